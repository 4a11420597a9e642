"""The worked queries of the pages, run on our corpus: `python -m tests.worked_queries` writes their outputs anew.

On a page a query is a fenced block of SQL, and the Markdown table right behind it is its output; a test compares both.
"""

import re
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from duckdb import DuckDBPyConnection

from etl.database import open_dataset
from etl.paths import ARTICLES
from etl.pipeline.pipeline import build
from etl.pipeline.records import Options
from etl.progress import Silent
from etl.reading.inputs import find

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "notebooks" / "queries.md", ROOT / "README.md"]

_WORKED = re.compile(r"(```sql\n(?P<sql>.*?)```\n\n)(?P<table>(?:\|[^\n]*\n)+)", re.DOTALL)


def queries(page: str) -> list[tuple[str, str]]:
    """Each query of a page with the table behind it."""
    return [(found["sql"], found["table"]) for found in _WORKED.finditer(page)]


def output(con: DuckDBPyConnection, sql: str) -> str:
    """The rows of a query as a Markdown table."""
    found = con.execute(sql)
    names = [column[0] for column in found.description or ()]
    rows = [names, ["---"] * len(names), *([_cell(value) for value in row] for row in found.fetchall())]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def rewritten(con: DuckDBPyConnection, page: str) -> str:
    """The page with the outputs that its queries have now."""
    return _WORKED.sub(lambda found: found[1] + output(con, found["sql"]), page)


def build_corpus(folder: Path) -> Path:
    """A database of our corpus, built in a folder."""
    path = folder / "qawl.duckdb"
    build(find([str(ARTICLES)]), Options(path, workers=1, validate=False), Silent())
    return path


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.2f}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "، ".join(map(_cell, value))
    if isinstance(value, date):
        return value.isoformat()
    return " ".join(str(value).replace("|", "¦").split())


def main() -> None:
    """Write the outputs of all pages anew."""
    with tempfile.TemporaryDirectory() as folder, open_dataset(build_corpus(Path(folder))) as con:
        for page in PAGES:
            page.write_text(rewritten(con, page.read_text(encoding="utf-8")), encoding="utf-8")
            print(page)


if __name__ == "__main__":
    main()
