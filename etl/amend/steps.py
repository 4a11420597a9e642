"""The steps that amending tables takes: rows out level by level, rows in, each refusal of a key told with its table."""

import duckdb
from duckdb import DuckDBPyConnection

from etl.database import reason
from etl.load import UnsoundRowsError


def delete_by_level(con: DuckDBPyConnection, table: str, key: str, own: str) -> None:
    """Delete the rows of TEMP `gone_X`, those that nothing of them points to first."""
    while True:
        last = f"SELECT {key} FROM gone_{table} WHERE {key} NOT IN (SELECT {own} FROM gone_{table} WHERE {own} IS NOT NULL)"
        con.execute(f"CREATE OR REPLACE TEMP TABLE going AS {last}")
        if not count(con, "going"):
            return
        con.execute(f"DELETE FROM {table} WHERE {key} IN (FROM going)")
        con.execute(f"DELETE FROM gone_{table} WHERE {key} IN (FROM going)")


def run(con: DuckDBPyConnection, table: str, sql: str) -> None:
    """Run what writes to a table.

    Raises:
        UnsoundRowsError: schema.sql does not allow a row.
    """
    try:
        con.execute(sql)
    except duckdb.ConstraintException as error:
        raise UnsoundRowsError(table, reason(error)) from error


def count(con: DuckDBPyConnection, table: str) -> int:
    """How many rows a table has."""
    row = con.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(row[0]) if row else 0
