"""The writer of all rows: fills a new database in the order of schema.sql, set-based, never touching a row again."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import duckdb
from duckdb import DuckDBPyConnection

from etl.database import reason
from etl.exceptions import QawlError
from etl.paths import SEEDS
from etl.staging.harvest import TABLES
from etl.staging.outlets import insert_sources

_FIRST = {
    "actors": "actor_id",
    "actor_names": "actor_id, name, language",
    "actor_redirects": "old_actor_id",
    "organisations": "actor_id",
    "meetings": "meeting_id",
}
_MENTIONS = {
    "mentions": "article_id, start_char, end_char",
    "mention_candidates": "mention_id, actor_id",
    "roles": "role_id",
    "meeting_participants": "meeting_id, actor_id, article_id",
    "meeting_mentions": "article_id, start_char, end_char, meeting_id",
}
_STATEMENTS = {
    "statements": "article_id, statement_no",
    "statement_speakers": "statement_id, actor_id",
    "statement_mentions": "statement_id, actor_id",
    "statement_occurrences": "statement_id",
    "evidence": "row_id, column_name, article_id, start_char, end_char, table_name",
}
RESOLVED = _FIRST | _MENTIONS | _STATEMENTS
"""Tables that resolution prepares, and the order of their rows."""

TABLES_FILLED = (*_FIRST, "sources", "articles", "passages", *_MENTIONS, *_STATEMENTS)
"""Every table that a build fills beside `loads` and `rejections`, parents before what points to them."""

_LEVELLED = {"organisations", "articles", "statements"}

_ARTICLES = """
    CREATE TEMP TABLE resolution_articles AS
    WITH RECURSIVE chain AS (
        SELECT article_id, 0 AS level FROM chosen WHERE superseded_by IS NULL
        UNION ALL
        SELECT c.article_id, chain.level + 1 FROM chosen c JOIN chain ON chain.article_id = c.superseded_by
    ), bodies AS ({bodies})
    SELECT c.article_id, c.source_id, c.source_basis, c.uri,
        coalesce(x.declared_title, substring(b.body, x.title_start + 1, x.title_end - x.title_start)) AS title,
        b.body, sha256(b.body) AS sha256, x.published_from, x.published_to, x.published_basis,
        substring(b.body, x.dateline_start + 1, x.dateline_end - x.dateline_start) AS dateline,
        c.superseded_by, coalesce(f.load_id, $load_id) AS load_id, chain.level
    FROM chosen c
    SEMI JOIN {only} o ON o.article_id = c.article_id
    JOIN bodies b ON b.article_id = c.article_id
    JOIN extraction.articles x ON x.article_id = c.article_id
    JOIN chain ON chain.article_id = c.article_id
    LEFT JOIN former f ON f.article_id = c.previous_id
    ORDER BY c.article_id
"""
FRESH_ROWS = """
    SELECT c.article_id, x.* EXCLUDE (article_id)
    FROM harvest_{name} x JOIN chosen c ON c.work_key = x.article_id AND c.fresh
"""
FRESH_ARTICLES = """
    SELECT c.article_id, t.* EXCLUDE (body), x.title_start, x.title_end, x.dateline_start, x.dateline_end,
        x.dateline_source, x.published_from, x.published_to, x.published_basis
    FROM harvest_articles x
    JOIN chosen c ON c.work_key = x.article_id AND c.fresh
    JOIN texts t ON t.work_key = c.work_key
"""
_KEPT_ROWS = " UNION ALL BY NAME SELECT * FROM previous.{table} SEMI JOIN kept USING (article_id)"
_FRESH_BODIES = "SELECT c.article_id, t.body FROM chosen c JOIN texts t USING (work_key) WHERE c.fresh"
_KEPT_BODIES = (
    " UNION ALL SELECT a.article_id, a.body FROM previous.articles a JOIN chosen c USING (article_id)"
    " SEMI JOIN {only} USING (article_id) WHERE NOT c.fresh"
)


class UnsoundRowsError(QawlError):
    """Rows made by extraction or resolution that schema.sql does not allow."""

    def __init__(self, table: str, problem: str) -> None:
        self.table, self.problem = table, problem
        super().__init__(f"Rows for table {table} break its rules ({problem}); this is a fault of Qawl, report it.")


def insert_history(con: DuckDBPyConnection) -> None:
    """Copy the loads and rejections of the former database."""
    for table in ("loads", "rejections"):
        con.execute(f"INSERT INTO {table} BY NAME SELECT * FROM previous.{table} ORDER BY ALL")


def insert_extraction(con: DuckDBPyConnection, previous: bool) -> None:
    """Fill `extraction` and TEMP `staged_passages`: what was read now, and what the former database has of the rest."""
    con.execute("CREATE TEMP TABLE kept AS SELECT article_id FROM chosen WHERE NOT fresh")
    con.execute("CREATE TEMP TABLE staged_passages AS FROM passages LIMIT 0")
    for name, table in TABLES.items():
        fresh = FRESH_ARTICLES if name == "articles" else FRESH_ROWS.format(name=name)
        kept = _KEPT_ROWS.format(table=table) if previous else ""
        target = "staged_passages" if name == "passages" else table
        con.execute(f"INSERT INTO {target} BY NAME FROM ({fresh}{kept}) ORDER BY ALL")
        con.execute(f"DROP TABLE harvest_{name}")


def stage_articles(con: DuckDBPyConnection, load_id: str, previous: bool, only: str = "chosen") -> None:
    """TEMP `resolution_articles`: the rows of `articles`, for resolution to read before they can be inserted.

    Args:
        con: Connection with `chosen`, `texts` and `extraction`.
        load_id: The load that brings what is new.
        previous: Whether there is a former database.
        only: Table of the ids of articles to make rows of.
    """
    bodies = _FRESH_BODIES + (_KEPT_BODIES.format(only=only) if previous else "")
    con.execute(_ARTICLES.format(bodies=bodies, only=only), {"load_id": load_id})
    con.execute("DROP TABLE texts")


def insert_all(con: DuckDBPyConnection) -> Iterator[tuple[str, int]]:
    """Fill the tables in dependency order; yields each with its number of rows.

    Mentions and statements do not point to each other: they are filled at the same time, because keeping keys takes
    most of the time and DuckDB does it on one core per table. TEMP tables belong to one connection, so what the other
    is to insert is moved to where both see it.
    """
    _drop_stages(con)
    yield from _fill(con, _FIRST, "temp")
    insert_sources(con, SEEDS / "sources.csv")
    yield "sources", _count(con, "sources")
    yield "articles", _insert(con, "articles", "temp.resolution_articles", "article_id")
    con.execute("ATTACH ':memory:' AS aside")
    for table in _STATEMENTS:
        con.execute(f"CREATE TABLE aside.resolved_{table} AS FROM temp.resolved_{table}")
        con.execute(f"DROP TABLE temp.resolved_{table}")
    with con.cursor() as other, ThreadPoolExecutor(1) as pool:
        other.execute(f"USE {con.execute('SELECT current_database()').fetchall()[0][0]}")
        statements = pool.submit(lambda: list(_fill(other, _STATEMENTS, "aside")))
        yield from _fill(con, _MENTIONS, "temp")
        yield "passages", _insert(con, "passages", "temp.staged_passages", "article_id, passage_no")
        yield from statements.result()
    con.execute("DETACH aside")
    con.execute("INSERT INTO extraction.identities BY NAME FROM entity_actors ORDER BY ALL")


def _drop_stages(con: DuckDBPyConnection) -> None:
    """Drop the TEMP tables that nothing is loaded from, so that there is memory for keys."""
    needed = {"chosen", "resolution_articles", "staged_passages", "entity_actors", *(f"resolved_{t}" for t in RESOLVED)}
    for (table,) in con.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = 'temp'").fetchall():
        if table not in needed:
            con.execute(f'DROP TABLE temp."{table}"')


def insert_rejections(con: DuckDBPyConnection, load_id: str, database: str = "main") -> None:
    """Write why records of the input are not loaded."""
    con.execute(
        f"INSERT INTO {database}.rejections SELECT DISTINCT ?, uri, reason, detail FROM arrivals ORDER BY ALL",
        [load_id],
    )


def _fill(con: DuckDBPyConnection, tables: dict[str, str], staged: str) -> Iterator[tuple[str, int]]:
    for table, order in tables.items():
        yield table, _insert(con, table, f"{staged}.resolved_{table}", order)


def _insert(con: DuckDBPyConnection, table: str, staged: str, order: str) -> int:
    """Insert the staged rows in their order and drop the stage; the number of rows.

    Rows that point to rows of their own table go in level by level: DuckDB checks such a key at each INSERT.
    """
    levelled = table in _LEVELLED
    rows = f"INSERT INTO {table} BY NAME SELECT * {'EXCLUDE (level) ' if levelled else ''}FROM {staged}"
    try:
        if levelled:
            levels = con.execute(f"SELECT DISTINCT level FROM {staged} ORDER BY level").fetchall()
            for level in levels:
                con.execute(f"{rows} WHERE level = ? ORDER BY {order}", level)
        else:
            con.execute(f"{rows} ORDER BY {order}")
    except duckdb.ConstraintException as error:
        raise UnsoundRowsError(table, reason(error)) from error
    con.execute(f"DROP TABLE {staged}")
    return _count(con, table)


def _count(con: DuckDBPyConnection, table: str) -> int:
    row = con.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(row[0]) if row else 0
