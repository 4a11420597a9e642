"""A copy of the former database brought to what a new one would be: only rows that became different are written.

A new file with all rows anew is the plain way, and takes as long for one article as for all. Here the copy loses the
rows of articles that came in again, gets those of new ones, and after resolution each table is compared with what it
should hold. DuckDB checks keys row by row and does not see, while a row is deleted, that those which pointed to it are
gone in the same transaction: rows go in transactions of their own, children first, and come parents first. The copy is
nobody's database until it is complete.
"""

from dataclasses import dataclass

import duckdb
from duckdb import DuckDBPyConnection

from etl.database import reason
from etl.load import FRESH_ARTICLES, FRESH_ROWS, RESOLVED, TABLES_FILLED, UnsoundRowsError, stage_articles
from etl.paths import SEEDS
from etl.staging.harvest import TABLES
from etl.staging.outlets import insert_sources

LARGEST_SHARE = 0.2
"""Of all articles: from more than these on, writing all anew is as fast."""


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

_LEFT_BEHIND = """
    CREATE TEMP TABLE touched AS
    SELECT c.article_id FROM chosen c LEFT JOIN former f ON f.article_id = c.article_id
    WHERE c.fresh OR f.article_id IS NULL OR f.uri <> c.uri OR f.superseded_by IS DISTINCT FROM c.superseded_by;

    CREATE TEMP TABLE replaced AS
    WITH RECURSIVE gone AS (
        SELECT f.article_id FROM former f SEMI JOIN touched USING (article_id)
        UNION
        SELECT f.article_id FROM former f JOIN gone ON f.superseded_by = gone.article_id
    )
    FROM gone;

    INSERT INTO touched FROM replaced EXCEPT FROM touched;
"""
"""Articles that came in, and those whose row must be written anew: one cannot change a row that others point to."""


_OLD_PASSAGES = (
    " UNION ALL BY NAME SELECT * FROM previous.passages"
    " WHERE article_id IN (FROM touched) AND article_id NOT IN (FROM fresh)"
)


def is_small(con: DuckDBPyConnection, database: str) -> bool:
    """Whether little enough is new for the former database to be amended; TEMP `touched`, `replaced` are made then.

    Its own rows must be such as this code makes: all identities are there, and no article is gone.
    """
    row = con.execute(
        f"""
        SELECT (SELECT count(*) FROM {database}.extraction.identities) = (SELECT count(*) FROM {database}.extraction.entities)
            AND (SELECT count(*) FROM former ANTI JOIN chosen USING (article_id)) = 0
            AND (SELECT count(*) FILTER (fresh) <= $share * count(*) FROM chosen)
        """,
        {"share": LARGEST_SHARE},
    ).fetchone()
    if row is None or not row[0]:
        return False
    con.execute(_LEFT_BEHIND)
    return True


def amend_articles(con: DuckDBPyConnection, load_id: str, database: str) -> None:
    """Bring `articles`, `passages`, `sources` and `extraction` of a database, the current one, to what came in.

    TEMP view `resolution_articles` then has what resolution reads of all articles.
    """
    _remove_replaced(con)
    con.execute("CREATE TEMP TABLE fresh AS SELECT article_id FROM chosen WHERE fresh")
    for name, table in TABLES.items():
        if name != "passages":
            rows = FRESH_ARTICLES if name == "articles" else FRESH_ROWS.format(name=name)
            con.execute(f"DELETE FROM {table} WHERE article_id IN (FROM fresh)")
            _run(con, table, f"INSERT INTO {table} BY NAME FROM ({rows}) ORDER BY ALL")
    insert_sources(con, SEEDS / "sources.csv")
    stage_articles(con, load_id, True, "touched")
    for (level,) in con.execute("SELECT DISTINCT level FROM resolution_articles ORDER BY level").fetchall():
        _run(con, "articles", "INSERT INTO articles BY NAME SELECT * EXCLUDE (level) FROM resolution_articles"
             f" WHERE level = {level} ORDER BY article_id")  # fmt: skip
    _run(con, "passages", f"INSERT INTO passages BY NAME FROM ({FRESH_ROWS.format(name='passages')}{_OLD_PASSAGES})"
         " ORDER BY article_id, passage_no")  # fmt: skip
    con.execute(
        f"""
        DROP TABLE resolution_articles;
        CREATE TEMP VIEW resolution_articles AS
        SELECT article_id, source_id, uri, body, published_from, published_to FROM {database}.articles;
        """
    )


def _remove_replaced(con: DuckDBPyConnection) -> None:
    """Delete the replaced articles and all that points to them."""
    con.execute(
        """
        CREATE TEMP TABLE gone_statements AS
        SELECT statement_id, parent_statement_id FROM statements WHERE article_id IN (FROM replaced);
        CREATE TEMP TABLE gone_mentions AS SELECT mention_id FROM mentions WHERE article_id IN (FROM replaced);
        CREATE TEMP TABLE gone_articles AS
        SELECT article_id, superseded_by FROM articles WHERE article_id IN (FROM replaced);
        """
    )
    for table in ("statement_occurrences", "statement_mentions", "statement_speakers"):
        con.execute(f"DELETE FROM {table} WHERE statement_id IN (SELECT statement_id FROM gone_statements)")
    _delete_by_level(con, "statements", "statement_id", "parent_statement_id")
    for table in ("roles", "mention_candidates", "mentions"):
        con.execute(f"DELETE FROM {table} WHERE mention_id IN (SELECT mention_id FROM gone_mentions)")
    for table in ("evidence", "meeting_mentions", "meeting_participants", "passages"):
        con.execute(f"DELETE FROM {table} WHERE article_id IN (FROM replaced)")
    _delete_by_level(con, "articles", "article_id", "superseded_by")
    for table in ("statements", "mentions", "articles"):
        con.execute(f"DROP TABLE gone_{table}")


def amend_rows(con: DuckDBPyConnection) -> dict[str, int]:
    """Bring every other table to what resolution left in TEMP `resolved_*`; the rows that each table has then.

    Articles whose evidence for roles is other than before are `touched` too after it, for who judges them.

    Raises:
        UnsoundRowsError: schema.sql does not allow a row.
    """
    columns = _columns(con)
    for table, how in _TABLES.items():
        _find_gone(con, table, how, columns[table])
    for table, how in reversed(_TABLES.items()):
        if how.own:
            _delete_by_level(con, table, how.key[0], how.own)
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
    con.execute(
        "INSERT INTO touched SELECT article_id FROM come_evidence UNION SELECT article_id FROM gone_evidence"
        " EXCEPT FROM touched"
    )
    return {table: _count(con, table) for table in TABLES_FILLED}


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


def _delete_by_level(con: DuckDBPyConnection, table: str, key: str, own: str) -> None:
    """Delete the rows of TEMP `gone_X`, those that nothing of them points to first."""
    while True:
        last = f"SELECT {key} FROM gone_{table} WHERE {key} NOT IN (SELECT {own} FROM gone_{table} WHERE {own} IS NOT NULL)"
        con.execute(f"CREATE OR REPLACE TEMP TABLE going AS {last}")
        if not _count(con, "going"):
            return
        con.execute(f"DELETE FROM {table} WHERE {key} IN (FROM going)")
        con.execute(f"DELETE FROM gone_{table} WHERE {key} IN (FROM going)")


def _update(con: DuckDBPyConnection, table: str, key: str, names: list[str]) -> None:
    """Change in place the rows that differ, and delete those that are no more; what pointed to these has gone."""
    values = ", ".join(f"{column} = r.{column}" for column in names if column != key)
    _run(con, table, f"UPDATE {table} t SET {values} FROM resolved_{table} r"
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
        _run(con, table, f"{rows} ORDER BY {RESOLVED[table]}")
        return
    for (level,) in con.execute(f"SELECT DISTINCT level FROM come_{table} ORDER BY level").fetchall():
        _run(con, table, f"{rows} WHERE level = {level} ORDER BY {RESOLVED[table]}")


def _run(con: DuckDBPyConnection, table: str, sql: str) -> None:
    try:
        con.execute(sql)
    except duckdb.ConstraintException as error:
        raise UnsoundRowsError(table, reason(error)) from error


def _columns(con: DuckDBPyConnection) -> dict[str, list[str]]:
    """The columns of each table of the current database."""
    rows = con.execute(
        "SELECT table_name, list(column_name ORDER BY column_index) FROM duckdb_columns()"
        " WHERE database_name = current_database() AND schema_name = 'main' GROUP BY table_name"
    ).fetchall()
    return dict(rows)


def _list(columns: list[str] | tuple[str, ...], prefix: str = "") -> str:
    return ", ".join(prefix + column for column in columns)


def _count(con: DuckDBPyConnection, table: str) -> int:
    row = con.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(row[0]) if row else 0
