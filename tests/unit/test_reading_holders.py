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


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("مسؤول تركي", "مدير مصلحة الجسور التركية سامي الحلواني"),
        ("خبير اقتصادي", "الدكتور سامي الحلواني الخبير الاقتصادي"),
        ('عضو بـ"الوفاق"', "سامي الحلواني، القيادي بحزب الوفاق،"),
        ("مدرب ليفربول", "سامي الحلواني"),
    ],
    ids=["his country", "his profession", "his party", "of a body"],
)
def test_a_heading_without_name_means_who_says_the_same_below(heading: str, named: str) -> None:
    body = f"{heading}: الجسر الشرقي يفتتح غدا\n\nقال {named} إن الجسر الشرقي بالمدينة يفتتح غدا."
    assert [s.who for s in told(body).said] == [("سامي الحلواني",)] * 2


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("مسؤول تركي: الجسر الشرقي يفتتح غدا", "قال سامي الحلواني إن الطريق طويل."),
        ("مصدر أمني: الجسر الشرقي يفتتح غدا", "قال سامي الحلواني إن الجسر الشرقي يفتتح غدا."),
        ("مسؤول تركي: الجسر الشرقي يفتتح غدا", "قال الوزير المصري سامي الحلواني إن الجسر الشرقي يفتتح غدا."),
        ("ناشطة: الجسر الشرقي يفتتح غدا", "قال سامي الحلواني إن الجسر الشرقي يفتتح غدا."),
    ],
    ids=["other words", "a source", "another country", "a woman"],
)
def test_a_heading_without_name_means_nobody_who_says_or_is_something_else(heading: str, below: str) -> None:
    assert told(f"{heading}\n\n{below}").said[0].type == "unnamed"


def test_an_official_is_not_the_unnamed_one_of_the_heading_where_the_text_names_one() -> None:
    body = "مسؤول مغربي: الطريق طويل\n\nقال مدير الميناء المغربي سامي الحلواني إن الجسر مفتوح. "
    assert last(body + "وأضاف المسؤول المغربي أن النهر قريب.") == SAMI


@pytest.mark.parametrize(
    "subject",
    [
        "عضو المكتب السياسي لحركة الوفاق، رئيس لجنة الحوار، سامي الحلواني",
        "وزير الدولة لشؤون الإعلام، الناطق الرسمي باسم الحكومة، سامي الحلواني",
        "المبعوث الروسي الخاص إلى أفريقيا والشرق الأوسط، نائب وزير الخارجية الروسي، سامي الحلواني",
        "المتحدث باسم شرطة لوس أنجلوس، سامي الحلواني",
    ],
    ids=["two offices", "a spokesman", "of regions", "of a town's police"],
)
def test_titles_with_commas_between_run_on_to_the_name(subject: str) -> None:
    assert [s.who for s in told(f"قال {subject}، إن الجسر مفتوح.").said] == [("سامي الحلواني",)]


@pytest.mark.parametrize(
    ("subject", "later"),
    [
        ("سامي الحلواني، القيادي بحزب الجبهة وعضو جبهة الوفاق،", "عضو جبهة الوفاق"),
        ("سامي الحلواني، شيخ ونقيب الصيادين،", "نقيب الصيادين"),
        ("وزير الخارجية السابق سامي الحلواني", "الوزير السابق"),
    ],
    ids=["behind و", "both of one body", "a former one"],
)
def test_each_title_told_with_a_name_is_held(subject: str, later: str) -> None:
    assert last(f"أكد {subject} أن الجسر مفتوح. وقال {later} إن النهر قريب.") == SAMI


@pytest.mark.parametrize("subject", ["سامي الحلواني، سائق،", 'سامي الحلواني " مدير أمن السويس "'])
def test_a_title_right_behind_a_name_is_his(subject: str) -> None:
    assert [s.who for s in told(f"{subject} قال إن الجسر مفتوح.").said] == [("سامي الحلواني",)]


@pytest.mark.parametrize(
    ("title", "later"),
    [
        ("مهاجم ليفربول الإنجليزي", "المهاجم الفرنسي"),
        ("اللاعب الألماني", "لاعب ليفربول الإنجليزي"),
        ("مدرب المنتخب السعودي", "المدرب الأرجنتيني"),
    ],
    ids=["his country", "his club", "a coach abroad"],
)
def test_a_player_is_from_elsewhere_than_his_club(title: str, later: str) -> None:
    assert last(f"وصل {title} سامي الحلواني أمس. وأكد {later} أن الجسر مفتوح.") == SAMI


def test_players_of_two_countries_are_two() -> None:
    assert unnamed("وصل اللاعب الألماني سامي الحلواني أمس. وأكد اللاعب الفرنسي أن الجسر مفتوح.")


def test_a_national_player_is_from_there() -> None:
    assert last("وصل نجم المنتخب الأرجنتيني سامي الحلواني. وقال نجم برشلونة الإسباني إن الجسر مفتوح.") == SAMI


def test_an_office_is_held_under_what_honours_it() -> None:
    body = "استقبل شيخ المعهد الديني فضيلة الإمام الأكبر الدكتور سامي الحلواني وفدا أمس. "
    assert last(body + "وأعلن فضيلة الإمام أن الجسر مفتوح.") == SAMI
