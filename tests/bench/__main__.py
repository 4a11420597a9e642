"""The benchmark: `make bench`, or `make bench SIZE=3000` for a quick look."""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from tests.bench import builds, copying, extraction, figures, material
from tests.bench.figures import FULL, Figure
from tests.bench.process import CommandFailedError

ALONE = 3_000
"""Articles at most on which extraction alone is measured."""


def main() -> int:
    """Measure, print each figure as it comes, write them all; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=FULL, help="articles in the large build; the small one has a tenth")
    parser.add_argument("--articles", type=Path, default=material.SAMPLE, help="a Parquet file of articles")
    parser.add_argument("--output", type=Path, default=Path("build/bench.json"))
    options = parser.parse_args()
    kind, articles = material.load(options.size, options.articles)
    print(f"{articles.num_rows:,} articles of {kind}", flush=True)
    found: list[Figure] = []
    options.output.parent.mkdir(parents=True, exist_ok=True)
    failed = ""
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.output.parent) as scratch:
        try:
            for figure in measure(articles, Path(scratch)):
                found.append(figure)
                print(figures.line(figure, options.size), flush=True)
        except CommandFailedError as error:
            failed = str(error)
    figures.write(options.output, found, options.size, kind)
    print(failed or options.output)
    return 1 if failed else 0


def measure(articles: pa.Table, scratch: Path) -> Iterator[Figure]:
    """Every figure, the ones that take long last."""
    yield from _extraction(articles)
    yield from _builds(articles, scratch)


def _extraction(articles: pa.Table) -> Iterator[Figure]:
    few = material.thinned(articles, -(-articles.num_rows // ALONE))
    speeds = extraction.speeds(few)
    ratio = speeds.extraction / speeds.spacy if speeds.spacy else None
    yield Figure("extraction, one core", speeds.extraction, "MB/s")
    yield Figure("spaCy blank Arabic tokenizer, one core", speeds.spacy, "MB/s")
    yield Figure("extraction against that tokenizer", ratio, "times", 0.5)
    walls = {workers: extraction.wall(few, workers) for workers in (1, 2)}
    for workers, seconds in walls.items():
        yield Figure(f"extraction, workers: {workers}", few.num_rows / seconds, "articles/s")
    yield Figure("extraction, 2 workers against 1", walls[1] / walls[2], "times", 1.7)


def _builds(articles: pa.Table, scratch: Path) -> Iterator[Figure]:
    size = articles.num_rows
    some = builds.write(material.thinned(articles, 10), scratch / "tenth.parquet")
    every = builds.write(articles, scratch / "all.parquet")
    extra = builds.write(material.more(articles, size // 100), scratch / "extra.parquet")
    database = scratch / "bench.duckdb"

    small = builds.build(scratch / "tenth.duckdb", some)
    yield Figure(f"build, {size // 10:,} articles", small.seconds, "s")
    whole = builds.build(database, every)
    yield Figure(f"build, {size:,} articles", whole.seconds, "s", 90, True, False)
    yield Figure("build, articles", size / whole.seconds, "articles/s")
    yield Figure("build, memory of all its processes", whole.peak / 1e9, "GB", 3, True, False)
    yield Figure("build, growth from a tenth", whole.seconds / small.seconds, "times", 11, True)
    for stage, seconds in whole.stages.items():
        yield Figure(f"build, stage {stage}", seconds, "s")
    yield from _load(database, whole, scratch)
    yield Figure("release", builds.release(database, scratch / "release"), "s")
    yield Figure("build again without change", builds.build(database, every).seconds, "s", 3, True, False)
    grown = builds.build(database, extra)
    yield Figure(f"build adding {size // 100:,} articles", grown.seconds, "s", 10, True, False)


def _load(database: Path, whole: builds.Build, scratch: Path) -> Iterator[Figure]:
    folder = scratch / "copy"
    folder.mkdir()
    rows, seconds = copying.copy(database, list(whole.rows), folder)
    loaded = sum(whole.rows.values()) / whole.stages["load"]
    yield Figure("load", loaded, "rows/s")
    yield Figure("DuckDB's COPY into the same tables", rows / seconds, "rows/s")
    yield Figure("load, time against that COPY", (rows / seconds) / loaded, "times", 2, True)


if __name__ == "__main__":
    sys.exit(main())
