"""Full names of one person: exact keys, longer and shorter forms, spellings of foreign names.

Exact keys meet by themselves. Everything else needs support beside the name, and a shared given name is none.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from itertools import combinations

from duckdb import DuckDBPyConnection

from etl.resolution.clusters import Clusters
from etl.resolution.keys import NameParts
from etl.resolution.spelling import same_name, skeleton, sound
from etl.resolution.support import SEAT, WEIGHTY, Profile, at_odds, same_country, support

Words = tuple[str, ...]
IsNative = Callable[[str], bool]
NOBODY = Profile()


def spelled(con: DuckDBPyConnection) -> dict[str, list[str]]:
    """Atoms by key: the full names in TEMP `likely_keys`, read or curated, with the atoms that bear them.

    TEMP `full_names`: key, atom of all.
    """
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE full_names AS
        SELECT DISTINCT key, usual AS atom FROM person_atoms WHERE words >= 2 AND (settled OR tag = '') AND NOT judged
        UNION
        SELECT key, actor_id FROM known_keys WHERE words >= 2
        """
    )
    found: dict[str, list[str]] = defaultdict(list)
    for key, atom in con.execute("FROM full_names WHERE key IN (FROM likely_keys) ORDER BY ALL").fetchall():
        found[key].append(atom)
    return dict(found)


def join_exact(clusters: Clusters[str], atoms: Mapping[str, list[str]], known: Mapping[str, Profile]) -> None:
    """Join atoms of one key: a discovered name with the one curated actor who bears it."""
    for _, bearers in sorted(atoms.items()):
        curated = [atom for atom in bearers if clusters.anchor(atom)]
        discovered = [atom for atom in bearers if not clusters.anchor(atom)]
        if len({clusters.find(atom) for atom in curated}) == 1:
            for atom in discovered:
                if not at_odds(known.get(atom, NOBODY), known.get(curated[0], NOBODY)):
                    clusters.join(curated[0], atom)


def shorter_forms(words: Words, parts: NameParts) -> Iterator[Words]:
    """The shorter names a full name is also called by: words left out, the first or the last word kept.

    A patronymic is not left out before another (متعب بن عبد الله بن عبد العزيز is not متعب بن عبد العزيز), and an
    Arabic given name is left out at the front only where it usually is (محمد حسني مبارك).
    """
    last = len(words) - 1
    for count in range(last, 1, -1):
        for kept in combinations(range(len(words)), count):
            fathers = [i in kept for i, word in enumerate(words) if word.startswith("بن") and len(word) > 4]
            if kept[0] == 0 and kept[-1] == last and fathers == sorted(fathers, reverse=True):
                yield tuple(words[i] for i in kept)
        yield words[:count]
        if not parts.is_native(words[last - count]) or words[last - count] in parts.leading:
            yield words[-count:]


def longer_forms(keys: Set[Words], parts: NameParts) -> dict[Words, set[Words]]:
    """The longer ones of some names, by those that they are also called by."""
    longer: dict[Words, set[Words]] = defaultdict(set)
    for words in keys:
        for short in shorter_forms(words, parts):
            if short in keys:
                longer[short].add(words)
    return dict(longer)


def join_lengths(
    clusters: Clusters[str],
    atoms: Mapping[str, list[str]],
    known: Mapping[str, Profile],
    parts: NameParts,
    pairs: Iterable[tuple[str, str]],
) -> None:
    """Join a shorter form with the one longer name that shares its offices, organisation or outlet and country.

    Where several longer names would do and are not one person themselves, none is joined. `pairs` are the shorter and
    the longer form of all names.
    """
    longer: dict[Words, set[Words]] = defaultdict(set)
    for one, other in pairs:
        if one in atoms and other in atoms:
            longer[tuple(one.split())].add(tuple(other.split()))
    for short in sorted(longer, key=lambda words: (-len(words), words)):
        for atom in atoms[" ".join(short)]:
            fitting = {
                far
                for words in longer[short]
                for far in atoms[" ".join(words)]
                if _supports(
                    known.get(atom, NOBODY),
                    known.get(far, NOBODY),
                    short,
                    words,
                    parts,
                    clusters.anchor(atom),
                    clusters.anchor(far),
                )
            }
            roots = {clusters.find(far) for far in fitting} - {clusters.find(atom)}
            if len(roots) == 1:
                clusters.join(atom, min(fitting))


def _supports(
    short: Profile,
    long: Profile,
    short_words: Words,
    long_words: Words,
    parts: NameParts,
    curated: str | None,
    known: str | None,
) -> bool:
    """Whether what is said of both makes one person of them; Arabic names recur, so they need more than others.

    Another surname behind a curated one (محمد صلاح جابر) is mostly another man: those who share his name in the articles
    lend him their titles, so that it takes an office of one seat. So it does where a curated name of three Arabic words is
    told with two, which others bear (محمد حسني مبارك, محمد مبارك).
    """
    if at_odds(short, long):
        return False
    common = all(parts.is_native(word) for word in short_words)
    longer = curated and long_words[: len(short_words)] == short_words
    halved = known and not curated and len(short_words) == 2
    if support(short, long) >= (SEAT if common and (longer or halved) else WEIGHTY if common else 1):
        return True
    ends_agree = short_words[0] == long_words[0] and short_words[-1] == long_words[-1]
    return ends_agree and not common and same_country(short, long) and bool(short.sources & long.sources)


def spelling_pairs(keys: Iterable[Words], is_native: IsNative) -> list[tuple[Words, Words]]:
    """Pairs of full names that spell one foreign name, found inside blocks of like sound."""
    blocks: dict[tuple[str, ...], list[Words]] = defaultdict(list)
    for words in sorted(keys):
        if not is_native(words[0]):
            given, surname = words[0], words[-1]
            blocks["given", sound(given), sound(surname)[0], str(len(words))].append(words)
            blocks["surname", sound(surname), sound(given)[0], str(len(words))].append(words)
            blocks["both", *map(skeleton, words)].append(words)
    pairs = {
        (one, other)
        for block in blocks.values()
        for one, other in combinations(block, 2)
        if abs(len(one[-1]) - len(other[-1])) <= 2 and same_name(one, other, is_native)
    }
    return sorted(pairs)


def join_spellings(
    clusters: Clusters[str],
    atoms: Mapping[str, list[str]],
    known: Mapping[str, Profile],
    pairs: Iterable[tuple[str, str]],
) -> None:
    """Join those of the spellings of one foreign name that share an office, organisation or country, best supported first."""
    offers = []
    for one, other in pairs:
        for first in atoms.get(one, ()):
            for second in atoms.get(other, ()):
                a, b = known.get(first, NOBODY), known.get(second, NOBODY)
                if not at_odds(a, b) and (support(a, b) or same_country(a, b)):
                    offers.append((-support(a, b), first, second))
    for _, first, second in sorted(offers):
        clusters.join(first, second)
