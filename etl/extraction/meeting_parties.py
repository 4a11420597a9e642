"""Who meets: the parties that a phrase of participants stands for."""

from collections.abc import Sequence

from etl.extraction.agents import Reader
from etl.extraction.records import Agent, Span
from etl.extraction.speakers import Discourse
from etl.language.words import COUNTERPARTS

DELEGATIONS = frozenset("وفد وفدا وفود وفودا".split())
"""Those who act for others: whose delegation it is and who leads it took part."""
PEOPLE = frozenset(
    (
        "مسوولين مسوولي مسيولين مسوولون مسوولو ممثلو ممثلي ممثلين ممثلون اعضاء قيادات قاده نواب سفراء وزراء روساء خبراء رجال طلاب شباب "
        "اهالي مواطنين عدد مجموعه ضباط زعماء شيوخ مشايخ اعيان مندوبي مندوبين لاعبي لاعبين اسر عايلات ذوي جنود علماء اطباء "
        "مديري ابناء نشطاء شخصيات اكثر نحو حوالي عشرات ميات عددا"
    ).split()
)
"""People met whom an article need not name."""
_SIDES = frozenset("حكومه نظام معارضه سلطه سلطات".split())
"""Sides of one state: between them it talks with itself."""


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
        return counterparts(reader, agent, beside or [])
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
        code = main_state(reader)
    if code and not any(words[k].base.removeprefix("ال") in _COMMUNITIES for k in range(agent.first, agent.last)):
        return [reader.parties.country(code)]
    return []


_COMMUNITIES = frozenset("جاليه طايفه كنيسه اسره قبيله جمهور شعب".split())
"""Whose members do not act for the state of their adjective."""


def counterparts(reader: Reader, agent: Agent, beside: list[int]) -> list[int]:
    """Return who نظيره الأمريكي is: the person of the article with that office of that state, else the state."""
    text = reader.text
    codes = [
        text.words[k].nationality for k in range(agent.first + 1, min(agent.last + 3, len(text.words)))
        if text.words[k].nationality and text.tags[k] == "J" and (k <= agent.last or text.words[k].conjunction)
    ]  # fmt: skip
    if not codes and agent.country:
        codes = [agent.country]
    keys = {key for number in beside for key in office_keys(reader, number)}
    return [_holder_or_state(reader, keys, code, beside) for code in dict.fromkeys(codes)]


JOINT_COUNTERPARTS = frozenset("نظيريهما نظيرهما نظرايهما نظرايه نظرايهم نظرايها نظيرتيهما".split())
BOTH = frozenset("البلدين الدولتين".split())


def both_states(reader: Reader, i: int) -> list[int]:
    """Return the two states that البلدين at token `i` means: those of the last persons and states named before."""
    codes: dict[str, None] = {}
    for mention in reversed([m for m in reader.mentions if m.first < i][-20:]):
        party = reader.parties[mention.party]
        if party.country and party.kind in ("person", "country") and len(codes) < 2:
            codes[party.country] = None
    return [reader.parties.country(code) for code in codes] if len(codes) == 2 else []


def joint_counterparts(reader: Reader, k: int, last: int, beside: list[int]) -> tuple[list[int], int]:
    """Return who نظيريهما السعودي والتركي at token `k` are, and the token behind them."""
    text = reader.text
    keys = {key for number in beside for key in office_keys(reader, number)}
    codes = []
    j = k + 1
    while j < last and text.words[j].nationality and text.tags[j] == "J":
        codes.append(text.words[j].nationality)
        j += 1
        while j in reader.at:
            j = reader.mentions[reader.at[j]].last
    return [_holder_or_state(reader, keys, code, beside) for code in dict.fromkeys(codes)], j


def _holder_or_state(reader: Reader, keys: set[str], code: str, beside: Sequence[int] = ()) -> int:
    found = [number for number in holders(reader, keys, code) if number not in beside]
    return found[0] if len(found) == 1 else reader.parties.country(code)


def office_keys(reader: Reader, number: int) -> set[str]:
    """Return the keys of the offices that a person of this article holds."""
    party = reader.parties[number]
    keys = {office.key for office in party.offices if office.key}
    return keys or {term.key for term in reader.parties.lexicon.terms.get(party.actor_id, ()) if term.key}


def holders(reader: Reader, keys: set[str], code: str) -> list[int]:
    """Return the persons whom this article names with one of these offices of a state."""
    terms = reader.parties.lexicon.terms
    return [
        p.number for p in reader.parties
        if p.kind == "person" and (
            any(o.key in keys and (o.country or p.country) == code for o in p.offices)
            or any(term.key in keys and term.country == code for term in terms.get(p.actor_id, ()))
        )
    ]  # fmt: skip


def _officials(reader: Reader, agent: Agent) -> list[int]:
    """Return who وزراء خارجية روسيا والسعودية are: the holders this article names, else their states."""
    if not agent.plural:
        return []
    states = [
        reader.parties[reader.mentions[reader.at[k]].party].country for k in range(agent.first, agent.last)
        if k in reader.at and reader.parties[reader.mentions[reader.at[k]].party].kind == "country"
    ]  # fmt: skip
    words = [reader.text.words[k].folded for k in range(agent.first, agent.last)]
    keys = {"foreign_minister"} if "خارجيه" in words or "الخارجيه" in words else set()
    keys = keys or (
        {"president", "king", "prime_minister"} if words and words[0].startswith(("روسا", "قاده", "زعما")) else set()
    )
    return [_holder_or_state(reader, keys, code) for code in dict.fromkeys(states)]


def _holder(reader: Reader, agent: Agent) -> int | None:
    """Return the person of this article whom a description means, or None."""
    if agent.plural:
        return None
    voice = Discourse(reader).voice(agent, False)
    return voice.parties[0] if len(voice.parties) == 1 else None


_SEVERAL = frozenset("وفود وفودا ممثلو ممثلي ممثلين ممثلون وزراء روسا قاده زعماء".split())


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
    return list(
        dict.fromkeys(persons[:1] + bodies[:1] if persons or bodies else parties[: None if several else 1])
    ), end


_TOPICAL = frozenset("حول بشان بخصوص لبحث لمناقشه في".split())


def states_of(reader: Reader, i: int, last: int) -> tuple[list[int], int]:
    """Return the states whose adjectives follow a noun (قمة روسية - أمريكية), and the token behind them."""
    text = reader.text
    codes: list[str] = []
    k = i + 1
    while k < min(last, i + 7):
        word = text.words[k]
        if word.nationality and text.tags[k] == "J" and not word.preposition:
            codes.append(word.nationality)
        elif text.tags[k] not in "-(" and not (
            text.tags[k] in "cD"
            and not word.offset
            and k < i + 4
            and word.base.removeprefix("ال").endswith(("يه", "ي"))
        ):
            break
        k += 1
    return [reader.parties.country(code) for code in dict.fromkeys(codes)], k if codes else i + 1


def inner_sides(reader: Reader, i: int, last: int) -> tuple[list[int], int]:
    """Return the state that الحكومة والمعارضة at token `i` are two sides of, and the token behind them."""
    text = reader.text
    sides: set[str] = set()
    code = ""
    end = k = i
    while k < min(last, i + 14):
        word = text.words[k]
        base = word.base.removeprefix("ال")
        if base in _SIDES and not (word.preposition and k > i):
            sides.add(base)
            end = k + 1
        elif word.nationality and text.tags[k] == "J" and end == k:
            code = code or word.nationality
            end = k + 1
        elif k in reader.at and end in (k, k - 1):
            party = reader.parties[reader.mentions[reader.at[k]].party]
            if party.kind != "country":
                break
            code = code or party.country
            end = k + 1
        elif text.tags[k] in ".:LVPARd" or (text.tags[k] == "," and len(sides) > 1) or k > end + 4:
            break
        k += 1
    if len(sides) < 2:
        return [], i
    code = code or main_state(reader)
    return ([reader.parties.country(code)] if code else []), end


def main_state(reader: Reader) -> str:
    """Return the state whose government and opposition an article tells of without naming it, or "".

    It is the one named most often beside words of inner strife (الأزمة السورية), else the one named most often.
    """
    text = reader.text
    beside: dict[str, int] = {}
    overall: dict[str, int] = {reader.parties.home: 1} if reader.parties.home else {}
    for k, word in enumerate(text.words):
        code = word.nationality if text.tags[k] == "J" else ""
        number = reader.at.get(k)
        if number is not None and reader.parties[reader.mentions[number].party].kind == "country":
            code = reader.parties[reader.mentions[number].party].country
        if code:
            overall[code] = overall.get(code, 0) + 1
            if any(w.base.removeprefix("ال") in _STRIFE for w in text.words[max(0, k - 3) : k]):
                beside[code] = beside.get(code, 0) + 1
    counts = beside or overall
    return max(counts, key=lambda code: counts[code]) if counts else ""


_STRIFE = frozenset("ازمه نزاع حرب معارضه نظام حكومه صراع ثوره شعب انتقال".split())
