"""Rows of mentions: every name span with its actor, and who an undecided one might be."""

from duckdb import DuckDBPyConnection

from etl.resolution.words import cut_long_bodies


def mention_rows(con: DuckDBPyConnection) -> None:
    """TEMP `entity_mentions` (with entity_no), `resolved_mentions`, `resolved_mention_candidates`.

    Bodies join last and alone: in a join of more tables each mention would carry its whole article.
    """
    cut_long_bodies(con)
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE entity_mentions AS
        SELECT sha256(concat_ws('|', m.article_id, m.start_char, m.end_char))[1:16] AS mention_id,
            m.article_id, m.entity_no, m.start_char, m.end_char,
            coalesce(x.kind, CASE p.kind WHEN 'office' THEN 'person' ELSE p.kind END) AS kind, e.actor_id,
            CASE WHEN e.method IN ('surname', 'office', 'judgement', 'variant', 'homonym', 'undecided') THEN e.method
                ELSE coalesce(m.method, e.method) END AS method,
            CASE WHEN e.actor_id IS NULL THEN 0.0 ELSE least(m.confidence, e.confidence) END AS confidence
        FROM extraction.mentions m
        JOIN parties p USING (article_id, entity_no)
        JOIN entity_actors e USING (article_id, entity_no)
        LEFT JOIN reference_actors x ON x.actor_id = e.actor_id;

        CREATE OR REPLACE TEMP TABLE resolved_mentions AS
        SELECT m.mention_id, m.article_id, m.start_char, m.end_char,
            words_of(a.body, p.piece, m.start_char, m.end_char) AS text,
            m.kind, m.actor_id, m.method, m.confidence
        FROM entity_mentions m
        JOIN resolution_articles a USING (article_id)
        LEFT JOIN pieces p ON p.article_id = m.article_id AND p.piece_no = piece_of(m.start_char);

        CREATE OR REPLACE TEMP TABLE resolved_mention_candidates AS
        SELECT m.mention_id, c.actor_id, c.score, c.reason
        FROM entity_mentions m JOIN entity_candidates c USING (article_id, entity_no);
        """
    )
