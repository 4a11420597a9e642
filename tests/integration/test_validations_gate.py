"""The whole way: a process judges a file, the verdict comes back, a page tells it, nothing is contacted."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest
from mutants import Mutant, build_dataset

from etl.database import DatabaseError
from validations import Validation, Verdict, run
from validations.exceptions import ValidationError

pytestmark = pytest.mark.slow

UNREFERENCED = """
    SELECT s.statement_id FROM statements s
    ANTI JOIN statement_speakers USING (statement_id) ANTI JOIN statement_mentions USING (statement_id)
    ANTI JOIN statement_occurrences USING (statement_id)
    ANTI JOIN statements inner_one ON inner_one.parent_statement_id = s.statement_id
"""
"""Statements that nothing points to: DuckDB updates no others."""

BREAKS = [
    "UPDATE loads SET verdict = 'passed'",
    f"UPDATE statements SET content = '<script>alert(1)</script>' WHERE statement_id IN ({UNREFERENCED})",
    "UPDATE mentions SET method = 'guessed' WHERE kind = 'person'",
    "UPDATE meetings SET held_from = '2100-01-01', held_to = '2100-01-01' WHERE held_from IS NOT NULL",
    "UPDATE roles SET seen_to = '2100-01-01' WHERE basis = 'curated'",
    f"UPDATE statements SET speech_act = 'whisper' WHERE statement_id IN ({UNREFERENCED})",
    "UPDATE meetings SET place = 'في الميدان'",
]
"""What can be done to a database although its constraints hold."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    database = build_dataset(tmp_path_factory.mktemp("built"))
    change(database, BREAKS[0])
    return database


@pytest.fixture(scope="module")
def broken(built: Path) -> Path:
    database = built.with_name("broken.duckdb")
    shutil.copyfile(built, database)
    change(database, *BREAKS)
    return database


@pytest.fixture(scope="module")
def verdict_on_broken(broken: Path) -> Verdict:
    return run(broken, report=broken.parent / "broken" / "validation.html")


def change(database: Path, *statements: str) -> None:
    with duckdb.connect(str(database)) as con:
        for statement in statements:
            con.execute(statement)


def plainly(database: Path) -> dict[str, tuple[str, int]]:
    """What the queries themselves find, without Great Expectations."""
    mutant = Mutant(database, as_built=False)
    return {name: (found.severity, found.rows) for name, found in mutant.judge().items()}


def test_a_sound_database_passes_and_can_be_opened_again_at_once(built: Path) -> None:
    with Validation(built) as validation:
        verdict = validation.judge(built)
        change(built, "UPDATE loads SET verdict = 'passed'")
    assert verdict.verdict in ("passed", "warned"), [finding.id for finding in verdict.broken]
    assert (built.parent / "validation.html").is_file()


def test_great_expectations_finds_what_the_queries_find(broken: Path, verdict_on_broken: Verdict) -> None:
    found = {finding.id: (finding.severity, finding.broken) for finding in verdict_on_broken.broken}
    assert found == plainly(broken)
    assert verdict_on_broken.verdict == "failed"
    assert {"statements.content_is_its_span", "mentions.method_known", "statements.speech_act_known"} <= found.keys()


def test_every_expectation_was_evaluated(verdict_on_broken: Verdict) -> None:
    from validations.suites import suites

    known = {check.id for checks in suites().values() for check in checks}
    assert {finding.id for finding in verdict_on_broken.findings} == known | {"cross_table.prepared"}
    assert not [finding for finding in verdict_on_broken.findings if finding.unevaluated]


def test_the_report_tells_what_failed_with_its_words_and_the_way_to_the_article(
    broken: Path, verdict_on_broken: Verdict
) -> None:
    page = (broken.parent / "broken" / "validation.html").read_text(encoding="utf-8")
    finding = next(f for f in verdict_on_broken.broken if f.id == "statements.content_is_its_span")
    assert finding.reason in page
    assert len(finding.examples) <= 10
    article = finding.examples[0]["article_id"]
    assert f'<a href="articles/{article}.html">{article}</a>' in page
    assert f"qawl show {article} --database {broken}" in page
    assert re.search(r'<p class="words" dir="rtl" lang="ar">[^<]*<mark>[^<]*\w', page)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert not re.search(r'(?:src|href)="(?:https?:)?//|@import|url\(', page)


def test_data_docs_stand_beside_the_report(broken: Path, verdict_on_broken: Verdict) -> None:
    folder = broken.parent / "broken" / "validation_docs"
    assert (folder / "index.html").is_file()
    assert len(list(folder.glob("validations/*/*/*/*.html"))) == 23


def test_what_cannot_be_evaluated_fails(built: Path) -> None:
    database = built.with_name("without.duckdb")
    shutil.copyfile(built, database)
    change(database, "DROP VIEW who_said_what")
    verdict = run(database, report=built.parent / "without" / "validation.html")
    assert verdict.verdict == "failed"
    unevaluated = {finding.id for finding in verdict.findings if finding.unevaluated}
    assert "cross_table.all_statements_in_the_view" in unevaluated
    assert "cross_table.views" in {finding.id for finding in verdict.broken}


def test_a_process_that_was_not_asked_ends_at_once(built: Path) -> None:
    began = time.monotonic()
    with Validation(built) as validation:
        validation.start()
    assert time.monotonic() - began < 5


def test_a_part_that_cannot_be_read_ends_in_the_error_of_a_database_that_cannot(built: Path) -> None:
    none = built.with_name("none.duckdb")
    none.write_text("no database", encoding="utf-8")
    with pytest.raises(ValidationError, match="not a valid DuckDB"), Validation(built) as validation:
        validation.judge_part(none, built)
        validation.judge(built, built)


def test_a_process_that_was_asked_for_a_part_only_ends_at_once(built: Path) -> None:
    began = time.monotonic()
    with Validation(built) as validation:
        validation.judge_part(built, built)
    assert time.monotonic() - began < 5


def test_a_database_that_is_none_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="no such database"):
        run(tmp_path / "none.duckdb")


def test_nothing_is_contacted(built: Path) -> None:
    """The process runs to its end where every connection and every look-up of a name would stop it."""
    script = (
        "import socket, sys\n"
        "def refuse(*_, **__): sys.exit('something was contacted')\n"
        "socket.getaddrinfo = socket.gethostbyname = refuse\n"
        "socket.socket.connect = socket.socket.connect_ex = refuse\n"
        "from pathlib import Path\n"
        "from validations.docs import write_docs\n"
        "from validations.engine import Engine\n"
        "from validations.suites import suites\n"
        "engine = Engine(suites())\n"
        f"engine.validate(Path({str(built)!r}), None, ())\n"
        f"write_docs(Path({str(built.parent / 'docs')!r}), engine)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=Path.cwd())
    assert done.returncode == 0, done.stderr[-500:]


def test_what_no_suite_needs_is_not_imported() -> None:
    """altair, scipy and a grammar of addresses take longer to import than all the rest of Great Expectations.

    polars has threads of its own, which a copy of the process, as it judges the part that changed, would lack.
    """
    script = (
        "import sys\n"
        "from validations.worker import main\n"
        "main()\n"
        "print(*{name.partition('.')[0] for name in sys.modules} & {'altair', 'scipy', 'rfc3987_syntax', 'polars', 'duckdb'},"
        " file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], input="", capture_output=True, text=True, cwd=Path.cwd())
    assert done.stderr.split() == ["duckdb"]


def test_it_may_hold_more_where_more_was_read() -> None:
    """With a fixed share of memory the joins of a country's press would end for want of it."""
    from validations.engine import _limit_memory

    limits = []
    with duckdb.connect() as con:
        con.execute("CREATE SCHEMA extraction; CREATE TABLE extraction.mentions AS FROM range(1_000_000)")
        for rows in ("", "INSERT INTO extraction.mentions FROM range(4_000_000)"):
            con.execute(rows or "SELECT 1")
            _limit_memory(con)
            limits += con.execute("SELECT parse_formatted_bytes(current_setting('memory_limit'))").fetchall()
    assert limits[1][0] - limits[0][0] == pytest.approx(4_000_000 * 200, rel=0.2)
