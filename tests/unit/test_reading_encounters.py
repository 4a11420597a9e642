"""Encounters: subjects named twice or two by two, whose meeting it is, gatherings with a name, what is none."""

import pytest

from tests.told import assert_fields, met, told

TWO = ("سامي الحلواني", "هدى الصباغ")

WHO = [
    pytest.param(
        "استقبل العاهل السعودي الملك سلمان بن عبد العزيز، أمس، الرئيس المصري عبد الفتاح السيسي.",
        ("salman_king", "sisi_abdel_fattah"),
        id="a subject named by office and by name",
    ),
    pytest.param(
        "التقى سامي الحلواني، صباح اليوم، بقصر القبة الرئاسي بأسر ضباط الجسر.",
        ("سامي الحلواني",),
        id="a venue bound by ب",
    ),
    pytest.param(
        "الوزير سامي الحلواني، ووزيرة الثقافة هدى الصباغ، يلتقيان اليوم في القاهرة.", TWO, id="two before a verb of two"
    ),
    pytest.param(
        "وكان الوزير سامي الحلواني، ووزيرة الثقافة هدى الصباغ، عقدا أمس مباحثات في القاهرة.",
        TWO,
        id="two before held talks",
    ),
    pytest.param(
        "طالب وليد الخياط بمنع لقاءات هدى الصباغ مع المسؤولين الأجانب.",
        ("هدى الصباغ",),
        id="whose meetings with officials they are",
    ),
    pytest.param("أجرى سامي الحلواني اتصالا بهدى الصباغ.", TWO, id="made a call, no telephone told"),
    pytest.param(
        "قال سامي الحلواني في جلسة انعقدت بمجلس الأمن إن الجسر مفتوح.",
        ("سامي الحلواني", "un_security_council"),
        id="a session at a council",
    ),
    pytest.param("أكد سامي الحلواني في القمة العربية أن الجسر مفتوح.", ("سامي الحلواني",), id="a summit by its name"),
    pytest.param(
        "سافر سامي الحلواني أمس.\nويبدأ الحوار الوطني المقرر عقده في 18 مارس في القاهرة.",
        (),
        id="a dialogue with a name and a day",
    ),
    pytest.param(
        "شكرت هدى الصباغ سامي الحلواني عقب لقاء جمعهما في القاهرة أمس.", TWO, id="a meeting that gathered the two"
    ),
    pytest.param(
        "زار سامي الحلواني برلين أمس حيث التقى وزيرة الثقافة هدى الصباغ.", TWO, id="where he went is not who met"
    ),
    pytest.param("ترأس سامي الحلواني أمس اجتماعا لبحث فتح الجسر.", ("سامي الحلواني",), id="who took the chair"),
    pytest.param(
        "سيلتقي وليد الخياط في القاهرة الوزير سامي الحلواني، والسفيرة هدى الصباغ، أمس.",
        ("وليد الخياط", *TWO),
        id="several met one behind a comma",
    ),
    pytest.param(
        "اجتمع وليد الخياط مع سامي الحلواني.\nوحضر الاجتماع عدد من القيادات، منهم هدى الصباغ ورامي السقا.",
        ("وليد الخياط", *TWO, "رامي السقا"),
        id="those named among the people who came",
    ),
    pytest.param(
        "اجتمع سامي الحلواني مع مسؤولين أميركيين بينهم جو بايدن.",
        ("سامي الحلواني", "biden_joe"),
        id="who is named among officials stands for his state",
    ),
]


@pytest.mark.parametrize(("body", "who"), WHO)
def test_who_met(body: str, who: tuple[str, ...]) -> None:
    assert set(met(body).who) == set(who)


NONE = [
    pytest.param("أكد سامي الحلواني في مؤتمره الصحفي أمس أن الجسر مفتوح.", id="his press conference"),
    pytest.param("قال سامي الحلواني قبل لقاء ريال مدريد ويوفنتوس إن الجسر مفتوح.", id="clubs play"),
    pytest.param("وقع سامي الحلواني عقدا مع هدى الصباغ قبل دورة القاهرة.", id="a contract"),
]


@pytest.mark.parametrize("body", NONE)
def test_no_encounter(body: str) -> None:
    assert told(body).met == ()


def test_call_without_a_telephone_is_one() -> None:
    assert_fields(met("تلقى سامي الحلواني اتصالا من هدى الصباغ أمس."), kind="phone_call")


STATUS = [
    pytest.param(
        "هدى الصباغ تستقبل سامي الحلواني\n\nتستقبل هدى الصباغ سامي الحلواني الأسبوع المقبل في القاهرة.",
        "planned",
        id="the text tells what a headline leaves open",
    ),
    pytest.param("اجتمع سامي الحلواني مع هدى الصباغ لبحث القمة المقبلة.", "held", id="what lies ahead is the topic"),
    pytest.param("دعت هدى الصباغ إلى اجتماع بين سامي الحلواني ووليد الخياط.", "possible", id="called for"),
    pytest.param("طالب رامي السقا بعقد اجتماع بين سامي الحلواني ووليد الخياط.", "possible", id="demanded"),
    pytest.param("دعت هدى الصباغ في اجتماع مع سامي الحلواني إلى فتح الجسر.", "held", id="called for something at it"),
    pytest.param("تم الاتفاق على عقد لقاء بين سامي الحلواني وهدى الصباغ.", "planned", id="agreed on"),
    pytest.param("سيتضح الأمر إذا اجتمع سامي الحلواني مع هدى الصباغ الشهر المقبل.", "planned", id="if they meet"),
]


@pytest.mark.parametrize(("body", "status"), STATUS)
def test_status(body: str, status: str) -> None:
    assert met(body).status == status


def test_state_is_whom_the_article_names_elsewhere() -> None:
    body = (
        "بحث سامي الحلواني مع المبعوث الألماني فتح الجسر.\n"
        "وقال مكتبه إن سامي الحلواني بحث مع المبعوث الألماني وليد الخياط فتح الجسر في القاهرة."
    )
    assert [set(m.who) for m in told(body).met] == [{"سامي الحلواني", "وليد الخياط"}]


def test_officials_of_a_state_are_not_the_one_met_later() -> None:
    body = "اجتمع سامي الحلواني مع مسؤولين ألمان في برلين.\nوبعد ذلك اجتمع سامي الحلواني مع وزير الخارجية الألماني وليد الخياط."
    assert len(told(body).met) == 2


def test_who_comments_on_a_summit_was_not_there() -> None:
    body = (
        "القمة المصرية الألمانية في القاهرة\n\nاختتمت القمة المصرية الألمانية أعمالها في القاهرة.\n"
        "وقال سامي الحلواني إن القمة ناجحة.\nوأكدت هدى الصباغ أن القمة قصيرة."
    )
    assert set(met(body).who) == {"egypt", "germany"}


def test_dialogue_with_somebody_is_no_encounter() -> None:
    assert told("أكد سامي الحلواني أهمية الحوار مع حزب النور.").met == ()


def test_one_who_met_people_is_two_sides() -> None:
    assert met("قال سامي الحلواني في اجتماع مع الطلاب إن الجسر مفتوح.").kind == "bilateral"
