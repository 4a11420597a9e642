"""Subjects before their verb: the noun phrase or the source in front of it, who a relative is of."""

from etl.extraction.records import Agent, Span
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.agreement import RELATIVES, verb_agrees
from etl.extraction.text import Text
from etl.language.conjugation import Form


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
    if relative and RELATIVES.get(words[j].folded, (form.gender,))[0] != form.gender and form.gender:
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
                return named_subject(reader, number)
        return _description_ending(reader, j + 1, first)
    if (
        form.kind == "present"
        and form.number == "s"
        and (joined := _joined_subject(reader, j + 1, first, form)) is not None
    ):
        return joined
    for k in range(j, max(first, j - _FAR) - 1, -1):
        tag, word = tags[k], words[k]
        if tag in _NO_OPENERS and k > first:
            continue
        start = None
        if tag == "A" or word.folded in _CLAUSE_OPENERS or word.base in _BEING:
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
            if agent is not None and agent.last <= i and verb_agrees(form, agent) and _gap(text, agent.last, i):
                return agent
            if tag == "A" or word.base in _BEING:
                return None
        if tag in ".LV" and k != first:
            return None
    return None


def source_before(reader: Reader, i: int, first: int, form: Form) -> Agent | None:
    """Return an indefinite source right before its verb: مسؤولين أتراك انتقدوا, إعلام إسرائيلي يقول."""
    if i > first and (hearsay := _hearsay(reader.text, i, first, form)) is not None:
        return hearsay
    if i - 2 >= first and (media := _media_before(reader.text, i, first, form)) is not None:
        return media
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


def hearsay_before(text: Text, i: int, first: int) -> int | None:
    """Return where reports or slogans begin whose verb stands at token `i`: تقارير إخبارية تفيد, شعارات تطالب; else None."""
    for k in range(i - 1, max(first, i - 3) - 1, -1):
        if text.words[k].base.removeprefix("ال") in HEARSAY and not text.words[k].preposition:
            return None if k > 0 and text.words[k - 1].base in NONE_OF else k
        if text.tags[k] not in "JDc" or text.words[k].offset:
            return None
    return None


HEARSAY = frozenset(
    "تقارير انباء معلومات تسريبات شايعات اصوات شعارات هتافات لافتات يافطات دراسات ابحاث وثايق شهادات احصاءات".split()
)
"""What tells, asks or accuses in the plural without being anybody's: its words are the speaker's label."""


NONE_OF = frozenset("اي لا لم توجد يوجد ترد تصدر".split())
"""Words before reports that there are none of, or none known: أي تقارير تفيد, لم ترد أنباء تفيد."""


def _hearsay(text: Text, i: int, first: int, form: Form) -> Agent | None:
    """Return reports or slogans before their verb as an unnamed speaker."""
    start = (
        hearsay_before(text, i, first) if form.kind == "present" and form.gender == "f" and form.number == "s" else None
    )
    if start is None or text.words[i].conjunction or text.words[i].base == "تنسب":
        return None
    span = Span(text.base_start(start), text.ends[i - 1])
    label = text.body[span.start : span.end]
    return Agent(start, i, (), True, span, label, "f", True, "document", label, "")


def _media_before(text: Text, i: int, first: int, form: Form) -> Agent | None:
    """Return the media of a nation that open a clause before the verb at token `i`, unnamed."""
    head = text.words[i - 2]
    if head.base != "اعلام" or text.tags[i - 1] != "J" or form.gender != "m" or form.number != "s":
        return None
    if i - 2 > first and text.tags[i - 3] not in ",.:(":
        return None
    span = Span(text.base_start(i - 2), text.ends[i - 1])
    label = text.body[span.start : span.end]
    return Agent(i - 2, i, (), True, span, label, "m", False, "media", label, "")


def owed_subject(reader: Reader, that: int, first: int, form: Form) -> Agent | None:
    """Return whom ل makes the subject of what was done before: سبق للوزارة أن أعلنت."""
    for k in range(that - 1, max(first, that - 8), -1):
        if reader.text.words[k].preposition == "ل" and reader.text.words[k - 1].base in _BEFORE:
            agent = reader.agent_through(k, that)
            return agent if agent is not None and agent.last == that and verb_agrees(form, agent) else None
    return None


_BEFORE = frozenset("سبق يسبق".split())


def named_subject(reader: Reader, number: int) -> Agent:
    """Return the agent that a mention is by itself, nothing but its name."""
    mention = reader.mentions[number]
    party = reader.parties[mention.party]
    return Agent(
        mention.first, mention.last, (mention.party,), False, Span(mention.start, mention.end),
        reader.text.body[mention.start : mention.end], party.gender, False, "", "", party.country,
    )  # fmt: skip


def _joined_subject(reader: Reader, end: int, first: int, form: Form) -> Agent | None:
    """Return the one whose phrase و opens and the verb follows: ..., ووزارة الصحة تعلن."""
    text = reader.text
    for k in range(end - 1, max(first, end - _HEADLINE), -1):
        if (
            text.words[k].conjunction
            and text.words[k].folded[0] == "و"
            and (k in reader.at or text.tags[k] in "TOS" or text.words[k].base == "الاعلام")
        ):
            agent = reader.agent(k, end)
            settled = agent is not None and agent.last == end and len(agent.parties) < 2
            settled = settled and agent is not None and (bool(agent.parties) or text.tags[k] not in "TO")
            return agent if settled and agent is not None and verb_agrees(form, agent) else None
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


def _owner_before(reader: Reader, i: int, first: int, form: Form) -> Agent | None:
    """Return the person named last before والذي or والتي, which goes on about him past what stands between."""
    for k in range(i - 1, first - 1, -1):
        number = reader.at.get(k)
        if number is not None:
            party = reader.parties[reader.mentions[number].party]
            if party.kind == "person" and not (form.gender == "f" and party.gender == "m") and (
                not (form.gender == "m" and party.gender == "f")
            ):  # fmt: skip
                return named_subject(reader, number)
    return None


_FAR = 27
"""Tokens before a verb within which its subject begins."""
_NO_OPENERS = "DJTSO0"
"""Tags of words that open no clause."""
_BEING = frozenset("كان كانت".split())
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


def _description_ending(reader: Reader, end: int, first: int) -> Agent | None:
    for k in range(end - 1, max(first, end - 9) - 1, -1):
        if reader.text.tags[k] in "TS" and not reader.text.words[k].preposition:
            agent = reader.agent(k, end)
            if agent is not None and agent.last == end:
                return agent
    return None
