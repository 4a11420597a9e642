"""Which text each uri now holds: what is added, updated, unchanged, superseded or a duplicate.

Nothing here depends on the order of the input or on the loads it came in. A text of an outlet is one article, under the
smallest uri that holds it. A uri holds one text: that of the input, else that of the former database. An article that
no uri holds any more is superseded by what took its place.
"""

from dataclasses import dataclass

from duckdb import DuckDBPyConnection

_WORKS_READ = """
    CREATE TEMP TABLE works AS
    SELECT t.work_key, true AS fresh, s.source_id,
        CASE WHEN t.declared_source IS NOT NULL THEN 'declared'
            WHEN s.source_id = 'unknown' THEN 'unknown' ELSE 'dateline' END AS source_basis,
        left(sha256(s.source_id || chr(10) || t.body), 16) AS article_id
    FROM texts t
    JOIN harvest_articles x ON x.article_id = t.work_key,
    LATERAL (SELECT coalesce(t.declared_source, nullif(x.dateline_source, ''), 'unknown') AS source_id) s
"""

_WORKS_KNOWN = """
    INSERT INTO works
    SELECT e.work_key, false, a.source_id, a.source_basis, a.article_id
    FROM previous.extraction.articles e JOIN previous.articles a USING (article_id)
"""

_SUCCESSION = """
    CREATE TEMP TABLE identified AS
    SELECT c.*, w.article_id, w.fresh, w.source_id, w.source_basis, c.previous_id IS NULL AS of_input
    FROM candidates c JOIN works w USING (work_key);

    CREATE TEMP TABLE renamed AS
    SELECT previous_id, article_id FROM identified WHERE NOT of_input;

    CREATE TEMP TABLE held AS
    SELECT DISTINCT ON (uri) uri, article_id FROM identified WHERE of_input
    ORDER BY uri, declared_date DESC NULLS LAST, article_id DESC;

    CREATE TEMP TABLE holdings AS
    SELECT DISTINCT ON (i.article_id) i.article_id, i.uri, i.work_key
    FROM identified i LEFT JOIN held h USING (uri)
    WHERE CASE WHEN i.of_input THEN i.article_id = h.article_id
        ELSE i.previous_superseded_by IS NULL AND coalesce(h.article_id = i.article_id, true) END
    ORDER BY i.article_id, i.uri, i.of_input DESC, i.declared_date DESC NULLS LAST, i.work_key;

    CREATE TEMP TABLE withdrawn AS
    SELECT DISTINCT ON (i.article_id) i.article_id, i.uri, i.work_key,
        CASE WHEN i.previous_superseded_by IS NULL THEN h.article_id ELSE r.article_id END AS superseded_by
    FROM identified i
    ANTI JOIN holdings o ON o.article_id = i.article_id
    LEFT JOIN held h ON h.uri = i.uri
    LEFT JOIN renamed r ON r.previous_id = i.previous_superseded_by
    ORDER BY i.article_id, i.of_input DESC, i.uri, i.declared_date DESC NULLS LAST, i.work_key;

    CREATE TEMP TABLE chosen AS
    SELECT s.article_id, s.uri, s.work_key, s.superseded_by, w.fresh, w.source_id, w.source_basis,
        min(i.previous_id) AS previous_id
    FROM (
        SELECT article_id, uri, work_key, NULL AS superseded_by FROM holdings
        UNION ALL
        SELECT article_id, uri, work_key,
            CASE WHEN superseded_by <> article_id AND superseded_by IN (SELECT article_id FROM identified)
                THEN superseded_by END
        FROM withdrawn
    ) s
    JOIN works w USING (work_key)
    JOIN identified i ON i.article_id = s.article_id
    GROUP BY ALL;
"""

_UNREAD = """
    INSERT INTO arrivals
    SELECT c.place, 'failed', 'Reading it failed (' || f.error || '); report the text to the maintainers.'
    FROM candidates c JOIN failures f USING (work_key)
"""

_DUPLICATES = """
    INSERT INTO arrivals
    SELECT i.place, 'duplicate', 'The same text and outlet as ' || c.uri || '; that one is kept.'
    FROM identified i
    JOIN held h ON h.uri = i.uri AND h.article_id = i.article_id
    JOIN chosen c ON c.article_id = i.article_id
    WHERE i.of_input
    QUALIFY i.uri <> c.uri
        OR row_number() OVER (PARTITION BY i.uri, i.article_id ORDER BY i.work_key <> c.work_key, i.place) > 1
"""

_COUNTS = """
    WITH came AS (
        SELECT DISTINCT c.article_id FROM chosen c
        JOIN identified i ON i.article_id = c.article_id AND i.uri = c.uri AND i.of_input
    ), fates AS (
        SELECT c.article_id, f.article_id IS NULL AS is_new,
            came.article_id IS NOT NULL AS in_input,
            f.uri IS DISTINCT FROM c.uri OR f.work_key IS DISTINCT FROM c.work_key
                OR f.superseded_by IS DISTINCT FROM c.superseded_by AS changed,
            c.superseded_by IS NOT NULL AND f.superseded_by IS NULL AS superseded
        FROM chosen c
        LEFT JOIN former f ON f.article_id = c.previous_id
        LEFT JOIN came ON came.article_id = c.article_id
    )
    SELECT count(*) FILTER (is_new), count(*) FILTER (NOT is_new AND in_input AND changed),
        count(*) FILTER (NOT is_new AND in_input AND NOT changed), count(*) FILTER (superseded),
        (SELECT count(*) FROM (SELECT DISTINCT * FROM arrivals)),
        (SELECT sha256(coalesce(
            string_agg(concat_ws('|', article_id, work_key, superseded_by, uri), chr(10) ORDER BY article_id), ''
        )) FROM chosen)
    FROM fates
"""


@dataclass(frozen=True, slots=True)
class Succession:
    """What a build does to the articles.

    Attributes:
        added: Articles that were not there.
        updated: Articles of the input that were there with other metadata, under another uri, or superseded.
        unchanged: Articles of the input that were there already.
        superseded: Articles that a new text under their uri replaces.
        rejected: Records of the input that are not loaded.
        digest: SHA-256 over ids and metadata of all articles after this load.
    """

    added: int
    updated: int
    unchanged: int
    superseded: int
    rejected: int
    digest: str


def settle(con: DuckDBPyConnection, failures: dict[str, str], reuse: bool) -> Succession:
    """Decide over all candidates; TEMP `chosen` then has one row per article of the new database.

    Args:
        con: Connection with `candidates`, `texts`, `former` and the harvest.
        failures: Texts that could not be read.
        reuse: Whether what the former database keeps of its texts is still true.
    """
    con.execute(_WORKS_READ)
    if reuse:
        con.execute(_WORKS_KNOWN)
    con.execute(_SUCCESSION)
    if failures:
        con.execute("CREATE TEMP TABLE failures (work_key VARCHAR, error VARCHAR)")
        con.executemany("INSERT INTO failures VALUES (?, ?)", list(failures.items()))
        con.execute(_UNREAD)
    con.execute(_DUPLICATES)
    row = con.execute(_COUNTS).fetchone()
    assert row is not None
    return Succession(*row)
