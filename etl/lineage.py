"""What a load is traced by: digests of the code and data that decide its rows, and its row in `loads`."""

import hashlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from duckdb import DuckDBPyConnection

from etl import __version__
from etl.paths import DATA, SCHEMA, SEEDS

_PACKAGE = Path(__file__).resolve().parent
_DECISIONS = ("judgements.csv", "corrections.csv")
_WITHOUT_EFFECT = ("accuracy.csv",)
_VALIDATIONS = _PACKAGE.parent / "validations"


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """Digests that say what need not be done again.

    Attributes:
        extraction: Over what decides the rows of one article; where it is equal, articles are not read again.
        build: Over all that decides a database; where it and the articles are equal, nothing is computed anew.
    """

    extraction: str
    build: str


def fingerprints(decisions: Iterable[Path] = ()) -> Fingerprints:
    """The digests of the code, seeds and validations as they now are, and of a user's own decision files."""
    seeds = [file for file in SEEDS.glob("*.csv") if file.name not in (*_DECISIONS, *_WITHOUT_EFFECT)]
    parts = [*_PACKAGE.glob("language/**/*.py"), *_PACKAGE.glob("extraction/**/*.py"), *_PACKAGE.glob("seeds/**/*.py")]
    extraction = _digest([SCHEMA, *seeds, *parts], __version__)
    everything = [*_PACKAGE.glob("**/*.py"), *(SEEDS / name for name in _DECISIONS)]
    everything += [file for file in _VALIDATIONS.glob("**/*") if file.suffix in (".py", ".csv")]
    own = [hashlib.sha256(file.read_bytes()).hexdigest() for file in decisions if file.is_file()]
    return Fingerprints(extraction, _digest(everything, extraction, *own))


def _digest(files: Iterable[Path], *texts: str) -> str:
    digest = hashlib.sha256("\n".join(texts).encode())
    for name, file in sorted((_name(file), file) for file in files if file.is_file()):
        digest.update(f"\n{name}\n".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _name(file: Path) -> str:
    """The file's place in the package, the same wherever that is installed."""
    for folder in (_PACKAGE, DATA, _PACKAGE.parent):
        if file.is_relative_to(folder):
            return file.relative_to(folder).as_posix()
    return file.name


@dataclass(frozen=True, slots=True)
class Load:
    """A row of `loads`."""

    load_id: str
    started_at: datetime
    finished_at: datetime
    code_version: str
    schema_version: int
    fingerprint: str
    build_fingerprint: str
    input_digest: str
    articles_added: int
    articles_updated: int
    articles_unchanged: int
    articles_superseded: int
    articles_rejected: int
    corrections_skipped: int
    verdict: str


def now() -> datetime:
    """The moment in UTC, as `loads` keeps it."""
    return datetime.now(UTC).replace(tzinfo=None)


def load_id(started_at: datetime, input_digest: str) -> str:
    """The key of a load: when it began, and what it was about."""
    return f"{started_at:%Y%m%dT%H%M%S.%f}-{input_digest[:8]}"


def last_load(con: DuckDBPyConnection, database: str) -> Load | None:
    """The load that made an attached database what it is, or None where it has none."""
    names = ", ".join(Load.__slots__)
    row = con.execute(f"SELECT {names} FROM {database}.loads ORDER BY started_at DESC, load_id DESC LIMIT 1").fetchone()
    return Load(*row) if row else None


def is_read(con: DuckDBPyConnection, database: str) -> bool:
    """Whether `extraction` holds what every article of an attached database gave.

    One that was restored from a release with other code holds only what was declared of the articles.
    """
    unread = f"SELECT 1 FROM {database}.extraction.articles WHERE published_basis IS NULL LIMIT 1"
    return con.execute(unread).fetchone() is None


def insert_load(con: DuckDBPyConnection, load: Load, database: str = "main") -> None:
    """Write the row of a load."""
    values = asdict(load)
    marks = ", ".join(f"${name}" for name in values)
    con.execute(f"INSERT INTO {database}.loads ({', '.join(values)}) VALUES ({marks})", values)


def finish_load(con: DuckDBPyConnection, load: Load) -> None:
    """Complete the row of a load with what was known only when its tables were there."""
    con.execute(
        "UPDATE loads SET finished_at = ?, corrections_skipped = ?, verdict = ? WHERE load_id = ?",
        [load.finished_at, load.corrections_skipped, load.verdict, load.load_id],
    )
