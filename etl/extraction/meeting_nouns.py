"""Meetings told by a noun: a session between X and Y, a summit that gathers them, talks held at a place."""

from etl.extraction.agents import Reader
from etl.extraction.meeting_parties import clause_end, owner_of, parties_of
from etl.extraction.records import Clause, Found, Span
from etl.extraction.text import Text
from etl.language.fold import fold
from etl.language.triggers import REFERRING

_CONFERENCE = frozenset("قمه موتمر موتمرا منتدي القمه الموتمر".split())


PLACING = frozenset("في".split())


def is_press(text: Text, k: int, last: int) -> bool:
    """Return whether the noun at token `k` is a press conference."""
    return k + 1 < last and text.words[k + 1].base.removeprefix("ال") in (
        "صحفي",
        "صحافي",
        "صحفيا",
        "صحافيا",
        "صحفيه",
        "صحافيه",
        "تلفزيونيه",
    )


def noun_clause(reader: Reader, found: list[Found], i: int, first: int, last: int) -> Clause | None:
    """Return the encounter that a noun at token `i` tells of, or None.

    Read are اجتماع بين X وY, محادثات مع Y, قمة Z, مؤتمر ... في P, and الاجتماع, which points to one told before.
    """
    text = reader.text
    word = text.words[i]
    if is_press(text, i, last) or (i + 1 < last and text.words[i + 1].base.removeprefix("ال") in _NOT_MET):
        return None
    base = word.base.removeprefix("ال")
    phone = base in ("اتصال", "اتصالا", "مكالمه", "محادثه", "اتصالات")
    if phone and not (i + 1 < last and text.words[i + 1].base.removeprefix("ال") in ("هاتفي", "هاتفيا", "هاتفيه")):
        return None
    conference = base in _CONFERENCE
    end = clause_end(text, i + 1, last)
    between, bodies, stop = _between(reader, i, end, last)
    relative = text.tags.find("R", i + 1, min(i + 6, last - 1))
    hosted = relative != -1 and text.words[relative + 1].folded in _HELD_BY
    with_owner = between and len(between) == 1 and not bodies and not hosted
    parties = list(dict.fromkeys(between + bodies))
    if with_owner:
        parties = list(dict.fromkeys(owner_of(reader, found, i) + parties))
    definite = word.base.startswith("ال")
    owner: list[int] = []
    if i + 1 < last and text.words[i + 1].folded in _OWNED:
        owner = _named_before(reader, i, first)
        parties = list(dict.fromkeys(owner + parties))
    elif i > first and text.words[i - 1].base in _TAKING_PART:
        parties = list(dict.fromkeys(owner_of(reader, found, i) + parties))
    attending = _attending(reader, found, i, first) if not owner else []
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
            between += parties_of(reader, holder)
            k = max(holder.last, i + 1)
    while k < min(last, end + 1, i + 24):
        word = text.words[k]
        if word.folded in _TOPICAL:
            break
        if text.tags[k] == "R" and k + 2 < last and text.words[k + 1].folded in _HELD_BY:
            host = reader.agent(k + 2, last)
            if host is not None:
                between += parties_of(reader, host)
                stop = max(stop, host.last)
                k = host.last
                continue
        if word.folded in _JOINING and k + 1 < last:
            agent = reader.agent(k + 1, last)
            if agent is not None and len(between) < 2:
                between += parties_of(reader, agent)
                stop = max(stop, agent.last)
                k = agent.last
                continue
        number = reader.at.get(k)
        if number is not None and k <= i + 7 and not between:
            party = reader.parties[reader.mentions[number].party]
            inside = not any(
                text.tags[j] in "RVAM"
                or text.words[j].preposition == "ب"
                or text.words[j].folded in ("في", "حول", "بشان", "عن", "من", "علي", "بعد", "قبل")
                for j in range(i + 1, k)
            )
            if inside and word.preposition in ("", "ل") and not word.conjunction and (
                (party.kind == "organisation" and party.type not in ("media", "company"))
                or (party.kind == "country" and k <= i + 2 and not word.offset and _own_name(reader, k))
            ):  # fmt: skip
                bodies.append(party.number)
            elif inside and word.preposition == "ب" and party.kind == "person":
                between.append(party.number)
        k += 1
    return between, bodies[:3], stop


def _named_before(reader: Reader, i: int, first: int) -> list[int]:
    """Return the party named last before token `i` in its sentence: whose meeting اجتماع لها is."""
    feminine = reader.text.words[i + 1].folded == "لها"
    for k in range(i - 1, first - 1, -1):
        number = reader.at.get(k)
        if number is not None:
            party = reader.parties[reader.mentions[number].party]
            if party.kind in ("person", "organisation") and not (feminine and party.gender == "m"):
                return [party.number]
    return []


_OWNED = frozenset("له لها لهم".split())
_TAKING_PART = frozenset("حضوره حضورها مشاركته مشاركتها تروسه تراسه".split())
_TOPICAL = frozenset("علي حول بشان بخصوص".split())
"""What a meeting was about stands behind these, with parties that need not have met."""
_HELD_BY = frozenset("اجراها اجراه عقدها عقده يجريها يجريه يعقدها يعقده تراسها تراسه حضرها حضره اجروها عقدوها".split())
"""المشاورات التي أجراها X: who held it took part."""


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
            if one.statement.medium in ("meeting", "speech") or before in ("هامش", "امام"):
                return list(one.statement.speakers[:1])
    return []


_NOT_MET = frozenset("وطني سياسي داخلي تلفزيوني صحفي صحافي خاص اذاعي".split())


_JOINING = frozenset("بين مع جمع يجمع بحضور بمشاركه ضم يضم وبين ضمت جمعت".split())


_GATHERINGS = frozenset("اجتماع اجتماعا محادثات مباحثات مفاوضات قمه مشاورات جلسه منتدي اجتماعات جوله".split())


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
