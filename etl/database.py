"""The database file: opened to read, created from schema.sql, and the errors when it cannot be."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
from duckdb import DuckDBPyConnection

from etl.exceptions import QawlError
from etl.paths import SCHEMA

if TYPE_CHECKING:
    from sqlmodel import Session

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "python_enable_replacements": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
MEMORY, MEMORY_A_ROW = 1_000_000_000, 200
"""Bytes that a build may hold in DuckDB, and for each row that was read."""

_SEALED = _CONFIG | {"enable_external_access": False}

_STORED = "STORAGE_VERSION 'v1.3.0', ROW_GROUP_SIZE 24576, RECOVERY_MODE no_wal_writes"
"""How a file is written that replaces another: for DuckDB from 1.3 on, in small groups of rows, without a log.

A checkpoint writes anew each group of rows that was added to, and, in the storage of DuckDB before 1.2, each key that
changed after turning it over. A build that is killed leaves a file that is thrown away: a log of it helps nobody.
"""


class DatabaseError(QawlError):
    """A database file cannot be used for what was asked."""

    def __init__(self, path: Path, problem: str) -> None:
        self.path, self.problem = path, problem
        super().__init__(f"{path}: {problem}")


class NewerSchemaError(DatabaseError):
    """The file was written by a later version of the schema."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        self.found, self.known = found, known
        super().__init__(path, f"is of schema version {found}, newer than {known}; use a newer qawl, or another file.")


def reason(error: Exception) -> str:
    """The first line of an error of DuckDB or the system, without its kind."""
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    line = text.strip().splitlines()[0] if text.strip() else type(error).__name__
    return line.removeprefix("IO Error: ").rstrip(".")


def connect(path: Path, *, read_only: bool = False, sealed: bool = False) -> DuckDBPyConnection:
    """A connection that finds no Python variables as tables and fetches no extension; sealed ones open no other file.

    It draws no bars of its own: what a run tells of its progress stands in `etl.progress`.

    Raises:
        DatabaseError: The file is missing, in use, or not a DuckDB database.
    """
    if read_only and not path.is_file():
        raise DatabaseError(path, "there is no such database; run qawl build, or name another with --database.")
    try:
        con = duckdb.connect(str(path), read_only=read_only, config=_SEALED if sealed else _CONFIG)
        # In a notebook DuckDB refuses to touch this setting, even to turn off what is off, where ipywidgets is missing.
        if con.execute("SELECT current_setting('enable_progress_bar')").fetchall()[0][0]:
            con.execute("SET enable_progress_bar = false")
        return con
    except (duckdb.Error, OSError) as error:
        raise unusable(path, error) from error


def connect_new(path: Path) -> DuckDBPyConnection:
    """A connection whose current database is the new file of this path, as `new`.

    CHECKPOINT it before closing: what is not written by then is dropped, as is meant where another file is published.

    Raises:
        DatabaseError: The file cannot be made.
    """
    con = duckdb.connect(config=_CONFIG)
    try:
        con.execute("SET enable_progress_bar = false; SET checkpoint_threshold = '1TB'")
        con.execute("PRAGMA disable_checkpoint_on_shutdown")
        attach(con, path, "new", read_only=False)
        con.execute("USE new")
    except duckdb.Error as error:
        con.close()
        raise unusable(path, error) from error
    return con


def unusable(path: Path, error: Exception) -> DatabaseError:
    """The error to raise where DuckDB or the system refuses a file."""
    text = reason(error)
    if "Conflicting lock" in text or "different configuration" in text:
        return DatabaseError(path, f"is in use for writing; close what holds it open ({text}).")
    if "not a valid DuckDB database" in text or "version number" in text:
        return DatabaseError(path, f"is not a database that this DuckDB reads ({text}); name another file.")
    if is_damaged(error):
        return DatabaseError(path, f"is damaged ({text}); take a copy of it, or name another file and build anew.")
    return DatabaseError(path, f"cannot be opened ({text}); mend the file or its folder, or name another.")


def is_damaged(error: Exception) -> bool:
    """Whether an error tells of a database file whose blocks are not those that were written."""
    return isinstance(error, duckdb.Error) and "Corrupt database file" in str(error)


def no_room(error: duckdb.Error) -> bool:
    """Whether DuckDB failed for want of disk or memory; a full disk can show only when a transaction is committed."""
    if is_damaged(error):
        return False
    wants = isinstance(error, duckdb.IOException | duckdb.OutOfMemoryException | duckdb.FatalException)
    return wants or "Could not write" in str(error)


def schema_version(con: DuckDBPyConnection) -> int | None:
    """The version of the schema a database was made with; None where it is none of Qawl's."""
    try:
        row = con.execute("SELECT schema_version()").fetchone()
        con.execute("SELECT load_id FROM main.loads LIMIT 0")
    except duckdb.CatalogException:
        return None
    return int(row[0]) if row else None


@lru_cache(maxsize=1)
def known_version() -> int:
    """The version that schema.sql now has: its first statement says it."""
    with duckdb.connect() as con:
        con.execute(SCHEMA.read_text(encoding="utf-8").partition(";\n")[0])
        return int(con.execute("SELECT schema_version()").fetchall()[0][0])


def create(con: DuckDBPyConnection, *, comments: bool = True) -> None:
    """Create all of schema.sql in the empty database of a connection, its comments now or, with `comment`, later."""
    _define(con, lambda statement: comments or not _is_comment(statement))


def comment(con: DuckDBPyConnection) -> None:
    """Write the comments of schema.sql, which take longer than its tables and views, into a database created without."""
    _define(con, _is_comment)


def _is_comment(statement: str) -> bool:
    return statement.lstrip().startswith("COMMENT ON ")


def _define(con: DuckDBPyConnection, wanted: Callable[[str], bool]) -> None:
    statements = [part for part in SCHEMA.read_text(encoding="utf-8").split(";\n") if part.strip() and wanted(part)]
    con.execute(f"BEGIN; {';'.join(statements)}; COMMIT")


def attach(con: DuckDBPyConnection, path: Path, name: str, *, read_only: bool) -> None:
    """Attach a database file under a name, one that nobody else has yet where it is written to.

    ATTACH takes no bound values, so the path is quoted here.
    """
    quoted = str(path).replace("'", "''")
    con.execute(f"ATTACH '{quoted}' AS {name} ({'READ_ONLY' if read_only else _STORED})")


def limit_memory(con: DuckDBPyConnection, rows: int = 0) -> None:
    """Nothing; what a connection holds beyond its share of memory is written to its `temp_directory` from now on.

    Without this DuckDB takes four fifths of the machine before it writes anything. Only keys cannot be written out
    before a checkpoint, and take about 120 bytes for each row that was read: with many rows more is allowed.

    Args:
        con: The connection.
        rows: Rows read from all articles, those of an attached former database among them.
    """
    con.execute("RESET memory_limit")
    allowed = con.execute(
        "SELECT least(parse_formatted_bytes(current_setting('memory_limit')), $wanted) || 'B'",
        {"wanted": MEMORY + MEMORY_A_ROW * rows},
    ).fetchall()
    con.execute("SET memory_limit = $allowed", {"allowed": allowed[0][0]})


def open_dataset(path: Path) -> DuckDBPyConnection:
    """A read-only connection to a finished dataset; it opens no other file.

    Raises:
        DatabaseError: The file is missing, in use for writing, or holds no dataset of Qawl.
    """
    con = connect(path, read_only=True, sealed=True)
    try:
        check_version(con, path)
    except DatabaseError:
        con.close()
        raise
    return con


def check_version(con: DuckDBPyConnection, path: Path) -> None:
    """Nothing, where a database has a schema that this code can read.

    Raises:
        NewerSchemaError: It was written by a later version.
        DatabaseError: It is no dataset of Qawl.
    """
    version, known = schema_version(con), known_version()
    if version is None:
        raise DatabaseError(path, "is a DuckDB database, but not one of Qawl; name another file.")
    if version > known:
        raise NewerSchemaError(path, version, known)


@contextmanager
def open_session(path: Path) -> "Iterator[Session]":
    """A read-only session in which `etl.models` classes are selected.

    It is opened as `open_dataset` does, because DuckDB refuses a second way of opening a file in one process, and a
    notebook has one open already.
    """
    from duckdb_sqlalchemy import ConnectionWrapper  # a build need not wait for these
    from sqlalchemy import create_engine
    from sqlmodel import Session

    with open_dataset(path) as con:
        engine = create_engine("duckdb://", creator=lambda: ConnectionWrapper(con.cursor()))
        try:
            with Session(engine) as session:
                yield session
        finally:
            engine.dispose()
