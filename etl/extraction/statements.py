"""Statements: every cue of every sentence with its content, its speaker and what stands around it."""

from dataclasses import dataclass

from etl.extraction.agents import Reader
from etl.extraction.contents import attribution_at, content_span, kind_of, trim
from etl.extraction.cues import Cue, noun_cue, read_cue
from etl.extraction.organisations import head_of
from etl.extraction.passages import Passage
from etl.extraction.records import Agent, Span, Statement
from etl.extraction.sentences import sentences
from etl.extraction.speakers import NOBODY, Discourse, Voice
from etl.extraction.text import Text
from etl.language.conjugation import Form
from etl.language.fold import fold
from etl.language.lexicon import Verb
from etl.language.triggers import ATTRIBUTION, CUE, NOUNS_OF_SAYING, RELAYING

_CONNECTORS = frozenset(
    "كما لكنه لكنها لكنهم ولكنه ولكنها فيما بينما الا انه انها لكن ولكن غير ثم حيث وفيما في حين".split()
)
_PAST = Form("", "past", "", "s", False)


@dataclass(slots=True)
class Found:
    """A statement with the sentence it stands in, the cue it was read from, and its voice."""

    statement: Statement
    sentence: tuple[int, int]
    cue: Cue | None
    voice: Voice
    passage: Passage


def find_statements(reader: Reader, passages: list[Passage]) -> list[Found]:
    """Return the statements of an article in order of their contents."""
    discourse = Discourse(reader)
    found: list[Found] = []
    number = 0
    for passage in passages:
        if passage.kind not in ("title", "subheading", "paragraph"):
            continue
        heading = passage.kind in ("title", "subheading")
        spans = (
            _headings(reader.text, passage.first, passage.last)
            if heading
            else sentences(reader.text, passage.first, passage.last)
        )
        for first, last in spans:
            number += 1
            _sentence(reader, discourse, passage, first, last, heading, number, found)
    found.sort(key=lambda f: (f.statement.start, -f.statement.end))
    _nest(found)
    return found


def _headings(text: Text, first: int, last: int) -> list[tuple[int, int]]:
    """Return the parts of a heading that dots divide: each may have a speaker of its own."""
    parts: list[tuple[int, int]] = []
    start = first
    for i in range(first, last):
        if text.tags[i] == "d" and text.inside[i] == -1 and i - start >= 3 and last - i > 3:
            parts.append((start, i))
            start = i + 1
    return [*parts, (start, last)]


def _sentence(
    reader: Reader, discourse: Discourse, passage: Passage, first: int, last: int, heading: bool, number: int,
    found: list[Found],
) -> None:  # fmt: skip
    text = reader.text
    if heading and _headed(reader, discourse, passage, first, last, number, found):
        return
    cues: list[Cue] = []
    behind = first
    for i in text.marked_between(first, last, CUE):
        if i < behind or i in reader.covering:
            continue
        cue = _cue_at(reader, cues, i, first, last)
        if cue is not None and not any(c.first == cue.first for c in cues):
            cues.append(cue)
            behind = max(cue.last, i + 1) if text.words[i].forms or text.words[i].base in RELAYING else i + 1
    if not cues and not heading and not _may_quote(text, first, last):
        _subject_only(reader, discourse, first, last, number)
        return
    before = len(found)
    stops = _stops(text, cues)
    for _position, cue in enumerate(cues):
        own = [s for c, s in stops if c is not cue]
        span = content_span(text, cue, last, own)
        if span is None:
            continue
        inside = next((f for f in reversed(found[before:]) if f.statement.first <= cue.first < f.statement.last), None)
        if (
            inside is not None
            and inside.statement.kind == "direct"
            and (cue.agent is None or cue.trigger not in ("that", "preposition", "bound"))
        ):
            continue
        voice = _voice(reader, discourse, cue, number, heading, first, inside)
        if voice is NOBODY and cue.form.kind == "participle" and cue.form.number == "p":
            voice = _plural_subject(reader, discourse, first, cue.first)
        if voice is NOBODY and (
            inside is not None or cue.trigger in ("object", "preposition", "bound") or "colon" not in cue.verb.frames
        ):
            continue
        found.append(_found(text, cue, span, voice, heading, (first, last), passage))
        if inside is None:
            discourse.voices.append((number, voice))
    _postposed(reader, discourse, passage, first, last, heading, number, found, before)
    if len(found) == before and not heading:
        _continued(reader, discourse, passage, first, last, number, found)
        _subject_only(reader, discourse, first, last, number)


def _cue_at(reader: Reader, cues: list[Cue], i: int, first: int, last: int) -> Cue | None:
    """Return the cue that the word at `i` is: a verb or participle, a verbal noun with its subject, a relay."""
    text = reader.text
    word = text.words[i]
    if word.forms:
        if text.tags[i] == "P" and cues and cues[-1].content > i and word.forms[0][1].lemma == "قال":
            return None
        return read_cue(reader, i, first, last)
    if word.base in RELAYING:
        return _relay(reader, i, last)
    if head_of(word.base) in NOUNS_OF_SAYING:
        return noun_cue(reader, i, first, last)
    return None


def _may_quote(text: Text, first: int, last: int) -> bool:
    """Return whether a sentence without cue can still hold a statement: an attribution or a quotation of its own."""
    return bool(text.marked_between(first, last, ATTRIBUTION)) or first in text.opened


def _stops(text: Text, cues: list[Cue]) -> list[tuple[Cue, int]]:
    """Return for each cue of a main clause the token at which that clause begins."""
    stops: list[tuple[Cue, int]] = []
    for cue in cues:
        i = cue.first
        previous = text.words[i - 1] if i else None
        if cue.form.kind == "participle":
            stops.append((cue, i))
        elif cue.form.kind == "masdar":
            continue
        elif cue.order == "SV" and cue.agent is not None:
            start = cue.agent.first
            opener = text.words[start - 1] if start else None
            if opener is not None and (
                opener.folded in ("لكن", "ولكن", "فيما", "بينما", "وكان", "وكانت", "كان", "حين") or opener.tag in ",."
            ):
                stops.append((cue, start - 1))
        elif text.words[i].conjunction or (
            previous is not None and (previous.tag == "," or previous.folded in ("و", "ثم"))
        ):
            stops.append((cue, i))
        elif previous is not None and previous.folded in _CONNECTORS:
            start = i - 1
            while start > 0 and text.words[start - 1].folded in ("الا", "في"):
                start -= 1
            stops.append((cue, start))
        elif (
            cue.order == "VS"
            and previous is not None
            and previous.tag not in "RAp"
            and cue.trigger in ("that", "quote")
        ):
            if previous.tag in "q)":
                stops.append((cue, i))
    return stops


def _found(
    text: Text, cue: Cue, span: tuple[int, int, int, int, str], voice: Voice, heading: bool, sentence: tuple[int, int],
    passage: Passage,
) -> Found:  # fmt: skip
    first, last, start, end, kind = span
    cue_start = text.starts[cue.first]
    if False:
        cue_start = text.starts[cue.first]
    statement = Statement(
        start, end, kind, Span(cue_start, text.ends[cue.last - 1]), cue.verb.lemma, cue.verb.act, heading=heading,
        first=first, last=last, cue_token=cue.first,
    )  # fmt: skip
    _ascribe(statement, voice)
    return Found(statement, sentence, cue, voice, passage)


def _ascribe(statement: Statement, voice: Voice) -> None:
    statement.speakers, statement.speaker_type, statement.basis = voice.parties, voice.type, voice.basis
    statement.speaker, statement.label, statement.office = voice.span, voice.label, voice.office
    statement.country, statement.source_kind = voice.country, voice.source_kind if voice.type == "unnamed" else ""


def _voice(
    reader: Reader, discourse: Discourse, cue: Cue, number: int, heading: bool, first: int, inside: Found | None
) -> Voice:
    if cue.agent is not None:
        return discourse.voice(cue.agent, heading)
    if inside is not None:
        if cue.form.kind == "masdar":
            return inside.voice._replace(basis="dropped", span=None)
        within = _antecedent(reader, cue, inside)
        if within is not None:
            return within
    if cue.form.kind == "participle" and cue.form.number == "s":
        fitting = discourse.dropped(cue.form, number, _subject_of(reader, discourse, first, cue.first))
        return fitting
    return discourse.dropped(cue.form, number, _subject_of(reader, discourse, first, cue.first))


def _antecedent(reader: Reader, cue: Cue, inside: Found) -> Voice | None:
    """Return the nearest party inside the content that agrees with a verb inside it."""
    for mention in reversed(reader.mentions):
        if inside.statement.first <= mention.first < cue.first:
            party = reader.parties[mention.party]
            if party.kind != "person" and _governed(reader.text, mention.first):
                continue
            if (cue.form.gender == "f" and party.gender == "m") or (cue.form.gender == "m" and party.gender == "f"):
                continue
            return Voice(
                (party.number,), party.kind, "dropped", None, party.name, party.gender, False, country=party.country
            )
    return None


def _governed(text: Text, i: int) -> bool:
    """Return whether a preposition stands before or on token `i`."""
    return bool(text.words[i].preposition) or (i > 0 and text.tags[i - 1] == "p")


def _subject_of(reader: Reader, discourse: Discourse, first: int, before: int) -> Voice | None:
    """Return the subject of the clause that opens the sentence with a verb that says nothing: وتطرق كيري ..."""
    i = first
    text = reader.text
    while (
        i < before
        and (text.tags[i] in "fp,q" or text.words[i].folded in ("جهته", "جانبه", "المقابل", "الاثناء"))
        and i < first + 6
    ):
        i += 1
    for start in (i, i + 1):
        if start < before:
            agent = reader.agent(start, before)
            if agent is not None and agent.parties and not text.words[start].preposition:
                return discourse.voice(agent, False)
    return None


def _plural_subject(reader: Reader, discourse: Discourse, first: int, before: int) -> Voice:
    """Return the several people that a plural participle speaks for: the nearest plural description before it."""
    for k in range(before - 1, first - 1, -1):
        if reader.text.tags[k] in "TS" and k not in reader.covering:
            agent = reader.described(k, before)
            if agent is not None and agent.plural and not agent.parties:
                return discourse.voice(agent, False)._replace(basis="dropped", span=None)
    return NOBODY


def _subject_only(reader: Reader, discourse: Discourse, first: int, last: int, number: int) -> None:
    """Let a sentence without statement move the topic when a person is its subject."""
    subject = _subject_of(reader, discourse, first, min(last, first + 14))
    if subject is not None and subject.type == "person":
        discourse.voices.append((number, subject._replace(basis="dropped", span=None)))


def _headed(
    reader: Reader, discourse: Discourse, passage: Passage, first: int, last: int, number: int, found: list[Found]
) -> bool:
    """Read "X: what X says" of a heading; X is a name, office or source of at most eight words."""
    text = reader.text
    colon = text.tags.find(":", first, min(last, first + 12))
    if colon == -1 or colon + 1 >= last or colon == first:
        return False
    start = first
    while start < colon and text.tags[start] in "q(":
        start += 1
    agent = reader.agent(start, colon)
    relay = None
    if (
        agent is not None
        and agent.last + 1 < colon
        and any(text.words[k].folded == "عن" for k in range(agent.last, agent.last + 2))
    ):
        source = reader.agent(agent.last + (1 if text.words[agent.last].folded == "عن" else 2), colon)
        if source is not None:
            relay, agent = agent, source
    if agent is not None and relay is None and _topic(reader, agent):
        return False
    if agent is None:
        for i in range(start, colon):
            if i in reader.at and i - start <= 3:
                agent = reader.agent(i, colon)
                break
    if agent is None or any(text.tags[k] not in "q)(" for k in range(agent.last, colon)):
        return False
    content_first = colon + 1
    voice = discourse.voice(agent, True)
    cue = Cue(
        colon, colon + 1, _PAST, _COLON, agent, "VS", "colon", content_first, text.starts[content_first], None, relay
    )
    if text.tags[content_first] == "q" and any(q.open == content_first for q in text.quotations):
        cue = cue._replace(trigger="quote", content=content_first + 1, start=text.starts[content_first + 1]) if (
            any(q.open == content_first and q.close >= last - 1 for q in text.quotations)
        ) else cue  # fmt: skip
    span = content_span(text, cue, last, [])
    if span is None:
        return False
    found.append(_found(text, cue, span, voice, True, (first, last), passage))
    discourse.voices.append((number, voice._replace(basis="dropped", span=None)))
    return True


def _topic(reader: Reader, agent: Agent) -> bool:
    """Return whether words before a heading's colon are its topic: a state by its own name (its capital speaks)."""
    if len(agent.parties) != 1:
        return not agent.parties and agent.last - agent.first == 1 and reader.text.tags[agent.first] == "J"
    party = reader.parties[agent.parties[0]]
    return (
        party.kind == "country"
        and not agent.role
        and fold(agent.label) in (fold(party.name), fold(party.name).removeprefix("ال"))
    )


def _relay(reader: Reader, i: int, last: int) -> Cue | None:
    """Read نقلت س عن ص أن/قوله: ص speaks, س relays."""
    text = reader.text
    relay = reader.agent(i + 1, last)
    k = relay.last if relay is not None else i + 1
    while k < last and k < i + 16 and text.words[k].folded not in ("عن", "لسان"):
        if text.tags[k] in ".LAV":
            return None
        k += 1
    if k >= last - 1 or text.words[k].folded not in ("عن", "لسان"):
        return None
    speaker = reader.agent(k + 1, last)
    if speaker is None:
        return None
    k = speaker.last
    limit = min(last, k + 20)
    while k < limit:
        word, tag = text.words[k], text.tags[k]
        if tag == "M":
            cue = read_cue(reader, k, i, last)
            if cue is not None:
                return cue._replace(agent=speaker, relay=relay, order="VS")
            form = word.forms[0]
            return None if form is None else None
        if (
            tag == "A"
            or (tag == "q" and any(q.open == k and q.words >= 3 for q in text.quotations))
            or (tag == ":" and k + 1 < last)
        ):
            trigger = {"A": "that", "q": "quote", ":": "colon"}[tag]
            if tag == ":" and text.tags[k + 1] == "q":
                k, trigger = k + 1, "quote"
            return (
                Cue(i, i + 1, _PAST, _RELAY, speaker, "VS", trigger, k + 1, text.starts[k + 1], None, relay)
                if k + 1 < last
                else None
            )
        if tag in ".LV":
            return None
        k += 1
    return None


def _postposed(
    reader: Reader, discourse: Discourse, passage: Passage, first: int, last: int, heading: bool, number: int,
    found: list[Found], before: int,
) -> None:  # fmt: skip
    """Read attributions behind or in front of what they attribute: ..., بحسب X; ..., كما أفاد X; وفقا لX, ...; "..." قال X."""
    text = reader.text
    own = found[before:]
    for i in text.marked_between(first, last, ATTRIBUTION | CUE):
        word = text.words[i]
        if text.inside[i] != -1 or not (
            word.marks & ATTRIBUTION or (text.tags[i] == "V" and i > first and text.tags[i - 1] in "q,")
        ):
            continue
        if any(f.cue is not None and f.cue.first <= i < f.cue.last for f in own):
            continue
        verb_at = None
        if attribution_at(text, i) and word.folded != "علي":
            verb_at = _verb_after(text, i, last)
            agent_at = verb_at + 1 if verb_at is not None else _after_particle(text, i, last)
        elif word.folded in ("كما", "مثلما", "حسبما", "وفقما") and i > first:
            verb_at = _verb_after(text, i, last)
            if verb_at is None:
                continue
            agent_at = verb_at + 1
        elif word.forms and text.tags[i] == "V" and i > first and text.tags[i - 1] in "q," and not word.conjunction:
            quotation = next(
                (
                    q
                    for q in text.quotations
                    if q.closed and q.close in (i - 1, i - 2) and q.words >= 3 and q.open >= first - 1
                ),
                None,
            )
            if quotation is None or "that" not in word.forms[0][1].frames:
                continue
            verb_at, agent_at = i, i + 1
        else:
            continue
        if agent_at is None or agent_at >= last:
            continue
        around = next((f for f in own if f.cue is not None and f.cue.first < i < f.statement.first), None)
        if around is not None:
            relay = _agent_after(reader, agent_at, last)
            if relay is not None and relay.parties and relay.parties != around.statement.speakers:
                around.statement.relayed_by = relay.parties[0]
                around.statement.evidence["relayed_by_id"] = relay.span
            continue
        if verb_at is not None and any(f.cue is not None and f.cue.first == verb_at for f in own):
            continue
        agent = _agent_after(reader, agent_at, last)
        form = text.words[verb_at].forms[0][0] if verb_at is not None else _PAST
        verb = text.words[verb_at].forms[0][1] if verb_at is not None else _ACCORDING
        if agent is None and verb_at is None:
            continue
        if (
            agent is None
            and text.words[verb_at if verb_at is not None else i].forms
            and not _ends_clause(text, agent_at, last)
        ):
            continue
        span = _attributed(text, i, first, last, agent.last if agent is not None else agent_at)
        if span is None:
            continue
        start_token, end_token = span
        inner = next(
            (f for f in reversed(own) if f.cue is not None and start_token <= f.cue.first < end_token and f.cue.form.kind != "masdar"), None
        )  # fmt: skip
        if inner is not None:
            if (
                agent is not None
                and agent.parties
                and agent.parties != inner.statement.speakers
                and inner.statement.relayed_by is None
            ):
                inner.statement.relayed_by = agent.parties[0]
                inner.statement.evidence["relayed_by_id"] = agent.span
            continue
        cue_first = verb_at if verb_at is not None else i
        voice = discourse.voice(agent, heading) if agent is not None else discourse.dropped(form, number, None)
        if voice is NOBODY:
            continue
        cue = Cue(
            cue_first, cue_first + 1, form, verb, agent, "VS", "before", start_token, text.base_start(start_token)
        )
        kind = kind_of(text, start_token, end_token)
        opened = next(
            (q for q in text.quotations if q.open == start_token and q.close >= end_token - 1 and q.closed), None
        )
        if opened is not None:
            start_token, end_token, kind = opened.open + 1, opened.close, "direct" if opened.words >= 3 else "indirect"
        start = text.starts[start_token] + (
            text.words[start_token].offset
            if text.words[start_token].conjunction and not text.words[start_token].preposition
            else 0
        )
        if text.words[start_token].conjunction and text.words[start_token].forms:
            start = text.starts[start_token]
        found.append(
            _found(
                text,
                cue,
                (start_token, end_token, start, text.ends[end_token - 1], kind),
                voice,
                heading,
                (first, last),
                passage,
            )
        )
        discourse.voices.append((number, voice))


def _verb_after(text: Text, i: int, last: int) -> int | None:
    """Return the verb of saying behind كما, بحسب ما, وفق ما."""
    for k in range(i + 1, min(i + 4, last)):
        if text.words[k].forms and text.tags[k] == "V":
            return k
        if text.words[k].folded not in ("ما", "لما", "قد", "كان", "سبق", "و", "ان") and text.tags[k] not in "f":
            return None
    return None


def _after_particle(text: Text, i: int, last: int) -> int | None:
    k = i + 1
    if k < last and text.words[k].folded == "ما":
        return None
    return k if k < last else None


def _agent_after(reader: Reader, i: int, last: int) -> Agent | None:
    """Return the agent at `i`, seen through the preposition ل of وفقا لوكالة."""
    text = reader.text
    while i < last and (text.words[i].folded in _BETWEEN or text.tags[i] == "q"):
        i += 1
    if i >= last:
        return None
    agent = reader.agent(i, last) if not text.words[i].preposition else None
    return agent or reader.agent_through(i, last)


_BETWEEN = frozenset("ل عن من جانبها جانبه به عنه علي".split())


def _ends_clause(text: Text, i: int, last: int) -> bool:
    return i >= last or text.tags[i] in ".,L)q"


def _attributed(text: Text, i: int, first: int, last: int, agent_last: int) -> tuple[int, int] | None:
    """Return the tokens of the clause that an attribution at token `i` belongs to: before it, else behind it."""
    if i > first + 3:
        start = first
        while start < i and (
            text.tags[start] in ",-)" or (text.tags[start] == "f" and text.words[start].folded in ("كما", "و", "لكن"))
        ):
            start += 1
        end = trim(text, start, i)
        return (start, end) if end - start >= 3 else None
    start = agent_last
    while start < last and text.tags[start] in ",:q)" and not any(q.open == start for q in text.quotations):
        start += 1
    if (
        start >= last
        or text.tags[agent_last - 1 if agent_last else 0] == "."
        or agent_last >= last
        or text.tags[agent_last] not in ",:qA"
    ):
        return None
    if text.tags[agent_last] == "A":
        start = agent_last + 1
    end = trim(text, start, last)
    return (start, end) if end - start >= 3 else None


def _continued(
    reader: Reader, discourse: Discourse, passage: Passage, first: int, last: int, number: int, found: list[Found]
) -> None:
    """Read a sentence that is a quotation without a cue of its own: the last voice goes on."""
    text = reader.text
    quotation = next((q for q in text.quotations if q.open == first and q.words >= 4), None)
    if quotation is None or quotation.close < last - 2:
        return
    voice = discourse.last(lambda v: bool(v.parties or v.label))
    if voice is NOBODY:
        return
    voice = voice._replace(basis="dropped", span=None)
    statement = Statement(
        text.starts[first + 1],
        text.ends[quotation.close - 1],
        "direct",
        None,
        "",
        "say",
        first=first + 1,
        last=quotation.close,
    )
    _ascribe(statement, voice)
    found.append(Found(statement, (first, last), None, voice, passage))


def _nest(found: list[Found]) -> None:
    """Set the parent of every statement whose cue stands inside the content of another with its own voice."""
    for i, inner in enumerate(found):
        cue = inner.statement.cue
        best: tuple[int, int] | None = None
        for j, outer in enumerate(found):
            if i == j:
                continue
            a, b = outer.statement, inner.statement
            inside = (
                a.start <= b.start and b.end <= a.end and (cue is None or (a.start <= cue.start and cue.end <= a.end))
            )
            if inside and (a.end - a.start > b.end - b.start) and (best is None or a.end - a.start < best[0]):
                best = (a.end - a.start, j)
        inner.statement.parent = best[1] if best else None


_COLON = Verb(":", "say", frozenset({"that"}), frozenset(), False)
_RELAY = Verb("نقل", "report", frozenset({"that"}), frozenset(), False)
_ACCORDING = Verb("بحسب", "report", frozenset(), frozenset(), False)
