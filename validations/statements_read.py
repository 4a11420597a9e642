"""Part of the suite of `statements`: the rows in the table beside what was read in their article.

Where a person set a value the two may differ; such articles are left out.
"""

from validations.checks import error

SAME = (
    "article_id", "kind", "start_char", "end_char", "cue_start", "cue_end", "cue_lemma", "speech_act", "speaker_label",
    "speaker_basis", "speaker_start", "speaker_end", "speaker_office", "speaker_country", "medium", "occasion",
    "said_from", "said_to", "in_heading",
)  # fmt: skip
"""Columns that deciding who is meant does not touch."""

DIFFER = ", ".join(f"CASE WHEN s.{column} IS DISTINCT FROM x.{column} THEN '{column}' END" for column in SAME)

POINTER = """
SELECT s.statement_id AS row_id, s.article_id, s.start_char, s.end_char,
    '{column} is ' || coalesce(s.{column}, 'empty') || ', another was read' AS problem
FROM statements s JOIN read_statements x USING (statement_id)
WHERE (s.{column} IS NOT NULL OR x.{number} IS NOT NULL) AND s.article_id NOT IN (FROM corrected) AND CASE
    WHEN x.{number} IS NULL THEN true
    WHEN (x.article_id, x.{number}) NOT IN (SELECT (article_id, entity_no) FROM party_actors) THEN false
    WHEN s.{column} IS NULL THEN NOT EXISTS (
        FROM statement_speakers w JOIN party_actors p USING (actor_id)
        WHERE w.statement_id = s.statement_id AND p.article_id = x.article_id AND p.entity_no = x.{number})
    ELSE (x.article_id, x.{number}, s.{column}) NOT IN (
        SELECT (article_id, entity_no, actor_id) FROM party_actors) END
"""

CHECKS = (
    error(
        "statements.read_in_their_article",
        "The statements in the table are those that were read, none more and none fewer.",
        """
SELECT coalesce(s.statement_id, x.statement_id) AS row_id, coalesce(s.article_id, x.article_id) AS article_id,
    coalesce(s.start_char, x.start_char) AS start_char, coalesce(s.end_char, x.end_char) AS end_char,
    CASE WHEN s.statement_id IS NULL THEN 'read, but not in the table' ELSE 'in the table, but not read' END AS problem
FROM statements s FULL JOIN read_statements x USING (statement_id)
WHERE (s.statement_id IS NULL OR x.statement_id IS NULL)
    AND coalesce(s.article_id, x.article_id) NOT IN (FROM corrected)
""",
    ),
    error(
        "statements.as_read",
        "Of each statement the table has what was read: another verb, day or description came from elsewhere.",
        f"""
SELECT statement_id AS row_id, s.article_id, s.start_char, s.end_char,
    concat_ws(', ', {DIFFER}) || ' differs from what was read' AS problem
FROM statements s JOIN read_statements x USING (statement_id)
WHERE s.article_id NOT IN (FROM corrected)
    AND ({", ".join(f"s.{column}" for column in SAME)})
        IS DISTINCT FROM ({", ".join(f"x.{column}" for column in SAME)})
""",
    ),
    error(
        "statements.no_surer_than_read",
        "Deciding who speaks adds doubt to a reading, never certainty.",
        """
SELECT statement_id AS row_id, s.article_id, s.start_char, s.end_char,
    format('{}, read with {}', s.confidence, x.confidence) AS problem
FROM statements s JOIN read_statements x USING (statement_id)
WHERE s.confidence > x.confidence + 1e-9 AND s.article_id NOT IN (FROM corrected)
""",
    ),
    error(
        "statements.speaker_type_as_read",
        "The kind of speaker is the one that was read, unless an office turned out to be a person or nobody known.",
        """
WITH heads AS (
    SELECT article_id, statement_no, count(*) AS parties FROM extraction.statement_entities
    WHERE relation = 'speaker' GROUP BY ALL
), voices AS (
    SELECT statement_id, count(*) AS speakers FROM statement_speakers GROUP BY ALL
)
SELECT s.statement_id AS row_id, s.article_id, s.start_char, s.end_char,
    concat_ws(' ', s.speaker_type, s.source_kind, 'read as', x.speaker_type, x.source_kind) AS problem
FROM statements s JOIN read_statements x USING (statement_id)
LEFT JOIN heads h ON h.article_id = x.article_id AND h.statement_no = x.statement_no
LEFT JOIN voices v ON v.statement_id = s.statement_id
WHERE s.article_id NOT IN (FROM corrected) AND (s.source_kind <> x.source_kind OR CASE
    WHEN parties IS NULL THEN s.speaker_type IS DISTINCT FROM x.speaker_type
    WHEN coalesce(speakers, 0) = 0 THEN s.speaker_type IS NOT NULL AND s.speaker_type <> 'unnamed'
    WHEN speakers = 1 THEN s.speaker_type IS DISTINCT FROM x.speaker_type AND s.speaker_type IS DISTINCT FROM 'person'
    ELSE s.speaker_type IS DISTINCT FROM 'group' END)
""",
    ),
    error(
        "statements.parties_as_read",
        "Outlet, relay and addressee are those that were read in the sentence.",
        "UNION ALL".join(
            POINTER.format(column=column, number=number)
            for column, number in (
                ("outlet_id", "outlet_no"),
                ("relayed_by_id", "relayed_by_no"),
                ("addressee_id", "addressee_no"),
            )
        ),
    ),
    error(
        "statements.parent_as_read",
        "A statement reported within another is reported within the one that was read.",
        """
SELECT s.statement_id AS row_id, s.article_id, s.start_char, s.end_char,
    format('parent is {}, read was {}', coalesce(s.parent_statement_id, 'none'), coalesce(p.statement_id, 'none'))
        AS problem
FROM statements s JOIN read_statements x USING (statement_id)
LEFT JOIN read_statements p ON p.article_id = x.article_id AND p.statement_no = x.parent_no
WHERE s.parent_statement_id IS DISTINCT FROM p.statement_id AND s.article_id NOT IN (FROM corrected)
""",
    ),
    error(
        "statements.meeting_as_read",
        "A statement is made at the meeting at which its article has it made.",
        """
SELECT s.statement_id AS row_id, s.article_id, s.start_char, s.end_char,
    'meeting is ' || coalesce(s.meeting_id, 'none') || ', another was read' AS problem
FROM statements s JOIN read_statements x USING (statement_id)
LEFT JOIN told_meetings t ON t.article_id = x.article_id AND t.meeting_no = x.meeting_no
    AND t.meeting_id = s.meeting_id
WHERE (s.meeting_id IS NOT NULL OR x.meeting_no IS NOT NULL) AND t.meeting_id IS NULL
    AND s.article_id NOT IN (FROM corrected)
""",
    ),
)
