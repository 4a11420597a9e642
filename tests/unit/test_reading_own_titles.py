"""Own titles: what stands before a name says what its bearer is, or only who belongs to him."""

import pytest

from etl.extraction.article import read
from etl.extraction.records import Article
from etl.language.loading import load_lexicon
from tests.told import one, told


def titles(body: str, name: str) -> list[str]:
    """The titles that reading remembers of the person of that name."""
    found = read(Article("x", f"خبر\n\n{body}"), load_lexicon())
    (party,) = [p for p in found.parties if p.name == name]
    return [found.text.body[office.words.start : office.words.end] for office in party.offices]


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("سائق الرئيس", ["الرئيس"]),
        ("قرار الرئيس", ["الرئيس"]),
        ("فخامة الرئيس", ["فخامة الرئيس"]),
        ("نائب الرئيس", ["نائب الرئيس"]),
        ("مدير", []),
        ("د.", ["د"]),
        ("السائق", ["السائق"]),
    ],
    ids=["a driver", "a decision", "an honorific", "a deputy", "a bare noun", "an abbreviation", "a definite noun"],
)
def test_a_title_is_that_of_whom_it_describes(words: str, own: list[str]) -> None:
    assert titles(f"وصل {words} سامي الحلواني إلى المدينة أمس.", "سامي الحلواني") == own


def test_who_serves_somebody_named_is_not_named() -> None:
    found = one("وقال سائق الرئيس سامي الحلواني إن الجسر مفتوح.")
    assert (found.type, found.label) == ("unnamed", "سائق الرئيس سامي الحلواني")


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("أنصار الشيخ سامي الحلواني", "أنصار الشيخ سامي الحلواني"),
        ("مجموعة من أصدقاء المهندس سامي الحلواني", "مجموعة من أصدقاء المهندس"),
    ],
    ids=["supporters", "a group of friends"],
)
def test_those_about_somebody_named_are_not_named(words: str, label: str) -> None:
    found = one(f"وقال {words} إن الجسر مفتوح.")
    assert (found.type, found.label) == ("unnamed", label)


def test_a_body_named_after_its_work_is_no_group_of_some() -> None:
    assert one("وقالت مجموعة العمل من أجل لبنان إن الجسر مفتوح.").label == "مجموعة العمل"


def test_who_is_known_to_hold_the_office_inside_does_not_hold_the_whole() -> None:
    found = one("وقالت المتحدثة باسم المستشارة الألمانية أنجيلا ميركل إن الجسر مفتوح.")
    assert (found.type, found.who) == ("unnamed", ())


def test_the_name_behind_the_other_is_his_who_speaks() -> None:
    assert one("وقال سائق الرئيس سامي الحلواني، كامل القصار، إن الجسر مفتوح.").who == ("كامل القصار",)


def test_the_driver_mentioned_again_is_not_whom_he_drives() -> None:
    statements = told("عثر على سائق الرئيس سامي الحلواني أمس. وأوضح السائق أن الجسر مفتوح.").said
    assert [s.type for s in statements] == ["unnamed"]


def test_a_doctor_of_a_ward_is_not_whoever_is_called_doctor() -> None:
    body = "قال الدكتور سامي الحلواني إن الجسر مفتوح. وأكد دكتور الطوارئ في المستشفى أن المصاب بخير."
    assert [s.type for s in told(body).said] == ["person", "unnamed"]


def test_a_spokesman_just_introduced_is_meant_before_the_one_named_earlier() -> None:
    body = (
        "قال المتحدث باسم الشرطة سامي الحلواني إن الجسر مفتوح. وقال متحدث باسم وزارة الصحة إن المصاب بخير."
        " وأضاف المتحدث أن الطريق آمن."
    )
    assert [s.type for s in told(body).said] == ["person", "unnamed", "unnamed"]


def test_a_president_is_not_called_an_official() -> None:
    body = "قال مسؤول في الإدارة إن الطريق آمن. وقال الرئيس سامي الحلواني إن الجسر مفتوح. وأضاف المسؤول أن المصاب بخير."
    assert told(body).said[-1].type == "unnamed"


def test_and_to_is_no_governor() -> None:
    body = "وصل الوفد إلى الوزير كامل القصار وإلى سامي الحلواني أمس."
    assert titles(body, "سامي الحلواني") == []
