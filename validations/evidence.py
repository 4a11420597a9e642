"""Suite of `evidence`: the words behind values that have no span of their own."""

from validations.checks import Rows, error, warning, words_differ

ROWS = Rows("evidence", "concat_ws(' ', table_name, row_id, column_name)", "article_id", "start_char", "end_char")

QUOTED = Rows(
    """(
    SELECT e.*, v.value FROM evidence e JOIN read_values v USING (table_name, row_id, column_name)
    WHERE table_name = 'statements' AND column_name = 'occasion' AND e.article_id NOT IN (FROM corrected)
    UNION ALL
    SELECT e.*, r.title FROM evidence e JOIN roles r ON r.role_id = e.row_id WHERE e.table_name = 'roles'
)""",
    "x.row_id || ' ' || x.column_name",
)
"""Evidence that is the value itself, word for word."""

_TRACED = """
SELECT concat_ws(' ', v.table_name, v.row_id, v.column_name) AS row_id, v.article_id,
    'no words behind “' || left(v.value, 60) || '”' AS problem
FROM {values} v ANTI JOIN (FROM evidence WHERE table_name {others} 'meetings') e
    USING (table_name, row_id, column_name)
WHERE v.table_name {others} 'meetings'
    AND (v.article_id IS NULL OR v.article_id NOT IN (SELECT article_id FROM corrected))
"""

CHECKS = (
    error(
        "evidence.in_body",
        "An offset beyond the end points to no words.",
        """
SELECT concat_ws(' ', table_name, row_id, column_name) AS row_id, article_id, start_char, end_char,
    'the text has ' || length || ' characters' AS problem
FROM evidence JOIN measures USING (article_id)
WHERE end_char > length
""",
    ),
    error(
        "evidence.of_a_phrase",
        "Words behind a value are a phrase, not a page.",
        ROWS.where(
            "end_char - start_char > threshold('clause_characters_most')", "(end_char - start_char) || ' characters'"
        ),
    ),
    error(
        "evidence.of_a_column",
        "Evidence is for a column that its table has.",
        ROWS.where(
            "(table_name, column_name) NOT IN (SELECT (table_name, column_name) FROM duckdb_columns()"
            " WHERE schema_name = 'main' AND NOT internal)",
            "table_name || '.' || column_name",
        ),
    ),
    error(
        "evidence.of_a_row",
        "Evidence for a row that does not exist proves nothing.",
        """
SELECT concat_ws(' ', table_name, row_id, column_name) AS row_id, article_id, start_char, end_char,
    'there is no such row' AS problem
FROM evidence
WHERE CASE table_name
    WHEN 'articles' THEN row_id NOT IN (SELECT article_id FROM articles)
    WHEN 'statements' THEN row_id NOT IN (SELECT statement_id FROM statements)
    WHEN 'meetings' THEN row_id NOT IN (SELECT meeting_id FROM meetings)
    WHEN 'roles' THEN row_id NOT IN (SELECT role_id FROM roles)
    ELSE true END
""",
    ),
    error(
        "evidence.in_the_article_of_its_row",
        "The words behind a value stand in the article that it was read from.",
        """
SELECT concat_ws(' ', e.table_name, e.row_id, e.column_name) AS row_id, e.article_id, e.start_char, e.end_char,
    'the row is of article ' || s.article_id AS problem
FROM evidence e JOIN statements s ON s.statement_id = e.row_id
WHERE e.table_name = 'statements' AND e.article_id <> s.article_id
UNION ALL
SELECT concat_ws(' ', table_name, row_id, column_name), article_id, start_char, end_char,
    'the row is of article ' || row_id
FROM evidence WHERE table_name = 'articles' AND row_id <> article_id
UNION ALL
SELECT concat_ws(' ', e.table_name, e.row_id, e.column_name), e.article_id, e.start_char, e.end_char,
    'the article does not tell of the meeting'
FROM evidence e ANTI JOIN meeting_mentions m ON m.meeting_id = e.row_id AND m.article_id = e.article_id
WHERE e.table_name = 'meetings'
""",
    ),
    error(
        "evidence.of_a_value",
        "Words are behind a value; where that is empty, it was lost on the way.",
        """
SELECT concat_ws(' ', e.table_name, e.row_id, e.column_name) AS row_id, e.article_id, e.start_char, e.end_char,
    'the value is empty' AS problem
FROM evidence e ANTI JOIN read_values v USING (table_name, row_id, column_name)
WHERE (e.table_name, e.column_name) IN (SELECT (table_name, column_name) FROM proved_columns)
    AND e.article_id NOT IN (SELECT article_id FROM corrected)
""",
    ),
    error(
        "evidence.for_each_value",
        "Every cell can be traced to words: a value without them was read nowhere.",
        _TRACED.format(values="read_values", others="<>"),
    ),
    error(
        "evidence.for_each_value_of_meetings",
        "What stands in the table of a meeting can be traced to the words of an article that tells of it.",
        _TRACED.format(values="meeting_values", others="="),
    ),
    error(
        "evidence.says_the_value",
        "Titles and occasions are quoted from the text; where the words behind them are others, they are not.",
        words_differ(QUOTED, "value"),
    ),
    error(
        "evidence.says_where_and_what",
        "The place and the topic of a meeting are quoted from one of the articles that tell of it.",
        """
WITH quoted AS (
    SELECT e.row_id, e.column_name, v.value, e.article_id, e.start_char, e.end_char,
        substring(a.body, e.start_char + 1, e.end_char - e.start_char) AS words
    FROM evidence e JOIN meeting_values v USING (table_name, row_id, column_name)
    JOIN articles a ON a.article_id = e.article_id
    WHERE table_name = 'meetings' AND column_name IN ('place', 'topic') AND e.article_id NOT IN (FROM corrected)
)
SELECT row_id || ' ' || column_name AS row_id, min(article_id) AS article_id, min(start_char) AS start_char,
    min_by(end_char, start_char) AS end_char, 'the value is “' || left(value, 60) || '”' AS problem
FROM quoted GROUP BY quoted.row_id, column_name, value HAVING NOT bool_or(words = value)
""",
    ),
    error(
        "evidence.read_in_their_article",
        "The words behind values in the table are those that were read, none more and none fewer;"
        " who relays or is spoken to is given up where he turned out to be the speaker.",
        """
WITH read AS (SELECT DISTINCT article_id, table_name, column_name, start_char, end_char FROM extraction.evidence),
found AS (SELECT DISTINCT article_id, table_name, column_name, start_char, end_char FROM evidence)
SELECT concat_ws(' ', table_name, column_name, article_id) AS row_id, article_id, start_char, end_char,
    CASE WHEN r.here IS NULL THEN 'in the table, but not read' ELSE 'read, but not in the table' END AS problem
FROM (SELECT *, true AS here FROM read) r FULL
    JOIN (SELECT *, true AS there FROM found) f USING (article_id, table_name, column_name, start_char, end_char)
WHERE (r.here IS NULL OR f.there IS NULL AND column_name NOT IN ('relayed_by_id', 'addressee_id'))
    AND table_name <> 'roles'
    AND article_id NOT IN (SELECT article_id FROM corrected)
""",
    ),
    warning(
        "evidence.beside_its_statement",
        "Words far from a statement are about another one.",
        """
SELECT concat_ws(' ', e.table_name, e.row_id, e.column_name) AS row_id, e.article_id, e.start_char, e.end_char,
    greatest(e.start_char - s.end_char, s.start_char - e.end_char) || ' characters away' AS problem
FROM evidence e JOIN statements s ON s.statement_id = e.row_id
WHERE e.table_name = 'statements'
    AND greatest(e.start_char - s.end_char, s.start_char - e.end_char) > threshold('evidence_characters_off_most')
""",
    ),
)
