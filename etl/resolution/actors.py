"""Rows of actors: what is known of each, from seeds/ and from the articles."""

from duckdb import DuckDBPyConnection


def actor_rows(con: DuckDBPyConnection) -> None:
    """TEMP `resolved_actors`, `resolved_actor_names`, `resolved_organisations`.

    The name of a discovered actor is the fullest form among those read in most articles; its country the one most
    articles give, if half of those that give one agree; the gender of a person the one that a given name tells.
    Composed ones and their parents are named by the tables of seeds/.
    """
    read_actors(con, "entity_actors")
    add_parents(con)
    name_rows(con)
    organisation_types(con)
    organisation_rows(con)


def read_actors(con: DuckDBPyConnection, identities: str) -> None:
    """TEMP `resolved_actors` of seeds/ and of some identities; `add_parents` goes on.

    TEMP `read_parties` has those that seeds/ do not know, `read_names` how all are called.
    """
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE read_parties AS
        SELECT e.actor_id, p.kind, p.name, p.words, p.key, p.name_en, p.country, p.type, p.article_id,
            p.settled IS NOT NULL AS settled
        FROM {identities} e JOIN parties p USING (article_id, entity_no)
        WHERE e.actor_id NOT IN (SELECT actor_id FROM reference_actors)
            AND p.kind <> 'office' AND e.method NOT IN ('surname', 'office');

        CREATE OR REPLACE TEMP TABLE read_names AS
        SELECT actor_id, name FROM read_parties
        UNION
        SELECT e.actor_id, p.name FROM {identities} e JOIN parties p USING (article_id, entity_no)
        WHERE e.actor_id IN (SELECT actor_id FROM reference_actors)
            AND p.kind <> 'office' AND e.method NOT IN ('surname', 'office');

        CREATE OR REPLACE TEMP TABLE actor_countries AS
        WITH told AS (
            SELECT actor_id, country, count(DISTINCT article_id) AS articles FROM (
                SELECT actor_id, country, article_id FROM read_parties WHERE country IS NOT NULL
                UNION
                SELECT e.actor_id, f.value, f.article_id
                FROM party_facets f JOIN {identities} e USING (article_id, entity_no)
                WHERE f.facet = 'country' AND e.actor_id IS NOT NULL
                    AND e.actor_id NOT IN (SELECT actor_id FROM reference_actors)
            ) GROUP BY ALL
        )
        SELECT actor_id, arg_max(country, (articles, country)) AS country
        FROM told GROUP BY actor_id HAVING max(articles) * 2 >= sum(articles);

        CREATE OR REPLACE TEMP TABLE resolved_actors AS
        WITH names AS (
            SELECT actor_id, kind, name, words, bool_or(settled) AS settled, count(DISTINCT article_id) AS articles
            FROM read_parties GROUP BY ALL
        ), most AS (
            SELECT *, max(articles) OVER (PARTITION BY actor_id) AS top FROM names
        ), best AS (
            SELECT actor_id, min(kind) AS kind, bool_or(settled) AS settled,
                arg_max(name, (words, articles, length(name), name)) FILTER (articles * 2 >= top) AS name_ar
            FROM most GROUP BY actor_id
        ), english AS (
            SELECT actor_id, arg_max(name_en, (articles, name_en)) AS name_en FROM (
                SELECT actor_id, name_en, count(*) AS articles FROM read_parties
                WHERE settled AND name_en <> '' GROUP BY ALL
            ) GROUP BY actor_id
        ), genders AS (
            SELECT k.name, g.gender FROM name_keys k JOIN reference_genders g ON g.key = k.given
            WHERE k.kind = 'person' AND k.words > 1
        )
        SELECT actor_id, kind, name_ar, name_en, country, gender, wikidata_id, 'curated' AS origin FROM reference_actors
        UNION ALL
        SELECT b.actor_id, b.kind, coalesce(x.name_ar, b.name_ar), coalesce(x.name_en, e.name_en),
            coalesce(x.country, c.country), CASE b.kind WHEN 'person' THEN g.gender END, NULL,
            CASE WHEN b.settled THEN 'composed' ELSE 'discovered' END
        FROM best b
        LEFT JOIN compositions x USING (actor_id)
        LEFT JOIN english e USING (actor_id)
        LEFT JOIN actor_countries c USING (actor_id)
        LEFT JOIN genders g ON g.name = b.name_ar;
        """
    )


def add_parents(con: DuckDBPyConnection) -> None:
    """Nothing; `resolved_actors` has the organisations too that the composed ones in it are parts of."""
    con.execute(
        """
        INSERT INTO resolved_actors BY NAME
        WITH RECURSIVE parents AS (
            SELECT x.parent_id AS actor_id FROM resolved_actors a JOIN compositions x USING (actor_id)
            UNION
            SELECT x.parent_id FROM parents p JOIN compositions x ON x.actor_id = p.actor_id
        )
        SELECT x.actor_id, 'organisation' AS kind, x.name_ar, x.name_en, x.country, 'composed' AS origin
        FROM compositions x SEMI JOIN parents USING (actor_id) ANTI JOIN resolved_actors USING (actor_id);
        """
    )


def name_rows(con: DuckDBPyConnection) -> None:
    """TEMP `resolved_actor_names` of seeds/, `resolved_actors` and `read_names`."""
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE resolved_actor_names AS
        SELECT actor_id, name, language FROM reference_names
        UNION SELECT actor_id, name, 'ar' FROM read_names
        UNION SELECT actor_id, name_ar, 'ar' FROM resolved_actors
        UNION SELECT actor_id, name_en, 'en' FROM resolved_actors WHERE name_en IS NOT NULL;
        """
    )


def organisation_types(con: DuckDBPyConnection) -> None:
    """TEMP `read_types`: actor_id, type of the organisations in `read_parties` that seeds/ do not know."""
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE read_types AS
        SELECT actor_id, coalesce(arg_max(type, (articles, type)), 'body') AS type FROM (
            SELECT actor_id, nullif(type, '') AS type, count(*) AS articles
            FROM read_parties WHERE kind = 'organisation' GROUP BY ALL
        )
        ANTI JOIN reference_organisations r USING (actor_id)
        ANTI JOIN compositions x USING (actor_id)
        GROUP BY actor_id
        """
    )


def organisation_rows(con: DuckDBPyConnection) -> None:
    """TEMP `resolved_organisations` of seeds/ and `read_types`, each with how many others it is a part of."""
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE resolved_organisations AS
        WITH RECURSIVE known AS (
            SELECT actor_id, type, parent_id FROM reference_organisations
            UNION ALL
            SELECT x.actor_id, x.type, x.parent_id FROM compositions x
            ANTI JOIN reference_organisations r ON r.actor_id = x.actor_id
            UNION ALL
            SELECT actor_id, type, NULL FROM read_types
        ), rows AS (
            SELECT k.actor_id, k.type, o.actor_id AS parent_id
            FROM known k
            JOIN resolved_actors a ON a.actor_id = k.actor_id AND a.kind = 'organisation'
            LEFT JOIN known o ON o.actor_id = k.parent_id AND o.actor_id <> k.actor_id
                AND o.actor_id IN (SELECT actor_id FROM resolved_actors)
        ), levels AS (
            SELECT actor_id, type, parent_id, 0 AS level FROM rows WHERE parent_id IS NULL
            UNION ALL
            SELECT r.actor_id, r.type, r.parent_id, l.level + 1 FROM rows r JOIN levels l ON l.actor_id = r.parent_id
        )
        FROM levels;
        """
    )
