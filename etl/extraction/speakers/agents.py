"""Agents: noun phrases that can speak or meet, read from their first word.

A phrase is a name, a title with or without a name, an organisation, a state, or a description of a source; several may
be joined by و. Where it ends decides where a clause without complementiser begins, so its grammar is strict: behind a
definite word an indefinite one starts something new.
"""

from dataclasses import replace

from etl.extraction.records import Agent, Span
from etl.extraction.speakers.described_agents import BODIES, DescribedAgents
from etl.extraction.speakers.own_titles import STYLES
from etl.extraction.text import Text
from etl.language.noun_kinds import COUNTING
from etl.language.words import COUNTERPARTS

#: Heads that with an adjective of nationality stand for a state: its government, authorities or side.
STATE_HEADS = frozenset("حكومه سلطات جانب اداره نظام قياده احتلال سلطه".split())
_HIS = frozenset("زوجته ابنته شقيقته والدته زوجها ابنها شقيقها والدها محاميه محاميها".split())
"""Relations with a pronoun: the name behind them is theirs."""
_NEWS = frozenset("انباء الانباء".split())
"""What may stand between an agency's noun and its name: وكالة أنباء "س"."""
_SITES = frozenset("موقع حساب صفحه منصه".split())
"""Where an outlet writes: موقع قناة "س"."""
_ARTICLE_ALONE = frozenset("الـ ال".split())
"""The article before a name in marks: الـ"س"."""
_DESCRIBED = COUNTERPARTS | STATE_HEADS | frozenset("ال" + head for head in STATE_HEADS)
"""What begins a description, whatever its tag."""
_OPENING = COUNTING | BODIES | _DESCRIBED | _HIS | _ARTICLE_ALONE
"""What can begin an agent, whatever its tag."""


class Reader(DescribedAgents):
    """Reads agents of one article; holds what was found before and remembers titles."""

    __slots__ = ()

    def agent(self, i: int, limit: int) -> Agent | None:
        """Return the agent whose phrase begins at token `i`, or None; it ends before token `limit`."""
        agents = self.agents(i, limit)
        if not agents:
            return None
        if len(agents) > 1:
            return _joined(agents, self.text)
        return agents[0] if agents[0].first == i else replace(agents[0], first=i)

    def agents(self, i: int, limit: int) -> list[Agent]:
        """Return the agents that و joins in the phrase beginning at token `i`, one by one."""
        text = self.text
        while i < limit and text.tags[i] in "q(#":
            i += 1
        if i >= limit:
            return []
        if i not in self.at:
            word = text.words[i]
            known = text.tags[i] in "OTSJD" or word.base in _OPENING or word.base in self.parties.lexicon.sources
            if word.preposition or not known:
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

    def head(self, agent: Agent) -> int:
        """Return the token of an agent's head noun, behind a mark that opens the phrase and what honours the office."""
        words, tags = self.text.words, self.text.tags
        first = agent.first + (tags[agent.first] in "q(#")
        while words[first].base in STYLES and first + 1 < agent.last and tags[first + 1] == "T":
            first += 1
        return first

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
        headed = self._headed(i, limit) if self.text.tags[i] == "O" else None
        return headed or (self.described(i, limit) if self.text.tags[i] in "TSOJ" else None)

    def state(self, i: int) -> Agent:
        """Return the state that an adjective of nationality at `i` stands for."""
        code = self.text.words[i].nationality
        span = Span(self.text.starts[i], self.text.ends[i])
        return Agent(i, i + 1, (self.parties.country(code),), True, span, self.text.texts[i], "f", False, "", "", code)

    def _one(self, i: int, limit: int) -> Agent | None:
        number = self.at.get(i)
        if number is not None:
            return self._named(i, number, limit)
        word, tag = self.text.words[i], self.text.tags[i]
        if word.preposition:
            return None
        base, article = word.base, word.folded in _ARTICLE_ALONE
        if (tag == "O" or article) and (headed := self._headed(i, limit)) is not None:
            return headed
        if base in COUNTING and (counted := self._some(i, limit)) is not None:
            return counted
        if tag in "TSOJ" or base in _DESCRIBED or base in self.parties.lexicon.sources or article:
            return self.described(i, limit)
        if (base in _HIS or (tag == "D" and word.definite)) and self._person_behind(i, limit):
            return self.described(i, limit)
        return None

    def _headed(self, i: int, limit: int) -> Agent | None:
        """Return the body whose name stands behind its head noun at `i`, in marks or brackets too: صحيفة "س", موقع قناة "س"."""
        text, inner = self.text, i + 1
        nested = inner < limit and text.tags[inner] == "O" and inner not in self.at and not text.words[inner].definite
        if nested and text.words[i].base in _SITES:
            inner += 1
        first = inner
        while inner < limit and (
            text.tags[inner] in "q(#" or text.words[inner].folded in _NEWS or text.texts[inner] == "_"
        ):
            inner += 1
        named = self.at.get(inner)
        if named is None or inner > first + 2 or self.parties[self.mentions[named].party].kind != "organisation":
            return None
        agent = self._named(inner, named, limit)
        return replace(agent, first=i, gender=self._gender(i)) if agent is not None else None

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


def _joined(agents: list[Agent], text: Text) -> Agent:
    parties = tuple(dict.fromkeys(p for a in agents for p in a.parties))
    span = Span(agents[0].span.start, agents[-1].span.end)
    return Agent(
        agents[0].first, agents[-1].last, parties, any(a.role for a in agents), span, text.body[span.start : span.end],
        "f" if all(a.gender == "f" for a in agents) else "m", True, agents[0].source_kind, "", "",
    )  # fmt: skip
