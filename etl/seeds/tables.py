"""One record class per table of seeds/: its columns in their order, what a cell may hold and where it must lead.

`str | None` may be empty, `Variants` holds any number of values with `|` between them, `bool` is yes or empty.
Every row says in `origin` where its fact is from.
"""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

Variants = tuple[str, ...]


@dataclass(frozen=True)
class Refers:
    """The value stands in one of these columns, each written `table.column`."""

    targets: tuple[str, ...]


@dataclass(frozen=True)
class Matches:
    """The value has this form."""

    pattern: str
    meaning: str


COUNTRY = Refers(("countries.code",))
ACTOR = Refers(("actors.actor_id",))
ORGANISATION = Refers(("organisations.actor_id", "composed_organisations.actor_id"))
TYPE = Refers(("organisation_types.type",))
CODE = Matches("[A-Z]{2}", "two capital letters, ISO 3166-1")
SLUG = Matches("[a-z0-9_]+", "lower-case letters, digits and _")
DAY = Matches(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", "YYYY, YYYY-MM or YYYY-MM-DD")


@dataclass(frozen=True)
class Country:
    """A state; a spelling in `ambiguous` needs more than itself to mean it.

    `gender` is m where verbs may agree with its name in the masculine; `noun_ar` is the noun that stands for it in an
    article that names it (المملكة). Where `fathers_name` is yes, people have their fathers' whole names behind their own.
    """

    KEY: ClassVar = ("actor_id",)
    actor_id: Annotated[str, SLUG]
    code: Annotated[str, CODE]
    name_ar: str
    name_en: str
    variants_ar: Variants
    capital_ar: Variants
    capital_en: str
    adjective_ar: str
    adjective_variants: Variants
    people_ar: Variants
    ambiguous: Variants
    gender: Literal["m", "f"]
    noun_ar: str | None
    fathers_name: bool
    origin: str


@dataclass(frozen=True)
class Place:
    """A city, region or site; without country where it is disputed or lies in several."""

    KEY: ClassVar = ("name_ar",)
    name_ar: str
    country: Annotated[str | None, COUNTRY]
    kind: Literal["city", "region", "site"]
    variants_ar: Variants
    ambiguous: Variants
    origin: str


@dataclass(frozen=True)
class Month:
    """A name of a month."""

    KEY: ClassVar = ("name_ar",)
    month: Annotated[int, Matches("[1-9]|1[0-2]", "1 to 12")]
    name_ar: str
    region: Literal["levant", "egypt", "maghreb", "hijri"]
    origin: str


@dataclass(frozen=True)
class Weekday:
    """A name of a day of the week, Monday 0."""

    KEY: ClassVar = ("name_ar",)
    weekday: Annotated[int, Matches("[0-6]", "0 (Monday) to 6")]
    name_ar: str
    origin: str


@dataclass(frozen=True)
class Source:
    """An outlet; `aliases` are names and hosts that metadata give it.

    `reach` is home where it writes first of its own country, so that الداخلية there is that country's; an outlet of the
    world names the country. `closing_lines` is how many lines about other articles close its pages.
    """

    KEY: ClassVar = ("source_id",)
    source_id: Annotated[str, SLUG]
    name_ar: str
    name_en: str
    country: Annotated[str | None, CODE]
    reach: Literal["home", "world"]
    aliases: Variants
    actor_id: Annotated[str, ACTOR]
    closing_lines: int
    origin: str


@dataclass(frozen=True)
class TitleWord:
    """A word before or behind a name that says what its bearer is; some are that only with the article."""

    KEY: ClassVar = ("word",)
    word: str
    feminine: str | None
    plural: Variants
    kind: Literal["office", "rank", "honorific", "profession", "kin"]
    needs_article: bool
    origin: str


@dataclass(frozen=True)
class Office:
    """A title without its country; the organisation it heads or speaks for is composed or curated."""

    KEY: ClassVar = ("office_key",)
    office_key: Annotated[str, SLUG]
    title_ar: str
    variants_ar: Variants
    title_en: str
    composed_key: Annotated[str | None, Refers(("composed_organisations.key",))]
    organisation_id: Annotated[str | None, ORGANISATION]
    seat: Literal["single", "many"]
    needs_country: bool
    origin: str


@dataclass(frozen=True)
class ComposedOrganisation:
    """An organisation that every state has, or those of `countries`; there a row stands for the one it `replaces`.

    `curated` (CODE=actor_id) names the states whose own is an actor of its own in actors.csv.
    """

    KEY: ClassVar = ("key",)
    key: Annotated[str, SLUG]
    name_ar: str
    variants_ar: Variants
    bare_ar: Variants
    name_en: str
    type: Annotated[str, TYPE]
    parent_key: Annotated[str | None, Refers(("composed_organisations.key",))]
    gender: Literal["m", "f"]
    countries: Annotated[Variants, COUNTRY]
    replaces: Annotated[str | None, Refers(("composed_organisations.key",))]
    alone_ar: Variants
    curated: Annotated[Variants, Matches("[A-Z]{2}=[a-z0-9_]+", "CODE=actor_id")]
    origin: str


@dataclass(frozen=True)
class OrganisationHead:
    """A noun that begins names of organisations; a classifier stays outside the name."""

    KEY: ClassVar = ("head",)
    head: str
    type: Annotated[str, TYPE]
    classifier: bool
    origin: str


@dataclass(frozen=True)
class OrganisationType:
    """A value of organisations.type."""

    KEY: ClassVar = ("type",)
    type: Annotated[str, SLUG]
    description: str
    origin: str


@dataclass(frozen=True)
class GivenName:
    """A given name; `common_word` where the letters are a word of the language too."""

    KEY: ClassVar = ("name",)
    name: str
    gender: Literal["m", "f"] | None
    common_word: bool
    origin: str


@dataclass(frozen=True)
class NamePart:
    """A word of names that is no name: it joins the next word or the one before, leads, stands beside, or is a letter."""

    KEY: ClassVar = ("word", "kind")
    word: str
    kind: Literal["joins_next", "joins_previous", "initial", "leading", "before", "behind", "noun", "classifies"]
    canonical: str | None
    origin: str


@dataclass(frozen=True)
class WordClass:
    """A word of the news and whether it is a name there, a common word, a verb in the past, or a name and a word."""

    KEY: ClassVar = ("word",)
    word: str
    class_: Literal["name", "common", "perfect", "either"]
    count: int


@dataclass(frozen=True)
class Actor:
    """A person or organisation of public life; a Wikidata id only where a source confirms it."""

    KEY: ClassVar = ("actor_id",)
    actor_id: Annotated[str, SLUG]
    kind: Literal["person", "organisation"]
    name_ar: str
    name_en: str
    country: Annotated[str | None, CODE]
    gender: Literal["m", "f"] | None
    wikidata_id: Annotated[str | None, Matches("Q[1-9][0-9]*", "Q and digits")]
    wikidata_origin: str | None
    origin: str


@dataclass(frozen=True)
class ActorName:
    """A spelling of an actor; `alone` where it means him without anything else."""

    KEY: ClassVar = ("actor_id", "name", "language")
    actor_id: Annotated[str, ACTOR]
    name: str
    language: Literal["ar", "en"]
    alone: bool
    origin: str


@dataclass(frozen=True)
class Organisation:
    """What kind of organisation a curated actor is, and of which it is a part."""

    KEY: ClassVar = ("actor_id",)
    actor_id: Annotated[str, ACTOR]
    type: Annotated[str, TYPE]
    parent_id: Annotated[str | None, Refers(("organisations.actor_id",))]
    origin: str


@dataclass(frozen=True)
class Role:
    """A term of office, its days as far as they are surely known."""

    KEY: ClassVar = ("actor_id", "title_ar", "organisation_id", "country", "valid_from")
    actor_id: Annotated[str, ACTOR]
    title_ar: str
    office_key: Annotated[str | None, Refers(("offices.office_key",))]
    organisation_id: Annotated[str | None, ORGANISATION]
    country: Annotated[str | None, CODE]
    valid_from: Annotated[str | None, DAY]
    valid_to: Annotated[str | None, DAY]
    origin: str


@dataclass(frozen=True)
class Verb:
    """A verb of saying: its forms, the act it tells, and how it takes what was said."""

    KEY: ClassVar = ("lemma",)
    lemma: str
    past: str
    present: str | None
    participle: str | None
    masdars: Variants
    speech_act: Annotated[str, SLUG]
    frames: Variants
    objects: Variants
    addressee: bool
    origin: str


@dataclass(frozen=True)
class SourceNoun:
    """A noun for a speaker who is not named."""

    KEY: ClassVar = ("word",)
    word: str
    source_kind: Literal[
        "official", "military", "diplomatic", "security", "medical", "judicial", "local", "media", "document",
        "expert", "political", "activist", "witness", "informed", "other",
    ]  # fmt: skip
    origin: str


@dataclass(frozen=True)
class ConfidenceWeight:
    """What a sign of etl.extraction.confidence adds to the log-odds that a row is right."""

    KEY: ClassVar = ("target", "sign")
    target: Literal["statement", "mention"]
    sign: str
    weight: Annotated[str, Matches(r"-?\d+\.\d+", "a decimal number")]
    origin: str


TABLES: dict[str, type] = {
    "actor_names": ActorName,
    "actors": Actor,
    "composed_organisations": ComposedOrganisation,
    "confidence": ConfidenceWeight,
    "countries": Country,
    "given_names": GivenName,
    "months": Month,
    "name_parts": NamePart,
    "offices": Office,
    "organisation_heads": OrganisationHead,
    "organisation_types": OrganisationType,
    "organisations": Organisation,
    "places": Place,
    "roles": Role,
    "source_nouns": SourceNoun,
    "sources": Source,
    "title_words": TitleWord,
    "verbs": Verb,
    "weekdays": Weekday,
    "word_classes": WordClass,
}
"""File name without `.csv` → its record class. Judgements and corrections are read by etl.resolution.decisions."""
