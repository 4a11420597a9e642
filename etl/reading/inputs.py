"""From paths, folders and patterns to one stream of documents and rejections, in one order."""

import errno
import glob
import os
import stat
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from pathlib import Path

from etl.exceptions import InputNotFoundError, InputUnreadableError
from etl.reading.csv_table import read_csv
from etl.reading.documents import Document, Rejection
from etl.reading.files import FORMATS, File, Source, format_of, opened, uri_of
from etl.reading.html import Page, parse, read_html
from etl.reading.jsonl import read_jsonl
from etl.reading.metadata import METADATA_NAME, NOTHING, Metadata, folder_metadata
from etl.reading.parquet import read_parquet
from etl.reading.records import UNEXPECTED, one_line
from etl.reading.text import read_text
from etl.reading.warc import read_warc

_READERS: dict[str, Callable[[Source], Iterator[Document | Page | Rejection]]] = {
    "text": read_text,
    "html": read_html,
    "jsonl": read_jsonl,
    "csv": read_csv,
    "parquet": read_parquet,
    "warc": read_warc,
}

_MACHINE = (errno.ENOSPC, errno.EDQUOT, errno.EMFILE, errno.ENFILE, errno.ENOMEM)
"""Errors that say nothing of the file that is read: the build ends, which a rejection of every file would hide."""

_PAGES_AT_ONCE = 32
_PAGE_BYTES_AT_ONCE = 4_000_000
_AHEAD = 8


@dataclass
class Inputs:
    """The files that a build reads, sorted by uri: the order of arguments and of the file system does not show.

    Attributes:
        files: The files.
        rejections: What was named but is not read.
        unmatched: How many rows of the metadata table are about none of the files.
        remote: URLs whose files only a cluster can list and fetch.
        table: The metadata table, for these.
        bytes_total: Size of all files.
    """

    files: list[File]
    rejections: list[Rejection]
    unmatched: int
    remote: list[str] = field(default_factory=list)
    table: Metadata = field(default_factory=Metadata)
    bytes_total: int = field(init=False)
    _finished: int = 0
    _source: Source | None = None

    def __post_init__(self) -> None:
        self.bytes_total = sum(file.size for file in self.files)

    @property
    def bytes_read(self) -> int:
        """How far `read` has come, for a progress bar."""
        return self._finished + (self._source.position() if self._source else 0)

    def read(self, pool: Executor | None = None) -> Iterator[Document | Rejection]:
        """Every record of every file as a document or a rejection, in memory that does not grow with the input.

        Args:
            pool: Workers that take web pages apart, which costs a hundred times what reading them does.
        """
        yield from self.rejections
        items = self._items()
        yield from _parsed(items, pool) if pool else map(_finish, items)

    def _items(self) -> Iterator[Document | Page | Rejection]:
        for file in self.files:
            last = file.uri
            try:
                with opened(file) as self._source:
                    for item in _READERS[file.format](self._source) if file.size else [_no_byte(file)]:
                        yield item
                        last = item.uri if isinstance(item, Rejection) else item.place
            except OSError as error:
                if error.errno in _MACHINE:
                    raise
                yield _broken(file, error, last)
            except Exception as error:  # libraries over bytes of any kind: a file is lost, not the build
                detail = f"{UNEXPECTED} behind {last} ({type(error).__name__}: {one_line(error)}); please report it."
                yield Rejection(file.uri, "corrupt", detail)
            self._source = None
            self._finished += file.size


def find(paths: Iterable[str | Path], metadata: Metadata | None = None, *, remote: bool = False) -> Inputs:
    """The inputs that paths, folders and patterns name, each file once.

    In a folder the files of formats that are read count, hidden ones aside, and those of folders that links in it lead
    to; a file that is named and not read is a rejection. A metadata table is no input; one called `metadata.csv` counts
    for the files of its folder.

    Args:
        paths: What is to be read.
        metadata: What is declared about files.
        remote: Whether paths may be URLs.

    Raises:
        InputNotFoundError: A path or pattern matches nothing, or a folder holds nothing to read.
        InputUnreadableError: A file that was named may not be read.
    """
    table = metadata or Metadata()
    names = [str(path) for path in paths]
    urls = [name for name in names if remote and is_url(name)]
    local = [name for name in names if name not in urls]
    found = {uri_of(file): file for name in local for file in _expanded(name) if not table.is_at(file)}
    for uri, path in list(found.items()):
        if path.name == METADATA_NAME and path.is_file() and (beside := folder_metadata(path)):
            del found[uri]
            table = table.with_rows_of(beside, uri)
    files, rejections, used = [], [], set()
    for uri, path in sorted(found.items()):
        used.add(table.name_of(uri))
        file = file_at(path, uri, _size(path), table)
        if isinstance(file, File):
            files.append(file)
        else:
            rejections.append(file)
    return Inputs(files, rejections, len(table.rows) - len(used - {None}), urls, table)


def is_url(path: str) -> bool:
    """Whether a path names a place that is not of this machine's file system."""
    return "://" in path and not os.path.exists(path)


def _size(path: Path) -> int | OSError | None:
    """The size of a file, None for what is none (a pipe), or why it cannot be looked at."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            os.listdir(path)
    except OSError as error:
        return error
    return status.st_size if stat.S_ISREG(status.st_mode) else None


def file_at(path: Path, uri: str, size: int | OSError | None, table: Metadata) -> File | Rejection:
    """The file of a path, or the rejection of what is none (its size None), of no format that is read, or unreadable."""
    name, kind = table.name_of(uri), format_of(path)
    if isinstance(size, OSError):
        return _unreadable(uri, size)
    if kind is None or size is None:
        return Rejection(uri, "unsupported", f"Not a file of a format that is read ({' '.join(FORMATS)}).")
    return File(path, uri, *kind, size, table.rows[name] if name else NOTHING)


def _expanded(name: str) -> Iterator[Path]:
    path = Path(name)
    if name and os.path.exists(path):
        matches = [path]
    elif glob.has_magic(name):
        matches = [Path(match) for match in glob.iglob(name, recursive=True)]
    else:
        matches = []
    empty = True
    for match in matches:
        for file in _files_below(match) if os.path.isdir(match) else [match]:
            empty = False
            if file == path and not os.access(file, os.R_OK):
                raise InputUnreadableError(name)
            yield file
    if empty:
        raise InputNotFoundError(name, FORMATS)


def _files_below(folder: Path) -> Iterator[Path]:
    """What bears the name of a format that is read, and folders that cannot be entered; links are followed last.

    Each folder counts once, and no link leads up to one that holds `folder`.
    """
    waiting, entered, top = deque([folder]), set(), os.path.realpath(folder)
    while waiting:
        closed: list[OSError] = []
        links: list[Path] = []
        for here, folders, files in os.walk(waiting.popleft(), onerror=closed.append):
            entered.add(os.path.realpath(here))
            folders[:] = [name for name in folders if not name.startswith((".", "_temporary"))]
            links += [path for name in folders if (path := Path(here, name)).is_symlink()]
            for name in files:
                if not name.startswith(".") and format_of(Path(name)):
                    yield Path(here, name)
        yield from (Path(error.filename) for error in closed)
        for link in sorted(links):
            there = os.path.realpath(link)
            if there not in entered and os.path.commonpath([there, top]) != there:
                entered.add(there)
                waiting.append(link)


def _no_byte(file: File) -> Rejection:
    return Rejection(file.uri, "empty", "The file is empty; remove it or fetch it again.")


def _unreadable(uri: str, error: OSError) -> Rejection:
    return Rejection(uri, "unreadable", f"{error.strerror}; check the file and its permissions.")


def _broken(file: File, error: OSError, last: str) -> Rejection:
    if error.errno is not None:
        return _unreadable(file.uri, error)
    behind = f" behind {last}" if last != file.uri else ""
    return Rejection(file.uri, "corrupt", f"The file breaks off{behind} ({one_line(error)}); write or fetch it again.")


def _parsed(items: Iterator[Document | Page | Rejection], pool: Executor) -> Iterator[Document | Rejection]:
    """The items in their order, their pages taken apart by `pool`; only so many are under way at a time."""
    waiting: deque[Future[list[Document | Rejection]]] = deque()
    chunk: list[Document | Page | Rejection] = []
    size = 0
    for item in items:
        if isinstance(item, Page) or chunk:
            chunk.append(item)
            size += len(item.data) if isinstance(item, Page) else 0
            if len(chunk) == _PAGES_AT_ONCE or size >= _PAGE_BYTES_AT_ONCE:
                waiting.append(pool.submit(_finish_all, chunk))
                chunk, size = [], 0
            if len(waiting) > _AHEAD:
                yield from waiting.popleft().result()
        else:
            while waiting:
                yield from waiting.popleft().result()
            yield item
    if chunk:
        waiting.append(pool.submit(_finish_all, chunk))
    while waiting:
        yield from waiting.popleft().result()


def _finish(item: Document | Page | Rejection) -> Document | Rejection:
    return parse(item) if isinstance(item, Page) else item


def _finish_all(items: list[Document | Page | Rejection]) -> list[Document | Rejection]:
    return [_finish(item) for item in items]
