"""Who ruled and is called by a surname alone: حكومة الحلواني, نظام الحلواني, الرئيس شي."""

from etl.extraction.mentions.name_context import REIGNS
from etl.extraction.mentions.told_names import FAMILY_FIRST
from etl.extraction.text import Text
from etl.language.fold import fold
from etl.language.lexicon import Lexicon

RULING = frozenset("president king emir sultan supreme_leader prime_minister".split())
"""Offices whose holders are called by their surname even where a relative is named in full."""
_RULES = REIGNS | {"حكومه"}
_UNITED_STATES = "اداره"
"""What is a government of the United States alone."""
_HEADED = frozenset(("president", "prime_minister"))


def ruler_called(text: Text, first: int, lexicon: Lexicon) -> str:
    """Return the one known holder of such an office whose surname stands at `first` behind the word for his rule, else "".

    Where surnames stand first, his title tells as well: الرئيس شي.
    """
    before = text.words[first - 1] if first else None
    if before is None or text.words[first].offset:
        return ""
    styled, called = before.base == "الرييس", text.words[first].base
    if before.base not in _RULES and not (styled or before.base == _UNITED_STATES):
        return ""
    if called in lexicon.given_arab and before.base not in ("حكومه", "نظام"):
        return ""
    found = set()
    for actor_id, terms in lexicon.terms.items():
        if not any(term.key in (_HEADED if before.base == "حكومه" else RULING) for term in terms):
            continue
        actor = lexicon.actors[actor_id]
        if before.base == _UNITED_STATES and actor.country != "US":
            continue
        words = fold(actor.name_ar).split()
        surname_first = actor.country in FAMILY_FIRST
        if words[0 if surname_first else -1] == called and len(words) > 1 and (surname_first or not styled):
            found.add(actor_id)
    return found.pop() if len(found) == 1 else ""
