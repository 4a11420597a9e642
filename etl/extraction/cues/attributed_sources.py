"""Sources of attributions that no table knows: the phrase behind بحسب, وفق ما ذكر, up to where the clause is taken up."""

from etl.extraction.cues.adverbs import NOT_OBJECT, skip_adverbs
from etl.extraction.records import Agent, Span
from etl.extraction.speakers.agents import Reader
from etl.extraction.text import Text

RESUMING = frozenset("فقد فان فانه فانها فانهم".split())
"""What takes up the clause behind its source: وفق المصادر فقد."""
OWN = {
    own + ending: (gender, number)
    for own in ("قول", "تعبير", "وصف", "زعم", "كلام")
    for ending, gender, number in (("ه", "m", "s"), ("ها", "f", "s"), ("هم", "m", "p"))
}
"""Words of whoever spoke last: وفق تعبيره, على حد قولها; with his gender and number."""


def own_words(text: Text, i: int) -> tuple[str, str] | None:
    """Return gender and number of whose words these are where token `i` begins وفق تعبيره or على حد قوله, or None."""
    k = i + 2 if text.words[i].folded == "علي" else i + 1
    if k + 1 >= len(text.words) or not i or not (text.tags[i - 1] in ",q" or text.tags[k + 1] in ".L)"):
        return None  # amid its clause it tells of a word
    return OWN.get(text.words[k].folded)


def phrase_source(reader: Reader, i: int, last: int, told: bool, opening: bool) -> Agent | None:
    """Return the phrase at token `i` as an unnamed source, or None where it need not speak.

    It speaks where a verb of saying stands before it (`told`), as a name in marks, and in front of its clause (`opening`)
    where فإن takes that up.
    """
    text = reader.text
    i += told and text.words[i].folded == "في"
    some = False
    quotation = text.opened.get(i)
    if quotation is not None and quotation.closed and quotation.words <= _NAME:
        start, end = i + 1, quotation.close
        behind, marked = quotation.close + 1, True
    else:
        start, marked = i, False
        some = told and text.words[i].folded in _SOME
        end = behind = _phrase_end(text, i + some, last)
        if told and i + some < end < last and text.tags[end] != ",":
            behind = skip_adverbs(text, end, last)
    if start >= end or end > last or behind - start > _LONGEST:
        return None
    head = text.words[start]
    if not marked and (head.preposition or head.folded in _NOBODY or text.tags[start + some] in "pfAVPM0"):
        return None
    if head.base in NOT_OBJECT:
        return None
    mark = text.tags[behind : behind + 1]
    taken_up = any(text.words[k].folded in RESUMING for k in (behind, behind + (mark == ",")) if k < last)
    ended = behind >= last or mark in (",", ".", ")", ":", "q")
    if not (ended and (told or marked)) and not (opening and taken_up):
        return None
    span = Span(text.starts[start], text.ends[end - 1])
    label = text.body[span.start : span.end]
    return Agent(i, behind, (), True, span, label, "", False, "other", label, "")


def widened(text: Text, behind: int, last: int) -> int:
    """Return where a source ends whose adjectives stand behind it, if the clause is taken up there; else `behind`."""
    k = behind
    while k < last and (
        text.tags[k] in "DJ" or text.words[k].folded == "غير" or (text.tags[k] == "q" and k in text.closed)
    ):
        k += 1
    taken_up = k < last and (text.words[k].folded in RESUMING or text.tags[k] == ",")
    return k if taken_up else behind


def _phrase_end(text: Text, i: int, last: int) -> int:
    """Return the token behind a noun phrase: names, nouns, adjectives and what prepositions join to them."""
    k = i
    while k < last and text.words[k].folded not in RESUMING:
        joined = k > i and (text.tags[k] == "p" or text.tags[k] in "q(")
        if not (text.tags[k] in "cDWOTSJGUguBz0" or joined or (text.tags[k] in "q)" and k in text.closed)):
            break
        k += 1
    return k


_NAME, _LONGEST = 6, 12
_SOME = frozenset("عده بعض احد احدي".split())
"""Words before a noun of those who tell: وفقا لما أكدته عدة مصادر."""
_NOBODY = frozenset(
    "الذوق الحاجه الطلب المطلوب المتوقع المقرر المهام مجريات اللوايح القانون النظام الخطه الاتفاق".split()
)
"""What bounds something without saying it: حسب الطلب."""
