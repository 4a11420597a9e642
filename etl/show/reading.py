"""All rows about one article, read with their actors."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import or_
from sqlmodel import Session, col, select

from etl.database import open_session
from etl.models import (
    Actor,
    Article,
    Evidence,
    Meeting,
    MeetingMention,
    MeetingParticipant,
    Mention,
    Passage,
    Source,
    Statement,
    StatementMention,
    StatementOccurrence,
    StatementSpeaker,
)
from etl.show.find import find_article


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with its parties; `elsewhere` are other occurrences of the same utterance, each with its article."""

    row: Statement
    speakers: tuple[Actor, ...]
    about: tuple[Actor, ...]
    elsewhere: tuple[tuple[Statement, Article], ...]


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting that the article tells of, its clauses here, and in how many articles it is told."""

    row: Meeting
    clauses: tuple[MeetingMention, ...]
    participants: tuple[Actor, ...]
    articles: int


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the database holds about one article."""

    article: Article
    source: Source
    passages: list[Passage]
    mentions: list[Mention]
    statements: list[Said]
    meetings: list[Met]
    evidence: dict[tuple[str, str], list[Evidence]]
    actors: dict[str, Actor] = field(default_factory=dict)


def read_article(database: Path, asked: str) -> Reading:
    """The rows about the article that has an id, uri or file name, or that holds a statement of this id.

    Raises:
        ArticleNotFoundError: There is none, or more than one.
        DatabaseError: The database cannot be read.
    """
    with open_session(database) as session:
        article = find_article(session, database, asked)
        source = session.get_one(Source, article.source_id)
        key = article.article_id
        mentions = session.exec(
            select(Mention).where(Mention.article_id == key).order_by(col(Mention.start_char))
        ).all()
        rows = session.exec(
            select(Statement).where(Statement.article_id == key).order_by(col(Statement.statement_no))
        ).all()
        clauses = session.exec(
            select(MeetingMention).where(MeetingMention.article_id == key).order_by(col(MeetingMention.start_char))
        ).all()
        ids = [row.statement_id for row in rows]
        speakers = session.exec(select(StatementSpeaker).where(col(StatementSpeaker.statement_id).in_(ids))).all()
        about = session.exec(select(StatementMention).where(col(StatementMention.statement_id).in_(ids))).all()
        meeting_ids = list(dict.fromkeys(clause.meeting_id for clause in clauses))
        took_part = session.exec(
            select(MeetingParticipant).where(col(MeetingParticipant.meeting_id).in_(meeting_ids))
        ).all()
        named = {row.actor_id for rows_of in (mentions, speakers, about, took_part) for row in rows_of}
        named |= {actor for row in rows for actor in (row.outlet_id, row.relayed_by_id, row.addressee_id)}
        actors = {
            actor.actor_id: actor
            for actor in session.exec(select(Actor).where(col(Actor.actor_id).in_([a for a in named if a]))).all()
        }
        elsewhere = _elsewhere(session, key, ids)
        speaking, spoken_of = _grouped(speakers, actors), _grouped(about, actors)
        evidence: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
        for words in session.exec(
            select(Evidence)
            .where(Evidence.article_id == key)
            .order_by(col(Evidence.column_name), col(Evidence.start_char))
        ).all():
            evidence[words.table_name, words.row_id].append(words)
        reading = Reading(
            article=article,
            source=source,
            passages=list(
                session.exec(select(Passage).where(Passage.article_id == key).order_by(col(Passage.passage_no))).all()
            ),
            mentions=list(mentions),
            statements=[
                Said(row, speaking[row.statement_id], spoken_of[row.statement_id], elsewhere[row.statement_id])
                for row in rows
            ],
            meetings=[
                Met(
                    session.get_one(Meeting, meeting_id),
                    tuple(clause for clause in clauses if clause.meeting_id == meeting_id),
                    _distinct(actors[row.actor_id] for row in took_part if row.meeting_id == meeting_id),
                    len(_articles(session, meeting_id)),
                )
                for meeting_id in meeting_ids
            ],
            evidence=dict(evidence),
            actors=actors,
        )
        session.expunge_all()
        return reading


def _grouped(
    rows: Iterable[StatementSpeaker] | Iterable[StatementMention], actors: dict[str, Actor]
) -> dict[str, tuple[Actor, ...]]:
    groups: dict[str, list[Actor]] = defaultdict(list)
    for row in rows:
        groups[row.statement_id].append(actors[row.actor_id])
    return defaultdict(tuple, {key: _distinct(group) for key, group in groups.items()})


def _distinct(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    return tuple({actor.actor_id: actor for actor in sorted(actors, key=lambda actor: actor.actor_id)}.values())


def _articles(session: Session, meeting_id: str) -> set[str]:
    return set(session.exec(select(MeetingMention.article_id).where(MeetingMention.meeting_id == meeting_id)).all())


def _elsewhere(session: Session, article_id: str, ids: list[str]) -> dict[str, tuple[tuple[Statement, Article], ...]]:
    """For each statement the other occurrences of its utterance in current articles, this one included."""
    occurrences = session.exec(select(StatementOccurrence).where(col(StatementOccurrence.statement_id).in_(ids))).all()
    utterances = [row.utterance_id for row in occurrences]
    found = session.exec(
        select(StatementOccurrence.utterance_id, Statement, Article)
        .where(col(StatementOccurrence.utterance_id).in_(utterances))
        .where(Statement.statement_id == StatementOccurrence.statement_id)
        .where(Article.article_id == Statement.article_id)
        .where(or_(col(Article.superseded_by).is_(None), col(Article.article_id) == article_id))
        .order_by(col(Article.uri), col(Statement.statement_no))
    ).all()
    others: dict[str, tuple[tuple[Statement, Article], ...]] = defaultdict(tuple)
    for row in occurrences:
        others[row.statement_id] = tuple(
            (statement, article)
            for utterance, statement, article in found
            if utterance == row.utterance_id and statement.statement_id != row.statement_id
        )
    return others
