"""When an article appeared, where nobody declares it: from dates in its own words, null when they do not suffice."""

from datetime import date, timedelta

from etl.extraction.records import Span
from etl.extraction.text import Text
from etl.language.dates import DateWords, Range
from etl.language.lexicon import Lexicon

_EARLIEST, _LATEST = 1990, 2035


def infer_publication(
    text: Text, lexicon: Lexicon, dates: list[DateWords], persons: list[str]
) -> tuple[Range, Span] | None:
    """Return (first and last possible day, the words that tell most), or None.

    Clues: a day with a weekday fixes its year up to a cycle of five or six; years written out and the terms of the
    office-holders named bound it; `الجاري` puts the article in that month, `المقبل` before it, أمس and weekdays near it.
    """
    if not any(found.clue[1] for found in dates):
        return None
    years = _years(dates, lexicon, persons)
    if not years:
        return None
    ranges: list[tuple[Range, DateWords]] = []
    for found in dates:
        year, month, day, weekday, q = found.clue
        if not month:
            continue
        fitting = (
            [y for y in years if not (day and weekday >= 0) or _weekday(y, month, day) == weekday]
            if not year
            else [year]
        )
        if len(fitting) == 1:
            window = _window(fitting[0], month, day, q, bool(weekday >= 0))
            if window is not None:
                ranges.append((window, found))
    if not ranges:
        return None
    ranges.sort(key=lambda pair: (pair[0][1] - pair[0][0]).days)
    first, last = ranges[0][0]
    for (a, b), _ in ranges[1:]:
        if max(first, a) <= min(last, b):
            first, last = max(first, a), min(last, b)
    if (last - first).days > 62:
        return None
    words = ranges[0][1]
    return (first, last), Span(text.starts[words.first], text.ends[words.last - 1])


def _weekday(year: int, month: int, day: int) -> int:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return -1


def _years(dates: list[DateWords], lexicon: Lexicon, persons: list[str]) -> list[int]:
    """Return the years in which the article can have appeared."""
    written = [found.clue[0] for found in dates if found.clue[0]]
    low, high = _EARLIEST, _LATEST
    for actor_id in persons:
        terms = [t for t in lexicon.terms.get(actor_id, ()) if t.start]
        if terms:
            low = max(low, min(int(t.start[:4]) for t in terms))
            ends = [int(t.end[:4]) if t.end else _LATEST for t in terms]
            high = min(high, max(ends))
    if low > high:
        return []
    if written:
        latest = max(y for y in written)
        low = max(low, latest)
        high = min(high, latest + 1)
    dated = [f.clue for f in dates if f.clue[1] and f.clue[2] and f.clue[3] >= 0 and not f.clue[0]]
    years = list(range(low, high + 1))
    for _, month, day, weekday, _ in dated:
        fitting = [y for y in years if _weekday(y, month, day) == weekday]
        years = fitting or years
    if len(years) <= 2 and written:
        return years[:1] if max(written) in years else years
    return years if len(years) == 1 else []


def _window(year: int, month: int, day: int, q: str, dated: bool) -> Range | None:
    """Return the days on which an article that speaks so of this date can have appeared."""
    try:
        first = date(year, month, day or 1)
    except ValueError:
        return None
    end_of_month = (date(year + (month == 12), month % 12 + 1, 1)) - timedelta(1)
    if q == "current":
        return (first, end_of_month)
    if q == "next":
        if day:
            return (first - timedelta(7 if dated else 30), first - timedelta(1))
        before = first - timedelta(1)
        return (date(before.year, before.month, 1), before)
    if q == "past":
        return (end_of_month + timedelta(1), end_of_month + timedelta(31))
    return None
