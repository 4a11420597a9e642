"""Further mentions of bodies named in full: the abbreviation behind the name, and the name without its head noun."""

import re
from collections.abc import Iterable
from itertools import compress
from operator import attrgetter

from etl.extraction.mentions.organisation_heads import head_of
from etl.extraction.mentions.phrases import phrases
from etl.extraction.mentions.place_surnames import ends_given
from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text

_first = attrgetter("first")


def abbreviated(text: Text, parties: Parties, taken: bytearray, found: list[Mention]) -> None:
    """Add the short name that stands in brackets or marks right behind the whole one: مركز المناعة الوطني (موان).

    A body of the tables has its short names there: of it only initials are taken, المنظمة «قلقة» is none.
    """
    tags, count = text.tags, len(text.tags)
    for mention in sorted(found, key=_first):
        opening, first = mention.last, mention.last + 1
        if parties[mention.party].kind != "organisation" or first + 1 >= count or tags[opening] not in "(q":
            continue
        known = bool(parties[mention.party].actor_id)
        closing = next((k for k in range(first, min(first + 6, count)) if tags[k] in ")q"), -1)
        if closing == -1 or tags[closing] != (")" if tags[opening] == "(" else "q") or any(taken[first:closing]):
            continue
        if tags[opening] == "q" and (opening not in text.opened or text.opened[opening].close != closing):
            continue
        if known and not _initials(text, first, closing):
            if text.tags[first:closing] == "W" and first not in phrases(text):
                taken[first] = 1  # nobody's name: وكالة الفضاء (روسكوزموس)
        elif known or _is_abbreviation(text, first, closing):
            taken[first:closing] = b"\x01" * (closing - first)
            start, end = text.starts[first], text.ends[closing - 1]
            found.append(Mention(first, closing, start, end, mention.party, "exact", 0.85))


def _initials(text: Text, first: int, last: int) -> bool:
    """Return whether one word in Latin capitals stands there, or three letters spelled out: OPEC, not Brexit; أ ف ب."""
    word, parts = text.texts[first], [word for word in text.texts[first:last] if word != "."]
    return (len(parts) == 1 and word.isascii() and word.isupper() and len(word) < 7) or (
        len(parts) > 2 and all(len(part) <= 3 and part.isalpha() for part in parts)
    )


def _is_abbreviation(text: Text, first: int, last: int) -> bool:
    """Return whether words are an abbreviation: an unknown word, Latin letters, or letters spelled out (أي سي إي)."""
    words, tags = text.words[first:last], text.tags[first:last]
    if len(words) == 1:
        return tags in "WUz" and not words[0].offset and 1 < len(words[0].folded) < 12
    spelled = {tag for word, tag in zip(words, tags, strict=True) if word.folded != "."}
    letters = sum(word.folded != "." for word in words)
    return letters > 1 and all(len(word.folded) <= 3 for word in words) and not spelled & set("z0-:,d(xLV")


def repeated(
    text: Text, parties: Parties, taken: bytearray, found: list[Mention], known: dict[int, tuple[int, str]]
) -> None:
    """Add further mentions of names that a head noun has introduced: صحيفة "حريت" ..., وأضافت "حريت".

    Unknown words are known again anywhere, others only where they are quoted or in brackets alike; what stands behind
    the head noun of a name also without that noun: جبهة الإنقاذ ..., «الإنقاذ». A known person's whole name (`known`,
    token → end, actor id) is his.
    """
    names: dict[str, list[tuple[tuple[str, ...], int, bool, bool]]] = {}
    begun: set[str] = set()
    for mention in found:
        party = parties[mention.party]
        head = text.words[mention.first].base
        if party.kind != "organisation" or text.tags[mention.first] == "J":
            continue
        if head_of(head) in parties.lexicon.heads:
            inner = text.words[mention.first + 1 : mention.last]
            if inner and inner[0].definite and not inner[0].offset and not _of_one(text, parties, mention.first + 1):
                field = len(inner) == 1 and head_of(head) in _OF_A_FIELD
                if not (head_of(head) == "اتحاد" and field and inner[0].base.endswith("ي")):  # no «الأوروبي»
                    folded = tuple(word.folded for word in inner[1:])
                    names.setdefault(inner[0].base, []).append((folded, mention.party, False, field))
            continue
        if mention.start == text.starts[mention.first]:
            begun.add(text.texts[mention.first])  # its first letter is no bound word
        folded = tuple(word.folded for word in text.words[mention.first + 1 : mention.last])
        if not folded and known.get(mention.first, (0, ""))[1] and not text.words[mention.first].offset:
            continue  # its bearer is meant elsewhere: شركة "الحلواني"
        rare = not text.tags[mention.first : mention.last].strip("WGUz")
        names.setdefault(head, []).append((folded, mention.party, rare, False))
    if not names:
        return
    words, tags, count = text.words, text.tags, len(text.words)
    whole = {i for first, (end, actor_id) in known.items() if actor_id and end > first + 1 for i in range(first, end)}
    for i in _places(text, names):
        if taken[i] or i in whole or ends_given(text, taken, i):
            continue
        for folded, party_number, rare, field in names.get(text.bases[i], ()):
            last = i + 1 + len(folded)
            if last > count or tuple(word.folded for word in words[i + 1 : last]) != folded or any(taken[i:last]):
                continue
            enclosed = i > 0 and last < count and tags[i - 1] in "q(" and tags[last] in "q)"
            if rare or (enclosed and not (field and _described(text, i, last))):
                taken[i:last] = b"\x01" * (last - i)
                start = text.starts[i] if text.texts[i] in begun else text.base_start(i)
                found.append(Mention(i, last, start, text.ends[last - 1], party_number, "exact", 0.85))
                break


def _places(text: Text, names: dict[str, list[tuple[tuple[str, ...], int, bool, bool]]]) -> Iterable[int]:
    """Return the tokens at which one of the names can stand again: in marks or brackets, a rare one anywhere."""
    if any([rare for entries in names.values() for _, _, rare, _ in entries]):
        return compress(range(len(text.bases)), map(names.__contains__, text.bases))
    return [match.start() for match in _ENCLOSED.finditer(text.tags)]


_ENCLOSED = re.compile("(?<=[q(]).")
_OF_A_FIELD = frozenset("مجلس وزاره جيش اتحاد محكمه قوات لجنه هييه حلف رياسه نيابه".split())
"""Heads before what a body is for or of: مجلس الأمن is seldom «الأمن»."""


def _described(text: Text, first: int, last: int) -> bool:
    """Return whether a word in marks is what it says, beside what it belongs to: وزير "الأمن", في "الأمن" الوطني."""
    return text.tags[first - 2 : first - 1] == "T" or text.tags[last + 1 : last + 2] == "J"


def _of_one(text: Text, parties: Parties, i: int) -> bool:
    """Return whether a word behind a head noun is a nationality or the title of one person: مكتب النائب العام."""
    title = parties.lexicon.titles.get(text.words[i].base.removeprefix("ال"), ("", "", "p"))
    return text.tags[i] == "J" or (text.tags[i] == "T" and title[2] != "p")
