"""The part of a database that a build touched, for expectations about single rows and articles.

A database that was amended is a copy of one that was judged, with other rows in a few articles. What holds of a row, of
an article or of the tellings of an utterance still holds where none of these changed. So everything is asked of the
part alone, but for `OF_ALL`: what can only be seen over all rows. The part is a database of its own, with

- whole articles: those that changed, and those that share an address, a text or a succession with one;
- rows that changed and are of no article: actors, names, roles, meetings, tellings of an utterance;
- rows that any of these point to, so that a pointer to nothing is seen as one.

Keys, references, enumerations and CHECKs are among what is asked of the part: DuckDB has enforced them on every row that
was written, and rows that were not written had them when they were judged. A warning or a share of rows is told of the
part; what was warned of the others stands in the verdict before, which a build that finds no more goes on with.

A test breaks databases in every known way, takes the part that differs, and compares.
"""

from pathlib import Path

from duckdb import DuckDBPyConnection

from etl.database import attach
from etl.paths import SCHEMA

OF_ALL = frozenset(
    f"{table}.{name}"
    for table, names in {
        "loads": "input_digest_of_articles articles_added articles_counted articles_superseded",
        "sources": "published_something",
        "articles": "same_text_spaced none_lost none_renamed",
        "actors": "one_state_per_code one_per_wikidata_item discovered_are_mentioned discovered_once"
        " organisations_described no_id_dangles",
        "actor_redirects": "none_lost",
        "roles": "seen_when_told has_its_mention one_holder_at_a_time told_once",
        "meetings": "id_derived told_somewhere held_before_told planned_after_told read_in_their_articles met_once",
        "evidence": "for_each_value_of_meetings says_where_and_what",
        "cross_table": "columns views comments nothing_unknown curated_spellings",
        "distribution": "possible usual steady no_silent_source",
    }.items()
    for name in names.split()
)
"""Expectations that compare rows of several articles, the whole with a count, or a database with the one before."""

OTHER_ROWS = {
    "actor_names": {"actor_names": "asked.actor_names"},
    "roles": {"mentions": "beside.mentions"},
    "statement_occurrences": {name: f"beside.{name}" for name in ("articles", "statements", "statement_speakers")},
}
"""Tables that a suite reads in other rows of the part: fewer, which it is about, or more, which stand beside those."""

_OF_ARTICLES = (
    "articles", "passages", "mentions", "meeting_mentions", "meeting_participants", "statements", "evidence",
)  # fmt: skip
_IN = "FROM {s}.{schema}.{table} WHERE article_id IN (FROM judged)"

_REFERENCES = {
    "mentions": "actor_id",
    "mention_candidates": "actor_id",
    "roles": "actor_id organisation_id",
    "meeting_participants": "actor_id",
    "statements": "outlet_id relayed_by_id addressee_id",
    "statement_speakers": "actor_id",
    "statement_mentions": "actor_id",
    "sources": "actor_id",
    "actor_redirects": "old_actor_id actor_id",
    "extraction.entities": "actor_id",
}
_REFERRED = " UNION ".join(
    f"SELECT {column} FROM {{p}}.{table}" for table, columns in _REFERENCES.items() for column in columns.split()
)

_ROWS = {
    "sources": "FROM {s}.sources",
    "loads": "FROM {s}.loads",
    "rejections": "FROM {s}.rejections",
    "statement_speakers": "FROM {s}.statement_speakers SEMI JOIN {p}.statements USING (statement_id)",
    "statement_mentions": "FROM {s}.statement_mentions SEMI JOIN {p}.statements USING (statement_id)",
    "beside.same_words": """
        SELECT statement_id FROM {s}.statements WHERE content IN (SELECT content FROM {p}.statements)""",
    "statement_occurrences": """
        FROM {s}.statement_occurrences WHERE utterance_id IN (
            SELECT utterance_id FROM {s}.statement_occurrences SEMI JOIN {p}.beside.same_words USING (statement_id)
            UNION SELECT utterance_id FROM come_statement_occurrences
            UNION SELECT utterance_id FROM gone_statement_occurrences)
            OR statement_id IN (SELECT statement_id FROM come_statement_occurrences)""",
    "mention_candidates": "FROM {s}.mention_candidates SEMI JOIN {p}.mentions USING (mention_id)",
    "roles": """
        FROM {s}.roles WHERE role_id IN (
            SELECT row_id FROM {p}.evidence WHERE table_name = 'roles' UNION SELECT role_id FROM come_roles
            UNION SELECT row_id FROM gone_evidence WHERE table_name = 'roles')""",
    "meetings": """
        FROM {s}.meetings WHERE meeting_id IN (
            SELECT meeting_id FROM {p}.meeting_mentions UNION SELECT meeting_id FROM {p}.meeting_participants
            UNION SELECT meeting_id FROM {p}.statements
            UNION SELECT row_id FROM {p}.evidence WHERE table_name = 'meetings'
            UNION SELECT meeting_id FROM come_meetings UNION SELECT meeting_id FROM gone_meetings)""",
    "actor_redirects": """
        FROM {s}.actor_redirects WHERE old_actor_id IN (
            SELECT actor_id FROM {p}.extraction.entities UNION SELECT actor_id FROM touched_actors
        ) OR actor_id IN (SELECT old_actor_id FROM come_actor_redirects)""",
    "actors": f"""
        WITH RECURSIVE referred AS (
            SELECT actor_id FROM ({_REFERRED} UNION SELECT actor_id FROM touched_actors) t(actor_id)
            UNION SELECT parent_id FROM referred JOIN {{s}}.organisations USING (actor_id)
        )
        FROM {{s}}.actors WHERE actor_id IN (FROM referred)""",
    "organisations": "FROM {s}.organisations WHERE actor_id IN (SELECT actor_id FROM {p}.actors)",
    "actor_names": """
        FROM {s}.actor_names WHERE actor_id IN (SELECT actor_id FROM {p}.actors UNION SELECT actor_id FROM touched_actors)""",
    "asked.actor_names": """
        FROM {p}.actor_names WHERE (actor_id, name) IN (SELECT (actor_id, name) FROM touched_names)""",
    "beside.mentions": """
        FROM {p}.mentions UNION ALL FROM {s}.mentions WHERE mention_id IN (
            SELECT mention_id FROM {p}.roles ANTI JOIN {p}.mentions USING (mention_id))""",
    "beside.statements": """
        FROM {s}.statements WHERE statement_id IN (
            SELECT statement_id FROM {p}.statement_occurrences
            UNION FROM {p}.beside.same_words)""",
    "beside.statement_speakers": """
        FROM {s}.statement_speakers SEMI JOIN {p}.beside.statements USING (statement_id)""",
    "beside.articles": """
        SELECT * REPLACE ('' AS body) FROM {s}.articles
        WHERE article_id IN (SELECT article_id FROM {p}.beside.statements)""",
}  # fmt: skip
"""Rows of the other tables, in this order; `s` is the database, `p` its part."""

_JUDGED = """
    CREATE OR REPLACE TEMP TABLE judged AS
    WITH RECURSIVE keys AS (
        SELECT article_id, 'address ' || uri AS key FROM {s}.articles
        UNION ALL SELECT article_id, concat_ws(' ', 'text', source_id, sha256) FROM {s}.articles
        UNION ALL SELECT article_id, 'article ' || superseded_by FROM {s}.articles WHERE superseded_by IS NOT NULL
        UNION ALL SELECT superseded_by, 'article ' || superseded_by FROM {s}.articles WHERE superseded_by IS NOT NULL
    ), links AS MATERIALIZED (
        FROM keys SEMI JOIN (SELECT key FROM keys GROUP BY key HAVING count(*) > 1) USING (key)
    ), linked AS (
        FROM touched
        UNION SELECT article_id FROM come_evidence UNION SELECT article_id FROM gone_evidence
        UNION SELECT article_id FROM come_meeting_participants UNION SELECT article_id FROM gone_meeting_participants
        UNION SELECT article_id FROM come_meeting_mentions UNION SELECT article_id FROM gone_meeting_mentions
        UNION SELECT article_id FROM {s}.mentions WHERE mention_id IN (
            SELECT mention_id FROM come_mention_candidates UNION SELECT mention_id FROM gone_mention_candidates)
    ), reached AS (
        FROM linked
        UNION SELECT b.article_id FROM reached r JOIN links a ON a.article_id = r.article_id JOIN links b ON b.key = a.key
    )
    FROM reached;

    CREATE OR REPLACE TEMP TABLE touched_actors AS
    SELECT actor_id FROM come_actors UNION SELECT actor_id FROM gone_actors
    UNION SELECT actor_id FROM come_actor_names UNION SELECT actor_id FROM gone_actor_names
    UNION SELECT actor_id FROM come_organisations UNION SELECT parent_id FROM come_organisations
    UNION SELECT old_actor_id FROM come_actor_redirects UNION SELECT actor_id FROM come_actor_redirects;

    CREATE OR REPLACE TEMP TABLE touched_names AS
    SELECT actor_id, name FROM come_actor_names
    UNION SELECT actor_id, name FROM {s}.actor_names
    WHERE actor_id IN (SELECT actor_id FROM gone_mentions UNION SELECT actor_id FROM replaced_actors);

    CREATE OR REPLACE TEMP TABLE unseen_names AS
    SELECT n.actor_id, n.name FROM touched_names n ANTI JOIN come_actors c USING (actor_id)
    JOIN {s}.actors a ON a.actor_id = n.actor_id AND a.origin = 'discovered';

    INSERT INTO judged
    SELECT DISTINCT article_id FROM (
        SELECT min(e.article_id) AS article_id
        FROM unseen_names n JOIN {s}.mentions m ON m.actor_id = n.actor_id
        JOIN {s}.extraction.mentions x
            ON x.article_id = m.article_id AND x.start_char = m.start_char AND x.end_char = m.end_char
        JOIN {s}.extraction.entities e ON e.article_id = x.article_id AND e.entity_no = x.entity_no AND e.name = n.name
        GROUP BY n.actor_id, n.name
    ) ANTI JOIN judged USING (article_id);
"""
"""TEMP `judged`: the articles of the part. Names that are not new have been read in articles that did not change."""


def write_part(con: DuckDBPyConnection, source: str, path: Path) -> None:
    """Write the part of an attached database that TEMP `touched`, `come_X` and `gone_X` tell of, which amending leaves."""
    attach(con, path, "part", read_only=False)
    con.execute("SET force_compression = 'uncompressed'")
    try:
        take_part(con, source, "part")
        con.execute("CHECKPOINT part; DETACH part")
    finally:
        con.execute("RESET force_compression")


def take_part(con: DuckDBPyConnection, source: str, part: str) -> None:
    """Fill an attached empty database, which becomes the current one for that; the former is current again after it."""
    current = con.execute("SELECT current_database()").fetchall()[0][0]
    for statement in _JUDGED.split(";\n"):
        con.execute(statement.format(s=source))
    con.execute(f"BEGIN; CREATE SCHEMA {part}.extraction; CREATE SCHEMA {part}.asked; CREATE SCHEMA {part}.beside")
    of_extraction = con.execute(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = ? AND schema_name = 'extraction' ORDER BY ALL",
        [source],
    ).fetchall()
    rows = {f"extraction.{table}": _IN.format(s=source, schema="extraction", table=table) for (table,) in of_extraction}
    rows |= {table: _IN.format(s=source, schema="main", table=table) for table in _OF_ARTICLES}
    rows |= {table: sql.format(s=source, p=part) for table, sql in _ROWS.items()}
    for table, sql in rows.items():
        con.execute(f"CREATE TABLE {part}.{table if '.' in table else f'main.{table}'} AS {sql}")
    con.execute(f"USE {part}")
    for statement in SCHEMA.read_text(encoding="utf-8").split(";\n"):
        if "CREATE VIEW" in statement or ("CREATE MACRO" in statement and " AS TABLE" not in statement):
            con.execute(statement)
    con.execute(f"COMMIT; USE {current}")
