"""Verbs of saying by which nothing is said: denied, withheld, set under a condition, told by the paper itself."""

from etl.extraction.cues.complements import PASSIVES
from etl.extraction.cues.misreadings import CLAUSAL, COPULAS
from etl.extraction.mentions.organisation_heads import head_of
from etl.extraction.speakers.agents import Reader
from etl.extraction.text import Text
from etl.language.conjugation import Form
from etl.language.lexicon import Verb
from etl.language.triggers import ATTRIBUTING


def is_unsaid(reader: Reader, i: int, first: int, last: int, form: Form, verb: Verb, previous: str) -> bool:
    """Return whether what stands beside the form denies or withholds what it says, or makes it no verb of its own.

    `previous` is the folded word before it in its sentence.
    """
    words, tags = reader.text.words, reader.text.tags
    if previous in _ASKED and form.kind == "present" and words[i].folded[0] == "ت" and form.gender == "f":
        return True  # the second person: هل تعتقد
    if previous == "لا" and form.kind == "past":
        return True
    if previous in NEGATIONS and form.kind != "masdar":
        if verb.lemma not in _DENIABLE or previous in ("دون", "بدون", "غير"):
            return True
    before = i - 2 if i - 1 > first and i - 1 in reader.text.opened else i - 1
    if (
        before >= first
        and words[before].folded in ("ان", "لان", "كي", "لكي", "حتي", "لن", "الا")
        and form.kind == "present"
        and (words[before].tag in "Ap" or reader.text.texts[before].lstrip("وب").startswith("ألا"))
    ):
        return True
    if verb.lemma == "رفض" and any(head_of(words[k].base) in _WITHHELD for k in range(i + 1, min(i + 7, last))):
        return True
    if form.kind == "participle" and (previous in COPULAS or previous.removeprefix("و") in COPULAS):
        return True
    return form.suffixed and form.kind in ("past", "present") and not (
        verb.lemma in _PRONOUN_TAKING or previous in ("ما", "كما", "حسبما", "لما", "وفق")
        or (verb.lemma == "وصف" and (words[i].conjunction or i + 1 in reader.at or tags[i + 1] in "TS"))
    )  # fmt: skip


_ASKED = frozenset("هل وهل فهل ماذا وماذا كيف وكيف لماذا ولماذا متي بماذا الا".split())
NEGATIONS = frozenset("لم ولم لا ولا لن ولن دون بدون غير".split())
_DENIABLE = frozenset("استبعد نفى أنكر".split())


#: What is refused without anything being said (guide: رفض التعليق is no statement).
_WITHHELD = frozenset("تعليق كشف افصاح ادلاء ذكر رد خوض حديث دخول خروج تسليم استقبال توقيع حضور لقاء مشاركه".split())
_PRONOUN_TAKING = frozenset(
    "دعا طالب أبلغ حذر حمل اتهم أخبر هدد حث ناشد هنأ طلب قال ذكر نفى أنكر زعم نصح اعتبر عد".split()
)


def is_set_aside(
    reader: Reader, i: int, first: int, last: int, form: Form, verb: Verb, previous: str, explaining: bool
) -> bool:
    """Return whether the clause of the form tells of no act: a condition, the paper's own voice, a preposition of time.

    `previous` is the folded word before it in its sentence; `explaining` tells that بين is a verb here.
    """
    text = reader.text
    words, tags = text.words, text.tags
    if previous in _CONDITIONS and words[i - 1].tag not in "A" and form.kind != "participle":
        return True
    if _is_narrator(text, i, form, verb):
        return True
    if verb.lemma == "أبان" and text.texts[i].removeprefix("و").startswith("إ"):
        return True
    if (
        words[i].tag in "pf"
        and verb.lemma != "عبر"
        and not explaining
        and not (i + 1 in reader.at or (i + 1 < last and tags[i + 1] in "TO"))
    ):
        return True
    if verb.lemma == "طلب" and i + 2 < last and words[i + 1].folded == "عدم":
        return True
    return previous in ("ما", "لما") and i - 1 > first and words[i - 2].base in ATTRIBUTING


_CONDITIONS = frozenset("اذا واذا فاذا لو ولو اما لولا ان".split())


def _is_narrator(text: Text, i: int, form: Form, verb: Verb) -> bool:
    """Return whether the verb is the passive of the paper's own voice: يُذكر أن, ويُعتقد أن."""
    following = text.words[i + 1].tag if i + 1 < len(text.words) else "L"
    return form.kind == "present" and form.gender == "m" and form.number == "s" and verb.lemma in PASSIVES and following == "A" and (
        i == 0 or text.tags[i - 1] in "L.,RcDWSO"
    )  # fmt: skip


def is_explaining(text: Text, i: int, first: int, last: int) -> bool:
    """Return whether بين, أبان, عقّب are verbs here: وبين أن at the head of a clause, no between before it; وعقّب: «...»."""
    surface = text.texts[i].removeprefix("و").removeprefix("ف")
    if text.words[i].base in _WRITTEN:
        return surface.startswith(_WRITTEN[text.words[i].base])
    opens = text.words[i].conjunction or text.words[i - 1].folded in CLAUSAL
    opens = opens and i + 1 < last and text.tags[i + 1] in "A:" and text.words[i].base == "بين"
    return opens and not any(w.base in ("بين", "بينه", "بينها") for w in text.words[first:i])


_WRITTEN = {"ابان": "أ", "عقب": "عقّ"}
"""Prepositions but for a mark → how the verb is written."""
