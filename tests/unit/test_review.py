"""The open questions: which pairs are asked about, in what order, and that their answers are read back."""

import csv
from pathlib import Path

import pytest
from corpus import Corpus, Outcome

from etl import review
from etl.resolution.decisions import JUDGEMENT_COLUMNS, Judgement, read_judgements
from etl.review import export_review, open_questions


@pytest.fixture
def asked(corpus: Corpus) -> tuple[Corpus, Outcome]:
    """A surname of two bearers that speaks twice, and two spellings that nothing joins."""
    corpus.seed("actors", "shawqi_t,person,طارق شوقي,Tarek,EG,,x", "shawqi_h,person,هالة شوقي,Hala,EG,,x")
    one, other, alone = corpus.article(), corpus.article(), corpus.article()
    one.party("طارق شوقي", actor="shawqi_t")
    other.party("هالة شوقي", actor="shawqi_h")
    number = alone.party("شوقي")
    alone.says(number, "إن القرار صدر")
    alone.says(number, "إن العمل بدأ")
    for name, country in (("أوليغ أنطونوف", "RU"), ("أوليغ أنتونوف", "FR")):
        told = corpus.article()
        told.says(told.party(name, country=country), "إن الطريق طويل")
    return corpus, corpus.resolved()


def test_an_undecided_speaker_is_asked_about_first(asked: tuple[Corpus, Outcome]) -> None:
    questions = open_questions(asked[1].fill())
    first = questions[0]
    assert (first.question, first.left_name, first.weight) == ("undecided", "شوقي", 7)
    assert first.right in ("shawqi_t", "shawqi_h")
    assert "shawqi_t" in first.others and "shawqi_h" in first.others
    assert "شوقي" in first.left_context


def test_names_that_are_close_are_asked_about(asked: tuple[Corpus, Outcome]) -> None:
    pairs = [q for q in open_questions(asked[1].fill()) if q.question == "pair"]
    assert [{q.left_name, q.right_name} for q in pairs] == [{"أوليغ أنطونوف", "أوليغ أنتونوف"}]


def test_the_answers_are_read_back_and_settle_the_question(
    asked: tuple[Corpus, Outcome], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus, found = asked
    con = found.fill()
    monkeypatch.setattr(review, "open_dataset", lambda path: con.cursor())
    file = tmp_path / "review.csv"
    assert export_review(tmp_path / "x.duckdb", file) == 2
    assert read_judgements([file]) == []
    rows = list(csv.DictReader(file.open(encoding="utf-8-sig")))
    assert list(rows[0])[: len(JUDGEMENT_COLUMNS)] == list(JUDGEMENT_COLUMNS)
    rows[0] |= {"judgement": "same", "reason": "the column says so", "who": "ed", "decided_on": "2026-01-01"}
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    decided = read_judgements([file])
    after = corpus.resolved(judgements=decided)
    assert after.rows("SELECT count(*) FROM resolved_mentions WHERE actor_id IS NULL") == [(0,)]
    assert "undecided" not in {q.question for q in open_questions(after.fill())}


def test_what_is_judged_is_not_asked_again(
    asked: tuple[Corpus, Outcome], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    con = asked[1].fill()
    monkeypatch.setattr(review, "open_dataset", lambda path: con.cursor())
    (pair,) = [q for q in open_questions(con) if q.question == "pair"]
    judged = [Judgement(pair.right, pair.left, "different", "judgements.csv:2")]
    assert export_review(tmp_path / "x.duckdb", tmp_path / "review.csv", judged) == 1
