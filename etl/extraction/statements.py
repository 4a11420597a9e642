"""Statements: every cue of every sentence with its content, its speaker and what stands around it."""

from etl.extraction.answers import (
    find_answer,
    named_before,
    narrated,
    reported_in_question,
    said_of_others,
    who_answers,
)
from etl.extraction.assembly import ascribe, found_statement
from etl.extraction.contents.contents import closes_unopened, content_span, trim
from etl.extraction.contents.mainclauses import GOING_ON, NOMINAL, find_stops, said_besides, tells_attitude
from etl.extraction.cues.attributions import ASCRIBING, find_postposed, find_relay
from etl.extraction.cues.cues import read_cue
from etl.extraction.cues.heading_verbs import find_told
from etl.extraction.cues.headings import find_headed, heading_lines
from etl.extraction.cues.learned import find_learned
from etl.extraction.cues.nouns import PURPOSE, noun_cue, purpose_cue, purpose_end
from etl.extraction.interviews import read_turns
from etl.extraction.mentions.organisation_heads import head_of
from etl.extraction.records import Cue, Found, Passage, Statement, Voice
from etl.extraction.sentences import sentences
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.confronted import confesses
from etl.extraction.speakers.heading_voices import settle_headings
from etl.extraction.speakers.memory import NOBODY
from etl.extraction.speakers.preceding_subjects import HEARSAY
from etl.extraction.speakers.speakers import Discourse
from etl.extraction.speakers.voices import find_voice, move_topic, plural_subject
from etl.extraction.text import Text
from etl.language.triggers import ATTRIBUTION, CUE, LEARNING, NOUNS_OF_SAYING, OWN_SAYING, RELAYING

_BESIDE = 2
"""Tokens between a participle and what it introduces: a mark and a complementiser."""
_PLAINLY_SAYING = frozenset(
    "أكد أشار لفت دعا حذر طالب ندد توعد أعرب جدد كرر شدد ناشد نوه أضاف استنكر أبدى رحب أشاد".split()
)
"""Verbs whose participles say something even where nobody is known to be their subject."""
_STANCES = frozenset("support reject criticise condemn threaten opinion".split())
"""Acts that need no words: inside what another says and without a subject of their own, they tell of an attitude."""


def find_statements(reader: Reader, passages: list[Passage]) -> list[Found]:
    """Return the statements of an article in order of their contents."""
    discourse = Discourse(reader)
    found: list[Found] = []
    number = 0
    turns, answering = read_turns(reader.text, passages, reader.parties.lexicon), NOBODY
    for order, passage in enumerate(passages):
        if passage.kind not in ("title", "subheading", "paragraph"):
            continue
        if turns is not None and order == turns.asking[0]:
            answering = who_answers(reader, passages, turns, found)
        if turns is None or answering is NOBODY or order not in turns.both:
            number = _passage(reader, discourse, passage, number, found)
        else:
            passages[order] = passage._replace(kind="paragraph")
            number = _turn(reader, discourse, passages[order], turns.answering.get(order), answering, number, found)
    found.sort(key=lambda f: (f.statement.start, -f.statement.end))
    _nest(found)
    settle_headings(reader, found)
    return found


def _passage(reader: Reader, discourse: Discourse, passage: Passage, number: int, found: list[Found]) -> int:
    """Read the sentences of a passage; return the number of the last."""
    heading = passage.kind in ("title", "subheading")
    spans = (
        heading_lines(reader.text, passage.first, passage.last)
        if heading
        else sentences(reader.text, passage.first, passage.last)
    )
    for first, last in spans:
        number += 1
        _sentence(reader, discourse, passage, first, last, heading, number, found)
    return number


def _turn(
    reader: Reader, discourse: Discourse, passage: Passage, begin: int | None, answering: Voice, number: int,
    found: list[Found],
) -> int:  # fmt: skip
    """Read a question, or an answer whose words begin at `begin`: who else speaks in it has spoken in it."""
    told: list[Found] = []
    behind = _passage(reader, Discourse(reader), passage, number, told)
    if begin is None:
        found += reported_in_question(reader.text, told)
        return behind
    voice = named_before(reader, passage, begin) or answering
    if narrated(told, passage.first, voice):
        return _passage(reader, discourse, passage, number, found)
    answer = find_answer(reader.text, passage, begin, voice)
    if answer is not None:
        found.append(answer)
        discourse.voices.append((behind, voice))
    found += said_of_others(reader, told, voice)
    return behind


def _sentence(
    reader: Reader, discourse: Discourse, passage: Passage, first: int, last: int, heading: bool, number: int,
    found: list[Found],
) -> None:  # fmt: skip
    text = reader.text
    if heading and find_headed(reader, discourse, passage, first, last, number, found):
        return
    cues: list[Cue] = []
    begun: set[int] = set()
    behind = first
    for i in text.marked_between(first, last, CUE):
        if i < behind or i in reader.covering:
            continue
        cue = _cue_at(reader, cues, i, first, last)
        if cue is not None and cue.first not in begun:
            begun.add(cue.first)
            cues.append(cue)
            behind = i + 1
            if cue.last > behind and (text.words[i].forms or text.words[i].base in RELAYING):
                behind = cue.last
    if not cues and not heading and not _may_quote(text, first, last):
        move_topic(reader, discourse, first, last, number)
        return
    before = len(found)
    if len(cues) > 1:
        cues = [c for n, c in enumerate(cues) if not any(goes_on(text, cues[:n], c) for goes_on in GOING_ON)]
    stops = find_stops(text, cues)
    for cue in cues:
        own = [s for c, s in stops if c is not cue]
        reach = purpose_end(text, cue.content, last) if cue.order == PURPOSE else last
        span = content_span(text, cue, reach, own)
        if span is None:
            continue
        here = found[before:]
        inside = told = None
        for other in here:
            if other.statement.first <= cue.first < other.statement.last:
                inside = other
        if inside is not None and said_besides(text, inside.statement, cue):
            inside.statement.last = trim(text, inside.statement.first, cue.first)
            inside.statement.end = text.ends[inside.statement.last - 1]
            inside = None
        if (
            inside is not None
            and inside.statement.kind == "direct"
            and not closes_unopened(text, inside.statement.last)
            and (cue.agent is None or cue.trigger not in ("that", "preposition", "bound"))
        ):
            continue
        if inside is not None and cue.agent is None and cue.trigger in NOMINAL and cue.verb.act in _STANCES:
            continue
        if inside is not None and _only_tells(text, cue, inside.statement):
            continue
        if inside is not None and cue.order == PURPOSE:
            continue
        behind = first
        for other in here:
            if behind < other.statement.last <= cue.first:
                behind = other.statement.last
        voice = find_voice(reader, discourse, cue, number, heading, first, behind, inside)
        if voice is NOBODY and cue.form.kind == "participle" and cue.form.number == "p":
            voice = plural_subject(reader, discourse, first, cue.first)
        if voice is NOBODY and (
            inside is not None or cue.trigger in ("object", "preposition", "bound") or "colon" not in cue.verb.frames
        ):
            if inside is not None or not (confesses(text, cue, first) or _adds(text, cue)):
                continue
        for other in reversed(here):
            if (other.statement.start, other.statement.end) == span[2:4]:
                told = other
        if told is not None and not _nearer(reader, cue, told.voice):
            _relay(told.statement, voice)
            continue
        if told is not None:
            del found[next(n for n in range(len(found) - 1, -1, -1) if found[n] is told)]
        found.append(found_statement(text, cue, span, voice, heading, (first, last), passage))
        if told is not None:
            _relay(found[-1].statement, told.voice)
        (discourse.voices if inside is None and not _hearsay(text, cue) else discourse.nested).append((number, voice))
    find_postposed(reader, discourse, passage, first, last, heading, number, found, before, [k for _, k in stops])
    if heading:
        headed = found[before:]
        find_told(reader, discourse, passage, first, last, number, headed)
        found[before:] = headed
    if len(found) == before and not heading:
        _continued(reader, discourse, passage, first, last, number, found)
        move_topic(reader, discourse, first, last, number)


def _adds(text: Text, cue: Cue) -> bool:
    """Return whether a participle of saying is set behind a clause whose subject, unread as it is, says it: ...، محذرة من."""
    if cue.form.kind != "participle" or cue.agent is not None or cue.verb.lemma not in _PLAINLY_SAYING:
        return False
    return text.tags[cue.first - 1] == "," and not (cue.verb.lemma == "دعا" and text.words[cue.first].conjunction)


def _hearsay(text: Text, cue: Cue) -> bool:
    """Return whether reports or slogans tell, with whom nobody goes on: وسط تقارير تفيد بأن."""
    agent = cue.agent
    return agent is not None and not agent.parties and text.words[agent.first].base.removeprefix("ال") in HEARSAY


def _nearer(reader: Reader, cue: Cue, told: Voice) -> bool:
    """Return whether of two cues of one content the later is the one that introduces it, not an aside: وفق نص س, نقلا عن س.

    Where news media relay (أضافت الوكالة نقلا عن س), their source is who speaks.
    """
    text = reader.text
    if cue.agent is None:
        return cue.form.kind == "participle" and cue.content - cue.last <= _BESIDE
    if not cue.agent.parties and text.tags[cue.agent.first] not in "TSO":
        return False
    opener = text.words[cue.first - 1] if cue.first else text.words[cue.first]
    aside = text.words[cue.first].base in RELAYING or bool(opener.marks & ATTRIBUTION)
    return not aside or told.source_kind == "media" or any(reader.parties[p].type == "media" for p in told.parties)


def _relay(told: Statement, voice: Voice) -> None:
    """Note that what one says another passes on: قال س، نقلا عن ص، إن ..."""
    if voice.parties and voice.span is not None and told.relayed_by is None and voice.parties != told.speakers:
        told.relayed_by = voice.parties[0]
        told.evidence["relayed_by_id"] = voice.span


def _only_tells(text: Text, cue: Cue, outer: Statement) -> bool:
    """Return whether a verb inside content tells what is spoken of: an attitude that lasts, or what ما stands for."""
    if cue.verb.lemma == "وصف" and cue.form.suffixed and not text.words[cue.first].conjunction:
        return True
    named = text.words[cue.first - 1].folded == "ما"
    if named and (cue.verb.lemma == "تردد" or (cue.agent is None and cue.first - 1 == outer.first)):
        return True
    return tells_attitude(cue)


def _cue_at(reader: Reader, cues: list[Cue], i: int, first: int, last: int) -> Cue | None:
    """Return the cue that the word at `i` is: a verb or participle, a verbal noun with its subject, a relay."""
    text = reader.text
    word = text.words[i]
    if word.forms:
        if text.tags[i] == "P" and cues and cues[-1].content > i and word.forms[0][1].lemma == "قال":
            return None
        if word.base in ASCRIBING and (ascribed := find_relay(reader, i, last)) is not None:
            return ascribed
        cue = read_cue(reader, i, first, last)
        if cue is not None or text.tags[i] != "V" or head_of(word.base) not in NOUNS_OF_SAYING:
            return cue
    if word.base in RELAYING:
        return find_relay(reader, i, last)
    if word.base in LEARNING:
        return find_learned(reader, i, last)
    if word.base in OWN_SAYING and cues and cues[-1].content > i:
        return None
    if head_of(word.base) in NOUNS_OF_SAYING or word.base in OWN_SAYING:
        return noun_cue(reader, i, first, last) or purpose_cue(reader, i, first, last)
    return None


def _may_quote(text: Text, first: int, last: int) -> bool:
    """Return whether a sentence without cue can still hold a statement: an attribution or a quotation of its own."""
    return bool(text.marked_between(first, last, ATTRIBUTION)) or first in text.opened


def _continued(
    reader: Reader, discourse: Discourse, passage: Passage, first: int, last: int, number: int, found: list[Found]
) -> None:
    """Read a sentence that is a quotation without a cue of its own: the last voice goes on."""
    text = reader.text
    quotation = text.opened.get(first)
    if quotation is None or quotation.words < 4 or quotation.close < last - 2:
        return
    voice = discourse.last(lambda v: bool(v.parties or v.label))
    if voice is NOBODY:
        return
    voice = voice.carried_on()
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
    ascribe(statement, voice)
    found.append(Found(statement, (first, last), None, voice, passage))


def _nest(found: list[Found]) -> None:
    """Set the parent of every statement whose cue stands inside the content of another with its own voice.

    `found` is in order of contents, outer before inner; the parent is the shortest content that holds both.
    """
    around: list[tuple[int, Statement]] = []
    for number, one in enumerate(found):
        inner, cue = one.statement, one.statement.cue
        around = [(n, outer) for n, outer in around if outer.end > inner.start] if around else []
        holding = [
            (outer.end - outer.start, n) for n, outer in around
            if inner.end <= outer.end and inner.end - inner.start < outer.end - outer.start
            and (cue is None or (outer.start <= cue.start and cue.end <= outer.end))
        ] if around else []  # fmt: skip
        inner.parent = min(holding)[1] if holding else None
        around.append((number, inner))
