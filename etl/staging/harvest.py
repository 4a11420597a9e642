"""What was read of the texts: the rows that workers give, as TEMP tables `harvest_*`, still under their work keys."""

from collections.abc import Iterator

import pyarrow as pa
from duckdb import DuckDBPyConnection

TABLES = {
    "articles": "extraction.articles",
    "entities": "extraction.entities",
    "mentions": "extraction.mentions",
    "offices": "extraction.offices",
    "statements": "extraction.statements",
    "statement_entities": "extraction.statement_entities",
    "meetings": "extraction.meetings",
    "meeting_entities": "extraction.meeting_entities",
    "meeting_spans": "extraction.meeting_spans",
    "evidence": "extraction.evidence",
    "passages": "main.passages",
}
"""What extraction gives, by name, and the table that keeps it."""

_BYTES_AT_ONCE = 64_000_000
_CHARS_A_BATCH = 200_000
_BATCHES_AT_ONCE = 32


class Harvest:
    """Collects batches of rows and writes them to the TEMP tables, many at a time.

    Attributes:
        failures: Work keys of texts that could not be read, and why.
    """

    def __init__(self, con: DuckDBPyConnection) -> None:
        self._con = con
        self._waiting: dict[str, list[pa.RecordBatch]] = {name: [] for name in TABLES}
        self._bytes = 0
        self.failures: dict[str, str] = {}
        for name, table in TABLES.items():
            con.execute(f"CREATE TEMP TABLE harvest_{name} AS FROM {table} LIMIT 0")

    def add(self, rows: dict[str, pa.RecordBatch], failures: dict[str, str]) -> None:
        """Take the rows of one batch of texts."""
        self.failures |= failures
        for name, batch in rows.items():
            if batch.num_rows:
                self._waiting[name].append(batch)
                self._bytes += batch.nbytes
        if self._bytes >= _BYTES_AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Write what is buffered."""
        for name, batches in self._waiting.items():
            if batches:
                self._con.register("arriving", pa.Table.from_batches(batches))
                self._con.execute(f"INSERT INTO harvest_{name} BY NAME FROM arriving")
                self._con.unregister("arriving")
                batches.clear()
        self._bytes = 0


def plan(con: DuckDBPyConnection) -> int:
    """How many texts are still to be read; TEMP `plan` puts them into batches of like size, in an order of their own."""
    con.execute(
        f"""
        CREATE TEMP TABLE plan AS
        SELECT work_key, (sum(length(body)) OVER (ORDER BY work_key) // {_CHARS_A_BATCH})::INTEGER AS batch_no
        FROM texts t ANTI JOIN harvest_articles h ON h.article_id = t.work_key
        """
    )
    return _count(con, "SELECT count(*) FROM plan")


def batches(con: DuckDBPyConnection) -> Iterator[pa.RecordBatch]:
    """The texts of TEMP `plan` as extraction takes them; few are in memory at a time."""
    last = _count(con, "SELECT coalesce(max(batch_no), -1) FROM plan")
    for first in range(0, last + 1, _BATCHES_AT_ONCE):
        rows = con.execute(
            """
            SELECT t.work_key AS article_id, t.body, t.declared_title AS title, t.declared_title_end AS title_end,
                t.declared_date AS published, coalesce(t.declared_source, 'unknown') AS source_id, p.batch_no
            FROM texts t JOIN plan p USING (work_key) WHERE p.batch_no >= ? AND p.batch_no < ?
            ORDER BY p.batch_no, t.work_key
            """,
            [first, first + _BATCHES_AT_ONCE],
        ).to_arrow_table()
        numbers = rows.column("batch_no").to_pylist()
        texts = rows.drop_columns("batch_no").combine_chunks()
        begin = 0
        while begin < len(numbers):
            end = begin + numbers[begin:].count(numbers[begin])
            (batch,) = texts.slice(begin, end - begin).to_batches()
            yield pa.RecordBatch.from_arrays([_alone(column) for column in batch.columns], schema=batch.schema)
            begin = end


def _alone(column: pa.Array) -> pa.Array:
    """The slice without the rest of its buffers, which would travel to the worker with it."""
    return pa.concat_arrays([column])


def rows_read(con: DuckDBPyConnection) -> int:
    """How many rows extraction has of all articles, as DuckDB estimates: in the harvest and in the former database."""
    return _count(
        con,
        """
        SELECT coalesce(sum(estimated_size), 0) FROM duckdb_tables()
        WHERE database_name = 'temp' AND starts_with(table_name, 'harvest_')
            OR database_name = 'previous' AND schema_name = 'extraction'
        """,
    )


def _count(con: DuckDBPyConnection, sql: str) -> int:
    row = con.execute(sql).fetchone()
    return int(row[0]) if row else 0
