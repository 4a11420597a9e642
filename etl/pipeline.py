"""The build: read, extract, resolve, load, validate, exchange. All or nothing."""

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import duckdb
from duckdb import DuckDBPyConnection

from etl import __version__
from etl.amend import amend_articles, amend_rows, is_small
from etl.database import DatabaseError, attach, comment, connect, create, known_version, limit_memory, no_room, reason
from etl.engine.local import LocalEngine
from etl.lineage import Load, fingerprints, finish_load, insert_load, is_read, last_load, load_id, now
from etl.load import TABLES_FILLED, insert_all, insert_extraction, insert_history, insert_rejections, stage_articles
from etl.paths import SEEDS
from etl.progress import Reporter
from etl.reading.inputs import Inputs
from etl.resolution.decisions import Correction, Judgement, read_corrections, read_judgements
from etl.staging.harvest import Harvest, batches, plan, rows_read
from etl.staging.incoming import Incoming, add_previous
from etl.staging.outlets import Outlets
from etl.staging.succession import settle
from etl.target import Target, locked
from validations import Validation, Verdict
from validations.part import write_part

if TYPE_CHECKING:
    from etl.engine.spark import SparkEngine
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
class _Run:
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
    part: Path | None = None
    part_verdict: str = ""
    started: datetime = field(default_factory=now)


def build(inputs: Inputs, options: Options, tell: Reporter) -> Built:
    """Bring the input into the database; the old one stays until the new one is complete and sound.

    Raises:
        QawlError: The database cannot be used, a worker died, or a decision of a person does not hold.
    """
    judgements = read_judgements([SEEDS / "judgements.csv", *options.judgements])
    corrections = read_corrections([SEEDS / "corrections.csv", *options.corrections])
    with locked(options.database, tell.say) as target:
        exists = target.settle()
        judge = Validation(target.path, corrections=options.corrections, refused=target.refused)
        try:
            with judge as validation:
                with closing(_new_database(target, exists)) as con:
                    run = _Run(con, target, options, tell, judgements, corrections, validation, exists, target.new)
                    built = _build(run, inputs)
                if built.resolution is None or not options.validate:
                    return _publish(run, built)
                return _judge(run, built)
        except duckdb.Error as error:
            if no_room(error):
                problem = f"could not be written ({reason(error)}); it is as it was; make room, or name another place."
                raise DatabaseError(options.database, problem) from error
            raise


def _new_database(target: Target, exists: bool) -> DuckDBPyConnection:
    """The new database, empty, with the former one beside it as `previous`; its file is written once, at the end."""
    con = connect(target.new)
    con.execute("SET checkpoint_threshold = '1TB'")
    con.execute("SET temp_directory = $spill", {"spill": str(target.scratch / "spill")})
    limit_memory(con)
    create(con, comments=False)
    if exists:
        attach(con, target.path, "previous", read_only=True)
    return con


def _build(run: _Run, inputs: Inputs) -> Built:
    """Stage what came in; fill the new database, or note in a copy of the former one that nothing has changed."""
    prints = fingerprints((*run.options.judgements, *run.options.corrections))
    previous = last_load(run.con, "previous") if run.exists and is_read(run.con, "previous") else None
    reuse = previous is not None and previous.fingerprint == prints.extraction
    with LocalEngine(run.options.workers) as engine, _cluster(run) as cluster, ThreadPoolExecutor(1) as beside:
        if previous and previous.build_fingerprint == prints.build:  # its rows are such as would be made again
            run.copying = beside.submit(run.target.duplicate)
        if not reuse and not cluster:
            engine.start()
        incoming = _read_apart(run, inputs, cluster) if cluster else _read(run, inputs, engine)
        if run.exists:
            add_previous(run.con, read_again=not reuse)
        harvest = Harvest(run.con)
        if cluster:
            _extract_apart(run, cluster, incoming.known if reuse else set(), harvest)
        _extract(run, engine, harvest)
    succession = settle(run.con, harvest.failures, reuse)
    limit_memory(run.con, rows_read(run.con))
    load = Load(
        load_id=load_id(run.started, succession.digest),
        started_at=run.started,
        finished_at=now(),
        code_version=__version__,
        schema_version=known_version(),
        fingerprint=prints.extraction,
        build_fingerprint=prints.build,
        input_digest=succession.digest,
        articles_added=succession.added,
        articles_updated=succession.updated,
        articles_unchanged=succession.unchanged,
        articles_superseded=succession.superseded,
        articles_rejected=succession.rejected,
        corrections_skipped=0,
        verdict="unvalidated",
    )
    rejections = run.con.execute(
        "SELECT reason, count(*), min(uri) FROM (SELECT DISTINCT * FROM arrivals) GROUP BY reason ORDER BY reason"
    ).fetchall()
    built = Built(run.target.path, load, {}, rejections, incoming.notes)
    if previous and previous.build_fingerprint == prints.build:
        if previous.input_digest == succession.digest:
            return _unchanged(run, built, previous)
        if is_small(run.con, "previous"):
            return _amended(run, built, previous)
    return _changed(run, built)


def _read(run: _Run, inputs: Inputs, engine: LocalEngine) -> Incoming:
    incoming = Incoming(run.con, Outlets.read(SEEDS / "sources.csv"), run.exists)
    with run.tell.stage("reading", inputs.bytes_total) as stage:
        for number, item in enumerate(inputs.read(engine.pool), start=1):
            incoming.add(item)
            if number % 256 == 0:
                stage.reach(inputs.bytes_read, f"{incoming.documents:,} documents")
        incoming.flush()
        stage.reach(inputs.bytes_total, f"{incoming.documents:,} documents")
    return incoming


def _cluster(run: _Run) -> "AbstractContextManager[SparkEngine | None]":
    if run.options.engine == "local":
        return nullcontext()
    from etl.engine.spark import SparkEngine

    return SparkEngine(run.target.scratch, run.options.staging, run.options.workers)


def _read_apart(run: _Run, inputs: Inputs, cluster: "SparkEngine") -> Incoming:
    from etl.staging import distributed

    incoming = Incoming(run.con, Outlets.read(SEEDS / "sources.csv"), run.exists)
    with run.tell.stage("reading", 1) as stage:
        distributed.read(cluster, inputs, incoming, run.con)
        stage.reach(1, f"{incoming.documents:,} documents")
    return incoming


def _extract_apart(run: _Run, cluster: "SparkEngine", known: set[str], harvest: Harvest) -> None:
    from etl.staging import distributed

    with run.tell.stage("cluster"):
        distributed.extract(cluster, known, harvest, run.con)


def _extract(run: _Run, engine: LocalEngine, harvest: Harvest) -> None:
    """Extract the texts that nobody has extracted yet; behind a cluster, those of the former database at most."""
    total = plan(run.con)
    with run.tell.stage("extraction", total) as stage:
        done = 0
        for outcome in engine.map(batches(run.con)):
            harvest.add(outcome.rows, outcome.failures)
            done += outcome.texts
            stage.reach(done, f"{done:,} of {total:,} articles")
        harvest.flush()


def _copied(run: _Run) -> None:
    """Go on with the copy of the former database, as `copied`."""
    assert run.copying is not None, "only rows that this code made are kept"
    run.file = run.copying.result()
    attach(run.con, run.file, "copied", read_only=False)


def _unchanged(run: _Run, built: Built, previous: Load) -> Built:
    """Copy the former database, which is still true, and note in the copy that it was looked at."""
    load = replace(built.load, verdict=previous.verdict, corrections_skipped=previous.corrections_skipped)
    _copied(run)
    insert_load(run.con, load, "copied")
    insert_rejections(run.con, load.load_id, "copied")
    rows = {table: _count(run.con, f"copied.{table}") for table in TABLES_FILLED}
    run.con.execute("CHECKPOINT copied; DETACH copied")
    return replace(built, load=load, rows=rows)


def _amended(run: _Run, built: Built, previous: Load) -> Built:
    """Copy the former database, and bring the copy to what a new one would be."""
    from etl.resolution.changes import resolve_changes

    con, load = run.con, built.load
    if run.options.validate:
        run.validation.start(run.target.path if run.exists else None)
    _copied(run)
    insert_load(con, load, "copied")
    insert_rejections(con, load.load_id, "copied")
    with run.tell.stage("resolution"):
        con.execute("USE copied")
        amend_articles(con, load.load_id, "copied")
        resolution = resolve_changes(con, SEEDS, run.judgements, run.corrections, "previous", "copied", "new")
    with run.tell.stage("load", 1) as stage:
        rows = amend_rows(con)
        stage.reach(1, f"{sum(rows.values()):,} rows")
        load = replace(load, finished_at=now(), corrections_skipped=resolution.corrections_skipped)
        finish_load(con, load)
        if run.options.validate and previous.verdict in ("passed", "warned"):
            run.part, run.part_verdict = run.target.scratch / "part.duckdb", previous.verdict
            write_part(con, "copied", run.part)
        con.execute("CHECKPOINT copied; USE new; DETACH copied")
    return replace(built, load=load, rows=rows, resolution=resolution)


def _changed(run: _Run, built: Built) -> Built:
    """Fill all tables of the new database from what is staged and from the former one."""
    from etl.resolution.resolve import resolve  # a build that changes nothing need not wait for it

    con, load = run.con, built.load
    run.target.copy.unlink(missing_ok=True)
    if run.options.validate:
        run.validation.start(run.target.path if run.exists else None)
    insert_load(con, load)
    if run.exists:
        insert_history(con)
    insert_rejections(con, load.load_id)
    with run.tell.stage("resolution"):
        insert_extraction(con, run.exists)
        stage_articles(con, load.load_id, run.exists)
        resolution = resolve(con, SEEDS, run.judgements, run.corrections, "previous" if run.exists else None)
    rows: dict[str, int] = {}
    with run.tell.stage("load", len(TABLES_FILLED)) as stage:
        for done, (table, number) in enumerate(insert_all(con), start=1):
            rows[table] = number
            stage.reach(done, f"{sum(rows.values()):,} rows")
        load = replace(load, finished_at=now(), corrections_skipped=resolution.corrections_skipped)
        finish_load(con, load)
        comment(con)
        con.execute("CHECKPOINT")
    return replace(built, load=load, rows=rows, resolution=resolution)


def _judge(run: _Run, built: Built) -> Built:
    """Validate the new file, note the verdict in it, and put it in place or aside."""
    with run.tell.stage("validation"):
        verdict = run.validation.judge(run.file, run.target.path if run.exists else None, run.part)
        run.validation.finish()
    kept = run.part is not None and verdict.verdict == "passed"  # what was warned of other articles still holds
    load = replace(built.load, verdict=run.part_verdict if kept else verdict.verdict)
    with closing(connect(run.file)) as con:
        finish_load(con, load)
    return _publish(run, replace(built, load=load, verdict=verdict, report=run.validation.report))


def _publish(run: _Run, built: Built) -> Built:
    if built.refused:
        return replace(built, database=run.target.refuse(run.file))
    run.target.publish(run.file)
    return built


def _count(con: DuckDBPyConnection, table: str) -> int:
    row = con.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(row[0]) if row else 0
