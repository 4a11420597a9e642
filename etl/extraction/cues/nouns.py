"""Nouns that report an act of saying: a call with its caller, an announcement, a crowd out to demand something."""

from etl.extraction.contents.adjuncts import is_adjunct, is_bound_adjunct
from etl.extraction.cues.complements import find_complement
from etl.extraction.cues.prepositions import frame_of
from etl.extraction.mentions.organisation_heads import head_of
from etl.extraction.records import Agent, Cue, Span
from etl.extraction.speakers.agents import Reader
from etl.extraction.text import Text
from etl.language.conjugation import Form
from etl.language.lexicon import Verb
from etl.language.noun_kinds import COUNTING, VERBAL_NOUN
from etl.language.triggers import NOUNS_OF_SAYING, OWN_SAYING


def noun_cue(reader: Reader, i: int, first: int, last: int) -> Cue | None:
    """Return the cue of a verbal noun with its subject behind it: دعوة واشنطن لوقف ..., الادعاءات التركية بأن ..."""
    text = reader.text
    word = text.words[i]
    if word.base in OWN_SAYING:
        return _own_words(reader, i, last)
    head = head_of(word.base)
    verb = NOUNS_OF_SAYING.get(head)
    masdar = reader.parties.lexicon.masdars.get(verb or "")
    if masdar is None or i + 2 >= last:
        return None
    if head == "قول":
        return _in_words(reader, i, last, masdar) if word.base == "القول" and word.preposition == "ب" else None
    following = i + 1
    agent = None
    if following in reader.at and not (text.words[following].offset or text.words[following].preposition):
        agent = reader.agent_through(following, last)
    elif text.tags[following] == "J" and text.words[following].nationality and not text.words[following].offset:
        agent = reader.state(following)
    elif text.tags[following] == "T" and text.words[following].definite and not text.words[following].offset:
        agent = reader.agent(following, last)
        agent = agent if agent is not None and agent.parties else None
    elif _sources(text, following):
        agent = reader.agent(following if text.tags[following] == "S" else following + 1, last)
    if agent is None or (head in _ADDRESSED and not agent.parties):
        return None
    k = agent.last
    if head in ("اتهام", "اتهامات") and k + 1 < last and text.words[k].preposition == "ل":
        accused = reader.agent_through(k, last)
        k = accused.last if accused is not None else k
    if k + 1 < last and text.tags[k] == "," and text.tags[k + 1] in "pA":
        k += 1
    if k + 1 >= last:
        return None
    form = Form(word.folded, "masdar", "", "s", False)
    after, tag = text.words[k], text.tags[k]
    if tag == "A":
        said = "that" in masdar.frames and not after.conjunction and not (i > first and text.tags[i - 1] == "V")
        return Cue(i, i + 1, form, masdar, agent, "VS", "that", k + 1, text.starts[k + 1]) if said else None
    if tag == "p" and frame_of(after.folded) in masdar.frames and text.tags[k + 1] not in "Aq":
        if is_adjunct(reader, k, masdar):
            return None
        return Cue(i, i + 1, form, masdar, agent, "VS", "preposition", k + 1, text.base_start(k + 1))
    if tag == "p" and frame_of(after.folded) in masdar.frames and text.tags[k + 1] == "A" and k + 2 < last:
        return Cue(i, i + 1, form, masdar, agent, "VS", "that", k + 2, text.starts[k + 2])
    if "obj" in masdar.frames and not after.offset and (
        (head in _ANNOUNCING and tag in "cDO") or (head in _OFFERING and VERBAL_NOUN.match(after.base) and tag == "c")
    ):  # fmt: skip
        return Cue(i, i + 1, form, masdar, agent, "VS", "object", k, text.starts[k])
    if after.preposition in masdar.frames or (after.preposition == "ل" and head in _AGAINST) or (
        after.preposition == "ب" and head in _OFFERING
    ):  # fmt: skip
        if k in reader.at or is_bound_adjunct(reader, k):
            return None
        return Cue(i, i + 1, form, masdar, agent, "VS", "bound", k, text.starts[k])
    return None


_ANNOUNCING = frozenset("اعلان تاكيد".split())
"""Verbal nouns behind whose subject what is said stands without preposition: إعلان الرئيس انسحاب بلاده."""


_ADDRESSED = frozenset("دعوه دعوات مناشده".split())
"""Verbal nouns behind which a common noun is who is spoken to: دعوة الأطراف إلى الحوار."""


_OFFERING = frozenset("طلب عرض اقتراح".split())
"""Verbal nouns behind whose subject stands another one: طلب الحكومة إعادة النظر."""


_AGAINST = frozenset("انتقاد انتقادات ادانه".split())
"""Verbal nouns whose object stands with ل: انتقادات الصندوق للمالية العامة."""


def _sources(text: Text, i: int) -> bool:
    """Return whether sources begin at token `i`: الخبراء, بعض الكتاب."""
    if i + 1 >= len(text.words) or text.words[i].offset:
        return False
    some = text.words[i].folded in ("بعض", "عدد") and text.tags[i + 1] == "S"
    return some or (text.tags[i] == "S" and text.words[i].definite)


def _own_words(reader: Reader, i: int, last: int) -> Cue | None:
    """Return the cue of what somebody spoken of has said: علق بقوله: ..., انتقد الخطوة بقوله إن."""
    word, masdar = reader.text.words[i], reader.parties.lexicon.masdars.get("قول")
    if masdar is None or word.preposition != "ب":
        return None
    agreement = OWN_SAYING[word.base]
    return _in_words(reader, i, last, masdar, *agreement, True)


def _in_words(
    reader: Reader, i: int, last: int, masdar: Verb, gender: str = "", number: str = "s", suffixed: bool = False
) -> Cue | None:
    """Return the cue of بقوله, بالقول: what is said follows it closely."""
    form = Form(reader.text.words[i].folded, "masdar", gender, number, suffixed)
    found = find_complement(reader, i + 1, last, form, masdar, None, i)
    if found is None or found[0] not in ("that", "quote", "colon") or found[1] - i > _NEAR:
        return None
    return Cue(i, i + 1, form, masdar, None, "dropped", found[0], found[1], found[2])


_NEAR = 5
"""Tokens within which what is said follows بقوله."""
PURPOSE = "purpose"
"""The order of a cue that tells what a crowd is out for."""
_PURPOSES = frozenset("المطالبه التنديد".split())
_CROWDS = frozenset(
    "تظاهره تظاهرات مظاهره مظاهرات مسيره مسيرات وقفه وقفتان وقفات اعتصام اعتصامات اضراب اضرابات احتجاج احتجاجات حمله "
    "مليونيه تجمع حشد حشود مهرجان".split()
)


def purpose_cue(reader: Reader, i: int, first: int, last: int) -> Cue | None:
    """Return the cue of those who are out to demand or condemn: تظاهر المئات للمطالبة باستقالة الحكومة."""
    text = reader.text
    word, after = text.words[i], text.words[i + 1]
    if word.preposition != "ل" or word.base not in _PURPOSES or i + 2 >= last:
        return None
    masdar = reader.parties.lexicon.masdars.get(NOUNS_OF_SAYING[head_of(word.base)])
    if (
        masdar is None
        or after.preposition != "ب"
        or text.tags[i + 1] not in "cDOSTJu"
        or is_bound_adjunct(reader, i + 1)
    ):
        return None
    agent = _crowd(reader, first, i)
    if agent is None:
        return None
    form = Form(word.folded, "masdar", "", "s", False)
    return Cue(i, i + 1, form, masdar, agent, PURPOSE, "bound", i + 1, text.starts[i + 1])


def purpose_end(text: Text, first: int, last: int) -> int:
    """Return where what a crowd wants ends: at a comma, or where its march goes on."""
    for k in range(first + 1, last):
        if text.tags[k] in ",d" or text.words[k].folded in _MARCHING:
            return k
    return last


_MARCHING = frozenset("اثر عقب بعد امام وسط خلال وذلك مرددين حاملين رافعين".split())


def _crowd(reader: Reader, first: int, before: int) -> Agent | None:
    """Return the people of a sentence that can be out for something, unnamed; a body that opens it; else the march itself."""
    text = reader.text
    march = None
    for k in range(first, before):
        word = text.words[k]
        if word.preposition or (k > first and text.tags[k - 1] == "p") or (k in reader.covering and k > first + 1):
            continue
        if k in reader.at:
            agent = reader.agent(k, before)
            if agent is not None and all(reader.parties[p].kind == "organisation" for p in agent.parties):
                return agent
        elif word.base.removeprefix("ال") in COUNTING:
            counted = k + 2 if text.words[k + 1].folded == "من" else k + 1
            return _people(reader, k, reader.description_end(counted, before) if text.tags[counted] in "TSD" else k + 1)
        elif text.tags[k] == "0" and text.tags[k + 1] in "TS" and not text.words[k + 1].offset:
            return _people(reader, k, reader.description_end(k + 1, before))
        elif text.tags[k] in "TS" and reader.plural(k):
            return _people(reader, k, reader.description_end(k, before))
        elif march is None and head_of(word.base) in _CROWDS:
            march = _people(reader, k, k + 1)
    return march


def _people(reader: Reader, first: int, last: int) -> Agent:
    text = reader.text
    span = Span(text.base_start(first), text.ends[last - 1])
    label = text.body[span.start : span.end]
    return Agent(first, last, (), True, span, label, "m", True, "other", label, "")
