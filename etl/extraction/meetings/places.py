"""Places of encounters: what stands behind في, and whether a clause tells of a place at all."""

from etl.extraction.records import Span
from etl.extraction.speakers.agents import Reader
from etl.language.fold import fold

PLACING = frozenset("في".split())


def placed_in(reader: Reader, i: int, stop: int) -> bool:
    """Return whether place or day stands in the clause: what is held somewhere, some day, is an encounter."""
    text = reader.text
    for k in range(i + 1, min(stop, i + 16)):
        if text.words[k].folded == "في" and k + 1 < stop and find_place(reader, k + 1, stop) is not None:
            return True
        if (
            text.words[k].preposition == "ب"
            and k in reader.at
            and reader.parties[reader.mentions[reader.at[k]].party].kind == "country"
        ):
            return True
    return False


def named_after(reader: Reader, k: int, stop: int) -> Span | None:
    """Return the city at token `k` behind an encounter's noun (محادثات | جنيف), where it was; None for states that met."""
    if k >= stop or reader.text.words[k].offset:
        return None
    number = reader.at.get(k)
    if number is not None:
        mention = reader.mentions[number]
        party = reader.parties[mention.party]
        if party.kind != "country" or fold(reader.text.body[mention.start : mention.end]) == fold(party.name):
            return None
        behind = mention.last
        if behind < stop and behind in reader.at and reader.text.words[behind].conjunction:
            return None
    elif not reader.text.words[k].roots:
        return None
    return find_place(reader, k, stop)


def housed(reader: Reader, i: int, stop: int) -> bool:
    """Return whether a university, company or ministry is where a conference is held: ندوة بجامعة X."""
    text = reader.text
    for k in range(i + 1, min(stop, i + 6)):
        inside = text.words[k].preposition == "ب" or text.words[k - 1].folded == "في"
        if inside and k in reader.at and reader.parties[reader.mentions[reader.at[k]].party].kind == "organisation":
            return True
    return False


def find_place(reader: Reader, k: int, high: int) -> Span | None:
    """Return the words of the place behind a preposition between two tokens, or None."""
    text = reader.text
    number = reader.at.get(k)
    if number is not None and reader.parties[reader.mentions[number].party].kind == "country":
        mention = reader.mentions[number]
        return Span(mention.start, mention.end)
    if text.words[k].base in ("مدينه", "العاصمه", "مقر", "قصر", "منتجع"):
        end = k + 1
        while end < high and text.tags[end] in "WUuGgDJX" and not text.words[end].offset and end < k + 4:
            end += 1
        return Span(text.starts[k], text.ends[end - 1]) if end > k + 1 else None
    if text.words[k].roots:
        from etl.extraction.mentions.phrases import longest

        best = longest(text, k)
        if best is not None and best[2].kind in ("place", "country"):
            return Span(text.starts[k], text.ends[best[1] - 1])
    return None
