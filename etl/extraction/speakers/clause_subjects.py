"""Clause subjects: what stands before a verb without a known subject and is one: people, a name no table knows, a thing."""

import re
from typing import NamedTuple

from etl.extraction.records import Agent
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.agreement import RELATIVES, verb_agrees
from etl.extraction.speakers.preceding_subjects import named_subject
from etl.extraction.speakers.unknown_subjects import unnamed_subject
from etl.extraction.text import Text
from etl.language.conjugation import Form
from etl.language.triggers import DATE

_BEFORE_VERBS = frozenset("قد كان كانت كانوا ايضا كذلك".split())
_OPENERS = frozenset(
    "لكن ولكن بينما وبينما فيما وفيما حيث كان كانت وكان وكانت بل كون وان فان بان لان ان فكان فكانت".split()
)
"""What opens a clause whose subject stands before its verb."""
_NOMINAL = "cDJSTOWGUuBgz0Xq()"
_PHRASE = "cDJSTOWGUuBgz0"
_LONGEST = 14
_LONGEST_LABEL = 7
_BACK = 60
"""Tokens before the latter within which he is named."""
_RESUMPTIVE = frozenset("فيه فيها عنه عنها به بها اليه اليها منه منها عليه عليها له لها خلاله خلالها".split())
_PRONOUNS = frozenset("هو هي هم وهو وهي وهم فهو فهي فهم واذ اذ".split())
_POINTING = frozenset("هذا هذه تلك كل جميع كافه بعض معظم هولاء".split())
_CONCERNING = frozenset("يتعلق يخص يتصل".split())
_INDICATING = frozenset(
    "أشار أكد قال أوضح كشف أنذر هدد أفاد بشر أظهر أثبت بين كذب نفى حمل برر رجح تحدث نص حيا قلل".split()
)
"""What things do too: التوقعات تشير, الواقع يقول."""


_VERB = re.compile("[يت]|س[يتن]")
"""How verbs in the present begin: what stands behind them is no subject of another verb."""


_FIGURES = frozenset("الارقام البيانات الاحصاءات المعطيات الموشرات الادله النتايج الوقايع المعلومات".split())


class Before(NamedTuple):
    """Who or what stands before a verb: an agent, or a thing that does not speak; neither where the subject is dropped."""

    agent: Agent | None
    thing: bool


_DROPPED = Before(None, False)
_THING = Before(None, True)


def subject_of_clause(reader: Reader, i: int, first: int, form: Form, lemma: str) -> Before:
    """Return what a clause with the verb at token `i` has as its subject before the verb: لكن السكان يقولون إن.

    Behind a setting (وفي الاجتماع قال) and a comma the subject is dropped, or told elsewhere.
    """
    text = reader.text
    last = i
    while last > first and text.words[last - 1].folded in _BEFORE_VERBS and text.tags[last - 1] != "A":
        last -= 1
    if last == first or form.suffixed or text.words[i + 1].folded in _RESUMPTIVE:
        return _DROPPED
    before = text.words[last - 1]
    if text.tags[last - 1] == "R":
        agreeing = RELATIVES.get(before.folded) == (form.gender, form.number) and not before.conjunction
        return _antecedent(reader, last - 1, i, first, form, lemma) if agreeing else _DROPPED
    if text.tags[last - 1] not in _NOMINAL or before.marks & DATE or before.folded in _PRONOUNS:
        return _DROPPED
    start = _clause_start(text, last, first)
    if start is not None:
        return _subject(reader, start, last, form, lemma)
    return _THING if form.kind == "present" and _is_described(reader, last - 1) else _DROPPED


def _clause_start(text: Text, last: int, first: int) -> int | None:
    """Return the token behind what opens the clause that ends before `last`, where its subject can stand."""
    for k in range(last - 1, max(first, last - _LONGEST) - 1, -1):
        word, tag = text.words[k], text.tags[k]
        if (tag == "A" and not word.folded.endswith(("ه", "ها", "هم", "هما"))) or word.folded in _OPENERS:
            return k + 1 if k + 1 < last and text.words[k + 1].folded not in _CONCERNING else None
        if tag == "," and text.tags[first] == "p" and "," not in text.tags[first:k]:
            return k + 1 if _can_open(text, k + 1) else None
        if tag in "A.:LVPMdR,":
            return None
        if k == first or (text.tags[k - 1] == "," and word.conjunction):
            return k if _can_open(text, k) else None
    return None


def _can_open(text: Text, k: int) -> bool:
    """Return whether a subject before its verb can begin a sentence at token `k`: not what could be a verb there."""
    word, tag = text.words[k], text.tags[k]
    return (word.definite and tag in "DJSTO") or tag in "STO" or word.folded.lstrip("و") in _POINTING


def _is_described(reader: Reader, k: int) -> bool:
    """Return whether an indefinite noun ends before a verb in the present that tells of it: لافتات تطالب, رسالة تقول."""
    text, word = reader.text, reader.text.words[k]
    common = text.tags[k] == "c" and word.base in reader.parties.lexicon.common and k not in reader.covering
    return common and not word.definite and not text.texts[k].endswith(("ها", "هم", "ا", "ً"))


def _antecedent(reader: Reader, relative: int, i: int, first: int, form: Form, lemma: str) -> Before:
    """Return whom a relative stands for that is no known party: the Spokeswoman ..., who said; a thing says nothing.

    What somebody says of a thing is taken up again: السيناريو الذي أكد أنه جيد.
    """
    text = reader.text
    thing = _DROPPED if text.tags[i + 1] == "A" and text.texts[i + 1].endswith(("ه", "ها")) else _THING
    end = relative
    while end > first and text.tags[end - 1] in ",q)-":
        end -= 1
    if text.tags[relative - 1] == ")" and "(" in text.tags[first:end]:
        end = text.tags.rindex("(", first, end)
    start = end
    while start > first and start > end - _LONGEST_LABEL and text.tags[start - 1] in _PHRASE:
        start -= 1
        if text.words[start].offset:
            break
    number = next((reader.covering[k] for k in range(end - 1, start - 1, -1) if k in reader.covering), None)
    if number is not None:
        agent = named_subject(reader, number)
        return Before(agent, False) if verb_agrees(form, agent) and agent.last >= end - 2 else thing
    for k in range(start, end):
        told = reader.described(k, relative) if text.tags[k] in "TSO" else None
        if told is not None and told.last >= end and verb_agrees(form, told):
            return Before(told, False)
    if start == end or text.words[start].conjunction or text.words[end - 1].marks & DATE:
        return thing
    named = text.tags[end - 1] in "GUWB" or (lemma == "قال" and form.kind == "past" and thing.thing)
    return Before(unnamed_subject(text, start, end, form, form.number == "p"), False) if named else thing


def _subject(reader: Reader, start: int, last: int, form: Form, lemma: str) -> Before:
    """Return the subject that a phrase at the head of its clause is, if the verb behind it agrees with it."""
    text = reader.text
    if text.words[start].folded.lstrip("و") in _POINTING and start + 1 < last:
        start += 1
    head, tag = text.words[start], text.tags[start]
    if tag not in _PHRASE or head.preposition or head.marks & DATE or (head.offset and not head.conjunction):
        return _DROPPED
    if head.base in _FIGURES:
        return _THING
    known = reader.agent(start, last)
    if known is not None and (known.parties or (tag in "TS" and form.number != "p")):
        return Before(known, False) if verb_agrees(form, known) else _DROPPED
    if head.base in ("الاخير", "الاخيره"):
        return Before(_latter(reader, start, form), False)
    if head.folded in ("بلاده", "بلادها") or (
        tag in "cW" and form.kind == "present" and (head.conjunction or _VERB.match(head.folded))
    ):
        return _THING
    end = start + 1
    while end < last and text.tags[end] in _PHRASE and not text.words[end].offset:
        end += 1
    if form.number == "p":
        end = last if last - start <= _LONGEST_LABEL or tag == "0" else end
        return Before(unnamed_subject(text, start, end, form, True), False)
    feminine = head.base.endswith(("ه", "ات"))
    plural = head.base.startswith("ال")
    if form.number != "s" or (form.gender == "m" and feminine) or (form.gender == "f" and not (feminine or plural)):
        return _DROPPED
    single = end == last == start + 1 and form.kind == "past"
    named = tag == "J" or ((tag in "GUWBg" or single) and not head.definite) or head.base == "اعلام"
    if named or lemma not in _INDICATING:
        return Before(unnamed_subject(text, start, end, form, False), False)
    return _THING


def _latter(reader: Reader, start: int, form: Form) -> Agent | None:
    """Return whom the latter means: who was named last before it, a man by his verb a man."""
    for k in range(start - 1, max(0, start - _BACK), -1):
        number = reader.covering.get(k)
        if number is not None:
            agent = named_subject(reader, number)
            if verb_agrees(form, agent) and (reader.is_person(number) or form.gender == "f"):
                return agent
    return None
