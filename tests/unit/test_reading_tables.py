"""Tables give one article a record; a broken record is rejected with its place and the next one is read."""

import csv
import gzip
import io
import json
import time
from datetime import UTC, date, datetime

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.reading import csv_table, records
from etl.reading.documents import Document, Rejection
from etl.reading.inputs import find

ROWS = [
    {
        "id": "7",
        "url": "https://outlet.example/7",
        "title": "عنوان",
        "date": "2015-09-30",
        "source": "وكالة",
        "text": "قال",
    },
    {"id": "8", "url": "", "title": "", "date": "", "source": "", "text": 'قالت: "نعم، ثم لا"،\r\nومضت'},
]


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(name, data=None):
    if data is not None:
        with open(name, "wb") as file:
            file.write(data if isinstance(data, bytes) else data.encode("utf-8"))
    return list(find([name]).read())


def places(items):
    return [(item.uri, item.reason) if isinstance(item, Rejection) else item.place for item in items]


def as_csv(rows, delimiter=","):
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def as_jsonl(rows):
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def write_parquet(name, rows, **options):
    pq.write_table(pa.Table.from_pylist(rows), name, **options)


def expected(name, place=("#1", "#2")):
    first = Document("https://outlet.example/7", "قال", "عنوان", "2015-09-30", "وكالة", "7", place=f"{name}{place[0]}")
    return [first, Document(f"{name}#8", ROWS[1]["text"], id="8", place=f"{name}{place[1]}")]


def test_every_format_gives_the_same_documents():
    assert read("a.csv", as_csv(ROWS)) == expected("a.csv")
    assert read("a.jsonl", as_jsonl(ROWS)) == expected("a.jsonl")
    write_parquet("a.parquet", ROWS)
    assert read("a.parquet") == expected("a.parquet")


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_the_separator_is_the_one_that_yields_a_column_of_texts(delimiter):
    assert read("a.csv", "\ufeff" + as_csv(ROWS, delimiter)) == expected("a.csv")


def test_compressed_tables_are_tables(here):
    assert read("a.csv.gz", gzip.compress(as_csv(ROWS).encode())) == expected("a.csv.gz")
    write_parquet("a.parquet", ROWS)
    data = (here / "a.parquet").read_bytes()
    assert read("b.parquet.gz", gzip.compress(data)) == expected("b.parquet.gz")


def test_the_uri_is_the_url_else_file_and_id_else_file_and_row():
    rows = [{"text": "قال", "uri": "u", "id": "1"}, {"text": "قال", "id": 2}, {"text": "قال"}]
    assert [item.uri for item in read("a.jsonl", as_jsonl(rows))] == ["u", "a.jsonl#2", "a.jsonl#3"]


def test_columns_are_found_whatever_their_case_and_others_are_left_alone():
    (item,) = read("a.csv", "Text,Tags\nقال,x\n")
    assert item.text == "قال"


@pytest.mark.parametrize("name", ["a.csv", "a.parquet"])
def test_a_table_without_texts_is_one_rejection_that_names_its_columns(name):
    if name == "a.csv":
        data = "body,id\nقال,1\n"
    else:
        write_parquet(name, [{"body": "قال", "id": 1}])
        data = None
    (item,) = read(name, data)
    assert (item.uri, item.reason) == (name, "unsupported")
    assert "body, id" in item.detail


def test_json_lines_that_are_no_article_are_rejected_one_by_one():
    lines = [
        b'{"text": "\xd9\x82\xd8\xa7\xd9\x84"}',
        b"",
        b'{"text": "cut',
        b'["a"]',
        b'{"text": 5}',
        b'{"text": null}',
        b'{"text": "\\ud83d \xd9\x82"}',
        b'{"text": "\\u0000 \xd9\x82"}',
        b'{"text": "\xc7\xe1"}',
        b"[" * 100_000,
        b'{"text": "\\u0642"}',
    ]
    assert places(read("a.jsonl", b"\n".join(lines))) == [
        "a.jsonl#1",
        ("a.jsonl#3", "corrupt"),
        ("a.jsonl#4", "corrupt"),
        ("a.jsonl#5", "corrupt"),
        ("a.jsonl#6", "empty"),
        ("a.jsonl#7", "undecodable"),
        ("a.jsonl#8", "corrupt"),
        ("a.jsonl#9", "undecodable"),
        ("a.jsonl#10", "corrupt"),
        "a.jsonl#11",
    ]


def test_a_pair_of_escaped_surrogates_is_one_character():
    (item,) = read("a.jsonl", '{"text": "قال \\ud83d\\ude00"}')
    assert item.text == "قال \U0001f600"


def test_a_line_longer_than_any_article_is_passed_over():
    long = b'{"text": "' + b"x" * records.MAX_RECORD + b'"}\n'
    assert places(read("a.jsonl", long + '{"text": "قال"}'.encode())) == [("a.jsonl#1", "too_long"), "a.jsonl#2"]


def test_csv_rows_that_break_the_format_do_not_take_the_next_ones_with_them():
    rows = [
        b"id,text",
        b"1,\xd9\x82",
        b'2,"\xd9\x82" x',
        b"3,\xd9\x82,more",
        b"4",
        b"5,\xc7\xe1",
        b"",
        b'6,"\xd9\x82',
        b'\xd9\x82"',
        b"7,\xd9\x82",
    ]
    assert places(read("a.csv", b"\n".join(rows))) == [
        "a.csv#1",
        ("a.csv#2", "corrupt"),
        ("a.csv#3", "corrupt"),
        ("a.csv#4", "corrupt"),
        ("a.csv#5", "undecodable"),
        "a.csv#6",
        "a.csv#7",
    ]


def test_a_quotation_mark_that_is_never_closed_costs_one_row():
    data = 'id,text\n1,قال\n2,"قال\n3,قال\n4,قال\n5,"قال، نعم"\n6,قال\n'
    assert places(read("a.csv", data)) == ["a.csv#1", ("a.csv#2", "corrupt"), *(f"a.csv#{n}" for n in range(3, 7))]


def test_rows_are_read_again_in_a_time_that_grows_with_their_number():
    def seconds(rows):
        began = time.process_time()
        assert len(read("a.csv", "text,x\n" + '"قال\n' + 'x","y\n' * rows)) >= 1
        return time.process_time() - began

    seconds(1_000)
    one, four = seconds(20_000), seconds(80_000)
    assert four < 8 * one + 0.2


def test_a_table_in_another_character_set_is_told_so():
    (item,) = read("a.csv", "id,text\n1,قال\n".encode("utf-16"))
    assert item.reason == "undecodable"
    (item,) = read("b.csv", "id|text\n1|قال\n")
    assert item.reason == "unsupported" and "semicolons" in item.detail


@pytest.mark.parametrize("text", ["ق" * 400, 'ق""' * 200, 'ق\n"";,' * 200])
def test_a_row_longer_than_any_article_is_passed_over(monkeypatch, text):
    monkeypatch.setattr(csv_table, "MAX_RECORD", 100)
    monkeypatch.setattr(csv_table, "CHUNK", 64)
    data = f'id,text\n1,قال\n2,"{text}"\n3,قال\n'
    assert places(read("a.csv", data)) == ["a.csv#1", ("a.csv#2", "too_long"), "a.csv#3"]


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(CELLS, min_size=1, max_size=5), delimiter=st.sampled_from([",", ";", "\t"]))
def test_what_was_written_is_what_is_read(tmp_path_factory, texts, delimiter):
    folder = tmp_path_factory.mktemp("round")
    rows = [{"id": str(number), "text": "ق" + text} for number, text in enumerate(texts)]
    (folder / "a.csv").write_bytes(as_csv(rows, delimiter).encode())
    (folder / "b.jsonl").write_bytes(as_jsonl(rows).encode())
    write_parquet(folder / "c.parquet", rows)
    read_back = [item.text for item in find([folder]).read()]
    assert read_back == [row["text"] for row in rows] * 3


def test_parquet_types_of_every_writer_are_understood():
    table = pa.table(
        {
            "text": pa.array(["قال"]).dictionary_encode(),
            "id": pa.array([12], pa.int64()),
            "date": pa.array([datetime(2015, 9, 30, 23, 30, tzinfo=UTC)], pa.timestamp("us", tz="UTC")),
        }
    )
    pq.write_table(table, "a.parquet")
    pl.DataFrame({"text": ["قال"], "id": [12], "date": [date(2015, 9, 30)]}).write_parquet("b.parquet")
    pq.write_table(pa.table({"text": [b"\xd9\x82"], "id": ["12"], "date": ["2015-09-30"]}), "c.parquet")
    items = read("a.parquet") + read("b.parquet") + read("c.parquet")
    assert [(item.id, item.date) for item in items] == [("12", "2015-09-30")] * 3


def test_a_day_that_no_calendar_has_costs_no_article():
    days = [
        pa.array([2**40, 0], pa.timestamp("s")),
        pa.array([2**31 - 1, 0], pa.date32()),
        pa.array([0, 1], pa.timestamp("s", tz="Mars/Olympus")),
    ]
    for number, dates in enumerate(days):
        pq.write_table(pa.table({"text": ["قال", "قالت"], "date": dates}), f"{number}.parquet")
        first, second = read(f"{number}.parquet")
        assert isinstance(first, Document) and isinstance(second, Document)
        assert first.date is None and first.notes


def test_an_error_in_one_record_costs_one_record(monkeypatch):
    known = records.declared

    def fail(row):
        if row["id"] == 2:
            raise ArithmeticError("of its own\nmaking")
        return known(row)

    monkeypatch.setattr(records, "declared", fail)
    rows = [{"text": "قال", "id": number} for number in (1, 2, 3)]
    assert places(read("a.jsonl", as_jsonl(rows))) == ["a.jsonl#1", ("a.jsonl#2", "corrupt"), "a.jsonl#3"]


def test_parquet_cells_that_are_no_text_are_rejected_one_by_one():
    broken = pa.array([b"\xd9\x82", b"\xc7\xe1", None, b"\xd9\x82"], pa.binary()).view(pa.string())
    pq.write_table(pa.table({"text": broken}), "a.parquet")
    assert places(read("a.parquet")) == [
        "a.parquet#1",
        ("a.parquet#2", "undecodable"),
        ("a.parquet#3", "empty"),
        "a.parquet#4",
    ]


def test_a_damaged_row_group_is_rejected_and_the_next_one_read(here):
    write_parquet("a.parquet", [{"text": "قال " * n} for n in range(1, 31)], row_group_size=10, compression="zstd")
    data = bytearray((here / "a.parquet").read_bytes())
    column = pq.ParquetFile("a.parquet").metadata.row_group(1).column(0)
    start = column.dictionary_page_offset or column.data_page_offset
    data[start : start + 8] = b"\xff" * 8
    items = read("b.parquet", bytes(data))
    assert ("b.parquet#11", "corrupt") in places(items)
    assert [item.place for item in items if isinstance(item, Document)] == [
        f"b.parquet#{n}" for n in [*range(1, 11), *range(21, 31)]
    ]


@pytest.mark.parametrize("damage", [lambda data: data[:-20], lambda data: b"no parquet", lambda data: data[:8]])
def test_a_broken_parquet_file_is_one_rejection(here, damage):
    write_parquet("a.parquet", ROWS)
    assert places(read("b.parquet", damage((here / "a.parquet").read_bytes()))) == [("b.parquet", "corrupt")]


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.csv.gz"])
def test_records_before_damage_are_read(name):
    rows = [{"text": f"قال {number}"} for number in range(20_000)]
    data = gzip.compress((as_csv(rows) if "csv" in name else as_jsonl(rows)).encode())
    *documents, last = read(name, data[:-100])
    assert (last.uri, last.reason) == (name, "corrupt")
    assert documents and all(isinstance(item, Document) for item in documents)


def test_the_sample_of_real_news_is_read_whole(shared):
    items = list(find([shared / "news" / "sample.parquet"]).read())
    assert len(items) == 30_000
    assert all(isinstance(item, Document) and item.date and item.source for item in items)
