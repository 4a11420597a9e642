"""What is asked of the part of a database that changed finds there what it finds in the whole."""

from __future__ import annotations

import random
from pathlib import Path

import duckdb
import pytest
from mutants import Mutant, build_dataset

from tests.integration.test_validations_mutations import MUTATIONS
from validations.given import CORRECTIONS, corrected, given
from validations.part import OF_ALL, OTHER_ROWS, write_part
from validations.stages import derive, fill, former
from validations.suites import STANDS_FOR, query, suites

CHECKS = {check.id: (suite, check) for suite, checks in suites().items() for check in checks}
OF_PARTS = sorted(CHECKS.keys() - OF_ALL)
GIVEN = given() | former(None) | {CORRECTIONS: corrected(())}
CHANGED = (
    "actors", "actor_names", "actor_redirects", "organisations", "meetings", "mentions", "mention_candidates", "roles",
    "meeting_participants", "meeting_mentions", "statements", "statement_speakers", "statement_mentions",
    "statement_occurrences", "evidence",
)  # fmt: skip
"""Tables of which amending leaves TEMP `come_X` and `gone_X`."""

LOST_TO_ALL = {"statement_mentions.present", "actor_redirects.present"}
"""Rows without a key, which no article and no actor leads to: no build writes them, a NOT NULL is in their way."""

OF_ROWS = [(name, sql) for name, sql in MUTATIONS if name not in OF_ALL | LOST_TO_ALL and "OR REPLACE VIEW" not in sql]
"""What can break in rows; that the views are those of schema.sql is asked of the whole."""

TRIED = random.Random(4).sample(OF_ROWS, len(OF_ROWS) // 10)
"""As many as there is time for: a part is written and asked for each."""

ALL_ROWS = "SELECT article_id FROM articles"


class Amended:
    """A database and the one before it; the later is broken, and the part of it that differs is judged."""

    def __init__(self, built: Path, folder: Path) -> None:
        self.con = Mutant(built).con
        self.part = folder / "part.duckdb"
        self.tables = self.con.execute(
            "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE NOT temporary"
        ).fetchall()
        self.con.execute("ATTACH ':memory:' AS before")
        for (table,) in self.tables:
            self.con.execute(f"CREATE SCHEMA IF NOT EXISTS before.{table.partition('.')[0]}")
            self.con.execute(f"CREATE TABLE before.{table} AS FROM memory.{table}")

    def broken(self, mutation: str, asked: list[str], touched: str = "SELECT NULL::VARCHAR LIMIT 0") -> list[str]:
        """Which of these expectations the part breaks after a mutation, which is forgotten then."""
        try:
            self.con.execute(mutation)
            self._tell_apart(touched)
            write_part(self.con, "memory", self.part)
        finally:
            for (table,) in self.tables:
                self.con.execute(f"CREATE OR REPLACE TABLE memory.{table} AS FROM before.{table}")
        with duckdb.connect(str(self.part)) as part:
            fill(part, GIVEN)
            found = broken(part, asked, is_part=True)
        self.part.unlink()
        return found

    def _tell_apart(self, touched: str) -> None:
        for table in CHANGED:
            for kind, one, other in (("come", "memory", "before"), ("gone", "before", "memory")):
                self.con.execute(
                    f"CREATE OR REPLACE TEMP TABLE {kind}_{table} AS FROM {one}.{table} EXCEPT ALL FROM {other}.{table}"
                )
        self.con.execute("CREATE OR REPLACE TEMP TABLE replaced_actors (actor_id VARCHAR)")
        self.con.execute(f"CREATE OR REPLACE TEMP TABLE touched AS SELECT DISTINCT * FROM ({touched}) t(article_id)")
        of_articles = self.con.execute(
            "SELECT schema_name || '.' || table_name FROM duckdb_columns()"
            " WHERE database_name = 'before' AND column_name = 'article_id'"
        ).fetchall()
        for one, other in (("memory", "before"), ("before", "memory")):
            for (table,) in of_articles:
                self.con.execute(
                    "INSERT INTO touched SELECT article_id FROM"
                    f" (SELECT *, row_number() OVER (PARTITION BY article_id) FROM {one}.{table}"
                    f" EXCEPT SELECT *, row_number() OVER (PARTITION BY article_id) FROM {other}.{table})"
                )
        for table in ("statement_speakers", "statement_mentions"):
            self.con.execute(
                "INSERT INTO touched SELECT article_id FROM memory.statements WHERE statement_id IN"
                f" (SELECT statement_id FROM come_{table} UNION SELECT statement_id FROM gone_{table})"
            )


def broken(con: duckdb.DuckDBPyConnection, asked: list[str], *, is_part: bool) -> list[str]:
    """Which of these expectations a database breaks."""
    derive(con, [CHECKS[name][1].sql for name in asked])
    found = []
    for name in asked:
        suite, check = CHECKS[name]
        others = OTHER_ROWS.get(suite, {}) if is_part else {}
        rows = others.get(suite, f"main.{STANDS_FOR.get(suite, suite)}")
        if con.execute(query(suite, check, rows, others)).fetchone():
            found.append(name)
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_dataset(tmp_path_factory.mktemp("built"))


@pytest.fixture(scope="module")
def amended(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Amended:
    return Amended(built, tmp_path_factory.mktemp("part"))


def test_what_is_asked_of_all_rows_is_there() -> None:
    assert CHECKS.keys() >= OF_ALL
    assert len(OF_ALL) < len(OF_PARTS)


@pytest.mark.slow
@pytest.mark.parametrize(("expectation", "mutation"), TRIED, ids=[name for name, _ in TRIED])
def test_what_breaks_is_found_in_the_part_that_changed(amended: Amended, expectation: str, mutation: str) -> None:
    assert amended.broken(mutation, [expectation]) == [expectation]


@pytest.mark.slow
@pytest.mark.parametrize("share", [0, 0.05, 0.3, 1])
def test_parts_of_a_sound_database_are_sound(amended: Amended, share: float) -> None:
    touched = f"{ALL_ROWS} WHERE hash(article_id) % 1000 < {1000 * share}"
    assert amended.broken("SELECT 1", OF_PARTS, touched) == []


@pytest.mark.slow
def test_the_part_that_changed_is_broken_where_the_whole_is(built: Path, amended: Amended) -> None:
    """For some of the mutations: the part is broken where the whole is, and it is what was broken that says so.

    What breaks along with it can differ: a row of another article that points to one that changed is not in the part.
    """
    chosen = random.Random(8).sample(OF_ROWS, 20)
    for name, mutation in chosen:
        mutant = Mutant(built)
        mutant.con.execute(mutation)
        whole = broken(mutant.con, OF_PARTS, is_part=False)
        found = amended.broken(mutation, OF_PARTS)
        assert bool(found) == bool(whole), name
        assert (name in found) == (name in whole), name
