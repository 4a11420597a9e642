"""Records that reading passes from stage to stage, and the rows in which it ends."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from etl.language.conjugation import Form
from etl.language.dates import DateWords
from etl.language.lexicon import Verb


class Article(NamedTuple):
    """What reading is given: a text with what its metadata declares."""

    article_id: str
    body: str
    title: str | None = None
    title_end: int = 0
    published: date | None = None
    source_id: str = "unknown"


class Span(NamedTuple):
    """Code points of the body, half-open."""

    start: int
    end: int


class Office(NamedTuple):
    """A title as read: `words` the span, `key` its row in seeds/offices.csv or "", `organisation` a party number."""

    head: str
    key: str
    country: str
    organisation: int | None
    words: Span


@dataclass(slots=True)
class Party:
    """A person, organisation, country or bare office of one article."""

    number: int
    kind: str
    name: str
    key: str
    actor_id: str = ""
    name_en: str = ""
    country: str = ""
    type: str = ""
    parent: str = ""
    gender: str = ""
    method: str = "exact"
    confidence: float = 0.9
    offices: list[Office] = field(default_factory=list)
    composed: str = ""


@dataclass(slots=True)
class Mention:
    """Tokens `first` to before `last`, characters `start` to before `end`, and the party they name."""

    first: int
    last: int
    start: int
    end: int
    party: int
    method: str
    confidence: float


@dataclass(slots=True)
class Agent:
    """A noun phrase that can speak or meet: tokens, parties, and the words that stand for it.

    `parties` is empty for an unnamed source; `role` tells that a title or description stands for the party.
    """

    first: int
    last: int
    parties: tuple[int, ...]
    role: bool
    span: Span
    label: str
    gender: str
    plural: bool
    source_kind: str
    office: str
    country: str


class Evidence(NamedTuple):
    """The words behind a value: `row` numbers the statement, meeting or office of the article."""

    table: str
    row: int
    column: str
    span: Span


@dataclass(slots=True)
class Statement:
    """One act of saying, with parties as numbers of the article."""

    start: int
    end: int
    kind: str = "indirect"
    cue: Span | None = None
    lemma: str = ""
    act: str = "say"
    speakers: tuple[int, ...] = ()
    speaker_type: str = ""
    basis: str = ""
    speaker: Span | None = None
    label: str = ""
    office: str = ""
    country: str = ""
    source_kind: str = ""
    medium: str = ""
    outlet: int | None = None
    relayed_by: int | None = None
    addressee: int | None = None
    occasion: Span | None = None
    said: tuple[date, date] | None = None
    heading: bool = False
    parent: int | None = None
    meeting: int | None = None
    confidence: float = 0.5
    evidence: dict[str, Span] = field(default_factory=dict)
    first: int = 0
    last: int = 0
    cue_token: int = -1


@dataclass(slots=True)
class Meeting:
    """One encounter of an article: the clauses that tell of it and who took part."""

    kind: str
    status: str
    spans: list[Span]
    parties: list[int]
    held: tuple[date, date] | None = None
    place: Span | None = None
    topic: Span | None = None
    evidence: dict[str, Span] = field(default_factory=dict)


@dataclass(slots=True)
class Cue:
    """A word of saying at tokens `first` to before `last`; content begins at token `content`, character `start`.

    `trigger` is how it begins: that, quote, colon, preposition, bound, object, or before (the sentence in front of it).
    Not changed once read, as agents and voices are not.
    """

    first: int
    last: int
    form: Form
    verb: Verb
    agent: Agent | None
    order: str
    trigger: str
    content: int
    start: int
    addressee: Agent | None = None
    relay: Agent | None = None


class Passage(NamedTuple):
    """Tokens `first` to before `last`, characters `start` to before `end`."""

    kind: str
    start: int
    end: int
    first: int
    last: int


@dataclass(slots=True)
class Voice:
    """Who a statement is ascribed to: parties, or a label where nobody is known."""

    parties: tuple[int, ...]
    type: str
    basis: str
    span: Span | None
    label: str
    gender: str
    plural: bool
    source_kind: str = ""
    office: str = ""
    country: str = ""

    def carried_on(self) -> "Voice":
        """Return the voice as that of a later verb without a subject of its own."""
        return Voice(
            self.parties, self.type, "dropped", None, self.label, self.gender, self.plural, self.source_kind, self.office,
            self.country,
        )  # fmt: skip


@dataclass(slots=True)
class Found:
    """A statement with the sentence it stands in, the cue it was read from, and its voice."""

    statement: Statement
    sentence: tuple[int, int]
    cue: Cue | None
    voice: Voice
    passage: Passage


@dataclass(slots=True)
class Clause:
    """One clause that tells of an encounter; `refers` where it only points to one told before."""

    first: int
    last: int
    parties: list[int]
    conference: bool
    phone: bool
    status: str
    refers: bool
    group: bool
    place: Span | None = None
    topic: Span | None = None
    days: DateWords | None = None
    evidence: dict[str, Span] = field(default_factory=dict)
