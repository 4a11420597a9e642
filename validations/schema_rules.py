"""What schema.sql promises, proved on the rows themselves.

A file can lose its constraints (copied, imported, made by other hands),
    and DuckDB does not look at rows again that are
there already. Keys, references, enumerations and CHECKs are read from schema.sql, so that they stand in one place.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import duckdb

from validations.checks import Check, Rows, error


@dataclass(frozen=True, slots=True)
class Constraint:
    """One constraint of schema.sql.

    Attributes:
        table: Its table.
        kind: PRIMARY KEY, UNIQUE, NOT NULL, FOREIGN KEY or CHECK.
        columns: The columns it is about.
        expression: Of a CHECK.
        to_table: Of a FOREIGN KEY.
        to_columns: Of a FOREIGN KEY.
    """

    table: str
    kind: str
    columns: tuple[str, ...]
    expression: str
    to_table: str
    to_columns: tuple[str, ...]


def read_constraints(schema: duckdb.DuckDBPyConnection) -> list[Constraint]:
    """The constraints of a database that was just made from schema.sql."""
    rows = schema.execute(
        "SELECT table_name, constraint_type, constraint_column_names, coalesce(expression, ''),"
        " coalesce(referenced_table, ''), referenced_column_names"
        " FROM duckdb_constraints() WHERE schema_name = 'main' ORDER BY ALL"
    ).fetchall()
    return [Constraint(r[0], r[1], tuple(r[2]), r[3], r[4], tuple(r[5])) for r in rows]


def read_texts(schema: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    """The columns of text of each table of schema.sql."""
    rows = schema.execute(
        "SELECT table_name, list(column_name ORDER BY column_index) FROM duckdb_columns()"
        " WHERE schema_name = 'main' AND NOT internal AND data_type = 'VARCHAR' GROUP BY table_name"
    ).fetchall()
    return dict(rows)


def promised(rows: Rows, constraints: Iterable[Constraint], texts: Iterable[str]) -> list[Check]:
    """Expectations for the constraints of one table, one for each kind that it has, and for its columns of text."""
    own = [c for c in constraints if c.table == rows.table]
    found = [make(rows, own) for make in (_key, _present, _allowed, _refers)]
    return [*(check for check in found if check), _told(rows, list(texts))]


def _told(rows: Rows, texts: list[str]) -> Check:
    named = ", ".join(f"CASE WHEN trim({c}) = '' THEN '{c}' END" for c in texts)
    return error(
        f"{rows.table}.no_blanks",
        "What is not known is NULL; a blank in its place is counted and shown as something.",
        rows.where(
            " OR ".join(f"unicode({c}) <= 32 AND trim({c}) = ''" for c in texts),
            f"concat_ws(', ', {named}) || ' is blank'",
        ),
    )


def _key(rows: Rows, constraints: list[Constraint]) -> Check | None:
    keys = [c.columns for c in constraints if c.kind in ("PRIMARY KEY", "UNIQUE")]
    if not keys:
        return None
    parts = []
    for key in keys:
        columns = ", ".join(key)
        shown = [f"any_value({rows.key}) AS row_id"]
        if rows.article:
            shown.append(f"any_value({rows.article}) AS article_id")
        empty = " OR ".join(f"{c} IS NULL" for c in key)
        parts.append(
            f"SELECT {', '.join(shown)}, count(*) || ' rows with the same {columns}' AS problem"
            f" FROM {rows.table} GROUP BY {columns} HAVING count(*) > 1"
        )
        if key == keys[0]:
            parts.append(rows.where(empty, f"'{columns} is empty'"))
    told = " and ".join("(" + ", ".join(key) + ")" for key in keys)
    return error(
        f"{rows.table}.key",
        f"A row of {rows.table} is found by {told}: where two rows share it every join counts twice, and where it is "
        "empty the row is lost to joins.",
        "\nUNION ALL BY NAME\n".join(parts),
    )


def _present(rows: Rows, constraints: list[Constraint]) -> Check | None:
    columns = [c.columns[0] for c in constraints if c.kind == "NOT NULL"]
    if not columns:
        return None
    named = ", ".join(f"CASE WHEN {c} IS NULL THEN '{c}' END" for c in columns)
    return error(
        f"{rows.table}.present",
        f"No row of {rows.table} can be used without {', '.join(columns)}.",
        rows.where(" OR ".join(f"{c} IS NULL" for c in columns), f"concat_ws(', ', {named}) || ' is missing'"),
    )


def _allowed(rows: Rows, constraints: list[Constraint]) -> Check | None:
    rules = list(dict.fromkeys(c.expression for c in constraints if c.kind == "CHECK"))
    if not rules:
        return None
    told = ", ".join(f"CASE WHEN NOT {r} THEN 'not {r.replace(chr(39), chr(39) * 2)}' END" for r in rules)
    return error(
        f"{rows.table}.allowed",
        f"Values of {rows.table} keep to what schema.sql allows (enumerations, order of offsets and dates, what goes "
        "together); readers rely on it in their queries.",
        rows.where(" OR ".join(f"NOT {r}" for r in rules), f"concat_ws('; ', {told})"),
    )


def _refers(rows: Rows, constraints: list[Constraint]) -> Check | None:
    keys = [c for c in constraints if c.kind == "FOREIGN KEY"]
    if not keys:
        return None
    parts = []
    for key in keys:
        (column,), (to_column,) = key.columns, key.to_columns
        there = f"SELECT {to_column} FROM {key.to_table} WHERE {to_column} IS NOT NULL"
        absent = f"{column} IS NOT NULL AND {column} NOT IN ({there})"
        parts.append(rows.where(absent, f"'{column} ' || {column} || ' is not in {key.to_table}'"))
    told = ", ".join(f"{key.columns[0]} ({key.to_table})" for key in keys)
    return error(
        f"{rows.table}.refers",
        f"What a row of {rows.table} points to exists: {told}. A pointer to nothing drops the row from every join.",
        "\nUNION ALL BY NAME\n".join(parts),
    )
