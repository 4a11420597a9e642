"""Tables, columns and keys as schema.sql has them, for every document that describes the files."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

import duckdb
from duckdb import DuckDBPyConnection

from etl.database import create
from etl.load import RESOLVED

FLAT = {
    "who_said_what": ("published_from", "article_id", "statement_no", "speaker_id"),
    "who_met_whom": ("held_from", "meeting_id", "actor_id", "with_actor_id"),
}
"""Views that are released as files of their own, for those who join nothing, and the order of their rows."""

_CHOICE = re.compile(r"CHECK\(\(+(\w+) IN \((.*)\)\)+")
_VALUE = re.compile(r"'((?:[^']|'')*)'")

_COLUMNS = """
    SELECT table_name, column_name, data_type, NOT is_nullable, comment FROM duckdb_columns()
    WHERE schema_name = 'main' AND database_name = current_database() AND NOT internal ORDER BY table_oid, column_index
"""
_CONSTRAINTS = """
    SELECT table_name, constraint_type, constraint_column_names, referenced_table, referenced_column_names,
        constraint_text
    FROM duckdb_constraints() WHERE schema_name = 'main' AND database_name = current_database()
"""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its DuckDB type, whether it is never null, what it means, its values where they are a closed list."""

    name: str
    type: str
    required: bool
    comment: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A foreign key of one column."""

    column: str
    table: str
    target: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table, or a view that has a file of its own; `order` is how the rows of its file are sorted."""

    name: str
    comment: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    order: tuple[str, ...] = ()

    def has(self, column: str) -> bool:
        """Whether it has a column."""
        return any(other.name == column for other in self.columns)


def tables() -> dict[str, Table]:
    """The tables of schema.sql, in their order."""
    return _catalogue()[0]


def flat() -> dict[str, Table]:
    """The views that are released as files."""
    return _catalogue()[1]


@lru_cache(maxsize=1)
def _catalogue() -> tuple[dict[str, Table], dict[str, Table]]:
    with duckdb.connect() as con:
        create(con)
        views = _read(con, "SELECT view_name, comment FROM duckdb_views() WHERE NOT internal ORDER BY view_oid")
        return (
            _read(con, "SELECT table_name, comment FROM duckdb_tables() WHERE schema_name = 'main' ORDER BY table_oid"),
            {name: replace(views[name], order=order) for name, order in FLAT.items()},
        )


def signature(con: DuckDBPyConnection) -> dict[str, list[tuple[str, str]]]:
    """Names and types of the columns of each table of a database."""
    found: dict[str, list[tuple[str, str]]] = {}
    for table, column, kind, _, _ in con.execute(_COLUMNS).fetchall():
        if table in tables():
            found.setdefault(table, []).append((column, kind))
    return found


def _read(con: DuckDBPyConnection, names: str) -> dict[str, Table]:
    constraints: dict[str, list[tuple[str, list[str], str, list[str], str]]] = {}
    for table, *rest in con.execute(_CONSTRAINTS).fetchall():
        constraints.setdefault(table, []).append(tuple(rest))
    columns: dict[str, list[Column]] = {}
    for table, name, kind, required, comment in con.execute(_COLUMNS).fetchall():
        values = _values(name, [text for *_, text in constraints.get(table, [])])
        columns.setdefault(table, []).append(Column(name, kind, required and table in constraints, comment, values))
    return {
        name: _table(name, comment, columns[name], constraints.get(name, []))
        for name, comment in con.execute(names).fetchall()
    }


def _table(
    name: str, comment: str, columns: list[Column], constraints: list[tuple[str, list[str], str, list[str], str]]
) -> Table:
    key = next((tuple(names) for kind, names, *_ in constraints if kind == "PRIMARY KEY"), ())
    references = sorted(
        (
            Reference(names[0], table, targets[0])
            for kind, names, table, targets, _ in constraints
            if kind == "FOREIGN KEY"
        ),
        key=lambda reference: [column.name for column in columns].index(reference.column),
    )
    order = tuple(RESOLVED[name].split(", ")) if name in RESOLVED else key
    return Table(name, comment, tuple(columns), key, tuple(references), order)


def _values(column: str, checks: list[str]) -> tuple[str, ...]:
    for check in checks:
        match = _CHOICE.fullmatch(check)
        if match and match[1] == column:
            return tuple(value.replace("''", "'") for value in _VALUE.findall(match[2]))
    return ()
