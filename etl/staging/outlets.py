"""Outlets: the id behind the name or host that metadata gives."""

import csv
import re
from dataclasses import dataclass, field
from pathlib import Path

from duckdb import DuckDBPyConnection

from etl.language.fold import fold

UNKNOWN = "unknown"
"""Source of an article of which nothing tells where it was published."""

_NO_NAME = re.compile("<[^<>]*>|[<>\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What stands in no outlet's name: tags, line ends, controls of terminals and of direction."""


@dataclass(frozen=True, slots=True)
class Outlets:
    """The outlets of seeds/sources.csv.

    Attributes:
        by_name: Folded id, name, alias or host to the id.
    """

    by_name: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> "Outlets":
        """The outlets that a CSV file lists."""
        by_name: dict[str, str] = {}
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for name in (row["source_id"], row["name_ar"], row["name_en"], *row["aliases"].split("|")):
                    if name:
                        by_name.setdefault(_key(name), row["source_id"])
        return cls(by_name)

    def source_id(self, declared: str | None) -> str | None:
        """The id of a declared outlet, its own name where the list has none, None where nothing is declared."""
        name = " ".join(_NO_NAME.sub(" ", declared or "").split())
        if not name or name == UNKNOWN:
            return None
        key = _key(name)
        while key not in self.by_name and _is_host(key) and key.count(".") > 1:
            key = key.split(".", 1)[1]
        return self.by_name.get(key, name)


def _key(name: str) -> str:
    return fold(" ".join(name.split())).removeprefix("www.")


def _is_host(name: str) -> bool:
    return "." in name and " " not in name and "/" not in name


def insert_sources(con: DuckDBPyConnection, path: Path) -> None:
    """Add the outlets of TEMP `chosen` that are not there to `sources`, as seeds/sources.csv knows them."""
    con.execute(
        """
        INSERT INTO sources BY NAME
        WITH known AS (
            SELECT source_id, name_ar, name_en, country, actor_id
            FROM read_csv($path, header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '')
        )
        SELECT c.source_id,
            CASE WHEN k.source_id IS NOT NULL THEN k.name_ar
                WHEN regexp_matches(c.source_id, '\\p{Arabic}') THEN c.source_id END AS name_ar,
            CASE WHEN k.source_id IS NOT NULL THEN k.name_en
                WHEN c.source_id <> 'unknown' AND NOT regexp_matches(c.source_id, '\\p{Arabic}')
                THEN c.source_id END AS name_en,
            k.country, a.actor_id
        FROM (SELECT source_id FROM chosen EXCEPT SELECT source_id FROM sources) c
        LEFT JOIN known k ON k.source_id = c.source_id
        LEFT JOIN actors a ON a.actor_id = k.actor_id
        ORDER BY c.source_id
        """,
        {"path": str(path)},
    )
