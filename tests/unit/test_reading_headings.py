"""Headings with a colon: who can stand before it, and what is only a topic."""

import pytest

from tests.told import assert_fields, one, told

BELOW = "\n\nتفاصيل أخرى في العدد المقبل من الصحيفة."

SOURCES = [
    pytest.param("إعلام إسرائيلي: الجسر مغلق", "إعلام إسرائيلي", "الجسر مغلق", id="media"),
    pytest.param(
        'ممثل "التنمية المحلية" بالشورى: الجسر مغلق', 'ممثل "التنمية المحلية" بالشورى', "الجسر مغلق", id="a title"
    ),
    pytest.param("«النهضة التونسية»: الجسر مغلق", "النهضة التونسية", "الجسر مغلق", id="a name in marks"),
    pytest.param("سياسيون وأمنيون: الجسر مغلق", "سياسيون وأمنيون", "الجسر مغلق", id="people"),
]


@pytest.mark.parametrize(("title", "label", "content"), SOURCES)
def test_unknown_source_before_the_colon(title: str, label: str, content: str) -> None:
    assert_fields(one(title + BELOW), label=label, content=content, type="unnamed", heading=True)


def test_behind_an_announcement() -> None:
    assert_fields(one("بالفيديو.. وزير الثقافة: الجسر مغلق" + BELOW), content="الجسر مغلق", heading=True)


def test_state_speaks_where_its_words_are_of_us() -> None:
    assert_fields(one("روسيا: غواصتنا اقتربت من الجسر" + BELOW), who=("russia",), content="غواصتنا اقتربت من الجسر")


def test_state_speaks_where_it_says_what_we_will_not_do() -> None:
    assert_fields(one("روسيا: لن نغلق الجسر" + BELOW), who=("russia",), content="لن نغلق الجسر")


OF_US = [
    pytest.param("روسيا: سفينة غريبة اقتربت كثيرا من حدودنا", "russia", id="a noun of ours anywhere"),
    pytest.param("روسيا: ندعم فتح الجسر", "russia", id="a verb at the head"),
    pytest.param("روسيا: الجسر مغلق وسنفتح طريقا آخر", "russia", id="what we will do"),
    pytest.param("روسيا: قلقون من إغلاق الجسر", "russia", id="what we feel"),
    pytest.param("روسيا: لا حاجة إلى إغلاق الجسر", "russia", id="a denial"),
    pytest.param("روسيا: على إيران فتح الجسر", "russia", id="a demand"),
    pytest.param("روسيا عن إغلاق الجسر: عمل غريب", "russia", id="what it speaks of"),
]


@pytest.mark.parametrize(("title", "who"), OF_US)
def test_state_says_what_papers_do_not(title: str, who: str) -> None:
    assert_fields(one(title + BELOW), who=(who,), content=title.partition(": ")[2], heading=True)


UNKNOWN = [
    pytest.param("«مياه الزهراء»: الجسر مغلق", "مياه الزهراء", id="a body in marks"),
    pytest.param("«6 إبريل»: الجسر مغلق", "6 إبريل", id="a date in marks"),
    pytest.param("«واعد للأسرى»: الجسر مغلق", "واعد للأسرى", id="marks keep the first letter"),
    pytest.param("مثقفون: الجسر مغلق", "مثقفون", id="people"),
    pytest.param("خارجية سوريا: الجسر مغلق", "خارجية سوريا", id="a ministry's short name"),
]


@pytest.mark.parametrize(("title", "label"), UNKNOWN)
def test_name_that_no_table_knows_speaks(title: str, label: str) -> None:
    assert_fields(one(title + BELOW), label=label, content="الجسر مغلق", type="unnamed")


SETTINGS = [
    pytest.param("وزارة النقل السورية في دمشق: الجسر مغلق", ("ministry_of_transport_syria",), id="a body's place"),
    pytest.param("سامي الحلواني في مؤتمر الجسور: الجسر مغلق", ("سامي الحلواني",), id="where a person is"),
    pytest.param("سامي الحلواني مستقبلا وفدا من روسيا: الجسر مغلق", ("سامي الحلواني",), id="what he does"),
]


@pytest.mark.parametrize(("title", "who"), SETTINGS)
def test_setting_stands_between_who_speaks_and_the_colon(title: str, who: tuple[str, ...]) -> None:
    below = "\n\nقال سامي الحلواني إن الشارع مفتوح."
    assert_fields(told(title + below).said[0], who=who, content="الجسر مغلق", heading=True)


BEHIND_DOTS = [
    pytest.param("الجسر مغلق.. والشارع مفتوح أمام السيارات", "الجسر مغلق.. والشارع مفتوح أمام السيارات", id="joined"),
    pytest.param("بسبب الأمطار.. الجسر مغلق حتى المساء", "بسبب الأمطار.. الجسر مغلق حتى المساء", id="a setting before"),
    pytest.param("مغلق.. ولن نفتح الجسر قبل المساء", "مغلق.. ولن نفتح الجسر قبل المساء", id="one word before"),
    pytest.param("الجسر مغلق… والشارع مفتوح أمام السيارات", "الجسر مغلق", id="the character that divides"),
]


@pytest.mark.parametrize(("behind", "content"), BEHIND_DOTS)
def test_who_stands_before_the_colon_says_what_stands_behind_dots(behind: str, content: str) -> None:
    assert_fields(one(f"وزير الثقافة: {behind}{BELOW}"), content=content, heading=True)


BEHIND_A_VERB = [
    pytest.param("روسيا تدين إغلاق الجسر: عمل غير مقبول", ["عمل غير مقبول"], id="condemned"),
    pytest.param(
        'وزير الثقافة سامي الحلواني يحذر من إغلاق الجسر: "لا طريق سواه"',
        ["إغلاق الجسر", "لا طريق سواه"],
        id="warned of",
    ),
    pytest.param("إيران تدعو إلى فتح الجسر: لا حل سواه", ["فتح الجسر", "لا حل سواه"], id="called for"),
]


@pytest.mark.parametrize(("title", "contents"), BEHIND_A_VERB)
def test_who_has_a_verb_before_the_colon_says_what_stands_behind_it(title: str, contents: list[str]) -> None:
    said = told(title + BELOW).said
    assert [s.content for s in said] == contents
    assert {s.who for s in said} == {said[-1].who} != {()}


def test_what_stands_before_the_colon_is_not_quoted_with_what_stands_behind_it() -> None:
    said = told('وزير الثقافة سامي الحلواني يحذر من إغلاق الجسر: "لا طريق سواه"' + BELOW).said
    assert [(s.content, s.kind) for s in said] == [("إغلاق الجسر", "indirect"), ("لا طريق سواه", "direct")]


def test_behind_dots_the_paper_asks() -> None:
    title = "وزير الثقافة: الجسر مغلق.. ماذا عن الشارع القديم؟"
    assert_fields(one(title + BELOW, title=title, title_end=len(title)), content="الجسر مغلق", heading=True)


def test_behind_dots_another_speaks() -> None:
    said = told("وزير الثقافة: الجسر مغلق.. وسامي الحلواني يؤكد أن الشارع مفتوح" + BELOW).said
    assert [s.content for s in said] == ["الجسر مغلق", "الشارع مفتوح"]
    said = told("وزير الثقافة: الجسر مغلق.. وسامي الحلواني: الشارع مفتوح" + BELOW).said
    assert [s.content for s in said] == ["الجسر مغلق", "الشارع مفتوح"]


GOING_ON = [
    pytest.param("إيران تهدد العالم.. وتتوعد بإغلاق الجسر", ("iran",), "بإغلاق الجسر", id="a state"),
    pytest.param("«حماس» تنهي اجتماعها.. وتتحدث عن فتح الجسر", ("hamas",), "فتح الجسر", id="a name in marks"),
]


@pytest.mark.parametrize(("title", "who", "content"), GOING_ON)
def test_who_opens_a_headline_goes_on_behind_its_dots(title: str, who: tuple[str, ...], content: str) -> None:
    assert_fields(one(title + BELOW), who=who, content=content, heading=True)


def test_name_in_marks_does_not_go_on_to_speak_below() -> None:
    title = "«التفتيش على البناء»: الجسر مغلق"
    found = told(f"{title}\n\nقال سامي الحلواني إن الشارع مفتوح. وأضافت أن الجسر مغلق اليوم.").said
    assert [s.label for s in found if s.cue == "وأضافت"] == [None]


TOPICS = [
    pytest.param("روسيا: الجسر مغلق", id="a state"),
    pytest.param('"سنعبر الجسر": حملة يطلقها ناشطون', id="a slogan"),
    pytest.param("وزير الثقافة يزور المكتبة: لا تأخير", id="a clause"),
    pytest.param("روسيا: عدوانا على الجسر أصاب أمس قانونا قديما", id="what only ends like ours"),
    pytest.param("«صوت مفقود»: تطور الجسر", id="words in marks that name nobody"),
    pytest.param("محاكمة سامي الحلواني: إطلاق المتهم بكفالة", id="an event that somebody gives its name"),
]


@pytest.mark.parametrize("title", TOPICS)
def test_topic_before_the_colon_says_nothing(title: str) -> None:
    assert not told(title + BELOW).said


def test_who_speaks_behind_a_topic_and_its_colon() -> None:
    statement = one("قضية سامي الحلواني: هدى الصباغ تؤكد إغلاق الجسر" + BELOW)
    assert_fields(statement, who=("هدى الصباغ",), content="إغلاق الجسر")


def test_subject_behind_dots() -> None:
    told = one("بسبب العقوبات.. إيران تهدد بإغلاق الجسر" + BELOW)
    assert_fields(told, who=("iran",), content="بإغلاق الجسر")


def test_a_price_is_no_verb() -> None:
    assert not told("السياحة قطاع آخر يدفع ثمنا باهظا" + BELOW).said
