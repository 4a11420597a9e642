"""States that meet: counterparts, two states, states by their adjectives, the two sides of one state."""

from bisect import bisect_left
from collections.abc import Sequence

from etl.extraction.records import Agent
from etl.extraction.speakers.agents import Reader

_SIDES = frozenset("حكومه نظام معارضه سلطه سلطات".split())
"""Sides of one state: between them it talks with itself."""
JOINT_COUNTERPARTS = frozenset("نظيريهما نظيرهما نظرايهما نظرايه نظرايهم نظرايها نظيرتيهما".split())
_SEVERAL_SIDES = frozenset(
    (
        "الجانبين الجانبان الطرفين الطرفان الوفدين الوفدان الحكومتين الحكومتان الدولتين البلدين الرياستين القيادتين "
        "الشعبين وزيري وزيرا رييسي رييسا زعيمي زعيما"
    ).split()
)
"""Two or more of one kind, whom adjectives tell apart."""
BOTH = frozenset("البلدين الدولتين".split())
_STRIFE = frozenset("ازمه نزاع حرب معارضه نظام حكومه صراع ثوره شعب انتقال".split())
_WINDOW = 800
"""Tokens to either side in which the state is looked for that an article tells of."""


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
    return [holder_or_state(reader, keys, code, beside) for code in dict.fromkeys(codes)]


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
    return [holder_or_state(reader, keys, code, beside) for code in dict.fromkeys(codes)], j


def told_apart(reader: Reader, k: int, last: int) -> tuple[list[int], int]:
    """Return who الرئيسين الروسي والتركي, الجانبين المصري والسوداني at token `k` are, and the token behind, or ([], k)."""
    text = reader.text
    head = text.words[k].base
    if head not in _SEVERAL_SIDES and not (
        text.tags[k] == "T" and head.endswith(("ين", "ان", "ون")) and head[:2] == "ال"
    ):
        return [], k
    j = k + 1
    while j < min(last, k + 3) and text.tags[j] in "DTO" and j not in reader.at and not text.words[j].conjunction:
        j += 1
    bases = {w.base.removeprefix("ال") for w in text.words[k:j]}
    keys = (
        {"foreign_minister"} if "خارجيه" in bases else {"president"} if head.startswith(("الرييس", "رييس")) else set()
    )
    parties: list[int] = []
    several = 0
    end = k
    while j < last and several < 6:
        word = text.words[j]
        if text.tags[j] not in "JD" or (several and not word.conjunction and text.tags[j - 1] != ","):
            break
        end = j + 1
        if not (code := word.nationality) and end < last and text.tags[end] == "D" and not text.words[end].offset:
            pair = f"{word.base.removeprefix('ال')} {text.words[end].base.removeprefix('ال')}"
            code, end = reader.parties.lexicon.nationalities.get(pair, ""), j + 2
        if not code:
            break
        several += 1
        named = reader.at.get(end) if end < last and not text.words[end].offset else None
        if named is not None and reader.is_person(named):
            parties.append(reader.mentions[named].party)
            end = reader.mentions[named].last
        else:
            parties.append(holder_or_state(reader, keys, code))
        j = end + (end + 1 < last and text.tags[end] == "," and bool(text.words[end + 1].nationality))
    parties = list(dict.fromkeys(parties))
    return (parties, end) if len(parties) > 1 else ([], k)


def holder_or_state(reader: Reader, keys: set[str], code: str, beside: Sequence[int] = ()) -> int:
    """Return the one person of this article with one of these offices of a state, else the state."""
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


def both_states(reader: Reader, i: int) -> list[int]:
    """Return the two states that البلدين at token `i` means: those of the last persons and states named before."""
    codes: dict[str, None] = {}
    at = bisect_left(reader.mentions, i, key=lambda m: m.first)
    for mention in reversed(reader.mentions[max(0, at - 20) : at]):
        party = reader.parties[mention.party]
        if party.country and party.kind in ("person", "country") and len(codes) < 2:
            codes[party.country] = None
    return [reader.parties.country(code) for code in codes] if len(codes) == 2 else []


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
    code = code or main_state(reader, i)
    return ([reader.parties.country(code)] if code else []), end


def main_state(reader: Reader, i: int) -> str:
    """Return the state whose government and opposition the article tells of around token `i` without naming it, or "".

    It is the one named most often beside words of inner strife (الأزمة السورية), else the one named most often.
    """
    text = reader.text
    beside: dict[str, int] = {}
    overall: dict[str, int] = {reader.parties.home: 1} if reader.parties.home else {}
    for k in range(max(0, i - _WINDOW), min(len(text.words), i + _WINDOW)):
        word = text.words[k]
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
