"""The build: read, extract, resolve, load, validate, exchange. All or nothing."""

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from etl import __version__
from etl.database import attach, connect, create, known_version, unusable
from etl.engine.local import LocalEngine
from etl.lineage import Load, fingerprints, finish_load, insert_load, last_load, load_id, now
from etl.load import RESOLVED, insert_all, insert_extraction, insert_history, insert_rejections, stage_articles
from etl.paths import SEEDS
from etl.progress import Reporter
from etl.reading.inputs import Inputs
from etl.resolution.decisions import Correction, Judgement, read_corrections, read_judgements
from etl.resolution.resolve import Resolution, resolve
from etl.staging.harvest import Harvest, batches, plan
from etl.staging.incoming import Incoming, add_previous
from etl.staging.outlets import Outlets
from etl.staging.succession import Succession, settle
from etl.target import Target, locked

Validate = Callable[[Path, Path | None], str]
"""Judges a complete database file, given the former one too; returns the verdict for `loads`."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a build is told beside its input.

    Attributes:
        database: The file to replace.
        workers: Processes that extract; None for one per core.
        judgements: A user's own judgements, beside those of seeds/.
        corrections: A user's own corrections.
    """

    database: Path
    workers: int | None = None
    judgements: tuple[Path, ...] = ()
    corrections: tuple[Path, ...] = ()


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
    """

    database: Path
    load: Load
    rows: dict[str, int]
    rejections: list[tuple[str, int, str]]
    notes: tuple[int, str]
    resolution: Resolution | None

    @property
    def refused(self) -> bool:
        """Whether the validations refused it, so that the old database is still in place."""
        return self.load.verdict == "failed"


def build(inputs: Inputs, options: Options, tell: Reporter, validate: Validate | None = None) -> Built:
    """Bring the input into the database; the old one stays until the new one is complete and sound.

    Raises:
        QawlError: The database cannot be used, a worker died, or a decision of a person does not hold.
    """
    started = now()
    judgements = read_judgements([SEEDS / "judgements.csv", *options.judgements])
    corrections = read_corrections([SEEDS / "corrections.csv", *options.corrections])
    with locked(options.database, tell.say) as target:
        exists = target.settle()
        try:
            with closing(_new_database(target, exists)) as con:
                built = _build(con, target, inputs, options, tell, started, judgements, corrections)
            if built.resolution is None:
                target.publish(target.copy)
                return built
            return _judge(target, built, exists, tell, validate)
        except (duckdb.IOException, duckdb.OutOfMemoryException, duckdb.FatalException) as error:
            raise unusable(options.database, error) from error


def _new_database(target: Target, exists: bool) -> DuckDBPyConnection:
    """The new database, empty, with the former one beside it as `previous`; nothing is written to its log."""
    con = connect(target.new)
    con.execute("SET checkpoint_threshold = '1TB'")
    con.execute("SET temp_directory = $spill", {"spill": str(target.scratch / "spill")})
    create(con)
    if exists:
        attach(con, target.path, "previous", read_only=True)
    return con


def _build(
    con: DuckDBPyConnection,
    target: Target,
    inputs: Inputs,
    options: Options,
    tell: Reporter,
    started: datetime,
    judgements: list[Judgement],
    corrections: list[Correction],
) -> Built:
    prints = fingerprints((*options.judgements, *options.corrections))
    exists = target.path.exists()
    previous = last_load(con, "previous") if exists else None
    reuse = previous is not None and previous.fingerprint == prints.extraction
    with LocalEngine(options.workers) as engine:
        incoming = _read(con, inputs, engine, tell, exists)
        if exists:
            add_previous(con, read_again=not reuse)
        harvest = _extract(con, engine, tell)
    succession = settle(con, harvest.failures, reuse)
    load = _load(started, prints.extraction, prints.build, succession)
    rejections = con.execute(
        "SELECT reason, count(*), min(uri) FROM (SELECT DISTINCT * FROM arrivals) GROUP BY reason ORDER BY reason"
    ).fetchall()
    if previous and (previous.build_fingerprint, previous.input_digest) == (load.build_fingerprint, load.input_digest):
        load = replace(load, verdict=previous.verdict, corrections_skipped=previous.corrections_skipped)
        rows = _append(con, target, load)
        return Built(target.path, load, rows, rejections, incoming.notes, None)
    insert_load(con, load)
    if exists:
        insert_history(con)
    insert_rejections(con, load.load_id)
    with tell.stage("resolution"):
        insert_extraction(con, exists)
        stage_articles(con, load.load_id, exists)
        resolution = resolve(con, SEEDS, judgements, corrections, "previous" if exists else None)
    rows = _fill(con, tell)
    load = replace(load, finished_at=now(), corrections_skipped=resolution.corrections_skipped)
    finish_load(con, load)
    con.execute("CHECKPOINT")
    return Built(target.path, load, rows, rejections, incoming.notes, resolution)


def _read(con: DuckDBPyConnection, inputs: Inputs, engine: LocalEngine, tell: Reporter, exists: bool) -> Incoming:
    incoming = Incoming(con, Outlets.read(SEEDS / "sources.csv"), exists)
    with tell.stage("reading", inputs.bytes_total) as stage:
        for number, item in enumerate(inputs.read(engine.pool), start=1):
            incoming.add(item)
            if number % 256 == 0:
                stage.reach(inputs.bytes_read, f"{incoming.documents:,} documents")
        incoming.flush()
        stage.reach(inputs.bytes_total, f"{incoming.documents:,} documents")
    return incoming


def _extract(con: DuckDBPyConnection, engine: LocalEngine, tell: Reporter) -> Harvest:
    harvest = Harvest(con)
    total = plan(con)
    with tell.stage("extraction", total) as stage:
        done = 0
        for outcome in engine.map(batches(con)):
            harvest.add(outcome.rows, outcome.failures)
            done += outcome.texts
            stage.reach(done, f"{done:,} of {total:,} articles")
        harvest.flush()
        stage.reach(done, f"{done:,} articles")
    return harvest


def _fill(con: DuckDBPyConnection, tell: Reporter) -> dict[str, int]:
    rows: dict[str, int] = {}
    with tell.stage("load", len(RESOLVED) + 2) as stage:
        for done, (table, number) in enumerate(insert_all(con), start=1):
            rows[table] = number
            stage.reach(done, f"{sum(rows.values()):,} rows")
    return rows


def _load(started: datetime, fingerprint: str, build_fingerprint: str, succession: Succession) -> Load:
    return Load(
        load_id=load_id(started, succession.digest),
        started_at=started,
        finished_at=now(),
        code_version=__version__,
        schema_version=known_version(),
        fingerprint=fingerprint,
        build_fingerprint=build_fingerprint,
        input_digest=succession.digest,
        articles_added=succession.added,
        articles_updated=succession.updated,
        articles_unchanged=succession.unchanged,
        articles_superseded=succession.superseded,
        articles_rejected=succession.rejected,
        corrections_skipped=0,
        verdict="unvalidated",
    )


def _append(con: DuckDBPyConnection, target: Target, load: Load) -> dict[str, int]:
    """Copy the former database, which is still true, and note in the copy that it was looked at; rows of each table."""
    shutil.copyfile(target.path, target.copy)
    attach(con, target.copy, "copied", read_only=False)
    insert_load(con, load, "copied")
    insert_rejections(con, load.load_id, "copied")
    rows = {table: _count(con, f"copied.{table}") for table in (*RESOLVED, "articles", "passages")}
    con.execute("CHECKPOINT copied; DETACH copied")
    return rows


def _judge(target: Target, built: Built, exists: bool, tell: Reporter, validate: Validate | None) -> Built:
    """Validate the new file, note the verdict in it, and put it in place or aside."""
    if validate is not None:
        with tell.stage("validation"):
            verdict = validate(target.new, target.path if exists else None)
        built = replace(built, load=replace(built.load, verdict=verdict))
        with closing(connect(target.new)) as con:
            finish_load(con, built.load)
    if built.refused:
        return replace(built, database=target.refuse())
    target.publish(target.new)
    return built


def _count(con: DuckDBPyConnection, table: str) -> int:
    row = con.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(row[0]) if row else 0
