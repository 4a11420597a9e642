"""One class per table of schema.sql: how Python code reads rows.

    with open_session(path) as session:
        session.exec(select(Statement).where(Statement.article_id == article_id))

schema.sql defines the tables; these classes mirror their columns, keys and references, and a test compares both ways.
CHECKs, comments and views stand in schema.sql alone, and so does what is internal to a build (schema `extraction`).
"""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import DateTime, Double, UniqueConstraint
from sqlmodel import Field, SQLModel


class Load(SQLModel, table=True):
    """One run of the build that ended."""

    __tablename__: ClassVar[str] = "loads"

    load_id: str = Field(primary_key=True)
    started_at: datetime = Field(sa_type=DateTime)
    finished_at: datetime = Field(sa_type=DateTime)
    code_version: str
    schema_version: int
    fingerprint: str
    build_fingerprint: str
    input_digest: str
    articles_added: int
    articles_updated: int
    articles_unchanged: int
    articles_superseded: int
    articles_rejected: int
    corrections_skipped: int = 0
    verdict: str


class Actor(SQLModel, table=True):
    """A person, organisation or country."""

    __tablename__: ClassVar[str] = "actors"

    actor_id: str = Field(primary_key=True)
    kind: str
    name_ar: str
    name_en: str | None
    country: str | None
    gender: str | None
    wikidata_id: str | None
    origin: str


class ActorName(SQLModel, table=True):
    """One spelling of an actor."""

    __tablename__: ClassVar[str] = "actor_names"

    actor_id: str = Field(primary_key=True, foreign_key="actors.actor_id")
    name: str = Field(primary_key=True)
    language: str = Field(primary_key=True)


class ActorRedirect(SQLModel, table=True):
    """An id that another actor has taken over, or that was withdrawn."""

    __tablename__: ClassVar[str] = "actor_redirects"

    old_actor_id: str = Field(primary_key=True)
    actor_id: str | None = Field(foreign_key="actors.actor_id")
    withdrawn_name: str | None


class Organisation(SQLModel, table=True):
    """What kind of organisation an actor is."""

    __tablename__: ClassVar[str] = "organisations"

    actor_id: str = Field(primary_key=True, foreign_key="actors.actor_id")
    type: str
    parent_id: str | None = Field(foreign_key="organisations.actor_id")


class Source(SQLModel, table=True):
    """An outlet that published articles."""

    __tablename__: ClassVar[str] = "sources"

    source_id: str = Field(primary_key=True)
    name_ar: str | None
    name_en: str | None
    country: str | None
    actor_id: str | None = Field(foreign_key="actors.actor_id")


class Article(SQLModel, table=True):
    """One text of one outlet."""

    __tablename__: ClassVar[str] = "articles"

    article_id: str = Field(primary_key=True)
    source_id: str = Field(foreign_key="sources.source_id")
    source_basis: str
    uri: str
    title: str | None
    body: str
    sha256: str
    published_from: date | None
    published_to: date | None
    published_basis: str
    dateline: str | None
    superseded_by: str | None = Field(foreign_key="articles.article_id")
    load_id: str = Field(foreign_key="loads.load_id")


class Passage(SQLModel, table=True):
    """One part of an article."""

    __tablename__: ClassVar[str] = "passages"

    article_id: str = Field(primary_key=True, foreign_key="articles.article_id")
    passage_no: int = Field(primary_key=True)
    kind: str
    start_char: int
    end_char: int


class Mention(SQLModel, table=True):
    """A name in a text."""

    __tablename__: ClassVar[str] = "mentions"

    mention_id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="articles.article_id")
    start_char: int
    end_char: int
    text: str
    kind: str
    actor_id: str | None = Field(foreign_key="actors.actor_id")
    method: str
    confidence: float = Field(sa_type=Double)


class MentionCandidate(SQLModel, table=True):
    """Who an undecided mention might be."""

    __tablename__: ClassVar[str] = "mention_candidates"

    mention_id: str = Field(primary_key=True, foreign_key="mentions.mention_id")
    actor_id: str = Field(primary_key=True, foreign_key="actors.actor_id")
    score: float = Field(sa_type=Double)
    reason: str


class Role(SQLModel, table=True):
    """An office of an actor."""

    __tablename__: ClassVar[str] = "roles"

    role_id: str = Field(primary_key=True)
    actor_id: str = Field(foreign_key="actors.actor_id")
    title: str
    organisation_id: str | None = Field(foreign_key="actors.actor_id")
    country: str | None
    seen_from: date | None
    seen_to: date | None
    basis: str
    mention_id: str | None = Field(foreign_key="mentions.mention_id")


class Meeting(SQLModel, table=True):
    """An encounter of two or more parties."""

    __tablename__: ClassVar[str] = "meetings"

    meeting_id: str = Field(primary_key=True)
    kind: str
    status: str
    held_from: date | None
    held_to: date | None
    place: str | None
    topic: str | None


class MeetingParticipant(SQLModel, table=True):
    """Who took part in a meeting, according to an article."""

    __tablename__: ClassVar[str] = "meeting_participants"

    meeting_id: str = Field(primary_key=True, foreign_key="meetings.meeting_id")
    actor_id: str = Field(primary_key=True, foreign_key="actors.actor_id")
    article_id: str = Field(primary_key=True, foreign_key="articles.article_id")


class MeetingMention(SQLModel, table=True):
    """A clause that tells of a meeting."""

    __tablename__: ClassVar[str] = "meeting_mentions"

    meeting_id: str = Field(primary_key=True, foreign_key="meetings.meeting_id")
    article_id: str = Field(primary_key=True, foreign_key="articles.article_id")
    start_char: int = Field(primary_key=True)
    end_char: int = Field(primary_key=True)
    status: str


class Statement(SQLModel, table=True):
    """What an article reports that a party said."""

    __tablename__: ClassVar[str] = "statements"
    __table_args__ = (UniqueConstraint("article_id", "statement_no"),)

    statement_id: str = Field(primary_key=True)
    article_id: str = Field(foreign_key="articles.article_id")
    statement_no: int
    kind: str
    content: str
    start_char: int
    end_char: int
    cue: str | None
    cue_start: int | None
    cue_end: int | None
    cue_lemma: str | None
    speech_act: str
    speaker_type: str | None
    speaker_label: str | None
    speaker_basis: str | None
    speaker_start: int | None
    speaker_end: int | None
    speaker_office: str | None
    speaker_country: str | None
    source_kind: str | None
    medium: str | None
    outlet_id: str | None = Field(foreign_key="actors.actor_id")
    relayed_by_id: str | None = Field(foreign_key="actors.actor_id")
    addressee_id: str | None = Field(foreign_key="actors.actor_id")
    occasion: str | None
    said_from: date | None
    said_to: date | None
    in_heading: bool
    parent_statement_id: str | None = Field(foreign_key="statements.statement_id")
    meeting_id: str | None = Field(foreign_key="meetings.meeting_id")
    confidence: float = Field(sa_type=Double)


class StatementSpeaker(SQLModel, table=True):
    """Who said it."""

    __tablename__: ClassVar[str] = "statement_speakers"

    statement_id: str = Field(primary_key=True, foreign_key="statements.statement_id")
    actor_id: str = Field(primary_key=True, foreign_key="actors.actor_id")


class StatementMention(SQLModel, table=True):
    """Who is spoken of."""

    __tablename__: ClassVar[str] = "statement_mentions"

    statement_id: str = Field(primary_key=True, foreign_key="statements.statement_id")
    actor_id: str = Field(primary_key=True, foreign_key="actors.actor_id")


class StatementOccurrence(SQLModel, table=True):
    """One of several places where an utterance is found."""

    __tablename__: ClassVar[str] = "statement_occurrences"

    utterance_id: str
    statement_id: str = Field(primary_key=True, foreign_key="statements.statement_id")


class Evidence(SQLModel, table=True):
    """The words behind a value that has no span of its own."""

    __tablename__: ClassVar[str] = "evidence"

    table_name: str = Field(primary_key=True)
    row_id: str = Field(primary_key=True)
    column_name: str = Field(primary_key=True)
    article_id: str = Field(primary_key=True, foreign_key="articles.article_id")
    start_char: int = Field(primary_key=True)
    end_char: int = Field(primary_key=True)


class Rejection(SQLModel, table=True):
    """A record of the input that could not be loaded."""

    __tablename__: ClassVar[str] = "rejections"

    load_id: str = Field(primary_key=True, foreign_key="loads.load_id")
    uri: str = Field(primary_key=True)
    reason: str = Field(primary_key=True)
    detail: str = Field(primary_key=True)
