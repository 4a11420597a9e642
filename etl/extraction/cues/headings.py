"""Headings: a name, a colon and what the name says."""

import re
from itertools import pairwise

from etl.extraction.assembly import found_statement
from etl.extraction.contents.contents import content_span
from etl.extraction.cues.attributions import PAST
from etl.extraction.records import Agent, Cue, Found, Passage, Span
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
    ours = _ours(text, colon + 1, last)
    if agent is not None and relay is None and (
        (_topic(reader, agent) and not ours) or _told_behind(reader, agent, colon, last)
    ):  # fmt: skip
        return False
    if agent is None:
        for i in range(start, colon):
            if i in reader.at and i - start <= 3:
                agent = reader.agent(i, colon)
                break
    if agent is not None and relay is None and _topic(reader, agent) and not ours:
        return False
    if agent is None or any(text.tags[k] not in "q)(x" for k in range(_behind_paper(text, agent.last, colon), colon)):
        agent = _source(reader, opening, colon, agent)
    if agent is None:
        return False
    content_first = colon + 1
    voice = discourse.voice(agent, True)
    cue = Cue(
        colon, colon + 1, PAST, _COLON, agent, "VS", "colon", content_first, text.starts[content_first], None, relay
    )
    if text.tags[content_first] == "q" and content_first in text.opened:
        cue = cue._replace(trigger="quote", content=content_first + 1, start=text.starts[content_first + 1]) if (
            text.opened[content_first].close >= last - 1
        ) else cue  # fmt: skip
    span = content_span(text, cue, last, [])
    if span is None:
        return False
    found.append(found_statement(text, cue, span, voice, True, (first, last), passage))
    discourse.voices.append((number, voice._replace(span=None)))
    return True


def _source(reader: Reader, first: int, colon: int, agent: Agent | None) -> Agent | None:
    """Return the words before a heading's colon as those of a source that no table knows, or None.

    A title with what belongs to it (رئيس «القناة»), media (إعلام إسرائيلي), a name in marks or of name words alone.
    """
    text = reader.text
    tags = text.tags[first:colon]
    last, start = colon, first + len(tags) - len(tags.lstrip("q(#"))
    while last > first and text.tags[last - 1] in "q)(x" and not _closes(text, last - 1, start):
        last -= 1
    if start >= last or last - start > _LONGEST or _TELLING.search(tags):
        return None
    if any(text.words[k].folded[0] == "ي" and text.tags[k] == "c" for k in range(start, last)):
        return None
    head = text.words[start]
    if agent is not None and agent.parties and text.tags[start] not in "T":
        return None
    titled = text.tags[start] in "TS" and not head.preposition and (text.tags[start] == "T" or reader.plural(start))
    quoted = tags[0] == "q" and text.tags[first] == "q" and first in text.opened and text.opened[first].close >= last
    named = quoted and all(
        text.tags[k] in "zWGgUuXJ" or text.words[k].definite or text.words[k].preposition == "ل"
        for k in range(start, last)
    )
    plain = last - start <= 3 and _NAME.fullmatch(text.tags, start, last) is not None
    if not (titled or named or plain or head.base.removeprefix("ال") in _MEDIA):
        return None
    span = Span(text.base_start(start), text.ends[last - 1])
    label = text.body[span.start : span.end]
    return Agent(start, last, (), True, span, label, "", False, "other", label, "")


def _closes(text: Text, mark: int, start: int) -> bool:
    """Return whether a mark closes what opens behind the first word."""
    return mark in text.closed and text.closed[mark].open > start


def _ours(text: Text, first: int, last: int) -> bool:
    """Return whether a heading's words speak of us: غواصتنا, نحن, لن نسمح; then a state before its colon says them."""
    words = [text.words[k].folded for k in range(first, min(first + 5, last))]
    if any(word in ("لن", "لم") and behind.startswith("ن") for word, behind in pairwise(words)):
        return True
    return any(word == "نحن" or (word.endswith("نا") and len(word) > 5) for word in words)


_LONGEST = 9
_TELLING = re.compile("[VPMAR.L]")
_NAME = re.compile("[GgUWB][GgUuWJ]{0,2}")
_MEDIA = frozenset("اعلام صحف صحافه تلفزيون اذاعه".split())
_BESIDE = frozenset("ل عن حول بشان ردا تعليقا بعد خلال امام".split())
"""What can stand between who speaks and the colon of a heading: to whom, about what, when."""


def _behind_paper(text: Text, position: int, colon: int) -> int:
    """Return the colon where only to whom or about what stands before it: سامي الحلواني لـ«المدينة»: ..., else `position`."""
    word = text.words[position]
    spoken_to = word.folded in _BESIDE or word.preposition == "ل"
    short = colon - position <= 7 and not any(tag in "VPMAR.,d" for tag in text.tags[position:colon])
    return colon if spoken_to and short else position


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


_COLON = Verb(":", "say", frozenset({"that"}), frozenset(), False)
