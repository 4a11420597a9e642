"""Cited papers: cues of what stands in a statement or report, which speaks or whose issuer does."""

from etl.extraction.contents.adjuncts import PAPERS
from etl.extraction.cues.complements import find_complement
from etl.extraction.mentions.organisation_heads import head_of
from etl.extraction.records import Agent, Cue, Span
from etl.extraction.speakers.agents import Reader
from etl.language.conjugation import Form
from etl.language.lexicon import Verb


def paper_cue(reader: Reader, i: int, last: int, form: Form, verb: Verb) -> Cue | None:
    """Read جاء في بيان X أن: who issued the paper speaks."""
    text = reader.text
    k = i + 1
    if k < last and text.words[k].folded == "ايضا":
        k += 1
    if k + 1 >= last or text.words[k].folded not in ("في", "فيه", "فيها", "ضمن", "علي"):
        return None
    paper = k if text.words[k].folded in ("فيه", "فيها") else k + 1
    if paper != k and head_of(text.words[paper].base) not in PAPERS:
        return _unknown_paper(reader, paper, last, form, verb, i)
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


def _unknown_paper(reader: Reader, paper: int, last: int, form: Form, verb: Verb, i: int) -> Cue | None:
    """Read جاء في لائحة الاتهام أن, ورد في التحليل: "...": what no table knows as a paper speaks where its words follow."""
    text = reader.text
    behind = paper
    while behind < last and behind < paper + _LONGEST and (text.tags[behind] in "cDWOTSJGUguz0(p" or (
        text.tags[behind] in "q)" and (behind in text.closed or behind in text.opened)
    )):  # fmt: skip
        if behind in text.opened and text.opened[behind].words >= _SAID:
            break
        behind += 1
    if behind == paper or behind >= last or text.tags[behind] not in "A:q" or text.words[paper].folded in _TIMES:
        return None
    agent = reader.described(paper, behind)
    if agent is None or agent.last > behind:
        span = Span(text.starts[paper], text.ends[behind - 1])
        label = text.body[span.start : span.end]
        agent = Agent(paper, behind, (), True, span, label, "", False, "document", label, "")
    found = find_complement(reader, behind, last, form, verb, agent, i)
    if found is None or found[0] not in ("that", "quote", "colon") or found[1] > behind + 2:
        return None
    return Cue(i, i + 1, form, verb, agent, "VS", found[0], found[1], found[2], found[3])


_LONGEST, _SAID = 7, 3
"""Words at most of what is read like a paper, and from which on marks hold what it says."""
_TIMES = frozenset("وقت الوقت ختام اطار سياق نهايه بدايه مقدمه المركز ظل حين".split())
"""What something comes in without being said: جاء في وقت."""
