"""What an expectation is: a query for the rows that break it, how grave that is, and why it matters."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]

EXAMPLES = 10
"""Rows of a failed expectation that are kept for the report."""


@dataclass(frozen=True, slots=True)
class Check:
    """One expectation: it holds where its query returns no row.

    Attributes:
        id: Table, a full stop, and what holds of it; never used twice.
        severity: `error` blocks the load, `warning` reports it.
        reason: In plain words, what goes wrong where it does not hold.
        sql: Rows that break it: `row_id` and `problem`, and where there are words to show `article_id`,
            `start_char`, `end_char`. Reads the table by its name, thresholds by `threshold('name')`, and the
            tables that `validations.stages` prepares.
    """

    id: str
    severity: Severity
    reason: str
    sql: str

    @property
    def table(self) -> str:
        """The table whose suite it belongs to."""
        return self.id.partition(".")[0]

    @property
    def examples(self) -> str:
        """The query that the database runs: how many rows break it, and the first of them in a fixed order."""
        return f"SELECT count(*) OVER () AS broken, * FROM (\n{self.sql}\n) ORDER BY ALL LIMIT {EXAMPLES}"


def error(name: str, reason: str, sql: str) -> Check:
    """An expectation that blocks the load."""
    return Check(name, "error", reason, sql.strip())


def warning(name: str, reason: str, sql: str) -> Check:
    """An expectation that only reports."""
    return Check(name, "warning", reason, sql.strip())


@dataclass(frozen=True, slots=True)
class Rows:
    """How a broken row of one table is named and shown.

    Attributes:
        table: The table.
        key: SQL for the name of a row.
        article: SQL for its article, empty where it has none.
        start: SQL for the first character of its words, empty where it has none.
        end: SQL for one past the last.
    """

    table: str
    key: str
    article: str = ""
    start: str = ""
    end: str = ""

    def where(self, condition: str, problem: str) -> str:
        """Query for the rows of which `condition` is true; `problem` is SQL for the words that tell it."""
        shown = [f"{self.key} AS row_id"]
        if self.article:
            shown.append(f"{self.article} AS article_id")
        if self.start:
            shown += [f"{self.start} AS start_char", f"{self.end} AS end_char"]
        return f"SELECT {', '.join(shown)}, {problem} AS problem FROM {self.table} WHERE {condition}"


NEAREST_LINE = "ASOF JOIN lines l ON l.article_id = x.article_id AND l.line_start <= x.start_char"
"""The line in which a row begins."""


def words_differ(
    rows: Rows, column: str, start: str = "start_char", end: str = "end_char", line: str = NEAREST_LINE
) -> str:
    """Query for the rows whose `column` is not the span of the body from `start` to `end`.

    Characters are counted from the start of a line, which `line` joins, not of the body: DuckDB walks through a text
    to reach a place in it, and long articles would be walked through once for each of their names. A span that is not
    inside that line is cut from the body.
    """
    return f"""
WITH doubtful AS (
    SELECT {rows.key} AS row_id, x.article_id, x.{start} AS start_char, x.{end} AS end_char, x.{column} AS words
    FROM {rows.table} x {line}
    WHERE CASE WHEN x.{start} >= l.line_start AND x.{end} <= l.line_start + l.length
        THEN x.{column} <> substring(l.line, x.{start} - l.line_start + 1, x.{end} - x.{start})
        ELSE x.{column} IS NOT NULL AND x.{start} IS NOT NULL END
), cut AS (
    SELECT d.*, substring(a.body, start_char + 1, end_char - start_char) AS found
    FROM doubtful d JOIN articles a USING (article_id)
)
SELECT row_id, article_id, start_char, end_char,
    format('{column} is “{{}}”, the article has “{{}}”', left(words, 60), left(found, 60)) AS problem
FROM cut WHERE words <> found
"""


def share_above(check: Check, limit: str, whole: str) -> Check:
    """The same expectation, reported only where more than a share of the rows of `whole` break it.

    Language has no rule without exceptions; what a few rows may do tells of a fault when many do it.
    """
    sql = f"""
WITH breaking AS MATERIALIZED ({check.sql})
FROM breaking
WHERE (SELECT count(*) FROM breaking) > threshold('{limit}') * (SELECT count(*) FROM {whole})
"""
    return Check(check.id, check.severity, check.reason, sql.strip())
