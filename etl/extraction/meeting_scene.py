"""Scenes: where the clause of an encounter ends, what only sets it in place and time, and who acts in it."""

from bisect import bisect_left
from dataclasses import dataclass

from etl.extraction.agents import Reader
from etl.extraction.meeting_parties import parties_of
from etl.extraction.records import Agent, Found
from etl.language.triggers import DATE
from etl.language.words import COUNTERPARTS

_LONGEST = 40
"""Tokens of the longest clause."""
_NEAR = 500
"""Characters back to which the last speaker is who acts in a clause without subject."""
_BESIDE = 16
"""Tokens back to which a clause's subject is looked for where nobody speaks at an encounter."""
_ADVERBS = frozenset(
    "ايضا كذلك بدوره بدورها مجددا هاتفيا سويا معا لاحقا موخرا اخيرا امس اليوم غدا صباح مساء ظهر عصر فجر ليل "
    "الماضي الماضيه المقبل المقبله الجاري القادم القادمه علي_حده منفردا بشكل رسميا يوم يومي الاول".split()
)
_PLACING = frozenset("في داخل قرب بالقرب خلال اثناء عقب بعد قبل قبيل لدي ضمن علي".split())
_HELD = frozenset(
    "عقد عقدت يعقد تعقد انعقد انعقدت ينعقد تنعقد جرت جري تجري يجري جمع جمعت ضم ضمت حضره حضرها يشارك شارك استضافتها".split()
)
_BINDING = frozenset("من في الي علي عن مع بين".split())
_JOINED = frozenset("مع بحضور بمشاركه برفقه بـ ب".split())


@dataclass(slots=True)
class Scene:
    """An article's reader and statements, in the order in which clauses of encounters are read against them."""

    reader: Reader
    found: list[Found]
    cues: list[int]
    contents: list[int]

    @classmethod
    def of(cls, reader: Reader, found: list[Found]) -> "Scene":
        """Return the scene of an article whose statements are known."""
        cues = sorted(f.cue.first for f in found if f.cue is not None)
        contents = sorted(f.statement.first for f in found if f.cue is not None)
        return cls(reader, found, cues, contents)

    def clause_end(self, start: int, last: int) -> int:
        """Return the token behind the clause of token `start`.

        A stop, أن, a joined verb, a cue of speech, words quoted or a comma end it, unless the comma only sets off a day,
        a place or those who were there.
        """
        text = self.reader.text
        limit = min(last, start + _LONGEST)
        for spots in (self.cues, self.contents):
            at = bisect_left(spots, start)
            if at < len(spots):
                limit = min(limit, spots[at])
        k = start
        comma = -1
        while k < limit:
            tag = text.tags[k]
            if tag in ".:LPdA" or (tag == "V" and text.words[k].conjunction):
                break
            if tag == "q" and k in text.opened and text.opened[k].words > 3:
                break
            if tag == ",":
                closes = comma != -1 and k + 1 < limit and self.setting_end(comma + 1, k) == k and k > comma + 1
                behind = k + 1 if k == start else self._set_off(k, limit)
                if not behind and closes and not text.words[k + 1].conjunction:
                    behind = k + 1
                if not behind:
                    break
                comma, k = (behind - 1 if text.tags[behind - 1] == "," else k), behind
                continue
            k += 1
        return max(k, min(start, last))

    def _set_off(self, comma: int, limit: int) -> int:
        """Return the token behind what a comma only sets off: ، اليوم، or ، مع X; 0 where a new clause begins."""
        text = self.reader.text
        k = comma + 1
        if k >= limit:
            return 0
        word = text.words[k]
        if word.folded in _JOINED or (word.preposition == "ب" and (text.tags[k] in "TS" or self._is_person(k))):
            return k
        if text.tags[k] == "R" and k + 1 < limit and text.words[k + 1].folded.removeprefix("س") in _HELD:
            return k
        if not word.offset and (self._is_person(k) or (text.tags[k] == "T" and self._is_person(comma - 1))):
            return self._behind_apposition(k, limit)
        end = self.setting_end(k, limit)
        if end == k:
            return 0
        if end >= limit or text.tags[end] in ".LqA:":
            return end
        if text.tags[end] == ",":
            return end + 1
        return end if text.words[end].folded in _JOINED or not text.words[k].conjunction else 0

    def _behind_apposition(self, k: int, limit: int) -> int:
        """Return the token behind a name or title set between commas at token `k`."""
        text = self.reader.text
        person = k in self.reader.at
        end = self.reader.mentions[self.reader.at[k]].last if person else text.tags.find(",", k, min(limit, k + 12))
        if end == -1 or any(text.tags[j] in ".LVA:" for j in range(k, end)):
            return 0
        if end < limit and text.tags[end] == "," and end + 1 < limit:
            behind = text.words[end + 1]
            if text.tags[end + 1] in "VPA" or (behind.conjunction and not self._is_person(end + 1)):
                return end
            return end + 1
        return end

    def _is_person(self, k: int) -> bool:
        number = self.reader.covering.get(k)
        return number is not None and self.reader.parties[self.reader.mentions[number].party].kind == "person"

    def setting_end(self, k: int, limit: int) -> int:
        """Return the token behind the words of day and place that begin at token `k`, or `k`."""
        text, at = self.reader.text, self.reader.at
        while k < limit:
            word, tag = text.words[k], text.tags[k]
            if k in at and not (word.preposition == "ب" and self._is_place(k)):
                break
            if (word.marks & DATE and tag not in "TS") or tag == "0" or word.folded in _ADVERBS:
                k += 1
            elif tag == "(" and (close := text.tags.find(")", k, min(limit, k + 6))) != -1:
                k = close + 1
            elif word.folded in _PLACING and k + 1 < limit and not text.words[k + 1].conjunction:
                if k + 1 in at:
                    if not self._is_place(k + 1):
                        break
                    k = self.reader.mentions[at[k + 1]].last
                else:
                    k += 2
                    while k < limit and text.tags[k] in "DJcuO" and k not in at and text.words[k].definite:
                        k += 1
            elif word.preposition == "ب" and (k in at or word.roots):
                k = self.reader.mentions[at[k]].last if k in at else k + 1
            else:
                break
        return k

    def _is_place(self, k: int) -> bool:
        return self.reader.parties[self.reader.mentions[self.reader.at[k]].party].kind == "country"

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
