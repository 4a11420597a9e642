"""DuckDB's own COPY of a database's rows into the same constrained tables: what loading is held against."""

import time
from contextlib import closing
from pathlib import Path

from etl.database import attach, connect, connect_new, create

LEVELLED = {
    "organisations": ("actor_id", "parent_id"),
    "statements": ("statement_id", "parent_statement_id"),
    "articles": ("article_id", "superseded_by"),
}
"""Tables whose rows point to rows of their own: DuckDB takes those only level by level, COPY or not."""


def copy(database: Path, tables: list[str], scratch: Path) -> tuple[int, float]:
    """Rows of the tables, and seconds in which COPY takes them into a new file with all keys and checks.

    Args:
        database: A finished build.
        tables: The tables that its load stage filled, in that order.
        scratch: An empty folder.
    """
    files = _export(database, tables, scratch)
    rows, seconds = 0, 0.0
    with closing(connect_new(scratch / "copied.duckdb")) as con:
        create(con)
        attach(con, database, "built", read_only=True)
        con.execute("INSERT INTO loads BY NAME FROM built.loads")
        began = time.perf_counter()
        for table, file in files:
            found = con.execute(f"COPY {table} FROM '{file}' (FORMAT parquet)").fetchone()
            rows += int(found[0]) if found else 0
        con.execute("CHECKPOINT")
        seconds = time.perf_counter() - began
    return rows, seconds


def _export(database: Path, tables: list[str], scratch: Path) -> list[tuple[str, Path]]:
    files: list[tuple[str, Path]] = []
    with closing(connect(database, read_only=True)) as con:
        for table in tables:
            queries = [f"FROM {table}"]
            if table in LEVELLED:
                key, parent = LEVELLED[table]
                con.execute(
                    f"CREATE TEMP TABLE levels AS WITH RECURSIVE chain AS ("
                    f"SELECT {key} AS id, 0 AS level FROM {table} WHERE {parent} IS NULL UNION ALL "
                    f"SELECT {key}, level + 1 FROM {table} JOIN chain ON id = {parent}) FROM chain"
                )
                levels = con.execute("SELECT DISTINCT level FROM levels ORDER BY level").fetchall()
                queries = [
                    f"SELECT t.* FROM {table} t JOIN levels ON id = {key} AND level = {level} ORDER BY t.rowid"
                    for (level,) in levels
                ]
            for number, query in enumerate(queries):
                file = scratch / f"{table}-{number}.parquet"
                con.execute(f"COPY ({query}) TO '{file}' (FORMAT parquet)")
                files.append((table, file))
            con.execute("DROP TABLE IF EXISTS levels")
    return files
