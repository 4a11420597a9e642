"""Who ruled and is called by a surname alone: حكومة الحلواني, نظام الحلواني, الرئيس شي, الملك سامي."""

from etl.extraction.mentions.name_context import REIGNS
from etl.extraction.mentions.told_names import FAMILY_FIRST
from etl.extraction.parties import Parties
from etl.extraction.text import Text
from etl.language.loading import RULERS, words_of

RULING = RULERS - {"leader"}
"""Offices whose holders are called by their surname even where a relative is named in full."""
_HEADED = frozenset(("president", "prime_minister"))
_RULES = {**dict.fromkeys(REIGNS, RULING), "حكومه": _HEADED, "اداره": RULING, "سلطه": _HEADED}
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
    title, is his only where the article tells of his country: الرئيس سامي is any club's. Of several the one is meant
    of whose country alone the article tells, or in whose term a year of the sentence is, else who still rules.
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
        words = words_of(actor.name_ar)
        given_first = actor.country not in FAMILY_FIRST
        by_given = not given_first or (before == "الملك" and words[1:2] == ["بن"])
        if words[0 if by_given else -1] != called:
            continue
        if before == _UNITED_STATES and actor.country != "US":
            continue
        if (sure and given_first) or not given_first or _told_of(parties, {term.country for term in held}):
            found.add(actor_id)
    return _of_several(text, first, parties, found, keys) if len(found) > 1 else found.pop() if found else ""


def _of_several(text: Text, first: int, parties: Parties, found: set[str], keys: frozenset[str]) -> str:
    """Return which of several who ruled is meant.

    It is he of whose country alone the article tells, or of whose term a year of the sentence; else who still rules.
    """
    held = [term for one in found for term in parties.lexicon.terms[one] if term.key in keys]
    held = [term for term in held if _told_of(parties, {term.country})] or held
    if len({term.actor_id for term in held}) == 1:
        return held[0].actor_id
    years = _years(text, first)
    then = {term.actor_id for term in held if any(term.start[:4] <= year <= (term.end or "9")[:4] for year in years)}
    if len(then) != 1:
        then = {term.actor_id for term in held if not term.end}
    return then.pop() if len(then) == 1 else ""


def _years(text: Text, first: int) -> list[str]:
    """Return the years that the sentence of a token tells."""
    start = max(text.tags.rfind(end, 0, first) for end in ".L")
    behind = next((k for k in range(first, len(text.tags)) if text.tags[k] in ".L"), len(text.tags))
    return [word for word in text.texts[start + 1 : behind] if len(word) == 4 and word.isdecimal() and word[0] in "12"]


def rulers_called(text: Text, parties: Parties) -> dict[int, str]:
    """Return token → known ruler of the names of one word behind a title or a word for somebody's rule."""
    found = {}
    for word in _NAMING.intersection(text.distinct):
        for i in text.places(word):
            at = i + 1 + (text.tags[i + 1 : i + 2] in ("(", "q"))
            while at < min(i + _BACK, len(text.words)) and _describes(text, at):
                at += 1
            if text.tags[at : at + 1] in _NAMES and (actor_id := ruler_called(text, at, parties)):
                found[at] = actor_id
    return found


def _describes(text: Text, i: int) -> bool:
    """Return whether an adjective with ال stands at `i`, as between a title and a name."""
    return text.tags[i] in "DJ" and text.words[i].definite and not text.words[i].offset


def _word_before(text: Text, first: int) -> int:
    """Return the token of a title before a name, behind which adjectives with ال or a mark can stand: الرئيس السابق | سامي."""
    j = first - 1 - (text.tags[first - 1] in "(q")
    while j > max(0, first - _BACK) and _describes(text, j):
        j -= 1
    return j


def _told_of(parties: Parties, countries: set[str]) -> bool:
    """Return whether the article tells of one of these countries, or its outlet is at home there."""
    where = parties.whereabouts
    return parties.home in countries or (where is not None and where.tells_of(countries))
