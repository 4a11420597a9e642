"""First person: words of a heading that somebody must say, of us or as a demand: who stands before its colon says them."""

from etl.extraction.speakers.agents import Reader
from etl.extraction.text import Text

_NAMES = frozenset("GgUuWBJ")
_NEGATIONS = frozenset("لا لن لم".split())
_JOINING = frozenset("قد سوف و".split())
_BEFORE_OURS = _NEGATIONS | _JOINING
_STANCES = frozenset(
    "قلقون مستمرون ملتزمون جاهزون مستعدون واثقون متمسكون حريصون ماضون قادرون عازمون متفايلون مصممون مصرون منفتحون".split()
)
"""What several say of themselves, no verb before it: قلقون من التصعيد."""


def speaks_of_us(reader: Reader, first: int, last: int) -> bool:
    """Return whether a heading's words are those of us: غواصتنا, نحن, لن نسمح, سنواصل, ندعم at their head."""
    text = reader.text
    start = first + 1 if text.tags[first] == "q" and first + 1 < last else first
    if text.words[start].folded in _STANCES:
        return True
    for k in range(start, last):
        folded = text.words[k].folded
        if folded == "نحن" or _ours(reader, k):
            return True
        bare = folded[1:] if folded[0] in "وف" else folded
        if bare.startswith("سن") and _conjugated(reader, k, bare[2:]):
            return True
        opened = k == start or text.words[k - 1].folded in _BEFORE_OURS
        if opened and folded[0] == "ن" and _conjugated(reader, k, folded[1:]):
            return True
    return False


def asserts(text: Text, first: int) -> bool:
    """Return whether a heading's words deny or demand: لا زيادة في الرسوم, على لندن سحب سفيرها; papers tell what happens."""
    return text.words[first].folded in _ASSERTING


_ASSERTING = frozenset("لا لن ليس ليست علي يجب لابد".split())


def _conjugated(reader: Reader, k: int, stem: str) -> bool:
    """Return whether a stem is that of a verb: its third persons are known."""
    if len(stem) < 3 or reader.text.tags[k] in _NAMES or k in reader.covering:
        return False
    lexicon = reader.parties.lexicon
    return all(person + stem in lexicon.common or person + stem in lexicon.forms for person in "يت")


def _ours(reader: Reader, k: int) -> bool:
    """Return whether a word is a known noun of ours: حدودنا, سياستنا; not عدوانا, which ends so without a pronoun."""
    word, common = reader.text.words[k], reader.parties.lexicon.common
    noun = word.base
    if not noun.endswith("نا") or len(noun) <= 4 or reader.text.tags[k] in _NAMES or k in reader.covering:
        return False
    stem = noun[:-2]
    known = stem in common or (stem.endswith("ت") and stem[:-1] + "ه" in common)
    return known and noun[:-1] not in common and "ال" + noun[:-1] not in common
