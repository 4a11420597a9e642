"""Titles: every office read before or behind a person's name, so that later descriptions find their holder."""

from etl.extraction.retagging import BRANCHES
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.descriptions import related_to

_BACK = 14


def read_titles(reader: Reader) -> None:
    """Remember the titles that stand beside the names of persons."""
    for mention in sorted(reader.mentions, key=lambda m: m.first):
        if reader.parties[mention.party].kind != "person":
            continue
        _before(reader, mention.first, mention.party)
        _behind(reader, mention.last, mention.party)


def _before(reader: Reader, first: int, party: int) -> None:
    if reader.text.words[first].offset:
        return
    if (title := _title(reader, first)) is not None:
        reader.remember(party, *title)
    if (comma := _comma_before_rank(reader, first)) and (title := _title(reader, comma)) is not None:
        reader.remember(party, *title)


def _comma_before_rank(reader: Reader, first: int) -> int:
    """Return the comma between a title and a rank that stands before the name: وزير الدفاع، اللواء سامي; 0 if none."""
    text, ranks = reader.text, reader.parties.lexicon.titles
    k = first - 1
    while k > 0 and text.tags[k] in "q#":
        k -= 1
    while k > 1 and text.words[k].folded in BRANCHES:
        k -= 1
    word = text.words[k]
    if k < 2 or text.tags[k - 1] != "," or word.offset or not word.base.startswith("ال"):
        return 0
    return k - 1 if word.base.removeprefix("ال") in ranks else 0


def _title(reader: Reader, first: int) -> tuple[int, int] | None:
    """Return the title that ends before token `first`."""
    text = reader.text
    k = first - 1
    while k >= 0 and text.tags[k] in "q,#":
        k -= 1
    for _ in range(_BACK):
        if k < 0 or text.tags[k] in "VPAR.dL:":
            return None
        word = text.words[k]
        if text.tags[k] == "T" and k not in reader.covering:
            break
        if word.conjunction and k not in reader.covering and text.tags[k] not in "DJ":
            return None
        k -= 1
    else:
        return None
    if k < 0 or text.tags[k] != "T":
        return None
    while k > 0 and text.tags[k - 1] == "T" and not text.words[k].conjunction:
        k -= 1
    genitive = k - 1 in reader.covering and not text.words[k].definite and not text.words[k].conjunction
    if genitive or related_to(text, k):
        return None
    end = reader.description_end(k, len(text.tags))
    stop = end
    while stop < first and text.tags[stop] in "q,#":
        stop += 1
    if stop == first and end <= first:
        return k, end
    if end < first and reader.name_behind(k, end, len(text.tags)) == first:
        return k, first - (text.tags[first - 1] in ",")
    return None


def _behind(reader: Reader, last: int, party: int) -> None:
    text = reader.text
    after, office = reader.apposition(last, min(len(text.tags), last + 20), "person")
    if office:
        begin = last
        while text.tags[begin] in ",q":
            begin += 1
        reader.remember(party, begin, after)
