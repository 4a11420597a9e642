"""Persons that an article names in full: their surnames, which are no part of another's name beside them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from etl.extraction.mentions.name_context import REIGNS, after_title
from etl.extraction.text import Text
from etl.language.lexicon import Actor, Lexicon

OF_HOUSES = frozenset("جونيور الابن الاب الاول الثاني الثالث الحفيد الصغير".split())
"""Words that tell one of a house from another of the same name."""
FAMILY_FIRST = frozenset("CN KP KR TW VN".split())
"""Where people are named by their family's name first, and called by it."""
_PARTICLES = frozenset("الله الدين اوغلو سلمان العزيز".split())
"""Ends of names that are no surnames by themselves."""


@dataclass(slots=True)
class Told:
    """Known persons whose whole names the article has.

    Attributes:
        surnames: Last word of a whole name, or a word that alone names somebody → who it is.
        full: Those that are the last word of a whole name.
        words: Any word of a whole name → whose it is.
        families: Names of families that stand first.
    """

    surnames: dict[str, str] = field(default_factory=dict)
    full: set[str] = field(default_factory=set)
    words: dict[str, set[str]] = field(default_factory=dict)
    families: set[str] = field(default_factory=set)


def told_persons(text: Text, names: dict[int, tuple[int, str]], actors: Mapping[str, Actor]) -> Told:
    """Return whom the article names in full, by the words of their names; some states have the surname first."""
    told, alone = Told(), {}
    for first, (end, actor_id) in names.items():
        if not actor_id:
            continue
        if end == first + 1:
            alone[text.words[first].base] = actor_id
            continue
        last = text.words[end - 1].folded
        if last not in _PARTICLES and text.words[end - 2].folded not in ("بن", "ابن", "ال", "عبد", "ابو", "ابي"):
            told.surnames[last] = actor_id
        if actors[actor_id].country in FAMILY_FIRST:
            told.surnames[text.words[first].base] = actor_id
            told.families.add(text.words[first].base)
        for k in range(first, end):
            told.words.setdefault(text.words[k].base if k == first else text.words[k].folded, set()).add(actor_id)
    told.full = set(told.surnames)
    told.surnames = {**alone, **told.surnames}
    return told


def surname_ends(
    text: Text, tags: str, first: int, names: dict[int, tuple[int, str]], told: Told, lexicon: Lexicon
) -> bool:
    """Return whether the word at `first` is the surname of somebody told, and the one behind it no part of his name.

    So where another's surname stands there behind a dash (حداد-نصار), and where no name goes on: a word of the sentence
    or an Arabic given name behind a surname that is no such name; a verb, an adverb, a common word with ال or the whole
    name of a foreigner behind one that is; and where the one behind is another's noun: سيوقع نصار دفتر الزوار.
    """
    arab, common = lexicon.given_arab, lexicon.common
    behind, base = first + 1, text.words[first].base
    if names.get(first, (0, ""))[0] > behind or (base not in told.words and base not in told.surnames):
        return False
    if tags[first] == "B":
        return False
    word, actor_id, given = text.words[behind], told.surnames.get(base, ""), base in arab
    if tags[behind] == "-":
        others = told.words.get(text.words[behind + 1].folded, set()) if behind + 1 < len(text.words) else set()
        known = names.get(first, (0, ""))[1] != ""
        return bool(actor_id and others) and (known or not given) and actor_id not in others
    if names.get(behind, (0, ""))[0] > behind + 1:
        other = names[behind][1]
        return bool(other) and other != actor_id and names.get(first, (0, ""))[1] == actor_id != ""
    if behind in names or word.folded in OF_HOUSES:
        return False
    if tags[behind] in "uW" and _is_no_name(text, tags, behind, arab):
        return True
    if (
        tags[behind] == "U"
        and text.tags[behind] == "D"
        and (
            not given
            or (base in told.full and word.folded in common)
            or (first and text.words[first - 1].base in REIGNS)
        )
    ):
        return base in told.full or not after_title(text, first)
    if tags[behind] == "u" and not given and base in told.full | told.families and of_a_noun(text, behind + 1):
        return True
    if base in told.families:  # كيم مبتهجا, but others of the family go on: كيم داي جونغ
        return tags[behind] == "W" and word.folded[-1] == "ا" and len(word.folded) > _SHORT
    if base not in told.full or base.startswith("ال"):
        return False
    if given:
        return len(word.folded) == 1 or (tags[behind] == "G" and word.folded not in arab and _goes_on(tags, behind))
    return tags[behind] == "u" or word.folded in arab or (tags[behind] == "W" and text.tags[first] not in "Gg")


def of_a_noun(text: Text, i: int) -> bool:
    """Return whether a common word with ال stands at `i`, whose the one before it is: دفتر الزوار."""
    noun = text.tags[i : i + 1] == "D" and text.words[i].definite and not text.words[i].offset
    return noun and text.tags[i + 1 : i + 2] not in ("V", ",", ":", "A")


def _goes_on(tags: str, i: int) -> bool:
    """Return whether a surname stands behind a given name."""
    return tags[i + 1 : i + 2] in ("U", "W")


def _is_no_name(text: Text, tags: str, i: int, arab: frozenset[str]) -> bool:
    """Return whether a word is an adverb, a verb or a verbal noun by its form: متنبهاً, سعيدا, يتجهز, أمضى, تحطيمه.

    So is one with letters inside that only end a word, as a slip or a lost space leaves it: كرةو.
    """
    folded = text.words[i].folded
    if not _ENDING.isdisjoint(text.texts[i][:-1]):
        return True
    if _THEY_DID.fullmatch(folded) or (tags[i] == "W" and folded[0] == folded[-1] == "ي"):
        return True
    if "ً" in text.texts[i] or (folded.startswith(("يت", "تت")) and len(folded) > 3) or _HIS_DOING.fullmatch(folded):
        return True
    return tags[i] == "u" and (
        (text.texts[i].endswith("ى") and " فى " not in text.body) or (folded[-1] == "ا" and folded[:-1] in arab)
    )


def meet(text: Text, tags: str, i: int, names: dict[int, tuple[int, str]], told: Told, arab: frozenset[str]) -> bool:
    """Return whether the surnames of two persons told stand before and at `i`: هاجمت حداد نصار."""
    one, other = text.words[i - 1].base, text.words[i].folded
    if one in arab or tags[i - 1] in "#-B" or told.surnames.get(one, "") == told.surnames.get(other):
        return False
    if other in arab and not {one, other} <= told.full:
        return False
    within = any(names.get(first, (0, ""))[0] > i for first in range(i - 3, i))
    return one in told.surnames and other in told.surnames and not within


def noun_before(text: Text, first: int, names: dict[int, tuple[int, str]], told: Told, lexicon: Lexicon) -> bool:
    """Return whether a noun that may be a given name stands before the name of somebody known or told: حياة نصار.

    So does باسم (in the name of) before one that is no Arab name, or behind who speaks; and a noun that is a given name
    as often before a surname that is none, or ends a whole name of the article. So does فإن that lost its hamza.
    """
    base, surname = text.words[first].base, text.words[first + 1].folded
    foreign = surname not in lexicon.given_arab
    if names.get(first, (0, ""))[0] > first + 1:
        return False
    if surname not in told.surnames and not names.get(first + 1, (0, ""))[1]:
        called = foreign or (base in _OF_ANYBODY and surname not in lexicon.given_shared)
        return base in _NOUNS and surname in told.words and called
    if base == "فان":
        return foreign and base not in told.words
    if base == "باسم":
        return foreign or (first > 0 and text.words[first - 1].base.removeprefix("ال") in _SPEAKING)
    if base in _VERBS:
        return text.words[first].conjunction and _opens_clause(text, first)
    own = surname in told.full or text.tags[first + 1] not in "Gg"
    return base in _NOUNS or (base in _ALSO_NAMES and (own or base not in lexicon.given_arab))


def _opens_clause(text: Text, first: int) -> bool:
    """Return whether a verb stands at `first` and who does it behind it: وصالح الحلواني أخاه, not سامي وصالح الحلواني."""
    before, behind = text.tags[first - 1 : first], text.tags[first + 2 : first + 3]
    return before in ("", ".", "L", "c", "V") and behind in ("D", "c", "p")


_SHORT = 4
_ENDING = frozenset("ةى")
_THEY_DID = re.compile("[وف]?(?:است|ي|ت)...*وا")
_HIS_DOING = re.compile("ت..ي.ها?")
_NOUNS = frozenset("حياه نجاح سلامه راتب خلف عوده رحيل ميلاد خليفه مفتاح امال ليه".split())
_VERBS = frozenset("صالح عادل".split())
"""Given names that are verbs as well: he made peace with, he equalled."""
_OF_ANYBODY = frozenset(("سلامه", "حياه"))
_ALSO_NAMES = frozenset("خير رزق فضل وفاء صدق رضي جيب امره".split())
_SPEAKING = frozenset("متحدث متحدثه ناطق ناطقه".split())
