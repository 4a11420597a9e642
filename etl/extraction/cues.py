"""Cues: words of saying in use, where what they introduce begins, and who stands beside them as speaker."""

from etl.extraction.addressees import spoken_to
from etl.extraction.adjuncts import DETERMINERS, PAPERS
from etl.extraction.adverbs import skip_adverbs
from etl.extraction.agents import Reader
from etl.extraction.bare_subjects import bare_subject
from etl.extraction.complements import PASSIVES, find_complement
from etl.extraction.objects import late_object, unknown_teller
from etl.extraction.organisations import head_of
from etl.extraction.preceding_subjects import source_before, subject_before
from etl.extraction.records import Agent, Cue
from etl.extraction.subjects import find_subject
from etl.extraction.text import Text
from etl.extraction.unknown_subjects import antecedent, subject_and_object, unknown_subject
from etl.language.conjugation import Form
from etl.language.lexicon import Verb
from etl.language.triggers import ATTRIBUTING, RELAYING

_NEGATIONS = frozenset("لم ولم لا ولا لن ولن دون بدون غير".split())


_DENIABLE = frozenset("استبعد نفى أنكر".split())


_QUOTING = frozenset("ما كما حسبما وفقما مثلما لما".split())
"""Before a verb whose words stand elsewhere: حسبما ذكرت الوكالة."""
_CONDITIONS = frozenset("اذا واذا فاذا لو ولو اما لولا ان".split())


_SECOND = frozenset("قال أضاف تساءل حذر أكد أوضح علق هدد طالب دعا شدد خاطب".split())


RENEWING = frozenset("جدد كرر أعاد".split())


#: What is refused without anything being said (guide: رفض التعليق is no statement).
_WITHHELD = frozenset("تعليق كشف افصاح ادلاء ذكر رد خوض حديث دخول خروج تسليم استقبال توقيع حضور لقاء مشاركه".split())


_COPULAS = frozenset(
    "كان كانت يكن تكن يكون تكون ليس ليست هو هي هم بدا بدت ظل ظلت بات باتت اصبح اصبحت مازال زال يبدو".split()
)


_PRONOUN_TAKING = frozenset(
    "دعا طالب أبلغ حذر حمل اتهم أخبر هدد حث ناشد هنأ طلب قال ذكر نفى أنكر زعم نصح اعتبر".split()
)


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
    if form.kind == "participle" and (previous in _COPULAS or previous.removeprefix("و") in _COPULAS):
        return None
    if form.suffixed and form.kind in ("past", "present") and not (
        verb.lemma in _PRONOUN_TAKING or previous in ("ما", "كما", "حسبما", "لما", "وفق")
        or (verb.lemma == "وصف" and (words[i].conjunction or i + 1 in reader.at or tags[i + 1] in "TS"))
    ):  # fmt: skip
        return None
    if _misread(reader, i, first, form, verb):
        return None
    if verb.lemma in RENEWING:
        return _renewed(reader, i, first, last, form, verb)
    if verb.lemma in ("جاء", "ورد"):
        return _document(reader, i, last, form, verb)
    if previous in _CONDITIONS and words[i - 1].tag not in "A" and form.kind != "participle":
        return None
    if word_is_narrator(text, i, form, verb):
        return None
    explaining = words[i].tag in "pf" and _explaining(text, i, first, last)
    if (
        words[i].tag in "pf"
        and verb.lemma != "عبر"
        and not explaining
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
            hearer = reader.agent(cue_last + 1, last)
            behind = hearer.last if hearer is not None else cue_last + 1
            found = find_complement(reader, behind, last, form, verb, None, i)
            if found is not None and found[0] in ("that", "quote", "colon"):
                return Cue(cue_first, cue_last, form, verb, None, "dropped", found[0], found[1], found[2], hearer)
            return None
        if second.lemma == "قال" or (second.lemma in _SECOND and not ({"obj", "ب"} & frames)):
            frames = frames | second.frames
            if second.lemma != "قال":
                verb = verb._replace(act=second.act)
            cue_last += 1
    verb = verb._replace(frames=frames)
    agent, order, position = find_subject(reader, i, cue_last, first, last, form)
    if agent is not None and order == "VS" and cue_last == i + 1:
        after = skip_adverbs(text, position, last)
        if after < last and tags[after] == "P" and words[after].forms[0][1].lemma == "قال" and after == position:
            position = after + 1
    if agent is not None and order == "VS" and verb.lemma in _HEARD and spoken_to(reader, agent, i, first, form):
        agent = subject_before(reader, i, first, form) if tags[i - 1] == "R" else None
        order, position = "SV" if agent is not None else "dropped", cue_last
    if agent is None:
        agent = bare_subject(reader, skip_adverbs(text, cue_last, last), last, form, verb)
        order, position = ("VS", agent.last) if agent is not None else (order, position)
    if agent is None and (told := antecedent(reader, i, first, form)) is not None:
        if not _speaking(reader, told):
            return None
        agent, order = told, "SV"
    objective = "obj" in frames and not verb.objects and form.kind in ("past", "present")
    nominal = objective or not ("obj" in frames or verb.addressee or verb.lemma in _OF_THINGS)
    if agent is None and nominal and form.kind in ("past", "present") and form.number == "s" and not form.suffixed:
        agent = unknown_teller(reader, skip_adverbs(text, cue_last, last), last, form, verb)
        if agent is not None:
            order, position = "VS", agent.last
    found = find_complement(reader, position, last, form, verb, agent, i)
    placed = position < last and tags[position] in "p,"
    objective = objective and (previous not in _QUOTING or previous == "كما")
    objective = objective or verb.lemma == "ناشد"
    if (
        found is None
        and (objective or (verb.lemma in ("ذكر", "حمل") and previous not in _QUOTING))
        and (order == "VS" or (objective and placed))
    ):
        late = late_object(reader, agent, position, last, verb)
        if late is not None and not (verb.lemma == "طلب" and words[late[0]].folded == "عدم"):
            agent, found = late[1], ("object", late[0], text.base_start(late[0]), None)
    if found is None:
        return None
    trigger, content, start, addressee = found
    within = verb.addressee and words[i + 1].folded in _WITHIN
    needing = within or (verb.lemma in _NEEDING_OBJECT and agent is not None and not agent.plural and not form.suffixed)
    if agent is not None and order == "VS" and addressee is None and needing and (
        (not agent.parties or verb.lemma == "اتهم") and trigger in ("preposition", "bound")
        and content <= agent.last + 1
    ):  # fmt: skip
        topic = subject_before(reader, i, first, form) if not words[i].conjunction else None
        agent, order, addressee = topic, "SV" if topic is not None else "dropped", agent
    if verb.lemma == "عبر" and trigger != "preposition":
        return None
    if (
        form.kind == "present"
        and verb.lemma in _PROMISING
        and not _at_once(text, cue_last, agent, order, trigger, content)
    ):
        return None
    if verb.lemma == "لفت" and trigger not in ("that", "preposition"):
        return None
    if verb.lemma == "كتب" and agent is None and words[cue_last].folded in ("عليها", "عليه", "عليهم"):
        return None
    if agent is None and words[i].folded.lstrip("و") == "تبين":
        return None
    if verb.lemma == "اعتبر" and form.kind == "present" and trigger == "object" and words[content].base in _RANKS:
        return None
    if agent is None and form.kind == "present" and (
        verb.lemma in _ENDURING or (verb.lemma in PASSIVES and form.gender == "m" and previous in CLAUSAL)
    ):  # fmt: skip
        return None
    if agent is None and (verb.lemma in _SHOWING or (form.kind == "present" and previous in ("ما", "مما", "بما"))):
        return None
    if form.kind == "masdar" and not _masdar_stands(reader, i, first, verb, trigger):
        return None
    if (
        agent is None
        and form.kind == "present"
        and verb.lemma in _CONSIDERED
        and not (form.suffixed and words[i].conjunction)
        and not (verb.lemma == "اعتبر" and trigger == "that")
    ):
        return None
    if agent is None and form.kind != "participle" and (
        _foreign_subject(reader, i, first) or (trigger in ("bound", "preposition", "object") and _describes(text, i, first))
    ):  # fmt: skip
        return None
    if agent is None and verb.addressee and form.kind in ("past", "present") and form.number == "s":
        agent = subject_and_object(reader, skip_adverbs(text, cue_last, last), content, form)
        if agent is not None:
            order = "VS"
            addressee = reader.agent(skip_adverbs(text, agent.last + (text.tags[agent.last] == ","), last), content)
    said = trigger in ("that", "quote", "colon") and "colon" in frames
    if (
        agent is None
        and form.kind in ("past", "present")
        and form.number == "s"
        and (said or (not verb.addressee and "obj" not in frames) or (trigger == "object" and verb.objects))
    ):
        agent = unknown_subject(reader, skip_adverbs(text, cue_last, last), content - 1, form)
        if agent is not None and verb.lemma in _HEARD and spoken_to(reader, agent, i, first, form):
            agent = None
        order = "VS" if agent is not None else order
    if (
        verb.lemma != "عبر"
        and (words[i].tag in "pf" or (form.kind == "present" and words[i].folded.lstrip("و")[0] == "ل"))
        and trigger not in ("that", "quote")
    ):
        return None
    if verb.lemma != "عبر" and words[i].tag in "pf" and not explaining and (agent is None or content - agent.last > 2):
        return None
    return Cue(cue_first, cue_last, form, verb, agent, order, trigger, content, start, addressee)


_PROMISING = frozenset("وعد عد".split())
"""Verbs whose present, unpointed, is mostly يُعدّ (is considered)."""


def _at_once(text: Text, behind: int, agent: Agent | None, order: str, trigger: str, content: int) -> bool:
    """Return whether what is promised or thought stands right behind the verb and its subject: يعد الوزير بإنشاء."""
    behind = agent.last if agent is not None and order == "VS" else behind
    bound = trigger == "bound" and content == behind and text.words[content].preposition == "ب"
    return bound or (trigger == "that" and content == behind + 1)


def _explaining(text: Text, i: int, first: int, last: int) -> bool:
    """Return whether بين is a verb here: وبين أن at the head of a clause, no between before it."""
    opens = text.words[i].conjunction or text.words[i - 1].folded in CLAUSAL
    opens = opens and i + 1 < last and text.tags[i + 1] == "A" and text.words[i].base == "بين"
    return opens and not any(w.base in ("بين", "بينه", "بينها") for w in text.words[first:i])


_HEARD = frozenset("طالب دعا حث ناشد اتهم أبلغ حذر نصح أخبر حمل هدد حض وصف شكر".split())
"""Verbs whose object is whom they are said to or of: a single phrase behind them is not their subject for certain."""
_NEEDING_OBJECT = frozenset("حث ناشد اتهم".split())
"""Verbs with somebody as object always: of two phrases the subject, of one alone the object."""


def _speaking(reader: Reader, agent: Agent) -> bool:
    """Return whether who a relative clause tells of can speak: people, sources, documents; not الضرائب التي تبلغ."""
    text = reader.text
    return text.tags[agent.first] in "ST" or any(
        w.folded.endswith(("ون", "ين")) or w.base.removeprefix("ال") in PAPERS
        for w in text.words[agent.first : agent.last]
    )


def _describes(text: Text, i: int, first: int) -> bool:
    """Return whether a verb tells of the indefinite noun before it: استثناءات كبيرة للغاية تدعو لـ."""
    k = i - 1
    while k > first and text.words[k].folded in _DEGREES:
        k -= 1
    before = text.words[k]
    if text.words[i + 1].folded in _WITHIN:
        return False
    return (
        k > first
        and text.tags[k] in "cJ"
        and not before.definite
        and not (text.texts[k].endswith(("ه", "ها", "هم")) and text.words[i].forms[0][0].kind == "past")
        and not text.words[i].conjunction
        and before.folded not in _TIMES
    )


_WITHIN = frozenset("فيه فيها خلاله خلالها".split())
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


_RANKS = frozenset("اول احد احدي اكبر اهم ابرز اكثر اخر ثاني ثالث من الاول الاكبر".split())
"""What somebody is considered (يُعتبر أول رئيس), not what he considers."""
_TIMES = frozenset("اليوم امس الان غدا".split())
_ENDURING = frozenset("دافع أبلغ".split())
"""Verbs whose present without a subject of its own is of things: يدافع عن حقوقهم, يبلغ عددهم."""
_OF_THINGS = frozenset("أظهر أثبت قدر نص قلل راهن تردد شهد عبر".split())
"""What things do too: their subjects must be known to speak."""
_SHOWING = frozenset("أظهر أثبت قدر".split())
"""What things do more often than persons: without a speaker of its own nothing is said."""


def _misread(reader: Reader, i: int, first: int, form: Form, verb: Verb) -> bool:
    """Return whether the form is another word here: first person, a passive, a verbal noun, another verb's subject."""
    text = reader.text
    word = text.words[i]
    surface = text.texts[i].removeprefix("و").removeprefix("ف")
    if surface.startswith("أست") and verb.lemma.startswith("است"):
        return True
    if (verb.lemma == "ثمن" and text.words[i + 1].folded.startswith("النهاي")) or (
        verb.lemma == "نسب" and form.suffixed and i > first and text.words[i - 1].folded == "ما"
    ):
        return True  # the round of sixteen, and a share
    if form.kind == "present" and surface.startswith(("يُ", "تُ")) and (
        verb.lemma.startswith(("ت", "است", "ا")) or verb.lemma in _FIRST
    ):  # fmt: skip
        return True
    if form.number == "d" and surface.endswith(("ً", "اً")):
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
    if word.folded == "راي" and previous.tag in "cpTOSD" and previous.folded not in CLAUSAL:
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
    construct = construct and i - 1 not in reader.covering and not previous.roots
    if (
        form.kind == "present"
        and construct
        and not _opening_source(reader, i, first, form)
        and word.folded in reader.parties.lexicon.common
        and word.folded[0] == "ت"
    ):
        return True
    if form.kind == "present" and previous.folded == "ما" and i - 2 >= first and text.tags[i - 2] == ",":
        return True
    if form.kind == "present" and word.folded[0] == "ت" and previous.folded in _BEFORE_VERBAL_NOUNS:
        return True
    clause = i - 2 >= first and not any(w.folded in _BEFORE_CLAUSES for w in text.words[max(first, i - 5) : i - 1])
    if (
        form.kind == "past"
        and previous.folded in ("ان", "وان", "بان")
        and previous.tag == "A"
        and clause
        and not word.conjunction
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
    noun = form.kind == "past" and word.base in reader.parties.lexicon.masdars and not word.conjunction
    if noun and previous.folded in _GOVERNING:
        return True
    if (
        noun
        and previous.tag in "cpTO"
        and previous.folded not in CLAUSAL
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


_FIRST = frozenset("طلب وصف كشف رفض".split())
"""Verbs of the first form, whose present with u is passive: يُطلب منه."""
_GOVERNING = frozenset(
    "في الي علي عن مع خلال بعد قبل حول بشان ضد منذ نحو عبر تجاه رغم برغم بدون عقب اثر بسبب وسط ازاء حيال جراء".split()
)
"""Prepositions behind which a word is a noun whoever stands beside it: بعد كشف السلطات عن."""


def _opening_source(reader: Reader, i: int, first: int, form: Form) -> bool:
    """Return whether a source before the verb opens its clause: مصادر دبلوماسية تقول."""
    source = source_before(reader, i, first, form)
    return source is not None and (source.first == first or reader.text.tags[source.first - 1] in "A,:q")


CLAUSAL = frozenset("كما فيما بينما حيث اذ حين حينما عندما بعدما وفيما وبينما وحيث".split())
"""What opens a clause with its verb, though it is a preposition by its place among words."""
_TOPICS = frozenset("اما واما".split())
_CALLING = frozenset("ادعى دعا".split())
"""Verbs whose present, unpointed, is also يُدعى (is called)."""
_BEFORE_CLAUSES = frozenset("بعد قبل منذ سبق وسبق الي حتي غير الا دون لولا يسبق يلبث".split())
"""What takes أن with a verb behind it; elsewhere a noun follows أن."""
_BEFORE_VERBAL_NOUNS = frozenset("اثناء خلال بعد قبل عن من في الي مع بسبب رغم عدم".split())
_BEFORE_NOUNS = frozenset(
    "تم يتم تمت ستتم سيتم وتم ويتم وتمت وسيتم فتم اعلي ادني اكبر اكثر اقل افضل اهم احد احدي من في عن الي مع".split()
)


#: Verbs whose third person is mostly passive or another verb: يُعدّ, يُعتبر, تعد, يرجع ذلك إلى.
_CONSIDERED = frozenset("عد اعتبر وعد أرجع".split())


def _renewed(reader: Reader, i: int, first: int, last: int, form: Form, verb: Verb) -> Cue | None:
    """Read جدد X دعوته إلى, كرر تأكيد: the verbal noun is the cue; with أن the verb itself."""
    text = reader.text
    agent, order, position = find_subject(reader, i, i + 1, first, last, form)
    for k in range(position, min(last, position + 16)):
        word, tag = text.words[k], text.tags[k]
        if tag == "A" and form.kind != "participle":
            return Cue(i, i + 1, form, verb, agent, order, "that", k + 1, text.starts[k + 1]) if k + 1 < last else None
        if tag in ".L:" or (tag == "V" and word.conjunction):
            return None
        if {
            word.base,
            head_of(word.base),
            word.base.removesuffix("ه"),
            word.base.removesuffix("ها"),
            word.base.removesuffix("هم"),
        } & (verb.objects - set(reader.parties.lexicon.masdars)):
            return Cue(i, i + 1, form, verb, agent, order, "object", k, text.base_start(k))
        stem = next((v for v in _noun_verbs(reader, word.base)), None)
        if stem is None:
            continue
        found = find_complement(reader, k + 1, last, form._replace(kind="masdar"), stem, agent, k)
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
    if k < last and text.words[k].folded == "ايضا":
        k += 1
    if k + 1 >= last or text.words[k].folded not in ("في", "فيه", "ضمن", "علي"):
        return None
    paper = k if text.words[k].folded == "فيه" else k + 1
    if paper != k and head_of(text.words[paper].base) not in PAPERS:
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
    found = find_complement(reader, agent.last if agent is not None else paper + 1, last, form, verb, agent, i)
    if found is None or found[0] not in ("that", "quote", "colon"):
        return None
    trigger, content, start, addressee = found
    return Cue(
        i, i + 1, form, verb, agent, "VS" if agent is not None else "dropped", trigger, content, start, addressee
    )


def word_is_narrator(text: Text, i: int, form: Form, verb: Verb) -> bool:
    """Return whether the verb is the passive of the paper's own voice: يُذكر أن, ويُعتقد أن."""
    following = text.words[i + 1].tag if i + 1 < len(text.words) else "L"
    return form.kind == "present" and form.gender == "m" and form.number == "s" and verb.lemma in PASSIVES and following == "A" and (
        i == 0 or text.tags[i - 1] in "L.,RcDWSO"
    )  # fmt: skip


def _masdar_stands(reader: Reader, i: int, first: int, verb: Verb, trigger: str) -> bool:
    """Return whether a verbal noun reports speech: قوله always, others behind a verb of renewing or relaying."""
    if verb.lemma == "قال":
        return trigger in ("that", "quote", "colon")
    if verb.lemma in ("أكد", "أعلن", "أقر", "اعترف") and trigger == "that":
        return True
    for j in range(max(first, i - 14), i):
        lemmas = {v.lemma for _, v in reader.text.words[j].forms}
        if lemmas & RENEWING or reader.text.words[j].base in RELAYING:
            return True
    return False
