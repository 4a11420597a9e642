"""Support: what speaks for two names being one person, beside the names."""

from collections import defaultdict
from dataclasses import dataclass, field

from duckdb import DuckDBPyConnection

from etl.resolution.reference import drop_stages

WEIGHTY, SEAT = 2, 3
"""What a shared organisation or longer title says, and what an office of one seat; other facets say 1."""


@dataclass
class Profile:
    """What all articles and seeds/ say of one atom.

    Attributes:
        facets: Offices, titles and organisations with what each says when it is shared.
        countries: Its countries.
        sources: Outlets that name the atom.
    """

    facets: dict[str, int] = field(default_factory=dict)
    countries: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)


def likely_keys(con: DuckDBPyConnection) -> None:
    """TEMP `likely_keys`: keys of curated persons, and those that are like another by their words."""
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE likely_keys AS
        SELECT key FROM resolution.name_likenesses
        UNION SELECT other FROM resolution.name_likenesses
        UNION
        SELECT key FROM known_keys
        """
    )


def profiles(con: DuckDBPyConnection) -> dict[str, Profile]:
    """The profile of every curated person, and of every person atom that may be joined to another.

    Those are atoms of one word with an office, homonyms, and names that are like another by their words.
    """
    found: dict[str, Profile] = defaultdict(Profile)
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE likely_atoms AS
        SELECT article_id, entity_no, usual, words FROM person_atoms
        WHERE (words >= 2 OR settled OR contains(tag, '|')) AND NOT judged
            AND (settled OR words < 2 OR tag <> '' OR key IN (FROM likely_keys))
        """
    )
    for atom, facets, weights, countries in con.execute(
        f"""
        WITH told AS (
            SELECT usual AS atom, facet, value, CASE
                WHEN facet = 'office' AND o.single THEN {SEAT}
                WHEN facet = 'organisation' OR facet = 'title' AND value LIKE '% % %' THEN {WEIGHTY}
                ELSE 1 END AS weight
            FROM likely_atoms JOIN party_facets USING (article_id, entity_no)
            LEFT JOIN reference_offices o ON o.office_key = split_part(value, '|', 1)
            UNION ALL
            SELECT actor_id, 'office', office_key || '|' || country, CASE WHEN single THEN {SEAT} ELSE 1 END
            FROM reference_roles WHERE office_key IS NOT NULL AND country IS NOT NULL
            UNION ALL
            SELECT actor_id, 'organisation', organisation_id, {WEIGHTY}
            FROM reference_roles WHERE organisation_id IS NOT NULL
            UNION ALL
            SELECT actor_id, 'country', country, 1 FROM reference_actors WHERE kind = 'person' AND country IS NOT NULL
        ), heaviest AS (  -- `home` says less than `office`
            SELECT atom, CASE WHEN facet IN ('office', 'home') THEN '' ELSE facet END AS kind, value, max(weight) AS weight
            FROM told GROUP BY ALL
        ), keyed AS (
            SELECT atom, kind = 'country' AS of_country, value, weight,
                CASE kind WHEN '' THEN value ELSE kind || ':' || value END AS key
            FROM heaviest
        )
        SELECT atom, coalesce(list(key) FILTER (NOT of_country), []), list(weight) FILTER (NOT of_country),
            coalesce(list(value) FILTER (of_country), [])
        FROM keyed GROUP BY atom
        """
    ).fetchall():
        found[atom] = Profile(dict(zip(facets, weights or (), strict=True)), set(countries))
    for atom, sources in con.execute(
        """
        SELECT usual, list(DISTINCT source_id)
        FROM likely_atoms a JOIN parties USING (article_id, entity_no) WHERE a.words >= 2 GROUP BY ALL
        """
    ).fetchall():
        found[atom].sources = set(sources)
    drop_stages(con, "likely_atoms")
    return dict(found)


def support(one: Profile, other: Profile) -> int:
    """How much the offices, titles and organisations that two profiles share say together."""
    return sum(one.facets[key] for key in one.facets.keys() & other.facets.keys())


def at_odds(one: Profile, other: Profile) -> bool:
    """Whether both have countries and none in common."""
    return bool(one.countries and other.countries) and not (one.countries & other.countries)


def same_country(one: Profile, other: Profile) -> bool:
    """Whether they share a country."""
    return bool(one.countries & other.countries)
