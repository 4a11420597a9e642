"""What tells a body's name from words: its head noun, its adjective, and what stands around it."""

from etl.extraction.mentions.organisation_heads import KEPT_HEADS, head_of
from etl.extraction.mentions.phrases import longest
from etl.extraction.parties import Parties
from etl.extraction.text import Text
from etl.language.lexicon import Entry


def folded_name(text: Text, first: int, last: int) -> str:
    """Return the folded words of a name, without what is bound before it."""
    if last == first + 1:
        return text.words[first].base
    words = [text.words[first].base] + [text.words[k].folded for k in range(first + 1, last) if text.tags[k] != "q"]
    return " ".join(words)


def without_classifier(
    text: Text, parties: Parties, first: int, last: int, start: int, entry: Entry
) -> tuple[int, int, int]:
    """Return (token, character, token behind) of the name proper: جماعة, حركة, صحيفة stay outside a name of its own."""
    head = head_of(text.words[first].base)
    if head not in parties.lexicon.heads or head in KEPT_HEADS:
        return first, start, last
    inner = first + 1
    while inner < last and text.tags[inner] == "q":
        inner += 1
    classifier = parties.lexicon.heads[head][1]
    if inner < last and (
        classifier or inner > first + 1 or not text.words[inner].definite or text.tags[inner] in "GU"
    ):  # fmt: skip
        best = longest(text, inner)
        bearers = parties.lexicon.namesakes.get(folded_name(text, inner, last), ())
        described = best is not None and set(text.tags[best[1] : last]) <= {"J"}
        if best is not None and described and entry.actor_id in {best[2].actor_id, *bearers}:
            return inner, text.starts[inner] + best[0], min(best[1], last)
        if classifier and (inner > first + 1 or text.tags[inner] in "WGUz"):
            return inner, text.starts[inner], last
    return first, start, last


_FEMININE = frozenset("قوي اركان جمارك ارصاد مباحث شوون".split())


def agrees(text: Text, first: int, last: int, adjective: int, full: bool) -> bool:
    """Return whether an adjective of nationality can belong to the name: it agrees with its first or last noun."""
    feminine = text.words[adjective].folded.endswith("ه")
    if not full:
        return feminine
    nouns = (text.words[first].base, text.words[last - 1].folded)
    return any((n.endswith(("ه", "ات")) or n.removeprefix("ال") in _FEMININE) == feminine for n in nouns)


def after_classifier(text: Text, parties: Parties, i: int) -> bool:
    """Return whether a head noun such as حركة or صحيفة stands right before a name that is also a common word."""
    j = i - 1
    while j >= 0 and text.tags[j] == "q":
        j -= 1
    quoted = j == i - 2 and i >= 2 and text.words[j].folded in ("ل", "لـ", "ب", "عن", "من")
    reported = j == i - 1 and j >= 0 and text.words[j].base in _REPORTERS
    return quoted or reported or (j >= 0 and text.tags[j] == "O" and j >= i - 2)


_REPORTERS = frozenset("مراسل مراسله مراسلو مراسلي موفد موفده موفدو مصادر مندوب".split())
"""Whose outlet follows: مراسل الميادين."""


def signs(text: Text, i: int, last: int) -> bool:
    """Return whether an outlet stands between dashes, or a dash and a colon, as in a dateline: الرياض - سبق: ..."""
    if i and last < len(text.tags) and text.tags[i - 1] == "q" == text.tags[last]:
        i, last = i - 1, last + 1
    return i > 0 and last < len(text.tags) and text.tags[i - 1] == "-" and text.tags[last] in "-:"


def spoken_to(text: Text, i: int, last: int) -> bool:
    """Return whether an outlet with ل is whom somebody speaks to: أكدت مصادر أمنية للميادين."""
    if text.words[i].preposition != "ل" or text.words[i].conjunction or text.tags[last : last + 1] in ("D", "J"):
        return False
    for k in range(i - 1, max(-1, i - 7), -1):
        if text.words[k].forms and text.tags[k] in "VP":
            return text.words[k].forms[0][1].act not in ("threat", "warn", "demand")
        if text.tags[k] in ".,L:q":
            return False
    return False
