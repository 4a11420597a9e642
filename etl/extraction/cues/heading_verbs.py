"""Headings in which a verb stands before the colon: who it is of says what stands behind: X condemns Y: ...."""

from dataclasses import replace

from etl.extraction.assembly import end_before, found_statement
from etl.extraction.contents.contents import content_span
from etl.extraction.records import Agent, Cue, Found, Passage
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.speakers import Discourse


def find_told(
    reader: Reader, discourse: Discourse, passage: Passage, first: int, last: int, number: int, found: list[Found]
) -> None:
    """Read "X condemns Y: what X says" of a heading, where nothing of it is found behind the colon; cut what runs over it.

    `found` holds the statements of this heading. X is the subject of a verb of saying in the present before the colon.
    """
    text = reader.text
    colon = text.tags.find(":", first, last)
    if colon == -1 or colon + 2 >= last or text.inside[colon] != -1:
        return
    if any(f.statement.first > colon for f in found):
        return
    told = next(((f.cue, f.voice) for f in found if f.cue is not None and f.cue.last <= colon and f.voice.type), None)
    if told is not None:
        verb, agent = told[0].first, told[0].agent
    else:
        verb = text.tags.find("V", first + 1, colon)
        agent = _before_verb(reader, first, verb)
    if agent is None:
        return
    form, reported = next(((f, v) for f, v in text.words[verb].forms if f.kind == "present"), (None, None))
    if form is None or reported is None:
        return
    start = colon + 1
    cue = Cue(verb, verb + 1, form, reported, agent, "SV", "colon", start, text.starts[start])
    if text.tags[start] == "q" and start in text.opened and text.opened[start].close >= last - 1:
        cue = replace(cue, trigger="quote", content=start + 1, start=text.starts[start + 1])
    span = content_span(text, cue, last, [])
    if span is None:
        return
    for one in found:
        if one.statement.first < colon < one.statement.last:
            end_before(text, one, colon)
    voice = told[1] if told is not None else discourse.voice(agent, True)
    found.append(found_statement(text, cue, span, voice, True, (first, last), passage))
    discourse.voices.append((number, replace(voice, span=None)))


def _before_verb(reader: Reader, first: int, verb: int) -> Agent | None:
    """Return the party that stands at the head of a heading right before a verb."""
    text = reader.text
    if verb == -1 or text.words[verb].conjunction:
        return None
    start = max(first, text.tags.rfind("d", first, verb) + 1)
    while start < verb and text.tags[start] in "q(":
        start += 1
    agent = reader.agent(start, verb)
    if agent is None or not agent.parties or any(text.tags[k] not in "q)" for k in range(agent.last, verb)):
        return None
    return agent
