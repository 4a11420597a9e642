"""Contents told in a clause before the main one: عندما قال إن الطريق مغلق، عادت القافلة."""

from etl.extraction.records import Cue
from etl.extraction.text import Text
from etl.language.words import is_verb

_OPENERS = frozenset("عندما حينما حين كلما لما اذا لو بعدما بينما فيما رغم منذ مثلما".split())
"""What opens a clause that another, the main one, follows."""
_OPENING_PAIRS = frozenset(("بعد ان", "رغم ان", "منذ ان", "في حين", "مع ان", "قبل ان", "بما ان", "طالما ان"))
_PAIRED = frozenset(pair.split()[0] for pair in _OPENING_PAIRS)
_CONSEQUENCE = frozenset("فان فانه فانها فانهم".split())
_MAIN = frozenset("لا لم لن ليس ليست كان كانت كانوا قد سوف ما هل".split())
_FAR = 14
"""Tokens between what opens a clause and its word of saying."""


def main_clause(text: Text, cue: Cue, last: int) -> int:
    """Return the token at which the main clause begins that a cue's subordinate clause comes before, else `last`."""
    if not _subordinate(text, cue):
        return _consequence(text, cue, last)
    verbs = 0 if cue.trigger in ("that", "colon") else 1
    for k in range(cue.content, last - 2):
        if text.inside[k] != -1:
            continue
        word = text.words[k + 1]
        if text.tags[k] != ",":
            if k > cue.content and text.words[k].folded in _CONSEQUENCE:
                return k
            verbs += is_verb(text.words[k]) - (text.tags[k] == "R")
        elif verbs > 0 and (
            (is_verb(word) and not word.conjunction)
            or (word.conjunction and word.folded[0] == "ف" and text.tags[k + 1] != ",")
            or word.folded in _MAIN
        ):
            return k
    return last


def _consequence(text: Text, cue: Cue, last: int) -> int:
    """Return the token of ، فإن behind a condition that holds the cue, and none of its own: إذا طلبت الوزارة س، فإن ص."""
    if text.tags[cue.content] in "pf":
        return last
    k = text.tags.find(",", cue.content, last - 3) + 1
    while k and not (text.words[k].folded in _CONSEQUENCE and text.inside[k] == -1):
        k = text.tags.find(",", k, last - 3) + 1
    if not k:
        return last
    start = cue.first
    while start > 0 and cue.first - start < 2 * _FAR and text.tags[start - 1] not in ".L:" and text.inside[start] == -1:
        start -= 1
    opened = any(_opens(text, t) for t in range(start, cue.first))
    again = any(_opens(text, t) for t in range(cue.content, k) if text.inside[t] == -1)
    return k if opened and not again else last


def _opens(text: Text, k: int) -> bool:
    """Return whether a word that opens a clause before the main one stands at token `k`."""
    word = text.words[k]
    opener = word.base if word.conjunction else word.folded
    if opener not in _OPENERS and opener not in _PAIRED:
        return False
    following = text.words[k + 1].folded
    return f"{opener} {following}" in _OPENING_PAIRS or (opener in _OPENERS and following not in ("ان", "هو"))


def _subordinate(text: Text, cue: Cue) -> bool:
    """Return whether the cue's clause opens its sentence, or goes on behind و, with a word that a main clause follows."""
    words, tags = text.words, text.tags
    start = cue.first
    while start > 0 and cue.first - start < _FAR and tags[start - 1] not in ".L:,qdA-(":
        start -= 1
        if is_verb(words[start]) or tags[start] == "R":
            return False
    word = words[start]
    opener = word.base if word.conjunction else word.folded
    if tags[start - 1] == "," and not word.conjunction:
        return False
    if start == cue.first or tags[start - 1] not in ".L,A":
        return False
    if cue.form.kind == "masdar":
        return tags[start] == "p" and opener in _TIMES
    alone = not word.conjunction and (opener in _MEANWHILE or words[start + 1].folded == "حين")
    return _opens(text, start) and not alone


_MEANWHILE = frozenset("بينما فيما".split())
"""What without و opens sentences of one clause too: فيما قال س إن ص."""
_TIMES = frozenset("بعد قبل منذ عقب فور مع رغم عند لدي".split())
"""What a verbal noun behind tells the time of."""
