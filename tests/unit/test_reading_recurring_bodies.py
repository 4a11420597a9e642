"""Bodies named with common words alone: the country that the article is about, where it is told."""

import pytest

from etl.extraction.article import read
from etl.extraction.records import Article
from etl.language.loading import load_lexicon


def countries(body: str, source: str) -> dict[str, str]:
    found = read(Article("x", body, source_id=source), load_lexicon())
    return {p.name: p.country for p in found.parties if p.kind == "organisation"}


@pytest.mark.parametrize(
    ("body", "country"),
    [
        ("وصل الوزير إلى نيامي في النيجر. وقال سكان النيجر إن المجلس العسكري أعلن القرار.", "NE"),
        ("عاد السفير من مالي إلى النيجر. وأعلن المجلس العسكري القرار.", ""),
    ],
    ids=["one country told", "two countries told"],
)
def test_an_outlet_of_the_world_means_the_country_it_tells_of(body: str, country: str) -> None:
    assert countries(body, "bbc")["المجلس العسكري"] == country


def test_an_outlet_at_home_means_its_own() -> None:
    assert countries("وصل المصابون. وأعلنت مديرية الأمن القرار.", "masrawy")["مديرية الأمن"] == "EG"


def test_a_proper_name_says_nothing_of_where() -> None:
    found = countries("وصل الوزير إلى النيجر. وقال سكان النيجر إن شركة نصار أعلنت القرار.", "bbc")
    assert set(found.values()) <= {""}
