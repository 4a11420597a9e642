"""TEMP tables that expectations share: what is given, the former database, and what is computed of the one judged."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from etl.database import connect
from validations.given import Row, Tables

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


def fill(con: Connection, tables: Tables, queries: Sequence[str] | None = None) -> None:
    """Make TEMP tables of these rows.

    Each column is sent as one text: DuckDB takes rows one by one, and Python lists, slowly.

    Args:
        con: Connection to the database that is judged.
        tables: Rows by the declaration of their table.
        queries: What will be asked; tables that neither it nor a stage before it names stay empty. None for all of them.
    """
    words = None if queries is None else _words([*queries, *_needed(_stages(), queries)])
    for declaration, rows in tables.items():
        con.execute(f"CREATE TEMP TABLE {declaration}")
        name, _, columns = declaration.partition(" ")
        if not rows or (words is not None and name not in words):
            continue
        kinds = [part.split()[1] for part in columns.strip("()").split(", ")]
        picked = ", ".join(f"nullif(unnest(string_split(?, chr(31))), chr(30))::{kind}" for kind in kinds)
        con.execute(f"INSERT INTO {name} SELECT {picked}", rows if isinstance(rows, Packed) else packed(rows))


class Packed(list[str]):
    """The columns of rows, each as one text, as `fill` sends them."""


def packed(rows: Sequence[Row]) -> Packed:
    """Rows as they are sent; made before they are needed, it need not be done then."""
    columns = zip(*rows, strict=True)
    return Packed("\x1f".join("\x1e" if cell is None else str(cell) for cell in column) for column in columns)


def former(previous: Path | None) -> Tables:
    """The TEMP tables of the database before: its ids and figures, empty where there is none."""
    found: dict[str, Sequence[Row]] = {"articles": [], "actors": [], "redirects": [], "figures": [], "measures": []}
    if previous is not None:
        with connect(previous, read_only=True, sealed=True) as con:
            con.execute(f"CREATE TEMP TABLE {MEASURES}")
            for statement in statements(_HERE / "figures.sql"):
                con.execute(statement)
            found = {
                "articles": con.execute("SELECT article_id, left(sha256, 16) FROM articles").fetchall(),
                "actors": con.execute("SELECT actor_id FROM actors").fetchall(),
                "redirects": con.execute("SELECT old_actor_id FROM actor_redirects").fetchall(),
                "figures": con.execute("SELECT scope, name, value, basis FROM figures").fetchall(),
                "measures": con.execute("SELECT article_id, length, words FROM measures").fetchall(),
            }
    return {
        "previous_articles (article_id VARCHAR, text VARCHAR)": found["articles"],
        "previous_actors (actor_id VARCHAR)": found["actors"],
        "previous_redirects (old_actor_id VARCHAR)": found["redirects"],
        "previous_figures (scope VARCHAR, name VARCHAR, value DOUBLE, basis DOUBLE)": found["figures"],
        MEASURES: found["measures"],
    }


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
