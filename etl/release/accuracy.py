"""How right the columns are: the published figures of seeds/accuracy.csv as a table of the card."""

from collections.abc import Sequence
from typing import NamedTuple

from etl.evaluation.accuracy import ACCURACY, Accuracy, read_accuracy


class _Meaning(NamedTuple):
    columns: str
    what: str


HELD_OUT, OWN = "held_out", "own_corpus"

MEANINGS = {
    "who_said_what": _Meaning("`statements`, `statement_speakers`", "statement found with the right speaker"),
    "statements_strict": _Meaning("`statements.content`, `start_char`, `end_char`", "span overlaps by 80 % or more"),
    "statements_loose": _Meaning("`statements.content`, `start_char`, `end_char`", "span overlaps by half or more"),
    "statements_direct": _Meaning("`statements`, `kind` = direct", "span overlaps by 80 % or more"),
    "statements_indirect": _Meaning("`statements`, `kind` = indirect", "span overlaps by 80 % or more"),
    "statements_mixed": _Meaning("`statements`, `kind` = mixed", "span overlaps by 80 % or more"),
    "cues": _Meaning("`statements.cue`, `cue_start`, `cue_end`", "cue found"),
    "speaker": _Meaning("`statement_speakers.actor_id`", "right, of the statements found"),
    "speaker_named": _Meaning("`statement_speakers.actor_id`, `speaker_basis` = named", "right, of those found"),
    "speaker_role": _Meaning("`statement_speakers.actor_id`, `speaker_basis` = role", "right, of those found"),
    "speaker_dropped": _Meaning("`statement_speakers.actor_id`, `speaker_basis` = dropped", "right, of those found"),
    "speaker_heading": _Meaning("`statement_speakers.actor_id`, `speaker_basis` = heading", "right, of those found"),
    "kind": _Meaning("`statements.kind`", "right, of the statements found"),
    "in_heading": _Meaning("`statements.in_heading`", "right, of the statements found"),
    "media": _Meaning("`statements.medium`", "over the statements found"),
    "outlets": _Meaning("`statements.outlet_id`", "over the statements found"),
    "relays": _Meaning("`statements.relayed_by_id`", "over the statements found"),
    "addressees": _Meaning("`statements.addressee_id`", "over the statements found"),
    "occasions": _Meaning("`statements.occasion`", "over the statements found"),
    "said_on": _Meaning("`statements.said_from`, `said_to`", "over the statements found"),
    "nesting": _Meaning("`statements.parent_statement_id`", "over the statements found"),
    "published": _Meaning("`articles.published_from`, `published_to`", "where no day is declared"),
    "mentions": _Meaning("`mentions.text`, `start_char`, `end_char`", "name found"),
    "mentions_linked": _Meaning("`mentions.actor_id`", "name found and tied to the right party"),
    "one_actor_each": _Meaning("`mentions.actor_id`", "one actor for all names of a party of an article"),
    "one_entity_each": _Meaning("`mentions.actor_id`", "one party for all names of an actor in an article"),
    "meetings": _Meaning("`meetings`", "meeting found with half its participants or more"),
    "participants": _Meaning("`meeting_participants.actor_id`", "of the meetings found"),
    "meeting_status": _Meaning("`meetings.status`", "right, of the meetings found"),
    "meeting_kind": _Meaning("`meetings.kind`", "right, of the meetings found"),
    "meeting_place": _Meaning("`meetings.place`", "of the meetings found"),
    "meeting_date": _Meaning("`meetings.held_from`, `held_to`", "of the meetings found"),
    "meeting_topic": _Meaning("`meetings.topic`", "of the meetings found"),
}
"""Figures in the order of the card, with the columns that they are about; others are for those who work on reading."""

_HEAD = [
    "| columns | what is counted | figure | 95 % interval | precision | recall | items |",
    "|---|---|---|---|---|---|---|",
]


def published() -> list[Accuracy]:
    """The published figures; none where nothing was measured yet."""
    return read_accuracy() if ACCURACY.is_file() else []


def section(figures: Sequence[Accuracy], *, teaching: bool) -> list[str]:
    """The lines of the card."""
    held_out = _table(figures, HELD_OUT)
    if held_out:
        lines = [
            _introduction(figures, HELD_OUT, "set aside before the rules were tuned and not looked into since"),
            "",
            *held_out,
        ]
    else:
        lines = ["No figures are published with this version: none were measured on articles set aside before tuning."]
    own = _table(figures, OWN) if teaching else []
    if own:
        lines += [
            "",
            _introduction(figures, OWN, "of the teaching corpus, on which the rules were tuned too"),
            "",
            *own,
        ]
    return lines


def _introduction(figures: Sequence[Accuracy], name: str, which: str) -> str:
    first = next(figure for figure in figures if figure.set == name)
    return (
        f"Measured on {first.articles} annotated articles {which} ({first.measured_on}). A figure is F1, or a share"
        " where there is no precision and recall; intervals are over articles. Other outlets, subjects and years can be"
        " easier or harder."
    )


def _table(figures: Sequence[Accuracy], name: str) -> list[str]:
    known = {figure.metric: figure for figure in figures if figure.set == name}
    rows = [_row(meaning, known[metric]) for metric, meaning in MEANINGS.items() if metric in known]
    return [*_HEAD, *rows] if rows else []


def _row(meaning: _Meaning, figure: Accuracy) -> str:
    interval = "" if figure.low is None or figure.high is None else f"{figure.low:.2f} – {figure.high:.2f}"
    cells = [
        meaning.columns,
        meaning.what,
        f"{figure.value:.2f}",
        interval,
        _cell(figure.precision),
        _cell(figure.recall),
    ]
    return f"| {' | '.join(cells)} | {figure.items:,} |"


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"
