"""Clauses that tell of one meeting become one."""

from etl.extraction.agents import Reader
from etl.extraction.meeting_attendance import add_speakers
from etl.extraction.meeting_named import FORMS, base_of
from etl.extraction.meeting_scene import Scene
from etl.extraction.records import Clause, Meeting, Span
from etl.extraction.text import Text
from etl.language.triggers import ATTENDS, GOES_ON, HOLDS, HOSTS, TALKS

_REMEMBERED = 60
"""Meetings back to which a clause can tell of one again."""
_FAR, _FARTHER = 250, 700
"""Tokens back to which الاجتماع means what was told, where the same noun told it or another did."""
_WITH_NOUN = HOLDS | ATTENDS | HOSTS | GOES_ON
_ONE = {"اجتماعات": "اجتماع", "جلسات": "جلسه", "لقاءات": "لقاء", "محادثات": "مباحثات", "مشاورات": "مباحثات"}
_GATHERED = frozenset("موتمر منتدي ندوه ملتقي ورشه قمه".split())


def merge_clauses(scene: Scene, clauses: list[Clause]) -> list[Meeting]:
    """Return one meeting for the clauses that tell of one: same parties, no contradicting day or place."""
    reader, text = scene.reader, scene.reader.text
    groups: list[list[Clause]] = []
    for clause in clauses:
        target = _meant(text, clause, groups) if clause.refers else _told_before(reader, clause, groups)
        if target is not None:
            target.append(clause)
        elif not clause.refers or len(clause.parties) > 1 or (clause.conference and _settled(clause)):
            groups.append([clause])
    add_speakers(scene, groups)
    return [_meeting(text, group) for group in groups if _told(group)]


def _meant(text: Text, clause: Clause, groups: list[list[Clause]]) -> list[Clause] | None:
    """Return the group that a definite noun points to: the last one told by that noun, else the last that it can mean."""
    noun = _noun(text, clause)
    for group in reversed(groups[-_REMEMBERED:]):
        if clause.first - group[-1].last < _FARTHER and any(_noun(text, c) == noun for c in group if not c.refers):
            return group
    for group in reversed(groups[-_REMEMBERED:]):
        if clause.first - group[-1].last < _FAR and _same_sort(text, noun, group):
            return group
    return None


def _told_before(reader: Reader, clause: Clause, groups: list[list[Clause]]) -> list[Clause] | None:
    """Return the group of the meeting that a clause tells of again, or None."""
    own = set(clause.parties)
    for group in reversed(groups[-_REMEMBERED:]):
        known = {p for c in group for p in c.parties}
        common = own & known
        if own and known:
            same = len(common) >= 2 or (own <= known or known <= own)
            if same and len(common) < 2 and (clause.group != any(c.group for c in group)):
                same = not (_settled(clause) or any(_settled(c) for c in group))
        else:
            same = _same_place(reader, clause, group) and clause.group and any(c.group for c in group)
        same = same or _named_again(reader.text, clause, group)
        if same and _compatible(reader, clause, group):
            return group
    return None


def _named_again(text: Text, clause: Clause, group: list[Clause]) -> bool:
    """Return whether a conference is named with the article after one was told by the same noun: المؤتمر العام."""
    definite = any(
        text.words[k].base.startswith("ال") and base_of(text.words[k]) in _GATHERED
        for k in range(clause.first, min(clause.last, clause.first + 16))
    )
    empty = clause.conference and not any(c.parties for c in group)
    return (
        (definite or empty)
        and clause.first - group[-1].last < _FAR
        and any(_noun(text, c) == _noun(text, clause) for c in group)
    )


def _settled(clause: Clause) -> bool:
    return clause.place is not None or clause.days is not None


def _noun(text: Text, clause: Clause) -> str:
    """Return the noun by which a clause tells of its encounter, or ""."""
    for k in range(clause.first, min(clause.last, clause.first + 20)):
        base = base_of(text.words[k])
        if base in FORMS:
            return _ONE.get(base, base)
        if k == clause.first and text.words[k].folded.lstrip("وف").removeprefix("س") not in _WITH_NOUN:
            return ""
    return ""


def _same_sort(text: Text, noun: str, group: list[Clause]) -> bool:
    """Return whether الجلسة can mean what was told: talks are referred to as talks, gatherings as gatherings."""
    nouns = {n for c in group if (n := _noun(text, c))}
    if noun == "لقاء":
        return not nouns & _GATHERED
    if noun in _GATHERED:
        return False
    return not nouns or any((noun in TALKS) == (n in TALKS) and n not in _GATHERED for n in nouns)


def _codes(reader: Reader, place: Span) -> set[str]:
    """Return the words of a place, and the country that they name by capital or adjective."""
    text = reader.text
    found = {text.body[slice(*place)]}
    for k in range(text.at(place.start), text.at(place.end - 1) + 1):
        number = reader.at.get(k)
        if number is not None and reader.parties[reader.mentions[number].party].kind == "country":
            found.add(reader.parties[reader.mentions[number].party].country)
        elif text.words[k].nationality:
            found.add(text.words[k].nationality)
    return found


def _same_place(reader: Reader, clause: Clause, group: list[Clause]) -> bool:
    if clause.place is None:
        return False
    own = _codes(reader, clause.place)
    return any(c.place is not None and own & _codes(reader, c.place) for c in group)


def _told(group: list[Clause]) -> bool:
    """Return whether the clauses tell enough: two parties, a body that met, or a place or day."""
    parties = {p for c in group for p in c.parties}
    settled = any(_settled(c) for c in group)
    if any(c.phone for c in group) and len(parties) < 2:
        return False
    if not parties:
        return settled and any(c.conference for c in group)
    return len(parties) > 1 or settled or any(c.group for c in group)


def _compatible(reader: Reader, clause: Clause, group: list[Clause]) -> bool:
    if any(c.phone != clause.phone for c in group if not c.refers):
        return False
    if clause.place is not None and any(c.place is not None for c in group) and not _same_place(reader, clause, group):
        return False
    days = [c.days.days for c in group if c.days is not None and c.days.days is not None]
    own = clause.days.days if clause.days is not None else None
    if own is not None and days and all(own[0] > d[1] or own[1] < d[0] for d in days):
        return False
    if len(clause.parties) == 1 or all(len(c.parties) == 1 for c in group):
        return clause.first - group[-1].last < 600
    return True


def _meeting(text: Text, group: list[Clause]) -> Meeting:
    parties = list(dict.fromkeys(p for c in group for p in c.parties))
    own = [c for c in group if not c.refers] or group
    phone, conference = any(c.phone for c in own), any(c.conference for c in own)
    several = len(parties) > 2 or (
        any(c.group for c in own) and not any(not c.group and len(c.parties) == 2 for c in own)
    )
    kind = "phone_call" if phone else "conference" if conference else "multilateral" if several else "bilateral"
    states = [c.status for c in own]
    status = "held" if "held" in states and states[0] == "held" else states[0]
    meeting = Meeting(kind, status, [Span(text.starts[c.first], text.ends[c.last - 1]) for c in group], parties)
    for clause in group:
        if meeting.held is None and clause.days is not None and clause.days.days is not None:
            meeting.held = clause.days.days
            meeting.evidence["held_from"] = clause.evidence["held_from"]
        if meeting.place is None and clause.place is not None:
            meeting.place = clause.place
            meeting.evidence["place"] = clause.place
        if meeting.topic is None and clause.topic is not None:
            meeting.topic = clause.topic
            meeting.evidence["topic"] = clause.topic
    return meeting
