"""Clauses that tell of one meeting become one, with status, place and topic from around them."""

from etl.extraction.agents import Reader
from etl.extraction.meeting_nouns import PLACING, find_place
from etl.extraction.records import Clause, Meeting, Span
from etl.extraction.text import Text
from etl.language.dates import DateWords
from etl.language.triggers import ENCOUNTERS, HOLDS, MEETS, RECEIVES, REFERRING

_FUTURE = frozenset(
    (
        "سوف المقبل المقبله القادم القادمه غدا مرتقب مرتقبه مقرر المقرر المقرره المرتقب المرتقبه يعتزم "
        "تعتزم اعتزامه يستعد تستعد المزمع المزمعه"
    ).split()
)


_AHEAD = frozenset("تاجيل الغاء استيناف عوده المفترض موعد تحضيرات التحضير".split())
"""Before a meeting's noun: it has not taken place."""
_POSSIBLE = frozenset(
    (
        "قد يمكن ربما امكانيه احتمال اقتراح اقترح ضروره يجب ينبغي دعوه دعا يدعو دعوته الي_عقد استعداده "
        "استعداد يقترح لعقد"
    ).split()
)


_TOPIC = frozenset("حول بشان بخصوص لبحث لمناقشه".split())


def surround(reader: Reader, clause: Clause, first: int, last: int, dates: list[DateWords]) -> None:
    """Set status, date, place and topic from the clause and what stands right around it."""
    text = reader.text
    low, high = max(first, clause.first - 6), clause.last
    for found in dates:
        if low <= found.first and found.last <= max(high, clause.last + 4):
            clause.days = found
            clause.evidence["held_from"] = Span(text.starts[found.first], text.ends[found.last - 1])
            break
    for k in range(clause.first, high):
        if clause.place is None and text.words[k].folded in PLACING and k + 1 < high and not text.words[k + 1].offset:
            place = find_place(reader, k + 1, high)
            if place is not None:
                clause.place = place
        if clause.topic is None and text.words[k].folded in _TOPIC and k + 2 <= high:
            clause.topic = Span(text.starts[k + 1], text.ends[high - 1])
    for k in range(low, high):
        folded = text.words[k].folded.removeprefix("و")
        if (
            folded in _FUTURE
            or (k < clause.first and folded in _AHEAD)
            or (
                folded.startswith(("سي", "ست"))
                and len(folded) > 4
                and text.words[k].tag in "WcV"
                and folded[1:] in MEETS | HOLDS | RECEIVES
            )
        ):
            clause.status = clause.status or "planned"
        elif folded in _POSSIBLE and not clause.status and k <= clause.first + 1:
            clause.status = "possible"
    clause.status = clause.status or "held"


def merge_clauses(text: Text, clauses: list[Clause]) -> list[Meeting]:
    """Return one meeting for the clauses that tell of one: same parties, no contradicting day or place."""
    groups: list[list[Clause]] = []
    for clause in clauses:
        target = None
        if clause.refers:
            target = next(
                (g for g in reversed(groups) if clause.first - g[-1].last < 250 and _same_sort(text, clause, g)), None
            )
            if target is None:
                if len(clause.parties) < 2:
                    continue
                groups.append([clause])
                continue
        else:
            own = set(clause.parties)
            for group in reversed(groups):
                known = {p for c in group for p in c.parties}
                joined = own <= known or known <= own or len(own & known) >= 2 if own and known else (
                    not own and not known and clause.place is not None and group[-1].place is not None
                    and text.body[slice(*clause.place)] == text.body[slice(*group[-1].place)]
                )  # fmt: skip
                if joined and _compatible(text, clause, group):
                    target = group
                    break
        if target is not None:
            target.append(clause)
        else:
            groups.append([clause])
    return [_meeting(text, group) for group in groups if _told(group)]


_NAMED_BY = ENCOUNTERS | REFERRING
_TALKS = frozenset("مفاوضات مشاورات محادثات مباحثات حوار".split())


def _same_sort(text: Text, clause: Clause, group: list[Clause]) -> bool:
    """Return whether الجلسة can mean what was told: talks are referred to as talks, gatherings as gatherings."""

    def talks(one: Clause) -> bool:
        return text.words[one.first].base.removeprefix("ال") in _TALKS

    nouns = [c for c in group if text.words[c.first].base in _NAMED_BY]
    return not nouns or any(talks(clause) == talks(c) for c in nouns)


def _told(group: list[Clause]) -> bool:
    """Return whether the clauses tell enough: two parties, a body that met, or a place or day."""
    parties = {p for c in group for p in c.parties}
    settled = any(c.place is not None or c.days is not None for c in group)
    return len(parties) > 1 or settled or (bool(parties) and any(c.group for c in group))


def _compatible(text: Text, clause: Clause, group: list[Clause]) -> bool:
    if any(c.phone != clause.phone for c in group if not c.refers):
        return False
    places = [text.body[slice(*c.place)] for c in group if c.place is not None]
    if clause.place is not None and places and not clause.refers:
        own_place = text.body[slice(*clause.place)]
        if not any(own_place in place or place in own_place for place in places):
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
