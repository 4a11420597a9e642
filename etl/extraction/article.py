"""One article in, its rows out: the only entry of reading."""

from etl.extraction.agents import Reader
from etl.extraction.names import find_mentions
from etl.extraction.parties import Parties
from etl.extraction.passages import find_passages
from etl.extraction.records import Article
from etl.extraction.statements import find_statements
from etl.extraction.text import read_text
from etl.language.lexicon import Lexicon


def read(article, lexicon):
    text = read_text(article.body, lexicon.vocabulary)
    passages = find_passages(article, text)
    blocked = [(p.first, p.last) for p in passages if p.kind == "boilerplate"]
    parties = Parties(lexicon, lexicon.source_countries.get(article.source_id, ""))
    mentions = find_mentions(text, parties, blocked)
    reader = Reader.of(text, parties, mentions)
    _titles(reader)
    found = find_statements(reader, passages)
    return text, passages, parties, mentions, found, reader


def _titles(reader):
    """Read every title before or behind a person's name, so that later descriptions find their holder."""
    text = reader.text
    for mention in list(reader.mentions):
        if reader.parties[mention.party].kind != "person":
            continue
        first = mention.first
        k = first - 1
        while k >= 0 and text.tags[k] in "q,#":
            k -= 1
        start = None
        steps = 0
        while k >= 0 and steps < 14:
            if text.tags[k] == "T":
                start = k
                while start > 0 and text.tags[start - 1] == "T" and not text.words[start].conjunction:
                    start -= 1
                if start > 1 and text.tags[start-1] in "DJ" and False:
                    pass
                break
            if text.tags[k] in "VPAR.dL:" or (text.words[k].conjunction and k not in reader.covering and text.tags[k] not in "DJ"):
                break
            k -= 1
            steps += 1
        if start is not None and not text.words[mention.first].offset:
            end = reader._description_end(start, len(text.tags))
            stop = end
            while stop < first and text.tags[stop] in "q,#":
                stop += 1
            if stop == first and end <= first:
                reader.remember(mention.party, start, end)
        after, office = reader._apposition(mention.last, min(len(text.tags), mention.last + 20), "person")
        if office:
            begin = mention.last
            while text.tags[begin] in ",q":
                begin += 1
            reader.remember(mention.party, begin, after)
