"""The database file that a build replaces: locked, settled, and exchanged in one step.

A build works in a scratch folder beside the target and renames the finished file over it, so that a build killed at any
moment leaves the old database or the new one. What killed builds left behind is removed by the next.
"""

import errno
import fcntl
import glob
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import duckdb

from etl.database import DatabaseError, check_version, connect, reason, unusable


class Target:
    """A database path whose lock is held, with a scratch folder for the file that is to replace it."""

    def __init__(self, path: Path, scratch: Path) -> None:
        self.path, self.scratch = path, scratch
        self.new, self.copy = scratch / "new.duckdb", scratch / "copy.duckdb"
        self._written: Future[None] | None = None

    @property
    def refused(self) -> Path:
        """Where a database that its validations refuse is kept for inspection."""
        return self.path.with_name(f"{self.path.stem}.refused{self.path.suffix}")

    def settle(self) -> bool:
        """Whether there is a former database; if so it is complete in one file and of a schema that can be read.

        A write-ahead file left by a crash belongs to the old database. It is replayed here, because the new file
        would otherwise be opened with it.

        Raises:
            DatabaseError: The file is in use, damaged, or not of Qawl.
        """
        if not self.path.exists():
            _wal(self.path).unlink(missing_ok=True)
            return False
        if not os.access(self.path, os.W_OK):
            raise DatabaseError(self.path, "may not be written; change its permissions or name another file.")
        replay = _wal(self.path).exists()
        try:
            with connect(self.path, read_only=not replay) as con:
                check_version(con, self.path)
                if replay:
                    con.execute("CHECKPOINT")
        except duckdb.Error as error:
            raise unusable(self.path, error) from error
        if replay and _wal(self.path).exists():
            problem = f"has a write-ahead file beside it that is none of its own; move {_wal(self.path).name} away."
            raise DatabaseError(self.path, problem)
        return True

    def duplicate(self) -> Path:
        """A copy of the database; it goes to the disk while the build goes on, which then waits for what it adds alone."""
        shutil.copyfile(self.path, self.copy)
        pool = ThreadPoolExecutor(1)
        self._written = pool.submit(_sync, self.copy, os.O_RDONLY)
        pool.shutdown(wait=False)
        return self.copy

    def publish(self, file: Path) -> None:
        """Put a finished file in place of the old one; readers that hold the old one keep it.

        Raises:
            DatabaseError: Somebody wrote to the old database meanwhile.
        """
        if _wal(self.path).exists():
            raise DatabaseError(self.path, "was written to during the build; close what holds it open and build again.")
        self._put(file, self.path)

    def refuse(self, file: Path) -> Path:
        """Keep a finished file aside, leave the old one in place; the path it is kept at."""
        _wal(self.refused).unlink(missing_ok=True)
        self._put(file, self.refused)
        return self.refused

    def _put(self, file: Path, path: Path) -> None:
        """Rename a finished file over a path, both on disk before and after."""
        if file == self.copy and self._written is not None:
            self._written.result()
        _sync(file, os.O_RDONLY)
        os.replace(file, path)
        _sync(path.parent, os.O_RDONLY | os.O_DIRECTORY)


@contextmanager
def locked(path: Path, waiting: Callable[[str], None]) -> Iterator[Target]:
    """The target at a path, for one build at a time; others wait, and `waiting` hears for whom.

    Raises:
        DatabaseError: The path cannot be written to.
    """
    if os.path.isdir(path):
        raise DatabaseError(path, "is a folder; name a file in it.")
    try:
        path = _followed(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = _lock(path.with_name(f"{path.name}.lock"), waiting)
    except OSError as error:
        raise DatabaseError(path, f"cannot be written ({reason(error)}); name a file where you may write.") from error
    scratch = path.with_name(f".{path.name}.build-{os.getpid()}")
    try:
        for left in path.parent.glob(f".{glob.escape(path.name)}.build-*"):
            shutil.rmtree(left)
        scratch.mkdir()
        yield Target(path, scratch)
    except OSError as error:
        raise DatabaseError(path, f"cannot be written ({reason(error)}); make room, or name another file.") from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
        path.with_name(f"{path.name}.lock").unlink(missing_ok=True)
        os.close(lock)


def _followed(path: Path) -> Path:
    """The file that a link leads to: what is renamed over a link would replace the link."""
    try:
        return path.resolve() if path.is_symlink() else path
    except RuntimeError as error:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from error


def _lock(file: Path, waiting: Callable[[str], None]) -> int:
    """A descriptor that holds the lock; its file is removed by the holder, so one that is gone is locked anew."""
    while True:
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(descriptor, 32, 0).decode(errors="replace").strip() or "?"
            waiting(f"Another build (process {holder}) writes this database; waiting for it to end.")
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        if file.exists() and os.path.samestat(os.fstat(descriptor), file.stat()):
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
            return descriptor
        os.close(descriptor)


def _wal(path: Path) -> Path:
    return path.with_name(f"{path.name}.wal")


def _sync(place: Path, flags: int) -> None:
    descriptor = os.open(place, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
