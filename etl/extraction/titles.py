"""Titles: every office read before or behind a person's name, so that later descriptions find their holder."""

from etl.extraction.agents import Reader, related_to

_BACK = 14


def read_titles(reader: Reader) -> None:
    """Remember the titles that stand beside the names of persons."""
    for mention in sorted(reader.mentions, key=lambda m: m.first):
        if reader.parties[mention.party].kind != "person":
            continue
        _before(reader, mention.first, mention.party)
        _behind(reader, mention.last, mention.party)


def _before(reader: Reader, first: int, party: int) -> None:
    text = reader.text
    if text.words[first].offset:
        return
    k = first - 1
    while k >= 0 and text.tags[k] in "q,#":
        k -= 1
    for _ in range(_BACK):
        if k < 0 or text.tags[k] in "VPAR.dL:":
            return
        word = text.words[k]
        if text.tags[k] == "T" and k not in reader.covering:
            break
        if word.conjunction and k not in reader.covering and text.tags[k] not in "DJ":
            return
        k -= 1
    else:
        return
    if k < 0 or text.tags[k] != "T":
        return
    while k > 0 and text.tags[k - 1] == "T" and not text.words[k].conjunction:
        k -= 1
    genitive = k - 1 in reader.covering and not text.words[k].definite and not text.words[k].conjunction
    if genitive or related_to(text, k):
        return
    end = reader.description_end(k, len(text.tags))
    stop = end
    while stop < first and text.tags[stop] in "q,#":
        stop += 1
    if stop == first and end <= first:
        reader.remember(party, k, end)
    elif end < first and reader.name_behind(k, end, len(text.tags)) == first:
        reader.remember(party, k, first - (text.tags[first - 1] in ","))


def _behind(reader: Reader, last: int, party: int) -> None:
    text = reader.text
    after, office = reader.apposition(last, min(len(text.tags), last + 20), "person")
    if office:
        begin = last
        while text.tags[begin] in ",q":
            begin += 1
        reader.remember(party, begin, after)
