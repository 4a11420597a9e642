"""Names known so well that a slip of the pen, or a word of the sentence beside them, makes nobody else of them.

Only full names that seeds/ let stand alone, and that are not made of Arabic given names alone: those recur. What is
found here is rare beside the name it is joined to, as slips are; another person of a like name is read again.
"""

from collections import defaultdict
from collections.abc import Mapping

import polars as pl
from duckdb import DuckDBPyConnection

from etl.resolution.clusters import Clusters
from etl.resolution.keys import NameParts
from etl.resolution.persons import NOBODY, Words
from etl.resolution.reference import put
from etl.resolution.spelling import slip
from etl.resolution.support import Profile, at_odds

SHORTEST = 4
"""Letters of a surname from which on it is nobody's but by its length alone: not كيم، بوش."""
RARE = 10
"""How many articles of the known name there are for one of a slip."""


def famous_names(con: DuckDBPyConnection, parts: NameParts) -> dict[Words, str]:
    """The one actor of each full name that stands alone and may be mistaken for no other."""
    found: dict[Words, set[str]] = defaultdict(set)
    for key, actor_id, alone in con.execute(
        """
        SELECT k.key, n.actor_id, bool_or(n.alone) FROM reference_names n
        JOIN reference_actors a USING (actor_id)
        JOIN name_keys k ON k.kind = a.kind AND k.name = n.name
        WHERE a.kind = 'person' AND n.language = 'ar' AND k.words >= 2
        GROUP BY ALL ORDER BY ALL
        """
    ).fetchall():
        words = tuple(key.split())
        if not all(map(parts.is_native, words)) and len(words[-1]) >= SHORTEST:
            found[words].add(actor_id if alone else "")
    return {words: min(actors) for words, actors in found.items() if len(actors) == 1 and "" not in actors}


def name_words(con: DuckDBPyConnection) -> frozenset[str]:
    """Words that name people: given names of any origin, and every word of a curated person's names."""
    return frozenset(
        word
        for (key,) in con.execute(
            """
            SELECT key FROM reference_given_names
            UNION
            SELECT k.key FROM reference_names n JOIN reference_actors a USING (actor_id)
            JOIN name_keys k ON k.kind = a.kind AND k.name = n.name WHERE a.kind = 'person' AND n.language = 'ar'
            """
        ).fetchall()
        for word in key.split()
    )


def told_in(con: DuckDBPyConnection) -> dict[str, int]:
    """How many articles have each full name."""
    return dict(
        con.execute("SELECT key, count(DISTINCT article_id) FROM person_atoms WHERE words >= 2 GROUP BY key").fetchall()
    )


def framed(words: Words, famous: Mapping[Words, str], names: frozenset[str], parts: NameParts) -> Words | None:
    """The famous name inside a longer one whose other words name nobody: دونالد ترامب المفاجئ."""
    for count in range(len(words) - 1, 1, -1):
        behind, before = (words[:count], words[count:]), (words[-count:], words[:-count])
        between = ((words[0], *words[1 - count :]), words[1 : 1 - count])
        for inner, outer in (behind, before, between):
            if inner in famous and not any(word in names or parts.is_native(word) for word in outer):
                return inner
    return None


def _gaps(words: Words) -> list[Words]:
    """The name with each of its words left out in turn."""
    return [(*words[:place], "", *words[place + 1 :]) for place in range(len(words))]


def misspelt(words: Words, by_gap: Mapping[Words, list[Words]], parts: NameParts) -> set[Words]:
    """The famous names that differ by a slip in one word and agree in all others."""
    return {
        other
        for place, gap in enumerate(_gaps(words))
        for other in by_gap.get(gap, ())
        if not parts.is_native(words[place])
        and not parts.is_native(other[place])
        and slip(words[place], other[place], foreign=not any(map(parts.is_native, words)))
    }


def join_famous(
    con: DuckDBPyConnection,
    clusters: Clusters[str],
    atoms: Mapping[str, list[str]],
    known: Mapping[str, Profile],
    parts: NameParts,
) -> None:
    """Join discovered names with the famous one that they are meant to be, unless their countries differ.

    TEMP `framed_names`: keys of names with words beside them; the last of these is no surname.
    """
    famous, names, articles = famous_names(con, parts), name_words(con), told_in(con)
    by_gap: dict[Words, list[Words]] = defaultdict(list)
    for words in famous:
        for gap in _gaps(words):
            by_gap[gap].append(words)
    frames = []
    for key, bearers in sorted(atoms.items()):
        words = tuple(key.split())
        if words in famous:
            continue
        if inner := framed(words, famous, names, parts):
            frames.append(key)
            meant = {famous[inner]}
        else:
            meant = {
                famous[other]
                for other in misspelt(words, by_gap, parts)
                if articles.get(key, 0) * RARE <= articles.get(" ".join(other), 0)
            }
        if len(meant) == 1:
            (actor,) = meant
            for atom in bearers:
                if not clusters.anchor(atom) and not at_odds(known.get(atom, NOBODY), known.get(actor, NOBODY)):
                    clusters.join(actor, atom)
    put(con, "framed_names", pl.DataFrame({"key": frames}, schema={"key": pl.String}))
