"""Suite of what spans tables: the file has the tables of schema.sql, and the views show what the tables hold."""

from validations.checks import error, warning

CHECKS = (
    error(
        "cross_table.columns",
        "Queries and notebooks rest on the tables and columns of schema.sql; one that is missing or of another type "
        "breaks them.",
        """
SELECT schema_name || '.' || table_name || '.' || column_name AS row_id,
    'not there, or not of type ' || data_type AS problem
FROM (
    FROM expected_columns
    EXCEPT
    SELECT schema_name, table_name, column_name, data_type
        FROM duckdb_columns() WHERE database_name = current_database() AND NOT internal
)
""",
    ),
    error(
        "cross_table.views",
        "The views are the way most people read; one that is missing or changed shows something else than it says.",
        """
WITH found AS (
    SELECT view_name AS name, sql AS definition FROM duckdb_views()
    WHERE database_name = current_database() AND NOT internal
    UNION ALL
    SELECT function_name, macro_definition FROM duckdb_functions()
    WHERE database_name = current_database() AND NOT internal
)
SELECT name AS row_id, 'not there, or not as in schema.sql' AS problem
FROM (SELECT DISTINCT name FROM expected_views)
ANTI JOIN (found JOIN expected_views USING (name, definition)) USING (name)
""",
    ),
    warning(
        "cross_table.comments",
        "Tables and columns say what they hold; without their comments the dictionary is empty.",
        """
SELECT name AS row_id, 'comment is missing or changed' AS problem
FROM (
    FROM expected_comments
    EXCEPT
    (SELECT schema_name || '.' || table_name || '.' || column_name, comment FROM duckdb_columns()
     WHERE database_name = current_database() AND NOT internal
     UNION ALL
     SELECT schema_name || '.' || table_name, comment FROM duckdb_tables()
     WHERE database_name = current_database() AND NOT internal)
)
""",
    ),
    warning(
        "cross_table.nothing_unknown",
        "A table or column that schema.sql does not have is described nowhere.",
        """
SELECT schema_name || '.' || table_name || '.' || column_name AS row_id, 'not in schema.sql' AS problem
FROM (
    SELECT schema_name, table_name, column_name
        FROM duckdb_columns() WHERE database_name = current_database() AND NOT internal
    EXCEPT
    SELECT schema_name, table_name, column_name FROM expected_columns
)
""",
    ),
    error(
        "cross_table.all_statements_in_the_view",
        "Each statement of a current article stands in who_said_what,"
        " once for each speaker: else results are incomplete.",
        """
WITH shown AS (SELECT statement_id, count(*) AS shown_rows FROM who_said_what GROUP BY statement_id),
due AS (
    SELECT s.statement_id, s.article_id, s.start_char, s.end_char, greatest(1, count(w.actor_id)) AS due_rows
    FROM statements s JOIN articles a ON a.article_id = s.article_id AND a.superseded_by IS NULL
    LEFT JOIN statement_speakers w ON w.statement_id = s.statement_id
    GROUP BY ALL
)
SELECT due.statement_id AS row_id, article_id, start_char, end_char,
    format('{} rows in who_said_what, {} due', coalesce(shown_rows, 0), due_rows) AS problem
FROM due LEFT JOIN shown USING (statement_id)
WHERE due_rows IS DISTINCT FROM shown_rows
""",
    ),
    error(
        "cross_table.all_meetings_in_the_view",
        "Each meeting of a current article with a participant stands in who_met_whom: else it never happened.",
        """
SELECT DISTINCT p.meeting_id AS row_id, p.article_id, 'not in who_met_whom' AS problem
FROM meeting_participants p JOIN articles a ON a.article_id = p.article_id AND a.superseded_by IS NULL
ANTI JOIN who_met_whom v ON v.meeting_id = p.meeting_id
""",
    ),
    warning(
        "cross_table.curated_as_in_seeds",
        "Curated names, countries and Wikidata items stand in the table as in seeds/: others were changed on the "
        "way, or the database is older than the seeds.",
        """
SELECT s.actor_id AS row_id, concat_ws(' / ', a.name_ar, a.name_en, a.country, a.gender, a.wikidata_id) AS problem
FROM seed_actors s JOIN actors a USING (actor_id)
WHERE (s.kind, s.name_ar, s.name_en, s.country, s.gender, s.wikidata_id) IS DISTINCT FROM
    (a.kind, a.name_ar, a.name_en, a.country, a.gender, a.wikidata_id)
""",
    ),
    warning(
        "cross_table.curated_spellings",
        "Every spelling of seeds/ finds its actor; without it searches miss what is there.",
        """
SELECT actor_id || ': ' || name AS row_id, 'stands in seeds/, not in actor_names' AS problem
FROM seed_names ANTI JOIN actor_names USING (actor_id, name, language)
""",
    ),
    warning(
        "cross_table.organisations_as_in_seeds",
        "Types and parents of curated organisations stand in the table as in seeds/.",
        """
SELECT s.actor_id AS row_id,
    concat_ws(', ', o.type, o.parent_id) || '; in seeds/ ' || concat_ws(', ', s.type, s.parent_id) AS problem
FROM seed_organisations s JOIN organisations o USING (actor_id)
WHERE (s.type, s.parent_id) IS DISTINCT FROM (o.type, o.parent_id)
""",
    ),
    warning(
        "cross_table.sources_as_in_seeds",
        "Names, countries and actors of curated outlets stand in the table as in seeds/.",
        """
SELECT s.source_id AS row_id, concat_ws(' / ', o.name_ar, o.name_en, o.country, o.actor_id) AS problem
FROM seed_sources s JOIN sources o USING (source_id)
WHERE (s.name_ar, s.name_en, s.country, s.actor_id) IS DISTINCT FROM (o.name_ar, o.name_en, o.country, o.actor_id)
""",
    ),
)
