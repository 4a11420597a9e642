"""Meetings told by dealing, holding and taking part: بحث مع, أجرى محادثات, عقد اجتماعا, شارك في ندوة."""

from etl.extraction.meetings.named import FORMS, base_of
from etl.extraction.meetings.nouns import is_press, noun_clause
from etl.extraction.meetings.parties import beside_owner, parties_of, single_party
from etl.extraction.meetings.scene import Scene
from etl.extraction.meetings.states import inner_sides, told_apart
from etl.extraction.meetings.subjects import (
    BY_PHONE,
    DUAL,
    THE_SIDES,
    THE_TWO,
    bare,
    by_phone,
    gender,
    goes_on,
    has_person,
    listed,
    subject_ahead,
    unnamed,
)
from etl.extraction.records import Clause
from etl.language.triggers import ATTENDS, CONFERENCES, GOES_ON, OWN_ENCOUNTERS, TALKS
from etl.language.words import COUNTERPARTS

_PASSIVE = frozenset("انعقد انعقدت ينعقد تنعقد جري جرت يجري تجري".split())
"""Verbs of encounters that take place by themselves."""
_AS_REGARDS = frozenset("ما فيما مما لا".split())
"""فيما يتصل ب: as regards."""
_THE_TWO_SIDES = THE_TWO | THE_SIDES
_SIGNS = frozenset("وقع وقعت ووقع ووقعت يوقع توقع وقعا ووقعا توقيع ابرم ابرمت منح منحت".split())
"""وقع عقدا is a contract."""
_CONVENES = frozenset("عقد عقدت يعقد تعقد".split())
_CHAIRS = frozenset("تراس يتراس تراست تتراس راس يراس راست".split())
_GATHERINGS = CONFERENCES | frozenset("اجتماع اجتماعات جلسه".split())
"""What one person holds with people whom the article need not name."""


def dealing_clause(
    scene: Scene, i: int, first: int, last: int, future: bool, calling: bool
) -> Clause | None:  # fmt: skip
    """Read بحث X مع Y, ناقشا, هاتف X Y: dealings are an encounter where both sides are told."""
    reader, text = scene.reader, scene.reader.text
    if i + 1 < last and text.words[i + 1].folded in ("عن", "فيه", "فيها"):
        return None
    if calling and i > first and text.words[i - 1].folded in _AS_REGARDS:
        return None
    limit = scene.clause_end(i + 1, last)
    called = calling and i + 1 < limit and text.words[i + 1].folded in ("بي", "بنا")
    k = scene.setting_end(i + 1 + called, limit)
    subject = reader.agent(k, limit) if k < limit and not text.words[k].preposition else None
    named = subject is not None
    subject = subject or subject_ahead(scene, i, first)
    subjects = parties_of(reader, subject)
    if not subjects and k < limit and text.words[k].base in _THE_TWO_SIDES and text.tags[k + 1 : k + 2] != "J":
        both = scene.pair(i, first) if text.words[k].base in THE_TWO else []
        return Clause(i, limit, both, False, by_phone(scene, i, limit), "planned" if future else "", True, False)
    other: list[int] = []
    met = False
    start = subject.last if subject is not None and named else k
    for j in range(start, limit):
        word = text.words[j]
        named_by = j in reader.at or text.tags[j] in "TS" or word.base in COUNTERPARTS
        if word.folded in ("مع", "بـ") or (calling and word.preposition == "ب" and named_by):
            through = single_party(reader, j) if j in reader.at else reader.agent_through(j, last)
            agent = reader.agent(j + 1, last) if word.folded in ("مع", "بـ") else through
            if agent is None:
                other, behind, met = unnamed(scene, j + 1, last)
                limit = max(limit, behind)
            else:
                if not subjects and goes_on(scene, i, first):
                    subjects = scene.subject(i, first, last, gender(scene, i))
                other, met = parties_of(reader, agent, subjects), True
                more, behind = listed(scene, agent.last, last, subjects + other) if other else ([], 0)
                other = other + more
                limit = max(limit, agent.last, behind if more else 0)
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
    if called and not met and (said := scene.inside(i)) is not None:
        other, met = [p for p in said.statement.speakers if p not in subjects], True
    dual = text.words[i].folded.endswith(("ان", "ا", "وا", "ون"))
    if met and not subjects and goes_on(scene, i, first):
        subjects = scene.subject(i, first, last, gender(scene, i))
    if not met and dual and subject is None and bare(scene, i) in DUAL:
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
        i, min(limit, last), parties, False, calling or by_phone(scene, i, limit),
        "planned" if future else "", False, len(parties) > 2,
    )  # fmt: skip


def holding_clause(scene: Scene, i: int, first: int, last: int, future: bool, passive: bool = False) -> Clause | None:
    """Read أجرى X محادثات مع Y, عقد X اجتماعا, شارك X في ندوة, استضافت Z مؤتمرا: the noun's clause with the verb's subject."""
    reader, text = scene.reader, scene.reader.text
    verb = text.words[i].folded.lstrip("وف").removeprefix("س")
    if verb == "عقدا" and any(w.folded in _SIGNS for w in text.words[max(first, i - 12) : i]):
        return None
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
    subjects = parties_of(reader, subject) or told_apart(reader, start, k)[0] or inner_sides(reader, i + 1, k)[0]
    if (verb in DUAL and len(subjects) < 2) or (not subjects and text.words[start].base in THE_TWO):
        subjects = scene.pair(i, first) or subjects
    met = noun.parties if noun is not None else []
    if attending and subject is None and noun is not None and start >= k - 1:
        definite = text.words[k].base.startswith("ال")
        behind, end = _behind(scene, k + 1, last)
        met = list(dict.fromkeys(met + behind))
        if has_person(scene, met):
            end = max(end if behind else 0, noun.last)
            return Clause(i, end, met, base in CONFERENCES, False, "", definite, True)
    unread = any(text.words[j].definite and text.tags[j] in "DOTSW" for j in range(start, k)) and subject is None
    passive = verb in _PASSIVE or (not text.words[k].folded.endswith("ا") and verb in ("عقد", "عقدت", "يعقد", "تعقد"))
    unread = unread or subject is not None
    if not subjects and not unread and not passive and (len(met) == 1 or attending) and goes_on(scene, i, first):
        subjects = scene.subject(i, first, last, gender(scene, i))
        if verb.endswith(("ون", "وا")) and len(subjects) < 2:
            subjects = []
    end = noun.last if noun is not None else scene.clause_end(k + 1, last)
    parties = list(dict.fromkeys(subjects + beside_owner(reader, k + 1, end, subjects, met)))
    if attending and not subjects:
        return None
    if noun is not None and noun.refers:
        return Clause(i, end, parties, base in CONFERENCES, False, "", True, False)
    bodies = [p for p in parties if reader.parties[p].kind == "organisation"]
    phone = any(w.base in BY_PHONE for w in text.words[k : k + 4]) or base == "اتصال"
    if len(parties) < 2 and (phone or base in ("مكالمه", "مكالمات", "اتصال", "اتصالات", "محادثه")):
        return None
    told = subject is not None and (subject.first > i or not text.words[i].conjunction)
    gathers = verb in _CONVENES and told and base in _GATHERINGS
    gathers = gathers or (verb in _CHAIRS and base in _GATHERINGS and has_person(scene, parties))
    if len(parties) < 2 and noun is None and not bodies and not gathers and not (attending and base in CONFERENCES):
        return None
    if not parties:
        return None
    conference = base in CONFERENCES
    return Clause(
        i, end, parties, conference, phone, "planned" if future else "", False, len(parties) > 2 or len(met) == 0 or conference,
    )  # fmt: skip


def _behind(scene: Scene, k: int, last: int) -> tuple[list[int], int]:
    """Return the subjects behind an object (افتتح المؤتمر الدولي | X, حضر الاجتماع كل من | X، وY), and the token behind."""
    reader, text = scene.reader, scene.reader.text
    while k < last and text.tags[k] in "DJ" and k not in reader.at:
        k += 1
    listed = k + 1 < last and text.words[k].folded == "كل" and text.words[k + 1].folded == "من"
    k += 2 if listed else 0
    parties: dict[int, None] = {}
    while k < last and (agent := reader.agent(k, last)) is not None and agent.last > k:
        parties.update(dict.fromkeys(parties_of(reader, agent)))
        k = agent.last
        if k + 1 < last and text.tags[k] == "," and (text.words[k + 1].conjunction or listed):
            k += 1
        elif k >= last or not text.words[k].conjunction:
            break
    return list(parties), k
