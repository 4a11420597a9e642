"""The build: read, extract, resolve, load, validate, exchange. All or nothing."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, closing, nullcontext
from typing import TYPE_CHECKING

import duckdb
from duckdb import DuckDBPyConnection

from etl import __version__
from etl.amend.articles import is_small
from etl.database import (
    DatabaseError,
    attach,
    connect_new,
    create,
    is_damaged,
    known_version,
    limit_memory,
    no_room,
    reason,
    unusable,
)
from etl.engine.local import LocalEngine
from etl.lineage import Load, fingerprints, is_read, last_load, load_id, now
from etl.paths import SEEDS
from etl.pipeline.filling import amended, changed, judge, publish, unchanged
from etl.pipeline.records import Built, Options, Run
from etl.progress import Reporter
from etl.reading.inputs import Inputs
from etl.resolution.decisions import read_corrections, read_judgements
from etl.staging.harvest import Harvest, batches, plan, rows_read
from etl.staging.incoming import Incoming, add_previous
from etl.staging.outlets import Outlets
from etl.staging.succession import settle
from etl.target import Target, locked
from validations import Validation

if TYPE_CHECKING:
    from etl.engine.spark import SparkEngine

LITTLE = 10_000_000
"""Bytes of input that are read and extracted sooner than the process that validates is ready.

It is started at once then; where nothing turns out to be new it is ended unasked, which costs less than waiting for it.
"""


def build(inputs: Inputs, options: Options, tell: Reporter) -> Built:
    """Bring the input into the database; the old one stays until the new one is complete and sound.

    Raises:
        QawlError: The database cannot be used, a worker died, or a decision of a person does not hold.
    """
    judgements = read_judgements([SEEDS / "judgements.csv", *options.judgements])
    corrections = read_corrections([SEEDS / "corrections.csv", *options.corrections])
    with locked(options.database, tell.say) as target:
        exists = target.settle()
        judged = Validation(target.path, corrections=options.corrections, refused=target.refused)
        try:
            with judged as validation:
                if exists and options.validate and inputs.bytes_total < LITTLE:
                    validation.start(target.path)
                with closing(_new_database(target, exists)) as con:
                    run = Run(con, target, options, tell, judgements, corrections, validation, exists, target.new)
                    built = _build(run, inputs)
                if built.resolution is None or not options.validate:
                    return publish(run, built)
                return judge(run, built)
        except duckdb.Error as error:
            if is_damaged(error):
                raise unusable(options.database, error) from error
            if no_room(error):
                problem = f"could not be written ({reason(error)}); it is as it was; make room, or name another place."
                raise DatabaseError(options.database, problem) from error
            raise


def _new_database(target: Target, exists: bool) -> DuckDBPyConnection:
    """The new database, empty, with the former one beside it as `previous`; its file is written once, at the end."""
    con = connect_new(target.new)
    con.execute("SET temp_directory = $spill", {"spill": str(target.scratch / "spill")})
    limit_memory(con)
    create(con, comments=False)
    if exists:
        attach(con, target.path, "previous", read_only=True)
    return con


def _build(run: Run, inputs: Inputs) -> Built:
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
            return unchanged(run, built, previous)
        if is_small(run.con, "previous"):
            return amended(run, built, previous)
    return changed(run, built)


def _read(run: Run, inputs: Inputs, engine: LocalEngine) -> Incoming:
    incoming = Incoming(run.con, Outlets.read(SEEDS / "sources.csv"), run.exists)
    with run.tell.stage("reading", inputs.bytes_total) as stage:
        for number, item in enumerate(inputs.read(engine.pool), start=1):
            incoming.add(item)
            if number % 256 == 0:
                stage.reach(inputs.bytes_read, f"{incoming.documents:,} documents")
        incoming.flush()
        stage.reach(inputs.bytes_total, f"{incoming.documents:,} documents")
    return incoming


def _cluster(run: Run) -> "AbstractContextManager[SparkEngine | None]":
    if run.options.engine == "local":
        return nullcontext()
    from etl.engine.spark import SparkEngine

    return SparkEngine(run.target.scratch, run.options.staging, run.options.workers)


def _read_apart(run: Run, inputs: Inputs, cluster: "SparkEngine") -> Incoming:
    from etl.staging import distributed

    incoming = Incoming(run.con, Outlets.read(SEEDS / "sources.csv"), run.exists)
    with run.tell.stage("reading", 1) as stage:
        distributed.read(cluster, inputs, incoming, run.con)
        stage.reach(1, f"{incoming.documents:,} documents")
    return incoming


def _extract_apart(run: Run, cluster: "SparkEngine", known: set[str], harvest: Harvest) -> None:
    from etl.staging import distributed

    with run.tell.stage("cluster"):
        distributed.extract(cluster, known, harvest, run.con)


def _extract(run: Run, engine: LocalEngine, harvest: Harvest) -> None:
    """Extract the texts that nobody has extracted yet; behind a cluster, those of the former database at most."""
    total = plan(run.con)
    if total and run.copying is not None and run.options.validate:
        run.validation.start(run.target.path)  # getting ready takes it as long as all the rest of a short build
    with run.tell.stage("extraction", total) as stage:
        done = 0
        for outcome in engine.map(batches(run.con)):
            harvest.add(outcome.rows, outcome.failures)
            done += outcome.texts
            stage.reach(done, f"{done:,} of {total:,} articles")
        harvest.flush()
