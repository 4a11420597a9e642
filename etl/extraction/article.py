"""One article in, its rows out: the only entry of reading."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any

from etl.extraction.analysis import read_text
from etl.extraction.confidence import confidences
from etl.extraction.consistent import sound_meetings, sound_mentions, sound_statements
from etl.extraction.context import describe
from etl.extraction.meetings.meetings import find_meetings
from etl.extraction.mentions.genders import read_genders
from etl.extraction.mentions.names import find_mentions
from etl.extraction.parties import Parties
from etl.extraction.passages import find_passages
from etl.extraction.publication import infer_publication
from etl.extraction.records import Article, Found, Meeting, Mention, Passage, Span
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.titles import read_titles
from etl.extraction.statements import find_statements
from etl.extraction.text import Text
from etl.language.dates import Range, find_dates
from etl.language.fold import fold
from etl.language.lexicon import Lexicon

__all__ = ["Article", "Extraction", "Reading", "extract", "read"]

Row = tuple[Any, ...]


@dataclass(slots=True)
class Reading:
    """What was understood of an article, before it becomes rows."""

    article: Article
    text: Text
    passages: list[Passage]
    parties: Parties
    mentions: list[Mention]
    statements: list[Found]
    meetings: list[Meeting]
    published: Range | None
    inferred: Span | None


@dataclass(slots=True)
class Extraction:
    """Rows of the tables `extraction.*` of schema.sql without their article_id, columns in schema order.

    `passages` are (passage_no, kind, start, end); `article` is (title_start, title_end, dateline_start, dateline_end,
    dateline_source, published_from, published_to, published_basis).
    """

    article: Row
    passages: list[Row] = field(default_factory=list)
    entities: list[Row] = field(default_factory=list)
    mentions: list[Row] = field(default_factory=list)
    offices: list[Row] = field(default_factory=list)
    statements: list[Row] = field(default_factory=list)
    statement_entities: list[Row] = field(default_factory=list)
    meetings: list[Row] = field(default_factory=list)
    meeting_entities: list[Row] = field(default_factory=list)
    meeting_spans: list[Row] = field(default_factory=list)
    evidence: list[Row] = field(default_factory=list)


def read(article: Article, lexicon: Lexicon) -> Reading:
    """Return what an article says: its passages, parties, mentions, statements and meetings."""
    text = read_text(article.body, lexicon.vocabulary)
    passages = find_passages(article, text, _closing_lines(article, lexicon))
    blocked = [(p.first, p.last) for p in passages if p.kind == "boilerplate"]
    parties = Parties(lexicon, lexicon.source_countries.get(article.source_id, ""), article.source_id)
    mentions = sound_mentions(text, find_mentions(text, parties, blocked))
    reader = Reader.of(text, parties, mentions)
    read_titles(reader)
    read_genders(reader)
    statements = find_statements(reader, passages)
    published: Range | None = (article.published, article.published) if article.published else None
    inferred = None
    dates = find_dates(text.words, text.tags, text.texts, text.marked, lexicon, published)
    if published is None:
        persons = [p.actor_id for p in parties if p.kind == "person" and p.actor_id]
        guess = infer_publication(text, lexicon, dates, persons)
        if guess is not None:
            published, inferred = guess
            dates = find_dates(text.words, text.tags, text.texts, text.marked, lexicon, published)
    describe(reader, statements, dates)
    statements = sound_statements(text, parties, passages, statements, published)
    meetings = sound_meetings(text, find_meetings(reader, passages, statements, dates), published)
    _attach(statements, meetings)
    return Reading(article, text, passages, parties, mentions, statements, meetings, published, inferred)


_SIGNED = re.compile(r"\(([A-Za-z]{2,8})\) ?-")


def _closing_lines(article: Article, lexicon: Lexicon) -> int:
    """Return how many lines about other articles close the pages of its outlet: the declared, else that of its dateline."""
    if article.source_id in lexicon.closing_lines:
        return lexicon.closing_lines[article.source_id]
    signed = _SIGNED.search(article.body, 0, _DATED)
    return lexicon.closing_lines.get(lexicon.source_names.get(fold(signed.group(1)), ""), 0) if signed else 0


_DATED = 400
"""Characters within which a dateline stands: behind the title."""
_FAR = 20_000
"""Characters beyond which no content and no sentence reaches."""


def _start(one: Found) -> int:
    return one.statement.start


def _attach(statements: list[Found], meetings: list[Meeting]) -> None:
    """Point statements made at or about a meeting to it: the clause of the cue, or the content, tells of it."""
    for number, meeting in enumerate(meetings):
        for span in meeting.spans:
            low = bisect_left(statements, span.start - _FAR, key=_start)
            high = bisect_left(statements, span.start + _FAR, low, key=_start)
            for one in statements[low:high]:
                cue = one.statement.cue
                if one.statement.meeting is not None or cue is None:
                    continue
                about = one.statement.start <= span.start < one.statement.end
                made = cue.end <= span.start and span.start < one.statement.start
                if about or made:
                    one.statement.meeting = number
                    one.statement.evidence["meeting_id"] = span


def extract(article: Article, lexicon: Lexicon) -> Extraction:
    """Return the rows of one article; pure: the same article gives the same rows."""
    return _rows(read(article, lexicon))


def _rows(reading: Reading) -> Extraction:
    body, parties = reading.article.body, reading.parties
    title = dateline = None
    for passage in reversed(reading.passages):
        if passage.kind == "title":
            title = passage
        elif passage.kind == "dateline":
            dateline = passage
    basis = "declared" if reading.article.published else "inferred" if reading.published else "unknown"
    published = reading.published or (None, None)
    rows = Extraction((
        title.start if title else None, title.end if title else None,
        dateline.start if dateline else None, dateline.end if dateline else None,
        _agency(reading, dateline), published[0], published[1], basis,
    ))  # fmt: skip
    rows.passages = [(n, p.kind, p.start, p.end) for n, p in enumerate(reading.passages)]
    mentioned = {m.party for m in reading.mentions}
    for party in parties:
        if not party.actor_id and party.number not in mentioned:
            continue
        rows.entities.append((
            party.number, party.kind, party.name, party.key, party.actor_id or None, party.name_en or None,
            party.country or None, party.type or None, party.parent or None, party.method, party.confidence,
        ))  # fmt: skip
        for office in party.offices:
            words = body[office.words.start : office.words.end].rstrip()
            rows.offices.append((
                party.number, words, office.key or None, office.organisation, office.country or None,
                office.words.start, office.words.start + len(words),
            ))  # fmt: skip
    of_statements, of_mentions = confidences(reading.text, parties, reading.mentions, reading.statements)
    rows.mentions = [
        (m.party, m.start, m.end, m.method, sure) for m, sure in zip(reading.mentions, of_mentions, strict=True)
    ]
    if reading.inferred is not None:
        rows.evidence.append(("articles", 0, "published_from", *reading.inferred))
    begins = [mention.first for mention in reading.mentions]
    for number, (one, sure) in enumerate(zip(reading.statements, of_statements, strict=True)):
        _statement_rows(reading, rows, number, one, sure, begins)
    for number, meeting in enumerate(reading.meetings):
        held = meeting.held or (None, None)
        rows.meetings.append((
            number, meeting.kind, meeting.status, held[0], held[1],
            body[meeting.place.start : meeting.place.end] if meeting.place else None,
            body[meeting.topic.start : meeting.topic.end] if meeting.topic else None,
        ))  # fmt: skip
        rows.meeting_entities += [(number, p) for p in dict.fromkeys(meeting.parties)]
        rows.meeting_spans += [(number, *span) for span in dict.fromkeys(meeting.spans)]
        for column, span in meeting.evidence.items():
            rows.evidence.append(("meetings", number, column, *span))
            if column == "held_from":
                rows.evidence.append(("meetings", number, "held_to", *span))
    return rows


def _statement_rows(
    reading: Reading, rows: Extraction, number: int, one: Found, sure: float, begins: list[int]
) -> None:
    """Add the rows of a statement; `begins` are the first tokens of the mentions."""
    body, s = reading.article.body, one.statement
    said = s.said or (None, None)
    cue, speaker = s.cue or (None, None), s.speaker or (None, None)
    rows.statements.append((
        number, s.kind, s.start, s.end, cue[0], cue[1], s.lemma or None, s.act, s.speaker_type or None, s.label or None,
        s.basis if s.speaker_type else None, speaker[0], speaker[1], s.office or None, s.country or None,
        s.source_kind or None, s.medium or None, s.outlet, s.relayed_by, s.addressee,
        body[s.occasion.start : s.occasion.end] if s.occasion else None, said[0], said[1], s.heading, s.parent, s.meeting,
        sure,
    ))  # fmt: skip
    for party in dict.fromkeys(s.speakers):
        rows.statement_entities.append((number, party, "speaker"))
    low = bisect_left(begins, s.first)
    high = bisect_left(begins, s.last, low)
    for party in sorted({m.party for m in reading.mentions[low:high] if m.last <= s.last}) if high > low else ():
        rows.statement_entities.append((number, party, "about"))
    for column, span in s.evidence.items():
        if column == "said_from":
            if s.said is not None:
                rows.evidence += [("statements", number, c, *span) for c in ("said_from", "said_to")]
        else:
            rows.evidence.append(("statements", number, column, *span))


def _agency(reading: Reading, dateline: Passage | None) -> str | None:
    """Return the source that the dateline names, from the table of outlets."""
    if dateline is None:
        return None
    for mention in reading.mentions:
        if dateline.start <= mention.start < dateline.end and reading.parties[mention.party].type == "media":
            return reading.parties[mention.party].actor_id or None
    return None
