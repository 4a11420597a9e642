"""What workers of a cluster run, without a cluster: batches of files in, rows of the same build out."""

import sys
from collections.abc import Callable
from functools import partial

import duckdb
import pyarrow as pa
import pytest

from etl.engine.spark import FILES, SparkEngine, SparkMissingError, _one_line
from etl.exceptions import InputNotFoundError
from etl.extraction.batches import TABLES
from etl.lineage import fingerprints
from etl.reading.inputs import find
from etl.staging import distributed
from etl.staging.distributed import EXTRACTED, OtherCodeError, extract_texts, read_files
from tests.newsroom import article, write

CODE = fingerprints().extraction


def documents(folder, *contents: bytes | None) -> list[pa.RecordBatch]:
    files = {str(number): file for number, file in enumerate(find([folder]).files)}
    given = {"path": list(files), "content": list(contents) or [None] * len(files)}
    return list(read_files(files, CODE, iter([pa.RecordBatch.from_pydict(given, FILES)])))


def test_files_are_read_by_the_worker_or_come_with_their_bytes(tmp_path):
    write(tmp_path, {"a.txt": article(0), "b.txt": ""})
    (read,) = documents(tmp_path)
    assert read.column("body").to_pylist() == [article(0), None]
    assert read.column("reason").to_pylist() == [None, "empty"]
    (tmp_path / "a.txt").write_text("another", encoding="utf-8")
    (fetched,) = documents(tmp_path, article(0).encode(), b"\n")
    assert fetched.column("work_key").to_pylist() == read.column("work_key").to_pylist()


def test_each_text_is_extracted_once_and_known_ones_never(tmp_path):
    write(tmp_path, {"a.txt": article(0), "b.txt": article(0), "c.txt": article(1)})
    batches = documents(tmp_path)
    keys = batches[0].column("work_key").to_pylist()
    assert keys[0] == keys[1] != keys[2]
    rows = pa.Table.from_batches(extract_texts(frozenset(keys[2:]), CODE, iter([*batches, *batches])), EXTRACTED)
    with duckdb.connect() as con:
        con.register("rows", rows)
        found = con.execute("SELECT article_id, count(*) FROM rows WHERE part = 'articles' GROUP BY ALL").fetchall()
        assert found == [(keys[0], 1)]
        assert con.execute("SELECT count(*) > 0 FROM rows WHERE part = 'statements'").fetchone() == (True,)


def test_a_text_that_cannot_be_read_is_named(tmp_path, monkeypatch):
    from etl.extraction import batches

    def fail(_):
        raise ValueError

    write(tmp_path, {"a.txt": article(0)})
    monkeypatch.setattr(batches, "extract_batch", fail)
    (rows,) = extract_texts(frozenset(), CODE, iter(documents(tmp_path)))
    assert rows.column("part").to_pylist() == ["failures"]
    assert rows.column("error").to_pylist()[0].startswith("ValueError at ")


def test_columns_of_the_same_name_are_of_the_same_type_in_all_tables():
    assert all(EXTRACTED.field(field.name).type == field.type for schema in TABLES.values() for field in schema)


@pytest.mark.parametrize("work", [partial(read_files, {}), partial(extract_texts, frozenset())])
def test_workers_with_other_code_refuse(work: Callable):
    with pytest.raises(OtherCodeError, match="another version"):
        list(work("0" * 64, iter([])))


def test_behind_a_url_formats_are_chosen_as_in_folders():
    inputs = find(["s3a://press/2015", "s3a://press/a.docx"], remote=True)
    assert inputs.remote == ["s3a://press/2015", "s3a://press/a.docx"] and inputs.files == []
    chosen = [
        distributed._remote(f"s3a://press/{name}", 9, inputs)
        for name in ("2015/a.parquet", "2015/_temporary/a.parquet", "2015/b.docx", "a.docx", "2015/metadata.csv")
    ]
    assert [type(one).__name__ for one in chosen] == ["File", "NoneType", "NoneType", "Rejection", "Rejection"]
    assert chosen[0].uri == "s3a://press/2015/a.parquet"


def test_urls_need_the_cluster():
    with pytest.raises(InputNotFoundError, match="only --engine spark reads URLs"):
        find(["s3a://press/2015"])


def test_without_pyspark_one_line_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark", None)
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(SparkMissingError, match=r"install qawl\[spark\]"), SparkEngine(tmp_path):
        pass


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Job aborted.\n\tat org.apache\n", "Job aborted"),
        (
            "Lost task: Traceback (most recent call last):\n  File x\nValueError: odd\n\n\tat org.x(Y)",
            "ValueError: odd",
        ),
        ("Traceback (most recent call last):\n  File x\netl.a.OddError: no seeds.\n", "OddError: no seeds"),
        ("", "RuntimeError"),
    ],
)
def test_errors_of_java_and_workers_become_one_line(text, line):
    assert _one_line(RuntimeError(text)) == line
