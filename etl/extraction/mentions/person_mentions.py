"""Mentions of persons: whom a name means, and its mention."""

from etl.extraction.mentions.name_parts import BEFORE_A_FATHER, written
from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text
from etl.language.fold import fold

_SON = "ابن "
"""How a name begins that is mostly written with بن where the given name stands before."""


def add_person(
    text: Text, parties: Parties, taken: bytearray, found: list[Mention], first: int, last: int,
    names: dict[int, tuple[int, str]], number: int | None = None, method: str = "exact", confidence: float = 0.9,
) -> None:  # fmt: skip
    """Add the mention of a person from `first` to before `last`: of `number`, else of whom the name means."""
    if number is None:
        number = _identify(text, parties, first, last, names)
        if parties[number].actor_id:
            method, confidence = "curated", 0.96
    taken[first:last] = b"\x01" * (last - first)
    found.append(Mention(first, last, text.base_start(first), text.ends[last - 1], number, method, confidence))


def _identify(text: Text, parties: Parties, first: int, last: int, names: dict[int, tuple[int, str]]) -> int:
    lexicon = parties.lexicon
    name, key = written(text, first, last)
    curated = names.get(first)
    if curated is not None and curated[1] and curated[0] >= last:
        return parties.curated(curated[1])
    son = key[1:] if key.startswith(_SON) else key
    ids = lexicon.person_keys.get(key) or lexicon.person_keys.get(son, ())
    if len(ids) == 1 and " " in key:
        return parties.curated(ids[0])
    apart = _child(text, parties, first, last, names) or _listed(text, first, last)
    number = None if apart else parties.person_like(key)
    if number is None and son != key:
        number = parties.person_like(son)
    if number is not None:
        return number
    gender = lexicon.given.get(text.words[first].base, "")
    return parties.discovered("person", name, gender="f" if gender == "f" else "m" if gender == "m" else "")


def _listed(text: Text, first: int, last: int) -> bool:
    """Return whether a name stands in a numbered list with an age behind it: 58 - محمد السيد الحلواني 15 سنة."""
    numbered = text.tags[max(0, first - 2) : first] == "0-"
    return numbered and text.tags[last] == "0" and text.words[last + 1].folded in ("سنه", "عاما")


def _child(text: Text, parties: Parties, first: int, last: int, names: dict[int, tuple[int, str]]) -> bool:
    """Return whether a given name of another stands before a curated person's whole name: رامي سامي الحلواني is the son."""
    father = first + (2 if text.words[first + 1 : first + 2] and text.words[first + 1].base in BEFORE_A_FATHER else 1)
    behind, actor_id = names.get(father, (0, ""))
    if behind < last or not actor_id or behind < father + 2:
        return False
    return text.words[first].base not in fold(parties.lexicon.actors[actor_id].name_ar).split()
