"""Bearers: who is called by a surname or a given name alone, and what the articles say of them."""

from duckdb import DuckDBPyConnection


def bearers(con: DuckDBPyConnection) -> None:
    """TEMP tables of who bears one of `surnames`, and what is said of whom, from full names and seeds/.

    A word behind a curated full name (سمير حداد وسام) is nobody's surname, nor is the name of a father or of a house
    (سعيد بن كريم آل نصار) without the word for it. A slip of a known surname is his where it is no name of others: رونالد
    is one who is called so.
    """
    con.execute(
        """
        CREATE OR REPLACE TEMP MACRO weeks(day) AS (day - DATE '2000-01-01') // 7;

        CREATE OR REPLACE TEMP TABLE named AS
        SELECT article_id, entity_no, a.actor_id FROM person_atoms p JOIN person_actors a USING (atom)
        WHERE p.words >= 2 OR p.settled OR p.judged;

        CREATE OR REPLACE TEMP TABLE surname_bearers AS
        WITH read AS (
            SELECT DISTINCT p.key, p.surname, n.actor_id
            FROM named n JOIN parties p USING (article_id, entity_no)
            WHERE p.words >= 2 AND p.key NOT IN (FROM framed_names) AND p.surname IN (SELECT surname FROM surnames)
        ), curated AS (
            SELECT DISTINCT key, surname, words, actor_id FROM known_keys
        ), of_others AS (
            SELECT given AS surname FROM name_keys
            WHERE kind = 'person' AND words >= 2 AND given IN (SELECT surname FROM surnames)
            UNION SELECT surname FROM read GROUP BY surname HAVING count(DISTINCT actor_id) > 1
        ), slips AS (
            SELECT DISTINCT surname, actor_id FROM read SEMI JOIN curated USING (actor_id)
            ANTI JOIN curated USING (surname, actor_id) SEMI JOIN of_others USING (surname)
        ), bearers AS (
            SELECT surname, actor_id FROM read r
            WHERE NOT EXISTS (FROM slips l WHERE l.surname = r.surname AND l.actor_id = r.actor_id) AND NOT EXISTS (
                FROM curated c WHERE c.actor_id = r.actor_id AND (
                    c.words >= 2 AND starts_with(r.key, c.key || ' ')
                    OR c.surname IN ('بن' || r.surname, 'ءال' || r.surname)
                )
            )
            UNION
            SELECT surname, actor_id FROM curated WHERE surname IN (SELECT surname FROM surnames)
        )
        SELECT surname, actor_id, count(*) OVER (PARTITION BY surname) AS bearers FROM bearers;

        CREATE OR REPLACE TEMP TABLE given_bearers AS
        SELECT DISTINCT given AS surname, actor_id FROM known_keys
        WHERE words >= 2 AND given IN (SELECT surname FROM surnames);

        CREATE OR REPLACE TEMP TABLE asked_for AS
        SELECT article_id, entity_no, actor_id FROM named
        WHERE actor_id IN (SELECT actor_id FROM surname_bearers UNION SELECT actor_id FROM given_bearers);

        CREATE OR REPLACE TEMP TABLE actor_facets AS
        SELECT DISTINCT n.actor_id, f.facet, f.value FROM asked_for n JOIN party_facets f USING (article_id, entity_no)
        UNION SELECT actor_id, 'country', country FROM reference_actors WHERE kind = 'person' AND country IS NOT NULL;

        CREATE OR REPLACE TEMP TABLE actor_seen AS
        SELECT DISTINCT n.actor_id, p.source_id, weeks(p.published_from) AS week
        FROM asked_for n JOIN parties p USING (article_id, entity_no) WHERE p.published_from IS NOT NULL;

        CREATE OR REPLACE TEMP TABLE ranks AS
        SELECT DISTINCT article_id, entity_no, office_key FROM extraction.offices WHERE office_key IS NOT NULL;

        CREATE OR REPLACE TEMP TABLE stage AS
        SELECT article_id, country FROM parties WHERE kind = 'country'
        UNION
        SELECT n.article_id, a.country FROM named n JOIN reference_actors a USING (actor_id) WHERE a.kind = 'person';
        """
    )
