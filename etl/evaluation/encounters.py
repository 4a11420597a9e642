"""Meetings found: with whom, of which kind and status, where, when, about what."""

from etl.evaluation.context import shown, within
from etl.evaluation.found import Found, Meeting
from etl.evaluation.gold import Gold, GoldMeeting, Span
from etl.evaluation.pairing import best_first, fold, overlap
from etl.evaluation.tally import Miss, Tally
from etl.evaluation.ties import Ties

_TOUCH = 0.2
_SHARED = 0.5
_WORDS = 0.5


def count_meetings(tally: Tally, gold: Gold, found: Found, ties: Ties) -> None:
    """Count meetings: one is found where a mention of it overlaps and half of the union of participants is shared."""
    keys = [ties.entities(meeting.participants) for meeting in found.meetings]
    ranked = []
    for i, one in enumerate(gold.meetings):
        for j, other in enumerate(found.meetings):
            touch = max((overlap(a, b) for a in one.mentions for b in other.mentions), default=0.0)
            union = one.participants | keys[j]
            share = len(one.participants & keys[j]) / len(union) if union else 1.0
            if touch >= _TOUCH and (share >= _SHARED or not one.participants):
                ranked.append((share + touch, i, j))
    pairs = best_first(ranked)
    tally.rates["meetings"].add(len(pairs), len(gold.meetings), len(found.meetings))
    for i, j in pairs.items():
        one, other = gold.meetings[i], found.meetings[j]
        tally.rates["participants"].add(len(one.participants & keys[j]), len(one.participants), len(keys[j]))
        tally.shares["meeting_status"].add(one.status == other.status)
        tally.shares["meeting_kind"].add(one.kind == other.kind)
        _count_details(tally, one, other)
        if one.participants != keys[j]:
            who = ", ".join(sorted(one.participants)), ", ".join(sorted(other.participants))
            tally.misses.append(Miss("participants", one.mentions[0], other.mentions[0], *who))
        for what, annotated, read in (("status", one.status, other.status), ("kind", one.kind, other.kind)):
            if annotated != read:
                tally.misses.append(Miss(f"meeting {what}", one.mentions[0], other.mentions[0], annotated, read))
    tally.misses += [
        Miss("meeting not found", one.mentions[0], None, ", ".join(sorted(one.participants)))
        for i, one in enumerate(gold.meetings)
        if i not in pairs
    ]
    tally.misses += [
        Miss("meeting not annotated", None, other.mentions[0], "", ", ".join(sorted(other.participants)))
        for j, other in enumerate(found.meetings)
        if j not in pairs.values()
    ]


def _count_details(tally: Tally, one: GoldMeeting, other: Meeting) -> None:
    for metric, annotated, read, right in (
        ("meeting_place", one.place, other.place, _same_place(one.place, other.place)),
        ("meeting_date", one.held, other.held, within(other.held, one.held)),
        ("meeting_topic", one.topic, other.topic, _same_words(one.topic, other.topic)),
    ):
        tally.rates[metric].add(right, annotated is not None, read is not None)
        if not right and (annotated is not None or read is not None):
            what = metric.replace("_", " ")
            tally.misses.append(Miss(what, one.mentions[0], other.mentions[0], shown(annotated), shown(read)))


def _same_place(one: str | None, other: str | None) -> bool:
    """Whether one place is written within the other: العاصمة الروسية موسكو and موسكو."""
    return bool(one and other and (fold(one) in fold(other) or fold(other) in fold(one)))


def _same_words(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and overlap(one, other) >= _WORDS
