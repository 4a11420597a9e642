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


TOPICS = [
    pytest.param("روسيا: الجسر مغلق", id="a state"),
    pytest.param('"سنعبر الجسر": حملة يطلقها ناشطون', id="a slogan"),
    pytest.param("وزير الثقافة يزور المكتبة: لا تأخير", id="a clause"),
]


@pytest.mark.parametrize("title", TOPICS)
def test_topic_before_the_colon_says_nothing(title: str) -> None:
    assert not told(title + BELOW).said


def test_subject_behind_dots() -> None:
    told = one("بسبب العقوبات.. إيران تهدد بإغلاق الجسر" + BELOW)
    assert_fields(told, who=("iran",), content="بإغلاق الجسر")


def test_a_price_is_no_verb() -> None:
    assert not told("السياحة قطاع آخر يدفع ثمنا باهظا" + BELOW).said
