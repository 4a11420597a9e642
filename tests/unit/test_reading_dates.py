"""Dates in words, on Wednesday 18 November 2015: Western, Levantine and Maghrebi months, weekdays, and what is near."""

from datetime import date

import pytest

from etl.extraction.analysis import read_text
from etl.language.dates import DateWords, Range, find_dates
from etl.language.loading import load_lexicon
from tests.told import WEDNESDAY, told


def dates(body: str, base: Range | None) -> list[tuple[str, DateWords]]:
    lexicon = load_lexicon()
    text = read_text(body, lexicon.vocabulary)
    found = find_dates(text.words, text.tags, text.texts, text.marked, lexicon, base)
    return [(body[text.starts[one.first] : text.ends[one.last - 1]], one) for one in found]


def resolved(phrase: str, base: Range | None = (WEDNESDAY, WEDNESDAY)) -> tuple[str, Range | None]:
    """The words and days of the only date of a sentence about the phrase."""
    found = dates(f"بدأ الموسم {phrase} في المدينة.", base)
    assert len(found) == 1, [words for words, _ in found]
    return found[0][0], found[0][1].days


def day(year: int, month: int, number: int) -> Range:
    return date(year, month, number), date(year, month, number)


NEAR = [
    pytest.param("أمس", day(2015, 11, 17), id="yesterday"),
    pytest.param("أول من أمس", day(2015, 11, 16), id="the day before"),
    pytest.param("اليوم", day(2015, 11, 18), id="today"),
    pytest.param("غدا", day(2015, 11, 19), id="tomorrow"),
    pytest.param(
        "بعد غد",
        day(2015, 11, 20),
        id="the day after",
        marks=pytest.mark.xfail(strict=True, reason="غد without tanwin is no date word"),
    ),
    pytest.param("أمس الثلاثاء", day(2015, 11, 17), id="yesterday, Tuesday"),
    pytest.param("أمس (الثلاثاء)", day(2015, 11, 17), id="yesterday (Tuesday)"),
    pytest.param("مساء أمس", day(2015, 11, 17), id="yesterday evening"),
]

WEEKDAYS = [
    pytest.param("يوم الاثنين", day(2015, 11, 16), id="the latest Monday"),
    pytest.param("يوم الأربعاء", day(2015, 11, 18), id="the same day"),
    pytest.param("يوم الاثنين الماضي", day(2015, 11, 16), id="last Monday"),
    pytest.param("يوم الأربعاء الماضي", day(2015, 11, 11), id="last Wednesday is not today"),
    pytest.param("يوم الجمعة المقبل", day(2015, 11, 20), id="next Friday"),
    pytest.param("يوم الأربعاء المقبل", day(2015, 11, 25), id="next Wednesday is not today"),
]

MONTHS = [
    pytest.param("26 أيلول 2014", day(2014, 9, 26), id="Levantine, with year"),
    pytest.param("26 سبتمبر 2014", day(2014, 9, 26), id="Western"),
    pytest.param("26 سبتمبر/أيلول 2014", day(2014, 9, 26), id="both"),
    pytest.param("26 أيلول (سبتمبر) 2014", day(2014, 9, 26), id="both, one in brackets"),
    pytest.param("12 غشت 2014", day(2014, 8, 12), id="Moroccan"),
    pytest.param("17 دجنبر 2014", day(2014, 12, 17), id="Moroccan, December"),
    pytest.param("5 جويلية 2014", day(2014, 7, 5), id="Tunisian and Algerian"),
    pytest.param("9 فيفري 2014", day(2014, 2, 9), id="Tunisian and Algerian, February"),
    pytest.param("3 كانون الثاني 2014", day(2014, 1, 3), id="month of two words"),
    pytest.param("26 من أيلول 2014", day(2014, 9, 26), id="من between"),
    pytest.param("الثامن والعشرين من أيلول 2014", day(2014, 9, 28), id="ordinal in words"),
    pytest.param("الخامس عشر من أيلول 2014", day(2014, 9, 15), id="ordinal of ten"),
    pytest.param("الثالث من أيلول 2014", day(2014, 9, 3), id="small ordinal"),
    pytest.param("٢٦ أيلول ٢٠١٤", day(2014, 9, 26), id="Arabic-Indic digits"),
    pytest.param("أيلول 2014", (date(2014, 9, 1), date(2014, 9, 30)), id="a month is a range"),
    pytest.param("شباط 2012", (date(2012, 2, 1), date(2012, 2, 29)), id="a leap February"),
]

RELATIVE = [
    pytest.param("26 أيلول", day(2015, 9, 26), id="no year: the one at hand"),
    pytest.param("26 أيلول الماضي", day(2015, 9, 26), id="last"),
    pytest.param("26 تشرين الثاني الجاري", day(2015, 11, 26), id="of this month"),
    pytest.param("3 كانون الثاني المقبل", day(2016, 1, 3), id="next, over the year's end"),
    pytest.param("26 كانون الأول الماضي", day(2014, 12, 26), id="last, over the year's beginning"),
    pytest.param("3 أيلول من العام الماضي", day(2014, 9, 3), id="of last year"),
    pytest.param("تشرين الأول الماضي", (date(2015, 10, 1), date(2015, 10, 31)), id="last month by name"),
    pytest.param("الشهر الماضي", (date(2015, 10, 1), date(2015, 10, 31)), id="last month"),
    pytest.param("الشهر المقبل", (date(2015, 12, 1), date(2015, 12, 31)), id="next month"),
    pytest.param("العام الماضي", (date(2014, 1, 1), date(2014, 12, 31)), id="last year"),
    pytest.param("هذا العام", (date(2015, 1, 1), date(2015, 12, 31)), id="this year"),
    pytest.param("الأسبوع الماضي", (date(2015, 11, 7), date(2015, 11, 13)), id="last week, from Saturday"),
    pytest.param("الأسبوع المقبل", (date(2015, 11, 21), date(2015, 11, 27)), id="next week"),
]


@pytest.mark.parametrize(("phrase", "days"), [*NEAR, *WEEKDAYS, *MONTHS, *RELATIVE])
def test_words_and_day_of_publication_settle_the_day(phrase: str, days: Range) -> None:
    assert resolved(phrase) == (phrase, days)


ABSOLUTE = [
    pytest.param("26 أيلول 2014", day(2014, 9, 26), id="a full date needs no publication"),
    pytest.param("أمس", None, id="yesterday does"),
    pytest.param("26 أيلول", None, id="a day without year does"),
    pytest.param("يوم الاثنين", None, id="a weekday does"),
    pytest.param("الشهر الماضي", None, id="last month does"),
]


@pytest.mark.parametrize(("phrase", "days"), ABSOLUTE)
def test_without_day_of_publication(phrase: str, days: Range | None) -> None:
    assert resolved(phrase, None)[1] == days


OPEN = [
    pytest.param("مؤخرا", id="lately"),
    pytest.param("31 أيلول", id="a day that no September has"),
    pytest.param("30 شباط 2014", id="a day that no February has"),
]


@pytest.mark.parametrize("phrase", OPEN)
def test_what_is_not_settled_has_no_day(phrase: str) -> None:
    assert resolved(phrase)[1] is None


def test_nearness_to_a_range_of_publication_is_a_range() -> None:
    base = (date(2015, 11, 16), date(2015, 11, 18))
    assert resolved("أمس", base)[1] == (date(2015, 11, 15), date(2015, 11, 17))
    assert resolved("يوم الاثنين", base)[1] is None


NONE = [
    pytest.param("بدأت ثورة 25 يناير في الميدان.", id="an event that bears its date"),
    pytest.param("وصلت تيريزا ماي إلى المدينة.", id="a surname like a month"),
    pytest.param("شرب من ماء آب ومضى.", id="a word like a month"),
    pytest.param("في اليوم التالي وصلت الحافلة.", id="the next day"),
    pytest.param("دفع 26 دولارا في المدينة.", id="a number"),
]


@pytest.mark.parametrize("body", NONE)
def test_look_alike_is_no_date(body: str) -> None:
    assert [words for words, _ in dates(body, (WEDNESDAY, WEDNESDAY))] == []


@pytest.mark.parametrize("phrase", ["15 رمضان", "15 رمضان 1436", "9 ذي الحجة"])
def test_hijri_day_is_never_read_as_another_calendars(phrase: str) -> None:
    # A resolved date is null rather than guessed: months of the moon are seen by eye, country by country.
    assert [one.days for _, one in dates(f"بدأ الموسم {phrase} في المدينة.", (WEDNESDAY, WEDNESDAY)) if one.days] == []


def test_dates_of_a_sentence_in_order() -> None:
    found = dates("بدأ الموسم أمس وانتهى في 3 أيلول ثم يعود غدا.", (WEDNESDAY, WEDNESDAY))
    assert [words for words, _ in found] == ["أمس", "3 أيلول", "غدا"]


def test_publication_is_declared_inferred_or_unknown() -> None:
    assert told("فتح الجسر في المدينة.", WEDNESDAY).published == (WEDNESDAY, WEDNESDAY, "declared")
    assert told("فتح الجسر في المدينة.", None).published == (None, None, "unknown")


def test_publication_is_inferred_from_this_month_of_a_known_year() -> None:
    # Opened in 2015 ...; it closes on the 20th of this November: written in that month, on or after the first.
    body = "فتح الجسر في 3 آذار 2015.\nوأغلق يوم الثلاثاء 17 تشرين الثاني الجاري."
    first, last, basis = told(body, None).published
    assert basis == "inferred"
    assert first is not None and last is not None
    assert date(2015, 11, 17) <= first <= last <= date(2015, 11, 30)
