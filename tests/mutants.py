"""A built database in memory, without constraints, to be broken on purpose and judged."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.paths import ARTICLES, SCHEMA
from etl.pipeline.pipeline import build
from etl.pipeline.records import Options
from etl.progress import reporter
from etl.reading.inputs import find
from etl.reading.metadata import read_metadata
from validations.checks import Check, Severity
from validations.given import CORRECTIONS, corrected, given
from validations.stages import derive, fill, former
from validations.suites import STANDS_FOR, query, suites

OLD_NOTE = "دمشق\nقال وزير النقل السوري إن الجسر سيفتح قريبا.\nوأضاف أن العمل يجري ليلا ونهارا."
NEW_NOTE = "دمشق\nقال وزير النقل السوري إن الجسر فتح أمس.\nوأضاف أن العمل جرى ليلا ونهارا."
UNSIGNED = "افتتح أمس معرض للكتاب.\nوقال الزائر فادي الحلو إن المعرض نجح."
"""A text of an outlet that nothing tells."""

LEAVE_ONE_UNDECIDED = """
    CREATE TEMP TABLE loose AS
    SELECT m.mention_id, m.actor_id FROM extraction.entities e
    JOIN extraction.mentions x USING (article_id, entity_no)
    JOIN mentions m USING (article_id, start_char, end_char)
    ANTI JOIN extraction.statement_entities s USING (article_id, entity_no)
    ANTI JOIN extraction.meeting_entities t USING (article_id, entity_no)
    ANTI JOIN extraction.offices o USING (article_id, entity_no)
    WHERE e.kind = 'person' AND m.method = 'exact' AND starts_with(m.actor_id, 'person_')
        AND NOT EXISTS (FROM extraction.mentions y
            WHERE y.article_id = e.article_id AND y.entity_no = e.entity_no AND y.start_char <> x.start_char)
    ORDER BY ALL LIMIT 1;
    UPDATE mentions SET actor_id = NULL, method = 'undecided', confidence = 0
    WHERE mention_id IN (SELECT mention_id FROM loose);
    INSERT INTO mention_candidates SELECT mention_id, actor_id, 0.5, 'same name' FROM loose;
    DROP TABLE loose
"""


def build_dataset(folder: Path) -> Path:
    """A database of our corpus and a few texts beside it, in two loads: one text superseded, one file rejected."""
    texts, database = folder / "texts", folder / "built.duckdb"
    shutil.copytree(ARTICLES, texts)
    (texts / "unsigned.txt").write_text(UNSIGNED, encoding="utf-8")
    (texts / "empty.txt").write_text("", encoding="utf-8")
    for note in (OLD_NOTE, NEW_NOTE):
        (texts / "note.txt").write_text(note, encoding="utf-8")
        build(
            find([texts], read_metadata(texts / "metadata.csv")),
            Options(database, workers=1, validate=False),
            reporter(quiet=True),
        )
    return database


@dataclass(frozen=True)
class Broken:
    """How an expectation came out that does not hold."""

    severity: Severity
    rows: int
    problem: str


class Mutant:
    """A copy of a built database that forgets each mutation after it was judged."""

    def __init__(self, built: Path, *, as_built: bool = True) -> None:
        self.con = duckdb.connect(config={"python_enable_replacements": False, "threads": 2})
        self.con.execute(f"ATTACH '{built}' AS built (READ_ONLY)")
        tables = self.con.execute(
            "SELECT schema_name, table_name FROM duckdb_tables() WHERE database_name = 'built'"
        ).fetchall()
        for schema, table in tables:
            self.con.execute(f"CREATE SCHEMA IF NOT EXISTS {schema}")
            self.con.execute(f"CREATE TABLE {schema}.{table} AS FROM built.{schema}.{table}")
        for statement in SCHEMA.read_text(encoding="utf-8").split(";\n"):
            if any(start in statement for start in ("CREATE VIEW", "CREATE MACRO", "COMMENT ON")):
                self.con.execute(statement)
        self.con.execute("DETACH built")
        if as_built:
            self.con.execute("UPDATE loads SET verdict = 'passed'")
            self.con.execute(LEAVE_ONE_UNDECIDED)
        self.suites = suites()
        fill(self.con, given() | former(None) | {CORRECTIONS: corrected(())})

    def judge(self, *mutation: str, only: Sequence[str] = ()) -> dict[str, Broken]:
        """What does not hold after a mutation, by expectation; of all suites, or of some."""
        self.con.execute("BEGIN")
        try:
            for statement in mutation:
                self.con.execute(statement)
            failed = derive(self.con)
            found = {"cross_table.prepared": Broken("error", 0, failed[0])} if failed else {}
            asked = [(suite, check) for suite in only or self.suites for check in self.suites[suite]]
            return found | {check.id: broken for suite, check in asked if (broken := self._ask(suite, check))}
        finally:
            self.con.execute("ROLLBACK")

    def _ask(self, suite: str, check: Check) -> Broken | None:
        table = STANDS_FOR.get(suite, suite)
        try:
            self.con.execute(query(suite, check, f"main.{table}"))
        except duckdb.Error as error:
            return Broken("error", 0, str(error))
        names = [column[0] for column in self.con.description or ()]
        row = self.con.fetchone()
        if row is None:
            return None
        cells = dict(zip(names, row, strict=True))
        return Broken(check.severity, cells["broken"], str(cells["problem"]))
