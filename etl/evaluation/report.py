"""Figures for people and for scripts."""

from typing import Any

from etl.evaluation.calibration import SURE, Calibration
from etl.evaluation.figures import LEVEL, Figure, Interval
from etl.evaluation.run import Evaluation

_GROUPS: list[tuple[str, list[str]]] = [
    ("Statements", ["statements_strict", "statements_loose", "statements_direct", "statements_indirect",
                    "statements_mixed", "cues"]),
    ("Who said what: content and speaker", ["who_said_what", "said_named", "said_role", "said_dropped",
                                            "said_heading"]),
    ("Of the statements found", ["speaker", "speaker_named", "speaker_role", "speaker_dropped", "speaker_heading",
                                 "kind", "in_heading", "cue", "medium", "recall_direct", "recall_indirect",
                                 "recall_mixed"]),
    ("Their context", ["media", "outlets", "relays", "addressees", "occasions", "said_on", "nesting", "published"]),
    ("Names", ["mentions", "mentions_linked", "one_actor_each", "one_entity_each"]),
    ("Meetings", ["meetings", "participants", "meeting_status", "meeting_kind", "meeting_place", "meeting_date",
                  "meeting_topic"]),
]  # fmt: skip


def as_dict(evaluation: Evaluation) -> dict[str, Any]:
    """The figures for scripts: metric → its numbers, `articles`, and `calibration`."""
    out: dict[str, Any] = {figure.metric: _numbers(figure) for figure in evaluation.figures}
    out["articles"] = {"gold": evaluation.articles, "missing": evaluation.missing}
    out["calibration"] = {
        "statements": _calibration(evaluation.statements),
        "mentions": _calibration(evaluation.mentions),
    }
    return out


def lines(evaluation: Evaluation) -> list[str]:
    """The figures as a table."""
    known = {figure.metric: figure for figure in evaluation.figures}
    out = [f"{evaluation.articles} articles; in brackets the {LEVEL} % interval over articles"]
    for title, metrics in _GROUPS:
        out += ["", title]
        out += [_line(known[metric]) for metric in metrics if metric in known and _has_any(known[metric])]
    for title, table in (("statements", evaluation.statements), ("names", evaluation.mentions)):
        out += ["", *calibration_lines(title, table)]
    if evaluation.missing:
        out += ["", f"Not in the database: {', '.join(evaluation.missing)}"]
    return out


def _has_any(figure: Figure) -> bool:
    return bool(figure.items or figure.found)


def _line(figure: Figure) -> str:
    if figure.precision is None or figure.recall is None:
        return f"  {figure.metric:20} {_value(figure.value, figure.interval)}  of {figure.items}"
    return (
        f"  {figure.metric:20} {_value(figure.value, figure.interval)}  P {_value(figure.precision, None)}"
        f"  R {_value(figure.recall, None)}  annotated {figure.items}, found {figure.found}"
    )


def _value(value: float, interval: Interval | None) -> str:
    return f"{value:.3f}" + (f" [{interval[0]:.3f}, {interval[1]:.3f}]" if interval else "")


def calibration_lines(title: str, table: Calibration) -> list[str]:
    """How confidence agrees with truth, a line a bin."""
    out = [f"Confidence of {title}: share right at each level"]
    out += [f"  {b.low:.2f} to {b.high:.2f}  {b.right:.3f} of {b.rows}, stated {b.confidence:.3f}" for b in table.bins]
    out.append(
        f"  at {SURE} or above stand {table.sure:.3f} of {table.rows}; of those {table.sure_right:.3f} are right"
    )
    return out


def _numbers(figure: Figure) -> dict[str, Any]:
    if figure.precision is None:
        return {"share": figure.value, "of": figure.items, "interval": figure.interval}
    return {
        "precision": figure.precision,
        "recall": figure.recall,
        "f1": figure.value,
        "gold": figure.items,
        "found": figure.found,
        "interval": figure.interval,
        "precision_interval": figure.precision_interval,
        "recall_interval": figure.recall_interval,
    }


def _calibration(table: Calibration) -> dict[str, Any]:
    return {
        "rows": table.rows,
        "sure": table.sure,
        "sure_right": table.sure_right,
        "error": table.error,
        "bins": [
            {"low": b.low, "high": b.high, "rows": b.rows, "confidence": b.confidence, "right": b.right}
            for b in table.bins
        ],
    }
