"""Utterances after few articles changed: only those are made anew that a changed statement has to do with.

Two statements are a pair or not by their own words, speakers and days. An utterance is made of pairs, so that it can
only change where a chain of pairs, those of before or those of now, leads from one of its statements to one that is new
or gone; the other utterances are those that the former database has.
"""

from duckdb import DuckDBPyConnection

from etl.resolution.reference import drop_stages
from etl.resolution.utterances import WINDOW, put_occurrences, utterance_pairs, utterance_sets


def occurrence_changes(con: DuckDBPyConnection, previous: str) -> None:
    """TEMP `resolved_statement_occurrences` and `resolution.utterance_pairs` as `occurrence_rows` leaves them.

    Args:
        con: Connection with TEMP `touched`, with `resolved_statements` and their speakers of the touched articles, and
            with the rows of all others in the current database.
        previous: Name of the attached former database.
    """
    _changed(con, previous)
    _pairs_of_changed(con)
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE told_otherwise AS
        WITH RECURSIVE links AS (
            SELECT one, other FROM former_pairs UNION SELECT one, other FROM resolution.utterance_pairs
        ), both_ways AS (
            SELECT one, other FROM links UNION ALL SELECT other, one FROM links
        ), reached AS (
            SELECT statement_id FROM changed
            UNION
            SELECT b.other FROM reached JOIN both_ways b ON b.one = reached.statement_id
        )
        FROM reached;

        CREATE OR REPLACE TEMP TABLE statements_told AS
        FROM all_statements SEMI JOIN told_otherwise USING (statement_id);
        """
    )
    _voices(con, "statement_id IN (FROM told_otherwise)")
    utterance_sets(con, "statements_told", "voices")
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE pairs AS
        FROM resolution.utterance_pairs WHERE one IN (FROM told_otherwise)
        """
    )
    put_occurrences(con)
    con.execute(
        f"""
        INSERT INTO resolved_statement_occurrences
        SELECT utterance_id, statement_id FROM {previous}.statement_occurrences
        WHERE statement_id NOT IN (FROM told_otherwise)
        """
    )
    drop_stages(con, "changed", "former_pairs", "statements_told", "told_otherwise", "touched_speakers", "voices")


def _changed(con: DuckDBPyConnection, previous: str) -> None:
    """TEMP views `all_statements` and `all_speakers`, TEMP `changed`: which came, went or became different."""
    con.execute(
        f"""
        CREATE OR REPLACE TEMP VIEW all_statements AS
        SELECT statement_id, article_id, content, in_heading FROM statements ANTI JOIN touched USING (article_id)
        UNION ALL
        SELECT statement_id, article_id, content, in_heading FROM resolved_statements;

        CREATE OR REPLACE TEMP TABLE touched_speakers AS
        FROM {previous}.statement_speakers WHERE statement_id IN (
            SELECT statement_id FROM {previous}.statements WHERE article_id IN (FROM touched));

        CREATE OR REPLACE TEMP VIEW all_speakers AS
        FROM statement_speakers WHERE statement_id NOT IN (SELECT statement_id FROM touched_speakers)
        UNION ALL FROM resolved_statement_speakers;

        CREATE OR REPLACE TEMP TABLE changed AS
        SELECT statement_id FROM (FROM resolved_statement_speakers EXCEPT FROM touched_speakers)
        UNION SELECT statement_id FROM (FROM touched_speakers EXCEPT FROM resolved_statement_speakers)
        UNION
        SELECT s.statement_id FROM {previous}.statements s
        JOIN touched USING (article_id)
        JOIN {previous}.articles b USING (article_id)
        JOIN resolution_articles a USING (article_id)
        WHERE (a.published_from, a.published_to) IS DISTINCT FROM (b.published_from, b.published_to);
        """
    )


def _voices(con: DuckDBPyConnection, which: str) -> None:
    """TEMP `voices`: those of the speakers of all statements of which some SQL is true, and when they were told."""
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE voices AS
        SELECT w.statement_id, w.actor_id, s.article_id, a.published_from AS first, a.published_to AS last
        FROM (FROM all_speakers WHERE {which}) w
        JOIN (SELECT statement_id, article_id FROM all_statements) s USING (statement_id)
        JOIN (SELECT article_id, published_from, published_to FROM resolution_articles) a USING (article_id)
        """
    )


def _pairs_of_changed(con: DuckDBPyConnection) -> None:
    """`resolution.utterance_pairs` without those of changed statements as they were, and with those as they are.

    TEMP `former_pairs` has the pairs that were taken away. A pair has a speaker in common: only who speaks in a changed
    statement is looked for in others.
    """
    _voices(
        con,
        "actor_id IN (SELECT actor_id FROM resolved_statement_speakers WHERE statement_id IN (FROM changed))",
    )
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE statements_near AS
        WITH speaking AS (
            SELECT DISTINCT actor_id, article_id, first, last FROM voices WHERE statement_id IN (FROM changed)
        ), near AS (
            SELECT DISTINCT y.statement_id FROM speaking x JOIN voices y USING (actor_id)
            WHERE x.article_id = y.article_id OR x.first <= y.last + $window AND y.first <= x.last + $window
        )
        FROM all_statements WHERE statement_id IN (FROM near)
        """,
        {"window": WINDOW},
    )
    utterance_pairs(con, "statements_near", "voices")
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE former_pairs AS
        FROM resolution.utterance_pairs WHERE one IN (FROM changed) OR other IN (FROM changed);
        DELETE FROM resolution.utterance_pairs WHERE one IN (FROM changed) OR other IN (FROM changed);
        INSERT INTO resolution.utterance_pairs FROM pairs WHERE one IN (FROM changed) OR other IN (FROM changed);
        """
    )
    drop_stages(con, "statements_near")
