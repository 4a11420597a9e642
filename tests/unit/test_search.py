"""Searching in SQL: words are found whatever their hamza, marks, tatweel and prefixes, and only whole words."""

import duckdb
import pytest

from etl.database import create
from etl.language.fold import fold


@pytest.fixture(scope="module")
def con():
    with duckdb.connect() as connection:
        create(connection)
        yield connection


def has_words(con, text: str, words: str) -> bool:
    return con.execute("SELECT has_words(?, ?)", [text, words]).fetchone()[0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قالت المعارضة إنها مستعدة", "معارضة"),
        ("قالت معارضة إنها مستعدة", "المعارضة"),
        ("دعوة للمعارضة السورية", "المعارضة السورية"),
        ("وبالمعارضه، السوريه", "المعارضة السورية"),
        ("المُعارَضة", "المعارضة"),
        ("المعـــارضة", "المعارضة"),
        ("إيران", "ايران"),
        ("سيعلن غدا", "يعلن"),
        ("«داعش»", "داعش"),
        ("NATO خارج اللعبة", "nato"),
        ("الرقم 2254.", "2254"),
    ],
)
def test_words_are_found_in_every_dress(con, text, words):
    assert has_words(con, text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("المعارضون", "معارض"),
        ("السورية المعارضة", "المعارضة السورية"),
        ("22541", "2254"),
        ("aXb", "a.b"),
        ("حلبي", "حلب"),
    ],
    ids=["longer word", "other order", "longer number", "a dot is a dot", "adjective of a name"],
)
def test_other_words_are_not(con, text, words):
    assert not has_words(con, text, words)


@pytest.mark.parametrize("text", ["أإآٱىةؤئیکګگڤپچیە", "مُؤتَمَرٌ Ab \u200fـــ", "\ufeffالأُمَم\u202c", "", "٢٠١٥ №"])
def test_folding_is_the_same_in_sql_and_python(con, text):
    assert con.execute("SELECT fold(?)", [text]).fetchone()[0] == fold(text)
