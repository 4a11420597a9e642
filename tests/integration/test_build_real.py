"""Builds of real articles: order and parts do not show, every word stands where the rows say."""

import random

import pyarrow.parquet as parquet
import pytest

from tests.newsroom import differing, query, run

ARTICLES, PARTS = 400, 5


@pytest.fixture(scope="module")
def news(shared, tmp_path_factory):
    """A folder with some hundred articles in one file, the same in five files in random order, and their database."""
    sample = shared / "news" / "sample.parquet"
    if not sample.is_file():
        pytest.skip("needs ../shared/news/sample.parquet, which is not part of the repository")
    folder = tmp_path_factory.mktemp("news")
    table = parquet.read_table(sample)
    table = table.append_column("uri", table.column("id"))
    rows = random.Random(7).sample(range(table.num_rows), ARTICLES)
    parquet.write_table(table.take(sorted(rows)), folder / "whole.parquet")
    for part in range(PARTS):
        parquet.write_table(table.take(rows[part::PARTS]), folder / f"part{part}.parquet")
    run(folder / "whole.duckdb", folder / "whole.parquet")
    return folder


@pytest.mark.slow
def test_parts_in_any_order_give_the_same_tables(news, tmp_path):
    for part in random.Random(8).sample(range(PARTS), PARTS):
        run(tmp_path / "parts.duckdb", news / f"part{part}.parquet")
    assert differing(news / "whole.duckdb", tmp_path / "parts.duckdb") == []


@pytest.mark.slow
def test_every_word_stands_where_the_rows_say(news):
    database = news / "whole.duckdb"
    for table, column, start, end in (
        ("mentions", "text", "start_char", "end_char"),
        ("statements", "content", "start_char", "end_char"),
        ("statements", "cue", "cue_start", "cue_end"),
    ):
        wrong = query(
            database,
            f"SELECT x.{column} FROM {table} x JOIN articles a USING (article_id)"
            f" WHERE x.{column} <> substring(a.body, x.{start} + 1, x.{end} - x.{start})",
        )
        assert wrong == []
    assert query(database, "SELECT reason, detail FROM rejections") == []
    assert query(database, "SELECT count(*) FROM articles") == [(ARTICLES,)]
