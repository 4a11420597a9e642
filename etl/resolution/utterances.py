"""Utterances: the same words of the same speaker, told by several articles or by heading and body.

Wordings differ (translations, shortened headlines), so statements are compared as sets of word stems. Candidates meet
on their longest words, which are rare as a rule and the same however many articles there are: two sets that share most
of their words share at least one of these. A long telling may contain two short ones that have nothing in common: it
goes with the one it is more like. What two say together may be told of each alone: it goes with one of these, because
an utterance has a speaker in common.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import polars as pl
from duckdb import DuckDBPyConnection

from etl.resolution.clusters import Clusters
from etl.resolution.reference import drop_stages, put

ALIKE, CONTAINED = 0.5, 0.8
"""Share of common words: of all words of both, or of the shorter's where one says less."""
LEAST_WORDS, LEAST_WORDS_CONTAINED = 3, 5
WINDOW = 3
"""Days between two tellings of one utterance."""
LONGEST = 5
"""How many of its words a statement is looked for by."""


Telling: TypeAlias = tuple[frozenset[int], frozenset[str]]
"""Stems and speakers of a statement."""


def occurrence_rows(con: DuckDBPyConnection) -> None:
    """TEMP `resolved_statement_occurrences`: utterance_id, statement_id; and `resolution.utterance_pairs`."""
    utterance_pairs(con, "resolved_statements", "resolved_statement_speakers")
    con.execute("INSERT INTO resolution.utterance_pairs FROM pairs")
    put_occurrences(con)


def utterance_pairs(con: DuckDBPyConnection, statements: str, speakers: str) -> None:
    """TEMP `pairs`: one, other, alike: every two of some statements that tell the same words of one speaker.

    Whether two are a pair follows from these two alone, so that more articles add pairs and take none away. TEMP
    `utterance_sets` has the stems of each statement.
    """
    utterance_sets(con, statements, speakers)
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE utterance_blocks AS
        SELECT number, block, p.actor_id, x.article_id, in_heading, x.first, x.last
        FROM (SELECT * EXCLUDE (words), unnest(telling) AS block FROM utterance_sets) x
        JOIN {speakers} p USING (statement_id)
        """
    )
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE pairs AS
        WITH candidates AS (
            SELECT DISTINCT x.number AS one, y.number AS other
            FROM utterance_blocks x
            JOIN utterance_blocks y ON x.actor_id = y.actor_id AND x.block = y.block AND x.number < y.number
            WHERE CASE WHEN x.article_id = y.article_id THEN x.in_heading <> y.in_heading
                ELSE x.first <= y.last + $window AND y.first <= x.last + $window END
        ), compared AS (
            SELECT x.statement_id AS one, y.statement_id AS other, x.size AS p, y.size AS q,
                len(list_intersect(x.words, y.words)) AS common
            FROM candidates
            JOIN utterance_sets x ON x.number = one
            JOIN utterance_sets y ON y.number = other
        )
        SELECT one, other, common / (p + q - common) AS alike FROM compared
        WHERE common >= $alike * (p + q - common)
            OR least(p, q) >= $least AND common >= $contained * least(p, q)
        """,
        {"window": WINDOW, "alike": ALIKE, "contained": CONTAINED, "least": LEAST_WORDS_CONTAINED},
    )
    drop_stages(con, "utterance_blocks", "utterances")


def put_occurrences(con: DuckDBPyConnection) -> None:
    """TEMP `resolved_statement_occurrences` of what stands in TEMP `pairs` and `utterance_sets`."""
    words = con.execute(
        """
        SELECT statement_id, words, speakers FROM utterance_sets
        WHERE statement_id IN (SELECT one FROM pairs UNION SELECT other FROM pairs)
        """
    ).fetchall()
    pairs = con.execute("SELECT one, other FROM pairs ORDER BY alike DESC, one, other").fetchall()
    drop_stages(con, "utterance_sets", "pairs")
    tellings = {statement: (frozenset(stems), frozenset(speakers)) for statement, stems, speakers in words}
    clusters = _clusters(pairs, tellings)
    linked = sorted({statement for pair in pairs for statement in pair if len(clusters.members(statement)) > 1})
    put(
        con,
        "resolved_statement_occurrences",
        pl.DataFrame(
            [(min(clusters.members(statement)), statement) for statement in linked],
            schema={"utterance_id": pl.String, "statement_id": pl.String},
            orient="row",
        ),
    )


def _clusters(pairs: Sequence[tuple[str, str]], tellings: Mapping[str, Telling]) -> Clusters[str]:
    """Statements joined pair by pair, unless two of them would have no word or no speaker in common.

    Tellings in the same words count once, so that a sentence told a thousand times is compared once.
    """
    clusters: Clusters[str] = Clusters()
    told = {statement: {telling} for statement, telling in tellings.items()}
    for one, other in pairs:
        first, second = clusters.find(one), clusters.find(other)
        if first != second and all(
            words & others and speakers & voices for words, speakers in told[first] for others, voices in told[second]
        ):
            both = told[first] | told[second]
            clusters.join(one, other)
            told[clusters.find(one)] = both
    return clusters


def utterance_sets(con: DuckDBPyConnection, statements: str, speakers: str) -> None:
    """TEMP `utterance_sets`: number, statement_id, speakers, its stems (words), how many (size), the LONGEST (telling), when.

    A stem is taken of each word of the language once, not of each time that it is said; statements and stems are
    numbered, these the longest first, because numbers are compared faster than texts.
    """
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE utterances AS
        SELECT (row_number() OVER (ORDER BY statement_id))::INTEGER AS number, statement_id
        FROM {statements} SEMI JOIN {speakers} USING (statement_id);

        CREATE OR REPLACE TEMP TABLE utterance_tokens AS
        SELECT u.number, unnest(string_split(s.content, ' ')) AS token
        FROM {statements} s JOIN utterances u USING (statement_id);

        CREATE OR REPLACE TEMP TABLE token_stems AS
        WITH read AS (
            SELECT token, unnest(regexp_extract_all(fold(token), '[\\p{{L}}\\p{{N}}]+')) AS word
            FROM (SELECT DISTINCT token FROM utterance_tokens)
        ), stems AS (
            SELECT DISTINCT token,
                regexp_replace(word, '^(?:[وف]?(?:ال|بال|كال|لل)|[وف][بل]?)?(.{{3,}}?)ا?$', '\\1') AS stem
            FROM read
        )
        SELECT token, (dense_rank() OVER (ORDER BY length(stem) DESC, stem))::INTEGER AS word
        FROM stems WHERE length(stem) >= 3;

        CREATE OR REPLACE TEMP TABLE utterance_words AS
        SELECT DISTINCT number, word FROM utterance_tokens JOIN token_stems USING (token);
        """
    )
    drop_stages(con, "utterance_tokens", "token_stems")
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE utterance_sets AS
        WITH sets AS (
            SELECT number, list(word) AS words, count(*)::INTEGER AS size, min(word, $longest) AS telling
            FROM utterance_words GROUP BY number HAVING count(*) >= $least
        )
        SELECT x.*, u.statement_id, v.speakers, s.article_id, s.in_heading,
            a.published_from AS first, a.published_to AS last
        FROM sets x
        JOIN utterances u USING (number)
        JOIN (SELECT statement_id, list(actor_id) AS speakers FROM {speakers} GROUP BY statement_id) v USING (statement_id)
        JOIN {statements} s USING (statement_id)
        JOIN resolution_articles a USING (article_id)
        """,
        {"longest": LONGEST, "least": LEAST_WORDS},
    )
    drop_stages(con, "utterance_words")
