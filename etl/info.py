"""What is in a database: counts, dates, outlets, loads, rejections."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from duckdb import DuckDBPyConnection

from etl.database import open_dataset
from etl.lineage import Load, last_load

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Info:
    """A database in figures.

    Attributes:
        database: Its path.
        rows: Rows of each table.
        current: Articles that no other has superseded.
        first: First day on which one of them can have been published.
        last: Last such day.
        undated: How many of them have no day of publication.
        sources: Outlets with their articles, most first.
        speakers: Persons and organisations with their statements, most first.
        undecided: Share of statements whose speaker is undecided.
        loads: How many loads there were.
        load: The last of them.
        rejections: For each reason how many records the last load rejected, and the first of them.
    """

    database: str
    rows: dict[str, int]
    current: int
    first: date | None
    last: date | None
    undated: int
    sources: list[tuple[str, int]]
    speakers: list[tuple[str, int]]
    undecided: float
    loads: int
    load: Load | None
    rejections: list[tuple[str, int, str]]


def describe(path: Path) -> Info:
    """The figures of a database.

    Raises:
        DatabaseError: It is missing, in use for writing, or none of Qawl's.
    """
    with open_dataset(path) as con:
        load = last_load(con, "main")
        current, first, last, undated = con.execute(
            "SELECT count(*), min(published_from), max(published_to), count(*) FILTER (published_from IS NULL)"
            " FROM articles WHERE superseded_by IS NULL"
        ).fetchall()[0]
        (undecided,) = con.execute(
            "SELECT coalesce(avg((s.speaker_type IS NULL)::INTEGER), 0) FROM statements s"
            " JOIN articles a ON a.article_id = s.article_id AND a.superseded_by IS NULL"
        ).fetchall()[0]
        return Info(
            database=str(path),
            rows=count_rows(con),
            current=current,
            first=first,
            last=last,
            undated=undated,
            sources=_most(
                con,
                "SELECT coalesce(s.name_ar, s.name_en, s.source_id), count(*) AS n FROM articles a"
                " JOIN sources s USING (source_id) WHERE a.superseded_by IS NULL GROUP BY ALL",
            ),
            speakers=_most(
                con, "SELECT speaker, count(*) AS n FROM who_said_what WHERE speaker IS NOT NULL GROUP BY ALL"
            ),
            undecided=undecided,
            loads=con.execute("SELECT count(*) FROM loads").fetchall()[0][0],
            load=load,
            rejections=con.execute(
                "SELECT reason, count(*), min(uri) FROM rejections WHERE load_id = ? GROUP BY reason ORDER BY reason",
                [load.load_id if load else ""],
            ).fetchall(),
        )


def count_rows(con: DuckDBPyConnection) -> dict[str, int]:
    """How many rows each public table has, in the order of schema.sql."""
    tables = con.execute(
        "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' ORDER BY table_oid"
    ).fetchall()
    return {table: con.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0] for (table,) in tables}


def _most(con: DuckDBPyConnection, sql: str) -> list[tuple[str, int]]:
    return con.execute(f"FROM ({sql}) ORDER BY n DESC, 1 LIMIT {_SHOWN}").fetchall()


def render(info: Info) -> str:
    """The figures as people read them."""
    lines = [info.database, ""]
    days = f"{info.first} to {info.last}" if info.first else "no dates"
    lines.append(f"  {info.current:,} current articles, {days}, {info.undated:,} without a date")
    lines.append(f"  {info.undecided:.1%} of their statements have an undecided speaker")
    for title, most in (("Outlets", info.sources), ("Speakers", info.speakers)):
        if most:
            lines += ["", title, *(f"  {number:>9,}  {name}" for name, number in most)]
    lines += ["", "Rows", *(f"  {number:>9,}  {table}" for table, number in info.rows.items())]
    if info.load:
        lines += ["", f"Last of {info.loads:,} loads", *load_lines(info.load, info.rejections)]
    return "\n".join(lines)


def load_lines(load: Load, rejections: list[tuple[str, int, str]]) -> list[str]:
    """A load and what it rejected, as people read them."""
    lines = [
        f"  {load.load_id}, code {load.code_version}, schema {load.schema_version}, verdict {load.verdict}",
        f"  articles: {load.articles_added:,} added, {load.articles_updated:,} updated,"
        f" {load.articles_unchanged:,} unchanged, {load.articles_superseded:,} superseded",
    ]
    lines += [f"  rejected: {number:,} {reason}, such as {uri}" for reason, number, uri in rejections]
    if load.corrections_skipped:
        lines.append(f"  corrections skipped because their article is absent: {load.corrections_skipped:,}")
    return lines
