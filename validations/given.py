"""What expectations compare with and no database holds: limits, seeds/, schema.sql. Ready before the database is."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa

from etl.paths import SCHEMA, SEEDS
from validations.suites import thresholds

Row = Sequence[object]
Tables = dict[str, pa.Table]
"""Rows by the declaration of their TEMP table: name, and columns with their types in brackets."""

LIMITS = ("low", "high", "floor", "ceiling", "change_most", "least")
"""Columns of figures.csv: usual and possible range, largest change, and the smallest basis that is judged."""

CORRECTIONS = "corrections (article_id VARCHAR)"
"""Declaration of the table of what `corrected` returns."""

_FIGURES = Path(__file__).with_name("figures.csv")
_VIEWS = (
    "SELECT view_name, sql FROM duckdb_views() WHERE NOT internal"
    " UNION ALL SELECT function_name, macro_definition FROM duckdb_functions() WHERE NOT internal"
)


def rows_of(declaration: str, rows: Sequence[Row]) -> pa.Table:
    """Rows of a declared table, each cell a text, which DuckDB reads as the type of its column."""
    names = [column.split()[0] for column in declaration.partition(" ")[2].strip("()").split(", ")]
    columns = zip(*rows, strict=True) if rows else [[] for _ in names]
    texts = [pa.array([None if cell is None else str(cell) for cell in column], pa.string()) for column in columns]
    return pa.table(texts, names=names)


def given() -> Tables:
    """The TEMP tables of all that does not depend on what is judged."""
    return {declaration: rows_of(declaration, rows) for declaration, rows in _given().items()}


def _given() -> dict[str, Sequence[Row]]:
    actor = "actor_id VARCHAR, kind VARCHAR, name_ar VARCHAR, name_en VARCHAR, country VARCHAR, gender VARCHAR"
    return {
        "thresholds (name VARCHAR, value VARCHAR)": list(thresholds().items()),
        f"ranges (name VARCHAR, {', '.join(f'{limit} DOUBLE' for limit in LIMITS)}, reason VARCHAR)": [
            (row["figure"], *(row[limit] for limit in LIMITS), row["reason"]) for row in table(_FIGURES)
        ],
        "vocabulary (list VARCHAR, value VARCHAR)": _vocabulary(),
        f"seed_actors ({actor}, wikidata_id VARCHAR)": _actors(),
        "seed_names (actor_id VARCHAR, name VARCHAR, language VARCHAR)": _seeds(
            "actor_names", "actor_id", "name", "language"
        ),
        "seed_organisations (actor_id VARCHAR, type VARCHAR, parent_id VARCHAR)": _seeds(
            "organisations", "actor_id", "type", "parent_id"
        ),
        "seed_sources (source_id VARCHAR, name_ar VARCHAR, name_en VARCHAR, country VARCHAR, actor_id VARCHAR)": _seeds(
            "sources", "source_id", "name_ar", "name_en", "country", "actor_id"
        ),
        **_schema(),
    }


def corrected(corrections: Iterable[Path]) -> pa.Table:
    """The articles of which seeds/corrections.csv, or one of these files, sets a value."""
    files = [SEEDS / "corrections.csv", *corrections]
    found = {(row["article_id"],) for file in files for row in table(file) if row.get("article_id")}
    return rows_of(CORRECTIONS, sorted(found))


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file; none where there is no such file."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _vocabulary() -> list[Row]:
    """Words that columns may hold and that stand in seeds/, not in schema.sql."""
    words = {("organisation_type", row["type"]) for row in table(SEEDS / "organisation_types.csv")}
    words |= {("speech_act", row["speech_act"]) for row in table(SEEDS / "verbs.csv")}
    words |= {("country", row["code"]) for row in table(SEEDS / "countries.csv")}
    words |= {("country", row["country"]) for name in ("actors", "sources") for row in table(SEEDS / f"{name}.csv")}
    for row in table(SEEDS / "offices.csv"):
        if row["seat"] == "single":
            words |= {("single_seat", title) for title in (row["title_ar"], *row["variants_ar"].split("|")) if title}
    return sorted(words)


def _seeds(name: str, *columns: str) -> list[Row]:
    """Columns of a table of seeds/, empty cells as NULL."""
    return [tuple(row[column] or None for column in columns) for row in table(SEEDS / f"{name}.csv")]


def _actors() -> list[Row]:
    states = [
        (row["actor_id"], "country", row["name_ar"], row["name_en"] or None, row["code"], None, None)
        for row in table(SEEDS / "countries.csv")
    ]
    return [*_seeds("actors", "actor_id", "kind", "name_ar", "name_en", "country", "gender", "wikidata_id"), *states]


def _schema() -> dict[str, Sequence[Row]]:
    """Columns of tables and views, definitions of views and macros, and comments, as schema.sql gives them.

    DuckDB words a definition otherwise once its file was opened anew; both wordings count.
    """
    with TemporaryDirectory() as folder:
        file = Path(folder) / "schema.duckdb"
        with duckdb.connect(str(file)) as con:
            con.execute(f"BEGIN; {SCHEMA.read_text(encoding='utf-8')}; COMMIT")  # one wait for the disk, not a hundred
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
    return {
        "expected_columns (schema_name VARCHAR, table_name VARCHAR, column_name VARCHAR, data_type VARCHAR)": columns,
        "expected_views (name VARCHAR, definition VARCHAR)": views,
        "expected_comments (name VARCHAR, comment VARCHAR)": comments,
    }
