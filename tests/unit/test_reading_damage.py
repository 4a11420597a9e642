"""Whatever is done to the bytes of a file, reading it ends, and every record is a document or a rejection."""

import gzip

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.reading.documents import REASONS, Document, Rejection
from etl.reading.inputs import _READERS, UNEXPECTED, find
from tests.unit.test_reading_files import zstd
from tests.unit.test_reading_pages import RECORDS, page
from tests.unit.test_reading_tables import ROWS, as_csv, as_jsonl


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """One good file of each format, by its name."""
    rows = ROWS * 10
    table = tmp_path_factory.mktemp("good") / "a.parquet"
    pq.write_table(pa.Table.from_pylist(rows), table, row_group_size=5)
    return {
        "a.csv": as_csv(rows).encode(),
        "a.csv.zst": zstd(as_csv(rows).encode()),
        "a.html": page(),
        "a.jsonl": as_jsonl(rows).encode(),
        "a.jsonl.gz": gzip.compress(as_jsonl(rows).encode()),
        "a.parquet": table.read_bytes(),
        "a.txt": "قال الوزير".encode() * 20,
        "a.warc": b"".join(RECORDS),
        "a.warc.gz": b"".join(map(gzip.compress, RECORDS)),
        "a.warc.zst": b"".join(map(zstd, RECORDS)),
    }


EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=20) | st.just(b"\xff" * 4) | st.just(b"\0" * 8)),
    min_size=1,
    max_size=5,
)
"""Where (a share of the length), how many bytes are cut there, and what is put in their place."""


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), edits=EDITS)
def test_no_damage_stops_reading(files, tmp_path, data, edits):
    name = data.draw(st.sampled_from(sorted(files)))
    content = files[name]
    for share, cut, put in edits:
        at = int(share * len(content))
        content = content[:at] + put + content[at + cut :]
    path = tmp_path / name
    path.write_bytes(content)
    for item in find([path]).read():
        if isinstance(item, Document):
            item.body.encode("utf-8")
            assert item.place.startswith(str(path)) and item.uri
        else:
            assert isinstance(item, Rejection) and item.reason in REASONS
            assert item.uri.startswith(str(path)) and "\n" not in item.detail
            assert not item.detail.startswith(UNEXPECTED)
            item.detail.encode("utf-8")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", b"text\rid\n1,\xd9\x82\n"),
        ("a.html", page().replace(b"<article>", b'<link rel="canonical" href="https://[1"><article>')),
        ("a.warc", RECORDS[1].replace(b"https://www.news.example/0", b"https://[www.news.example")),
    ],
)
def test_damage_that_once_was_not_foreseen(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    items = list(find([tmp_path / name]).read())
    assert items and not any(isinstance(item, Rejection) and item.detail.startswith(UNEXPECTED) for item in items)


def test_columns_whose_names_are_no_text_or_stand_twice(tmp_path):
    table = pa.table([["قال"], ["قالت"]], names=["text", "text"])
    pq.write_table(table, tmp_path / "a.parquet")
    pq.write_table(pa.table({"text": ["قال"], "name": ["x"]}), tmp_path / "b.parquet", store_schema=False)
    content = (tmp_path / "b.parquet").read_bytes().replace(b"name", b"n\xa6me")
    (tmp_path / "b.parquet").write_bytes(content)
    first, second = find([tmp_path]).read()
    assert isinstance(first, Document)
    assert isinstance(second, Rejection) and second.reason == "corrupt" and not second.detail.startswith(UNEXPECTED)


def test_an_error_of_a_reader_costs_one_file(tmp_path, monkeypatch):
    def fail(_):
        raise RuntimeError("of its own\nmaking")

    monkeypatch.setitem(_READERS, "text", fail)
    (tmp_path / "a.txt").write_text("قال", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "قال"}', encoding="utf-8")
    lost, read = find([tmp_path]).read()
    assert isinstance(read, Document)
    assert isinstance(lost, Rejection) and lost.detail.startswith(UNEXPECTED) and "\n" not in lost.detail
