"""What people decided: judgements join and part, corrections set values right or say that they no longer can."""

from dataclasses import replace
from pathlib import Path

import pytest
from corpus import Corpus, Outcome, Told

from etl.resolution.decisions import (
    CORRECTION_COLUMNS,
    JUDGEMENT_COLUMNS,
    Correction,
    Judgement,
    Mention,
    read_corrections,
    read_judgements,
)
from etl.resolution.exceptions import CorrectionError, DecisionFileError, JudgementError


def spot(found: Outcome, told: Told, party: int) -> Mention:
    ((start, end),) = found.rows(
        f"SELECT start_char, end_char FROM entity_mentions"
        f" WHERE article_id = '{told.article_id}' AND entity_no = {party}"
    )
    return Mention(told.article_id, start, end)


def judge(left: object, right: object, verdict: str) -> Judgement:
    return Judgement(left, right, verdict, "judgements.csv:2")  # type: ignore[arg-type]


def test_two_actors_judged_the_same_are_one_and_the_old_id_leads_to_it(corpus: Corpus) -> None:
    one, other = corpus.article(), corpus.article()
    a, b = one.party("سامي عيد"), other.party("سام عايد")
    before = corpus.resolved()
    first, second = before.actor(one, a), before.actor(other, b)
    after = corpus.resolved(judgements=[judge(first, second, "same")])
    assert after.actor(one, a) == after.actor(other, b)
    assert after.figures.judgements_applied == 1
    gone = ({first, second} - {after.actor(one, a)}).pop()
    assert (gone, after.actor(one, a), None) in after.rows("FROM resolved_actor_redirects")


def test_a_mention_judged_to_be_a_curated_actor_moves_alone(corpus: Corpus) -> None:
    corpus.seed("actors", "star,person,سامي النجم,Sami,EG,,x")
    one, other = corpus.article(), corpus.article()
    a, b = one.party("سامي عيد"), other.party("سامي عيد")
    where = spot(corpus.resolved(), one, a)
    after = corpus.resolved(judgements=[judge(where, "star", "same")])
    assert after.actor(one, a) == "star"
    assert after.method(one, a) == "judgement"
    assert after.actor(other, b) not in ("star", None)


def test_an_undecided_surname_is_settled_by_a_judgement(corpus: Corpus) -> None:
    one, other, alone = corpus.article(), corpus.article(), corpus.article()
    a = one.party("طارق شوقي")
    other.party("هالة شوقي")
    c = alone.party("شوقي")
    before = corpus.resolved()
    after = corpus.resolved(judgements=[judge(spot(before, alone, c), before.actor(one, a), "same")])
    assert before.actor(alone, c) is None
    assert after.actor(alone, c) == after.actor(one, a)


def test_homonyms_judged_different_are_two_actors(corpus: Corpus) -> None:
    told = [corpus.article() for _ in range(3)]
    numbers = [article.party("محمد صلاح") for article in told]
    before = corpus.resolved()
    assert len({before.actor(t, n) for t, n in zip(told, numbers, strict=True)}) == 1
    actor = before.actor(told[0], numbers[0])
    after = corpus.resolved(judgements=[judge(spot(before, told[2], numbers[2]), actor, "different")])
    assert after.actor(told[0], numbers[0]) == after.actor(told[1], numbers[1]) == actor
    assert after.actor(told[2], numbers[2]) not in (actor, None)


def test_a_fence_keeps_apart_what_rules_would_join(corpus: Corpus) -> None:
    one, other = corpus.article(), corpus.article()
    a = one.party("طارق نبيل شوقي", office="deputy", country="EG")
    b = other.party("طارق شوقي", office="deputy", country="EG")
    rules = corpus.resolved()
    assert rules.actor(one, a) == rules.actor(other, b)
    fenced = corpus.resolved(judgements=[judge(spot(rules, one, a), spot(rules, other, b), "different")])
    assert fenced.actor(one, a) != fenced.actor(other, b)


def test_contradicting_judgements_name_their_row(corpus: Corpus) -> None:
    told = [corpus.article() for _ in range(3)]
    names = ["سامي عيد", "هاني عيد", "منى عيد"]
    numbers = [article.party(name) for article, name in zip(told, names, strict=True)]
    before = corpus.resolved()
    a, b, c = (before.actor(t, n) for t, n in zip(told, numbers, strict=True))
    with pytest.raises(JudgementError, match=r"judgements\.csv:2"):
        corpus.resolved(judgements=[judge(a, b, "same"), judge(b, c, "same"), judge(a, c, "different")])


def test_a_judgement_about_an_absent_article_is_unused(corpus: Corpus) -> None:
    corpus.article().party("سامي عيد")
    found = corpus.resolved(judgements=[judge(Mention("0" * 16, 0, 4), "nobody", "same")])
    assert found.figures.judgements_unused == 1


@pytest.fixture
def statement(corpus: Corpus) -> tuple[Corpus, Correction]:
    corpus.seed("actors", "star,person,سامي النجم,Sami,EG,,x")
    told = corpus.article()
    told.says(told.party("سامي عيد"), "إن المطر قادم")
    ((start, end),) = corpus.resolved().rows("SELECT start_char, end_char FROM resolved_statements")
    return corpus, Correction(
        "statements", told.article_id, start, end, "speech_act", "say", "warn", "corrections.csv:2"
    )


def test_a_correction_sets_a_field(statement: tuple[Corpus, Correction]) -> None:
    corpus, correction = statement
    found = corpus.resolved(corrections=[correction])
    assert found.rows("SELECT speech_act FROM resolved_statements") == [("warn",)]
    assert (found.figures.corrections_applied, found.figures.corrections_skipped) == (1, 0)


def test_a_corrected_speaker_is_an_actor_by_id(statement: tuple[Corpus, Correction]) -> None:
    corpus, correction = statement
    ((speaker,),) = corpus.resolved().rows("SELECT actor_id FROM resolved_statement_speakers")
    found = corpus.resolved(corrections=[replace(correction, field="speakers", expected=speaker, value="star|egypt")])
    assert found.rows("SELECT actor_id FROM resolved_statement_speakers ORDER BY ALL") == [("egypt",), ("star",)]
    assert found.rows("SELECT speaker_type FROM resolved_statements") == [("group",)]


def test_a_correction_of_the_span_moves_content_and_id(statement: tuple[Corpus, Correction]) -> None:
    corpus, correction = statement
    before = corpus.resolved().rows("SELECT statement_id, content FROM resolved_statements")
    moved = replace(correction, field="start_char", expected=str(correction.start), value=str(correction.start + 3))
    after = corpus.resolved(corrections=[moved]).rows("SELECT statement_id, content FROM resolved_statements")
    assert before[0][0] != after[0][0]
    assert after[0][1] == "المطر قادم"


def test_a_correction_of_an_absent_article_is_skipped_and_counted(statement: tuple[Corpus, Correction]) -> None:
    corpus, correction = statement
    found = corpus.resolved(corrections=[replace(correction, article_id="f" * 16)])
    assert (found.figures.corrections_applied, found.figures.corrections_skipped) == (0, 1)


@pytest.mark.parametrize(
    "change", [{"expected": "deny"}, {"start": 0, "end": 1}], ids=["another value", "no such span"]
)
def test_an_expectation_that_no_longer_holds_fails_with_its_line(
    statement: tuple[Corpus, Correction], change: dict[str, object]
) -> None:
    corpus, correction = statement
    with pytest.raises(CorrectionError, match=r"corrections\.csv:2: speech_act was expected"):
        corpus.resolved(corrections=[replace(correction, **change)])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [
        {"field": "colour"},
        {"field": "said_from", "expected": "", "value": "soon"},
        {"field": "kind", "expected": "indirect", "value": "shouted"},
        {"field": "outlet_id", "expected": "", "value": "nobody"},
    ],
    ids=["no such field", "no date", "no such kind", "no such actor"],
)
def test_a_value_that_cannot_be_is_refused_with_its_line(
    statement: tuple[Corpus, Correction], change: dict[str, str]
) -> None:
    corpus, correction = statement
    with pytest.raises(DecisionFileError, match=r"corrections\.csv:2"):
        corpus.resolved(corrections=[replace(correction, **change)])


def test_a_meeting_is_corrected_before_it_is_merged(corpus: Corpus) -> None:
    told = corpus.article()
    told.meets(told.party("سامي عيد"), told.party("هالة عيد"))
    ((start, end),) = corpus.resolved().rows("SELECT start_char, end_char FROM resolved_meeting_mentions")
    fix = Correction("meetings", told.article_id, start, end, "status", "held", "possible", "corrections.csv:2")
    assert corpus.resolved(corrections=[fix]).rows("SELECT status FROM resolved_meetings") == [("possible",)]


def write(path: Path, columns: tuple[str, ...], *rows: str) -> Path:
    path.write_text("\n".join([",".join(columns), *rows, ""]), encoding="utf-8")
    return path


def test_the_last_judgement_of_a_pair_holds_and_an_empty_one_is_passed_over(tmp_path: Path) -> None:
    file = write(
        tmp_path / "judgements.csv", JUDGEMENT_COLUMNS,
        "a,b,same,alike,ed,2026-01-01", "b,a,different,met both,ed,2026-02-01",
        "c,d,same,alike,ed,2026-01-01", "c,d,withdrawn,not sure,ed,2026-02-01", "e,f,,,,",
    )  # fmt: skip
    assert [(j.left, j.right, j.verdict) for j in read_judgements([file])] == [("b", "a", "different")]


@pytest.mark.parametrize(
    "row",
    ["a,b,maybe,why,ed,2026-01-01", "a,,same,why,ed,2026-01-01", "a,b,same,,ed,2026-01-01", "a,b,same,why,ed,today"],
)
def test_a_judgement_that_says_too_little_is_refused_with_its_line(tmp_path: Path, row: str) -> None:
    with pytest.raises(DecisionFileError, match=r"judgements\.csv:2"):
        read_judgements([write(tmp_path / "judgements.csv", JUDGEMENT_COLUMNS, row)])


def test_a_file_without_the_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DecisionFileError, match="no column"):
        read_corrections([write(tmp_path / "corrections.csv", ("article_id",), "x")])


def test_a_later_correction_of_the_same_field_replaces_the_earlier(tmp_path: Path) -> None:
    row = "statements,{article},5,9,medium,,{value},why,ed,2026-01-01"
    file = write(
        tmp_path / "corrections.csv", CORRECTION_COLUMNS,
        row.format(article="a" * 16, value="speech"), row.format(article="a" * 16, value="letter"),
        row.format(article="b" * 16, value="speech"), row.format(article="b" * 16, value=""),
    )  # fmt: skip
    assert [(c.article_id, c.value) for c in read_corrections([file])] == [("a" * 16, "letter")]
