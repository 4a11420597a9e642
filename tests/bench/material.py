"""The articles that are measured: real ones where they are at hand, else our corpus again and again."""

from itertools import cycle, islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as parquet

from etl.paths import ARTICLES

SAMPLE = Path(__file__).resolve().parents[3] / "shared" / "news" / "sample.parquet"
COLUMNS = ("uri", "source", "date", "title", "text")


def load(size: int, sample: Path = SAMPLE) -> tuple[str, pa.Table]:
    """What the articles are, and so many of them; a sample that has fewer is gone through again, texts changed."""
    if sample.is_file():
        kind, rows = "real news", parquet.read_table(sample).to_pylist()
    else:
        kind, rows = "our corpus", [_own(path) for path in sorted(ARTICLES.glob("*.txt"))]
    taken = [
        row | {"uri": f"bench/{number}", "text": row["text"] + (f"\n\n{number}" if number >= len(rows) else "")}
        for number, row in enumerate(islice(cycle(rows), size))
    ]
    return kind, _table(taken)


def thinned(articles: pa.Table, step: int) -> pa.Table:
    """Every so-manieth article."""
    return articles.take(list(range(0, articles.num_rows, step)))


def more(articles: pa.Table, number: int) -> pa.Table:
    """So many articles that are not among these: the first half of one text before the second half of another."""
    rows = thinned(articles, max(articles.num_rows // number, 1)).to_pylist()[:number]
    return _table(
        [
            row | {"uri": f"{row['uri']}/more", "text": _half(row["text"], 0) + "\n" + _half(other["text"], 1)}
            for row, other in zip(rows, rows[1:] + rows[:1], strict=True)
        ]
    )


def bodies(articles: pa.Table) -> list[str]:
    """The texts of the articles, titles before them."""
    return [f"{row['title'] or ''}\n\n{row['text']}" for row in articles.to_pylist()]


def _own(path: Path) -> dict[str, str | None]:
    return {"source": None, "date": None, "title": None, "text": path.read_text(encoding="utf-8")}


def _half(text: str, which: int) -> str:
    lines = text.split("\n")
    middle = (len(lines) + 1) // 2
    return "\n".join(lines[:middle] if which == 0 else lines[middle:])


def _table(rows: list[dict[str, str | None]]) -> pa.Table:
    return pa.table({name: pa.array([row.get(name) for row in rows], pa.string()) for name in COLUMNS})
