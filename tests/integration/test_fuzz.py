"""Ten thousand whole articles that nobody would write: what holds for every article holds for them."""

import json
import random
import re
from datetime import date
from inspect import isfunction

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from etl.extraction.article import Article, extract
from etl.extraction.batches import TABLES, extract_batch
from etl.language.loading import load_lexicon
from etl.paths import ARTICLES
from etl.reading.documents import Document, Rejection, admit
from tests.bench.extraction import batches
from tests.mangled import mangled
from tests.newsroom import query, run
from tests.unit import test_reading_invariants as invariants
from validations import run as validate

CASES = 10_000
CHECKS = [
    test.hypothesis.inner_test
    for name, test in vars(invariants).items()
    if isfunction(test) and hasattr(test, "hypothesis") and name != "test_reading_is_pure"
]
"""Every invariant of extraction, as the unit tests have it: a function of a text that asks `read` for its rows."""

NUMBER = st.integers(0, 1 << 40)
MANGLED = st.builds(
    mangled,
    st.tuples(NUMBER) | st.tuples(NUMBER, NUMBER),
    st.lists(NUMBER, max_size=5).map(tuple),
    st.just("") | st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
)
DAYS = st.sampled_from([None, date(2015, 11, 18), date(2024, 2, 29)])


def test_all_invariants_are_found():
    assert len(CHECKS) >= 8


@pytest.mark.slow
def test_what_holds_for_every_article_holds_for_ten_thousand_mangled_ones(monkeypatch):
    """The title is read as declared in half of them: the first line of the text, in a column of its own."""
    current = []
    monkeypatch.setattr(invariants, "read", lambda body, *_: current[0])
    lexicon, cases = load_lexicon(), 0

    @settings(
        max_examples=CASES,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(MANGLED, DAYS, st.booleans())
    def check(body, published, declared):
        nonlocal cases
        document = Document("a", body, title=body.partition("\n")[0] if declared else None)
        if isinstance(admit(document), Rejection):
            return
        cases += 1
        article = Article("0" * 16, document.body, document.title, document.title_end, published, "unknown")
        current[:] = [extract(article, lexicon)]
        for invariant in CHECKS:
            invariant(document.body)

    check()
    assert cases > 0.95 * CASES


@pytest.mark.slow
def test_a_paragraph_may_break_off_behind_any_word():
    """Most articles that are cut off end amid a sentence, and a rule may look one word too far."""
    lexicon, paragraphs = (
        load_lexicon(),
        [
            line
            for file in sorted(ARTICLES.glob("*.txt"))
            for line in file.read_text(encoding="utf-8").split("\n")
            if line
        ],
    )
    for paragraph in paragraphs:
        ends = [match.end() for match in re.finditer(r"\S+", paragraph)]
        for end in ends[:60]:
            extract(Article("0" * 16, paragraph[:end]), lexicon)


def some(number: int) -> list[str]:
    chance = random.Random(23)

    def numbers(least: int, most: int) -> tuple[int, ...]:
        return tuple(chance.randrange(1 << 40) for _ in range(chance.randint(least, most)))

    return [mangled(numbers(1, 3), numbers(0, 6)) for _ in range(number)]


@pytest.mark.parametrize("published", [date.min, date.max])
def test_articles_may_be_of_the_first_or_the_last_day_of_the_calendar(published):
    for text in some(300):
        extract(Article("0" * 16, text, published=published), load_lexicon())


@pytest.mark.slow
def test_mangled_articles_make_a_sound_database(tmp_path):
    """Every key and CHECK of schema.sql and every expectation that would refuse a load."""
    texts = some(300)
    lines = [json.dumps({"id": number, "text": text, "source": "رويترز"}) for number, text in enumerate(texts)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    database = tmp_path / "mangled.duckdb"
    run(database, tmp_path / "a.jsonl")
    broken = [(one.id, one.examples[:1]) for one in validate(database).findings if one.blocks]
    assert broken == []
    assert query(database, "SELECT count(*) > 250 FROM articles") == [(True,)]


def test_mangled_articles_read_in_batches_say_the_same_as_alone():
    texts = [text for text in some(60) if not isinstance(admit(Document("a", text)), Rejection)]
    (batch,) = batches(texts)
    together = extract_batch(batch)
    alone = [extract_batch(batch.slice(number, 1)) for number in range(batch.num_rows)]
    for name in TABLES:
        assert together[name].to_pylist() == [row for one in alone for row in one[name].to_pylist()]
