"""How a known name is misread: words of the sentence beside it or glued to it, slips of the pen in it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from rapidfuzz.distance import OSA

from etl.resolution.keys import HOUSE, NameParts
from etl.resolution.persons import Words
from etl.resolution.spelling import slip, undotted

SHORTEST = 4
"""Letters of a surname from which on it is nobody's but by its length alone."""
LEAST_BEFORE = 3
"""Letters of a first name from which on it may have a word glued to it."""
LONG = 7
"""Letters from which on a word may have two slips."""
WHOLE, START = 9, 4
"""Letters of a name from which on it is known by all of them but one, wherever its words end; and those taken for sure."""

Seam = tuple[str, str]


def framed(words: Words, famous: Mapping[Words, str], names: frozenset[str], parts: NameParts) -> Words | None:
    """The famous name inside a longer one whose other words name nobody: روبرت حداد المفاجئ.

    Before a foreign given name no Arabic one or surname is part of it: عودة روبرت حداد; before others it is a son's, unless
    it is a noun as well. A surname behind a whole name that ends in one is that of the next person; behind a father and a
    grandfather all others are of one man.
    """
    for count in range(len(words) - 1, 1, -1):
        behind, before = (words[:count], words[count:]), (words[-count:], words[:-count])
        between = ((words[0], *words[1 - count :]), words[1 : 1 - count])
        for inner, outer in (behind, before, between):
            if inner not in famous or (outer is behind[1] and outer[0] in _YOUNGER):
                continue
            if not any(word in names or parts.is_native(word) for word in outer) or set(outer) <= set(inner):
                return inner
            if outer is before[1] and (
                (parts.is_foreign(inner[0]) and not any(map(parts.is_foreign, outer))) or parts.nouns.issuperset(outer)
            ):
                return inner
            if outer is before[1] and not any(map(parts.is_given, (*outer, inner[0]))) and len(outer) == 1:
                return inner
            if outer is behind[1] and (
                (not parts.is_given(inner[-1]) and not any(map(parts.is_given, outer)))
                or (len(inner) > 2 and all(map(_of_a_father, words[1:])))
            ):
                return inner
    return None


_YOUNGER = frozenset(("جونيور", "ابن"))
"""What tells a son from the father whose whole name he has."""


def _of_a_father(word: str) -> bool:
    return word.startswith(("بن", HOUSE)) and len(word) > 4


def gaps(words: Words) -> list[Words]:
    """The name with each of its words left out in turn."""
    return [(*words[:place], "", *words[place + 1 :]) for place in range(len(words))]


def by_seam(famous: Iterable[Words]) -> dict[Seam, list[Words]]:
    """Famous names by the last letters of their first word and the first letter of the next, which glued words leave."""
    found: dict[Seam, list[Words]] = defaultdict(list)
    for words in famous:
        found[words[0][-LEAST_BEFORE:], words[1][0]].append(words)
    return found


def glued(words: Words, famous: Mapping[Seam, list[Words]], names: frozenset[str], parts: NameParts) -> list[Words]:
    """The famous names, longest first, whose first word ends a word, and whose last begins one, whatever is glued on.

    Links and line breaks that were lost leave الروسيروبرت حداد and روبرت حدادأعلن. What is a name as it stands
    has nothing glued to it; at least two letters are left over behind, because one may be an ending of another name.
    """
    found = []
    for first, (word, behind) in enumerate(pairwise(words)):
        for known in famous.get((word[-LEAST_BEFORE:], behind[0]), ()):
            start, last = len(word) - len(known[0]), first + len(known) - 1
            if (
                word.endswith(known[0])
                and last < len(words)
                and words[first + 1 : last] == known[1:-1]
                and (start == 0 or (start >= 2 and len(known[0]) >= LEAST_BEFORE and not _names(word, names, parts)))
                and (
                    (words[last] == known[-1] and start)
                    or (words[last] not in names and _begins(words[last], known[-1]))
                )
            ):
                found.append(known)
    return sorted(found, key=lambda known: (-len(known), known))


def _names(word: str, names: frozenset[str], parts: NameParts) -> bool:
    return word in names or parts.is_native(word)


def _begins(word: str, known: str) -> bool:
    return word.startswith(known) and len(word) >= len(known) + 2


def meant(word: str, known: str, names: frozenset[str], seat: bool) -> bool:
    """Whether a word is a slip for a known one where office or country say so too.

    A word that is a name itself (جون، جو) is none, unless both held the one seat of an office.
    """
    longest = max(len(word), len(known))
    far = OSA.distance(word, known, score_cutoff=2)
    return (word not in names or seat) and (
        (far == 1 and min(len(word), len(known)) >= SHORTEST) or (far == 2 and longest >= LONG)
    )


def given_slip(words: Words, known: Words, parts: NameParts) -> bool:
    """Whether two names differ in one letter of a first name that is no Arabic one: مار for مارك."""
    first, other = words[0], known[0]
    return (
        words[1:] == known[1:]
        and len(words) > 1
        and first[0] == other[0]
        and not parts.is_native(first)
        and not parts.is_native(other)
        and OSA.distance(first, other, score_cutoff=1) == 1
    )


def surname_slip(words: Words, known: Words, parts: NameParts) -> bool:
    """Return whether two names of one given name that is no Arabic one differ in a letter of the surname, or two of a long one."""
    last, other = words[-1], known[-1]
    if words[:-1] != known[:-1] or len(words) < 2 or parts.is_native(words[0]) or parts.is_native(other):
        return False
    shorter = min(len(last), len(other))
    return last[0] == other[0] and 0 < OSA.distance(last, other) <= (shorter >= SHORTEST) + (shorter >= LONG)


def by_start(famous: Iterable[Words]) -> dict[tuple[str, int], list[tuple[str, Words]]]:
    """The long ones of the famous names, and what they are without spaces, by their first letters and how many they are."""
    found: dict[tuple[str, int], list[tuple[str, Words]]] = defaultdict(list)
    for words in sorted(famous):
        if len(name := "".join(words)) >= WHOLE:
            found[name[:START], len(name)].append((name, words))
    return found


def respaced(words: Words, famous: Mapping[tuple[str, int], list[tuple[str, Words]]]) -> set[Words]:
    """The famous names whose words are parted otherwise and that differ in one letter: ليو نيل مسي."""
    name = "".join(words)
    return {
        known
        for length in range(len(name) - 1, len(name) + 2)
        for whole, known in famous.get((name[:START], length), ())
        if len(known) != len(words) and OSA.distance(name, whole, score_cutoff=1) == 1
    }


def one_off(words: Words, by_gap: Mapping[Words, list[Words]]) -> list[tuple[int, Words]]:
    """The famous names that agree in all words but one, each with the place of that one."""
    return [(place, other) for place, gap in enumerate(gaps(words)) for other in by_gap.get(gap, ())]


def misspelt(words: Words, like: Iterable[tuple[int, Words]], parts: NameParts) -> set[Words]:
    """The famous names, of those that differ in one word, whose word is a slip away."""
    native = [parts.is_native(word) for word in words]
    foreign = not any(native)
    return {
        other
        for place, other in like
        if not native[place]
        and (
            undotted(words[place], other[place])
            or (not parts.is_native(other[place]) and slip(words[place], other[place], foreign))
        )
    }


def transposed(words: Words, by_words: Mapping[Words, list[Words]], parts: NameParts) -> set[Words]:
    """The famous names of three words or more, or with a word that is no Arabic name, whose words these are."""
    if len(words) == 2 and all(map(parts.is_native, words)):
        return set()
    return {other for other in by_words.get(tuple(sorted(words)), ()) if other != words}
