"""Who issued a document that speaks: named with it (بيان لX, دراسة أجرتها X), or where the article told of it before."""

from bisect import bisect_left
from operator import attrgetter

from etl.extraction.records import Agent, Mention
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.governments import GOVERNING, governed

_RELAYED = frozenset("بيانا بلاغا رساله خطابا نصا".split())
"""Documents of others that the media publish."""
_AHEAD = 6
"""Tokens between a body and the document it issues."""
_FORMS = {"بيان": frozenset(("بيان", "بيانا", "بيانات"))}
"""Documents → the forms of their noun before who issued them, where there is a plural."""
_ISSUED = frozenset(
    "اصدرته اصدره اصدرتها اصدرها اعدته اعده اعدتها اعدها اجرته اجراه اجرتها اجراها نشرته نشره نشرتها نشرها".split()
)
"""Verbs that have a document as their object."""
_ISSUING = frozenset("ل عن صادر صدر الذي التي".split()) | _ISSUED
"""What may stand between a document and who issued it."""
_ISSUES = frozenset("اصدر اصدرت نشر نشرت اعد اعدت اجري اجرت وزع وزعت".split())
"""What who issues a document does, before it is named: أصدرت الجمعية بيانا."""
_TWO = 2
_first = attrgetter("first")


def issuer_named(reader: Reader, agent: Agent) -> int | None:
    """Return the organisation named with a document: البيان الصادر عن X, تقرير لX, دراسة، أجرتها جامعة X."""
    text, last = reader.text, agent.last
    while text.tags[last : last + 1] in (",", "R"):
        last += 1
    if last < len(text.words) and text.words[last].folded in _ISSUED:
        last += 3
    for t in range(agent.first + 1, last):
        number = reader.at.get(t)
        if number is not None and reader.parties[reader.mentions[number].party].kind == "organisation":
            return reader.mentions[number].party
    return None


def issuing_state(reader: Reader, agent: Agent) -> str:
    """Return the state whose government issued a document: بيان الحكومة المغربية, تقرير السلطات."""
    for t in range(agent.first + 1, agent.last):
        if reader.text.words[t].base.removeprefix("ال") in GOVERNING:
            return reader.country_of(t, agent.last) or governed(reader, t)
    return ""


def issuer_told_of(reader: Reader, head: str, before: int) -> int | None:
    """Return the organisation whose document the article told of, last before a token: بيان س, تقرير (س), وثيقة سرية لس."""
    nouns = _FORMS.get(head, frozenset((head, head + "ا")))
    here = bisect_left(reader.mentions, before, key=_first)
    for mention in (*reversed(reader.mentions[:here]), *reader.mentions[here:]):
        if reader.parties[mention.party].kind != "organisation":
            continue
        if _document_before(reader, mention, nouns) or _document_behind(reader, mention, nouns):
            return mention.party
    return None


def _document_before(reader: Reader, mention: Mention, nouns: frozenset[str]) -> bool:
    """Return whether a document is said to be of a body: بيان س, تقرير (س), وثيقة سرية لس, دراسة حديثة أجرتها س."""
    text = reader.text
    if text.words[mention.first].folded == "للراي":
        return False
    k, adjectives, issued = mention.first - 1, 0, text.words[mention.first].preposition == "ل"
    while k > 0 and (text.tags[k] in "(q" or text.words[k].folded in _ISSUING or (issued and text.tags[k] == ",") or (
        text.tags[k] in "cJDT" and adjectives < _TWO and not text.words[k].conjunction
        and issued and text.words[k].base not in nouns
    ) or (text.tags[k] == "O" and k == mention.first - 1)):  # fmt: skip
        issued = issued or text.words[k].folded in _ISSUED
        adjectives += text.tags[k] in "cJDT" and text.words[k].folded not in _ISSUING
        k -= 1
    return k >= 0 and text.words[k].base in nouns


def _document_behind(reader: Reader, mention: Mention, nouns: frozenset[str]) -> bool:
    """Return whether a body is said to issue a document: أصدرت الجمعية أمس بيانا."""
    words, tags = reader.text.words, reader.text.tags
    k = mention.first - 1
    while k > 0 and tags[k] in "qO":
        k -= 1
    if k < 0 or words[k].base not in _ISSUES:
        return False
    if reader.parties[mention.party].type == "media":
        nouns = nouns - _RELAYED
    ahead = range(mention.last, min(mention.last + _AHEAD, len(words)))
    return any(words[t].folded in nouns and tags[t - 1] not in "pR" for t in ahead)
