"""Rows of mentions: every name span with its actor, and who an undecided one might be."""

from duckdb import DuckDBPyConnection

from etl.resolution.words import add_words


def mention_rows(
    con: DuckDBPyConnection,
    articles: str = "resolution_articles",
    identities: str = "entity_actors",
    parties: str = "parties",
) -> None:
    """TEMP `entity_mentions` (with entity_no), `resolved_mentions`, `resolved_mention_candidates`; `articles` has bodies."""
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE entity_mentions AS
        SELECT mention_key(m.article_id, m.start_char, m.end_char) AS mention_id,
            m.article_id, m.entity_no, m.start_char, m.end_char,
            coalesce(x.kind, CASE p.kind WHEN 'office' THEN 'person' ELSE p.kind END) AS kind, e.actor_id,
            CASE WHEN e.method IN ('surname', 'office', 'judgement', 'variant', 'homonym', 'undecided') THEN e.method
                ELSE coalesce(m.method, e.method) END AS method,
            CASE WHEN e.actor_id IS NULL THEN 0.0 ELSE least(m.confidence, e.confidence) END AS confidence
        FROM extraction.mentions m
        JOIN {parties} p USING (article_id, entity_no)
        JOIN {identities} e USING (article_id, entity_no)
        LEFT JOIN reference_actors x ON x.actor_id = e.actor_id;

        CREATE OR REPLACE TEMP TABLE resolved_mention_candidates AS
        SELECT m.mention_id, c.actor_id, c.score, c.reason
        FROM entity_mentions m JOIN entity_candidates c USING (article_id, entity_no);
        """
    )
    add_words(
        con,
        "SELECT mention_id, article_id, start_char, end_char, kind, actor_id, method, confidence FROM entity_mentions",
        "resolved_mentions",
        {"text": ("start_char", "end_char")},
        articles,
    )
