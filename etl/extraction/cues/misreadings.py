"""Misreadings: forms of verbs of saying that are another word where they stand: a noun, a passive, a name."""

import re

from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.preceding_subjects import hearsay_before, source_before
from etl.extraction.text import Text
from etl.language.conjugation import Form
from etl.language.lexicon import Verb


def is_misread(reader: Reader, i: int, first: int, form: Form, verb: Verb) -> bool:
    """Return whether the form is another word here: first person, a passive, a verbal noun, another verb's subject."""
    text, kind = reader.text, form.kind
    word, surface = text.words[i], text.texts[i].removeprefix("و").removeprefix("ف")
    if surface in _NEVER or (surface.startswith("أست") and verb.lemma.startswith("است")):
        return True
    if (verb.lemma == "ثمن" and text.words[i + 1].folded.startswith("النهاي")) or (
        verb.lemma == "نسب" and form.suffixed and i > first and text.words[i - 1].folded == "ما"
    ):
        return True  # the round of sixteen, and a share
    if kind == "present" and surface.startswith(("يُ", "تُ")) and (
        verb.lemma.startswith(("ت", "است", "ا")) or verb.lemma in _FIRST
    ):  # fmt: skip
        return True
    if kind in ("past", "present") and surface.endswith(("ً", "ًا", "اً")):
        return True
    if i == first:
        return False
    previous = text.words[i - 1]
    if verb.lemma == "طالب" and kind == "past" and not word.conjunction and _is_counted(text, i):
        return True  # a student, counted or of an age
    if verb.lemma == "سلم" and previous.folded in ("عليه", "واله", "وصحبه"):
        return True  # the eulogy of the Prophet
    if word.folded.endswith("تبين") and word.folded.lstrip("و") == "تبين" and text.tags[i + 1] in "Ap":
        return True
    if word.folded == "راي" and previous.tag in "cpTOSD" and previous.folded not in CLAUSAL | _COMPLETED:
        if not (previous.definite and text.texts[i].endswith("ى") and text.tags[i + 1] == "A"):
            return True
    if (
        word.conjunction
        and word.folded[0] == "ف"
        and previous.tag in "gGuUWB"
        and text.words[first].folded not in _TOPICS
    ):
        return True
    if kind == "present":
        return _is_no_present(reader, i, first, form, verb) or _is_of_another(reader, i, first, form)
    if kind == "past":
        return _is_no_past(reader, i, first, verb) or _is_of_another(reader, i, first, form)
    return kind == "participle" and _is_no_participle(text, i, verb)


def _is_no_present(reader: Reader, i: int, first: int, form: Form, verb: Verb) -> bool:
    """Return whether what looks like a present, not the first word of its sentence, is a noun, a passive or qualifies."""
    text = reader.text
    word, previous = text.words[i], text.words[i - 1]
    if verb.lemma in ("اعتبر", "عد") and (previous.tag == "R" or previous.folded in COPULAS):
        return True
    if verb.lemma == "اعتبر" and word.folded[0] == "س":
        return True
    if (
        word.folded[0] == "ت"
        and previous.tag in "cSO"
        and i - 1 > first
        and not (previous.definite or word.conjunction or previous.roots)
        and i - 1 not in reader.covering
        and previous.folded not in _WHEN
        and word.folded in reader.parties.lexicon.common
        and not _opening_source(reader, i, first, form)
        and hearsay_before(text, i, first) is None
    ):
        return True
    if previous.folded == "ما" and i - 2 >= first and text.tags[i - 2] == ",":
        return True
    if word.folded[0] == "ت" and previous.folded in _BEFORE_VERBAL_NOUNS:
        return True
    return verb.lemma in _CALLING and text.tags[i + 1] in "GgUWN" and not word.folded.endswith("و")


def _is_no_past(reader: Reader, i: int, first: int, verb: Verb) -> bool:
    """Return whether what looks like a past, not the first word of its sentence, is a noun."""
    text = reader.text
    word, previous = text.words[i], text.words[i - 1]
    if word.conjunction:
        return False
    if previous.folded in _BEFORE_NOUNS:
        return True
    if (
        previous.folded in ("ان", "وان", "بان")
        and previous.tag == "A"
        and i - 2 >= first
        and not any(w.folded in _BEFORE_CLAUSES for w in text.words[max(first, i - 5) : i - 1])
    ):
        return True
    if previous.forms and any(v.lemma == "رفض" for _, v in previous.forms):
        return True
    if not (word.base in reader.parties.lexicon.masdars or verb.lemma == "عد"):
        return False
    if previous.folded in _GOVERNING:
        return True
    return (
        previous.tag in "cpTO"
        and previous.folded not in CLAUSAL
        and previous.folded not in _UNGOVERNING
        and not (previous.definite and not previous.preposition and text.tags[i - 2] != "p")
        and i - 1 not in reader.covering
        and i + 1 not in reader.at
    )


def _is_no_participle(text: Text, i: int, verb: Verb) -> bool:
    """Return whether what looks like a participle of saying, not the first word of its sentence, is a noun or qualifies."""
    word, previous, behind = text.words[i], text.words[i - 1], text.words[i + 1]
    if verb.lemma == "لفت" and previous.tag == "c" and (
        text.texts[i - 1].endswith(("ا", "اً", "ًا")) and text.tags[i + 1] not in "Afq:" and behind.folded != "الي"
    ):  # fmt: skip
        return True
    qualities = word.conjunction and previous.tag == "c" and not previous.definite
    if qualities and text.texts[i].endswith("ة") and text.texts[i - 1].endswith("ة"):
        return True
    if previous.tag == "A" or (previous.tag == "0" and len(previous.folded) < 4):
        return True
    return previous.tag == "V" and text.tags[i + 1] in "DO" and not behind.offset


def _is_of_another(reader: Reader, i: int, first: int, form: Form) -> bool:
    """Return whether the verb does not agree with the name right before it that opens its clause."""
    number = reader.covering.get(i - 1)
    if number is None or reader.text.words[i].conjunction:
        return False
    party, begins = reader.parties[reader.mentions[number].party], reader.mentions[number].first
    alone = begins == first or reader.text.tags[begins - 1] in "A,:L"
    gender = party.gender if party.kind == "person" else ""
    return alone and form.number == "s" and bool(form.gender and gender) and form.gender != gender


def _is_counted(text: Text, i: int) -> bool:
    """Return whether a number, no year, or an age stands before token `i`: 250 طالبا, مليون طالب, 21 سنة، طالب."""
    aside = text.tags[i - 1] in ",-" and i > 1
    before = text.words[i - 2] if aside else text.words[i - 1]
    number = not aside and before.tag == "0" and not _YEAR.fullmatch(before.folded)
    return number or before.folded in _AGES or (not aside and before.folded in _MANY)


_YEAR = re.compile("(?:19|20)..")
_AGES = frozenset("سنه عاما".split())
_MANY = frozenset("الف مليون الاف ملايين ميه".split())
_NEVER = frozenset("أعتقد آمل يحيى".split())
"""First persons and a name that forms of the third person look like."""
_FIRST = frozenset("طلب وصف كشف رفض".split())
"""Verbs of the first form, whose present with u is passive: يُطلب منه."""
_GOVERNING = frozenset(
    "في الي علي عن مع خلال بعد قبل حول بشان ضد منذ نحو عبر تجاه رغم برغم بدون عقب اثر بسبب وسط ازاء حيال جراء عدم".split()
)
"""Prepositions behind which a word is a noun whoever stands beside it: بعد كشف السلطات عن."""
CLAUSAL = frozenset("كما فيما بينما حيث اذ حين حينما عندما بعدما وفيما وبينما وحيث".split())
"""What opens a clause with its verb, though it is a preposition by its place among words."""
_COMPLETED = frozenset("قد وقد فقد لقد ولقد".split())
"""Particles behind which only a verb stands."""
_UNGOVERNING = frozenset("فقد جهته جهتها جهتهم".split())
"""Words that no noun is joined to, though they look like one: فقد وصف, من جهته رفض."""
_WHEN = frozenset("وقت حين يوم".split())
"""Nouns of time that a clause is joined to: في وقت تؤكد الحكومة."""
COPULAS = frozenset(
    "كان كانت يكن تكن يكون تكون ليس ليست هو هي هم بدا بدت ظل ظلت بات باتت اصبح اصبحت مازال زال يبدو".split()
)
_TOPICS = frozenset("اما واما".split())
_CALLING = frozenset("ادعى دعا".split())
"""Verbs whose present, unpointed, is also يُدعى (is called)."""
_BEFORE_CLAUSES = frozenset("بعد قبل منذ سبق وسبق الي حتي غير الا دون لولا يسبق يلبث".split())
"""What takes أن with a verb behind it; elsewhere a noun follows أن."""
_BEFORE_VERBAL_NOUNS = frozenset("اثناء خلال بعد قبل عن من في الي مع بسبب رغم عدم".split())
_BEFORE_NOUNS = frozenset(
    "تم يتم تمت ستتم سيتم وتم ويتم وتمت وسيتم فتم اعلي ادني اكبر اكثر اقل افضل اهم احد احدي من في عن الي مع".split()
)


def _opening_source(reader: Reader, i: int, first: int, form: Form) -> bool:
    """Return whether a source before the verb opens its clause: مصادر دبلوماسية تقول."""
    source = source_before(reader, i, first, form)
    return source is not None and (source.first == first or reader.text.tags[source.first - 1] in "A,:q")
