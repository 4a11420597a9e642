"""Bodies named by whose they are: مكتب نتنياهو, بعثة إيران لدى الأمم المتحدة, المكتب السياسي للحركة."""

from collections.abc import Mapping

from etl.extraction.mentions.organisation_heads import head_of, is_speaking
from etl.extraction.mentions.phrases import longest
from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text
from etl.language.fold import name_key

_MISSIONS = frozenset("بعثه ممثليه مندوبيه".split())
_AT = frozenset("لدي في".split())
"""What stands between a mission and the body it is sent to."""
_PARTS = frozenset("مكتب مجلس لجنه هييه امانه مركز قياده جهاز".split())
"""Heads of what bodies have: with an adjective and its owner a name of its own."""
_NAME = "GguUWB"
"""Tags of the words of a name: who is named in full keeps his mention, مكتب بنيامين نتنياهو."""


def body_of_another(
    text: Text, parties: Parties, i: int, taken: bytearray, named: Mapping[int, Mention]
) -> tuple[int, int, int] | None:
    """Return (first token, token behind, party) of a body that speaks and is named by its owner, or None."""
    word = text.words[i]
    head = head_of(word.base)
    if head not in _PARTS and head not in _MISSIONS:
        return None
    if not is_speaking(text, i):
        return None
    definite = word.base.startswith("ال")
    if head in _MISSIONS:
        last = _mission(text, i, definite, taken, named)
    elif definite:
        last = _part(text, i, named)
    else:
        last = _office(text, i, taken) if head == "مكتب" else i
    if last <= i + 1:
        return None
    name = text.body[text.base_start(i) : text.ends[last - 1]]
    number = _named_before(parties, name_key(name)) if definite and text.tags[last - 1] == "O" else None
    if number is None:
        number = parties.discovered("organisation", name, parties.lexicon.heads[head][0])
    return i, last, number


def _named_before(parties: Parties, key: str) -> int | None:
    """Return the body of the same words whose owner was named: المكتب السياسي للحركة for that of a movement told of."""
    begun = key.rpartition(" ")[0] + " "
    return next((p.number for p in parties if p.kind == "organisation" and p.key.startswith(begun)), None)


def _mission(text: Text, i: int, definite: bool, taken: bytearray, named: Mapping[int, Mention]) -> int:
    """Return the token behind a state's mission to a body, or `i`."""
    words, k = text.words, i + 1
    while text.tags[k] in ("DJ" if definite else "D") and words[k].folded.endswith(("يه", "دايمه")) and not taken[k]:
        k += 1
    if not definite:
        while taken[k] == 1 and k not in named and not words[k].offset:
            k += 1
    if k == i + 1:
        return i
    if words[k].folded in _AT:
        k += 1
    elif words[k].preposition != "ب":
        return i
    body = named.get(k)
    return body.last if body is not None else i


def _part(text: Text, i: int, named: Mapping[int, Mention]) -> int:
    """Return the token behind a definite head with its adjectives and the body it is of, or `i`."""
    words, tags, k = text.words, text.tags, i + 1
    while tags[k] in "DTJ" and words[k].folded.startswith("ال") and not words[k].offset:
        k += 1
    if k == i + 1 or words[k].preposition != "ل" or words[k].conjunction:
        return i
    if k in named:
        return named[k].last
    listed = longest(text, k)
    if listed is not None and listed[2].kind == "organisation" and (listed[2].alone or listed[1] > k + 1):
        return listed[1]
    if tags[k] in "GUW":
        return i if tags[k + 1] in _NAME else k + 1
    inner = k + 1
    while tags[inner] == "q" and inner < k + 2:
        inner += 1
    if tags[k] == "O" and inner in named:
        last = named[inner].last
        return last + (tags[last] == "q" and inner > k + 1)
    return k + 1 if tags[k] == "O" and words[k].base.startswith("ال") and tags[k + 1] not in "DJ" else i


def _office(text: Text, i: int, taken: bytearray) -> int:
    """Return the token behind مكتب and who has it: a name, or a title with what belongs to it; else `i`."""
    words, tags, k = text.words, text.tags, i + 1
    if words[k].offset:
        return i
    if tags[k] in "UWG":
        return i if tags[k + 1] in _NAME else k + 1
    if tags[k] != "T" or words[k].folded.endswith(("ون", "ين")):
        return i
    if not words[k].definite:
        k += 1
        if tags[k] in "cO" and not words[k].offset and not words[k].definite:
            k += 1
        if words[k].offset or not (taken[k] or (tags[k] in "DOT" and words[k].folded.startswith("ال"))):
            return i
        while taken[k] == 1 and taken[k + 1] == 1 and not words[k + 1].offset:
            k += 1
    elif tags[k + 1] in "GUW" and not words[k + 1].offset:
        return i if tags[k + 2] in _NAME else k + 2
    k += 1
    while tags[k] in "DJ" and words[k].folded.startswith("ال") and not words[k].offset:
        k += 1
    return k
