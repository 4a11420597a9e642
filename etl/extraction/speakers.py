"""Who speaks: descriptions tied to persons, dropped subjects carried on, agreement kept."""

from bisect import bisect_left
from collections.abc import Set
from dataclasses import dataclass, field
from operator import attrgetter

from etl.extraction.agents import STATE_HEADS, Reader
from etl.extraction.descriptions import related_to
from etl.extraction.holders import GENERIC, find_holder
from etl.extraction.records import Agent, Mention, Span, Voice
from etl.language.conjugation import Form
from etl.language.fold import fold, name_key
from etl.language.words import HONORIFIC_PRONOUNS

_DOCUMENTS = frozenset("استطلاع بيان تقرير قرار رساله وثيقه دراسه مذكره بلاغ نص تغريده منشور خطاب تدوينه".split())
_OFFICIAL = frozenset("استطلاع بيان تقرير قرار وثيقه دراسه مذكره بلاغ نص".split())
"""Documents of bodies: a person who spoke last did not issue them."""
_JOINT = frozenset("الختامي المشترك ختامي مشترك القمه الموتمر الاجتماع".split())
"""What makes a document that of a meeting, which no single party issued."""
_OTHERS = frozenset("رييس وزير ملك امير قاضي مدعي مستشار مواطن متهم ضحيه شاب شابه رجل سيده طفل طفله فتاه".split())
"""Titles of which an article without a name often means another than its speaker."""
_LEAD = 3
"""Voices within which an article still introduces who speaks in it."""
_RELAYED = frozenset("بيانا بلاغا رساله خطابا نصا".split())
"""Documents of others that the media publish."""
_AHEAD = 6
"""Tokens between a body and the document it issues."""
_FORMS = {"بيان": frozenset(("بيان", "بيانا", "بيانات"))}
"""Documents → the forms of their noun before who issued them, where there is a plural."""
_ISSUED = frozenset(
    "اصدرته اصدره اصدرتها اصدرها اعدته اعده اعدتها اعدها اجرته اجراه اجرتها اجراها نشرته نشره نشرتها نشرها".split()
)
"""Verbs that have a document as their object."""
_ISSUING = frozenset("ل عن صادر صدر الذي التي".split()) | _ISSUED
"""What may stand between a document and who issued it."""
_ISSUES = frozenset("اصدر اصدرت نشر نشرت اعد اعدت اجري اجرت وزع وزعت".split())
"""What who issues a document does, before it is named: أصدرت الجمعية بيانا."""
_GOVERNING = frozenset("حكومه سلطات".split())
"""Who governs the state that an article is about, where no other is named."""
_SIDES = frozenset("جانبان جانبين طرفان طرفين بلدان بلدين".split())
_PAIRS = frozenset("وزيران وزيرين رييسان رييسين زعيمان زعيمين رجلان رجلين مسوولان مسوولين".split())
_TWO = 2
_BRIEF = 4
"""Tokens of a description at most that can mean who spoke last: المسؤول الأميركي السابق."""
_LONGEST_NAME = 4
_REMEMBERED = 200
"""Voices back to which somebody counts as having spoken."""
NOBODY = Voice((), "", "dropped", None, "", "", False)


@dataclass(slots=True)
class Discourse:
    """What the article has said so far: the voices in order, for subjects that later verbs drop."""

    reader: Reader
    voices: list[tuple[int, Voice]] = field(default_factory=list)
    nested: list[tuple[int, Voice]] = field(default_factory=list)
    """Those who speak inside what another says: they go on only where nobody else of the sentence can."""

    def voice(self, agent: Agent, heading: bool) -> Voice:
        """Return the voice of a noun phrase: the parties it names, or whom its description means."""
        if not agent.parties and agent.role:
            return self._described(agent, heading)
        kinds = {self.reader.parties[p].kind for p in agent.parties}
        kind = "group" if len(agent.parties) > 1 else next(iter(kinds))
        basis = "heading" if heading else "role" if agent.role else "named"
        return Voice(
            agent.parties, kind, basis, agent.span, agent.label, agent.gender, agent.plural or len(agent.parties) > 1, "",
            agent.office, agent.country,
        )  # fmt: skip

    def _described(self, agent: Agent, heading: bool) -> Voice:
        text = self.reader.text
        word = text.words[agent.first if text.tags[agent.first] not in "q(#" else agent.first + 1]
        head = word.base.removeprefix("ال")
        basis = "heading" if heading else "role"
        definite = word.base.startswith("ال") or self._definite(agent)
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
            return blank._replace(parties=voice.parties, type="person") if voice.parties else blank
        if head in STATE_HEADS:
            code = agent.country or ("IL" if head == "احتلال" else self._state_told_of(agent, head))
            if code:
                return blank._replace(
                    parties=(self.reader.parties.country(code),), type="country", gender="f", plural=False
                )
        whose = self.reader.covering.get(agent.last - 1)
        his = text.texts[agent.first].endswith(("ه", "ها"))
        of_somebody = whose is not None and self.reader.is_person(whose) and not his
        if of_somebody or related_to(text, agent.first if text.tags[agent.first] not in "q(#" else agent.first + 1):
            return blank
        if head in _DOCUMENTS and (named := self._issued_by(agent)) is not None:
            return blank._replace(parties=(named,), type=self.reader.parties[named].kind, label=agent.label)
        if head in _DOCUMENTS and (code := self._issuing_state(agent)):
            return blank._replace(parties=(self.reader.parties.country(code),), type="country", label=agent.label)
        if head in _DOCUMENTS and definite:
            issuer = self._issuer(head, agent.first)
            if issuer is not None:
                return blank._replace(parties=(issuer,), type=self.reader.parties[issuer].kind, label=agent.label)
            of_a_meeting = any(w.base in _JOINT for w in text.words[agent.first : agent.last])
            official = head in _OFFICIAL
            voice = self.last(lambda v: bool(v.parties) and not (official and v.type == "person"))
            if of_a_meeting or not voice.parties:
                return blank
            return blank._replace(parties=voice.parties, type=voice.type, label=agent.label)
        if head in _SIDES and (sides := self._sides(agent)):
            return blank._replace(parties=sides, type="group")
        if head in _SIDES | _PAIRS and word.base.startswith("ال"):
            joint = self.last(lambda v: len(v.parties) == _TWO)
            if joint.parties:
                return blank._replace(parties=joint.parties, type="group", plural=True)
        if agent.plural:
            return blank._replace(type="unnamed")
        if not definite:
            named = self._introduced(agent, head)
            return blank._replace(parties=(named,), type="person") if named is not None else blank
        if head in GENERIC and word.base.startswith("ال"):
            before = self.last(lambda v: v.type == "unnamed" and not v.parties and head in fold(v.label))
            if before.label and self._no_named(agent, head):
                return before._replace(basis=basis, span=agent.span, label=agent.label)
        party = self._holder(agent, head)
        another = self._another(agent) if party is not None else agent.last
        if another > agent.last and party is not None:
            words = {word.removeprefix("ال") for word in self.reader.parties[party].key.split()}
            if not any(text.words[t].folded.removeprefix("ال") in words for t in range(agent.last, another)):
                span = Span(text.base_start(agent.first), text.ends[another - 1])
                return blank._replace(span=span, label=text.body[span.start : span.end])
        if party is not None:
            return blank._replace(parties=(party,), type="person", office=agent.label)
        body = self._body_begun(agent)
        if body is not None:
            return blank._replace(parties=(body,), type="organisation")
        if head in GENERIC or not agent.office:
            before = self.last(lambda v: v.type == "unnamed" and head in fold(v.label))
            if before.label:
                return before._replace(basis=basis, span=agent.span, label=agent.label)
        return blank

    def _another(self, agent: Agent) -> int:
        """Return the token behind a name that no table knows and that follows a title: المحامي with it is no one told of."""
        text = self.reader.text
        tags, k = text.tags, agent.last
        word, behind = text.words[k], text.words[k + 1]
        common = tags[k] == "c" and not word.definite and tags[k + 1] in "WGU" and not behind.offset
        if not (common or tags[k] in "WGU") or word.offset or word.folded.startswith(("بال", "كال", "لل")):
            return k
        while tags[k] in "WGUugcB" and not text.words[k].offset and k < agent.last + _LONGEST_NAME:
            k += 1
        return k

    def _body_begun(self, agent: Agent) -> int | None:
        """Return the one organisation of the article whose name these words begin: المقاومة الشعبية of a city."""
        reader = self.reader
        begun = name_key(agent.label) + " "
        if begun == "الجيش ":
            return None
        names = {p.number for p in reader.parties if p.kind == "organisation" and p.key.startswith(begun)}
        named = {m.party for m in reader.mentions if m.party in names}
        return named.pop() if len(named) == 1 else None

    def _state_told_of(self, agent: Agent, head: str) -> str:
        """Return the state whose government or authorities the article tells of without naming it, else ""."""
        first = agent.first if self.reader.text.tags[agent.first] not in "q(#" else agent.first + 1
        home = self.reader.parties.home if head == "حكومه" else ""
        return self._governed(first) or home

    def _governed(self, i: int) -> str:
        """Return the state whose definite government or authorities token `i` names, "" for any other word."""
        base, where = self.reader.text.words[i].base, self.reader.parties.whereabouts
        if where is None or not base.startswith("ال") or base.removeprefix("ال") not in _GOVERNING:
            return ""
        return where.of_body(i, i + 1)

    def _issuing_state(self, agent: Agent) -> str:
        """Return the state whose government issued a document: بيان الحكومة المغربية, تقرير السلطات."""
        for t in range(agent.first + 1, agent.last):
            if self.reader.text.words[t].base.removeprefix("ال") in _GOVERNING:
                return self.reader.country_of(t, agent.last) or self._governed(t)
        return ""

    def _sides(self, agent: Agent) -> tuple[int, ...]:
        """Return the two states whose adjectives follow a dual: الجانبان الروسي والتركي."""
        words = self.reader.text.words[agent.first + 1 : agent.first + 3]
        codes = dict.fromkeys(w.nationality for w in words if w.nationality)
        return tuple(map(self.reader.parties.country, codes)) if len(codes) == 2 else ()

    def _introduced(self, agent: Agent, head: str) -> int | None:
        """Return whom the head of an article announces by office and names later: قال وزير كويتي ..., then his name."""
        reader = self.reader
        if len(self.voices) > _LEAD or head in GENERIC or reader.text.tags[agent.first] != "T" or not agent.country:
            return None
        office = reader.office(agent.first, agent.last)
        held = [
            p.number for p in reader.parties
            if p.kind == "person" and any(o.head == office.head and o.country == agent.country for o in p.offices)
        ]  # fmt: skip
        return held[0] if len(held) == 1 else None

    def _issued_by(self, agent: Agent) -> int | None:
        """Return the organisation named with a document: البيان الصادر عن X, تقرير لX, دراسة، أجرتها جامعة X."""
        text, last = self.reader.text, agent.last
        while text.tags[last : last + 1] in (",", "R"):
            last += 1
        if last < len(text.words) and text.words[last].folded in _ISSUED:
            last += 3
        for t in range(agent.first + 1, last):
            number = self.reader.at.get(t)
            if number is not None and self.reader.parties[self.reader.mentions[number].party].kind == "organisation":
                return self.reader.mentions[number].party
        return None

    def _issuer(self, head: str, before: int) -> int | None:
        """Return the organisation whose document the article told of, last before a token: بيان س, تقرير (س), وثيقة سرية لس."""
        reader = self.reader
        nouns = _FORMS.get(head, frozenset((head, head + "ا")))
        here = bisect_left(reader.mentions, before, key=_first)
        for mention in (*reversed(reader.mentions[:here]), *reader.mentions[here:]):
            if reader.parties[mention.party].kind != "organisation":
                continue
            if self._document_before(mention, nouns) or self._document_behind(mention, nouns):
                return mention.party
        return None

    def _document_before(self, mention: Mention, nouns: frozenset[str]) -> bool:
        """Return whether a document is said to be of a body: بيان س, تقرير (س), وثيقة سرية لس, دراسة حديثة أجرتها س."""
        text = self.reader.text
        if text.words[mention.first].folded == "للراي":
            return False
        k, adjectives, issued = mention.first - 1, 0, text.words[mention.first].preposition == "ل"
        while k > 0 and (text.tags[k] in "(q" or text.words[k].folded in _ISSUING or (issued and text.tags[k] == ",") or (
            text.tags[k] in "cJDT" and adjectives < _TWO and not text.words[k].conjunction
            and issued and text.words[k].base not in nouns
        ) or (text.tags[k] == "O" and k == mention.first - 1)):  # fmt: skip
            issued = issued or text.words[k].folded in _ISSUED
            adjectives += text.tags[k] in "cJDT" and text.words[k].folded not in _ISSUING
            k -= 1
        return k >= 0 and text.words[k].base in nouns

    def _document_behind(self, mention: Mention, nouns: frozenset[str]) -> bool:
        """Return whether a body is said to issue a document: أصدرت الجمعية أمس بيانا."""
        words, tags = self.reader.text.words, self.reader.text.tags
        k = mention.first - 1
        while k > 0 and tags[k] in "qO":
            k -= 1
        if k < 0 or words[k].base not in _ISSUES:
            return False
        if self.reader.parties[mention.party].type == "media":
            nouns = nouns - _RELAYED
        ahead = range(mention.last, min(mention.last + _AHEAD, len(words)))
        return any(words[t].folded in nouns and tags[t - 1] not in "pR" for t in ahead)

    def _no_named(self, agent: Agent, head: str) -> bool:
        """Return whether no person of this article holds a title of that head."""
        return not any(o.head == head for p in self.reader.parties if p.kind == "person" for o in p.offices)

    def _definite(self, agent: Agent) -> bool:
        text = self.reader.text
        first = agent.first if text.tags[agent.first] not in "q(#" else agent.first + 1
        if first + 1 >= agent.last:
            return False
        following = text.words[first + 1]
        return following.folded.startswith("ال") or first + 1 in self.reader.at or self._definite_tail(agent, first)

    def _definite_tail(self, agent: Agent, first: int) -> bool:
        return text_tag(self.reader, first + 1) in "TOc" and any(
            self.reader.text.words[t].folded.startswith("ال") or t in self.reader.at
            for t in range(first + 1, min(first + 4, agent.last))
        )

    def _holder(self, agent: Agent, head: str) -> int | None:
        """Return whom the description means: the holder of the office, else the last speaker for words that name no office."""
        if head == "مصدر":
            return None
        reader = self.reader
        parties = reader.parties
        first = agent.first if reader.text.tags[agent.first] not in "q(#" else agent.first + 1
        spoken = {party for _, voice in self.voices[-_REMEMBERED:] for party in voice.parties}
        holder = find_holder(reader, agent, head, spoken)
        if holder is not None:
            return holder
        if (head in GENERIC and word_is_definite(reader, first)) or head in (
            "جنرال",
            "لواء",
            "عميد",
            "زعيم",
            "ناطق",
            "متحدث",
            "سفير",
            "مبعوث",
            "نايب",
            "وزير",
            "رييس",
        ):
            voice = self.last(lambda v: v.type == "person" and not (agent.gender == "f" and v.gender == "m"))
            bare = agent.last - first <= 2 and text_tag(reader, agent.last - 1) in "TDJSP"
            if (
                voice.parties
                and len(voice.parties) == 1
                and (bare or (head in GENERIC and agent.last - first <= _BRIEF))
            ):
                party = parties[voice.parties[0]]
                if (
                    (not agent.country or party.country in ("", agent.country))
                    and not (party.gender and agent.gender and party.gender != agent.gender)
                    and (head in GENERIC or head not in ("وزير", "رييس") or not party.offices)
                ):
                    return party.number
        return self._only_speaker(agent, head, spoken)

    def _only_speaker(self, agent: Agent, head: str, spoken: set[int]) -> int | None:
        """Return the only person, for a woman's title the only woman, who has spoken so far.

        The title is short, definite and held by nobody else of the article.
        """
        text, parties = self.reader.text, self.reader.parties
        persons = [n for n in spoken if parties[n].kind == "person" and not agent.gender == "f" != parties[n].gender]
        words = range(agent.first, agent.last)
        bare = text.tags[agent.first] == "T" and all(text.words[t].folded.startswith("ال") for t in words)
        if len(persons) != 1 or not bare or len(words) > 3 or head in _OTHERS or agent.plural:
            return None
        person = parties[persons[0]]
        agreeing = not (person.gender and agent.gender and person.gender != agent.gender)
        at_home = agent.country in ("", person.country)
        return person.number if agreeing and at_home and self._no_named(agent, head) else None

    def last(self, fits: "object" = None) -> Voice:
        """Return the latest voice for which `fits` holds, or NOBODY."""
        for _, voice in reversed(self.voices[-12:]):
            if fits is None or fits(voice):  # type: ignore[operator]
                return voice
        return NOBODY

    def dropped(self, form: Form, sentence: int, subject: Voice | None, told: Set[int] = frozenset()) -> Voice:
        """Return the voice that a verb without subject carries on: the sentence's own, else the latest that agrees.

        `told` are those right before what is said: whom somebody calls upon.
        """
        candidates = [v for s, v in reversed(self.voices[-10:]) if s == sentence]
        if subject is not None:
            candidates.append(subject)
        candidates += [v for s, v in reversed(self.nested[-10:]) if s == sentence]
        candidates += [v for s, v in reversed(self.voices[-10:]) if s != sentence]
        for voice in candidates:
            if agrees(form, voice) and told.isdisjoint(voice.parties):
                return voice._replace(basis="dropped", span=None)
        return NOBODY


def agrees(form: Form, voice: Voice) -> bool:
    """Return whether gender and number of the verb allow the voice as its subject."""
    if not voice.parties and not voice.label:
        return False
    if form.number == "s":
        if voice.plural and voice.type in ("group", "unnamed") and voice.gender != "f":
            return False
        if form.gender == "f":
            return voice.gender in ("f", "") or (voice.plural and voice.type == "unnamed")
        if form.gender == "m":
            return voice.gender in ("m", "")
        return True
    return voice.plural


_first = attrgetter("first")


def word_is_definite(reader: Reader, token: int) -> bool:
    """Return whether the word carries the article."""
    return reader.text.words[token].base.startswith("ال")


def text_tag(reader: Reader, token: int) -> str:
    """Return the tag of a token, a line end behind the last."""
    return reader.text.tags[token] if token < len(reader.text.tags) else "L"
