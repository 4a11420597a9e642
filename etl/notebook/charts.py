"""Charts in Altair that write Arabic rightly, in the notebook and as PNG, without a network.

Three things go wrong in silence and are seen to here. The picture maker brings no Arabic letters: it gets the font that
matplotlib carries. Both it and browsers begin every label from the left, which puts brackets and figures on the wrong
side of Arabic words: `arabic` isolates them. The usual renderer fetches its program from the network: this one hands
the notebook the chart and a picture of it.
"""

import re
from base64 import b64encode
from importlib.util import find_spec
from pathlib import Path
from string import Formatter
from typing import Any

import altair as alt
import polars as pl
import vl_convert

FONT = "DejaVu Sans, Noto Sans Arabic, Segoe UI, Tahoma, sans-serif"
COLOURS = ["#1f5fa8", "#d9822b", "#2e8b57", "#b03a68", "#6a51a3", "#17859b", "#9a8700", "#c0392b", "#5b7f2b", "#777777"]
KINDS = {"direct": "#1f5fa8", "mixed": "#7fb0dd", "indirect": "#d8d8d8"}
"""Colour of each kind of statement, the same in every chart."""

_ARABIC = re.compile("[\u0600-\u06ff]")
_ISOLATE, _END = "\u2067", "\u2069"
_SCALE = 2.0
_LIVE = "application/vnd.vegalite.v5+json"
"""What JupyterLab draws itself; its Vega-Lite is one version older than Altair's, and draws these charts alike."""


def use_theme() -> None:
    """Make charts of this process look and write as the notebooks want them."""
    matplotlib = find_spec("matplotlib")
    if matplotlib is None or matplotlib.origin is None:
        raise ModuleNotFoundError("matplotlib carries the Arabic font; install qawl[notebooks]")
    vl_convert.register_font_directory(str(Path(matplotlib.origin).parent / "mpl-data" / "fonts" / "ttf"))
    alt.theme.register("qawl", enable=True)(_theme)
    alt.renderers.register("qawl", _render)
    alt.renderers.enable("qawl")
    alt.data_transformers.disable_max_rows()


def arabic(text: str) -> str:
    """A text for a label: what it holds from right to left, whatever stands around it."""
    return f"{_ISOLATE}{text}{_END}"


def labels(frame: pl.DataFrame, *columns: str) -> pl.DataFrame:
    """The frame with these columns isolated as labels; only for drawing, data stay as they are."""
    wrapped = (_ISOLATE + pl.col(name).cast(pl.String) + _END for name in columns)
    return frame.with_columns(expression.alias(name) for expression, name in zip(wrapped, columns, strict=True))


def finding(frame: pl.DataFrame, words: str, **more: Any) -> str:
    """What a chart shows, in words: `{column}` stands for the first row's value, `{name}` for what is given as `name`.

    Values that hold Arabic are isolated. Where the frame is empty there is nothing to find, and that is said.
    """
    if frame.is_empty():
        return "Nothing of the kind in these articles"
    return _Words().vformat(words, (), frame.row(0, named=True) | more)


class _Words(Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        if value is None:
            return "–"
        return arabic(value) if isinstance(value, str) and _ARABIC.search(value) else format(value, format_spec)


def headline(frame: pl.DataFrame, words: str, source: str, **more: Any) -> alt.TitleParams:
    """A chart's title: the finding that `finding` makes of a frame and words, and underneath what it is from."""
    return alt.TitleParams(finding(frame, words, **more), subtitle=source)


def save(chart: alt.TopLevelMixin, path: str | Path) -> Path:
    """Write a chart as PNG for a paper, and return the path."""
    path = Path(path)
    path.write_bytes(_picture(chart.to_dict()))
    return path


def _theme() -> alt.theme.ThemeConfig:
    small: dict[str, Any] = {"labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal", "labelLimit": 320}
    config: dict[str, Any] = {
        "font": FONT,
        "background": "white",
        "title": {"anchor": "start", "fontSize": 16, "offset": 14, "font": FONT, "subtitleFont": FONT}
        | {"subtitleFontSize": 11, "subtitleColor": "#666", "subtitlePadding": 6},
        "axis": small | {"gridColor": "#e8e8e8", "domainColor": "#aaa", "tickColor": "#aaa", "titleColor": "#444"},
        "axisTemporal": {"labelOverlap": True, "labelSeparation": 10},
        "axisQuantitative": {"labelOverlap": True, "labelSeparation": 8},
        "legend": small,
        "header": small,
        "view": {"stroke": None},
        "range": {"category": COLOURS},
        "bar": {"color": COLOURS[0]},
        "text": {"font": FONT, "fontSize": 12},
        "point": {"filled": True, "size": 60},
    }
    return alt.theme.ThemeConfig(width=620, config=config)  # type: ignore[typeddict-item]


def _render(spec: dict[str, Any], **_: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """The chart as JupyterLab draws it, and as a picture for everything else."""
    picture = _picture(spec)
    width, height = (int.from_bytes(picture[at : at + 4], "big") for at in (16, 20))
    live = spec | {"$schema": "https://vega.github.io/schema/vega-lite/v5.json"}
    size = {"image/png": {"width": int(width / _SCALE), "height": int(height / _SCALE)}}
    return {_LIVE: live, "image/png": b64encode(picture).decode()}, size


def _picture(spec: dict[str, Any]) -> bytes:
    return bytes(vl_convert.vegalite_to_png(spec, vl_version=alt.SCHEMA_VERSION.rpartition(".")[0][1:], scale=_SCALE))
