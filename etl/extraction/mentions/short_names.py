"""Single names: short forms of persons the article names in full, and names that only their context shows."""

from collections.abc import Iterable
from itertools import compress

from etl.extraction.mentions.known_persons import KnownPersons
from etl.extraction.mentions.letters import indefinite, of_a_newborn
from etl.extraction.mentions.lone_names import compatriot
from etl.extraction.mentions.name_context import (
    ASSERTING,
    REIGNS,
    after_cue,
    after_title,
    before_cue,
    direct_title,
    of_a_thing,
    opens_content,
    said,
    speaks_by_it,
)
from etl.extraction.mentions.name_parts import written
from etl.extraction.mentions.name_words import NO_SURNAMES, ORDINALS
from etl.extraction.mentions.person_mentions import add_person
from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text

_ARAB = "العربي"
"""An adjective (المواطن العربي) that is a surname, too."""
_NOBODY = frozenset("الله الدين القران".split()) | ORDINALS
"""What stands alone like a name and never is a person's."""


def short_names(
    text: Text, parties: Parties, taken: bytearray, found: list[Mention], pending: list[tuple[int, int]], tags: str,
    names: dict[int, tuple[int, str]], rulers: dict[int, str],
) -> None:  # fmt: skip
    """Add single names: those of a person the article names in full, then those that their context makes a name.

    `rulers` holds the tokens that mean a known ruler (→ actor id).
    """
    known = KnownPersons(text, parties, found, names)
    for first, last in _candidates(text, tags, pending, known, rulers):
        if any(taken[first:last]):
            continue
        name, key = written(text, first, last)
        if key in _NOBODY:
            continue
        quoted = text.tags[first - 1 : first] == "q" == text.tags[last : last + 1]
        on = text.tags[first] == "p" and last == first + 1 and not (quoted or _speaks(text, first, last))
        if (
            on
            or of_a_thing(text, first)
            or (
                last == first + 1
                and (_heads_of_two(text, tags, parties, first) or of_a_newborn(text, first) or indefinite(text, first))
            )
        ):
            continue
        if last == first + 1 and _weapons_of(text, first):
            continue
        known.read_to(first)
        told_of = compatriot(text, parties, key, first) if last == first + 1 else ""
        if told_of:
            add_person(text, parties, taken, found, first, last, names, parties.curated(told_of), "surname", 0.9)
            known.named(parties.curated(told_of), first)
            continue
        number = known.meant(key, first)
        if number is not None and last == first + 1 and (
            known.namesake(first, number) or known.of_a_woman(number, first) or known.noun(number, first)
        ):  # fmt: skip
            continue
        if number is None and last == first + 1 and (
            known.withheld(key, first) or known.woman_of(names, first) or known.son_of(names, first)
        ):  # fmt: skip
            continue
        if number is None and tags[first:last] == "W" and not text.words[first].offset:
            number = known.spelled_otherwise(key)
        bare = tags[first:last] == "B" or (
            tags[first:last] in ("c", "T", "S", "J") and not text.words[first].base.startswith("ال")
        )
        if number is not None and not (bare and not _speaks(text, first, last)):
            add_person(text, parties, taken, found, first, last, names, number, "surname", 0.9)
            known.named(number, first)
            continue
        ruler = rulers.get(first, "") if last == first + 1 else ""
        if ruler:
            number = parties.curated(ruler)
            known.add(key, number)
            add_person(text, parties, taken, found, first, last, names, number, "single", 0.8)
            known.named(number, first)
            continue
        if tags[first] not in "NGUgWu":
            continue
        if _of_a_people(text, first) and last == first + 1:
            continue
        titled, voiced = after_title(text, first), after_cue(text, first) or before_cue(text, last)
        run = tags[first:last].replace("#", "").replace("-", "")
        behind = text.tags[last] if last < len(text.tags) else "L"
        told_to = last < len(text.words) and text.words[last].preposition == "ل" and said(text, first)
        unknown = (
            run == "W"
            and voiced
            and after_cue(text, first)
            and (told_to or (behind in ":AqpM,R" and len(text.words[first].folded) > 2))
            and not text.words[first].folded.startswith("لل")
            and not text.words[first].folded.endswith(("ها", "هم", "هما"))
            and not text.words[first].offset
        )
        if not (
            unknown
            or _reigning(text, tags, first, last)
            or (titled and (run[0] in "NGU" or (run[0] in "gW" and direct_title(text, first) and key != _ARAB)))
            or (
                voiced
                and (
                    run[0] in ("NUG" if after_cue(text, first) and _goes_on(text, last, behind) else "NU")
                    or (
                        run in "gu"
                        and said(text, first)
                        and (behind in "P(" or opens_content(text, last) or speaks_by_it(text, first))
                    )
                    or (run in "UG" and told_to)
                )
                and not text.words[first].offset
            )
        ):
            continue
        if run == "W" and not unknown and not (direct_title(text, first) and _of_one(text, parties, first)):
            continue
        if run[0] in "Gg" and _surname_behind(text, tags, first, last):
            last += 1
            name, key = written(text, first, last)
        number = parties.discovered("person", name)
        known.add(key, number)
        add_person(text, parties, taken, found, first, last, names, number, "single", 0.6)
        known.named(number, first)


def _weapons_of(text: Text, i: int) -> bool:
    """Return whether weapons or fighters are those of all who are called so: صواريخ الحوثي, beside الحوثيين."""
    return i > 0 and text.bases[i - 1] in _ARMED and not text.words[i].offset and _called_so(text, i)


_ARMED = frozenset("صواريخ صاروخ مسلحي مقاتلي عناصر".split())


def _of_a_people(text: Text, i: int) -> bool:
    """Return whether a word describes the noun before it, as its plural in the article tells: الأسير الحوثي, of الحوثيين."""
    return i > 0 and not text.words[i].offset and text.words[i - 1].definite and _called_so(text, i)


def _called_so(text: Text, i: int) -> bool:
    """Return whether the article calls several by an adjective that is a surname too."""
    word = text.words[i].folded
    if not word.startswith("ال") or not word.endswith("ي"):
        return False
    return not text.distinct.isdisjoint((word + "ين", word + "ون", "لل" + word[2:] + "ين"))


def _heads_of_two(text: Text, tags: str, parties: Parties, first: int) -> bool:
    """Return whether a word is two holders of an office, رئيسي البرلمان والحكومة, or the adjective behind بشكل.

    So it is before الوزراء without its ال, and where ّ tells that another letter was dropped: رئيسيّ البرلمان.
    """
    word, before, behind = text.bases[first], text.bases[first - 1], text.words[first + 1]
    if not word.endswith("ي") or word[:-1] not in parties.lexicon.titles:
        return False
    both = text.words[first + 2] if behind.folded.endswith("ي") and first + 2 < len(text.words) else behind
    if both.folded.startswith("ال") and both.folded.endswith("ين"):
        return True
    if text.texts[first].endswith(("َي", "يّ")) or before == "شكل" or behind.folded == "وزراء":
        return True
    return text.tags[first - 1] in "pf" and (tags[first + 1] in "XO" or text.tags[first + 1] == "O")


def _goes_on(text: Text, last: int, behind: str) -> bool:
    """Return whether what stands behind a single given name is no surname: an aside, what is said, who says it with him."""
    if behind in "Apf:q,R(P":
        return True
    word = text.words[last] if last < len(text.words) else None
    return word is not None and word.conjunction and word.offset == 1 and word.folded.endswith(("ه", "ها"))


def _reigning(text: Text, tags: str, first: int, last: int) -> bool:
    """Return whether a single name stands behind the word for its bearer's rule: في عهد ..., نظام ..., حكم ..."""
    before = text.words[first - 1] if first else None
    if before is None or text.words[first].offset or before.base not in REIGNS or tags[last : last + 1] in ("D", "J"):
        return False
    return tags[first:last] in ("N", "G", "U") or (tags[first:last] == "g" and before.base == "عهد")


def _surname_behind(text: Text, tags: str, first: int, last: int) -> bool:
    """Return whether a common word is the surname of somebody named nowhere else: الدكتور ناجح مرة، أمين عام الحزب.

    The given name stands right behind a title, and the word is as bare as a name and where one ends.
    """
    if last + 1 >= len(tags) or tags[last] not in "cWuDJTV" or not direct_title(text, first):
        return False
    word, behind = text.words[last], tags[last + 1]
    bound = word.offset and not (word.folded[0] == "ك" and tags[last] == "c")
    if (
        bound
        or word.base.endswith("وا")
        or len(word.folded) < 3
        or word.folded in _NOT_BEHIND
        or word.folded in NO_SURNAMES
    ):
        return False
    if tags[last] in "DJ" or (tags[last] == "T" and word.definite):
        return behind in ",A:(" or (tags[last] == "D" and behind == "V")
    return behind in ",A:(.LR-" or (behind in "Tp" and first > 1 and tags[first - 2] == "V")


_NOT_BEHIND = frozenset("حفظه رحمه عليه ايضا قال نفسه شخصيا رضي المعظم المفدي".split())


def _of_one(text: Text, parties: Parties, first: int) -> bool:
    """Return whether an unknown word behind a title can be its bearer's name: no noun with a pronoun, none of several."""
    word, title = text.words[first].folded, text.words[first - 1].base.removeprefix("ال")
    if parties.lexicon.titles.get(title, ("", "", ""))[2] == "p" or word.startswith(("سي", "ست", "لل")):
        return False
    return not word.endswith(("ته", "ها", "هم", "هن", "ين", "ون", "كم", "نا")) or len(word) < 5


def _candidates(
    text: Text, tags: str, pending: list[tuple[int, int]], known: KnownPersons, rulers: Iterable[int]
) -> list[tuple[int, int]]:
    """Return the spans to weigh: runs too short to be full names, rulers, and any word that is part of a known name."""
    spans = {*pending, *((i, i + 1) for i in rulers if tags[i] not in "NGUB")}
    words = {part for part in known.parties if " " not in part}
    if words:
        for i in compress(range(len(tags)), map(words.__contains__, text.bases)):
            if tags[i] in "DJ" and i and text.words[i - 1].folded.startswith("ال") and text.tags[i - 1] != "T":
                continue
            if tags[i] in "DJuTOScVB" and (
                tags[i] == "u"
                or (tags[i] == "V" and text.tags[i - 1] == "q" == text.tags[i + 1 : i + 2])
                or text.words[i].base.startswith("ال")
                or (tags[i] in "cBTSJ" and _speaks(text, i, i + 1))
            ):
                spans.add((i, i + 1))
    return sorted(spans)


def _speaks(text: Text, first: int, last: int) -> bool:
    """Return whether a common word stands where only a name does: behind a title or a verb of speech, or as a line's subject."""
    if text.words[first].offset:
        return False
    if direct_title(text, first):
        return True
    behind = text.tags[last] if last < len(text.tags) else "L"
    if first and text.tags[first - 1] in ASSERTING:
        stressed = text.tags[first] == "p" and any(verb.lemma in _STRESSING for _, verb in text.words[first - 1].forms)
        return behind in "A:,qp" and not stressed
    return (first == 0 or text.tags[first - 1] == "L") and behind in "V:"


_STRESSING = frozenset("أكد شدد حث رد علق وافق".split())
"""Verbs with على, which many write علي."""
