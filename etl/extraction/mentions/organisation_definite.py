"""Bodies whose head noun is definite: الهيئة الوطنية للصحافة, named by an adjective and what they are for."""

from etl.extraction.mentions.epithets import BELONGING, BESIDE, DESCRIBED, JUDGING
from etl.extraction.mentions.organisation_extent import MAX_WORDS, is_person
from etl.extraction.mentions.organisation_heads import is_speaking
from etl.extraction.parties import Parties
from etl.extraction.text import Text
from etl.language.words import Word

_WHEN = frozenset("الاسبوع الشهر".split())
"""Definite words of time that follow a body: الخطوط الجوية الهندية | الأسبوع الماضي."""


def definite_head(text: Text, parties: Parties, i: int, kind: str, taken: bytearray) -> tuple[int, int, int] | None:
    """An organisation with a definite head: الهيئة الوطنية للصحافة needs an adjective and a complement to be a name."""
    words, tags = text.words, text.tags
    position, parts, complement, country, related = i + 1, 0, False, "", False
    while position < len(words) and position - i < MAX_WORDS:
        word, tag = words[position], tags[position]
        if tag == "-" and position + 1 < len(words) and tags[position + 1] in "DJ":
            position += 1
            continue
        if word.folded in BELONGING or word.folded in _WHEN:
            break
        if word.offset or word.preposition:
            if related and not complement and (tag == "O" or taken[position] or not word.base.startswith("ال")):
                return None  # المكتب السياسي لحركة ...: the movement is meant
            if (
                word.preposition == "ل"
                and tag not in "VPMpfA"
                and parts
                and (word.base.startswith("ال") or not complement)
            ):
                complement = True
                position, parts = position + 1, parts + 1
                continue
            if (
                word.conjunction
                and not word.preposition
                and complement
                and word.base.startswith("ال")
                and tag not in "OT"
            ):
                position += 1
                continue
            break
        genitive = position + 1 < len(words) and words[position + 1].folded.startswith("ال") and tag == "c"
        if complement and genitive and not words[position - 1].base.startswith("ال") and not words[position + 1].offset:
            position, parts = position + 2, parts + 1
            continue
        if (tag in "DJ" or (tag == "T" and not is_person(parties, word))) and word.folded.startswith("ال"):
            related = related or tag == "T"
            country = country or word.nationality
            position, parts = position + 1, parts + 1
            continue
        if (
            complement
            and parts >= 2
            and words[position - 1].preposition == "ل"
            and word.folded.startswith("ال")
            and tag != "p"
        ):
            position += 1
            continue
        break
    if country and words[i].base == "الاتحاد" and _of_football(text, i, position, country):
        return i, position, parties.composed("football_association", country, text.slice(i, position))
    own = parts > 1 and is_speaking(text, i) and kind not in ("media", "company") and _related(words[i:position])
    if parts < 2 or not (complement or country or own):
        return None
    name = text.body[text.base_start(i) : text.ends[position - 1]]
    return i, position, parties.discovered("organisation", name, kind, country)


def _of_football(text: Text, i: int, last: int, country: str) -> bool:
    """Return whether a federation is that of football: by its name, or with nothing but its nationality in news of football.

    There the Saudi one must speak: الاتحاد السعودي is a club as well.
    """
    if last == i + 4:
        return text.words[i + 2].base == "كره" and text.words[i + 3].base == "القدم"
    if (
        last != i + 2
        or text.words[i + 1].offset
        or len(_FOOTBALL & text.distinct) < 2
        or not _OTHERS.isdisjoint(text.distinct)
    ):
        return False
    return country != "SA" or is_speaking(text, i)


_FOOTBALL = frozenset(
    "القدم الكره الفيفا فيفا المنتخب مباراه المباراه مونديال المونديال لاعب اللاعب مدرب المدرب".split()
)
_OTHERS = frozenset("السله اليد الطايره التنس السباحه السوفياتي السوفيتي السوفييتي".split())


def _related(words: list[Word]) -> bool:
    """Return whether a head noun has an adjective of relation that agrees with it, none that describes whichever body."""
    feminine = words[0].base.endswith("ه")
    described = any(
        w.folded.removesuffix("ه") in JUDGING or w.folded.removesuffix("ه") in DESCRIBED or w.folded in BESIDE
        for w in words[1:]
    )
    return not described and words[1].folded.endswith("يه" if feminine else "ي")
