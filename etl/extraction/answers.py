"""Answers of a printed interview: the words of who is interviewed, a statement a paragraph."""

import re
from bisect import bisect_right
from collections import Counter

from etl.extraction.assembly import ascribe
from etl.extraction.contents.contents import trim
from etl.extraction.interviews import Turns
from etl.extraction.records import Cue, Found, Passage, Statement, Voice
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.memory import NOBODY
from etl.extraction.text import Text, word_count

_ASIDE = re.compile(r"\([^()\n]{1,60}\)[\s.:،]*")
"""What an interviewer notes of how somebody answers: (يضحك)."""
_SHORTEST = 2
"""Words of an answer at least."""
_WRITES = "كتب"
"""What tells of a columnist, who interviews nobody: س يكتب."""
_ASKING = frozenset("؟?")
_IN_HEADING = 2
"""How many statements below a heading one in it weighs: who is interviewed speaks there."""


def who_answers(reader: Reader, passages: list[Passage], turns: Turns, found: list[Found]) -> Voice:
    """Return the voice of who is interviewed: who speaks most in title and lead, else who alone is named there; or NOBODY."""
    before = passages[turns.asking[0]].first
    persons: Counter[int] = Counter()
    unnamed: Counter[str] = Counter()
    for one in found:
        statement = one.statement
        weight = 0 if statement.parent is not None else _IN_HEADING if statement.heading else 1
        if statement.heading and statement.lemma == _WRITES:
            return NOBODY
        if statement.speaker_type == "person" and len(statement.speakers) == 1:
            persons[statement.speakers[0]] += weight
        elif statement.speaker_type == "unnamed":
            unnamed[statement.label] += weight
    (party, said), (label, told) = [*persons.most_common(1), (-1, 0)][0], [*unnamed.most_common(1), ("", 0)][0]
    if said and told < _IN_HEADING * said:
        return _person(reader, _in_full(reader, party, before))
    named = _introduced(reader, passages, turns) if not said else None
    if not said and named is None:
        named = _named(reader, passages, turns)
    if named is not None:
        return _person(reader, named)
    headed = [one.voice for one in found if label and one.statement.label == label and (said or one.statement.heading)]
    return headed[0].carried_on() if headed else NOBODY


def _person(reader: Reader, party: int) -> Voice:
    person = reader.parties[party]
    return Voice((party,), "person", "dropped", None, person.name, person.gender, False, country=person.country)


def _in_full(reader: Reader, party: int, before: int) -> int:
    """Return the person whom title and lead name with more names: عبد الناصر is عبد الناصر أبو الفتوح."""
    words = set(reader.parties[party].key.split())
    for mention in reader.mentions:
        other = reader.parties[mention.party]
        if mention.first < before and other.kind == "person" and words < set(other.key.split()):
            return mention.party
    return party


def _introduced(reader: Reader, passages: list[Passage], turns: Turns) -> int | None:
    """Return who tells his name where he answers first: أنا سامي الحلواني."""
    text = reader.text
    first = passages[min(turns.answering)]
    for k in range(text.at(turns.answering[min(turns.answering)]), first.last - 1):
        if text.words[k].folded == "انا" and k + 1 in reader.at and reader.is_person(reader.at[k + 1]):
            return reader.mentions[reader.at[k + 1]].party
    return None


def _named(reader: Reader, passages: list[Passage], turns: Turns) -> int | None:
    """Return the person whom title and lead name most, the questions once at most: who is asked is called you there."""
    lead = [p for p in passages[: turns.asking[0]] if p.kind in ("title", "paragraph")]
    asked = _persons_of(reader, [passages[n] for n in turns.asking])
    named = Counter({party: n for party, n in _persons_of(reader, lead).items() if asked[party] <= 1})
    (party, times), (_, others) = [*named.most_common(2), (-1, 0), (-1, 0)][:2]
    return party if times > others else None


def _persons_of(reader: Reader, passages: list[Passage]) -> Counter[int]:
    """Return how often each person is named in passages, which are in order."""
    named: Counter[int] = Counter()
    firsts = [p.first for p in passages]
    for number, mention in enumerate(reader.mentions):
        around = bisect_right(firsts, mention.first) - 1
        if around >= 0 and mention.first < passages[around].last and reader.is_person(number):
            named[mention.party] += 1
    return named


def named_before(reader: Reader, passage: Passage, begin: int) -> Voice | None:
    """Return the voice of the person before the colon that an answer's words stand behind: سامي الحلواني: ...."""
    text = reader.text
    colon = text.tags.find(":", passage.first, text.at(begin))
    if colon == -1:
        return None
    start = next((k for k in range(passage.first, colon) if k in reader.at), colon)
    agent = reader.agent(start, colon) if start < colon else None
    if agent is None or len(agent.parties) != 1 or reader.parties[agent.parties[0]].kind != "person":
        return None
    return Voice(agent.parties, "person", "dropped", None, agent.label, agent.gender, False, country=agent.country)


def narrated(found: list[Found], first: int, voice: Voice) -> bool:
    """Return whether a paragraph tells who answers instead of printing his words: وأجاب الحلواني: ...."""
    return any(
        one.cue.first - first <= _OPENING and not set(voice.parties).isdisjoint(one.cue.agent.parties)
        for one in found if one.cue is not None and one.cue.agent is not None
    )  # fmt: skip


_OPENING = 4
"""Tokens behind the first one within which who tells of an answer says so."""


def find_answer(text: Text, passage: Passage, begin: int, voice: Voice) -> Found | None:
    """Return the statement of a paragraph that answers, its words from character `begin` on; None where too few are left."""
    aside = _ASIDE.match(text.body, begin, passage.end)
    first, last = text.at(aside.end() if aside is not None else begin), passage.last
    if first >= last:
        return None
    last = trim(text, first, last)
    quotation = text.opened.get(first)
    if quotation is not None and quotation.close >= last - 1:
        first, last = first + 1, min(quotation.close, last)
    if word_count(text.tags[first:last]) < _SHORTEST:
        return None
    statement = Statement(text.starts[first], text.ends[last - 1], "direct", first=first, last=last)
    ascribe(statement, voice)
    return Found(statement, (passage.first, passage.last), None, voice, passage)


def said_of_others(reader: Reader, found: list[Found], voice: Voice) -> list[Found]:
    """Return the statements inside an answer that it tells of others, not what its first person thinks or says."""
    return [one for one in found if one.cue is not None and _of_another(reader, one, one.cue, voice)]


def _of_another(reader: Reader, one: Found, cue: Cue, voice: Voice) -> bool:
    """Return whether a party other than who answers says something, or somebody unnamed has said it: قال أحد الشيوخ."""
    if not one.statement.speakers:
        return cue.agent is not None and cue.verb.lemma == "قال" and cue.form.kind == "past"
    if set(one.statement.speakers) <= set(voice.parties):
        return False
    verb = reader.text.words[cue.first].base
    first_person = verb[0] == "ا" and "ي" + verb[1:] in reader.parties.lexicon.forms
    return cue.agent is not None or not first_person


def reported_in_question(text: Text, found: list[Found]) -> list[Found]:
    """Return the statements of a question that report what a party said; what it asks is nobody's."""
    return [
        one for one in found
        if one.cue is not None and one.cue.agent is not None and one.statement.speakers
        and _ASKING.isdisjoint(text.texts[one.statement.last : one.sentence[1]])
    ]  # fmt: skip
