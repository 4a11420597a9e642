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
from etl.resolution.likenesses import is_short, known_names, name_words
from etl.resolution.misreadings import SHORTEST, given_slip, meant, surname_slip
from etl.resolution.persons import NOBODY, Words
from etl.resolution.reference import put
from etl.resolution.support import SEAT, WEIGHTY, Profile, at_odds, same_country, support

RARE = 10
"""How many articles of the known name there are for one of a slip."""
TELLING = 0.8
"""Share of the articles with a surname that name the known bearer, from which on it tells who is meant."""


def like_others(con: DuckDBPyConnection) -> frozenset[Words]:
    """Full names of seeds/ that are common or end in few letters: what is like them is another name.

    They may have a word of the sentence beside them.
    """
    found = con.execute(
        """
        SELECT DISTINCT key, words = 2 AND all_native AND chance >= $singular
        FROM known_keys LEFT JOIN name_chances USING (key) WHERE words >= 2
        """,
        {"singular": SINGULAR},
    ).fetchall()
    names = ((tuple(key.split()), common) for key, common in found)
    return frozenset(words for words, common in names if common or is_short(words))


def told_in(con: DuckDBPyConnection) -> dict[str, int]:
    """How many articles have each name of one word, and each that is like another."""
    return dict(
        con.execute(
            """
            SELECT key, count(DISTINCT article_id) FROM person_atoms WHERE words = 1 OR key IN (FROM likely_keys)
            GROUP BY key
            """
        ).fetchall()
    )


def told_with(con: DuckDBPyConnection, place: int) -> dict[str, int]:
    """How many articles have full names with a word in the first place, or the last (-1), summed up over these names."""
    return dict(
        con.execute(
            f"""
            WITH words AS (
                SELECT DISTINCT string_split(key, ' ')[{place}] AS word FROM resolution.name_likenesses
                WHERE likeness = 'alike'
            ), names AS (
                SELECT DISTINCT key, string_split(key, ' ')[{place}] AS word FROM full_names
            ), told AS (
                SELECT word, key, count(DISTINCT article_id) AS articles
                FROM names SEMI JOIN words USING (word) JOIN person_atoms USING (key) GROUP BY ALL
            )
            SELECT word, sum(articles)::INTEGER FROM told GROUP BY word
            """
        ).fetchall()
    )


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
    famous, common, articles = known_names(con, parts), like_others(con), told_in(con)
    names = name_words(con, parts)
    by_seat: dict[str, set[Words]] = defaultdict(set)
    for words in sorted(famous.keys() - common):
        for facet, weight in known.get(famous[words], NOBODY).facets.items():
            if weight == SEAT:
                by_seat[facet].add(words)
    fame: dict[str, int] = defaultdict(int)
    for words, actor in famous.items():
        fame[actor] = max(fame[actor], articles.get(" ".join(words), 0))
    of_given, of_surname = told_with(con, 1), told_with(con, -1)
    frames = []

    def rarer(key: str, others: Iterable[Words]) -> list[Words]:
        return [other for other in others if articles.get(key, 0) * RARE <= fame[famous[other]]]

    likenesses = _likenesses(con)
    alone = single_words(con)
    read = {key: atoms[key] for key in likenesses if key in atoms} | alone
    for key, bearers in sorted(read.items()):
        words = tuple(key.split())
        if words in famous:
            continue
        like = likenesses.get(key, {})
        distinct = {how: [other for other in others if other not in common] for how, others in like.items()}
        inner = next(iter(like.get("framed", ())), None)
        if inner is None:
            seamed = [other for other in like.get("glued", ()) if other not in common or len(other[-1]) > SHORTEST]
            inner = next(iter(rarer(key, seamed)), None)
        if inner is None:
            inner = next(iter(like.get("trailed", ())), None)
        if inner is None and (fathered := like.get("fathered")):
            states = known.get(famous[fathered[0]], NOBODY).countries
            inner = next(iter(rarer(key, fathered if states and not states & parts.fathers else [])), None)
        if inner:
            frames.append(key)
            actors = {famous[inner]}
        elif inner := next(iter(like.get("unspaced", ())), None):
            actors = {famous[inner]}
        else:
            actors = {famous[other] for other in rarer(key, distinct.get("slip", ()))}
        alike = () if actors else rarer(key, distinct.get("alike", ()))
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
                    fame[famous[other]] >= TELLING * of_surname.get(words[-1], 0)
                    and given_slip(words, other, parts)
                    and _near(profile, known.get(famous[other], NOBODY))
                )
                or (
                    fame[famous[other]] >= TELLING * of_given.get(words[0], 0)
                    and surname_slip(words, other, parts)
                    and _near(profile, known.get(famous[other], NOBODY))
                )
            }
            if len(mine) == 1:
                (actor,) = mine
                other = known.get(actor, NOBODY)
                near = _near(profile, other)
                if inner in common and all(map(parts.is_native, inner)):
                    near = support(profile, other) >= WEIGHTY
                recurs = all(map(parts.is_native, inner or words))
                if clusters.anchor(atom) or at_odds(profile, other) or (recurs and not near):
                    continue
                clusters.join(actor, atom)
    put(con, "framed_names", pl.DataFrame({"key": frames}, schema={"key": pl.String}))


def _likenesses(con: DuckDBPyConnection) -> dict[str, dict[str, list[Words]]]:
    """What is like the known names, each with those that it is like, longest first, by how."""
    found: dict[str, dict[str, list[Words]]] = defaultdict(lambda: defaultdict(list))
    for key, other, likeness in con.execute(
        "FROM resolution.name_likenesses WHERE likeness NOT IN ('longer', 'spelling')"
    ).fetchall():
        found[key][likeness].append(tuple(other.split()))
    for by_likeness in found.values():
        for others in by_likeness.values():
            others.sort(key=lambda words: (-len(words), words))
    return found


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
