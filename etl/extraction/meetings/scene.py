"""Scenes: who acts in a clause of an encounter that names nobody, or half of those who met."""

from bisect import bisect_left
from dataclasses import dataclass

from etl.extraction.meetings.bounds import Bounds
from etl.extraction.meetings.parties import parties_of
from etl.extraction.records import Agent, Found
from etl.extraction.speakers.agents import Reader
from etl.language.words import COUNTERPARTS

_NEAR = 500
"""Characters back to which the last speaker is who acts in a clause without subject."""
_BESIDE = 16
"""Tokens back to which a clause's subject is looked for where nobody speaks at an encounter."""
_BINDING = frozenset("من في الي علي عن مع بين".split())


@dataclass(slots=True)
class Scene(Bounds):
    """An article in which clauses of encounters are read, with who acts and speaks around them."""

    @classmethod
    def of(cls, reader: Reader, found: list[Found]) -> "Scene":
        """Return the scene of an article whose statements are known."""
        cues = sorted(f.cue.first for f in found if f.cue is not None)
        contents = sorted(f.statement.first for f in found if f.cue is not None)
        return cls(reader, found, cues, contents)

    def inside(self, i: int) -> Found | None:
        """Return the narrowest statement whose content holds token `i`, or None."""
        best: Found | None = None
        for one in self._around(i):
            if one.statement.first <= i < one.statement.last and (
                best is None or one.statement.first >= best.statement.first
            ):
                best = one
        return best

    def _around(self, i: int) -> list[Found]:
        """Return the statements that may have to do with token `i`: `found` is in the order of contents."""
        spot = self.reader.text.starts[i]
        low = bisect_left(self.found, spot - 6000, key=lambda f: f.statement.start)
        high = bisect_left(self.found, spot + 2000, low, key=lambda f: f.statement.start)
        return self.found[low:high]

    def speaker(self, i: int, first: int, last: int) -> list[int]:
        """Return who speaks in the sentence `first` to `last` by a cue that token `i` is no content of."""
        for one in self._around(i):
            cue = one.cue
            if cue is not None and first <= cue.first < last and not one.statement.first <= i < one.statement.last:
                if one.statement.speakers:
                    return list(one.statement.speakers)
        return []

    def subject(self, i: int, first: int, last: int, gender: str = "") -> list[int]:
        """Return who acts where a verb or possessive at token `i` names nobody: the subject of its sentence, else who spoke."""
        text = self.reader.text
        one = self.inside(i)
        low = max(first, one.statement.first) if one is not None else first
        if one is None and (spoken := self.speaker(i, first, i)) and self._agrees(spoken, gender):
            return spoken
        relative = text.tags.rfind("R", max(low, i - 4), i)
        best: list[int] = []
        for agent in self._agents(low, relative if relative != -1 else i):
            parties = parties_of(self.reader, agent)
            if parties and self._agrees(parties, gender) and self.reader.parties[parties[0]].type != "media":
                best = parties
                if relative == -1:
                    break
        if best:
            return best
        if one is not None:
            return list(one.statement.speakers)
        spoken = self.speaker(i, first, last)
        if spoken and self._agrees(spoken, gender):
            return spoken
        return self._before(i, gender)

    def named_subject(self, i: int, first: int) -> list[int]:
        """Return the first party of a clause that stands before token `i`: X يبحث الأزمة في اجتماع."""
        one = self.inside(i)
        low = max(first, one.statement.first) if one is not None else first
        for agent in self._agents(max(low, i - _BESIDE), i):
            parties = parties_of(self.reader, agent)
            if parties and self.reader.parties[parties[0]].kind != "country":
                return parties
        return []

    def pair(self, i: int, first: int) -> list[int]:
        """Return the two whom a verb of two at token `i` means: those of its sentence, else the two named last."""
        reader = self.reader
        for agent in reversed(self._agents(first, i)):
            parties = parties_of(reader, agent)
            if len(parties) == 2:
                return parties
        found: list[int] = []
        at = bisect_left(reader.mentions, i, key=lambda m: m.first)
        for mention in reversed(reader.mentions[max(0, at - 12) : at]):
            if mention.first < i - 80:
                break
            if reader.parties[mention.party].kind == "person" and mention.party not in found:
                found.insert(0, mention.party)
        return found[-2:] if len(found) > 1 else []

    def with_before(self, i: int, first: int) -> list[int]:
        """Return whom مع before token `i` names in its sentence: اتفق مع X في اتصال هاتفي."""
        text = self.reader.text
        for k in range(i - 1, max(first, i - 20) - 1, -1):
            if text.words[k].folded == "مع" and (agent := self.reader.agent(k + 1, i)) is not None:
                return parties_of(self.reader, agent)
        return []

    def _agents(self, low: int, high: int) -> list[Agent]:
        """Return the phrases between two tokens that no preposition binds, in order."""
        reader, text = self.reader, self.reader.text
        agents = []
        k = low
        while k < high:
            if k in reader.at or text.tags[k] in "TS" or text.words[k].base in COUNTERPARTS:
                agent = reader.agent(k, high)
                if agent is not None and agent.last > k:
                    if not self.bound(k):
                        agents.append(agent)
                    k = agent.last
                    continue
            k += 1
        return agents

    def bound(self, k: int) -> bool:
        """Return whether a preposition governs the phrase at token `k`, so that it is no subject."""
        text = self.reader.text
        if text.words[k].preposition:
            return True
        return k > 0 and (text.tags[k - 1] == "p" or text.words[k - 1].folded.removeprefix("و") in _BINDING)

    def _agrees(self, parties: list[int], gender: str) -> bool:
        known = {self.reader.parties[p].gender for p in parties} - {""}
        return not gender or not known or gender in known or len(parties) > 1

    def _before(self, i: int, gender: str) -> list[int]:
        """Return who spoke last before token `i`, near enough."""
        spot = self.reader.text.starts[i]
        best: Found | None = None
        for one in self._around(i):
            cue = one.statement.cue
            if cue is not None and spot - _NEAR < cue.start < spot and one.statement.speakers and (
                best is None or best.statement.cue is None or cue.start >= best.statement.cue.start
            ):  # fmt: skip
                best = one
        if best is not None and self._agrees(list(best.statement.speakers), gender):
            return list(best.statement.speakers)
        return []
