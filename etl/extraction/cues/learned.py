"""What an outlet has learned: علمت «س» من مصادر مطلعة أن ..., whose source speaks, or the outlet where it names none."""

from etl.extraction.records import Cue
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.unknown_subjects import unknown_subject
from etl.language.conjugation import Form
from etl.language.lexicon import Verb

_PAST = Form("", "past", "f", "s", False)
_LEARNS = Verb("علم", "report", frozenset({"that"}), frozenset(), False)
_REACH = 14


def find_learned(reader: Reader, i: int, last: int) -> Cue | None:
    """Read علمت at token `i`, with the outlet that learned behind it, its source and أن; None where something lacks."""
    text = reader.text
    outlet = reader.agent(i + 1, last)
    if outlet is None or len(outlet.parties) != 1 or reader.parties[outlet.parties[0]].type != "media":
        return None
    k = outlet.last
    while k < last and text.tags[k] in "q),":
        k += 1
    source = None
    if k + 1 < last and text.words[k].folded in ("من", "عن"):
        source = reader.agent(k + 1, last) or unknown_subject(reader, k + 1, last, _PAST)
        if source is None:
            return None
        k = source.last
    limit = min(last - 1, k + _REACH)
    while k < limit and text.tags[k] not in ".LVMPA:":
        k += 1
    if k >= limit or text.tags[k] != "A":
        return None
    relay = outlet if source is not None else None
    return Cue(i, i + 1, _PAST, _LEARNS, source or outlet, "VS", "that", k + 1, text.starts[k + 1], None, relay)
