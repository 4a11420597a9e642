"""Offices to persons: وزير الخارجية الروسي in an article that names nobody, by the dated roles of seeds/.

Only an office with one seat has a holder, and only where every day on which the article can have been published lies in
one known term. Where two terms touch those days, both holders are candidates and the words stay the label.
"""

from duckdb import DuckDBPyConnection

CERTAIN, POSSIBLE = 0.9, 0.5


def office_holders(con: DuckDBPyConnection) -> None:
    """TEMP `office_candidates`: article_id, entity_no, actor_id, score, reason, taken."""
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE office_candidates AS
        WITH asked AS (
            SELECT DISTINCT p.article_id, p.entity_no, o.office_key, coalesce(o.country, p.country) AS country,
                p.published_from AS first, p.published_to AS last
            FROM parties p JOIN extraction.offices o USING (article_id, entity_no)
            WHERE p.kind = 'office' AND p.settled IS NULL AND p.published_from IS NOT NULL
        ), possible AS (
            SELECT a.article_id, a.entity_no, r.actor_id,
                bool_or(a.first >= r.from_latest AND (r.to_earliest IS NULL OR a.last <= r.to_earliest)) AS certain
            FROM asked a
            JOIN reference_roles r ON r.office_key = a.office_key AND r.country = a.country AND r.single
                AND (r.from_earliest IS NULL OR a.last >= r.from_earliest)
                AND (r.to_latest IS NULL OR a.first <= r.to_latest)
            GROUP BY ALL
        )
        SELECT article_id, entity_no, actor_id, CASE WHEN certain THEN $certain ELSE $possible END AS score,
            'term' AS reason, certain AND count(*) OVER (PARTITION BY article_id, entity_no) = 1 AS taken
        FROM possible
        """,
        {"certain": CERTAIN, "possible": POSSIBLE},
    )
