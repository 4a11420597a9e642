"""Attendance: those who speak at a session, conference or summit that an article reports took part in it."""

from etl.extraction.meetings.named import base_of
from etl.extraction.meetings.parties import GROUPS, parties_of
from etl.extraction.meetings.scene import Scene
from etl.extraction.meetings.subjects import has_person, listed
from etl.extraction.records import Clause
from etl.language.triggers import CONFERENCES

_MOST = 8
"""Speakers beyond whom an article reports more than one occasion."""
_SESSIONS = CONFERENCES | frozenset("جلسه قمه اجتماع جلسات اجتماعات".split())
_LEAD = 400
"""Tokens among which an article's beginning lies."""
_AT_IT = frozenset(["", "meeting", "speech"])
"""Media of what is said at a gathering."""
_APART = frozenset(["interview", "post", "letter"])
"""Media by which somebody speaks who need not be there."""


def add_speakers(scene: Scene, groups: list[list[Clause]]) -> None:
    """Add to the one gathering that an article reports those who speak after it is first told."""
    gatherings = [g for g in groups if _gathering(scene, g)]
    occasion = next((g for g in gatherings if any(_said_there(scene, c) for c in g)), None)
    group = occasion or next((g for g in gatherings if _reported(scene, g)), None)
    if group is None:
        return
    start = 0 if occasion is not None else scene.reader.text.starts[group[0].first]
    speakers: dict[int, None] = {}
    elsewhere = {
        p for f in scene.found if f.statement.medium in _APART or f.statement.outlet is not None
        for p in f.statement.speakers
    }  # fmt: skip
    for one in scene.found:
        cue = one.statement.cue
        if cue is None or cue.start < start or one.statement.parent is not None or one.statement.medium not in _AT_IT:
            continue
        for party in one.statement.speakers:
            if scene.reader.parties[party].kind == "person" and party not in elsewhere:
                speakers[party] = None
    known = {p for clause in group for p in clause.parties}
    new = [p for p in speakers if p not in known]
    if new and len(speakers) <= _MOST:
        group[0].parties = group[0].parties + new


def add_named_among(scene: Scene, clause: Clause, last: int) -> None:
    """Add to a clause those named among people it tells of: بحضور عدد من المسؤولين، بينهم X وY."""
    text, reader = scene.reader.text, scene.reader
    people = False
    for k in range(clause.first + 1, min(last - 1, clause.first + _AMONG_NEAR)):
        word = text.words[k]
        if text.tags[k] in ".:LAV" or word.folded in _TOPICAL:
            return
        people = people or word.base.removeprefix("ال") in GROUPS or (word.tag == "T" and _several(word.base))
        if people and word.folded.removeprefix("و") in _AMONG:
            start = k + 2 if text.words[k + 1].folded == "كل" else k + 1
            start += start < last and text.words[start].folded == "من"
            agent = reader.agent(start, last) if start < last else None
            found = parties_of(reader, agent)
            if agent is None or not has_person(scene, found):
                return
            more, behind = listed(scene, agent.last, last, found)
            states = {reader.parties[p].country for p in found + more}
            acted_for = [p for p in clause.parties[1:] if reader.parties[p].kind == "country"]
            others = [p for p in clause.parties if p not in acted_for or reader.parties[p].country not in states]
            clause.parties = list(dict.fromkeys(others + found + more))
            clause.last = max(clause.last, agent.last, behind if more else 0)
            clause.group = clause.group or len(clause.parties) > 2
            return


_AMONG_NEAR = 30
_AMONG = frozenset("منهم بينهم ابرزهم راسهم مقدمتهم فيهم منهما بينهما ضمنهم".split())
_TOPICAL = frozenset("حول بشان بخصوص لبحث لمناقشه ان مقتل اعتقال".split())


def _several(base: str) -> bool:
    return base.endswith(("ين", "ون", "اء")) or base.removeprefix("ال") in ("قاده", "نواب", "ضباط", "رجال")


def _gathering(scene: Scene, group: list[Clause]) -> bool:
    """Return whether a group tells of a session, conference or summit."""
    text = scene.reader.text
    return any(c.group for c in group) and any(
        base_of(text.words[k]) in _SESSIONS for c in group for k in range(c.first, min(c.last, c.first + 12))
    )


def _said_there(scene: Scene, clause: Clause) -> bool:
    """Return whether what was told so far is said to have been uttered there: جاء ذلك خلال ندوة."""
    words = scene.reader.text.words[max(0, clause.first - 7) : clause.first]
    return any(w.folded in ("ذلك", "هذا") for w in words) and any(w.folded.removeprefix("و") in _CAME for w in words)


_CAME = frozenset("جاء ياتي".split())


def _reported(scene: Scene, group: list[Clause]) -> bool:
    """Return whether the article tells of a gathering from its beginning on, and more than once."""
    text = scene.reader.text
    lines = text.tags.count("L", max(0, group[0].first - _LEAD), group[0].first) if group[0].first < _LEAD else _LEAD
    told = len(group) > 1 or any(scene.reader.parties[p].kind == "organisation" for p in group[0].parties)
    summit = any(base_of(w) == "قمه" for w in text.words[group[0].first : group[0].first + 4])
    return told and lines <= 4 and not summit and not any(c.status != "held" and not c.refers for c in group)
