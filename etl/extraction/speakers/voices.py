"""Voices of cues: the subject a verb has, or whom a verb without subject carries on."""

import re
from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter

from etl.extraction.cues.adverbs import skip_adverbs
from etl.extraction.records import Agent, Cue, Found, Span, Voice
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.confronted import asked_before, confesses, who_was_asked
from etl.extraction.speakers.issuers import issued
from etl.extraction.speakers.memory import NOBODY, agrees
from etl.extraction.speakers.pairs import pair_before
from etl.extraction.speakers.speakers import Discourse
from etl.extraction.speakers.subjects import TOLD
from etl.extraction.speakers.unknown_subjects import unknown_subject
from etl.extraction.text import Text
from etl.language.conjugation import Form
from etl.language.noun_kinds import COUNTING

_first = attrgetter("first")


def find_voice(
    reader: Reader,
    discourse: Discourse,
    cue: Cue,
    number: int,
    heading: bool,
    first: int,
    behind: int,
    inside: Found | None,
) -> Voice:
    """Return who speaks: the subject of the cue, or whom its verb without subject carries on.

    `behind` is the token behind what was said before in the sentence: a clause between tells who goes on to speak.
    """
    if cue.agent is not None:
        return discourse.voice(cue.agent, heading)
    issuer = issued(reader, discourse, cue, first)
    if issuer is not None:
        return issuer
    if inside is not None:
        if cue.form.kind == "masdar":
            return inside.voice.carried_on()
        within = _antecedent(reader, cue, inside)
        if within is not None:
            return within
    if heading and inside is None and (headed := _headline_subject(reader, cue, first)) is not None:
        return discourse.voice(headed, True)
    if (asked := asked_before(reader.text, cue.verb, cue.form, cue.first, first)) >= 0:
        voice = who_was_asked(reader, discourse, cue, asked, heading)
        if voice is not NOBODY or confesses(reader.text, cue, first):
            return voice
    form = replace(cue.form, gender="") if cue.verb.lemma in _STANDING else cue.form
    subject = _clause_subject(reader, discourse, max(first, behind), cue.first, form)
    if subject is not None and behind > first:
        return subject.carried_on()
    number_told = reader.covering.get(cue.content - 1) if cue.verb.addressee and cue.trigger == "bound" else None
    told = frozenset[int]() if number_told is None else frozenset((reader.mentions[number_told].party,))
    subject = subject or _subject_of(reader, discourse, first, cue.first)
    voice = discourse.dropped(form, number, subject, told, cue.first - first > _OPENING)
    if voice is NOBODY and inside is None and cue.first == first and (late := _late_subject(reader, cue)) is not None:
        return discourse.voice(late, heading)
    if voice is NOBODY and cue.form.number == "d":
        return pair_before(reader, discourse, cue, first)
    if voice is NOBODY and heading and (before := _part_before(reader, cue, first)) is not None:
        opening = discourse.voice(before, True)
        return opening.carried_on() if agrees(form, opening) else NOBODY
    return voice


_OPENING = 2
"""Tokens at most before a verb that opens its sentence: كما أضاف, وكذلك، قال."""
_STANDING = frozenset("جاء ورد".split())
"""Verbs of what stands in a paper: they do not agree with who issued it, أصدرت الوزارة بيانا جاء فيه."""


def _headline_subject(reader: Reader, cue: Cue, first: int) -> Agent | None:
    """Return the unknown phrase that opens a headline before a verb in the present: أصحاب المخابز يطالبون بـ."""
    text, form = reader.text, cue.form
    if form.kind != "present" or form.suffixed or text.words[cue.first].conjunction or cue.first == first:
        return None
    start = max((k + 1 for k in range(first, cue.first) if text.tags[k] in ",:.d-"), default=first)
    while start < cue.first and text.tags[start] in "q(#x":
        start += 1
    head = text.words[start]
    if reader.agent(start, cue.first) is not None:
        return None
    last = cue.first
    while last > start and text.tags[last - 1] in "q)":
        last -= 1
    if not 0 < last - start <= _HEADLINE or any(text.tags[k] in "VPMARfp0" for k in range(start, last)):
        return None
    if last == start + 1 and text.tags[start] in "cT" and not head.roots:
        return None
    feminine = head.base.endswith(("ه", "ات"))
    if (
        head.offset
        or head.preposition
        or (feminine and (cue.verb.lemma == "كشف" or (form.gender, form.number) == ("m", "s")))
    ):
        return None
    span = Span(text.starts[start], text.ends[last - 1])
    label = text.body[span.start : span.end]
    return Agent(start, last, (), True, span, label, form.gender, form.number == "p", "other", label, "")


def _part_before(reader: Reader, cue: Cue, first: int) -> Agent | None:
    """Return who opens the part of a headline before its dots, where the part behind them goes on: X يهدد س.. ويتوعد بـص."""
    text = reader.text
    if cue.first != first or not text.words[first].conjunction or not first or text.tags[first - 1] != "d":
        return None
    start = max(text.tags.rfind("L", 0, first), text.tags.rfind("d", 0, first - 1)) + 1
    while start < first and text.tags[start] in "q(#":
        start += 1
    agent = reader.agent(start, first - 1)
    if agent is None:
        return None
    verb = agent.last
    while verb < first - 1 and text.tags[verb] in "q)":
        verb += 1
    return agent if text.words[verb].folded[0] in "يت" and text.tags[verb] in "Vc" else None


_HEADLINE = 5
"""Words of a phrase that no table knows before the verb of a headline."""
_ADDRESSING = frozenset("طالب دعا حذر ناشد هدد حث حض اتهم".split())


def _late_subject(reader: Reader, cue: Cue) -> Agent | None:
    """Return the phrase behind a verb of addressing whom nobody has spoken before: its subject, not who is addressed."""
    text, form = reader.text, cue.form
    if cue.verb.lemma not in _ADDRESSING or form.kind == "participle" or form.number != "s" or form.suffixed:
        return None
    limit = cue.content - (cue.trigger == "preposition")
    position = skip_adverbs(text, cue.last, limit)
    if position >= limit or position in reader.at or text.tags[position] not in "cWSOTD0":
        return None
    return unknown_subject(reader, position, limit, form)


def _antecedent(reader: Reader, cue: Cue, inside: Found) -> Voice | None:
    """Return the nearest party inside the content that agrees with a verb inside it."""
    low, high = (bisect_left(reader.mentions, at, key=_first) for at in (inside.statement.first, cue.first))
    for order in range(high - 1, low - 1, -1):
        mention = reader.mentions[order]
        party = reader.parties[mention.party]
        if party.kind != "person" and _governed(reader.text, mention.first):
            continue
        if (cue.form.gender == "f" and party.gender == "m") or (cue.form.gender == "m" and party.gender == "f"):
            continue
        return Voice(
            (party.number,), party.kind, "dropped", None, party.name, party.gender, False, country=party.country
        )
    return None


_LEADING = frozenset("ومن وفي وعلي".split())


def _governed(text: Text, i: int) -> bool:
    """Return whether a preposition stands before or on token `i`."""
    return bool(text.words[i].preposition) or (i > 0 and text.tags[i - 1] == "p")


def _subject_of(reader: Reader, discourse: Discourse, first: int, before: int) -> Voice | None:
    """Return the subject of the clause that opens the sentence with a verb that says nothing: وتطرق كيري ..."""
    i = first
    text = reader.text
    while (
        i < before
        and (
            text.tags[i] in "fp,q"
            or text.words[i].folded in ("جهته", "جانبه", "المقابل", "الاثناء", "جهتها", "جانبها")
            or text.words[i].folded in _LEADING
        )
        and i < first + 6
    ):
        i += 1
    told = _behind_setting(text, first, before) if text.tags[first] == "p" else i
    for start in (i, i + 1) if told == i else (i, i + 1, told, told + 1):
        if start < before and not (
            start > first and (_governed(text, start) or text.words[start - 1].folded in _LEADING)
        ):
            agent = reader.agent(start, before)
            if agent is not None and agent.parties and not text.words[start].preposition:
                if start <= i + 1 or reader.parties[agent.parties[0]].kind == "person":
                    return discourse.voice(agent, False)
            if agent is not None and agent.role and start > first and text.words[start - 1].forms:
                return discourse.voice(agent, False)
    return None


_SETTING = 10
"""Tokens of a setting that opens a sentence, its comma included."""


def _behind_setting(text: Text, first: int, before: int) -> int:
    """Return the token behind the comma that closes the setting a sentence opens with (وخلال اللقاء، هنأ), else `first`."""
    comma = text.tags.find(",", first, min(before, first + _SETTING))
    return first if comma == -1 or any(text.tags[k] in "VPMAR" for k in range(first, comma)) else comma + 1


_JOINING = frozenset("و فيما وفيما بينما حيث كما لكن ولكن قد وقد كان كانت وكان وكانت".split())
"""What stands before the verb of a clause besides a comma."""


def _clause_subject(reader: Reader, discourse: Discourse, first: int, before: int, form: Form) -> Voice | None:
    """Return the subject right behind the verb of the last clause between two tokens, if the form agrees with it."""
    text, found, ended = reader.text, None, first
    k = first + 1
    while k < before:
        named = k in reader.at and not (text.tags[k] == "J" and text.words[k].folded.endswith(("ون", "ين")))
        objected = ended == k - 2 and text.words[k - 2].folded == "قد"
        subject = (named or text.tags[k] in "TS") and not text.words[k].offset and not objected
        if subject and _verbal(text, k - 1, first):
            agent = reader.agent(k, before)
            if agent is not None and agent.last <= before:
                settled = agent.parties or agent.plural or text.words[k].definite
                voice = discourse.voice(agent, False) if settled else NOBODY
                found = voice if agrees(form, voice) else found
                k = ended = agent.last
                continue
        k += 1
    return found


def _verbal(text: Text, i: int, first: int) -> bool:
    """Return whether a word can be the verb that opens a clause: وافق, وتقدمت, صرح بذلك; not a noun by article or pattern."""
    if i > first and text.words[i].folded in TOLD:
        i -= 1
    word, before = text.words[i], text.words[i - 1] if i else text.words[i]
    if word.folded in _BEING:
        return True
    if text.tags[i] not in "cuWgV" or word.definite or word.preposition or word.folded.endswith(_NOUN_ENDINGS):
        return False
    if _NOUN.match(word.folded[1:] if word.conjunction else word.folded):
        return False
    says = word.tag == "V" and before.tag not in "Rf" and not any(form.suffixed for form, _ in word.forms)
    joined = says or bool(word.conjunction) or before.tag == "," or before.folded in _JOINING
    return i == first or joined or (before.tag == "A" and i > 1 and text.words[i - 2].folded.endswith("سبق"))


_BEING = frozenset("كان كانت وكان وكانت".split())
_NOUN_ENDINGS = ("ه", "ات", "ي", "ون", "ين")
_NOUN = re.compile(r"ت..ي.$|ا(?:ست|ن)?..ا.$|ا.ت.ا.$|م....")
"""Patterns of verbal nouns and of what begins with م: تأجيل, إعلان, استقبال, اجتماع, محاولة."""


def plural_subject(reader: Reader, discourse: Discourse, first: int, before: int) -> Voice:
    """Return the several people that a plural participle speaks for: the nearest plural description before it."""
    for k in range(before - 1, first - 1, -1):
        word = reader.text.words[k]
        nation = reader.text.tags[k] == "J" and word.folded.endswith("ون")
        many = not word.offset and (nation or word.base.removeprefix("ال") in COUNTING)
        if (reader.text.tags[k] in "TS" or many) and k not in reader.covering:
            agent = reader.described(k, before)
            if agent is not None and (agent.plural or many) and not agent.parties:
                return discourse.voice(agent, False).carried_on()
    return NOBODY


def move_topic(reader: Reader, discourse: Discourse, first: int, last: int, number: int) -> None:
    """Let a sentence without statement move the topic when a person is its subject."""
    subject = _subject_of(reader, discourse, first, min(last, first + 14))
    if subject is not None and subject.type == "person":
        discourse.voices.append((number, subject.carried_on()))
