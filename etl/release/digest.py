r"""Digests of rows that hold across versions of DuckDB and Parquet, rebuilds, machines and threads.

A row is written as one line in the text format of PostgreSQL's COPY: columns in the order of schema.sql, parted by
tabs, null as `\N`; backslash, tab, line feed and carriage return escaped; truth as `true` or `false`, days as
YYYY-MM-DD, fractions with nine decimals. The digest of a table is the SHA-256 of the SHA-256 values of its lines in
hexadecimal, sorted, one a line. So `sort` and `sha256sum` are enough to compute it anew.
"""

import hashlib
from collections.abc import Mapping

from duckdb import DuckDBPyConnection

from etl.release.shape import Table

NOT_CONTENT = {"articles": "load_id", "rejections": "load_id"}
"""Columns that name the load; two builds of the same input differ in them."""

_ESCAPES = (("'\\'", "\\\\"), ("chr(9)", "\\t"), ("chr(10)", "\\n"), ("chr(13)", "\\r"))
"""Characters as SQL names them and how COPY writes them; the backslash, which it escapes with, comes first."""

OF_LOADS = ("loads", "rejections")
"""Tables that tell of loads rather than of articles: outside the digest of the whole."""


def row_text(table: Table) -> str:
    """The expression that gives the line of a row."""
    columns = [column for column in table.columns if column.name != NOT_CONTENT.get(table.name)]
    return " || chr(9) || ".join(_column_text(column.name, column.type) for column in columns)


def _column_text(name: str, kind: str) -> str:
    match kind:
        case "DOUBLE":
            text = f"printf('%.9f', {name})"
        case "VARCHAR":
            text = name
            for character, escape in _ESCAPES:
                text = f"replace({text}, {character}, '{escape}')"
        case _:
            text = f"CAST({name} AS VARCHAR)"
    return f"coalesce({text}, '\\N')"


def digest(con: DuckDBPyConnection, table: Table, rows: str) -> str:
    """The digest of the rows of a table that a SELECT gives."""
    lines = f"SELECT sha256({row_text(table)}) || chr(10) AS line FROM ({rows})"
    found = con.execute(f"SELECT sha256(coalesce(string_agg(line, '' ORDER BY line), '')) FROM ({lines})").fetchone()
    assert found is not None
    return str(found[0])


def digest_of_all(digests: Mapping[str, str]) -> str:
    """The digest of a dataset: over `table digest` lines, sorted, the tables of loads left out."""
    lines = sorted(f"{table} {value}\n" for table, value in digests.items() if table not in OF_LOADS)
    return hashlib.sha256("".join(lines).encode()).hexdigest()
