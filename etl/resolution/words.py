"""Words cut from bodies, in time that does not grow with the place where they stand.

DuckDB's substring counts code points from the beginning of the text: fifty thousand names of a text of two million
characters would read it fifty thousand times, and half a million names of common articles each read half of one. Python
goes to the place at once.
"""

from collections.abc import Mapping

import pyarrow as pa
from duckdb import DuckDBPyConnection

CHARS_AT_ONCE = 10_000_000
"""Characters of bodies that are in memory at a time, a longer body by itself."""


def add_words(
    con: DuckDBPyConnection,
    rows: str,
    table: str,
    spans: Mapping[str, tuple[str, str]],
    articles: str = "resolution_articles",
) -> None:
    """TEMP `table`: the rows of a query, and for each of `spans` a column with the words from one column to the other.

    Args:
        con: Connection with the table of articles.
        rows: A query that gives `article_id` and the columns of the spans.
        table: The table to make.
        spans: Names of the columns of a span's first character and of one past its last, by the name of its words; the
            words of a span that is NULL are NULL.
        articles: Table with the bodies of all articles of the rows.
    """
    words = "".join(f", NULL::VARCHAR AS {name}" for name in spans)
    con.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS SELECT *{words} FROM ({rows}) LIMIT 0")
    parts = con.execute(
        f"""
        SELECT min(article_id), max(article_id) FROM (
            SELECT article_id, sum(length(body)) OVER (ORDER BY article_id) // {CHARS_AT_ONCE} AS part
            FROM {articles} SEMI JOIN ({rows}) USING (article_id)
        ) GROUP BY part ORDER BY ALL
        """
    ).fetchall()
    for part in parts:
        of_part = "WHERE article_id BETWEEN ? AND ?"
        bodies = dict(
            con.execute(
                f"SELECT article_id, body FROM {articles} SEMI JOIN ({rows}) USING (article_id) {of_part}",
                part,
            ).fetchall()
        )
        found = con.execute(f"FROM ({rows}) {of_part}", part).to_arrow_table()
        texts = [bodies[article] for article in found.column("article_id").to_pylist()]
        for name, (first, last) in spans.items():
            places = zip(texts, found.column(first).to_pylist(), found.column(last).to_pylist(), strict=True)
            cut = [None if start is None else text[start:end] for text, start, end in places]
            found = found.append_column(name, pa.array(cut, pa.string()))
        con.register("arriving", found)
        con.execute(f"INSERT INTO {table} FROM arriving")
        con.unregister("arriving")
