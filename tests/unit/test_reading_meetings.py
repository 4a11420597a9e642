"""Meetings: who met whom, where, when, about what; held, planned or possible; several tellings of one."""

from datetime import date

import pytest

from tests.told import assert_fields, by_cue, met, told

TWO = ("سامي الحلواني", "هدى الصباغ")
YESTERDAY = (date(2015, 11, 17), date(2015, 11, 17))


def not_yet(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(strict=True, reason=reason)


PARTIES = [
    pytest.param("اجتمع سامي الحلواني مع هدى الصباغ.", TWO, "bilateral", id="a verb with مع"),
    pytest.param("التقى سامي الحلواني وهدى الصباغ في القاهرة.", TWO, "bilateral", id="a joint subject"),
    pytest.param("بحث سامي الحلواني مع هدى الصباغ فتح الجسر.", TWO, "bilateral", id="discussed with"),
    pytest.param("محادثات بين سامي الحلواني وهدى الصباغ في دمشق.", TWO, "bilateral", id="a noun with بين"),
    pytest.param(
        "استقبل الرئيس المصري عبد الفتاح السيسي وزير الخارجية الروسي سيرغي لافروف.",
        ("sisi_abdel_fattah", "lavrov_sergey"),
        "bilateral",
        id="received, the guest by office and name",
    ),
    pytest.param("جرت محادثات بين موسكو وواشنطن في جنيف.", ("russia", "united_states"), "bilateral", id="capitals"),
    pytest.param(
        "اجتمع سامي الحلواني مع هدى الصباغ ووليد الخياط.", (*TWO, "وليد الخياط"), "multilateral", id="three persons"
    ),
    pytest.param(
        "قمة بين روسيا ومصر وتركيا في جنيف أمس.", ("russia", "egypt", "turkey"), "multilateral", id="three states"
    ),
    pytest.param(
        "عقد وزراء خارجية روسيا ومصر وتركيا اجتماعا في جنيف.",
        ("russia", "egypt", "turkey"),
        "multilateral",
        id="ministers nobody names: their states",
    ),
    pytest.param("تم اتصال هاتفي بين سامي الحلواني وهدى الصباغ أمس.", TWO, "phone_call", id="a phone call"),
    pytest.param(
        "تعقد الأمم المتحدة مؤتمرا حول المناخ في باريس الشهر المقبل.",
        ("un",),
        "conference",
        id="a conference and its host",
    ),
    pytest.param(
        "التقى سامي الحلواني هدى الصباغ في القاهرة.",
        TWO,
        "bilateral",
        id="two names side by side",
        marks=not_yet("two full names side by side are read as one"),
    ),
    pytest.param(
        "أجرى سامي الحلواني اتصالا هاتفيا مع هدى الصباغ.",
        TWO,
        "phone_call",
        id="made a call to",
    ),
    pytest.param(
        "عقد سامي الحلواني اجتماعا مع هدى الصباغ.",
        TWO,
        "bilateral",
        id="held a meeting with",
    ),
    pytest.param(
        "بحث سامي الحلواني هاتفيا مع هدى الصباغ فتح الجسر.",
        TWO,
        "phone_call",
        id="discussed by phone",
    ),
    pytest.param(
        "انتهت المشاورات التي أجراها سامي الحلواني مع هدى الصباغ.", TWO, "bilateral", id="talks that somebody held"
    ),
    pytest.param(
        "قررت لجنة حماية الآثار في اجتماع لها أمس فتح الجسر.",
        ("لجنة حماية الآثار",),
        "multilateral",
        id="a meeting of its own",
    ),
    pytest.param("اجتمع مجلس الأمن الدولي أمس.", ("un_security_council",), "multilateral", id="a body sits"),
    pytest.param(
        "أكد سامي الحلواني خلال استقباله في دمشق هدى الصباغ أن الجسر مفتوح.",
        TWO,
        "bilateral",
        id="a reception, its place before the guest",
    ),
    pytest.param(
        "أكد سامي الحلواني خلال مشاركته اجتماع لجنة حماية الآثار أن الجسر مفتوح.",
        ("سامي الحلواني", "لجنة حماية الآثار"),
        "multilateral",
        id="he who took part",
    ),
    pytest.param(
        "اجتماع بين سامي الحلواني وهدى الصباغ بشأن خلاف بين وليد الخياط ورشا القصار.",
        TWO,
        "bilateral",
        id="they who are talked about did not meet",
    ),
    pytest.param(
        "عقد مؤتمر دولي في باريس أمس بحضور سامي الحلواني.",
        ("سامي الحلواني",),
        "conference",
        id="a conference somebody attended",
        marks=not_yet("no reading for a passive with its noun behind it"),
    ),
]


@pytest.mark.parametrize(("body", "who", "kind"), PARTIES)
def test_who_met_and_how(body: str, who: tuple[str, ...], kind: str) -> None:
    found = met(body)
    assert (set(found.who), found.kind) == (set(who), kind)


STATUS = [
    pytest.param("اجتمع سامي الحلواني مع هدى الصباغ.", "held", id="past"),
    pytest.param("سيجتمع سامي الحلواني مع هدى الصباغ.", "planned", id="future"),
    pytest.param("يجتمع سامي الحلواني غدا مع هدى الصباغ.", "planned", id="present with a day ahead"),
    pytest.param("من المقرر أن يجتمع سامي الحلواني مع هدى الصباغ.", "planned", id="it is scheduled that"),
    pytest.param("اجتماع مرتقب بين سامي الحلواني وهدى الصباغ.", "planned", id="expected"),
    pytest.param("قد يجتمع سامي الحلواني مع هدى الصباغ.", "possible", id="may"),
    pytest.param("يمكن أن يجتمع سامي الحلواني مع هدى الصباغ.", "possible", id="it is possible that"),
]


@pytest.mark.parametrize(("body", "status"), STATUS)
def test_status(body: str, status: str) -> None:
    assert_fields(met(body), status=status, who=TWO)


DENIED = [
    pytest.param("لم يجتمع سامي الحلواني مع هدى الصباغ.", id="did not meet"),
    pytest.param("نفى سامي الحلواني عقد اجتماع مع هدى الصباغ في فيينا.", id="denied a meeting"),
]


@pytest.mark.parametrize("body", DENIED)
def test_denied_meeting_was_not_held(body: str) -> None:
    assert [m for m in told(body).met if m.status == "held"] == []


def test_place_and_day_with_their_words() -> None:
    found = met("بحث سامي الحلواني مع هدى الصباغ في دمشق أمس فتح الجسر.")
    assert_fields(found, place="دمشق", held=YESTERDAY)
    assert found.evidence == {"place": "دمشق", "held_from": "أمس", "held_to": "أمس"}


def test_day_ahead() -> None:
    found = met("سيجتمع سامي الحلواني مع هدى الصباغ في فيينا يوم الجمعة المقبل.")
    assert_fields(found, place="فيينا", held=(date(2015, 11, 20), date(2015, 11, 20)), status="planned")


def test_nothing_told_is_nothing_known() -> None:
    assert_fields(met("اجتمع سامي الحلواني مع هدى الصباغ."), place=None, held=None, topic=None, evidence={})


def test_topic() -> None:
    found = met("جرت محادثات بين موسكو وواشنطن في جنيف حول فتح الجسر.")
    assert_fields(found, topic="فتح الجسر", place="جنيف")
    assert found.evidence["topic"] == "فتح الجسر"


@not_yet("the topic runs to the end of the clause")
def test_topic_ends_before_place_and_day() -> None:
    assert met("تعقد الأمم المتحدة مؤتمرا حول المناخ في باريس الشهر المقبل.").topic == "المناخ"


def test_clause_from_its_verb() -> None:
    body = "وصلت الحافلات متأخرة، واجتمع سامي الحلواني مع هدى الصباغ في القاهرة، وكان الجو باردا."
    assert met(body).clauses == ("واجتمع سامي الحلواني مع هدى الصباغ في القاهرة",)


def test_clause_ends_before_what_was_said() -> None:
    found = met("وقال سامي الحلواني خلال اجتماعه مع هدى الصباغ في دمشق إن الجسر مفتوح.")
    assert found.clauses == ("اجتماعه مع هدى الصباغ في دمشق",)


def test_second_telling_joins_the_first() -> None:
    body = "اجتمع سامي الحلواني مع هدى الصباغ في القاهرة.\nوقال الحلواني إن اللقاء كان طويلا."
    found = met(body)
    assert_fields(found, who=TWO, place="القاهرة")
    assert len(found.clauses) == 2
    assert found.clauses[1].startswith("اللقاء")


def test_same_parties_on_another_day_meet_again() -> None:
    body = "اجتمع سامي الحلواني مع هدى الصباغ أمس.\nويجتمع سامي الحلواني مع هدى الصباغ غدا."
    assert [m.status for m in told(body).met] == ["held", "planned"]


def test_same_parties_in_another_place_meet_again() -> None:
    body = "اجتمع سامي الحلواني مع هدى الصباغ في القاهرة.\nواجتمع سامي الحلواني مع هدى الصباغ في دمشق."
    assert [m.place for m in told(body).met] == ["القاهرة", "دمشق"]


def test_body_that_will_sit() -> None:
    assert_fields(met("يجتمع مجلس الأمن الدولي غدا حول الجسر."), who=("un_security_council",), status="planned")


def test_session_is_not_the_talks_told_before() -> None:
    assert len(met("جرت محادثات بين موسكو وواشنطن في جنيف.\nوكانت الجلسة طويلة.").clauses) == 1


def test_talks_are_the_talks_told_before() -> None:
    assert len(met("جرت محادثات بين موسكو وواشنطن في جنيف.\nوكانت المحادثات طويلة.").clauses) == 2


def test_other_parties_are_another_meeting() -> None:
    body = "اجتمع سامي الحلواني مع هدى الصباغ في القاهرة.\nواجتمع سامي الحلواني مع وليد الخياط في دمشق."
    assert [(m.who, m.place) for m in told(body).met] == [(TWO, "القاهرة"), (("سامي الحلواني", "وليد الخياط"), "دمشق")]


def test_statement_made_at_a_meeting_points_to_it() -> None:
    body = "وقال سامي الحلواني خلال اجتماعه مع هدى الصباغ في دمشق إن الجسر مفتوح."
    assert_fields(by_cue(body, "وقال"), meeting=0, medium="meeting", content="الجسر مفتوح")
    assert_fields(met(body), who=TWO, place="دمشق")


def test_statement_of_something_else_points_to_none() -> None:
    body = "اجتمع سامي الحلواني مع هدى الصباغ في القاهرة.\nوقال وليد الخياط إن الجسر مفتوح."
    assert_fields(by_cue(body, "وقال"), meeting=None)


NONE = [
    pytest.param("عقد سامي الحلواني مؤتمرا صحفيا في القاهرة.", id="a press conference"),
    pytest.param("أجرت قناة الجزيرة حوارا مع سامي الحلواني.", id="an interview"),
    pytest.param("أرسل سامي الحلواني رسالة إلى هدى الصباغ.", id="a letter"),
    pytest.param("زار سامي الحلواني دمشق.", id="a visit as a setting"),
    pytest.param("قالت موسكو إنها مستعدة للحوار مع واشنطن.", id="readiness for talks"),
    pytest.param("بحث سامي الحلواني عن كتاب في المكتبة.", id="بحث عن = looked for"),
    pytest.param("اجتمع سامي الحلواني أمس.", id="one man does not meet"),
    pytest.param("اجتمعت صحيفة الأهرام أمس.", id="nor does a newspaper"),
    pytest.param("استقبل المطار مئات المسافرين أمس.", id="an airport receives"),
]


@pytest.mark.parametrize("body", NONE)
def test_no_encounter(body: str) -> None:
    assert [m.clauses for m in told(body).met] == []
