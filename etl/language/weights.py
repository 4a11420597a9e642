"""Weights of signs: log-odds that add up to a probability."""

import math
from collections.abc import Iterable, Mapping

from mypy_extensions import mypyc_attr

_LOWEST, _HIGHEST = 0.02, 0.98


def probability(signs: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return the probability, in hundredths, that the weights of some signs add up to; unknown signs say nothing."""
    odds = sum([weights.get(sign, 0.0) for sign in signs])
    likely = 1 / (1 + math.exp(-odds))
    return _LOWEST if likely < _LOWEST else _HIGHEST if likely > _HIGHEST else int(likely * 100 + 0.5) / 100


@mypyc_attr(native_class=False)
class Weights(dict[str, float]):
    """Sign → its weight; the same signs come together again and again, so what they add up to is remembered."""

    LIMIT = 100_000

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[tuple[str, ...], float] = {}

    def probability(self, signs: tuple[str, ...]) -> float:
        """Return the probability that the weights of some signs add up to."""
        known = self._known.get(signs)
        if known is None:
            if len(self._known) >= self.LIMIT:
                self._known.clear()
            known = self._known[signs] = probability(signs, self)
        return known
