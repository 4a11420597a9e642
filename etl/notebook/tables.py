"""Tables that are read right to left, with the articles behind their rows one click away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from etl.show import Page
from etl.show.html import attribute, element, text

_STYLE = "border-collapse:collapse;direction:rtl;text-align:right"
_EDGE = "vertical-align:top;padding:.3em .7em;border-bottom:1px solid #ddd"
_CELL = f"text-align:right;max-width:34em;white-space:normal;{_EDGE}"
_LONG = f"min-width:18em;{_CELL}"
_NUMBER = f"text-align:right;font-variant-numeric:tabular-nums;{_EDGE}"
_LIST = "، "
_LONG_FROM = 60
"""Characters from which a text needs a column that is not squeezed by those beside it."""
_LONGEST = 600
"""Characters of a text that are shown; the rest is in the article."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table that a notebook shows."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


def table(frame: pl.DataFrame, caption: str = "", rows: int = 20, evidence: Sequence[Page] = ()) -> Table:
    """The first rows of a frame, its first column to the right; a page of `evidence` unfolds under its row."""
    shown = frame.head(rows)
    numeric = {name for name, kind in shown.schema.items() if kind.is_numeric()}
    head = element("tr", *(element("th", _heading(name), style=_CELL, dir="ltr") for name in shown.columns))
    lines = []
    for number, row in enumerate(shown.iter_rows(named=True)):
        cells = (_cell(value, name in numeric) for name, value in row.items())
        lines.append(element("tr", *cells))
        if number < len(evidence):
            unfolded = element(
                "details", element("summary", "the words in the article"), evidence[number]._repr_html_()
            )
            lines.append(element("tr", element("td", unfolded, colspan=str(len(shown.columns)), style=_CELL)))
    more = f"{len(shown):,} of {len(frame):,} rows" if len(shown) < len(frame) else ""
    note = " · ".join(element("bdi", text(part), dir="ltr") for part in (caption, more) if part)
    title = element("caption", note, style="text-align:right;font-weight:600;padding:.3em .7em", dir="ltr")
    body = element("thead", head) + element("tbody", *lines)
    content = element("table", title if note else "", body, style=_STYLE) if len(frame) else _nothing(caption)
    return Table(f'<div{attribute("dir", "rtl")} style="overflow-x:auto">{content}</div>')


def _nothing(caption: str) -> str:
    return element("p", text(f"{caption}: no rows." if caption else "No rows."), dir="auto")


def _heading(name: str) -> str:
    """The name of a column, which may be broken behind each underscore: figures need less room than their names."""
    return "_<wbr>".join(map(text, name.split("_")))


def _cell(value: Any, numeric: bool) -> str:
    if numeric:
        return element("td", element("bdi", text(_number(value))), style=_NUMBER, dir="ltr")
    words = _words(value)
    style = _LONG if len(words) >= _LONG_FROM else _CELL
    style = f"{_CELL};white-space:nowrap" if isinstance(value, date) else style
    return element("td", element("bdi", text(words)), style=style, dir="auto")


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.3f}"


def _words(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, pl.Series)):
        return _LIST.join(map(_words, value))
    if isinstance(value, date):
        return value.isoformat()
    words = str(value)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …"
