"""Every other table of an amended database: compared with what resolution left, and the rows that differ written."""

from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from etl.amend.steps import count, delete_by_level, run
from etl.load import RESOLVED, TABLES_FILLED


@dataclass(frozen=True, slots=True)
class _Table:
    """How one table is compared and written.

    Attributes:
        key: Its primary key.
        scope: SQL that is true of the rows that resolution made anew.
        parents: Columns that point to tables in which rows are replaced, and those tables.
        own: The column that points to a row of the same table; rows come and go level by level then.
        updated: Whether a row that is pointed to is changed in place, no column that differs being a key.
    """

    key: tuple[str, ...]
    scope: str = "true"
    parents: tuple[tuple[str, str], ...] = ()
    own: str = ""
    updated: bool = False


_IN_TOUCHED = "article_id IN (FROM touched)"
_OF_TOUCHED = "statement_id IN (SELECT statement_id FROM statements WHERE article_id IN (FROM touched))"
_STATEMENT, _MENTION = ("statement_id", "statements"), ("mention_id", "mentions")

_TABLES = {
    "actors": _Table(("actor_id",), updated=True),
    "actor_names": _Table(("actor_id", "name", "language")),
    "actor_redirects": _Table(("old_actor_id",)),
    "organisations": _Table(("actor_id",), own="parent_id"),
    "meetings": _Table(("meeting_id",), updated=True),
    "mentions": _Table(("mention_id",), _IN_TOUCHED),
    "mention_candidates": _Table(("mention_id", "actor_id"), parents=(_MENTION,)),
    "roles": _Table(("role_id",), parents=(_MENTION,)),
    "meeting_participants": _Table(("meeting_id", "actor_id", "article_id")),
    "meeting_mentions": _Table(("article_id", "start_char", "end_char", "meeting_id")),
    "statements": _Table(("statement_id",), _IN_TOUCHED, own="parent_statement_id"),
    "statement_speakers": _Table(("statement_id", "actor_id"), _OF_TOUCHED, (_STATEMENT,)),
    "statement_mentions": _Table(("statement_id", "actor_id"), _OF_TOUCHED, (_STATEMENT,)),
    "statement_occurrences": _Table(("statement_id",), parents=(_STATEMENT,)),
    "evidence": _Table(
        ("row_id", "column_name", "article_id", "start_char", "end_char", "table_name"),
        f"({_IN_TOUCHED} OR table_name = 'roles')",
    ),
}
assert list(_TABLES) == list(RESOLVED)


def amend_rows(con: DuckDBPyConnection) -> dict[str, int]:
    """Bring every other table to what resolution left in TEMP `resolved_*`; the rows that each table has then.

    TEMP `come_X` and `gone_X` tell after it which rows are other than before.

    Raises:
        UnsoundRowsError: schema.sql does not allow a row.
    """
    columns = _columns(con)
    for table, how in _TABLES.items():
        _find_gone(con, table, how, columns[table])
    for table, how in reversed(_TABLES.items()):
        if how.own:
            delete_by_level(con, table, how.key[0], how.own)
        elif not how.updated:
            con.execute(
                f"DELETE FROM {table} WHERE ({_list(how.key)}) IN (SELECT ({_list(how.key)}) FROM gone_{table})"
            )
    for table, how in reversed(_TABLES.items()):
        if how.updated:
            _update(con, table, how.key[0], columns[table])
    for table, how in _TABLES.items():
        _insert(con, table, how, columns[table])
    con.execute("DELETE FROM extraction.identities WHERE article_id IN (FROM touched)")
    con.execute(
        "INSERT INTO extraction.identities BY NAME FROM entity_actors WHERE article_id IN (FROM touched) ORDER BY ALL"
    )
    return {table: count(con, table) for table in TABLES_FILLED}


def _find_gone(con: DuckDBPyConnection, table: str, how: _Table, names: list[str]) -> None:
    """TEMP `gone_X`: rows that are to go: those that resolution no longer has, and those that point to one that goes."""
    columns, key = _list(names), _list(how.key)
    con.execute(
        f"""
        CREATE TEMP TABLE gone_{table} AS
        SELECT {columns} FROM {table} WHERE {how.scope} EXCEPT SELECT {columns} FROM resolved_{table}
        """
    )
    for column, parent in how.parents:
        con.execute(
            f"""
            INSERT INTO gone_{table} SELECT {columns} FROM {table}
            WHERE {column} IN (SELECT {column} FROM gone_{parent}) AND ({key}) NOT IN (SELECT ({key}) FROM gone_{table})
            """
        )
    if how.own:
        con.execute(
            f"""
            CREATE OR REPLACE TEMP TABLE gone_{table} AS
            WITH RECURSIVE gone AS (
                SELECT {columns} FROM gone_{table}
                UNION
                SELECT {_list(names, "t.")} FROM {table} t JOIN gone ON t.{how.own} = gone.{key}
            )
            FROM gone
            """
        )


def _update(con: DuckDBPyConnection, table: str, key: str, names: list[str]) -> None:
    """Change in place the rows that differ, and delete those that are no more; what pointed to these has gone."""
    values = ", ".join(f"{column} = r.{column}" for column in names if column != key)
    run(con, table, f"UPDATE {table} t SET {values} FROM resolved_{table} r"
         f" WHERE r.{key} = t.{key} AND t.{key} IN (SELECT {key} FROM gone_{table})")  # fmt: skip
    con.execute(
        f"DELETE FROM {table} WHERE {key} IN (SELECT {key} FROM gone_{table})"
        f" AND {key} NOT IN (SELECT {key} FROM resolved_{table})"
    )


def _insert(con: DuckDBPyConnection, table: str, how: _Table, names: list[str]) -> None:
    """Insert the rows that are not there, parents before what points to them."""
    key, columns = _list(how.key), _list(names)
    con.execute(
        f"""
        CREATE TEMP TABLE come_{table} AS
        FROM resolved_{table} WHERE ({key}) NOT IN (SELECT ({key}) FROM {table} WHERE {how.scope})
        """
    )
    rows = f"INSERT INTO {table} BY NAME SELECT {columns} FROM come_{table}"
    if not how.own:
        run(con, table, f"{rows} ORDER BY {RESOLVED[table]}")
        return
    for (level,) in con.execute(f"SELECT DISTINCT level FROM come_{table} ORDER BY level").fetchall():
        run(con, table, f"{rows} WHERE level = {level} ORDER BY {RESOLVED[table]}")


def _columns(con: DuckDBPyConnection) -> dict[str, list[str]]:
    """The columns of each table of the current database."""
    rows = con.execute(
        "SELECT table_name, list(column_name ORDER BY column_index) FROM duckdb_columns()"
        " WHERE database_name = current_database() AND schema_name = 'main' GROUP BY table_name"
    ).fetchall()
    return dict(rows)


def _list(columns: list[str] | tuple[str, ...], prefix: str = "") -> str:
    return ", ".join(prefix + column for column in columns)
