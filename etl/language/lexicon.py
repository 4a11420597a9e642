"""The lexicon: the seed tables in the shape that reading needs, never changed once it is put together (`loading`)."""

from dataclasses import dataclass, field
from typing import NamedTuple

from mypy_extensions import mypyc_attr

from etl.language.conjugation import Form
from etl.language.triggers import DATE, OF_BASE, OF_FOLDED
from etl.language.weights import Weights
from etl.language.words import Vocabulary


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
    """Everything that reading knows; see `etl.language.loading`."""

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
_PARTICLES = frozenset("بن ابن بنت ابو ابي ابا ال عبد عبيد دي دو ديل فان فون بو ايت".split())
_INFLECTIONS = frozenset("ها هم هما نا كم ات ان ين ون تين تان وا يه ه ا".split())
_INFLECTED_IN = frozenset(ending[-1] for ending in _INFLECTIONS)
