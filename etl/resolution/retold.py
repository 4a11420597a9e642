"""Utterances after few articles changed: only those are made anew that a changed statement has to do with.

Two statements are a pair or not by their own words, speakers and days. An utterance is made of pairs, so that it can
only change where one of its statements, or of those that are a pair with one of them, is new or gone. Which these are
is found step by step; the other utterances are those that the former database has.
"""

from duckdb import DuckDBPyConnection

from etl.resolution.utterances import WINDOW, put_occurrences, utterance_pairs


def occurrence_changes(con: DuckDBPyConnection, previous: str) -> None:
    """TEMP `resolved_statement_occurrences` as `occurrence_rows` leaves it.

    Args:
        con: Connection with TEMP `touched`, with `resolved_statements` and their speakers of the touched articles, and
            with the rows of all others in the current database.
        previous: Name of the attached former database.
    """
    con.execute(
        f"""
        CREATE OR REPLACE TEMP VIEW all_statements AS
        SELECT statement_id, article_id, content, in_heading FROM statements ANTI JOIN touched USING (article_id)
        UNION ALL
        SELECT statement_id, article_id, content, in_heading FROM resolved_statements;

        CREATE OR REPLACE TEMP TABLE touched_speakers AS
        FROM statement_speakers
        WHERE statement_id IN (SELECT statement_id FROM statements WHERE article_id IN (FROM touched));

        CREATE OR REPLACE TEMP TABLE voices AS
        SELECT w.statement_id, w.actor_id, s.article_id, a.published_from AS first, a.published_to AS last
        FROM (
            FROM statement_speakers WHERE statement_id NOT IN (SELECT statement_id FROM touched_speakers)
            UNION ALL FROM resolved_statement_speakers
        ) w
        JOIN (SELECT statement_id, article_id FROM all_statements) s USING (statement_id)
        JOIN resolution_articles a USING (article_id);

        CREATE OR REPLACE TEMP TABLE told_otherwise AS
        WITH other AS (
            SELECT statement_id FROM (FROM resolved_statement_speakers EXCEPT FROM touched_speakers)
            UNION SELECT statement_id FROM (FROM touched_speakers EXCEPT FROM resolved_statement_speakers)
            UNION SELECT statement_id FROM {previous}.statement_occurrences ANTI JOIN statements USING (statement_id)
        )
        FROM other
        UNION
        SELECT statement_id FROM {previous}.statement_occurrences WHERE utterance_id IN (
            SELECT utterance_id FROM {previous}.statement_occurrences JOIN other USING (statement_id));
        """
    )
    _follow_pairs(con)
    con.execute(
        "CREATE OR REPLACE TEMP TABLE statements_told AS FROM all_statements SEMI JOIN told_otherwise USING (statement_id)"
    )
    utterance_pairs(con, "statements_told", "voices")
    put_occurrences(con)
    con.execute(
        """
        INSERT INTO resolved_statement_occurrences
        SELECT utterance_id, statement_id FROM statement_occurrences WHERE statement_id NOT IN (FROM told_otherwise)
        """
    )


def _follow_pairs(con: DuckDBPyConnection) -> None:
    """TEMP `told_otherwise` grows by what its statements are a pair with, and these again, until nothing is added."""
    con.execute("CREATE OR REPLACE TEMP TABLE last_told AS FROM told_otherwise")
    while con.execute("SELECT 1 FROM last_told LIMIT 1").fetchone():
        con.execute(
            """
            CREATE OR REPLACE TEMP TABLE statements_near AS
            FROM all_statements WHERE statement_id IN (
                SELECT y.statement_id FROM voices x JOIN last_told USING (statement_id) JOIN voices y USING (actor_id)
                WHERE x.article_id = y.article_id OR x.first <= y.last + $window AND y.first <= x.last + $window
            )
            """,
            {"window": WINDOW},
        )
        utterance_pairs(con, "statements_near", "voices")
        con.execute(
            """
            CREATE OR REPLACE TEMP TABLE last_told AS
            SELECT other AS statement_id FROM utterance_pairs WHERE one IN (FROM last_told)
            UNION SELECT one FROM utterance_pairs WHERE other IN (FROM last_told)
            EXCEPT FROM told_otherwise
            """
        )
        con.execute("INSERT INTO told_otherwise FROM last_told")
