"""The outlet of an article, where it speaks of itself by a name in marks."""

from etl.extraction.mentions.organisation_heads import head_of
from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text


def own_outlet(text: Text, parties: Parties, taken: bytearray, found: list[Mention]) -> None:
    """Add the names in marks by which the outlet speaks of itself: وعلمت «...»; not those of a party or club so called."""
    actor_id, names = parties.outlet, parties.outlet_names
    tags, words = text.tags, text.words
    for quotation in text.quotations if actor_id else ():
        first, last = quotation.open + 1, quotation.close
        if quotation.words > 3 or not quotation.closed or any(taken[first:last]):
            continue
        before = words[first - 2] if first > 1 else words[first]
        kind = parties.lexicon.heads.get(head_of(before.base), ("media", False))[0]
        if tuple(word.folded for word in words[first:last]) in names and (tags[first - 2] != "O" or kind == "media"):
            taken[first:last] = b"\x01" * (last - first)
            number = parties.curated(actor_id)
            found.append(Mention(first, last, text.starts[first], text.ends[last - 1], number, "curated", 0.9))
