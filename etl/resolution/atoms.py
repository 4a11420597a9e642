"""Atoms: the smallest identities, each decided by one article alone; clusters of them become actors.

An atom is the actor that its parties would have if no other article existed, so its id is one that a smaller load may
have published. That is why every atom that is no actor of its own becomes a redirect.
"""

from hashlib import sha256

from duckdb import DuckDBPyConnection


def discovered_id(kind: str, key: str) -> str:
    """The id of a discovered actor whose name is known by the given key; `plain_id` in SQL."""
    return f"{kind}_{sha256(f'{kind}|{key}'.encode()).hexdigest()[:12]}"


def identifiers(con: DuckDBPyConnection) -> None:
    """TEMP macros of ids: `plain_id(kind, key)`, `tagged_id(kind, key, tag)` of discovered actors, `mention_key`."""
    con.execute(
        """
        CREATE OR REPLACE TEMP MACRO tagged_id(kind, key, tag) AS
            kind || '_' || sha256(kind || '|' || key || CASE WHEN tag = '' THEN '' ELSE '|' || tag END)[1:12];
        CREATE OR REPLACE TEMP MACRO plain_id(kind, key) AS tagged_id(kind, key, '');
        CREATE OR REPLACE TEMP MACRO mention_key(article_id, start_char, end_char) AS
            sha256(concat_ws('|', article_id, start_char, end_char))[1:16];
        """
    )


def organisation_atoms(con: DuckDBPyConnection) -> None:
    """TEMP `organisation_atoms`: article_id, entity_no, key, tag, usual, atom, settled, judged.

    The country belongs to the name (المحكمة العليا is one court in each country). Where the article gives none, that of
    its outlet stands with a mark, and joins what the other articles tell; but a general name in an outlet that writes of
    all the world is of that article alone.
    """
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE organisation_atoms AS
        SELECT p.article_id, p.entity_no, p.key,
            coalesce(p.country, '~' || CASE WHEN p.recurring AND s.reach = 'world' THEN p.article_id
                ELSE coalesce(s.country, '') END) AS tag,
            coalesce(p.settled, tagged_id('organisation', p.key, tag)) AS usual,
            coalesce(j.atom, usual) AS atom,
            p.settled IS NOT NULL AS settled, coalesce(j.moved, false) AS judged
        FROM parties p
        LEFT JOIN seed_sources s USING (source_id)
        LEFT JOIN judged_parties j USING (article_id, entity_no)
        WHERE p.kind = 'organisation' AND (p.settled IS NOT NULL OR p.key IS NOT NULL);
        """
    )


def person_atoms(con: DuckDBPyConnection) -> None:
    """TEMP `person_atoms`: article_id, entity_no, key, words, tag, usual, atom, settled, judged.

    Two words name a person. One word does so only together with an office, a country or at least an outlet; and
    one that many people are called by (محمد) only in its article, unless it goes with an office of one seat.
    `usual` is the atom that the article alone gives, `atom` what judgements of a mention make of it.
    """
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE person_atoms AS
        WITH told AS (
            SELECT article_id, entity_no,
                min(value) FILTER (facet = 'office') AS office,
                min(value) FILTER (facet = 'office' AND o.single) AS seat,
                min(value) FILTER (facet = 'country') AS country
            FROM party_facets SEMI JOIN (
                SELECT article_id, entity_no FROM parties WHERE kind = 'person' AND words < 2
            ) USING (article_id, entity_no)
            LEFT JOIN reference_offices o ON o.office_key = split_part(value, '|', 1)
            GROUP BY ALL
        )
        SELECT p.article_id, p.entity_no, p.key, p.words,
            CASE WHEN h.homonym IS NOT NULL THEN h.homonym WHEN p.words >= 2 THEN ''
                WHEN p.native THEN coalesce(t.seat, p.article_id)
                ELSE coalesce(t.office, t.country, '~' || p.source_id) END AS tag,
            coalesce(p.settled, tagged_id('person', p.key, tag)) AS usual,
            coalesce(j.atom, usual) AS atom,
            p.settled IS NOT NULL AS settled, coalesce(j.moved, false) AS judged
        FROM parties p
        LEFT JOIN told t USING (article_id, entity_no)
        LEFT JOIN homonyms h USING (article_id, entity_no)
        LEFT JOIN judged_parties j USING (article_id, entity_no)
        WHERE p.kind = 'person' AND (p.settled IS NOT NULL OR p.key IS NOT NULL);
        """
    )
