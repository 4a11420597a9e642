"""Judgements and corrections as records: what people decided, read from CSV files.

Files are append-only. A row that no longer holds is withdrawn by a later row, so that who decided what stays on record.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from etl.resolution.exceptions import DecisionFileError

JUDGEMENT_COLUMNS = ("left", "right", "judgement", "reason", "who", "decided_on")
CORRECTION_COLUMNS = (
    "table_name", "article_id", "start_char", "end_char", "field", "expected", "value", "reason", "who", "decided_on",
)  # fmt: skip
VERDICTS = ("same", "different", "withdrawn")
_MENTION = re.compile(r"(?P<article>[0-9a-f]{16})@(?P<start>\d+)-(?P<end>\d+)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in an article, as one side of a judgement: `article_id@start-end`."""

    article_id: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.article_id}@{self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two sides, each an actor id or a mention, are the same actor.

    Attributes:
        left: One side.
        right: The other side.
        verdict: `same` or `different`.
        place: File and line, for messages.
    """

    left: str | Mention
    right: str | Mention
    verdict: str
    place: str


@dataclass(frozen=True, slots=True)
class Correction:
    """One field of one statement or meeting, set right by a person.

    Attributes:
        table_name: `statements` or `meetings`.
        article_id: The article.
        start: First character of the statement's content, or of a clause that tells of the meeting.
        end: One past the last character.
        field: A column of the table, or `speakers`, `mentions`, `participants` (actor ids joined by `|`).
        expected: The value that extraction gives, empty for none.
        value: The right value, empty for none.
        place: File and line, for messages.
    """

    table_name: str
    article_id: str
    start: int
    end: int
    field: str
    expected: str
    value: str
    place: str


def side(text: str) -> str | Mention:
    """The actor id or the mention that a cell of a judgement names."""
    if match := _MENTION.fullmatch(text):
        return Mention(match["article"], int(match["start"]), int(match["end"]))
    return text


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[str, dict[str, str]]]:
    """Place and cells of each row that a person has filled in."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            missing = [column for column in columns if column not in (reader.fieldnames or ())]
            if missing:
                raise DecisionFileError(str(path), f"there is no column {', '.join(missing)}; add it to the header.")
            for row in reader:
                if None in row:
                    raise DecisionFileError(
                        f"{path.name}:{reader.line_num}", "has more cells than the header; quote them."
                    )
                yield f"{path.name}:{reader.line_num}", {column: (row[column] or "").strip() for column in columns}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DecisionFileError(str(path), f"cannot be read ({error}); give a CSV file in UTF-8.") from error


def _signed(place: str, row: dict[str, str]) -> None:
    if not row["reason"] or not row["who"] or not _DAY.fullmatch(row["decided_on"]):
        raise DecisionFileError(place, "a decision needs reason, who and decided_on (YYYY-MM-DD); fill them in.")


def read_judgements(paths: Iterable[Path]) -> list[Judgement]:
    """Judgements in force: for each pair of sides the last row, unless that withdraws it.

    A row without a verdict is one of `qawl review` that nobody has decided, and is passed over.
    """
    last: dict[tuple[str, str], Judgement] = {}
    for path in paths:
        for place, row in _rows(path, JUDGEMENT_COLUMNS):
            if not row["judgement"]:
                continue
            if row["judgement"] not in VERDICTS:
                raise DecisionFileError(place, f"judgement is {row['judgement']!r}; write {', '.join(VERDICTS)}.")
            if not row["left"] or not row["right"] or row["left"] == row["right"]:
                raise DecisionFileError(place, "left and right must name two sides; fill in the missing one.")
            _signed(place, row)
            pair = (min(row["left"], row["right"]), max(row["left"], row["right"]))
            last[pair] = Judgement(side(row["left"]), side(row["right"]), row["judgement"], place)
    return [judgement for _, judgement in sorted(last.items()) if judgement.verdict != "withdrawn"]


def read_corrections(paths: Iterable[Path]) -> list[Correction]:
    """Corrections in force: for each field of each span the last row, unless its value is that it expects.

    Raises:
        DecisionFileError: A row names no table, field or span that can be corrected.
    """
    last: dict[tuple[str, str, int, int, str], Correction] = {}
    for path in paths:
        for place, row in _rows(path, CORRECTION_COLUMNS):
            if not (row["start_char"].isdecimal() and row["end_char"].isdecimal()):
                raise DecisionFileError(place, "start_char and end_char must be numbers; copy them from the database.")
            _signed(place, row)
            key = (row["table_name"], row["article_id"], int(row["start_char"]), int(row["end_char"]), row["field"])
            last[key] = Correction(*key, row["expected"], row["value"], place)
    return [correction for _, correction in sorted(last.items()) if correction.expected != correction.value]
