"""Whole builds by the command: from nothing, again, with a little more; stages, rows, memory; and a release of one."""

import json
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as parquet

from tests.bench.process import CommandFailedError, Ran, run


class Build(NamedTuple):
    """What one build took and did."""

    seconds: float
    peak: int
    stages: dict[str, float]
    rows: dict[str, int]


def write(articles: pa.Table, path: Path) -> Path:
    """The path, with the articles in it as Parquet."""
    parquet.write_table(articles, path, row_group_size=5_000)
    return path


def build(database: Path, *paths: Path) -> Build:
    """One build of the paths by the command, and its stages.

    Raises:
        CommandFailedError: The validations refuse what was built, so that there is no database to go on with.
    """
    ran = run("tests.bench.command", "build", *paths, "--database", database, "--json", allowed=(0, 1))
    document, stages = _read(ran)
    if document["refused"]:
        raise CommandFailedError(f"{database.name} was refused by its validations: {', '.join(document['broken'])}")
    return Build(ran.seconds, ran.peak, stages, document["rows"])


def release(database: Path, folder: Path) -> float:
    """Seconds in which the command releases a database."""
    return run("tests.bench.command", "release", folder, "--database", database, "--json").seconds


def _read(ran: Ran) -> tuple[dict, dict[str, float]]:
    document, _, stages = ran.output.rstrip().rpartition("\n")
    return json.loads(document), json.loads(stages)
