"""Whether a database can be amended, and its articles: those that went, that came and that changed."""

from duckdb import DuckDBPyConnection

from etl.amend.steps import count, delete_by_level, run
from etl.load import FRESH_ARTICLES, FRESH_ROWS, stage_articles
from etl.paths import SEEDS
from etl.staging.harvest import TABLES
from etl.staging.outlets import insert_sources

LARGEST_SHARE = 0.2
"""Of all articles: from more than these on, writing all anew is as fast."""


_LEFT_BEHIND = """
    CREATE TEMP TABLE touched AS
    SELECT c.article_id FROM chosen c LEFT JOIN former f ON f.article_id = c.article_id
    WHERE c.fresh OR f.article_id IS NULL OR f.uri <> c.uri OR f.superseded_by IS DISTINCT FROM c.superseded_by;

    CREATE TEMP TABLE replaced AS
    WITH RECURSIVE gone AS (
        SELECT f.article_id FROM former f SEMI JOIN touched USING (article_id)
        UNION
        SELECT f.article_id FROM former f JOIN gone ON f.superseded_by = gone.article_id
    )
    FROM gone;

    INSERT INTO touched FROM replaced EXCEPT FROM touched;
"""
"""Articles that came in, and those whose row must be written anew: one cannot change a row that others point to."""


_OLD_PASSAGES = (
    " UNION ALL BY NAME SELECT * FROM previous.passages"
    " WHERE article_id IN (FROM touched) AND article_id NOT IN (FROM fresh)"
)


def is_small(con: DuckDBPyConnection, database: str) -> bool:
    """Whether little enough is new for the former database to be amended; TEMP `touched`, `replaced` are made then.

    Its own rows must be such as this code makes: all identities are there, and no article is gone.
    """
    row = con.execute(
        f"""
        SELECT (SELECT count(*) FROM {database}.extraction.identities) = (SELECT count(*) FROM {database}.extraction.entities)
            AND (SELECT count(*) FROM former ANTI JOIN chosen USING (article_id)) = 0
            AND (SELECT count(*) FILTER (fresh) <= $share * count(*) FROM chosen)
        """,
        {"share": LARGEST_SHARE},
    ).fetchone()
    if row is None or not row[0]:
        return False
    con.execute(_LEFT_BEHIND)
    return True


def amend_articles(con: DuckDBPyConnection, load_id: str, database: str) -> None:
    """Bring `articles`, `passages`, `sources` and `extraction` of a database, the current one, to what came in.

    TEMP view `resolution_articles` then has what resolution reads of all articles.
    """
    _remove_replaced(con)
    con.execute("CREATE TEMP TABLE fresh AS SELECT article_id FROM chosen WHERE fresh")
    for name, table in TABLES.items():
        if name != "passages":
            rows = FRESH_ARTICLES if name == "articles" else FRESH_ROWS.format(name=name)
            con.execute(f"DELETE FROM {table} WHERE article_id IN (FROM fresh)")
            run(con, table, f"INSERT INTO {table} BY NAME FROM ({rows}) ORDER BY ALL")
    insert_sources(con, SEEDS / "sources.csv")
    stage_articles(con, load_id, count(con, "(FROM touched EXCEPT FROM fresh)") > 0, "touched")
    for (level,) in con.execute("SELECT DISTINCT level FROM resolution_articles ORDER BY level").fetchall():
        run(con, "articles", "INSERT INTO articles BY NAME SELECT * EXCLUDE (level) FROM resolution_articles"
             f" WHERE level = {level} ORDER BY article_id")  # fmt: skip
    run(con, "passages", f"INSERT INTO passages BY NAME FROM ({FRESH_ROWS.format(name='passages')}{_OLD_PASSAGES})"
         " ORDER BY article_id, passage_no")  # fmt: skip
    con.execute(
        f"""
        DROP TABLE resolution_articles;
        CREATE TEMP VIEW resolution_articles AS
        SELECT article_id, source_id, uri, body, published_from, published_to FROM {database}.articles;
        """
    )


def _remove_replaced(con: DuckDBPyConnection) -> None:
    """Delete the replaced articles and all that points to them."""
    con.execute(
        """
        CREATE TEMP TABLE gone_statements AS
        SELECT statement_id, parent_statement_id FROM statements WHERE article_id IN (FROM replaced);
        CREATE TEMP TABLE gone_mentions AS SELECT mention_id, actor_id FROM mentions WHERE article_id IN (FROM replaced);
        CREATE TEMP TABLE replaced_actors AS SELECT DISTINCT actor_id FROM gone_mentions;
        CREATE TEMP TABLE gone_articles AS
        SELECT article_id, superseded_by FROM articles WHERE article_id IN (FROM replaced);
        """
    )
    for table in ("statement_occurrences", "statement_mentions", "statement_speakers"):
        con.execute(f"DELETE FROM {table} WHERE statement_id IN (SELECT statement_id FROM gone_statements)")
    delete_by_level(con, "statements", "statement_id", "parent_statement_id")
    for table in ("roles", "mention_candidates", "mentions"):
        con.execute(f"DELETE FROM {table} WHERE mention_id IN (SELECT mention_id FROM gone_mentions)")
    for table in ("evidence", "meeting_mentions", "meeting_participants", "passages"):
        con.execute(f"DELETE FROM {table} WHERE article_id IN (FROM replaced)")
    delete_by_level(con, "articles", "article_id", "superseded_by")
    for table in ("statements", "mentions", "articles"):
        con.execute(f"DROP TABLE gone_{table}")
