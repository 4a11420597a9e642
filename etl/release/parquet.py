"""The Parquet files of the tables: sorted, compressed with ZSTD, the same bytes for the same rows and versions."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from duckdb import DuckDBPyConnection

from etl.release.shape import Table

SPLIT_ABOVE = 500_000_000
"""Bytes of a file above which the rows of a table go into one file for each year of publication."""

ROW_GROUP = 61_440
"""Rows that share statistics: a filter on the sort key reads one or two such groups."""

_LEVEL = 6

_YEAR = "year(a.published_from)::VARCHAR"
_UNDATED = "undated"
_YEARS_BY = {
    "article_id": f"SELECT article_id, {_YEAR} AS part FROM articles a",
    "statement_id": f"SELECT statement_id, {_YEAR} AS part FROM statements JOIN articles a USING (article_id)",
    "mention_id": f"SELECT mention_id, {_YEAR} AS part FROM mentions JOIN articles a USING (article_id)",
}


@dataclass(frozen=True, slots=True)
class File:
    """One Parquet file: its path in the release, rows, bytes and SHA-256."""

    path: str
    rows: int
    bytes: int
    sha256: str


def write(
    con: DuckDBPyConnection, table: Table, rows: str, release: Path, lineage: Mapping[str, str], split_above: int
) -> list[File]:
    """Write the rows of a table that a SELECT gives; its files, one unless it is larger than `split_above`."""
    whole = f"data/{table.name}.parquet"
    file = _copy(con, table, rows, release, whole, lineage)
    by = next((column for column in _YEARS_BY if table.has(column)), None)
    if file.bytes <= split_above or by is None:
        return [file]
    (release / whole).unlink()
    part = f"coalesce(y.part, {literal(_UNDATED)}) AS part"
    years = f"SELECT r.*, {part} FROM ({rows}) r LEFT JOIN ({_YEARS_BY[by]}) y USING ({by})"
    parts = [part for (part,) in con.execute(f"SELECT DISTINCT part FROM ({years}) ORDER BY part").fetchall()]
    return [
        _copy(
            con,
            table,
            f"SELECT * EXCLUDE (part) FROM ({years}) WHERE part = {literal(part)}",
            release,
            f"data/{table.name}/{table.name}-{part}.parquet",
            lineage,
        )
        for part in parts
    ]


def _copy(
    con: DuckDBPyConnection, table: Table, rows: str, release: Path, path: str, lineage: Mapping[str, str]
) -> File:
    """One file of rows; COPY takes no bound values, so path and lineage are quoted here."""
    target = release / path
    target.parent.mkdir(parents=True, exist_ok=True)
    columns = ", ".join(column.name for column in table.columns)
    known = ", ".join(f"{literal(key)}: {literal(value)}" for key, value in lineage.items())
    con.execute(
        f"""
        COPY (SELECT {columns} FROM ({rows}) ORDER BY {", ".join(table.order)}) TO {literal(str(target))}
        (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL {_LEVEL}, ROW_GROUP_SIZE {ROW_GROUP},
        KV_METADATA {{{known}}})
        """
    )
    count = con.execute(f"SELECT count(*) FROM read_parquet({literal(str(target))})").fetchone()
    assert count is not None
    return File(path, count[0], target.stat().st_size, sha256(target))


def literal(text: str) -> str:
    """A string as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def sha256(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
