"""A database opened to read, found without being named, and asked in SQL."""

import os
from pathlib import Path
from typing import Any

import polars as pl

from etl.database import DatabaseError, open_dataset
from etl.notebook.tables import Table, table
from etl.paths import DATABASE
from etl.show import Page, show

VARIABLE = "QAWL_DATABASE"
"""Environment variable that names the database; `qawl notebooks --database` sets it."""


def find_database(named: str | Path = "") -> Path:
    """The database that is named, else that of the variable, else build/qawl.duckdb here or in a folder above.

    Raises:
        DatabaseError: There is none.
    """
    if named or os.environ.get(VARIABLE):
        return Path(named or os.environ[VARIABLE]).resolve()
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / DATABASE).is_file():
            return folder / DATABASE
    raise DatabaseError(DATABASE, f"there is no such database in or above {here}; run make dataset, or set {VARIABLE}.")


class Dataset:
    """A dataset opened read-only: `sql` asks it, `table` shows the answer, `show` shows an article."""

    def __init__(self, database: str | Path = "") -> None:
        """Open the database that `find_database` finds.

        Raises:
            DatabaseError: It is missing, in use for writing, or none of Qawl's.
        """
        self.path = find_database(database)
        self.connection = open_dataset(self.path)

    def sql(self, query: str, **values: Any) -> pl.DataFrame:
        """The rows of a query; `$name` in it stands for the value given as `name`.

        Sums of whole numbers come as whole numbers: DuckDB gives them a type that charts do not know.
        """
        frame = self.connection.execute(query, values or None).pl()
        return frame.with_columns(pl.col(pl.Decimal(38, 0)).cast(pl.Int64))

    def value(self, query: str, **values: Any) -> Any:
        """The first value of the first row; None where there is no row."""
        row = self.connection.execute(query, values or None).fetchone()
        return row[0] if row else None

    def table(self, query: str, caption: str = "", rows: int = 20, evidence: int = 0, **values: Any) -> Table:
        """The answer as a table; the first `evidence` rows unfold the article with the statement or meeting marked."""
        frame = self.sql(query, **values)
        pages = self._evidence(frame, evidence)
        return table(frame.drop("article_id") if pages else frame, caption, rows, pages)

    def show(self, article: str, statement_id: str | None = None) -> Page:
        """The page of an article, named by id, uri, file name or one of its statements."""
        return show(article, self.path, statement_id)

    @property
    def source(self) -> str:
        """One line that says what the figures are from, for the foot of a chart."""
        articles, outlets, first, last = self.connection.execute(
            "SELECT count(*), count(DISTINCT source_id), min(published_from), max(published_to)"
            " FROM articles WHERE superseded_by IS NULL"
        ).fetchall()[0]
        days = f", {first} to {last}" if first else ""
        return f"Source: Qawl, {articles:,} articles of {outlets:,} outlets{days}"

    def _evidence(self, frame: pl.DataFrame, rows: int) -> list[Page]:
        if not rows or "article_id" not in frame.columns:
            return []
        marked = next((name for name in ("statement_id", "meeting_id") if name in frame.columns), "article_id")
        return [self.show(row["article_id"], row[marked]) for row in frame.head(rows).iter_rows(named=True)]
