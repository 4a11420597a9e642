"""Meetings told by whose they are: اجتماعه مع X, كلمته أمام المجلس, زيارة مرتقبة لX إلى Y."""

from etl.extraction.meetings.nouns import OUTLETS, is_press
from etl.extraction.meetings.parties import GROUPS, delegation, parties_of, single_party
from etl.extraction.meetings.scene import Scene
from etl.extraction.meetings.subjects import has_person
from etl.extraction.records import Clause
from etl.language.triggers import DATE, OWN_ENCOUNTERS
from etl.language.words import COUNTERPARTS

_RECEIVING = frozenset("استقباله استقبالها لقاءه لقاءها لقايه لقايها".split())
_AHEAD = frozenset("مرتقبه مقرره مقبله متوقعه مزمعه مرتقب".split())


def own_clause(scene: Scene, i: int, first: int, last: int) -> Clause | None:
    """Read اجتماعه مع Y, لقائها Y, اجتماعها أمس: the possessor is who acts or speaks here."""
    reader, text = scene.reader, scene.reader.text
    base = text.words[i].base
    if is_press(text, i, last) or any(w.base in OUTLETS for w in text.words[i + 1 : min(last, i + 4)]):
        return None
    end = scene.clause_end(i + 1, last)
    owner = _body_before(scene, i, first) if base in _OF_BODIES else []
    gender = OWN_ENCOUNTERS[base]
    if gender == "we":
        said = scene.inside(i)
        owner = list(said.statement.speakers) if said is not None else []
    else:
        owner = owner or scene.subject(i, first, last, gender)
    other: list[int] = []
    met = False
    k = i + 1
    while k < end:
        word = text.words[k]
        bare = word.base.removeprefix("ال")
        if word.folded in ("مع", "ب", "بـ") and k + 1 < end:
            agent = reader.agent(k + 1, last)
            if agent is not None:
                other, met = parties_of(reader, agent, owner), True
                end = max(end, agent.last)
            elif text.words[k + 1].base.removeprefix("ال") in GROUPS:
                other, behind = delegation(reader, k + 1, last)
                met, end = True, max(end, min(behind, last))
            break
        if (
            word.preposition == "ب"
            and k in reader.at
            and reader.parties[reader.mentions[reader.at[k]].party].kind != "country"
        ):
            other, met = list(single_party(reader, k).parties), True
            break
        if word.preposition == "ب" and (text.tags[k] in "TS" or bare in GROUPS):
            agent = reader.agent_through(k, last)
            other, met = parties_of(reader, agent, owner) or delegation(reader, k, last)[0], True
            end = max(end, agent.last if agent is not None else end)
            break
        settled = scene.setting_end(k, end)
        if settled > k:
            k = settled
            continue
        direct = k == i + 1 or base in _RECEIVING
        if direct and not word.offset and bare in GROUPS:
            other, behind = delegation(reader, k, last)
            met, end = True, max(end, min(behind, last))
            break
        if direct and not word.offset and (k in reader.at or text.tags[k] in "TSO" or word.base in COUNTERPARTS):
            if k in reader.at and reader.parties[reader.mentions[reader.at[k]].party].kind == "country":
                k += 1
                continue
            agent = reader.agent(k, last) or (single_party(reader, k) if k in reader.at else None)
            if agent is not None:
                other, met = parties_of(reader, agent, owner), True
                end = max(end, agent.last)
                break
        if base in _RECEIVING and k > i + 6:
            break
        k += 1
    parties = list(dict.fromkeys(owner + other))
    dated = i + 1 < last and any(w.marks & DATE for w in text.words[i + 1 : i + 4])
    if any(reader.parties[p].type == "court" for p in owner):
        return None
    body = len(owner) == 1 and reader.parties[owner[0]].kind == "organisation"
    if not parties or (not met and len(parties) < 2 and not (dated or body)):
        return None
    if met and not owner and len(parties) < 2:
        return None
    return Clause(i, min(end, last), parties, False, False, "", False, len(parties) > 2 or (body and not met))


_OF_BODIES = frozenset("اجتماعها جلستها اجتماعاتها موتمرها".split())


def _body_before(scene: Scene, i: int, first: int) -> list[int]:
    """Return the body of feminine name that stands last before اجتماعها in its sentence."""
    reader = scene.reader
    for k in range(i - 1, first - 1, -1):
        number = reader.at.get(k)
        if number is not None:
            party = reader.parties[reader.mentions[number].party]
            if party.kind == "organisation" and party.gender != "m" and party.type != "media":
                return [party.number]
            if party.kind == "person" and party.gender == "f":
                return []
    return []


def address_clause(scene: Scene, i: int, first: int, last: int) -> Clause | None:
    """Read كلمته أمام الجمعية العامة: a speech before an assembly is part of its session."""
    reader, text = scene.reader, scene.reader.text
    for k in range(i + 1, min(i + 5, last - 1)):
        at = k + 1 if text.words[k].folded == "امام" else k if text.words[k].preposition == "ل" else -1
        if at in reader.at:
            party = reader.parties[reader.mentions[reader.at[at]].party]
            if party.kind == "organisation" and party.type in ("international", "parliament", "alliance"):
                owner = scene.subject(i, first, last)
                end = scene.clause_end(k + 1, last)
                return Clause(i, end, list(dict.fromkeys([*owner, party.number])), True, False, "", False, True)
    return None


def visit_clause(scene: Scene, i: int, first: int, last: int) -> Clause | None:
    """Read زيارة مرتقبة لX إلى Y, زيارته إلى Y بدعوة من Z: a visit ahead or by invitation is an encounter with its host."""
    reader, text = scene.reader, scene.reader.text
    invited = _invited(scene, i, first, last)
    if invited is not None:
        return invited
    ahead = any(text.words[k].folded.removeprefix("ال") in _AHEAD for k in range(i + 1, min(i + 12, last)))
    if not ahead:
        return None
    end = scene.clause_end(i + 1, last)
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


_INVITED = frozenset("بدعوه لدعوه دعوه".split())
_GIVEN = frozenset("رسميه كريمه خاصه شخصيه من وجهها وجهتها وجهه اليه اليها له لها كان قد".split())
"""Between an invitation and whose it is."""
_VISIT = 22
"""Tokens of what is told of a visit before the invitation."""


def _invited(scene: Scene, i: int, first: int, last: int) -> Clause | None:
    """Read زيارة X إلى P بدعوة من Y, تلبية لدعوة Y: who visits and who invited him."""
    reader, text = scene.reader, scene.reader.text
    end = min(last - 1, i + _VISIT)
    k = next((k for k in range(i + 1, end) if text.words[k].folded in _INVITED or text.tags[k] in ".:LVA"), end)
    if k == end or text.words[k].folded not in _INVITED or (text.words[k].folded == "دعوه" and text.tags[k - 1] != "p"):
        return None
    own = reader.agent(i + 1, k) if i + 1 < k and not text.words[i + 1].offset else None
    owner = [p for p in parties_of(reader, own) if reader.parties[p].kind != "country"]
    owner = owner or scene.subject(i, first, last)
    k += 1
    while k < last and (text.words[k].folded in _GIVEN or text.words[k].base in _GIVEN):
        k += 1
    host = reader.agent(k, last) if k < last else None
    hosts = [p for p in parties_of(reader, host, owner) if p not in owner]
    if host is None or not hosts or not owner or reader.parties[owner[0]].kind == "country":
        return None
    return Clause(i, host.last, owner + hosts, False, False, "", False, len(owner + hosts) > 2)


_MOTION = frozenset(
    (
        "توجه توجهت يتوجه تتوجه التوجه متوجها وصل وصلت يصل تصل وصوله وصولها وصول زار زارت يزور تزور زياره زيارته زيارتها "
        "سافر سافرت يسافر تسافر السفر غادر غادرت عاد عادت يعود تعود ينتقل انتقل انتقلت يطير طريقه طريقها رحله"
    ).split()
)
"""Journeys, which are made to meet somebody."""
_SENT = frozenset(
    "ارسل ارسلت يرسل اوفد اوفدت دعا دعت دعوه دعوته دعوتها امر طلب رفض رفضا ترفض يرفض استعداده موعدا موعد".split()
)
"""Who is sent or asked is not who acts."""
_ON_THE_WAY = 16
"""Tokens back to which the journey stands."""


def purpose_clause(scene: Scene, i: int, first: int, last: int) -> Clause | None:
    """Read توجه X إلى P للقاء Y, سافر للاجتماع مع Y: a journey made to meet somebody."""
    reader, text = scene.reader, scene.reader.text
    low = max(first, i - _ON_THE_WAY)
    low = max([low, *(k + 1 for k in range(low, i) if text.tags[k] in ".:A")])
    bases = [text.words[k].base.removeprefix("ال").removeprefix("س") for k in range(low, i)]
    towards = any(text.words[k].folded == "الي" and k + 1 in reader.at for k in range(low, i))
    if not (towards or any(b in _MOTION for b in bases)) or any(b in _SENT for b in bases):
        return None
    k = i + 1
    joined = k < last and text.words[k].folded == "مع"
    k += joined
    if k >= last or (text.words[i].folded != "للقاء" and not joined and text.words[k].preposition != "ب"):
        return None
    travels = next((low + n for n, b in enumerate(bases) if b in _MOTION), -1)
    behind = travels + (3 if text.words[min(travels + 2, i)].folded in ("بها", "به") else 1)
    traveller = None
    if travels != -1 and behind < i:
        through = text.words[behind].preposition == "ل"
        traveller = reader.agent_through(behind, i) if through else reader.agent(behind, i)
    owner = parties_of(reader, traveller)
    owner = owner if has_person(scene, owner) else scene.subject(i, first, last)
    agent = reader.agent_through(k, last) if text.words[k].preposition else reader.agent(k, last)
    other, end = parties_of(reader, agent, owner), agent.last if agent is not None else k
    if not other and text.words[k].base.removeprefix("ال") in GROUPS:
        other, end = delegation(reader, k, last)
    end = scene.setting_end(min(max(end, k + 1), last), last)
    parties = list(dict.fromkeys(owner + other))
    if not owner or end == k or (len(parties) < 2 and not has_person(scene, parties)):
        return None
    return Clause(i, end, parties, False, False, "planned", False, len(parties) > 2)
