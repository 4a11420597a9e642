"""Subjects: the noun phrase that a verb of speech has before or behind it."""

from etl.extraction.records import Agent
from etl.extraction.speakers.addressees import behind_addressee
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.agreement import verb_agrees
from etl.extraction.speakers.preceding_subjects import owed_subject, source_before, subject_before
from etl.extraction.speakers.unknown_subjects import is_nominative, unknown_subject
from etl.extraction.text import Text
from etl.language.conjugation import Form


def find_subject(
    reader: Reader, i: int, cue_last: int, beside: int, first: int, last: int, form: Form
) -> tuple[Agent | None, str, int]:
    """Return (speaker in the clause or None, VS or SV, token where the rest of the clause begins).

    `beside` is the token behind the verb and its adverbs.
    """
    text = reader.text
    position = cue_last if cue_last in reader.at else beside
    if position in text.opened and text.opened[position].words > _LONGEST_QUOTED_NAME:
        last = position
    if text.words[first].folded in ("اما", "واما") and text.words[i].folded[0] == "ف" and text.words[i].conjunction:
        topic = reader.agent(first + 1, i)
        if topic is not None and verb_agrees(form, topic):
            return topic, "SV", cue_last
    if form.kind in ("past", "present") and form.number == "s" and position < last:
        if text.tags[position] in ":" and position + 1 < last and position + 1 in reader.at and cue_last == position:
            agent = reader.agent(position + 1, last)
            if agent is not None and agent.last < last and text.tags[agent.last] == "A":
                return agent, "VS", agent.last
        agent = reader.agent(position, last)
        if agent is None:
            told = text.words[position].folded in TOLD
            agent = reader.agent(position + 1 if told else behind_addressee(reader, position, last), last)
        if agent is not None and verb_agrees(form, agent):
            if not text.words[i].conjunction and i > first and not (form.suffixed and text.tags[i - 1] == "R"):
                before = subject_before(reader, i, first, form)
                if (
                    before is not None
                    and before.last >= i - 2
                    and (not before.role or before.first == first or _tag_before(text, before.first) == "A")
                ):
                    return before, "SV", cue_last
            return agent, "VS", agent.last
        if position < last and is_nominative(reader, position):
            agent = unknown_subject(reader, position, last, form)
            if agent is not None:
                return agent, "VS", agent.last
    if i - 2 > first and text.tags[i - 1] == "A" and (owed := owed_subject(reader, i - 1, first, form)) is not None:
        return owed, "SV", cue_last
    if form.kind in ("past", "present") and not text.words[i].conjunction:
        source = source_before(reader, i, first, form)
        if source is not None:
            return source, "SV", cue_last
        before = subject_before(reader, i, first, form)
        if before is not None:
            return before, "SV", cue_last
    return None, "dropped", cue_last


TOLD = frozenset("بذلك ذلك بهذا".split())
"""What stands for what was said between a verb and its subject: صرح بذلك المدير."""
_LONGEST_QUOTED_NAME = 5
"""Words of a name in marks at most: a longer quotation right behind its verb is what is said."""


def _tag_before(text: Text, token: int) -> str:
    """Return the tag of what stands before a token, a line end before the first."""
    return text.tags[token - 1] if token else "L"
