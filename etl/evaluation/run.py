"""Measuring: the annotated articles against a database, or against one built for the purpose."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from etl.database import open_dataset
from etl.evaluation.calibration import Calibration, calibration
from etl.evaluation.figures import Figure, figures
from etl.evaluation.found import Database, Found
from etl.evaluation.gold import Gold, GoldError
from etl.evaluation.metrics import measure
from etl.evaluation.tally import Tally
from etl.exceptions import QawlError
from etl.pipeline.pipeline import build
from etl.pipeline.records import Options
from etl.progress import Reporter, Silent
from etl.reading.inputs import Inputs, find
from etl.reading.metadata import METADATA_NAME, Declared, Metadata

HeldOut = Literal["all", "only", "without"]
"""Which of the articles that are set aside for reporting are measured."""


class HeldOutError(QawlError):
    """Errors of articles that are set aside for reporting were asked for."""

    def __init__(self, files: Sequence[str]) -> None:
        self.files = tuple(files)
        super().__init__(
            f"{len(files)} of the articles are held out and their errors are not shown; add --held-out without."
        )


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured.

    Attributes:
        figures: Every metric with its interval.
        statements: How the confidence of statements agrees with the annotation.
        mentions: How the confidence of mentions does.
        articles: How many articles were measured.
        missing: Files of texts that the database does not have.
        tallies: The counts of each article, in the order of the gold.
    """

    figures: list[Figure]
    statements: Calibration
    mentions: Calibration
    articles: int
    missing: list[str]
    tallies: list[Tally]


def select(golds: Iterable[Gold], held_out: HeldOut) -> list[Gold]:
    """Return the annotated articles that are to be measured."""
    if held_out == "all":
        return list(golds)
    return [gold for gold in golds if gold.held_out == (held_out == "only")]


def check_errors_may_be_read(golds: Iterable[Gold]) -> None:
    """Return nothing where no article is held out.

    Raises:
        HeldOutError: One is; its errors teach the rules, and then its figures no longer tell how others fare.
    """
    held_out = [gold.file for gold in golds if gold.held_out]
    if held_out:
        raise HeldOutError(held_out)


@contextmanager
def opened(
    golds: Sequence[Gold], database: Path | None, texts: Sequence[Path] = (), tell: Reporter | None = None
) -> Iterator[Database]:
    """The database to measure: the one named, else one built from the texts of the gold and gone afterwards.

    Raises:
        GoldError: A text is not found.
        QawlError: The database cannot be opened or built.
    """
    if database is not None:
        with closing(open_dataset(database)) as con:
            yield Database(con)
        return
    with tempfile.TemporaryDirectory(prefix="qawl-") as folder:
        path = Path(folder) / "measured.duckdb"
        build(_inputs(golds, texts), Options(path, workers=1, validate=False), tell or Silent())
        with closing(open_dataset(path)) as con:
            yield Database(con)


def measured(golds: Sequence[Gold], database: Database) -> Evaluation:
    """Return the figures of annotated articles against a database."""
    found: list[Found | None] = [database.article(gold.file) for gold in golds]
    tallies = [measure(gold, one, database.actors) for gold, one in zip(golds, found, strict=True)]
    return Evaluation(
        figures(tallies),
        calibration([pair for tally in tallies for pair in tally.statements]),
        calibration([pair for tally in tallies for pair in tally.mentions]),
        len(tallies),
        [tally.file for tally in tallies if not tally.present],
        tallies,
    )


def _inputs(golds: Sequence[Gold], texts: Sequence[Path]) -> Inputs:
    """The texts of annotated articles with the metadata beside them, else with the day that the annotation declares."""
    paths = {gold.file: _text(gold, texts) for gold in golds}
    tables = sorted({path.parent / METADATA_NAME for path in paths.values() if (path.parent / METADATA_NAME).is_file()})
    described = {table.parent for table in tables}
    rows = {
        gold.file: Declared(date=gold.declared.isoformat())
        for gold in golds
        if gold.declared and paths[gold.file].parent not in described
    }
    return find([*paths.values(), *tables], Metadata(None, rows))


def _text(gold: Gold, texts: Sequence[Path]) -> Path:
    """The text beside the annotation, in a folder named, or in one called like the gold's above the gold."""
    folder = gold.path.resolve().parent
    for place in (folder, *texts, folder.parent.parent / folder.name):
        if (place / gold.file).is_file():
            return place / gold.file
    raise GoldError(gold.path, f"its text {gold.file} is not beside it; name its folder with --texts.")
