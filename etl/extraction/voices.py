"""Voices of cues: the subject a verb has, or whom a verb without subject carries on."""

from etl.extraction.agents import Reader
from etl.extraction.records import Cue, Found, Voice
from etl.extraction.speakers import NOBODY, Discourse
from etl.extraction.text import Text


def find_voice(
    reader: Reader, discourse: Discourse, cue: Cue, number: int, heading: bool, first: int, inside: Found | None
) -> Voice:
    """Return who speaks: the subject of the cue, or whom its verb without subject carries on."""
    if cue.agent is not None:
        return discourse.voice(cue.agent, heading)
    if inside is not None:
        if cue.form.kind == "masdar":
            return inside.voice._replace(basis="dropped", span=None)
        within = _antecedent(reader, cue, inside)
        if within is not None:
            return within
    if cue.form.kind == "participle" and cue.form.number == "s":
        fitting = discourse.dropped(cue.form, number, _subject_of(reader, discourse, first, cue.first))
        return fitting
    return discourse.dropped(cue.form, number, _subject_of(reader, discourse, first, cue.first))


def _antecedent(reader: Reader, cue: Cue, inside: Found) -> Voice | None:
    """Return the nearest party inside the content that agrees with a verb inside it."""
    for mention in reversed(reader.mentions):
        if inside.statement.first <= mention.first < cue.first:
            party = reader.parties[mention.party]
            if party.kind != "person" and _governed(reader.text, mention.first):
                continue
            if (cue.form.gender == "f" and party.gender == "m") or (cue.form.gender == "m" and party.gender == "f"):
                continue
            return Voice(
                (party.number,), party.kind, "dropped", None, party.name, party.gender, False, country=party.country
            )
    return None


def _governed(text: Text, i: int) -> bool:
    """Return whether a preposition stands before or on token `i`."""
    return bool(text.words[i].preposition) or (i > 0 and text.tags[i - 1] == "p")


def _subject_of(reader: Reader, discourse: Discourse, first: int, before: int) -> Voice | None:
    """Return the subject of the clause that opens the sentence with a verb that says nothing: وتطرق كيري ..."""
    i = first
    text = reader.text
    while (
        i < before
        and (
            text.tags[i] in "fp,q"
            or text.words[i].folded in ("جهته", "جانبه", "المقابل", "الاثناء", "ومن", "وفي", "وعلي", "جهتها", "جانبها")
        )
        and i < first + 6
    ):
        i += 1
    for start in (i, i + 1):
        if start < before:
            agent = reader.agent(start, before)
            if agent is not None and agent.parties and not text.words[start].preposition:
                return discourse.voice(agent, False)
            if agent is not None and agent.role and start > first and text.words[start - 1].forms:
                return discourse.voice(agent, False)
    return None


def plural_subject(reader: Reader, discourse: Discourse, first: int, before: int) -> Voice:
    """Return the several people that a plural participle speaks for: the nearest plural description before it."""
    for k in range(before - 1, first - 1, -1):
        if reader.text.tags[k] in "TS" and k not in reader.covering:
            agent = reader.described(k, before)
            if agent is not None and agent.plural and not agent.parties:
                return discourse.voice(agent, False)._replace(basis="dropped", span=None)
    return NOBODY


def move_topic(reader: Reader, discourse: Discourse, first: int, last: int, number: int) -> None:
    """Let a sentence without statement move the topic when a person is its subject."""
    subject = _subject_of(reader, discourse, first, min(last, first + 14))
    if subject is not None and subject.type == "person":
        discourse.voices.append((number, subject._replace(basis="dropped", span=None)))
