"""Actors and roles after few articles changed: only those that a changed article speaks of, or spoke of, are read anew.

What is known of an actor follows from the articles that name him, and a role from those that give it. TEMP `touched`
has every article of which a party is another's now, or is read otherwise; whom none of them names is what he was.
"""

from duckdb import DuckDBPyConnection

from etl.resolution.actors import add_parents, name_rows, organisation_rows, organisation_types, read_actors
from etl.resolution.reference import drop_stages
from etl.resolution.roles import read_roles, sum_roles


def touch_identities(con: DuckDBPyConnection) -> None:
    """Nothing; TEMP `touched` has all articles too with a party that is somebody else than `extraction.identities` say.

    Parties of one article are as many as before. Those of candidates and of judgements are few, and always new: what
    stays undecided, or is decided by a person, looks the same for other reasons.
    """
    con.execute(
        """
        INSERT INTO touched
        SELECT e.article_id FROM entity_actors e JOIN extraction.identities i USING (article_id, entity_no)
        WHERE (e.actor_id, e.method, e.confidence) IS DISTINCT FROM (i.actor_id, i.method, i.confidence)
        UNION SELECT article_id FROM entity_candidates
        UNION SELECT m.article_id FROM mention_candidates JOIN mentions m USING (mention_id)
        UNION SELECT article_id FROM judged_parties
        EXCEPT FROM touched
        """
    )


def actor_changes(con: DuckDBPyConnection, previous: str) -> None:
    """TEMP `resolved_actors`, `resolved_actor_names`, `resolved_organisations` as `actor_rows` leaves them.

    An organisation that is there for its parts alone has no article of its own, and is always new.

    Args:
        con: Connection with TEMP `touched` and `entity_actors`, and with `extraction.identities` as they were.
        previous: Name of the attached former database.
    """
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE other_actors AS
        SELECT actor_id FROM entity_actors WHERE article_id IN (FROM touched) AND actor_id IS NOT NULL
        UNION
        SELECT actor_id FROM extraction.identities WHERE article_id IN (FROM touched) AND actor_id IS NOT NULL
        UNION
        SELECT actor_id FROM {previous}.actors WHERE origin = 'composed' AND actor_id NOT IN (
            SELECT e.actor_id FROM entity_actors e JOIN parties p USING (article_id, entity_no)
            WHERE e.actor_id IN (SELECT actor_id FROM {previous}.actors WHERE origin = 'composed')
                AND p.kind <> 'office' AND e.method NOT IN ('surname', 'office'));

        CREATE OR REPLACE TEMP TABLE other_identities AS
        SELECT article_id, entity_no, actor_id, method FROM entity_actors WHERE actor_id IN (FROM other_actors);
        """
    )
    read_actors(con, "other_identities")
    con.execute(
        f"""
        INSERT INTO resolved_actors BY NAME
        FROM {previous}.actors WHERE origin <> 'curated' AND actor_id NOT IN (FROM other_actors)
        """
    )
    add_parents(con)
    name_rows(con)
    organisation_types(con)
    con.execute(
        f"""
        INSERT INTO resolved_actor_names BY NAME
        SELECT actor_id, name, language FROM {previous}.actor_names
        WHERE actor_id NOT IN (FROM other_actors) AND actor_id IN (SELECT actor_id FROM resolved_actors)
        EXCEPT SELECT actor_id, name, language FROM resolved_actor_names;

        INSERT INTO read_types BY NAME
        SELECT actor_id, type FROM {previous}.organisations WHERE actor_id NOT IN (FROM other_actors)
            AND actor_id NOT IN (SELECT actor_id FROM reference_organisations)
            AND actor_id NOT IN (SELECT actor_id FROM compositions);
        """
    )
    organisation_rows(con)
    drop_stages(con, "other_identities", "read_types")


def role_changes(con: DuckDBPyConnection, previous: str) -> None:
    """TEMP `resolved_roles`, `role_evidence` as `role_rows` leaves them; arguments as for `actor_changes`."""
    con.execute(
        "CREATE OR REPLACE TEMP TABLE bearers_read AS"
        " SELECT article_id, entity_no, actor_id FROM entity_actors WHERE article_id IN (FROM touched)"
    )
    read_roles(con, "bearers_read")
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE other_roles AS
        SELECT role_id FROM roles_read
        UNION
        SELECT row_id FROM {previous}.evidence WHERE table_name = 'roles' AND article_id IN (FROM touched);

        CREATE OR REPLACE TEMP TABLE bearers_read AS
        SELECT article_id, entity_no, actor_id FROM entity_actors WHERE actor_id IN (
            SELECT actor_id FROM roles_read
            UNION SELECT actor_id FROM {previous}.roles WHERE role_id IN (FROM other_roles));
        """
    )
    read_roles(con, "bearers_read")
    con.execute("DELETE FROM roles_read WHERE role_id NOT IN (FROM other_roles)")
    sum_roles(con)
    con.execute(
        f"""
        INSERT INTO resolved_roles BY NAME
        FROM {previous}.roles WHERE basis = 'read' AND role_id NOT IN (FROM other_roles);

        INSERT INTO role_evidence BY NAME
        FROM {previous}.evidence WHERE table_name = 'roles' AND row_id NOT IN (FROM other_roles);
        """
    )
    drop_stages(con, "bearers_read", "other_roles")
