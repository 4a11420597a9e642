"""Annotated articles as typed records: what reading is measured against."""

import calendar
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from etl.exceptions import QawlError

Range = tuple[date, date]
"""First and last day."""

HELD_OUT_FOLDER = "news"
"""Folder of gold files of which a quarter is never looked into."""


class Span(NamedTuple):
    """Code points of the text, half-open."""

    start: int
    end: int


class GoldError(QawlError):
    """A file of annotations cannot be used."""

    def __init__(self, path: Path, problem: str) -> None:
        self.path, self.problem = path, problem
        super().__init__(f"{path}: {problem}")


@dataclass(frozen=True, slots=True)
class Entity:
    """A party of the annotation."""

    type: str
    names: tuple[str, ...]
    country: str | None


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """An annotated statement; `speakers`, `outlet`, `relayed_by` and `addressee` are keys of entities."""

    content: Span
    cue: Span | None
    kind: str
    speakers: frozenset[str]
    speaker_type: str
    speaker_label: str
    basis: str
    medium: str | None
    outlet: str | None
    relayed_by: str | None
    addressee: str | None
    occasion: Span | None
    said_on: Range | None
    in_heading: bool
    nested_in: int | None


@dataclass(frozen=True, slots=True)
class GoldMeeting:
    """An annotated meeting."""

    mentions: tuple[Span, ...]
    participants: frozenset[str]
    kind: str
    status: str
    place: str | None
    held: Range | None
    topic: Span | None


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated article.

    Attributes:
        path: The annotation's file.
        file: Name of the text's file, by which its article is found in a database.
        entities: Parties by key.
        mentions: Names and the parties they name.
        statements: Statements in the order of the annotation; `nested_in` counts in it.
        meetings: Meetings.
        published: Days on which it can have been published, as the text shows.
        declared: The day that its metadata declared; where there is one, nothing has to be inferred.
        annotates: Optional keys that statements of this collection carry anywhere: of the others nobody can say that a
            value read is wrong.
    """

    path: Path
    file: str
    entities: Mapping[str, Entity]
    mentions: tuple[tuple[Span, str], ...]
    statements: tuple[GoldStatement, ...]
    meetings: tuple[GoldMeeting, ...]
    published: Range | None
    declared: date | None
    annotates: frozenset[str]

    @property
    def held_out(self) -> bool:
        """Whether its errors are never looked at: a quarter of the news, drawn by the digest of the file's name."""
        digest = hashlib.sha256(Path(self.file).stem.encode()).hexdigest()
        return self.path.resolve().parent.name == HELD_OUT_FOLDER and int(digest, 16) % 4 == 0


def read_gold(paths: Iterable[Path]) -> list[Gold]:
    """Return the annotated articles of files and folders, in the order of their names within each.

    Raises:
        GoldError: A path leads to no annotation, or a file does not have the form of one.
    """
    read: dict[Path, dict[str, Any]] = {}
    for path in paths:
        files = sorted(path.glob("*.json")) if path.is_dir() else [path]
        found = {file: content for file in files if "statements" in (content := _read(file))}
        if not found:
            raise GoldError(path, "holds no annotated article; name a gold file, or a folder of them.")
        read |= found
    annotates: dict[Path, set[str]] = {}
    for file, content in read.items():
        for statement in content["statements"]:
            annotates.setdefault(file.parent, set()).update(key for key, value in statement.items() if value)
    return [_gold(file, content, frozenset(annotates.get(file.parent, ()))) for file, content in read.items()]


def _read(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise GoldError(path, f"cannot be read ({error.strerror}); check the path.") from error
    except ValueError as error:
        raise GoldError(path, f"is no JSON in UTF-8 ({error}); mend the file.") from error
    return content if isinstance(content, dict) else {}


def _gold(path: Path, content: dict[str, Any], annotates: frozenset[str]) -> Gold:
    try:
        return Gold(
            path,
            content["file"],
            {key: _entity(entity) for key, entity in content["entities"].items()},
            tuple((_span(mention), mention["entity"]) for mention in content["mentions"]),
            tuple(_statement(statement) for statement in content["statements"]),
            tuple(_meeting(meeting) for meeting in content["meetings"]),
            *_published(content["article"].get("published")),
            annotates,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise GoldError(path, f"is not annotated as the guide says ({type(error).__name__}: {error}).") from error


def _span(node: dict[str, Any]) -> Span:
    return Span(node["start"], node["end"])


def _entity(node: dict[str, Any]) -> Entity:
    return Entity(
        node["type"], tuple(name for name in (node["name_ar"], node.get("name_en")) if name), node.get("country")
    )


def _statement(node: dict[str, Any]) -> GoldStatement:
    speaker = node["speaker"]
    keys = [speaker["entity"]] if speaker.get("entity") else speaker.get("members") or []
    return GoldStatement(
        content=_span(node["content"]),
        cue=_span(node["cue"]) if node["cue"] else None,
        kind=node["kind"],
        speakers=frozenset(keys),
        speaker_type=speaker["type"],
        speaker_label=speaker.get("label") or ", ".join(keys),
        basis=speaker["basis"],
        medium=node.get("medium"),
        outlet=node.get("outlet"),
        relayed_by=node.get("relayed_by"),
        addressee=node.get("addressee"),
        occasion=_span(node["occasion"]) if node.get("occasion") else None,
        said_on=_days(node.get("said_on_date")),
        in_heading=bool(node.get("in_heading")),
        nested_in=node.get("nested_in"),
    )


def _meeting(node: dict[str, Any]) -> GoldMeeting:
    return GoldMeeting(
        mentions=tuple(_span(mention) for mention in node["mentions"]),
        participants=frozenset(node["participants"]),
        kind=node["kind"],
        status=node["status"],
        place=node.get("place"),
        held=_days(node.get("date_iso")),
        topic=_span(node["topic"]) if node.get("topic") else None,
    )


def _published(node: dict[str, Any] | None) -> tuple[Range | None, date | None]:
    """The days of publication, and the day that was declared."""
    first, last = _days(node.get("earliest")) if node else None, _days(node.get("latest")) if node else None
    if node is None or first is None or last is None:
        return None, None
    return (first[0], last[1]), first[0] if node.get("basis") == "declared" and first == last else None


def _days(iso: str | None) -> Range | None:
    """The days that YYYY-MM-DD or YYYY-MM stands for."""
    if not iso:
        return None
    if len(iso) == 7:
        first = date.fromisoformat(f"{iso}-01")
        return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])
    day = date.fromisoformat(iso)
    return day, day
