"""The part of a database that a build touched, for expectations about single articles.

A database that was amended is a copy of one that was judged, with other rows in a few articles. What holds of an article
by its own rows holds of the others still: such expectations are asked of the touched articles alone, as a database of
their own. All others are asked of all rows, as ever.

An expectation may stand in `OF_ARTICLES` if it is an error (a database that broke one was refused, so that nothing is
carried over), and if whether an article breaks it follows from what was read of that article, from its own rows in
`ROWS` and the roles that its evidence is for, and from the kind of actors and the redirects of settled ones, which do
not change while seeds/ do not. Keys are told apart by their article, which their ids are made of. A test divides broken
databases and compares.
"""

from pathlib import Path

from duckdb import DuckDBPyConnection

from etl.database import attach
from etl.paths import SCHEMA

OF_ARTICLES = frozenset(
    f"{table}.{name}"
    for table, names in {
        "articles": "id_derived sha256_of_body as_declared title_in_body dateline_in_body body_readable uri_plain",
        "passages": "dateline_is_the_dateline trimmed cover_the_text title_is_the_title in_order key no_blanks allowed present",
        "mentions": "id_derived text_is_its_span name_whole not_overlapping one_actor_per_party no_surer_than_read"
        " settled_by_seeds kind_of_its_actor method_known undecided_without_actor no_blanks allowed present key",
        "statements": "id_derived content_is_its_span cue_is_its_span label_is_its_span content_whole as_read"
        " no_surer_than_read speaker_type_as_read parent_as_read read_in_their_article in_order apart_or_nested"
        " heading_as_passage speakers_of_the_type parties_as_read parties_differ no_blanks allowed present"
        " meeting_as_read told_once key",
        "statement_speakers": "read_in_their_article none_lost key",
        "statement_mentions": "read_in_their_article none_lost key",
        "evidence": "read_in_their_article says_the_value no_blanks allowed present key",
        "extraction": "numbers_point_somewhere numbered_once",
    }.items()
    for name in names.split()
)
"""Expectations about the rows of single articles that take long to ask of all."""

SHARES = frozenset(("statements.direct_is_quoted", "statements.indirect_is_not_quoted"))
"""Warnings about a share of all statements, told of those of the touched articles, where a fault of today shows first.

What was warned of the others stands in the verdict before, which a build that finds no more goes on with.
"""

OF_TOUCHED = OF_ARTICLES | SHARES
"""What is asked of the touched articles alone where the database before was judged."""

ROWS = ("articles", "passages", "mentions", "meeting_mentions", "statements", "evidence")
"""Tables with the article of each row; and those of `extraction`."""

_OF_STATEMENTS = ("statement_speakers", "statement_mentions")
_WHOLE = ("actors", "actor_redirects")


def write_part(con: DuckDBPyConnection, source: str, path: Path) -> None:
    """Write the part of an attached database that expectations about the articles in TEMP `touched` read."""
    attach(con, path, "part", read_only=False)
    take_part(con, source, "part")
    con.execute("DETACH part")


def take_part(con: DuckDBPyConnection, source: str, part: str) -> None:
    """Fill an attached empty database, which becomes the current one for that; the former is current again after it."""
    current = con.execute("SELECT current_database()").fetchall()[0][0]
    tables = con.execute(
        "SELECT schema_name, table_name FROM duckdb_tables() WHERE database_name = ? AND NOT temporary"
        " AND schema_name <> 'resolution' ORDER BY ALL",
        [source],
    ).fetchall()
    con.execute(f"CREATE SCHEMA IF NOT EXISTS {part}.extraction")
    for schema, table in tables:
        rows = f"FROM {source}.{schema}.{table}"
        if schema == "extraction" or table in ROWS:
            rows += " WHERE article_id IN (FROM touched)"
        elif table in _OF_STATEMENTS:
            rows += f" SEMI JOIN (FROM {source}.statements WHERE article_id IN (FROM touched)) USING (statement_id)"
        elif table == "roles":
            rows += f" WHERE role_id IN (SELECT row_id FROM {source}.evidence WHERE article_id IN (FROM touched))"
        elif table not in _WHOLE:
            rows += " LIMIT 0"
        con.execute(f"CREATE TABLE {part}.{schema}.{table} AS {rows}")
    con.execute(f"USE {part}")
    for statement in SCHEMA.read_text(encoding="utf-8").split(";\n"):
        if "CREATE MACRO" in statement and " AS TABLE" not in statement:
            con.execute(statement)
    con.execute(f"USE {current}")
