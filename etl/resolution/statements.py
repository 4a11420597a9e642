"""Rows of statements, their parties and their evidence, once drafts are corrected and meetings merged."""

from duckdb import DuckDBPyConnection

from etl.resolution.reference import drop_stages
from etl.resolution.words import add_words


def statement_rows(con: DuckDBPyConnection, articles: str = "resolution_articles") -> None:
    """TEMP `statement_ids`, `resolved_statements` and `_speakers`, `_mentions` of these; `articles` has bodies."""
    add_words(
        con,
        "SELECT article_id, statement_no, start_char, end_char, cue_start, cue_end FROM statement_drafts",
        "statement_texts",
        {"content": ("start_char", "end_char"), "cue": ("cue_start", "cue_end")},
        articles,
    )
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE statement_ids AS
        SELECT article_id, statement_no, sha256(concat_ws('|', article_id, start_char, end_char,
            coalesce(cue_start::VARCHAR, ''), coalesce(cue_end::VARCHAR, ''),
            coalesce(speaker_start::VARCHAR, ''), coalesce(speaker_end::VARCHAR, '')))[1:16] AS statement_id
        FROM statement_drafts;

        CREATE OR REPLACE TEMP TABLE resolved_statements AS
        WITH RECURSIVE depths AS (
            SELECT article_id, statement_no, 0 AS level FROM statement_drafts WHERE parent_no IS NULL
            UNION ALL
            SELECT d.article_id, d.statement_no, p.level + 1
            FROM statement_drafts d JOIN depths p ON p.article_id = d.article_id AND p.statement_no = d.parent_no
        ), numbered AS (
            SELECT article_id, statement_no,
                (row_number() OVER place - 1)::INTEGER AS number
            FROM statement_drafts
            WINDOW place AS (PARTITION BY article_id ORDER BY start_char, end_char DESC, statement_no)
        )
        SELECT i.statement_id, d.article_id, n.number AS statement_no,
            d.kind, t.content, d.start_char, d.end_char, t.cue, d.cue_start, d.cue_end, d.cue_lemma,
            d.speech_act, d.speaker_type, d.speaker_label, d.speaker_basis, d.speaker_start, d.speaker_end,
            d.speaker_office, d.speaker_country, d.source_kind, d.medium, d.outlet_id, d.relayed_by_id, d.addressee_id,
            d.occasion, d.said_from, d.said_to, d.in_heading, p.statement_id AS parent_statement_id, m.meeting_id,
            d.confidence, l.level
        FROM statement_drafts d
        JOIN depths l USING (article_id, statement_no)
        JOIN numbered n USING (article_id, statement_no)
        JOIN statement_ids i USING (article_id, statement_no)
        JOIN statement_texts t USING (article_id, statement_no)
        LEFT JOIN statement_ids p ON p.article_id = d.article_id AND p.statement_no = d.parent_no
        LEFT JOIN meeting_map m ON m.article_id = d.article_id AND m.meeting_no = d.meeting_no;

        CREATE OR REPLACE TEMP TABLE resolved_statement_speakers AS
        SELECT DISTINCT i.statement_id, p.actor_id
        FROM statement_parties p JOIN statement_ids i USING (article_id, statement_no)
        WHERE p.relation = 'speaker';

        CREATE OR REPLACE TEMP TABLE resolved_statement_mentions AS
        SELECT DISTINCT i.statement_id, p.actor_id
        FROM statement_parties p JOIN statement_ids i USING (article_id, statement_no)
        WHERE p.relation = 'about';
        """
    )
    drop_stages(con, "statement_texts")


def evidence_rows(con: DuckDBPyConnection) -> None:
    """TEMP `resolved_evidence`: the words behind values, by final key.

    None for a value that a person set, nor for who relays or is spoken to where he turned out to be the speaker.
    """
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE resolved_evidence AS
        WITH kept AS (
            FROM extraction.evidence e
            ANTI JOIN corrected c ON c.table_name = e.table_name AND c.article_id = e.article_id AND c.row_no = e.row_no
                AND c.field = e.column_name
            WHERE NOT (e.table_name = 'statements' AND (e.article_id, e.row_no, e.column_name) IN (
                SELECT (p.article_id, p.statement_no, x.field)
                FROM statement_parties p
                JOIN (
                    SELECT article_id, statement_no, relayed_by_no AS entity_no, 'relayed_by_id' AS field
                    FROM extraction.statements
                    UNION ALL SELECT article_id, statement_no, addressee_no, 'addressee_id' FROM extraction.statements
                ) x USING (article_id, statement_no)
                JOIN entity_actors a ON a.article_id = x.article_id AND a.entity_no = x.entity_no
                    AND a.actor_id = p.actor_id
                WHERE p.relation = 'speaker'))
        ), rows AS (
            SELECT 'statements' AS table_name, article_id, statement_no AS row_no, statement_id AS row_id
            FROM statement_ids
            UNION ALL
            SELECT 'meetings', article_id, meeting_no, meeting_id FROM meeting_map
            UNION ALL
            SELECT 'articles', article_id, 0, article_id FROM resolution_articles
        )
        SELECT DISTINCT table_name, row_id, column_name, article_id, start_char, end_char
        FROM kept JOIN rows USING (table_name, article_id, row_no)
        UNION
        FROM role_evidence;
        """
    )
