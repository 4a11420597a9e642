"""Headings: a name, a colon and what the name says."""

from dataclasses import replace

from etl.extraction.assembly import found_statement
from etl.extraction.contents.contents import content_span
from etl.extraction.cues.attributions import PAST
from etl.extraction.cues.first_person import asserts, speaks_of_us
from etl.extraction.cues.heading_sources import MEDIA, name_in_marks, only_setting, unknown_source
from etl.extraction.records import Agent, Cue, Found, Passage
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.speakers import Discourse
from etl.extraction.text import Text
from etl.language.fold import fold
from etl.language.lexicon import Verb
from etl.language.triggers import CUE


def heading_lines(text: Text, first: int, last: int) -> list[tuple[int, int]]:
    """Return the parts of a heading that dots divide: each may have a speaker of its own."""
    parts: list[tuple[int, int]] = []
    start = first
    dots = [i for i in range(first, last) if text.tags[i] == "d" and text.inside[i] == -1]
    for order, i in enumerate(dots):
        if i - start >= 3 and last - i > 3 and not _says_on(text, start, i, (*dots, last)[order + 1]):
            parts.append((start, i))
            start = i + 1
    return [*parts, (start, last)]


def _says_on(text: Text, first: int, dots: int, last: int) -> bool:
    """Return whether who stands before the colon of a heading also says what stands behind its dots: X: ..، و....

    It ends where another speaks (a colon, a verb of saying), where the heading asks, and at the character … , which
    divides headlines.
    """
    colon = text.tags.find(":", first, dots)
    if colon in (-1, dots - 1) or text.texts[dots] == "…" or text.texts[last - 1] == "؟":
        return False
    return not any(tag in text.tags[dots + 1 : last] for tag in ":V")


def find_headed(
    reader: Reader, discourse: Discourse, passage: Passage, first: int, last: int, number: int, found: list[Found]
) -> bool:
    """Read "X: what X says" of a heading; X is a name, office or source of at most eight words."""
    text = reader.text
    colon = text.tags.find(":", first, min(last, first + 12))
    if colon == -1 or colon + 1 >= last or colon == first:
        return False
    start = max(first, text.tags.rfind("d", first, colon) + 1)
    opening = start
    while start < colon and text.tags[start] in "q(":
        start += 1
    agent = reader.agent(start, colon)
    relay = None
    if (
        agent is not None
        and agent.last + 1 < colon
        and any(text.words[k].folded == "عن" for k in range(agent.last, agent.last + 2))
    ):
        source = reader.agent(agent.last + (1 if text.words[agent.last].folded == "عن" else 2), colon)
        if source is not None:
            relay, agent = agent, source
    named = name_in_marks(text, opening, colon)
    if named and agent is not None and named - 1 not in reader.covering and _topic(reader, agent):
        agent = None
    ours = speaks_of_us(reader, colon + 1, last)
    topic = agent is not None and _topic(reader, agent) and not (
        ours or asserts(text, colon + 1) or text.words[agent.last].folded in _ON
    )  # fmt: skip
    if agent is not None and relay is None and (topic or _told_behind(reader, agent, colon, last)):
        return False
    if agent is None and text.words[start].base.removeprefix("ال") in _EVENTS:
        return False
    if agent is None and not named and text.words[start].base not in MEDIA:
        for i in range(start, colon):
            if i in reader.at and i - start <= 3:
                agent = reader.agent(i, colon)
                break
        if agent is not None and _topic(reader, agent) and not ours:
            return False
    if agent is None or not only_setting(reader, agent, colon, ours):
        agent = unknown_source(reader, opening, colon, agent)
    if agent is None:
        return False
    content_first = colon + 1
    voice = discourse.voice(agent, True)
    cue = Cue(
        colon, colon + 1, PAST, _COLON, agent, "VS", "colon", content_first, text.starts[content_first], None, relay
    )
    if text.tags[content_first] == "q" and content_first in text.opened:
        cue = replace(cue, trigger="quote", content=content_first + 1, start=text.starts[content_first + 1]) if (
            text.opened[content_first].close >= last - 1
        ) else cue  # fmt: skip
    span = content_span(text, cue, last, [])
    if span is None:
        return False
    found.append(found_statement(text, cue, span, voice, True, (first, last), passage))
    if voice.parties or voice.gender:  # else any later verb would agree with it
        discourse.voices.append((number, replace(voice, span=None)))
    return True


def _told_behind(reader: Reader, agent: Agent, colon: int, last: int) -> bool:
    """Return whether a state before the colon is only where somebody else speaks: تونس: الدفاع يكشف ..."""
    text = reader.text
    if len(agent.parties) != 1 or reader.parties[agent.parties[0]].kind != "country":
        return False
    return any(text.tags[i] == "V" and i > colon + 1 for i in text.marked_between(colon + 1, min(last, colon + 6), CUE))


def _topic(reader: Reader, agent: Agent) -> bool:
    """Return whether words before a heading's colon are its topic: a state by its own name (its capital speaks)."""
    if len(agent.parties) != 1:
        return not agent.parties and agent.last - agent.first == 1 and reader.text.tags[agent.first] == "J"
    party = reader.parties[agent.parties[0]]
    return party.kind == "country" and not agent.role and fold(agent.label) not in reader.parties.lexicon.capitals


_EVENTS = frozenset(
    "قضيه محاكمه قمه ازمه حادث حادثه هجوم هجمات اغتيال فضيحه مقتل وفاه ذكري انتخابات احتجاجات مظاهرات تفجير تفجيرات حرب "
    "صراع مونديال كاس صفقه مفاوضات محادثات".split()
)
"""Before a name and a heading's colon: what the news is about, قضية الحلواني: ...."""
_ON = frozenset("عن ردا تعليقا".split())
"""What stands behind a state that speaks of something: الصين عن هدم المسجد: ...."""
_COLON = Verb(":", "say", frozenset({"that"}), frozenset(), False)
