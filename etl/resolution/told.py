"""Names that an article has once for somebody whom it names as well: slips of the pen, words that lost their space.

What is like a known name by itself may be anybody's. Beside the name in the same article it is that one's, where all
articles that have it name him.
"""

from collections import defaultdict

from duckdb import DuckDBPyConnection
from rapidfuzz.distance import OSA

from etl.resolution.clusters import Clusters
from etl.resolution.keys import NameParts
from etl.resolution.persons import Words
from etl.resolution.spelling import redotted

LEAST, LONG = 5, 7
"""Letters of a surname from which on one may be left out, added or swapped; and any one changed."""
GLUED = 3
"""Letters that are left over at least where a word has lost the space behind it."""


def _pairs(con: DuckDBPyConnection) -> list[tuple[str, str, str]]:
    """Atoms with their keys and the curated actors that all their articles name, where a word of both begins or ends alike."""
    return con.execute(
        """
        WITH named AS (
            SELECT DISTINCT p.article_id, p.settled AS actor_id
            FROM parties p JOIN reference_actors r ON r.actor_id = p.settled AND r.kind = 'person'
        ), open AS (
            SELECT DISTINCT article_id, usual, key, unnest(string_split(key, ' ')) AS word
            FROM person_atoms WHERE NOT settled AND NOT judged AND words <= 3
        ), forms AS (
            SELECT DISTINCT actor_id, surname AS form FROM known_keys WHERE length(surname) >= 4
        ), alike AS (
            SELECT DISTINCT o.usual, o.key, o.article_id, n.actor_id
            FROM open o JOIN named n USING (article_id) JOIN forms f USING (actor_id)
            WHERE left(o.word, 3) = left(f.form, 3) OR right(o.word, 4) = right(f.form, 4)
        ), articles AS (
            SELECT usual, count(DISTINCT article_id) AS articles FROM open GROUP BY usual
        )
        SELECT usual, any_value(key), actor_id FROM alike JOIN articles USING (usual)
        GROUP BY usual, actor_id, articles HAVING count(DISTINCT article_id) = articles
        ORDER BY ALL
        """
    ).fetchall()


def _own_names(con: DuckDBPyConnection) -> tuple[dict[str, set[Words]], dict[Words, set[str]]]:
    """The names of every curated person in words of keys, and the actors of those that stand alone."""
    names: dict[str, set[Words]] = defaultdict(set)
    alone: dict[Words, set[str]] = defaultdict(set)
    for actor_id, key, stands in con.execute(
        """
        SELECT actor_id, key, bool_or(alone) FROM known_keys GROUP BY ALL
        """
    ).fetchall():
        words = tuple(key.split())
        if stands or len(words) > 1:
            names[actor_id].add(words)
            names[actor_id].add(words[-1:])
        if stands:
            alone[words].add(actor_id)
    return names, alone


def slipped(word: str, known: str, parts: NameParts) -> bool:
    """Whether a word is a slip for a surname that is no Arabic name: a letter lost, added, swapped or without its dots."""
    shorter = min(len(word), len(known))
    if shorter < LEAST or parts.is_given(word) or parts.is_native(known) or word in (known + "ي", known + "ه"):
        return False
    if OSA.distance(word, known, score_cutoff=1) != 1:
        return False
    return len(word) != len(known) or sorted(word) == sorted(known) or redotted(word, known) or shorter >= LONG


def run_on(words: Words, known: Words, parts: NameParts) -> bool:
    """Whether words are a name whose last word has lost the space behind it: حدادالوضع."""
    last = words[-1]
    return (
        len(words) == len(known)
        and words[:-1] == known[:-1]
        and not parts.is_given(last)
        and len(known[-1]) >= (LEAST if len(known) == 1 else 4)
        and last.startswith(known[-1])
        and len(last) >= len(known[-1]) + GLUED
    )


def trailed(words: Words, known: Words, names: frozenset[str], parts: NameParts) -> bool:
    """Whether a surname that stands alone has words behind it that name nobody: نصر الله وجوب."""
    return (
        len(known) == 1 < len(words)
        and words[0] == known[0]
        and not any(word in names or parts.is_given(word) for word in words[1:])
    )


def join_told(con: DuckDBPyConnection, clusters: Clusters[str], parts: NameParts, names: frozenset[str]) -> None:
    """Join names with the one curated person of their articles that they are misreadings of; `names` mean somebody."""
    own, alone = _own_names(con)
    meant: dict[str, set[str]] = defaultdict(set)
    for atom, key, actor_id in _pairs(con):
        words = tuple(key.split())
        if words in alone or (len(words) == 1 and words[0] in names):
            continue
        for known in own.get(actor_id, ()):
            one = len(words) == len(known) == 1
            if (
                (one and slipped(words[0], known[0], parts))
                or run_on(words, known, parts)
                or (known in alone and trailed(words, known, names, parts))
            ):
                meant[atom].add(actor_id)
    for atom, key in con.execute(
        "SELECT DISTINCT usual, key FROM person_atoms WHERE words = 1 AND NOT settled AND NOT judged ORDER BY ALL"
    ).fetchall():
        if len(actors := alone.get((key,), set())) == 1:
            meant[atom] = set(actors)
    for atom, actors in sorted(meant.items()):
        if len(actors) == 1 and not clusters.anchor(atom):
            clusters.join(min(actors), atom)
