"""The analysed text of an article: tokens looked up, then what only the text around them tells."""

from dataclasses import replace

from etl.extraction.quotations import find_quotations
from etl.extraction.retagging import (
    DOTTED,
    RANKS,
    SHORTENED,
    SOFT,
    SPEAKER,
    SPELLED,
    dotted_names,
    hidden_names,
    hyphenated_names,
    joined_lines,
    paired_nationalities,
    spelled_names,
    whole_names,
    whole_ranks,
    whole_titles,
)
from etl.extraction.seams import cut_unknown, part_ended, part_joined
from etl.extraction.text import Text
from etl.language.tokens import tokenize
from etl.language.words import Vocabulary

_CLOSE = ["\n", "\n"]


def read_text(body: str, vocabulary: Vocabulary) -> Text:
    """Return the analysed text of an article."""
    texts, starts, ends = tokenize(body)
    texts += _CLOSE
    starts += [len(body)] * len(_CLOSE)
    ends += [len(body)] * len(_CLOSE)
    words = list(map(vocabulary.__getitem__, texts))
    tags = "".join([word.tag for word in words])
    if SHORTENED.search(body) is not None:
        tags = whole_titles(texts, starts, ends, words, tags)
    if SPELLED.search(body) is not None:
        tags = spelled_names(texts, starts, ends, words)
    if DOTTED.search(body) is not None:
        tags = dotted_names(texts, starts, ends, words, tags)
    if SOFT.search(tags):
        tags = joined_lines(texts, starts, ends, words, tags)
    if part_ended(body, texts, starts, ends, words, vocabulary):
        tags = "".join([word.tag for word in words])
    if "W" in tags:
        if part_joined(texts, starts, ends, words, tags, vocabulary):
            tags = "".join([word.tag for word in words])
        cut_unknown(words, tags, texts)
    if "-A" in tags or "-f" in tags:
        tags = hyphenated_names(texts, starts, ends, words, tags)
    if "A" in tags and (hidden := hidden_names(words, tags, texts)):
        for i in hidden:
            words[i] = replace(words[i], tag="U", definite=True)
        tags = "".join([word.tag for word in words])
    stems = vocabulary.lexicon.paired_stems
    if any([stem in body for stem in stems]):
        tags = paired_nationalities(body, starts, words, tags, stems, vocabulary.lexicon.paired_nationalities)
    if (spoken := SPEAKER.search(tags)) is not None:
        tags = whole_names(texts, words, tags, spoken.start())
    bases = [word.base for word in words]
    distinct = frozenset(bases)
    if not RANKS.isdisjoint(distinct):
        tags = whole_ranks(words, tags, bases)
    text = Text(body, texts, starts, ends, words, tags)
    text.bases, text.distinct = bases, distinct
    beginning = [i for i, word in enumerate(words) if word.begins]
    text.marked = [i for i in beginning if words[i].marks]
    text.rooted = [i for i in beginning if words[i].roots]
    text.inside = [-1] * len(texts)
    if "q" in tags:
        text.quotations = find_quotations(text)
        text.opened = {q.open: q for q in text.quotations}
        text.closed = {q.close: q for q in text.quotations if q.closed}
        for number, quotation in enumerate(text.quotations):
            if quotation.words >= 3 and not quotation.reopened(tags):
                text.inside[quotation.open + 1 : quotation.close] = [number] * (quotation.close - quotation.open - 1)
    return text
