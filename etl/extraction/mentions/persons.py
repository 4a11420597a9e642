"""Names of persons: runs of name words, weighed by what stands around them, and the short forms that follow."""

import re

from etl.extraction.mentions.letters import not_his
from etl.extraction.mentions.lone_names import is_noun, strangers
from etl.extraction.mentions.name_context import (
    REIGNS,
    after_cue,
    before_cue,
    heard_gender,
    introduced,
    is_kin,
    of_a_thing,
    told_as_kin,
)
from etl.extraction.mentions.name_parts import consonants
from etl.extraction.mentions.name_segments import begins_known, ends_known, extended, segments, trim
from etl.extraction.mentions.name_words import name_tags
from etl.extraction.mentions.namesakes import YOUNGER
from etl.extraction.mentions.person_mentions import add_person
from etl.extraction.mentions.place_surnames import release_persons
from etl.extraction.mentions.rulers import RULING, rulers_called
from etl.extraction.mentions.short_names import short_names
from etl.extraction.mentions.told_names import told_persons
from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text
from etl.language.fold import fold

_RUN = re.compile(r"[NGgUuBW](?:[#\-]?[NGgUuBW]|[#])*")
_NO_NAMES = frozenset((("رمضان", "المبارك"), ("رمضان", "المباركه"), ("المولد", "النبوي")))
"""A month and a feast whose words are all words of names."""


def persons(
    text: Text, parties: Parties, taken: bytearray, found: list[Mention], names: dict[int, tuple[int, str]]
) -> None:
    """Add the mentions of persons; `names` holds the phrases of the name tables (token → end, actor id)."""
    release_persons(text, taken, names)
    tags = name_tags(text, parties.lexicon, taken, names)
    arab = parties.lexicon.given_arab
    known = told_persons(text, names, parties.lexicon.actors)
    rulers = rulers_called(text, parties)
    told = [(i, end) for i, (end, actor_id) in names.items() if actor_id and end > i + 1]
    surnames = {text.words[end - 1].base for _, end in told}
    surnames |= {text.bases[i] for i, _ in told if text.bases[i] not in arab}
    pending: list[tuple[int, int]] = []
    whole: list[tuple[int, int]] = []
    for match in _RUN.finditer(tags):
        for first, last in segments(text, tags, match.start(), match.end(), names, known, parties.lexicon):
            first, last = trim(text, tags, first, last)
            if (
                last <= first
                or (last == first + 1 and "ً" in text.texts[first] and tags[first] in "uUW")
                or of_a_thing(text, first)
                or (_lone(text, first, last, names) and not_his(text, parties, first, names))
            ):
                continue
            if (
                last == first + 1
                and tags[first] in "gUuW"
                and ends_known(text, tags, match.start(), first, names, arab)
            ):
                continue
            if (
                last == first + 1
                and tags[first] not in "NGg"
                and last < match.end()
                and begins_known(text, last, names)
            ):
                continue
            called = last == first + 1 and (first in rulers or text.words[first].base in surnames)
            if not called and (names.get(first, (0, ""))[0] != last or not names[first][1]):
                last = extended(text, tags, first, last, parties.lexicon.date_words)
            if last == first + 2 and (text.words[first].folded, text.words[first + 1].folded) in _NO_NAMES:
                continue
            if not _full(text, tags, first, last, names):
                pending.append((first, last))
                continue
            whole.append((first, last))
    whole, pending = _apart(text, parties, whole, pending, names)
    others = _other_bearers(text, parties, whole, names)
    others_too = {first for first, last in whole if last == first + 1 and _of_a_woman(text, parties, first, names)}
    words = text.words
    strange = strangers(text, parties, whole, names)
    others_too |= strange
    others_too |= {first for first, last in whole if last == first + 1 and words[last].folded in YOUNGER}
    ends = {(words[last - 2].base, words[last - 1].folded) for first, last in whole if last > first + 2}
    for first, last in whole:
        alone = last == first + 2 and words[first].base in _OF_TWO
        if first in strange and is_noun(text, parties, first) and not before_cue(text, last):
            continue
        called_so = _lone(text, first, last, names) and _surname(text, first, last) in others
        called_so = called_so and not _relative_of(text, first)
        called_so = called_so and not _of_ruler(text, first)
        if called_so or first in others_too or (alone and (words[first].base, words[first + 1].folded) in ends):
            pending.append((first, last))
        else:
            add_person(text, parties, taken, found, first, last, names)
    short_names(text, parties, taken, found, pending, tags, names, rulers)


def _apart(
    text: Text, parties: Parties, whole: list[tuple[int, int]], pending: list[tuple[int, int]], names: dict[int, tuple[int, str]]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:  # fmt: skip
    """Return the names, and those to weigh, with two surnames side by side apart: يتهم نصار حداد.

    The first is the surname of a whole name that the article has before, the second what alone names a known foreigner.
    """
    arab = parties.lexicon.given_arab
    ends: dict[str, int] = {}
    for first, last in whole:
        if last > first + 1:
            ends.setdefault(text.words[last - 1].folded, first)
    parted = {
        first
        for first, last in whole
        if last == first + 2
        and ends.get(text.words[first].base, first) < first
        and (text.tags[first] not in "Gg" or text.tags[first - 1 : first] == "V")
        and names.get(first + 1, (0, ""))[1]
        and names[first + 1][0] == last
        and text.words[first + 1].folded not in arab
        and names.get(first, (0, ""))[0] != last
    }
    if not parted:
        return whole, pending
    return (
        [(first + (first in parted), last) for first, last in whole],
        pending + [(first, first + 1) for first in sorted(parted)],
    )


def _lone(text: Text, first: int, last: int, names: dict[int, tuple[int, str]]) -> bool:
    """Return whether a name is a surname alone, be it one of two words: نصر الله."""
    if last > first + 1:
        return last == first + 2 and text.words[last - 1].folded == "الله" and names.get(first, (0, ""))[0] == last
    return True


def _surname(text: Text, first: int, last: int) -> str:
    """Return the surname with which a name ends."""
    word = text.words[last - 1].folded if last > first + 1 else text.words[first].base
    if word != "الله" or last < first + 2:
        return word
    one = text.words[last - 2]
    return f"{one.base if last == first + 2 else one.folded} {word}"


_OF_TWO = frozenset("ابو ابي عبد".split())
"""What opens a surname of two words, by which its bearer is called: سامي أبو طالب, then أبو طالب."""


def _other_bearers(
    text: Text, parties: Parties, whole: list[tuple[int, int]], names: dict[int, tuple[int, str]]
) -> set[str]:
    """Return surnames that stand alone for a known person, but here for another: the article names that one in full."""
    surnames: dict[str, str] = {}
    told: set[str] = set()
    titled: dict[str, set[str]] = {}
    styles: dict[str, set[str]] = {}
    arab = parties.lexicon.given_arab
    bearers: dict[str, dict[str, str]] = {}
    for first, last in whole:
        actor_id = names.get(first, (0, ""))[1]
        if not _lone(text, first, last, names):
            if actor_id and not told_as_kin(text, first):
                told.add(actor_id)
            styles.setdefault(_surname(text, first, last), set()).add(text.bases[first - 1])
            if not any(word.folded == "الرييس" for word in text.words[max(0, first - 2) : first]):
                gender = parties.lexicon.given.get(text.words[first].base) or (
                    "m" if text.words[first].base in arab or text.words[first].base == "عبد" else ""
                )
                for k in range(first + 1, last):
                    if k == last - 1 or text.tags[k] in "UuW":
                        surname = _surname(text, first, last) if k == last - 1 else text.words[k].folded
                        bearers.setdefault(surname, {}).setdefault(consonants(text.words[first].base), gender)
        elif actor_id and " " in parties.lexicon.actors[actor_id].name_ar:
            surnames[_surname(text, first, last)] = actor_id
            if text.tags[first - 1 : first] == "T" and not text.words[first].offset:
                titled.setdefault(actor_id, set()).add(text.bases[first - 1])
    return {
        word
        for word, actor_id in surnames.items()
        if actor_id not in told
        and _borne_by_others(
            parties, actor_id, _bearers(word, bearers), bool(titled.get(actor_id, set()) - styles.get(word, set()))
        )
    }


def _bearers(surname: str, bearers: dict[str, dict[str, str]]) -> dict[str, str]:
    """Return who bears a surname, given name → gender, be it with a letter less or more."""
    if surname in bearers or len(surname) < _TELLING:
        return bearers.get(surname, {})
    return next((given for other, given in bearers.items() if _one_letter_more(other, surname)), {})


_TELLING = 6
"""Letters of a surname at least that is the same with a letter less or more."""


def _one_letter_more(one: str, other: str) -> bool:
    """Return whether one of two words is the other with one letter more."""
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:k] + long[k + 1 :] == short for k in range(len(long)))


def _borne_by_others(parties: Parties, actor_id: str, bearers: dict[str, str], titled: bool) -> bool:
    """Return whether others of a surname, given name → gender, are those that an article calls by it.

    Who ruled is called by it as well, unless nothing but a relative's whole name is told, who could be meant. `titled`
    says that a title stands before the surname which stands before no other's whole name: الدكتور may be another's.
    """
    actor = parties.lexicon.actors[actor_id]
    others = {given: gender for given, gender in bearers.items() if given != consonants(fold(actor.name_ar).split()[0])}
    if any(term.key in RULING for term in parties.lexicon.terms.get(actor_id, ())):
        return not titled and any(gender == actor.gender for gender in others.values())
    return bool(others)


def _relative_of(text: Text, first: int) -> bool:
    """Return whether a word for a relative stands right before a name: نجل الحلواني."""
    return first > 0 and not text.words[first].offset and is_kin(text.bases[first - 1])


def _of_ruler(text: Text, first: int) -> bool:
    """Return whether a surname stands behind the word for the rule of who bears it alone: نظام الحلواني."""
    return first > 0 and not text.words[first].offset and text.words[first - 1].base in REIGNS


def _of_a_woman(text: Text, parties: Parties, first: int, names: dict[int, tuple[int, str]]) -> bool:
    """Return whether a surname that alone names a man is a woman's here, as the verb before it tells: قالت الحلواني."""
    actor_id = names.get(first, (0, ""))[1]
    return (
        bool(actor_id)
        and parties.lexicon.actors[actor_id].gender == "m"
        and heard_gender(text, first, first + 1) == "f"
    )


def _full(text: Text, tags: str, first: int, last: int, names: dict[int, tuple[int, str]]) -> bool:
    """Return whether the words are a name of two words or more, or a curated one that stands alone."""
    run = tags[first:last].replace("#", "").replace("-", "")
    curated = names.get(first)
    if curated is not None and curated[1] and curated[0] >= last:
        return True
    if len(run) < 2:
        return False
    if run[0] in "GN":
        return True
    strong = _strong(run)
    if run[0] == "B" and strong >= 1:
        return True
    titled = introduced(text, first)
    if run[0] == "g":
        return (
            strong >= 1
            or titled
            or ("W" in run and _stands_as_name(text, first, last))
            or run[1] in "uBcDJT"
            or (run[1] in "gW" and after_cue(text, first))
        )
    if strong >= 2:
        return True
    if (after_cue(text, first) or _stands_as_name(text, first, last)) and len(run) <= 4 and (strong or "W" in run) and not any(
        _with_article(text, k) for k in range(first, last)
    ):  # fmt: skip
        return True
    if titled or after_cue(text, first):
        return strong >= 1 or (len(run) >= 2 and titled)
    return False


def _strong(tags: str) -> int:
    return tags.count("N") + tags.count("G") + tags.count("U")


def _with_article(text: Text, i: int) -> bool:
    """Return whether a word begins with the article, not with أل as ألدر does."""
    return text.words[i].folded.startswith("ال") and text.texts[i].startswith("ال")


def _stands_as_name(text: Text, first: int, last: int) -> bool:
    """Return whether words that can be of a foreign name stand between commas, or a title explains them."""
    return _explained(text, first, last) or (
        text.tags[first - 1 : first] == ","
        and text.tags[last] in ",A:("
        and not text.words[first].preposition
        and _foreign(text, first, last)
    )


def _explained(text: Text, first: int, last: int) -> bool:
    """Return whether a title stands behind words that can all be of a foreign name: سلوان موميكا، المتهم."""
    behind = last + (text.tags[last : last + 1] == ",")
    if text.tags[behind : behind + 1] != "T" or text.words[behind].offset:
        return False
    if text.tags[first] == "u" and text.texts[first][-1] in "ةىً":
        return False
    return _foreign(text, first, last)


def _foreign(text: Text, first: int, last: int) -> bool:
    """Return whether words can all be of a foreign name: none has a pronoun or a bound article."""
    return all(
        len(text.words[k].folded) > 2
        and not text.words[k].folded.endswith(_NOT_OF_NAMES)
        and not text.words[k].folded.startswith(("بال", "لل"))
        and "ً" not in text.texts[k]
        for k in range(first, last)
    )


_NOT_OF_NAMES = ("ها", "هم", "هن", "ته")
