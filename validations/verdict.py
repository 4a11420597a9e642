"""What validation found, as plain records that travel between processes."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from validations.checks import Severity

Judgement = Literal["passed", "warned", "failed"]


@dataclass(frozen=True)
class Finding:
    """How one expectation came out.

    Attributes:
        id: The expectation.
        severity: `error` or `warning`.
        reason: Why it matters.
        broken: Rows that break it; 0 where it holds.
        examples: The first of them: `row_id`, `problem`, and where known `article_id`, `start_char`, `end_char`.
        unevaluated: Why it could not be evaluated, empty where it was; then it counts as broken,
            whatever its severity.
    """

    id: str
    severity: Severity
    reason: str
    broken: int = 0
    examples: list[dict[str, Any]] = field(default_factory=list)
    unevaluated: str = ""

    @property
    def holds(self) -> bool:
        """Whether it was evaluated and no row breaks it."""
        return not self.broken and not self.unevaluated

    @property
    def blocks(self) -> bool:
        """Whether a load with this finding is refused."""
        return bool(self.unevaluated) or (bool(self.broken) and self.severity == "error")


@dataclass(frozen=True)
class Verdict:
    """The outcome of all expectations.

    Attributes:
        findings: One for each expectation, in the order of the suites.
        seconds: How long the database was read.
    """

    findings: list[Finding]
    seconds: float

    @property
    def verdict(self) -> Judgement:
        """As in `loads.verdict`."""
        if any(finding.blocks for finding in self.findings):
            return "failed"
        return "warned" if any(not finding.holds for finding in self.findings) else "passed"

    @property
    def broken(self) -> list[Finding]:
        """What does not hold, errors first."""
        return sorted((f for f in self.findings if not f.holds), key=lambda f: not f.blocks)

    def to_json(self) -> str:
        """One line, for the process that asked."""
        return json.dumps(
            {"seconds": self.seconds, "findings": [asdict(f) for f in self.findings]}, ensure_ascii=True, default=str
        )

    @classmethod
    def from_json(cls, line: str) -> "Verdict":
        """The verdict that `to_json` wrote."""
        read = json.loads(line)
        return cls([Finding(**finding) for finding in read["findings"]], read["seconds"])
