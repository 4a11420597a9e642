"""Heading voices: whom a heading means that names no one (مسؤول تركي: ...), told by who says the same right below."""

from etl.extraction.records import Found, Party, Span
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.title_words import related_to

_BELOW = 3
"""Statements below a heading among which it is told again."""
_SHORTEST = 4
"""Letters at least of a word that shows of what is spoken."""
_SHARED = 2


def settle_headings(reader: Reader, found: list[Found]) -> None:
    """Ascribe what a heading has somebody say to the person whom the text below has say it."""
    told = [one for one in found if not one.statement.heading and one.statement.parent is None][:_BELOW]
    for one in found:
        if told and one.statement.heading and one.statement.speaker_type == "unnamed" and one.statement.parent is None:
            _settle(reader, one, told)


def _settle(reader: Reader, heading: Found, told: list[Found]) -> None:
    voice, statement = heading.voice, heading.statement
    if voice.span is None or voice.parties or voice.plural:
        return
    head = _head(reader, voice.span)
    if reader.text.tags[head] != "T" or reader.plural(head) or related_to(reader.text, head):
        return
    below = next((one for one in told if _same_words(reader, heading, one)), None)
    if below is None or len(below.statement.speakers) != 1:
        return
    party = reader.parties[below.statement.speakers[0]]
    if party.kind == "person" and _can_be(voice.country, voice.gender, party):
        statement.speakers, statement.speaker_type, statement.source_kind = (party.number,), "person", ""
        statement.office = voice.label


def _head(reader: Reader, span: Span) -> int:
    """Return the token of the noun that a label begins with."""
    first = reader.text.at(span.start)
    return first + (reader.text.tags[first] in "q(#")


def _same_words(reader: Reader, heading: Found, below: Found) -> bool:
    """Return whether a statement says what a heading says: two words of it, or half of its words."""
    said = _words(reader, heading)
    shared = said & _words(reader, below)
    return len(shared) >= _SHARED or (bool(shared) and len(said) <= _SHARED)


def _words(reader: Reader, one: Found) -> set[str]:
    words = reader.text.words[one.statement.first : one.statement.last]
    return {word.base.removeprefix("ال") for word in words if word.offset + _SHORTEST <= len(word.folded)}


def _can_be(country: str, gender: str, party: Party) -> bool:
    """Return whether country and gender of a description allow a person."""
    homes = {party.country, *(office.country for office in party.offices)} - {""}
    agreeing = not (gender and party.gender and gender != party.gender)
    return agreeing and (not country or not homes or country in homes)
