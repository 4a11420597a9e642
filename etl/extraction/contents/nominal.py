"""Where a noun phrase that is said ends: before a new verb, what comes of it, or what goes on meanwhile."""

import re

from etl.extraction.text import Text
from etl.language.triggers import DATE
from etl.language.words import is_verb

_RESUMING = frozenset(
    "وجاء وجاءت وياتي وتاتي وكان وكانت وكانوا وتم وقد وسبق وشهد وشهدت ولم لكن لكنه لكنها لكنهم ولكن ولكنه ولكنها وبينما".split()
)
_SAYING = re.compile("V[^,.LVPqR]{0,7}[:A]")
_COMPARED = frozenset(
    "هو هي كان كانت فعل فعلت حدث حصل جرت جري جاء روي سبق وصفه وصفها وصفته وصف يقال يقول يقولون ذكر تقول".split()
)
"""What goes on behind كما with what is said, instead of telling more."""
_NO_CLAUSE = "DJTOGU0"
"""Tags of words with which no clause begins."""
_EXCEPTING = frozenset("الا غير بيد".split())


def _new_clause(text: Text, k: int) -> bool:
    """Return whether a clause of the narrator's begins at token `k`: ووصلت القافلة, بينما وصلت, فقد وصلت."""
    words, following = text.words, text.words[k + 1]
    word = words[k]
    if word.perfect:
        return word.conjunction and text.tags[k - 1] != "p"
    if word.conjunction and word.tag == "c" and word.base[0] == "ي":
        return is_verb(word) and text.tags[k - 1] != "p" and not (word.marks & DATE or _NOUN_IN_Y.search(word.base))
    if word.folded in ("ولم", "ولن", "ولا"):
        return word.folded != "ولا" or is_verb(following)
    if word.folded in ("بينما", "فتم", "فقد"):
        return word.folded == "فتم" or is_verb(following) or following.folded in ("كان", "كانت")
    if word.folded != "فيما" or not is_verb(following):
        return False
    return text.tags[k + 2] in "DcOTSGUJ" and not words[k + 2].preposition


_NOUN_IN_Y = re.compile("(?:ي|يه|يا|يات|يين)$|^ي(?:وم|مين|سار|قين|هود|ورو)")
"""What begins with ي and is no verb: يومية, يسارا."""


def nominal_end(text: Text, first: int, end: int) -> int:
    """Return the token behind a noun phrase that is said: a clause of its own cannot be joined to it."""
    words, tags = text.words, text.tags
    subordinate = tags[first] == "R" or words[first].folded in _SUBORDINATING
    for k in range(first + 1, end - 1):
        if text.inside[k] != -1:
            subordinate = subordinate or tags[k] == "R"
            continue
        if tags[k] in _NO_CLAUSE and not words[k].perfect:
            continue
        if tags[k] == "A":
            return end
        if not subordinate:
            if _new_clause(text, k):
                return k
            subordinate = tags[k] == "R" or words[k].folded in _SUBORDINATING or is_verb(words[k])
        folded = words[k].folded
        if tags[k - 1] == "," and folded.startswith("م") and text.texts[k].endswith(("اً", "ًا")) and tags[k] in "cP":
            return k
        if folded == "بعد" and tags[k + 1] == "A":
            return k
        if (
            text.texts[k] == "كما"
            and tags[k - 1] == ","
            and tags[k + 1] not in "ApD"
            and words[k + 1].folded not in _COMPARED
        ):
            return k
        if folded[0] == "و" and text.texts[k].endswith(("اً", "ًا")):
            continue
        if folded in _RESUMING and (tags[k - 1] == "," or folded in ("لكن", "لكنه", "لكنها", "ولكن", "ولكنه")):
            return k
        if folded in _EXCEPTING and tags[k + 1] == "A":
            return k
        if tags[k] == "V" and folded[0] == "و" and words[k].conjunction and words[k].forms[0][0].kind == "past":
            return k
        if tags[k] == "V" and tags[k - 1] == "," and not words[k].offset and words[k].forms[0][0].kind == "past":
            return k
        if tags[k] == "V" and not words[k].offset and tags[k - 1] not in "RAp,f" and _SAYING.match(tags, k):
            return k
    return end


_SUBORDINATING = frozenset(
    "حيث اذ اذا لان لانه لانها لانهم بعدما عندما حين بينما فيما ما مما كما لو لم لا لن ليس ليست قد سوف وقع شب".split()
)
"""What a verb behind, too, can belong to."""
PREDICATING = frozenset("وصف اعتبر عد أرجع".split())
"""Verbs whose object alone says nothing: اعتبر ذلك خطوة."""


def short_object(text: Text, first: int, end: int) -> int:
    """Return the end of an object that only points (هذا المطلب) or is followed at once by a time: what follows is setting."""
    words, tags = text.words, text.tags
    if words[first].folded in ("هذا", "هذه", "ذلك", "تلك"):
        k = first + 1
        while k < end and tags[k] in "DJcSTO" and not words[k].offset:
            k += 1
        return k if k > first + 1 or words[first].folded in ("ذلك",) else end
    for k in range(first + 1, min(first + 3, end)) if words[first].folded != "ما" else ():
        if words[k].folded in ("امس", "صباح", "مساء", "اليوم", "لاول") or (
            tags[k] == "," and k + 1 < end and words[k + 1].folded in ("امس", "اليوم")
        ):
            return k
    return end
