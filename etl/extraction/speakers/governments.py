"""States that an article means by their government, authorities or sides: الحكومة, الجانبان الروسي والتركي."""

from etl.extraction.mentions.nationalities import OCCUPATION
from etl.extraction.records import Agent
from etl.extraction.speakers.agents import Reader

GOVERNING = frozenset("حكومه سلطات".split())
"""Who governs the state that an article is about, where no other is named."""


def state_told_of(reader: Reader, agent: Agent, head: str) -> str:
    """Return the state whose government or authorities the article tells of without naming it, else ""."""
    first = reader.head(agent)
    home = reader.parties.home if head == "حكومه" else ""
    return governed(reader, first) or _whose(reader, agent, first) or home


def _whose(reader: Reader, agent: Agent, first: int) -> str:
    """Return the state of whom a government is said to be: إدارة بايدن, حكومة الاحتلال; "" where nobody is named."""
    text = reader.text
    if text.words[first].base.startswith("ال"):
        return ""
    for t in range(first + 1, min(agent.last + 1, len(text.words))):
        if text.words[t].folded == "الاحتلال":
            return OCCUPATION
        number = reader.covering.get(t)
        if number is not None and reader.is_person(number) and not text.words[t].offset:
            return reader.parties[reader.mentions[number].party].country
        if text.tags[t] not in "TDJ":
            return ""
    return ""


def governed(reader: Reader, i: int) -> str:
    """Return the state whose definite government or authorities token `i` names, "" for any other word."""
    base, where = reader.text.words[i].base, reader.parties.whereabouts
    if where is None or not base.startswith("ال") or base.removeprefix("ال") not in GOVERNING:
        return ""
    described = reader.text.tags[i + 1] == "D" and reader.text.words[i + 1].folded.startswith("ال")
    return where.of_body(i, i + 1) or ("" if described else where.before_in_sentence(i))


def sides_of(reader: Reader, agent: Agent) -> tuple[int, ...]:
    """Return the two states whose adjectives follow a dual: الجانبان الروسي والتركي."""
    words = reader.text.words[agent.first + 1 : agent.first + 3]
    codes = dict.fromkeys(w.nationality for w in words if w.nationality)
    return tuple(map(reader.parties.country, codes)) if len(codes) == 2 else ()
