"""Articles as extraction leaves them, written by hand: the input of resolution in tests."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import duckdb
from duckdb import DuckDBPyConnection

from etl.database import create
from etl.language.fold import name_key

SEEDS = {
    "actors": "actor_id,kind,name_ar,name_en,country,wikidata_id,origin,gender",
    "actor_names": "actor_id,name,language,alone,origin",
    "countries": "actor_id,code,name_ar,name_en,variants_ar,capital_ar,origin,adjective_ar,adjective_variants,fathers_name",
    "roles": "actor_id,title_ar,office_key,organisation_id,country,valid_from,valid_to,origin",
    "offices": "office_key,title_ar,variants_ar,composed_key,seat,needs_country,origin",
    "composed_organisations": "key,name_ar,type,origin,gender,name_en,parent_key,countries,replaces,curated",
    "organisations": "actor_id,type,parent_id,origin",
    "sources": "source_id,name_ar,name_en,country,reach,aliases,actor_id,origin",
    "word_classes": "word,class,count",
    "organisation_heads": "head,type,classifier,origin",
    "given_names": "name,gender,origin",
    "places": "name_ar,country,ambiguous,origin",
}


@dataclass
class Told:
    """One article: parties in order of their numbers, and what they say and whom they meet."""

    number: int
    source: str
    day: str | None
    article_id: str = ""
    words: list[str] = field(default_factory=list)
    rows: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)
    entities: int = 0
    statements: int = 0
    meetings: int = 0

    def _add(self, table: str, *row: Any) -> None:
        self.rows.setdefault(table, []).append((self.article_id, *row))

    def _write(self, text: str) -> tuple[int, int]:
        start = sum(len(word) + 1 for word in self.words)
        self.words.append(text)
        return start, start + len(text)

    def party(self, name: str, kind: str = "person", *, actor: str | None = None, country: str | None = None,
              office: str | None = None, title: str | None = None, organisation: int | None = None,
              type: str | None = None) -> int:  # fmt: skip
        """A party, named once; `office` is an office key of `country`."""
        number, self.entities = self.entities, self.entities + 1
        if office or title:
            span = self._write(title or office or "")
            self._add("offices", number, title or office, office, organisation, country, *span)
        span = self._write(name)
        method = "curated" if actor else "exact"
        self._add("entities", number, kind, name, name_key(name), actor, None, country, type, None, method, 0.9)
        if kind != "office":
            self._add("mentions", number, *span, "exact", 0.9)
        return number

    def also(self, party: int, title: str) -> None:
        """Another title of a party, of which no office is known."""
        self._add("offices", party, title, None, None, None, *self._write(title))

    def says(self, party: int, content: str, *, heading: bool = False, speaker_type: str = "person",
             about: int | None = None, beside: int | None = None) -> int:  # fmt: skip
        """A statement of a party, of another that says it with him, and of whom it speaks."""
        number, self.statements = self.statements, self.statements + 1
        self._write("قال")
        start, end = self._write(content)
        blank = [None] * 12
        self._add("statements", number, "indirect", start, end, start - 4, start - 1, "قال", "say", speaker_type, "",
                  "named", *blank, heading, None, None, 0.9)  # fmt: skip
        self._add("statement_entities", number, party, "speaker")
        if beside is not None:
            self._add("statement_entities", number, beside, "speaker")
        if about is not None:
            self._add("statement_entities", number, about, "about")
        return number

    def meets(self, *parties: int, status: str = "held", held: tuple[str, str] | None = None, place: str | None = None,
              kind: str = "bilateral") -> int:  # fmt: skip
        """A meeting of parties."""
        number, self.meetings = self.meetings, self.meetings + 1
        span = self._write("التقى الطرفان")
        self._add("meetings", number, kind, status, *(held or (None, None)), place, None)
        for party in parties:
            self._add("meeting_entities", number, party)
        self._add("meeting_spans", number, *span)
        return number


class Corpus:
    """Articles and seeds; `resolved()` is a connection on which resolution has run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.articles: list[Told] = []
        self.seeds: dict[str, list[str]] = {table: [] for table in SEEDS}
        self.seed("countries", "egypt,EG,مصر,Egypt,,القاهرة,x,مصري,,yes", "russia,RU,روسيا,Russia,,موسكو,x,روسي,,",
                  "france,FR,فرنسا,France,,باريس,x,فرنسي,,", "qatar,QA,قطر,Qatar,,الدوحة,x,قطري,,yes")  # fmt: skip
        self.seed("offices", "foreign_minister,وزير الخارجية,,mfa,single,,x", "president,الرئيس,,,single,,x",
                  "deputy,النائب,,,many,,x", "coach,المدرب,,,many,,x", "king,الملك,,,single,yes,x",
                  "antiquities_minister,وزير الآثار,,moa,single,,x", "ambassador,السفير,,,many,,x")  # fmt: skip
        self.seed("composed_organisations", "mfa,وزارة الخارجية,ministry,x,f,Foreign Ministry of {country},,,,",
                  "moa,وزارة الآثار,ministry,x,f,Antiquities of {country},,,,",
                  "embassy,السفارة,embassy,x,f,Embassy of {country},mfa,,,")  # fmt: skip
        self.seed(
            "sources",
            "daily,اليومية,Daily,EG,home,,,x",
            "wire,البرقية,Wire,FR,home,,,x",
            "channel,القناة,Channel,GB,world,,,x",
        )

    def seed(self, table: str, *rows: str) -> None:
        self.seeds[table] += rows

    def article(self, day: str | None = "2020-05-10", source: str = "daily") -> Told:
        number = len(self.articles)
        told = Told(number, source, day, sha256(str(number).encode()).hexdigest()[:16])
        self.articles.append(told)
        return told

    def write_seeds(self) -> Path:
        from etl.paths import SEEDS as REAL

        self.folder.mkdir(exist_ok=True)
        for table, header in SEEDS.items():
            (self.folder / f"{table}.csv").write_text("\n".join([header, *self.seeds[table], ""]), encoding="utf-8")
        (self.folder / "name_parts.csv").write_bytes((REAL / "name_parts.csv").read_bytes())
        return self.folder

    def loaded(self, articles: Sequence[Told] | None = None) -> DuckDBPyConnection:
        con = duckdb.connect()
        create(con)
        con.execute(
            "CREATE TEMP TABLE resolution_articles (article_id VARCHAR, source_id VARCHAR, uri VARCHAR, body VARCHAR,"
            " published_from DATE, published_to DATE)"
        )
        for told in articles if articles is not None else self.articles:
            con.execute(
                "INSERT INTO resolution_articles VALUES (?, ?, ?, ?, ?, ?)",
                [told.article_id, told.source, f"{told.number}.txt", " ".join(told.words), told.day, told.day],
            )
            for table, rows in told.rows.items():
                con.executemany(f"INSERT INTO extraction.{table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
        return con

    def resolved(self, *, articles: Sequence[Told] | None = None, judgements: Sequence[Any] = (),
                 corrections: Sequence[Any] = (), previous: str | None = None) -> Outcome:  # fmt: skip
        from etl.resolution.resolve import resolve

        con = self.loaded(articles)
        return Outcome(con, resolve(con, self.write_seeds(), judgements, corrections, previous))


@dataclass
class Outcome:
    """What resolution left, with the questions that tests ask of it."""

    con: DuckDBPyConnection
    figures: Any

    def actor(self, told: Told, party: int) -> str | None:
        found = self.con.execute(
            "SELECT actor_id FROM entity_actors WHERE article_id = ? AND entity_no = ?", [told.article_id, party]
        ).fetchone()
        assert found is not None
        return found[0]

    def method(self, told: Told, party: int) -> str:
        found = self.con.execute(
            "SELECT method FROM entity_actors WHERE article_id = ? AND entity_no = ?", [told.article_id, party]
        ).fetchone()
        assert found is not None
        return str(found[0])

    def candidates(self, told: Told, party: int) -> list[str]:
        return [
            actor
            for (actor,) in self.con.execute(
                "SELECT actor_id FROM entity_candidates WHERE article_id = ? AND entity_no = ?"
                " ORDER BY score DESC, actor_id",
                [told.article_id, party],
            ).fetchall()
        ]

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        return self.con.execute(sql).fetchall()

    def tables(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every resolved table, rows sorted."""
        names = [n for (n,) in self.rows("SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'resolved_%'")]
        return {name: sorted(self.rows(f"FROM {name}"), key=repr) for name in sorted(itertools.chain(names))}

    def fill(self) -> DuckDBPyConnection:
        """The connection, with the tables that questions are asked of filled."""
        self.con.execute(
            """
            INSERT INTO loads BY NAME SELECT 'load' AS load_id, now()::TIMESTAMP AS started_at,
                now()::TIMESTAMP AS finished_at, '0' AS code_version, 1 AS schema_version, '' AS fingerprint,
                '' AS build_fingerprint, '' AS input_digest, 0 AS articles_added, 0 AS articles_updated,
                0 AS articles_unchanged, 0 AS articles_superseded, 0 AS articles_rejected, 'passed' AS verdict;
            INSERT INTO actors BY NAME FROM resolved_actors;
            INSERT INTO sources BY NAME SELECT DISTINCT source_id FROM resolution_articles;
            INSERT INTO articles BY NAME SELECT article_id, source_id, 'declared' AS source_basis, uri, body,
                sha256(body) AS sha256, published_from, published_to,
                CASE WHEN published_from IS NULL THEN 'unknown' ELSE 'declared' END AS published_basis,
                'load' AS load_id
            FROM resolution_articles;
            INSERT INTO mentions BY NAME FROM resolved_mentions;
            INSERT INTO mention_candidates BY NAME FROM resolved_mention_candidates;
            INSERT INTO roles BY NAME FROM resolved_roles;
            INSERT INTO statements BY NAME SELECT * EXCLUDE (level) FROM resolved_statements;
            INSERT INTO statement_speakers BY NAME FROM resolved_statement_speakers;
            """
        )
        return self.con
