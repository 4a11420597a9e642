"""Extraction alone: one core against spaCy's tokenizer on the same text, and two workers against one."""

import multiprocessing
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from statistics import median
from typing import NamedTuple

import pyarrow as pa

from etl.engine.local import LocalEngine
from etl.extraction.batches import ARTICLES, extract_batch, warm
from tests.bench.material import bodies

ROUNDS = 3
_CHARS_A_BATCH = 200_000


class Speeds(NamedTuple):
    """Megabytes of UTF-8 a second, on one core; those of spaCy are None where it is not installed."""

    extraction: float
    spacy: float | None


def speeds(articles: pa.Table) -> Speeds:
    """The median of several rounds, taken in turns, each in a fresh process that has loaded what it needs."""
    texts = bodies(articles)
    size = sum(len(text.encode()) for text in texts) / 1e6
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(_alone(_extract, texts))
        theirs.append(_alone(_tokenize, texts))
    known = [seconds for seconds in theirs if seconds is not None]
    return Speeds(size / median(ours), size / median(known) if known else None)


def wall(articles: pa.Table, workers: int) -> float:
    """Seconds in which so many workers, all ready, extract the articles."""
    parts = list(batches(bodies(articles)))
    with LocalEngine(workers) as engine:
        list(engine.pool.map(_ready, range(workers)))
        began = time.perf_counter()
        for _ in engine.map(iter(parts)):
            pass
        return time.perf_counter() - began


def batches(texts: list[str]) -> list[pa.RecordBatch]:
    """The texts as a build hands them to extraction."""
    parts: list[list[str]] = [[]]
    chars = 0
    for text in texts:
        if chars > _CHARS_A_BATCH:
            parts.append([])
            chars = 0
        parts[-1].append(text)
        chars += len(text)
    return [_batch(part) for part in parts if part]


def _batch(texts: list[str]) -> pa.RecordBatch:
    count = len(texts)
    return pa.RecordBatch.from_pydict(
        {
            "article_id": [f"{number:016x}" for number in range(count)],
            "body": texts,
            "title": [None] * count,
            "title_end": [0] * count,
            "published": [None] * count,
            "source_id": ["unknown"] * count,
        },
        schema=ARTICLES,
    )


def _alone(work: Callable[[list[str]], float | None], texts: list[str]) -> float | None:
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, texts).result()


def _extract(texts: list[str]) -> float:
    warm()
    parts = batches(texts)
    began = time.process_time()
    for part in parts:
        extract_batch(part)
    return time.process_time() - began


def _tokenize(texts: list[str]) -> float | None:
    try:
        import spacy
    except ModuleNotFoundError:
        return None
    tokenizer = spacy.blank("ar")
    began = time.process_time()
    for text in texts:
        tokenizer.make_doc(text)
    return time.process_time() - began


def _ready(_: int) -> bool:
    """A worker that is asked this is busy until it could begin, so that the next one asked is another."""
    return warm()
