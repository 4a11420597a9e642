"""What is declared about articles: cells of tables, days in many notations, and the metadata table for files."""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from decimal import Decimal
from email.utils import parsedate_tz
from functools import lru_cache
from pathlib import Path, PurePosixPath
from types import NoneType

from etl.exceptions import MetadataError

FILE_COLUMNS = ("file", "filename", "file_name", "name", "path", "uri", "id")
"""Columns of the metadata table that may name the file, the first present one counts."""

METADATA_NAME = "metadata.csv"
"""Name of the file that a folder's metadata table has."""

_SCALAR = (str, int, float, Decimal, date, time, timedelta, NoneType)
_SHOWN = 60

EARLIEST = date(1945, 1, 1)
"""A day before this one, or after today, is no day of news: a typing error, another calendar, the zero of a clock."""

MAX_NAME = 2_000
"""Characters of the longest address, key or outlet that is one."""

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_DAY = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)|(\d{4})(\d{2})(\d{2})(?:\d{6}|T\d{6}.*)?$")


@dataclass(frozen=True, slots=True)
class Declared:
    """Metadata of one article as far as they are given."""

    title: str | None = None
    date: str | None = None
    source: str | None = None
    id: str | None = None
    uri: str | None = None
    notes: tuple[str, ...] = ()


NOTHING = Declared()
"""No metadata."""


def plain(text: str) -> str:
    """The text with its control characters and line ends written as escapes, so that it stands in one line."""
    return _CONTROL.sub(lambda match: ascii(match[0])[1:-1], text)


def cell(value: object) -> str | None:
    """A cell of a table as text without outer blanks, or None where it says nothing."""
    if value is None or value != value:
        return None
    return str(value).strip() or None


def day(value: object) -> str | None:
    """The day (ISO) that a cell names, or None where that is not certain.

    Only notations with the year first and those of mail headers count: 03/04/2015 is two different days.
    A day on which nothing was published counts as none.
    """
    found = value.isoformat()[:10] if isinstance(value, date) else _written_day(str(value))
    return found if found and EARLIEST <= date.fromisoformat(found) <= date.today() + timedelta(days=1) else None


@lru_cache(4096)
def _written_day(text: str) -> str | None:
    text = text.strip().translate(_DIGITS)
    if match := _DAY.match(text):
        year, month, number = (int(part) for part in (match.group(1, 3, 4) if match[1] else match.group(5, 6, 7)))
    elif parsed := parsedate_tz(text):
        year, month, number = parsed[:3]
    else:
        return None
    try:
        return date(year, month, number).isoformat()
    except (ValueError, OverflowError):
        return None


def declared(row: Mapping[str, object]) -> Declared:
    """The metadata among the cells of `row`, by the names of their columns."""
    notes: list[str] = []
    given = cell(row.get("date"))
    found = day(row["date"]) if given else None
    if given and not found:
        notes.append(f"date {given[:_SHOWN]!a} is not understood; write the day of publication as YYYY-MM-DD")
    title = row.get("title")
    if not isinstance(title, _SCALAR):
        notes.append(f"title is of type {type(title).__name__}; give it as a string")
        title = None
    return Declared(
        title=str(title) if cell(title) else None,
        date=found,
        source=_name(row, "source", notes),
        id=_name(row, "id", notes),
        uri=_name(row, "uri", notes) or _name(row, "url", notes),
        notes=tuple(notes),
    )


def _name(row: Mapping[str, object], key: str, notes: list[str]) -> str | None:
    """The cell of what names a record or its outlet, in one line; None and a note where it can name nothing."""
    value = row.get(key)
    if not isinstance(value, _SCALAR):
        notes.append(f"{key} is of type {type(value).__name__}; give it as a string")
        return None
    name = cell(value)
    if name and len(name) > MAX_NAME:
        notes.append(f"{key} has {len(name):,} characters; give one of {MAX_NAME:,} at most")
        return None
    return plain(name) if name else None


def column(name: object) -> str:
    """The name of a column as it is compared: without case, blanks and byte-order mark."""
    return str(name).strip("\ufeff \t").lower()


@dataclass(frozen=True, slots=True)
class Metadata:
    """A metadata table: what is declared about files, by their names."""

    path: Path | None = None
    rows: dict[str, Declared] = field(default_factory=dict)

    def is_at(self, path: Path) -> bool:
        """Whether `path` is the file of this table."""
        return self.path is not None and path.exists() and path.samefile(self.path)

    def with_rows_of(self, other: "Metadata", uri: str) -> "Metadata":
        """This table and, where it is silent, the rows of the table at `uri` for the files of that folder."""
        folder = PurePosixPath(uri).parent
        return Metadata(self.path, {str(folder / name): said for name, said in other.rows.items()} | self.rows)

    def name_of(self, uri: str) -> str | None:
        """The name under which the table knows the file: the longest end of its path, or its name without endings."""
        parts = PurePosixPath(uri).parts
        names = ["/".join(parts[at:]) for at in range(len(parts))]
        stem = parts[-1].split(".", 1)[0] if parts else ""
        return next((name for name in [*names, stem] if name in self.rows), None)


def folder_metadata(path: Path) -> Metadata | None:
    """The metadata table that a folder holds, or None where `path` is a table of articles or of something else.

    Raises:
        MetadataError: It cannot be read: without it, days and outlets of the files would be missing.
    """
    try:
        with open(path, encoding="utf-8-sig", errors="replace", newline="") as lines:
            header = [column(name) for name in next(csv.reader(lines), [])]
    except (OSError, csv.Error) as error:
        raise _unusable(path, error) from error
    return read_metadata(path) if "text" not in header and {*header} & {*FILE_COLUMNS} else None


def read_metadata(path: Path) -> Metadata:
    """The metadata table in the CSV file `path`.

    Raises:
        MetadataError: It cannot be read, names no files, or says two different things about one.
    """
    try:
        with open(path, encoding="utf-8-sig", newline="") as lines:
            return Metadata(path, _by_file(path, csv.reader(lines, strict=True)))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _unusable(path, error) from error


def _unusable(path: Path, error: Exception) -> MetadataError:
    if isinstance(error, OSError):
        return MetadataError(path, f"cannot be opened ({error.strerror}); check --metadata and the file's permissions.")
    if isinstance(error, UnicodeDecodeError):
        return MetadataError(path, f"byte {error.start} is not UTF-8; save the table as UTF-8.")
    return MetadataError(path, f"is no CSV table ({error}); mend its quote marks.")


def _by_file(path: Path, table: Iterable[list[str]]) -> dict[str, Declared]:
    lines = iter(table)
    header = [column(name) for name in next(lines, [])]
    key = next((name for name in FILE_COLUMNS if name in header), None)
    if key is None:
        raise MetadataError(path, f"has no column that names the files; call it '{FILE_COLUMNS[0]}'.")
    rows: dict[str, Declared] = {}
    for number, cells in enumerate(lines, start=1):
        if not cells:
            continue
        if len(cells) != len(header):
            raise MetadataError(path, f"row {number} has {len(cells)} cells, the header {len(header)}; mend the row.")
        row = dict(zip(header, cells, strict=True))
        name, said = str(PurePosixPath(row[key].strip())), declared(row)
        if rows.setdefault(name, said) != said:
            raise MetadataError(path, f"row {number} says something else about {name!a} than a row before; keep one.")
    return rows
