"""What came in: documents of the input and articles of the former database, as TEMP tables.

    candidates  one row per document: under which uri which text with which declarations stands
    texts       one row per text that must be read: its work key, declarations and body
    arrivals    rejections of the input
    former      one row per article of the former database, none where there is none

A work key is a digest of a text and all that is declared of it. Extraction is a function of these alone, so what is
known under a work key need not be extracted again.
"""

import hashlib

import pyarrow as pa
from duckdb import DuckDBPyConnection

from etl.reading.documents import Document, Rejection
from etl.staging.outlets import Outlets

Declarations = tuple[str | None, str | None, int, str | None]

_ROWS_AT_ONCE = 2_000
_CHARS_AT_ONCE = 8_000_000

_TABLES = """
    CREATE TEMP TABLE candidates (
        uri VARCHAR, place VARCHAR, work_key VARCHAR, declared_source VARCHAR, declared_title VARCHAR,
        declared_title_end INTEGER, declared_date DATE, previous_id VARCHAR, previous_superseded_by VARCHAR
    );
    CREATE TEMP TABLE texts (
        work_key VARCHAR, declared_source VARCHAR, declared_title VARCHAR, declared_title_end INTEGER,
        declared_date DATE, body VARCHAR
    );
    CREATE TEMP TABLE arrivals (uri VARCHAR, reason VARCHAR, detail VARCHAR);
    CREATE TEMP TABLE former (
        article_id VARCHAR, uri VARCHAR, work_key VARCHAR, superseded_by VARCHAR, load_id VARCHAR
    );
"""
_FORMER = """
    INSERT INTO former
    SELECT a.article_id, a.uri, e.work_key, a.superseded_by, a.load_id
    FROM previous.articles a JOIN previous.extraction.articles e USING (article_id)
"""
_CANDIDATE = pa.schema(
    [(name, pa.string()) for name in ("uri", "place", "work_key", "declared_source", "declared_title")]
    + [("declared_title_end", pa.int32()), ("declared_date", pa.string())]
)
_TEXT = pa.schema(
    [(name, pa.string()) for name in ("work_key", "declared_source", "declared_title")]
    + [("declared_title_end", pa.int32()), ("declared_date", pa.string()), ("body", pa.string())]
)
_REJECTION = pa.schema([(name, pa.string()) for name in ("uri", "reason", "detail")])


class Incoming:
    """Takes documents and rejections into the TEMP tables, a few thousand at a time.

    Attributes:
        documents: How many documents came.
        notes: How many had metadata that could not be used, and the first such note.
        known: Work keys of the texts that are there.
    """

    def __init__(self, con: DuckDBPyConnection, outlets: Outlets, previous: bool) -> None:
        self._con, self._outlets = con, outlets
        self._rows: dict[str, list[tuple[object, ...]]] = {"candidates": [], "texts": [], "arrivals": []}
        self._chars = 0
        self.documents = 0
        self.notes: tuple[int, str] = (0, "")
        con.execute(_TABLES)
        if previous:
            con.execute(_FORMER)
        self.known = {key for (key,) in con.execute("SELECT work_key FROM former").fetchall()}

    def add(self, item: Document | Rejection) -> None:
        """Take one item of the input."""
        if isinstance(item, Rejection):
            self._rows["arrivals"].append((item.uri, item.reason, item.detail))
        else:
            self._add_document(item)
        if len(self._rows["candidates"]) >= _ROWS_AT_ONCE or self._chars >= _CHARS_AT_ONCE:
            self.flush()

    def _add_document(self, document: Document) -> None:
        self.documents += 1
        place = document.place or document.uri
        if document.notes:
            self.notes = (self.notes[0] + 1, self.notes[1] or f"{place}: {document.notes[0]}")
        body, declared = document.body, declarations(document, self._outlets)
        work_key = key_of(declared, body)
        self._rows["candidates"].append((document.uri, place, work_key, *declared))
        if work_key not in self.known:
            self.known.add(work_key)
            self._rows["texts"].append((work_key, *declared, body))
            self._chars += len(body)

    def flush(self) -> None:
        """Write what is buffered."""
        for name, schema in (("candidates", _CANDIDATE), ("texts", _TEXT), ("arrivals", _REJECTION)):
            rows, self._rows[name] = self._rows[name], []
            if rows:
                columns = zip(*rows, strict=True)
                arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
                self._con.register("arriving", pa.Table.from_arrays(arrays, schema=schema))
                self._con.execute(f"INSERT INTO {name} BY NAME FROM arriving")
                self._con.unregister("arriving")
        self._chars = 0


def declarations(document: Document, outlets: Outlets) -> Declarations:
    """What is declared of a document: source id, title, its characters in the body, day."""
    return outlets.source_id(document.source), document.title, document.title_end, document.date


def key_of(declared: Declarations, body: str) -> str:
    """The work key of a text of which this is declared."""
    return hashlib.sha256(f"{declared!r}\n{body}".encode()).hexdigest()[:16]


def add_previous(con: DuckDBPyConnection, read_again: bool) -> None:
    """Add the articles of the former database to `candidates`, and their bodies to `texts` where all is read again."""
    con.execute(
        """
        INSERT INTO candidates BY NAME
        SELECT a.uri, a.uri AS place, e.work_key, e.declared_source, e.declared_title, e.declared_title_end,
            e.declared_date, a.article_id AS previous_id, a.superseded_by AS previous_superseded_by
        FROM previous.articles a JOIN previous.extraction.articles e USING (article_id)
        """
    )
    if read_again:
        con.execute(
            """
            INSERT INTO texts BY NAME
            SELECT e.work_key, e.declared_source, e.declared_title, e.declared_title_end, e.declared_date, a.body
            FROM previous.articles a JOIN previous.extraction.articles e USING (article_id)
            """
        )
