"""A small press to be released: two outlets, a text renewed under its uri, records refused, letters of every kind."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from etl.progress import Silent
from etl.release.release import Options, Released, release
from etl.release.rights import Text
from tests.newsroom import article, run, write

ODD = (
    "قال وزير الخارجية الروسي سيرغي لافروف إن\tالوضع \\N «مُعَقَّد»\u200f جدّاً 😀 في المدينة.\r\n"
    "وأضاف لافروف أن الحل قريب.\n"
)
"""Marks, an astral letter, a tab, a backslash, a carriage return, a mark of direction."""


@dataclass(frozen=True)
class Press:
    """A folder of texts and the sound database that was built of them there."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "press.duckdb"

    @property
    def articles(self) -> list[str]:
        """The inputs as they were given, the renewed text last."""
        return ["early", "texts", "table.jsonl"]

    def released(self, place: Path, level: str = "statements", **options: Any) -> Released:
        return release(self.database, place, Options(Text(level), **options), Silent())

    @contextlib.contextmanager
    def inside(self) -> Iterator[None]:
        """Work in the folder, so that uris are as they were built."""
        with contextlib.chdir(self.folder):
            yield


def found(folder: Path) -> Press:
    """A press in a folder: built twice, because a text was renewed meanwhile."""
    texts = {f"{number}.txt": article(number) for number in range(8)}
    write(folder / "early" / "texts", {"1.txt": article(11)})
    write(folder / "texts", texts | {"odd.txt": ODD, "latin.txt": "No Arabic here", "empty.txt": ""})
    rows = [
        {"id": "a", "title": "عنوان الخبر الأول", "text": article(20), "date": "2020-03-01", "source": "رويترز"},
        {"id": "b", "title": "خبر بلا تاريخ", "text": article(21), "source": "صحيفة البلدة"},
        {"id": "c", "title": None, "text": article(2), "date": "2021-05-01", "source": "رويترز"},
    ]
    (folder / "table.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    press = Press(folder)
    with press.inside():
        with contextlib.chdir("early"):
            run("../press.duckdb", "texts")
        run("press.duckdb", "texts", "table.jsonl")
    judge(press.database)
    return press


def judge(database: Path, verdict: str = "passed") -> None:
    """Note a verdict in a database, as a build with validations does."""
    with duckdb.connect(str(database)) as con:
        con.execute("UPDATE loads SET verdict = ?", [verdict])


def read(place: Path, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    """The rows of a query over a release, through its own views.sql."""
    with duckdb.connect() as con:
        con.execute("SET VARIABLE release = ?", [str(place)])
        con.execute((place / "views.sql").read_text(encoding="utf-8"))
        return con.execute(sql, list(values)).fetchall()
