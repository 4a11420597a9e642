"""The text of one article as reading sees it: tokens, their words, one tag a token, and its quotations."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from itertools import compress
from operator import attrgetter

from etl.language.fold import letters_before
from etl.language.tokens import tokenize
from etl.language.triggers import medium_mark
from etl.language.words import Vocabulary, Word

_OPENING = frozenset("“„«‹‘") | {"(("}
_CLOSING = frozenset("”»›’") | {"))"}
_PAIR = {"“": "”", "„": "”", "«": "»", "‹": "›", "((": "))", "‘": "’"}


@dataclass(slots=True)
class Quotation:
    """Tokens of the opening and closing mark; `close` is one past the content where the mark is missing."""

    open: int
    close: int
    words: int
    closed: bool
    outer: int = -1
    """Number of the quotation that this one stands in, or -1."""

    def reopened(self, tags: str) -> bool:
        """Return whether the next quotation opens before this one is closed: where it ended, the clause tells."""
        return not self.closed and tags[self.close : self.close + 1] == "q"


@dataclass(slots=True)
class Text:
    """Parallel lists over tokens. Offsets are code points of `body`, half-open; token ranges are half-open too.

    Two line ends without characters close every text: the token at the end of a range is always there to be asked for.
    """

    body: str
    texts: list[str]
    starts: list[int]
    ends: list[int]
    words: list[Word]
    tags: str
    quotations: list[Quotation] = field(default_factory=list)
    opened: dict[int, Quotation] = field(default_factory=dict)
    """Opening mark → its quotation."""
    closed: dict[int, Quotation] = field(default_factory=dict)
    """Closing mark → its quotation."""
    marked: list[int] = field(default_factory=list)
    """Tokens whose word can begin something: see etl/language/triggers.py; in order."""
    bases: list[str] = field(default_factory=list)
    """The words' bases."""
    rooted: list[int] = field(default_factory=list)
    """Tokens at which a phrase of the name tables can begin, in order."""
    inside: list[int] = field(default_factory=list)
    """For each token the index of its innermost quotation of three words or more, or -1."""
    _marked_with: dict[int, list[int]] = field(default_factory=dict)
    """Bits → the tokens of `marked` whose word has one of them."""

    def at(self, position: int) -> int:
        """Return the token that contains or follows the character at `position`."""
        index = bisect_right(self.starts, position) - 1
        return index if index >= 0 and self.ends[index] > position else index + 1

    def marked_between(self, first: int, last: int, bits: int) -> list[int]:
        """Return the tokens from `first` to before `last` whose word has one of the bits."""
        tokens = self._marked_with.get(bits)
        if tokens is None:
            words = self.words
            tokens = self._marked_with[bits] = [i for i in self.marked if words[i].marks & bits]
        return tokens[bisect_left(tokens, first) : bisect_left(tokens, last)]

    def quotations_over(self, first: int, last: int) -> list[Quotation]:
        """Return the quotations that share tokens with `first` to before `last`, in the order of their opening marks."""
        if not self.quotations:
            return []
        low, high = (
            bisect_left(self.quotations, first, key=_opening_mark),
            bisect_left(self.quotations, last, key=_opening_mark),
        )
        found = self.quotations[low:high]
        around = low - 1
        while around >= 0:
            if self.quotations[around].close >= first:
                found.insert(0, self.quotations[around])
            around = self.quotations[around].outer
        return found

    def base_start(self, token: int) -> int:
        """Return the offset of the token without bound و ف ب ل ك."""
        return self.starts[token] + self.words[token].offset

    def slice(self, first: int, last: int) -> str:
        """Return the characters from token `first` to before token `last`."""
        return self.body[self.starts[first] : self.ends[last - 1]]


_opening_mark = attrgetter("open")
_tag, _base, _marks, _roots = map(attrgetter, ("tag", "base", "marks", "roots"))
#: Tags of marks: a number of words is the length of what is left without them.
_MARKS = b".,:dq()-#xL"


def word_count(tags: str) -> int:
    """Return how many of the tags are of words."""
    return len(tags.encode().translate(None, _MARKS))


def read_text(body: str, vocabulary: Vocabulary) -> Text:
    """Return the analysed text of an article."""
    texts, starts, ends = tokenize(body)
    texts += _CLOSE
    starts += [len(body)] * len(_CLOSE)
    ends += [len(body)] * len(_CLOSE)
    words = list(map(vocabulary.__getitem__, texts))
    tags = "".join(map(_tag, words))
    if _SHORTENED.search(body) is not None:
        tags = _whole_titles(texts, starts, ends, words, tags)
    if _SOFT.search(tags):
        tags = _joined_lines(texts, starts, ends, words, tags)
    if _part_ended(body, texts, starts, ends, words, vocabulary):
        tags = "".join(map(_tag, words))
    if "W" in tags:
        if _part_joined(texts, starts, ends, words, tags, vocabulary):
            tags = "".join(map(_tag, words))
        _cut_unknown(words, tags, texts)
    if "A" in tags and (hidden := _hidden_names(words, tags, texts)):
        for i in hidden:
            words[i] = replace(words[i], tag="U", definite=True)
        tags = "".join(map(_tag, words))
    if any(stem in body for stem in vocabulary.lexicon.paired_stems):
        tags = _paired_nationalities(words, tags, vocabulary.lexicon.paired_nationalities)
    if (spoken := _SPEAKER.search(tags)) is not None:
        tags = _whole_names(texts, words, tags, spoken.start())
    text = Text(body, texts, starts, ends, words, tags)
    text.bases = list(map(_base, words))
    text.marked = list(compress(range(len(words)), map(_marks, words)))
    text.rooted = list(compress(range(len(words)), map(_roots, words)))
    text.inside = [-1] * len(texts)
    if "q" in tags:
        text.quotations = find_quotations(text)
        text.opened = {q.open: q for q in text.quotations}
        text.closed = {q.close: q for q in text.quotations if q.closed}
        for number, quotation in enumerate(text.quotations):
            if quotation.words >= 3 and not quotation.reopened(tags):
                text.inside[quotation.open + 1 : quotation.close] = [number] * (quotation.close - quotation.open - 1)
    return text


_CLOSE = ["\n", "\n"]
_SOFT = re.compile(r"(?<=[p,])L(?!V)|L(?=[,.])")
"""Line ends within a sentence: behind a preposition or comma, before a comma or stop."""
_LINK = re.compile(r"(?<=[^.:d)qL])L(?=([^L.:]{1,7})L(?=[^L]{6}))")
"""Line ends around few words amid a sentence: a page that breaks its lines where it links."""
_LONG, _SHORT = 6, 8
_OPEN = frozenset("في من الي علي عن مع ب ل بـ لـ بين".split())
"""Prepositions that cannot end a sentence; those with a pronoun (حولها) can."""


def _joined_lines(texts: list[str], starts: list[int], ends: list[int], words: list[Word], tags: str) -> str:
    """Return the tags without line ends within sentences; the tokens are taken out, in place.

    Pages that set each linked name on a line of its own break sentences at names; their first line end of that kind shows
    it, and then short lines between long ones are read as links too. The title stays a line.
    """
    title = tags.find("L")
    soft = {
        m.start() for m in _SOFT.finditer(tags)
        if m.start() > title and (tags[m.start() - 1] != "p" or words[m.start() - 1].folded in _OPEN)
    }  # fmt: skip
    for i in [i for i in soft if tags[i + 1 : i + 2] in (",", ".")]:
        before = tags.rfind("L", title + 1, i)
        if before != -1 and i - before <= _SHORT and tags[before - 1] not in ".:dqL)":
            soft.add(before)
    if len(soft) > 1:
        for match in _LINK.finditer(tags, title + 1):
            first = tags.rfind("L", 0, match.start())
            if match.start() - first > _LONG:
                soft.update((match.start(), match.end(1)))
    for i in sorted(soft, reverse=True):
        for parts in (texts, starts, ends, words):
            del parts[i]
    return "".join(map(_tag, words))


_SHORTENED = re.compile(r"\.(?:(?<=\W[دمأا]\.)|(?<=\Wو[دمأا]\.)|(?<=\A[دمأا]\.)) ?\w")
_CUT_TITLES = frozenset("د م ا ود وم وا".split())


def _whole_titles(texts: list[str], starts: list[int], ends: list[int], words: list[Word], tags: str) -> str:
    """Return the tags without the stops of titles cut short (د. هدى); the tokens are taken out, in place."""
    i = tags.rfind(".", 1)
    while i > 0:
        if (
            words[i - 1].folded in _CUT_TITLES
            and tags[i - 2 : i - 1] != "0"
            and tags[i + 1 : i + 2] not in ("", *"L.,")
        ):
            for parts in (texts, starts, ends, words):
                del parts[i]
            tags = tags[:i] + tags[i + 1 :]
        i = tags.rfind(".", 1, i)
    return tags


_SPEAKER = re.compile("V[GUguW]")
_SURNAME = re.compile("V[Gg](?=[cDugWG],?T)")
_SAYING = frozenset("say explain note affirm".split())


def _whole_names(texts: list[str], words: list[Word], tags: str, first: int) -> str:
    """Return the tags with names whose first letter is no bound word read whole.

    Nothing is joined right behind a verb of speech (قال وليم); and between the given name of who speaks and a title
    stands the surname (قال توم باهي، رئيس).
    """
    whole = {
        texts[m.end() - 1] for m in _SPEAKER.finditer(tags, first)
        if (w := words[m.end() - 1]).offset == 1 and w.conjunction and w.folded[0] == "و" and words[m.start()].forms
    }  # fmt: skip
    for m in _SURNAME.finditer(tags, first):
        surname, says = words[m.end()], any(verb.act in _SAYING for _, verb in words[m.start()].forms)
        if surname.offset and says and not (surname.preposition in ("ب", "ل") and surname.base.startswith("ال")):
            whole.add(texts[m.end()])
    if whole:
        for i, surface in enumerate(texts):
            if surface in whole:
                words[i] = replace(
                    words[i], tag="U", base=words[i].folded, offset=0, conjunction=False, preposition="", roots=()
                )
        tags = "".join(map(_tag, words))
    return tags


_NAME_OR_CONJUNCTION = re.compile("A(?=[^A-Z.,:L][^.,:L])")


def _hidden_names(words: list[Word], tags: str, texts: list[str]) -> list[int]:
    """Return the tokens that read as conjunctions and begin a listed name.

    Where a person is named so, every such word is: whoever names him writes the conjunction with hamza (بأن, not بان).
    """
    hidden: list[int] = []
    persons: set[str] = set()
    for match in _NAME_OR_CONJUNCTION.finditer(tags):
        i = match.start()
        if not words[i].roots:
            continue
        root = next((root for offset, root in words[i].roots if not offset), None)
        second = root.get(words[i + 1].folded) if root is not None and not words[i + 1].offset else None
        third = second.get(words[i + 2].folded) if second is not None else None
        if third is not None:
            hidden.append(i)
            if third.entry is not None and third.entry.kind == "person":
                persons.add(texts[i])
    if persons:
        hidden += [i for i, surface in enumerate(texts) if surface in persons and i not in hidden]
    return hidden


def _paired_nationalities(words: list[Word], tags: str, pairs: dict[str, dict[str, str]]) -> str:
    """Return the tags with adjectives of nationality of two words as such: الكورية الجنوبية."""
    bases = list(map(_base, words))
    for i in compress(range(len(words) - 1), map(pairs.__contains__, bases)):
        code = pairs[bases[i]].get(words[i + 1].folded)
        if code:
            words[i : i + 2] = (replace(word, tag="J", nationality=code) for word in words[i : i + 2])
            tags = tags[:i] + "JJ" + tags[i + 2 :]
    return tags


_THAT = re.compile("[وفبل]?[أإا]نّ(?=...)(ها|هم|ه|)")
"""أن with its mark, which no other word begins with: أنّالحكومة, أنّهاستعود."""
_ARTICLE = re.compile("(?<=..)(?=(?:ال|لل)...)")
_PARTICLE_BEHIND = re.compile("(?<=.....)(?:ب?ان|في|علي|الي|عن)$")
_ENDED = [
    re.compile(letters)
    for letters in (
        "ة(?<=[ء-ي]ة)(?=[ء-ي]{2})",
        "ٍ(?<=[ء-ي][ب-ي]ٍ)(?=[ء-ي]{2})",
        "ً(?<=[اةىء]ً)(?=[ء-ي]{2})",
        "نّ(?<=[ء-ي]{4}[إأ]نّ)",
    )
]
"""Where a word must have ended: behind ة, ٍ and اً; with إنّ and أنّ. Each begins with a letter to look for: that is fast."""


def _part_ended(
    body: str, texts: list[str], starts: list[int], ends: list[int], words: list[Word], vocabulary: Vocabulary
) -> bool:
    """Part, in place, words whose letters show that two lost the space between them (الصحافيةهدى); whether any was."""
    seams: dict[int, set[int]] = {}
    for letters in _ENDED:
        for match in letters.finditer(body):
            i = bisect_right(starts, match.start()) - 1
            cut = match.end() - starts[i]
            if match.group() == "نّ":
                cut -= 4 if texts[i][cut - 4] == "ب" and vocabulary[texts[i][: cut - 4]].tag != "W" else 3
            one, other = texts[i][:cut], texts[i][cut:]
            if one and other and (vocabulary[one].tag != "W" or vocabulary[other].tag != "W"):
                seams.setdefault(i, set()).add(cut)
    for i in sorted(seams, reverse=True):
        _part(i, sorted(seams[i]), texts, starts, ends, words, vocabulary)
    return bool(seams)


def _part(
    i: int, cuts: list[int], texts: list[str], starts: list[int], ends: list[int], words: list[Word],
    vocabulary: Vocabulary,
) -> None:  # fmt: skip
    """Part token `i`, in place, at offsets of its surface."""
    surface, start, end = texts[i], starts[i], ends[i]
    parts = [surface[a:b] for a, b in zip([0, *cuts], [*cuts, len(surface)], strict=True)]
    texts[i : i + 1] = parts
    starts[i : i + 1] = [start + cut for cut in (0, *cuts)]
    ends[i : i + 1] = [*(start + cut for cut in cuts), end]
    words[i : i + 1] = [vocabulary[part] for part in parts]


def _part_joined(
    texts: list[str], starts: list[int], ends: list[int], words: list[Word], tags: str, vocabulary: Vocabulary
) -> bool:
    """Part, in place, unknown words that are two known ones without the space between them: قالالرئيس; whether any was.

    Newspapers lose the space beside linked words; the second word is known by its article, or the first is أنّ; a third
    is a particle.
    """
    parted = False
    i = tags.rfind("W")
    while i != -1:
        cuts = _seams(texts[i], words[i].folded, vocabulary)
        if cuts:
            _part(i, cuts, texts, starts, ends, words, vocabulary)
            parted = True
        i = tags.rfind("W", 0, i)
    return parted


def _seams(surface: str, folded: str, vocabulary: Vocabulary) -> list[int]:
    """Return the offsets at which an unknown word falls into known ones."""
    that = _THAT.match(surface)
    for cut in sorted({that.start(1), that.end(1)}) if that is not None else ():
        if _known(surface[:cut], vocabulary) and vocabulary[surface[cut:]].tag != "W":
            return [cut]
    if len(folded) <= 6:
        return []
    particle = _PARTICLE_BEHIND.search(folded)
    behind = [letters_before(surface, particle.start())] if particle is not None else []
    for end in [*behind, len(surface)]:
        if behind and end < len(surface) and _known(surface[:end], vocabulary):
            return behind
        for match in _ARTICLE.finditer(folded):
            cut = letters_before(surface, match.start())
            if cut + 4 < end and _known(surface[:cut], vocabulary) and vocabulary[surface[cut:end]].tag != "W":
                return [cut, *(behind if end < len(surface) else [])]
    return []


def _known(word: str, vocabulary: Vocabulary) -> bool:
    """Return whether a word is a common one, which a name may begin with: الـ of a name is no article."""
    tag = vocabulary[word].tag
    return not (tag in "WGgUuBz" and not (word.startswith("ال") and tag != "W"))


def _cut_unknown(words: list[Word], tags: str, texts: list[str]) -> None:
    """Cut bound و ل ب ف off unknown words whose rest the article also has as a word of its own: وماورير, لماورير."""
    forms: set[str] | None = None
    i = tags.find("W")
    while i != -1:
        word = words[i]
        if len(word.folded) > 4 and word.folded[0] in "ولبف":
            if forms is None:
                forms = {words[k].folded for k, tag in enumerate(tags) if tag in "WUG" and not words[k].offset}
            if word.folded[1:] in forms:
                offset = letters_before(texts[i], 1)
                bound = word.folded[0]
                words[i] = replace(
                    word, base=word.folded[1:], offset=offset, conjunction=bound in "وف",
                    preposition="" if bound in "وف" else bound, marks=word.marks | medium_mark(word.folded[1:]),
                )  # fmt: skip
        i = tags.find("W", i + 1)


def _opens(text: Text, i: int, inside: bool = False) -> bool:
    """Return whether a mark that does not tell (straight, or used the wrong way round) stands where one opens."""
    after_space = i == 0 or text.ends[i - 1] < text.starts[i] or text.tags[i - 1] in "L:(d,"
    before_space = i + 1 >= len(text.texts) or text.ends[i] < text.starts[i + 1] or text.tags[i + 1] in ".,L)d"
    if after_space != before_space:
        return after_space
    if after_space and before_space:
        return not inside
    previous = text.words[i - 1] if i else None
    if previous and previous.folded in ("ب", "ل", "و", "ك", "ف", "لـ", "بـ"):
        return True
    if not inside or text.tags[i - 1] == "q":
        return True
    return text.tags[i + 1] != "q" and _nested(text, i)


def find_quotations(text: Text) -> list[Quotation]:
    """Return the quotations of the text in order of their opening marks, outer before inner.

    Marks are read as a careful reader would: a straight mark opens or closes by the space around it and by what
    is open; a quotation that its paragraph does not close runs on where the next paragraph closes it, and else
    ends with its paragraph; a closing mark without an opening one is ignored.
    """
    found: list[Quotation] = []
    stack: list[int] = []
    tags, texts = text.tags, text.texts
    count = len(texts)

    def close(position: int, closed: bool) -> None:
        start = stack.pop()
        words = word_count(tags[start + 1 : position])
        if words:
            found.append(Quotation(start, position, words, closed))

    i = tags.find("q")
    seen = 0
    while i != -1:
        line_end = tags.rfind("L", seen, i)
        if line_end != -1 and stack and not _runs_on(text, line_end, stack[-1]):
            while stack:
                close(_before_end(text, tags.find("L", stack[0])), False)
        seen = i
        mark = texts[i]
        if mark in _OPENING and not (mark == "“" and stack and texts[stack[-1]] == "“" and not _opens(text, i)):
            opening = True
        elif mark in _CLOSING:
            opening = not stack and _opens(text, i) and mark in "»”"
        else:
            opening = _opens(text, i, bool(stack) and texts[stack[-1]] == mark)
            if stack and texts[stack[-1]] == mark and opening and not _nested(text, i):
                close(i, False)
        if opening:
            if len(stack) < 8:
                stack.append(i)
        elif stack:
            close(i, True)
        i = tags.find("q", i + 1)
    end = tags.find("L", stack[0]) if stack else -1
    while stack:
        close(_before_end(text, end if end != -1 else count), False)
    found.sort(key=lambda q: (q.open, -q.close))
    return _nested_in([q for q in found if q.close > q.open + 1])


def _nested_in(quotations: list[Quotation]) -> list[Quotation]:
    """Return the quotations with the number of the one that each stands in."""
    around: list[int] = []
    for number, quotation in enumerate(quotations):
        while around and quotations[around[-1]].close < quotation.open:
            around.pop()
        if around:
            quotation.outer = around[-1]
        around.append(number)
    return quotations


def _nested(text: Text, i: int) -> bool:
    """Return whether the same mark opens a name inside a quotation: closed within six tokens, with another close behind."""
    mark = text.texts[i]
    closes = 0
    for j in range(i + 1, min(i + 160, len(text.tags))):
        if text.tags[j] == "L":
            return False
        if text.tags[j] == "q" and text.texts[j] == mark:
            if closes == 0:
                if j - i > 6 or _opens(text, j):
                    return False
                closes = 1
            else:
                return not _opens(text, j)
    return False


def _before_end(text: Text, line_end: int) -> int:
    end = line_end if line_end != -1 else len(text.texts)
    while end > 1 and text.tags[end - 1] in ".,dL":
        end -= 1
    return end


def _runs_on(text: Text, line_end: int, opened: int) -> bool:
    """Return whether a quotation open at a line's end is closed in one of the next three lines before any opens."""
    lines = 0
    want = _PAIR.get(text.texts[opened], text.texts[opened])
    for j in range(line_end, min(line_end + 400, len(text.tags))):
        tag = text.tags[j]
        if tag == "L":
            lines += 1
            if lines > 3:
                return False
        elif tag == "q":
            mark = text.texts[j]
            if mark == want and (mark in _CLOSING or not _opens(text, j)):
                return True
            if mark in _OPENING or _opens(text, j):
                return False
    return False
