"""Which clause an attribution amid or behind it is of: بحسب س, كما قال س."""

from etl.extraction.contents.contents import clause_end, trim
from etl.extraction.cues.attributed_sources import RESUMING
from etl.extraction.text import Text
from etl.language.words import is_verb

_NARRATING = frozenset("وهو وهي وهم وهذا وذلك الامر فيما بينما حيث في مع بعد وذلك كما اذ ما مما من".split())


def attributed_clause(
    text: Text, i: int, first: int, last: int, agent_last: int, stops: list[int]
) -> tuple[int, int] | None:
    """Return the tokens of the clause that an attribution at token `i` belongs to: before it, else behind it.

    The clause behind it ends at the first of the `stops`, where the next one begins.
    """
    if i > first + 3:
        start = first
        while start < i and (
            text.tags[start] in ",-)" or (text.tags[start] == "f" and text.words[start].folded in ("كما", "و", "لكن"))
        ):
            start += 1
        short = i - start <= _SHORT and "," not in text.tags[start : i - 1]
        if short and agent_last < last and text.tags[agent_last] != ",":
            agent_last = _comma_behind(text, agent_last, last)
        resumed = agent_last + 1 < last and text.tags[i - 1] in ",-" and text.tags[agent_last] in ",-"
        if resumed and short and _is_setting(text, start, i) and _begins_clause(text, agent_last + 1):
            return _clause_behind(text, agent_last + 1, last, stops)
        if resumed and _continues(text, agent_last + 1, short):
            end = clause_end(text, agent_last + 1, last, [])
            enough = 2 if short else 4
            return (start, end) if end - agent_last >= enough else (start, trim(text, start, i))
        end = trim(text, start, i)
        return (start, end) if end - start >= 3 else None
    start = agent_last
    taken_up = next(
        (k for k in range(agent_last, min(agent_last + _APART, last)) if _takes_up(text, k, agent_last)), -1
    )
    if taken_up != -1:
        start = taken_up + 1
    elif agent_last < last and text.tags[agent_last] == "A":
        start = agent_last + 1
    elif text.tags[agent_last - 1 if agent_last else 0] == "." or text.tags[agent_last : agent_last + 1] not in (
        ",",
        ":",
        "q",
    ):
        return None
    return _clause_behind(text, start, last, stops)


def _clause_behind(text: Text, start: int, last: int, stops: list[int]) -> tuple[int, int] | None:
    """Return the tokens of the clause that begins at `start`, behind who it is attributed to."""
    while start < last and text.tags[start] in ",:q)" and start not in text.opened:
        start += 1
    if text.words[start].folded in RESUMING:
        start += 1
    if text.tags[start] == "R" and (comma := text.tags.find(",", start, min(last, start + _APART))) != -1:
        start = comma + 1
    if start >= last:
        return None
    end = clause_end(text, start, last, [k for k in stops if k > start + 2 and _begins_anew(text, k)], True)
    return (start, end) if end - start >= 3 else None


def _comma_behind(text: Text, agent_last: int, last: int) -> int:
    """Return the comma behind what more is told of a source that ends before `agent_last`, else `agent_last`."""
    comma = text.tags.find(",", agent_last, min(last, agent_last + _SHORT))
    between = range(agent_last, comma)
    if comma == -1 or any(text.tags[k] in ".LVPA:dqR" or is_verb(text.words[k]) for k in between):
        return agent_last
    return comma


def _is_setting(text: Text, start: int, last: int) -> bool:
    """Return whether only a time or place stands before an attribution: وفي السياق ذاته، بحسب المصدر."""
    return text.words[start].folded.removeprefix("و") in _PLACING and not any(
        text.tags[k] in "AR" or is_verb(text.words[k]) for k in range(start, last)
    )


def _begins_clause(text: Text, k: int) -> bool:
    """Return whether a clause begins at token `k`: a verb, فإن, or another setting."""
    word = text.words[k]
    return word.folded in RESUMING or is_verb(word) or (word.folded[0] == "و" and word.folded[1:] in _PLACING)


_PLACING = frozenset("في من الي علي مع خلال بعد قبل منذ عند بين داخل وسط عقب".split())


def _continues(text: Text, k: int, short: bool) -> bool:
    """Return whether the clause goes on at token `k`, behind an attribution within it; a `short` beginning needs more."""
    word, tag = text.words[k], text.tags[k]
    if word.conjunction or word.folded in _NARRATING:
        return False
    return tag in "pcWq" or (short and (tag in "DSOTJ0" or word.folded in ("غير", "هو", "هي")))


_SHORT = 10
"""Tokens of a clause that an attribution can interrupt before its object."""


def _begins_anew(text: Text, k: int) -> bool:
    """Return whether a clause beside the attributed one begins at token `k`, behind a mark: not its own verb."""
    return text.tags[k - 1] in ",q" and (text.tags[k] != "V" or text.words[k].conjunction)


_APART = 16
"""Tokens at most between a source and what takes up the clause: what else is told of him."""


def _takes_up(text: Text, k: int, source: int) -> bool:
    """Return whether فإن, فقد at token `k` take up the clause behind the source that ends before `source`."""
    if text.words[k].folded not in RESUMING or text.tags[k - 1] in "ARp":
        return False
    return k == source or (text.tags[k - 1] == "," and not any(tag in ".:LVPd" for tag in text.tags[source:k]))
