"""What two names have in common by their words alone, kept in `resolution.name_likenesses` for the next build.

Whether one may be short for the other, or a spelling or a misreading of it, no article tells. Names that come in are
compared with all others, those that are there already have been.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import polars as pl
from duckdb import DuckDBPyConnection

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
from etl.resolution.persons import Words, longer_forms, spelling_pairs
from etl.resolution.reference import drop_stages, put
from etl.resolution.spelling import INTERCHANGED

FAR = 2
"""Letters by which the word of a slip is longer or shorter at most."""

Row = tuple[str, str, str]
"""A key, another, and how the first is like it."""

_NEAR_NEW = """
    CREATE OR REPLACE TEMP TABLE compared_keys AS
    WITH keys AS (
        SELECT key, words, given, surname, key IN (SELECT key FROM fresh_keys) AS fresh,
            translate(given, $interchanged, $made_one) AS given_sound,
            translate(surname, $interchanged, $made_one) AS surname_sound,
            regexp_replace(given_sound, '[اويهء]', '', 'g') AS g, regexp_replace(surname_sound, '[اويهء]', '', 'g') AS s
        FROM (SELECT DISTINCT key, words, given, surname FROM resolution.name_keys WHERE kind = 'person' AND words >= 2)
    ), fresh AS (
        FROM keys WHERE fresh
    )
    SELECT key, fresh FROM keys k
    WHERE fresh
        OR given IN (SELECT given FROM fresh)
        OR surname IN (SELECT surname FROM fresh)
        OR (words, given_sound) IN (SELECT (words, given_sound) FROM fresh)
        OR (words, surname_sound) IN (SELECT (words, surname_sound) FROM fresh)
        OR (words, g[1], g[-1], s[1], s[-1]) IN (SELECT (words, g[1], g[-1], s[1], s[-1]) FROM fresh)
"""
"""Keys that a new one may be like: a shorter form begins or ends alike, and spellings of a name share a sound, or the
first and the last consonants, of their first and last words."""


def known_names(con: DuckDBPyConnection, parts: NameParts) -> dict[Words, str]:
    """The one actor of each full name of seeds/ that stands alone, but for foreign ones that end in few letters."""
    found: dict[Words, set[str]] = defaultdict(set)
    for key, actor_id, alone in con.execute(
        """
        SELECT key, actor_id, bool_or(alone) FROM known_keys WHERE words >= 2 GROUP BY ALL ORDER BY ALL
        """
    ).fetchall():
        words = tuple(key.split())
        if not is_short(words) or parts.is_native(words[0]):
            found[words].add(actor_id if alone else "")
    return {words: min(actors) for words, actors in found.items() if len(actors) == 1 and "" not in actors}


def is_short(words: Words) -> bool:
    """Whether a name of two words is anybody's by its length."""
    return len(words) == 2 and len(words[-1]) < SHORTEST


def name_words(con: DuckDBPyConnection, parts: NameParts) -> frozenset[str]:
    """Words that name people: given names of any origin, and every word of a curated person's names."""
    keys = con.execute("SELECT DISTINCT key FROM known_keys").fetchall()
    return parts.native | parts.foreign | frozenset(word for (key,) in keys for word in key.split())


def standing_alone(con: DuckDBPyConnection) -> frozenset[str]:
    """Surnames that seeds/ let stand alone for somebody."""
    return frozenset(key for (key,) in con.execute("SELECT key FROM known_keys WHERE alone AND words = 1").fetchall())


def name_likenesses(con: DuckDBPyConnection, parts: NameParts) -> None:
    """`resolution.name_likenesses` of the keys in TEMP `fresh_keys`, to the others and among themselves."""
    fresh = con.execute("SELECT key FROM fresh_keys ORDER BY key").fetchall()
    if fresh:
        known = known_names(con, parts)
        rows = [*_to_known([key for (key,) in fresh], known, name_words(con, parts), standing_alone(con), parts)]
        con.execute(_NEAR_NEW, {"interchanged": INTERCHANGED[0], "made_one": INTERCHANGED[1]})
        is_fresh = dict(con.execute("FROM compared_keys ORDER BY key").fetchall())
        keys = {tuple(key.split()) for key in is_fresh}
        pairs = [(short, far, "longer") for short, longer in longer_forms(keys, parts).items() for far in longer]
        pairs += [(one, other, "spelling") for one, other in spelling_pairs(keys, parts.is_native)]
        told = ((" ".join(one), " ".join(other), likeness) for one, other, likeness in pairs)
        rows += [row for row in told if is_fresh[row[0]] or is_fresh[row[1]]]
        columns = {"key": pl.String, "other": pl.String, "likeness": pl.String}
        put(con, "new_likenesses", pl.DataFrame(sorted(set(rows)), schema=columns, orient="row"))
        con.execute("INSERT INTO resolution.name_likenesses BY NAME FROM new_likenesses")
    drop_stages(con, "compared_keys", "fresh_keys", "new_likenesses")


def pairs_of(con: DuckDBPyConnection, likeness: str) -> list[tuple[str, str]]:
    """The pairs of keys that are like each other in one way."""
    return con.execute(
        "SELECT key, other FROM resolution.name_likenesses WHERE likeness = ? ORDER BY ALL", [likeness]
    ).fetchall()


def _to_known(
    keys: Iterable[str], known: Mapping[Words, str], names: frozenset[str], alone: frozenset[str], parts: NameParts
) -> Iterator[Row]:
    """How keys are like the known names."""
    by_gap: dict[Words, list[Words]] = defaultdict(list)
    by_words: dict[Words, list[Words]] = defaultdict(list)
    for words in sorted(known):
        by_words[tuple(sorted(words))].append(words)
        for gap in gaps(words):
            by_gap[gap].append(words)
    seams, starts = by_seam(known), by_start(known)
    unspaced = {"".join(words): words for words in sorted(known)}
    for key in keys:
        words = tuple(key.split())
        if words in known:
            continue
        found = []
        if inner := framed(words, known, names, parts):
            found.append((inner, "framed"))
        found += [(other, "glued") for other in glued(words, seams, names, parts)]
        if words[:-1] in known and words[-1] in alone and not parts.is_given(words[-2]):
            found.append((words[:-1], "trailed"))
        if len(words) > 2 and parts.is_native(words[0]) and words[1:] in known:
            found.append((words[1:], "fathered"))
        if other := unspaced.get("".join(words)):
            found.append((other, "unspaced"))
        like = [(at, other) for at, other in one_off(words, by_gap) if abs(len(words[at]) - len(other[at])) <= FAR]
        slips = misspelt(words, like, parts) | transposed(words, by_words, parts) | respaced(words, starts)
        found += [(other, "slip") for other in slips]
        found += [
            (other, "alike")
            for at, other in like
            if meant(words[at], other[at], names, True)
            or given_slip(words, other, parts)
            or surname_slip(words, other, parts)
        ]
        for other, likeness in found:
            yield key, " ".join(other), likeness
