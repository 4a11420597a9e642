"""Bodies and places with ب that tell of which somebody is, between a verb and what is said."""

from etl.extraction.cues.objects import is_verbal_noun
from etl.extraction.speakers.agents import Reader
from etl.language.lexicon import Verb
from etl.language.noun_kinds import VERBAL_NOUN
from etl.language.words import is_verb


def is_seat(reader: Reader, k: int, last: int, verb: Verb) -> bool:
    """Return whether a word with ب tells of which body or place somebody is, what is said standing behind it with ب too.

    اتهم العضو السابق بمكتب الإرشاد، الحكومة بإغلاق الشارع.
    """
    text = reader.text
    word = text.words[k]
    placed = text.tags[k] == "O" or k in reader.at or bool(word.roots) or word.base in _SEATS
    if not placed or not (verb.addressee or "that" in verb.frames) or is_verbal_noun(word.base.removeprefix("ال")):
        return False
    for j in range(k + 1, min(last, k + _NEAR)):
        tag, other = text.tags[j], text.words[j]
        if text.inside[j] != text.inside[k]:
            continue
        if not other.conjunction and (
            (tag == "A" and other.folded.startswith("بان"))
            or (other.preposition == "ب" and not other.definite and is_verbal_noun(other.base))
            or (other.preposition == "ب" and VERBAL_NOUN.match(other.base.removeprefix("ال")))
        ):
            return True
        if tag in "ARL.:" or is_verb(other):
            return False
    return False


_NEAR = 24
_SEATS = frozenset("المحافظه المحافظات المنطقه المناطق المدينه الجامعه الوزاره المديريه القطاع".split())
