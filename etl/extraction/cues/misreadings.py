"""Misreadings: forms of verbs of saying that are another word where they stand: a noun, a passive, a name."""

from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.preceding_subjects import hearsay_before, source_before
from etl.language.conjugation import Form
from etl.language.lexicon import Verb


def is_misread(reader: Reader, i: int, first: int, form: Form, verb: Verb) -> bool:
    """Return whether the form is another word here: first person, a passive, a verbal noun, another verb's subject."""
    text = reader.text
    word = text.words[i]
    surface = text.texts[i].removeprefix("و").removeprefix("ف")
    if (surface.startswith("أست") and verb.lemma.startswith("است")) or surface in _NEVER:
        return True
    if (verb.lemma == "ثمن" and text.words[i + 1].folded.startswith("النهاي")) or (
        verb.lemma == "نسب" and form.suffixed and i > first and text.words[i - 1].folded == "ما"
    ):
        return True  # the round of sixteen, and a share
    if form.kind == "present" and surface.startswith(("يُ", "تُ")) and (
        verb.lemma.startswith(("ت", "است", "ا")) or verb.lemma in _FIRST
    ):  # fmt: skip
        return True
    if form.kind in ("past", "present") and surface.endswith(("ً", "ًا", "اً")):
        return True
    previous = text.words[i - 1] if i > first else None
    if previous is None:
        return False
    if verb.lemma == "سلم" and previous.folded in ("عليه", "واله", "وصحبه"):
        return True  # the eulogy of the Prophet
    if verb.lemma in ("اعتبر", "عد") and form.kind == "present" and (previous.tag == "R" or previous.folded in COPULAS):
        return True
    if word.folded.lstrip("و") == "تبين" and (i + 1 >= len(text.tags) or text.tags[i + 1] in "Ap"):
        return True
    thought = previous.definite and text.texts[i].endswith("ى") and text.tags[i + 1] == "A"
    if word.folded == "راي" and previous.tag in "cpTOSD" and previous.folded not in CLAUSAL and not thought:
        return True
    if form.kind == "past" and previous.folded in _BEFORE_NOUNS and not word.conjunction:
        return True
    if verb.lemma == "اعتبر" and form.kind == "present" and word.folded[0] == "س":
        return True
    if (
        word.conjunction
        and word.folded[0] == "ف"
        and previous.tag in "gGuUWB"
        and text.words[first].folded not in _TOPICS
    ):
        return True
    if form.kind == "participle" and verb.lemma == "لفت" and previous.tag == "c" and (
        text.texts[i - 1].endswith(("ا", "اً", "ًا")) and text.tags[i + 1] not in "Afq:" and text.words[i + 1].folded != "الي"
    ):  # fmt: skip
        return True
    qualities = form.kind == "participle" and word.conjunction and previous.tag == "c" and not previous.definite
    if qualities and text.texts[i].endswith("ة") and text.texts[i - 1].endswith("ة"):
        return True
    construct = i - 1 > first and previous.tag in "cSO" and not previous.definite and not word.conjunction
    construct = construct and i - 1 not in reader.covering and not previous.roots and previous.folded not in _WHEN
    if (
        form.kind == "present"
        and construct
        and not _opening_source(reader, i, first, form)
        and hearsay_before(text, i, first) is None
        and word.folded in reader.parties.lexicon.common
        and word.folded[0] == "ت"
    ):
        return True
    if form.kind == "present" and previous.folded == "ما" and i - 2 >= first and text.tags[i - 2] == ",":
        return True
    if form.kind == "present" and word.folded[0] == "ت" and previous.folded in _BEFORE_VERBAL_NOUNS:
        return True
    if (
        form.kind == "past"
        and previous.folded in ("ان", "وان", "بان")
        and previous.tag == "A"
        and not word.conjunction
        and i - 2 >= first
        and not any(w.folded in _BEFORE_CLAUSES for w in text.words[max(first, i - 5) : i - 1])
    ):
        return True
    behind = text.tags[i + 1] if i + 1 < len(text.tags) else "L"
    if form.kind == "participle" and (previous.tag == "A" or (previous.tag == "0" and len(previous.folded) < 4)):
        return True
    if form.kind == "present" and verb.lemma in _CALLING and i + 1 < len(text.tags) and text.tags[i + 1] in "GgUWN":
        return True
    if form.kind == "past" and not word.conjunction and any(v.lemma == "رفض" for _, v in previous.forms):
        return True
    if form.kind == "participle" and previous.tag == "V" and behind in "DO" and not text.words[i + 1].offset:
        return True
    noun = form.kind == "past" and (word.base in reader.parties.lexicon.masdars or verb.lemma == "عد")
    noun = noun and not word.conjunction
    if noun and previous.folded in _GOVERNING:
        return True
    if (
        noun
        and previous.tag in "cpTO"
        and previous.folded not in CLAUSAL | _UNGOVERNING
        and not (previous.definite and not previous.preposition and text.tags[i - 2] != "p")
        and i - 1 not in reader.covering
        and i + 1 not in reader.at
    ):
        return True
    number = reader.covering.get(i - 1)
    if number is not None and form.kind in ("past", "present") and not word.conjunction and i - 1 > first - 1:
        party = reader.parties[reader.mentions[number].party]
        begins = reader.mentions[number].first
        alone = begins == first or text.tags[begins - 1] in "A,:L"
        gender = party.gender if party.kind == "person" else ""
        return alone and form.number == "s" and bool(form.gender and gender) and form.gender != gender
    return False


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
