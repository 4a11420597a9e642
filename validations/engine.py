"""Expectations run by Great Expectations against a DuckDB file, read-only, each as one query of the database.

Imported only in a process of its own: Great Expectations takes seconds to import, keeps the file open, and the hook
below holds for every engine of the process.
"""

import os
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

os.environ["GX_ANALYTICS_ENABLED"] = "False"

import sqlalchemy as sa
from sqlalchemy.engine.cursor import FullyBufferedCursorFetchStrategy

from etl.database import limit_memory
from validations.checks import Check
from validations.exceptions import ValidationError
from validations.forking import forked
from validations.given import CORRECTIONS, Tables, corrected, given
from validations.part import OF_ALL, OTHER_ROWS
from validations.stages import derive, fill, former
from validations.startup import left_out
from validations.suites import STANDS_FOR, query
from validations.verdict import Finding, Verdict

with left_out():
    import great_expectations as gx
    import great_expectations.expectations as gxe
    from great_expectations.compatibility.pydantic import PrivateAttr
    from great_expectations.core.batch_definition import BatchDefinition
    from great_expectations.core.expectation_validation_result import (
        ExpectationSuiteValidationResult,
        ExpectationValidationResult,
    )
    from great_expectations.expectations.expectation_configuration import ExpectationConfiguration

THREADS, BESIDE = 2, 1
"""Threads of a database that is judged alone, and of each of two that are judged side by side."""


@sa.event.listens_for(sa.engine.Engine, "after_cursor_execute")
def _buffer(conn: Any, cursor: Any, statement: Any, parameters: Any, context: Any, executemany: Any) -> None:
    """Read each result of DuckDB at once: Great Expectations reads rows after it has closed the connection."""
    if conn.dialect.name == "duckdb" and cursor.description and not executemany:
        context.cursor_fetch_strategy = FullyBufferedCursorFetchStrategy(cursor, initial_buffer=cursor.fetchall())


class ExpectNoBrokenRows(gxe.UnexpectedRowsExpectation):
    """Holds where `Check.examples` returns no row.

    The query itself counts and limits, so that it runs once: the class it is made from runs every query a second time
    to count.
    """

    metric_dependencies = ("unexpected_rows_query.table",)
    _configured: ExpectationConfiguration | None = PrivateAttr(default=None)

    @property
    def configuration(self) -> ExpectationConfiguration:
        """What this expectation is configured with, made once: it is asked for each value in it, 28 times over."""
        if self._configured is None:
            self._configured = super().configuration
        return self._configured

    def _validate(self, metrics: dict[str, Any], *_: Any, **__: Any) -> dict[str, Any]:
        rows = metrics["unexpected_rows_query.table"]
        broken = int(rows[0]["broken"]) if rows else 0
        return {"success": not rows, "result": {"observed_value": broken, "details": {"unexpected_rows": rows}}}


class Engine:
    """Great Expectations, imported and with its suites made: ready before the database is."""

    def __init__(self, suites: dict[str, list[Check]]) -> None:
        self.suites = suites
        self.context = gx.get_context(mode="ephemeral")
        self.context.variables.progress_bars = {"globally": False}
        self._expectations = {
            check.id: _expectation(name, check) for name, checks in suites.items() for check in checks
        }
        self._of_parts = self._expectations | {
            check.id: _expectation(name, check, others) for name, others in OTHER_ROWS.items() for check in suites[name]
        }
        self._given = given()
        self._former: dict[Path | None, Tables] = {}
        self._part: Callable[[], Part] | None = None
        self.results: dict[str, ExpectationSuiteValidationResult] = {}

    def know(self, previous: Path | None) -> Tables:
        """What is compared of the database before, read once; it can be read before the new one is there."""
        if previous not in self._former:
            self._former[previous] = former(previous)
        return self._former[previous]

    def validate_part(self, part: Path, previous: Path | None, corrections: Iterable[Path]) -> None:
        """Judge the rows that differ from those of the database before; `validate` is then about what they leave open.

        It goes on in a process of its own while `validate` is asked for the rest, which knows what this one does.

        Args:
            part: A file of theirs (`validations.part`).
            previous: The database before, which was judged.
            corrections: Files of corrections beside that of seeds/.
        """
        compared = self._given | self.know(previous) | {CORRECTIONS: corrected(corrections)}

        def judged() -> Part:
            failed, found = self._ask(PART, part, compared, lambda check: check.id not in OF_ALL)
            return Part(failed, found, self.results)

        self._part = forked(judged)

    def validate(self, database: Path, previous: Path | None, corrections: Iterable[Path]) -> Verdict:
        """The verdict on a database, with that on a part of it which was given before.

        Args:
            database: The file.
            previous: The one before it.
            corrections: Files of corrections beside that of seeds/.

        Raises:
            ValidationError: Great Expectations evaluated fewer expectations than there are.
            RuntimeError: The part could not be judged.
        """
        began = time.perf_counter()
        compared = self._given | self.know(previous) | {CORRECTIONS: corrected(corrections)}
        failed, found = self._ask(WHOLE, database, compared, lambda check: self._part is None or check.id in OF_ALL)
        if self._part is not None:
            part = self._part()
            failed, found = failed + part.failed, found | part.found
            self.results |= part.results
        findings = [Finding("cross_table.prepared", "error", PREPARED, unevaluated="; ".join(failed))]
        findings += [found[check.id] for checks in self.suites.values() for check in checks]
        return Verdict(findings, round(time.perf_counter() - began, 2))

    def _ask(
        self, name: str, database: Path, compared: Tables, asked: Callable[[Check], bool]
    ) -> tuple[list[str], dict[str, Finding]]:
        """What could not be prepared in a database, and how the expectations that it is asked came out, by their id."""
        chosen = {suite: [check for check in checks if asked(check)] for suite, checks in self.suites.items()}
        threads = THREADS if name == WHOLE and self._part is None else BESIDE
        source = self.context.data_sources.add_sql(
            name,
            connection_string=f"duckdb:///{database}",
            kwargs={"connect_args": {"read_only": True, "config": _config(threads)}},
            assets=[_asset(suite, name) for suite, checks in chosen.items() if checks],
        )
        source.get_engine().dispose()  # of the one that tried whether the tables are there
        engine = source.get_execution_engine().engine
        queries = [check.sql for checks in chosen.values() for check in checks]
        try:
            with engine.connect() as connection:
                raw = connection.connection.dbapi_connection
                _limit_memory(raw)
                fill(raw, compared, queries)
                failed = derive(raw, queries)
            findings = [
                finding
                for suite, checks in chosen.items()
                if checks
                for finding in self._run(source.get_asset(suite).get_batch_definition("all"), name, suite, checks)
            ]
            with engine.connect() as connection:
                _show_words(connection, findings)
        finally:
            engine.dispose()
        return failed, {finding.id: finding for finding in findings}

    def _run(self, batch: BatchDefinition, source: str, name: str, checks: list[Check]) -> list[Finding]:
        expectations = self._of_parts if source == PART else self._expectations
        suite = gx.ExpectationSuite(name=name, expectations=[expectations[check.id] for check in checks])
        result = batch.get_batch().validate(suite, result_format="COMPLETE")
        self.results[f"{name} ({PART})" if source == PART else name] = result
        by_id = {outcome.expectation_config.meta["id"]: outcome for outcome in result.results}
        if result.statistics["evaluated_expectations"] != len(checks) or by_id.keys() != {c.id for c in checks}:
            raise ValidationError(f"{len(by_id)} of {len(checks)} expectations of suite {name} were evaluated")
        return [_finding(check, by_id[check.id]) for check in checks]


class Part(NamedTuple):
    """How the part of a database came out: what could not be prepared, findings by expectation, results for Data Docs."""

    failed: list[str]
    found: dict[str, Finding]
    results: dict[str, ExpectationSuiteValidationResult]


WHOLE, PART = "qawl", "touched"
"""Names of what is asked, the database and a part of it, as Data Docs show them."""

PREPARED = "Tables that expectations share could not be computed: the file lacks tables or columns of schema.sql."


def _show_words(connection: sa.Connection, findings: list[Finding]) -> None:
    """Add to examples that have a span its words, and those around them: `before`, `words`, `after`."""
    shown = [e for f in findings for e in f.examples if e.get("article_id") and e.get("start_char") is not None]
    for example in shown:
        place = {"article_id": example["article_id"], "start": example["start_char"], "end": example["end_char"]}
        row = connection.execute(WORDS, place | {"around": AROUND, "longest": LONGEST}).first()
        if row is not None:
            example["before"], example["words"], example["after"] = row


WORDS = sa.text(
    "SELECT substring(body, greatest(1, :start + 1 - :around), least(:start, :around)),"
    " substring(body, :start + 1, least(:end - :start, :longest)), substring(body, :end + 1, :around)"
    " FROM main.articles WHERE article_id = :article_id AND :start >= 0 AND :end > :start"
)
AROUND, LONGEST = 80, 400


def _limit_memory(con: Any) -> None:
    """Allow what a build of such a database is allowed: with less, the joins of many articles end for want of it."""
    read = "SELECT sum(estimated_size) FROM duckdb_tables() WHERE schema_name = 'extraction'"
    limit_memory(con, int(con.execute(read).fetchall()[0][0] or 0))


def _config(threads: int) -> dict[str, Any]:
    return {
        "threads": threads,
        "python_enable_replacements": False,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "enable_external_access": False,
    }


def _asset(suite: str, source: str) -> dict[str, Any]:
    """The rows of a suite, to be named with the database: Great Expectations writes its whole project at each addition."""
    table = STANDS_FOR.get(suite, suite)
    other = OTHER_ROWS.get(suite, {}).get(suite) if source == PART else None
    schema, _, table = (other or f"main.{table}").partition(".")
    return {
        "name": suite,
        "type": "table",
        "table_name": table,
        "schema_name": schema,
        "batch_definitions": [{"name": "all", "partitioner": None}],
    }


def _expectation(suite: str, check: Check, others: Mapping[str, str] = MappingProxyType({})) -> ExpectNoBrokenRows:
    braced = check.sql.replace("{", "{{").replace("}", "}}")
    return ExpectNoBrokenRows(
        unexpected_rows_query=query(suite, replace(check, sql=braced), "{batch}", others),
        description=check.id,
        notes=check.reason,
        severity="critical" if check.severity == "error" else "warning",
        meta={"id": check.id},
    )


def _finding(check: Check, outcome: ExpectationValidationResult) -> Finding:
    unevaluated = _exception(outcome.exception_info or {})
    if unevaluated:
        return Finding(check.id, check.severity, check.reason, unevaluated=unevaluated)
    rows = outcome.result["details"]["unexpected_rows"]
    examples = [{name: cell for name, cell in row.items() if name != "broken"} for row in rows]
    return Finding(check.id, check.severity, check.reason, outcome.result["observed_value"], examples)


def _exception(info: dict[str, Any]) -> str:
    """The message of what Great Expectations caught, which it reports as a failed expectation; empty where nothing."""
    if "raised_exception" in info:
        return str(info["exception_message"]).splitlines()[0] if info["raised_exception"] else ""
    return "; ".join(sorted({str(part["exception_message"]).splitlines()[0] for part in info.values()}))
