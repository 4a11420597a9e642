"""What a process of the command does before its work."""

import gc
import io
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import FrameType, ModuleType


class _NoPandas:
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname == "pandas":
            raise ModuleNotFoundError("pandas is left out of this process: etl/startup.py", name=fullname)
        return None


def spare_pandas() -> None:
    """Nothing; from now on this process finds no pandas, unless it has it already.

    DuckDB and Arrow import pandas at the first value that they convert, only to ask whether the value is one of its
    own. That takes longer (1.6 s) than a build without change may take in all, and again in every worker.
    """
    if "pandas" not in sys.modules:
        sys.meta_path.insert(0, _NoPandas())


def collect_rarely() -> None:
    """Nothing; from now on this process looks for garbage in circles after many more objects than Python's usual 700.

    Resolution holds a hundred thousand names at a time, none of them garbage: looking through them again and again takes
    a tenth of its time.
    """
    gc.set_threshold(50_000, 20, 50)


@contextmanager
def interruptible() -> Iterator[list[int]]:
    """The signals that came to end this process: each interrupts as Ctrl-C does, so that what is half done is removed.

    One that is ignored, as under nohup, stays so.
    """
    came: list[int] = []

    def interrupt(number: int, _: FrameType | None) -> None:
        came.append(number)
        if len(came) == 1:
            raise KeyboardInterrupt

    ending = (signal.SIGTERM, signal.SIGHUP) if threading.current_thread() is threading.main_thread() else ()
    before = {number: signal.getsignal(number) for number in ending}
    for number, handler in before.items():
        if handler == signal.SIG_DFL:
            signal.signal(number, interrupt)
    try:
        yield came
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def open_streams() -> None:
    """Nothing; from now on there is somewhere to write to, and no letter that a terminal lacks is an error."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who started this process
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
