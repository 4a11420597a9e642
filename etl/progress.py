"""How a long run tells where it is: bars on a terminal, a line now and then elsewhere, or nothing."""

import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import TYPE_CHECKING, Protocol, TextIO

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress, TaskID

_LINE_EVERY_SECONDS = 10.0


class Stage(Protocol):
    """One stage under way."""

    def reach(self, done: float, counts: str = "") -> None:
        """Say how much of the total is done, and in words what that is."""


class Reporter(Protocol):
    """What a run tells its progress to."""

    def stage(self, name: str, total: float | None = None) -> AbstractContextManager[Stage]:
        """A stage with a total to be reached, or None where nobody knows it before."""

    def say(self, text: str) -> None:
        """One line that is no part of a stage."""


class Silent:
    """Tells nothing."""

    @contextmanager
    def stage(self, name: str, total: float | None = None) -> Iterator[Stage]:
        """A stage nobody hears of."""
        yield self

    def reach(self, done: float, counts: str = "") -> None:
        """Nothing."""

    def say(self, text: str) -> None:
        """Nothing."""


class _LineStage:
    def __init__(self, reporter: "Lines", name: str, total: float | None) -> None:
        self._reporter, self._name, self._total = reporter, name, total
        self.began = self._spoke = time.monotonic()
        self.counts = ""

    def reach(self, done: float, counts: str = "") -> None:
        self.counts = counts
        now = time.monotonic()
        if now - self._spoke >= _LINE_EVERY_SECONDS:
            self._spoke = now
            left = ""
            if self._total and done:
                left = f", {_seconds((now - self.began) * (self._total - done) / done)} left"
            self._reporter.say(f"{self._name:<12} {counts}{left}")


class Lines:
    """A line when a stage ends, and one every ten seconds of a long one."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr

    @contextmanager
    def stage(self, name: str, total: float | None = None) -> Iterator[Stage]:
        """A stage whose end is told with its counts and its time."""
        stage = _LineStage(self, name, total)
        yield stage
        counts = f"{stage.counts}, " if stage.counts else ""
        self.say(f"{name:<12} {counts}{_seconds(time.monotonic() - stage.began)}")

    def say(self, text: str) -> None:
        """One line; that nobody listens any more stops no work."""
        with suppress(OSError):
            print(text, file=self._stream, flush=True)


class _BarStage:
    def __init__(self, progress: "Progress", task: "TaskID") -> None:
        self._progress, self._task = progress, task

    def reach(self, done: float, counts: str = "") -> None:
        self._progress.update(self._task, completed=done, counts=counts)


class Bars:
    """A bar for each stage with counts, time spent and time left; for terminals."""

    def __init__(self, console: "Console") -> None:
        self._console = console

    @contextmanager
    def stage(self, name: str, total: float | None = None) -> Iterator[Stage]:
        """A stage with a bar, which stays full on the screen when it ends."""
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

        columns = (
            TextColumn("{task.description:<12}"),
            BarColumn(bar_width=30),
            TextColumn("{task.fields[counts]}"),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
        )
        with Progress(*columns, console=self._console) as progress:
            task = progress.add_task(name, total=total, counts="")
            yield _BarStage(progress, task)
            done = progress.tasks[task].total or 1
            progress.update(task, total=done, completed=done)

    def say(self, text: str) -> None:
        """One line."""
        self._console.print(text, highlight=False, markup=False)


def reporter(quiet: bool) -> Reporter:
    """What suits where standard error goes: bars on a terminal, lines elsewhere, nothing if quiet."""
    if quiet:
        return Silent()
    if not sys.stderr.isatty():
        return Lines()
    from rich.console import Console

    return Bars(Console(stderr=True))


def _seconds(seconds: float) -> str:
    """A time that people read at a glance."""
    if seconds < 60:
        return f"{seconds:.1f} s"
    return f"{int(seconds // 60)} min {int(seconds % 60)} s"
