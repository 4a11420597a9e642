"""Dates in words: أمس, يوم الأربعاء الماضي, 26 أيلول الجاري, نوفمبر/تشرين الثاني المقبل, resolved to days or ranges.

The grammar follows press usage: a weekday without qualifier is the latest one not after publication in a report of the
past and the next one in an announcement; الماضي and المقبل are counted from the article's own date. What the words do
not settle stays without dates: a range is wide rather than guessed.
"""

from datetime import date, timedelta
from typing import NamedTuple

from etl.language.lexicon import Lexicon
from etl.language.triggers import DATE
from etl.language.words import Word

_PAST = frozenset("الماضي الماضيه المنصرم المنصرمه الفايت الفايته السابق السابقه المنقضي الاخير".split())
_NEXT = frozenset("المقبل المقبله القادم القادمه".split())
_CURRENT = frozenset("الجاري الجاريه الحالي الحاليه".split())
_UNITS = {"الاسبوع": "week", "الشهر": "month", "العام": "year", "السنه": "year", "اسبوع": "week", "شهر": "month"}
#: Events that carry a date as their name: ثورة 25 يناير, هجمات 11 سبتمبر.
_NAMED_FOR = frozenset("ثوره حرب انتفاضه احداث هجمات حركه ميدان كوبري مدينه جسر محور شارع انقلاب".split())
#: Month names that are common words or names too: they need a day, year or qualifier beside them.
_ALSO_WORDS = frozenset("ماي اب اوت جوان شباط مارس".split())
_VAGUE = frozenset("موخرا اخيرا".split())
_ORDINALS = {
    word: number
    for number, words in enumerate(
        "الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split(), 1
    )
    for word in [words]
} | {"العشرين": 20, "الثلاثين": 30}  # fmt: skip
_TENS = {"عشر": 10, "والعشرين": 20, "والعشرون": 20, "والثلاثين": 30}

Range = tuple[date, date]


class DateWords(NamedTuple):
    """Tokens `first` to before `last`; `days` is null where words and base do not settle it.

    `clue` = (year or 0, month or 0, day or 0, weekday or -1, qualifier past/next/current/"") for dating the article.
    """

    first: int
    last: int
    days: Range | None
    relative: bool
    clue: tuple[int, int, int, int, str]


def qualifier(folded: str) -> str:
    """Return past, next, current or "" for a word that qualifies a date."""
    return "past" if folded in _PAST else "next" if folded in _NEXT else "current" if folded in _CURRENT else ""


_EARLIEST, _LATEST = date(1000, 1, 1), date(9000, 1, 1)
"""Publication dates between which days can be counted from; what is declared beyond them is nobody's date."""


def find_dates(
    words: list[Word], tags: str, texts: list[str], marked: list[int], lexicon: Lexicon, base: Range | None
) -> list[DateWords]:
    """Return the dates of an article in order; `base` is its own publication range, null where unknown.

    `marked` are the tokens that can begin something; only those with the bit DATE are tried.
    """
    if base is not None and not (base[0] > _EARLIEST and base[1] < _LATEST):
        base = None
    found: list[DateWords] = []
    end = 0
    for i in marked:
        if i < end or not words[i].marks & DATE:
            continue
        one = _date_at(words, tags, texts, lexicon, i, base)
        if one is not None and one.first >= end:
            found.append(one)
            end = one.last
    return found


def _date_at(
    words: list[Word], tags: str, texts: list[str], lexicon: Lexicon, i: int, base: Range | None
) -> DateWords | None:
    folded = words[i].folded if words[i].folded in lexicon.date_words else words[i].base
    month, after = _month(words, tags, lexicon, i)
    if month:
        return _with_month(words, tags, texts, lexicon, i, after, month, base)
    if folded in lexicon.weekdays:
        return _weekday(words, tags, texts, lexicon, i, base)
    if folded in ("امس", "اليوم", "غدا") or (folded == "غد" and i and words[i - 1].folded == "بعد"):
        return _near(words, tags, lexicon, i, folded, base)
    if folded in _UNITS and i + 1 < len(words):
        q = qualifier(words[i + 1].folded)
        first, last = i, i + 2
        if not q and i and words[i - 1].folded in ("هذا", "هذه"):
            q, first, last = "current", i - 1, i + 1
        if q:
            return DateWords(first, last, _unit(_UNITS[folded], q, base), True, (0, 0, 0, -1, ""))
    if folded in _VAGUE:
        return DateWords(i, i + 1, None, True, (0, 0, 0, -1, ""))
    return None


def _month(words: list[Word], tags: str, lexicon: Lexicon, i: int) -> tuple[int, int]:
    """Return (month, token behind its name) at `i`, a doubled name (نوفمبر/تشرين الثاني) read whole; (0, i) if none."""
    months, base = lexicon.months, words[i].base
    month = months.get((base, words[i + 1].folded), 0) if i + 1 < len(words) else 0
    after = i + 2
    if not month:
        month, after = months.get((base,), 0), i + 1
        if not month:
            return 0, i
    if after + 1 < len(words) and tags[after] in "-(":
        other, behind = _month(words, tags, lexicon, after + 1)
        if other == month:
            after = behind + (1 if behind < len(words) and tags[behind] == ")" else 0)
    elif after < len(words) and tags[after] not in ".,":
        other, behind = _month(words, tags, lexicon, after)
        if other == month:
            after = behind
    return month, after


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) <= 4 else 0


def _with_month(
    words: list[Word], tags: str, texts: list[str], lexicon: Lexicon, i: int, after: int, month: int, base: Range | None
) -> DateWords | None:
    first, day = i, 0
    j = i - 1
    if j >= 0 and words[j].folded == "من":
        j -= 1
    elif j >= 0 and words[j].folded == "شهر":
        first, j = j, j - 1
        if j >= 0 and words[j].folded == "من":
            j -= 1
    if j >= 0 and tags[j] == "0" and 1 <= _number(texts[j]) <= 31:
        day, first = _number(texts[j]), j
    elif j >= 0 and words[j].folded in _TENS and j >= 1 and words[j - 1].base in _ORDINALS:
        day, first = _TENS[words[j].folded] + _ORDINALS[words[j - 1].base], j - 1
    elif j >= 0 and words[j].base in _ORDINALS and words[i - 1].folded == "من":
        day, first = _ORDINALS[words[j].base], j
    year, q, last = 0, "", after
    if last < len(words) and words[last].folded in ("عام", "سنه") and last + 1 < len(words) and tags[last + 1] == "0":
        last += 1
    elif (
        last < len(words)
        and words[last].folded in ("من",)
        and last + 2 < len(words)
        and words[last + 1].folded in ("العام", "السنه")
    ):
        q = qualifier(words[last + 2].folded)
        if q:
            last += 3
            q = {"current": "this_year", "past": "last_year", "next": "next_year"}[q]
    if last < len(words) and tags[last] == "0" and 1900 <= _number(texts[last]) <= 2100:
        year = _number(texts[last])
        last += 1
    elif not q and last < len(words):
        q = qualifier(words[last].folded)
        if q:
            last += 1
    if first == i and not year and not q and words[i].base in _ALSO_WORDS:
        return None
    if first and words[first - 1].base.removeprefix("ال") in _NAMED_FOR:
        return None
    weekday = -1
    if first > 0 and words[first - 1].base in lexicon.weekdays:
        weekday = lexicon.weekdays[words[first - 1].base]
        first -= 1
    elif first > 1 and qualifier(words[first - 1].folded) and words[first - 2].base in lexicon.weekdays:
        weekday = lexicon.weekdays[words[first - 2].base]
        first -= 2
    if first > 0 and words[first - 1].folded in ("يوم", "مساء", "صباح") and first == i:
        first = i
    return DateWords(
        first, last, _resolve(year, month, day, q, base, weekday), not year, (year, month, day, weekday, q)
    )


def _resolve(year: int, month: int, day: int, q: str, base: Range | None, weekday: int) -> Range | None:
    if not year:
        if base is None or (base[0].year != base[1].year and (base[1] - base[0]).days > 62):
            return None
        year = _year(base, month, day, q)
    try:
        if day:
            one = date(year, month, day)
            return (one, one)
    except ValueError:
        return None
    return _whole_month(year, month)


def _year(base: Range, month: int, day: int, q: str) -> int:
    anchor = base[1] if q != "next" else base[0]
    year = anchor.year
    if q in ("this_year", "last_year", "next_year"):
        return year + {"this_year": 0, "last_year": -1, "next_year": 1}[q]
    if q == "next":
        return year if (month, day or 31) >= (anchor.month, anchor.day) else year + 1
    if q == "past":
        return (
            year
            if (month, day or 1) <= (anchor.month, anchor.day) and not (month == anchor.month and not day)
            else year - 1
        )
    if q == "current":
        return year
    distance = month - anchor.month
    return year - 1 if distance > 6 else year + 1 if distance < -9 else year


def _whole_month(year: int, month: int) -> Range:
    following = date(year + (month == 12), month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def _shift(base: Range | None, days: int) -> Range | None:
    return None if base is None else (base[0] + timedelta(days), base[1] + timedelta(days))


def _near(words: list[Word], tags: str, lexicon: Lexicon, i: int, folded: str, base: Range | None) -> DateWords | None:
    first, last, delta = i, i + 1, {"امس": -1, "اليوم": 0, "غدا": 1, "غد": 1}[folded]
    if folded == "امس" and i >= 2 and words[i - 1].folded == "من" and words[i - 2].base == "اول":
        first, delta = i - 2, -2
    if folded in ("غدا", "غد") and i >= 1 and words[i - 1].folded == "بعد":
        first, delta = i - 1, 2
    if folded == "اليوم" and i and words[i - 1].folded in ("هذا", "ذلك", "نفس", "في"):
        return None
    weekday = -1
    if last < len(words) and words[last].folded in lexicon.weekdays:
        weekday = lexicon.weekdays[words[last].folded]
        last += 1
    elif last + 1 < len(words) and tags[last] in "(," and words[last + 1].folded in lexicon.weekdays:
        weekday = lexicon.weekdays[words[last + 1].folded]
        last += 2
        if last < len(words) and tags[last] == ")":
            last += 1
    days = _shift(base, delta)
    if base is not None and base[0] == base[1] and weekday >= 0 and days is not None and days[0].weekday() != weekday:
        days = _on_weekday(base, weekday, "")
    if first and words[first - 1].folded in ("مساء", "صباح", "ليله", "يوم", "فجر", "ظهر"):
        first -= 1
    return DateWords(first, last, days, True, (0, 0, 0, -1, "" if weekday < 0 else f"near{delta}:{weekday}"))


def _on_weekday(base: Range, weekday: int, q: str) -> Range | None:
    if base[0] != base[1]:
        return None
    day = base[0]
    if q == "next":
        ahead = (weekday - day.weekday() - 1) % 7 + 1
        return (day + timedelta(ahead),) * 2
    back = (day.weekday() - weekday) % 7
    if q == "past" and back == 0:
        back = 7
    return (day - timedelta(back),) * 2


def _weekday(
    words: list[Word], tags: str, texts: list[str], lexicon: Lexicon, i: int, base: Range | None
) -> DateWords | None:
    weekday = lexicon.weekdays[words[i].folded if words[i].folded in lexicon.weekdays else words[i].base]
    last = i + 1
    q = qualifier(words[last].folded) if last < len(words) else ""
    if q:
        last += 1
    k = last
    while k < min(len(words), last + 3):
        month, after = _month(words, tags, lexicon, k)
        if month:
            whole = _with_month(words, tags, texts, lexicon, k, after, month, base)
            if whole is not None:
                return whole._replace(first=i, clue=(*whole.clue[:3], weekday, whole.clue[4] or q))
        if tags[k] not in "0p(,T" and words[k].base not in _ORDINALS:
            break
        k += 1
    first = i
    if first and words[first - 1].base in ("يوم", "مساء", "صباح", "ليله", "فجر", "ظهر"):
        first -= 1
    days = None if base is None else _on_weekday(base, weekday, q)
    return DateWords(first, last, days, True, (0, 0, 0, weekday, q))


def _unit(unit: str, q: str, base: Range | None) -> Range | None:
    if base is None or (base[1] - base[0]).days > 31:
        return None
    day = base[0]
    step = {"past": -1, "next": 1, "current": 0}[q]
    if unit == "week":
        monday = day - timedelta(days=(day.weekday() + 2) % 7) + timedelta(7 * step)
        return monday, monday + timedelta(6)
    if unit == "month":
        index = day.year * 12 + day.month - 1 + step
        return _whole_month(index // 12, index % 12 + 1)
    return date(day.year + step, 1, 1), date(day.year + step, 12, 31)
