"""Names known so well that a slip of the pen, or a word of the sentence beside them, makes nobody else of them.

Only full names that seeds/ let stand alone. Those of two Arabic given names recur, unless these hardly ever meet, and so
need the same office or organisation beside them. What is found here is rare beside the name it is joined to, as slips
are; another person of a like name is read again.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import polars as pl
from duckdb import DuckDBPyConnection

from etl.resolution.clusters import Clusters
from etl.resolution.common import SINGULAR
from etl.resolution.keys import NameParts
from etl.resolution.misreadings import (
    SHORTEST,
    by_seam,
    by_start,
    framed,
    gaps,
    given_slip,
    glued,
    meant,
    misspelt,
    one_off,
    respaced,
    surname_slip,
    transposed,
)
from etl.resolution.persons import NOBODY, Words
from etl.resolution.reference import put
from etl.resolution.support import SEAT, WEIGHTY, Profile, at_odds, same_country, support

RARE = 10
"""How many articles of the known name there are for one of a slip."""
TELLING = 0.8
"""Share of the articles with a surname that name the known bearer, from which on it tells who is meant."""


def famous_names(con: DuckDBPyConnection, parts: NameParts) -> tuple[dict[Words, str], frozenset[Words]]:
    """The one actor of each full name that stands alone, and those of these names that are common or end in few letters.

    The latter may have a word of the sentence beside them; what is like them is another name.
    """
    found: dict[Words, set[str]] = defaultdict(set)
    like_others = set()
    for key, actor_id, alone, common in con.execute(
        """
        SELECT k.key, n.actor_id, bool_or(n.alone), k.words = 2 AND k.all_native AND c.chance >= $singular
        FROM reference_names n
        JOIN reference_actors a USING (actor_id)
        JOIN name_keys k ON k.kind = a.kind AND k.name = n.name
        LEFT JOIN name_chances c USING (key)
        WHERE a.kind = 'person' AND n.language = 'ar' AND k.words >= 2
        GROUP BY ALL ORDER BY ALL
        """,
        {"singular": SINGULAR},
    ).fetchall():
        words = tuple(key.split())
        short = len(words) == 2 and len(words[-1]) < SHORTEST
        if not short or parts.is_native(words[0]):
            found[words].add(actor_id if alone else "")
        if short or common:
            like_others.add(words)
    famous = {words: min(actors) for words, actors in found.items() if len(actors) == 1 and "" not in actors}
    return famous, frozenset(like_others)


def name_words(con: DuckDBPyConnection, parts: NameParts) -> frozenset[str]:
    """Words that name people: given names of any origin, and every word of a curated person's names."""
    return (
        parts.native
        | parts.foreign
        | frozenset(
            word
            for (key,) in con.execute(
                """
            SELECT k.key FROM reference_names n JOIN reference_actors a USING (actor_id)
            JOIN name_keys k ON k.kind = a.kind AND k.name = n.name WHERE a.kind = 'person' AND n.language = 'ar'
            """
            ).fetchall()
            for word in key.split()
        )
    )


def standing_alone(con: DuckDBPyConnection) -> frozenset[str]:
    """Surnames that seeds/ let stand alone for somebody."""
    return frozenset(
        key
        for (key,) in con.execute(
            """
            SELECT k.key FROM reference_names n JOIN reference_actors a USING (actor_id)
            JOIN name_keys k ON k.kind = a.kind AND k.name = n.name
            WHERE a.kind = 'person' AND n.language = 'ar' AND n.alone AND k.words = 1
            """
        ).fetchall()
    )


def told_in(con: DuckDBPyConnection) -> dict[str, int]:
    """How many articles have each name."""
    return dict(con.execute("SELECT key, count(DISTINCT article_id) FROM person_atoms GROUP BY key").fetchall())


def single_words(con: DuckDBPyConnection) -> dict[str, list[str]]:
    """Atoms of names of one word, by their keys."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, atom in con.execute(
        "SELECT DISTINCT key, usual FROM person_atoms WHERE words = 1 AND NOT settled AND NOT judged ORDER BY ALL"
    ).fetchall():
        found[key].append(atom)
    return dict(found)


def join_famous(
    con: DuckDBPyConnection,
    clusters: Clusters[str],
    atoms: Mapping[str, list[str]],
    known: Mapping[str, Profile],
    parts: NameParts,
) -> None:
    """Join discovered names with the famous one that they are meant to be, unless their countries differ.

    A surname that stands alone for another, behind a whole name that ends in none of given names, is the next person's.
    TEMP `framed_names`: keys of names with words beside them; the last of these is no surname.
    """
    (famous, like_others), names, articles = famous_names(con, parts), name_words(con, parts), told_in(con)
    alone = standing_alone(con)
    by_gap: dict[Words, list[Words]] = defaultdict(list)
    by_words: dict[Words, list[Words]] = defaultdict(list)
    by_seat: dict[str, set[Words]] = defaultdict(set)
    seams = by_seam(words for words in famous if words not in like_others or len(words[-1]) > SHORTEST)
    for words in sorted(famous.keys() - like_others):
        by_words[tuple(sorted(words))].append(words)
        for gap in gaps(words):
            by_gap[gap].append(words)
        for facet, weight in known.get(famous[words], NOBODY).facets.items():
            if weight == SEAT:
                by_seat[facet].add(words)
    fame: dict[str, int] = defaultdict(int)
    for words, actor in famous.items():
        fame[actor] = max(fame[actor], articles.get(" ".join(words), 0))
    of_surname: dict[str, int] = defaultdict(int)
    of_given: dict[str, int] = defaultdict(int)
    for key in atoms:
        of_surname[key.rpartition(" ")[2]] += articles.get(key, 0)
        of_given[key.partition(" ")[0]] += articles.get(key, 0)
    unspaced = {"".join(words): words for words in sorted(famous.keys())}
    starts = by_start(famous.keys() - like_others)
    frames = []

    def rarer(key: str, others: Iterable[Words]) -> list[Words]:
        return [other for other in others if articles.get(key, 0) * RARE <= fame[famous[other]]]

    for key, bearers in sorted({**atoms, **single_words(con)}.items()):
        words = tuple(key.split())
        if words in famous:
            continue
        inner, like = framed(words, famous, names, parts), one_off(words, by_gap)
        if inner is None:
            inner = next(iter(rarer(key, glued(words, seams, names, parts))), None)
        if inner is None and words[:-1] in famous and words[-1] in alone and not parts.is_given(words[-2]):
            inner = words[:-1]
        if inner is None and len(words) > 2 and parts.is_native(words[0]) and words[1:] in famous:
            states = known.get(famous[words[1:]], NOBODY).countries
            inner = next(iter(rarer(key, [words[1:]] if states and not states & parts.fathers else [])), None)
        if inner:
            frames.append(key)
            actors = {famous[inner]}
        elif inner := unspaced.get("".join(words)):
            actors = {famous[inner]}
        else:
            slips = misspelt(words, like, parts) | transposed(words, by_words, parts) | respaced(words, starts)
            actors = {famous[other] for other in rarer(key, slips)}
        alike = () if actors else rarer(key, sorted({other for _, other in like}))
        if not actors and not alike and len(words) > 1:
            continue
        for atom in bearers:
            profile = known.get(atom, NOBODY)
            seats = [facet for facet, weight in profile.facets.items() if weight == SEAT] if len(words) == 1 else ()
            surnames = rarer(key, {other for seat in seats for other in by_seat.get(seat, ())})
            mine = actors or {
                famous[other]
                for other in (*alike, *surnames)
                if _meant(words, other[-len(words) :], profile, known.get(famous[other], NOBODY), names)
                or (
                    fame[famous[other]] >= TELLING * of_surname[words[-1]]
                    and given_slip(words, other, parts)
                    and _near(profile, known.get(famous[other], NOBODY))
                )
                or (
                    fame[famous[other]] >= TELLING * of_given[words[0]]
                    and surname_slip(words, other, parts)
                    and _near(profile, known.get(famous[other], NOBODY))
                )
            }
            if len(mine) == 1:
                (actor,) = mine
                other = known.get(actor, NOBODY)
                near = _near(profile, other)
                if inner in like_others and all(map(parts.is_native, inner)):
                    near = support(profile, other) >= WEIGHTY
                recurs = all(map(parts.is_native, inner or words))
                if clusters.anchor(atom) or at_odds(profile, other) or (recurs and not near):
                    continue
                clusters.join(actor, atom)
    put(con, "framed_names", pl.DataFrame({"key": frames}, schema={"key": pl.String}))


def _near(profile: Profile, other: Profile) -> bool:
    """Whether anything beside the names speaks for one person."""
    return bool(support(profile, other) or same_country(profile, other) or profile.sources & other.sources)


def _meant(words: Words, other: Words, profile: Profile, actor: Profile, names: frozenset[str]) -> bool:
    """Whether what is said of a name makes it a slip for a famous one that differs in one word."""
    shared = support(profile, actor)
    if not shared and not same_country(profile, actor):
        return False
    differing = [pair for pair in zip(words, other, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and meant(*differing[0], names, shared >= SEAT)
