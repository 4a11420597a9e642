"""All expectations, one suite a table and the ones that span tables."""

import csv
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType, ModuleType

import duckdb

from etl.paths import SCHEMA
from validations import (
    actor_names,
    actor_redirects,
    actors,
    articles,
    cross_table,
    distribution,
    evidence,
    extraction,
    loads,
    meeting_mentions,
    meeting_participants,
    meetings,
    mention_candidates,
    mentions,
    organisations,
    passages,
    rejections,
    roles,
    sources,
    statement_mentions,
    statement_occurrences,
    statement_speakers,
    statements,
)
from validations.checks import Check
from validations.exceptions import SuiteError
from validations.schema_rules import promised, read_constraints, read_texts

TABLES: tuple[ModuleType, ...] = (
    loads, sources, articles, passages, actors, actor_names, actor_redirects, organisations, mentions,
    mention_candidates, roles, meetings, meeting_participants, meeting_mentions, statements, statement_speakers,
    statement_mentions, statement_occurrences, evidence, rejections,
)  # fmt: skip
STANDS_FOR = {"extraction": "statements", "cross_table": "statements", "distribution": "statements"}
"""Suites of no table: one of the tables that they are about, for who asks suite by suite."""

THRESHOLDS = Path(__file__).with_name("thresholds.csv")


def thresholds() -> dict[str, str]:
    """The limits of thresholds.csv by name."""
    with THRESHOLDS.open(encoding="utf-8", newline="") as file:
        return {row["name"]: row["value"] for row in csv.DictReader(file)}


def suites() -> dict[str, list[Check]]:
    """Expectations by suite, in the order of schema.sql, those that span tables last.

    Raises:
        SuiteError: Two expectations share an id, or one names a threshold that thresholds.csv does not have.
    """
    with duckdb.connect() as schema:
        schema.execute(SCHEMA.read_text(encoding="utf-8"))
        constraints, texts = read_constraints(schema), read_texts(schema)
    found = {
        module.ROWS.table: [*promised(module.ROWS, constraints, texts[module.ROWS.table]), *module.CHECKS]
        for module in TABLES
    }
    found["extraction"] = list(extraction.CHECKS)
    found["cross_table"] = list(cross_table.CHECKS)
    found["distribution"] = list(distribution.CHECKS)
    _agree(found)
    return found


def query(suite: str, check: Check, rows: str, others: Mapping[str, str] = MappingProxyType({})) -> str:
    """What the database is asked: the broken rows among `rows`, which is SQL for those of the suite's table.

    Args:
        suite: The suite.
        check: The expectation.
        rows: Rows of the suite's table.
        others: Rows of other tables, where they are not those of the database.
    """
    named = {STANDS_FOR.get(suite, suite): rows} | {table: there for table, there in others.items() if table != suite}
    return f"WITH {', '.join(f'{table} AS NOT MATERIALIZED (FROM {there})' for table, there in named.items())}\n{check.examples}"


def _agree(found: dict[str, list[Check]]) -> None:
    """An id names one expectation; a threshold that does not exist would be NULL and hold of every row."""
    known, seen = thresholds(), set()
    for suite, checks in found.items():
        for check in checks:
            if check.id in seen or check.table != suite:
                raise SuiteError(check.id, f"the id is used twice, or not of suite {suite}")
            seen.add(check.id)
            for name in re.findall(r"\b(?:threshold|day)\('([^']*)'\)", check.sql):
                if name not in known:
                    raise SuiteError(check.id, f"there is no threshold {name}")
