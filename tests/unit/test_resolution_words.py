"""Words are cut out of long texts as out of short ones, wherever they stand, however many bodies fit into memory."""

import duckdb
import pytest

from etl.resolution import words
from etl.resolution.words import add_words

BODIES = {
    "a": "قال فلان",
    "b": "",
    "c": "".join(chr(0x621 + number % 26) for number in range(5_000)),
    "d": "ما 🙂 هذا",
}
SPANS = [
    ("a", 4, 8, 0, 3), ("a", 0, 3, None, None), ("c", 0, 1, 4_999, 5_000), ("c", 17, 4_000, 2_000, 2_001),
    ("d", 3, 4, 5, 8), ("d", 0, 8, None, None),
]  # fmt: skip


@pytest.fixture
def con():
    with duckdb.connect() as con:
        con.execute("CREATE TEMP TABLE resolution_articles (article_id VARCHAR, body VARCHAR)")
        con.executemany("INSERT INTO resolution_articles VALUES (?, ?)", list(BODIES.items()))
        con.execute("CREATE TEMP TABLE spans (article_id VARCHAR, s INTEGER, e INTEGER, cs INTEGER, ce INTEGER)")
        con.executemany("INSERT INTO spans VALUES (?, ?, ?, ?, ?)", SPANS)
        yield con


@pytest.mark.parametrize("chars_at_once", [1, 10, 10_000_000])
def test_words_stand_beside_their_spans(con, monkeypatch, chars_at_once):
    monkeypatch.setattr(words, "CHARS_AT_ONCE", chars_at_once)
    add_words(con, "FROM spans", "cut", {"content": ("s", "e"), "cue": ("cs", "ce")})
    expected = [
        (*span, BODIES[span[0]][span[1] : span[2]], None if span[3] is None else BODIES[span[0]][span[3] : span[4]])
        for span in SPANS
    ]
    assert con.execute("SELECT article_id, s, e, cs, ce, content, cue FROM cut ORDER BY ALL").fetchall() == sorted(
        expected, key=lambda row: row[:3]
    )


def test_nothing_to_cut(con):
    con.execute("DELETE FROM spans")
    add_words(con, "FROM spans", "cut", {"content": ("s", "e")})
    assert con.execute("SELECT content FROM cut").fetchall() == []
