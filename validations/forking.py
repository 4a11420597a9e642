"""Work in a copy of this process, which has imported and read all that the work needs."""

import os
import pickle
from collections.abc import Callable
from typing import TypeVar

Made = TypeVar("Made")


def forked(make: Callable[[], Made]) -> Callable[[], Made]:
    """What waits for the outcome of `make`, which runs from now on in a copy of this process.

    No database may be open, nor a library imported whose threads are at work: these are not copied. The copy ends with
    its work, whether or not anybody waits.

    Raises:
        RuntimeError: Where the outcome is waited for: what the copy raised, or that it ended without a word.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _make(make, writing)
    os.close(writing)

    def made() -> Made:
        with os.fdopen(reading, "rb") as pipe:
            told = pipe.read()
        os.waitpid(child, 0)
        if not told:
            raise RuntimeError("the process that judges what has changed ended without a word")
        outcome, problem = pickle.loads(told)
        if problem:
            raise RuntimeError(problem)
        return outcome  # type: ignore[no-any-return]

    return made


def _make(make: Callable[[], Made], writing: int) -> None:
    """Write the outcome, or what was raised; never returns, so that nothing of the original runs twice."""
    try:
        try:
            told = pickle.dumps((make(), ""))
        except Exception as error:  # to be raised by the original
            told = pickle.dumps((None, f"{type(error).__name__}: {error}".strip().splitlines()[0]))
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(told)
    finally:
        os._exit(0)
