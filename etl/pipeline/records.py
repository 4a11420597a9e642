"""What a build is told, what its stages share, and what it did."""

from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from duckdb import DuckDBPyConnection

from etl.lineage import Load, now
from etl.progress import Reporter
from etl.resolution.decisions import Correction, Judgement
from etl.target import Target
from validations import Validation, Verdict

if TYPE_CHECKING:
    from etl.resolution.resolve import Resolution


@dataclass(frozen=True, slots=True)
class Options:
    """What a build is told beside its input.

    Attributes:
        database: The file to replace.
        workers: Processes that extract; None for one per core.
        judgements: A user's own judgements, beside those of seeds/.
        corrections: A user's own corrections.
        validate: Whether the new database is judged; one that is not can not be released.
        engine: Where the input is read and extracted: in processes of this machine, or on a Spark cluster.
        staging: Where a cluster writes what this machine is to fetch; None for a folder beside the database.
    """

    database: Path
    workers: int | None = None
    judgements: tuple[Path, ...] = ()
    corrections: tuple[Path, ...] = ()
    validate: bool = True
    engine: Literal["local", "spark"] = "local"
    staging: str | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did.

    Attributes:
        database: The result: the target, or the file kept aside where validations refused it.
        load: Its row in `loads`.
        rows: Rows of each table.
        rejections: For each reason how many records were rejected, and the first of them.
        notes: How many records had metadata that could not be used, and the first such note.
        resolution: What was decided across articles; None where nothing had changed.
        verdict: What the validations found; None where they did not run.
        report: The page that tells it.
    """

    database: Path
    load: Load
    rows: dict[str, int]
    rejections: list[tuple[str, int, str]]
    notes: tuple[int, str]
    resolution: "Resolution | None" = None
    verdict: Verdict | None = None
    report: Path | None = None

    @property
    def refused(self) -> bool:
        """Whether the validations refused it, so that the old database is still in place."""
        return self.load.verdict == "failed"


@dataclass(slots=True)
class Run:
    """What the stages of one build share."""

    con: DuckDBPyConnection
    target: Target
    options: Options
    tell: Reporter
    judgements: list[Judgement]
    corrections: list[Correction]
    validation: Validation
    exists: bool
    file: Path
    copying: "Future[Path] | None" = None
    part_verdict: str = ""
    started: datetime = field(default_factory=now)
