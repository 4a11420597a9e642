"""Meetings: clauses that tell of an encounter, who took part, and which clauses tell of the same one."""

from dataclasses import dataclass, field

from etl.extraction.agents import Reader
from etl.extraction.passages import Passage
from etl.extraction.records import Agent, Meeting, Span
from etl.extraction.sentences import sentences
from etl.extraction.statements import Found
from etl.extraction.text import Text
from etl.language.dates import DateWords
from etl.language.fold import fold
from etl.language.triggers import (
    ADDRESSES,
    BRIEFS,
    CALLS,
    DEALS,
    ENCOUNTER,
    ENCOUNTERS,
    HOLDS,
    MEETS,
    OWN_ENCOUNTERS,
    RECEIVES,
    REFERRING,
    VISITS,
)  # fmt: skip

_CONFERENCE = frozenset("قمه موتمر موتمرا منتدي القمه الموتمر".split())
_FUTURE = frozenset(
    "سوف المقبل المقبله القادم القادمه غدا مرتقب مرتقبه مقرر المقرر المقرره المرتقب المرتقبه يعتزم تعتزم اعتزامه يستعد تستعد المزمع المزمعه".split()
)
_POSSIBLE = frozenset(
    "قد يمكن ربما امكانيه احتمال اقتراح اقترح ضروره يجب ينبغي دعوه دعا يدعو دعوته الي_عقد استعداده استعداد يقترح لعقد".split()
)
_PLACING = frozenset("في".split())
_TOPIC = frozenset("حول بشان بخصوص لبحث لمناقشه".split())


@dataclass(slots=True)
class Clause:
    """One clause that tells of an encounter; `refers` where it only points to one told before."""

    first: int
    last: int
    parties: list[int]
    conference: bool
    phone: bool
    status: str
    refers: bool
    group: bool
    place: Span | None = None
    topic: Span | None = None
    days: DateWords | None = None
    evidence: dict[str, Span] = field(default_factory=dict)


def find_meetings(reader: Reader, passages: list[Passage], found: list[Found], dates: list[DateWords]) -> list[Meeting]:
    """Return the meetings of an article, several clauses of one meeting joined."""
    text = reader.text
    clauses: list[Clause] = []
    for passage in passages:
        if passage.kind not in ("title", "subheading", "paragraph"):
            continue
        for first, last in sentences(text, passage.first, passage.last):
            end = first
            for i in text.marked_between(first, last, ENCOUNTER):
                if i < end or (i in reader.covering and i not in reader.at):
                    continue
                clause = _clause(reader, found, i, first, last)
                if clause is not None:
                    _surround(reader, clause, first, last, dates)
                    clauses.append(clause)
                    end = clause.last
    return _merge(text, clauses)


def _clause(reader: Reader, found: list[Found], i: int, first: int, last: int) -> Clause | None:
    text = reader.text
    word = text.words[i]
    base = word.folded if not word.conjunction else word.folded[1:]
    future = base.startswith("س") and len(base) > 4
    verb = base[1:] if future else base
    if verb in MEETS or verb in RECEIVES:
        return _verb_clause(reader, i, first, last, verb in RECEIVES, future, False)
    if verb in BRIEFS:
        clause = _verb_clause(reader, i, first, last, True, future, False)
        return clause if clause is not None and len(clause.parties) > 1 else None
    if verb in DEALS or verb in CALLS:
        return _verb_clause(reader, i, first, last, verb in CALLS, future, True, verb in CALLS, found)
    if verb in HOLDS:
        return _holding(reader, found, i, first, last, future)
    if word.base in OWN_ENCOUNTERS:
        return _own(reader, found, i, first, last)
    if word.base in ADDRESSES:
        return _address(reader, found, i, first, last)
    if word.base in VISITS:
        return _visit(reader, i, first, last)
    if word.base in ENCOUNTERS or (
        word.base in REFERRING and not (i + 1 < last and text.words[i + 1].base in ("الصحفي", "الصحافي"))
    ):
        return _noun(reader, found, i, first, last)
    return None


def _end(text: Text, start: int, last: int) -> int:
    """Return the end of the clause: the next comma, cue or stop."""
    k = start
    while (
        k < last
        and text.tags[k] not in ".,:LPd"
        and not (text.tags[k] in "V" and text.words[k].conjunction)
        and k < start + 40
    ):
        k += 1
    return k


def _verb_clause(
    reader: Reader, i: int, first: int, last: int, direct: bool, future: bool, needs_with: bool, phone: bool = False,
    found: list[Found] | None = None,
) -> Clause | None:  # fmt: skip
    text = reader.text
    subject = reader.agent(i + 1, last)
    position = subject.last if subject is not None else i + 1
    if subject is None:
        subject = _before(reader, i, first)
    other: Agent | None = None
    k = position
    end = _end(text, position, last)
    while k < end:
        word = text.words[k]
        if word.folded in ("في", "الي", "من") and k + 1 < end:
            k = reader.mentions[reader.at[k + 1]].last if k + 1 in reader.at else k + 2
            continue
        if word.folded in ("مع", "ب", "بـ") and k + 1 < end:
            other = reader.agent(k + 1, last)
            break
        if word.preposition == "ب" and k in reader.at and not needs_with:
            mention = reader.mentions[reader.at[k]]
            if reader.parties[mention.party].kind != "country":
                other = _single(reader, k)
                break
        if (
            not needs_with
            and not word.offset
            and (k in reader.at or text.tags[k] in "TS" or word.base in ("نظيره", "نظيرها"))
        ):
            other = reader.agent(k, last)
            break
        if direct and k > position + 3:
            break
        k += 1
    if other is not None and not other.parties and not other.country and k + 1 < last:
        body = next((j for j in range(other.last, min(other.last + 5, last)) if j in reader.at), None)
        if body is not None and reader.parties[reader.mentions[reader.at[body]].party].kind == "organisation" and not any(
            text.tags[j] in "VAR,.:" for j in range(other.last, body)
        ):  # fmt: skip
            other = _single(reader, body)
    if subject is None and other is None:
        return None
    subjects = _parties(reader, subject)
    if not subjects and found is not None:
        subjects = _owner(reader, found, i)
    parties = list(dict.fromkeys(subjects + _parties(reader, other)))
    both = text.words[i].folded.endswith(("ان", "ا", "وا", "ون")) and len(subjects) > 1
    if needs_with and not both and (other is None or len(parties) < 2):
        return None
    if len(parties) < 2 and not (other is not None and len(parties) == 1 and not needs_with):
        if not (subject is not None and subject.plural and parties):
            return None
    stop = max(end, other.last if other is not None else end)
    return Clause(i, min(stop, last), parties, False, phone, "planned" if future else "", False, len(parties) > 2)


def _single(reader: Reader, k: int) -> Agent:
    mention = reader.mentions[reader.at[k]]
    return Agent(k, mention.last, (mention.party,), False, Span(mention.start, mention.end), "", "", False, "", "", "")


def _parties(reader: Reader, agent: Agent | None) -> list[int]:
    if agent is None:
        return []
    if agent.plural and agent.span.end - agent.span.start > 8:
        parts = reader.agents(agent.first, agent.last)
        if len(parts) > 1:
            return list(dict.fromkeys(p for part in parts for p in _parties(reader, part)))
    if agent.parties:
        return list(agent.parties)
    officials = _officials(reader, agent)
    if officials:
        return officials
    holder = _holder(reader, agent)
    if holder is not None:
        return [holder]
    bodies = [
        reader.mentions[reader.at[k]].party for k in range(agent.first, agent.last)
        if k in reader.at and reader.parties[reader.mentions[reader.at[k]].party].kind == "organisation"
    ]  # fmt: skip
    if bodies:
        return bodies[:1]
    if agent.country:
        return [reader.parties.country(agent.country)]
    return []


def _officials(reader: Reader, agent: Agent) -> list[int]:
    """Return who وزراء خارجية روسيا والسعودية are: the holders this article names, else their states."""
    if not agent.plural:
        return []
    states = [
        reader.parties[reader.mentions[reader.at[k]].party].country for k in range(agent.first, agent.last)
        if k in reader.at and reader.parties[reader.mentions[reader.at[k]].party].kind == "country"
    ]  # fmt: skip
    words = [reader.text.words[k].folded for k in range(agent.first, agent.last)]
    key = "foreign_minister" if "خارجيه" in words or "الخارجيه" in words else ""
    found = []
    for code in states:
        holder = next(
            (p.number for p in reader.parties.all if p.kind == "person" and key and any(
                o.key == key and o.country == code for o in p.offices
            )), None,
        )  # fmt: skip
        found.append(holder if holder is not None else reader.parties.country(code))
    return found


def _holder(reader: Reader, agent: Agent) -> int | None:
    from etl.extraction.speakers import Discourse

    if agent.plural:
        return None
    voice = Discourse(reader).voice(agent, False)
    return voice.parties[0] if len(voice.parties) == 1 else None


def _before(reader: Reader, i: int, first: int) -> Agent | None:
    for k in range(i - 1, max(first, i - 12) - 1, -1):
        if (k in reader.at or reader.text.tags[k] in "TS") and not reader.text.words[k].preposition:
            agent = reader.agent(k, i)
            if agent is not None and agent.last >= i - 2:
                start = k
                while start > first and (start - 1 in reader.covering or reader.text.tags[start - 1] in "T"):
                    start -= 1
                return reader.agent(start, i) or agent
        if reader.text.tags[k] in ".LVA":
            return None
    return None


def _holding(reader: Reader, found: list[Found], i: int, first: int, last: int, future: bool) -> Clause | None:
    """Read X أجرى محادثات مع Y, عقد X اجتماعا مع Y, عُقد مؤتمر في Z."""
    text = reader.text
    for k in range(i + 1, min(last, i + 26)):
        if text.tags[k] in ".LAP" or (text.tags[k] == "V" and text.words[k].conjunction):
            return None
        if text.words[k].base in ENCOUNTERS and not _press(text, k, last):
            noun = _noun(reader, found, k, first, last)
            subject = reader.agent(i + 1, k) or _before(reader, i, first)
            parties = list(dict.fromkeys(_parties(reader, subject) + (noun.parties if noun else [])))
            if noun is None and len(parties) < 2:
                return None
            end = noun.last if noun is not None else _end(text, k, last)
            return Clause(
                i, end, parties, noun.conference if noun else False, noun.phone if noun else False,
                "planned" if future else "", False, len(parties) > 2,
            )  # fmt: skip
    return None


def _press(text: Text, k: int, last: int) -> bool:
    return k + 1 < last and text.words[k + 1].base.removeprefix("ال") in (
        "صحفي",
        "صحافي",
        "صحفيا",
        "صحافيا",
        "صحفيه",
        "صحافيه",
        "تلفزيونيه",
    )


def _own(reader: Reader, found: list[Found], i: int, first: int, last: int) -> Clause | None:
    """Read اجتماعه مع Y, لقائها Y: the possessor is who speaks or acts here."""
    text = reader.text
    owner = _owner(reader, found, i)
    other: Agent | None = None
    end = _end(text, i + 1, last)
    for k in range(i + 1, end):
        if text.words[k].folded in ("مع", "ب", "بـ") and k + 1 < end:
            other = reader.agent(k + 1, last)
            break
        if k == i + 1 and (k in reader.at or text.tags[k] in "TS"):
            other = reader.agent(k, last) or (_single(reader, k) if k in reader.at else None)
            break
        if (
            text.words[k].preposition == "ب"
            and k in reader.at
            and reader.parties[reader.mentions[reader.at[k]].party].kind == "person"
        ):
            other = _single(reader, k)
            break
    parties = list(dict.fromkeys(owner + _parties(reader, other)))
    if not parties or (other is None and len(parties) < 2):
        return None
    return Clause(i, max(end, other.last if other else end), parties, False, False, "", False, len(parties) > 2)


def _owner(reader: Reader, found: list[Found], i: int) -> list[int]:
    spot = reader.text.starts[i]
    best = None
    for one in found:
        cue = one.statement.cue
        if cue is not None and one.statement.speakers and abs(cue.start - spot) < 400:
            inside = one.statement.start <= spot < one.statement.end or one.sentence[0] <= i < one.sentence[1]
            if inside or cue.start < spot:
                best = one
        if cue is not None and cue.start > spot:
            break
    return list(best.statement.speakers[:1]) if best is not None else []


def _noun(reader: Reader, found: list[Found], i: int, first: int, last: int) -> Clause | None:
    """Read اجتماع بين X وY, محادثات مع Y, قمة Z, مؤتمر ... في P, الاجتماع."""
    text = reader.text
    word = text.words[i]
    if _press(text, i, last) or (i + 1 < last and text.words[i + 1].base.removeprefix("ال") in _NOT_MET):
        return None
    base = word.base.removeprefix("ال")
    phone = base in ("اتصال", "اتصالا", "مكالمه", "محادثه", "اتصالات")
    if phone and not (i + 1 < last and text.words[i + 1].base.removeprefix("ال") in ("هاتفي", "هاتفيا", "هاتفيه")):
        return None
    conference = base in _CONFERENCE
    end = _end(text, i + 1, last)
    between, bodies, stop = _between(reader, i, end, last)
    with_owner = between and len(between) == 1 and not bodies
    parties = list(dict.fromkeys(between + bodies))
    if with_owner:
        parties = list(dict.fromkeys(_owner(reader, found, i) + parties))
    definite = word.base.startswith("ال")
    attending = _attending(reader, found, i, first)
    if not parties and definite and word.base in REFERRING and not _placed(reader, i, stop):
        return Clause(i, min(stop, last), attending, False, False, "", True, False)
    named = _placed(reader, i, stop) and (conference or base in _GATHERINGS)
    if not parties and not named and not attending:
        return None
    if with_owner and len(parties) < 2:
        return None
    if bodies and not between and base in ("حوار", "لقاء", "لقاءات", "اتصال", "مفاوضات") and len(parties) < 2:
        return None
    parties = list(dict.fromkeys(parties + attending))
    group = len(parties) > 2 or not between or base in ("مفاوضات", "قمه", "جلسه")
    return Clause(i, min(stop, last), parties, conference and base != "قمه", phone, "", False, group)


def _between(reader: Reader, i: int, end: int, last: int) -> tuple[list[int], list[int], int]:
    """Return (parties behind بين and مع, bodies whose meeting it is, token behind the clause)."""
    text = reader.text
    between: list[int] = []
    bodies: list[int] = []
    stop = end
    k = i + 1
    if i + 1 < last and not text.words[i + 1].offset and (text.tags[i + 1] == "T" or i + 1 in reader.at):
        holder = reader.agent(i + 1, last)
        if holder is not None and (holder.role or reader.parties[holder.parties[0]].kind == "person"):
            between += _parties(reader, holder)
            k = max(holder.last, i + 1)
    while k < min(last, end + 1, i + 24):
        word = text.words[k]
        if word.folded in _JOINING and k + 1 < last:
            agent = reader.agent(k + 1, last)
            if agent is not None:
                between += _parties(reader, agent)
                stop = max(stop, agent.last)
                k = agent.last
                continue
        number = reader.at.get(k)
        if number is not None and k <= i + 7 and not between:
            party = reader.parties[reader.mentions[number].party]
            inside = not any(
                text.tags[j] in "RVAM" or text.words[j].folded in ("في", "حول", "بشان", "عن", "من", "علي", "بعد", "قبل")
                for j in range(i + 1, k)
            )
            if inside and word.preposition in ("", "ل") and not word.conjunction and (
                (party.kind == "organisation" and party.type not in ("media", "company")) or (party.kind == "country" and k <= i + 2 and not word.offset and _own_name(reader, k))
            ):  # fmt: skip
                bodies.append(party.number)
            elif inside and word.preposition == "ب" and party.kind == "person":
                between.append(party.number)
        k += 1
    return between, bodies[:3], stop


def _own_name(reader: Reader, k: int) -> bool:
    """Return whether a state is named by its own name, not by its capital: اجتماع فيينا is one held there."""
    mention = reader.mentions[reader.at[k]]
    return fold(reader.text.body[mention.start : mention.end]) == fold(reader.parties[mention.party].name)


def _placed(reader: Reader, i: int, stop: int) -> bool:
    """Return whether place or day stands in the clause: what is held somewhere, some day, is an encounter."""
    text = reader.text
    for k in range(i + 1, min(stop, i + 16)):
        if text.words[k].folded == "في" and k + 1 < stop and _place(reader, k + 1, stop) is not None:
            return True
        if (
            text.words[k].preposition == "ب"
            and k in reader.at
            and reader.parties[reader.mentions[reader.at[k]].party].kind == "country"
        ):
            return True
    return False


def _attending(reader: Reader, found: list[Found], i: int, first: int) -> list[int]:
    """Return who speaks at the encounter: وقال خلال اجتماع ..., على هامش محادثات ..."""
    text = reader.text
    before = text.words[i - 1].folded if i > first else ""
    if before not in ("خلال", "هامش", "في", "امام", "اثناء", "بعد", "عقب", "ختام", "مستهل", "وفي", "وخلال"):
        return []
    for one in found:
        if (
            one.cue is not None
            and one.sentence[0] <= i < one.sentence[1]
            and not one.statement.first <= i < one.statement.last
        ):
            if one.statement.medium == "meeting" or before == "هامش":
                return list(one.statement.speakers[:1])
    return []


def _address(reader: Reader, found: list[Found], i: int, first: int, last: int) -> Clause | None:
    """Read كلمته أمام الجمعية العامة: a speech before an assembly is part of its session."""
    text = reader.text
    for k in range(i + 1, min(i + 5, last - 1)):
        if text.words[k].folded == "امام" and k + 1 in reader.at:
            party = reader.parties[reader.mentions[reader.at[k + 1]].party]
            if party.kind == "organisation" and party.type in ("international", "parliament", "alliance"):
                owner = _owner(reader, found, i)
                end = _end(text, k + 1, last)
                return Clause(i, end, list(dict.fromkeys([*owner, party.number])), True, False, "", False, True)
    return None


def _visit(reader: Reader, i: int, first: int, last: int) -> Clause | None:
    """Read زيارة مرتقبة لX إلى Y: a visit ahead is a planned encounter with its host."""
    text = reader.text
    ahead = any(text.words[k].folded.removeprefix("ال") in _AHEAD for k in range(i + 1, min(i + 12, last)))
    if not ahead:
        return None
    end = _end(text, i + 1, last)
    parties: list[int] = []
    k = i + 1
    while k < end:
        if text.words[k].preposition == "ل" and (k in reader.at or text.tags[k] in "T"):
            agent = reader.agent_through(k, last)
            if agent is not None:
                parties += _parties(reader, agent)
                k = max(agent.last, k + 1)
                continue
        if k == i + 1 and k in reader.at:
            parties.append(reader.mentions[reader.at[k]].party)
        if text.words[k].folded in ("الي", "لل") and k + 1 in reader.at:
            parties.append(reader.mentions[reader.at[k + 1]].party)
        k += 1
    parties = list(dict.fromkeys(parties))
    return Clause(i, end, parties, False, False, "planned", False, False) if len(parties) > 1 else None


_NOT_MET = frozenset("وطني سياسي داخلي تلفزيوني صحفي صحافي خاص اذاعي".split())
_JOINING = frozenset("بين مع جمع يجمع بحضور بمشاركه ضم يضم وبين ضمت جمعت".split())
_GATHERINGS = frozenset("اجتماع اجتماعا محادثات مباحثات مفاوضات قمه مشاورات جلسه منتدي اجتماعات جوله".split())
_AHEAD = frozenset("مرتقبه مقرره مقبله متوقعه مزمعه مرتقب".split())


def _surround(reader: Reader, clause: Clause, first: int, last: int, dates: list[DateWords]) -> None:
    """Set status, date, place and topic from the clause and what stands right around it."""
    text = reader.text
    low, high = max(first, clause.first - 6), clause.last
    for found in dates:
        if low <= found.first and found.last <= max(high, clause.last + 4):
            clause.days = found
            clause.evidence["held_from"] = Span(text.starts[found.first], text.ends[found.last - 1])
            break
    for k in range(clause.first, high):
        if clause.place is None and text.words[k].folded in _PLACING and k + 1 < high and not text.words[k + 1].offset:
            place = _place(reader, k + 1, high)
            if place is not None:
                clause.place = place
        if clause.topic is None and text.words[k].folded in _TOPIC and k + 2 <= high:
            clause.topic = Span(text.starts[k + 1], text.ends[high - 1])
    for k in range(low, high):
        folded = text.words[k].folded.removeprefix("و")
        if folded in _FUTURE or (
            folded.startswith(("سي", "ست"))
            and len(folded) > 4
            and text.words[k].tag in "Wc"
            and folded[1:] in MEETS | HOLDS | RECEIVES
        ):
            clause.status = clause.status or "planned"
        elif folded in _POSSIBLE and not clause.status and k <= clause.first + 1:
            clause.status = "possible"
    clause.status = clause.status or "held"


def _place(reader: Reader, k: int, high: int) -> Span | None:
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


def _merge(text: Text, clauses: list[Clause]) -> list[Meeting]:
    groups: list[list[Clause]] = []
    for clause in clauses:
        target = None
        if clause.refers:
            target = next((g for g in reversed(groups) if clause.first - g[-1].last < 250), None)
            if target is None:
                if len(clause.parties) < 2:
                    continue
                groups.append([clause])
                continue
        else:
            own = set(clause.parties)
            for group in reversed(groups):
                known = {p for c in group for p in c.parties}
                joined = own <= known or known <= own or len(own & known) >= 2 if own and known else (
                    not own and not known and clause.place is not None and group[-1].place is not None
                    and text.body[slice(*clause.place)] == text.body[slice(*group[-1].place)]
                )  # fmt: skip
                if joined and _compatible(clause, group):
                    target = group
                    break
        if target is not None:
            target.append(clause)
        else:
            groups.append([clause])
    return [_meeting(text, group) for group in groups if _told(group)]


def _told(group: list[Clause]) -> bool:
    """Return whether the clauses tell enough: two parties, or a body, place or day."""
    parties = {p for c in group for p in c.parties}
    return len(parties) > 1 or any(c.place is not None or c.days is not None or c.group for c in group)


def _compatible(clause: Clause, group: list[Clause]) -> bool:
    if any(c.phone != clause.phone for c in group if not c.refers):
        return False
    days = [c.days.days for c in group if c.days is not None and c.days.days is not None]
    own = clause.days.days if clause.days is not None else None
    if own is not None and days and all(own[0] > d[1] or own[1] < d[0] for d in days):
        return False
    if len(clause.parties) == 1 or all(len(c.parties) == 1 for c in group):
        return clause.first - group[-1].last < 600
    return True


def _meeting(text: Text, group: list[Clause]) -> Meeting:
    parties = list(dict.fromkeys(p for c in group for p in c.parties))
    own = [c for c in group if not c.refers] or group
    phone, conference = any(c.phone for c in own), any(c.conference for c in own)
    several = len(parties) > 2 or (
        any(c.group for c in own) and not any(not c.group and len(c.parties) == 2 for c in own)
    )
    kind = "phone_call" if phone else "conference" if conference else "multilateral" if several else "bilateral"
    states = [c.status for c in own]
    status = "held" if "held" in states and states[0] == "held" else states[0]
    meeting = Meeting(kind, status, [Span(text.starts[c.first], text.ends[c.last - 1]) for c in group], parties)
    for clause in group:
        if meeting.held is None and clause.days is not None and clause.days.days is not None:
            meeting.held = clause.days.days
            meeting.evidence["held_from"] = clause.evidence["held_from"]
        if meeting.place is None and clause.place is not None:
            meeting.place = clause.place
            meeting.evidence["place"] = clause.place
        if meeting.topic is None and clause.topic is not None:
            meeting.topic = clause.topic
            meeting.evidence["topic"] = clause.topic
    return meeting
