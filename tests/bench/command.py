"""The command `qawl` as it is, with one line of JSON behind it: seconds of each stage."""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from etl import progress
from etl.cli import main


class Timed:
    """Tells nothing and notes how long each stage takes."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str, total: float | None = None) -> Iterator["Timed"]:
        began = time.perf_counter()
        yield self
        self.seconds[name] = time.perf_counter() - began

    def reach(self, done: float, counts: str = "") -> None:
        pass

    def say(self, text: str) -> None:
        pass


if __name__ == "__main__":
    timed = Timed()
    progress.reporter = lambda quiet: timed
    try:
        main()
    finally:
        sys.stdout.flush()
        print("\n" + json.dumps(timed.seconds))
