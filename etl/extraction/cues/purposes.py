"""Purposes: what somebody is called for, bound to ل inside the phrase behind the verb that calls."""

from etl.extraction.cues.objects import is_verbal_noun
from etl.extraction.speakers.agents import Reader
from etl.language.lexicon import Verb


def called_for(reader: Reader, first: int, last: int, end: int, verb: Verb) -> int | None:
    """Return where inside a phrase behind a verb of calling that begins which one is called for: دعا الحزب القوى | للمشاركة.

    Where إلى stands behind the phrase the noun with ل belongs to a name: دعت الهيئة العامة للتخطيط القرى إلى.
    """
    text = reader.text
    if verb.act != "demand" or "ل" not in verb.frames:
        return None
    for k in range(first + 1, last):
        word = text.words[k]
        bare = word.base.removeprefix("ال")
        if word.preposition != "ل" or k in reader.covering or not (bare in _ACTS or is_verbal_noun(bare)):
            continue
        to = any(text.words[j].folded == "الي" for j in range(k + 2, min(end, k + _BEHIND)))
        return None if to else k
    return None


_ACTS = frozenset("بذل عدم حث ترك فهم نبذ كف صون ردع حفظ".split())
"""Verbal nouns of simple verbs that somebody is called for."""
_BEHIND = 20
