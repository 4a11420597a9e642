"""Meetings: clauses that tell of an encounter, who took part, and which clauses tell of the same one."""

from etl.extraction.agents import Reader
from etl.extraction.meeting_merging import merge_clauses, surround
from etl.extraction.meeting_nouns import is_press, noun_clause
from etl.extraction.meeting_parties import clause_end, owner_of, parties_of, party_before, single_party
from etl.extraction.records import Agent, Clause, Found, Meeting, Passage
from etl.extraction.sentences import sentences
from etl.extraction.text import Text
from etl.language.dates import DateWords
from etl.language.triggers import (
    ADDRESSES,
    BRIEFS,
    CALLS,
    DATE,
    DEALS,
    ENCOUNTER,
    ENCOUNTERS,
    HOLDS,
    MEETS,
    OWN_ENCOUNTERS,
    RECEIVES,
    REFERRING,
    VISITS,
)


def find_meetings(reader: Reader, passages: list[Passage], found: list[Found], dates: list[DateWords]) -> list[Meeting]:
    """Return the meetings of an article, several clauses of one meeting joined."""
    text = reader.text
    clauses: list[Clause] = []
    for passage in passages:
        if passage.kind not in ("title", "subheading", "paragraph"):
            continue
        if not text.marked_between(passage.first, passage.last, ENCOUNTER):
            continue
        for first, last in sentences(text, passage.first, passage.last):
            end = first
            for i in text.marked_between(first, last, ENCOUNTER):
                if i < end or (i in reader.covering and i not in reader.at):
                    continue
                clause = _clause(reader, found, i, first, last)
                if clause is not None:
                    clause.parties = [p for p in clause.parties if reader.parties[p].type != "media"]
                    surround(reader, clause, first, last, dates)
                    clauses.append(clause)
                    end = clause.last
    return merge_clauses(text, clauses)


#: What stands before an encounter that did not take place.
_NOT = frozenset("لم لن ولم ولن دون عدم نفي ينفي نفت نافيا لا".split())


def _clause(reader: Reader, found: list[Found], i: int, first: int, last: int) -> Clause | None:
    text = reader.text
    word = text.words[i]
    if (i > first and text.words[i - 1].folded in _NOT) or _denied(text, i, first):
        return None
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
        return noun_clause(reader, found, i, first, last)
    return None


def _verb_clause(
    reader: Reader, i: int, first: int, last: int, direct: bool, future: bool, needs_with: bool, phone: bool = False,
    found: list[Found] | None = None,
) -> Clause | None:  # fmt: skip
    text = reader.text
    subject = reader.agent(i + 1, last)
    position = subject.last if subject is not None else i + 1
    if subject is None:
        subject = party_before(reader, i, first)
    other: Agent | None = None
    k = position
    end = clause_end(text, position, last)
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
                other = single_party(reader, k)
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
            other = single_party(reader, body)
    if subject is None and other is None:
        return None
    subjects = parties_of(reader, subject)
    if not subjects and found is not None:
        subjects = owner_of(reader, found, i)
    parties = list(dict.fromkeys(subjects + parties_of(reader, other)))
    both = text.words[i].folded.endswith(("ان", "ا", "وا", "ون")) and len(subjects) > 1
    if needs_with and not both and (other is None or not subjects or (phone and len(parties) < 2)):
        return None
    sits = False
    if len(parties) < 2 and not (other is not None and len(parties) == 1):
        sits = (
            subject is not None
            and text.words[i].folded.removeprefix("و").removeprefix("س") in _SITS
            and _body(reader, parties)
        )
        if not (subject is not None and subject.plural and parties) and not sits:
            return None
    stop = max(end, other.last if other is not None else end)
    phone = phone or any(w.base in _BY_PHONE for w in text.words[i + 1 : stop])
    return Clause(
        i, min(stop, last), parties, False, phone, "planned" if future else "", False, len(parties) > 2 or sits
    )


_SITS = frozenset("يجتمع تجتمع اجتمع اجتمعت".split())


def _body(reader: Reader, parties: list[int]) -> bool:
    """Return whether the one party is a body of several members, which meets by itself: مجلس الأمن."""
    return len(parties) == 1 and reader.parties[parties[0]].type in _MEMBERED


_MEMBERED = frozenset(
    "international parliament alliance coalition council government committee body union party".split()
)


def _holding(reader: Reader, found: list[Found], i: int, first: int, last: int, future: bool) -> Clause | None:
    """Read X أجرى محادثات مع Y, عقد X اجتماعا مع Y, عُقد مؤتمر في Z."""
    text = reader.text
    for k in range(i + 1, min(last, i + 26)):
        if text.tags[k] in ".LAP" or (text.tags[k] == "V" and text.words[k].conjunction):
            return None
        if text.words[k].base in ENCOUNTERS and not is_press(text, k, last):
            noun = noun_clause(reader, found, k, first, last)
            subject = reader.agent(i + 1, k) or party_before(reader, i, first)
            end = noun.last if noun is not None else clause_end(text, k, last)
            other = None if noun is not None else _with(reader, k + 1, end, last)
            met = noun.parties if noun is not None else parties_of(reader, other)
            parties = list(dict.fromkeys(parties_of(reader, subject) + met))
            if noun is None and (other is None or len(parties) < 2):
                return None
            phone = noun.phone if noun is not None else any(w.base in _BY_PHONE for w in text.words[k : k + 4])
            end = max(end, other.last) if other is not None else end
            return Clause(
                i, end, parties, noun.conference if noun else False, phone,
                "planned" if future else "", False, len(parties) > 2,
            )  # fmt: skip
    return None


def _denied(text: Text, i: int, first: int) -> bool:
    """Return whether the encounter at token `i` is what a verb of denying before it denies."""
    for k in range(i - 1, max(first, i - 10) - 1, -1):
        if text.tags[k] in ".,L:":
            return False
        if any(verb.lemma == "نفى" for _, verb in text.words[k].forms):
            return True
    return False


#: By telephone, whatever the noun or verb of the encounter.
_BY_PHONE = frozenset("هاتفي هاتفيا هاتفيه الهاتفي الهاتفيه".split())


def _with(reader: Reader, i: int, end: int, last: int) -> Agent | None:
    """Return the agent behind مع or ب between two tokens, or None."""
    for k in range(i, end - 1):
        if reader.text.words[k].folded in ("مع", "بـ"):
            return reader.agent(k + 1, last)
    return None


def _own(reader: Reader, found: list[Found], i: int, first: int, last: int) -> Clause | None:
    """Read اجتماعه مع Y, لقائها Y: the possessor is who speaks or acts here."""
    text = reader.text
    owner = owner_of(reader, found, i, first)
    other: Agent | None = None
    end = clause_end(text, i + 1, last)
    for k in range(i + 1, end):
        if text.words[k].folded in ("مع", "ب", "بـ") and k + 1 < end:
            other = reader.agent(k + 1, last)
            break
        if text.words[k].folded in _WITHIN and not text.words[k].conjunction and k + 1 < end:
            continue
        if (k == i + 1 or text.words[i].base in _RECEIVING) and (k in reader.at or text.tags[k] in "TS"):
            place = k in reader.at and reader.parties[reader.mentions[reader.at[k]].party].kind == "country"
            if place or text.words[k].offset:
                continue
            other = reader.agent(k, last) or (single_party(reader, k) if k in reader.at else None)
            break
        if (
            text.words[k].preposition == "ب"
            and k in reader.at
            and reader.parties[reader.mentions[reader.at[k]].party].kind == "person"
        ):
            other = single_party(reader, k)
            break
    parties = list(dict.fromkeys(owner + parties_of(reader, other)))
    dated = i + 1 < last and bool(text.words[i + 1].marks & DATE)
    if not parties or (other is None and len(parties) < 2 and not dated):
        return None
    return Clause(i, max(end, other.last if other else end), parties, False, False, "", False, len(parties) > 2)


_RECEIVING = frozenset("استقباله استقبالها لقاءه لقاءها".split())
_WITHIN = frozenset("في خلال".split())


def _address(reader: Reader, found: list[Found], i: int, first: int, last: int) -> Clause | None:
    """Read كلمته أمام الجمعية العامة: a speech before an assembly is part of its session."""
    text = reader.text
    for k in range(i + 1, min(i + 5, last - 1)):
        if text.words[k].folded == "امام" and k + 1 in reader.at:
            party = reader.parties[reader.mentions[reader.at[k + 1]].party]
            if party.kind == "organisation" and party.type in ("international", "parliament", "alliance"):
                owner = owner_of(reader, found, i)
                end = clause_end(text, k + 1, last)
                return Clause(i, end, list(dict.fromkeys([*owner, party.number])), True, False, "", False, True)
    return None


def _visit(reader: Reader, i: int, first: int, last: int) -> Clause | None:
    """Read زيارة مرتقبة لX إلى Y: a visit ahead is a planned encounter with its host."""
    text = reader.text
    ahead = any(text.words[k].folded.removeprefix("ال") in _AHEAD for k in range(i + 1, min(i + 12, last)))
    if not ahead:
        return None
    end = clause_end(text, i + 1, last)
    parties: list[int] = []
    k = i + 1
    while k < end:
        if text.words[k].preposition == "ل" and (k in reader.at or text.tags[k] in "T"):
            agent = reader.agent_through(k, last)
            if agent is not None:
                parties += parties_of(reader, agent)
                k = max(agent.last, k + 1)
                continue
        if k == i + 1 and k in reader.at:
            parties.append(reader.mentions[reader.at[k]].party)
        if text.words[k].folded in ("الي", "لل") and k + 1 in reader.at:
            parties.append(reader.mentions[reader.at[k + 1]].party)
        k += 1
    parties = list(dict.fromkeys(parties))
    return Clause(i, end, parties, False, False, "planned", False, False) if len(parties) > 1 else None


_AHEAD = frozenset("مرتقبه مقرره مقبله متوقعه مزمعه مرتقب".split())
