"""Meetings told by a verb: X met Y, received a delegation, sat."""

from etl.extraction.meetings.parties import GROUPS, parties_of, single_party
from etl.extraction.meetings.scene import Scene
from etl.extraction.meetings.subjects import (
    DUAL,
    WITHIN,
    bare,
    by_phone,
    gender,
    goes_on,
    has_person,
    listed,
    subject_ahead,
    unnamed,
)
from etl.extraction.records import Agent, Clause
from etl.extraction.speakers.title_words import RELATIONS
from etl.language.triggers import BRIEFS, RECEIVES
from etl.language.words import COUNTERPARTS

_SITS = frozenset("يجتمع تجتمع اجتمع اجتمعت".split())
_OPEN_TO_ALL = frozenset("hospital company university club media bank museum school".split())
"""Organisations that receive patients, customers and visitors."""
_TAKEN_IN = frozenset(
    "لاجي لاجيين لاجيا نازح نازحين نازحا مهاجر مهاجرين سايح سياح سايحا سايحين مسافر مسافرين مريض مرضي مصابين حاج حجاج معتمر "
    "معتمرين طلبات اهداف هدف سفن سفينه رحلات شحنه شحنات بصيحات".split()
)
"""Whom or what one takes in without a meeting."""
_BODIES = frozenset("لجنه مجلس برلمان هييه جمعيه حكومه مكتب".split())
_MEMBERED = frozenset(
    "international parliament alliance coalition council government committee body union party format".split()
)
_APART = 20
"""Tokens of what commas set apart between a subject and whom it met."""
_TOPICAL = frozenset("حول بشان بخصوص لبحث لمناقشه سبل بهدف".split())
_DROPPING = frozenset("حيث انه انها الذي التي بانه بانها".split())
"""Behind these a verb has its subject before it: حيث يلتقي X وY."""
_UNBINDING = WITHIN | frozenset("كما حيث فيما بينما".split())
"""Behind these a party stands free: التقى فيها X."""


class Cast:
    """Those whom the clause of a verb names: the subject, and the others with the token behind them."""

    def __init__(self) -> None:
        self.subject: list[int] = []
        self.named = False
        self.others: list[int] = []
        self.met = False
        self.plural = False
        self.end = 0


def verb_clause(scene: Scene, i: int, first: int, last: int, direct: bool, future: bool) -> Clause | None:
    """Read التقى X Y, اجتمع X مع Y, استقبل X وفدا من Y; a subject that is not named is who acts in the sentence."""
    cast = _cast(scene, i, first, last, direct)
    if not cast.met and not cast.plural:
        if not (len(cast.subject) == 1 and cast.named and _sits(scene, i, cast.subject[0])):
            return None
    parties = list(dict.fromkeys(cast.subject + cast.others))
    verb = scene.reader.text.words[i].folded.lstrip("وف").removeprefix("س")
    if verb in RECEIVES and cast.subject and scene.reader.parties[cast.subject[0]].type in _OPEN_TO_ALL:
        return None
    if verb in RECEIVES and any(w.base.removeprefix("ال") in _TAKEN_IN for w in scene.reader.text.words[i + 1 : i + 9]):
        return None
    if verb in RECEIVES and not (cast.met and (cast.others or has_person(scene, cast.subject))):
        return None
    sits = cast.named and not cast.met and len(parties) == 1
    if not parties or (cast.met and not cast.others and not cast.subject) or (direct and cast.met and not cast.subject):
        return None
    if len(parties) < 2 and not sits and not (cast.met and has_person(scene, parties)):
        return None
    if sits and scene.reader.parties[parties[0]].kind == "person":
        return None
    phone = by_phone(scene, i, cast.end)
    return Clause(
        i, cast.end, parties, False, phone, "planned" if future else "", False, len(parties) != 2 or sits
    )  # fmt: skip


def _sits(scene: Scene, i: int, party: int) -> bool:
    """Return whether the one party is a body of several members, which meets by itself: مجلس الأمن."""
    words = scene.reader.text.words
    verb = words[i].folded.removeprefix("و").removeprefix("س")
    head = words[i + 1].base.removeprefix("ال") if i + 1 < len(words) else ""
    return verb in _SITS and (scene.reader.parties[party].type in _MEMBERED or head in _BODIES)


def _cast(scene: Scene, i: int, first: int, last: int, direct: bool) -> Cast:
    """Return who takes part in the clause of the verb at token `i`."""
    reader, text = scene.reader, scene.reader.text
    cast = Cast()
    limit = scene.clause_end(i + 1, last)
    k = scene.setting_end(i + 1, limit)
    before = subject_ahead(scene, i, first)
    if before is not None:
        cast.subject, cast.named, cast.plural = parties_of(reader, before), True, before.plural
        if bare(scene, i) in DUAL and len(cast.subject) < 2 and (both := scene.pair(i, first)):
            cast.subject, cast.plural = both, True
    strayed, behind_subject = 0, i + 1
    while k < limit:
        word = text.words[k]
        if word.folded in _TOPICAL or (
            word.folded == "علي" and text.words[i].folded.lstrip("وف").removeprefix("س") in BRIEFS
        ):
            break
        settled = scene.setting_end(k, limit)
        if settled > k:
            k = settled
            continue
        agent, link = _next(scene, k, limit, direct)
        if (
            link == "ب"
            and agent is not None
            and bare(scene, i) in RECEIVES
            and not has_person(scene, list(agent.parties))
        ):
            k = max(agent.last, k + 1)
            continue
        if agent is None and link:
            beside = cast.subject or (scene.pair(i, first) if bare(scene, i) in DUAL else [])
            cast.subject = beside
            parties, behind, people = unnamed(scene, k + (0 if word.preposition else 1), limit, beside)
            if people:
                cast.others, cast.met = parties, True
                limit = max(limit, behind)
                break
        if agent is None and not link and cast.named and direct and word.base.removeprefix("ال") in GROUPS:
            cast.others, behind, _ = unnamed(scene, k, limit)
            cast.met = True
            limit = max(limit, behind)
            break
        if agent is None and not cast.named and not word.offset and word.base.removeprefix("ال") in GROUPS:
            cast.subject, k, _ = unnamed(scene, k, limit)
            cast.named = cast.plural = True
            continue
        if agent is None:
            k += 1
            strayed += 1
            if direct and strayed > 3:
                break
            continue
        if cast.named and not link and _same_again(agent, cast.subject):
            if before is None:
                k = behind_subject = max(agent.last, k + 1)
                continue
            cast.subject = [reader.parties.country(before.country)] if before.country else []
        if cast.named and not link and word.conjunction and k == behind_subject and agent.parties:
            cast.subject, cast.plural = cast.subject + parties_of(reader, agent), True
            k = behind_subject = max(agent.last, k + 1)
            continue
        if link or cast.named or word.base in COUNTERPARTS:
            if not cast.subject and goes_on(scene, i, first):
                cast.subject = scene.subject(i, first, last, gender(scene, i))
            cast.others = parties_of(reader, agent, cast.subject)
            cast.met = bool(cast.others) or agent.role
            more, behind = listed(scene, agent.last, last, cast.subject + cast.others) if cast.others else ([], 0)
            cast.others = cast.others + more
            limit = max(limit, agent.last, behind if more else 0)
            break
        cast.subject, cast.named, cast.plural = parties_of(reader, agent), True, agent.plural
        other = (
            t for t in range(agent.first + 1, agent.last)
            if text.words[t].base in COUNTERPARTS and not text.words[t].conjunction
        )  # fmt: skip
        k = next(other, max(agent.last, k + 1))
        strayed, behind_subject = 0, agent.last
    if direct and cast.named and not cast.met and len(cast.subject) == 1:
        limit = max(limit, _set_apart(scene, cast, behind_subject, last))
    single = len(cast.subject) == 1
    dropped = i > first and text.words[i - 1].folded in _DROPPING
    if direct and cast.named and not cast.met and before is None and cast.subject and (single or dropped):
        _object_only(scene, cast, i, first, last)
    if cast.met and not cast.subject and goes_on(scene, i, first):
        cast.subject = scene.subject(i, first, last, gender(scene, i))
    if not cast.subject and not cast.met:
        if bare(scene, i) in DUAL:
            cast.subject, cast.plural = scene.pair(i, first), True
        elif bare(scene, i) in _SITS and (text.tags[i - 1] == "R" or i == first):
            cast.subject, cast.named = scene.subject(i, first, last, gender(scene, i))[:1], True
    cast.end = min(limit, last)
    return cast


def _same_again(agent: Agent, subject: list[int]) -> bool:
    """Return whether a phrase names the subject once more: استقبل العاهل السعودي | الملك X; قائد الجيش يلتقي X means another."""
    return bool(agent.parties) and set(agent.parties) <= set(subject)


def _set_apart(scene: Scene, cast: Cast, k: int, last: int) -> int:
    """Take whom somebody met behind what commas set apart, and return the token behind; else 0.

    So are told التقى X، قبل سفره، | Y and التقى X، الذي يزور القاهرة، | مع Y; behind one comma alone a counterpart, who
    is no apposition (التقى X، | نظيره), and whom a day or place parts from the name (استقبل X أمس، | Y).
    """
    reader, text = scene.reader, scene.reader.text
    end = min(last - 1, k + _APART)
    behind = scene.setting_end(k, end)
    comma = text.tags.find(",", k, end)
    parted = comma != -1 and k < behind == comma
    while comma != -1 and not any(tag in ".:LA" or (tag == "V" and not parted) for tag in text.tags[k:comma]):
        word, start = text.words[comma + 1], comma + 1
        joined = word.folded == "مع" and start + 1 < last
        start += joined
        free = not text.words[start].offset and (parted or joined or text.words[start].base in COUNTERPARTS)
        k, comma, parted = comma + 1, text.tags.find(",", comma + 1, end), True
        if not free:
            continue
        if text.words[start].base.removeprefix("ال") in GROUPS:
            cast.others, behind, cast.met = unnamed(scene, start, last)
            return behind
        agent = reader.agent(start, last) if start in reader.at or text.tags[start] == "T" else None
        others = [p for p in parties_of(reader, agent, cast.subject) if p not in cast.subject]
        known = joined or text.words[start].base in COUNTERPARTS
        if agent is not None and (has_person(scene, others) or (others and known)):
            cast.others, cast.met = others, True
            return agent.last
    return 0


def _object_only(scene: Scene, cast: Cast, i: int, first: int, last: int) -> None:
    """Take the one party behind a verb as whom somebody met, where its subject goes on from before: حيث التقى الرئيس."""
    verb = bare(scene, i)
    if verb in _SITS or (i == first and (verb in RECEIVES or not scene.reader.text.words[i].conjunction)):
        return
    acting = [p for p in scene.subject(i, first, last, gender(scene, i)) if p not in cast.subject]
    if acting and scene.reader.parties[acting[0]].kind == "person":
        cast.others, cast.subject, cast.met = cast.subject, acting, True


def _next(scene: Scene, k: int, limit: int, direct: bool) -> tuple[Agent | None, str]:
    """Return (the party at token `k`, the preposition that leads to it)."""
    reader, text = scene.reader, scene.reader.text
    word = text.words[k]
    if word.folded in ("مع", "بـ", "ب") and k + 1 < limit:
        return reader.agent(k + 1, limit), "مع"
    if word.folded == "معه" or word.folded == "معها":
        return None, ""
    if word.preposition == "ب" and (k in reader.at or text.tags[k] in "TS" or word.base in COUNTERPARTS):
        if k in reader.at and reader.parties[reader.mentions[reader.at[k]].party].kind == "country":
            return None, ""
        return (single_party(reader, k) if k in reader.at else reader.agent_through(k, limit)), "ب"
    if word.preposition == "ب" and word.base.removeprefix("ال") in GROUPS:
        return None, "ب"
    if (word.offset and not word.conjunction) or (word.conjunction and k not in reader.at and text.tags[k] not in "TS"):
        return None, ""
    if text.words[k - 1].base in RELATIONS:
        return None, ""
    if k in reader.at or text.tags[k] in "TSO" or word.base in COUNTERPARTS:
        listed = text.words[k - 1].folded == "من" and text.words[k - 2].folded in ("كل", "كلا")
        if text.tags[k - 1] == "p" and not listed and text.words[k - 1].folded not in _UNBINDING:
            return None, ""
        if word.base.removeprefix("ال") in GROUPS and not direct:
            return None, ""
        return reader.agent(k, limit), ""
    return None, ""
