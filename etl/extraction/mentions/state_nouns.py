"""States that an article calls by a noun of many of them: المملكة."""

from bisect import bisect_left

from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text


def nouns_of_states(text: Text, parties: Parties, taken: bytearray, found: list[Mention]) -> None:
    """Add المملكة as a mention of the kingdom the article names, else of the outlet's own."""
    for noun, codes in parties.lexicon.nouns_of_countries.items():
        if noun not in text.distinct:
            continue
        named = sorted((m.first, m.party) for m in found if _is_state(parties, m.party, codes))
        for i, base in enumerate(text.bases):
            if base != noun or taken[i] or (i + 1 < len(text.tags) and text.tags[i + 1] in "DJ"):
                continue
            before = bisect_left(named, (i, 0))
            number = named[max(before - 1, 0)][1] if named else -1
            if number == -1 and parties.home in codes:
                number = parties.country(parties.home)
            if number != -1:
                taken[i] = 1
                found.append(Mention(i, i + 1, text.base_start(i), text.ends[i], number, "short", 0.85))


def _is_state(parties: Parties, number: int, codes: frozenset[str]) -> bool:
    """Return whether a party is one of the states."""
    return parties[number].kind == "country" and parties[number].country in codes
