"""The lexicon: the seed tables in the shape that reading needs, built once per process and never changed."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from mypy_extensions import mypyc_attr

from etl.language.conjugation import Form, conjugate
from etl.language.fold import fold, name_key
from etl.language.triggers import DATE, OF_BASE, OF_FOLDED
from etl.language.weights import Weights
from etl.language.words import Vocabulary
from etl.paths import SEEDS


@dataclass(frozen=True, slots=True)
class Verb:
    """A row of seeds/verbs.csv."""

    lemma: str
    act: str
    frames: frozenset[str]
    objects: frozenset[str]
    addressee: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase of the name tables stands for. `alone` = names its actor without any support."""

    kind: str
    actor_id: str
    alone: bool
    country: str


@mypyc_attr(native_class=False)
class TrieNode(dict[str, "TrieNode"]):
    """Next folded word → node; where a phrase ends here, what it names alone and with a country."""

    __slots__ = ("composed", "entry")

    def __init__(self) -> None:
        super().__init__()
        self.entry: Entry | None = None
        self.composed: Entry | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A curated actor."""

    actor_id: str
    kind: str
    name_ar: str
    name_en: str
    country: str
    gender: str
    type: str = ""


class Term(NamedTuple):
    """A curated role: office `key` of `country` from `start` to `end` (ISO prefixes, empty where open)."""

    actor_id: str
    key: str
    country: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Composed:
    """An organisation that every country has: seeds/composed_organisations.csv."""

    key: str
    name_ar: str
    name_en: str
    type: str
    parent_key: str
    countries: frozenset[str]
    alone: frozenset[str]
    curated: dict[str, str]
    gender: str
    replaces: str


@dataclass(frozen=True)
class Lexicon:
    """Everything that reading knows; see `load_lexicon`."""

    forms: dict[str, tuple[tuple[Form, Verb], ...]]
    masdars: dict[str, Verb]
    trie: dict[str, TrieNode]
    titles: dict[str, tuple[str, str, str]]
    bare_titles: frozenset[str]
    """Titles that stand before a name without article or complement: د. سامي."""
    honorifics: frozenset[str]
    sources: dict[str, str]
    heads: dict[str, tuple[str, bool]]
    nationalities: dict[str, str]
    paired_nationalities: dict[str, dict[str, str]]
    """First word of an adjective of two words (كوري جنوبي) → second word → the state's code."""
    given: dict[str, str]
    given_common: frozenset[str]
    given_arab: frozenset[str]
    """Given names of Arab origin."""
    given_seated: frozenset[str]
    """Given names that are written with a hamza on an alif inside: رأفت."""
    given_shared: frozenset[str]
    """Those of them that so many persons of the tables bear that alone they tell nobody: محمد, حسين."""
    names: frozenset[str]
    either: frozenset[str]
    common: frozenset[str]
    renowned: frozenset[str]
    """Names that are read so often that hardly anybody else is called by them."""
    perfects: frozenset[str]
    """Common words that are mostly verbs in the past."""
    actors: dict[str, Actor]
    terms: dict[str, tuple[Term, ...]]
    rulers: dict[str, tuple[str, ...]]
    """First or last word of a name → those of it who have headed a state or its government."""
    person_keys: dict[str, tuple[str, ...]]
    compatriots: dict[str, dict[str, str]]
    """Word that several known persons of different countries are called by → country → the one of it."""
    countries: dict[str, Actor]
    composed: dict[str, Composed]
    offices: dict[str, str]
    longest_offices: dict[str, int]
    """First word of the titles of offices → words of the longest that begins with it."""
    months: dict[tuple[str, ...], int]
    weekdays: dict[str, int]
    source_names: dict[str, str]
    source_countries: dict[str, str]
    """Outlet that writes first of its own country → that country."""
    outlets: dict[str, tuple[str, frozenset[tuple[str, ...]]]]
    """Outlet → its actor and the words of its names."""
    namesakes: dict[str, tuple[str, ...]]
    """Folded name that several outlets bear → their actors."""
    bearers: dict[str, tuple[str, ...]]
    """Folded name that names nobody alone → the bodies, no outlets, that bear it."""
    channels: frozenset[str]
    """Actors of broadcasters."""
    own_heads: dict[str, frozenset[str]]
    """Body → the head nouns that its names begin with: وكالة, صحيفة."""
    closing_lines: dict[str, int]
    """Outlet → how many lines about other articles close its pages."""
    capitals: frozenset[str]
    """Folded names of capitals, which speak for their states."""
    nouns_of_countries: dict[str, frozenset[str]]
    """Noun that stands for a state in an article that names it → the states' codes."""
    confidence: dict[str, Weights]
    date_words: frozenset[str] = field(init=False, repr=False, compare=False)
    marks_of_base: dict[str, int] = field(init=False, repr=False, compare=False)
    marks_of_folded: dict[str, int] = field(init=False, repr=False, compare=False)
    """What a word can begin, by its base and as a whole: bits of etl/language/triggers.py."""
    paired_stems: frozenset[str] = field(init=False, repr=False, compare=False)
    """What every text has, however spelled, that has a first word of `paired_nationalities`."""
    open_tags: dict[str, str] = field(init=False, repr=False, compare=False)
    """Word of an open class → its tag, nouns also with article; a word of several classes has the first of `_ORDER`."""
    nationality_of: dict[str, str] = field(init=False, repr=False, compare=False)
    """Adjective of nationality, also with article → the state's code."""
    vocabulary: Vocabulary = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "vocabulary", Vocabulary(self))
        with_article = {"ال" + word: code for word, code in self.nationalities.items()}
        object.__setattr__(self, "nationality_of", with_article | self.nationalities)
        stems = frozenset(
            stem for stem in self.paired_nationalities if not stem.startswith("ال") and stem.endswith("ي")
        )
        object.__setattr__(self, "paired_stems", frozenset(stem.removeprefix("ا") for stem in stems))
        single = "امس اليوم غدا الاسبوع الشهر العام السنه موخرا اخيرا".split()
        object.__setattr__(self, "date_words", frozenset([*single, *self.weekdays, *(m[0] for m in self.months)]))
        for name, marks in (("marks_of_base", OF_BASE), ("marks_of_folded", OF_FOLDED)):
            dated = {word: marks.get(word, 0) | DATE for word in self.date_words}
            object.__setattr__(self, name, marks | dated)
        tags = {word: "D" if word.startswith("ال") else "c" for word in self.common}
        given = {word: "g" if word in self.given_common else "G" for word in self.given}
        tags |= (
            dict.fromkeys(self.either, "u") | dict.fromkeys(self.names, "U") | given | dict.fromkeys(_PARTICLES, "B")
        )
        for words, tag in ((self.sources, "S"), (self.titles, "T"), (self.heads, "O"), (self.nationalities, "J")):
            tags |= dict.fromkeys(words, tag)
        definite = {
            "ال" + word: tag for word, tag in tags.items()
            if tag in _NOUN_TAGS and len(word) > 2 and _ORDER.index(tag) < _ORDER.find(tags.get("ال" + word, "c"))
        }  # fmt: skip
        object.__setattr__(self, "open_tags", tags | definite | dict.fromkeys(_RANKS, "T"))

    def is_common_inflected(self, base: str) -> bool:
        """Return whether a known common word with article, feminine, plural or pronoun gives `base`."""
        stem = base[2:] if base.startswith("ال") and len(base) > 4 else base
        if stem in self.common or "ال" + stem in self.common:
            return True
        if stem[0] == "س" and len(stem) > 3 and stem[1] in "يتنا" and stem[1:] in self.common:
            return True
        if stem[-1] not in _INFLECTED_IN:
            return False
        for size in range(1, min(4, len(stem) - 2)):
            if stem[-size:] in _INFLECTIONS:
                root = stem[:-size]
                if root in self.common or root + "ه" in self.common:
                    return True
                if root.endswith("ت") and root[:-1] + "ه" in self.common:
                    return True
        return False


#: Tags of open classes, the first that holds a word decides.
_ORDER = "JOTSBGgUuDc"
_NOUN_TAGS = frozenset("JOTS")
#: Titles that are so with article only: لواء is a brigade, أب hardly ever a title.
_RANKS = ("اللواء", "الاب", "الاخ")
_BARE = frozenset("دكتور دكتوره مهندس حاج استاذ شيخ".split())
"""Titles that writers also set before a name without the article that they should have."""
_PARTICLES = frozenset("بن ابن بنت ابو ابي ابا ال عبد عبيد دي دو ديل فان فون بو ايت".split())
_INFLECTIONS = frozenset("ها هم هما نا كم ات ان ين ون تين تان وا يه ه ا".split())
_INFLECTED_IN = frozenset(ending[-1] for ending in _INFLECTIONS)


#: A form counted so often in 30,000 articles is a common word first (هناك 9,000; مدينة 6,000; نفته 60).
_FREQUENT = 250


#: Feminine participles that are nouns first.
_NOUNS = frozenset("مذكره مدينه مقدمه كاتبه مذيعه متابعه مواصله معارضه طارحه عارضه ثمنا".split())


def _rows(name: str, folder: Path = SEEDS) -> Iterator[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = next(rows)
        yield from (dict(zip(header, row, strict=True)) for row in rows)


def _variants(cell: str | None) -> list[str]:
    return [part.strip() for part in (cell or "").split("|") if part.strip()]


def _forms(frequent: frozenset[str]) -> dict[str, tuple[tuple[Form, Verb], ...]]:
    """Return the forms of seeds/verbs.csv; rare ones that are frequent common words (مدينة, حملة) are left out."""
    found: dict[str, list[tuple[Form, Verb]]] = {}
    for row in _rows("verbs"):
        verb = _verb(row)
        for form in conjugate(row["past"], row["present"], row["participle"], tuple(_variants(row["masdars"]))):
            rare = (form.suffixed and form.kind != "masdar") or form.number == "d"
            if not (rare and form.text in frequent) and form.text not in _NOUNS:
                found.setdefault(form.text, []).append((form, verb))
    return {text: tuple(sorted(forms, key=_prominence)) for text, forms in found.items() if len(text) > 1}


def _verb(row: dict[str, str]) -> Verb:
    return Verb(
        row["lemma"], row["speech_act"], frozenset(_variants(row["frames"])),
        frozenset(fold(x) for x in _variants(row["objects"])), row["addressee"] == "yes",
    )  # fmt: skip


def _masdars() -> dict[str, Verb]:
    """Return folded verbal noun → its verb; what it takes is what the verb takes."""
    return {fold(noun): _verb(row) for row in reversed([*_rows("verbs")]) for noun in _variants(row["masdars"])}


_SHARED = 9
"""Persons of the tables from which on a given name is everybody's."""


def _prominence(pair: tuple[Form, Verb]) -> int:
    form, verb = pair
    return (2 if form.suffixed else 0) + (0 if "that" in verb.frames else 1)


class _Trie:
    def __init__(self) -> None:
        self.roots: dict[str, TrieNode] = {}

    def _node(self, name: str) -> TrieNode | None:
        words = phrase(name)
        if not words:
            return None
        node = self.roots.setdefault(words[0], TrieNode())
        for word in words[1:]:
            node = node.setdefault(word, TrieNode())
        return node

    def add(self, name: str, entry: Entry) -> None:
        node = self._node(name)
        if node is not None and (node.entry is None or (entry.alone and not node.entry.alone)):
            node.entry = entry

    def add_place(self, name: str, country: str) -> None:
        """Add a place; an organisation of the same name (الشرق الأوسط) no longer stands alone."""
        node = self._node(name)
        if node is None:
            return
        if node.entry is None:
            node.entry = Entry("place", "", True, country)
        elif node.entry.kind == "organisation":
            node.entry = replace(node.entry, alone=False)

    def add_composed(self, name: str, key: str, alone: bool) -> None:
        """Add a name that several composed organisations may share: the country decides between their keys."""
        node = self._node(name)
        if node is not None:
            before = node.composed
            if before is None:
                node.composed = Entry("composed", key, alone, "")
            elif key not in before.actor_id.split("|"):
                node.composed = Entry("composed", f"{before.actor_id}|{key}", before.alone or alone, "")


_ALPHANUMERIC = re.compile(r"[^\W_]+")


def phrase(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, marks and punctuation dropped."""
    return tuple(_ALPHANUMERIC.findall(fold(name)))


def paired_forms(adjective: str) -> Iterable[tuple[str, str]]:
    """Yield the folded forms of an adjective of two words that agree, with and without article: الكورية الجنوبية."""
    first, _, second = adjective.partition(" ")
    if not first.endswith("ي"):  # جنوب أفريقي: الجنوب الأفريقي is a region
        return
    for one, other in zip(adjective_forms(first), adjective_forms(second), strict=True):
        yield one, other
        yield "ال" + one, "ال" + other


def adjective_forms(adjective: str) -> Iterable[str]:
    """Yield the folded forms of an adjective of nationality, without article."""
    base = fold(adjective)
    yield base
    yield from (base + ending for ending in ("ه", "ين", "ون", "ان", "تين", "تان", "ات", "ا"))


_BROADCASTING = frozenset("قناه فضاييه شبكه تلفزيون اذاعه راديو".split())


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


RULERS = frozenset("president king emir sultan supreme_leader leader prime_minister".split())
"""Offices of those who rule."""


def _rulers(terms: dict[str, list[Term]], actors: dict[str, Actor]) -> dict[str, tuple[str, ...]]:
    """Return the first and last words of the names of those who have ruled, with who they are."""
    found: dict[str, set[str]] = {}
    for actor_id, held in terms.items():
        words = fold(actors[actor_id].name_ar).split()
        if len(words) > 1 and any(term.key in RULERS for term in held):
            for word in (words[0], words[-1]):
                found.setdefault(word, set()).add(actor_id)
    return {word: tuple(sorted(ids)) for word, ids in found.items()}


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """Return the lexicon of seeds/, built on the first call of the process."""
    trie = _Trie()
    countries: dict[str, Actor] = {}
    nationalities: dict[str, str] = {}
    paired: dict[str, dict[str, str]] = {}
    for row in _rows("countries"):
        code = row["code"]
        countries[code] = Actor(row["actor_id"], "country", row["name_ar"], row["name_en"], code, row["gender"])
        ambiguous = {fold(x) for x in _variants(row.get("ambiguous"))}
        for name in [row["name_ar"], *_variants(row["variants_ar"]), *_variants(row["capital_ar"])]:
            trie.add(name, Entry("country", row["actor_id"], fold(name) not in ambiguous, code))
        for adjective in [row["adjective_ar"], *_variants(row["adjective_variants"])]:
            if adjective and fold(adjective) not in ambiguous:
                for form in adjective_forms(adjective):
                    nationalities.setdefault(form, code)
                for first, second in paired_forms(adjective) if " " in adjective else ():
                    paired.setdefault(first, {})[second] = code
        for people in _variants(row["people_ar"]):
            if fold(people) not in ambiguous:
                nationalities.setdefault(fold(people), code)
    actors: dict[str, Actor] = {}
    types = {row["actor_id"]: row["type"] for row in _rows("organisations")}
    movements = {
        row["parent_id"] for row in _rows("organisations") if row["type"] == types.get(row["parent_id"]) == "party"
    }
    person_keys: dict[str, list[str]] = {}
    for row in _rows("actors"):
        actors[row["actor_id"]] = Actor(
            row["actor_id"], row["kind"], row["name_ar"], row["name_en"], row["country"], row.get("gender") or "",
            types.get(row["actor_id"], ""),
        )  # fmt: skip
    person_words: set[str] = set()
    called: dict[str, set[str]] = {}
    outlet_names: dict[str, set[str]] = {}
    channels: set[str] = set()
    head_nouns = {fold(row["head"]) for row in _rows("organisation_heads")}
    own_heads: dict[str, set[str]] = {movement: {"جماعه"} for movement in movements}  # its party is another
    bearers: dict[str, list[str]] = {}
    for row in _rows("actor_names"):
        if row["actor_id"] in actors and row["language"] == "ar":
            actor = actors[row["actor_id"]]
            _add_name(trie, person_keys, actor, row["name"], row["alone"] == "yes")
            head = "".join(phrase(row["name"])[:1]).removeprefix("ال")
            if actor.kind == "organisation" and head in head_nouns:
                own_heads.setdefault(actor.actor_id, set()).add(head)
            if actor.kind == "person":
                person_words.update(phrase(row["name"]))
                if len(phrase(row["name"])) == 1:
                    called.setdefault(name_key(row["name"]), set()).add(actor.actor_id)
            elif actor.type == "media":
                words = phrase(row["name"])
                outlet_names.setdefault(" ".join(words), set()).add(actor.actor_id)
                if words and words[0] in _BROADCASTING:
                    channels.add(actor.actor_id)
            elif row["alone"] != "yes" and actor.kind == "organisation":
                bearers.setdefault(" ".join(phrase(row["name"])), []).append(actor.actor_id)
    arab = frozenset(name_key(row["name"]) for row in _rows("given_names") if row["origin"].startswith("Arab"))
    first_names = Counter(name_key(actor.name_ar).split()[0] for actor in actors.values() if actor.kind == "person")
    terms: dict[str, list[Term]] = {}
    for row in _rows("roles"):
        terms.setdefault(row["actor_id"], []).append(
            Term(row["actor_id"], row["office_key"], row["country"], row["valid_from"], row["valid_to"])
        )
    composed = _composed(trie)
    for row in _rows("places"):
        ambiguous = {fold(x) for x in _variants(row["ambiguous"])}
        for name in [row["name_ar"], *_variants(row["variants_ar"])]:
            if fold(name) not in ambiguous:
                trie.add_place(name, row["country"])
    classes: dict[str, set[str]] = {"name": set(), "either": set(), "common": set(), "perfect": set()}
    frequent: set[str] = set()
    for row in _rows("word_classes"):
        classes[row["class"]].add(row["word"])
        if int(row["count"]) >= _FREQUENT:
            frequent.add(row["word"])
    title_words, offices = list(_rows("title_words")), _offices()
    return Lexicon(
        forms=_forms(frozenset(frequent)),
        masdars=_masdars(),
        trie=trie.roots,
        renowned=frozenset(frequent & classes["name"]),
        titles=_titles(),
        bare_titles=frozenset(
            fold(row["word"])
            for row in title_words
            if row["kind"] in ("honorific", "rank") and not row["needs_article"]
        )
        | _BARE,
        honorifics=frozenset(fold(row["word"]) for row in title_words if row["kind"] == "honorific"),
        sources=_sources(),
        heads={fold(row["head"]): (row["type"], row["classifier"] == "yes") for row in _rows("organisation_heads")},
        nationalities=nationalities,
        paired_nationalities=paired,
        given={fold(row["name"]): row["gender"] for row in _rows("given_names")},
        given_common=frozenset(fold(row["name"]) for row in _rows("given_names") if row["common_word"] == "yes"),
        given_arab=arab,
        given_seated=frozenset(fold(row["name"]) for row in _rows("given_names") if "أ" in row["name"][1:]),
        given_shared=frozenset(name for name, bearers in first_names.items() if bearers >= _SHARED and name in arab),
        names=frozenset(classes["name"] | (person_words - classes["either"] - classes["common"] - classes["perfect"])),
        either=frozenset(classes["either"]),
        common=frozenset(classes["common"] | classes["perfect"]),
        perfects=frozenset(classes["perfect"]),
        actors=actors,
        terms={actor_id: tuple(found) for actor_id, found in terms.items()},
        rulers=_rulers(terms, actors),
        person_keys={key: tuple(sorted(set(ids))) for key, ids in person_keys.items()},
        compatriots=_compatriots(called, actors),
        countries=countries,
        composed=composed,
        offices=offices,
        longest_offices=_longest_offices(offices),
        months={phrase(row["name_ar"]): int(row["month"]) for row in _rows("months") if row["region"] != "hijri"},
        weekdays={fold(row["name_ar"]): int(row["weekday"]) for row in _rows("weekdays")},
        source_names={
            fold(name): row["source_id"]
            for row in _rows("sources")
            for name in [row["name_ar"], row["name_en"], *_variants(row["aliases"])]
        },
        source_countries={row["source_id"]: row["country"] for row in _rows("sources") if row["reach"] == "home"},
        outlets=_outlets(actors),
        namesakes={name: tuple(sorted(ids)) for name, ids in outlet_names.items() if len(ids) > 1},
        bearers={name: tuple(sorted(ids)) for name, ids in bearers.items()},
        channels=frozenset(channels),
        own_heads={actor_id: frozenset(heads) for actor_id, heads in own_heads.items()},
        closing_lines={row["source_id"]: int(row["closing_lines"]) for row in _rows("sources")},
        capitals=frozenset(fold(name) for row in _rows("countries") for name in _variants(row["capital_ar"])),
        nouns_of_countries=_nouns_of_countries(),
        confidence=_confidence(),
    )


def _add_name(trie: _Trie, keys: dict[str, list[str]], actor: Actor, name: str, alone: bool) -> None:
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


def _sources() -> dict[str, str]:
    """Return folded noun of a source → its kind; singular nouns of persons also as objects (مصدرا)."""
    kinds = {fold(row["word"]): row["source_kind"] for row in _rows("source_nouns")}
    objects = {word + "ا": kinds[word] for word in _UNNAMED if word in kinds}
    return {**objects, **kinds}


_UNNAMED = ("مصدر", "مسوول", "مسيول", "دبلوماسي", "خبير", "محلل", "ناشط", "شاهد", "قيادي")


def _outlets(actors: dict[str, Actor]) -> dict[str, tuple[str, frozenset[tuple[str, ...]]]]:
    """Return outlet → its actor and the words of its names."""
    names: dict[str, set[tuple[str, ...]]] = {}
    for row in _rows("actor_names"):
        names.setdefault(row["actor_id"], set()).add(phrase(row["name"]))
    return {
        row["source_id"]: (row["actor_id"], frozenset({phrase(row["name_ar"]), *names.get(row["actor_id"], ())}))
        for row in _rows("sources")
        if row["actor_id"] in actors
    }


def _nouns_of_countries() -> dict[str, frozenset[str]]:
    nouns: dict[str, set[str]] = {}
    for row in _rows("countries"):
        if row["noun_ar"]:
            nouns.setdefault(fold(row["noun_ar"]), set()).add(row["code"])
    return {noun: frozenset(codes) for noun, codes in nouns.items()}


def _titles() -> dict[str, tuple[str, str, str]]:
    """Return folded form → (lemma, gender, number) for the first words of titles."""
    found: dict[str, tuple[str, str, str]] = {}
    for row in _rows("title_words"):
        lemma = row["word"].split()[0]
        for cell, gender, number in ((row["word"], "m", "s"), (row["feminine"], "f", "s"), (row["plural"], "m", "p")):
            for form in _variants(cell):
                if " " not in row["word"]:
                    found.setdefault(fold(form), (fold(lemma), gender, number))
    for form, meaning in list(found.items()):  # in the accusative, as behind لكن and كان: متحدثا
        if meaning[1:] == ("m", "s") and not form.endswith(("ا", "ي", "ه")) and len(form) > 3:
            found.setdefault(form + "ا", meaning)
    return found


def _composed(trie: _Trie) -> dict[str, Composed]:
    """Return composed organisations by key; their names join the trie as kind `composed`, bare forms not alone."""
    by_key: dict[str, Composed] = {}
    for row in _rows("composed_organisations"):
        key = row["key"]
        by_key[key] = Composed(
            key, row["name_ar"], row["name_en"], row["type"], row["parent_key"],
            frozenset(_variants(row["countries"])), frozenset(" ".join(phrase(x)) for x in _variants(row["alone_ar"])),
            dict(pair.split("=", 1) for pair in _variants(row["curated"])), row["gender"], row["replaces"],
        )  # fmt: skip
        for name in [row["name_ar"], *_variants(row["variants_ar"])]:
            trie.add_composed(name, key, True)
        for name in _variants(row["bare_ar"]):
            trie.add_composed(name, key, False)
    return by_key


def _confidence() -> dict[str, Weights]:
    """Return kind of row → sign → its weight; every sign unknown where the table does not have it."""
    found = {"statement": Weights(), "mention": Weights()}
    for row in _rows("confidence"):
        found[row["target"]][row["sign"]] = float(row["weight"])
    return found


def _longest_offices(offices: dict[str, str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for title in offices:
        words = title.split(" ")
        longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return longest


def _offices() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in _rows("offices"):
        for title in [row["title_ar"], *_variants(row["variants_ar"])]:
            found.setdefault(" ".join(phrase(title)), row["office_key"])
    for title, key in list(found.items()):  # as their words are remembered, without article: متحدث باسم الرياسة
        if title.startswith("ال") and title.count(" ") > 1:
            found.setdefault(title.removeprefix("ال"), key)
    return found
