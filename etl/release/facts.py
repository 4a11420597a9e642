"""What the documents say of the data: counts, days, outlets, the load, and whether it is the teaching corpus."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from duckdb import DuckDBPyConnection

from etl.lineage import Load, last_load
from etl.paths import ARTICLES
from etl.reading.documents import Document
from etl.reading.inputs import find
from etl.release.about import About, Author
from etl.release.exceptions import UnsoundLoadError
from etl.release.parquet import File
from etl.release.rights import Text
from etl.release.shape import Table

_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Facts:
    """The data in figures.

    Attributes:
        load: The load that made it.
        level: How much of the articles' words the files have.
        about: What the maintainer states.
        articles: How many articles, superseded ones aside.
        superseded: How many superseded ones.
        teaching: How many of all are of the teaching corpus.
        first: First day on which one of them can have been published.
        last: Last such day.
        sources: Outlets with their articles, most first; at most a dozen.
        outlets: How many outlets there are.
        statements: Statements of current articles.
        named: How many of them have a speaker with a name.
        meetings: Meetings.
        discovered: Persons and organisations that no table of seeds/ lists.
    """

    load: Load
    level: Text
    about: About
    articles: int
    superseded: int
    teaching: int
    first: date | None
    last: date | None
    sources: tuple[tuple[str, int], ...]
    outlets: int
    statements: int
    named: int
    meetings: int
    discovered: int

    @property
    def is_teaching(self) -> bool:
        """Whether any article is of the corpus that is not for citation."""
        return self.teaching > 0

    @property
    def released_on(self) -> date:
        """Day of the load: a release made twice from one database is the same."""
        return self.load.finished_at.date()


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in the folder.

    Attributes:
        tables: The tables, in their order.
        flat: Views that have files.
        files: The files of each of them.
        digests: Digest of the rows of each table as released.
        database_digests: Digest of the rows of each table before anything was withheld.
        digest: Digest of all tables as released.
        database_digest: Digest of all tables of the database.
    """

    tables: Mapping[str, Table]
    flat: Mapping[str, Table]
    files: Mapping[str, tuple[File, ...]]
    digests: Mapping[str, str]
    database_digests: Mapping[str, str]
    digest: str
    database_digest: str

    @property
    def described(self) -> dict[str, Table]:
        """All that has files: tables and views."""
        return {**self.tables, **self.flat}

    def rows(self, name: str) -> int:
        """How many rows a table has."""
        return sum(file.rows for file in self.files[name])


def sound_load(con: DuckDBPyConnection, database: Path) -> Load:
    """The load that made the database.

    Raises:
        UnsoundLoadError: It was not validated, or did not pass.
    """
    load = last_load(con, "main")
    if load is None or load.verdict not in ("passed", "warned"):
        raise UnsoundLoadError(database, load.verdict if load else "none")
    return load


def gather(con: DuckDBPyConnection, load: Load, level: Text, about: About) -> Facts:
    """The facts of a database."""
    (row,) = con.execute(
        """
        SELECT count(*) FILTER (superseded_by IS NULL), count(superseded_by), min(published_from), max(published_to),
            count(*) FILTER (list_contains($teaching, sha256)), count(DISTINCT source_id),
            (SELECT count(*) FROM statements SEMI JOIN articles a
                ON a.article_id = statements.article_id AND a.superseded_by IS NULL),
            (SELECT count(DISTINCT statement_id) FROM who_said_what WHERE speaker_id IS NOT NULL),
            (SELECT count(*) FROM meetings), (SELECT count(*) FROM actors WHERE origin = 'discovered')
        FROM articles
        """,
        {"teaching": _teaching_texts()},
    ).fetchall()
    articles, superseded, first, last, teaching, outlets, statements, named, meetings, discovered = row
    sources = con.execute(
        f"""
        SELECT coalesce(s.name_ar, s.name_en, s.source_id), count(*) AS n
        FROM articles a JOIN sources s USING (source_id) WHERE a.superseded_by IS NULL
        GROUP BY ALL ORDER BY n DESC, 1 LIMIT {_SHOWN}
        """
    ).fetchall()
    return Facts(
        load=load,
        level=level,
        about=_stated(about, load, all_teaching=0 < teaching == articles + superseded),
        articles=articles,
        superseded=superseded,
        teaching=teaching,
        first=first,
        last=last,
        sources=tuple(sources),
        outlets=outlets,
        statements=statements,
        named=named,
        meetings=meetings,
        discovered=discovered,
    )


def _teaching_texts() -> list[str]:
    """SHA-256 of the texts of seeds/articles, with the titles that their metadata gives and without."""
    read = [item for item in find([str(ARTICLES)]).read() if isinstance(item, Document)]
    return sorted({hashlib.sha256(text.encode()).hexdigest() for item in read for text in (item.body, item.text)})


def _stated(about: About, load: Load, *, all_teaching: bool) -> About:
    """What the maintainer states, and what is true without him: of our own corpus we are the authors."""
    day = load.finished_at
    version = about.version or f"{day.year}.{day.month}.{day.day}"
    if all_teaching:
        return replace(
            about,
            title=about.title or "Qawl teaching corpus: who said what and who met whom (not for citation)",
            name=about.name or "qawl-teaching-corpus",
            version=version,
            authors=about.authors or (Author("The Qawl authors"),),
            license=about.license or "CC-BY-4.0",
        )
    return replace(
        about,
        title=about.title or "Qawl dataset: who said what and who met whom in Arabic news",
        name=about.name or "qawl-dataset",
        version=version,
    )
