"""The schema `extraction` of a restored database: no release has it, so the articles are read again."""

from duckdb import DuckDBPyConnection

from etl.engine.local import LocalEngine
from etl.load import insert_extraction
from etl.progress import Reporter
from etl.release.exceptions import NotRestoredError
from etl.staging.harvest import Harvest, batches, plan

_UNREAD = """
    INSERT INTO extraction.articles BY NAME
    SELECT c.article_id, t.* EXCLUDE (body) FROM chosen c JOIN texts t USING (work_key) ORDER BY c.article_id
"""
_WITHOUT_USE = "DELETE FROM texts WHERE work_key NOT IN (SELECT work_key FROM chosen)"
_OTHER_PASSAGES = """
    SELECT article_id FROM (
        (FROM staged_passages EXCEPT FROM passages) UNION ALL (FROM passages EXCEPT FROM staged_passages)
    ) LIMIT 1
"""


def read_again(con: DuckDBPyConnection, workers: int | None, tell: Reporter) -> None:
    """Fill `extraction` from TEMP `texts`: with the code that made the release this gives what its database had.

    Raises:
        NotRestoredError: The articles are read differently.
    """
    con.execute(_WITHOUT_USE)
    harvest, total = Harvest(con), plan(con)
    with LocalEngine(workers) as engine, tell.stage("extraction", total) as stage:
        done = 0
        for outcome in engine.map(batches(con)):
            harvest.add(outcome.rows, outcome.failures)
            done += outcome.texts
            stage.reach(done, f"{done:,} of {total:,} articles")
        harvest.flush()
    insert_extraction(con, previous=False)
    found = con.execute(_OTHER_PASSAGES).fetchone()
    if found:
        raise NotRestoredError(["passages"], f"article {found[0]} is read otherwise")


def leave_unread(con: DuckDBPyConnection) -> None:
    """Note of each article what was declared of it, so that the next build can read it; nothing was read of it yet."""
    con.execute(_UNREAD)
