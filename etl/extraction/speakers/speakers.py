"""Who speaks: the parties that a noun phrase names, or whom its description means."""

from dataclasses import dataclass, replace

from etl.extraction.mentions.nationalities import OCCUPATION
from etl.extraction.records import Agent, Span, Voice
from etl.extraction.speakers.agents import STATE_HEADS, Reader
from etl.extraction.speakers.document_issuers import issuer_named, issuer_told_of, issuing_state
from etl.extraction.speakers.governments import sides_of, state_told_of
from etl.extraction.speakers.holders import GENERIC
from etl.extraction.speakers.memory import Memory
from etl.extraction.speakers.referents import (
    beside,
    body_begun,
    introduced,
    name_behind_title,
    nobody_holds,
    text_tag,
    who_is_meant,
)
from etl.extraction.speakers.title_words import related_to
from etl.language.fold import fold
from etl.language.words import HONORIFIC_PRONOUNS, Word

_DOCUMENTS = frozenset("استطلاع بيان تقرير قرار رساله وثيقه دراسه مذكره بلاغ نص تغريده منشور خطاب تدوينه".split())
_OFFICIAL = frozenset("استطلاع بيان تقرير قرار وثيقه دراسه مذكره بلاغ نص".split())
"""Documents of bodies: a person who spoke last did not issue them."""
_JOINT = frozenset("الختامي المشترك ختامي مشترك القمه الموتمر الاجتماع".split())
"""What makes a document that of a meeting, which no single party issued."""
_SIDES = frozenset("جانبان جانبين طرفان طرفين بلدان بلدين".split())
_PAIRS = frozenset("وزيران وزيرين رييسان رييسين زعيمان زعيمين رجلان رجلين مسوولان مسوولين".split())
_TWO = 2
_SHALLOW, _DEEP = 4, 6
"""Tokens within which a genitive shows that it is definite, of a title: رئيس مباحث قسم شرطة المدينة."""


@dataclass(slots=True)
class Discourse(Memory):
    """What the article has said so far, and whom its next noun phrase that speaks means."""

    def voice(self, agent: Agent, heading: bool) -> Voice:
        """Return the voice of a noun phrase: the parties it names, or whom its description means."""
        if not agent.parties and agent.role:
            return self._described(agent, heading)
        several = len(agent.parties) > 1
        kind = "group" if several else self.reader.parties[agent.parties[0]].kind
        basis = "heading" if heading else "role" if agent.role else "named"
        return Voice(
            agent.parties, kind, basis, agent.span, agent.label, agent.gender, agent.plural or several, "",
            agent.office, agent.country,
        )  # fmt: skip

    def _described(self, agent: Agent, heading: bool) -> Voice:
        reader = self.reader
        text = reader.text
        begin = reader.head(agent)
        word = text.words[begin]
        head = word.base.removeprefix("ال")
        office = reader.office_word(begin)
        basis = "heading" if heading else "role"
        definite = word.base.startswith("ال") or _is_definite(reader, agent)
        blank = Voice(
            (),
            "unnamed",
            basis,
            agent.span,
            agent.label,
            agent.gender,
            agent.plural,
            agent.source_kind,
            "",
            agent.country,
        )
        if word.base in HONORIFIC_PRONOUNS:
            voice = self.last(lambda v: v.type == "person")
            return replace(blank, parties=voice.parties, type="person") if voice.parties else blank
        if head in STATE_HEADS:
            code = agent.country or (OCCUPATION if head == "احتلال" else state_told_of(reader, agent, head))
            if code:
                return replace(blank, parties=(reader.parties.country(code),), type="country", gender="f", plural=False)
        whose = reader.covering.get(agent.last - 1)
        his = text.texts[agent.first].endswith(("ه", "ها"))
        of_somebody = whose is not None and reader.is_person(whose) and not his
        if of_somebody or related_to(text, begin):
            return blank
        if (named := beside(reader, agent)) is not None:
            return replace(blank, parties=(named,), type="person", office=agent.label)
        if head in _DOCUMENTS and (paper := self._paper(agent, head, definite, blank)) is not None:
            return paper
        if head in _SIDES and (sides := sides_of(reader, agent)):
            return replace(blank, parties=sides, type="group")
        if (head in _SIDES or head in _PAIRS) and word.base.startswith("ال"):
            joint = self.last(lambda v: len(v.parties) == _TWO)
            if joint.parties:
                return replace(blank, parties=joint.parties, type="group", plural=True)
        if agent.plural:
            return replace(blank, type="unnamed")
        if not definite:
            named = introduced(self, agent, office)
            return replace(blank, parties=(named,), type="person") if named is not None else blank
        if office in GENERIC and word.base.startswith("ال"):
            before = self.last(lambda v: v.type == "unnamed" and v.basis != "heading" and head in fold(v.label))
            if before.label and nobody_holds(reader, office):
                return replace(before, basis=basis, span=agent.span, label=agent.label)
        latest = self.last()
        if latest.type == "unnamed" and word.base.startswith("ال") and agent.last - agent.first == 1:
            if fold(latest.label).split(" ", 1)[0] == head:
                return replace(blank, source_kind=latest.source_kind or blank.source_kind)
        party = who_is_meant(self, agent, office)
        another = name_behind_title(reader, agent) if party is not None else agent.last
        if another > agent.last and party is not None:
            words = {word.removeprefix("ال") for word in reader.parties[party].key.split()}
            if not any(text.words[t].folded.removeprefix("ال") in words for t in range(agent.last, another)):
                span = Span(text.base_start(agent.first), text.ends[another - 1])
                return replace(blank, span=span, label=text.body[span.start : span.end])
        if party is not None:
            return replace(blank, parties=(party,), type="person", office=agent.label)
        body = body_begun(reader, agent)
        if body is not None:
            return replace(blank, parties=(body,), type="organisation")
        if office in GENERIC or not agent.office:
            before = self.last(lambda v: v.type == "unnamed" and head in fold(v.label))
            if before.label:
                return replace(before, basis=basis, span=agent.span, label=agent.label)
        return blank

    def _paper(self, agent: Agent, head: str, definite: bool, blank: Voice) -> Voice | None:
        """Return the voice of a document: who issued it, else who spoke last if it can be his; None if it is nobody's."""
        reader = self.reader
        text = reader.text
        if (named := issuer_named(reader, agent)) is not None:
            return replace(blank, parties=(named,), type=reader.parties[named].kind, label=agent.label)
        if code := issuing_state(reader, agent):
            return replace(blank, parties=(reader.parties.country(code),), type="country", label=agent.label)
        if definite:
            issuer = issuer_told_of(reader, head, agent.first)
            if issuer is not None:
                return replace(blank, parties=(issuer,), type=reader.parties[issuer].kind, label=agent.label)
            of_a_meeting = any(w.base in _JOINT for w in text.words[agent.first : agent.last])
            official = head in _OFFICIAL
            voice = self.last(lambda v: bool(v.parties) and not (official and v.type == "person"))
            if of_a_meeting or not voice.parties:
                return blank
            return replace(blank, parties=voice.parties, type=voice.type, label=agent.label)
        return None


def _is_definite(reader: Reader, agent: Agent) -> bool:
    text = reader.text
    first = reader.head(agent)
    if first + 1 >= agent.last:
        return False
    following = text.words[first + 1]
    named = first + 1 in reader.at or _is_known(following)
    return following.folded.startswith("ال") or named or _definite_tail(reader, agent, first)


def _is_known(word: Word) -> bool:
    """Return whether a word is the whole name of a place or body: مدرب ليفربول."""
    return any(root.entry is not None and root.entry.kind != "person" for _, root in word.roots)


def _definite_tail(reader: Reader, agent: Agent, first: int) -> bool:
    deep = _DEEP if reader.text.tags[first] == "T" else _SHALLOW
    return text_tag(reader, first + 1) in "TOc" and any(
        reader.text.words[t].folded.startswith("ال") or t in reader.at or _is_known(reader.text.words[t])
        for t in range(first + 1, min(first + deep, agent.last))
    )
