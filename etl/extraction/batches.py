"""Reading as a function of Arrow batches: articles in, one batch a table out; the same in every engine."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

import pyarrow as pa

from etl.extraction.article import Article, Row, extract
from etl.language.loading import load_lexicon

_TEXT, _INT, _REAL, _DAY, _FLAG = pa.string(), pa.int32(), pa.float64(), pa.date32(), pa.bool_()

#: Input of `extract_batch`.
ARTICLES = pa.schema([
    ("article_id", _TEXT), ("body", _TEXT), ("title", _TEXT), ("title_end", _INT), ("published", _DAY), ("source_id", _TEXT),
])  # fmt: skip

#: Output: one schema a table, `article_id` first. All but articles and passages are tables of schema.sql's `extraction`.
TABLES: dict[str, pa.Schema] = {
    name: pa.schema([("article_id", _TEXT), *columns])
    for name, columns in {
        "articles": [
            ("title_start", _INT), ("title_end", _INT), ("dateline_start", _INT), ("dateline_end", _INT),
            ("dateline_source", _TEXT), ("published_from", _DAY), ("published_to", _DAY), ("published_basis", _TEXT),
        ],
        "passages": [("passage_no", _INT), ("kind", _TEXT), ("start_char", _INT), ("end_char", _INT)],
        "entities": [
            ("entity_no", _INT), ("kind", _TEXT), ("name", _TEXT), ("name_key", _TEXT), ("actor_id", _TEXT),
            ("name_en", _TEXT), ("country", _TEXT), ("type", _TEXT), ("parent_actor_id", _TEXT), ("method", _TEXT),
            ("confidence", _REAL),
        ],
        "mentions": [("entity_no", _INT), ("start_char", _INT), ("end_char", _INT), ("method", _TEXT), ("confidence", _REAL)],
        "offices": [
            ("entity_no", _INT), ("title", _TEXT), ("office_key", _TEXT), ("organisation_no", _INT), ("country", _TEXT),
            ("start_char", _INT), ("end_char", _INT),
        ],
        "statements": [
            ("statement_no", _INT), ("kind", _TEXT), ("start_char", _INT), ("end_char", _INT), ("cue_start", _INT),
            ("cue_end", _INT), ("cue_lemma", _TEXT), ("speech_act", _TEXT), ("speaker_type", _TEXT),
            ("speaker_label", _TEXT), ("speaker_basis", _TEXT), ("speaker_start", _INT), ("speaker_end", _INT),
            ("speaker_office", _TEXT), ("speaker_country", _TEXT), ("source_kind", _TEXT), ("medium", _TEXT),
            ("outlet_no", _INT), ("relayed_by_no", _INT), ("addressee_no", _INT), ("occasion", _TEXT),
            ("said_from", _DAY), ("said_to", _DAY), ("in_heading", _FLAG), ("parent_no", _INT), ("meeting_no", _INT),
            ("confidence", _REAL),
        ],
        "statement_entities": [("statement_no", _INT), ("entity_no", _INT), ("relation", _TEXT)],
        "meetings": [
            ("meeting_no", _INT), ("kind", _TEXT), ("status", _TEXT), ("held_from", _DAY), ("held_to", _DAY),
            ("place", _TEXT), ("topic", _TEXT),
        ],
        "meeting_entities": [("meeting_no", _INT), ("entity_no", _INT)],
        "meeting_spans": [("meeting_no", _INT), ("start_char", _INT), ("end_char", _INT)],
        "evidence": [("table_name", _TEXT), ("row_no", _INT), ("column_name", _TEXT), ("start_char", _INT), ("end_char", _INT)],
    }.items()
}  # fmt: skip


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nothing looks for cycles of garbage while a batch is read: records make none, and a batch is small."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@_uncollected()
def extract_batch(articles: pa.RecordBatch) -> dict[str, pa.RecordBatch]:
    """Return one batch a table of `TABLES` for a batch of `ARTICLES`, rows in the order of the articles."""
    lexicon = load_lexicon()
    gathered: dict[str, tuple[list[str], list[Row]]] = {name: ([], []) for name in TABLES}
    columns = [articles.column(name).to_pylist() for name in ARTICLES.names]
    for article_id, body, title, title_end, published, source_id in zip(*columns, strict=True):
        rows = extract(Article(article_id, body, title, title_end or 0, published, source_id or "unknown"), lexicon)
        for name, (article_ids, found) in gathered.items():
            new = [rows.article] if name == "articles" else getattr(rows, name)
            article_ids += [article_id] * len(new)
            found += new
    return {name: _batch(TABLES[name], article_ids, found) for name, (article_ids, found) in gathered.items()}


def _batch(schema: pa.Schema, article_ids: list[str], rows: list[Row]) -> pa.RecordBatch:
    columns = [article_ids, *zip(*rows, strict=True)] if rows else [()] * len(schema)
    return pa.RecordBatch.from_arrays(
        [pa.array(column, type=field.type) for column, field in zip(columns, schema, strict=True)], schema=schema
    )


@lru_cache(maxsize=1)
@_uncollected()
def warm() -> bool:
    """Build the lexicon of this process before the first batch; return True.

    Nothing that is there by then is garbage: it is never looked through, neither now nor later.
    """
    load_lexicon()
    gc.freeze()
    return True
