"""Holders: whom an office without a name means, told from the titles that names of the article have."""

import pytest

from tests.told import told


def last(body: str) -> tuple[tuple[str, ...], str]:
    said = told(body).said[-1]
    return said.who, said.type


SAMI = (("سامي الحلواني",), "person")


def unnamed(body: str) -> bool:
    return last(body) == ((), "unnamed")


@pytest.mark.parametrize(
    ("title", "later"),
    [
        ("رئيس المجلس الأعلى السفير", "رئيس المجلس"),
        ("إمام وخطيب المسجد الجامع فضيلة الشيخ الدكتور", "خطيب المسجد الجامع"),
        ("وكيل وزارة النقل والمتحدث الرسمي للوزارة", "وكيل الوزارة"),
        ("الناطق باسم حركة الوفاق", "المتحدث باسم الحركة"),
        ("سماحة مفتي الجمهورية الشيخ", "المفتي"),
        ("رئيس لجنة التحقيق الدكتور", "رئيس اللجنة"),
        ("وزير الدفاع", "وزير الأمن"),
        ("المتحدث باسم الكرملين", "المتحدث باسم الرئاسة الروسية"),
    ],
    ids=[
        "before a rank",
        "one of two",
        "the first of two",
        "a synonym",
        "honoured",
        "of a body",
        "of defence",
        "by key",
    ],
)
def test_an_office_is_held_by_who_was_named_with_it(title: str, later: str) -> None:
    assert last(f"وصل {title} سامي الحلواني أمس. وأكد {later} أن الجسر مفتوح.") == SAMI


def test_a_heading_knows_the_office_told_before_a_rank() -> None:
    body = "قائد الجيش: الجسر مفتوح\n\nقال قائد الجيش الباكستاني الجنرال سامي الحلواني إن الجسر مفتوح."
    assert told(body).said[0].who == ("سامي الحلواني",)


@pytest.mark.parametrize(
    ("title", "later"),
    [
        ("وزير الخارجية", "وزير الدفاع"),
        ("المتحدث باسم حركة الوفاق", "المتحدث باسم حزب الأمل"),
        ("مدير أمن السويس", "مدير مستشفى السويس"),
        ("مدير عام فرع الهيئة بالمدينة", "مدير إدارة التراخيص بالهيئة"),
        ("الرئيس", "رئيس الشركة"),
        ("رئيس الحزب والكابتن", "رئيس الحزب"),
    ],
    ids=["ministers", "spokesmen", "two bodies of a town", "a part of a body", "the president", "two persons"],
)
def test_an_office_of_another_body_is_another_mans(title: str, later: str) -> None:
    assert unnamed(f"وصل {title} سامي الحلواني أمس. وأكد {later} أن الجسر مفتوح.")


def test_a_guest_is_not_who_received_him() -> None:
    assert unnamed("استقبل أمير البلاد الوزير سامي الحلواني أمس. وأكد الأمير أن الجسر مفتوح.")


def test_a_woman_official_is_whom_the_article_names() -> None:
    body = "قالت نجوى الحلواني إن الجسر مفتوح. وأضافت المسؤولة الأممية أن الطريق طويل."
    assert last(body) == (("نجوى الحلواني",), "person")


def test_an_unknown_name_behind_a_title_and_comma_is_another_man() -> None:
    body = "قال النائب سامي الحلواني إن الجسر مفتوح. وأضاف النائب، زرقوت مرطوش، أن الطريق طويل."
    assert last(body)[0] != ("سامي الحلواني",)
