"""Words that lost the space between them, and unknown ones that carry a bound word: parted and cut, in place."""

import re
from bisect import bisect_right
from dataclasses import replace

from etl.language.fold import letters_before
from etl.language.noun_kinds import VERBAL_NOUN
from etl.language.triggers import medium_mark
from etl.language.words import Vocabulary, Word

_LONGEST_JOINED = 64
"""Letters of the longest word that is taken for several: in a longer one, which is none, each letter could be a seam."""
_THAT = re.compile("[وفبل]?[أإا]نّ(?=...)(ها|هم|ه|)")
"""أن with its mark, which no other word begins with: أنّالحكومة, أنّهاستعود."""
_ARTICLE = re.compile("(?<=..)(?=(?:ال|لل)...)")
_PARTICLE_BEHIND = re.compile("(?<=.....)(?:ب?ان|في|علي|الي|عن)$")
_LEADING = frozenset(
    "كان كانت وكان وكانت فيما بينما حيث حسبما الذي التي الذين بعد بعدما قبل خلال وقت حين منذ وسط ضمن اعقاب بشان امس".split()
)
"""Words before linked ones, which what stands behind tells: وكانوزير, فيماأعلنت."""
_CITING = frozenset("حسب بحسب وبحسب وفق ووفق نقلت ونقلت نقلا".split())
"""The like, before who is cited: بحسبصحيفة."""
_ENDED = [
    (letters[0] if letters[0] != "ن" else "نّ", re.compile(letters))
    for letters in (
        "ة(?<=[ء-ي]ة)(?=[ء-ي]{2})",
        "ى(?<=[ء-ي]ى)(?![ةء]|هم)(?=[ء-ي]{3})",
        "ٍ(?<=[ء-ي][ب-ي]ٍ)(?=[ء-ي]{2})",
        "ً(?<=[اةىء]ً)(?=[ء-ي]{2})",
        "نّ(?<=[ء-ي]{4}[إأ]نّ)",
        "إ(?<=[ء-ي]{4}إ)(?<!الإ)(?<!للإ)(?=[ء-ي]{3})",
    )
]
"""Where a word must have ended: behind ة, ى, ٍ and اً; with إنّ and أنّ, before إ. Each begins with a letter to look for: that is fast."""


def part_ended(
    body: str, texts: list[str], starts: list[int], ends: list[int], words: list[Word], vocabulary: Vocabulary
) -> bool:
    """Part, in place, words whose letters show that two lost the space between them (الصحافيةهدى); whether any was."""
    seams: dict[int, set[int]] = {}
    for letter, letters in _ENDED:
        for match in letters.finditer(body) if letter in body else ():
            i = bisect_right(starts, match.start()) - 1
            if len(texts[i]) > _LONGEST_JOINED:
                continue
            cut = match.end() - starts[i]
            if match.group() == "نّ":
                cut -= 4 if texts[i][cut - 4] == "ب" and vocabulary[texts[i][: cut - 4]].tag != "W" else 3
            cut -= match.group() == "إ"
            one, other = texts[i][:cut], texts[i][cut:]
            if match.group() == "إ" and (vocabulary[one].tag == "W" or vocabulary[other].tag == "W"):
                continue
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


def part_joined(
    texts: list[str], starts: list[int], ends: list[int], words: list[Word], tags: str, vocabulary: Vocabulary
) -> bool:
    """Part, in place, unknown words that are two known ones without the space between them: قالالرئيس; whether any was.

    Newspapers lose the space beside linked words; the second word is known by its article, or the first is أنّ or a verb
    of saying before a noun that speaks (وأكدتصحيفة); a third is a particle.
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
    if (short := _short(surface, folded, vocabulary)) > 0:
        return [letters_before(surface, short)]
    if not 6 < len(folded) <= _LONGEST_JOINED:
        return []
    if (named := _behind_title(folded, vocabulary)) > 0:
        return [letters_before(surface, named)]
    particle = _PARTICLE_BEHIND.search(folded)
    behind = [letters_before(surface, particle.start())] if particle is not None else []
    if behind and surface[behind[0] :] == "ان" and vocabulary[surface[: behind[0]]].tag in "GgUuB":
        behind = []  # a surname may end so: الحمدان
    for end in [*behind, len(surface)]:
        if behind and end < len(surface) and _known(surface[:end], vocabulary):
            return behind
        for match in _ARTICLE.finditer(folded):
            cut = letters_before(surface, match.start())
            if cut + 4 < end and _known(surface[:cut], vocabulary):
                rest = vocabulary[surface[cut:end]]
                if rest.tag != "W":
                    return [cut, *(behind if end < len(surface) else [])]
                apart = match.start() > 2 and not folded.startswith("ال") and end == len(surface)
                if apart and (further := _seams(surface[cut:], rest.folded, vocabulary)):
                    return [cut, *(cut + more for more in further)]
    for letters in range(len(folded) - 3, 2, -1):
        if _lead(surface, folded, letters, vocabulary):
            return [letters_before(surface, letters)]
    return []


def _lead(surface: str, folded: str, letters: int, vocabulary: Vocabulary) -> bool:
    """Return whether the first letters of an unknown word are a word that leads to the rest: a verb, a particle, a state.

    So does a surname that alone names a known person and is read often: الحلوانيقرر.

    Where neither tells of the other, a verb of saying in the past ends the clause before it: موسكوأعلنت.
    """
    lexicon, first, rest = vocabulary.lexicon, folded[:letters], folded[letters:]
    says = first in lexicon.forms or (first[0] == "و" and first[1:] in lexicon.forms)
    leads, cites = first in _LEADING, first in _CITING
    if not (says or leads or cites or rest in lexicon.forms or rest[0] == "ب" or first in lexicon.trie):
        return False
    cut = letters_before(surface, letters)
    one, other = vocabulary[surface[:cut]], vocabulary[surface[cut:]]
    if other.preposition == "ب" and one.definite and letters > 4:
        return other.base in lexicon.common and VERBAL_NOUN.match(other.base) is not None
    if other.offset or other.tag == "W":
        return False
    if first in lexicon.renowned and letters > 4 and _of_person(one) and other.tag in "cVDpfTPAOS":
        return True
    long = len(rest) > 3
    if (says and one.tag == "V" and not one.definite) or leads or cites:
        named = other.tag in "TOS" or (long and _of_place(other))
        return named or (leads and long and (other.tag in "VJ" or rest in lexicon.common))
    if not long or letters < 4 or rest == "اتهم":
        return False
    place = _of_place(one)
    if other.tag == "V" and (place or surface[cut] == "أ" or (one.definite and letters > 5) or one.tag in "pf"):
        return any(form.kind == "past" and not form.suffixed for form, _ in other.forms)
    return place and rest in lexicon.common and VERBAL_NOUN.match(rest) is not None


def _of_place(word: Word) -> bool:
    """Return whether a word is the whole name of a state or place."""
    return any(root.entry is not None and root.entry.kind in ("place", "country") for _, root in word.roots)


def _of_person(word: Word) -> bool:
    """Return whether a word alone names a known person."""
    return any(
        not offset and root.entry is not None and root.entry.kind == "person" and root.entry.alone
        for offset, root in word.roots
    )


def _short(surface: str, folded: str, vocabulary: Vocabulary) -> int:
    """Return how many letters are a verb of saying before في (أكدفي), or أن or عن before a title (أنرئيس); else 0."""
    said = len(folded) - 2 if folded.endswith("في") else 0
    if said > 2 and folded[:said] in vocabulary.lexicon.forms:
        return said if vocabulary[surface[: letters_before(surface, said)]].tag == "V" else 0
    if folded[:2] not in ("ان", "عن") or len(folded) < 6:
        return 0
    rest = vocabulary[surface[letters_before(surface, 2) :]]
    return 2 if rest.tag in "TOS" and not rest.offset else 0


def _behind_title(folded: str, vocabulary: Vocabulary) -> int:
    """Return how many letters of a word are a title with article whose bearer's given name is the rest: الدكتورهشام; else 0."""
    lexicon, article = vocabulary.lexicon, folded.find("ال", 0, 3)
    if article == -1 or folded[:article] not in ("", "و", "ب", "ك"):
        return 0
    for cut in range(article + 5, len(folded) - 3):
        given = folded[cut:]
        if folded[article + 2 : cut] in lexicon.titles and given in lexicon.given and given not in lexicon.given_common:
            return cut
    return 0


def _known(word: str, vocabulary: Vocabulary) -> bool:
    """Return whether a word is a common one, which a name may begin with: الـ of a name is no article."""
    tag = vocabulary[word].tag
    return not (tag in "WGgUuBz" and not (word.startswith("ال") and tag != "W"))


_NAMES = re.compile("[WUG]")


def cut_unknown(words: list[Word], tags: str, texts: list[str]) -> None:
    """Cut bound و ل ب ف off unknown words whose rest the article also has as a word of its own: وماورير, لماورير."""
    forms: set[str] | None = None
    i = tags.find("W")
    while i != -1:
        word = words[i]
        if len(word.folded) > 4 and word.folded[0] in "ولبف":
            if forms is None:
                named = [words[match.start()] for match in _NAMES.finditer(tags)]
                forms = {name.folded for name in named if not name.offset}
            if word.folded[1:] in forms:
                offset = letters_before(texts[i], 1)
                bound = word.folded[0]
                marks = word.marks | medium_mark(word.folded[1:])
                words[i] = replace(
                    word, base=word.folded[1:], offset=offset, conjunction=bound in "وف",
                    preposition="" if bound in "وف" else bound, marks=marks, begins=bool(marks or word.roots),
                )  # fmt: skip
        i = tags.find("W", i + 1)
