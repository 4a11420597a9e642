"""Parties: the entities of all articles with their name keys and all that supports an identity.

A facet is what an article says of a party beside its name: an office of a country, a title, a country, an organisation.
Two names that differ are one actor only where facets agree.
"""

import polars as pl
from duckdb import DuckDBPyConnection

from etl.language.noun_kinds import RECURRING
from etl.resolution.keys import NameParts, organisation_key, person_words
from etl.resolution.reference import drop_stages, put


def _words(kind: str, name: str, parts: NameParts) -> tuple[str, ...]:
    words = person_words(name, parts) if kind == "person" else tuple(organisation_key(name).split())
    return words or (name,)


def _native(word: str, parts: NameParts) -> bool:
    return parts.is_native(word) or parts.is_native(word.removeprefix("ال"))


def name_keys(con: DuckDBPyConnection, parts: NameParts) -> None:
    """`resolution.name_keys` of the names in `extraction.entities` and seeds/; as TEMP view `name_keys`.

    TEMP `fresh_keys`: keys of persons that no name had before; `known_keys`: those of the persons of seeds/.

    What a name is made of does not depend on others, so that the names which are there already are left.
    """
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE names AS
        SELECT kind, name FROM extraction.entities WHERE name <> ''
        UNION SELECT a.kind, n.name FROM reference_names n JOIN reference_actors a USING (actor_id) WHERE n.language = 'ar';

        DELETE FROM resolution.name_keys WHERE (kind, name) NOT IN (SELECT (kind, name) FROM names);

        DELETE FROM resolution.name_likenesses WHERE key NOT IN (SELECT key FROM resolution.name_keys)
            OR other NOT IN (SELECT key FROM resolution.name_keys);
        """
    )
    new = con.execute("FROM names ANTI JOIN resolution.name_keys USING (kind, name) ORDER BY ALL").fetchall()
    keyed = [(kind, name, _words(kind, name, parts)) for kind, name in new]
    put(
        con,
        "new_keys",
        pl.DataFrame(
            [
                (
                    kind, name, " ".join(words), len(words), words[0], words[-1], _native(words[-1], parts),
                    all(map(parts.is_native, words)), kind == "organisation" and parts.is_general(words),
                )
                for kind, name, words in keyed
            ],
            schema={
                "kind": pl.String, "name": pl.String, "key": pl.String,
                "words": pl.Int32, "given": pl.String, "surname": pl.String, "native": pl.Boolean,
                "all_native": pl.Boolean, "general": pl.Boolean,
            },
            orient="row",
        ),
    )  # fmt: skip
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE fresh_keys AS
        SELECT key FROM new_keys WHERE kind = 'person'
        EXCEPT SELECT key FROM resolution.name_keys WHERE kind = 'person';

        INSERT INTO resolution.name_keys BY NAME FROM new_keys;
        """
    )
    con.execute(
        """
        CREATE OR REPLACE TEMP VIEW name_keys AS FROM resolution.name_keys;

        CREATE OR REPLACE TEMP TABLE known_keys AS
        SELECT n.actor_id, n.alone, k.name, k.key, k.words, k.given, k.surname, k.all_native
        FROM reference_names n JOIN reference_actors a USING (actor_id)
        JOIN resolution.name_keys k ON k.kind = a.kind AND k.name = n.name
        WHERE a.kind = 'person' AND n.language = 'ar';
        """
    )
    drop_stages(con, "names", "new_keys")


def parties(con: DuckDBPyConnection) -> None:
    """TEMP `parties`: every entity of every article with its key, outlet and date of publication.

    A court, a police force or a hospital of a place is of the place's country: محكمة جنايات القاهرة.
    """
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE parties AS
        WITH placed_keys AS (
            SELECT k.*, CASE WHEN k.kind = 'organisation' AND k.words > 1 THEN l.country END AS place
            FROM name_keys k LEFT JOIN reference_places l ON l.word = k.surname
        )
        SELECT e.article_id, e.entity_no, e.kind, e.name, k.key, coalesce(k.words, 0) AS words, k.given, k.surname,
            coalesce(k.native, false) AS native,
            e.actor_id AS settled, e.name_en, coalesce(e.country, CASE WHEN e.actor_id IS NULL AND e.type IN
                ('court', 'police', 'prosecution', 'hospital', 'university', 'municipality') THEN k.place END) AS country,
            e.type, e.method, e.confidence,
            coalesce(k.general, false) AND list_contains($recurring, e.type) AS recurring,
            a.source_id, a.published_from, a.published_to
        FROM extraction.entities e
        JOIN resolution_articles a USING (article_id)
        LEFT JOIN placed_keys k ON k.kind = e.kind AND k.name = e.name;
        """,
        {"recurring": sorted(RECURRING)},
    )


def facets(con: DuckDBPyConnection) -> None:
    """TEMP `party_facets`: article_id, entity_no, facet, value; needs the organisations' actors.

    An office without a country is that of the outlet's own: an Egyptian daily's الرئيس is the Egyptian one. It stands
    as facet `home`, which supports an identity that something else suggests but never makes one. The country of a party
    that seeds/ settled is what seeds/ say of its actor, not what the article says, and is no facet; that of an
    organisation is asked of the party.
    """
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE party_facets AS
        WITH titles AS (
            SELECT title, fold(title) AS folded FROM (SELECT DISTINCT title FROM extraction.offices)
        ), told AS (
            SELECT o.article_id, o.entity_no, o.office_key, l.folded AS title, x.actor_id AS organisation,
                coalesce(o.country, CASE WHEN p.settled IS NULL THEN p.country END) AS country, s.country AS home
            FROM extraction.offices o
            JOIN parties p USING (article_id, entity_no)
            JOIN titles l ON l.title IS NOT DISTINCT FROM o.title
            LEFT JOIN organisation_atoms t ON t.article_id = o.article_id AND t.entity_no = o.organisation_no
            LEFT JOIN organisation_actors x USING (atom)
            LEFT JOIN seed_sources s ON s.source_id = p.source_id
        ), offices_told AS (
            SELECT t.* FROM told t
            LEFT JOIN reference_offices o USING (office_key)
            LEFT JOIN (SELECT DISTINCT office_key, country FROM reference_roles) r USING (office_key, country)
            WHERE NOT coalesce(o.needs_country, false) OR r.country IS NOT NULL
        )
        SELECT article_id, entity_no, 'office' AS facet, office_key || '|' || country AS value FROM offices_told
            WHERE country IS NOT NULL
        UNION SELECT article_id, entity_no, 'home', office_key || '|' || home FROM offices_told WHERE country IS NULL
        UNION SELECT article_id, entity_no, 'title', title || '|' || coalesce(country, '') FROM told
            WHERE contains(title, ' ')
        UNION SELECT article_id, entity_no, 'organisation', organisation FROM told
        UNION SELECT article_id, entity_no, 'country', country FROM told
        UNION SELECT article_id, entity_no, 'country', country FROM parties
            WHERE settled IS NULL AND kind <> 'organisation';
        DELETE FROM party_facets WHERE value IS NULL;
        """
    )
