"""What seeds/ knows of actors, offices and names, as TEMP tables for the stages of resolution."""

from collections.abc import Iterable
from pathlib import Path

import polars as pl
from duckdb import DuckDBPyConnection

from etl.language.fold import fold
from etl.resolution.keys import NameParts, ended


def read_seed(seeds: Path, table: str) -> pl.DataFrame:
    """The rows of one seeds table, every cell text, empty ones null."""
    return pl.read_csv(seeds / f"{table}.csv", infer_schema=False)


def put(con: DuckDBPyConnection, name: str, frame: pl.DataFrame) -> None:
    """A TEMP table of the given name with the rows of a frame."""
    con.register("arriving", frame.to_arrow())
    con.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS FROM arriving")
    con.unregister("arriving")


def drop_stages(con: DuckDBPyConnection, *tables: str) -> None:
    """Nothing; the TEMP tables are gone, and with them the memory or the spilled blocks that they took."""
    for table in tables:
        con.execute(f"DROP TABLE IF EXISTS temp.{table}")


def _name_words(names: Iterable[str]) -> frozenset[str]:
    """Given names in the spelling of name keys."""
    return frozenset(_spelled(name) for name in names)


def _spelled(name: str) -> str:
    return ended(fold(name).replace(" ", ""))


def name_parts(seeds: Path) -> NameParts:
    """What `name_parts.csv`, `given_names.csv` and `countries.csv` know of the words in and beside names.

    Foreign given names stand in the same table; their spellings vary, so only those of Arab origin are native.
    """
    given = read_seed(seeds, "given_names")
    arab = pl.col("origin").str.starts_with("Arab")
    rows = read_seed(seeds, "name_parts").select("word", "kind", "canonical").rows()
    countries = read_seed(seeds, "countries")
    adjectives = countries.select("adjective_ar", "adjective_variants").rows()
    words = {kind: frozenset(fold(word).replace(" ", "") for word, k, _ in rows if k == kind) for _, kind, _ in rows}
    common = read_seed(seeds, "word_classes").filter(pl.col("class") == "common")["word"]
    heads = read_seed(seeds, "organisation_heads")["head"]
    return NameParts(
        common=frozenset(common) | frozenset(fold(head) for head in heads),
        next={fold(word): fold(canonical) for word, kind, canonical in rows if kind == "joins_next"},
        previous={fold(word): fold(canonical) for word, kind, canonical in rows if kind == "joins_previous"},
        initials=words["initial"],
        leading=words["leading"],
        before=words["before"],
        written=frozenset(word for word, kind, _ in rows if kind == "before"),
        behind=words["behind"],
        nouns=words["noun"],
        classifying=words["classifies"],
        native=_name_words(given.filter(arab)["name"]),
        foreign=_name_words(given.filter(~arab)["name"]),
        nations=frozenset(
            fold(word) + ending
            for cells in adjectives
            for cell in cells
            if cell
            for word in cell.split("|")
            for ending in ("", "ه")
        ),
        fathers=frozenset(countries.filter(pl.col("fathers_name") == "yes")["code"]),
    )


def _given_names(seeds: Path) -> pl.DataFrame:
    """The given names of any origin in the spelling of name keys, with the gender where they tell one."""
    names = read_seed(seeds, "given_names").select("name", "gender")
    keys = [_spelled(name) for name in names["name"]]
    return names.select(pl.Series("key", keys, pl.String), "gender")


def load_reference(con: DuckDBPyConnection, seeds: Path) -> NameParts:
    """Write the TEMP tables `reference_*` and return what stays in memory: the words of names.

    `reference_roles` gives each term two bounds a side, because a term known by its year began on some day of it:
    from_earliest..from_latest and to_earliest..to_latest. An end that is not known is bounded by the next holder of the
    same single-seat office.
    """
    put(con, "seed_actors", read_seed(seeds, "actors"))
    put(con, "seed_names", read_seed(seeds, "actor_names"))
    put(con, "seed_countries", read_seed(seeds, "countries"))
    put(con, "seed_roles", read_seed(seeds, "roles"))
    put(con, "seed_offices", read_seed(seeds, "offices"))
    put(con, "seed_composed", read_seed(seeds, "composed_organisations"))
    put(con, "seed_sources", read_seed(seeds, "sources"))
    put(con, "seed_places", read_seed(seeds, "places").select("name_ar", "country", "ambiguous"))
    put(con, "reference_organisations", read_seed(seeds, "organisations").select("actor_id", "type", "parent_id"))
    given = _given_names(seeds)
    put(con, "seed_given_names", given.drop_nulls())
    con.execute(
        """
        CREATE OR REPLACE TEMP MACRO term_start(day) AS
            (CASE length(day) WHEN 4 THEN day || '-01-01' WHEN 7 THEN day || '-01' ELSE day END)::DATE;
        CREATE OR REPLACE TEMP MACRO term_end(day) AS
            CASE length(day) WHEN 4 THEN (day || '-12-31')::DATE WHEN 7 THEN last_day((day || '-01')::DATE)
            ELSE day::DATE END;

        CREATE OR REPLACE TEMP TABLE reference_actors AS
        SELECT actor_id, kind, name_ar, name_en, country, gender, wikidata_id FROM seed_actors
        UNION ALL
        SELECT actor_id, 'country', name_ar, name_en, code, NULL, NULL FROM seed_countries;

        CREATE OR REPLACE TEMP TABLE reference_places AS
        SELECT fold(name) AS word, min(code) AS country FROM (
            SELECT name_ar AS name, country AS code FROM seed_places WHERE ambiguous IS NULL
            UNION SELECT name_ar, code FROM seed_countries
            UNION SELECT unnest(string_split(capital_ar, '|')), code FROM seed_countries
        ) WHERE name <> '' AND NOT contains(name, ' ') GROUP BY ALL HAVING count(DISTINCT code) = 1;

        CREATE OR REPLACE TEMP TABLE reference_genders AS
        SELECT key, min(gender) AS gender FROM seed_given_names GROUP BY key HAVING count(DISTINCT gender) = 1;

        CREATE OR REPLACE TEMP TABLE reference_names AS
        SELECT actor_id, name, language, bool_or(alone = 'yes') AS alone FROM (
            SELECT actor_id, name, language, alone FROM seed_names
            UNION ALL SELECT actor_id, name_ar, 'ar', NULL FROM reference_actors
            UNION ALL SELECT actor_id, name_en, 'en', NULL FROM reference_actors WHERE name_en IS NOT NULL
            UNION ALL SELECT actor_id, unnest(string_split(variants_ar, '|')), 'ar', NULL FROM seed_countries
        ) WHERE name <> '' GROUP BY ALL;

        CREATE OR REPLACE TEMP TABLE reference_offices AS
        SELECT office_key, seat = 'single' AS single, coalesce(needs_country = 'yes', false) AS needs_country,
            composed_key
        FROM seed_offices;

        CREATE OR REPLACE TEMP TABLE reference_roles AS
        WITH bounds AS (
            SELECT actor_id, title_ar AS title, office_key, organisation_id, country,
                term_start(valid_from) AS from_earliest, term_end(valid_from) AS from_latest,
                term_start(valid_to) AS to_earliest, term_end(valid_to) AS to_latest
            FROM seed_roles
        ), following AS (
            SELECT *, CASE WHEN single AND country IS NOT NULL
                THEN min(from_latest) OVER later - INTERVAL 1 DAY END::DATE AS next_begins
            FROM bounds LEFT JOIN reference_offices USING (office_key)
            WINDOW later AS (
                PARTITION BY office_key, country ORDER BY from_earliest
                RANGE BETWEEN INTERVAL 1 DAY FOLLOWING AND UNBOUNDED FOLLOWING
            )
        )
        SELECT actor_id, title, office_key, organisation_id, country, coalesce(single, false) AS single,
            from_earliest, from_latest, coalesce(to_earliest, next_begins) AS to_earliest,
            coalesce(to_latest, next_begins) AS to_latest
        FROM following;
        """
    )
    return name_parts(seeds)
