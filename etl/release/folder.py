"""The folder of a release: written beside its place, with checksums, and moved there whole."""

import glob
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.database import reason
from etl.release.exceptions import ChecksumError, FolderError, FolderExistsError, NoReleaseError
from etl.release.parquet import sha256

CHECKSUMS = "CHECKSUMS.sha256"


@contextmanager
def new_folder(place: Path) -> Iterator[Path]:
    """A scratch folder, which is moved to its place when the block ends well and is removed otherwise.

    Raises:
        FolderExistsError: Something is there already, or came there meanwhile.
        FolderError: The system does not let it be written.
    """
    place = Path(os.path.abspath(place))
    scratch = place.with_name(f".{place.name}.release-{os.getpid()}")
    try:
        if place.is_symlink() or (place.exists() and not _is_empty_folder(place)):
            raise FolderExistsError(place)
        place.parent.mkdir(parents=True, exist_ok=True)
        _remove_left_over(place)
        scratch.mkdir()
        yield scratch
        _sync(scratch)
        _move(scratch, place)
    except OSError as error:
        raise FolderError(place, reason(error)) from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def write_checksums(release: Path) -> None:
    """Write the SHA-256 of every file of a release, as `sha256sum -c` reads them."""
    lines = [f"{sha256(release / name)}  {name}\n" for name in _files(release)]
    (release / CHECKSUMS).write_text("".join(lines), encoding="utf-8")


def check(release: Path) -> None:
    """Nothing, where the files of a release are those that were released.

    Raises:
        NoReleaseError: There are no checksums.
        ChecksumError: Files are missing or changed.
    """
    try:
        lines = (release / CHECKSUMS).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise NoReleaseError(release, f"holds no {CHECKSUMS} to be read; name the folder of a release.") from error
    wrong = []
    for line in lines:
        expected, _, name = line.partition("  ")
        file = release / name
        if not file.is_file() or sha256(file) != expected:
            wrong.append(name)
    if wrong:
        raise ChecksumError(release, wrong)


def _files(release: Path) -> list[str]:
    found = (path.relative_to(release).as_posix() for path in release.rglob("*") if path.is_file())
    return sorted(name for name in found if name != CHECKSUMS)


def _is_empty_folder(place: Path) -> bool:
    return place.is_dir() and not any(place.iterdir())


def _move(scratch: Path, place: Path) -> None:
    """Rename; the system refuses where something has come into the place meanwhile."""
    try:
        os.rename(scratch, place)
    except OSError as error:
        if place.exists():
            raise FolderExistsError(place) from error
        raise
    _flush(place.parent)


def _remove_left_over(place: Path) -> None:
    """Remove what releases left that were killed while they wrote."""
    for left in place.parent.glob(f".{glob.escape(place.name)}.release-*"):
        process = left.name.rpartition("-")[2]
        if process.isdigit() and not _is_running(int(process)):
            shutil.rmtree(left, ignore_errors=True)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _sync(folder: Path) -> None:
    """Bring every file and folder to the disk, so that the rename does not outrun what it names."""
    for here, _, files in os.walk(folder):
        for name in files:
            _flush(Path(here, name))
        _flush(Path(here))


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
