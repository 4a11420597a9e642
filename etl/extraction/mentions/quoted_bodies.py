"""Bodies named in marks or brackets behind their head noun: صحيفة "س", وكالة أنباء «س», شبكة (س)."""

import re

from etl.extraction.mentions.nationalities import nationality_after
from etl.extraction.mentions.organisation_heads import KEPT_HEADS, NEVER, head_of
from etl.extraction.mentions.phrases import ends_told, longest
from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text

_OPENED = re.compile("O(?=[q(])")
_LONGEST = 8
"""Tokens of such a name at most, its closing mark with them."""
_LIKE_WORDS = 5
"""Tokens within which a name closes that has the letters of a verb or conjunction: "إن تي في"."""
_FOREIGN_ARTICLES = frozenset("ذا ذي ذه دي لا لو ال".split())
"""What a foreign name begins with that its listed form leaves out: "ذا ..."."""
_DENYING = frozenset("لم لن لا".split())
_NOT_NAMED = frozenset("قوه برنامج سلاح".split())
"""Heads behind which marks tell what something is called, no body."""

_RUN = frozenset(
    "اداره مكتب حكومه قوات قوه جيش رياسه قياده برلمان مليشيا ميليشيا فريق منتخب كتيبه ميليشيات مليشيات".split()
)
"""Heads of what somebody runs."""


def quoted_name(text: Text, i: int) -> int:
    """Return the token behind a short name in marks or brackets that opens at `i`, or `i`."""
    tags = text.tags
    opening = tags[i : i + 1]
    if opening not in ("q", "(") or (opening == "(" and text.words[i + 1].folded in _DENYING):
        return i
    closing = "q" if opening == "q" else ")"
    for j in range(i + 1, min(i + _LONGEST, len(tags))):
        if tags[j] == closing:
            return j + 1 if j > i + 1 else i
        spelled = tags[j] == "." and text.ends[j - 1] == text.starts[j] and text.ends[j] == text.starts[j + 1]
        if tags[j] in "L:" or (tags[j] == "." and not spelled) or (opening == "(" and tags[j] in "V0"):
            return i
        if tags[j] in "AV" and closing not in tags[j : i + _LIKE_WORDS + 1]:
            return i
    return i


def quoted_agency(
    text: Text, parties: Parties, i: int, quoted: int, kind: str, taken: bytearray
) -> tuple[int, int, int] | None:
    """An agency by its quoted name: وكالة أنباء "..."; the whole is the name."""
    first, last = i + 3, quoted - 1
    if any(taken[i:quoted]) or not any(letter.isalpha() for letter in text.slice(first, last)):
        return None
    code, after = nationality_after(text, quoted)
    return i, (after if code else quoted), parties.discovered("organisation", text.slice(first, last), kind, code)


def quoted_organisation(
    text: Text, parties: Parties, i: int, quoted: int, head: str, kind: str, taken: bytearray
) -> tuple[int, int, int] | None:
    """A head before a quoted name: وكالة «برناما» whole, شركة "أوراسكوم" without the head."""
    first, last = i + 2, quoted - 1
    if any(taken[first:last]) or head in _NOT_NAMED or text.words[i].base.startswith("ال"):
        return None
    if head in _RUN and _is_person(text, first, last):
        return None
    code, after = nationality_after(text, quoted)
    if not any(letter.isalpha() for letter in text.slice(first, last)):
        return None
    name = text.slice(first, last)
    if head in KEPT_HEADS and _is_state(text, first, last):
        name = f"{text.body[text.base_start(i) : text.ends[i]]} {name}"
    number = parties.discovered("organisation", name, kind, code)
    if head in KEPT_HEADS:
        return i, (after if code else quoted), number
    return first, last, number


def _is_person(text: Text, first: int, last: int) -> bool:
    """Return whether what stands in marks begins with what alone is a known person's name: إدارة "الحلواني" is his.

    So is a surname that ends his whole name elsewhere.
    """
    best = longest(text, first)
    return (last == first + 1 and ends_told(text, first)) or (
        best is not None and best[1] <= last and best[2].kind == "person" and best[2].alone
    )


def _is_state(text: Text, first: int, last: int) -> bool:
    """Return whether what stands in marks is the name of a state and nothing else: بنك "...", the state's own."""
    best = longest(text, first)
    return best is not None and best[1] == last and best[2].kind == "country"


def whole_in_marks(text: Text, parties: Parties, taken: bytearray, found: list[Mention]) -> None:
    """Free the names in marks behind a head noun of what was read inside them: موقع "... إسبانيا" names no country.

    A listed body keeps its name where it begins there (تنظيم "... في العراق"), and takes a foreign article to it.
    """
    heads = parties.lexicon.heads
    for match in _OPENED.finditer(text.tags):
        i, first = match.start(), match.end() + 1
        last = quoted_name(text, i + 1) - 1
        head = head_of(text.words[i].base)
        if last > first and not taken[i] and any(taken[first:last]) and head in heads and head not in NEVER:
            _free(text, parties, taken, found, first, last)


def _free(text: Text, parties: Parties, taken: bytearray, found: list[Mention], first: int, last: int) -> None:
    inner = [m for m in found if first <= m.first < last]
    if any(m.last > last or (m.first == first and parties[m.party].kind == "organisation") for m in inner):
        return
    body = next((m for m in inner if m.last == last and parties[m.party].kind == "organisation"), None)
    if body is not None and body.first == first + 1 and text.words[first].folded in _FOREIGN_ARTICLES:
        body.first, body.start = first, text.starts[first]
        taken[first:last] = b"\x01" * (last - first)
        return
    for mention in inner:
        found.remove(mention)
    taken[first:last] = bytes(last - first)
