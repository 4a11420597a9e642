"""Nouns that report an act of saying: a call with its caller, an announcement, a crowd out to demand something."""

from etl.extraction.contents.adjuncts import is_adjunct, is_bound_adjunct, skip_asides
from etl.extraction.cues.adverbs import skip_adverbs
from etl.extraction.cues.complements import OWN_THAT, find_complement
from etl.extraction.cues.objects import is_event
from etl.extraction.cues.prepositions import frame_of
from etl.extraction.mentions.organisation_heads import head_of
from etl.extraction.records import Agent, Cue, Span
from etl.extraction.speakers.agents import STATE_HEADS, Reader
from etl.extraction.text import Text
from etl.language.conjugation import Form
from etl.language.lexicon import Verb
from etl.language.noun_kinds import COUNTING, VERBAL_NOUN
from etl.language.triggers import DATE, NOUNS_OF_SAYING, OWN_SAYING


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
    if word.base == "القول":
        return _in_words(reader, i, last, masdar) if word.preposition == "ب" else None
    agent = _teller(reader, i, last, head)
    if agent is None:
        return None
    k = _behind_teller(reader, head, agent, last, masdar)
    if k is None or k + 1 >= last:
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
        (head in _ANNOUNCING and tag in "cDO") or (head in _OFFERING and tag == "c" and is_event(text, k))
    ):  # fmt: skip
        return Cue(i, i + 1, form, masdar, agent, "VS", "object", k, text.starts[k])
    if after.preposition in masdar.frames or (after.preposition == "ل" and head in _AGAINST) or (
        head in _OFFERING and (after.preposition == "ب" or (after.preposition == "ل" and VERBAL_NOUN.match(after.base)))
    ):  # fmt: skip
        if k in reader.at or after.base in OWN_SAYING or is_bound_adjunct(reader, k):
            return None
        return Cue(i, i + 1, form, masdar, agent, "VS", "bound", k, text.starts[k])
    return None


def _teller(reader: Reader, i: int, last: int, head: str) -> Agent | None:
    """Return who a verbal noun at token `i` is of: a party, its people, an office or sources right behind it."""
    text, following = reader.text, i + 1
    word, tag = text.words[following], text.tags[following]
    if word.offset or word.preposition or (text.words[i].preposition == "ل" and head in _AT_WHOM):
        return None
    if following in reader.at:
        joined = reader.agent(following, last)
        return joined if joined is not None and joined.parties else reader.agent_through(following, last)
    if tag == "J" and word.nationality:
        several = reader.agent(following, last) if word.folded.endswith("ين") else None
        return several or reader.state(following)
    if head in _ADDRESSED or (text.words[i].preposition == "ل" and tag != "T"):
        agent = reader.agent(following, last) if tag == "T" else None
        return agent if agent is not None and agent.parties else None
    if _sources(text, following):
        return reader.agent(following if tag == "S" else following + 1, last)
    if tag not in "TSO" and (word.base.removeprefix("ال") not in STATE_HEADS or head in _AGAINST):
        return None
    agent = reader.agent(following, last)
    if agent is None or agent.parties:
        return agent
    behind = text.words[following + 1]
    named = not behind.preposition and any(text.words[t].definite for t in range(following + 1, agent.last))
    settled = word.definite or tag in "SO" or named
    return agent if settled and agent.last - following > (not word.definite) else None


def _behind_teller(reader: Reader, head: str, agent: Agent, last: int, masdar: Verb) -> int | None:
    """Return the token behind who announces and what stands beside him, or None where he is whom the noun concerns."""
    text = reader.text
    k = _behind_closing(text, agent.last, last)
    if head in ("اتهام", "اتهامات") and k + 1 < last and text.words[k].preposition == "ل":
        accused = reader.agent_through(k, last)
        k = accused.last if accused is not None else k
    elif (not agent.parties and (head in _OF_WHOM or head in _OFFERING)) or (
        head == "اتهام" and text.words[skip_adverbs(text, k, last)].preposition == "ب"
    ):
        return None
    governed = text.tags[k : k + 2] == ",p" and frame_of(text.words[k + 1].folded) in masdar.frames
    if text.tags[k] != "A" and not governed:
        k = _behind_asides(reader, k, last, masdar)
    return k + 1 if k + 1 < last and text.tags[k] == "," and text.tags[k + 1] in "pA" else k


def _behind_closing(text: Text, k: int, last: int) -> int:
    """Return the token behind the marks that close the name before token `k`: حزب «الوفاق»."""
    while k < last and text.tags[k] == "q" and k in text.closed:
        k += 1
    return k


def _behind_asides(reader: Reader, k: int, last: int, masdar: Verb) -> int:
    """Return the token of أن behind times and places (إعلان الوزارة هذا الأسبوع أن, تأكيده، في بيان، أن), else behind asides."""
    text = reader.text
    for that in range(k, min(k + _ASIDE, last)):
        tag = text.tags[that]
        if tag in ".:dLVMPRq":
            break
        if tag == "A":
            governed = text.tags[that - 1] == "p" and frame_of(text.words[that - 1].folded) in masdar.frames
            opened = text.tags[k] in ",pf(" or bool(text.words[k].marks & DATE)
            free = text.tags[that - 1] not in "pc" and text.words[that - 1].folded not in OWN_THAT
            said = "that" in masdar.frames and not text.words[that].conjunction
            return that if said and opened and (governed or free) else k
    return skip_asides(reader, k, last)


_ASIDE = 14
"""Tokens at most between who announces and أن."""
_AT_WHOM = frozenset("تحذير مطالبه مناشده اتهام ادانه انتقاد".split())
"""Verbal nouns behind which stands whom they are said to, where they tell of a purpose: لتحذير الوزير من."""
_OF_WHOM = frozenset("اتهام اتهامات مطالبه".split())
"""Verbal nouns behind which somebody unnamed is whom they concern: اتهام الوزير بالفساد."""
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
    return _in_words(reader, i, last, masdar, agreement[0], agreement[1], True)


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
