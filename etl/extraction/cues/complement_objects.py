"""Objects right behind their verb of speech: noun phrases that are what is said or of whom."""

import re
from dataclasses import replace

from etl.extraction.contents.adjuncts import DETERMINERS, PAPERS, is_bound_adjunct, skip_asides
from etl.extraction.contents.contents import spelled
from etl.extraction.cues.adverbs import NOT_OBJECT
from etl.extraction.cues.objects import BARE, JUDGING, is_event
from etl.extraction.mentions.organisation_heads import head_of
from etl.extraction.records import Agent, Span
from etl.extraction.speakers.agents import Reader
from etl.extraction.text import Text
from etl.language.lexicon import Verb
from etl.language.noun_kinds import VERBAL_NOUN
from etl.language.triggers import DATE
from etl.language.words import is_verb


def first_object(reader: Reader, position: int, last: int, verb: Verb, agent: Agent | None) -> tuple[int, bool]:
    """Return where the verb's object begins, `position` or behind it, and whether there is one."""
    text = reader.text
    words, tags, frames = text.words, text.tags, verb.frames
    objective = "obj" in frames and _object_at(reader, position, last, verb)
    if objective and tags[position] == "c" and text.texts[position].endswith(("ته", "تها", "رها", "ره")) and (
        head_of(words[position - 1].base) in PAPERS
    ):  # fmt: skip
        objective = False
    if objective and tags[position - 1] == "," and position in reader.at and reader.is_person(reader.at[position]):
        objective = False
    if objective and verb.objects and not {words[position].base, head_of(words[position].base)} & verb.objects:
        objective = False
    if not objective and "obj" in frames and not verb.objects and position < last:
        position, objective = _told_to(reader, position, last, verb)
    if verb.objects and not objective and verb.lemma not in ("عبر", "ألقى"):
        position, objective = _listed_object(reader, position, last, verb)
        if not objective and agent is not None and "," in tags[agent.first : agent.last]:
            aside = agent.first + tags[agent.first : agent.last].index(",")
            found, objective = _listed_object(reader, aside, last, verb)  # whom it is laid on, read as an aside
            position = found if objective else position
    if (
        not objective
        and "obj" in frames
        and agent is not None
        and position < last
        and tags[position] == ","
        and not verb.objects
    ):
        if _object_at(reader, position + 1, last, verb) and (
            words[position + 1].folded == "ما"
            or words[position + 1].folded in DETERMINERS
            or (tags[position + 1] == "M" and verb.lemma in _ANNOUNCING)
            or (
                (tags[position + 1] in "cW" or (tags[position + 1] == "S" and not words[position + 1].definite))
                and ("," in tags[agent.first : agent.last] or _told_of(reader, position + 1, last, verb))
            )
        ):
            position, objective = position + 1, True
    return position, objective


def _told_to(reader: Reader, position: int, last: int, verb: Verb) -> tuple[int, bool]:
    """Return where the object begins behind whom it is said to, and whether one does: أكد للسفير ضرورة."""
    text = reader.text
    hearer = text.words[position]
    if hearer.preposition != "ل" or "ل" in verb.frames or not (hearer.definite or position in reader.at):
        return position, False
    behind = next(
        (reader.mentions[reader.at[k]].last for k in (position, position + 1) if k in reader.at), position + 1
    )
    while behind < last and (text.tags[behind] in "DJ" or behind in reader.covering):
        if text.words[behind].base.startswith(BARE):
            return behind, True
        behind += 1
    begins = behind < last and text.tags[behind] in "cWMOf" and not text.words[behind].definite
    return (behind, True) if begins and _object_at(reader, behind, last, verb) else (position, False)


def described_complement(reader: Reader, position: int, last: int) -> tuple[str, int, int, Agent | None] | None:
    """Read وصف Y بأنه Z: content at Y; where Z is quoted, the quotation alone."""
    text = reader.text
    position = skip_asides(reader, position, last)
    if position < last and text.tags[position] == "," and text.tags[position + 1] in "DcST":
        position = skip_asides(reader, position + 1, last)
    relative = False
    for k in range(position, min(last, position + 40)):
        tag = text.tags[k]
        relative = relative or tag == "R" or text.words[k].folded == "ما"
        bound = (tag == "A" and text.words[k].folded.startswith("بان")) or text.words[k].folded in ("ب", "بـ") or (
            text.words[k].preposition == "ب" and k not in reader.at and not is_bound_adjunct(reader, k)
        )  # fmt: skip
        if bound and k > position:
            if k + 1 < last and text.tags[k + 1] == "q" and k + 1 in text.opened:
                return "quote", k + 2, text.starts[k + 2], None
            if text.tags[position] in "pfA,:" and text.words[position].folded not in {*DETERMINERS, "ما"}:
                return None
            return "object", position, text.base_start(position), None
        if tag in ".LP:" or (tag == "V" and not relative):
            return None
    return None


def object_in_subject(
    text: Text, agent: Agent, position: int, last: int
) -> tuple[Agent | None, tuple[str, int, int, None]] | None:
    """Return the subject and the complement of وصف where ب stands right behind the phrase at its side, else None.

    A party is whom it describes (ووصف الأسد بأنه); of other phrases the last noun: ووصف الرئيس | الخطوة بأنها.
    """
    while position < last and text.tags[position] == "q" and position in text.closed:
        position += 1
    if position + 1 >= last or position - agent.last > 1:
        return None
    word = text.words[position]
    if not (
        word.preposition == "ب" or word.folded == "ب" or (text.tags[position] == "A" and word.folded.startswith("بان"))
    ):
        return None
    start = agent.first if agent.parties else _second_noun(text, agent.first, agent.last)
    subject = None
    if start > agent.first:
        span = Span(agent.span.start, text.ends[start - 1])
        subject = replace(agent, last=start, span=span, label=text.body[span.start : span.end])
    if text.tags[position + 1] == "q" and position + 1 in text.opened:
        return subject, ("quote", position + 2, text.starts[position + 2], None)
    return subject, ("object", start, text.base_start(start), None)


def _second_noun(text: Text, first: int, last: int) -> int:
    """Return where the second of two noun phrases begins: التقرير | زعيم كوريا, المنظمة الطبية | الضربات; else `first`."""
    for k in range(first + 1, last):
        if (
            text.words[k - 1].definite
            and not text.words[k].definite
            and text.tags[k] in "cTSO"
            and not text.words[k].offset
        ):
            return k
    start = last - 1
    while start > first and (_qualifies(text, start) or not text.words[start - 1].definite):
        start -= 1
    return start


def _qualifies(text: Text, k: int) -> bool:
    """Return whether a word is an adjective of the noun before it: of nationality, or of relation."""
    return text.tags[k] == "J" or (text.words[k].definite and text.words[k].folded.endswith(("ي", "يه")))


def _object_at(reader: Reader, position: int, last: int, verb: Verb) -> bool:
    """Return whether a noun phrase that can be what is said begins at `position`."""
    if position >= last:
        return False
    text = reader.text
    word, tag = text.words[position], text.tags[position]
    if tag == "q":
        announced = position in text.opened and position + 1 < last and text.tags[position + 1] not in "VPAf"
        return announced and not spelled(text, position + 1)
    if word.base in NOT_OBJECT or word.offset or word.preposition:
        return False
    if tag == "f":
        return word.folded in DETERMINERS or (word.folded == "ما" and verb.act in _ANSWERING)
    if tag == "V" and word.folded in reader.parties.lexicon.common and word.forms[0][0].kind == "present":
        return True
    if tag == "V":
        masdars = reader.parties.lexicon.masdars
        noun = masdars.get(word.folded[:-1]) if word.folded.endswith("ا") else None  # رفض عرضا, no dual
        if noun is not None:
            return noun.lemma != verb.lemma
        return word.folded in masdars or any(form.kind == "masdar" for form, _ in word.forms)
    return tag not in "pPAR.,:dL()-x#"


def that_behind(text: Text, position: int, last: int) -> int | None:
    """Return the complementiser behind what only seems the object: a title, a name, a time; or None.

    أعلن الحزب أكبر الكتل، أمس، أن الجسر مفتوح: nothing that tells anything stands between.
    """
    k = position
    while k < last - 1:
        tag = text.tags[k]
        if tag == "A":
            said = text.words[k].folded[0] == "ا" and k > position and text.tags[k - 1] in ",)q-"
            quoted = text.inside[k] != -1 and text.quotations[text.inside[k]].open >= position
            return k if said and not quoted else None
        if tag == "R" and text.tags[k - 1] == ",":
            k = text.tags.find(",", k, last)
            if k == -1:
                return None
        elif tag in ".L:dRPM" or is_verb(text.words[k]):
            return None
        k += 1
    return None


def object_behind(reader: Reader, position: int, last: int, verb: Verb) -> int:
    """Return where the object is that stands behind a name, an adjective or a time at `position`, else `position`.

    أكدت القيادة التابعة للجيش، إصابة جنود; a verbal noun behind a comma is what is said, where none stands before it.
    """
    text = reader.text
    if verb.objects or verb.lemma not in _ANNOUNCING or not _seeming(reader, position, verb):
        return position
    for k in range(position + 1, min(last - 1, position + _NEAR)):
        tag, word = text.tags[k], text.words[k]
        if tag in ".L:dRAPMp" or is_verb(word):
            break
        behind = text.tags[k - 1] in ",)" or (text.tags[k - 1] == "q" and k - 1 in text.closed)
        if behind and is_event(text, k, verb.act) and word.base not in _COMPARING:
            return k
    return position


def _seeming(reader: Reader, position: int, verb: Verb) -> bool:
    """Return whether what stands at `position` belongs to who speaks rather than being what is said."""
    text = reader.text
    word, tag = text.words[position], text.tags[position]
    quotation = text.opened.get(position)
    if quotation is not None:
        return quotation.closed and quotation.words <= _NAME
    if position in reader.covering or tag in "GUgu0" or word.marks & DATE or word.folded in _WHEN:
        return True
    if verb.act in JUDGING or not word.definite or VERBAL_NOUN.match(word.base.removeprefix("ال")):
        return False
    return tag in "DJ" and text.tags[position + 1] not in "p"


_NAME, _NEAR = 3, 16
_COMPARING = frozenset("مقارنه اضافه".split())
_WHEN = frozenset("منتصف مطلع اواخر اوايل ثان ثالث رابع خامس سادس سابع جديد سابق لاحق منفصل".split())
_ANSWERING = frozenset("deny reject affirm condemn criticise".split())
"""Acts whose object can be what others have said: نفى ما تردد."""


def _listed_object(reader: Reader, position: int, last: int, verb: Verb) -> tuple[int, bool]:
    """Return where one of the verb's own objects stands (حمل X المسؤولية, قدم لX تمنياته), and whether one does."""
    text = reader.text
    for k in range(position, min(last, position + 22)):
        word = text.words[k]
        if {word.base, head_of(word.base)} & verb.objects and not word.preposition:
            return k, True
        if text.tags[k] in ".:LA" or (word.forms and word.conjunction):
            break
    return position, False


def _told_of(reader: Reader, position: int, last: int, verb: Verb) -> bool:
    """Return whether the noun behind a comma is what is said: a verbal noun; for a verb of announcing any but an aside."""
    text, word = reader.text, reader.text.words[position]
    if VERBAL_NOUN.match(word.base) and text.tags[position] != "W":
        return True
    if verb.lemma not in _ANNOUNCING or text.tags[position] != "c" or _LATER.match(text.tags, position, last):
        return False
    aside = word.folded.endswith("ا") or word.folded[0] in "يو" or word.folded in _ASIDE
    return not (aside or word.forms or word.definite) and text.tags[position + 1] in "DOcTGUWgu"


_ANNOUNCING = frozenset("أكد أعلن نفى كشف رفض أدان انتقد استنكر أوضح".split())
"""Verbs behind whose subject and a comma what is said can stand bare: أعلن الحزب، رفضه القرار."""
_LATER = re.compile("[^VPML.]*A")
"""Tags up to a complementiser that belongs to the verb before them."""
_ASIDE = frozenset(
    "بصفته بصفتها حسب بعيد قبيل غداه عشيه نهايه مطلع اثناء رهن ليل فجر ظهر صدر عاصمه شمال جنوب شرق غرب شمالي جنوبي شرقي غربي".split()
)
