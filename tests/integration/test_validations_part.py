"""Expectations about single articles find in parts of a database what they find in the whole."""

from __future__ import annotations

import random
from pathlib import Path

import duckdb
import pytest
from mutants import Mutant, build_dataset

from tests.integration.test_validations_mutations import MUTATIONS
from validations.given import CORRECTIONS, corrected, given
from validations.part import OF_ARTICLES, write_part
from validations.stages import derive, fill, former
from validations.suites import STANDS_FOR, query, suites

CHECKS = {check.id: (suite, check) for suite, checks in suites().items() for check in checks}
GIVEN = given() | former(None) | {CORRECTIONS: corrected(())}


def broken(con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """How many rows of a database break each of the expectations about single articles."""
    derive(con, [CHECKS[name][1].sql for name in OF_ARTICLES])
    found = {}
    for name in OF_ARTICLES:
        suite, check = CHECKS[name]
        row = con.execute(query(suite, check, f"main.{STANDS_FOR.get(suite, suite)}")).fetchone()
        found[name] = int(row[0]) if row else 0
    return found


def test_they_are_errors_and_there() -> None:
    assert CHECKS.keys() >= OF_ARTICLES
    assert {CHECKS[name][1].severity for name in OF_ARTICLES} == {"error"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_dataset(tmp_path_factory.mktemp("built"))


@pytest.mark.slow
def test_parts_of_a_database_are_broken_where_the_whole_is(built: Path, tmp_path: Path) -> None:
    """A third of the ways to break one of them, its articles dealt out to two parts: as many rows as in the whole."""
    chance, noticed = random.Random(8), set()
    for number, name in enumerate(sorted(OF_ARTICLES)[::3]):
        mutation = next(sql for expectation, sql in MUTATIONS if expectation == name)
        con = Mutant(built).con
        con.execute(mutation)
        articles = con.execute(
            "SELECT article_id FROM articles UNION SELECT article_id FROM evidence ORDER BY ALL"
        ).fetchall()
        dealt = [(article, chance.random() < 0.5) for (article,) in articles]
        parts = dict.fromkeys(OF_ARTICLES, 0)
        for side in (True, False):
            touched = [[article] for article, there in dealt if there is side]
            con.execute("CREATE OR REPLACE TEMP TABLE touched (article_id VARCHAR)")
            con.executemany("INSERT INTO touched VALUES (?)", touched)
            file = tmp_path / f"{number}{side}.duckdb"
            write_part(con, "memory", file)
            with duckdb.connect(str(file)) as part:
                fill(part, GIVEN)
                parts = {
                    name: rows + more for (name, rows), more in zip(parts.items(), broken(part).values(), strict=True)
                }
            file.unlink()
        whole = broken(con)
        assert parts == whole, name
        noticed |= {check for check, rows in whole.items() if rows}
    assert noticed >= set(sorted(OF_ARTICLES)[::3])
