"""Nesting: what somebody says that somebody said."""

import pytest

from tests.told import assert_fields, by_cue, told

NESTED = [
    pytest.param(
        "قال سامي الحلواني إن هدى الصباغ أكدت أن الجسر مفتوح.", "أكدت", ("هدى الصباغ",), "الجسر مفتوح", id="a person"
    ),
    pytest.param(
        "قال سامي الحلواني إن وزارة النقل السورية أعلنت فتح الجسر.",
        "أعلنت",
        ("ministry_of_transport_syria",),
        "فتح الجسر",
        id="a ministry",
    ),
    pytest.param("قال سامي الحلواني إن موسكو دعت إلى فتح الجسر.", "دعت", ("russia",), "فتح الجسر", id="a capital"),
    pytest.param(
        "قال سامي الحلواني إنه أبلغ هدى الصباغ أن الجسر مفتوح.",
        "أبلغ",
        ("سامي الحلواني",),
        "الجسر مفتوح",
        id="his own act towards another",
    ),
]


@pytest.mark.parametrize(("body", "cue", "who", "content"), NESTED)
def test_inner_statement_has_the_outer_as_parent(body: str, cue: str, who: tuple[str, ...], content: str) -> None:
    outer, inner = by_cue(body, "قال"), by_cue(body, cue)
    assert_fields(inner, who=who, content=content, parent="قال")
    assert outer.parent is None
    assert inner.cue in outer.content and inner.content in outer.content


def test_nested_twice() -> None:
    body = "قال سامي الحلواني إن هدى الصباغ قالت إن وزارة النقل السورية أعلنت أن الجسر مفتوح."
    assert [(s.cue, s.parent) for s in told(body).said] == [("قال", None), ("قالت", "قال"), ("أعلنت", "قالت")]


def test_participle_behind_a_nested_statement_is_the_outer_speakers() -> None:
    body = "قال سامي الحلواني إن موسكو دعت إلى فتح الجسر، مضيفا أن العمل مستمر."
    assert_fields(by_cue(body, "مضيفا"), who=("سامي الحلواني",), parent=None, content="العمل مستمر")
    assert_fields(by_cue(body, "قال"), content="موسكو دعت إلى فتح الجسر")


def test_statement_inside_a_quotation_with_a_speaker_of_its_own() -> None:
    body = "قال سامي الحلواني: «أكدت هدى الصباغ أن الجسر مفتوح»."
    assert_fields(by_cue(body, "أكدت"), who=("هدى الصباغ",), parent="قال", content="الجسر مفتوح", kind="indirect")


FLAT = [
    pytest.param("قال سامي الحلواني إن المعطيات تشير إلى أن الجسر مفتوح.", id="data indicate"),
    pytest.param("قال سامي الحلواني: «أقول لكم إن الجسر مفتوح».", id="first person"),
    pytest.param("قال سامي الحلواني إن الجميع يعترف بأن الجسر مفتوح.", id="everybody admits"),
]


@pytest.mark.parametrize("body", FLAT)
def test_no_statement_of_its_own_inside(body: str) -> None:
    assert [s.cue for s in told(body).said] == ["قال"]


def test_who_is_spoken_of() -> None:
    body = "قال سامي الحلواني إن هدى الصباغ سافرت من روسيا مع وليد الخياط."
    assert set(by_cue(body, "قال").about) == {"هدى الصباغ", "russia", "وليد الخياط"}
