"""Families named first, as in Korea: whom the family's name alone means where several of it are named."""

from collections import Counter

from etl.extraction.mentions.name_context import after_cue, is_kin
from etl.extraction.mentions.told_names import FAMILY_FIRST
from etl.extraction.parties import Parties
from etl.extraction.text import Text

_RULING = frozenset("leader president supreme_leader prime_minister".split())
_OF_RULERS = frozenset("الرييس الزعيم".split())
_NEAR = 7
"""Tokens within which somebody named in full is called by the family's name again."""


def of_family(
    text: Text, parties: Parties, keys: dict[int, str], mentions: list[tuple[int, int]], bearers: set[int], at: int
) -> set[int]:
    """Return whom of those named a family's name alone may mean: who rules, if one of them does.

    Another is meant behind a title that stands before his whole name (الجنرال) or a woman's verb, where the word behind is of
    his name, and where he was named right before; any of them may be behind a verb of speech, and throughout an article
    that names another far more often. `keys` are the names of the persons, `mentions` (token, person) those in full.
    """
    ruler = max(((start, n) for n in bearers if (start := _rules(parties, n))), default=("", -1))[1]
    if ruler == -1:
        return bearers
    others = bearers - {ruler}
    before, behind = text.bases[at - 1] if at else "", text.bases[at + 1 : at + 2]
    if before in _OF_RULERS:
        return {ruler}
    continued = {n for n in others if keys[n].split()[1:2] == behind}
    title = at - 1 - (text.tags[at - 1 : at] in tuple("DJ"))
    titles = {text.bases[k - 1] for k, n in mentions if n in others and k}
    titled = text.tags[title : title + 1] == "T" and text.bases[title] in titles
    near = any(at - _NEAR < k < at for k, n in mentions if n in others) and not is_kin(before)
    named = Counter(n for _, n in mentions)
    spoken = after_cue(text, at) and not text.words[at + 1].conjunction
    women = {n for n in others if parties[n].gender == "f"}
    if women and _of_a_woman(text, at):
        return women
    if continued or titled or near:
        return others
    if spoken or any(named[n] > 2 * named[ruler] for n in others):
        return bearers
    return {ruler}


def _of_a_woman(text: Text, at: int) -> bool:
    """Return whether the word before a name is a verb of a woman by its ending: أدلت."""
    before = text.words[at - 1] if at else None
    if before is None or text.words[at].offset or not before.base.endswith("ت") or before.base.endswith("ات"):
        return False
    return text.tags[at - 1] == "V" or before.conjunction


def _rules(parties: Parties, number: int) -> str:
    """Return since when a known person of a country of such names rules or ruled, "" if never."""
    actor = parties.lexicon.actors.get(parties[number].actor_id)
    if actor is None or actor.country not in FAMILY_FIRST:
        return ""
    return max(
        (term.start for term in parties.lexicon.terms.get(actor.actor_id, ()) if term.key in _RULING), default=""
    )
