"""Agents: noun phrases that can speak or meet, read from their first word.

A phrase is a name, a title with or without a name, an organisation, a state, or a description of a source; several may
be joined by و. Where it ends decides where a clause without complementiser begins, so its grammar is strict: behind a
definite word an indefinite one starts something new.
"""

import re

from etl.extraction.descriptions import related_to
from etl.extraction.offices import Offices
from etl.extraction.records import Agent, Mention, Span
from etl.extraction.text import Text
from etl.language.words import COUNTERPARTS

#: Heads that with an adjective of nationality stand for a state: its government, authorities or side.
STATE_HEADS = frozenset("حكومه سلطات جانب اداره نظام قياده احتلال سلطه".split())
_DESCRIBING = "TS"
_OF_SOMEBODY = frozenset("حمله مكتب حكومه لسان بلسان مساعدي حلفاء مستشاري مقربي انصار".split())
"""What belongs to who is named right behind it: حملة سامي الحلواني, أحد مساعدي سامي الحلواني."""
_AIDES = frozenset("مبعوث مساعد مستشار موكل حليف".split())
"""Who is named by whom he serves: مساعد سامي الحلواني."""
_BODIES = frozenset("المقاومه المعارضه الصحافه الاعلام الادعاء التحريات".split())
"""Many who speak as one. Elsewhere plain nouns: وزير الإعلام, مدير العلاقات العامة والإعلام."""
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


class Reader(Offices):
    """Reads agents of one article; holds what was found before and remembers titles."""

    __slots__ = ()

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
        one = self._one(i, limit) or self._many(i, limit)
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

    def _many(self, i: int, limit: int) -> Agent | None:
        """Return many who speak as one, unnamed, with their adjectives: المعارضة السورية, الإعلام الإسرائيلي."""
        text, word = self.text, self.text.words[i]
        if word.base not in _BODIES or word.preposition:
            return None
        gender, last = ("f" if word.base.endswith("ه") else "m"), i + 1
        ending = "يه" if gender == "f" else "ي"
        while last < limit and text.tags[last] in "DJ" and text.words[last].folded.startswith("ال") and (
            text.words[last].folded.endswith(ending)
        ):  # fmt: skip
            last += 1
        span = Span(text.base_start(i), text.ends[last - 1])
        words = text.body[span.start : span.end]
        return Agent(i, last, (), True, span, words, gender, False, "other", "", self.country_of(i, last))

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


def _people(folded: str) -> bool:
    return (folded.startswith(("ال", "وال")) and folded.endswith(("ون", "ين"))) or folded.endswith(("ون", "يون", "يين"))


def _joined(agents: list[Agent], text: Text) -> Agent:
    parties = tuple(dict.fromkeys(p for a in agents for p in a.parties))
    span = Span(agents[0].span.start, agents[-1].span.end)
    return Agent(
        agents[0].first, agents[-1].last, parties, any(a.role for a in agents), span, text.body[span.start : span.end],
        "f" if all(a.gender == "f" for a in agents) else "m", True, agents[0].source_kind, "", "",
    )  # fmt: skip
