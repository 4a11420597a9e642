"""Context: medium, outlet, relay, addressee, occasion and day of a statement, each with the words that say so."""

from datetime import date

import pytest

from tests.told import assert_fields, by_cue, one

MEDIA = [
    pytest.param("في بيان", "statement", "بيان", id="statement"),
    pytest.param("في تصريحات", "remarks", "تصريحات", id="remarks"),
    pytest.param("للصحفيين", "remarks", "للصحفيين", id="remarks to reporters"),
    pytest.param("في مؤتمر صحفي", "press_conference", "مؤتمر صحفي", id="press conference"),
    pytest.param("في مقابلة", "interview", "مقابلة", id="interview"),
    pytest.param("في تغريدة", "post", "تغريدة", id="post"),
    pytest.param("في اتصال هاتفي", "phone_call", "اتصال هاتفي", id="phone call"),
    pytest.param("في كلمة", "speech", "كلمة", id="speech"),
    pytest.param("في رسالة", "letter", "رسالة", id="letter"),
    pytest.param("في تقرير", "report", "تقرير", id="report"),
    pytest.param("خلال اجتماع", "meeting", "اجتماع", id="meeting"),
]


@pytest.mark.parametrize(("words", "medium", "evidence"), MEDIA)
def test_medium(words: str, medium: str, evidence: str) -> None:
    found = one(f"قال سامي الحلواني {words} إن الجسر مفتوح.")
    assert_fields(found, medium=medium, content="الجسر مفتوح")
    assert found.evidence["medium"] == evidence


VERBS = [
    pytest.param("صرح سامي الحلواني بأن الجسر مفتوح.", "remarks", "صرح", id="صرح is a remark"),
    pytest.param("غرد سامي الحلواني: «الجسر مفتوح أمام الجميع».", "post", "غرد", id="غرد is a post"),
]


@pytest.mark.parametrize(("body", "medium", "evidence"), VERBS)
def test_medium_that_the_verb_itself_tells(body: str, medium: str, evidence: str) -> None:
    found = one(body)
    assert (found.medium, found.evidence["medium"]) == (medium, evidence)


def test_no_medium_where_none_is_told() -> None:
    found = one("قال سامي الحلواني إن الجسر مفتوح.")
    assert_fields(
        found, medium=None, outlet=None, relayed_by=None, addressee=None, occasion=None, said=None, evidence={}
    )


def test_word_of_a_medium_inside_the_content_is_none() -> None:
    # said that the statement is ready: a matter, not a medium.
    assert_fields(one("قال سامي الحلواني إن العمل ورد في بيان قديم."), medium=None)


def test_reporters_spoken_to_are_no_office() -> None:
    assert_fields(one("قال سامي الحلواني للصحفيين إن الجسر مفتوح."), office=None)


OUTLETS = [
    pytest.param("في تصريحات لوكالة رويترز", "reuters", "وكالة رويترز", id="agency behind ل"),
    pytest.param("في مقابلة مع قناة الجزيرة", "aljazeera", "الجزيرة", id="channel behind مع, without its classifier"),
]


@pytest.mark.parametrize(("words", "outlet", "evidence"), OUTLETS)
def test_outlet_spoken_to(words: str, outlet: str, evidence: str) -> None:
    found = one(f"قال سامي الحلواني {words} إن الجسر مفتوح.")
    assert_fields(found, outlet=outlet, relayed_by=None, who=("سامي الحلواني",))
    assert found.evidence["outlet_id"] == evidence


RELAYS = [
    pytest.param("نقلت وكالة رويترز عن سامي الحلواني أن الجسر مفتوح.", "نقلت", id="نقلت س عن ص"),
    pytest.param("قال سامي الحلواني إن الجسر مفتوح، بحسب وكالة رويترز.", "قال", id="بحسب behind another's words"),
    pytest.param(
        "قال سامي الحلواني إن الجسر مفتوح، حسبما ذكرت وكالة رويترز.", "قال", id="حسبما ذكرت behind another's words"
    ),
]


@pytest.mark.parametrize(("body", "cue"), RELAYS)
def test_who_relays_is_not_who_speaks(body: str, cue: str) -> None:
    found = one(body)
    assert_fields(found, cue=cue, content="الجسر مفتوح", who=("سامي الحلواني",), relayed_by="reuters")
    assert found.evidence["relayed_by_id"] == "وكالة رويترز"


def test_without_another_speaker_who_is_cited_speaks() -> None:
    assert_fields(
        one("سيفتح الجسر أبوابه أمام الجميع غدا، بحسب وكالة رويترز."), cue="بحسب", who=("reuters",), relayed_by=None
    )


ADDRESSEES = [
    pytest.param("أبلغ سامي الحلواني الكرملين أن الجسر مفتوح.", "kremlin", "الكرملين", id="told a palace"),
    pytest.param(
        "أبلغ سامي الحلواني هدى الصباغ أن الجسر مفتوح.",
        "هدى الصباغ",
        "هدى الصباغ",
        id="told a person",
        marks=pytest.mark.xfail(strict=True, reason="two full names side by side are read as one"),
    ),
    pytest.param(
        "أبلغ سامي الحلواني وزارة النقل السورية أن الجسر مفتوح.",
        "ministry_of_transport_syria",
        "وزارة النقل السورية",
        id="told a ministry",
    ),
    pytest.param("حذر سامي الحلواني موسكو من إغلاق الجسر.", "russia", "موسكو", id="warned a capital"),
    pytest.param(
        "طالب سامي الحلواني الحكومة السورية بفتح الجسر.",
        "syria",
        "الحكومة السورية",
        id="demanded of a government",
        marks=pytest.mark.xfail(strict=True, reason="a government is not read as the party spoken to"),
    ),
]


@pytest.mark.parametrize(("body", "addressee", "evidence"), ADDRESSEES)
def test_addressee(body: str, addressee: str, evidence: str) -> None:
    found = one(body)
    assert_fields(found, addressee=addressee, who=("سامي الحلواني",))
    assert found.evidence["addressee_id"] == evidence


OCCASIONS = [
    pytest.param(
        "قال سامي الحلواني ردا على سؤال عن الطريق إن الجسر مفتوح.", "سؤال عن الطريق", id="answer to a question"
    ),
    pytest.param(
        "وتعليقا على إغلاق الطريق قال سامي الحلواني إن الجسر مفتوح.", "إغلاق الطريق", id="comment, before the verb"
    ),
]


@pytest.mark.parametrize(("body", "occasion"), OCCASIONS)
def test_occasion(body: str, occasion: str) -> None:
    found = one(body)
    assert_fields(found, occasion=occasion, content="الجسر مفتوح")
    assert found.evidence["occasion"] == occasion


DAYS = [
    pytest.param("أمس", "أمس", date(2015, 11, 17), id="yesterday"),
    pytest.param("يوم الاثنين الماضي", "يوم الاثنين الماضي", date(2015, 11, 16), id="weekday"),
    pytest.param("في 3 تشرين الثاني الجاري", "3 تشرين الثاني الجاري", date(2015, 11, 3), id="day of this month"),
]


@pytest.mark.parametrize(("words", "evidence", "day"), DAYS)
def test_day_of_saying(words: str, evidence: str, day: date) -> None:
    found = one(f"قال سامي الحلواني {words} إن الجسر مفتوح.")
    assert found.said == (day, day)
    assert found.evidence["said_from"] == found.evidence["said_to"] == evidence


OTHER_DAYS = [
    pytest.param("قال سامي الحلواني إن الجسر سيفتح غدا.", id="a day inside the content"),
    pytest.param("قال سامي الحلواني الذي زار المدينة أمس إن الجسر مفتوح.", id="a day inside a relative clause"),
]


@pytest.mark.parametrize("body", OTHER_DAYS)
def test_day_of_something_else_is_not_the_day_of_saying(body: str) -> None:
    assert_fields(one(body), said=None)


def test_day_without_publication_is_told_but_not_resolved() -> None:
    found = one("قال سامي الحلواني أمس إن الجسر مفتوح.", published=None)
    assert found.said is None


INHERITED = "قال سامي الحلواني في بيان أمس إن الجسر مفتوح، مضيفا أن العمل مستمر.\nوأكد أن السوق مغلق."


def test_participle_of_the_sentence_inherits_medium_and_day() -> None:
    found = by_cue(INHERITED, "مضيفا")
    assert_fields(found, medium="statement", said=(date(2015, 11, 17), date(2015, 11, 17)))
    assert (found.evidence["medium"], found.evidence["said_from"]) == ("بيان", "أمس")


def test_next_sentence_inherits_nothing() -> None:
    assert_fields(by_cue(INHERITED, "وأكد"), medium=None, said=None, evidence={})
