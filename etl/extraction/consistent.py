"""Consistency: whatever was read, its rows hold the invariants of the tables; a reading that breaks one is cut or dropped.

The validations check the same from outside. Here they are made true, so that one odd sentence in a hundred thousand
articles costs itself and not the load.
"""

import re
from bisect import bisect_right
from datetime import date, timedelta
from functools import lru_cache

from etl.extraction.contents.contents import kind_of
from etl.extraction.parties import Parties
from etl.extraction.records import Found, Meeting, Mention, Passage, Span, Statement
from etl.extraction.text import Text
from etl.language.dates import Range

_LONGEST_NAME = 110
_LONGEST_CONTENT = 5900
_LONGEST_CLAUSE = 2400
_LONGEST_PLACE = 110
_LONGEST_TOPIC = 590
_EARLIEST = date(1900, 1, 1)
_BAD_IN_NAME = re.compile(r"[\n\r\t<>{}=]")
_BAD_IN_PHRASE = re.compile(r"[\n\r<>{}]")
_LETTER = re.compile(r"[^\W\d_]")
_BLANK = re.compile(r"^\s|\s$")


def sound_mentions(text: Text, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions in order, none overlapping: of two the longer, of equals the first."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not _is_name(text.body[mention.start : mention.end]):
            continue
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept


@lru_cache(maxsize=1 << 16)
def _is_name(words: str) -> bool:
    """Return whether words have the form of a name; names come again, article after article."""
    return (
        len(words) <= _LONGEST_NAME
        and not _BAD_IN_NAME.search(words)
        and _LETTER.search(words) is not None
        and not _BLANK.search(words)
    )


def sound_statements(
    text: Text, parties: Parties, passages: list[Passage], found: list[Found], published: Range | None
) -> list[Found]:
    """Return the statements in order of content, apart or nested, each with a speaker that fits its type."""
    kept = [one for one in found if _whole(text, one)]
    kept = _apart(text, kept)
    kept.sort(key=lambda f: (f.statement.start, -f.statement.end, f.statement.cue or Span(0, 0)))
    kept = _once(kept)
    _parents(kept)
    starts = [p.start for p in passages]
    for one in kept:
        around = bisect_right(starts, one.statement.start) - 1
        one.statement.heading = around >= 0 and passages[around].kind in ("title", "subheading")
        _voice(text, parties, one)
        _dates(one, published)
        _context(one)
    return kept


def _whole(text: Text, one: Found) -> bool:
    """Cut content off its cue and speaker; return whether words are left."""
    s = one.statement
    if one.cue is not None and one.cue.trigger == "before" and s.cue is not None and _amid(s.start, s.end, s.cue):
        _strip(text, s)
        return len(text.body[s.start : s.end]) <= _LONGEST_CONTENT
    for span in (s.cue, s.speaker):
        if span is not None and span.start < s.end and s.start < span.end:
            before, behind = Span(s.start, span.start), Span(span.end, s.end)
            wider = max(before, behind, key=lambda x: x.end - x.start)
            s.start, s.end = wider
    _strip(text, s)
    content = text.body[s.start : s.end]
    return bool(content) and len(content) <= _LONGEST_CONTENT and _LETTER.search(content) is not None


def _amid(start: int, end: int, cue: Span) -> bool:
    """Return whether an attribution stands inside its sentence, words before and behind it: then it belongs to the content."""
    return start + _AROUND <= cue.start and cue.end + _AROUND <= end


_AROUND = 4
"""Characters that a word and its comma take at least."""


def _strip(text: Text, s: Statement) -> None:
    body = text.body
    start, end = s.start, s.end
    while start < end and (body[start].isspace() or body[start] in "،,؛;:.!؟?»”\u200b\u200c\u200d\u200e\u200f\ufeff"):
        start += 1
    while end > start and (body[end - 1].isspace() or body[end - 1] in "،,؛;:\u200b\u200c\u200d\u200e\u200f\ufeff"):
        end -= 1
    s.start, s.end = start, end


def _apart(text: Text, found: list[Found]) -> list[Found]:
    """Cut the earlier of two statements that share words without one holding the other, at the later one's cue."""
    ordered = sorted(found, key=lambda f: (f.statement.start, -f.statement.end))
    changed = True
    while changed:
        changed = False
        for i, one in enumerate(ordered):
            a = one.statement
            for k in range(i + 1, len(ordered)):
                b = ordered[k].statement
                if b.start >= a.end:
                    break
                if b.end > a.end and b.start > a.start:
                    cut = b.cue.start if b.cue is not None and a.start < b.cue.start < b.start else b.start
                    a.end = cut
                    _strip(text, a)
                    first, last = text.at(a.start), text.at(max(a.start, a.end - 1)) + 1
                    a.first, a.last = first, last
                    a.kind = kind_of(text, first, last, one.cue.first) if one.cue is not None else a.kind
                    changed = True
        ordered = [
            f
            for f in ordered
            if f.statement.end > f.statement.start and _LETTER.search(text.body[f.statement.start : f.statement.end])
        ]
        if changed:
            ordered.sort(key=lambda f: (f.statement.start, -f.statement.end))
    return ordered


def _once(found: list[Found]) -> list[Found]:
    """Drop a second telling of the same words by the same speaker, and a second voice without a cue of its own."""
    seen: dict[tuple[int, int, tuple[int, ...], str], Found] = {}
    kept: list[Found] = []
    for one in found:
        s = one.statement
        key = (s.start, s.end, s.speakers, "" if s.speakers else s.label)
        if key not in seen:
            seen[key] = one
            kept.append(one)
    return kept


def _parents(found: list[Found]) -> None:
    """Set the parent of each statement whose content stands inside another's: the narrowest such."""
    stack: list[int] = []
    for i, one in enumerate(found):
        s = one.statement
        while stack and found[stack[-1]].statement.end < s.end:
            stack.pop()
        while stack and found[stack[-1]].statement.end <= s.start:
            stack.pop()
        s.parent = stack[-1] if stack else None
        stack.append(i)


def _voice(text: Text, parties: Parties, one: Found) -> None:
    """Make type, basis, span and label of the speaker agree."""
    s = one.statement
    s.speakers = tuple(dict.fromkeys(s.speakers))
    if len(s.speakers) == 1:
        kind = parties[s.speakers[0]].kind
        s.speaker_type = "person" if kind == "office" else kind
    elif s.speakers:
        s.speaker_type = "group"
    elif s.speaker_type not in ("unnamed", ""):
        s.speaker_type = "unnamed" if s.label else ""
    if s.speaker is not None and (s.speaker.end - s.speaker.start < 1 or s.basis == "dropped"):
        s.speaker = None
    if s.speaker is not None:
        s.label = text.body[s.speaker.start : s.speaker.end]
    elif s.basis in ("named", "role"):
        s.basis = "dropped"
    if s.speaker_type and not s.basis:
        s.basis = "dropped"
    if s.speaker_type == "unnamed":
        s.source_kind = s.source_kind or "other"
        if not s.label:
            s.speaker_type = ""
    if s.speaker_type != "unnamed":
        s.source_kind = ""
    if s.speaker_type and not s.label and s.speakers:
        s.label = parties[s.speakers[0]].name
    if not s.speaker_type:
        s.basis, s.speaker, s.speakers = "", None, ()
        s.label = ""
    if s.cue is None:
        s.lemma = ""
        s.kind = "direct" if s.kind == "indirect" else s.kind
    elif not s.lemma:
        s.lemma = text.body[s.cue.start : s.cue.end]


def _dates(one: Found, published: Range | None) -> None:
    s = one.statement
    if s.said is None:
        return
    first, last = s.said
    latest = published[1] if published is not None else date.today() + timedelta(1)
    if first > latest or first < _EARLIEST or last > date.today() + timedelta(1):
        s.said = None


def _context(one: Found) -> None:
    """Nobody relays his own words or speaks to himself; words behind a value are a phrase."""
    s = one.statement
    s.relayed_by = _told_of(s, s.relayed_by, "relayed_by_id")
    s.addressee = _told_of(s, s.addressee, "addressee_id")
    s.outlet = _told_of(s, s.outlet, "outlet_id")
    if not s.medium:
        s.evidence.pop("medium", None)
    elif "medium" not in s.evidence:
        s.medium = ""
    if s.occasion is not None and s.occasion.end - s.occasion.start > _LONGEST_CLAUSE:
        s.occasion = None
        s.evidence.pop("occasion", None)


def _told_of(s: Statement, party: int | None, column: str) -> int | None:
    """Return a party beside the speaker if words tell of it; what tells of none is no evidence."""
    if party is None or party in s.speakers:
        s.evidence.pop(column, None)
        return None
    return party if column in s.evidence else None


def sound_meetings(text: Text, meetings: list[Meeting], published: Range | None) -> list[Meeting]:
    """Return the meetings with clauses, places and topics of a phrase's length, and days that can be."""
    kept: list[Meeting] = []
    told: set[Span] = set()
    for meeting in meetings:
        spans = [Span(a, min(b, a + _LONGEST_CLAUSE)) for a, b in dict.fromkeys(meeting.spans)]
        meeting.spans = [s for s in spans if s.start < s.end and s not in told]
        if not meeting.spans:
            continue
        told.update(meeting.spans)
        meeting.parties = list(dict.fromkeys(meeting.parties))
        if not _phrase(text, meeting.place, _LONGEST_PLACE):
            meeting.place = None
        if not _phrase(text, meeting.topic, _LONGEST_TOPIC):
            meeting.topic = None
        _held(meeting, published)
        for column, value in (("place", meeting.place), ("topic", meeting.topic), ("held_from", meeting.held)):
            if value is None:
                meeting.evidence.pop(column, None)
        kept.append(meeting)
    return kept


def _held(meeting: Meeting, published: Range | None) -> None:
    if meeting.held is None:
        return
    first, last = meeting.held
    if first < _EARLIEST or last > date.today() + timedelta(365 * 4):
        meeting.held = None
    elif published is not None and meeting.status == "held" and first > published[1]:
        meeting.status = "planned"
    elif published is not None and meeting.status != "held" and last < published[0]:
        meeting.status = "held"


def _phrase(text: Text, span: Span | None, longest: int) -> bool:
    if span is None:
        return True
    words = text.body[span.start : span.end]
    return 0 < len(words) <= longest and not _BAD_IN_PHRASE.search(words) and words == words.strip()
