"""Bare subjects: phrases behind a verb whose head no table knows as a speaker, told by what stands behind them."""

import re

from etl.extraction.records import Agent
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.unknown_subjects import unnamed_subject
from etl.language.conjugation import Form
from etl.language.lexicon import Verb
from etl.language.noun_kinds import VERBAL_NOUN

_THESE = frozenset("هولاء اوليك".split())
_THIS = frozenset("هذا هذه".split())
_ONE = frozenset(
    "احدهم احدها احداهن احداهما احدهما بعضهم بعضهن بعضها اخر اخرون اخري كلاهما كثيرون الكثيرون غيره غيرها معظمهم جميعهم".split()
)
"""Words that alone stand for some of those told of: وقال آخرون إن."""
#: Those who are two.
DUALS = ("الجانبان", "الطرفان", "البلدان", "الفريقان", "الرجلان", "الوزيران", "الرييسان", "الزعيمان")
_NEAR = frozenset("الماضي الحالي الجاري المقبل الفايت المنصرم الوقوف النقاب".split())
"""Adjectives of dates that are past, and verbal nouns of no known pattern with an object of their own."""
_ABOUT = frozenset("نحو حوالي قرابه زهاء".split())
_LONGEST_COUNT = 14
"""Tokens at most of a number and what it counts: 52 في المئة من المشاركين في الاستطلاع."""

_TO_THAT = re.compile("(?:[p,][^.:LVPMRAdq]{0,12})?A")
"""Tags of a setting between a subject and the complementiser of its verb: أعلنت المقاومة، في بيان، أن."""


def bare_subject(reader: Reader, position: int, last: int, form: Form, verb: Verb) -> Agent | None:
    """Return the subject at a token behind its verb: هؤلاء المهاجرون, 52 في المئة منهم, or what an object follows."""
    text = reader.text
    if position + 1 >= last or form.number != "s" or form.suffixed or form.kind not in ("past", "present"):
        return None
    word, tag = text.words[position], text.tags[position]
    telling = "that" in verb.frames and not verb.addressee
    if tag == "0":
        return (
            _counted(reader, position, last, form, "A" if telling else "") if telling or "obj" in verb.frames else None
        )
    if word.folded in _ONE and text.tags[position + 1] in "A:q,pd":
        return unnamed_subject(text, position, position + 1, form, False)
    if word.folded in _THESE or word.folded in _THIS:
        return _pointed_at(reader, position, last, form)
    if tag == "D" and word.definite and not word.offset and position not in reader.covering:
        end = _before_object(reader, position, last, form, verb)
        return unnamed_subject(text, position, end, form, word.base in DUALS) if end is not None else None
    return None


def _counted(reader: Reader, position: int, last: int, form: Form, until: str) -> Agent | None:
    """Return a share or number of people up to the complementiser behind them, or what they favour: 51 في المئة من الناخبين دستورا."""
    text = reader.text
    number = position + (text.tags[position] != "0")
    end = number + 1
    while end < min(last, position + _LONGEST_COUNT) and text.tags[end] not in "AVP.,:LdM":
        end += 1
    share = text.tags[number + 1] == "x" or text.words[number + 1].folded in ("في", "بالميه", "بالمايه")
    if not until and share:
        favoured = next((k for k in range(position + 4, end) if text.texts[k].endswith(("ا", "ً"))), None)
        return unnamed_subject(text, position, favoured, form, True) if favoured is not None else None
    if end >= last or text.tags[end] != "A" or not (share or text.tags[number + 1] in "STc"):
        return None
    return unnamed_subject(text, position, end, form, True)


def _pointed_at(reader: Reader, position: int, last: int, form: Form) -> Agent | None:
    """Return who is pointed at: هؤلاء alone or with their noun, هذا only before a noun of people."""
    text = reader.text
    behind = position + 1
    agent = reader.agent(behind, last) if text.words[behind].definite and not text.words[behind].offset else None
    if agent is not None and agent.source_kind != "document":
        return agent
    if text.words[position].folded in _THIS or text.words[behind].folded.endswith("ين"):
        return None
    end = behind
    while end < last and text.words[end].definite and text.tags[end] in "DJST" and not text.words[end].offset:
        end += 1
    return unnamed_subject(text, position, end, form, True)


def _before_object(reader: Reader, position: int, last: int, form: Form, verb: Verb) -> int | None:
    """Return where a definite noun with its adjectives ends if what is said stands behind it, else None.

    A verb of saying has one object: of two phrases behind it the first is its subject, أعلنت المقاومة استهدافها.
    """
    text = reader.text
    head = text.words[position]
    feminine = head.folded.endswith(("ه", "ات", "تان"))
    dual = head.base in DUALS or head.folded.endswith("تان")
    if (
        text.texts[position][0] == "إ"
        or feminine != (form.gender == "f")
        or head.base in _NEAR
        or (VERBAL_NOUN.match(head.base.removeprefix("ال")) and not dual)
    ):
        return None
    end = position + 1
    while end < last and text.words[end].folded.startswith("ال") and text.tags[end] in "DJ" and end not in reader.at and (
        text.words[end].folded.endswith(("ان", "تان") if dual else ("ي", "يه"))
    ):  # fmt: skip
        end += 1
    if end >= last:
        return None
    if _TO_THAT.match(text.tags, end, last) is not None:
        return end if "that" in verb.frames and not verb.addressee else None
    word, tag = text.words[end], text.tags[end]
    if "obj" not in verb.frames or word.offset or word.folded.endswith("ا"):
        return None
    if word.folded == "ما" or (dual and word.definite and tag in "DO"):
        return end
    said = tag in "cW" or (tag == "V" and word.folded in reader.parties.lexicon.masdars)
    return end if said and not word.definite and not word.forms else None
