"""The Spark engine: rows equal those of the local engine, and what fails on a worker is told in one line."""

import gzip
import json
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest

from etl.engine.spark import FILES, SparkEngine, SparkFailedError
from etl.exceptions import InputNotFoundError
from tests.newsroom import article, differing, query, run, write
from tests.unit.test_reading_pages import RECORDS, page

pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas")


@pytest.fixture(scope="module")
def inputs(tmp_path_factory):
    """A folder with input of every kind: sound, twice the same, damaged, and with a metadata table."""
    folder = write(
        tmp_path_factory.mktemp("inputs"),
        {
            "texts/0.txt": article(0),
            "texts/same [again].txt": article(0),
            "texts/empty.txt": "",
            "texts/latin.txt": "No Arabic here",
            "texts/metadata.csv": "file,title,date,source\n0.txt,عنوان الخبر,2020-03-01,رويترز\n",
            "rows.jsonl": "".join(
                json.dumps({"id": n, "text": article(n % 6), "source": "رويترز"}) + "\n" for n in range(9)
            ),
            "rows.csv": f'id,date,text\n1,2021-05-01,"{article(8)}"\n2,?,"{article(9)}"\n',
        },
    )
    rows = [{"url": f"https://news.example/{n}", "title": f"خبر {n}", "text": article(n)} for n in range(20, 40)]
    parquet.write_table(pa.Table.from_pylist(rows), folder / "rows.parquet", row_group_size=5)
    (folder / "broken.parquet").write_bytes((folder / "rows.parquet").read_bytes()[:-400])
    (folder / "page.html").write_bytes(page())
    (folder / "pages.warc.gz").write_bytes(b"".join(map(gzip.compress, RECORDS)))
    return folder


def rejections(database: Path) -> list[tuple]:
    return query(database, "SELECT DISTINCT uri, reason, detail FROM rejections ORDER BY ALL")


def test_rows_equal_those_of_the_local_engine(inputs, tmp_path):
    local, spark = tmp_path / "local.duckdb", tmp_path / "spark.duckdb"
    here, there = run(local, inputs), run(spark, inputs, engine="spark")
    assert differing(local, spark) == []
    assert rejections(local) == rejections(spark) and len(rejections(spark)) > 4
    assert here.notes[0] == there.notes[0] == 1
    assert here.load.input_digest == there.load.input_digest

    more = write(tmp_path / "more", {"0.txt": article(50), "1.txt": article(8)})
    here, there = run(local, more), run(spark, more, engine="spark")
    assert differing(local, spark) == []
    assert there.load.articles_added == here.load.articles_added == 1 and there.load.articles_rejected == 1
    assert [path.name for path in tmp_path.iterdir() if "build-" in path.name] == []


def test_urls_are_read_and_staging_is_brought_home(inputs, tmp_path):
    local, spark, staging = tmp_path / "local.duckdb", tmp_path / "spark.duckdb", tmp_path / "staging"
    staging.mkdir()
    names = ["texts/same [again].txt", "rows.parquet", "rows.jsonl"]
    run(local, *(inputs / name for name in names))
    urls = [f"file://{inputs}/texts/same*", f"file://{inputs}/rows.parquet", f"file://{inputs}/rows.jsonl"]
    run(spark, *urls, engine="spark", staging=str(staging))
    columns = "article_id, title, body, sha256, published_from, source_id"
    for rows in (f"SELECT {columns} FROM articles", "FROM statements", "FROM mentions", "FROM evidence"):
        assert query(local, f"{rows} ORDER BY ALL") == query(spark, f"{rows} ORDER BY ALL") != []
    uris = {uri for (uri,) in query(spark, "SELECT uri FROM articles")}
    assert "https://news.example/21" in uris and any(uri.endswith("/texts/same [again].txt") for uri in uris)
    assert list(staging.iterdir()) == []


def test_a_url_with_nothing_behind_it_is_one_line(session, tmp_path):
    with pytest.raises(InputNotFoundError, match="nowhere"):
        session.files(f"file://{tmp_path}/nowhere/*.parquet")


def test_a_failing_worker_is_one_line(session):
    def fail(batches):
        raise ValueError("a worker without seeds\nand more")

    with pytest.raises(SparkFailedError, match="ValueError: a worker without seeds") as told:
        session.map_files(["#0"], [], fail, FILES, "failing")
    assert "\n" not in str(told.value)


def test_a_dying_worker_is_one_line_and_the_database_stays(inputs, tmp_path, monkeypatch):
    from etl.staging import distributed

    database = tmp_path / "here.duckdb"
    run(database, inputs / "rows.jsonl")
    before = database.read_bytes()

    def die(known, code, batches):
        os._exit(1)
        yield from batches

    monkeypatch.setattr(distributed, "extract_texts", die)
    with pytest.raises(SparkFailedError, match="the database is as it was") as told:
        run(database, inputs / "rows.csv", engine="spark")
    assert "\n" not in str(told.value)
    assert database.read_bytes() == before
    assert sorted(os.listdir(tmp_path)) == ["here.duckdb"]


def test_a_session_that_was_there_goes_on(session, tmp_path):
    with SparkEngine(tmp_path) as joined:
        assert joined.files(f"file://{Path(__file__).parent}")
    assert session.files(f"file://{Path(__file__)}")[0][1] == Path(__file__).stat().st_size
