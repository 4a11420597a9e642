"""Small articles of our own, and builds of them: what the tests of the build start from."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb

from etl.pipeline.pipeline import build
from etl.pipeline.records import Built, Options
from etl.progress import Silent
from etl.reading.inputs import find
from etl.reading.metadata import read_metadata

PEOPLE = ("سامي الحلواني", "نادية القصار", "وليد الخياط", "هدى الصباغ")
OFFICES = ("مدير المكتبة", "رئيسة البلدية", "عميد الكلية", "أمينة المتحف")
PLANS = ("إن القاعة الجديدة تفتح أبوابها للقراء", "إن الترميم يكتمل قبل الصيف", "إن التسجيل يبدأ في الخريف")


def article(number: int) -> str:
    """An article of three paragraphs; texts of different numbers differ."""
    one, other = PEOPLE[number % 4], PEOPLE[(number + 1) % 4]
    office, plan = OFFICES[number % 4], PLANS[number % 3]
    return (
        f"افتتاح الموسم الثقافي رقم {number}\n\n"
        f"قال {office} {one} {plan} يوم {1 + number % 28} أيار.\n\n"
        f"والتقى {one} أمس {other} وبحثا برنامج الموسم رقم {number}، وأكد {other} أن «العمل مستمر كل يوم في كل مكان».\n"
    )


def write(folder: Path, texts: Mapping[str, str]) -> Path:
    """The folder, with a file of each name and text in it."""
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder


def run(database: Path | str, *paths: Path | str, metadata: Path | None = None, **options: Any) -> Built:
    """A build of the paths, not validated unless asked for."""
    inputs = find(paths, read_metadata(metadata) if metadata else None, remote=options.get("engine") == "spark")
    return build(inputs, Options(Path(database), **{"workers": 1, "validate": False} | options), Silent())


TABLES = """
    SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' AND table_name NOT IN ('loads', 'rejections')
"""


def contents(database: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table in an order of their own, `loads`, `rejections` and `load_id` aside."""
    with duckdb.connect(str(database), read_only=True) as con:
        con.execute("SET TimeZone = 'UTC'")
        names = sorted(name for (name,) in con.execute(TABLES).fetchall())
        found = {
            name: con.execute(
                f"SELECT * {'EXCLUDE (load_id)' if name == 'articles' else ''} FROM {name} ORDER BY ALL"
            ).fetchall()
            for name in names
        }
        kept = con.execute(
            "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE schema_name IN ('extraction', 'resolution')"
        ).fetchall()
        for (name,) in kept:
            found[name] = con.execute(f"FROM {name} ORDER BY ALL").fetchall()
        return found


def differing(one: Path, other: Path, *aside: str) -> list[str]:
    """The tables in which two databases differ, some of them left aside."""
    first, second = contents(one), contents(other)
    return sorted(name for name in (first.keys() | second.keys()) - {*aside} if first.get(name) != second.get(name))


COMPARED_WITH = (
    "extraction.identities",
    "resolution.name_keys",
    "resolution.name_likenesses",
    "resolution.utterance_pairs",
)
"""What a build leaves for the next one to compare with; a restored database is without it, and is built anew."""


def query(database: Path, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    """The rows of a query over a database."""
    with duckdb.connect(str(database), read_only=True) as con:
        return con.execute(sql, list(values)).fetchall()
