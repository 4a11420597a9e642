"""How the new database gets its rows: none of them new, few of them, or all; and how it is judged and put in place."""

from contextlib import closing
from dataclasses import replace

from duckdb import DuckDBPyConnection

from etl.amend.articles import amend_articles
from etl.amend.rows import amend_rows
from etl.database import attach, comment, connect
from etl.lineage import Load, finish_load, insert_load, now
from etl.load import TABLES_FILLED, insert_all, insert_extraction, insert_history, insert_rejections, stage_articles
from etl.paths import SEEDS
from etl.pipeline.records import Built, Run
from validations.part import write_part


def _copied(run: Run) -> None:
    """Go on with the copy of the former database, as `copied`."""
    assert run.copying is not None, "only rows that this code made are kept"
    run.file = run.copying.result()
    attach(run.con, run.file, "copied", read_only=False)


def unchanged(run: Run, built: Built, previous: Load) -> Built:
    """Copy the former database, which is still true, and note in the copy that it was looked at."""
    load = replace(built.load, verdict=previous.verdict, corrections_skipped=previous.corrections_skipped)
    _copied(run)
    insert_load(run.con, load, "copied")
    insert_rejections(run.con, load.load_id, "copied")
    rows = {table: _count(run.con, f"copied.{table}") for table in TABLES_FILLED}
    run.con.execute("CHECKPOINT copied; DETACH copied")
    return replace(built, load=load, rows=rows)


def amended(run: Run, built: Built, previous: Load) -> Built:
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
            run.part_verdict, part = previous.verdict, run.target.scratch / "part.duckdb"
            write_part(con, "copied", part)
            run.validation.judge_part(part, run.target.path)
        con.execute("CHECKPOINT copied; USE new; DETACH copied")
        if run.options.validate:
            run.validation.ask(run.file, run.target.path)  # it is complete: closing what it was made with takes a while
    return replace(built, load=load, rows=rows, resolution=resolution)


def changed(run: Run, built: Built) -> Built:
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


def judge(run: Run, built: Built) -> Built:
    """Validate the new file, note the verdict in it, and put it in place or aside."""
    with run.tell.stage("validation"):
        verdict = run.validation.judge(run.file, run.target.path if run.exists else None)
    kept = run.part_verdict and verdict.verdict == "passed"  # what was warned of other articles still holds
    load = replace(built.load, verdict=run.part_verdict if kept else verdict.verdict)
    with closing(connect(run.file)) as con:
        finish_load(con, load)
    run.validation.finish()  # nothing is put in place without its report
    return publish(run, replace(built, load=load, verdict=verdict, report=run.validation.report))


def publish(run: Run, built: Built) -> Built:
    """Put the new file in place of the old one, or aside where the validations refused it."""
    if built.refused:
        return replace(built, database=run.target.refuse(run.file))
    run.target.publish(run.file)
    return built


def _count(con: DuckDBPyConnection, table: str) -> int:
    row = con.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(row[0]) if row else 0
