"""The data dictionary: every table, view, column and macro with the meaning that its COMMENT in schema.sql gives.

`python -m etl.dictionary` writes DATA_DICTIONARY.md anew; a test fails where the page and the schema differ.
"""

from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from etl.database import create
from etl.paths import DATA

PAGE = DATA / "DATA_DICTIONARY.md"

_INTRODUCTION = """# Data dictionary

Generated from the comments of [schema.sql](schema.sql) by `python -m etl.dictionary`; change them there.

Offsets count Unicode code points of `articles.body`, half-open:
`substring(body, start_char + 1, end_char - start_char)` in DuckDB, `body[start_char:end_char]` in Python.
"""

_KEYS = """
    SELECT table_name, constraint_type, constraint_column_names, referenced_table
    FROM duckdb_constraints() WHERE schema_name = 'main' AND constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY')
"""

_COLUMNS = """
    SELECT column_name, data_type, is_nullable, comment FROM duckdb_columns()
    WHERE schema_name = ? AND table_name = ? ORDER BY column_index
"""


def _keys(con: DuckDBPyConnection) -> dict[tuple[str, str], list[str]]:
    """For each column of each table: key, and the tables it points to."""
    keys: dict[tuple[str, str], list[str]] = {}
    for table, kind, columns, target in con.execute(_KEYS).fetchall():
        for column in columns:
            keys.setdefault((table, column), []).append("key" if kind == "PRIMARY KEY" else f"→ [{target}](#{target})")
    return keys


def _columns(con: DuckDBPyConnection, schema: str, table: str, keys: dict[tuple[str, str], list[str]]) -> list[str]:
    is_view = con.execute("SELECT 1 FROM duckdb_views() WHERE view_name = ?", [table]).fetchone() is not None
    lines = ["| column | type | meaning |", "|---|---|---|"]
    for column, kind, nullable, comment in con.execute(_COLUMNS, [schema, table]).fetchall():
        marks = ["" if nullable or is_view else "not null", *sorted(keys.get((table, column), []))]
        note = ", ".join(mark for mark in marks if mark)
        lines.append(f"| `{column}` | {kind}{f', {note}' if note else ''} | {comment} |")
    return lines


def _section(con: DuckDBPyConnection, title: str, schema: str, names: str) -> list[str]:
    keys = _keys(con) if schema == "main" else {}
    lines = ["", f"## {title}"]
    for name, comment in con.execute(names).fetchall():
        lines += ["", f"### {name}", "", comment, "", *_columns(con, schema, name, keys)]
    return lines


def render() -> str:
    """The page as schema.sql now gives it."""
    with duckdb.connect() as con:
        create(con)
        tables = "SELECT table_name, comment FROM duckdb_tables() WHERE schema_name = '{}' ORDER BY table_oid"
        views = "SELECT view_name, comment FROM duckdb_views() WHERE NOT internal ORDER BY view_oid"
        macros = con.execute(
            "SELECT function_name, parameters, comment FROM duckdb_functions() WHERE NOT internal ORDER BY function_oid"
        ).fetchall()
        lines = [
            _INTRODUCTION.rstrip(),
            *_section(con, "Tables", "main", tables.format("main")),
            *_section(con, "Views", "main", views),
            *["", "## Macros"],
            *[f"\n`{name}({', '.join(parameters)})`: {comment}" for name, parameters, comment in macros],
            *["", "## Schema `extraction`", ""],
            "What each article gave before identities are decided; kept so that a build need not read it again.",
            *_section(con, "Tables of extraction", "extraction", tables.format("extraction"))[2:],
            *["", "## Schema `resolution`", ""],
            "What resolution found of names and words; kept so that a build which adds articles looks at new ones alone.",
            *_section(con, "Tables of resolution", "resolution", tables.format("resolution"))[2:],
        ]
    return "\n".join(lines) + "\n"


def write(page: Path = PAGE) -> Path:
    """The page, written anew."""
    page.write_text(render(), encoding="utf-8")
    return page


if __name__ == "__main__":
    print(write())
