"""Which found thing answers which annotated one: by overlap of spans, by name, by code of country."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

_Thing = TypeVar("_Thing")
_MARKS = dict.fromkeys(map(ord, "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"))
_FOLDED = _MARKS | str.maketrans("أإآٱىةؤئ", "اااايهوي")


def fold(name: str | None) -> str:
    """The name without marks and tatweel, hamza seats, ى and ة made one; Latin in lower case."""
    return " ".join((name or "").translate(_FOLDED).casefold().split())


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Intersection over union of two spans."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common / (one[1] - one[0] + other[1] - other[0] - common) if common > 0 else 0.0


def best_first(ranked: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Pairs of left and right numbers, each in one pair only, chosen greedily from the highest score down.

    Equal scores are taken from the highest numbers down, so that the same input gives the same pairs.
    """
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for _, left, right in sorted(ranked, reverse=True):
        if left not in pairs and right not in used:
            pairs[left] = right
            used.add(right)
    return pairs


def pair(gold: Sequence[tuple[int, int]], found: Sequence[tuple[int, int]], least: float) -> dict[int, int]:
    """For each annotated span its found one, where their overlap reaches `least`."""
    return best_first(
        (share, left, right)
        for left, one in enumerate(gold)
        for right, other in enumerate(found)
        if (share := overlap(one, other)) >= least
    )


def most(votes: Mapping[_Thing, float]) -> _Thing:
    """The thing with most votes, the first of equals."""
    return max(votes, key=lambda thing: votes[thing])
