"""Corrections carried out on the drafts of statements and meetings.

A correction holds on to what it found: where the value is no longer the expected one, somebody must look again.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import duckdb
from duckdb import DuckDBPyConnection

from etl.resolution.decisions import Correction
from etl.resolution.exceptions import CorrectionError, DecisionFileError

STATEMENT_FIELDS = (
    "kind", "start_char", "end_char", "cue_start", "cue_end", "cue_lemma", "speech_act", "speaker_type",
    "speaker_label", "speaker_basis", "speaker_start", "speaker_end", "speaker_office", "speaker_country",
    "source_kind", "medium", "outlet_id", "relayed_by_id", "addressee_id", "occasion", "said_from", "said_to",
    "in_heading", "parent_no", "meeting_no", "confidence",
)  # fmt: skip
MEETING_FIELDS = ("kind", "status", "held_from", "held_to", "place", "topic")
ACTOR_FIELDS = ("outlet_id", "relayed_by_id", "addressee_id")
LISTS = {"speakers": "speaker", "mentions": "about", "participants": ""}


@dataclass(frozen=True)
class _Table:
    """Where the rows of one table wait for correction."""

    drafts: str
    number: str
    parties: str
    fields: tuple[str, ...]
    lists: tuple[str, ...]
    spans: str


_TABLES = {
    "statements": _Table(
        "statement_drafts", "statement_no", "statement_parties", STATEMENT_FIELDS, ("speakers", "mentions"),
        "extraction.statements",
    ),
    "meetings": _Table(
        "meeting_drafts", "meeting_no", "meeting_draft_parties", MEETING_FIELDS, ("participants",),
        "extraction.meeting_spans",
    ),
}  # fmt: skip


def correct(con: DuckDBPyConnection, corrections: Sequence[Correction]) -> int:
    """Carry out the corrections; return how many were skipped because their article is absent.

    TEMP `corrected`: table_name, article_id, row_no, field of every value that a person set.

    Raises:
        CorrectionError: An expected value is not there.
        DecisionFileError: A correction names no field, or an actor that does not exist.
    """
    con.execute(
        "CREATE OR REPLACE TEMP TABLE corrected (table_name VARCHAR, article_id VARCHAR, row_no INTEGER, field VARCHAR)"
    )
    present = {article for (article,) in con.execute("SELECT article_id FROM resolution_articles").fetchall()}
    rows = [(correction, _row(con, correction)) for correction in corrections if correction.article_id in present]
    for correction, number in rows:
        _set(con, correction, number)
        con.execute(
            "INSERT INTO corrected VALUES (?, ?, ?, ?)",
            [correction.table_name, correction.article_id, number, correction.field],
        )
    if any(correction.field == "speakers" for correction, _ in rows):
        _settle_speaker_types(con)
    for correction, number in rows:
        _check(con, correction, number)
    return len(corrections) - len(rows)


def _row(con: DuckDBPyConnection, correction: Correction) -> int:
    """The number of the one statement or meeting of that span whose field has the expected value."""
    table = _TABLES.get(correction.table_name)
    if table is None:
        raise DecisionFileError(
            correction.place, f"table_name is {correction.table_name!r}; write {' or '.join(_TABLES)}."
        )
    if correction.field not in (*table.fields, *table.lists):
        known = ", ".join((*table.fields, *table.lists))
        raise DecisionFileError(correction.place, f"field is {correction.field!r}; write one of {known}.")
    if correction.field in table.lists:
        value = (
            f"(SELECT coalesce(string_agg(actor_id, '|' ORDER BY actor_id), '') FROM {table.parties} p"
            f" WHERE p.article_id = d.article_id AND p.{table.number} = d.{table.number}"
            + (" AND p.relation = $relation)" if LISTS[correction.field] else " AND $relation = '')")
        )
    else:
        value = f"coalesce(d.{correction.field}::VARCHAR, '') || left($relation, 0)"
    found = con.execute(
        f"""
        SELECT DISTINCT d.{table.number}, {value}
        FROM {table.drafts} d JOIN {table.spans} s USING (article_id, {table.number})
        WHERE s.article_id = $article AND s.start_char = $start AND s.end_char = $end ORDER BY ALL
        """,
        {
            "relation": LISTS.get(correction.field, ""), "article": correction.article_id,
            "start": correction.start, "end": correction.end,
        },
    ).fetchall()  # fmt: skip
    expected = (
        "|".join(sorted(correction.expected.split("|"))) if correction.field in table.lists else correction.expected
    )
    fitting = [number for number, now in found if now == expected]
    if len(fitting) != 1:
        raise CorrectionError(correction.place, correction.field, correction.expected, [now for _, now in found])
    return int(fitting[0])


def _set(con: DuckDBPyConnection, correction: Correction, number: int) -> None:
    table = _TABLES[correction.table_name]
    actors = correction.value.split("|") if correction.field in table.lists and correction.value else []
    if correction.field in ACTOR_FIELDS and correction.value:
        actors = [correction.value]
    for actor in actors:
        if not con.execute("SELECT 1 FROM resolved_actors WHERE actor_id = ?", [actor]).fetchone():
            raise DecisionFileError(correction.place, f"there is no actor {actor!r}; take an id from the table actors.")
    key = [correction.article_id, number]
    if correction.field in table.lists:
        relation = LISTS[correction.field]
        and_relation = f" AND relation = '{relation}'" if relation else ""
        con.execute(f"DELETE FROM {table.parties} WHERE article_id = ? AND {table.number} = ?{and_relation}", key)
        for actor in dict.fromkeys(actors):
            con.execute(
                f"INSERT INTO {table.parties} VALUES (?, ?, ?{', ?' if relation else ''})",
                [*key, actor, *([relation] if relation else [])],
            )
        return
    try:
        con.execute(
            f"UPDATE {table.drafts} SET {correction.field} = ? WHERE article_id = ? AND {table.number} = ?",
            [correction.value or None, *key],
        )
    except duckdb.ConversionException as error:
        raise DecisionFileError(correction.place, f"{correction.value!r} is no value of {correction.field}.") from error


def _check(con: DuckDBPyConnection, correction: Correction, number: int) -> None:
    """Hold a corrected row against the CHECKs that schema.sql sets on its columns, once all corrections are in."""
    table = _TABLES[correction.table_name]
    for (expression,) in con.execute(
        """
        SELECT expression FROM duckdb_constraints() c
        WHERE schema_name = 'main' AND table_name = $table AND constraint_type = 'CHECK'
            AND list_contains(constraint_column_names, $field) AND list_has_all(
                (SELECT list(column_name) FROM duckdb_columns() d WHERE d.table_name = $drafts),
                constraint_column_names)
        """,
        {"table": correction.table_name, "field": correction.field, "drafts": table.drafts},
    ).fetchall():
        broken = con.execute(
            f"SELECT 1 FROM {table.drafts} WHERE article_id = ? AND {table.number} = ? AND NOT {expression}",
            [correction.article_id, number],
        ).fetchone()
        if broken:
            raise DecisionFileError(
                correction.place, f"{correction.value!r} breaks the rule {expression} of schema.sql."
            )


def _settle_speaker_types(con: DuckDBPyConnection) -> None:
    """Where speakers were corrected but not their type, the type is that of the actors."""
    con.execute(
        """
        UPDATE statement_drafts d SET speaker_type = t.kind, source_kind = NULL
        FROM (
            SELECT c.article_id, c.row_no, CASE count(*) WHEN 1 THEN min(a.kind) ELSE 'group' END AS kind
            FROM corrected c
            JOIN statement_parties p ON p.article_id = c.article_id AND p.statement_no = c.row_no
                AND p.relation = 'speaker'
            JOIN resolved_actors a USING (actor_id)
            WHERE c.table_name = 'statements' AND c.field = 'speakers'
                AND NOT EXISTS (FROM corrected o WHERE o.table_name = 'statements' AND o.article_id = c.article_id
                    AND o.row_no = c.row_no AND o.field = 'speaker_type')
            GROUP BY ALL
        ) t
        WHERE d.article_id = t.article_id AND d.statement_no = t.row_no
        """
    )
