"""Consistency: each rule that makes rows hold the invariants of the tables, on rows that break one."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from etl.extraction.analysis import read_text
from etl.extraction.consistent import sound_meetings, sound_mentions, sound_statements
from etl.extraction.parties import Parties
from etl.extraction.records import Found, Meeting, Mention, Passage, Span, Statement
from etl.extraction.speakers.memory import NOBODY
from etl.extraction.text import Text
from etl.language.dates import Range
from etl.language.loading import load_lexicon
from tests.told import WEDNESDAY

BODY = "قال سامي إن الجسر مفتوح، وأضاف أن السوق مغلق منذ الصباح."
PUBLISHED = (WEDNESDAY, WEDNESDAY)


@dataclass
class Case:
    """A text with one person, an agency and a state, and rows written by hand."""

    body: str = BODY
    published: Range | None = PUBLISHED

    def __post_init__(self) -> None:
        lexicon = load_lexicon()
        self.text: Text = read_text(self.body, lexicon.vocabulary)
        self.parties = Parties(lexicon, "")
        self.person = self.parties.curated("putin_vladimir")
        self.agency = self.parties.curated("reuters")
        self.state = self.parties.country("RU")

    def span(self, words: str) -> Span:
        start = self.body.index(words)
        return Span(start, start + len(words))

    def statement(self, words: str, cue: str | None = "قال", **fields: Any) -> Statement:
        start, end = self.span(words)
        fields = {"speakers": (self.person,), "speaker_type": "person", "basis": "dropped", "label": "سامي"} | fields
        return Statement(start, end, cue=self.span(cue) if cue else None, lemma=cue or "", **fields)

    def mention(self, start: int, end: int) -> Mention:
        return Mention(0, 1, start, end, self.person, "exact", 0.9)

    def sound(self, *statements: Statement) -> list[Statement]:
        passage = Passage("paragraph", 0, len(self.body), 0, len(self.text.tags))
        found = [Found(s, (0, len(self.text.tags)), None, NOBODY, passage) for s in statements]
        return [f.statement for f in sound_statements(self.text, self.parties, [passage], found, self.published)]

    def only(self, statement: Statement) -> Statement:
        (found,) = self.sound(statement)
        return found

    def words(self, span: Any) -> str:
        return self.body[span.start : span.end]


def test_a_statement_stands_in_a_heading_only_where_its_passage_is_one() -> None:
    case = Case()
    assert not case.only(case.statement("الجسر مفتوح", heading=True)).heading


# ---------------------------------------------------------------- mentions

NAMES = "سامي الحلواني وهدى الصباغ"


def kept(body: str, *spans: tuple[int, int]) -> list[tuple[int, int]]:
    case = Case(body)
    return [(m.start, m.end) for m in sound_mentions(case.text, [case.mention(*span) for span in spans])]


def test_mentions_come_in_order() -> None:
    assert kept(NAMES, (15, 25), (0, 13)) == [(0, 13), (15, 25)]


@pytest.mark.parametrize("spans", [((0, 4), (0, 13)), ((0, 4), (2, 13)), ((0, 13), (5, 13))])
def test_of_overlapping_mentions_the_longer_stays(spans: tuple[tuple[int, int], ...]) -> None:
    longest = max(spans, key=lambda s: s[1] - s[0])
    assert kept(NAMES, *spans) == [longest]


def test_of_equal_overlapping_mentions_the_first_stays() -> None:
    assert kept(NAMES, (5, 13), (0, 8)) == [(0, 8)]


BAD_NAMES = [
    pytest.param("سامي\nالحلواني", id="line end"),
    pytest.param("سامي\tالحلواني", id="tab"),
    pytest.param("<سامي>", id="mark-up"),
    pytest.param("{سامي}", id="braces"),
    pytest.param("سامي=1", id="equals sign"),
    pytest.param("2015", id="no letter"),
    pytest.param(" سامي", id="space in front"),
    pytest.param("سامي ", id="space behind"),
    pytest.param("سامي " * 23 + "ن", id="longer than any name"),
]


@pytest.mark.parametrize("name", BAD_NAMES)
def test_what_cannot_be_a_name_is_dropped(name: str) -> None:
    assert kept(f"{name}، هدى", (0, len(name)), (len(name) + 2, len(name) + 5)) == [(len(name) + 2, len(name) + 5)]


# ---------------------------------------------------------------- contents


def test_content_is_cut_off_its_cue() -> None:
    case = Case()
    assert case.words(case.only(case.statement("قال سامي إن الجسر مفتوح"))) == "سامي إن الجسر مفتوح"


def test_content_is_cut_off_its_speaker_and_the_wider_part_stays() -> None:
    case = Case()
    found = case.only(case.statement("قال سامي إن الجسر مفتوح", "وأضاف", speaker=case.span("سامي"), basis="named"))
    assert case.words(found) == "إن الجسر مفتوح"


EDGES = [
    pytest.param("، نعم إنه مفتوح ،", "نعم إنه مفتوح", id="commas and spaces"),
    pytest.param("» نعم إنه مفتوح:", "نعم إنه مفتوح", id="a stray closing mark in front"),
    pytest.param("\u200fنعم إنه مفتوح\u200f", "نعم إنه مفتوح", id="invisible controls"),
    pytest.param("نعم إنه مفتوح.", "نعم إنه مفتوح.", id="a full stop inside a quotation stays"),
]


@pytest.mark.parametrize(("words", "content"), EDGES)
def test_content_has_no_dangling_marks(words: str, content: str) -> None:
    case = Case(f"قال {words}")
    assert case.words(case.only(case.statement(words))) == content


@pytest.mark.parametrize("words", ["12", "،", "…!"], ids=["a number", "a comma", "marks"])
def test_content_without_a_letter_is_none(words: str) -> None:
    case = Case(f"قال {words}")
    assert case.sound(case.statement(words)) == []


def test_content_longer_than_a_speech_is_none() -> None:
    words = "نعم " * 1500
    case = Case(f"قال {words}")
    assert case.sound(case.statement(words)) == []


def test_crossing_contents_are_parted_at_the_later_cue() -> None:
    case = Case()
    first = case.statement("الجسر مفتوح، وأضاف أن السوق")
    second = case.statement("السوق مغلق منذ الصباح", "وأضاف")
    assert [case.words(s) for s in case.sound(first, second)] == ["الجسر مفتوح", "السوق مغلق منذ الصباح"]


def test_one_content_by_one_speaker_is_told_once() -> None:
    case = Case()
    assert len(case.sound(case.statement("الجسر مفتوح"), case.statement("الجسر مفتوح"))) == 1


def test_one_content_by_two_speakers_is_told_twice() -> None:
    case = Case()
    other = case.statement("الجسر مفتوح", speakers=(case.state,))
    assert len(case.sound(case.statement("الجسر مفتوح"), other)) == 2


def test_statements_come_in_order_of_content() -> None:
    case = Case()
    found = case.sound(case.statement("السوق مغلق", "وأضاف"), case.statement("الجسر مفتوح"))
    assert [case.words(s) for s in found] == ["الجسر مفتوح", "السوق مغلق"]


def test_parent_is_the_narrowest_content_around() -> None:
    case = Case()
    outer = case.statement("سامي إن الجسر مفتوح، وأضاف أن السوق مغلق منذ الصباح")
    middle = case.statement("الجسر مفتوح، وأضاف أن السوق مغلق", None)
    inner = case.statement("السوق مغلق", "وأضاف")
    assert [s.parent for s in case.sound(inner, outer, middle)] == [None, 0, 1]


def test_parent_that_does_not_hold_it_is_forgotten() -> None:
    case = Case()
    found = case.sound(case.statement("الجسر مفتوح"), case.statement("السوق مغلق", "وأضاف", parent=0))
    assert [s.parent for s in found] == [None, None]


# ---------------------------------------------------------------- voices

VOICES = [
    pytest.param(("person",), "country", "person", id="a person"),
    pytest.param(("agency",), "person", "organisation", id="an organisation"),
    pytest.param(("state",), "person", "country", id="a state"),
    pytest.param(("person", "state"), "person", "group", id="two are a group"),
    pytest.param(("person", "person"), "group", "person", id="one named twice is one"),
    pytest.param((), "person", "unnamed", id="nobody known, but words for him"),
]


@pytest.mark.parametrize(("speakers", "said", "type"), VOICES)
def test_type_of_speaker_is_that_of_its_parties(speakers: tuple[str, ...], said: str, type: str) -> None:
    case = Case()
    parties = tuple(getattr(case, name) for name in speakers)
    found = case.only(case.statement("الجسر مفتوح", speakers=parties, speaker_type=said))
    assert (found.speaker_type, found.speakers) == (type, tuple(dict.fromkeys(parties)))


def test_dropped_speaker_has_no_span() -> None:
    case = Case()
    assert case.only(case.statement("الجسر مفتوح", speaker=case.span("سامي"), basis="dropped")).speaker is None


@pytest.mark.parametrize("basis", ["named", "role"])
def test_speaker_without_span_is_dropped(basis: str) -> None:
    case = Case()
    assert case.only(case.statement("الجسر مفتوح", speaker=None, basis=basis)).basis == "dropped"


def test_label_is_the_words_of_the_span() -> None:
    case = Case()
    assert (
        case.only(case.statement("الجسر مفتوح", speaker=case.span("سامي"), basis="named", label="غيره")).label == "سامي"
    )


def test_speaker_without_label_has_his_name() -> None:
    case = Case()
    assert case.only(case.statement("الجسر مفتوح", label="")).label == "فلاديمير بوتين"


def test_unnamed_without_words_is_undecided() -> None:
    case = Case()
    found = case.only(case.statement("الجسر مفتوح", speakers=(), speaker_type="unnamed", label=""))
    assert (found.speaker_type, found.basis, found.label, found.speaker) == ("", "", "", None)


def test_kind_of_source_is_for_the_unnamed_only() -> None:
    case = Case()
    assert case.only(case.statement("الجسر مفتوح", source_kind="military")).source_kind == ""
    unnamed = {"speakers": (), "speaker_type": "unnamed", "label": "مصدر"}
    assert case.only(case.statement("الجسر مفتوح", **unnamed)).source_kind == "other"
    assert case.only(case.statement("الجسر مفتوح", **unnamed, source_kind="military")).source_kind == "military"


def test_statement_without_cue_is_a_quotation_without_lemma() -> None:
    case = Case()
    found = case.only(case.statement("الجسر مفتوح", None, kind="indirect"))
    assert (found.kind, found.lemma) == ("direct", "")


# ---------------------------------------------------------------- context

DAYS = [
    pytest.param(WEDNESDAY, WEDNESDAY, PUBLISHED, True, id="on the day of publication"),
    pytest.param(WEDNESDAY + timedelta(1), WEDNESDAY + timedelta(1), PUBLISHED, False, id="after publication"),
    pytest.param(date(1899, 12, 31), date(1899, 12, 31), PUBLISHED, False, id="before there was news"),
    pytest.param(date(2999, 1, 1), date(2999, 1, 1), None, False, id="in the future of everybody"),
]


@pytest.mark.parametrize(("first", "last", "published", "stays"), DAYS)
def test_day_of_saying_can_have_been(first: date, last: date, published: Range | None, stays: bool) -> None:
    case = Case(published=published)
    found = case.only(case.statement("الجسر مفتوح", said=(first, last)))
    assert found.said == ((first, last) if stays else None)


@pytest.mark.parametrize("role", ["relayed_by", "addressee", "outlet"])
def test_nobody_relays_his_own_words_or_speaks_to_himself(role: str) -> None:
    case = Case()
    said = case.statement("الجسر مفتوح", **{role: case.person}, evidence={f"{role}_id": case.span("سامي")})
    found = case.only(said)
    assert (getattr(found, role), found.evidence) == (None, {})


@pytest.mark.parametrize("role", ["relayed_by", "addressee", "outlet"])
def test_party_without_words_behind_it_is_forgotten(role: str) -> None:
    case = Case()
    assert getattr(case.only(case.statement("الجسر مفتوح", **{role: case.agency})), role) is None


def test_party_with_words_behind_it_stays() -> None:
    case = Case()
    evidence = {"relayed_by_id": case.span("السوق")}
    found = case.only(case.statement("الجسر مفتوح", relayed_by=case.agency, evidence=evidence))
    assert (found.relayed_by, found.evidence) == (case.agency, evidence)


def test_medium_and_its_words_go_together() -> None:
    case = Case()
    assert case.only(case.statement("الجسر مفتوح", medium="speech")).medium == ""
    assert case.only(case.statement("الجسر مفتوح", evidence={"medium": case.span("السوق")})).evidence == {}


# ---------------------------------------------------------------- meetings


def sound(case: Case, *meetings: Meeting) -> list[Meeting]:
    return sound_meetings(case.text, list(meetings), case.published)


def test_meeting_without_clause_is_none() -> None:
    assert (
        sound(Case(), Meeting("bilateral", "held", [], [0, 1]), Meeting("bilateral", "held", [Span(4, 4)], [0, 1]))
        == []
    )


def test_clause_belongs_to_one_meeting() -> None:
    first, second = (
        Meeting("bilateral", "held", [Span(0, 8)], [0]),
        Meeting("bilateral", "held", [Span(0, 8), Span(9, 20)], [1]),
    )
    assert [m.spans for m in sound(Case(), first, second)] == [[Span(0, 8)], [Span(9, 20)]]


def test_party_takes_part_once() -> None:
    (found,) = sound(Case(), Meeting("bilateral", "held", [Span(0, 8)], [1, 0, 1]))
    assert found.parties == [1, 0]


PHRASES = [
    pytest.param("دمشق", True, id="a place"),
    pytest.param("دمشق\nالقاهرة", False, id="over a line end"),
    pytest.param("<دمشق>", False, id="mark-up"),
    pytest.param("دمشق " * 25, False, id="longer than any place"),
    pytest.param(" دمشق", False, id="space in front"),
]


@pytest.mark.parametrize(("words", "stays"), PHRASES)
def test_place_is_a_phrase(words: str, stays: bool) -> None:
    span = Span(0, len(words))
    meeting = Meeting("bilateral", "held", [Span(0, 2)], [0, 1], place=span, evidence={"place": span})
    (found,) = sound(Case(words), meeting)
    assert (found.place, found.evidence) == ((span, {"place": span}) if stays else (None, {}))


HELD = [
    pytest.param("held", WEDNESDAY, "held", True, id="on the day of publication"),
    pytest.param("held", WEDNESDAY + timedelta(2), "planned", True, id="held after publication: planned"),
    pytest.param("planned", WEDNESDAY + timedelta(2), "planned", True, id="planned"),
    pytest.param("held", date(1899, 1, 1), "held", False, id="before there was news"),
    pytest.param("planned", date(2999, 1, 1), "planned", False, id="in a far future"),
]


@pytest.mark.parametrize(("status", "day", "expected", "stays"), HELD)
def test_day_of_meeting_fits_its_status(status: str, day: date, expected: str, stays: bool) -> None:
    meeting = Meeting("bilateral", status, [Span(0, 2)], [0, 1], held=(day, day), evidence={"held_from": Span(0, 2)})
    (found,) = sound(Case(), meeting)
    assert found.status == expected
    assert (found.held, found.evidence) == (((day, day), {"held_from": Span(0, 2)}) if stays else (None, {}))
