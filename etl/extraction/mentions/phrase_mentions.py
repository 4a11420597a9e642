"""Mentions of phrases of the name tables: countries, and bodies composed or listed; places and persons are noted."""

from etl.extraction.mentions.composed_bodies import composed_body
from etl.extraction.mentions.listed_bodies import classifies, listed_body
from etl.extraction.mentions.phrases import phrases
from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text
from etl.language.lexicon import Entry


def phrase_mentions(
    text: Text, parties: Parties, taken: bytearray, found: list[Mention], names: dict[int, tuple[int, str]]
) -> list[tuple[int, int, Entry]]:
    """Add the mentions of phrases of the name tables; return the bare names of offices whose country is not known yet."""
    waiting: list[tuple[int, int, Entry]] = []
    end = 0
    for i, (offset, last, entry) in phrases(text).items():
        if i < end or taken[i]:
            continue
        if entry.kind == "organisation" and classifies(text, parties, i, last):
            continue
        if entry.kind == "person":
            names[i] = (last, entry.actor_id if entry.alone else "")
            end = last if last > i + 1 else end
            continue
        start = text.starts[i] + offset
        if entry.kind == "place":
            if offset and not text.words[i].offset and text.tags[i] in "GgU":
                continue  # باراك is no ب before a place
            taken[i:last] = b"\x03" * (last - i)
            end = last
            continue
        if entry.kind == "country":
            if not entry.alone and not _in_place_context(text, i) and not _acts(text, i, last):
                continue
            number = parties.country(entry.country)
            mention: Mention | None = Mention(i, last, start, text.ends[last - 1], number, "curated", 0.97)
        elif entry.kind == "composed":
            mention = composed_body(text, parties, taken, waiting, i, last, start, entry)
        else:
            mention = listed_body(text, parties, taken, found, i, last, start, offset, entry)
        if mention is None:
            continue
        taken[mention.first : mention.last] = b"\x01" * (mention.last - mention.first)
        found.append(mention)
        end = mention.last
    return waiting


def _in_place_context(text: Text, i: int) -> bool:
    previous = text.words[i - 1] if i else None
    return previous is not None and (previous.folded in ("في", "من", "الي", "علي") or text.words[i].preposition == "ب")


def _acts(text: Text, first: int, last: int) -> bool:
    """Return whether a word that is also a capital stands alone between أن or a line's beginning and a verb: أن سيول دعت."""
    begins = first == 0 or text.tags[first - 1] in "AL"
    return begins and last < len(text.tags) and text.tags[last] == "V" and text.words[last].forms[0][0].gender == "f"
