"""Support: what speaks for two names being one person, beside the names."""

from collections import defaultdict
from dataclasses import dataclass, field

from duckdb import DuckDBPyConnection


@dataclass
class Profile:
    """What all articles and seeds/ say of one atom.

    Attributes:
        facets: office, title and organisation values with the number of articles that give them.
        countries: Countries with their number of articles.
        sources: Outlets that name the atom.
        articles: Number of articles that name it.
    """

    facets: dict[str, int] = field(default_factory=dict)
    countries: dict[str, int] = field(default_factory=dict)
    sources: set[str] = field(default_factory=set)
    articles: int = 0


def profiles(con: DuckDBPyConnection) -> dict[str, Profile]:
    """The profile of every person atom of two words or more, and of every curated person."""
    found: dict[str, Profile] = defaultdict(Profile)
    for atom, facet, value, articles in con.execute(
        """
        SELECT usual, facet, value, count(DISTINCT article_id)
        FROM person_atoms JOIN party_facets USING (article_id, entity_no)
        WHERE (words >= 2 OR settled) AND NOT judged
        GROUP BY ALL
        UNION ALL
        SELECT actor_id, 'office', office_key || '|' || country, 1 FROM reference_roles
        WHERE office_key IS NOT NULL AND country IS NOT NULL
        UNION ALL
        SELECT actor_id, 'organisation', organisation_id, 1 FROM reference_roles WHERE organisation_id IS NOT NULL
        UNION ALL
        SELECT actor_id, 'country', country, 1 FROM reference_actors WHERE kind = 'person' AND country IS NOT NULL
        """
    ).fetchall():
        where = found[atom].countries if facet == "country" else found[atom].facets
        key = value if facet in ("country", "office", "home") else f"{facet}:{value}"
        where[key] = where.get(key, 0) + articles
    for atom, sources, articles in con.execute(
        """
        SELECT usual, list(DISTINCT source_id), count(DISTINCT article_id)
        FROM person_atoms a JOIN parties USING (article_id, entity_no) WHERE a.words >= 2 AND NOT judged GROUP BY ALL
        """
    ).fetchall():
        found[atom].sources, found[atom].articles = set(sources), articles
    return dict(found)


def strong(one: Profile, other: Profile) -> int:
    """How many offices, titles and organisations two profiles share."""
    return len(one.facets.keys() & other.facets.keys())


def at_odds(one: Profile, other: Profile) -> bool:
    """Whether both have countries and none in common."""
    return bool(one.countries and other.countries) and not (one.countries.keys() & other.countries.keys())


def same_country(one: Profile, other: Profile) -> bool:
    """Whether they share a country."""
    return bool(one.countries.keys() & other.countries.keys())
