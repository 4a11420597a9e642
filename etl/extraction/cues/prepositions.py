"""Prepositions of verbs of speech: the frame each fills, and where what it governs begins."""

from etl.extraction.speakers.agents import Reader
from etl.extraction.text import Text
from etl.language.lexicon import Verb


def frame_of(folded: str) -> str:
    """Return the frame of a verb that a free preposition fills, or ""."""
    return _FRAMES.get(folded, "")


_FRAMES = {"عما": "عن", "بما": "ب", "الي": "إلى", "علي": "على", "عن": "عن", "من": "من", "في": "في", "حول": "حول"}


def governed(reader: Reader, k: int, position: int, last: int, verb: Verb) -> int | None:
    """Return where what is said begins that the free preposition at `k` governs, or None where nothing is said so."""
    text = reader.text
    words, word = text.words, text.words[k]
    begin = k if word.folded in ("عما", "بما") else k + 1
    if verb.lemma == "دعا" and word.folded == "الي":
        begin = _called_to(reader, begin, last)
    begin = k + 2 if words[k + 1].folded == "اجل" and k + 2 < last else begin
    if verb.lemma == "عبر" and words[begin].base not in verb.objects and not (k == position and _felt(text, begin)):
        return None
    if verb.lemma == "ألقى" and not any(
        words[j].base in ("لوم", "اللوم", "لايمه", "اللايمه", "مسووليه", "المسووليه") for j in range(position, k)
    ):
        return None
    return begin


def _felt(text: Text, k: int) -> bool:
    """Return whether what somebody feels stands at token `k`: ندمه, انزعاجها, عدم رضاه, أحر تعازيه; not his view or himself."""
    k += text.words[k].folded == "عدم" and k + 1 < len(text.words)
    word = text.words[k]
    if word.folded in _DEEPEST:
        return True
    own = text.texts[k].endswith(("ه", "ها", "هم", "هما")) and not (word.definite or word.offset)
    return own and text.tags[k] in "cMVWTf" and not word.base.startswith(_NO_FEELINGS)


_DEEPEST = frozenset("ابلغ احر اطيب اعمق خالص عظيم فخر".split())
_NO_FEELINGS = ("نفس", "انفس", "ذات", "راي", "اراء", "وجود", "موقف", "مواقف", "وجهات")
"""What is expressed without telling what it is: عبر عن نفسه, عن رأيه."""


def _called_to(reader: Reader, begin: int, last: int) -> int:
    """Return where what is called for begins behind those who are called: دعوته إلى الحكومة، إلى إجراء حوار; else `begin`."""
    text = reader.text
    for k in range(begin + 1, min(last - 1, begin + 16)):
        if text.tags[k] in ".:LVAP":
            break
        behind = text.tags[k - 1] == "," or k - 1 in reader.covering
        if text.words[k].folded == "الي" and behind and not text.words[k].conjunction:
            return k + 1
    return begin
