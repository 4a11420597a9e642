"""TEMP tables that expectations share: what is given, the former database, and what is computed of the one judged."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from etl.database import connect
from validations.given import Tables, rows_of

_HERE = Path(__file__).parent
_COMMENT = re.compile(r"^--.*\n", re.MULTILINE)
_WORD = re.compile(r"\w+")
MEASURES = "previous_measures (article_id VARCHAR, length INTEGER, words INTEGER)"
"""Declaration of the table of what was counted of the texts of the database before."""

_TABLE = re.compile(r"CREATE TEMP TABLE (\w+)")


class Connection(Protocol):
    """What is needed of a connection: that of DuckDB, or the one that SQLAlchemy wraps."""

    def execute(self, statement: str, parameters: object = ...) -> object:
        """Run one statement."""
        ...

    def register(self, view_name: str, python_object: object) -> object:
        """Give an Arrow table a name."""
        ...

    def unregister(self, view_name: str) -> object:
        """Take the name away again."""
        ...


def fill(con: Connection, tables: Tables, queries: Sequence[str] | None = None) -> None:
    """Make TEMP tables of these rows.

    Args:
        con: Connection to the database that is judged.
        tables: Rows by the declaration of their table.
        queries: What will be asked; tables that neither it nor a stage before it names stay empty. None for all of them.
    """
    words = None if queries is None else _words([*queries, *_needed(_stages(), queries)])
    for declaration, rows in tables.items():
        con.execute(f"CREATE TEMP TABLE {declaration}")
        name = declaration.partition(" ")[0]
        if rows.num_rows and (words is None or name in words):
            con.register("arriving", rows)
            con.execute(f"INSERT INTO {name} FROM arriving")
            con.unregister("arriving")


_FORMER = {
    "previous_articles (article_id VARCHAR, text VARCHAR)": "SELECT article_id, left(sha256, 16) FROM articles",
    "previous_actors (actor_id VARCHAR)": "SELECT actor_id FROM actors",
    "previous_redirects (old_actor_id VARCHAR)": "SELECT old_actor_id FROM actor_redirects",
    "previous_figures (scope VARCHAR, name VARCHAR, value DOUBLE, basis DOUBLE)": (
        "SELECT scope, name, value, basis FROM figures"
    ),
    MEASURES: "SELECT article_id, length, words FROM measures",
}
"""TEMP tables of the database before, and what is read of it for them."""


def former(previous: Path | None) -> Tables:
    """The TEMP tables of the database before: its ids and figures, empty where there is none."""
    if previous is None:
        return {declaration: rows_of(declaration, []) for declaration in _FORMER}
    with connect(previous, read_only=True, sealed=True) as con:
        con.execute(f"CREATE TEMP TABLE {MEASURES}")
        for statement in statements(_HERE / "figures.sql"):
            con.execute(statement)
        return {declaration: con.execute(read).to_arrow_table() for declaration, read in _FORMER.items()}


def derive(con: Connection, queries: Sequence[str] | None = None) -> list[str]:
    """Make the TEMP tables of `figures.sql` and `stages.sql`; return what failed, one line each.

    A file without one of its tables or columns cannot be prepared in full. That is for the expectations to tell, so
    preparation goes on, and its failures are reported as such.

    Args:
        con: Connection to the database that is judged.
        queries: What will be asked; tables that it does not name are not made. None for all of them.
    """
    failed = []
    for statement in _needed(_stages(), queries):
        try:
            con.execute(statement)
        except Exception as error:  # of whichever kind the connection raises; each is reported
            failed.append(str(error).splitlines()[0])
    return failed


def _needed(stages: list[str], queries: Sequence[str] | None) -> list[str]:
    """The statements whose table one of the queries, or a later statement that is needed, names; and all macros."""
    if queries is None:
        return stages
    words = _words(queries)
    kept = []
    for statement in reversed(stages):
        table = _TABLE.search(statement)
        if table is None or table[1] in words:
            kept.append(statement)
            words.update(_WORD.findall(statement))
    return kept[::-1]


def _words(queries: Sequence[str]) -> set[str]:
    return {word for query in queries for word in _WORD.findall(query)}


def _stages() -> list[str]:
    return [*statements(_HERE / "figures.sql"), *statements(_HERE / "stages.sql")]


def statements(path: Path) -> list[str]:
    """The statements of one of our SQL files, each ending in a semicolon at the end of a line, without comments."""
    text = _COMMENT.sub("", path.read_text(encoding="utf-8"))
    return [part for part in re.split(r";\s*\n", text) if part.strip()]
