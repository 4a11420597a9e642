"""What was measured, against what is to be reached, as a table for people and as JSON for scripts."""

import json
import os
import platform
from dataclasses import asdict, dataclass
from pathlib import Path

from etl import __version__

FULL = 30_000
"""Articles for which the goals in seconds and bytes are meant."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure.

    Attributes:
        name: What was measured.
        value: How much; None where that could not be measured here.
        unit: Of what.
        goal: What is to be reached, if anything.
        at_most: Whether less is better.
        any_size: Whether the goal is meant for any number of articles.
    """

    name: str
    value: float | None
    unit: str
    goal: float | None = None
    at_most: bool = False
    any_size: bool = True

    def met(self, size: int) -> bool | None:
        """Whether the goal is reached; None where there is none for this many articles."""
        if self.goal is None or self.value is None or (not self.any_size and size != FULL):
            return None
        return self.value <= self.goal if self.at_most else self.value >= self.goal


def line(figure: Figure, size: int) -> str:
    """A figure as a line of the table."""
    return f"{figure.name:<42} {_number(figure.value):>10} {figure.unit:<11} {_goal(figure, size)}".rstrip()


def write(path: Path, figures: list[Figure], size: int, kind: str) -> None:
    """Write all figures, and where and on what they were measured, to a JSON file."""
    document = {
        "qawl": __version__,
        "python": platform.python_version(),
        "machine": platform.machine(),
        "cores": os.cpu_count(),
        "articles": size,
        "kind": kind,
        "figures": [asdict(figure) | {"met": figure.met(size)} for figure in figures],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _number(value: float | None) -> str:
    if value is None:
        return "not here"
    return f"{value:,.0f}" if value >= 1000 else f"{value:.2f}"


def _goal(figure: Figure, size: int) -> str:
    met = figure.met(size)
    if met is None:
        return ""
    return f"{'at most' if figure.at_most else 'at least'} {figure.goal:g}: {'yes' if met else 'NO'}"
