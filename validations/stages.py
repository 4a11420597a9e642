"""What expectations share: limits, word lists, the former load and TEMP tables computed once."""

import csv
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import duckdb

from etl.database import connect
from etl.paths import SCHEMA, SEEDS
from validations.suites import thresholds

_HERE = Path(__file__).parent
LIMITS = ("low", "high", "floor", "ceiling", "change_most", "least")
"""Columns of figures.csv: usual and possible range, largest change, and the smallest basis that is judged."""

Row = Sequence[object]


class Connection(Protocol):
    """What is needed of a connection: that of DuckDB, or the one that SQLAlchemy wraps."""

    def execute(self, statement: str, parameters: object = ...) -> object:
        """Run one statement."""
        ...


def statements(path: Path) -> list[str]:
    """The statements of one of our SQL files, each ending in a semicolon at the end of a line."""
    return [part for part in re.split(r";\s*\n", path.read_text(encoding="utf-8")) if part.strip()]


def prepare(con: Connection, previous: Path | None = None, corrections: Iterable[Path] = ()) -> list[str]:
    """Make all TEMP tables that expectations read; return what could not be computed, one line each."""
    fill(con, previous, corrections)
    return derive(con)


def fill(con: Connection, previous: Path | None = None, corrections: Iterable[Path] = ()) -> None:
    """TEMP tables of what does not come from the database: limits, seeds, schema.sql, the former database."""
    _fill(con, "thresholds (name VARCHAR, value VARCHAR)", list(thresholds().items()))
    _fill(con, "vocabulary (list VARCHAR, value VARCHAR)", _vocabulary())
    _fill(con, "corrections (article_id VARCHAR)", _corrected([SEEDS / "corrections.csv", *corrections]))
    _fill(
        con,
        "seed_actors (actor_id VARCHAR, kind VARCHAR, name_ar VARCHAR, name_en VARCHAR, country VARCHAR,"
        " gender VARCHAR, wikidata_id VARCHAR)",
        _seed_actors(),
    )
    _fill(
        con,
        "seed_names (actor_id VARCHAR, name VARCHAR, language VARCHAR)",
        _seeds("actor_names", "actor_id", "name", "language"),
    )
    _fill(
        con,
        "seed_organisations (actor_id VARCHAR, type VARCHAR, parent_id VARCHAR)",
        _seeds("organisations", "actor_id", "type", "parent_id"),
    )
    _fill(
        con,
        "seed_sources (source_id VARCHAR, name_ar VARCHAR, name_en VARCHAR, country VARCHAR, actor_id VARCHAR)",
        _seeds("sources", "source_id", "name_ar", "name_en", "country", "actor_id"),
    )
    columns, views, comments = _schema()
    _fill(con, "expected_comments (name VARCHAR, comment VARCHAR)", comments)
    _fill(
        con,
        "expected_columns (schema_name VARCHAR, table_name VARCHAR, column_name VARCHAR, data_type VARCHAR)",
        columns,
    )
    _fill(con, "expected_views (name VARCHAR, definition VARCHAR)", views)
    _fill(con, f"ranges (name VARCHAR, {', '.join(f'{limit} DOUBLE' for limit in LIMITS)}, reason VARCHAR)", _ranges())
    former = _former(previous)
    _fill(con, "previous_articles (article_id VARCHAR)", former["articles"])
    _fill(con, "previous_actors (actor_id VARCHAR)", former["actors"])
    _fill(con, "previous_redirects (old_actor_id VARCHAR)", former["redirects"])
    _fill(con, "previous_figures (scope VARCHAR, name VARCHAR, value DOUBLE, basis DOUBLE)", former["figures"])


def derive(con: Connection) -> list[str]:
    """TEMP tables of `figures.sql` and `stages.sql`; return what failed, one line each.

    A file without one of its tables or columns cannot be prepared in full. That is for the expectations to tell, so
    preparation goes on, and its failures are reported as such.
    """
    failed = []
    for statement in [*statements(_HERE / "figures.sql"), *statements(_HERE / "stages.sql")]:
        try:
            con.execute(statement)
        except Exception as error:  # of whichever kind the connection raises; each is reported
            failed.append(str(error).splitlines()[0])
    return failed


def _fill(con: Connection, table: str, rows: Sequence[Row]) -> None:
    """A TEMP table with these rows, sent as one text: DuckDB takes rows one by one, and Python lists, slowly."""
    name, _, columns = table.partition(" ")
    con.execute(f"CREATE TEMP TABLE {table}")
    if rows:
        fields = [part.split() for part in columns.strip("()").split(", ")]
        picked = ", ".join(f"cells[{i}]::{kind}" for i, (_, kind) in enumerate(fields, 1))
        cells = [[None if cell is None else str(cell) for cell in row] for row in rows]
        con.execute(
            f"INSERT INTO {name} SELECT {picked} FROM (SELECT unnest(from_json(?::JSON, '[[\"VARCHAR\"]]')) AS cells)",
            [json.dumps(cells)],
        )


def _table(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _vocabulary() -> list[Row]:
    """Words that columns may hold and that stand in seeds/, not in schema.sql."""
    words = {("organisation_type", row["type"]) for row in _table(SEEDS / "organisation_types.csv")}
    words |= {("speech_act", row["speech_act"]) for row in _table(SEEDS / "verbs.csv")}
    words |= {("country", row["code"]) for row in _table(SEEDS / "countries.csv")}
    words |= {("country", row["country"]) for name in ("actors", "sources") for row in _table(SEEDS / f"{name}.csv")}
    for row in _table(SEEDS / "offices.csv"):
        if row["seat"] == "single":
            words |= {("single_seat", title) for title in (row["title_ar"], *row["variants_ar"].split("|")) if title}
    return sorted(words)


def _ranges() -> list[Row]:
    return [(row["figure"], *(row[limit] for limit in LIMITS), row["reason"]) for row in _table(_HERE / "figures.csv")]


def _corrected(paths: Iterable[Path]) -> list[Row]:
    return sorted({(row["article_id"],) for path in paths for row in _table(path) if row.get("article_id")})


def _seeds(name: str, *columns: str) -> list[Row]:
    """Columns of a table of seeds/, empty cells as NULL."""
    return [tuple(row[column] or None for column in columns) for row in _table(SEEDS / f"{name}.csv")]


def _seed_actors() -> list[Row]:
    persons_and_bodies = _seeds("actors", "actor_id", "kind", "name_ar", "name_en", "country", "gender", "wikidata_id")
    states = [
        (r["actor_id"], "country", r["name_ar"], r["name_en"] or None, r["code"], None, None)
        for r in _table(SEEDS / "countries.csv")
    ]
    return [*persons_and_bodies, *states]


def _schema() -> tuple[list[Row], list[Row], list[Row]]:
    """Columns of tables and views, definitions of views and macros, and comments, as schema.sql gives them.

    DuckDB words a definition otherwise once its file was opened anew; both wordings count.
    """
    with TemporaryDirectory() as folder:
        file = Path(folder) / "schema.duckdb"
        with duckdb.connect(str(file)) as con:
            con.execute(SCHEMA.read_text(encoding="utf-8"))
            fresh = con.execute(_VIEWS).fetchall()
        with duckdb.connect(str(file), read_only=True) as con:
            columns = con.execute(
                "SELECT schema_name, table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal"
            ).fetchall()
            comments = con.execute(
                "SELECT schema_name || '.' || table_name || '.' || column_name, comment FROM duckdb_columns()"
                " WHERE NOT internal AND comment IS NOT NULL"
                " UNION ALL SELECT schema_name || '.' || table_name, comment FROM duckdb_tables()"
                " WHERE NOT internal AND comment IS NOT NULL"
            ).fetchall()
            views = sorted({*fresh, *con.execute(_VIEWS).fetchall()})
    return columns, views, comments


_VIEWS = (
    "SELECT view_name, sql FROM duckdb_views() WHERE NOT internal"
    " UNION ALL SELECT function_name, macro_definition FROM duckdb_functions() WHERE NOT internal"
)


def _former(previous: Path | None) -> dict[str, list[Row]]:
    """Ids and figures of the database before, empty where there is none."""
    if previous is None:
        return {"articles": [], "actors": [], "redirects": [], "figures": []}
    with connect(previous, read_only=True, sealed=True) as con:
        for statement in statements(_HERE / "figures.sql"):
            con.execute(statement)
        return {
            "articles": con.execute("SELECT article_id FROM articles").fetchall(),
            "actors": con.execute("SELECT actor_id FROM actors").fetchall(),
            "redirects": con.execute("SELECT old_actor_id FROM actor_redirects").fetchall(),
            "figures": con.execute("SELECT scope, name, value, basis FROM figures").fetchall(),
        }
