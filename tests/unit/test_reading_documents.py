"""A document's body is what offsets count; what cannot be an article is rejected with a reason."""

import pytest

from etl.reading.documents import MAX_CHARS, REASONS, Document, Rejection, admit
from tests.conftest import ROOT

TEXT = "قال الوزير إن المحادثات بدأت.\nوأضاف أنها مفيدة."


def test_a_title_of_its_own_stands_above_the_text():
    document = Document("a.txt", TEXT, title="بدء المحادثات")
    assert document.body == "بدء المحادثات\n\n" + TEXT
    assert document.body[: document.title_end] == "بدء المحادثات"


def test_a_title_that_is_the_first_line_is_not_repeated():
    text = "\ufeff بدء المحادثات \r\n\r\n" + TEXT
    document = Document("a.txt", text, title="بدء المحادثات")
    assert document.body == text
    assert document.body[: document.title_end] == "\ufeff بدء المحادثات "


def test_without_a_title_the_body_is_the_text():
    document = Document("a.txt", TEXT)
    assert (document.body, document.title_end) == (TEXT, 0)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \r\n\t\u00a0\ufeff\0", "empty"),
        ("The minister said so.", "not_arabic"),
        ("٢٠٢٤", "not_arabic"),
        ("ـــ َُِ", "not_arabic"),
        ("قال \ud83d الوزير", "undecodable"),
        ("قال \0 الوزير", "corrupt"),
        ("ق" * (MAX_CHARS + 1), "too_long"),
    ],
)
def test_what_is_no_article_is_rejected(text, reason):
    rejection = admit(Document("a.jsonl#7", text, place="a.jsonl#7"))
    assert isinstance(rejection, Rejection)
    assert (rejection.uri, rejection.reason) == ("a.jsonl#7", reason)
    assert "\n" not in rejection.detail


def test_a_rejection_names_the_place_and_not_the_url():
    rejection = admit(Document("https://outlet.example/1", "", place="a.parquet#3"))
    assert isinstance(rejection, Rejection) and rejection.uri == "a.parquet#3"


@pytest.mark.parametrize("field", ["uri", "source", "id", "title"])
def test_metadata_that_no_database_stores_is_rejected(field):
    given = {"uri": "a", field: "x\udc80"}
    rejection = admit(Document(text=TEXT, place="a.csv#1", **given))
    assert isinstance(rejection, Rejection) and rejection.reason == "undecodable"


def test_the_longest_text_that_is_allowed_is_read():
    assert isinstance(admit(Document("a", "ق" * MAX_CHARS)), Document)


def test_the_readme_lists_every_reason():
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    for reason, meaning in REASONS.items():
        assert f"| `{reason}` | {meaning} |" in lines
