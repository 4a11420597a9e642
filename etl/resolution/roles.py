"""Rows of roles: titles as read beside names, with the first and last day seen, and the dated terms of seeds/."""

from duckdb import DuckDBPyConnection


def role_rows(con: DuckDBPyConnection) -> None:
    """TEMP `resolved_roles`, `role_evidence`; needs `parties` and `entity_actors`.

    A role read without a mention of its bearer (an office that stands for him) has no `mention_id`.
    """
    read_roles(con, "entity_actors")
    sum_roles(con)


def read_roles(con: DuckDBPyConnection, bearers: str) -> None:
    """TEMP `roles_read`: every title that an article gives to one of some identities."""
    con.execute(
        f"""
        CREATE OR REPLACE TEMP MACRO role_key(actor_id, title, organisation_id, country, basis) AS
            sha256(concat_ws('|', actor_id, title, coalesce(organisation_id, ''), coalesce(country, ''), basis))[1:16];

        CREATE OR REPLACE TEMP TABLE roles_read AS
        SELECT e.actor_id, o.title, g.actor_id AS organisation_id, o.country, p.published_from, p.published_to,
            o.article_id, o.entity_no, o.start_char, o.end_char,
            role_key(e.actor_id, o.title, g.actor_id, o.country, 'read') AS role_id
        FROM extraction.offices o
        JOIN parties p USING (article_id, entity_no)
        JOIN {bearers} e USING (article_id, entity_no)
        LEFT JOIN entity_actors g ON g.article_id = o.article_id AND g.entity_no = o.organisation_no
        WHERE e.actor_id IS NOT NULL AND o.title <> '';
        """
    )


def sum_roles(con: DuckDBPyConnection) -> None:
    """TEMP `resolved_roles`, `role_evidence` of seeds/ and of what stands in `roles_read`."""
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE resolved_roles AS
        WITH spans AS (
            SELECT role_id, min(actor_id) AS actor_id, min(title) AS title, min(organisation_id) AS organisation_id,
                min(country) AS country, min(published_from) AS seen_from, max(published_to) AS seen_to,
                arg_min(struct_pack(article_id, entity_no, start_char),
                    (coalesce(published_from, DATE '9999-12-31'), article_id, start_char)) AS first
            FROM roles_read GROUP BY role_id
        ), beside AS (
            SELECT s.role_id, s.first.article_id AS article_id,
                arg_min(struct_pack(start_char := m.start_char, end_char := m.end_char),
                    (abs(m.start_char - s.first.start_char), m.start_char)) AS span
            FROM spans s
            JOIN extraction.mentions m ON m.article_id = s.first.article_id AND m.entity_no = s.first.entity_no
            GROUP BY ALL
        )
        SELECT s.role_id, s.actor_id, s.title, s.organisation_id, s.country, s.seen_from, s.seen_to, 'read' AS basis,
            CASE WHEN b.role_id IS NOT NULL THEN mention_key(b.article_id, b.span.start_char, b.span.end_char) END
                AS mention_id
        FROM spans s LEFT JOIN beside b USING (role_id)
        UNION ALL
        SELECT role_key(actor_id, title, organisation_id, country, 'curated|' || coalesce(from_earliest::VARCHAR, '')),
            actor_id, title, organisation_id, country, from_earliest, to_latest, 'curated', NULL
        FROM reference_roles;

        CREATE OR REPLACE TEMP TABLE role_evidence AS
        SELECT DISTINCT 'roles' AS table_name, role_id AS row_id, 'title' AS column_name,
            article_id, start_char, end_char
        FROM roles_read;
        """
    )
