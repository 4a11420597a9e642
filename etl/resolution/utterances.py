"""Utterances: the same words of the same speaker, told by several articles or by heading and body.

Wordings differ (translations, shortened headlines), so statements are compared as sets of word stems. Candidates meet
on their rarest words: two sets that share most of their words share at least one of these.
"""

import polars as pl
from duckdb import DuckDBPyConnection

from etl.resolution.clusters import Clusters
from etl.resolution.reference import put

ALIKE, CONTAINED = 0.5, 0.8
"""Share of common words: of all words of both, or of the shorter's where one says less."""
LEAST_WORDS, LEAST_WORDS_CONTAINED = 3, 5
WINDOW = 3
"""Days between two tellings of one utterance."""
RAREST = 5


def occurrence_rows(con: DuckDBPyConnection) -> None:
    """TEMP `resolved_statement_occurrences`: utterance_id, statement_id."""
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE utterance_words AS
        WITH words AS (
            SELECT DISTINCT s.statement_id,
                regexp_replace(unnest(regexp_extract_all(fold(s.content), '[\\p{L}\\p{N}]+')),
                    '^(?:[وف]?(?:ال|بال|كال|لل)|[وف][بل]?)?(.{3,}?)ا?$', '\\1') AS word
            FROM resolved_statements s
            WHERE s.statement_id IN (SELECT statement_id FROM resolved_statement_speakers)
        )
        SELECT statement_id, word, count(*) OVER (PARTITION BY word) AS frequency
        FROM words WHERE length(word) >= 3
        """
    )
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE utterance_sets AS
        SELECT w.statement_id, list(hash(w.word)) AS words, count(*)::INTEGER AS size, s.article_id, s.in_heading,
            a.published_from AS first, a.published_to AS last
        FROM utterance_words w
        JOIN resolved_statements s USING (statement_id)
        JOIN resolution_articles a USING (article_id)
        GROUP BY ALL HAVING count(*) >= $least
        """,
        {"least": LEAST_WORDS},
    )
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE utterance_blocks AS
        SELECT statement_id, word, p.actor_id FROM (
            FROM utterance_words
            QUALIFY row_number() OVER (PARTITION BY statement_id ORDER BY frequency, word) <= $rarest
        ) JOIN resolved_statement_speakers p USING (statement_id)
        """,
        {"rarest": RAREST},
    )
    pairs = con.execute(
        """
        WITH candidates AS (
            SELECT DISTINCT x.statement_id AS one, y.statement_id AS other
            FROM utterance_blocks x
            JOIN utterance_blocks y ON x.actor_id = y.actor_id AND x.word = y.word AND x.statement_id < y.statement_id
        ), compared AS (
            SELECT one, other, x.size AS p, y.size AS q, len(list_intersect(x.words, y.words)) AS common
            FROM candidates
            JOIN utterance_sets x ON x.statement_id = one
            JOIN utterance_sets y ON y.statement_id = other
            WHERE CASE WHEN x.article_id = y.article_id THEN x.in_heading <> y.in_heading
                ELSE x.first <= y.last + $window AND y.first <= x.last + $window END
        )
        SELECT one, other FROM compared
        WHERE common >= $alike * (p + q - common)
            OR least(p, q) >= $least AND common >= $contained * least(p, q)
        ORDER BY ALL
        """,
        {"window": WINDOW, "alike": ALIKE, "contained": CONTAINED, "least": LEAST_WORDS_CONTAINED},
    ).fetchall()
    clusters: Clusters[str] = Clusters()
    for one, other in pairs:
        clusters.join(one, other)
    linked = sorted({statement for pair in pairs for statement in pair})
    put(
        con,
        "resolved_statement_occurrences",
        pl.DataFrame(
            [(min(clusters.members(statement)), statement) for statement in linked],
            schema={"utterance_id": pl.String, "statement_id": pl.String},
            orient="row",
        ),
    )
