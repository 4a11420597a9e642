"""Clauses that tell of one meeting become one."""

from etl.extraction.meetings.attendance import add_speakers
from etl.extraction.meetings.groups import Group, deals, noun_of, settled
from etl.extraction.meetings.named import base_of
from etl.extraction.meetings.parties import GROUPS
from etl.extraction.meetings.scene import Scene
from etl.extraction.records import Clause, Meeting, Span
from etl.extraction.text import Text
from etl.language.triggers import TALKS

_REMEMBERED = 60
"""Meetings back to which a clause can tell of one again."""
_FAR, _FARTHER = 250, 700
"""Tokens back to which الاجتماع means what was told, where the same noun told it or another did."""
_NEAR = 600
"""Tokens back to which a clause of one party tells of a meeting again."""
_GATHERED = frozenset("موتمر منتدي ندوه ملتقي ورشه قمه".split())


def merge_clauses(scene: Scene, clauses: list[Clause]) -> list[Meeting]:
    """Return one meeting for the clauses that tell of one: same parties, no contradicting day or place."""
    text = scene.reader.text
    groups: list[Group] = []
    for clause in clauses:
        recent = groups[-_REMEMBERED:]
        target = _meant(text, clause, recent) if clause.refers else _told_before(text, clause, recent)
        if target is None and not clause.refers:
            target = _acted_for(text, clause, recent)
        if target is not None and clause.refers and not noun_of(text, clause):
            clause.parties = []
        if target is None and (not clause.refers or len(clause.parties) > 1 or (clause.conference and settled(clause))):
            target = Group(scene.reader)
            groups.append(target)
        elif target is None and (clause.parties or settled(clause)) and _has_name(text, clause):
            clause.refers, clause.group, clause.conference = False, True, clause.conference or not clause.parties
            target = Group(scene.reader)
            groups.append(target)
        if target is not None:
            target.add(clause)
    add_speakers(scene, [group.clauses for group in groups])
    for group in groups:
        group.parties.update(dict.fromkeys(group.clauses[0].parties))
    return [_meeting(text, group.clauses) for group in groups if group.told()]


def _has_name(text: Text, clause: Clause) -> bool:
    """Return whether a clause tells of a gathering by its name: القمة العربية, الملتقى الثالث ل, الحوار الوطني."""
    for k in range(clause.first, min(clause.last, clause.first + 6, len(text.words) - 1)):
        base = base_of(text.words[k])
        following = text.words[k + 1]
        if base in _GATHERED and text.words[k].definite:
            named = text.tags[k + 1] in "DJ" and following.definite and following.folded not in _NO_NAME
            return named or k + 1 in text.opened
        if base == "حوار" and following.folded == "الوطني":
            return True
    return False


_NO_NAME = frozenset(
    "المشترك المقبل المقبله القادم القادمه الماضي الماضيه السابق السابقه الاخير الاخيره الحالي الحاليه اليوم".split()
)
"""What tells no gathering from another."""


def _meant(text: Text, clause: Clause, groups: list[Group]) -> Group | None:
    """Return the group that a definite noun points to: the last one told by that noun, else the last that it can mean.

    Without a noun (ناقش الجانبان) it is the last one of two parties.
    """
    noun = noun_of(text, clause)
    if not noun:
        near = (g for g in reversed(groups) if clause.first - g.last < _FAR and not g.conference)
        return next((g for g in near if len(g.parties) > 1 and (clause.phone in g.phones or not g.phones)), None)
    for group in reversed(groups):
        if clause.first - group.last < _FARTHER and noun in group.told_by:
            return group
    for group in reversed(groups):
        if clause.first - group.last < _FAR and noun != "حوار" and _same_sort(noun, group.nouns):
            return group
    return None


def _told_before(text: Text, clause: Clause, groups: list[Group]) -> Group | None:
    """Return the group of the meeting that a clause tells of again, or None."""
    own = set(clause.parties)
    noun = noun_of(text, clause)
    definite = any(
        text.words[k].base.startswith("ال") and base_of(text.words[k]) in _GATHERED
        for k in range(clause.first, min(clause.last, clause.first + 16))
    )
    for group in reversed(groups):
        known = group.parties.keys()
        common = own & known
        if own and known:
            same = len(common) >= 2 or own <= known or known <= own
            if same and len(common) < 2 and clause.group != group.gathers:
                same = not (settled(clause) or group.settled)
        else:
            same = clause.group and group.gathers and group.placed_with(clause)
        again = (definite or (clause.conference and not known)) and noun in group.nouns
        same = same or (again and clause.first - group.last < _FAR)
        if same and _compatible(clause, group):
            return group
    return None


def _acted_for(text: Text, clause: Clause, groups: list[Group]) -> Group | None:
    """Return the group of a meeting told once by its persons, once by a state that one of them acts for; persons stay.

    Talks of states go on for years, and officials are many: neither is the meeting of two persons; a summit is.
    """
    own = set(clause.parties)
    noun = noun_of(text, clause)
    for group in reversed(groups):
        parties = group.reader.parties
        known = set(group.parties)
        summit = noun == "قمه" and noun in group.nouns
        if len(own) != 2 or len(known) != 2 or not (summit or any(parties[p].kind == "person" for p in own & known)):
            continue
        persons = {parties[p].country: p for p in (own ^ known) if parties[p].kind == "person" and parties[p].country}
        states = {parties[p].country: p for p in (own ^ known) if parties[p].kind == "country"}
        by_state = [c for c in (clause, *group.clauses) if any(p in states.values() for p in c.parties)]
        if any(_of_many(text, c) for c in by_state):
            continue
        if states and persons.keys() == states.keys() and _compatible(clause, group):
            acting = {state: persons[code] for code, state in states.items()}
            clause.parties = [acting.get(p, p) for p in clause.parties]
            group.replace(acting)
            return group
    return None


def _of_many(text: Text, clause: Clause) -> bool:
    """Return whether a clause tells of talks or of officials without names."""
    words = text.words[clause.first : clause.last]
    return noun_of(text, clause) in TALKS or any(w.base.removeprefix("ال") in GROUPS for w in words)


def _same_sort(noun: str, nouns: set[str]) -> bool:
    """Return whether الجلسة can mean what was told: talks are referred to as talks, gatherings as gatherings."""
    if noun == "لقاء":
        return not nouns & _GATHERED
    if noun in _GATHERED:
        return False
    return not nouns or any((noun in TALKS) == (n in TALKS) and n not in _GATHERED for n in nouns)


def _compatible(clause: Clause, group: Group) -> bool:
    """Return whether phone, place and day of a clause do not contradict a group's."""
    if group.phones - {clause.phone} and not (not clause.phone and deals(group.reader.text, clause)):
        return False
    if clause.place is not None and group.places and not group.placed_with(clause):
        return False
    own = clause.days.days if clause.days is not None else None
    if own is not None and group.days and all(own[0] > d[1] or own[1] < d[0] for d in group.days):
        return False
    if len(clause.parties) == 1 or group.single:
        return clause.first - group.last < _NEAR
    return True


def _with_people(text: Text, clause: Clause) -> bool:
    """Return whether a clause tells of one who met people: an encounter of two sides, whom the article need not name."""
    return any(w.folded == "مع" for w in text.words[clause.first : clause.last]) and noun_of(text, clause) not in (
        "جلسه",
        "قمه",
        "مفاوضات",
        "مباحثات",
    )


def _meeting(text: Text, group: list[Clause]) -> Meeting:
    parties = list(dict.fromkeys(p for c in group for p in c.parties))
    own = [c for c in group if not c.refers] or group
    phone, conference = any(c.phone for c in own), any(c.conference for c in own)
    alone = len(parties) == 1 and any(_with_people(text, c) for c in own[:1])
    several = len(parties) > 2 or (
        not alone and any(c.group for c in own) and not any(not c.group and len(c.parties) == 2 for c in own)
    )
    kind = "phone_call" if phone else "conference" if conference else "multilateral" if several else "bilateral"
    headline = text.tags.find("L", len(text.tags) - len(text.tags.lstrip("L")))
    told = next((c for c in own if c.status != "held" or c.last > headline), own[0])
    apart = [c for n, c in enumerate(group) if not n or c.last > group[n - 1].last]
    meeting = Meeting(kind, told.status, [Span(text.starts[c.first], text.ends[c.last - 1]) for c in apart], parties)
    for clause in group:
        if meeting.held is None and clause.days is not None and clause.days.days is not None:
            meeting.held = clause.days.days
            meeting.evidence["held_from"] = clause.evidence["held_from"]
        if meeting.place is None and clause.place is not None and not phone:
            meeting.place = clause.place
            meeting.evidence["place"] = clause.place
        if meeting.topic is None and clause.topic is not None:
            meeting.topic = clause.topic
            meeting.evidence["topic"] = clause.topic
    return meeting
