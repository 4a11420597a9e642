"""Attributions behind or inside what is said: according to X, X said at its end, X relayed from Y."""

from dataclasses import replace

from etl.extraction.assembly import found_statement
from etl.extraction.contents.contents import kind_of
from etl.extraction.contents.narration import attribution_at
from etl.extraction.cues.adverbs import skip_adverbs
from etl.extraction.cues.attributed_clauses import attributed_clause
from etl.extraction.cues.attributed_sources import RESUMING, own_words, phrase_source, widened
from etl.extraction.cues.cues import read_cue
from etl.extraction.records import Agent, Cue, Found, Passage
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.memory import NOBODY
from etl.extraction.speakers.speakers import Discourse
from etl.extraction.speakers.unknown_subjects import unknown_subject
from etl.extraction.text import Text
from etl.language.conjugation import Form
from etl.language.lexicon import Verb
from etl.language.triggers import ATTRIBUTION, CUE, RELAYING

PAST = Form("", "past", "", "s", False)


def find_relay(reader: Reader, i: int, last: int) -> Cue | None:
    """Read نقلت س عن ص أن/قوله, نسبت س إلى ص قوله: ص speaks, س relays."""
    text = reader.text
    ascribed = text.words[i].base in ASCRIBING
    to = _TO if ascribed else _FROM
    relay = reader.agent(i + 1, last)
    k = relay.last if relay is not None else i + 1
    while k < last and k < i + 16 and text.words[k].folded not in to:
        if text.tags[k] == "A" and relay is not None and k + 1 < last and _itself(text, i, k, relay):
            return Cue(i, i + 1, PAST, _RELAY, relay, "VS", "that", k + 1, text.starts[k + 1])
        if text.tags[k] in ".LAV":
            return None
        k += 1
    if k >= last - 1 or text.words[k].folded not in to:
        return None
    speaker = reader.agent(k + 1, last)
    if speaker is None:
        speaker = unknown_subject(reader, k + 1, last, PAST)
        if speaker is None or text.tags[speaker.last : speaker.last + 1] not in ("M", ",", "A"):
            return None
    k = speaker.last
    limit = min(last, k + 20)
    while k < limit:
        tag = text.tags[k]
        if ascribed and tag != "M" and k > speaker.last + 1:
            return None
        if tag == "M":
            cue = read_cue(reader, k, i, last)
            if cue is not None:
                return replace(cue, agent=speaker, relay=relay, order="VS")
            return None
        if (
            tag == "A"
            or (tag == "q" and k in text.opened and text.opened[k].words >= 3)
            or (tag == ":" and k + 1 < last)
        ):
            trigger = {"A": "that", "q": "quote", ":": "colon"}[tag]
            if tag == ":" and text.tags[k + 1] == "q":
                k, trigger = k + 1, "quote"
            return (
                Cue(i, i + 1, PAST, _RELAY, speaker, "VS", trigger, k + 1, text.starts[k + 1], None, relay)
                if k + 1 < last
                else None
            )
        if tag in ".LV":
            return None
        k += 1
    return None


ASCRIBING = frozenset("نسب نسبت تنسب ينسب".split())
_FROM, _TO = ("عن", "لسان"), ("الي",)


def _itself(text: Text, i: int, that: int, relay: Agent) -> bool:
    """Return whether who relays tells it himself: ونقلت الصحيفة أن; not حسبما نقلت, nor نقلته."""
    near = that == relay.last or (that == relay.last + 1 and text.tags[relay.last] in ",q")
    verb = text.words[i].base.startswith(("نقلت", "نقل", "ينقل", "تنقل")) and text.words[i].base[-1] not in "ها"
    between = any(text.words[k].folded == "عن" for k in range(relay.first, relay.last))
    return near and verb and not between and not (i and text.words[i - 1].folded in _AS)


_AS = frozenset("ما حسبما كما لما وفقما مثلما الذي التي".split())


def find_postposed(
    reader: Reader, discourse: Discourse, passage: Passage, first: int, last: int, heading: bool, number: int,
    found: list[Found], before: int, stops: list[int],
) -> None:  # fmt: skip
    """Read attributions behind or in front of what they attribute: ..., بحسب X; ..., كما أفاد X; وفقا لX, ...; "..." قال X."""
    text = reader.text
    pointing = _pointing_back(text, first, last)
    if not pointing:
        return
    own = found[before:]
    cued = {k for f in own if f.cue is not None for k in range(f.cue.first, f.cue.last)}
    for i, behind_marks in pointing:
        word = text.words[i]
        if i in cued:
            continue
        verb_at = None
        attributed = attribution_at(text, i)
        own_form = own_words(text, i) if attributed else None
        if attributed and (word.folded != "علي" or own_form is not None or text.words[i + 1].folded == "ما"):
            verb_at = _verb_after(text, i, last)
            agent_at = _after_particle(text, i, last) if verb_at is None else skip_adverbs(text, verb_at + 1, last)
        elif word.folded in ("كما", "مثلما", "حسبما", "وفقما") and i > first:
            verb_at = _verb_after(text, i, last)
            if verb_at is None:
                continue
            agent_at = verb_at + 1
        elif word.forms and text.tags[i] == "V" and behind_marks > first and not word.conjunction and (
            text.tags[behind_marks - 1] in "q,"
        ):  # fmt: skip
            closing = [text.closed[k] for k in (behind_marks - 1, behind_marks - 2) if k in text.closed]
            quotation = next((q for q in closing if q.words >= 3 and q.open >= first - 1), None)
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
        agent, passing = None, False
        if own_form is None:
            agent = _agent_after(reader, agent_at, last) or _source_of_words(reader, agent_at, last)
            behind_for = agent_at + (text.words[agent_at].folded in ("ل", "لـ", "به", "اليه"))
            if agent is None and attributed:
                told = verb_at is not None and (word.folded.endswith("ما") or text.words[verb_at - 1].folded in _WHAT)
                agent = phrase_source(reader, behind_for, last, told, i <= first + _OPENING)
                passing = agent is not None
        forms = text.words[verb_at].forms if verb_at is not None else ()
        form = forms[0][0] if forms else PAST
        verb = forms[0][1] if forms else _ACCORDING if verb_at is None else _RELAY
        if verb.act == "demand":
            continue
        if agent is None and verb_at is None:
            gender_and_number = own_form or _HIS.get(text.words[agent_at].folded)
            if gender_and_number is None:
                continue
            form = Form("", "past", *gender_and_number, False)
        if (
            agent is None
            and text.words[verb_at if verb_at is not None else i].forms
            and not _ends_clause(text, agent_at, last)
        ):
            continue
        behind = agent_at + (verb_at is None)
        if agent is not None:
            behind = widened(text, agent.last, last) if i <= first + _OPENING else agent.last
        pointed = text.closed.get(behind_marks - 1) or text.closed.get(behind_marks - 2) if behind_marks < i else None
        if pointed is not None and pointed.open >= first:
            span: tuple[int, int] | None = (pointed.open, pointed.close + 1)
        else:
            span = attributed_clause(text, behind_marks, first, last, behind, stops)
        if span is None:
            continue
        start_token, end_token = span
        inner = next(
            (
                f for f in reversed(own)
                if f.cue is not None and start_token <= f.cue.first < (i if start_token < i else end_token)
                and (f.cue.form.kind != "masdar" or f.cue.trigger in ("quote", "that", "colon"))
            ), None
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
        voice = (
            discourse.voice(agent, heading) if agent is not None else discourse.dropped(form, number, None, amid=True)
        )
        if voice is NOBODY:
            continue
        cue = Cue(
            cue_first, cue_first + 1, form, verb, agent, "VS", "before", start_token, text.base_start(start_token)
        )
        kind = kind_of(text, start_token, end_token)
        opened = text.opened.get(start_token)
        if opened is not None and opened.closed and opened.close >= end_token - 1:
            start_token, end_token, kind = opened.open + 1, opened.close, "direct" if opened.words >= 3 else "indirect"
        start = text.starts[start_token] + (
            text.words[start_token].offset
            if text.words[start_token].conjunction and not text.words[start_token].preposition
            else 0
        )
        if text.words[start_token].conjunction and text.words[start_token].forms:
            start = text.starts[start_token]
        found.append(
            found_statement(
                text,
                cue,
                (start_token, end_token, start, text.ends[end_token - 1], kind),
                voice,
                heading,
                (first, last),
                passage,
            )
        )
        if not passing:
            discourse.voices.append((number, voice))


def _pointing_back(text: Text, first: int, last: int) -> list[tuple[int, int]]:
    """Return the words that can attribute what stands before or around them, each with where what leads to it begins."""
    found: list[tuple[int, int]] = []
    for i in text.marked_between(first, last, ATTRIBUTION | CUE):
        verb, attributing = text.tags[i] == "V" and i > first, text.words[i].marks & ATTRIBUTION
        if text.inside[i] != -1 or not (verb or attributing):
            continue
        behind_marks = _behind_marks(text, i, first) if verb else i
        if attributing or (behind_marks > first and text.tags[behind_marks - 1] in "q,"):
            found.append((i, behind_marks))
    return found


def _behind_marks(text: Text, i: int, first: int) -> int:
    """Return where what points back at a quotation begins before the verb at token `i`: هكذا قال, هذا ما قاله; else `i`."""
    if text.words[i - 1].folded in _SO:
        return i - 1
    pointed = i - 2 >= first and text.words[i - 1].folded == "ما" and text.words[i - 2].folded in _THIS
    return i - 2 if pointed else i


_SO = frozenset(("هكذا", "بهذا"))
_THIS = frozenset(("هذا", "وهذا", "ذلك"))


def _verb_after(text: Text, i: int, last: int) -> int | None:
    """Return the verb of saying behind كما, بحسب ما, وفق ما."""
    for k in range(i + 1, min(i + 4, last)):
        word = text.words[k]
        if (word.forms and text.tags[k] in "VM") or word.base in RELAYING or word.folded in _PUBLISHING:
            return k
        if text.words[k].folded not in ("ما", "لما", "قد", "كان", "سبق", "و", "ان") and text.tags[k] not in "f":
            return None
    return None


_PUBLISHING = frozenset("نشر نشرت نشره نشرته بث بثت بثته تداولته تناقلته رصدته".split())
"""How papers tell what they know, besides verbs of saying."""


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


def _source_of_words(reader: Reader, i: int, last: int) -> Agent | None:
    """Return a document or reports up to the comma behind them, unnamed: وبحسب المسودة، ..., وفق تقديرات أممية، ..."""
    head = reader.text.words[i].base.removeprefix("ال")
    if head not in _WORDS_OF_SOURCES:
        return None
    agent = unknown_subject(reader, i, last, PAST)
    behind = reader.text.tags[agent.last : agent.last + 1] if agent is not None else ""
    resumed = behind and agent is not None and reader.text.words[agent.last].folded in RESUMING
    return agent if resumed or behind in (",", ":", ".") else None


_WORDS_OF_SOURCES = frozenset(
    "اعلام مسوده وثيقه وثايق معلومات تقديرات ارقام بيانات احصاءات احصاييات احصاييه استطلاع استطلاعات دراسه دراسات "
    "تسريبات تقارير تقرير بيان انباء مصادر روايات روايه شهادات نص تحقيقات محضر توقعات حصيله".split()
)
_HIS = {"له": ("m", "s"), "لها": ("f", "s"), "لهم": ("m", "p")}
"""Whoever spoke last, behind وفقا."""
_BETWEEN = frozenset("ل عن من جانبها جانبه به عنه علي اليه".split())


def _ends_clause(text: Text, i: int, last: int) -> bool:
    return i >= last or text.tags[i] in ".,L)q"


_WHAT = frozenset("ما لما قد".split())
_OPENING = 3
"""Tokens within which an attribution stands in front of its sentence."""


_RELAY = Verb("نقل", "report", frozenset({"that"}), frozenset(), False)


_ACCORDING = Verb("بحسب", "report", frozenset(), frozenset(), False)
