"""A command of its own, its time, and the memory of it and all its children."""

import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import NamedTuple

_EVERY_SECONDS = 0.1
_PAGE = 4096


class Ran(NamedTuple):
    """What a command took: seconds, bytes at the fullest moment (pages shared by two processes counted in each)."""

    seconds: float
    peak: int
    output: str


class CommandFailedError(Exception):
    """A command that is measured did not do its work."""


def run(*arguments: str | Path, allowed: tuple[int, ...] = (0,)) -> Ran:
    """Run a module of Python with its arguments.

    Raises:
        CommandFailedError: It ended with a code that is not allowed.
    """
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", *map(str, arguments)], stdout=subprocess.PIPE, text=True)
    peaks = [0]
    watcher = threading.Thread(target=_watch, args=(process, peaks), daemon=True)
    watcher.start()
    output, _ = process.communicate()
    seconds = time.perf_counter() - began
    watcher.join()
    if process.returncode not in allowed:
        raise CommandFailedError(f"{' '.join(map(str, arguments))} ended with {process.returncode}: {output[-500:]}")
    return Ran(seconds, peaks[0], output)


def _watch(process: subprocess.Popen[str], peaks: list[int]) -> None:
    while process.poll() is None:
        peaks[0] = max(peaks[0], resident(process.pid))
        time.sleep(_EVERY_SECONDS)


def resident(root: int) -> int:
    """Bytes in memory of a process and all that descend from it; 0 where the system does not tell."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError, IndexError):
            continue
    family, grown = {root}, True
    while grown:
        children = {child for child, parent in parents.items() if parent in family} - family
        family |= children
        grown = bool(children)
    return sum(map(_pages, family)) * _PAGE


def _pages(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0
