"""The tables of a release with the withheld words put back, inserted in the order of schema.sql."""

import duckdb
from duckdb import DuckDBPyConnection

from etl.database import reason
from etl.release.exceptions import NotRestoredError
from etl.release.rights import NOT_OF_ARTICLES, SPANS, WITHHELD, WITHHELD_TABLE, Text
from etl.release.shape import Table, tables

_WORDS = """
    CREATE TEMP TABLE words AS
    SELECT w.table_name, w.row_id, w.column_name,
        coalesce(w.value, substring(b.body, w.start_char + 1, w.end_char - w.start_char)) AS value
    FROM released.withheld w LEFT JOIN bodies b USING (article_id)
"""


def refill(con: DuckDBPyConnection, level: Text) -> int:
    """Fill the tables of a new database from `released` and `bodies`; how many rows there are.

    Raises:
        NotRestoredError: Rows break the rules of schema.sql.
    """
    if level is Text.none:
        con.execute(_WORDS)
    return sum(_insert(con, table, level) for table in tables().values())


def _insert(con: DuckDBPyConnection, table: Table, level: Text) -> int:
    """Insert the rows of a table; those that point to rows of their own table go in level by level."""
    con.execute(f"CREATE TEMP TABLE staged AS {_restored(table, level)}")
    above = next((reference.column for reference in table.references if reference.table == table.name), None)
    insert = f"INSERT INTO {table.name} BY NAME SELECT * EXCLUDE (level) FROM {{}} ORDER BY {', '.join(table.order)}"
    try:
        if above is None:
            con.execute(insert.format("(SELECT *, 0 AS level FROM staged)"))
        else:
            _set_levels(con, table.key[0], above)
            for (step,) in con.execute("SELECT DISTINCT level FROM levels ORDER BY level").fetchall():
                con.execute(insert.format(f"(FROM levels WHERE level = {int(step)})"))
            con.execute("DROP TABLE levels")
    except duckdb.ConstraintException as error:
        raise NotRestoredError([table.name], reason(error)) from error
    con.execute("DROP TABLE staged")
    (count,) = con.execute(f"SELECT count(*) FROM {table.name}").fetchall()[0]
    return int(count)


def _set_levels(con: DuckDBPyConnection, key: str, above: str) -> None:
    con.execute(
        f"""
        CREATE TEMP TABLE levels AS
        WITH RECURSIVE chain AS (
            SELECT {key}, 0 AS level FROM staged WHERE {above} IS NULL
            UNION ALL
            SELECT s.{key}, chain.level + 1 FROM staged s JOIN chain ON chain.{key} = s.{above}
        )
        SELECT s.*, chain.level FROM staged s JOIN chain USING ({key})
        """
    )


def _restored(table: Table, level: Text) -> str:
    """The SELECT of a table's rows as the database had them."""
    blanked = WITHHELD[level].get(table.name, ())
    columns, joins = [], []
    if any(column == "body" or (table.name, column) in SPANS for column in blanked):
        joins.append("LEFT JOIN bodies b USING (article_id)")
    for column in table.columns:
        if column.name not in blanked:
            columns.append(f"r.{column.name}")
        elif column.name == "body":
            columns.append("b.body")
        elif span := SPANS.get((table.name, column.name)):
            start, end = span
            columns.append(f"substring(b.body, r.{start} + 1, r.{end} - r.{start}) AS {column.name}")
        else:
            alias = f"words_{column.name}"
            joins.append(
                f"LEFT JOIN words {alias} ON {alias}.table_name = '{table.name}' AND {alias}.row_id = r.{table.key[0]}"
                f" AND {alias}.column_name = '{column.name}'"
            )
            kept = f"r.{column.name}, " if (table.name, column.name) in NOT_OF_ARTICLES else ""
            columns.append(f"coalesce({kept}{alias}.value) AS {column.name}")
    return f"SELECT {', '.join(columns)} FROM released.{table.name} r {' '.join(joins)}"


def names_of_files(level: Text) -> list[str]:
    """The tables that a release of a level has."""
    return [*tables(), *([WITHHELD_TABLE.name] if level is Text.none else [])]
