"""Confidence: the probability that a row is right, by the signs under which it was read."""

from etl.extraction.records import Mention, Party
from etl.extraction.statements import Found
from etl.extraction.parties import Parties


def mention_confidence(mention: Mention, party: Party) -> float:
    """Return the probability that span and party of a mention are right."""
    return round(min(mention.confidence, 0.99), 2)


def statement_confidence(found: Found, parties: Parties) -> float:
    """Return the probability that content and speaker of a statement are right."""
    statement, cue = found.statement, found.cue
    if not statement.speaker_type:
        return 0.3
    value = 0.75
    if cue is not None:
        value = {"that": 0.95, "quote": 0.95, "colon": 0.9, "preposition": 0.88, "bound": 0.85, "object": 0.7, "before": 0.7}[cue.trigger]
    if statement.basis == "dropped":
        value -= 0.05
    if statement.basis == "role":
        value -= 0.08
    if statement.parent is not None:
        value -= 0.3
    if statement.heading:
        value -= 0.1
    return round(max(0.05, min(value, 0.99)), 2)
