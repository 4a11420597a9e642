"""Names of one organisation: with and without its country, with and without the head noun that classifies it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from typing import TypeAlias

from duckdb import DuckDBPyConnection

from etl.resolution.clusters import Clusters

STATE_BODIES = ("ministry", "presidency", "government", "parliament", "court", "army", "police", "committee")
"""Types whose names recur from state to state: without a country, two outlets may mean two bodies."""
SHORT = 3
"""Words up to which such a name may recur; longer ones say enough."""


ByKey: TypeAlias = Mapping[str, Sequence[tuple[str, str, str | None]]]
"""Atoms, tags and types of every key."""


def atoms_by_key(con: DuckDBPyConnection) -> ByKey:
    """Atoms, tags and types of every key, curated actors under the keys of their names."""
    found: dict[str, list[tuple[str, str, str | None]]] = defaultdict(list)
    for key, atom, tag, kind in con.execute(
        """
        SELECT a.key, a.usual, min(a.tag), min(p.type)
        FROM organisation_atoms a JOIN parties p USING (article_id, entity_no)
        WHERE a.key IS NOT NULL GROUP BY ALL
        UNION
        SELECT k.key, n.actor_id, coalesce(a.country, '~'), o.type
        FROM reference_names n
        JOIN reference_actors a USING (actor_id)
        LEFT JOIN reference_organisations o USING (actor_id)
        JOIN name_keys k ON k.kind = a.kind AND k.name = n.name
        WHERE a.kind = 'organisation' AND n.language = 'ar'
        ORDER BY ALL
        """
    ).fetchall():
        found[key].append((atom, tag, kind))
    return dict(found)


def _recurs(key: str, bearers: Sequence[tuple[str, str, str | None]], general: Set[str]) -> bool:
    return key in general or (len(key.split()) <= SHORT and any(kind in STATE_BODIES for _, _, kind in bearers))


def _join_key(clusters: Clusters[str], bearers: Sequence[tuple[str, str, str | None]], recurs: bool) -> None:
    """Join the atoms of one key: those without a country with the one country, or with that of their outlet."""
    stated = sorted({tag for _, tag, _ in bearers if not tag.startswith("~")})
    first: dict[str, str] = {}
    for atom, tag, _ in bearers:
        if not tag.startswith("~"):
            place = tag
        elif tag[1:] in stated:
            place = tag[1:]
        elif recurs:
            place = tag
        else:
            place = stated[0] if len(stated) == 1 else "~"
        clusters.join(first.setdefault(place, atom), atom)


def join_countries(con: DuckDBPyConnection, clusters: Clusters[str], by_key: ByKey) -> None:
    """Join what bears one key, the countries permitting."""
    general = {key for (key,) in con.execute("SELECT DISTINCT key FROM parties WHERE recurring").fetchall()}
    for key, bearers in sorted((key, bearers) for key, bearers in by_key.items() if len(bearers) > 1):
        recurs = _recurs(key, bearers, general)
        curated = [atom for atom, _, _ in bearers if clusters.anchor(atom)]
        if len(curated) == 1 and not recurs:
            for atom, _, _ in bearers:
                clusters.join(curated[0], atom)
        _join_key(clusters, bearers, recurs)


def _alike(kind: str | None, other: str | None) -> bool:
    """Whether two types can be one organisation's: `body` and an unknown type go with any."""
    return kind == other or bool({kind, other} & {None, "", "body"})


def join_heads(clusters: Clusters[str], by_key: ByKey, classifying: Set[str]) -> None:
    """Join وكالة X with X, where no other head noun stands before the same X.

    Only heads that say what X is: a council or committee of X is a part of it.
    """
    headed: dict[str, set[str]] = defaultdict(set)
    for key in by_key:
        head, _, rest = key.partition(" ")
        if head in classifying and rest:
            for bare in (rest, rest.removeprefix("ال")):
                if bare in by_key:
                    headed[bare].add(key)
    for bare, keys in sorted(headed.items()):
        if len(keys) != 1:
            continue
        (key,) = keys
        for atom, tag, kind in by_key[key]:
            fitting = [
                far
                for far, other, other_kind in by_key[bare]
                if (other == tag or "~" in (other[0], tag[0])) and _alike(kind, other_kind)
            ]
            if len({clusters.find(far) for far in fitting}) == 1:
                clusters.join(fitting[0], atom)
