"""What confidence is made of: signs that a reader would name, each with its weight."""

import pytest

from etl.evaluation.fitting import Row, fit, unseen
from etl.extraction.article import Article, Reading, extract, read
from etl.extraction.confidence import BASE, Signs
from etl.language.loading import load_lexicon
from etl.language.weights import probability

PLAIN = "قال وزير الخارجية الروسي سيرغي لافروف إن المحادثات ستستأنف غدا. وأضاف أن الوفود وصلت."


def reading(body: str) -> Reading:
    return read(Article("0" * 16, body), load_lexicon())


def signs(body: str) -> list[list[str]]:
    one = reading(body)
    found = Signs(one.text, one.parties, one.mentions, one.statements)
    return [found.of_statement(number) for number in range(len(one.statements))]


def test_weights_add_up_to_a_probability() -> None:
    assert probability([], {}) == 0.5
    assert probability(["a"], {"a": 2.0}) == 0.88
    assert probability(["a", "unknown"], {"a": 2.0}) == 0.88
    assert probability(["a"], {"a": 90.0}) == 0.98
    assert probability(["a"], {"a": -90.0}) == 0.02


def test_signs_of_a_plain_statement_and_of_one_that_carries_its_speaker_on() -> None:
    first, second = signs(PLAIN)
    assert {BASE, "speaker=named person", "trigger=that", "kind=indirect", "words=3-5", "form=past"} <= set(first)
    assert {"speaker=dropped person", "antecedent=nearest", "chain=named", "joined by and"} <= set(second)
    assert not {"antecedent=nearest", "nested", "comma inside"} & set(first)


def test_another_party_before_the_verb_and_a_comma_inside_are_signs() -> None:
    body = "قال سيرغي لافروف إن المحادثات ستستأنف، وإن الوفود في الطريق إلى جنيف، بعد غد."
    assert "comma inside" in signs(body)[0]
    body = "وبعد لقاء جون كيري قال سيرغي لافروف إن المحادثات ستستأنف غدا."
    assert "other party before" in signs(body)[0]


def test_every_row_has_a_confidence_and_a_plain_statement_a_high_one() -> None:
    rows = extract(Article("0" * 16, PLAIN), load_lexicon())
    assert [row[-1] for row in rows.statements] == pytest.approx([0.9, 0.9], abs=0.1)
    assert all(0 < row[-1] < 1 for row in rows.mentions)


def test_fitting_finds_which_signs_speak_for_a_row() -> None:
    rows = [Row(f"{n}", [BASE, "good" if n % 2 else "bad"], right=n % 2 == 1 or n % 10 == 0) for n in range(200)]
    weights = fit(rows)
    assert weights["good"] > 1 > -0.5 > weights["bad"]
    good = [confidence for confidence, right in unseen(rows) if right]
    assert sum(good) / len(good) > 0.8


def test_the_table_has_a_base_for_each_kind_of_row() -> None:
    weights = load_lexicon().confidence
    assert {target for target, table in weights.items() if BASE in table} == {"statement", "mention"}
