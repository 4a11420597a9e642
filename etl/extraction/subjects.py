"""Subjects: the noun phrase that a verb of speech has before or behind it."""

from etl.extraction.agents import Reader
from etl.extraction.described_agents import CALLED
from etl.extraction.records import Agent, Span
from etl.extraction.text import Text
from etl.language.conjugation import Form
from etl.language.fold import fold
from etl.language.triggers import DATE

_ADVERBS = frozenset(
    "ايضا كذلك قد امس اليوم غدا مجددا موخرا اخيرا سابقا لاحقا ثم بدوره بدورها بدورهم جانبه جانبها حينها انذاك "
    "تباعا صراحه بوضوح بشده مرارا علنا فقط نفسه نفسها ذاته بالقول بالفعل اساسا كما مساء صباح ظهر فجر ليله يوم "
    "فيه فيها خلاله خلالها ضمنيا رسميا البارحه نفيا قاطعا باتا بقوه وبقوه وبشده بحزم".split()
)


_NOT_SUBJECTS = frozenset("علانيه علنا مره تاره حينا دايما مرارا احيانا خاصه عاده ثانيه لاحقا".split())


def subject_and_object(reader: Reader, position: int, limit: int, form: Form) -> Agent | None:
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


def unknown_subject(reader: Reader, position: int, limit: int, form: Form) -> Agent | None:
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
        or head.base in NOT_OBJECT
        or head.folded in _NOT_SUBJECTS
        or head.folded == "الله"
    ):
        return None
    if head.tag == "c" and head.folded.endswith("ا") and not head.definite:
        return None
    if all(tag == "0" for tag in text.tags[position:last]):
        return None
    for k in range(position + 1, last - 1):
        if text.words[k].folded in CALLED and k + 1 in reader.at:
            return _as_agent(reader, reader.at[k + 1])
    span = Span(text.starts[position], text.ends[last - 1])
    plural = text.words[position].base.endswith(("ون", "ين", "و"))
    return Agent(position, last, (), True, span, text.body[span.start : span.end], form.gender, plural, "other", "", "")


def skip_adverbs(text: Text, i: int, last: int) -> int:
    """Return the first token from `i` that is no adverb or expression of time."""
    while i < last and (
        (text.words[i].folded == "اول" and i + 2 < last and text.words[i + 2].folded == "امس")
        or (text.words[i].folded == "من" and i + 1 < last and text.words[i + 1].folded == "امس")
        or (text.words[i].folded in ("قبل", "منذ") and i + 1 < last and text.words[i + 1].folded in _SPANS)
        or (text.words[i].folded in _SPANS and text.words[i - 1].folded in ("قبل", "منذ"))
        or (text.words[i].folded in _ADVERBS and text.tags[i] not in "A")
        or (text.words[i].folded in _PERIODS and i + 1 < last and text.words[i + 1].folded in _NEAR)
        or (text.words[i].folded in _NEAR and text.words[i - 1].folded in _DATED)
        or text.words[i].base in WEEKDAYS
        or (
            text.tags[i] == "0"
            and text.words[i - 1].base in WEEKDAYS
            and i + 1 < last
            and text.words[i + 1].marks & DATE
        )
        or (text.words[i].marks & DATE and text.tags[i - 1] == "0" and text.words[i - 2].base in WEEKDAYS)
        or (text.tags[i] == "," and text.tags[i - 2] == "0" and text.words[i - 3].base in WEEKDAYS)
        or (
            text.tags[i] == ","
            and i + 2 < last
            and (text.words[i + 1].folded in _ADVERBS or text.words[i + 1].base in WEEKDAYS)
        )
        or (text.tags[i] == "," and text.words[i - 1].base in WEEKDAYS)
        or (
            text.tags[i] in "()" and text.words[min(i + 1, last - 1) if text.tags[i] == "(" else i - 1].base in WEEKDAYS
        )
    ):
        i += 1
    return i


def tags_before(text: Text, token: int) -> str:
    """Return the tag of what stands before a token, a line end before the first."""
    return text.tags[token - 1] if token else "L"


def behind_addressee(reader: Reader, position: int, last: int) -> int:
    """Return the token behind who is spoken to where that stands before the subject: قال لـ"المدينة" الوزير; else `last`."""
    text = reader.text
    if position + 1 >= last:
        return last
    if text.words[position].folded == "ل" and text.tags[position + 1] == "q":
        quotation = text.opened.get(position + 1)
        return quotation.close + 1 if quotation is not None and quotation.closed and quotation.words <= 4 else last
    if text.words[position].preposition == "ل" and not text.words[position].conjunction:
        number = reader.at.get(position)
        if number is None and text.tags[position] == "O":
            number = reader.at.get(
                position + 1, reader.at.get(position + 2) if text.tags[position + 1] == "q" else None
            )
        if number is not None and reader.parties[reader.mentions[number].party].kind == "organisation":
            behind = reader.mentions[number].last
            return behind + 1 if behind < last and text.tags[behind] == "q" else behind
    return last


TOLD = frozenset("بذلك ذلك بهذا".split())
"""What stands for what was said between a verb and its subject: صرح بذلك المدير."""
_SPANS = frozenset("ايام يومين ساعات اسبوع اسبوعين اسابيع شهر شهرين اشهر قليل سنوات".split())


_PERIODS = frozenset("الاسبوع الشهر العام".split())
_NEAR = frozenset("الماضي الحالي الجاري المنصرم الفايت المقبل القادم".split())


WEEKDAYS = frozenset("الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد الاثنين".split())
_DATED = _PERIODS | WEEKDAYS


_LONGEST_QUOTED_NAME = 5
"""Words of a name in marks at most: a longer quotation right behind its verb is what is said."""


_FEMININE_PLURALS = frozenset("القوي الدول الجهات الاحزاب المنظمات الحكومات الهييات الجماعات الاطراف الجامعات".split())
"""Plurals of things, feminine to their verbs: behind a masculine verb they are its object."""


def _agrees(form: Form, agent: Agent) -> bool:
    if form.gender == "f" and agent.gender == "m" and not agent.plural and agent.parties:
        return False
    first = agent.label.split(" ", 1)[0]
    if form.gender == "m" and form.number == "s" and not agent.parties and fold(first) in _FEMININE_PLURALS:
        return False
    holder = bool(agent.parties) or first.endswith("ة")
    return not (form.gender == "m" and agent.gender == "f" and holder and not agent.plural)


_RESUMPTIVE = frozenset("فيه فيها عنه عنها به بها اليه اليها منه منها عليه عليها له لها خلاله خلالها".split())
"""What takes a relative up again, so that the subject stands behind it: المقطع الذي دعا فيه المدير."""


def spoken_to(reader: Reader, agent: Agent, i: int, first: int, form: Form) -> bool:
    """Return whether the phrase behind a verb of addressing at `i` is its object, its subject being told before or dropped.

    An ending of the accusative shows it, a feminine plural behind a masculine verb, and a subject right before the verb:
    a relative that agrees with it, or the pronoun of أنه.
    """
    text = reader.text
    head = text.words[agent.first if text.tags[agent.first] not in "q(#" else agent.first + 1]
    if form.number != "s" or form.suffixed:
        return False
    if not agent.parties:
        accusative = agent.plural and head.definite and head.folded.endswith("ين")
        things = form.gender == "m" and (head.base in _FEMININE_PLURALS or head.folded.endswith("ات"))
        if accusative or things:
            return True
    nominative = any(
        text.words[t].folded.endswith("ون") and t not in reader.covering for t in range(agent.first, agent.last)
    )
    if nominative or any(w.folded in _RESUMPTIVE for w in text.words[i + 1 : agent.first]):
        return False
    before, k = text.words[i - 1], i - 1
    if before.folded == "قد" and k > first:
        before, k = text.words[k - 1], k - 1
    if k < first or text.words[i].conjunction:
        return False
    if text.tags[k] == "R":
        last = agent.last + (text.tags[agent.last] == "p")
        if text.texts[last].endswith(("ه", "ها")):
            return False
        return _RELATIVES.get(before.folded) == (form.gender, "s") and not before.conjunction
    return text.tags[k] == "A" and before.folded.endswith("نه" if form.gender == "m" else "نها")


def find_subject(
    reader: Reader, i: int, cue_last: int, first: int, last: int, form: Form
) -> tuple[Agent | None, str, int]:
    """Return (speaker in the clause or None, VS or SV, token where the rest of the clause begins)."""
    text = reader.text
    position = cue_last if cue_last in reader.at else skip_adverbs(text, cue_last, last)
    if position in text.opened and text.opened[position].words > _LONGEST_QUOTED_NAME:
        last = position
    if text.words[first].folded in ("اما", "واما") and text.words[i].folded[0] == "ف" and text.words[i].conjunction:
        topic = reader.agent(first + 1, i)
        if topic is not None and _agrees(form, topic):
            return topic, "SV", cue_last
    if form.kind in ("past", "present") and form.number == "s" and position < last:
        if text.tags[position] in ":" and position + 1 < last and position + 1 in reader.at and cue_last == position:
            agent = reader.agent(position + 1, last)
            if agent is not None and agent.last < last and text.tags[agent.last] == "A":
                return agent, "VS", agent.last
        agent = reader.agent(position, last)
        if agent is None:
            told = text.words[position].folded in TOLD
            agent = reader.agent(position + 1 if told else behind_addressee(reader, position, last), last)
        if agent is not None and _agrees(form, agent):
            if not text.words[i].conjunction and i > first and not (form.suffixed and text.tags[i - 1] == "R"):
                before = subject_before(reader, i, first, form)
                if (
                    before is not None
                    and before.last >= i - 2
                    and (not before.role or before.first == first or tags_before(text, before.first) == "A")
                ):
                    return before, "SV", cue_last
            return agent, "VS", agent.last
        if position < last and _nominative(reader, position):
            agent = unknown_subject(reader, position, last, form)
            if agent is not None:
                return agent, "VS", agent.last
    if i - 2 > first and text.tags[i - 1] == "A" and (owed := _owed(reader, i - 1, first, form)) is not None:
        return owed, "SV", cue_last
    if form.kind in ("past", "present") and not text.words[i].conjunction:
        source = source_before(reader, i, first, form)
        if source is not None:
            return source, "SV", cue_last
        before = subject_before(reader, i, first, form)
        if before is not None:
            return before, "SV", cue_last
    return None, "dropped", cue_last


def _nominative(reader: Reader, i: int) -> bool:
    """Return whether a plural shows by its ending that it is the subject: المضربون, مساعدو الوزير."""
    word, lexicon = reader.text.words[i], reader.parties.lexicon
    if word.offset or reader.text.tags[i] not in "DTcW" or len(word.folded) < 5:
        return False
    if word.folded.endswith("ون"):
        return word.definite
    stem = word.folded.removesuffix("و")
    return stem != word.folded and (
        stem + "ين" in lexicon.common or stem + "ون" in lexicon.common or "ال" + stem + "ين" in lexicon.common
    )


def _owed(reader: Reader, that: int, first: int, form: Form) -> Agent | None:
    """Return whom ل makes the subject of what was done before: سبق للوزارة أن أعلنت."""
    for k in range(that - 1, max(first, that - 8), -1):
        if reader.text.words[k].preposition == "ل" and reader.text.words[k - 1].base in _BEFORE:
            agent = reader.agent_through(k, that)
            return agent if agent is not None and agent.last == that and _agrees(form, agent) else None
    return None


_BEFORE = frozenset("سبق يسبق".split())


def source_before(reader: Reader, i: int, first: int, form: Form) -> Agent | None:
    """Return an indefinite source right before its verb: مسؤولين أتراك انتقدوا."""
    if (
        i == first
        or reader.text.tags[i - 1] not in "SJcDT"
        or (reader.text.words[i - 1].definite and reader.text.tags[i - 1] != "J")
    ):
        return None
    if i - 1 in reader.covering and reader.is_person(reader.covering[i - 1]):
        return None
    agent = _description_ending(reader, i, first)
    if agent is None or reader.text.words[agent.first].folded.startswith("ال") or agent.parties:
        return None
    broken = agent.plural and agent.gender == form.gender == "f" and form.number == "s"
    return agent if broken or agent.plural == (form.number == "p") else None


def subject_before(reader: Reader, i: int, first: int, form: Form) -> Agent | None:
    """Return the subject in front of the verb: AGENT قال, كان AGENT قد قال, AGENT الذي قال."""
    text = reader.text
    tags, words = text.tags, text.words
    j = i - 1
    while j >= first and (
        words[j].folded in ("قد", "كان", "كانت", "كانوا", "ايضا", "كذلك", "سبق", "ان") and tags[j] != "A"
    ):
        j -= 1
    if j >= first and words[j].folded in ("اذ", "حيث"):
        return None
    relative = j >= first and tags[j] == "R"
    if relative and _RELATIVES.get(words[j].folded, (form.gender,))[0] != form.gender and form.gender:
        return None
    if relative and form.suffixed and not words[j].conjunction:
        return None
    if relative:
        if words[j].conjunction:
            owner = _owner_before(reader, j, first, form)
            if owner is not None:
                return owner
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
    if (
        form.kind == "present"
        and form.number == "s"
        and (joined := _joined_subject(reader, j + 1, first, form)) is not None
    ):
        return joined
    steps = 0
    k = j
    while k >= first and steps < 28:
        tag = tags[k]
        start = None
        if tag in "A" or words[k].folded in _CLAUSE_OPENERS or words[k].base in ("كان", "كانت", "وكان"):
            start = k + 1
        elif tag in ",:d" or (k == first):
            start = k if (k == first and tag not in ",:d") else k + 1
        elif tag == "q" and k in text.opened and not _bound(reader, k, first):
            start = k + 1
        if start is not None and start <= j:
            agent = reader.agent(start, i)
            named_aside = tag == "q" and k in text.opened and agent is not None and not agent.parties
            if named_aside and text.tags[text.opened[k].close + 1 : text.opened[k].close + 2] == ",":
                agent = None
            if agent is not None and agent.last <= i and _agrees(form, agent) and _gap(text, agent.last, i):
                return agent
            if words[k].base in ("كان", "كانت") or tag == "A":
                return None
        if tag in ".LV" and k != first:
            return None
        k -= 1
        steps += 1
    return None


def _joined_subject(reader: Reader, end: int, first: int, form: Form) -> Agent | None:
    """Return the one whose phrase و opens and the verb follows: ..., ووزارة الصحة تعلن."""
    text = reader.text
    for k in range(end - 1, max(first, end - _HEADLINE), -1):
        if text.words[k].conjunction and text.words[k].folded[0] == "و" and (k in reader.at or text.tags[k] in "TO"):
            agent = reader.agent(k, end)
            settled = agent is not None and agent.last == end and not agent.plural and len(agent.parties) == 1
            return agent if settled and agent is not None and _agrees(form, agent) else None
    return None


_HEADLINE = 10
"""Tokens of the phrase before its verb in a headline."""


def _bound(reader: Reader, mark: int, first: int) -> bool:
    """Return whether a preposition governs the body that opens at a mark, past the noun before it: على موقع "س" قال."""
    number = reader.at.get(mark + 1)
    if number is None or reader.is_person(number):
        return False
    tags, k = reader.text.tags, mark - 1
    if k > first and tags[k] in "OcB" and not reader.text.words[k].conjunction:
        k -= 1
    return k >= first and (tags[k] == "p" or bool(reader.text.words[k + 1].preposition))


_RELATIVES = {"الذي": ("m", "s"), "التي": ("f", "s"), "الذين": ("m", "p")}


def antecedent(reader: Reader, i: int, first: int, form: Form) -> Agent | None:
    """Return the definite noun before the relative whose verb agrees with it, unnamed: الطعون التي تطالب بـ.

    Where the verb does not agree (التغييرات التي أعلن), the noun is its object and the subject is dropped.
    """
    text = reader.text
    if i - 2 < first or text.tags[i - 1] != "R" or form.suffixed:
        return None
    relative = _RELATIVES.get(text.words[i - 1].folded)
    if relative != (form.gender, form.number):
        return None
    start = i - 1
    while start > first and start > i - 5 and text.words[start - 1].folded.startswith("ال") and text.tags[start - 1] in "DJTSO" and (
        start == i - 1 or not text.words[start].offset
    ):  # fmt: skip
        start -= 1
    if start == i - 1 or start in reader.covering:
        return None
    span = Span(text.base_start(start), text.ends[i - 2])
    words = text.body[span.start : span.end]
    return Agent(start, i - 1, (), True, span, words, form.gender, form.number == "p", "other", "", "")


def _owner_before(reader: Reader, i: int, first: int, form: Form) -> Agent | None:
    """Return the person named last before والذي or والتي, which goes on about him past what stands between."""
    for k in range(i - 1, first - 1, -1):
        number = reader.at.get(k)
        if number is not None:
            party = reader.parties[reader.mentions[number].party]
            if party.kind == "person" and not (form.gender == "f" and party.gender == "m") and (
                not (form.gender == "m" and party.gender == "f")
            ):  # fmt: skip
                return _as_agent(reader, number)
    return None


_CLAUSE_OPENERS = frozenset("لكن ولكن بينما فيما وفيما حيث حين وبينما غير كما ثم عاد".split())


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


NOT_OBJECT = frozenset(
    "امس اليوم غدا الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد الاسبوع مساء صباح يوم".split()
)
