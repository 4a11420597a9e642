"""Published figures: `seeds/accuracy.csv`, so that a release can state its quality where no annotation is at hand."""

import csv
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from etl.paths import SEEDS

if TYPE_CHECKING:
    from etl.evaluation.run import Evaluation

ACCURACY = SEEDS / "accuracy.csv"


@dataclass(frozen=True, slots=True)
class Accuracy:
    """One published figure.

    Attributes:
        metric: F1 (with precision and recall) or share, as `qawl evaluate` names it.
        set: `held_out` (news never looked into), `tuned` (news that the rules were written on), `seeds` (the three
            articles that the project began with) or `own_corpus` (seeds/articles).
        value: The figure.
        low: Lower end of its 95 % interval over articles; empty where it has none.
        high: Upper end.
        precision: Of an F1.
        recall: Of an F1.
        articles: Articles measured.
        items: Annotated things, or things a share is of.
        measured_on: Day of the measurement.
    """

    metric: str
    set: str
    value: float
    low: float | None
    high: float | None
    precision: float | None
    recall: float | None
    articles: int
    items: int
    measured_on: str


def published(name: str, evaluation: "Evaluation", day: str) -> list[Accuracy]:
    """Return the figures of one set as they are published: rounded, those that nothing was counted for left out."""
    rows = [
        Accuracy(
            figure.metric, name, round(figure.value, 3), *_rounded(figure.interval), _round(figure.precision),
            _round(figure.recall), evaluation.articles, figure.items, day,
        )
        for figure in evaluation.figures
        if figure.items
    ]  # fmt: skip
    for label, table in (("statements", evaluation.statements), ("mentions", evaluation.mentions)):
        sure = round(table.sure * table.rows)
        rows += [
            Accuracy(
                f"confident_{label}", name, round(table.sure, 3), None, None, None, None, evaluation.articles,
                table.rows, day,
            ),
            Accuracy(
                f"confident_{label}_right", name, round(table.sure_right, 3), None, None, None, None,
                evaluation.articles, sure, day,
            ),
        ]  # fmt: skip
    return rows


def write_accuracy(rows: Iterable[Accuracy], path: Path = ACCURACY) -> None:
    """Write the published figures anew."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([column.name for column in fields(Accuracy)])
        writer.writerows(["" if cell is None else cell for cell in astuple(row)] for row in rows)


def read_accuracy(path: Path = ACCURACY) -> list[Accuracy]:
    """Return the published figures."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Accuracy(
                row["metric"], row["set"], float(row["value"]), _number(row["low"]), _number(row["high"]),
                _number(row["precision"]), _number(row["recall"]), int(row["articles"]), int(row["items"]),
                row["measured_on"],
            )
            for row in csv.DictReader(file)
        ]  # fmt: skip


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _rounded(interval: tuple[float, float] | None) -> tuple[float | None, float | None]:
    return (None, None) if interval is None else (round(interval[0], 3), round(interval[1], 3))


def _number(cell: str) -> float | None:
    return float(cell) if cell else None
