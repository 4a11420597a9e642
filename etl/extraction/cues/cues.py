"""Cues: words of saying in use, where what they introduce begins, and who stands beside them as speaker."""

from dataclasses import replace

from etl.extraction.contents.adjuncts import PAPERS
from etl.extraction.cues.adverbs import skip_adverbs
from etl.extraction.cues.cited_papers import paper_cue
from etl.extraction.cues.complement_objects import object_in_subject
from etl.extraction.cues.complements import find_complement
from etl.extraction.cues.homographs import is_no_verb
from etl.extraction.cues.misreadings import is_misread
from etl.extraction.cues.objects import ABOUT, cut, is_told_of, late_object, unknown_teller
from etl.extraction.cues.particular_verbs import WITHIN, is_other_use
from etl.extraction.cues.purposes import called_for
from etl.extraction.cues.renewals import RENEWING, renewed_cue
from etl.extraction.cues.unsaid import NEGATIONS, is_explaining, is_set_aside, is_unsaid
from etl.extraction.records import Agent, Cue
from etl.extraction.speakers.addressees import spoken_to
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.bare_subjects import bare_subject
from etl.extraction.speakers.clause_subjects import subject_of_clause
from etl.extraction.speakers.confronted import asked_before
from etl.extraction.speakers.preceding_subjects import subject_before
from etl.extraction.speakers.subjects import find_subject
from etl.extraction.speakers.unknown_subjects import antecedent, subject_and_object, unknown_subject
from etl.extraction.text import Text
from etl.language.conjugation import Form
from etl.language.lexicon import Verb


def read_cue(reader: Reader, i: int, first: int, last: int) -> Cue | None:
    """Return the cue at token `i` of the sentence `first` to before `last`, or None where the word says nothing."""
    text = reader.text
    word = text.words[i]
    for form, verb in word.forms[:4]:
        cue = _read(reader, i, first, last, form, verb)
        if cue is not None:
            return cue
    return None


def _read(reader: Reader, i: int, first: int, last: int, form: Form, verb: Verb) -> Cue | None:
    text = reader.text
    words, tags = text.words, text.tags
    previous = words[i - 1].folded if i > first else ""
    denied = previous in NEGATIONS and form.kind != "masdar"
    cue_first, cue_last = (i - 1 if denied else i), i + 1
    if is_unsaid(reader, i, first, last, form, verb, previous) or is_misread(reader, i, first, form, verb):
        return None
    if verb.lemma in RENEWING:
        renewed = renewed_cue(reader, i, first, last, form, verb)
        return None if renewed is not None and is_no_verb(reader, renewed, i, first) else renewed
    if verb.lemma in ("جاء", "ورد"):
        return paper_cue(reader, i, last, form, verb)
    explaining = words[i].tag in "pf" and is_explaining(text, i, first, last)
    if is_set_aside(reader, i, first, last, form, verb, previous, explaining):
        return None
    frames = verb.frames
    if cue_last < last and tags[cue_last] == "P" and form.kind in ("past", "present"):
        _second_form, second = words[cue_last].forms[0]
        if second.lemma == "خاطب":
            hearer = reader.agent(cue_last + 1, last)
            behind = hearer.last if hearer is not None else cue_last + 1
            found = find_complement(reader, behind, last, form, verb, None, i)
            if found is not None and found[0] in ("that", "quote", "colon"):
                return Cue(cue_first, cue_last, form, verb, None, "dropped", found[0], found[1], found[2], hearer)
            return None
        if second.lemma == "قال" or (second.lemma in _SECOND and not ({"obj", "ب"} & frames)):
            frames = frames | second.frames
            if second.lemma != "قال":
                verb = replace(verb, act=second.act)
            cue_last += 1
    if frames is not verb.frames:
        verb = replace(verb, frames=frames)
    beside = skip_adverbs(text, cue_last, last)
    agent, order, position = find_subject(reader, i, cue_last, beside, first, last, form)
    if agent is not None and order == "VS" and cue_last == i + 1:
        ahead = words[position].forms if position < last and tags[position] == "P" else ()
        if ahead and ahead[0][1].lemma == "قال" and skip_adverbs(text, position, last) == position:
            position += 1
    if agent is not None and order == "VS" and verb.lemma in _HEARD and spoken_to(reader, agent, i, first, form):
        agent = subject_before(reader, i, first, form) if tags[i - 1] == "R" else None
        order, position = "SV" if agent is not None else "dropped", cue_last
    if agent is None:
        agent = bare_subject(reader, beside, last, form, verb)
        order, position = ("VS", agent.last) if agent is not None else (order, position)
    if agent is None and (told := antecedent(reader, i, first, form)) is not None:
        if not _speaking(reader, told):
            return None
        agent, order = told, "SV"
    if agent is not None and order == "VS" and (purpose := called_for(reader, agent.first, agent.last, last, verb)):
        agent, position = cut(text, agent, purpose), purpose
    objective = "obj" in frames and not verb.objects and form.kind in ("past", "present")
    nominal = objective or not ("obj" in frames or verb.addressee or verb.lemma in _OF_THINGS)
    if agent is None and nominal and form.kind in ("past", "present") and form.number == "s" and not form.suffixed:
        agent = unknown_teller(reader, beside, last, form, verb)
        if agent is not None:
            order, position = "VS", agent.last
    found = find_complement(reader, position, last, form, verb, agent, i)
    described = None
    if found is None and verb.lemma == "وصف" and agent is not None and order == "VS" and not form.suffixed:
        described = object_in_subject(text, agent, position, last)
        if described is not None:
            agent, found = described
            if agent is None and not words[i].conjunction:
                agent = subject_before(reader, i, first, form)
            order = "dropped" if agent is None else "VS" if described[0] is not None else "SV"
    if found is None and _may_come_late(text, position, last, verb, order, objective, previous):
        late = late_object(reader, agent, position, last, verb)
        if late is not None and not (verb.lemma == "طلب" and words[late[0]].folded == "عدم"):
            agent, found = late[1], ("object", late[0], text.base_start(late[0]), None)
    if found is None:
        return None
    trigger, content, start, addressee = found
    within = verb.addressee and words[i + 1].folded in WITHIN
    needing = within or (verb.lemma in _NEEDING_OBJECT and agent is not None and not agent.plural and not form.suffixed)
    if agent is not None and order == "VS" and addressee is None and needing and (
        (not agent.parties or verb.lemma == "اتهم") and trigger in ("preposition", "bound")
        and content <= agent.last + 1
    ):  # fmt: skip
        topic = subject_before(reader, i, first, form) if not words[i].conjunction else None
        agent, order, addressee = topic, "SV" if topic is not None else "dropped", agent
    cue = Cue(cue_first, cue_last, form, verb, agent, order, trigger, content, start, addressee)
    if is_other_use(reader, cue, i, first):
        return None
    if agent is None and verb.addressee and form.kind in ("past", "present") and form.number == "s":
        agent = subject_and_object(reader, beside, content, form)
        if agent is not None:
            order = "VS"
            addressee = reader.agent(skip_adverbs(text, agent.last + (text.tags[agent.last] == ","), last), content)
    said = trigger in ("that", "quote", "colon") and "colon" in frames and described is None
    if (
        agent is None
        and form.kind in ("past", "present")
        and form.number == "s"
        and (said or (not verb.addressee and "obj" not in frames) or (trigger == "object" and verb.objects))
    ):
        agent = unknown_subject(reader, beside, content - 1, form)
        if agent is not None and verb.lemma in ABOUT and is_told_of(text, agent.first, verb.lemma):
            agent = None
        if agent is not None and verb.lemma in _HEARD and spoken_to(reader, agent, i, first, form):
            agent = None
        order = "VS" if agent is not None else order
    if (
        verb.lemma != "عبر"
        and (words[i].tag in "pf" or (form.kind == "present" and words[i].folded.lstrip("و")[0] == "ل"))
        and trigger not in ("that", "quote")
        and not (explaining and trigger == "colon")
    ):
        return None
    if verb.lemma != "عبر" and words[i].tag in "pf" and not explaining and (agent is None or content - agent.last > 2):
        return None
    told_of_clause = form.kind in ("past", "present") and not words[i].conjunction
    if agent is None and told_of_clause and asked_before(text, verb, form, i, first) < 0:
        before = subject_of_clause(reader, cue_first, first, form, verb.lemma)
        if before.thing:
            return None
        agent, order = before.agent, ("SV" if before.agent is not None else order)
    if agent is not cue.agent or order != cue.order or addressee is not cue.addressee:
        cue = replace(cue, agent=agent, order=order, addressee=addressee)
    return None if is_no_verb(reader, cue, i, first) else cue


def _may_come_late(
    text: Text, position: int, last: int, verb: Verb, order: str, objective: bool, previous: str
) -> bool:
    """Return whether the object of a verb can stand behind what stands right behind its subject."""
    objective = (objective and (previous not in _QUOTING or previous == "كما")) or verb.lemma == "ناشد"
    if not (objective or (verb.lemma in ("ذكر", "حمل") and previous not in _QUOTING)):
        return False
    if order == "VS":
        return True
    behind = skip_adverbs(text, position, last)
    return objective and behind < last and text.tags[behind] in "p,"


_QUOTING = frozenset("ما كما حسبما وفقما مثلما لما".split())
"""Before a verb whose words stand elsewhere: حسبما ذكرت الوكالة."""
_SECOND = frozenset("قال أضاف تساءل حذر أكد أوضح علق هدد طالب دعا شدد خاطب".split())
_HEARD = frozenset("طالب دعا حث ناشد اتهم أبلغ حذر نصح أخبر حمل هدد حض وصف شكر".split())
"""Verbs whose object is whom they are said to or of: a single phrase behind them is not their subject for certain."""
_NEEDING_OBJECT = frozenset("حث ناشد اتهم".split())
"""Verbs with somebody as object always: of two phrases the subject, of one alone the object."""
_OF_THINGS = frozenset("أظهر أثبت قدر نص قلل راهن تردد شهد عبر".split())
"""What things do too: their subjects must be known to speak."""


def _speaking(reader: Reader, agent: Agent) -> bool:
    """Return whether who a relative clause tells of can speak: people, sources, documents; not الضرائب التي تبلغ."""
    text = reader.text
    return text.tags[agent.first] in "ST" or any(
        w.folded.endswith(("ون", "ين")) or w.base.removeprefix("ال") in PAPERS
        for w in text.words[agent.first : agent.last]
    )
