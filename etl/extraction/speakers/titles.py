"""Titles: every office read before or behind a person's name, so that later descriptions find their holder."""

from etl.extraction.retagging import BRANCHES
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.own_titles import STYLES
from etl.extraction.speakers.title_words import ADDRESSES, OWN_OFFICES, related_to

_BACK = 20


def read_titles(reader: Reader) -> None:
    """Remember the titles that stand beside the names of persons."""
    for mention in reader.mentions:
        if reader.parties[mention.party].kind != "person":
            continue
        _before(reader, mention.first, mention.party)
        _behind(reader, mention.last, mention.party)


def _before(reader: Reader, first: int, party: int) -> None:
    if reader.text.words[first].offset:
        return
    comma = _comma_before_rank(reader, first)
    if (title := _title(reader, first)) is not None:
        reader.remember(party, *title)
        if not comma:
            _around(reader, title[0], first, party)
    if comma and (title := _title(reader, comma)) is not None:
        reader.remember(party, *title)


def _around(reader: Reader, nearest: int, first: int, party: int) -> None:
    """Remember titles around the one nearest to a name: رئيس المجلس السفير سامي, إمام وخطيب المسجد الشيخ سامي."""
    text = reader.text
    longer: tuple[int, int] | None = None
    joined = nearest
    if text.words[nearest].base.removeprefix("ال") in OWN_OFFICES or not _closed(reader, nearest):
        return
    for k in range(nearest - 1, max(-1, first - _BACK), -1):
        if text.tags[k] in "VPAR.dL:q-" or _another_person(reader, joined, first):
            break
        if text.tags[k] != "T" or k in reader.covering:
            continue
        joined = k
        if reader.plural(k) or related_to(text, k):
            break
        end = reader.description_end(k, first + 1)
        while end < first and text.tags[end] in "q#":
            end += 1
        if end < first and reader.name_behind(k, end, len(text.tags)) == first:
            end = nearest - 1 if text.tags[nearest - 1] == "," else first - (text.tags[first - 1] == ",")
        elif end != first:
            continue
        longer = k, end
        if text.words[k].conjunction or text.words[k].base in STYLES:
            reader.remember(party, k, end)
    if longer is not None:
        reader.remember(party, *longer)


def _closed(reader: Reader, nearest: int) -> bool:
    """Return whether the title at `nearest` is no genitive of the word before it: إدارة الرئيس, المتحدث باسم الرئيس."""
    before = reader.text.words[nearest - 1]
    joined = reader.text.words[nearest].conjunction or reader.text.tags[nearest - 1] in "T,"
    ended = before.definite or before.nationality or before.roots or nearest - 1 in reader.covering
    return nearest > 0 and not reader.text.words[nearest].preposition and bool(joined or ended)


def _another_person(reader: Reader, k: int, first: int) -> bool:
    """Return whether و begins somebody else's title: رئيس الحزب والكابتن سامي; مدير المنتخب زرقوت، والمدرب سامي."""
    word = reader.text.words[k]
    addressed = word.base.removeprefix("ال") in ADDRESSES and k + 1 == first
    return bool(word.conjunction) and (addressed or reader.text.tags[k - 1] == ",")


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
        for k in range(begin + 1, after):
            if _joined(reader, k):
                reader.remember(party, k, after)
        if after < len(text.tags) and _joined(reader, after):
            end = reader.description_end(after, min(len(text.tags), after + _BACK))
            if text.tags[end] in ",.Aq:L" and end not in reader.at:
                reader.remember(party, after, end)


def _joined(reader: Reader, k: int) -> bool:
    """Return whether و joins a second title to that behind a name: سامي، رئيس الحزب وعضو المجلس."""
    word = reader.text.words[k]
    titled = reader.text.tags[k] == "T" and word.conjunction and word.folded[0] == "و" and not word.preposition
    return bool(titled) and k not in reader.covering and not reader.plural(k)
