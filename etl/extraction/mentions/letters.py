"""Words that are a known person's name by their letters only: nouns, adjectives, verbs, nicknames, other people's names."""

import re

from etl.extraction.mentions.lone_names import RULES, before_initial, nickname, of_a_beast
from etl.extraction.parties import Parties
from etl.extraction.text import Text
from etl.language.fold import fold

_CASES = ("ً", "ٌ", "ٍ", "َ", "ُ", "ِ", "ّى", "َى", "ًى")
"""How a word of the language ends that is vowelled, and a name hardly ever."""
_VOWELS = re.compile("[ًٌٍَُِّْ]")
_OF_GOD = frozenset("سبحانه تعالي عز وحده بكم بنا به بهم لكم لنا".split())
"""Behind نصر الله that is help from God."""
_BORN = frozenset("مولود مولوده رضيع رضيعه".split())
_NEAR = 4
_SHORT, _MARKED = 300, 20
"""Letters of a text that is too short to tell, and for one mark of a vowel, below which one is vowelled throughout."""


def not_his(text: Text, parties: Parties, first: int, names: dict[int, tuple[int, str]]) -> bool:
    """Return whether what alone is a known person's name is none here: a noun, a verb, a nickname, part of another's name."""
    last, actor_id = names.get(first, (0, ""))
    if of_a_beast(text, parties, first) or indefinite(text, first):
        return True
    if not actor_id:
        return False
    name = parties.lexicon.actors[actor_id].name_ar
    if text.words[first].base in fold(name).split()[1:] and (nickname(text, first) or before_initial(text, first)):
        return True
    if (text.texts[last - 1].endswith(_CASES) and not _vowelled(text)) or (
        "ئ" in text.texts[first] and "ئ" not in name
    ):
        return True
    behind = text.words[last] if last < len(text.words) else None
    if behind is not None and text.words[last - 1].folded == "الله" and last == first + 2 and behind.folded in _OF_GOD:
        return True
    if _of_ali(text, parties, first):
        return True
    bearers = [(end - k) for k, (end, other) in names.items() if other == actor_id]
    if max(bearers) > 1 or last > first + 1:
        return False
    if (
        text.words[first].base.removeprefix("ال") in parties.lexicon.common
        and _in_verse(text, first)
        and not _vowelled(text)
    ):
        return True
    return _otherwise(text, first, name, len(bearers)) or (len(bearers) < _FEW and _noun_phrase(text, first))


def indefinite(text: Text, i: int) -> bool:
    """Return whether a word that can be an adjective stands behind the noun that it describes: كمورّدٍ رئيسي."""
    if not i or text.words[i].offset or text.texts[i].startswith("ال") or text.tags[i] not in "ucgG":
        return False
    return text.texts[i - 1].endswith(_NUNATED)


_NUNATED = ("ٌ", "ٍ")
"""How a noun without ال ends, before which no name stands; an adverb (ً) is followed by names."""


def _of_ali(text: Text, parties: Parties, i: int) -> bool:
    """Return whether a surname with ى ends another's whole name, whose second word is علي with ى: سامي على القذافى."""
    return (
        i > 1
        and text.texts[i].endswith("ى")
        and text.texts[i - 1] == "على"
        and text.tags[i - 2] in "Gg"
        and text.bases[i - 2] in parties.lexicon.given_arab
    )


_FEW = 3


def _otherwise(text: Text, i: int, name: str, times: int) -> bool:
    """Return whether a whole name that nobody bears here is made of it: ى for ي, an epithet (السامي الصين), with an age."""
    if (
        times == 1
        and "الرييس" not in text.bases[max(0, i - 2) : i]
        and text.texts[i].endswith("ى")
        and name.endswith("ي")
        and "في" in text.texts
        and "فى" not in text.texts
    ):
        return True
    if i + 3 >= len(text.words):
        return False
    if text.tags[i - 1 : i] == "q" == text.tags[i + 1] and text.tags[i + 2] == "D" and not text.words[i + 2].offset:
        return True
    return text.tags[i + 1] == "c" and not text.words[i + 1].definite and text.tags[i + 2 : i + 4] == "(0"


def _vowelled(text: Text) -> bool:
    """Return whether a text is vowelled throughout, so that marks tell nothing of single words."""
    return len(text.body) > _SHORT and len(_VOWELS.findall(text.body)) * _MARKED > len(text.body)


def _in_verse(text: Text, i: int) -> bool:
    """Return whether two words or more of a line have two marks of vowels or more, as poetry is written."""
    line = range(text.tags.rfind("L", 0, i) + 1, text.tags.find("L", i) if "L" in text.tags[i:] else len(text.tags))
    return sum(len(_VOWELS.findall(text.texts[k])) > 1 for k in line) > 1


def _noun_phrase(text: Text, i: int) -> bool:
    """Return whether a word is a noun with a number or adjective beside it (27 مرسى سياحيا), or an adjective itself (لحظة هنية)."""
    before, behind = text.words[i - 1] if i else None, text.words[i + 1]
    if before is None or text.words[i].offset or text.tags[i - 1] == "T":
        return False
    if text.tags[i - 1] == "0" and len(text.texts[i - 1]) < 4 and text.tags[i + 1] == "c":
        return True
    if text.texts[i].endswith("ة") and text.texts[i - 1].endswith("ة") and text.tags[i - 1] == "c":
        return not before.definite and before.base not in RULES
    adjective = behind.folded == "خاص" or (behind.folded.endswith("ي") and behind.folded[0] not in "يتنا")
    return text.tags[i + 1] == "c" and not (behind.definite or behind.offset) and len(behind.folded) > 2 and adjective


def of_a_newborn(text: Text, first: int) -> bool:
    """Return whether a name is given to a child: اسم المولود (سامي)."""
    if not first or text.tags[first - 1] not in "q(:":
        return False
    near = range(max(0, first - 1 - _NEAR), first - 1)
    return any(text.words[k].base.removeprefix("ال") in _BORN for k in near)
