"""Extraction in processes of this machine."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing.connection import wait
from types import TracebackType
from typing import NamedTuple

import pyarrow as pa

from etl.exceptions import QawlError
from etl.startup import spare_pandas

_AHEAD_PER_WORKER = 3
_FEW = 3
"""Batches that are read sooner here than processes have started."""


class WorkerDiedError(QawlError):
    """A process that read articles ended before its work was done."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        super().__init__(
            f"One of {workers} worker processes was ended from outside or ran out of memory; the database is as it was;"
            " build again, with fewer --workers if memory is short."
        )


class Outcome(NamedTuple):
    """The rows of one batch by table, and the texts that could not be read with the reason."""

    rows: dict[str, pa.RecordBatch]
    failures: dict[str, str]
    texts: int


def extract_safely(batch: pa.RecordBatch) -> Outcome:
    """The rows of a batch; a text whose reading raises is left out and named, the others are read."""
    from etl.extraction.batches import extract_batch

    try:
        return Outcome(extract_batch(batch), {}, batch.num_rows)
    except Exception as error:  # whatever one text brings up, the others are read
        if batch.num_rows == 1:
            at = error.__traceback__
            while at is not None and at.tb_next is not None:
                at = at.tb_next
            place = f"{os.path.basename(at.tb_frame.f_code.co_filename)}:{at.tb_lineno}" if at else "?"
            return Outcome({}, {batch.column("article_id")[0].as_py(): f"{type(error).__name__} at {place}"}, 1)
    half = batch.num_rows // 2
    parts = [extract_safely(batch.slice(0, half)), extract_safely(batch.slice(half))]
    rows: dict[str, list[pa.RecordBatch]] = {}
    for part in parts:
        for name, piece in part.rows.items():
            rows.setdefault(name, []).append(piece)
    joined = {name: pa.concat_batches(pieces) for name, pieces in rows.items()}
    return Outcome(joined, parts[0].failures | parts[1].failures, batch.num_rows)


def _begin() -> None:
    """A worker leaves interrupts to its parent, and ends when that is gone: nobody else would end it."""
    spare_pandas()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        sentinel = parent.sentinel

        def follow() -> None:
            wait([sentinel])
            os._exit(1)

        threading.Thread(target=follow, daemon=True).start()


def _ready() -> None:
    """Read the tables that every article needs."""
    from etl.extraction.batches import warm

    warm()


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class LocalEngine:
    """Runs extraction in `workers` processes, which start when there are more than a few batches, or are told to."""

    def __init__(self, workers: int | None = None) -> None:
        self.workers = workers or cores()
        self.pool = ProcessPoolExecutor(self.workers, multiprocessing.get_context("forkserver"), _begin)

    def start(self) -> None:
        """Let the processes get ready while there is other work to do."""
        for _ in range(self.workers):
            self.pool.submit(_ready)

    def map(self, batches: Iterator[pa.RecordBatch]) -> Iterator[Outcome]:
        """The outcome of each batch, in their order."""
        first = list(islice(batches, _FEW + 1))
        if len(first) <= _FEW:
            yield from map(extract_safely, first)
            return
        waiting: deque[Future[Outcome]] = deque()
        for batch in chain(first, batches):
            waiting.append(self.pool.submit(extract_safely, batch))
            if len(waiting) >= _AHEAD_PER_WORKER * self.workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def __enter__(self) -> "LocalEngine":
        """The engine itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes; work not begun is dropped.

        Raises:
            WorkerDiedError: A process ended before its work was done.
        """
        self.pool.shutdown(wait=True, cancel_futures=True)
        if isinstance(error, BrokenProcessPool):
            raise WorkerDiedError(self.workers) from error
