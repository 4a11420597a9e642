"""What words are because of the text around them: lines and titles that end nothing, names that look like something else."""

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import compress
from operator import attrgetter

from etl.language.triggers import SAYING
from etl.language.words import Word

_tag = attrgetter("tag")
SOFT = re.compile(r"L(?:(?<=[p,]L)(?!V)|(?=[,.]))")
"""Line ends within a sentence: behind a preposition or comma, before a comma or stop."""
_LINK = re.compile(r"(?<=[^.:d)qL])L(?=([^L.:]{1,7})L(?=[^L]{6}))")
"""Line ends around few words amid a sentence: a page that breaks its lines where it links."""
_LONG, _SHORT = 6, 8
_OF_NAMES = tuple("GgUuBWT-")
"""Tags with which a name begins behind a rank."""
_OPEN = frozenset("في من الي علي عن مع ب ل بـ لـ بين".split())
"""Prepositions that cannot end a sentence; those with a pronoun (حولها) can."""


def joined_lines(texts: list[str], starts: list[int], ends: list[int], words: list[Word], tags: str) -> str:
    """Return the tags without line ends within sentences; the tokens are taken out, in place.

    Pages that set each linked name on a line of its own break sentences at names; their first line end of that kind shows
    it, and then short lines between long ones are read as links too. The title stays a line.
    """
    title = tags.find("L")
    soft = {
        m.start() for m in SOFT.finditer(tags)
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


SHORTENED = re.compile(r"\.(?:(?<=\W[دمأا]\.)|(?<=\Wو[دمأا]\.)|(?<=\A[دمأا]\.)) ?\w")
_CUT_TITLES = frozenset("د م ا ود وم وا".split())


def whole_titles(texts: list[str], starts: list[int], ends: list[int], words: list[Word], tags: str) -> str:
    """Return the tags without the stops of titles cut short (د. هدى); the tokens are taken out, in place."""
    i = tags.rfind(".", 1)
    while i > 0:
        if (
            words[i - 1].folded in _CUT_TITLES
            and tags[i - 2 : i - 1] != "0"
            and tags[i + 1 : i + 2] not in ("", "L", ".", ",")
        ):
            for parts in (texts, starts, ends, words):
                del parts[i]
            tags = tags[:i] + tags[i + 1 :]
        i = tags.rfind(".", 1, i)
    return tags


SPEAKER = re.compile("V[GUguW]")
_BEARING = ("G", "g", "T")
"""Tags of what stands before a surname that has the letters of a verb."""
_SURNAME = re.compile("V[GgW](?=[cDugWG](,?T|,f|\\(0))")


def whole_names(texts: list[str], words: list[Word], tags: str, first: int) -> str:
    """Return the tags with names whose first letter is no bound word read whole.

    Nothing is joined right behind a verb of speech (قال وليم), but behind a surname with its letters (سامي شكر ونصار); and
    between the given name of who speaks and a title
    stands the surname (قال توم باهي، رئيس).
    """
    whole = {
        texts[m.end() - 1] for m in SPEAKER.finditer(tags, first)
        if words[m.end() - 1].offset == 1
        and _not_bound(words[m.start()], words[m.end() - 1])
        and not (words[m.end() - 1].conjunction and tags[m.start() - 1 : m.start()] in _BEARING)
    }  # fmt: skip
    for m in _SURNAME.finditer(tags, first):
        surname, says = words[m.end()], any(verb.act in SAYING for _, verb in words[m.start()].forms)
        aside = m.group(1)[-1] != "T" and surname.folded[0] not in "كف"
        if surname.offset and says and not (
            aside or (surname.preposition in ("ب", "ل") and surname.base.startswith("ال"))
        ):  # fmt: skip
            whole.add(texts[m.end()])
    if whole:
        for i, surface in enumerate(texts):
            if surface in whole:
                words[i] = replace(
                    words[i], tag="U", base=words[i].folded, offset=0, conjunction=False, preposition="", roots=()
                )
        tags = "".join(map(_tag, words))
    return tags


def _not_bound(verb: Word, word: Word) -> bool:
    """Return whether the first letter of a word right behind a verb of speech is its own: ف and ك are bound to no speaker."""
    if word.folded[0] == "و":
        return word.conjunction and bool(verb.forms)
    said = word.tag in "GgU" and any(form.act in SAYING for _, form in verb.forms)
    return said and (word.folded[0] in "فك" or (word.preposition == "ب" and verb.forms[0][1].lemma in _NOT_ABOUT))


_NOT_ABOUT = frozenset("قال أضاف أردف تابع أوضح أشار لفت شدد رأى".split())
"""Verbs of speech that take no ب."""
_NAME_OR_CONJUNCTION = re.compile("A(?=[^A-Z.,:L][^.,:L])")


def hidden_names(words: list[Word], tags: str, texts: list[str]) -> list[int]:
    """Return the tokens that read as conjunctions and begin a listed name.

    Where a person is named so, every such word is: whoever names him writes the conjunction with hamza (بأن, not بان).
    """
    hidden: list[int] = []
    persons: set[str] = set()
    for match in _NAME_OR_CONJUNCTION.finditer(tags):
        i = match.start()
        if not words[i].roots:
            continue
        third = None
        for offset, root in words[i].roots:
            if not offset:
                second = root.get(words[i + 1].folded) if not words[i + 1].offset else None
                third = second.get(words[i + 2].folded) if second is not None else None
                break
        if third is not None:
            hidden.append(i)
            if third.entry is not None and third.entry.kind == "person":
                persons.add(texts[i])
    if persons:
        hidden += [i for i, surface in enumerate(texts) if surface in persons and i not in hidden]
    return hidden


def paired_nationalities(
    body: str, starts: list[int], words: list[Word], tags: str, stems: frozenset[str], pairs: dict[str, dict[str, str]]
) -> str:
    """Return the tags with adjectives of nationality of two words as such: الكورية الجنوبية."""
    begun = {bisect_right(starts, match.start()) - 1 for stem in stems for match in re.finditer(stem, body)}
    for i in sorted(begun):
        code = pairs.get(words[i].base, _NO_PAIR).get(words[i + 1].folded)
        if code:
            words[i : i + 2] = (replace(word, tag="J", nationality=code) for word in words[i : i + 2])
            tags = tags[:i] + "JJ" + tags[i + 2 :]
    return tags


_NO_PAIR: dict[str, str] = {}
RANKS = frozenset(
    "الفريق اللواء العميد العقيد المقدم الرايد النقيب الملازم الرقيب العماد المشير الوكيل الجندي ا".split()
)
BRANCHES = frozenset("اول احتياط ركن الركن اركان حرب طيار الطيار بحري البحري متقاعد طبيب دكتور مهندس د".split())
"""What may stand behind the first word of a rank: الفريق أول, العميد ركن."""


def whole_ranks(words: list[Word], tags: str, bases: list[str]) -> str:
    """Return the tags with ranks of several words as titles where a name follows: العقيد الركن طيار سامي."""
    for i in compress(range(len(words) - 2), map(RANKS.__contains__, bases)):
        last = i + 1
        while last < len(words) and words[last].folded in BRANCHES:
            last += 1
        if last < len(words) - 2 and words[last].folded in ("ا", "اح") and words[last + 1].folded == "ح":
            last += 2
        named = tags[last : last + 1] in _OF_NAMES if last > i + 1 else bases[i] == "ا" and tags[last] in "GB"
        if named:
            words[i:last] = (word if word.tag == "T" else replace(word, tag="T") for word in words[i:last])
            tags = tags[:i] + "T" * (last - i) + tags[last:]
    return tags


_HYPHENATED = re.compile("(?<=[GgUuWc]-)[Af]")


def hyphenated_names(texts: list[str], starts: list[int], ends: list[int], words: list[Word], tags: str) -> str:
    """Return the tags with words that only end a name behind its hyphen as parts of names: مون جاي-إن."""
    for match in _HYPHENATED.finditer(tags):
        i = match.start()
        if ends[i - 2] == starts[i - 1] and ends[i - 1] == starts[i] and i > 2 and tags[i - 3] in "GgUuWTJ":
            words[i] = replace(words[i], tag="U", base=words[i].folded, offset=0, conjunction=False, preposition="")
    return "".join(map(_tag, words))


_LETTERS = frozenset("سي بي ان ام اس اف ار تي ايه اي دي جي اتش جيه كيه كي يو او ال اكس في كيو".split())
"""Names of foreign letters, folded."""
SPELLED = re.compile("ن(?<=[إأا]ن)(?<![ء-غف-ي].ن)(?:[.]|(?<=[.].ن)|(?<=سي .ن) [إأا]ن| بي سي)")


DOTTED = re.compile("[.](?<=[ء-ي][.])(?=[ء-ي])")
_ENDINGS = frozenset("نت كوم".split())
"""How addresses end that are written in Arabic letters: العربية.نت."""


def dotted_names(texts: list[str], starts: list[int], ends: list[int], words: list[Word], tags: str) -> str:
    """Return the tags with stops inside names as no stops: before letters (سي.بي.إس, أ.ش.أ, سامي.ح) and in addresses."""
    dotted = False
    i = tags.find(".", 1, len(tags) - 1)
    while i != -1:
        if (
            texts[i] == "."
            and ends[i - 1] == starts[i]
            and ends[i] == starts[i + 1]
            and _within_name(words[i - 1].folded, words[i + 1].folded)
        ):
            words[i], dotted = replace(words[i], tag="x"), True
        i = tags.find(".", i + 1, len(tags) - 1)
    return "".join(map(_tag, words)) if dotted else tags


def _within_name(before: str, behind: str) -> bool:
    """Return whether a mark between two words without a space is part of a name."""
    initial = len(behind) == 1 and behind != "و" and (before + behind).isalpha()
    return behind in _ENDINGS or initial or (before in _LETTERS and behind in _LETTERS)


def spelled_names(texts: list[str], starts: list[int], ends: list[int], words: list[Word]) -> str:
    """Return the tags with names spelled by their letters as names, their stops as no stops: إن.بي.سي, سي إن إن."""
    last = len(words) - 1
    for i in [i for i, word in enumerate(words) if word.tag == "A" and word.folded == "ان"]:
        run = [i]
        for step in (-1, 1):
            k = i + step
            while 0 < k < last:
                dotted = texts[k] == "." and ends[k - 1] == starts[k] and ends[k] == starts[k + 1]
                letter = k + step if dotted else k
                if not 0 < letter < last or words[letter].folded not in _LETTERS:
                    break
                run += [k, letter] if dotted else [letter]
                k = letter + step
        run.sort()
        stops = sum(texts[k] == "." for k in run)
        named = ["سي", "ان", "ان"] if not stops else []
        folded = [words[k].folded for k in run]
        if not stops and folded[:3] == named:
            run = run[:3]
        elif not stops and folded[-3:] != ["ان", "بي", "سي"]:
            continue
        elif stops and texts[run[-1]] == "إن" and texts[run[-2]] != ".":
            run.pop()
        for k in run:
            tag = "x" if texts[k] == "." else "c"
            words[k] = replace(words[k], tag=tag) if words[k].tag in "A.f" else words[k]
    return "".join(map(_tag, words))
