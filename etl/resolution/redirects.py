"""Redirects: the ids that lead to an actor, or that nobody has any more."""

from duckdb import DuckDBPyConnection


def redirect_rows(con: DuckDBPyConnection, previous: str | None) -> None:
    """TEMP `resolved_actor_redirects`: where each id leads that is no actor now but may have been one.

    Atoms and plain ids of names come from this load's articles alone, so that a load in parts ends with the same rows.
    An id whose parties are undecided now leads to its likeliest candidate. Ids of the former database that rules or
    seeds no longer give follow their mentions, also where those are read longer or shorter now; where nobody is named
    any more at any of them, the id is withdrawn: it leads to nobody, and keeps the name that it stood for.
    """
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE former_ids AS
        WITH atoms AS (
            SELECT 'person' AS kind, key, usual, atom, article_id, entity_no FROM person_atoms WHERE NOT settled
            UNION ALL
            SELECT 'organisation', key, usual, atom, article_id, entity_no FROM organisation_atoms WHERE NOT settled
            UNION ALL
            SELECT 'person', p.key, tagged_id('person', p.key, h.homonym) AS tagged, tagged, p.article_id, p.entity_no
            FROM possible_homonyms h JOIN parties p USING (article_id, entity_no)
        ), leads AS (
            SELECT article_id, entity_no, actor_id, 1000 AS votes FROM entity_actors WHERE actor_id IS NOT NULL
            UNION ALL
            SELECT c.article_id, c.entity_no, c.actor_id, round(100 * c.score)::INTEGER
            FROM entity_candidates c JOIN entity_actors e USING (article_id, entity_no) WHERE e.actor_id IS NULL
        ), counted AS (
            SELECT kind, key, usual, atom, actor_id, sum(votes) AS votes
            FROM atoms JOIN leads USING (article_id, entity_no)
            GROUP BY ALL
        )
        SELECT id, actor_id, sum(votes) AS votes
        FROM (SELECT unnest([usual, atom, plain_id(kind, key)]) AS id, actor_id, votes FROM counted)
        GROUP BY ALL;
        """
    )
    if previous is not None:
        con.execute(
            f"""
            CREATE OR REPLACE TEMP TABLE former_mentions AS
            SELECT actor_id AS former_id, article_id, start_char, end_char FROM {previous}.mentions
            WHERE actor_id IN (
                SELECT actor_id FROM {previous}.actors
                EXCEPT SELECT id FROM former_ids EXCEPT SELECT actor_id FROM resolved_actors);

            INSERT INTO former_ids
            SELECT m.former_id, e.actor_id, count(*)
            FROM former_mentions m
            JOIN extraction.mentions n ON n.article_id = m.article_id
                AND n.start_char < m.end_char AND m.start_char < n.end_char
            JOIN entity_actors e ON e.article_id = n.article_id AND e.entity_no = n.entity_no
            WHERE e.actor_id IS NOT NULL GROUP BY ALL;
            """
        )
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE resolved_actor_redirects AS
        SELECT id AS old_actor_id, arg_max(actor_id, (votes, actor_id)) AS actor_id, NULL::VARCHAR AS withdrawn_name
        FROM former_ids WHERE id NOT IN (SELECT actor_id FROM resolved_actors)
        GROUP BY id
        """
    )
    if previous is not None:
        con.execute(
            f"""
            CREATE OR REPLACE TEMP TABLE former_redirects (old_actor_id VARCHAR, actor_id VARCHAR, withdrawn_name VARCHAR);
            INSERT INTO former_redirects BY NAME FROM {previous}.actor_redirects;  -- older ones have no withdrawn_name

            INSERT INTO resolved_actor_redirects
            WITH released AS (
                SELECT actor_id AS old_actor_id, actor_id, name_ar AS name FROM {previous}.actors
                UNION ALL
                SELECT r.old_actor_id, r.actor_id, coalesce(r.withdrawn_name, a.name_ar)
                FROM former_redirects r LEFT JOIN {previous}.actors a USING (actor_id)
            )
            SELECT r.old_actor_id, coalesce(a.actor_id, x.actor_id) AS heir, CASE WHEN heir IS NULL THEN r.name END
            FROM released r
            LEFT JOIN resolved_actors a USING (actor_id)
            LEFT JOIN resolved_actor_redirects x ON x.old_actor_id = r.actor_id
            WHERE r.old_actor_id NOT IN (SELECT old_actor_id FROM resolved_actor_redirects)
                AND r.old_actor_id NOT IN (SELECT actor_id FROM resolved_actors);
            """
        )
