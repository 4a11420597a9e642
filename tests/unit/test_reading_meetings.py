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
    ),
]


@pytest.mark.parametrize(("body", "who", "kind"), PARTIES)
def test_who_met_and_how(body: str, who: tuple[str, ...], kind: str) -> None:
    found = met(body)
    assert (set(found.who), found.kind) == (set(who), kind)


SPREAD = [
    pytest.param(
        "قمة روسية أمريكية في جنيف الشهر المقبل.", ("russia", "united_states"), id="states by their adjectives"
    ),
    pytest.param("التقى سامي الحلواني بوزيرة الصحة هدى الصباغ.", TWO, id="an office behind a bound letter"),
    pytest.param(
        "هذه زيارة سامي الحلواني الثالثة، التقى فيها الوزيرة هدى الصباغ.", TWO, id="on a visit: during it he met"
    ),
    pytest.param(
        "استقبل سامي الحلواني، اليوم، بمقر جامعة القاهرة، الوزيرة هدى الصباغ.",
        TWO,
        id="whose rooms they are is no party",
    ),
    pytest.param("استقبل سامي الحلواني بجامعة القاهرة الوزيرة هدى الصباغ.", TWO, id="nor is the house"),
    pytest.param("محادثات بين وفدي مصر والأردن في جنيف أمس.", ("egypt", "jordan"), id="two delegations"),
    pytest.param("قالت هدى الصباغ وسامي الحلواني إن لقاء الصباغ - الحلواني كان طويلا.", TWO, id="two beside a dash"),
    pytest.param(
        "قال سامي الحلواني إن الجسر مفتوح. وسيلتقي في القاهرة الوزيرة هدى الصباغ.", TWO, id="who spoke is who will meet"
    ),
    pytest.param("استقبل سامي الحلواني، اليوم، في القاهرة، هدى الصباغ.", TWO, id="a day and a place between commas"),
    pytest.param("التقى الوزير سامي الحلواني، رئيس الوفد، بالوزيرة هدى الصباغ.", TWO, id="a title behind the name"),
    pytest.param(
        "التقى سامي الحلواني أخيرا، بعد قطيعة دامت عاما، الوزيرة هدى الصباغ.", TWO, id="a clause set apart by commas"
    ),
    pytest.param(
        "قال سامي الحلواني إنه سيلتقي نظراءه من مجلس التعاون الخليجي.",
        ("سامي الحلواني", "gcc"),
        id="counterparts of a body",
    ),
    pytest.param(
        "استقبل الوزير سامي الحلواني وفدا من حزب الأمة برئاسة هدى الصباغ.",
        (*TWO, "حزب الأمة"),
        id="a delegation: who leads it and whose it is",
    ),
    pytest.param("اجتمع سامي الحلواني مع عدد من الخبراء.", ("سامي الحلواني",), id="people without names"),
    pytest.param("تلقى سامي الحلواني اتصالا هاتفيا من هدى الصباغ.", TWO, id="got a call from"),
    pytest.param("واتفق سامي الحلواني مع هدى الصباغ في اتصال هاتفي أمس على الموعد.", TWO, id="agreed with, by phone"),
    pytest.param(
        "شاركت هدى الصباغ في ندوة نظمتها جامعة القاهرة.", ("هدى الصباغ", "cairo_university"), id="who held it"
    ),
    pytest.param(
        "عقد في القاهرة أمس اجتماع برئاسة سامي الحلواني وبحضور هدى الصباغ.",
        TWO,
        id="a passive, who led it and who was there",
    ),
    pytest.param("وصل سامي الحلواني إلى القاهرة أمس والتقى هدى الصباغ.", TWO, id="a subject carried on"),
    pytest.param("عقدت مباحثات بين الجانبين المصري والأردني أمس.", ("egypt", "jordan"), id="sides told apart"),
    pytest.param(
        "عقد الزعيمان الأميركي والكوري الشمالي قمة في جنيف.",
        ("united_states", "north_korea"),
        id="leaders told apart",
    ),
    pytest.param("قال سامي الحلواني إنه اتصل بالوزيرة هدى الصباغ.", TWO, id="called one by title and name"),
    pytest.param("قال سامي الحلواني: اتصلت بي هدى الصباغ أمس.", TWO, id="called me"),
    pytest.param("زار سامي الحلواني دمشق أمس والتقى الوزيرة هدى الصباغ.", TWO, id="a subject before the place visited"),
    pytest.param(
        "وقال سامي الحلواني لدى حضوره، اليوم، فعاليات مؤتمر المياه في القاهرة، إن الجسر مفتوح.",
        ("سامي الحلواني",),
        id="attended the activities of a conference",
    ),
    pytest.param(
        "عقد اجتماع لوزراء مالية دول مجلس التعاون الخليجي في كندا أمس.",
        ("gcc",),
        id="where a body's ministers met is no party",
    ),
    pytest.param("وصل سامي الحلواني إلى دمشق في زيارة رسمية بدعوة من هدى الصباغ.", TWO, id="a visit by invitation"),
    pytest.param(
        "اجتماع وزراء الخارجية في سوريا وتركيا في جنيف أمس.",
        ("syria", "turkey"),
        id="ministers in states, not in a city",
    ),
    pytest.param(
        "التقى سامي الحلواني خلال الزيارة كلا من هدى الصباغ ووليد الخياط.", (*TWO, "وليد الخياط"), id="each of"
    ),
    pytest.param("وافق سامي الحلواني على طلب هدى الصباغ.\nوبحث الرئيسان فتح الجسر.", TWO, id="the two presidents"),
    pytest.param("انتهت جلسة في مجلس الأمن الدولي أمس.", ("un_security_council",), id="a session in a council"),
    pytest.param("توجه سامي الحلواني إلى القاهرة أمس للقاء الوزيرة هدى الصباغ.", TWO, id="what a journey is made for"),
    pytest.param("يزور سامي الحلواني دمشق للاجتماع مع هدى الصباغ.", TWO, id="what a visit is made for"),
    pytest.param("عقد الوزير سامي الحلواني اجتماعا لمناقشة فتح الجسر.", ("سامي الحلواني",), id="with people not named"),
    pytest.param(
        "حضر الندوة كل من الوزير سامي الحلواني، ورئيسة الجامعة هدى الصباغ، ووليد الخياط.",
        (*TWO, "وليد الخياط"),
        id="a list of those who were there",
    ),
    pytest.param(
        "بحث الخبراء فتح الجسر في مؤتمر استضافته أمس، وزارة الخارجية الروسية.", ("mfa_russia",), id="who hosted it"
    ),
    pytest.param(
        "وصل سامي الحلواني إلى القاهرة حيث أجرى محادثات مع هدى الصباغ.", TWO, id="a subject carried on by a noun"
    ),
    pytest.param("وصل سامي الحلواني وهدى الصباغ إلى القاهرة على أن يجتمعا غدا.", TWO, id="a verb of two"),
    pytest.param("تجرى مفاوضات بين الحكومة والمعارضة في سوريا.", ("syria",), id="two sides of one state"),
    pytest.param(
        "قدم سامي الحلواني إحاطة أمام مجلس الأمن الدولي.",
        ("سامي الحلواني", "un_security_council"),
        id="briefed a council",
    ),
    pytest.param(
        "تجتمع اللجنة التنفيذية في مجلس الأمن الدولي غدا.", ("un_security_council",), id="a committee sits for its body"
    ),
]


@pytest.mark.parametrize(("body", "who"), SPREAD)
def test_who_met_wherever_it_is_told(body: str, who: tuple[str, ...]) -> None:
    assert set(met(body).who) == set(who)


def test_counterpart_is_the_holder_of_the_office() -> None:
    body = (
        "وصل وزير الخارجية المصري سامي الحلواني إلى جنيف.\nوقال وزير الخارجية الألماني وليد الخياط إن الجسر مفتوح.\n"
        "والتقى سامي الحلواني نظيره الألماني أمس."
    )
    assert set(met(body).who) == {"سامي الحلواني", "وليد الخياط"}


def test_counterpart_whom_nobody_names_is_his_state() -> None:
    assert set(met("التقى وزير الخارجية المصري سامي الحلواني نظيره الألماني أمس.").who) == {"سامي الحلواني", "germany"}


def test_counterpart_of_who_called_holds_his_office() -> None:
    body = (
        "قال وزير الخارجية الألماني وليد الخياط إن الجسر مفتوح.\n"
        "وأكد وزير الخارجية المصري سامي الحلواني في اتصال هاتفي مع نظيره الألماني أن العمل انتهى."
    )
    assert_fields(met(body), who=("سامي الحلواني", "وليد الخياط"), kind="phone_call")


def test_two_counterparts() -> None:
    body = "سيجتمع وزير الخارجية المصري سامي الحلواني غدا مع نظيريه الألماني والفرنسي."
    assert set(met(body).who) == {"سامي الحلواني", "germany", "france"}


def test_who_speaks_at_a_seminar_was_there() -> None:
    body = (
        "قال سامي الحلواني إن الجسر مفتوح.\nجاء ذلك خلال ندوة نظمتها جامعة القاهرة.\nوأكدت هدى الصباغ أن العمل انتهى."
    )
    assert set(met(body).who) == {*TWO, "cairo_university"}


def test_who_spoke_to_a_newspaper_was_not() -> None:
    body = (
        "قال سامي الحلواني إن الجسر مفتوح.\nجاء ذلك خلال ندوة نظمتها جامعة القاهرة.\n"
        "وأكدت هدى الصباغ في مقابلة مع صحيفة الأهرام أن العمل انتهى."
    )
    assert set(met(body).who) == {"سامي الحلواني", "cairo_university"}


def test_those_who_came_to_a_meeting_told_before() -> None:
    body = "اجتمع سامي الحلواني مع هدى الصباغ في القاهرة.\nوحضر اللقاء وليد الخياط."
    assert set(met(body).who) == {*TWO, "وليد الخياط"}


def test_talks_between_the_two_are_those_told_before() -> None:
    body = "اجتمع سامي الحلواني مع هدى الصباغ في القاهرة.\nوقال وليد الخياط إن المباحثات بين الوزيرين كانت طويلة."
    assert len(told(body).met) == 1


def test_the_sides_are_those_who_met_last() -> None:
    body = "اجتمع سامي الحلواني مع هدى الصباغ في القاهرة.\nوأشاد وليد الخياط بذلك.\nوناقش الجانبان فتح الجسر."
    assert [(set(m.who), len(m.clauses)) for m in told(body).met] == [(set(TWO), 2)]


def test_between_them_means_the_two_named_last() -> None:
    body = "وافق سامي الحلواني على طلب هدى الصباغ إثر مكالمة هاتفية بينهما."
    assert_fields(met(body), who=TWO, kind="phone_call")


def test_our_talks_are_those_of_who_speaks() -> None:
    assert set(met("قال سامي الحلواني: محادثاتنا مع هدى الصباغ كانت طويلة.").who) == set(TWO)


def test_conference_told_again_with_the_article() -> None:
    body = "عقد مؤتمر دولي في باريس أمس بحضور سامي الحلواني.\nوافتتح المؤتمر الدولي وليد الخياط."
    assert set(met(body).who) == {"سامي الحلواني", "وليد الخياط"}


def test_what_is_talked_about_is_no_place() -> None:
    assert met("بحث سامي الحلواني مع هدى الصباغ الأزمة في سوريا.").place is None
    assert met("بحث سامي الحلواني مع هدى الصباغ الأوضاع الخطيرة في سوريا.").place is None


def test_a_city_behind_the_noun_is_where_it_was() -> None:
    assert_fields(met("شارك سامي الحلواني أمس في مؤتمر جنيف."), who=("سامي الحلواني",), place="جنيف")
    assert met("بدأت محادثات واشنطن وموسكو أمس.").place is None


def test_a_dialogue_that_took_place() -> None:
    assert set(met("بدأ حوار بين موسكو وواشنطن في جنيف أمس.").who) == {"russia", "united_states"}


def test_a_call_has_no_place() -> None:
    assert_fields(met("أجرى سامي الحلواني في القاهرة اتصالا هاتفيا مع هدى الصباغ."), kind="phone_call", place=None)


def test_what_two_dealt_with_they_may_have_dealt_with_by_phone() -> None:
    body = "سامي الحلواني يبحث مع هدى الصباغ فتح الجسر\n\nتلقى سامي الحلواني أمس اتصالا هاتفيا من هدى الصباغ."
    assert_fields(met(body), who=TWO, kind="phone_call")


STATUS = [
    pytest.param("اجتمع سامي الحلواني مع هدى الصباغ.", "held", id="past"),
    pytest.param("سيجتمع سامي الحلواني مع هدى الصباغ.", "planned", id="future"),
    pytest.param("يجتمع سامي الحلواني غدا مع هدى الصباغ.", "planned", id="present with a day ahead"),
    pytest.param("من المقرر أن يجتمع سامي الحلواني مع هدى الصباغ.", "planned", id="it is scheduled that"),
    pytest.param("اجتماع مرتقب بين سامي الحلواني وهدى الصباغ.", "planned", id="expected"),
    pytest.param("قال وليد الخياط إن أي لقاء بين سامي الحلواني وهدى الصباغ سيفيد.", "possible", id="any meeting"),
    pytest.param("قد يجتمع سامي الحلواني مع هدى الصباغ.", "possible", id="may"),
    pytest.param("كان سامي الحلواني قد اجتمع مع هدى الصباغ.", "held", id="had met"),
    pytest.param("يمكن أن يجتمع سامي الحلواني مع هدى الصباغ.", "possible", id="it is possible that"),
]


@pytest.mark.parametrize(("body", "status"), STATUS)
def test_status(body: str, status: str) -> None:
    assert_fields(met(body), status=status, who=TWO)


DENIED = [
    pytest.param("لم يجتمع سامي الحلواني مع هدى الصباغ.", id="did not meet"),
    pytest.param("لم تجر مصر أي محادثات مع الأردن أمس.", id="held no talks"),
    pytest.param("تجنب سامي الحلواني عقد أي لقاء مع هدى الصباغ.", id="avoided any meeting"),
    pytest.param("غادر سامي الحلواني القاهرة من دون أن يلتقي هدى الصباغ.", id="without having met"),
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
    pytest.param("رفض سامي الحلواني التوجه إلى القاهرة للقاء هدى الصباغ.", id="a journey refused"),
    pytest.param("وقعت اشتباكات بين الجانبين المصري والأردني أمس.", id="two sides that fight"),
    pytest.param("قال سامي الحلواني إن العمل مستمر في ما يتصل بمجلس الأمن الدولي.", id="as regards"),
    pytest.param("استقبلت مصر أكثر من مليون لاجئ سوري أمس.", id="a state takes in a million"),
    pytest.param("قالت هدى الصباغ إن سامي الحلواني رفض الاجتماع مع وليد الخياط.", id="refused to meet"),
    pytest.param("أعلن سامي الحلواني أن حزب الأمة لن يشارك في اجتماعات القاهرة غدا.", id="who stays away"),
    pytest.param("انتهى اجتماع الأمناء العامين في القاهرة أمس.", id="a city where people without names met"),
    pytest.param("شاركت هدى الصباغ في جلسة تسجيل أمس.", id="a recording session"),
    pytest.param("سيلتقيان للمرة الثانية بعد المباراة الأولى بين سامي الحلواني وهدى الصباغ.", id="players meet"),
    pytest.param("شدد سامي الحلواني على أهمية الحوار بين موسكو وواشنطن.", id="a dialogue only wished for"),
    pytest.param("وقال سامي الحلواني خلال حوار مع الإعلامية هدى الصباغ إن الجسر مفتوح.", id="an interviewer by name"),
    pytest.param("قالت موسكو إنها مستعدة للحوار مع واشنطن.", id="readiness for talks"),
    pytest.param("بحث سامي الحلواني عن كتاب في المكتبة.", id="بحث عن = looked for"),
    pytest.param("اجتمع سامي الحلواني أمس.", id="one man does not meet"),
    pytest.param("اجتمعت صحيفة الأهرام أمس.", id="nor does a newspaper"),
    pytest.param("استقبل المطار مئات المسافرين أمس.", id="an airport receives"),
    pytest.param("استقبل مستشفى دمشق سامي الحلواني أمس.", id="a hospital receives"),
    pytest.param("تلتقي كرواتيا مع الأرجنتين غدا في مباراة الافتتاح.", id="teams meet in a match"),
    pytest.param("وستلتقي اللاعبة هدى الصباغ منافستها رشا القصار غدا.", id="players meet as rivals"),
    pytest.param("عقدت المحكمة جلسة لنظر القضية أمس.", id="a court sits"),
    pytest.param("ارتفع سعر الذهب بنهاية جلسة البورصة أمس.", id="a market sits"),
    pytest.param("استقبلت تركيا ولبنان آلاف اللاجئين أمس.", id="states take in refugees"),
    pytest.param("وقال سامي الحلواني خلال لقائه مع برنامج صباح الخير إن الجسر مفتوح.", id="a guest of a programme"),
    pytest.param("بدأت جولة سامي الحلواني في الأسواق أمس.", id="a tour"),
    pytest.param("شكلت الشرطة فريق بحث بالتنسيق مع وزارة الصحة.", id="a search"),
    pytest.param("قال رئيس المؤتمر سامي الحلواني إن الجسر مفتوح.", id="who presides over a conference"),
    pytest.param("وقال سامي الحلواني في حوار مع صحيفة الأهرام إن الجسر مفتوح.", id="an interview by its noun"),
    pytest.param("وقال سامي الحلواني في اتصال هاتفي إن الجسر مفتوح.", id="a call to nobody"),
    pytest.param("اطلع سامي الحلواني على تقرير وزارة الصحة أمس.", id="read a report"),
]


@pytest.mark.parametrize("body", NONE)
def test_no_encounter(body: str) -> None:
    assert [m.clauses for m in told(body).met] == []
