"""Sources of headings: who stands before a colon though no table knows him, and what else can stand there."""

import re

from etl.extraction.records import Agent, Span
from etl.extraction.speakers.agents import Reader
from etl.extraction.text import Text


def unknown_source(reader: Reader, first: int, colon: int, agent: Agent | None) -> Agent | None:
    """Return the words before a heading's colon as those of a source that no table knows, or None.

    A title with what belongs to it (رئيس «القناة»), media (إعلام إسرائيلي), people (مثقفون), a name in marks or of name
    words alone.
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
    plain = last - start <= 3 and _NAME.fullmatch(text.tags, start, last) is not None
    named = plain or name_in_marks(text, first, colon) == last
    if not (titled or named or head.base.removeprefix("ال") in MEDIA or _people(text, start, last)):
        return None
    opened = text.starts[start] if text.tags[start - 1] == "q" else text.base_start(start)
    span = Span(opened, text.ends[last - 1])
    label = text.body[span.start : span.end]
    gender = "" if named and not titled else "f" if head.base.endswith(("ه", "صحف")) else "m"
    return Agent(start, last, (), True, span, label, gender, False, "other", label, "")


def name_in_marks(text: Text, first: int, colon: int) -> int:
    """Return the token behind a name in marks that alone stands before a heading's colon: «صحة غزة»: ...; 0 where none does.

    What begins with a preposition, tells something or has no name and no article in it is a slogan or a topic.
    """
    quotation = text.opened.get(first)
    if quotation is None or not quotation.closed or text.tags[quotation.close + 1 : colon].strip("q)(x"):
        return 0
    start, last = first + 1, quotation.close
    tags = text.tags[start:last]
    if not 0 < last - start <= _NAMING or _TELLING.search(tags) or "d" in tags or tags[0] == "p":
        return 0
    if text.words[start].folded.startswith(_WILL):
        return 0
    return last if len(tags) == 1 or tags.strip("c") else 0


def _people(text: Text, start: int, last: int) -> bool:
    """Return whether people stand at the head of a heading: مثقفون, مستوطنون إسرائيليون."""
    word = text.words[start]
    several = word.folded.endswith("ون") and len(word.folded) > 4 and text.tags[start] in "cDJST"
    return several and not word.offset and last - start <= _NAMING


def only_setting(reader: Reader, agent: Agent, colon: int, ours: bool) -> bool:
    """Return whether nothing but a setting stands between who speaks and the colon of a heading.

    To whom or about what (سامي الحلواني لـ«المدينة»); the place of a body (وزارة الصحة في غزة); what else a person does or
    where he is (بوتين في منتدى روسيا, قاليباف مستقبلا هنية); anything that tells nothing where the words are of us.
    """
    text, behind = reader.text, agent.last
    if all(tag in "q)(x" for tag in text.tags[behind:colon]):
        return True
    word = text.words[behind]
    silent = not _TELLING.search(text.tags, behind + 1, colon) and "," not in text.tags[behind:colon]
    if (word.folded in _BESIDE or word.preposition == "ل") and silent and colon - behind <= _SHORT:
        return text.tags[behind] != "P" and "d" not in text.tags[behind:colon]
    kinds = {reader.parties[p].kind for p in agent.parties}
    if not kinds or not silent:
        return False
    if ours and text.tags[behind] not in "VM":
        return True
    person = kinds == {"person"}
    at_once = _AT_ONCE.search(text.texts[behind]) is not None and (word.folded[0] == "م" or text.tags[behind] == "P")
    if at_once and text.tags[behind] not in "VMAR":
        return True
    if person and text.tags[behind] in "p" and word.folded in _WHERE:
        return True
    where = behind + 1
    if kinds != {"organisation"} or word.folded not in ("في", "ب") or not where < colon <= where + 2:
        return False
    return all(k in reader.covering or text.tags[k] in "UWGJ" or text.words[k].roots for k in range(where, colon))


def _closes(text: Text, mark: int, start: int) -> bool:
    """Return whether a mark closes what opens behind the first word."""
    return mark in text.closed and text.closed[mark].open > start


_LONGEST, _NAMING, _SHORT = 9, 5, 7
"""Words at most of a source, of a name in marks, of what stands beside who speaks."""
_TELLING = re.compile("[VPMAR.L]")
_NAME = re.compile("[GgUWB][GgUuWJ]{0,2}")
_WILL = ("سن", "سي", "ست")
"""How a verb of the future begins: «سنعبر الجسر» is a slogan."""
_AT_ONCE = re.compile("اً?$|ًا$")
MEDIA = frozenset("اعلام صحف صحافه تلفزيون اذاعه خارجيه داخليه صحه تعليم دفاع".split())
"""Media, and what short names of ministries begin with: خارجية سوريا."""
_BESIDE = frozenset("ل عن حول بشان ردا تعليقا بعد خلال امام".split())
"""What can stand between who speaks and the colon of a heading: to whom, about what, when."""
_WHERE = frozenset("في من خلال امام عبر علي بعد قبل عن".split())
"""Where or when a person speaks."""
