"""Suite of `loads`: the record of each run agrees with what stands in the tables."""

from validations.checks import Rows, error, warning

ROWS = Rows("loads", "load_id")

LATEST = "(SELECT max_by(load_id, started_at) FROM loads)"

CHECKS = (
    error(
        "loads.exist",
        "A database without a load does not say when, from what and by which code it was made.",
        "SELECT 'loads' AS row_id, 'there is no load' AS problem WHERE NOT EXISTS (FROM loads)",
    ),
    error(
        "loads.times_plausible",
        "A clock that was wrong puts loads in a wrong order, and with it what was current when.",
        ROWS.where(
            "started_at < day('first_load') OR finished_at > now()::TIMESTAMP + INTERVAL 1 DAY"
            " OR finished_at - started_at > to_days(threshold('load_days_most')::INTEGER)",
            "'from ' || started_at || ' to ' || finished_at",
        ),
    ),
    error(
        "loads.digests",
        "A load is proved by its digests: without them nobody can say whether two databases have the same input.",
        ROWS.where(
            "NOT regexp_full_match(fingerprint, '[0-9a-f]{64}') OR NOT regexp_full_match(build_fingerprint,"
            " '[0-9a-f]{64}')"
            " OR NOT regexp_full_match(input_digest, '[0-9a-f]{64}') OR trim(code_version) = ''",
            "'fingerprint, build_fingerprint or input_digest is no SHA-256, or code_version is empty'",
        ),
    ),
    error(
        "loads.load_id_derived",
        "The key of a load is its start and its input: another key was not given by a build.",
        ROWS.where(
            "NOT starts_with(replace(load_id, '-', ''), strftime(started_at, '%Y%m%d'))"
            " OR NOT ends_with(load_id, left(input_digest, 8))",
            "'started ' || started_at || ', input ' || left(input_digest, 8)",
        ),
    ),
    error(
        "loads.input_digest_of_articles",
        "The digest of the latest load is that of the articles in the table: else an address,"
        " an order of succession or "
        "an article was changed after the build.",
        f"""
WITH articles_now AS (
    SELECT sha256(coalesce(string_agg(concat_ws('|', article_id, work_key, superseded_by, uri), chr(10)
        ORDER BY article_id), ''))
        AS digest
    FROM articles JOIN extraction.articles USING (article_id)
)
SELECT load_id AS row_id, 'the articles have ' || left(digest, 8) || ', the load ' || left(input_digest, 8) AS problem
FROM loads, articles_now
WHERE load_id = {LATEST} AND input_digest <> digest
""",
    ),
    error(
        "loads.schema_version",
        "The version says which code can read the file; a wrong one lets old code misread it.",
        ROWS.where(
            f"schema_version > schema_version() OR schema_version < 1 OR (load_id = {LATEST}"
            f" AND schema_version <> schema_version())",
            "'version ' || schema_version || ', the file has ' || schema_version()",
        ),
    ),
    error(
        "loads.articles_added",
        "Articles came or went unrecorded where a load counts others than the table holds.",
        """
WITH brought AS (SELECT load_id, count(*) AS articles FROM articles GROUP BY load_id)
SELECT load_id AS row_id,
    format('{} articles added, {} in the table', articles_added, coalesce(articles, 0)) AS problem
FROM loads LEFT JOIN brought USING (load_id)
WHERE articles_added <> coalesce(articles, 0)
""",
    ),
    error(
        "loads.articles_counted",
        "A load cannot have met more articles than there are.",
        ROWS.where(
            "articles_added + articles_updated + articles_unchanged > (SELECT count(*) FROM articles)",
            "articles_added + articles_updated + articles_unchanged || ' articles met'",
        ),
    ),
    error(
        "loads.articles_superseded",
        "Articles were replaced unrecorded, or a replacement is lost, where a load counts others than the table shows.",
        """
SELECT 'loads' AS row_id, format('{} articles superseded by all loads, {} in the table', counted, found) AS problem
FROM (SELECT coalesce(sum(articles_superseded), 0) AS counted FROM loads),
    (SELECT count(*) AS found FROM articles WHERE superseded_by IS NOT NULL)
WHERE found > counted
""",
    ),
    error(
        "loads.articles_rejected",
        "A record of the input is lost without a reason where the count and the rejections differ.",
        """
WITH refused AS (SELECT load_id, count(*) AS records FROM rejections GROUP BY load_id)
SELECT load_id AS row_id, format('{} rejected, {} in rejections', articles_rejected, coalesce(records, 0)) AS problem
FROM loads LEFT JOIN refused USING (load_id)
WHERE articles_rejected <> coalesce(records, 0)
""",
    ),
    warning(
        "loads.earlier_verdicts",
        "What was added to an unvalidated or failed database stands on ground nobody proved.",
        ROWS.where(f"load_id <> {LATEST} AND verdict IN ('failed', 'unvalidated')", "'verdict ' || verdict"),
    ),
)
