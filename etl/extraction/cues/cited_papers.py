"""Cited papers: cues of what stands in a statement or report, which speaks or whose issuer does."""

from etl.extraction.contents.adjuncts import PAPERS
from etl.extraction.cues.complements import find_complement
from etl.extraction.mentions.organisation_heads import head_of
from etl.extraction.records import Cue
from etl.extraction.speakers.agents import Reader
from etl.language.conjugation import Form
from etl.language.lexicon import Verb


def paper_cue(reader: Reader, i: int, last: int, form: Form, verb: Verb) -> Cue | None:
    """Read جاء في بيان X أن: who issued the paper speaks."""
    text = reader.text
    k = i + 1
    if k < last and text.words[k].folded == "ايضا":
        k += 1
    if k + 1 >= last or text.words[k].folded not in ("في", "فيه", "ضمن", "علي"):
        return None
    paper = k if text.words[k].folded == "فيه" else k + 1
    if paper != k and head_of(text.words[paper].base) not in PAPERS:
        return None
    agent = None
    for j in range(paper, min(paper + 9, last)):
        if text.tags[j] in "A:q.L" and j > paper and not (text.tags[j] == "q" and j + 1 in reader.at):
            break
        if (j in reader.at or (text.tags[j] in "TO" and j > paper)) and text.words[j].preposition in ("", "ل", "ب"):
            agent = reader.agent_through(j, last)
            if agent is not None:
                break
    if agent is None and paper != k:
        agent = reader.described(paper, last)
    found = find_complement(reader, agent.last if agent is not None else paper + 1, last, form, verb, agent, i)
    if found is None or found[0] not in ("that", "quote", "colon"):
        return None
    trigger, content, start, addressee = found
    return Cue(
        i, i + 1, form, verb, agent, "VS" if agent is not None else "dropped", trigger, content, start, addressee
    )
