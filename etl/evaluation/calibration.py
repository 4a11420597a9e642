"""Whether confidence means what it says: of the rows that stand at 0.9, nine in ten have to be right."""

from collections.abc import Sequence
from dataclasses import dataclass

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
"""Lower ends of the bins."""
SURE = 0.9


@dataclass(frozen=True, slots=True)
class Bin:
    """Rows of like confidence: from `low` to below `high`, their mean confidence and the share that is right."""

    low: float
    high: float
    rows: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """Confidence against truth.

    Attributes:
        rows: How many rows there are.
        bins: The bins that hold any.
        sure: Share of the rows at `SURE` or above.
        sure_right: Share of those that is right.
        error: Mean distance of confidence from the share right, weighted by the rows of the bins.
    """

    rows: int
    bins: tuple[Bin, ...]
    sure: float
    sure_right: float
    error: float


def calibration(graded: Sequence[tuple[float, bool]]) -> Calibration:
    """Return how the confidence of rows agrees with whether they are right."""
    highs = (*EDGES[1:], 1.0)
    bins = []
    for low, high in zip(EDGES, highs, strict=True):
        inside = [(c, right) for c, right in graded if low <= c and (c < high or high == 1.0)]
        if inside:
            bins.append(Bin(low, high, len(inside), _mean([c for c, _ in inside]), _mean([r for _, r in inside])))
    sure = [right for c, right in graded if c >= SURE]
    error = sum(b.rows * abs(b.confidence - b.right) for b in bins) / len(graded) if graded else 0.0
    return Calibration(len(graded), tuple(bins), len(sure) / len(graded) if graded else 0.0, _mean(sure), error)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
