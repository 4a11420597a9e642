"""Names that alone are a known person's: whether the article tells of him, or the word is a noun or another's name."""

from etl.extraction.mentions.name_context import REIGNS, after_cue, of_a_nation
from etl.extraction.parties import Parties
from etl.extraction.text import Text

RULES = REIGNS | frozenset("اداره حكومه رحيل".split())
"""Whose they are, rules or has ruled."""
_NICKNAMES = frozenset("شهرته ملقب لقبه يلقب مكني شهره شهير".split())
_SHARES = frozenset("نصيب حصه ذيل عرين جلد زيير".split())
"""Of a beast, before its name: نصيب الأسد."""


def strangers(
    text: Text, parties: Parties, whole: list[tuple[int, int]], names: dict[int, tuple[int, str]]
) -> set[int]:
    """Return the tokens that alone name a known holder of an office, where the article tells of other countries than his.

    It names him in full, or his country or something of it, or is of an outlet at home there; else a title stands before
    his name, or he says what a verb of speech tells, or another of the known stands beside him.
    """
    actors = parties.lexicon.actors
    told = {names.get(first, (0, ""))[1] for first, last in whole if last > first + 1}
    ends = {text.words[last - 1].base for first, last in whole if last > first + 1}
    lone: dict[str, list[int]] = {}
    for first, last in whole:
        actor_id = names.get(first, (0, ""))[1]
        base = text.words[first].base
        if last > first + 1 or not actor_id or actor_id in told or base in ends:
            continue
        if base in parties.lexicon.renowned and base.removeprefix("ال") not in parties.lexicon.common:
            continue
        if any(term.country for term in parties.lexicon.terms.get(actor_id, ())):
            lone.setdefault(actor_id, []).append(first)
    found = {first for first, last in whole if last == first + 1 and _foreigner(text, parties, first, names)}
    stage = (
        {parties.home, *(party.country for party in parties), *(actors[one].country for one in told if one)}
        if lone
        else ()
    )
    for actor_id, tokens in lone.items():
        held = {term.country for term in parties.lexicon.terms[actor_id]}
        countries = frozenset(filter(None, {*held, actors[actor_id].country}))
        if not countries.isdisjoint(stage) or any(_shown(text, i, names) for i in tokens):
            continue
        if all(_beside_a_noun(text, i) for i in tokens) or (
            parties.whereabouts is not None and parties.whereabouts.tells_of_others(countries)
        ):
            found.update(tokens)
    return found


def is_noun(text: Text, parties: Parties, i: int) -> bool:
    """Return whether a name is a common noun as well, and no title stands before it: الأسد."""
    common = text.words[i].base.removeprefix("ال") in parties.lexicon.common
    return common and text.tags[i - 1 : i] != "T"


def _beside_a_noun(text: Text, i: int) -> bool:
    """Return whether a name with ال is joined to a noun with it: العلم والبرهان."""
    word = text.words[i]
    return bool(i and word.conjunction and word.base.startswith("ال") and text.tags[i - 1] == "D")


def _foreigner(text: Text, parties: Parties, i: int, names: dict[int, tuple[int, str]]) -> bool:
    """Return whether another nationality than the known man's stands before his surname: والإسباني حداد."""
    actor_id = names.get(i, (0, ""))[1]
    if not actor_id or not i or text.words[i].offset or not of_a_nation(text, i - 1):
        return False
    actor, code = parties.lexicon.actors[actor_id], text.words[i - 1].nationality
    terms = parties.lexicon.terms.get(actor_id, ())
    return bool(code and actor.country) and code not in {actor.country, *(term.country for term in terms)}


def compatriot(text: Text, parties: Parties, key: str, i: int) -> str:
    """Return which of several known persons of a name the nationality beside it tells of: الإسباني حداد; else ""."""
    of_countries = parties.lexicon.compatriots.get(key, {})
    if of_countries and i and text.tags[i - 1] == "J" and text.words[i - 1].definite and not text.words[i].offset:
        return of_countries.get(text.words[i - 1].nationality, "")
    if of_countries and text.tags[i + 1 : i + 2] == "J" and text.words[i + 1].definite and not text.words[i + 1].offset:
        return of_countries.get(text.words[i + 1].nationality, "")
    return ""


def _shown(text: Text, i: int, names: dict[int, tuple[int, str]]) -> bool:
    """Return whether what stands beside a word makes a known person's name of it."""
    before, word = text.words[i - 1] if i else None, text.words[i]
    if before is not None and not word.offset:
        if (text.tags[i - 1] == "T" and before.definite) or before.base in RULES or after_cue(text, i):
            return True
    behind = text.tags[i + 1 : i + 2]
    begins = (before is None or text.tags[i - 1] in "L.:d") and behind == "c" and text.words[i + 1].folded[0] in "يت"
    if (behind == "V" or begins) and not word.preposition:
        return True
    beside = (k for k in (i - 2, i - 1, i + 1, i + 2) if names.get(k, (0, ""))[1] not in ("", names[i][1]))
    return any(text.words[k].conjunction or word.conjunction or "," in text.tags[min(i, k) : max(i, k)] for k in beside)


def of_a_beast(text: Text, parties: Parties, i: int) -> bool:
    """Return whether a name is the common noun that it is as well, in a phrase of its own: حصة الأسد."""
    before = text.words[i - 1] if i else None
    if before is None or text.words[i].offset or before.base not in _SHARES:
        return False
    return text.words[i].folded.removeprefix("ال") in parties.lexicon.common


def nickname(text: Text, i: int) -> bool:
    """Return whether somebody else is called by a name: وشهرته "الحلواني", الملقب بالحلواني."""
    k = i - 1
    while k >= 0 and (text.tags[k] in "q:" or text.texts[k] in ("ب", "بـ")):
        k -= 1
    return k >= 0 and text.words[k].base.removeprefix("ال") in _NICKNAMES


def before_initial(text: Text, i: int) -> bool:
    """Return whether an initial stands right behind a name, whose bearer is told by nothing else: سامي .م والحلواني .ع."""
    if text.tags[i + 1 : i + 2] != "." or i + 2 >= len(text.words):
        return False
    letter = text.words[i + 2].folded
    return len(letter) == 1 and letter.isalpha() and letter != "و" and text.starts[i + 2] == text.ends[i + 1]
