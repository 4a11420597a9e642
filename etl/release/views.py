"""views.sql: the views and macros of schema.sql over the Parquet files, from wherever it is run."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from etl.paths import SCHEMA
from etl.release.parquet import literal
from etl.release.shape import flat

NAME = "views.sql"

_STATEMENT = re.compile(r"^CREATE (MACRO|VIEW) (\w+)(.*?;)$", re.DOTALL | re.MULTILINE)

_HEAD = """-- Tables, views and macros over the Parquet files of this release, for DuckDB 1.2 or newer.
--
-- In the folder of the release:
--   duckdb -init views.sql -c "SELECT speaker, content FROM who_said_what LIMIT 10"
-- From anywhere, with the folder (or the address it is served at) in a variable:
--   SET VARIABLE release = '/where/it/is';
--   .read /where/it/is/views.sql
-- In Python:
--   con.execute("SET VARIABLE release = '/where/it/is'"); con.execute(open("/where/it/is/views.sql").read())
--
-- Everything is TEMP: it lives as long as the connection and the variable that it depends on.

SET VARIABLE release = coalesce(getvariable('release'), '.');
"""


def render(files: Mapping[str, Sequence[str]]) -> str:
    """The script, for the paths of the files of each table."""
    tables = [_table(name, paths) for name, paths in files.items() if name not in flat()]
    schema = SCHEMA.read_text(encoding="utf-8")
    rest = [f"CREATE OR REPLACE TEMP {kind} {name}{body}" for kind, name, body in _STATEMENT.findall(schema)]
    return "\n".join([_HEAD, *tables, "", *rest, ""])


def _table(name: str, paths: Sequence[str]) -> str:
    places = ", ".join(f"getvariable('release') || {literal(f'/{path}')}" for path in paths)
    return f"CREATE OR REPLACE TEMP VIEW {name} AS FROM read_parquet([{places}]);"


def opened(release: Path, script: str) -> DuckDBPyConnection:
    """A connection in memory with the tables and views of a release."""
    con = duckdb.connect(config={"python_enable_replacements": False, "autoinstall_known_extensions": False})
    con.execute("SET VARIABLE release = $release", {"release": str(release)})
    con.execute(script)
    return con
