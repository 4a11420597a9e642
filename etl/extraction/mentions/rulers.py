"""Who ruled and is called by a surname alone: حكومة الحلواني, نظام الحلواني, الرئيس شي, الملك سامي."""

from etl.extraction.mentions.name_context import REIGNS
from etl.extraction.mentions.told_names import FAMILY_FIRST
from etl.extraction.parties import Parties
from etl.extraction.text import Text
from etl.language.fold import fold
from etl.language.loading import RULERS

RULING = RULERS - {"leader"}
"""Offices whose holders are called by their surname even where a relative is named in full."""
_HEADED = frozenset(("president", "prime_minister"))
_RULES = {**dict.fromkeys(REIGNS, RULING), "حكومه": _HEADED, "اداره": RULING}
"""Words for somebody's rule → offices of whose it is."""
_STYLES = {"الرييس": RULING, "الملك": frozenset(("king",)), "الزعيم": RULERS}
"""Titles → offices of who is called so with one name."""
_NAMES = ("g", "G", "U", "W")
"""Tags of what can be a name."""
_NAMING = frozenset((*_RULES, *_STYLES))
_UNITED_STATES = "اداره"
"""What is a government of the United States alone."""
_BACK = 3


def ruler_called(text: Text, first: int, parties: Parties) -> str:
    """Return the one known holder of such an office whom the name at `first` means behind his title or rule, else "".

    A king is called by his given name, others by their surname. One that is a given name as well, or stands behind a
    title, is his only where the article tells of his country: الرئيس سامي is any club's. Of several the one who still
    rules is meant.
    """
    if not first or text.words[first].offset:
        return ""
    lexicon, j = parties.lexicon, _word_before(text, first)
    before, called = text.bases[j], text.bases[first]
    keys = _STYLES.get(before) or (_RULES.get(before) if j == first - 1 else None)
    if not keys or (before in _RULES and called in lexicon.common):
        return ""  # نظام سلام دائم
    sure = before not in _STYLES and (called not in lexicon.given_arab or before in ("حكومه", "نظام"))
    found = set()
    for actor_id in lexicon.rulers.get(called, ()):
        held = [term for term in lexicon.terms[actor_id] if term.key in keys]
        if not held:
            continue
        actor = lexicon.actors[actor_id]
        words = fold(actor.name_ar).split()
        given_first = actor.country not in FAMILY_FIRST
        by_given = not given_first or (before == "الملك" and words[1:2] == ["بن"])
        if words[0 if by_given else -1] != called:
            continue
        if before == _UNITED_STATES and actor.country != "US":
            continue
        if (sure and given_first) or not given_first or _told_of(parties, {term.country for term in held}):
            found.add(actor_id)
    if len(found) > 1:
        found = {one for one in found if any(term.key in keys and not term.end for term in lexicon.terms[one])}
    return found.pop() if len(found) == 1 else ""


def rulers_called(text: Text, parties: Parties) -> dict[int, str]:
    """Return token → known ruler of the names of one word behind a title or a word for somebody's rule."""
    found = {}
    for word in _NAMING.intersection(text.distinct):
        for i in text.places(word):
            at = i + 1
            while at < min(i + _BACK, len(text.words)) and _describes(text, at):
                at += 1
            if text.tags[at : at + 1] in _NAMES and (actor_id := ruler_called(text, at, parties)):
                found[at] = actor_id
    return found


def _describes(text: Text, i: int) -> bool:
    """Return whether an adjective with ال stands at `i`, as between a title and a name."""
    return text.tags[i] in "DJ" and text.words[i].definite and not text.words[i].offset


def _word_before(text: Text, first: int) -> int:
    """Return the token of a title before a name, behind which adjectives with ال can stand: الرئيس السابق | سامي."""
    j = first - 1
    while j > max(0, first - _BACK) and _describes(text, j):
        j -= 1
    return j


def _told_of(parties: Parties, countries: set[str]) -> bool:
    """Return whether the article tells of one of these countries, or its outlet is at home there."""
    where = parties.whereabouts
    return parties.home in countries or (where is not None and where.tells_of(countries))
