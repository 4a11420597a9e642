"""What extraction understood of a small text of our own, in words instead of offsets: what tests of reading compare."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from etl.extraction.article import Article, extract
from etl.extraction.batches import TABLES
from etl.language.loading import load_lexicon

WEDNESDAY = date(2015, 11, 18)
"""The day on which the texts of the tests are published."""


@dataclass(frozen=True)
class Said:
    """A statement; parties are actors of the seeds by id, others by name."""

    kind: str
    content: str
    cue: str | None
    lemma: str | None
    act: str
    type: str | None
    basis: str | None
    who: tuple[str, ...]
    speaker: str | None
    label: str | None
    office: str | None
    country: str | None
    source_kind: str | None
    medium: str | None
    outlet: str | None
    relayed_by: str | None
    addressee: str | None
    occasion: str | None
    said: tuple[date, date] | None
    heading: bool
    parent: str | None
    meeting: int | None
    about: tuple[str, ...]
    evidence: dict[str, str]


@dataclass(frozen=True)
class Met:
    """A meeting; parties as in `Said`."""

    kind: str
    status: str
    who: tuple[str, ...]
    place: str | None
    topic: str | None
    held: tuple[date, date] | None
    clauses: tuple[str, ...]
    evidence: dict[str, str]


@dataclass(frozen=True)
class Named:
    """A mention: its words, the kind of its party, and the party by id or name."""

    text: str
    kind: str
    who: str


@dataclass(frozen=True)
class Told:
    """All that was read of a text."""

    said: tuple[Said, ...]
    met: tuple[Met, ...]
    named: tuple[Named, ...]
    passages: tuple[tuple[str, str], ...]
    published: tuple[date | None, date | None, str]
    dateline_source: str | None
    rows: dict[str, list[dict[str, Any]]]
    """Every table as rows by column, without article_id."""


def told(
    body: str,
    published: date | None = WEDNESDAY,
    *,
    title: str | None = None,
    title_end: int = 0,
    source: str = "unknown",
) -> Told:
    """What is read of a text."""
    found = extract(Article("0" * 16, body, title, title_end, published, source), load_lexicon())
    rows = {
        name: [dict(zip(schema.names[1:], row, strict=True)) for row in getattr(found, name)]
        for name, schema in TABLES.items()
        if name != "articles"
    }
    article = dict(zip(TABLES["articles"].names[1:], found.article, strict=True))
    return Told(
        tuple(_said(body, rows, row) for row in rows["statements"]),
        tuple(_met(body, rows, row) for row in rows["meetings"]),
        tuple(
            Named(
                body[m["start_char"] : m["end_char"]],
                _entity(rows, m["entity_no"])["kind"],
                _name(rows, m["entity_no"]),
            )
            for m in rows["mentions"]
        ),
        tuple((p["kind"], body[p["start_char"] : p["end_char"]]) for p in rows["passages"]),
        (article["published_from"], article["published_to"], article["published_basis"]),
        article["dateline_source"],
        rows,
    )


def one(body: str, published: date | None = WEDNESDAY, **declared: Any) -> Said:
    """The only statement of a text."""
    said = told(body, published, **declared).said
    assert len(said) == 1, [(s.cue, s.content) for s in said]
    return said[0]


def by_cue(body: str, cue: str) -> Said:
    """The statement of a text that this cue introduces."""
    found = {s.cue: s for s in told(body).said}
    assert cue in found, found.keys()
    return found[cue]


def met(body: str) -> Met:
    """The only meeting of a text."""
    found = told(body).met
    assert len(found) == 1, [m.clauses for m in found]
    return found[0]


def names(body: str) -> list[str]:
    """The words of all mentions of persons and organisations, in order."""
    return [n.text for n in told(body).named if n.kind in ("person", "organisation")]


def assert_fields(found: object, **expected: Any) -> None:
    """All fields that differ are told at once."""
    assert {name: getattr(found, name) for name in expected} == expected


def _entity(rows: dict[str, list[dict[str, Any]]], number: int) -> dict[str, Any]:
    (found,) = (row for row in rows["entities"] if row["entity_no"] == number)
    return found


def _name(rows: dict[str, list[dict[str, Any]]], number: int) -> str:
    entity = _entity(rows, number)
    return str(entity["actor_id"] or entity["name"])


def _evidence(body: str, rows: dict[str, list[dict[str, Any]]], table: str, number: int) -> dict[str, str]:
    return {
        e["column_name"]: body[e["start_char"] : e["end_char"]]
        for e in rows["evidence"]
        if (e["table_name"], e["row_no"]) == (table, number)
    }


def _said(body: str, rows: dict[str, list[dict[str, Any]]], row: dict[str, Any]) -> Said:
    def words(name: str) -> str | None:
        return None if row[f"{name}_start"] is None else body[row[f"{name}_start"] : row[f"{name}_end"]]

    def party(name: str) -> str | None:
        return None if row[f"{name}_no"] is None else _name(rows, row[f"{name}_no"])

    number = row["statement_no"]
    related = [
        (e["relation"], _name(rows, e["entity_no"])) for e in rows["statement_entities"] if e["statement_no"] == number
    ]
    outer = None if row["parent_no"] is None else rows["statements"][row["parent_no"]]
    return Said(
        row["kind"],
        body[row["start_char"] : row["end_char"]],
        words("cue"),
        row["cue_lemma"],
        row["speech_act"],
        row["speaker_type"],
        row["speaker_basis"],
        tuple(name for relation, name in related if relation == "speaker"),
        words("speaker"),
        row["speaker_label"],
        row["speaker_office"],
        row["speaker_country"],
        row["source_kind"],
        row["medium"],
        party("outlet"),
        party("relayed_by"),
        party("addressee"),
        row["occasion"],
        None if row["said_from"] is None else (row["said_from"], row["said_to"]),
        row["in_heading"],
        None if outer is None else body[outer["cue_start"] : outer["cue_end"]],
        row["meeting_no"],
        tuple(name for relation, name in related if relation == "about"),
        _evidence(body, rows, "statements", number),
    )


def _met(body: str, rows: dict[str, list[dict[str, Any]]], row: dict[str, Any]) -> Met:
    number = row["meeting_no"]
    return Met(
        row["kind"],
        row["status"],
        tuple(_name(rows, e["entity_no"]) for e in rows["meeting_entities"] if e["meeting_no"] == number),
        row["place"],
        row["topic"],
        None if row["held_from"] is None else (row["held_from"], row["held_to"]),
        tuple(body[s["start_char"] : s["end_char"]] for s in rows["meeting_spans"] if s["meeting_no"] == number),
        _evidence(body, rows, "meetings", number),
    )
