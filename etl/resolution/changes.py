"""Resolution after few articles changed: identities over all of them, rows of those alone that came out otherwise.

Identities are decided over all articles, as ever, because one article can change what a name means in all others. The
rows of an article follow from what was read of it, from the identities of its parties and from the meetings that its
own are part of; where none of these is new, its rows are those that the former database has. What spans articles
(actors, roles, meetings, occurrences) is made anew over all.
"""

from collections.abc import Sequence
from pathlib import Path

from duckdb import DuckDBPyConnection

from etl.resolution.correcting import correct
from etl.resolution.decisions import Correction, Judgement
from etl.resolution.drafts import meeting_drafts, statement_drafts
from etl.resolution.meetings import meeting_map, meeting_rows
from etl.resolution.mentions import mention_rows
from etl.resolution.redirects import redirect_rows
from etl.resolution.renewed import actor_changes, role_changes, touch_identities
from etl.resolution.resolve import Resolution, figures, identify
from etl.resolution.retold import occurrence_changes
from etl.resolution.statements import evidence_rows, statement_rows

_OTHER_MEETINGS = """
    INSERT INTO touched
    WITH now AS (SELECT meeting_id, article_id, start_char, end_char FROM resolved_meeting_mentions),
    before AS (SELECT meeting_id, article_id, start_char, end_char FROM meeting_mentions)
    SELECT article_id FROM ((FROM now EXCEPT FROM before) UNION ALL (FROM before EXCEPT FROM now))
    UNION
    SELECT article_id FROM extraction.meeting_spans GROUP BY article_id, start_char, end_char
        HAVING count(DISTINCT meeting_no) > 1
    EXCEPT FROM touched
"""
"""Meetings of an article that share a clause cannot be told apart by their mentions, so that they are always new."""

_OF_ARTICLES = ("mentions", "statements", "statement_entities", "evidence")
"""Tables of `extraction` from which the rows of an article alone are made."""


def resolve_changes(
    con: DuckDBPyConnection,
    seeds: Path,
    judgements: Sequence[Judgement],
    corrections: Sequence[Correction],
    previous: str,
    whole: str,
    bench: str,
) -> Resolution:
    """As `resolve`, but rows of mentions, statements and evidence only of the articles in TEMP `touched`, which grows.

    Args:
        con: Connection with TEMP `resolution_articles` and TEMP `touched`: articles whose text or row is new.
        seeds: Folder of seeds/*.csv.
        judgements: As for `resolve`.
        corrections: As for `resolve`.
        previous: Name of the attached former database.
        whole: Name of the attached database with `extraction` of all articles, and with the other rows as they were.
        bench: Name of an attached database of the same schema whose `extraction` is empty.

    Raises:
        JudgementError: Judgements contradict each other.
        CorrectionError: A correction no longer finds what it expects.
        DecisionFileError: A correction names no field, value or actor that exists.
    """
    con.execute(f"USE {whole}")
    applied = identify(con, seeds, judgements)
    touch_identities(con)
    actor_changes(con, previous)
    redirect_rows(con, previous)
    role_changes(con, previous)
    corrected = sorted({correction.article_id for correction in corrections})
    con.execute(
        "INSERT INTO touched SELECT article_id FROM resolution_articles"
        " WHERE article_id IN (SELECT unnest($some)) AND article_id NOT IN (FROM touched)",
        {"some": corrected},
    )
    meeting_drafts(con)
    correct(con, [correction for correction in corrections if correction.table_name == "meetings"])
    meeting_map(con)
    meeting_rows(con)
    con.execute(_OTHER_MEETINGS)
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE touched_identities AS FROM entity_actors SEMI JOIN touched USING (article_id);
        CREATE OR REPLACE TEMP TABLE touched_parties AS
        SELECT article_id, entity_no, kind FROM parties SEMI JOIN touched USING (article_id);
        """
    )
    skipped = _drafts(con, corrections, whole, bench)
    con.execute(
        "CREATE TEMP TABLE touched_articles AS SELECT article_id, body FROM articles"
        " WHERE rowid IN (SELECT rowid FROM articles SEMI JOIN touched USING (article_id))"
    )
    con.execute(f"USE {bench}")
    mention_rows(con, "touched_articles", "touched_identities", "touched_parties")
    statement_rows(con, "touched_articles")
    evidence_rows(con)
    con.execute(f"USE {whole}")
    occurrence_changes(con, previous)
    return figures(con, len(judgements), applied, len(corrections), skipped)


def _drafts(con: DuckDBPyConnection, corrections: Sequence[Correction], whole: str, bench: str) -> int:
    """Drafts of the statements of touched articles and of all meetings, corrected; how many corrections were skipped."""
    con.execute(f"USE {bench}")
    for table in _OF_ARTICLES:
        con.execute(f"DELETE FROM extraction.{table}")
        con.execute(
            f"INSERT INTO extraction.{table} FROM {whole}.extraction.{table} SEMI JOIN touched USING (article_id)"
        )
    statement_drafts(con, "touched_identities", "touched_parties")
    con.execute(f"USE {whole}")
    meeting_drafts(con)
    return correct(con, corrections)
