"""Figures over articles: sums of their tallies, each with the interval in which it would fall for other articles."""

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from etl.evaluation.tally import Tally

DRAWS = 1000
SEED = 20150930
LEVEL = 95
"""Per cent of the draws that an interval holds."""

Interval: TypeAlias = tuple[float, float]
_Matrix: TypeAlias = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Figure:
    """One metric: an F1 with its precision and recall, or a share, which has neither.

    Attributes:
        metric: Its name.
        value: F1, or the share that is right.
        interval: Of the value; None where there are fewer than two articles.
        precision: Right among the found.
        precision_interval: Its interval.
        recall: Right among the annotated.
        recall_interval: Its interval.
        items: Annotated things, or things a share is of.
        found: Found things.
    """

    metric: str
    value: float
    interval: Interval | None
    items: int
    found: int | None = None
    precision: float | None = None
    precision_interval: Interval | None = None
    recall: float | None = None
    recall_interval: Interval | None = None


def figures(tallies: Sequence[Tally], draws: int = DRAWS, seed: int = SEED) -> list[Figure]:
    """Return the figures of some articles, with percentile bootstrap intervals over articles.

    Statements of one article succeed and fail together, so articles are drawn and not statements.
    """
    weights = _weights(len(tallies), draws, seed) if len(tallies) > 1 else None
    out = [_rate(metric, tallies, weights) for metric in _names(t.rates for t in tallies)]
    out += [_share(metric, tallies, weights) for metric in _names(t.shares for t in tallies)]
    for metric, links in (
        ("one_actor_each", [t.right_links for t in tallies]),
        ("one_entity_each", [t.links for t in tallies]),
    ):
        out.append(_linked(metric, links, weights))
    return out


def _names(parts: Iterable[Iterable[str]]) -> list[str]:
    return list(dict.fromkeys(name for part in parts for name in part))


def _weights(articles: int, draws: int, seed: int) -> _Matrix:
    """How often each article is drawn in each draw, the articles as they are in the first row."""
    chance = random.Random(seed)
    rows = np.zeros((draws + 1, articles))
    rows[0] = 1
    for row in rows[1:]:
        for article in chance.choices(range(articles), k=articles):
            row[article] += 1
    return rows


def _drawn(counts: _Matrix, weights: _Matrix | None) -> _Matrix:
    """Sums of the counts: as they are in the first row, then one row a draw."""
    return counts.sum(axis=0, keepdims=True) if weights is None else weights @ counts


def _divided(part: _Matrix, whole: _Matrix) -> _Matrix:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


def _interval(values: _Matrix, defined: npt.NDArray[np.bool_]) -> Interval | None:
    drawn = values[1:][defined[1:]]
    if not drawn.size:
        return None
    low, high = np.percentile(drawn, [(100 - LEVEL) / 2, (100 + LEVEL) / 2])
    return float(low), float(high)


def _rate(metric: str, tallies: Sequence[Tally], weights: _Matrix | None) -> Figure:
    rates = [t.rates[metric] for t in tallies]
    sums = _drawn(np.array([[r.hit, r.gold, r.hit_found, r.found] for r in rates], dtype=np.float64), weights)
    hit, gold, hit_found, found = sums.T
    recall, precision = _divided(hit, gold), _divided(hit_found, found)
    f1 = _divided(2 * precision * recall, precision + recall)
    return Figure(
        metric,
        float(f1[0]),
        _interval(f1, (gold > 0) | (found > 0)),
        int(gold[0]),
        int(found[0]),
        float(precision[0]),
        _interval(precision, found > 0),
        float(recall[0]),
        _interval(recall, gold > 0),
    )


def _share(metric: str, tallies: Sequence[Tally], weights: _Matrix | None) -> Figure:
    shares = [t.shares[metric] for t in tallies]
    right, of = _drawn(np.array([[s.right, s.of] for s in shares], dtype=np.float64), weights).T
    values = _divided(right, of)
    return Figure(metric, float(values[0]), _interval(values, of > 0), int(of[0]))


def _linked(metric: str, links: Sequence[Counter[tuple[str, str]]], weights: _Matrix | None) -> Figure:
    """The share of links that lead from each left side to its most frequent right side, over all articles."""
    pairs = sorted({pair for counter in links for pair in counter})
    if not pairs:
        return Figure(metric, 0.0, None, 0)
    counts = _drawn(np.array([[counter[pair] for pair in pairs] for counter in links], dtype=np.float64), weights)
    first_of_each = [i for i, pair in enumerate(pairs) if i == 0 or pair[0] != pairs[i - 1][0]]
    right, of = np.maximum.reduceat(counts, first_of_each, axis=1).sum(axis=1), counts.sum(axis=1)
    values = _divided(right, of)
    return Figure(metric, float(values[0]), _interval(values, of > 0), int(of[0]))
