"""Cues: words of saying in use, where what they introduce begins, and who stands beside them as speaker."""

from typing import NamedTuple

from etl.extraction.agents import Reader
from etl.extraction.organisations import head_of
from etl.extraction.records import Agent, Span
from etl.extraction.text import Quotation, Text
from etl.language.conjugation import Form
from etl.language.dates import qualifier
from etl.language.lexicon import Verb
from etl.language.triggers import ATTRIBUTING, DATE, NOUNS_OF_SAYING, RELAYING

_REACH = 48
_NEGATIONS = frozenset("لم ولم لا ولا لن ولن دون بدون غير".split())
_DENIABLE = frozenset("استبعد نفى أنكر".split())
_CONDITIONS = frozenset("اذا لو اما لولا ان".split())
#: Words behind which أن belongs to them and not to the verb of saying.
_OWN_THAT = frozenset(
    "بعد قبل منذ رغم غير الا كما حيث حتي بما وبما سيما مع بيد دون لولا بسبب كون ريثما بل شك لاشك ولاشك علما وعلما اعتبار شانه شانها".split()
)
_SECOND = frozenset("قال أضاف تساءل حذر أكد أوضح علق هدد طالب دعا شدد خاطب".split())
_RENEWING = frozenset("جدد كرر أعاد".split())
_ADVERBS = frozenset(
    "ايضا كذلك قد امس اليوم غدا مجددا موخرا اخيرا سابقا لاحقا ثم بدوره بدورها بدورهم جانبه جانبها حينها انذاك هنا هناك "
    "تباعا صراحه بوضوح بشده مرارا علنا فقط نفسه نفسها ذاته بالقول بالفعل اساسا كما مساء صباح ظهر فجر ليله يوم".split()
)
_POSTPOSING = frozenset("كما حسبما مثلما فيما وفقما".split())


#: What is refused without anything being said (guide: رفض التعليق is no statement).
_WITHHELD = frozenset("تعليق كشف افصاح ادلاء ذكر رد خوض حديث دخول خروج تسليم استقبال توقيع حضور لقاء مشاركه".split())
_COPULAS = frozenset(
    "كان كانت يكن تكن يكون تكون ليس ليست هو هي هم بدا بدت ظل ظلت بات باتت اصبح اصبحت مازال زال يبدو".split()
)
_PRONOUN_TAKING = frozenset("دعا طالب أبلغ حذر حمل اتهم أخبر هدد حث ناشد هنأ طلب قال ذكر نفى أنكر زعم نصح".split())
_PAPERS = frozenset(
    "بيان تقرير رساله كلمه تصريح تصريحات خطاب نص مذكره بلاغ تغريده منشور برقيه تدوينه وثيقه قرار تقريره بيانه بيانها مقال".split()
)


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


def noun_cue(reader: Reader, i: int, first: int, last: int) -> Cue | None:
    """Return the cue of a verbal noun with its subject behind it: دعوة واشنطن لوقف ..., الادعاءات التركية بأن ..."""
    text = reader.text
    word = text.words[i]
    head = head_of(word.base)
    verb = NOUNS_OF_SAYING.get(head)
    masdar = reader.parties.lexicon.masdars.get(verb or "")
    if masdar is None or i + 2 >= last:
        return None
    if head == "قول":
        if word.base == "القول" and word.preposition == "ب" and text.tags[i + 1] == "A":
            form = Form(word.folded, "masdar", "", "s", False)
            return Cue(i, i + 1, form, masdar, None, "dropped", "that", i + 2, text.starts[i + 2])
        return None
    following = i + 1
    agent = None
    if following in reader.at and not text.words[following].offset:
        agent = reader.agent_through(following, last)
    elif text.tags[following] == "J" and text.words[following].nationality and not text.words[following].offset:
        agent = reader.state(following)
    if agent is None:
        return None
    k = agent.last
    if k < last and (
        text.words[k].preposition in masdar.frames or (text.tags[k] == "A" and text.words[k].folded.startswith("بان"))
    ):
        form = Form(word.folded, "masdar", "", "s", False)
        if text.tags[k] == "A":
            return Cue(i, i + 1, form, masdar, agent, "VS", "that", k + 1, text.starts[k + 1]) if k + 1 < last else None
        if k in reader.at or _adjunct_bound(reader, k):
            return None
        return Cue(i, i + 1, form, masdar, agent, "VS", "bound", k, text.starts[k])
    return None


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
    cue_first, cue_last = i, i + 1
    previous = words[i - 1].folded if i > first else ""
    if previous in _NEGATIONS and form.kind != "masdar":
        if verb.lemma not in _DENIABLE or previous in ("دون", "بدون", "غير"):
            return None
        cue_first = i - 1
    if (
        previous in ("ان", "لان", "كي", "لكي", "حتي", "لن", "الا")
        and form.kind == "present"
        and words[i - 1].tag in "Ap"
    ):
        return None
    if verb.lemma == "رفض" and any(head_of(words[k].base) in _WITHHELD for k in range(i + 1, min(i + 7, last))):
        return None
    if form.kind == "participle" and previous in _COPULAS:
        return None
    if form.suffixed and form.kind in ("past", "present") and not (
        verb.lemma in _PRONOUN_TAKING or previous in ("ما", "كما", "حسبما", "لما", "وفق")
    ):  # fmt: skip
        return None
    if _misread(reader, i, first, form, verb):
        return None
    if verb.lemma in _RENEWING:
        return _renewed(reader, i, first, last, form, verb)
    if verb.lemma in ("جاء", "ورد"):
        return _document(reader, i, last, form, verb)
    if previous in _CONDITIONS and words[i - 1].tag not in "A" and form.kind != "participle":
        return None
    if word_is_narrator(text, i, form, verb):
        return None
    if (
        words[i].tag in "pf"
        and verb.lemma != "عبر"
        and not (i + 1 in reader.at or (i + 1 < last and tags[i + 1] in "TO"))
    ):
        return None
    if verb.lemma == "طلب" and i + 2 < last and words[i + 1].folded == "عدم":
        return None
    if previous in ("ما", "لما") and i - 1 > first and words[i - 2].base in ATTRIBUTING:
        return None
    frames = verb.frames
    if cue_last < last and tags[cue_last] == "P" and form.kind in ("past", "present"):
        _second_form, second = words[cue_last].forms[0]
        if second.lemma == "خاطب":
            spoken_to = reader.agent(cue_last + 1, last)
            behind = spoken_to.last if spoken_to is not None else cue_last + 1
            found = _content(reader, behind, last, form, verb, None, i)
            if found is not None and found[0] in ("that", "quote", "colon"):
                return Cue(cue_first, cue_last, form, verb, None, "dropped", found[0], found[1], found[2], spoken_to)
            return None
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
    if (
        agent is None
        and form.kind == "present"
        and verb.lemma in _CONSIDERED
        and not (verb.lemma == "اعتبر" and trigger == "that")
    ):
        return None
    if agent is None and verb.addressee and form.kind in ("past", "present") and form.number == "s":
        agent = _subject_and_object(reader, _skip(text, cue_last, last), content, form)
        if agent is not None:
            order = "VS"
            addressee = reader.agent(_skip(text, agent.last + (text.tags[agent.last] == ","), last), content)
    said = trigger in ("that", "quote", "colon") and "colon" in frames
    if (
        agent is None
        and form.kind in ("past", "present")
        and form.number == "s"
        and (said or (not verb.addressee and "obj" not in frames) or (trigger == "object" and verb.objects))
    ):
        agent = _unread(reader, _skip(text, cue_last, last), content - 1, form)
        order = "VS" if agent is not None else order
    if (
        verb.lemma != "عبر"
        and (words[i].tag in "pf" or (form.kind == "present" and words[i].folded.lstrip("و")[0] == "ل"))
        and trigger not in ("that", "quote")
    ):
        return None
    if verb.lemma != "عبر" and words[i].tag in "pf" and (agent is None or content - agent.last > 2):
        return None
    return Cue(cue_first, cue_last, form, verb, agent, order, trigger, content, start, addressee)


def _misread(reader: Reader, i: int, first: int, form: Form, verb: Verb) -> bool:
    """Return whether the form is another word here: first person, a passive, a verbal noun, another verb's subject."""
    text = reader.text
    word = text.words[i]
    surface = text.texts[i].removeprefix("و").removeprefix("ف")
    if surface.startswith("أست") and verb.lemma.startswith("است"):
        return True
    previous = text.words[i - 1] if i > first else None
    if previous is None:
        return False
    if (
        verb.lemma in ("اعتبر", "عد")
        and form.kind == "present"
        and (previous.tag == "R" or previous.folded in _COPULAS)
    ):
        return True
    if word.folded.lstrip("و") == "تبين" and (i + 1 >= len(text.tags) or text.tags[i + 1] in "Ap"):
        return True
    if word.folded == "راي" and previous.tag in "cpTOSD":
        return True
    noun = form.kind == "past" and word.base in reader.parties.lexicon.masdars and not word.conjunction
    if noun and previous.tag in "cpTO" and i - 1 not in reader.covering and i + 1 not in reader.at:
        return True
    number = reader.covering.get(i - 1)
    if number is not None and form.kind in ("past", "present") and not word.conjunction and i - 1 > first - 1:
        party = reader.parties[reader.mentions[number].party]
        begins = reader.mentions[number].first
        alone = begins == first or text.tags[begins - 1] in "A,:L"
        return alone and form.number == "s" and bool(form.gender and party.gender) and form.gender != party.gender
    return False


_NOT_SUBJECTS = frozenset("مره تاره حينا دايما مرارا احيانا خاصه عاده ثانيه لاحقا".split())


#: Verbs whose third person is mostly passive or another verb: يُعدّ, يُعتبر, تعد.
_CONSIDERED = frozenset("عد اعتبر وعد".split())


def _subject_and_object(reader: Reader, position: int, limit: int, form: Form) -> Agent | None:
    """Return the first of two noun phrases behind a transitive verb, its subject: دعت الكتل النيابية المجتمع الدولي إلى.

    A single phrase is the object, its subject dropped. Where the first ends: adjectives of relation (ي, ية) and
    genitives with ل belong to it; the next definite word, name or body begins the object.
    """
    text = reader.text
    words, tags = text.words, text.tags
    if position + 1 >= limit or tags[position] not in "DO" or position in reader.at:
        return None
    head = words[position]
    if head.offset or not head.definite or head.folded.endswith("ين"):
        return None
    last = position + 1
    while last < limit and (
        (
            words[last].folded.startswith("ال")
            and words[last].folded.endswith(("ي", "يه"))
            and tags[last] in "DJ"
            and last not in reader.at
        )
        or (words[last].preposition == "ل" and tags[last] in "DOS" and not words[last].conjunction)
    ):
        last += 1
    behind = last + 1 if last < limit and tags[last] == "," else last
    if behind >= limit or words[behind].offset:
        return None
    if behind not in reader.at and not (tags[behind] in "DOTS" and words[behind].definite):
        return None
    span = Span(text.starts[position], text.ends[last - 1])
    return Agent(position, last, (), True, span, text.body[span.start : span.end], form.gender, False, "other", "", "")


def _unread(reader: Reader, position: int, limit: int, form: Form) -> Agent | None:
    """Return an unnamed agent for a subject that no table knows: قال منظمو الاحتجاجات إن; its words are the label."""
    text = reader.text
    last = position
    while (
        last < limit
        and text.tags[last] in "cDWOTSJGUguBz0"
        and not (last > position and text.words[last].offset)
        and last < position + 8
    ):
        last += 1
    head = text.words[position] if position < len(text.words) else None
    named = head is not None and head.offset == 1 and last == position + 1 and text.tags[last] in "A:"
    if (
        last == position
        or head is None
        or (head.offset and not named)
        or head.preposition
        or head.base in _NOT_OBJECT
        or head.folded in _NOT_SUBJECTS
    ):
        return None
    if head.tag == "c" and head.folded.endswith("ا") and not head.definite:
        return None
    span = Span(text.starts[position], text.ends[last - 1])
    plural = text.words[position].base.endswith(("ون", "ين", "و"))
    return Agent(position, last, (), True, span, text.body[span.start : span.end], form.gender, plural, "other", "", "")


def _renewed(reader: Reader, i: int, first: int, last: int, form: Form, verb: Verb) -> Cue | None:
    """Read جدد X دعوته إلى, كرر تأكيد: the verbal noun is the cue; with أن the verb itself."""
    text = reader.text
    agent, order, position = _subject(reader, i, i + 1, first, last, form)
    for k in range(position, min(last, position + 16)):
        word, tag = text.words[k], text.tags[k]
        if tag == "A" and form.kind != "participle":
            return Cue(i, i + 1, form, verb, agent, order, "that", k + 1, text.starts[k + 1]) if k + 1 < last else None
        if tag in ".L:" or (tag == "V" and word.conjunction):
            return None
        if {word.base, head_of(word.base), word.base.removesuffix("ه"), word.base.removesuffix("ها")} & (
            verb.objects - set(reader.parties.lexicon.masdars)
        ):
            return Cue(i, i + 1, form, verb, agent, order, "object", k, text.base_start(k))
        stem = next((v for v in _noun_verbs(reader, word.base)), None)
        if stem is None:
            continue
        found = _content(reader, k + 1, last, form._replace(kind="masdar"), stem, agent, k)
        if found is None:
            return None
        trigger, content, start, addressee = found
        return Cue(k, k + 1, form._replace(kind="masdar"), stem, agent, order, trigger, content, start, addressee)
    return None


def _noun_verbs(reader: Reader, base: str) -> list[Verb]:
    """Return the verbs whose verbal noun, bare or with a pronoun, the word is."""
    nouns = reader.parties.lexicon.masdars
    bare = base.removeprefix("ال")
    for candidate in (bare, bare.removesuffix("ها"), bare.removesuffix("هم"), bare.removesuffix("ه")):
        if candidate in nouns:
            return [nouns[candidate]]
        if candidate.endswith("ت") and candidate[:-1] + "ه" in nouns:
            return [nouns[candidate[:-1] + "ه"]]
        if candidate.endswith("اء") and candidate[:-1] in nouns:
            return [nouns[candidate[:-1]]]
    return []


def _document(reader: Reader, i: int, last: int, form: Form, verb: Verb) -> Cue | None:
    """Read جاء في بيان X أن: who issued the paper speaks."""
    text = reader.text
    k = i + 1
    if k + 1 >= last or text.words[k].folded not in ("في", "فيه", "ضمن", "علي"):
        return None
    paper = k if text.words[k].folded == "فيه" else k + 1
    if paper != k and head_of(text.words[paper].base) not in _PAPERS:
        return None
    agent = None
    for j in range(paper, min(paper + 9, last)):
        if text.tags[j] in "A:q.L" and j > paper and not (text.tags[j] == "q" and j + 1 in reader.at):
            break
        if (j in reader.at or (text.tags[j] in "TO" and j > paper)) and text.words[j].preposition in ("", "ل", "ب"):
            agent = reader.agent_through(j, last)
            if agent is not None:
                break
    if agent is None and paper != k:
        agent = reader.described(paper, last)
    found = _content(reader, agent.last if agent is not None else paper + 1, last, form, verb, agent, i)
    if found is None or found[0] not in ("that", "quote", "colon"):
        return None
    trigger, content, start, addressee = found
    return Cue(
        i, i + 1, form, verb, agent, "VS" if agent is not None else "dropped", trigger, content, start, addressee
    )


def word_is_narrator(text: Text, i: int, form: Form, verb: Verb) -> bool:
    """Return whether the verb is the passive of the paper's own voice: يُذكر أن, ويُعتقد أن."""
    following = text.words[i + 1].tag if i + 1 < len(text.words) else "L"
    return form.kind == "present" and form.gender == "m" and form.number == "s" and verb.lemma in _PASSIVE and following == "A" and (
        i == 0 or text.tags[i - 1] in "L.,RcDW"
    )  # fmt: skip


_PASSIVE = frozenset("ذكر ذكّر اعتقد ظن توقع قدر رجح أمل خشي زعم".split())


def _masdar_stands(reader: Reader, i: int, first: int, verb: Verb, trigger: str) -> bool:
    """Return whether a verbal noun reports speech: قوله always, others behind a verb of renewing or relaying."""
    if verb.lemma == "قال":
        return trigger in ("that", "quote", "colon")
    for j in range(max(first, i - 14), i):
        lemmas = {v.lemma for _, v in reader.text.words[j].forms}
        if lemmas & _RENEWING or reader.text.words[j].base in RELAYING:
            return True
    return False


def _skip(text: Text, i: int, last: int) -> int:
    while i < last and (
        (text.words[i].folded == "اول" and i + 2 < last and text.words[i + 2].folded == "امس")
        or (text.words[i].folded == "من" and i + 1 < last and text.words[i + 1].folded == "امس")
        or (text.words[i].folded in ("قبل", "منذ") and i + 1 < last and text.words[i + 1].folded in _SPANS)
        or (text.words[i].folded in _SPANS and text.words[i - 1].folded in ("قبل", "منذ"))
        or (text.words[i].folded in _ADVERBS and text.tags[i] not in "A")
        or text.words[i].base in _WEEKDAYS
        or (
            text.tags[i] == ","
            and i + 2 < last
            and (text.words[i + 1].folded in _ADVERBS or text.words[i + 1].base in _WEEKDAYS)
        )
        or (text.tags[i] == "," and text.words[i - 1].base in _WEEKDAYS)
        or (
            text.tags[i] in "()"
            and text.words[min(i + 1, last - 1) if text.tags[i] == "(" else i - 1].base in _WEEKDAYS
        )
    ):
        i += 1
    return i


_SPANS = frozenset("ايام يومين ساعات اسبوع اسبوعين اسابيع شهر شهرين اشهر قليل سنوات".split())
_WEEKDAYS = frozenset("الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد الاثنين".split())


def _agrees(form: Form, agent: Agent) -> bool:
    if form.gender == "f" and agent.gender == "m" and not agent.plural and agent.parties:
        return False
    return not (form.gender == "m" and agent.gender == "f" and agent.parties and not agent.plural)


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
            if not text.words[i].conjunction and i > first:
                before = _before(reader, i, first, form)
                if before is not None and before.last >= i - 2 and not before.role:
                    return before, "SV", cue_last
            return agent, "VS", agent.last
    if form.kind in ("past", "present") and not text.words[i].conjunction:
        source = _source_before(reader, i, first, form)
        if source is not None:
            return source, "SV", cue_last
        before = _before(reader, i, first, form)
        if before is not None:
            return before, "SV", position if False else cue_last
    return None, "dropped", cue_last


def _source_before(reader: Reader, i: int, first: int, form: Form) -> Agent | None:
    """Return an indefinite source right before its verb: مسؤولين أتراك انتقدوا."""
    if (
        i == first
        or reader.text.tags[i - 1] not in "SJcDT"
        or (reader.text.words[i - 1].definite and reader.text.tags[i - 1] != "J")
    ):
        return None
    agent = _description_ending(reader, i, first)
    if agent is None or reader.text.words[agent.first].folded.startswith("ال") or agent.parties:
        return None
    return agent if agent.plural == (form.number == "p") else None


def _before(reader: Reader, i: int, first: int, form: Form) -> Agent | None:
    """Return the subject in front of the verb: AGENT قال, كان AGENT قد قال, AGENT الذي قال."""
    text = reader.text
    tags, words = text.tags, text.words
    j = i - 1
    while j >= first and (
        words[j].folded in ("قد", "كان", "كانت", "كانوا", "ايضا", "كذلك", "سبق", "ان") and tags[j] != "A"
    ):
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
        elif tag == "q" and k in text.opened:
            start = k + 1
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
        elif (tag in "AVPM.L:" and depth == 0) or tag in ".L":
            return False
    if start < end and text.tags[start] == ",":
        return text.tags[end - 1] in ",)fq" or end - start < 14
    return True


def _as_agent(reader: Reader, number: int) -> Agent:
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
    strong = "colon" in frames
    position = _skip(text, position, last)
    if "obj" in frames:
        position = _aside(reader, position, last)
    addressee: Agent | None = None
    if verb.lemma == "طلب" and position + 1 < last and words[position].folded == "من":
        addressee = reader.agent(position + 1, last)
        position = _skip(text, addressee.last, last) if addressee is not None else position
    if verb.lemma == "وصف" and not form.suffixed:
        return _describing(reader, position, last)
    objective = "obj" in frames and _object_at(reader, position, last, verb)
    if objective and verb.objects and not {words[position].base, head_of(words[position].base)} & verb.objects:
        objective = False
    if verb.objects and not objective and verb.lemma not in ("عبر", "ألقى"):
        position, objective = _listed_object(reader, position, last, verb)
    if (
        not objective
        and "obj" in frames
        and agent is not None
        and position < last
        and tags[position] == ","
        and not verb.objects
    ):
        if (
            _object_at(reader, position + 1, last, verb)
            and tags[position + 1] in "cW"
            and "," in tags[agent.first : agent.last]
        ):
            position, objective = position + 1, True
    if verb.lemma == "زاد" and agent is None and position < last and tags[position] not in ":A":
        return None
    bare = (
        agent is None and form.kind != "masdar" and position < last and tags[position] in "cDWOTSJGUgu" and not words[position].offset
        and not objective and not verb.addressee
    )  # fmt: skip
    if bare and not strong:
        return None
    crossing = (
        agent is not None and not verb.addressee and not objective and position < last and tags[position] in "cW"
        and not words[position].offset and position not in reader.at
    )  # fmt: skip
    relative = False
    limit = min(last, position + _REACH)
    k = position
    while k < limit:
        tag, word = tags[k], words[k]
        if tag == "A":
            own = k > position and (
                word.conjunction
                or words[k - 1].folded in _OWN_THAT
                or any(v.lemma in _PASSIVE for _, v in words[k - 1].forms)
            )
            noun = (
                objective
                and k > position
                and k - 1 not in reader.covering
                and tags[k - 1] in "cW"
                and not words[k - 1].definite
            )
            if noun:
                return "object", position, text.base_start(position), addressee
            if not own and frames & {"that", "ب", "إلى", "على", "من", "عن"} and k + 1 < last:
                begin = k + 1
                while begin + 1 < last and tags[begin] in ":d,":
                    begin += 1
                return "that", begin, text.starts[begin], addressee
        elif tag == "q":
            quotation = text.opened.get(k)
            if quotation is not None:
                taken = _quoted(reader, quotation, k, position, cue, objective, strong, frames)
                if taken:
                    if taken == "preposition":
                        return "preposition", k, text.starts[k], addressee
                    return "quote", k + 1, text.starts[k + 1], addressee
                if objective:
                    break
                k = max(k + 1, quotation.close + 1 if quotation.words < 6 else k + 1)
                continue
        elif tag == ":" and k + 1 < last:
            if tags[k + 1] in "qAd:":
                k += 1
                continue
            following = k + 1
            if following in reader.at and agent is None:
                late = reader.agent(following, last)
                if late is not None and late.last < last and tags[late.last] == "A":
                    k = late.last
                    continue
            return ("colon", k + 1, text.starts[k + 1], addressee) if strong or k == position else None
        elif tag == "d" and k + 1 < last:
            if tags[k + 1] in "qA:d":
                k += 1
                continue
            if strong and k - position < 12:
                return "colon", k + 1, text.starts[k + 1], addressee
            return None
        elif tag == "R":
            relative = True
        elif tag in "VPM" and k > position and word.forms and k not in reader.covering:
            if tag == "M" or (not relative and (tag == "P" or word.conjunction or tags[k - 1] == ",")):
                break
        elif tag in ".L":
            break
        elif tag == "p" and _frame(word.folded) in frames and k + 1 < last and not objective:
            if not relative and not crossing and tags[k + 1] not in "Aq" and not _adjunct(reader, k, verb):
                begin = k + 2 if words[k + 1].folded == "اجل" and k + 2 < last else k + 1
                if verb.lemma == "عبر" and words[begin].base not in verb.objects:
                    return None
                if verb.lemma == "ألقى" and not any(
                    words[j].base in ("لوم", "اللوم", "لايمه", "اللايمه", "مسووليه", "المسووليه")
                    for j in range(position, k)
                ):
                    return None
                return "preposition", begin, text.base_start(begin), addressee
        elif word.preposition and word.preposition in frames and tag != "A" and not objective and not relative:
            adjunct = _adjunct_bound(reader, k) if word.preposition == "ب" else _addressee_bound(reader, k, verb)
            if not adjunct and not crossing:
                start = text.starts[k] + (1 if word.conjunction else 0)
                return "bound", k, start, addressee
        elif (
            word.folded in ("ب", "ل")
            and word.folded in frames
            and k + 2 < last
            and tags[k + 1] == "q"
            and not objective
        ):
            return "quote", k + 2, text.starts[k + 2], addressee
        elif verb.addressee and addressee is None and not word.offset and (k in reader.at or tag in "TS"):
            candidate = reader.agent(k, limit)
            if candidate is not None:
                addressee = candidate
                k = max(candidate.last, k + 1)
                continue
        if objective and tag == ",":
            break
        k += 1
    if objective:
        return "object", position, text.base_start(position), addressee
    return None


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


def _aside(reader: Reader, position: int, last: int) -> int:
    """Return the token behind asides that stand before an object: ، في كلمته أمام X، or في وقت سابق."""
    text = reader.text
    moved, begin = True, position
    while moved and position < last:
        moved = False
        position = _skip(text, position, last)
        if begin < position < last and text.tags[position] == "," and text.tags[position - 1] in ")f":
            position += 1
            break
        if position < last and text.tags[position] == ",":
            end = text.tags.find(",", position + 1, min(last, position + 22))
            if (
                end != -1
                and not any(c in "AVPM:.dL" for c in text.tags[position + 1 : end])
                and text.tags[position + 1] in "pfTR0GUNgWuOS("
            ):
                opening = text.words[position + 1]
                if (
                    text.tags[position + 1] in "pfR0"
                    or position + 1 in reader.covering
                    or text.tags[position + 1] == "T"
                    or opening.base in _WEEKDAYS
                ):
                    position, moved = end + 1, True
                    while (
                        end + 1 < last and text.tags[end + 1] in "pf" and text.words[end + 1].folded not in _DETERMINERS
                    ):
                        following = text.tags.find(",", end + 1, min(last, end + 18))
                        if following == -1 or any(c in "AVPM:.dL" for c in text.tags[end + 1 : following]):
                            break
                        end, position = following, following + 1
        elif position + 1 < last and text.words[position].folded == "في" and text.words[position + 1].marks & DATE:
            position, moved = position + 2, True
            while position < last and (
                text.words[position].marks & DATE
                or text.tags[position] in "0-"
                or qualifier(text.words[position].folded)
            ):
                position += 1
        elif position + 2 < last and text.words[position].folded == "في" and text.words[position + 1].folded in _TIMES:
            position, moved = position + 3, True
        elif (
            position + 1 < last
            and text.tags[position] == "p"
            and position + 1 in reader.at
            and text.words[position].folded in ("في", "امام", "خلال", "لدي", "مع")
        ):
            position, moved = reader.mentions[reader.at[position + 1]].last, True
        elif (
            position + 1 < last
            and text.words[position].folded == "في"
            and text.words[position + 1].roots
            and not text.words[position + 1].offset
        ):
            position, moved = position + 2, True
        elif (
            position
            and text.words[position].folded in _PAPER_ADJECTIVES
            and head_of(text.words[position - 1].base) in _PAPERS | _PAPER_ADJECTIVES
        ):
            position, moved = position + 1, True
        elif position + 1 < last and text.words[position].folded == "في" and head_of(text.words[position + 1].base) in _PAPERS and (
            position + 2 < last and text.words[position + 2].folded in _PAPER_ADJECTIVES
        ):  # fmt: skip
            position, moved = position + 3, True
    return position


_PAPER_ADJECTIVES = frozenset(
    "له لها لهم صحفي صحفيه صحافي صحافيه اليوم امس مشترك مشتركه رسمي رئاسي مكتوب متلفز متلفزه مقتضب".split()
)
_TIMES = frozenset("وقت الوقت هذا".split())


_CAPTIONED = frozenset(
    "عنوان بعنوان شعار بشعار اسم باسم وسم هاشتاغ فيلم كتاب برنامج مسمي مسلسل اغنيه تحت حمله عمليه".split()
)


def _quoted(
    reader: Reader,
    quotation: Quotation,
    k: int,
    position: int,
    cue: int,
    objective: bool,
    strong: bool,
    frames: frozenset[str],
) -> str:
    """Return quote where the quotation at mark `k` is what is said, preposition where it only begins it, or ""."""
    text = reader.text
    announced = k > cue + 1 and text.tags[k - 1] in ":dA"
    if k and text.words[k - 1].base in _CAPTIONED:
        return ""
    named = quotation.words < 5 and any(t in reader.covering for t in range(k + 1, quotation.close))
    if named and not announced:
        return ""
    adjacent = k == position or announced
    if quotation.words < 3 and not announced:
        if objective or not frames & {"إلى", "على", "عن", "من"}:
            return ""
        return "preposition" if k and text.tags[k - 1] == "p" and _frame(text.words[k - 1].folded) in frames else ""
    if objective and not adjacent:
        return ""
    if strong or adjacent:
        return "quote"
    before = text.words[k - 1].folded if k else ""
    return "quote" if _frame(before) in frames or before in ("ب", "ل", "بـ", "لـ") else ""


def _describing(reader: Reader, position: int, last: int) -> tuple[str, int, int, Agent | None] | None:
    """Read وصف Y بأنه Z: content at Y; where Z is quoted, the quotation alone."""
    text = reader.text
    position = _aside(reader, position, last)
    for k in range(position, min(last, position + 40)):
        tag = text.tags[k]
        bound = (tag == "A" and text.words[k].folded.startswith("بان")) or text.words[k].folded in ("ب", "بـ") or (
            text.words[k].preposition == "ب" and k not in reader.at and not _adjunct_bound(reader, k)
        )  # fmt: skip
        if bound and k > position:
            if k + 1 < last and text.tags[k + 1] == "q" and k + 1 in text.opened:
                return "quote", k + 2, text.starts[k + 2], None
            if text.tags[position] in "pfA,:":
                return None
            return "object", position, text.base_start(position), None
        if tag in ".LVP:":
            return None
    return None


_FRAMES = {"الي": "إلى", "علي": "على", "عن": "عن", "من": "من", "في": "في", "حول": "حول"}


def _frame(folded: str) -> str:
    return _FRAMES.get(folded, "")


def _adjunct(reader: Reader, k: int, verb: Verb) -> bool:
    """Return whether a preposition of the verb's own kind opens an adjunct here: من موسكو, على هامش, عن طريق."""
    following = reader.text.words[k + 1]
    folded = reader.text.words[k].folded
    if following.folded in (
        "هامش",
        "خلفيه",
        "طريق",
        "جانب",
        "جهه",
        "ناحيه",
        "حد",
        "متن",
        "لسان",
        "موقع",
        "صفحته",
        "حسابه",
        "قناه",
    ):
        return True
    if k and reader.text.words[k - 1].folded in (
        "ردا",
        "تعليقا",
        "بناء",
        "علاوه",
        "حفاظا",
        "خلافا",
        "زياده",
        "حرصا",
        "اعتمادا",
    ):
        return True
    if (
        folded == "من"
        and following.folded in ("جانبه", "جانبها", "جهته", "جهتها", "خلال", "اجل")
        and verb.lemma != "ناشد"
    ):
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
    return word.base in (
        "مناسبه",
        "حضور",
        "مشاركه",
        "القول",
        "حسب",
        "شكل",
        "اسم",
        "دوره",
        "شان",
        "خصوص",
        "العاصمه",
        "مقر",
        "التالي",
        "الفعل",
        "شده",
        "قوه",
        "الاجماع",
        "الاغلبيه",
        "التوافق",
        "نجاح",
        "اسمه",
        "اسمها",
        "دورهم",
    )


def _addressee_bound(reader: Reader, k: int, verb: Verb) -> bool:
    """Return whether a word with ل names who is spoken to: للصحفيين, لوكالة."""
    word = reader.text.words[k]
    if k in reader.at:
        return True
    return word.base.removeprefix("ال") in (
        "صحفيين",
        "صحافيين",
        "وكاله",
        "صحيفه",
        "قناه",
        "موقع",
        "اذاعه",
        "تلفزيون",
        "وسايل",
    )


_NOT_OBJECT = frozenset(
    "امس اليوم غدا الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد الاسبوع مساء صباح يوم".split()
)
_DETERMINERS = frozenset("هذا هذه ذلك تلك كل عدم اي جميع كافه مزيد عده كلا بعض معظم".split())


def _object_at(reader: Reader, position: int, last: int, verb: Verb) -> bool:
    """Return whether a noun phrase that can be what is said begins at `position`."""
    if position >= last:
        return False
    text = reader.text
    word, tag = text.words[position], text.tags[position]
    if tag == "q":
        return position in text.opened and position + 1 < last and text.tags[position + 1] not in "VPAf"
    if word.base in _NOT_OBJECT or word.offset:
        return False
    if tag == "f":
        return word.folded in _DETERMINERS
    if tag == "V":
        return word.folded in reader.parties.lexicon.masdars
    return tag not in "pPAR.,:dL)-x#"
