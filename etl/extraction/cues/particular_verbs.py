"""Particular verbs of saying: uses of single verbs, their complement found, that are no saying."""

from etl.extraction.contents.adjuncts import DETERMINERS
from etl.extraction.cues.complements import PASSIVES
from etl.extraction.cues.misreadings import CLAUSAL, COPULAS
from etl.extraction.cues.renewals import reports_speech
from etl.extraction.records import Agent, Cue
from etl.extraction.speakers.agents import Reader
from etl.extraction.text import Text


def is_other_use(reader: Reader, cue: Cue, i: int, first: int) -> bool:
    """Return whether the verb of a cue, at token `i`, is used here for something else than saying what stands behind it."""
    text = reader.text
    words = text.words
    form, verb, agent, trigger = cue.form, cue.verb, cue.agent, cue.trigger
    previous = words[i - 1].folded if i > first else ""
    quoted = trigger == "quote" and words[cue.content - 2].folded == "عن"
    if verb.lemma == "عبر" and (not (quoted or trigger == "preposition") or _through(reader, cue, i, first)):
        return True
    if (
        form.kind == "present"
        and verb.lemma in _PROMISING
        and not _at_once(text, cue.last, agent, cue.order, trigger, cue.content)
    ):
        return True
    if verb.lemma == "عد" and trigger in ("object", "quote") and (form.kind != "past" or "عدّ" not in text.texts[i]):
        return True
    if verb.lemma == "لفت" and trigger not in ("that", "preposition"):
        return trigger != "quote" or words[cue.content - 2].folded != "الي"
    if verb.lemma == "كتب" and agent is None and words[cue.last].folded in ("عليها", "عليه", "عليهم"):
        return True
    if agent is None and words[i].folded.lstrip("و") == "تبين":
        return True
    if verb.lemma == "اعتبر" and form.kind == "present" and trigger == "object":
        unknown = agent is not None and not agent.parties and text.tags[agent.first] in "Dc"
        if unknown or words[cue.content].base in _RANKS:
            return True
    if agent is None and form.kind == "present":
        thought = verb.lemma in _THOUGHT and previous.removeprefix("و") in COPULAS
        passive = verb.lemma in PASSIVES and form.gender == "m" and previous in CLAUSAL
        if thought or passive or verb.lemma in _ENDURING:
            return True
    if agent is None and (
        verb.lemma in _SHOWING
        or (verb.lemma == "نص" and not words[i].conjunction)
        or (form.kind == "present" and previous in ("ما", "مما", "بما"))
    ):
        return True
    if form.kind == "masdar" and not reports_speech(reader, i, first, verb, trigger):
        return True
    if (
        agent is None
        and form.kind == "present"
        and verb.lemma in _CONSIDERED
        and not (form.suffixed and words[i].conjunction)
        and not (verb.lemma == "اعتبر" and trigger == "that")
    ):
        return True
    return agent is None and form.kind != "participle" and (
        _foreign_subject(reader, i, first) or (trigger in ("bound", "preposition", "object") and _describes(text, i, first))
    )  # fmt: skip


def _through(reader: Reader, cue: Cue, i: int, first: int) -> bool:
    """Return whether unpointed عبر at token `i` is the preposition before a medium: أعلن عبر تويتر عن فرحته."""
    text = reader.text
    if text.tags[i] != "p" or i == first or text.words[i].conjunction or text.tags[i - 1] in ",L" or cue.order != "VS":
        return False
    return cue.agent is not None and any(reader.parties[p].kind != "person" for p in cue.agent.parties)


_PROMISING = frozenset("وعد عد".split())
"""Verbs whose present, unpointed, is mostly يُعدّ (is considered)."""


def _at_once(text: Text, behind: int, agent: Agent | None, order: str, trigger: str, content: int) -> bool:
    """Return whether what is promised or thought stands right behind the verb and its subject: يعد الوزير بإنشاء."""
    behind = agent.last if agent is not None and order == "VS" else behind
    if trigger == "bound" and agent is not None and not agent.parties and text.tags[agent.first] not in "TS":
        return False  # يعد أحد الجسور المعلقة بنظام جديد
    bound = trigger == "bound" and content == behind and text.words[content].preposition == "ب"
    return bound or (trigger == "that" and content == behind + 1)


_RANKS = frozenset("اول احد احدي اكبر اهم ابرز اكثر اخر ثاني ثالث من الاول الاكبر".split())
"""What somebody is considered (يُعتبر أول رئيس), not what he considers."""
_ENDURING = frozenset("دافع أبلغ افترض".split())
"""Verbs whose present without a subject of its own is of things: يدافع عن حقوقهم, يبلغ عددهم."""
_THOUGHT = frozenset("أمل ظن اعتقد توقع خشي رجح".split())
"""What somebody was hoping or thinking (كان يأمل) is not said."""
_SHOWING = frozenset("أظهر أثبت قدر".split())
"""What things do more often than persons: without a speaker of its own nothing is said."""


#: Verbs whose third person is mostly passive or another verb: يُعدّ, يُعتبر, تعد, يرجع ذلك إلى.
_CONSIDERED = frozenset("عد اعتبر وعد أرجع".split())


def _describes(text: Text, i: int, first: int) -> bool:
    """Return whether a verb tells of the indefinite noun before it: استثناءات كبيرة للغاية تدعو لـ."""
    k = i - 1
    while k > first and text.words[k].folded in _DEGREES:
        k -= 1
    before = text.words[k]
    if text.words[i + 1].folded in WITHIN:
        return False
    return (
        k > first
        and text.tags[k] in "cJ"
        and not before.definite
        and not (text.texts[k].endswith(("ه", "ها", "هم")) and text.words[i].forms[0][0].kind == "past")
        and not text.words[i].conjunction
        and before.folded not in _TIMES
    )


WITHIN = frozenset("فيه فيها خلاله خلالها".split())
"""What tells that the noun before a verb is where its subject says it: بيانا أكدت فيه."""
_DEGREES = frozenset("جدا للغايه تماما".split())


def _foreign_subject(reader: Reader, i: int, first: int) -> bool:
    """Return whether the verb's subject is a thing between أن and the verb: أن الدستور يتحدث عن."""
    tags, words = reader.text.tags, reader.text.words
    k = i - 1
    while (
        k > first
        and k > i - 5
        and (tags[k] in "DJ0x" or words[k].folded in DETERMINERS)
        and k not in reader.covering
        and not words[k].offset
    ):
        k -= 1
    return k < i - 1 and tags[k] == "A" and tags[k + 1] in "Df0" and words[i - 1].folded not in _TIMES


_TIMES = frozenset("اليوم امس الان غدا".split())
