"""Statements as they are found, with their passage and voice."""

from etl.extraction.contents.contents import kind_of, trim
from etl.extraction.records import Cue, Found, Passage, Span, Statement, Voice
from etl.extraction.text import Text


def found_statement(
    text: Text, cue: Cue, span: tuple[int, int, int, int, str], voice: Voice, heading: bool, sentence: tuple[int, int],
    passage: Passage,
) -> Found:  # fmt: skip
    """Return the statement of a cue and its content, with its sentence, voice and passage; not yet in any context."""
    first, last, start, end, kind = span
    cue_start = text.starts[cue.first]
    statement = Statement(
        start, end, kind, Span(cue_start, text.ends[cue.last - 1]), cue.verb.lemma, cue.verb.act, heading=heading,
        first=first, last=last, cue_token=cue.first,
    )  # fmt: skip
    ascribe(statement, voice)
    return Found(statement, sentence, cue, voice, passage)


def end_before(text: Text, found: Found, token: int) -> None:
    """End the content of a statement before a token, without what dangles there; what is left says whether it is quoted."""
    one = found.statement
    one.last = trim(text, one.first, token)
    one.end = text.ends[one.last - 1]
    one.kind = kind_of(text, one.first, one.last, found.cue.first if found.cue is not None else -1)


def ascribe(statement: Statement, voice: Voice) -> None:
    """Give a statement the parties, label and basis of its voice."""
    statement.speakers, statement.speaker_type, statement.basis = voice.parties, voice.type, voice.basis
    statement.speaker, statement.label, statement.office = voice.span, voice.label, voice.office
    statement.country, statement.source_kind = voice.country, voice.source_kind if voice.type == "unnamed" else ""
