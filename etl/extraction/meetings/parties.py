"""Who meets: the parties that a phrase of participants stands for."""

from etl.extraction.meetings.states import BOTH, both_states, counterparts, holder_or_state, main_state, told_apart
from etl.extraction.records import Agent, Span
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.speakers import Discourse
from etl.language.fold import fold
from etl.language.words import COUNTERPARTS

DELEGATIONS = frozenset("وفد وفدا وفود وفودا وفدي وفدين قيادتي".split())
"""Those who act for others: whose delegation it is and who leads it took part."""
PEOPLE = frozenset(
    (
        "مسوولين مسوولي مسيولين مسوولون مسوولو ممثلو ممثلي ممثلين ممثلون اعضاء قيادات قاده نواب سفراء وزراء روساء خبراء رجال طلاب شباب "
        "اهالي مواطنين عدد مجموعه ضباط زعماء شيوخ مشايخ اعيان مندوبي مندوبين لاعبي لاعبين اسر عايلات ذوي جنود علماء اطباء "
        "مديري ابناء نشطاء شخصيات اكثر نحو حوالي عشرات ميات عددا"
    ).split()
)
"""People met whom an article need not name."""
GROUPS = PEOPLE | DELEGATIONS
"""Whoever is met without a name."""
_COMMUNITIES = frozenset("جاليه طايفه كنيسه اسره قبيله جمهور شعب".split())
"""Whose members do not act for the state of their adjective."""
_SEVERAL = frozenset("وفود وفودا وفدي وفدين قيادتي ممثلو ممثلي ممثلين ممثلون وزراء روسا قاده زعماء".split())
_TOPICAL = frozenset("حول بشان بخصوص لبحث لمناقشه في".split())


def single_party(reader: Reader, k: int) -> Agent:
    """Return the agent of the name that begins at token `k`, without what surrounds it."""
    mention = reader.mentions[reader.at[k]]
    return Agent(k, mention.last, (mention.party,), False, Span(mention.start, mention.end), "", "", False, "", "", "")


def parties_of(reader: Reader, agent: Agent | None, beside: list[int] | None = None) -> list[int]:
    """Return the parties of a phrase of participants; officials without a name stand for their state.

    `beside` are those they meet: a counterpart (نظيره) holds the office of one of them.
    """
    if agent is None:
        return []
    if reader.text.words[agent.first].base in COUNTERPARTS and not agent.parties:
        found = counterparts(reader, agent, beside or [])
        if found:
            return found
    apart = told_apart(reader, agent.first, len(reader.text.words))[0]
    if apart:
        return apart
    if agent.plural and agent.span.end - agent.span.start > 8:
        parts = reader.agents(agent.first, agent.last)
        if len(parts) > 1:
            return list(dict.fromkeys(p for part in parts for p in parties_of(reader, part, beside)))
    if agent.parties:
        return list(agent.parties)
    officials = _officials(reader, agent)
    if officials:
        return officials
    holder = _holder(reader, agent)
    if holder is not None:
        return [holder]
    own = next((k for k in range(agent.first, agent.last) if reader.text.words[k].folded == "في"), agent.last)
    bodies = [
        reader.mentions[reader.at[k]].party for k in range(agent.first, own)
        if k in reader.at and reader.parties[reader.mentions[reader.at[k]].party].kind == "organisation"
    ]  # fmt: skip
    if not bodies and own < agent.last and reader.text.tags[agent.first] == "O" and own + 1 in reader.at:
        inner = reader.mentions[reader.at[own + 1]].party
        bodies = [inner] if reader.parties[inner].kind == "organisation" else []
    if bodies:
        return bodies[:1]
    code = reader.country_of(agent.first, own) if own < agent.last else agent.country
    words = reader.text.words
    if not code and words[agent.first].base in ("الحكومه", "السلطات") and agent.last == agent.first + 1:
        code = main_state(reader, agent.first)
    if code and not any(words[k].base.removeprefix("ال") in _COMMUNITIES for k in range(agent.first, agent.last)):
        return [reader.parties.country(code)]
    return []


def beside_owner(reader: Reader, first: int, last: int, owner: list[int], parties: list[int]) -> list[int]:
    """Return the parties of an encounter's clause once its owner is known: نظيره holds the office of that one."""
    words = reader.text.words
    t = next((k for k in range(first, last) if words[k].base in COUNTERPARTS), last)
    agent = reader.agent(t, last) if t < last else None
    if agent is None or agent.parties or not owner:
        return parties
    plain, found = parties_of(reader, agent), parties_of(reader, agent, owner)
    if plain == found or not set(plain) <= set(parties):
        return parties
    return list(dict.fromkeys([p for p in parties if p not in plain] + found))


def _placed(reader: Reader, k: int) -> bool:
    """Return whether a city stands for the state at token `k`: القادة في القاهرة are where they met, not whose they are."""
    number = reader.at.get(k)
    if number is None:
        return False
    mention = reader.mentions[number]
    party = reader.parties[mention.party]
    named = fold(reader.text.body[mention.start : mention.end]).removeprefix("ال")
    return party.kind == "country" and named[:3] != fold(party.name).removeprefix("ال")[:3]


def _officials(reader: Reader, agent: Agent) -> list[int]:
    """Return who وزراء خارجية روسيا والسعودية are: the holders this article names, else their states."""
    if not agent.plural:
        return []
    own = next((k for k in range(agent.first, agent.last) if reader.text.words[k].folded == "في"), agent.last)
    inside = {
        reader.parties[reader.mentions[reader.at[k]].party].kind for k in range(agent.first, own) if k in reader.at
    }
    states = [
        reader.parties[reader.mentions[reader.at[k]].party].country
        for k in range(agent.first, own if "organisation" in inside or _placed(reader, own + 1) else agent.last)
        if k in reader.at and reader.parties[reader.mentions[reader.at[k]].party].kind == "country"
    ]  # fmt: skip
    words = [reader.text.words[k].base for k in range(agent.first, agent.last)]
    keys = {"foreign_minister"} if "خارجيه" in words or "الخارجيه" in words else set()
    keys = keys or (
        {"president", "king", "prime_minister"} if words and words[0].startswith(("روسا", "قاده", "زعما")) else set()
    )
    return [holder_or_state(reader, keys, code) for code in dict.fromkeys(states)]


def _holder(reader: Reader, agent: Agent) -> int | None:
    """Return the person of this article whom a description means, or None."""
    if agent.plural:
        return None
    voice = Discourse(reader).voice(agent, False)
    return voice.parties[0] if len(voice.parties) == 1 else None


def delegation(reader: Reader, k: int, last: int) -> tuple[list[int], int]:
    """Return the parties of a delegation whose noun is token `k`, and the token behind the last of them."""
    text = reader.text
    several = text.words[k].base.removeprefix("ال") in _SEVERAL
    parties: list[int] = []
    end = k + 1
    j = k + 1
    while j < min(last, k + 16):
        if text.tags[j] in ".:LAV" and not (text.tags[j] == "V" and not text.words[j].conjunction):
            break
        if text.words[j].conjunction and text.words[j].folded[0] == "و" and j not in reader.at and text.tags[j] != "q":
            break
        if j in reader.at:
            mention = reader.mentions[reader.at[j]]
            party = reader.parties[mention.party]
            if party.kind != "country" or not parties or several:
                parties.append(mention.party)
                end = mention.last
            j = mention.last
            continue
        if text.words[j].nationality and text.tags[j] == "J" and j <= k + 3:
            parties.append(reader.parties.country(text.words[j].nationality))
            end = j + 1
        if text.words[j].folded in _TOPICAL:
            break
        if text.words[j].base in BOTH:
            return both_states(reader, j), j + 1
        j += 1
    persons = [p for p in parties if reader.parties[p].kind == "person"]
    bodies = [p for p in parties if reader.parties[p].kind == "organisation"]
    if len(bodies) > 1 and several and not persons:
        return list(dict.fromkeys(bodies)), end
    return list(
        dict.fromkeys(persons[:1] + bodies[:1] if persons or bodies else parties[: None if several else 1])
    ), end
