"""Pairs: the two for whom a verb in the dual goes on that has no subject of its own."""

from bisect import bisect_left
from operator import attrgetter

from etl.extraction.cues.misreadings import CLAUSAL
from etl.extraction.records import Cue, Voice
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.bare_subjects import DUALS
from etl.extraction.speakers.memory import NOBODY
from etl.extraction.speakers.speakers import Discourse
from etl.extraction.speakers.unknown_subjects import unnamed_subject

_first = attrgetter("first")
_TWO, _NEAR = 2, 60
"""Tokens before a sentence within which the two are told of."""


def pair_before(reader: Reader, discourse: Discourse, cue: Cue, first: int) -> Voice:
    """Return the two told of last before a dual verb (بحث الجانبان ...، وأكدا), by name where there are just two; or NOBODY."""
    text, form = reader.text, cue.form
    opens = (
        cue.first == first
        or text.words[cue.first].conjunction
        or text.tags[cue.first - 1] == ","
        or text.words[cue.first - 1].folded in CLAUSAL
    )
    if form.number != "d" or form.kind not in ("past", "present") or not opens:
        return NOBODY
    for start, end in ((first, cue.first), (max(0, first - _NEAR), first)):
        for k in range(end - 1, start - 1, -1):
            if text.words[k].base in DUALS:
                sides = discourse.voice(unnamed_subject(text, k, k + 1, form, True), False)
                return sides.carried_on()
        low, high = (bisect_left(reader.mentions, at, key=_first) for at in (start, end))
        told = (reader.mentions[order].party for order in range(low, high))
        persons = tuple(dict.fromkeys(p for p in told if reader.parties[p].kind == "person"))
        if len(persons) == _TWO:
            label = " ".join(reader.parties[p].name for p in persons)
            return Voice(persons, "group", "dropped", None, label, form.gender, True)
        if persons or "T" in text.tags[first : cue.first]:
            break
    return NOBODY
