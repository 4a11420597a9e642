"""Cues: words of saying in use, where what they introduce begins, and who stands beside them as speaker."""

from typing import NamedTuple

from etl.extraction.agents import Reader
from etl.extraction.records import Agent
from etl.extraction.text import Text
from etl.language.conjugation import Form
from etl.language.lexicon import Verb

_REACH = 48
_NEGATIONS = frozenset("لم ولم لا ولا لن ولن دون بدون غير".split())
_DENIABLE = frozenset("استبعد نفى أنكر".split())
_CONDITIONS = frozenset("اذا لو اما لولا ان".split())
#: Words behind which أن belongs to them and not to the verb of saying.
_OWN_THAT = frozenset("بعد قبل منذ رغم غير الا كما حيث حتي بما سيما علي_ان مع بيد دون لولا بسبب كون ريثما".split())
_SECOND = frozenset("قال أضاف تساءل حذر أكد أوضح علق هدد طالب دعا شدد خاطب".split())
_RENEWING = frozenset("جدد كرر أعاد".split())
_ADVERBS = frozenset(
    "ايضا كذلك قد امس اليوم غدا مجددا موخرا اخيرا سابقا لاحقا ثم بدوره بدورها بدورهم جانبه جانبها حينها انذاك هنا هناك "
    "تباعا صراحه بوضوح بشده مرارا علنا فقط نفسه نفسها ذاته بالقول بالفعل اساسا كما مساء صباح ظهر فجر ليله يوم".split()
)
_POSTPOSING = frozenset("كما حسبما مثلما فيما وفقما".split())
_WHAT = frozenset("ما لما".split())


class Cue(NamedTuple):
    """A word of saying at tokens `first` to before `last`; content begins at token `content`, character `start`.

    `trigger` is how it begins: that, quote, colon, preposition, bound, object, or before (the sentence in front of it).
    """

    first: int
    last: int
    form: Form
    verb: Verb
    agent: Agent | None
    order: str
    trigger: str
    content: int
    start: int
    addressee: Agent | None = None
    relay: Agent | None = None


def read_cue(reader: Reader, i: int, first: int, last: int) -> Cue | None:
    """Return the cue at token `i` of the sentence `first` to before `last`, or None where the word says nothing."""
    text = reader.text
    word = text.words[i]
    for form, verb in word.forms[:4]:
        if form.person != 3:
            continue
        cue = _read(reader, i, first, last, form, verb)
        if cue is not None:
            return cue
    return None


def _read(reader: Reader, i: int, first: int, last: int, form: Form, verb: Verb) -> Cue | None:
    text = reader.text
    words, tags = text.words, text.tags
    cue_first, cue_last = i, i + 1
    previous = words[i - 1].folded if i > first else ""
    if previous in _NEGATIONS and form.kind != "masdar":
        if verb.lemma not in _DENIABLE or previous in ("دون", "بدون", "غير"):
            return None
        cue_first = i - 1
    if previous in ("ان", "لان", "كي", "لكي", "حتي", "لن", "الا") and form.kind == "present" and words[i - 1].tag in "Ap":
        return None
    if previous in _CONDITIONS and words[i - 1].tag not in "A" and form.kind != "participle":
        return None
    if word_is_narrator(text, i, form, verb):
        return None
    frames = verb.frames
    if cue_last < last and tags[cue_last] == "P" and form.kind in ("past", "present"):
        second_form, second = words[cue_last].forms[0]
        if second.lemma == "قال" or (second.lemma in _SECOND and not ({"obj", "ب"} & frames)):
            frames = frames | second.frames
            if second.lemma != "قال":
                verb = verb._replace(act=second.act)
            cue_last += 1
    verb = verb._replace(frames=frames)
    agent, order, position = _subject(reader, i, cue_last, first, last, form)
    if agent is not None and order == "VS" and cue_last == i + 1:
        after = _skip(text, position, last)
        if after < last and tags[after] == "P" and words[after].forms[0][1].lemma == "قال" and after == position:
            position = after + 1
    found = _content(reader, position, last, form, verb, agent, i)
    if found is None:
        return None
    trigger, content, start, addressee = found
    if form.kind == "masdar" and not _masdar_stands(reader, i, first, verb, trigger):
        return None
    return Cue(cue_first, cue_last, form, verb, agent, order, trigger, content, start, addressee)


def word_is_narrator(text: Text, i: int, form: Form, verb: Verb) -> bool:
    """Return whether the verb is the passive of the paper's own voice: يُذكر أن, ويُعتقد أن."""
    following = text.words[i + 1].tag if i + 1 < len(text.words) else "L"
    return form.kind == "present" and form.gender == "m" and verb.lemma in ("ذكر", "ذكّر", "اعتقد", "ظن", "توقع", "قدر", "رجح") and (
        following == "A"
    ) and (i == 0 or text.tags[i - 1] in "L.,")  # fmt: skip


def _masdar_stands(reader: Reader, i: int, first: int, verb: Verb, trigger: str) -> bool:
    """Return whether a verbal noun reports speech: قوله always, others behind a verb of renewing or relaying."""
    if verb.lemma == "قال":
        return trigger in ("that", "quote", "colon")
    for j in range(max(first, i - 14), i):
        lemmas = {v.lemma for _, v in reader.text.words[j].forms}
        if lemmas & _RENEWING or reader.text.words[j].base in _RELAYING:
            return True
    return False


_RELAYING = frozenset("نقل نقلت نقلا تنقل ينقل نقلوا نقله نقلته نقلتها".split())


def _skip(text: Text, i: int, last: int) -> int:
    while i < last and (
        (text.words[i].folded in _ADVERBS and text.tags[i] not in "A")
        or text.words[i].base in _WEEKDAYS
        or (text.tags[i] == "," and i + 2 < last and (text.words[i + 1].folded in _ADVERBS or text.words[i + 1].base in _WEEKDAYS))
        or (text.tags[i] == "," and text.words[i - 1].base in _WEEKDAYS)
    ):
        i += 1
    return i


_WEEKDAYS = frozenset("الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد الاثنين".split())


def _agrees(form: Form, agent: Agent) -> bool:
    if form.gender == "f" and agent.gender == "m" and not agent.plural and agent.parties:
        return False
    return not (form.gender == "m" and agent.gender == "f" and agent.parties and form.kind == "present")


def _subject(reader: Reader, i: int, cue_last: int, first: int, last: int, form: Form) -> tuple[Agent | None, str, int]:
    """Return (speaker in the clause or None, VS or SV, token where the rest of the clause begins)."""
    text = reader.text
    position = _skip(text, cue_last, last)
    if form.kind in ("past", "present") and form.number == "s" and position < last:
        if text.tags[position] in ":" and position + 1 < last and position + 1 in reader.at and cue_last == position:
            agent = reader.agent(position + 1, last)
            if agent is not None and agent.last < last and text.tags[agent.last] == "A":
                return agent, "VS", agent.last
        agent = reader.agent(position, last)
        if agent is not None and _agrees(form, agent):
            return agent, "VS", agent.last
    if form.kind in ("past", "present"):
        before = _before(reader, i, first, form)
        if before is not None:
            return before, "SV", position if position > cue_last and False else cue_last
    return None, "dropped", cue_last


def _before(reader: Reader, i: int, first: int, form: Form) -> Agent | None:
    """Return the subject in front of the verb: AGENT قال, كان AGENT قد قال, AGENT الذي قال."""
    text = reader.text
    tags, words = text.tags, text.words
    j = i - 1
    while j >= first and (words[j].folded in ("قد", "كان", "كانت", "كانوا", "ايضا", "كذلك", "سبق", "ان") and tags[j] != "A"):
        j -= 1
    relative = j >= first and tags[j] == "R"
    if relative:
        j -= 1
        while j >= first and tags[j] in ",q)":
            j -= 1
        number = reader.covering.get(j)
        if number is not None:
            mention = reader.mentions[number]
            party = reader.parties[mention.party]
            if form.gender != "f" or party.gender != "m":
                return _as_agent(reader, number)
        return _description_ending(reader, j + 1, first)
    steps = 0
    k = j
    while k >= first and steps < 28:
        tag = tags[k]
        start = None
        if tag in "A" or words[k].folded in _CLAUSE_OPENERS or words[k].base in ("كان", "كانت", "وكان"):
            start = k + 1
        elif tag in ",:" or (k == first):
            start = k if (k == first and tag not in ",:") else k + 1
        elif words[k].conjunction and (k in reader.at or tag in "TS"):
            start = k
        if start is not None and start <= j:
            agent = reader.agent(start, i)
            if agent is not None and agent.last <= i and _agrees(form, agent) and _gap(text, agent.last, i):
                return agent
            if words[k].base in ("كان", "كانت") or tag == "A":
                return None
        if tag in ".LV" and k != first:
            return None
        k -= 1
        steps += 1
    return None


_CLAUSE_OPENERS = frozenset("لكن ولكن بينما فيما وفيما حيث حين وبينما غير بان_ كما ثم عاد".split())


def _gap(text: Text, start: int, end: int) -> bool:
    """Return whether nothing between subject and verb makes another clause of it."""
    if end - start > 26:
        return False
    depth = 0
    for k in range(start, end):
        tag = text.tags[k]
        if tag in ",(":
            depth = 1
        elif tag in "AVPM.L:" and depth == 0:
            return False
        elif tag in ".L":
            return False
    if start < end and text.tags[start] == ",":
        return text.tags[end - 1] in ",)fq" or end - start < 14
    return True


def _as_agent(reader: Reader, number: int) -> Agent:
    from etl.extraction.records import Span

    mention = reader.mentions[number]
    party = reader.parties[mention.party]
    return Agent(
        mention.first, mention.last, (mention.party,), False, Span(mention.start, mention.end),
        reader.text.body[mention.start : mention.end], party.gender, False, "", "", party.country,
    )  # fmt: skip


def _description_ending(reader: Reader, end: int, first: int) -> Agent | None:
    for k in range(end - 1, max(first, end - 9) - 1, -1):
        if reader.text.tags[k] in "TS" and not reader.text.words[k].preposition:
            agent = reader.agent(k, end)
            if agent is not None and agent.last == end:
                return agent
    return None


def _content(
    reader: Reader, position: int, last: int, form: Form, verb: Verb, agent: Agent | None, cue: int
) -> tuple[str, int, int, Agent | None] | None:
    """Return (trigger, first token of the content, its first character, addressee) or None."""
    text = reader.text
    words, tags = text.words, text.tags
    frames = verb.frames
    position = _skip(text, position, last)
    quotes = {q.open: q for q in text.quotations}
    addressee: Agent | None = None
    objective = "obj" in frames and _object_at(reader, position, last, verb)
    if objective and verb.objects and words[position].base not in verb.objects and words[position].base.removeprefix("ال") not in verb.objects:
        objective = False
    if verb.lemma in ("وصف",) and position < last and tags[position] not in "pA,:fVP":
        objective = False
    relative = False
    limit = min(last, position + _REACH)
    k = position
    while k < limit:
        tag, word = tags[k], words[k]
        if tag == "A":
            own = k > position and (words[k - 1].folded in _OWN_THAT or (tags[k - 1] == "p" and words[k - 1].folded in ("بعد", "قبل")))
            noun = objective and k > position and not (k - 1 in reader.covering) and tags[k - 1] in "cW" and not words[k - 1].definite
            if not own and not noun and ("that" in frames or frames & {"ب", "إلى", "على", "من", "عن"}):
                return "that", k + 1, text.starts[k + 1] if k + 1 < len(text.starts) else text.ends[k], addressee
            if noun and objective:
                return "object", position, text.base_start(position), addressee
        elif tag == "q" and k in quotes:
            quotation = quotes[k]
            named = quotation.close <= k + 8 and any(t in reader.covering for t in range(k + 1, quotation.close)) and quotation.words < 5
            announced = k > cue + 1 and tags[k - 1] in ":d"
            if quotation.closed and quotation.words < 3 and not announced and not (k == position and quotation.close + 1 < last and False):
                if objective:
                    break
                if frames & {"إلى", "على", "عن", "من"} and k > 0 and tags[k - 1] == "p":
                    return "preposition", k, text.starts[k], addressee
                k = quotation.close + 1
                continue
            if not (named and not announced):
                return "quote", k + 1, text.starts[k + 1], addressee
            if objective:
                break
            k = quotation.close + 1
            continue
        elif tag == ":" and k + 1 < last:
            if tags[k + 1] == "q" or tags[k + 1] == "A" or tags[k + 1] in "d:":
                k += 1
                continue
            return "colon", k + 1, text.starts[k + 1], addressee
        elif tag == "d" and k + 1 < last:
            if tags[k + 1] in "qA:":
                k += 1
                continue
            if "that" in frames and k - position < 14:
                return "colon", k + 1, text.starts[k + 1], addressee
            return None
        elif tag == "R":
            relative = True
        elif tag in "VPM" and k > position and word.forms and k not in reader.covering:
            if not relative and (tag == "P" or word.conjunction or tags[k - 1] == ","):
                break
            if tag == "M" and not relative:
                break
        elif tag == "." or tag == "L":
            break
        elif tag == "p" and _frame(word.folded) in frames and k + 1 < last and not objective:
            own_preposition = not relative
            if own_preposition and tags[k + 1] != "A" and not (k + 1 < last and tags[k + 1] == "q"):
                if not _adjunct(reader, k, verb):
                    return "preposition", k + 1, text.base_start(k + 1), addressee
        elif word.preposition and word.preposition in frames and tag not in "A" and not objective:
            if not relative and not (word.preposition == "ب" and _adjunct_bound(reader, k)) and not (word.preposition == "ل" and _addressee_bound(reader, k, verb)):
                start = text.starts[k] + (word.offset - 1 if word.offset > 1 and word.conjunction else 0)
                opened = k + 1 < last and tags[k] in "c" and False
                if not opened:
                    return "bound", k, start, addressee
        elif verb.addressee and addressee is None and not word.offset and (k in reader.at or tag in "TS"):
            candidate = reader.agent(k, limit)
            if candidate is not None:
                addressee = candidate
                k = max(candidate.last, k + 1)
                continue
        if objective and tag in ",":
            break
        k += 1
    bound = _split_bound(text, position, limit, frames)
    if bound is not None and not objective:
        return bound[0], bound[1], bound[2], addressee
    if objective:
        return "object", position, text.base_start(position), addressee
    return None


def _split_bound(text: Text, position: int, limit: int, frames: frozenset[str]) -> tuple[str, int, int] | None:
    """A bound preposition cut off by a quotation mark: طالب بـ"..."."""
    for k in range(position, limit - 1):
        if text.words[k].folded in ("ب", "ل") and text.words[k].folded in frames and text.tags[k + 1] == "q":
            return "quote", k + 2, text.starts[k + 2] if k + 2 < len(text.starts) else text.ends[k + 1]
        if text.tags[k] in ".LPV":
            return None
    return None


_FRAMES = {"الي": "إلى", "علي": "على", "عن": "عن", "من": "من", "في": "في", "حول": "حول"}


def _frame(folded: str) -> str:
    return _FRAMES.get(folded, "")


def _adjunct(reader: Reader, k: int, verb: Verb) -> bool:
    """Return whether a preposition of the verb's own kind opens an adjunct here: من موسكو, على هامش, عن طريق."""
    following = reader.text.words[k + 1]
    folded = reader.text.words[k].folded
    if following.folded in ("هامش", "خلفيه", "طريق", "جانب", "جهه", "ناحيه", "حد", "متن", "لسان", "موقع", "صفحته", "حسابه", "قناه"):
        return True
    if folded == "من" and following.folded in ("جانبه", "جانبها", "جهته", "جهتها", "خلال", "اجل") and verb.lemma != "ناشد":
        return True
    if folded == "الي" and following.folded in ("جانب", "ذلك"):
        return True
    return folded == "من" and verb.lemma in ("طلب", "حذر") and False


def _adjunct_bound(reader: Reader, k: int) -> bool:
    """Return whether a word with ب tells where or when: بموسكو, بالقاهرة."""
    number = reader.at.get(k)
    if number is not None and reader.parties[reader.mentions[number].party].kind == "country":
        return True
    word = reader.text.words[k]
    return word.base in ("مناسبه", "حضور", "مشاركه", "القول", "حسب", "شكل", "اسم", "دوره", "شان", "خصوص", "العاصمه", "مقر", "التالي", "الفعل", "شده", "قوه")


def _addressee_bound(reader: Reader, k: int, verb: Verb) -> bool:
    """Return whether a word with ل names who is spoken to: للصحفيين, لوكالة."""
    word = reader.text.words[k]
    if k in reader.at:
        return True
    return word.base.removeprefix("ال") in ("صحفيين", "صحافيين", "وكاله", "صحيفه", "قناه", "موقع", "اذاعه", "تلفزيون", "وسايل")


_NOT_OBJECT = frozenset("امس اليوم غدا الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد هذا الاسبوع مساء صباح يوم".split())


def _object_at(reader: Reader, position: int, last: int, verb: Verb) -> bool:
    """Return whether a noun phrase that can be what is said begins at `position`."""
    if position >= last:
        return False
    text = reader.text
    word, tag = text.words[position], text.tags[position]
    if word.offset or tag in "pfVPAR.,:dL)-x#" or word.base in _NOT_OBJECT:
        return tag == "q" and position + 1 < last and text.tags[position + 1] not in "VPAf" or (
            tag == "f" and word.folded in ("هذا", "هذه", "ذلك", "كل", "عدم", "اي", "جميع", "كافه", "مزيد", "عده")
        ) or (tag == "V" and not word.offset and position + 1 < last and text.words[position + 1].folded.startswith("ال") and _also_noun(word.folded))
    return True


def _also_noun(folded: str) -> bool:
    """Return whether a form that a verb shares is a common verbal noun: رد, طلب, دعم, رفض, نقل."""
    return folded in ("رفض", "طلب", "رد", "دعم", "قول", "شكر", "وعد", "حث", "سحب", "نشر", "عرض", "طرح", "كشف", "وصف", "شرح", "حمل", "نفي")
