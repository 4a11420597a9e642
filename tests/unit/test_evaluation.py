"""What the figures count: one article, annotated and read, side by side."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from etl.evaluation.calibration import calibration
from etl.evaluation.figures import figures
from etl.evaluation.found import Actors, Found, Meeting, Mention, Statement
from etl.evaluation.gold import Gold, GoldError, Span, read_gold
from etl.evaluation.metrics import measure
from etl.evaluation.pairing import overlap, pair
from etl.evaluation.run import HeldOutError, check_errors_may_be_read, select
from etl.evaluation.tally import Tally

TEXT = "قال سامي حداد إن الجسر سيفتح غداً، مضيفاً أن الكلفة معقولة. وزارت هالة زيدان الموقع."
MINISTER, ENGINEER = "haddad_sami", "zaydan_hala"
KEYS = {
    MINISTER: {"type": "person", "name_ar": "سامي حداد", "name_en": "Sami Haddad", "country": "LB"},
    ENGINEER: {"type": "person", "name_ar": "هالة زيدان", "name_en": "Hala Zaydan", "country": "LB"},
    "lebanon": {"type": "country", "name_ar": "لبنان", "name_en": "Lebanon", "country": "LB"},
}
ACTORS = Actors(
    {"p1": ("person", "LB"), "p2": ("person", "LB"), "lebanon": ("country", "LB"), "p3": ("person", None)},
    {"p1": ("سامي حداد",), "p2": ("هاله زيدان", "hala zaydan"), "lebanon": ("لبنان",), "p3": ("طارق شوقي",)},
)


def at(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def span(words: str) -> Span:
    return Span(at(words)["start"], at(words)["end"])


def statement(content: str, cue: str, **more: Any) -> dict[str, Any]:
    speaker = more.pop("speaker", {"entity": MINISTER, "type": "person", "basis": "named"})
    return {
        "cue": at(cue),
        "content": at(content),
        "kind": "indirect",
        "speaker": speaker,
        "speaker_span": None,
        "in_heading": False,
        "nested_in": None,
        **more,
    }


FIRST = statement("الجسر سيفتح غداً", "قال", medium="remarks", said_on_date="2015-10-21")
SECOND = statement(
    "الكلفة معقولة", "مضيفاً", speaker={"entity": MINISTER, "type": "person", "basis": "dropped"}, said_on_date="2015-10"
)
VISIT = {
    "mentions": [at("زارت هالة زيدان الموقع")],
    "participants": [MINISTER, ENGINEER],
    "kind": "bilateral",
    "status": "held",
    "place": "العاصمة بيروت",
    "date": None,
    "date_iso": "2015-10",
    "topic": None,
}


@pytest.fixture
def gold(tmp_path: Path) -> Gold:
    return annotated(tmp_path)


def annotated(folder: Path, name: str = "bridge", **changes: Any) -> Gold:
    content = {
        "file": f"{name}.txt",
        "article": {"published": {"earliest": "2015-10-21", "latest": "2015-10-21", "basis": "declared"}},
        "entities": KEYS,
        "mentions": [at("سامي حداد") | {"entity": MINISTER}, at("هالة زيدان") | {"entity": ENGINEER}],
        "statements": [FIRST, SECOND],
        "meetings": [VISIT],
        **changes,
    }
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return read_gold([path])[0]


def read(content: str, cue: str | None, *speakers: str, **changes: Any) -> Statement:
    values: dict[str, Any] = {
        "statement_id": content,
        "content": span(content),
        "cue": span(cue) if cue else None,
        "kind": "indirect",
        "speakers": frozenset(speakers),
        "speaker_type": "person",
        "speaker_label": None,
        "basis": "named",
        "medium": None,
        "outlet": None,
        "relayed_by": None,
        "addressee": None,
        "occasion": None,
        "said": None,
        "in_heading": False,
        "parent": None,
        "confidence": 0.9,
    }
    return Statement(**(values | changes))


def found(*statements: Statement, meetings: tuple[Meeting, ...] = ()) -> Found:
    names = (Mention(span("سامي حداد"), "p1", 0.95), Mention(span("هالة زيدان"), "p2", 0.8))
    return Found(TEXT, None, True, names, statements, meetings)


def rate(tally: Tally, metric: str) -> tuple[int, int, int, int]:
    counted = tally.rates[metric]
    return counted.hit, counted.gold, counted.hit_found, counted.found


def test_overlap_is_intersection_over_union() -> None:
    assert overlap((0, 10), (0, 10)) == 1.0
    assert overlap((0, 10), (5, 15)) == pytest.approx(1 / 3)
    assert overlap((0, 10), (10, 20)) == 0.0


def test_each_span_is_in_one_pair_and_the_best_comes_first() -> None:
    assert pair([(0, 10), (0, 12)], [(0, 12), (0, 11)], 0.5) == {1: 0, 0: 1}
    assert pair([(0, 10)], [(0, 5)], 0.8) == {}


def test_a_statement_counts_as_said_only_with_content_and_speaker(gold: Gold) -> None:
    tally = measure(gold, found(read("الجسر سيفتح غداً", "قال", "p1"), read("الكلفة معقولة", "مضيفاً", "p2")), ACTORS)
    assert rate(tally, "statements_strict") == (2, 2, 2, 2)
    assert rate(tally, "who_said_what") == (1, 2, 1, 2)
    assert [miss.what for miss in tally.misses if miss.what == "speaker"] == ["speaker"]
    assert tally.statements == [(0.9, True), (0.9, False)]


def test_content_half_right_is_loose_and_shown_as_such(gold: Gold) -> None:
    tally = measure(gold, found(read("الجسر سيفتح", "قال", "p1")), ACTORS)
    assert rate(tally, "statements_strict") == (0, 2, 0, 1)
    assert rate(tally, "statements_loose") == (1, 2, 1, 1)
    assert sorted(miss.what for miss in tally.misses if "meeting" not in miss.what) == ["content", "not found"]


def test_kinds_and_bases_are_counted_on_the_side_that_has_them(gold: Gold) -> None:
    both = found(read("الجسر سيفتح غداً", "قال", "p1", kind="direct"), read("الكلفة معقولة", "مضيفاً", "p1"))
    tally = measure(gold, both, ACTORS)
    assert rate(tally, "statements_indirect") == (2, 2, 1, 1)
    assert rate(tally, "statements_direct") == (0, 0, 1, 1)
    assert rate(tally, "said_named") == (1, 1, 2, 2)
    assert rate(tally, "said_dropped") == (1, 1, 0, 0)


def test_a_cue_that_is_not_there_is_no_right_cue(gold: Gold) -> None:
    tally = measure(gold, found(read("الجسر سيفتح غداً", None, "p1"), read("الكلفة معقولة", "مضيفاً", "p1")), ACTORS)
    assert rate(tally, "cues") == (1, 2, 1, 1)
    assert (tally.shares["cue"].right, tally.shares["cue"].of) == (1, 2)


def test_a_day_settles_a_month_but_a_month_no_day(gold: Gold) -> None:
    october = (date(2015, 10, 1), date(2015, 10, 31))
    day = (date(2015, 10, 21), date(2015, 10, 21))
    both = found(read("الجسر سيفتح غداً", "قال", "p1", said=october), read("الكلفة معقولة", "مضيفاً", "p1", said=day))
    assert rate(measure(gold, both, ACTORS), "said_on") == (1, 2, 1, 2)


def test_what_a_collection_never_annotates_is_no_error(gold: Gold) -> None:
    both = found(read("الجسر سيفتح غداً", "قال", "p1", addressee="p2", medium="speech"))
    tally = measure(gold, both, ACTORS)
    assert rate(tally, "addressees") == (0, 0, 0, 0)
    assert rate(tally, "media") == (0, 1, 0, 1)


def test_addressee_outlet_and_relay_are_compared_as_entities(tmp_path: Path) -> None:
    first = FIRST | {"addressee": ENGINEER, "outlet": "lebanon", "relayed_by": ENGINEER}
    one = annotated(tmp_path, statements=[first])
    tally = measure(
        one, found(read("الجسر سيفتح غداً", "قال", "p1", addressee="p2", outlet="lebanon", relayed_by="p3")), ACTORS
    )
    assert rate(tally, "addressees") == (1, 1, 1, 1)
    assert rate(tally, "outlets") == (1, 1, 1, 1)
    assert rate(tally, "relays") == (0, 1, 0, 1)


def test_a_nested_statement_needs_the_statement_it_stands_in(tmp_path: Path) -> None:
    one = annotated(tmp_path, statements=[FIRST, SECOND | {"nested_in": 0}])
    outer, inner = read("الجسر سيفتح غداً", "قال", "p1"), read("الكلفة معقولة", "مضيفاً", "p1")
    assert rate(measure(one, found(outer, inner), ACTORS), "nesting") == (0, 1, 0, 0)
    nested = read("الكلفة معقولة", "مضيفاً", "p1", parent=outer.statement_id)
    assert rate(measure(one, found(outer, nested), ACTORS), "nesting") == (1, 1, 1, 1)


def test_an_unnamed_source_is_right_only_without_an_actor(tmp_path: Path) -> None:
    somebody = {"entity": None, "type": "unnamed", "basis": "role", "label": "مصدر"}
    one = annotated(tmp_path, statements=[FIRST | {"speaker": somebody}])
    for speakers, kind, right in (((), "unnamed", 1), ((), None, 0), (("p1",), "unnamed", 0)):
        tally = measure(one, found(read("الجسر سيفتح غداً", "قال", *speakers, speaker_type=kind)), ACTORS)
        assert tally.shares["speaker"].right == right


def test_of_joint_speakers_half_of_the_union_suffices(tmp_path: Path) -> None:
    both = {"entity": None, "type": "group", "basis": "named", "members": [MINISTER, ENGINEER]}
    one = annotated(tmp_path, statements=[FIRST | {"speaker": both}])
    for speakers, right in ((("p1", "p2"), 1), (("p1",), 1), (("p3",), 0), (("p1", "p3", "lebanon"), 0)):
        assert measure(one, found(read("الجسر سيفتح غداً", "قال", *speakers)), ACTORS).shares["speaker"].right == right


def test_a_described_speaker_is_known_by_his_name_and_a_state_by_its_code(tmp_path: Path) -> None:
    state = {"entity": "lebanon", "type": "country", "basis": "named"}
    engineer = {"entity": ENGINEER, "type": "person", "basis": "role"}
    one = annotated(tmp_path, mentions=[], statements=[FIRST | {"speaker": state}, SECOND | {"speaker": engineer}])
    read_both = Found(
        statements=(read("الجسر سيفتح غداً", "قال", "lebanon"), read("الكلفة معقولة", "مضيفاً", "p2")), declared=True
    )
    assert measure(one, read_both, ACTORS).shares["speaker"].right == 2


def test_a_name_split_over_two_actors_is_seen(gold: Gold) -> None:
    split = Found(TEXT, None, True, (Mention(span("سامي حداد"), "p3", 0.9),), ())
    tallies = [measure(gold, found(), ACTORS), measure(gold, found(), ACTORS), measure(gold, split, ACTORS)]
    known = {figure.metric: figure for figure in figures(tallies)}
    assert (known["one_actor_each"].value, known["one_actor_each"].items) == (4 / 5, 5)
    assert known["one_entity_each"].value == 1.0


def test_a_meeting_needs_half_of_its_participants(gold: Gold) -> None:
    def met(*actors: str, **changes: Any) -> Found:
        values: dict[str, Any] = {
            "mentions": (span("زارت هالة زيدان الموقع"),),
            "participants": frozenset(actors),
            "kind": "bilateral",
            "status": "planned",
            "place": "بيروت",
            "held": None,
            "topic": None,
        }
        return found(meetings=(Meeting(**(values | changes)),))

    tally = measure(gold, met("p1", "p2"), ACTORS)
    assert rate(tally, "meetings") == (1, 1, 1, 1)
    assert rate(tally, "participants") == (2, 2, 2, 2)
    assert rate(tally, "meeting_place") == (1, 1, 1, 1)
    assert rate(tally, "meeting_date") == (0, 1, 0, 0)
    assert (tally.shares["meeting_kind"].right, tally.shares["meeting_status"].right) == (1, 0)
    assert rate(measure(gold, met("p1"), ACTORS), "meetings") == (1, 1, 1, 1)
    assert rate(measure(gold, met("p3"), ACTORS), "meetings") == (0, 1, 0, 1)


def test_an_article_that_the_database_lacks_counts_with_all_it_has(gold: Gold) -> None:
    tally = measure(gold, None, ACTORS)
    assert not tally.present
    assert rate(tally, "who_said_what") == (0, 2, 0, 0)


def test_intervals_are_over_articles_and_the_same_each_time(gold: Gold) -> None:
    right = measure(gold, found(read("الجسر سيفتح غداً", "قال", "p1"), read("الكلفة معقولة", "مضيفاً", "p1")), ACTORS)
    wrong = measure(gold, found(), ACTORS)
    mixed = {f.metric: f for f in figures([right, right, wrong])}["who_said_what"]
    assert mixed.recall == pytest.approx(2 / 3)
    assert mixed.interval is not None and mixed.interval[0] < mixed.value < mixed.interval[1]
    assert figures([right, right, wrong]) == figures([right, right, wrong])
    alike = {f.metric: f for f in figures([right, right])}["who_said_what"]
    assert alike.interval == (1.0, 1.0)
    assert {f.metric: f for f in figures([right])}["who_said_what"].interval is None


def test_calibration_compares_confidence_with_truth() -> None:
    table = calibration([(0.95, True), (0.97, True), (0.92, False), (0.4, False)])
    assert (table.rows, table.sure, table.sure_right) == (4, 0.75, pytest.approx(2 / 3))
    assert [(b.rows, b.right) for b in table.bins] == [(1, 0.0), (1, 0.0), (2, 1.0)]
    assert calibration([]).rows == 0


def test_a_quarter_of_the_news_is_held_out_by_the_digest_of_its_name(tmp_path: Path) -> None:
    golds = [annotated(tmp_path / "news", str(number)) for number in range(60)]
    held_out = select(golds, "only")
    assert 6 <= len(held_out) <= 24
    assert len(select(golds, "without")) + len(held_out) == len(select(golds, "all")) == 60
    with pytest.raises(HeldOutError, match="held out"):
        check_errors_may_be_read(golds)
    check_errors_may_be_read(select(golds, "without"))
    assert not any(annotated(tmp_path / "seeds", str(number)).held_out for number in range(60))


def test_annotations_that_cannot_be_used_are_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no annotated article"):
        read_gold([tmp_path])
    broken = tmp_path / "broken.json"
    broken.write_text('{"statements": [{}]}', encoding="utf-8")
    with pytest.raises(GoldError, match=r"broken\.json: is not annotated as the guide says"):
        read_gold([broken])
    broken.write_text("{", encoding="utf-8")
    with pytest.raises(GoldError, match="no JSON"):
        read_gold([broken])
    with pytest.raises(GoldError, match="cannot be read"):
        read_gold([tmp_path / "absent.json"])
