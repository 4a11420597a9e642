"""Who meets: the parties of a phrase, of a subject before its verb, of an owner."""

from etl.extraction.agents import Reader
from etl.extraction.records import Agent, Found, Span
from etl.extraction.speakers import Discourse
from etl.extraction.text import Text


def clause_end(text: Text, start: int, last: int) -> int:
    """Return the token behind the clause of token `start`: a comma, stop, أن or new verb ends it."""
    k = start
    while (
        k < last
        and text.tags[k] not in ".,:LPdA"
        and not (text.tags[k] in "V" and text.words[k].conjunction)
        and k < start + 40
    ):
        k += 1
    return k


def single_party(reader: Reader, k: int) -> Agent:
    """Return the agent of the name that begins at token `k`, without what surrounds it."""
    mention = reader.mentions[reader.at[k]]
    return Agent(k, mention.last, (mention.party,), False, Span(mention.start, mention.end), "", "", False, "", "", "")


def parties_of(reader: Reader, agent: Agent | None) -> list[int]:
    """Return the parties of a phrase of participants; officials without a name stand for their state."""
    if agent is None:
        return []
    if agent.plural and agent.span.end - agent.span.start > 8:
        parts = reader.agents(agent.first, agent.last)
        if len(parts) > 1:
            return list(dict.fromkeys(p for part in parts for p in parties_of(reader, part)))
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
    if bodies:
        return bodies[:1]
    if agent.country:
        return [reader.parties.country(agent.country)]
    return []


def _officials(reader: Reader, agent: Agent) -> list[int]:
    """Return who وزراء خارجية روسيا والسعودية are: the holders this article names, else their states."""
    if not agent.plural:
        return []
    states = [
        reader.parties[reader.mentions[reader.at[k]].party].country for k in range(agent.first, agent.last)
        if k in reader.at and reader.parties[reader.mentions[reader.at[k]].party].kind == "country"
    ]  # fmt: skip
    words = [reader.text.words[k].folded for k in range(agent.first, agent.last)]
    key = "foreign_minister" if "خارجيه" in words or "الخارجيه" in words else ""
    found = []
    for code in states:
        holder = next(
            (p.number for p in reader.parties if p.kind == "person" and key and any(
                o.key == key and o.country == code for o in p.offices
            )), None,
        )  # fmt: skip
        found.append(holder if holder is not None else reader.parties.country(code))
    return found


def _holder(reader: Reader, agent: Agent) -> int | None:
    """Return the person of this article whom a description means, or None."""
    if agent.plural:
        return None
    voice = Discourse(reader).voice(agent, False)
    return voice.parties[0] if len(voice.parties) == 1 else None


def party_before(reader: Reader, i: int, first: int) -> Agent | None:
    """Return the subject that stands before token `i`, or None."""
    for k in range(i - 1, max(first, i - 12) - 1, -1):
        if (k in reader.at or reader.text.tags[k] in "TS") and not reader.text.words[k].preposition:
            agent = reader.agent(k, i)
            if agent is not None and agent.last >= i - 2:
                start = k
                while start > first and (start - 1 in reader.covering or reader.text.tags[start - 1] in "T"):
                    start -= 1
                return reader.agent(start, i) or agent
        if reader.text.tags[k] in ".LVA":
            return None
    return None


def owner_of(reader: Reader, found: list[Found], i: int, first: int = -1) -> list[int]:
    """Return whom a pronoun of the clause (لقائه, معه) stands for: who is named before it in its sentence, else who speaks."""
    for k in range(i - 1, first - 1, -1) if first >= 0 else ():
        number = reader.at.get(k)
        if number is not None and reader.parties[reader.mentions[number].party].kind == "person":
            return [reader.mentions[number].party]
    spot = reader.text.starts[i]
    best = None
    for one in found:
        cue = one.statement.cue
        if cue is not None and one.statement.speakers and abs(cue.start - spot) < 400:
            inside = one.statement.start <= spot < one.statement.end or one.sentence[0] <= i < one.sentence[1]
            if inside or cue.start < spot:
                best = one
        if cue is not None and cue.start > spot:
            break
    return list(best.statement.speakers[:1]) if best is not None else []
