"""One input file: its format by its name, and its bytes without their compression."""

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal, cast

import pyarrow as pa

from etl import paths
from etl.reading.metadata import Declared, plain

FORMATS = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".parquet": "parquet",
    ".warc": "warc",
}
COMPRESSIONS: dict[str, Literal["gzip", "zstd"]] = {".gz": "gzip", ".zst": "zstd"}

_BUFFER = 1 << 16
"""Bytes decompressed at a time: so much before a damaged place is lost with it."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to be read, what a metadata table says about it, and its bytes where somebody has fetched them already."""

    path: Path
    uri: str
    format: str
    compression: Literal["gzip", "zstd"] | None
    size: int
    declared: Declared
    data: bytes | None = None


class Source:
    """An open file: `stream` gives its bytes, `position` how far its reader has come in bytes of the file."""

    def __init__(self, file: File, raw: BinaryIO, stream: BinaryIO) -> None:
        self.file, self.raw, self.stream = file, raw, stream
        self.position: Callable[[], int] = raw.tell

    @property
    def uri(self) -> str:
        """Name of the file in `uri` and `rejections`."""
        return self.file.uri


def format_of(path: Path) -> tuple[str, Literal["gzip", "zstd"] | None] | None:
    """Format and compression that the name announces, or None where it is none that is read."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    compression = COMPRESSIONS.get(suffixes[-1]) if suffixes else None
    name = suffixes[:-1] if compression else suffixes
    found = FORMATS.get(name[-1]) if name else None
    return (found, compression) if found else None


def uri_of(path: Path) -> str:
    """The path as it stands in the database: relative where it can be, so that it names no machine.

    The corpus of an installed package has the same uris as that of a checkout. Bytes of a name
    that are not UTF-8 are escaped, because no database stores them; so are line ends and other controls.
    """
    short = Path(os.path.normpath(path))
    for folder in (paths.DATA, Path.cwd()):
        if short.is_absolute() and short.is_relative_to(folder):
            short = short.relative_to(folder)
    return plain(os.fsencode(short.as_posix()).decode("utf-8", "backslashreplace"))


@contextmanager
def opened(file: File) -> Iterator[Source]:
    """The file, ready to be read; WARC and Parquet files are handed over as they are."""
    with open(file.path, "rb") if file.data is None else io.BytesIO(file.data) as raw:
        if file.compression is None or file.format == "warc":
            yield Source(file, raw, raw)
        else:
            plain = pa.input_stream(raw, compression=file.compression, buffer_size=_BUFFER)
            with io.BufferedReader(plain, _BUFFER) as stream:
                yield Source(file, raw, cast(BinaryIO, stream))
