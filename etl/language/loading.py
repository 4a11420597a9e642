"""The lexicon of seeds/, put together once a process."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from etl.language import tables
from etl.language.fold import fold, name_key
from etl.language.lexicon import Actor, Entry, Lexicon, Term
from etl.language.tables import adjective_forms, paired_forms, rows, variants
from etl.language.trie import Trie, phrase

#: A form counted so often in 30,000 articles is a common word first (هناك 9,000; مدينة 6,000; نفته 60).
_FREQUENT = 250
_SHARED = 9
"""Persons of the tables from which on a given name is everybody's."""
_BROADCASTING = frozenset("قناه فضاييه شبكه تلفزيون اذاعه راديو".split())
RULERS = frozenset("president king emir sultan supreme_leader leader prime_minister".split())
"""Offices of those who rule."""
_BARE = frozenset("دكتور دكتوره مهندس حاج استاذ شيخ".split())
"""Titles that writers also set before a name without the article that they should have."""


@dataclass(slots=True)
class _States:
    """What seeds/countries.csv tells; see `Lexicon` for each."""

    countries: dict[str, Actor] = field(default_factory=dict)
    nationalities: dict[str, str] = field(default_factory=dict)
    paired: dict[str, dict[str, str]] = field(default_factory=dict)


@dataclass(slots=True)
class _Names:
    """What the names of curated actors tell beside what they name; see `Lexicon` for each."""

    person_keys: dict[str, list[str]] = field(default_factory=dict)
    person_words: set[str] = field(default_factory=set)
    called: dict[str, set[str]] = field(default_factory=dict)
    outlets: dict[str, set[str]] = field(default_factory=dict)
    channels: set[str] = field(default_factory=set)
    own_heads: dict[str, set[str]] = field(default_factory=dict)
    bearers: dict[str, list[str]] = field(default_factory=dict)


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """Return the lexicon of seeds/, built on the first call of the process."""
    trie = Trie()
    states = _states(trie)
    actors = _actors()
    names = _names(trie, actors)
    arab = frozenset(name_key(row["name"]) for row in rows("given_names") if row["origin"].startswith("Arab"))
    first_names = Counter(name_key(actor.name_ar).split()[0] for actor in actors.values() if actor.kind == "person")
    terms = _terms()
    composed = tables.composed(trie)
    _add_places(trie)
    classes, frequent = _word_classes()
    title_words, offices = list(rows("title_words")), tables.offices()
    return Lexicon(
        forms=tables.verb_forms(frozenset(frequent)),
        masdars=tables.masdars(),
        trie=trie.roots,
        renowned=frozenset(frequent & classes["name"]),
        titles=tables.titles(),
        bare_titles=frozenset(
            fold(row["word"])
            for row in title_words
            if row["kind"] in ("honorific", "rank") and not row["needs_article"]
        )
        | _BARE,
        honorifics=frozenset(fold(row["word"]) for row in title_words if row["kind"] == "honorific"),
        sources=tables.sources(),
        heads={fold(row["head"]): (row["type"], row["classifier"] == "yes") for row in rows("organisation_heads")},
        nationalities=states.nationalities,
        paired_nationalities=states.paired,
        given={fold(row["name"]): row["gender"] for row in rows("given_names")},
        given_common=frozenset(fold(row["name"]) for row in rows("given_names") if row["common_word"] == "yes"),
        given_arab=arab,
        given_seated=frozenset(fold(row["name"]) for row in rows("given_names") if "أ" in row["name"][1:]),
        given_shared=frozenset(name for name, bearers in first_names.items() if bearers >= _SHARED and name in arab),
        names=frozenset(
            classes["name"] | (names.person_words - classes["either"] - classes["common"] - classes["perfect"])
        ),
        either=frozenset(classes["either"]),
        common=frozenset(classes["common"] | classes["perfect"]),
        perfects=frozenset(classes["perfect"]),
        actors=actors,
        terms=terms,
        rulers=_rulers(terms, actors),
        person_keys={key: tuple(sorted(set(ids))) for key, ids in names.person_keys.items()},
        compatriots=_compatriots(names.called, actors),
        countries=states.countries,
        composed=composed,
        offices=offices,
        longest_offices=tables.longest_offices(offices),
        months={phrase(row["name_ar"]): int(row["month"]) for row in rows("months") if row["region"] != "hijri"},
        weekdays={fold(row["name_ar"]): int(row["weekday"]) for row in rows("weekdays")},
        source_names={
            fold(name): row["source_id"]
            for row in rows("sources")
            for name in [row["name_ar"], row["name_en"], *variants(row["aliases"])]
        },
        source_countries={row["source_id"]: row["country"] for row in rows("sources") if row["reach"] == "home"},
        outlets=tables.outlets(actors),
        namesakes={name: tuple(sorted(ids)) for name, ids in names.outlets.items() if len(ids) > 1},
        bearers={name: tuple(sorted(ids)) for name, ids in names.bearers.items()},
        channels=frozenset(names.channels),
        own_heads={actor_id: frozenset(heads) for actor_id, heads in names.own_heads.items()},
        closing_lines={row["source_id"]: int(row["closing_lines"]) for row in rows("sources")},
        capitals=frozenset(fold(name) for row in rows("countries") for name in variants(row["capital_ar"])),
        nouns_of_countries=tables.nouns_of_countries(),
        confidence=tables.confidence(),
    )


def _states(trie: Trie) -> _States:
    """Return the states and their adjectives; their names and capitals join the trie."""
    found = _States()
    for row in rows("countries"):
        code = row["code"]
        found.countries[code] = Actor(row["actor_id"], "country", row["name_ar"], row["name_en"], code, row["gender"])
        ambiguous = {fold(x) for x in variants(row.get("ambiguous"))}
        for name in [row["name_ar"], *variants(row["variants_ar"]), *variants(row["capital_ar"])]:
            trie.add(name, Entry("country", row["actor_id"], fold(name) not in ambiguous, code))
        for adjective in [row["adjective_ar"], *variants(row["adjective_variants"])]:
            if adjective and fold(adjective) not in ambiguous:
                for form in adjective_forms(adjective):
                    found.nationalities.setdefault(form, code)
                for first, second in paired_forms(adjective) if " " in adjective else ():
                    found.paired.setdefault(first, {})[second] = code
        for people in variants(row["people_ar"]):
            if fold(people) not in ambiguous:
                found.nationalities.setdefault(fold(people), code)
    return found


def _actors() -> dict[str, Actor]:
    types = {row["actor_id"]: row["type"] for row in rows("organisations")}
    return {
        row["actor_id"]: Actor(
            row["actor_id"], row["kind"], row["name_ar"], row["name_en"], row["country"], row.get("gender") or "",
            types.get(row["actor_id"], ""),
        )
        for row in rows("actors")
    }  # fmt: skip


def _movements(actors: dict[str, Actor]) -> set[str]:
    """Return the parties that another party belongs to."""
    parents = {row["actor_id"]: row["parent_id"] for row in rows("organisations") if row["type"] == "party"}
    return {parent for parent in parents.values() if parent in parents}


def _names(trie: Trie, actors: dict[str, Actor]) -> _Names:
    """Return what the Arabic names of curated actors tell; they join the trie."""
    found = _Names()
    found.own_heads = {movement: {"جماعه"} for movement in _movements(actors)}  # its party is another
    head_nouns = {fold(row["head"]) for row in rows("organisation_heads")}
    for row in rows("actor_names"):
        if row["actor_id"] in actors and row["language"] == "ar":
            actor, words = actors[row["actor_id"]], phrase(row["name"])
            _add_name(trie, found.person_keys, actor, row["name"], row["alone"] == "yes")
            head = "".join(words[:1]).removeprefix("ال")
            if actor.kind == "organisation" and head in head_nouns:
                found.own_heads.setdefault(actor.actor_id, set()).add(head)
            if actor.kind == "person":
                found.person_words.update(words)
                if len(words) == 1:
                    found.called.setdefault(name_key(row["name"]), set()).add(actor.actor_id)
            elif actor.type == "media":
                found.outlets.setdefault(" ".join(words), set()).add(actor.actor_id)
                if words and words[0] in _BROADCASTING:
                    found.channels.add(actor.actor_id)
            elif row["alone"] != "yes" and actor.kind == "organisation":
                found.bearers.setdefault(" ".join(words), []).append(actor.actor_id)
    return found


def _add_name(trie: Trie, keys: dict[str, list[str]], actor: Actor, name: str, alone: bool) -> None:
    if actor.kind == "person":
        if alone:
            keys.setdefault(name_key(name), []).append(actor.actor_id)
        elif len(phrase(name)) < 2:
            return
    entry = Entry(actor.kind, actor.actor_id, alone, actor.country)
    trie.add(name, entry)
    words = " ".join(phrase(name))
    glued = _SERVANT.sub("عبد", words)
    if actor.kind == "person" and glued != words and (alone or " " in glued):
        trie.add(glued, entry)


_SERVANT = re.compile(r"\bعبد ")
"""The first part of names (عبد الله), which many write as one word with the second."""


def _terms() -> dict[str, tuple[Term, ...]]:
    """Return actor → the terms of office that seeds/ know."""
    held: dict[str, list[Term]] = {}
    for row in rows("roles"):
        term = Term(row["actor_id"], row["office_key"], row["country"], row["valid_from"], row["valid_to"])
        held.setdefault(row["actor_id"], []).append(term)
    return {actor_id: tuple(found) for actor_id, found in held.items()}


def _add_places(trie: Trie) -> None:
    """Nothing; places join the trie, but for names that mean another thing as well."""
    for row in rows("places"):
        ambiguous = {fold(x) for x in variants(row["ambiguous"])}
        for name in [row["name_ar"], *variants(row["variants_ar"])]:
            if fold(name) not in ambiguous:
                trie.add_place(name, row["country"])


def _word_classes() -> tuple[dict[str, set[str]], set[str]]:
    """Return class → its words, and the words that are frequent."""
    classes: dict[str, set[str]] = {"name": set(), "either": set(), "common": set(), "perfect": set()}
    frequent: set[str] = set()
    for row in rows("word_classes"):
        classes[row["class"]].add(row["word"])
        if int(row["count"]) >= _FREQUENT:
            frequent.add(row["word"])
    return classes, frequent


def _compatriots(called: dict[str, set[str]], actors: dict[str, Actor]) -> dict[str, dict[str, str]]:
    """Return the words by which several persons of different countries are called, with who is of which country."""
    found: dict[str, dict[str, str]] = {}
    for word, bearers in called.items():
        of_country: dict[str, list[str]] = {}
        for bearer in sorted(bearers):
            of_country.setdefault(actors[bearer].country, []).append(bearer)
        if len(of_country) > 1:
            found[word] = {code: ids[0] for code, ids in of_country.items() if code and len(ids) == 1}
    return found


_OF_A_HOUSE = ("الاب", "الابن")
"""What stands behind a surname that father and son share."""


def words_of(name: str) -> list[str]:
    """Return the folded words of a name, without what tells father and son of it apart."""
    words = fold(name).split()
    return words[:-1] if words[-1] in _OF_A_HOUSE else words


def _rulers(terms: dict[str, tuple[Term, ...]], actors: dict[str, Actor]) -> dict[str, tuple[str, ...]]:
    """Return the first and last words of the names of those who have ruled, with who they are."""
    found: dict[str, set[str]] = {}
    for actor_id, held in terms.items():
        words = words_of(actors[actor_id].name_ar)
        if len(words) > 1 and any(term.key in RULERS for term in held):
            for word in (words[0], words[-1]):
                found.setdefault(word, set()).add(actor_id)
    return {word: tuple(sorted(ids)) for word, ids in found.items()}
