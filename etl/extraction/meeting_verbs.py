"""Meetings told by a verb: X met Y, received a delegation, discussed with, held talks, called, took part in a session."""

from etl.extraction.agents import RELATIONS
from etl.extraction.meeting_nouns import FORMS, base_of, is_press, noun_clause
from etl.extraction.meeting_parties import (
    DELEGATIONS,
    JOINT_COUNTERPARTS,
    PEOPLE,
    delegation,
    inner_sides,
    joint_counterparts,
    parties_of,
    single_party,
)
from etl.extraction.meeting_scene import Scene
from etl.extraction.records import Agent, Clause
from etl.language.triggers import ATTENDS, BRIEFS, CONFERENCES, GOES_ON, OWN_ENCOUNTERS, RECEIVES, TALKS
from etl.language.words import COUNTERPARTS

_SITS = frozenset("يجتمع تجتمع اجتمع اجتمعت".split())
_OPEN_TO_ALL = frozenset("hospital company university club media bank museum school".split())
"""Organisations that receive patients, customers and visitors."""
_PASSIVE = frozenset("انعقد انعقدت ينعقد تنعقد جري جرت يجري تجري".split())
"""Verbs of encounters that take place by themselves."""
_BODIES = frozenset("لجنه مجلس برلمان هييه جمعيه حكومه مكتب".split())
_DUAL = frozenset(
    "يجتمعان يجتمعا اجتمعا يلتقيان يلتقيا التقيا تباحثا بحثا يبحثان ناقشا يناقشان اجريا عقدا استعرضا".split()
)
"""Verbs of two: whom the last clause named."""
_MEMBERED = frozenset(
    "international parliament alliance coalition council government committee body union party format".split()
)
BY_PHONE = frozenset("هاتفي هاتفيا هاتفيه الهاتفي الهاتفيه هاتفيين هاتف الهاتف".split())
"""By telephone, whatever the noun or verb of the encounter."""
_TOPICAL = frozenset("حول بشان بخصوص لبحث لمناقشه سبل بهدف".split())


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
    sits = cast.named and not cast.met and len(parties) == 1
    if not parties or (cast.met and not cast.others and not cast.subject) or (direct and cast.met and not cast.subject):
        return None
    if len(parties) < 2 and not sits and not (cast.met and _person(scene, parties)):
        return None
    if sits and scene.reader.parties[parties[0]].kind == "person":
        return None
    phone = _by_phone(scene, i, cast.end)
    return Clause(
        i, cast.end, parties, False, phone, "planned" if future else "", False, len(parties) != 2 or sits
    )  # fmt: skip


def _person(scene: Scene, parties: list[int]) -> bool:
    return any(scene.reader.parties[p].kind == "person" for p in parties)


def _sits(scene: Scene, i: int, party: int) -> bool:
    """Return whether the one party is a body of several members, which meets by itself: مجلس الأمن."""
    words = scene.reader.text.words
    verb = words[i].folded.removeprefix("و").removeprefix("س")
    head = words[i + 1].base.removeprefix("ال") if i + 1 < len(words) else ""
    return verb in _SITS and (scene.reader.parties[party].type in _MEMBERED or head in _BODIES)


def _by_phone(scene: Scene, i: int, end: int) -> bool:
    return any(w.base in BY_PHONE for w in scene.reader.text.words[i + 1 : end])


def _cast(scene: Scene, i: int, first: int, last: int, direct: bool) -> Cast:
    """Return who takes part in the clause of the verb at token `i`."""
    reader, text = scene.reader, scene.reader.text
    cast = Cast()
    limit = scene.clause_end(i + 1, last)
    k = scene.setting_end(i + 1, limit)
    before = subject_ahead(scene, i, first)
    if before is not None:
        cast.subject, cast.named, cast.plural = parties_of(reader, before), True, before.plural
    strayed = 0
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
        if agent is None and link:
            beside = cast.subject or (scene.pair(i, first) if _bare(scene, i) in _DUAL else [])
            cast.subject = beside
            parties, behind, people = _unnamed(scene, k + (0 if word.preposition else 1), limit, beside)
            if people:
                cast.others, cast.met = parties, True
                limit = max(limit, behind)
                break
        if (
            agent is None
            and not link
            and cast.named
            and direct
            and word.base.removeprefix("ال") in DELEGATIONS | PEOPLE
        ):
            cast.others, behind, _ = _unnamed(scene, k, limit)
            cast.met = True
            limit = max(limit, behind)
            break
        if (
            agent is None
            and not cast.named
            and not word.offset
            and word.base.removeprefix("ال") in DELEGATIONS | PEOPLE
        ):
            cast.subject, k, _ = _unnamed(scene, k, limit)
            cast.named = cast.plural = True
            continue
        if agent is None:
            k += 1
            strayed += 1
            if direct and strayed > 3:
                break
            continue
        if link or cast.named or word.base in COUNTERPARTS:
            if not cast.subject and _goes_on(scene, i, first):
                cast.subject = scene.subject(i, first, last, _gender(scene, i))
            cast.others = parties_of(reader, agent, cast.subject)
            cast.met = bool(cast.others) or agent.role
            limit = max(limit, agent.last)
            break
        cast.subject, cast.named, cast.plural = parties_of(reader, agent), True, agent.plural
        other = (
            t for t in range(agent.first + 1, agent.last)
            if text.words[t].base in COUNTERPARTS and not text.words[t].conjunction
        )  # fmt: skip
        k = next(other, max(agent.last, k + 1))
        strayed = 0
    single = not cast.plural and len(cast.subject) == 1
    dropped = i > first and text.words[i - 1].folded in _DROPPING
    if direct and cast.named and not cast.met and before is None and cast.subject and (single or dropped):
        _object_only(scene, cast, i, first, last)
    if cast.met and not cast.subject and _goes_on(scene, i, first):
        cast.subject = scene.subject(i, first, last, _gender(scene, i))
    bare = text.words[i].folded.lstrip("وف").removeprefix("س")
    if not cast.subject and not cast.met:
        if bare in _DUAL:
            cast.subject, cast.plural = scene.pair(i, first), True
        elif bare in _SITS and (text.tags[i - 1] == "R" or i == first):
            cast.subject, cast.named = scene.subject(i, first, last, _gender(scene, i))[:1], True
    cast.end = min(limit, last)
    return cast


def _behind(scene: Scene, k: int, last: int) -> list[int]:
    """Return the subject behind an object and its adjectives: افتتح المؤتمر الدولي | X."""
    text = scene.reader.text
    while k < last and text.tags[k] in "DJ" and k not in scene.reader.at:
        k += 1
    agent = scene.reader.agent(k, last) if k < last else None
    return parties_of(scene.reader, agent)


def _bare(scene: Scene, i: int) -> str:
    """Return a verb without و, ف and س of the future."""
    return scene.reader.text.words[i].folded.lstrip("وف").removeprefix("س")


_DROPPING = frozenset("حيث انه انها الذي التي بانه بانها".split())
"""Behind these a verb has its subject before it: حيث يلتقي X وY."""


def _goes_on(scene: Scene, i: int, first: int) -> bool:
    """Return whether a verb without subject carries on one named before: joined, subordinate, or of a setting (التقى خلالها)."""
    text = scene.reader.text
    if i == first or text.words[i].conjunction or text.tags[i - 1] in "ApfRVP,q:-J" or i - 1 in scene.reader.covering:
        return True
    return any(w.folded in _WITHIN for w in text.words[i + 1 : i + 3])


_WITHIN = frozenset("خلالها خلاله خلالهما فيها فيه".split())


def _object_only(scene: Scene, cast: Cast, i: int, first: int, last: int) -> None:
    """Take the one party behind a verb as whom somebody met, where its subject goes on from before: حيث التقى الرئيس."""
    verb = scene.reader.text.words[i]
    if verb.folded.removeprefix("و").removeprefix("س") in _SITS or i == first:
        return
    acting = [p for p in scene.subject(i, first, last, _gender(scene, i)) if p not in cast.subject]
    if acting and scene.reader.parties[acting[0]].kind == "person":
        cast.others, cast.subject, cast.met = cast.subject, acting, True


def _gender(scene: Scene, i: int) -> str:
    """Return f for a verb of a feminine subject, m for one of a masculine one."""
    folded = scene.reader.text.words[i].folded.lstrip("وف").removeprefix("س")
    return (
        "f"
        if (folded.startswith("ت") and not folded.startswith(("تلقي", "تباح", "تراس"))) or folded.endswith("ت")
        else "m"
    )


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
    if word.preposition == "ب" and word.base.removeprefix("ال") in PEOPLE | DELEGATIONS:
        return None, "ب"
    if (word.offset and not word.conjunction) or (word.conjunction and k not in reader.at and text.tags[k] not in "TS"):
        return None, ""
    if text.words[k - 1].base in RELATIONS:
        return None, ""
    if k in reader.at or text.tags[k] in "TSO" or word.base in COUNTERPARTS:
        if text.tags[k - 1] == "p" and text.words[k - 1].folded not in ("كما", "حيث", "فيما", "بينما"):
            return None, ""
        if word.base.removeprefix("ال") in DELEGATIONS | PEOPLE and not direct:
            return None, ""
        return reader.agent(k, limit), ""
    return None, ""


def _unnamed(scene: Scene, k: int, limit: int, beside: list[int] | None = None) -> tuple[list[int], int, bool]:
    """Return (parties, token behind, whether people are told of) of a delegation or of people without names."""
    text = scene.reader.text
    while k < limit and text.tags[k] in "q(":
        k += 1
    if k >= limit:
        return [], k, False
    base = text.words[k].base.removeprefix("ال")
    if text.words[k].base in JOINT_COUNTERPARTS:
        parties, end = joint_counterparts(scene.reader, k, limit, beside or [])
        return parties, end, True
    if base in DELEGATIONS or base in PEOPLE or text.tags[k] in "TS":
        parties, end = delegation(scene.reader, k, limit)
        return parties, end, True
    return [], k, False


def subject_ahead(scene: Scene, i: int, first: int) -> Agent | None:
    """Return the subject that stands before the verb at token `i`: X يلتقي Y."""
    reader, text = scene.reader, scene.reader.text
    for k in range(i - 1, max(first, i - 14) - 1, -1):
        if (k in reader.at or text.tags[k] in "TS") and not text.words[k].preposition:
            agent = reader.agent(k, i)
            if agent is not None and scene.setting_end(agent.last, i) >= i - 1:
                start = k
                while start > first and (start - 1 in reader.covering or text.tags[start - 1] in "TJD"):
                    start -= 1
                whole = next(
                    (w for j in range(start, k + 1) if (w := reader.agent(j, i)) and w.last >= agent.last), agent
                )
                bound = whole.first > first and scene.bound(whole.first)
                return None if bound else whole
        if text.tags[k] in ".LVARd:" and text.words[k].folded != "ان":
            return None
    return None


def dealing_clause(
    scene: Scene, i: int, first: int, last: int, future: bool, calling: bool
) -> Clause | None:  # fmt: skip
    """Read بحث X مع Y, ناقشا, هاتف X Y: dealings are an encounter where both sides are told."""
    reader, text = scene.reader, scene.reader.text
    if i + 1 < last and text.words[i + 1].folded in ("عن", "فيه", "فيها"):
        return None
    limit = scene.clause_end(i + 1, last)
    k = scene.setting_end(i + 1, limit)
    subject = reader.agent(k, limit) if not text.words[k].preposition and k < limit else None
    named = subject is not None
    subject = subject or subject_ahead(scene, i, first)
    subjects = parties_of(reader, subject)
    other: list[int] = []
    met = False
    start = subject.last if subject is not None and named else k
    for j in range(start, limit):
        word = text.words[j]
        if word.folded in ("مع", "بـ") or (calling and word.preposition == "ب" and j in reader.at):
            agent = reader.agent(j + 1, last) if word.folded in ("مع", "بـ") else single_party(reader, j)
            if agent is None:
                other, behind, met = _unnamed(scene, j + 1, last)
                limit = max(limit, behind)
            else:
                subjects = subjects or scene.subject(i, first, last, _gender(scene, i))
                other, met = parties_of(reader, agent, subjects), True
                limit = max(limit, agent.last)
            break
        if (
            calling
            and named
            and (j in reader.at or text.tags[j] in "TS" or word.base in COUNTERPARTS)
            and not word.offset
        ):
            agent = reader.agent(j, limit)
            other, met = parties_of(reader, agent, subjects), agent is not None
            break
        if word.folded in ("معه", "معها", "معهم", "معهما"):
            met = True
            other = [p for p in scene.subject(i, first, last) if p not in subjects]
            break
    dual = text.words[i].folded.endswith(("ان", "ا", "وا", "ون"))
    if met and not subjects:
        subjects = scene.subject(i, first, last, _gender(scene, i))
    if not met and dual and subject is None:
        subjects = scene.pair(i, first)
        if len(subjects) < 2:
            return None
    parties = list(dict.fromkeys(subjects + other))
    if (
        not met
        and not (dual and len(subjects) > 1)
        and not (len(subjects) > 1 and subject is not None and subject.plural)
    ):
        return None
    if not subjects or (met and not other and len(parties) < 1) or (calling and len(parties) < 2):
        return None
    return Clause(
        i, min(limit, last), parties, False, calling or _by_phone(scene, i, limit),
        "planned" if future else "", False, len(parties) > 2,
    )  # fmt: skip


def holding_clause(scene: Scene, i: int, first: int, last: int, future: bool, passive: bool = False) -> Clause | None:
    """Read أجرى X محادثات مع Y, عقد X اجتماعا, شارك X في ندوة, استضافت Z مؤتمرا: the noun's clause with the verb's subject."""
    reader, text = scene.reader, scene.reader.text
    verb = text.words[i].folded.lstrip("وف").removeprefix("س")
    limit = min(last, i + (10 if verb in GOES_ON else 26))
    for k in range(i + 1, limit):
        if text.tags[k] in ".LAP" or (text.tags[k] == "V" and text.words[k].conjunction):
            return None
        base = base_of(text.words[k])
        if (base in FORMS or text.words[k].base in OWN_ENCOUNTERS) and not is_press(text, k, last):
            break
    else:
        return None
    attending = verb in ATTENDS
    if not attending and i > first and text.tags[i - 1] == "R":
        return None
    if verb in ("تلقي", "تلقت", "يتلقي") and base not in ("مكالمه", "مكالمات", "اتصال", "اتصالات"):
        return None
    if verb in GOES_ON and any(text.tags[j] == "p" or text.words[j].preposition for j in range(i + 1, k)):
        return None
    if verb in GOES_ON and base not in TALKS and base not in ("اجتماع", "جلسه", "اجتماعات", "جلسات", "جوله"):
        return None
    if attending and k > i + 16:
        return None
    noun = noun_clause(scene, k, first, last, True)
    start = scene.setting_end(i + 1, k)
    subject = reader.agent(start, k) if start < k and not text.words[start].preposition else None
    subject = subject or subject_ahead(scene, i, first)
    subjects = parties_of(reader, subject) or inner_sides(reader, i + 1, k)[0]
    if not subjects and verb in _DUAL:
        subjects = scene.pair(i, first)
    met = noun.parties if noun is not None else []
    if attending and subject is None and noun is not None and start >= k - 1:
        definite = text.words[k].base.startswith("ال")
        met = met if _person(scene, met) else _behind(scene, k + 1, noun.last) + met
        if _person(scene, met):
            return Clause(i, noun.last, met, base in CONFERENCES, False, "", definite, True)
    unread = any(text.words[j].definite and text.tags[j] in "DOTSW" for j in range(start, k)) and subject is None
    passive = verb in _PASSIVE or (not text.words[k].folded.endswith("ا") and verb in ("عقد", "عقدت", "يعقد", "تعقد"))
    if not subjects and not unread and not passive and (len(met) == 1 or attending) and _goes_on(scene, i, first):
        subjects = scene.subject(i, first, last, _gender(scene, i))
        if verb.endswith(("ون", "وا")) and len(subjects) < 2:
            subjects = []
    end = noun.last if noun is not None else scene.clause_end(k + 1, last)
    parties = list(dict.fromkeys(subjects + met))
    if attending and not subjects:
        return None
    if noun is not None and noun.refers:
        return Clause(i, end, parties, base in CONFERENCES, False, "", True, False)
    bodies = [p for p in parties if reader.parties[p].kind == "organisation"]
    phone = any(w.base in BY_PHONE for w in text.words[k : k + 4])
    if len(parties) < 2 and (phone or base in ("مكالمه", "مكالمات", "اتصال", "اتصالات", "محادثه")):
        return None
    if len(parties) < 2 and noun is None and not bodies and not (attending and base in CONFERENCES):
        return None
    if not parties:
        return None
    conference = base in CONFERENCES
    return Clause(
        i, end, parties, conference, phone, "planned" if future else "", False, len(parties) > 2 or len(met) == 0 or conference,
    )  # fmt: skip
