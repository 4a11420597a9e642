"""Organisations that every country has: their ids, names and parents, composed from the tables of seeds/."""

from duckdb import DuckDBPyConnection


def compositions(con: DuckDBPyConnection) -> None:
    """TEMP `compositions`: key, actor_id, name_ar, name_en, country, type, parent_id, for every key and country.

    A key that one country replaces (mfa by state_department) and a curated actor stand in for the composed one, so that
    a parent is always the actor that the articles name. The Arabic name takes the adjective of the country, as the
    press writes it, unless the name is that country's alone (الكنيست).
    """
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE compositions AS
        WITH keys AS (
            SELECT key, name_ar, name_en, type, parent_key, gender, replaces,
                string_split(coalesce(countries, ''), '|') AS only_in,
                string_split(coalesce(curated, ''), '|') AS curated,
                countries IS NOT NULL AND count(*) OVER (PARTITION BY name_ar) = 1 AS proper
            FROM seed_composed
        ), substitutes AS (
            SELECT replaces AS key, unnest(only_in) AS code, key AS substitute FROM keys WHERE replaces IS NOT NULL
        ), named AS (
            SELECT k.*, c.code, coalesce(s.substitute, k.key) || '_' || c.actor_id AS composed_id,
                c.name_en AS country_en, array_to_string(list_transform(string_split(c.adjective_ar, ' '),
                    lambda word: 'ال' || word || CASE k.gender WHEN 'f' THEN 'ة' ELSE '' END), ' ') AS adjective,
                list_filter(coalesce(x.curated, k.curated), lambda pair: starts_with(pair, c.code || '=')) AS stand_in,
                k.key || '_' || c.actor_id AS own_id
            FROM keys k CROSS JOIN seed_countries c
            LEFT JOIN substitutes s ON s.key = k.key AND s.code = c.code
            LEFT JOIN keys x ON x.key = s.substitute
        ), ids AS (
            SELECT *, coalesce(split_part(stand_in[1], '=', 2), composed_id) AS actor_id FROM named
        )
        SELECT i.key, i.own_id AS actor_id,
            CASE WHEN i.proper OR i.adjective IS NULL OR contains(i.name_ar, i.adjective) THEN i.name_ar
                ELSE i.name_ar || ' ' || i.adjective END AS name_ar,
            replace(i.name_en, '{country}', i.country_en) AS name_en, i.code AS country, i.type, p.actor_id AS parent_id
        FROM ids i LEFT JOIN ids p ON p.key = i.parent_key AND p.code = i.code;
        """
    )
