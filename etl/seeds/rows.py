"""Rows of one seeds table: cells into the types of its record class, each fault named by file and line."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from etl.exceptions import QawlError
from etl.seeds.tables import Matches, Refers, Variants


class SeedError(QawlError):
    """A row of seeds/ that cannot be used."""

    def __init__(self, path: Path, line: int, problem: str) -> None:
        self.path, self.line, self.problem = path, line, problem
        super().__init__(f"{path}, line {line}: {problem}.")


@dataclass(frozen=True)
class Row:
    """A record and where it stands."""

    path: Path
    line: int
    record: Any

    def error(self, problem: str) -> SeedError:
        """Return the error that names this row."""
        return SeedError(self.path, self.line, problem)


@dataclass(frozen=True)
class Column:
    """What the cells of a column may hold."""

    name: str
    header: str
    optional: bool
    variants: bool
    number: bool
    flag: bool
    allowed: tuple[str, ...]
    matches: Matches | None
    refers: Refers | None
    plain: bool

    def read(self, cell: str) -> Any:
        """Return the cell as its type; raise ValueError with what is wrong."""
        if self.plain and cell and cell == cell.strip():
            return cell
        if cell != cell.strip():
            raise ValueError(f"{self.header} has blanks around {cell.strip()!r}: remove them")
        if self.flag:
            if cell not in ("yes", "no", ""):
                raise ValueError(f"{self.header} is {cell!r}: write yes or leave it empty")
            return cell == "yes"
        values = tuple(cell.split("|")) if cell else ()
        if not values and not (self.optional or self.variants):
            raise ValueError(f"{self.header} is empty: fill it in")
        if self.variants and not all(value and value == value.strip() for value in values):
            raise ValueError(f"{self.header} has an empty or padded value between its |")
        if self.variants and len(set(values)) < len(values):
            raise ValueError(f"{self.header} has a value twice")
        for value in values if self.variants else (cell,) if cell else ():
            self._check(value)
        if self.variants:
            return values
        return int(cell) if self.number else cell or None

    def _check(self, value: str) -> None:
        if self.allowed and value not in self.allowed:
            raise ValueError(f"{self.header} is {value!r}: one of {', '.join(self.allowed)}")
        if self.matches and not re.fullmatch(self.matches.pattern, value):
            raise ValueError(f"{self.header} is {value!r}: {self.matches.meaning}")
        if self.number and not value.isdecimal():
            raise ValueError(f"{self.header} is {value!r}: a number")


@cache
def columns(record: type) -> tuple[Column, ...]:
    """Return the columns of a record class, as its annotations tell them."""
    hints = get_type_hints(record, include_extras=True)
    return tuple(_column(field.name, hints[field.name]) for field in fields(record))


def _column(name: str, hint: Any) -> Column:
    notes = getattr(hint, "__metadata__", ())
    bare = hint.__origin__ if notes else hint
    kinds = get_args(bare) if isinstance(bare, UnionType) or type(None) in get_args(bare) else (bare,)
    kind = kinds[0]
    matches = next((note for note in notes if isinstance(note, Matches)), None)
    return Column(
        name=name,
        header=name.rstrip("_"),
        optional=type(None) in kinds,
        variants=bare == Variants,
        number=kind is int,
        flag=kind is bool,
        allowed=get_args(kind) if get_origin(kind) is Literal else (),
        matches=matches,
        plain=kind is str and not matches,
        refers=next((note for note in notes if isinstance(note, Refers)), None),
    )


def read_rows(path: Path, record: Any) -> Iterator[Row]:
    """Yield the rows of a table; raise `SeedError` for its header, the first faulty cell or a key that occurs twice."""
    expected = columns(record)
    header = [column.header for column in expected]
    try:
        file = path.open(encoding="utf-8", newline="")
    except OSError as error:
        raise SeedError(path, 1, "no such table, or it may not be read") from error
    with file:
        reader = csv.reader(file, strict=True)
        try:
            first = next(reader, [])
            if first != header:
                raise SeedError(path, 1, f"the columns are {','.join(first)} and have to be {','.join(header)}")
            seen: dict[tuple[Any, ...], int] = {}
            for cells in reader:
                if len(cells) != len(header):
                    raise ValueError(f"{len(cells)} cells where the header has {len(header)}")
                row = Row(
                    path,
                    reader.line_num,
                    record(*(column.read(cell) for column, cell in zip(expected, cells, strict=True))),
                )
                key = tuple(getattr(row.record, name) for name in record.KEY)
                before = seen.setdefault(key, row.line)
                if before != row.line:
                    raise row.error(f"{' '.join(str(part) for part in key)} stands in line {before} already")
                yield row
        except (csv.Error, UnicodeDecodeError, ValueError) as error:
            raise SeedError(path, reader.line_num, str(error)) from error
