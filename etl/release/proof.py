"""The proof that a restored database is the one that was released: every span, and the digest of every table."""

from collections.abc import Mapping

from duckdb import DuckDBPyConnection

from etl.release.digest import digest
from etl.release.exceptions import NotRestoredError
from etl.release.shape import tables

_WORDS = {
    "mentions": ("mention_id", {"text": ("start_char", "end_char")}),
    "statements": ("statement_id", {"content": ("start_char", "end_char"), "cue": ("cue_start", "cue_end")}),
}
"""Tables whose words stand beside their span."""

_RANGES = {
    "passages": ("article_id", "start_char", "end_char"),
    "meeting_mentions": ("meeting_id", "start_char", "end_char"),
    "evidence": ("row_id", "start_char", "end_char"),
    "statements": ("statement_id", "speaker_start", "speaker_end"),
}
"""Spans that have no words of their own beside them."""

_TEXTS = """
    SELECT article_id FROM articles
    WHERE sha256(body) <> sha256 OR left(sha256(source_id || chr(10) || body), 16) <> article_id
"""


def prove_spans(con: DuckDBPyConnection) -> int:
    """How many spans were compared with the texts; all of them match.

    Raises:
        NotRestoredError: One does not.
    """
    _none(con, "articles", _TEXTS)
    proved = 0
    for table, (key, words) in _WORDS.items():
        for column, (start, end) in words.items():
            _none(
                con,
                table,
                f"SELECT t.{key} FROM {table} t JOIN articles a USING (article_id)"
                f" WHERE t.{column} IS DISTINCT FROM substring(a.body, t.{start} + 1, t.{end} - t.{start})",
            )
            proved += _count(con, table, start)
    for table, (key, start, end) in _RANGES.items():
        _none(
            con,
            table,
            f"SELECT t.{key} FROM {table} t JOIN articles a USING (article_id)"
            f" WHERE t.{start} < 0 OR t.{end} > length(a.body)",
        )
        proved += _count(con, table, start)
    return proved


def prove_digests(con: DuckDBPyConnection, released: Mapping[str, str]) -> None:
    """Nothing, where every table is what it was in the database that was released.

    Raises:
        NotRestoredError: Tables differ.
    """
    differ = [
        name
        for name, table in tables().items()
        if name in released and digest(con, table, f"FROM {name}") != released[name]
    ]
    if differ:
        raise NotRestoredError(differ)


def _none(con: DuckDBPyConnection, table: str, wrong: str) -> None:
    found = con.execute(f"FROM ({wrong}) LIMIT 1").fetchone()
    if found:
        raise NotRestoredError([table], f"such as {found[0]}")


def _count(con: DuckDBPyConnection, table: str, start: str) -> int:
    (number,) = con.execute(f"SELECT count({start}) FROM {table}").fetchall()[0]
    return int(number)
