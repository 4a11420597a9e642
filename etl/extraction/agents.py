"""Agents: noun phrases that can speak or meet, read from their first word.

A phrase is a name, a title with or without a name, an organisation, a state, or a description of a source; several may
be joined by و. Where it ends decides where a clause without complementiser begins, so its grammar is strict: behind a
definite word an indefinite one starts something new.
"""

import re
from dataclasses import dataclass, field

from etl.extraction.parties import Parties
from etl.extraction.records import Agent, Mention, Office, Span
from etl.extraction.text import Text
from etl.language.words import COUNTERPARTS

#: Heads that with an adjective of nationality stand for a state: its government, authorities or side.
STATE_HEADS = frozenset("حكومه سلطات جانب اداره نظام قياده احتلال سلطه".split())
_DESCRIBING = "TS"
_INSIDE = frozenset("باسم لدي في من ضمن داخل عن".split())
_PLURAL_SOURCES = ("ون", "ين", "ات", "و")


@dataclass(slots=True)
class Reader:
    """Reads agents of one article; holds what was found before and remembers titles."""

    text: Text
    parties: Parties
    mentions: list[Mention]
    at: dict[int, int]
    """Token → index of the mention that begins there (any of its tokens for `covering`)."""
    covering: dict[int, int]
    latest: Office | None = None
    """The office read last: that of a counterpart (نظيره)."""
    remembered: set[tuple[int, Span]] = field(default_factory=set)
    """Parties with the words of their offices: an article of many has each once."""

    @classmethod
    def of(cls, text: Text, parties: Parties, mentions: list[Mention]) -> "Reader":
        """Return a reader of a text whose mentions are known, indexed by token."""
        at = {m.first: n for n, m in enumerate(mentions)}
        covering = {t: n for n, m in enumerate(mentions) for t in range(m.first, m.last)}
        return cls(text, parties, mentions, at, covering)

    def agent(self, i: int, limit: int) -> Agent | None:
        """Return the agent whose phrase begins at token `i`, or None; it ends before token `limit`."""
        agents = self.agents(i, limit)
        if not agents:
            return None
        return agents[0]._replace(first=i) if len(agents) == 1 else _joined(agents, self.text)

    def agents(self, i: int, limit: int) -> list[Agent]:
        """Return the agents that و joins in the phrase beginning at token `i`, one by one."""
        text = self.text
        while i < limit and text.tags[i] in "q(#":
            i += 1
        if i >= limit:
            return []
        one = self._one(i, limit)
        if one is None:
            return []
        agents = [one]
        position = one.last
        while position < limit and len(agents) < 5:
            following = self._conjoined(position, limit, agents[-1])
            if following is None:
                break
            agents.append(following)
            position = following.last
        return agents

    def agent_through(self, i: int, limit: int) -> Agent | None:
        """Return the agent at `i` seen through a bound ل or ب: وفقا لوكالة سانا, صادر عن الوزارة."""
        number = self.at.get(i)
        if number is not None:
            mention = self.mentions[number]
            party = self.parties[mention.party]
            return Agent(
                i, mention.last, (mention.party,), mention.method == "short", Span(mention.start, mention.end),
                self.text.body[mention.start : mention.end], party.gender, False, "", "", party.country,
            )  # fmt: skip
        return self.described(i, limit) if self.text.tags[i] in "TSOJ" else None

    def _conjoined(self, position: int, limit: int, before: Agent) -> Agent | None:
        """Return the agent joined by و (or ، و) at `position`."""
        text = self.text
        if position < limit and text.tags[position] in ",q)":
            position += 1
        if position + 1 < limit and text.texts[position] == "و" and not text.words[position + 1].forms:
            return self._one(position + 1, limit)
        if position >= limit or not text.words[position].conjunction or text.words[position].folded[0] != "و":
            return None
        if text.words[position].forms and position not in self.at:
            return None
        following = self._one(position, limit)
        if following is None:
            return None
        return following

    def _one(self, i: int, limit: int) -> Agent | None:
        number = self.at.get(i)
        if number is not None:
            return self._named(i, number, limit)
        word, tag = self.text.words[i], self.text.tags[i]
        if word.preposition:
            return None
        if tag == "O" or word.folded in _ARTICLE_ALONE:
            inner = i + 1
            while inner < limit and (self.text.tags[inner] == "q" or self.text.words[inner].folded in _NEWS):
                inner += 1
            named = self.at.get(inner)
            if named is not None and inner <= i + 3 and self.parties[self.mentions[named].party].kind == "organisation":
                agent = self._named(inner, named, limit)
                return agent._replace(first=i, gender=self._gender(i)) if agent is not None else None
        if (
            tag in _DESCRIBING + "O"
            or word.folded in _ARTICLE_ALONE
            or word.base in COUNTERPARTS
            or word.base.removeprefix("ال") in STATE_HEADS
            or word.base in self.parties.lexicon.sources
        ):
            return self.described(i, limit)
        if word.base in _HIS and self._person_behind(i, limit):
            return self.described(i, limit)
        if word.base in COUNTING:
            return self._some(i, limit)
        if tag == "J" or (tag == "D" and word.definite and self._person_behind(i, limit)):
            return self.described(i, limit)
        return None

    def _some(self, i: int, limit: int) -> Agent | None:
        """Return those that a word of number counts, unnamed: عدد من الأعضاء, مجموعة كبيرة من الخبراء."""
        text, k = self.text, i + 1
        while k < min(limit, i + 3) and text.tags[k] in "cDfT" and not text.words[k].offset:
            k += 1
        if (
            k + 1 >= limit
            or text.words[k].folded != "من"
            or text.tags[k + 1] not in "TSDJOc"
            or text.words[k + 1].offset
        ):
            return None
        last = self.description_end(k + 1, limit)
        span = Span(text.base_start(i), text.ends[last - 1])
        kind = self.parties.lexicon.sources.get(text.words[k + 1].base.removeprefix("ال"), "other")
        words = text.body[span.start : span.end]
        return Agent(i, last, (), True, span, words, "m", True, kind, words, self.country_of(i, last))

    def _person_behind(self, i: int, limit: int) -> bool:
        """Return whether a person's name follows a definite noun and its adjectives: التربوية نجوى القصار."""
        k = i + 1
        while k < min(limit, i + 4) and self.text.tags[k] in "DJ" and self.text.words[k].folded.startswith("ال"):
            k += 1
        return k < limit and k in self.at and self.is_person(self.at[k]) and not self.text.words[k].offset

    def _named(self, i: int, number: int, limit: int) -> Agent | None:
        """A phrase that begins with a name: the name, and a title set behind it."""
        mention = self.mentions[number]
        if self.text.words[i].preposition and not self.text.words[i].conjunction:
            return None
        party = self.parties[mention.party]
        last = self._behind(mention, limit)
        if party.kind == "organisation" and last + 1 < limit and self.text.words[last].folded == "في":
            place = last + 2 if self.text.words[last + 1].folded in ("دوله", "مدينه") else last + 1
            if place in self.at and self.parties[self.mentions[self.at[place]].party].kind == "country":
                last = self.mentions[self.at[place]].last
        last, office = self.apposition(last, limit, party.kind)
        country, short = party.country, mention.method == "short"
        gender = self._gender(mention.first) if short and self.text.tags[mention.first] == "O" else party.gender
        arabic = self.text.words[mention.first].definite or self.text.tags[mention.first] in "Oc"
        if party.kind == "organisation" and arabic and gender != self._gender(mention.first):
            gender = ""  # the table's name and the one used here differ: وزارة الدفاع, البنتاغون
        return Agent(
            i, last, (mention.party,), short, Span(mention.start, mention.end),
            self.text.body[mention.start : mention.end], gender, False, "", office, country,
        )  # fmt: skip

    def _behind(self, mention: Mention, limit: int) -> int:
        """Return the token behind a name, its closing marks and another name of it in brackets: محمود عباس (أبو مازن)."""
        tags, last = self.text.tags, mention.last
        while last < limit and tags[last] in "q)" and last < mention.last + 2 and last not in self.text.opened:
            last += 1
        if last + 2 < limit and tags[last] == "(" and last + 1 in self.at:
            alias = self.mentions[self.at[last + 1]]
            same = self.parties[alias.party].kind == self.parties[mention.party].kind
            if same and alias.last < limit and tags[alias.last] == ")":
                return alias.last + 1
        return last

    def apposition(self, position: int, limit: int, kind: str) -> tuple[int, str]:
        """Return the token behind a title that follows a person's name, and the title."""
        text = self.text
        if kind != "person":
            if position < limit and text.tags[position] in "JD" and text.words[position].folded.startswith("ال") and (
                text.words[position].folded.endswith(("ي", "يه")) and not text.words[position].offset
            ):  # fmt: skip
                return position + 1, ""
            return position, ""
        i = position
        comma = i < limit and text.tags[i] == ","
        if comma:
            i += 1
        if i < limit and text.tags[i] == "T" and not text.words[i].offset and not text.words[i].preposition:
            last = self.description_end(i, limit)
            if last - i >= 1 and (text.words[i].definite or last - i >= 2):
                if not (
                    last < limit
                    and last in self.at
                    and self.parties[self.mentions[self.at[last]].party].kind == "person"
                ):
                    return last, text.slice(i, last)
        return position, ""

    def described(self, i: int, limit: int) -> Agent | None:
        """A phrase that begins with a title or description; where it leads to a name, the name is meant."""
        text = self.text
        last = self.description_end(i, limit)
        position = last
        while position < limit and text.tags[position] in "q#":
            position += 1
        if position < limit and text.tags[position] == "-":
            ahead = position + 1
            while ahead < limit and text.tags[ahead] in "qT#":
                ahead += 1
            if ahead in self.at and self.is_person(self.at[ahead]):
                position = ahead
        if position < limit and text.tags[position] == "," and position + 1 < limit:
            ahead = position + 1
            while ahead < limit and (
                text.tags[ahead] in "q#"
                or (text.tags[ahead] == "T" and ahead < position + 4 and text.words[ahead].definite)
            ):
                ahead += 1
            if ahead in self.at and self.is_person(self.at[ahead]) and not text.words[position + 1].offset:
                position = ahead
        if position + 1 < limit and text.words[position].folded in CALLED and position + 1 in self.at:
            position += 1
        position = self._behind_outlet(position, limit)
        if text.tags[i] in _DESCRIBING and not (position in self.at and self.is_person(self.at[position])):
            position = self.name_behind(i, position, limit) or position
        alone = last == i + 1 and (related_to(text, i) or text.words[i].base in _AIDES)
        related = alone or text.words[last - 1].base in _OF_SOMEBODY
        if related and position == last and position in self.at and self.is_person(self.at[position]):
            last = self.mentions[self.at[position]].last
        elif position in self.at and self.is_person(self.at[position]) and not text.words[position].offset:
            mention = self.mentions[self.at[position]]
            party = self.parties[mention.party]
            office = text.slice(i, last)
            self.remember(mention.party, i, last)
            end, _ = self.apposition(self._behind(mention, limit), limit, "person")
            return Agent(
                i, end, (mention.party,), False, Span(mention.start, mention.end),
                text.body[mention.start : mention.end], party.gender or self._gender(i), False, "",
                office, party.country or self.country_of(i, last),
            )  # fmt: skip
        if text.tags[i] == "J" or (text.tags[i] == "O" and last == i + 1):
            if text.tags[i] == "J" and not _people(text.words[i].folded):
                return None
        plural = self.plural(i)
        span = Span(text.base_start(i), text.ends[last - 1])
        head = text.words[i].base.removeprefix("ال")
        source = (
            self.parties.lexicon.sources.get(text.words[i].base) or self.parties.lexicon.sources.get(head) or "other"
        )
        for t in range(i + 1, last):
            source = _ADJECTIVE_KINDS.get(text.words[t].base.removeprefix("ال").rstrip("ه"), source)
        return Agent(
            i, last, (), True, span, text.body[span.start : span.end], self._gender(i), plural, source,
            text.body[span.start : span.end], self.country_of(i, last),
        )  # fmt: skip

    def name_behind(self, i: int, last: int, limit: int) -> int | None:
        """Return the person's name to which a long title at `i` runs on behind `last`: عضو المكتب لحركة س، سامي الحلواني.

        What stands between says where and for whom the office is held: bound words, places and bodies, no second office.
        """
        if self.plural(i) or related_to(self.text, i):
            return None
        words, tags = self.text.words, self.text.tags
        k, commas = last, 0
        while k < min(limit, last + _LONGEST_OFFICE):
            number = self.at.get(k)
            if number is not None and not self.is_person(number):
                k = self.mentions[number].last
                continue
            if number is not None:
                settled = tags[k - 1] in ",q)T" or k - 1 in self.covering or words[k - 1].definite
                aside = tags[k - 1] == "," or self._ends_name(k, limit)
                return k if settled and aside and not words[k].offset and k > last else None
            word, tag = words[k], tags[k]
            if tag == "(" and ")" in tags[k + 1 : k + 4]:
                k += 2 + tags[k + 1 : k + 4].index(")")
                continue
            if word.preposition == "ل" and word.base.removeprefix("ال") in _AUDIENCES:
                return None
            commas += tag == ","
            if commas > 2 or tag in "VPMARf.:dL-(" or (tag == "T" and not word.definite):
                return None
            if word.conjunction and not (word.base.startswith("ال") and tag in "DJOW"):
                return None
            governs = word.folded in _INSIDE_OFFICE and k + 1 < limit
            if tag == "p" and not (governs and (self._body(k + 1) or (word.folded in _OVERSEEING and k == i + 1))):
                return None
            k += 1
        return None

    def _body(self, i: int) -> bool:
        """Return whether a body, a place or a definite noun stands at `i`: an office can be held there."""
        word = self.text.words[i]
        if self.text.tags[i] == "T":
            return False
        closed = (
            self.text.tags[i] == "c" and self.text.tags[i + 1 : i + 2] in ("D", "J") and self.text.words[i + 1].definite
        )
        within = closed or word.base in _SEATS or word.folded in _FOR_WHOM or word.folded.startswith("ال")
        return within or i in self.at or self.text.tags[i] in "Oq#" or bool(word.roots)

    def _ends_name(self, k: int, limit: int) -> bool:
        """Return whether behind the name at `k` the clause goes on with what is said, or with a setting."""
        last = self.mentions[self.at[k]].last
        while last < limit and self.text.tags[last] in "q)" and last not in self.text.opened:
            last += 1
        return last >= limit or self.text.tags[last] in ",:ApqPT." or bool(self.text.words[last].preposition)

    def _behind_outlet(self, position: int, limit: int) -> int:
        """Return the person's name behind the outlet spoken to (مدير المستشفى لـ"س" محمد سالم), else `position`."""
        text = self.text
        if position >= limit or not (
            text.words[position].preposition == "ل" or text.words[position].folded in ("ل", "لـ")
        ):
            return position
        k = position
        while k < min(limit, position + 3) and k not in self.at:
            k += 1
        number = self.at.get(k)
        if number is None or self.is_person(number):
            return position
        k = self.mentions[number].last
        while k < limit and text.tags[k] in "q":
            k += 1
        return k if k in self.at and self.is_person(self.at[k]) else position

    def state(self, i: int) -> Agent:
        """Return the state that an adjective of nationality at `i` stands for."""
        code = self.text.words[i].nationality
        span = Span(self.text.starts[i], self.text.ends[i])
        return Agent(i, i + 1, (self.parties.country(code),), True, span, self.text.texts[i], "f", False, "", "", code)

    def is_person(self, number: int) -> bool:
        """Return whether a mention, by its number, names a person."""
        return self.parties[self.mentions[number].party].kind == "person"

    def description_end(self, i: int, limit: int) -> int:
        """Return the token behind the noun phrase whose head is token `i`."""
        text = self.text
        words, tags = text.words, text.tags
        position = i + 1
        definite = words[i].folded.startswith("ال") or words[i].base in COUNTERPARTS
        indefinite_head = not definite
        while position < limit and position - i < 18:
            tag, word = tags[position], words[position]
            number = self.at.get(position)
            if number is not None:
                mention = self.mentions[number]
                kind = self.parties[mention.party].kind
                if kind == "person":
                    if not word.offset and not indefinite_head:
                        break
                    if not word.offset and indefinite_head and tags[position - 1] != "p" and position > i + 1:
                        break
                    if not word.offset and position == i + 1:
                        break
                    if word.offset and word.conjunction:
                        break
                if kind == "country" and tag == "J" and not word.offset and position == i + 1 and definite:
                    position, definite = mention.last, True
                    continue
                if (
                    not word.offset
                    and not word.preposition
                    and words[position - 1].folded.startswith("ال")
                    and tags[position - 1] in "DSTO"
                    and position - 1 not in self.covering
                ):
                    break
                if word.conjunction and not (position - 1 in self.covering and kind != "person"):
                    if kind != "country" or not self._named_ahead(mention.last - 1, limit):
                        break
                position = mention.last
                definite = True
                continue
            if position in self.covering:
                position += 1
                continue
            classified = self._classified(position, limit) if tag == "O" and not word.conjunction else 0
            if classified:
                position, definite = classified, True
                continue
            if (
                word.conjunction
                and tag == "T"
                and word.folded[0] == "و"
                and not word.base.startswith("ال")
                and definite
                and self._named_ahead(position, limit)
            ):
                position += 1
                definite = False
                continue
            if word.conjunction:
                if word.roots and tag in "cWu" and tags[position - 1] in "DJX" and self._named_ahead(position, limit):
                    position += 1
                    continue
                if (
                    word.folded[0] == "و"
                    and word.base.startswith("ال")
                    and definite
                    and ((tag in "DJ" and tags[position - 1] in "DJXS") or (
                        tag in "DJT" and self._named_ahead(position, limit)
                    ))
                ):  # fmt: skip
                    position += 1
                    continue
                break
            if (
                word.folded in ("ايه", "حجه")
                and position + 1 < limit
                and words[position + 1].folded in ("الله", "الاسلام")
            ):
                position += 2
                definite = True
                continue
            if (
                word.folded in ("شبه", "غير")
                and definite
                and position + 1 < limit
                and words[position + 1].folded.startswith("ال")
            ):
                position += 2
                continue
            if word.folded == "مجلس" and position + 1 < limit and words[position + 1].folded == "اداره":
                position += 2
                continue
            if word.folded in ("سابقا", "حاليا") and position > i + 1 and self._named_ahead(position, limit):
                position += 1
                continue
            if word.folded in ("باسمه", "باسمها", "باسمهم"):
                position += 1
                continue
            if tag == "p":
                place = words[position + 1] if position + 1 < limit else word
                body = self._body_before_name(position + 1, limit) if word.folded == "في" else 0
                if body:
                    position = body
                    definite = True
                    continue
                within = place.definite or place.tag == "O" or (place.roots and place.tag not in "ST")
                if word.folded in ("في", "بشان") and within and (
                    (definite or word.folded == "بشان") and self._named_ahead(position, limit)
                ):  # fmt: skip
                    position += 2
                    definite = False
                    continue
                rooted = position + 1 < limit and bool(words[position + 1].roots) and tags[position + 1] != "A"
                placed = position + 1 in self.at or rooted
                if word.folded == "الي" and placed and any(
                    words[t].base.removeprefix("ال") in ("مبعوث", "موفد", "سفير") for t in range(i, min(i + 4, position))
                ):  # fmt: skip
                    position += 1 if position + 1 in self.at or words[position + 1].definite else 2
                    continue
                if word.folded in _INSIDE and position + 1 < limit and not words[position + 1].conjunction:
                    following = position + 1
                    if words[following].folded in ("هذا", "هذه", "تلك", "ذلك") and following + 1 < limit:
                        position += 2
                        definite = True
                        continue
                    if following in self.at or (
                        (tags[following] in "DOTJ" and words[following].folded.startswith("ال")) or tags[following] == "q"
                    ) or (tags[following] in "OTcS" and following + 1 < limit and (
                        words[following + 1].folded.startswith("ال") or following + 1 in self.at
                        or self._classified(following, limit)
                    )):  # fmt: skip
                        if word.folded in ("في", "من", "عن") and not self._place_or_body(following):
                            break
                        if word.folded == "من" and following not in self.at and tags[following] in "DJ":
                            break
                        position += 1
                        definite = False
                        continue
                break
            if tag == "q" and words[position - 1].folded in _INSIDE and position in text.opened:
                quotation = text.opened[position]
                if quotation.closed and quotation.words <= 2 and quotation.close + 1 < limit:
                    position = quotation.close + 1
                    continue
            if tag == "#" and position == i + 1:
                position += 1
                continue
            if tag == "0" and position > i + 2 and position + 1 < limit:
                position += 2
                continue
            if tag in "VPMARLf.,:dq(-x#" and not (tag in "Vf" and word.folded in _NOT_VERBS_INSIDE):
                break
            if word.preposition:
                if word.base.removeprefix("ال") in _AUDIENCES:
                    break
                if word.preposition == "ل" and tag in "DJOTcS" and tags[position - 1] == "D":
                    position += 1
                    definite = True
                    continue
                if (
                    word.preposition == "ب"
                    and word.base.startswith("ال")
                    and tag in "DO"
                    and position > i + 1
                    and (tag == "O" or word.roots or word.base.removeprefix("ال") in _SEATS)
                ):
                    position += 1
                    definite = True
                    continue
                if word.preposition == "ب" and tag in "cDOTSWu" and self._named_ahead(position, limit):
                    position += 1
                    definite = False
                    continue
                break
            is_definite = word.folded.startswith("ال")
            if tag == "J" and not is_definite and indefinite_head:
                position += 1
                continue
            if definite and not is_definite:
                if tag == "T" and position - 1 not in self.at and self._named_ahead(position, limit):
                    position += 1
                    definite = False
                    continue
                break
            if (
                indefinite_head
                and not is_definite
                and tag in "cWuOTS"
                and not _adjective_like(word.base, words[i].base)
                and position > i + 1
                and not is_definite
            ):
                next_word = words[position + 1].folded if position + 1 < limit else ""
                if not next_word.startswith("ال") and words[position - 1].base not in _SEATS:
                    break
            if is_definite and self._another(i, position, indefinite_head):
                break
            if is_definite:
                definite = True
            position += 1
        return position

    def _another(self, head: int, position: int, indefinite: bool) -> bool:
        """Return whether the definite word at `position` begins another phrase: مصادر أمنية | الحادث, الشركة | الحادث."""
        words, tags = self.text.words, self.text.tags
        before, word = words[position - 1], words[position]
        if indefinite:
            return position > head + 1 and tags[position - 1] == "c" and before.base.endswith("يه")
        agreeing = word.base.endswith(("ه", "ات", "ي", "ا", "ء")) or bool(word.nationality)
        return position == head + 1 and before.base.endswith("ه") and tags[position] == "D" and not agreeing

    def _classified(self, i: int, limit: int) -> int:
        """Return the token behind the organisation whose classifier is token `i` (متحدث باسم حركة "س"), else 0."""
        tags, name = self.text.tags, i + 1
        while name < limit and tags[name] == "q":
            name += 1
        number = self.at.get(name)
        if number is None or self.text.words[name].offset or self.is_person(number):
            return 0
        last = self.mentions[number].last
        while last < limit and tags[last] == "q" and last not in self.text.opened:
            last += 1
        return last if last <= limit else 0

    def _body_before_name(self, i: int, limit: int) -> int:
        """Return the token behind the body at `i` where a person's name follows it: مدير ... في شركة X، سامي الحلواني; else 0."""
        if i >= limit or self.text.tags[i] != "O":
            return 0
        for k in range(i, min(i + 3, limit)):
            number = self.at.get(k)
            if number is None:
                continue
            if self.is_person(number):
                return 0
            end = self.mentions[number].last
            while end < limit and self.text.tags[end] in "q)":
                end += 1
            behind = end + 1 if end < limit and self.text.tags[end] == "," else end
            return end if behind in self.at and self.is_person(self.at[behind]) else 0
        return 0

    def _named_ahead(self, position: int, limit: int) -> bool:
        """Return whether a second title at `position` runs up to a person's name: the first one is his too."""
        for k in range(position + 1, min(position + 9, limit)):
            if k in self.at:
                if self.is_person(self.at[k]):
                    return True
                continue
            if self.text.tags[k] in "," and k + 1 in self.at and self.is_person(self.at[k + 1]):
                return True
            if self.text.tags[k] in "VPMARf.,:dLq" or self.text.words[k].conjunction:
                return False
        return False

    def _place_or_body(self, i: int) -> bool:
        """Return whether what follows في or من names an organisation or place, so that it belongs to a description."""
        number = self.at.get(i)
        if number is not None:
            return True
        return self.text.tags[i] in "OTS" or (
            self.text.tags[i] in "DJ" and self.text.tags[i - 2 : i - 1] in ("S", "T", "J", "c", "D")
        )

    def _gender(self, i: int) -> str:
        base = self.text.words[i].base.removeprefix("ال")
        title = self.parties.lexicon.titles.get(base)
        if title is not None:
            return title[1] if len(base) > 1 else ""
        return "f" if base.endswith(("ه", "ات")) or base in ("مصادر", "صحف", "وسايل", "تقارير") else "m"

    def plural(self, i: int) -> bool:
        """Return whether the noun at token `i` is of several people."""
        base = self.text.words[i].base.removeprefix("ال")
        title = self.parties.lexicon.titles.get(base)
        if title is not None:
            return title[2] == "p"
        return base.endswith(_PLURAL_SOURCES) or base in _BROKEN_PLURALS

    def country_of(self, first: int, last: int) -> str:
        """Return the country that a title or description names by adjective, state, or organisation."""
        for t in range(first, last):
            if t in self.at:
                party = self.parties[self.mentions[self.at[t]].party]
                if party.country and party.kind != "person":
                    return party.country
            if self.text.words[t].nationality and self.text.tags[t] == "J":
                return self.text.words[t].nationality
        return ""

    def remember(self, number: int, first: int, last: int) -> None:
        """Keep a title beside the person it was read with, up to the end of its line."""
        party, body = self.parties[number], self.text.body
        while last - first > 1 and "\n" in body[self.text.starts[first] : self.text.ends[last - 1]]:
            last -= 1
        behind, head = self.text.words[last - 1], self.text.words[first].base.removeprefix("ال")
        if last - first > 1 and self.text.tags[last - 1] == "T" and behind.folded.startswith("لل") and head != "نايب":
            return  # the minister of the president is not the president
        span = Span(self.text.base_start(first), self.text.ends[last - 1])
        if (number, span) in self.remembered:
            return
        office = self.office(first, last)
        if self.text.words[first].base in COUNTERPARTS:
            if self.latest is None:
                return
            office = office._replace(head=self.latest.head, key=self.latest.key)
        self.latest = office
        self.remembered.add((number, span))
        party.offices.append(office)
        country = party.offices[-1].country
        if not party.country and country and not party.actor_id:
            party.country = country
        if not party.gender:
            party.gender = self._gender(first)

    def office(self, first: int, last: int) -> Office:
        """Return the office that tokens `first` to before `last` describe."""
        words = self.text.words
        head = words[first].base.removeprefix("ال")
        title = self.parties.lexicon.titles.get(head)
        head = title[0] if title else head
        kept = [head] + [
            words[t].folded for t in range(first + 1, last) if self.text.tags[t] not in "Jq,(" and t < first + 7
        ]
        offices = self.parties.lexicon.offices
        titles = [" ".join(kept[:size]) for size in range(len(kept), 0, -1)]
        if words[first].base.startswith("ال") and first + 1 < last and self.text.tags[first + 1] == "J":
            titles.append(words[first].base)
        key = next((offices[title] for title in titles if title in offices), "")
        organisation = next(
            (self.mentions[self.at[t]].party for t in range(first, last)
             if t in self.at and self.parties[self.mentions[self.at[t]].party].kind == "organisation"), None,
        )  # fmt: skip
        return Office(
            head,
            key,
            self.country_of(first, last),
            organisation,
            Span(self.text.base_start(first), self.text.ends[last - 1]),
        )


_AUDIENCES = frozenset(
    "صحيفه وكاله قناه اذاعه صحافيين صحفيين اعلام وسايل برنامج تلفزيون موقع مجله شبكه اعلاميين".split()
)
"""Whom one speaks to, with ل: قال الوزير للصحافيين."""
_LONGEST_OFFICE = 12
"""Tokens within which a title runs on to its name behind a place or body."""
_OF_SOMEBODY = frozenset("حمله مكتب حكومه لسان بلسان مساعدي حلفاء مستشاري مقربي انصار".split())
"""What belongs to who is named right behind it: حملة سامي الحلواني, أحد مساعدي سامي الحلواني."""
_AIDES = frozenset("مبعوث مساعد مستشار موكل حليف".split())
"""Who is named by whom he serves: مساعد سامي الحلواني."""
_INSIDE_OFFICE = frozenset("في لدي عن علي من الي بقياده".split())
"""Prepositions inside titles: السفير لدى, النائب عن, المشرف على."""
_OVERSEEING = frozenset("علي عن".split())
"""What leads straight behind a title to what it is over: المشرف على تنفيذ, المسؤول عن ملف."""
_FOR_WHOM = frozenset("اجل شوون".split())
"""What they may lead to besides bodies and places: من أجل, عن شؤون."""
_SEATS = frozenset("منطقه محافظه مدينه ولايه اقليم بلديه مجلس كليه قسم".split())
"""Where an office is held, with ب: رئيس القسم بمنطقة."""
RELATIONS = frozenset("محامي محاميه نجل ابن ابنه شقيق شقيقه زوج زوجه والد والده ارمله صهر حفيد عايله اسره".split())
"""Who is named by whom he belongs to: محامي زياد الحلواني is not زياد الحلواني."""


def related_to(text: Text, i: int) -> bool:
    """Return whether a word names somebody by whom he belongs to; شقيقه (his brother) stands for himself, شقيقة does not."""
    return text.words[i].base in RELATIONS and not text.texts[i].endswith("ه")


_HIS = frozenset("زوجته ابنته شقيقته والدته زوجها ابنها شقيقها والدها محاميه محاميها".split())
"""Relations with a pronoun: the name behind them is theirs."""
COUNTING = frozenset("عدد العديد مجموعه كثير الكثير كثيرون جمع حشد ميات عشرات الاف".split())
VERBAL_NOUN = re.compile("ت..ي.ه?$|ت.ا?..$|ا(?:ست)?..ا.$|ان?..ا.$|ا.ت.ا.$")
"""Patterns of verbal nouns of the derived verbs: تفعيل, إفعال, استفعال, انفعال, افتعال."""
_NEWS = frozenset("انباء الانباء".split())
"""What may stand between an agency's noun and its name: وكالة أنباء "س"."""
_ARTICLE_ALONE = frozenset("الـ ال".split())
"""The article before a name in marks: الـ"س"."""
CALLED = frozenset("يدعي ويدعي تدعي وتدعي اسمه واسمه اسمها واسمها".split())
_ADJECTIVE_KINDS = {
    "عسكري": "military", "امني": "security", "دبلوماسي": "diplomatic", "ديبلوماسي": "diplomatic", "طبي": "medical",
    "قضايي": "judicial", "محلي": "local", "رسمي": "official", "حكومي": "official", "سياسي": "political",
    "اعلامي": "media", "صحفي": "media", "برلماني": "political",
}  # fmt: skip
_BROKEN_PLURALS = frozenset(
    "مصادر خبراء شهود نشطاء علماء وسايل صحف تقارير دراسات وثايق نواب وزراء زعماء قاده قضاه اطباء "
    "رجال جماعات منظمات احزاب قوي "
    "فصايل هييات جهات اوساط دواير اعضاء اهالي سكان ضباط مواقع دول حكومات كتاب طلاب عمال نساء اشخاص ثوار بعض معظم".split()
)
_NOT_VERBS_INSIDE = frozenset("عام عده بعض".split())


def _people(folded: str) -> bool:
    return (folded.startswith(("ال", "وال")) and folded.endswith(("ون", "ين"))) or folded.endswith(("ون", "يون", "يين"))


def _adjective_like(base: str, head: str) -> bool:
    """Return whether an indefinite word agrees with an indefinite head, as an adjective does."""
    if head.endswith("ه") or head in ("مصادر", "صحف", "وسايل", "تقارير"):
        return base.endswith(("ه", "ات"))
    if head.endswith(("ون", "ين", "ان")):
        return base.endswith(("ون", "ين", "ان"))
    return not base.endswith(("ه", "ون", "ين")) or base.endswith("ي")


def _joined(agents: list[Agent], text: Text) -> Agent:
    parties = tuple(dict.fromkeys(p for a in agents for p in a.parties))
    span = Span(agents[0].span.start, agents[-1].span.end)
    return Agent(
        agents[0].first, agents[-1].last, parties, any(a.role for a in agents), span, text.body[span.start : span.end],
        "f" if all(a.gender == "f" for a in agents) else "m", True, agents[0].source_kind, "", "",
    )  # fmt: skip
