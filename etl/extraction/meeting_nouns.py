"""Meetings told by a noun: a session between X and Y, a summit that gathers them, talks held at a place."""

from etl.extraction.agents import Reader
from etl.extraction.meeting_parties import (
    BOTH,
    DELEGATIONS,
    PEOPLE,
    both_states,
    delegation,
    inner_sides,
    parties_of,
    states_of,
)
from etl.extraction.meeting_scene import Scene
from etl.extraction.records import Clause, Span
from etl.extraction.text import Text
from etl.language.fold import fold
from etl.language.triggers import CONFERENCES, ENCOUNTERS, REFERRING, TALKS
from etl.language.words import Word

PLACING = frozenset("في".split())
_PRESS = frozenset("صحفي صحافي صحفيا صحافيا صحفيه صحافيه تلفزيونيه تلفزيوني اذاعيه متلفزه".split())
_NOT_MET = frozenset("وطني سياسي داخلي تلفزيوني صحفي صحافي خاص اذاعي تلفزيونيا صحفيا صحافيا اذاعيا مجتمعي بناء".split())
_TELEPHONE = frozenset("هاتفي هاتفيا هاتفيه هاتفيين".split())
_CALLS = frozenset("اتصال مكالمه محادثه اتصالات مكالمات".split())
_PLURAL_ONLY = frozenset("حوار لقاء لقاءات اتصال مفاوضات جوله دوره".split())
"""Nouns that a body alone does not make an encounter: لقاء X may be a match, جولة X a tour."""
_ASSEMBLIES = frozenset("international parliament alliance council".split())
_JOINING = frozenset(
    "مع جمع يجمع بحضور بمشاركه ضم يضم ضمت جمعت حضره حضرها شارك حضرته حضرتها تجمع يحضره تحضره برياسه بقياده".split()
)
_HELD_BY = frozenset(
    (
        "اجراها اجراه عقدها عقده يجريها يجريه يعقدها يعقده تراسها تراسه حضرها حضره اجروها عقدوها نظمها نظمه نظمته نظمتها "
        "عقدته عقدتها تعقده تعقدها استضافته استضافتها اجرته اجرتها تنظمه تنظمها ينظمه ينظمها تستضيفه تستضيفها اقامته اقامتها "
        "يستضيفه يستضيفها راسه راسها يتراسه يتراسها دعا دعت"
    ).split()
)
"""المشاورات التي أجراها X: who held it took part."""
_OWNED = frozenset("له لها لهم".split())
_TAKING_PART = frozenset("حضوره حضورها مشاركته مشاركتها تروسه تراسه تراسها حضور مشاركه ترووس".split())
_TOPICAL = frozenset("علي حول بشان بخصوص لبحث لمناقشه".split())
"""What a meeting was about stands behind these, with parties that need not have met."""
_OUTSIDE = frozenset("في حول بشان عن من علي بعد قبل منذ حتي خلال عقب تحت الي لدي عبر".split())
_GATHERINGS = frozenset("اجتماع قمه جلسه اجتماعات جوله جلسات لقاء دوره".split()) | TALKS | CONFERENCES
_SPOKEN = frozenset("حوار لقاء جوله محادثه اتصال".split())
"""في لقاء, في حوار without article are interviews."""
_OCCASIONS = frozenset(
    "خلال هامش في امام اثناء بعد عقب ختام مستهل وفي وخلال بختام افتتاح لدي فعاليات اعمال وعقب".split()
)


_READY = frozenset(
    "مستعد مستعده مستعدون استعداد استعداده استعدادها استعدادنا جاهز جاهزه جاهزون باب منفتح منفتحه".split()
)
"""Readiness for talks is none."""


_OFFICERS = frozenset("رييس رييسه امين عضو مقرر منسق مدير متحدث ناطق".split())
"""رئيس المؤتمر is a title."""
_DUALS = frozenset("اتفقا بحثا تبادلا ناقشا اكدا شددا".split())
_COURT = frozenset(
    "محكمه محاكمه قضيه دعوي متهم متهمين متهمون استشكال طعن قاضي نيابه جنايات جنح حكم دايره هييه_المحكمه مرافعه دفاع".split()
)
"""Sessions of courts are no meetings."""


def base_of(word: Word) -> str:
    """Return the noun of an encounter without article and ending: اجتماع for الاجتماع and اجتماعا."""
    base = word.base.removeprefix("ال")
    return base[:-1] if base.endswith("ا") and base[:-1] in FORMS else base


FORMS = ENCOUNTERS | frozenset(word.removeprefix("ال") for word in REFERRING)


def is_press(text: Text, k: int, last: int) -> bool:
    """Return whether the noun at token `k` is a press conference."""
    return k + 1 < last and text.words[k + 1].base.removeprefix("ال") in _PRESS


def noun_clause(scene: Scene, i: int, first: int, last: int, held: bool = False) -> Clause | None:
    """Return the encounter that a noun at token `i` tells of, or None; `held` = a verb before it tells that it is one.

    Read are اجتماع بين X وY, محادثات مع Y, قمة Z, مؤتمر ... في P, and الاجتماع, which points to one told before.
    """
    reader, text = scene.reader, scene.reader.text
    word = text.words[i]
    following = text.words[i + 1].base.removeprefix("ال") if i + 1 < last else ""
    if is_press(text, i, last) or following in _NOT_MET:
        return None
    base = base_of(word)
    if i > first and text.tags[i - 1] == "T" and not text.words[i - 1].forms and text.words[i - 1].base in _OFFICERS:
        return None
    if i in reader.at and reader.parties[reader.mentions[reader.at[i]].party].kind == "organisation":
        return None
    if base == "جوله" and not any(base_of(w) in TALKS for w in text.words[i + 1 : min(last, i + 5)]):
        return None
    if base in TALKS and any(w.base in _READY for w in text.words[max(first, i - 3) : i]):
        return None
    if base == "جلسه" and any(w.base.removeprefix("ال") in _COURT for w in text.words[max(first, i - 14) : i + 14]):
        return None
    phone = base in _CALLS
    if phone and not any(w.base.removeprefix("ال") in _TELEPHONE for w in text.words[i + 1 : min(last, i + 3)]):
        return None
    phone = phone or following in _TELEPHONE
    conference = base in CONFERENCES
    definite = word.base.startswith("ال")
    end = scene.clause_end(i + 1, last)
    seen = _Seen(scene, i, end, last)
    parties, bodies, stop = seen.between, seen.bodies, max(seen.stop, end)
    parties = list(dict.fromkeys(parties + bodies))
    alone = base != "دوره" and bool(seen.between) and len(seen.between) == 1 and not bodies and not seen.hosted
    with_others = seen.others and len(parties) < 2
    if alone and definite and not held and base in ("لقاء", "اجتماع", "قمه") and scene.inside(i) is not None:
        if not scene.named_subject(i, first):
            return Clause(i, min(stop, last), parties, conference, phone, "", True, False)
    if (alone or with_others) and not held and not seen.inner and not seen.held:
        parties = list(dict.fromkeys(_owners(scene, i, first, last) + parties))
    if phone and not parties and not definite:
        beside = scene.with_before(i, first)
        acting = scene.subject(i, first, last)
        parties = list(dict.fromkeys(acting + beside)) if beside or len(acting) == 2 else []
        if not parties and any(w.folded in _DUALS for w in text.words[max(first, i - 8) : i]):
            parties = scene.pair(i, first)
    owner: list[int] = []
    if following in _OWNED:
        owner = _named_before(reader, i, first, following)
        parties = list(dict.fromkeys(owner + parties))
    elif i > first and text.words[i - 1].base in _TAKING_PART and len(parties) < 3:
        parties = list(dict.fromkeys(scene.subject(i - 1, first, last) + parties))
    attending = [] if owner or alone else _attending(scene, i, first, last)
    placed = _placed(reader, i, stop) or (conference and _housed(reader, i, stop))
    if not parties and definite and word.base in REFERRING and base != "دوره":
        return Clause(i, min(stop, last), attending, conference, False, "", True, False)
    named = placed and base in _GATHERINGS and base != "لقاء"
    if not parties and not named and not attending:
        return None
    if (alone or with_others) and not held and len(parties) < (1 if seen.others else 2) and not seen.inner:
        return None
    if base == "دوره" and not any(reader.parties[p].type in _ASSEMBLIES for p in bodies):
        return None
    if bodies and not seen.between and base != "دوره" and base in _PLURAL_ONLY and len(parties) < 2:
        return None
    parties = list(dict.fromkeys(parties + attending))
    gathered = i > first and text.words[i - 1].folded.removeprefix("و") in _JOINING and word.base.startswith("ال")
    if gathered and word.base in REFERRING:
        return Clause(i, min(stop, last), parties, conference, False, "", True, False)
    group = len(parties) != 2 or not seen.between or base in ("مفاوضات", "قمه", "جلسه") or conference
    return Clause(i, min(stop, last), parties, conference, phone, "", False, group)


def _owners(scene: Scene, i: int, first: int, last: int) -> list[int]:
    """Return who stands on this side of an encounter مع Y: the subject of the sentence, or who speaks."""
    return scene.subject(i, first, last)[:2]


class _Seen:
    """What the clause of an encounter's noun names: those it is between, bodies whose meeting it is, and its end."""

    def __init__(self, scene: Scene, i: int, end: int, last: int) -> None:
        self.scene, self.reader, self.text = scene, scene.reader, scene.reader.text
        self.between: list[int] = []
        self.bodies: list[int] = []
        self.stop = end
        self.hosted = self.inner = self.others = self.held = False
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
            if word.folded in ("بينهما", "بينهم") and not self.between:
                self.between += self.scene.pair(i, 0)
                self.hosted = True
                break
            if word.folded == "بين" and k + 1 < last and text.words[k + 1].base in BOTH and not self.between:
                self.between += both_states(reader, k)
                self.stop = max(self.stop, k + 2)
                break
            if word.folded in ("بين", "وبين") and k + 1 < last and len(self.between) < 2 - self.inner:
                k = self._sides(k + 1, last)
                joined = True
                continue
            if (
                (word.folded.removeprefix("و") in _JOINING or (word.folded == "من" and base in _CALLS))
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
        return bare and not word.definite and word.folded not in _JOINING | _HELD_BY and not word.roots

    def _holder(self, i: int, last: int) -> int:
        """Read who stands in the genitive: لقاء بوتين وأردوغان, اجتماع وزراء خارجية X وY."""
        text, reader = self.text, self.reader
        k = i + 1
        if k < last and not text.words[k].offset and (text.tags[k] == "T" or k in reader.at):
            holder = reader.agent(k, last)
            person = holder is not None and holder.parties and reader.parties[holder.parties[0]].kind == "person"
            self.held = holder is not None and not holder.plural and holder.role and not holder.parties
            if holder is not None and (person or (holder.role and not _is_state(reader, k))):
                named = parties_of(reader, holder)
                if holder.plural and not holder.parties:
                    self.bodies += named
                else:
                    self.between += named
                return max(holder.last, k)
            if holder is not None and len(holder.parties) > 1:
                self.between += list(holder.parties)
                return holder.last
        return k

    def _holders(self, k: int, last: int) -> int:
        """Read officials bound by ل: اجتماع لوزراء خارجية X وY."""
        agent = self.reader.agent_through(k, last)
        if agent is None:
            return k + 1
        self.bodies += parties_of(self.reader, agent._replace(plural=True) if not agent.parties else agent)
        self.stop = max(self.stop, agent.last)
        return max(agent.last, k + 1)

    def _host(self, k: int, last: int) -> int:
        agent = self.reader.agent(self.scene.setting_end(k, last), last)
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
        if k < last and text.words[k].base.removeprefix("ال") in PEOPLE | DELEGATIONS:
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
        if text.tags[k] in "TS" or text.words[k].base.removeprefix("ال") in PEOPLE | DELEGATIONS:
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
        inside = not any(
            text.tags[j] in "RVAM,.f" or text.words[j].preposition == "ب" or text.words[j].folded in _OUTSIDE
            for j in range(i + 1, k)
        )
        if not inside or word.preposition not in ("", "ل") or word.conjunction:
            return
        if (party.kind == "organisation" and party.type not in ("media", "company")) or (
            party.kind == "country"
            and k <= i + 2
            and not word.offset
            and _own_name(reader, k)
            and base not in CONFERENCES
        ):
            self.bodies.append(party.number)


def _is_state(reader: Reader, k: int) -> bool:
    number = reader.at.get(k)
    return number is not None and reader.parties[reader.mentions[number].party].kind == "country"


def _named_before(reader: Reader, i: int, first: int, pronoun: str) -> list[int]:
    """Return the party named last before token `i` in its sentence: whose meeting اجتماع لها is."""
    feminine = pronoun == "لها"
    for k in range(i - 1, first - 1, -1):
        number = reader.at.get(k)
        if number is not None:
            party = reader.parties[reader.mentions[number].party]
            if party.kind in ("person", "organisation") and not (feminine and party.gender == "m"):
                return [party.number]
    return []


def _own_name(reader: Reader, k: int) -> bool:
    """Return whether a state is named by its own name, not by its capital: اجتماع فيينا is one held there."""
    mention = reader.mentions[reader.at[k]]
    return fold(reader.text.body[mention.start : mention.end]) == fold(reader.parties[mention.party].name)


def _placed(reader: Reader, i: int, stop: int) -> bool:
    """Return whether place or day stands in the clause: what is held somewhere, some day, is an encounter."""
    text = reader.text
    for k in range(i + 1, min(stop, i + 16)):
        if text.words[k].folded == "في" and k + 1 < stop and find_place(reader, k + 1, stop) is not None:
            return True
        if (
            text.words[k].preposition == "ب"
            and k in reader.at
            and reader.parties[reader.mentions[reader.at[k]].party].kind == "country"
        ):
            return True
    return False


def _housed(reader: Reader, i: int, stop: int) -> bool:
    """Return whether a university, company or ministry is where a conference is held: ندوة بجامعة X."""
    text = reader.text
    for k in range(i + 1, min(stop, i + 6)):
        inside = text.words[k].preposition == "ب" or text.words[k - 1].folded == "في"
        if inside and k in reader.at and reader.parties[reader.mentions[reader.at[k]].party].kind == "organisation":
            return True
    return False


def _attending(scene: Scene, i: int, first: int, last: int) -> list[int]:
    """Return who speaks at the encounter: وقال خلال اجتماع ..., على هامش محادثات ..."""
    text = scene.reader.text
    before = text.words[i - 1].folded if i > first else ""
    if before in ("هذا", "هذه") and i - 1 > first:
        before = text.words[i - 2].folded
    if before not in _OCCASIONS and text.words[i].preposition != "ب":
        return []
    definite = text.words[i].base.startswith("ال")
    if (before in ("بعد", "قبل", "عقب") or base_of(text.words[i]) in _SPOKEN) and not definite:
        return []
    spoken = scene.speaker(i, first, last)[:1]
    if spoken or before in ("بعد", "قبل", "عقب", "هامش"):
        return spoken
    return scene.named_subject(i, first)[:1]


def find_place(reader: Reader, k: int, high: int) -> Span | None:
    """Return the words of the place behind a preposition between two tokens, or None."""
    text = reader.text
    number = reader.at.get(k)
    if number is not None and reader.parties[reader.mentions[number].party].kind == "country":
        mention = reader.mentions[number]
        return Span(mention.start, mention.end)
    if text.words[k].base in ("مدينه", "العاصمه", "مقر", "قصر", "منتجع"):
        end = k + 1
        while end < high and text.tags[end] in "WUuGgDJX" and not text.words[end].offset and end < k + 4:
            end += 1
        return Span(text.starts[k], text.ends[end - 1]) if end > k + 1 else None
    if text.words[k].roots:
        from etl.extraction.names import longest

        best = longest(text, k)
        if best is not None and best[2].kind in ("place", "country"):
            return Span(text.starts[k], text.ends[best[1] - 1])
    return None
