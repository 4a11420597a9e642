"""What a database says of an article: the rows that are measured, through the public tables alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from duckdb import DuckDBPyConnection

from etl.evaluation.gold import Range, Span
from etl.evaluation.pairing import fold


@dataclass(frozen=True, slots=True)
class Statement:
    """A row of `statements` with its speakers and the words behind its occasion."""

    statement_id: str
    content: Span
    cue: Span | None
    kind: str
    speakers: frozenset[str]
    speaker_type: str | None
    speaker_label: str | None
    basis: str | None
    medium: str | None
    outlet: str | None
    relayed_by: str | None
    addressee: str | None
    occasion: Span | None
    said: Range | None
    in_heading: bool
    parent: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Mention:
    """A row of `mentions`."""

    span: Span
    actor_id: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Meeting:
    """A row of `meetings` as one article tells of it."""

    mentions: tuple[Span, ...]
    participants: frozenset[str]
    kind: str
    status: str
    place: str | None
    held: Range | None
    topic: Span | None


@dataclass(frozen=True, slots=True)
class Found:
    """All that a database says of one article."""

    body: str = ""
    published: Range | None = None
    declared: bool = False
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    meetings: tuple[Meeting, ...] = ()


@dataclass(frozen=True, slots=True)
class Actors:
    """The actors of a database: kind and country of each, and its folded names."""

    kinds: Mapping[str, tuple[str, str | None]]
    names: Mapping[str, tuple[str, ...]]

    def is_named(self, actor: str | None) -> bool:
        """Whether a mention of the actor counts as a name: states are none, and undecided names are some."""
        return actor is None or self.kinds[actor][0] != "country"

    def countries(self) -> Iterable[tuple[str, str]]:
        """States with their codes."""
        return ((actor, code) for actor, (kind, code) in self.kinds.items() if kind == "country" and code)


@dataclass(slots=True)
class Database:
    """A database as a source of `Found`, one article at a time."""

    con: DuckDBPyConnection
    actors: Actors = field(init=False)
    _articles: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.actors = _actors(self.con)
        rows = self.con.execute("SELECT uri, article_id FROM articles WHERE superseded_by IS NULL").fetchall()
        self._articles = {uri.replace("\\", "/").rsplit("/", 1)[-1]: article for uri, article in rows}

    def article(self, file: str) -> Found | None:
        """What is said of the article whose uri ends in the name of a file; None where there is no such article."""
        article = self._articles.get(file)
        if article is None:
            return None
        (row,) = self._rows("SELECT * FROM articles WHERE article_id = ?", article)
        return Found(
            row["body"],
            _range(row["published_from"], row["published_to"]),
            row["published_basis"] == "declared",
            self._mentions(article),
            self._statements(article),
            self._meetings(article),
        )

    def declared(self, file: str) -> tuple[str | None, int, date | None, str] | None:
        """Title, its end in the body, day and source that were declared of the article of a file."""
        rows = self._rows(
            "SELECT d.declared_title, d.declared_title_end, d.declared_date, a.source_id FROM articles a"
            " JOIN extraction.articles d USING (article_id) WHERE article_id = ?",
            self._articles.get(file, ""),
        )
        return next(((title, end or 0, day, source) for title, end, day, source in map(dict.values, rows)), None)

    def _rows(self, sql: str, article: str) -> list[dict[str, Any]]:
        cursor = self.con.execute(sql, [article])
        names = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def _mentions(self, article: str) -> tuple[Mention, ...]:
        rows = self._rows(
            "SELECT start_char, end_char, actor_id, confidence FROM mentions WHERE article_id = ?"
            " ORDER BY start_char, end_char",
            article,
        )
        return tuple(Mention(Span(r["start_char"], r["end_char"]), r["actor_id"], r["confidence"]) for r in rows)

    def _statements(self, article: str) -> tuple[Statement, ...]:
        speakers = _grouped(
            self._rows(
                "SELECT statement_id AS key, w.actor_id AS value FROM statement_speakers w"
                " JOIN statements s USING (statement_id) WHERE s.article_id = ?",
                article,
            )
        )
        occasions = self._evidence(article, "statements", "occasion")
        rows = self._rows("SELECT * FROM statements WHERE article_id = ? ORDER BY start_char, statement_no", article)
        return tuple(
            Statement(
                statement_id=r["statement_id"],
                content=Span(r["start_char"], r["end_char"]),
                cue=_span(r["cue_start"], r["cue_end"]),
                kind=r["kind"],
                speakers=frozenset(speakers[r["statement_id"]]),
                speaker_type=r["speaker_type"],
                speaker_label=r["speaker_label"],
                basis=r["speaker_basis"],
                medium=r["medium"],
                outlet=r["outlet_id"],
                relayed_by=r["relayed_by_id"],
                addressee=r["addressee_id"],
                occasion=occasions.get(r["statement_id"]),
                said=_range(r["said_from"], r["said_to"]),
                in_heading=r["in_heading"],
                parent=r["parent_statement_id"],
                confidence=r["confidence"],
            )
            for r in rows
        )

    def _meetings(self, article: str) -> tuple[Meeting, ...]:
        spans = _grouped(
            [
                {"key": r["meeting_id"], "value": Span(r["start_char"], r["end_char"])}
                for r in self._rows(
                    "SELECT meeting_id, start_char, end_char FROM meeting_mentions WHERE article_id = ?"
                    " ORDER BY start_char, end_char, meeting_id",
                    article,
                )
            ]
        )
        participants = _grouped(
            self._rows(
                "SELECT DISTINCT meeting_id AS key, actor_id AS value FROM meeting_participants WHERE article_id = ?",
                article,
            )
        )
        topics = self._evidence(article, "meetings", "topic")
        rows = self._rows(
            "SELECT * FROM meetings WHERE meeting_id IN (SELECT meeting_id FROM meeting_mentions WHERE article_id = ?)",
            article,
        )
        by_id = {r["meeting_id"]: r for r in rows}
        return tuple(
            Meeting(
                mentions=tuple(spans[meeting]),
                participants=frozenset(participants[meeting]),
                kind=by_id[meeting]["kind"],
                status=by_id[meeting]["status"],
                place=by_id[meeting]["place"],
                held=_range(by_id[meeting]["held_from"], by_id[meeting]["held_to"]),
                topic=topics.get(meeting),
            )
            for meeting in list(spans)
        )

    def _evidence(self, article: str, table: str, column: str) -> dict[str, Span]:
        cursor = self.con.execute(
            "SELECT row_id, start_char, end_char FROM evidence"
            " WHERE article_id = ? AND table_name = ? AND column_name = ? ORDER BY start_char DESC",
            [article, table, column],
        )
        return {row_id: Span(start, end) for row_id, start, end in cursor.fetchall()}


def _actors(con: DuckDBPyConnection) -> Actors:
    rows = con.execute("SELECT actor_id, kind, country, name_ar, name_en FROM actors ORDER BY actor_id").fetchall()
    names = {actor: [fold(name_ar), fold(name_en)] for actor, _, _, name_ar, name_en in rows}
    for actor, name in con.execute("SELECT actor_id, name FROM actor_names ORDER BY ALL").fetchall():
        names[actor].append(fold(name))
    return Actors(
        {actor: (kind, country) for actor, kind, country, _, _ in rows},
        {actor: tuple(known) for actor, known in names.items()},
    )


def _grouped(rows: list[dict[str, Any]]) -> defaultdict[str, list[Any]]:
    groups: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows:
        groups[row["key"]].append(row["value"])
    return groups


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _range(first: date | None, last: date | None) -> Range | None:
    return None if first is None or last is None else (first, last)
