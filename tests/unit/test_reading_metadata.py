"""Days are understood where they are certain; a metadata table finds its files by their names."""

import csv
from datetime import date, datetime, timedelta

import pytest

from etl.exceptions import MetadataError
from etl.reading.metadata import EARLIEST, cell, day, declared, read_metadata
from etl.staging.outlets import Outlets
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2015-09-30", "2015-09-30"),
        ("2015-9-3", "2015-09-03"),
        ("2015/09/30", "2015-09-30"),
        ("٢٠١٥-٠٩-٣٠", "2015-09-30"),
        ("2015-09-30T23:30:00+03:00", "2015-09-30"),
        ("2015-09-30 23:30", "2015-09-30"),
        ("20150930", "2015-09-30"),
        ("20150930101500", "2015-09-30"),
        ("Wed, 30 Sep 2015 10:00:00 GMT", "2015-09-30"),
        (date(2015, 9, 30), "2015-09-30"),
        (datetime(2015, 9, 30, 23, 59), "2015-09-30"),
        ("03/04/2015", None),
        ("30.9.2015", None),
        ("2015-02-30", None),
        ("2015-09/30", None),
        ("2015-09-301", None),
        ("2015", None),
        ("1443571200", None),
        ("أمس", None),
        ("0000-01-01", None),
        ("1436-12-17", None),
        ("1900-01-01", None),
        ("9999-12-31", None),
        (date(2200, 1, 1), None),
        ("Wed, 30 Sep 99999999999999999999 10:00:00 GMT", None),
        (20150930.0, None),
    ],
)
def test_a_day_is_understood_only_where_it_is_certain(value, expected):
    assert day(value) == expected


def test_a_date_that_is_not_understood_is_noted_not_guessed():
    said = declared({"date": "03/04/2015", "source": " وكالة "})
    assert (said.date, said.source) == (None, "وكالة")
    assert "03/04/2015" in said.notes[0] and "YYYY-MM-DD" in said.notes[0]


def test_no_day_is_believed_that_the_validations_refuse():
    with (ROOT / "validations" / "thresholds.csv").open(encoding="utf-8") as lines:
        earliest = [row["value"] for row in csv.DictReader(lines) if row["name"] == "earliest_published"]
    assert earliest == [EARLIEST.isoformat()]
    tomorrow = date.today() + timedelta(days=1)
    assert day(tomorrow) == tomorrow.isoformat() and day(tomorrow + timedelta(days=1)) is None


@pytest.mark.parametrize(("name", "value"), [("title", {"a": 1}), ("source", ["x"]), ("id", {}), ("url", "u" * 3_000)])
def test_what_can_name_nothing_is_noted_and_left_out(name, value):
    said = declared({"text": "قال", name: value})
    assert (said.title, said.source, said.id, said.uri) == (None, None, None, None)
    assert len(said.notes) == 1 and said.notes[0].startswith(name)


def test_names_of_records_stand_in_one_line():
    said = declared({"url": "https://x.example/\n\x1b[1m", "id": "a\u2028b"})
    assert (said.uri, said.id) == ("https://x.example/\\n\\x1b[1m", "a\\u2028b")


def test_an_outlet_is_named_without_tags_and_controls():
    outlets = Outlets()
    assert outlets.source_id("<b>وكالة</b>\n\u202eالمثال\x1b") == "وكالة المثال"
    assert outlets.source_id("<script>") is None


@pytest.mark.parametrize("value", [None, "", "  ", float("nan")])
def test_empty_cells_say_nothing(value):
    assert cell(value) is None


def test_a_title_keeps_its_blanks_because_it_becomes_part_of_the_body():
    assert declared({"title": " عنوان "}).title == " عنوان "
    assert declared({"title": "  "}).title is None


def table(folder, text):
    path = folder / "metadata.csv"
    path.write_bytes(text.encode("utf-8"))
    return path


def test_files_are_found_by_path_name_and_name_without_ending(tmp_path):
    found = read_metadata(table(tmp_path, "\ufeffFile,Source\na/1.txt,first\n1.txt,second\n3,third\n"))
    names = [found.name_of(uri) for uri in ("corpus/a/1.txt", "corpus/b/1.txt", "corpus/3.txt.gz", "corpus/4.txt")]
    assert names == ["a/1.txt", "1.txt", "3", None]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("title,source\nx,y\n", "no column that names the files"),
        ("file,source\n1.txt,a\n1.txt,b\n", "something else about"),
        ("file,source\n1.txt\n", "row 1 has 1 cells"),
        ('file,source\n"1.txt,a\n', "no CSV table"),
    ],
)
def test_a_table_that_cannot_be_used_says_why(tmp_path, text, problem):
    path = table(tmp_path, text)
    with pytest.raises(MetadataError, match=problem) as caught:
        read_metadata(path)
    assert caught.value.path == path and caught.value.exit_code == 2
    assert str(path) in str(caught.value) and "\n" not in str(caught.value)


def test_a_table_that_is_absent_or_no_utf8_says_so(tmp_path):
    with pytest.raises(MetadataError, match="cannot be opened"):
        read_metadata(tmp_path / "none.csv")
    path = tmp_path / "m.csv"
    path.write_bytes("file,source\n1.txt,وكالة\n".encode("cp1256"))
    with pytest.raises(MetadataError, match="not UTF-8"):
        read_metadata(path)
