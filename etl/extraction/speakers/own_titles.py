"""Own titles: which of the words before a name say what its bearer is, and which only who belongs to him.

The driver of President X is not X (سائق الرئيس سامي), nor is a decision of his. But the deputy's title runs on to the
deputy (نائب الرئيس سامي), and an honorific to whom it honours (فخامة الرئيس سامي). Who is known to hold the office inside
and not the whole is not the one whom the whole describes (مدير مكتب رئيس الوزراء).
"""

from typing import TYPE_CHECKING

from etl.extraction.records import Office
from etl.language.lexicon import Term

if TYPE_CHECKING:
    from etl.extraction.speakers.offices import Offices

_RUNNING_ON = frozenset(
    "نايب مساعد معاون وكيل مستشار ممثل مبعوث مندوب قايد مدير رييس امين امام عضو سكرتير نقيب قاضي كبير "
    "زوج زوجه نجل شقيق ابن ابنه ارمله قرينه عقيله".split()
)
"""Who serves, leads or is kin to others, and whose title can run on to his own name."""
STYLES = frozenset("سمو جلاله دوله معالي سعاده فضيله سماحه فخامه سياده نيافه غبطه قداسه عطوفه".split())
"""Honorifics that are a quality, not a person, and honour the office behind them: معالي وزير التعليم."""


def own_title(reader: "Offices", party: int, first: int, last: int) -> int:
    """Return the token where the person's own title begins in tokens `first` to before `last`; `last` where none does.

    The title of another may only stand right before the name: a comma between them sets the whole beside its bearer.
    """
    text, lexicon = reader.text, reader.parties.lexicon
    word = text.words[first]
    if text.tags[first] != "T" and not word.definite:
        return _inner(reader, party, first, last)
    if text.tags[last : last + 1] == ",":
        return first
    lemma = lexicon.titles.get(word.base.removeprefix("ال"), (word.base,))[0]
    if lemma in lexicon.honorifics:
        return first
    if (held := _held_inside(reader, party, first, last)) is not None:
        return held
    bound = not word.definite and word.base != lemma and word.base.endswith(("ه", "ها", "هم"))
    if word.definite or word.preposition or bound:
        return first
    if last - first == 1:
        return first if word.base in lexicon.bare_titles else last
    if lemma in _RUNNING_ON or text.words[first + 1].base in lexicon.bare_titles or not _titled(reader, first + 1):
        return first
    return own_title(reader, party, first + 1, last)


def _inner(reader: "Offices", party: int, first: int, last: int) -> int:
    """Return the token of the first title behind a word that is none: خطاب رئيس الحكومة."""
    inner = next((k for k in range(first + 1, last) if _titled(reader, k)), last)
    return own_title(reader, party, inner, last) if inner < last else last


def _held_inside(reader: "Offices", party: int, first: int, last: int) -> int | None:
    """Return the title inside the words that the person is known to have held, where he never held the whole."""
    if not reader.parties.lexicon.terms.get(reader.parties[party].actor_id):
        return None
    for k in range(first + 1, last):
        if _titled(reader, k) and _genitive(reader, k) and _holds(reader, party, reader.office(k, last)):
            return None if _holds(reader, party, reader.office(first, last)) else k
    return None


def _genitive(reader: "Offices", k: int) -> bool:
    """Return whether the word before token `k` leads to it; behind a definite word or a name a second title begins."""
    text = reader.text
    before = text.words[k - 1]
    if text.words[k].preposition or text.tags[k - 1] in "pO":
        return True
    named = before.definite or before.offset or before.roots or k - 1 in reader.covering or text.tags[k - 1] == "J"
    return not named


def _titled(reader: "Offices", k: int) -> bool:
    """Return whether one person's title begins at token `k`."""
    text = reader.text
    title = reader.parties.lexicon.titles.get(text.words[k].base.removeprefix("ال"))
    plain = title is not None and title[2] == "s" and title[0] not in STYLES
    return plain and text.tags[k] == "T" and not text.words[k].offset


def _holds(reader: "Offices", party: int, office: Office) -> bool:
    """Return whether the person is known to have held an office."""
    terms = reader.parties.lexicon.terms.get(reader.parties[party].actor_id, ())
    return any(_fits(term, office) for term in terms)


def _fits(term: Term, office: Office) -> bool:
    if office.country not in ("", term.country):
        return False
    if office.key:
        return term.key == office.key
    return (office.head, term.key) in (("رييس", "president"), ("مستشار", "chancellor"))
