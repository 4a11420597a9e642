"""Whom the clause of an encounter's noun names: those it is between, those who held or joined it, the body it is of."""

from dataclasses import replace

from etl.extraction.meetings.parties import DELEGATIONS, GROUPS, delegation, parties_of
from etl.extraction.meetings.scene import Scene
from etl.extraction.meetings.states import BOTH, both_states, inner_sides, states_of, told_apart
from etl.extraction.speakers.agents import Reader
from etl.language.fold import fold
from etl.language.triggers import CONFERENCES, ENCOUNTERS, REFERRING, TALKS
from etl.language.words import Word

JOINING = frozenset(
    "مع جمع يجمع بحضور بمشاركه ضم يضم ضمت جمعت حضره حضرها شارك حضرته حضرتها تجمع يحضره تحضره برياسه بقياده".split()
)
_HELD_BY = frozenset(
    (
        "اجراها اجراه عقدها عقده يجريها يجريه يعقدها يعقده تراسها تراسه حضرها حضره اجروها عقدوها نظمها نظمه نظمته نظمتها "
        "عقدته عقدتها تعقده تعقدها استضافته استضافتها اجرته اجرتها تنظمه تنظمها ينظمه ينظمها تستضيفه تستضيفها اقامته اقامتها "
        "يستضيفه يستضيفها استضافه استضافها تحتضنه تحتضنها يحتضنه يحتضنها راسه راسها يتراسه يتراسها دعا دعت"
    ).split()
)
"""المشاورات التي أجراها X: who held it took part."""
_TOPICAL = frozenset("علي حول بشان بخصوص لبحث لمناقشه".split())
"""What a meeting was about stands behind these, with parties that need not have met."""
_HOUSES = frozenset("international parliament alliance council".split())
"""جلسة في مجلس الأمن is the council's."""
_OUTSIDE = frozenset("في حول بشان عن من علي بعد قبل منذ حتي خلال عقب تحت الي لدي عبر".split())
CALLS = frozenset("اتصال مكالمه محادثه اتصالات مكالمات".split())
_BETWEEN_THEM = frozenset("بينهما بينهم جمعهما يجمعهما سيجمعهما جمعتهما تجمعهما ستجمعهما ضمهما ضمتهما".split())
_THE_TWO = frozenset("الطرفين الجانبين الرييسين الزعيمين الوزيرين البلدين الدولتين".split())
"""Those whom the article has named: المباحثات بين الرئيسين."""
FORMS = ENCOUNTERS | frozenset(word.removeprefix("ال") for word in REFERRING)


def base_of(word: Word) -> str:
    """Return the noun of an encounter without article and ending: اجتماع for الاجتماع and اجتماعا."""
    base = word.base.removeprefix("ال")
    return base[:-1] if base.endswith("ا") and base[:-1] in FORMS else base


class Named:
    """What the clause of an encounter's noun names: those it is between, bodies whose meeting it is, and its end."""

    def __init__(self, scene: Scene, i: int, end: int, last: int) -> None:
        self.scene, self.reader, self.text = scene, scene.reader, scene.reader.text
        self.between: list[int] = []
        self.bodies: list[int] = []
        self.stop = end
        self.hosted = self.inner = self.others = self.held = self.again = self.whose = False
        self._read(i, end, last)
        self.bodies = self.bodies[:3]

    def _read(self, i: int, end: int, last: int) -> None:
        text, reader = self.text, self.reader
        states, k = states_of(reader, i, last)
        base = base_of(text.words[i])
        if len(states) > 1:
            self.between += states
        elif states and base in TALKS and base != "محادثات":
            self.between += states
            self.inner = True
        else:
            k = self._holder(i, last)
        joined = False
        while k < min(last, end + 1, i + 26):
            word = text.words[k]
            if text.words[i].base.startswith("ال") and k <= i + 2 and self._ended(k):
                break
            if word.folded in _TOPICAL or (word.folded.startswith("ل") and text.tags[k] == "c" and joined):
                break
            if text.tags[k] == "R" and k + 2 < last and text.words[k + 1].folded in _HELD_BY:
                k = self._host(k + 2, last)
                continue
            if text.words[k].folded in _HELD_BY and k + 1 < last and text.tags[k - 1] != "R" and k < i + 8:
                k = self._host(k + 1, last)
                continue
            if word.folded in _BETWEEN_THEM and not self.between:
                self.between += self.scene.pair(i, 0)
                self.hosted = True
                break
            between = word.folded == "بين" and k + 1 < last and not self.between
            if between and not any(base_of(w) in FORMS and w.definite for w in text.words[i + 1 : k]):
                self.between, behind = told_apart(reader, k + 1, last)
                if self.between:
                    self.stop = max(self.stop, behind)
                    break
            if word.folded == "بين" and k + 1 < last and text.words[k + 1].base in _THE_TWO and not self.between:
                self.again = True
                self.stop = max(self.stop, k + 2)
            if word.folded == "بين" and k + 1 < last and text.words[k + 1].base in BOTH and not self.between:
                self.between += both_states(reader, k)
                self.stop = max(self.stop, k + 2)
                break
            if word.folded in ("بين", "وبين") and k + 1 < last and len(self.between) < 2 - self.inner:
                k = self._sides(k + 1, last)
                joined = True
                continue
            if (
                (word.folded.removeprefix("و") in JOINING or (word.folded == "من" and base in CALLS))
                and k + 1 < last
                and len(self.between) < 3
            ):
                k = self._joined(k + 1, last)
                joined = True
                continue
            if word.preposition == "ب" and len(self.between) < 2 and not joined and k <= i + 9 and self._bound(k, last):
                break
            if word.preposition == "ل" and text.tags[k] == "T" and not self.between and k <= i + 5:
                k = self._holders(k, last)
                continue
            self._body(i, k, base)
            k += 1

    def _ended(self, k: int) -> bool:
        """Return whether a definite noun's phrase is over at token `k`: اللقاء | علاقات التعاون بين البلدين."""
        word = self.text.words[k]
        bare = self.text.tags[k] in "cO" and not word.offset and not word.marks and k not in self.reader.at
        return (
            bare and not word.definite and word.folded not in JOINING and word.folded not in _HELD_BY and not word.roots
        )

    def _holder(self, i: int, last: int) -> int:
        """Read who stands in the genitive: لقاء X وY, اجتماع وزراء خارجية X وY."""
        text, reader = self.text, self.reader
        k = i + 1
        if k < last and not text.words[k].offset and (text.tags[k] == "T" or k in reader.at):
            holder = reader.agent(k, last)
            person = holder is not None and holder.parties and reader.parties[holder.parties[0]].kind == "person"
            self.held = holder is not None and not holder.plural and holder.role and not holder.parties
            beyond, behind = self._beyond_dash(max(holder.last, k) if holder is not None else k, last)
            if holder is not None and (person or (holder.role and not _is_state(reader, k))):
                named = parties_of(reader, holder) + beyond
                if holder.plural and not holder.parties:
                    self.bodies += named
                else:
                    self.between += named
                    self.whose = bool(named)
                return behind
            if holder is not None and len(holder.parties) + len(beyond) > 1:
                self.between += [*holder.parties, *beyond]
                return behind
        return k

    def _beyond_dash(self, k: int, last: int) -> tuple[list[int], int]:
        """Return (who stands beyond a dash at token `k`, the token behind): قمة ترامب - | بوتين."""
        if k + 1 >= last or self.text.tags[k] != "-" or k + 1 not in self.reader.at:
            return [], k
        mention = self.reader.mentions[self.reader.at[k + 1]]
        self.stop = max(self.stop, mention.last)
        return [mention.party], mention.last

    def _holders(self, k: int, last: int) -> int:
        """Read officials bound by ل: اجتماع لوزراء خارجية X وY."""
        agent = self.reader.agent_through(k, last)
        if agent is None:
            return k + 1
        self.bodies += parties_of(self.reader, replace(agent, plural=True) if not agent.parties else agent)
        self.stop = max(self.stop, agent.last)
        return max(agent.last, k + 1)

    def _host(self, k: int, last: int) -> int:
        start = self.scene.setting_end(k, last)
        if k < start < last and self.text.tags[start] == ",":
            start += 1
        agent = self.reader.agent(start, last)
        if agent is None:
            return k
        hosts = self.text.words[k - 1].folded.startswith(("استضاف", "تستضيف", "يستضيف"))
        if hosts and agent.parties and self.reader.parties[agent.parties[0]].kind == "country":
            return agent.last
        self.hosted = True
        self.between += [p for p in parties_of(self.reader, agent) if p not in self.between]
        self.stop = max(self.stop, agent.last)
        return agent.last

    def _sides(self, k: int, last: int) -> int:
        self.hosted = True
        sides, end = inner_sides(self.reader, k, last)
        if sides:
            self.between += sides
            self.inner = True
            self.stop = max(self.stop, end)
            return end
        return self._joined(k, last)

    def _joined(self, k: int, last: int) -> int:
        text, reader = self.text, self.reader
        joined = text.words[k - 1].folded.removeprefix("و") in ("مع", "بين", "من")
        while (k < last and text.tags[k] in "q(") or (k < last and text.words[k].folded in ("كل", "من")):
            k += 1
        agent = reader.agent(k, last) if k < last and text.words[k].base.removeprefix("ال") not in DELEGATIONS else None
        if agent is not None:
            found = parties_of(reader, agent, self.between)
            self.between += [p for p in found if p not in self.between]
            self.others = self.others or (not found and agent.role and joined)
            self.hosted = self.hosted or not joined
            self.stop = max(self.stop, agent.last)
            return max(agent.last, k)
        if k < last and text.words[k].base.removeprefix("ال") in GROUPS:
            found, end = delegation(reader, k, last)
            self.between += [p for p in found if p not in self.between]
            self.others = self.others or joined
            self.hosted = self.hosted or not joined
            self.stop = max(self.stop, min(end, last))
            return end
        return k

    def _bound(self, k: int, last: int) -> bool:
        """Read a party bound by ب: لقاء بقيادات الحزب, اجتماع بالرئيس X."""
        text, reader = self.text, self.reader
        if k in reader.at:
            party = reader.parties[reader.mentions[reader.at[k]].party]
            if party.kind == "person":
                self.between.append(party.number)
                return True
            return False
        if text.tags[k] in "TS" or text.words[k].base.removeprefix("ال") in GROUPS:
            agent = reader.agent_through(k, last)
            found = parties_of(reader, agent) if agent is not None else delegation(reader, k, last)[0]
            self.between += found
            self.others = True
            if agent is not None:
                self.stop = max(self.stop, agent.last)
            return True
        return False

    def _body(self, i: int, k: int, base: str) -> None:
        """Read the body whose meeting it is: جلسة مجلس الأمن, اجتماع للجنة."""
        text, reader = self.text, self.reader
        number = reader.at.get(k)
        if number is None or k > i + 7 or self.between:
            return
        word = text.words[k]
        party = reader.parties[reader.mentions[number].party]
        within = text.words[k - 1].folded == "في" or word.preposition == "ب"
        housed = within and base == "جلسه" and party.type in _HOUSES
        inside = housed or not any(
            text.tags[j] in "RVAM,.f" or text.words[j].preposition == "ب" or text.words[j].folded in _OUTSIDE
            for j in range(i + 1, k)
        )
        if not inside or (word.preposition not in ("", "ل") and not housed) or word.conjunction:
            return
        if (party.kind == "organisation" and party.type not in ("media", "company")) or (
            party.kind == "country"
            and k <= i + 2
            and not word.offset
            and _own_name(reader, k)
            and base not in CONFERENCES
            and base != "قمه"
        ):
            self.bodies.append(party.number)


def _is_state(reader: Reader, k: int) -> bool:
    number = reader.at.get(k)
    return number is not None and reader.parties[reader.mentions[number].party].kind == "country"


def _own_name(reader: Reader, k: int) -> bool:
    """Return whether a state is named by its own name, not by its capital: اجتماع فيينا is one held there."""
    mention = reader.mentions[reader.at[k]]
    return fold(reader.text.body[mention.start : mention.end]) == fold(reader.parties[mention.party].name)
