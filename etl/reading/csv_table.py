"""CSV: one article a row."""

import csv
import re
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO

from etl.reading.documents import Document, Rejection, too_long, undecodable
from etl.reading.files import Source
from etl.reading.metadata import column
from etl.reading.records import CHUNK, COLUMNS, MAX_RECORD, record, without_text

_SEPARATORS = "; separate the cells by commas, semicolons or tabs"


def read_csv(source: Source) -> Iterator[Document | Rejection]:
    """The articles of a CSV file; a row that breaks the format is rejected and the next line read."""
    csv.field_size_limit(2**31 - 1)
    lines = _CsvLines(source.stream)
    first = next(lines, "")
    try:
        delimiter = max(",;\t", key=lambda mark: "text" in _header(first, mark))
        header = _header(first, delimiter)
    except csv.Error as error:
        yield Rejection(source.uri, "corrupt", f"The first line names no columns ({error}); write it anew.")
        return
    if "text" not in header:
        yield _undecodable_header(source, first) or without_text(source.uri, header, _SEPARATORS)
        return
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        lines.begin()
        place = f"{source.uri}#{number}"
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            at = f"line {lines.first}" + (f" to {lines.number}" if lines.number > lines.first else "")
            lines.back_to_second()
            yield Rejection(place, "corrupt", f"{error} ({at}); mend the quote marks of the row.")
            continue
        if lines.size > MAX_RECORD:
            yield too_long(place, f"{lines.size:,} bytes")
        elif not cells:
            number -= 1
        elif len(cells) != len(header):
            detail = f"{len(cells)} cells, but the header has {len(header)} (line {lines.number}); quote the text."
            yield Rejection(place, "corrupt", detail)
        else:
            yield _csv_record(source, place, dict(zip(header, cells, strict=True)))


def _undecodable_header(source: Source, line: str) -> Rejection | None:
    try:
        line.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeDecodeError as error:
        return undecodable(source.uri, error)
    return None


def _header(line: str, delimiter: str) -> list[str]:
    return [column(name) for name in next(csv.reader([line.lstrip("\ufeff")], delimiter=delimiter), [])]


def _csv_record(source: Source, place: str, row: dict[str, str]) -> Document | Rejection:
    for name in COLUMNS:
        try:
            row.get(name, "").encode("utf-8", "surrogateescape").decode("utf-8")
        except UnicodeDecodeError as error:
            return undecodable(place, error, f"convert the column {name!r} to UTF-8")
    return record(source, place, row)


class _CsvLines(Iterator[str]):
    """Lines for `csv.reader`; `size` counts the bytes of the record at hand.

    Past `MAX_RECORD` bytes only the characters that structure a row are handed on: the memory that
    a row takes stays bounded, and its end is found all the same.
    """

    _STRUCTURE = re.compile(rb'[^",;\t\r\n]+')
    _AGAIN = 4
    """How many times what was read may be read again at most: a text made for it could ask for that at every line."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream, self.size, self.number, self.first = stream, 0, 0, 1
        self._taken: list[str] = []
        self._waiting: deque[str] = deque()
        self._read = self._again = 0

    def begin(self) -> None:
        """Let the next line be the first of a record."""
        self.size, self.first = 0, self.number + 1
        self._taken.clear()

    def back_to_second(self) -> None:
        """Hand out all but the first line of the record at hand again: its quote mark was never closed."""
        again = sum(map(len, self._taken[1:]))
        if self.size > MAX_RECORD or self._again + again > self._AGAIN * self._read:
            return
        self._again += again
        self.number -= len(self._taken[1:])
        self._waiting.extendleft(reversed(self._taken[1:]))

    def __next__(self) -> str:
        if self._waiting:
            line = self._waiting.popleft()
            self.size += len(line)
        else:
            line = self._line()
        self.number += 1
        if self.size <= MAX_RECORD:
            self._taken.append(line)
        return line

    def _line(self) -> str:
        parts = []
        while chunk := self.stream.readline(CHUNK):
            self.size += len(chunk)
            self._read += len(chunk)
            parts.append(chunk if self.size <= MAX_RECORD else self._STRUCTURE.sub(b"x", chunk))
            if chunk.endswith(b"\n"):
                break
        if not parts:
            raise StopIteration
        return b"".join(parts).decode("utf-8", "surrogateescape")
