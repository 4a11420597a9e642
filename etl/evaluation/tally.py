"""Counts of one article, made so that the counts of several are their sum."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from etl.evaluation.gold import Span


@dataclass(slots=True)
class Rate:
    """Hits among the annotated and among the found; they differ where each side is sorted by its own kind."""

    hit: int = 0
    gold: int = 0
    hit_found: int = 0
    found: int = 0

    def add(self, hit: int, gold: int, found: int, hit_found: int | None = None) -> None:
        """Count `hit` of `gold` annotated and of `found` found things."""
        self.hit += hit
        self.gold += gold
        self.hit_found += hit if hit_found is None else hit_found
        self.found += found


@dataclass(slots=True)
class Share:
    """How many of some things are right."""

    right: int = 0
    of: int = 0

    def add(self, right: bool) -> None:
        """Count one thing."""
        self.right += right
        self.of += 1


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that reading got wrong: what the annotation has and what was found, and the cue it hangs on."""

    what: str
    gold: Span | None
    found: Span | None
    annotated: str = ""
    read: str = ""
    cue: Span | None = None


@dataclass(slots=True)
class Tally:
    """What one article adds to the figures.

    Attributes:
        file: Name of its text's file.
        present: Whether the database has it.
        rates: By metric.
        shares: By metric.
        right_links: For each entity and actor the mentions that rightly join them.
        links: For each actor and entity the paired mentions that join them.
        statements: Confidence of each found statement, and whether its content and speaker are right.
        mentions: Confidence of each found name, and whether its span and actor are right.
        misses: What went wrong.
    """

    file: str = ""
    present: bool = True
    rates: defaultdict[str, Rate] = field(default_factory=lambda: defaultdict(Rate))
    shares: defaultdict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    right_links: Counter[tuple[str, str]] = field(default_factory=Counter)
    links: Counter[tuple[str, str]] = field(default_factory=Counter)
    statements: list[tuple[float, bool]] = field(default_factory=list)
    mentions: list[tuple[float, bool]] = field(default_factory=list)
    misses: list[Miss] = field(default_factory=list)
