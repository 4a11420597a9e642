"""Common names: full names of two Arabic given names that are met so often that many people bear them.

How common a name is, its words tell: محمد stands before many surnames and إبراهيم behind many given names, so that the
two meet by chance, whoever is meant. Such a name makes nobody by itself. Every article has its own bearer, unless what
the articles say beside the name is the same.
"""

from collections import defaultdict
from collections.abc import Mapping

from duckdb import DuckDBPyConnection

from etl.resolution.clusters import Clusters
from etl.resolution.support import WEIGHTY, Profile, at_odds

COMMON = 40_000
"""Full names with the given name, times those with the surname, from which on a name of both is common."""
SINGULAR = 5_000
"""The same product, below which such a name is nearly as telling as a foreign one."""


def common_names(con: DuckDBPyConnection) -> None:
    """TEMP `name_chances` (key, chance) of names of two Arabic given names, and `common_names` (key) of the likely ones.

    The chance grows with the names that are read, so that more articles make more names common, never fewer.
    """
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE name_chances AS
        WITH full_names AS (
            SELECT DISTINCT key, given, surname, words, all_native FROM name_keys WHERE kind = 'person' AND words >= 2
        ), givens AS (
            SELECT given, count(DISTINCT key) AS names FROM full_names GROUP BY given
        ), surnames AS (
            SELECT surname, count(DISTINCT key) AS names FROM full_names GROUP BY surname
        )
        SELECT DISTINCT key, g.names * s.names AS chance
        FROM full_names JOIN givens g USING (given) JOIN surnames s USING (surname)
        WHERE words = 2 AND all_native;
        """
    )
    con.execute(
        "CREATE OR REPLACE TEMP TABLE common_names AS SELECT key FROM name_chances WHERE chance >= $common",
        {"common": COMMON},
    )


def common_homonyms(con: DuckDBPyConnection) -> None:
    """TEMP `common_homonyms`: article_id, entity_no, homonym: discovered parties of common names, one an article.

    So are those of the first two of a known person's three Arabic names (سامي سعيد) where the article names him nowhere.
    """
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE common_homonyms AS
        SELECT p.article_id, p.entity_no, p.article_id AS homonym
        FROM parties p SEMI JOIN common_names USING (key) ANTI JOIN doubted_parties USING (article_id, entity_no)
        WHERE p.kind = 'person' AND p.settled IS NULL
        UNION
        SELECT p.article_id, p.entity_no, p.article_id
        FROM parties p ANTI JOIN doubted_parties USING (article_id, entity_no)
        JOIN (
            SELECT array_to_string(string_split(key, ' ')[:2], ' ') AS key, list(DISTINCT actor_id) AS actors
            FROM known_keys WHERE words = 3 AND all_native GROUP BY ALL
        ) h USING (key)
        WHERE p.kind = 'person' AND p.settled IS NULL AND p.words = 2 AND NOT EXISTS (
            FROM party_facets f WHERE f.article_id = p.article_id AND f.entity_no = p.entity_no
                AND f.facet IN ('office', 'home')
        ) AND NOT EXISTS (
            FROM parties q WHERE q.article_id = p.article_id AND list_contains(h.actors, q.settled)
        )
        """
    )


def join_bearers(con: DuckDBPyConnection, clusters: Clusters[str], known: Mapping[str, Profile]) -> None:
    """Join homonyms of one name that share what few have, or anything at all in one outlet."""
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, atom in con.execute(
        "SELECT DISTINCT key, usual FROM person_atoms WHERE words >= 2 AND NOT settled AND tag <> '' AND NOT judged"
        " ORDER BY ALL"
    ).fetchall():
        profile = known.get(atom, Profile())
        for facet, weight in sorted(profile.facets.items()):
            places = [""] if weight >= WEIGHTY else sorted(profile.sources)
            for place in places:
                alike[key, facet, place].append(atom)
    for _, atoms in sorted(alike.items()):
        for atom in atoms[1:]:
            if not at_odds(known[atoms[0]], known[atom]):
                clusters.join(atoms[0], atom)
