"""The texts of a release's articles, found by checksum among the files that their owner has."""

import hashlib
from pathlib import Path

from duckdb import DuckDBPyConnection

from etl.paths import SEEDS
from etl.progress import Stage
from etl.reading.documents import Document
from etl.reading.inputs import Inputs
from etl.release.exceptions import ArticlesMissingError
from etl.release.parquet import literal
from etl.staging.incoming import Incoming
from etl.staging.outlets import Outlets

_CHOSEN = """
    CREATE TEMP TABLE chosen AS
    WITH read AS (SELECT work_key, sha256(body) AS sha256 FROM texts)
    SELECT DISTINCT ON (a.article_id) a.article_id, c.work_key, true AS fresh
    FROM released.articles a JOIN read r ON r.sha256 = a.sha256 JOIN candidates c ON c.work_key = r.work_key
    ORDER BY a.article_id,
        c.declared_source IS DISTINCT FROM CASE a.source_basis WHEN 'declared' THEN a.source_id END,
        c.declared_date IS DISTINCT FROM CASE a.published_basis WHEN 'declared' THEN a.published_from END,
        a.title IS NOT NULL AND c.declared_title IS DISTINCT FROM a.title,
        c.uri <> a.uri, c.uri, c.work_key
"""
_BODIES = """
    CREATE TEMP VIEW bodies AS
    SELECT article_id, body FROM chosen JOIN texts USING (work_key)
"""
_MISSING = "SELECT uri FROM released.articles ANTI JOIN chosen USING (article_id) ORDER BY uri"


def attach(con: DuckDBPyConnection, release: Path, files: dict[str, list[str]]) -> None:
    """Make the tables of a release views of the catalogue `released`."""
    con.execute("ATTACH ':memory:' AS released")
    for table, paths in files.items():
        places = ", ".join(literal(str(release / path)) for path in paths)
        con.execute(f"CREATE VIEW released.{table} AS FROM read_parquet([{places}])")


def find_bodies(con: DuckDBPyConnection, inputs: Inputs, stage: Stage) -> None:
    """TEMP `bodies` (article_id, body) of all articles of `released`; TEMP `chosen` and `texts` as a build has them.

    Where several documents have the text of an article, the one with its source, day, title and uri is taken.

    Raises:
        ArticlesMissingError: The text of an article is not among them.
    """
    wanted = {digest for (digest,) in con.execute("SELECT DISTINCT sha256 FROM released.articles").fetchall()}
    incoming = Incoming(con, Outlets.read(SEEDS / "sources.csv"), previous=False)
    for number, item in enumerate(inputs.read(), start=1):
        if isinstance(item, Document) and hashlib.sha256(item.body.encode()).hexdigest() in wanted:
            incoming.add(item)
        if number % 256 == 0:
            stage.reach(inputs.bytes_read, f"{incoming.documents:,} articles found")
    incoming.flush()
    stage.reach(inputs.bytes_total, f"{incoming.documents:,} articles found")
    con.execute(_CHOSEN)
    con.execute(_BODIES)
    missing = [uri for (uri,) in con.execute(_MISSING).fetchall()]
    if missing:
        (total,) = con.execute("SELECT count(*) FROM released.articles").fetchall()[0]
        raise ArticlesMissingError(missing, total)
