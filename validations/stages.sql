-- TEMP tables that several expectations share, each computed once. Statements end with a semicolon at the end of a line.
-- Filled before by stages.py: thresholds, vocabulary, corrections, seed_actors, expected_columns, expected_views,
-- previous_*; by figures.sql: measures.

CREATE TEMP MACRO threshold(key) AS (SELECT try_cast(value AS DOUBLE) FROM thresholds WHERE name = key);
CREATE TEMP MACRO day(key) AS (SELECT try_cast(value AS DATE) FROM thresholds WHERE name = key);

-- Articles of which people set a value: what was read and what stands in the table may differ there.
CREATE TEMP TABLE corrected AS
SELECT DISTINCT article_id FROM corrections;

-- Lines of the articles. One longer than 2,000 characters stands in pieces of 2,000, one at every 1,000, so that no row
-- carries a whole article about and none is walked through once for each name in it.
CREATE TEMP TABLE lines AS
WITH split AS (
    SELECT article_id, unnest(string_split(body, chr(10))) AS line,
        generate_subscripts(string_split(body, chr(10)), 1) AS line_no
    FROM articles
), whole AS (
    SELECT article_id, line, length(line)::INTEGER AS length,
        (sum(length(line) + 1) OVER (PARTITION BY article_id ORDER BY line_no) - length(line) - 1)::INTEGER
            AS line_start
    FROM split
), cut AS (
    SELECT article_id, line_start, unnest(regexp_extract_all(line, '(?s).{1,200}')) AS piece,
        generate_subscripts(regexp_extract_all(line, '(?s).{1,200}'), 1) - 1 AS piece_no
    FROM whole WHERE length > 2000
), pieces AS (
    SELECT article_id, line_start, piece_no // 5 AS part_no, string_agg(piece, '' ORDER BY piece_no) AS part
    FROM cut GROUP BY ALL
), overlapping AS (
    SELECT article_id, (line_start + 1000 * part_no)::INTEGER AS line_start,
        part || coalesce(lead(part) OVER (PARTITION BY article_id, line_start ORDER BY part_no), '') AS line
    FROM pieces
)
SELECT article_id, line, length, line_start FROM whole WHERE length <= 2000
UNION ALL
SELECT article_id, line, length(line)::INTEGER, line_start FROM overlapping;

-- The line in which the content of a statement begins; cue and speaker mostly stand in it too.
CREATE TEMP TABLE statement_lines AS
SELECT s.statement_id, l.line, l.line_start, l.length
FROM statements s ASOF JOIN lines l ON l.article_id = s.article_id AND l.line_start <= s.start_char;

-- Names as they were read beside names as they stand in the table.
CREATE TEMP TABLE read_mentions AS
SELECT article_id, start_char, end_char, x.entity_no, m.mention_id, m.actor_id, m.method
FROM extraction.mentions x FULL JOIN mentions m USING (article_id, start_char, end_char);

-- Who the parties of an article are, as its names tell; sure where it can be one actor only. A bare office is whoever
-- held it: no name tells.
CREATE TEMP TABLE party_actors AS
WITH told AS (
    SELECT DISTINCT article_id, entity_no, actor_id FROM read_mentions
    WHERE entity_no IS NOT NULL AND actor_id IS NOT NULL
    UNION
    SELECT article_id, entity_no, coalesce(r.actor_id, e.actor_id)
    FROM extraction.entities e LEFT JOIN actor_redirects r ON r.old_actor_id = e.actor_id
    WHERE e.actor_id IS NOT NULL
)
SELECT t.*, count(*) OVER (PARTITION BY t.article_id, t.entity_no) = 1 AS sure
FROM told t;

-- Statements as they were read, found in the table by the id that their spans give.
CREATE TEMP TABLE read_statements AS
SELECT *, sha256(concat_ws('|', article_id, start_char, end_char, coalesce(cue_start::VARCHAR, ''),
    coalesce(cue_end::VARCHAR, ''), coalesce(speaker_start::VARCHAR, ''), coalesce(speaker_end::VARCHAR, '')))[1:16]
    AS statement_id
FROM extraction.statements;

CREATE TEMP TABLE read_parties AS
SELECT DISTINCT s.statement_id, x.relation, p.actor_id, p.sure
FROM extraction.statement_entities x
JOIN party_actors p USING (article_id, entity_no)
JOIN read_statements s USING (article_id, statement_no);

-- Statements with a party that no name tells: anybody can be it.
CREATE TEMP TABLE open_statements AS
SELECT DISTINCT s.statement_id, x.relation
FROM extraction.statement_entities x
JOIN read_statements s USING (article_id, statement_no)
ANTI JOIN party_actors p ON p.article_id = x.article_id AND p.entity_no = x.entity_no;

-- Which meeting of the table a meeting of an article is; shared where two of the article have a clause in common.
CREATE TEMP TABLE told_meetings AS
WITH spans AS (
    SELECT *, count(*) OVER (PARTITION BY article_id, start_char, end_char) > 1 AS shared FROM extraction.meeting_spans
)
SELECT x.article_id, x.meeting_no, m.meeting_id, bool_or(x.shared) AS shared
FROM spans x JOIN meeting_mentions m USING (article_id, start_char, end_char)
GROUP BY ALL;

CREATE TEMP TABLE read_participants AS
SELECT t.meeting_id, t.article_id, p.actor_id, bool_and(p.sure AND NOT t.shared) AS sure
FROM told_meetings t
JOIN extraction.meeting_entities x USING (article_id, meeting_no)
JOIN party_actors p USING (article_id, entity_no)
GROUP BY ALL;

CREATE TEMP TABLE open_meetings AS
SELECT DISTINCT t.meeting_id, t.article_id
FROM told_meetings t
JOIN extraction.meeting_entities x USING (article_id, meeting_no)
ANTI JOIN party_actors p ON p.article_id = x.article_id AND p.entity_no = x.entity_no;

CREATE TEMP TABLE meeting_values AS
WITH places AS (
    SELECT meeting_id, coalesce(min(article_id) FILTER (article_id IN (FROM corrected)), min(article_id)) AS article_id
    FROM meeting_mentions GROUP BY meeting_id
), cells AS (
    UNPIVOT (SELECT meeting_id, held_from::VARCHAR AS held_from, held_to::VARCHAR AS held_to, place, topic FROM meetings)
    ON held_from, held_to, place, topic INTO NAME column_name VALUE value
)
SELECT 'meetings' AS table_name, meeting_id AS row_id, column_name, p.article_id, value
FROM cells LEFT JOIN places p USING (meeting_id);

CREATE TEMP TABLE read_values AS
SELECT 'statements' AS table_name, statement_id AS row_id, 'medium' AS column_name, article_id, medium AS value FROM statements WHERE medium IS NOT NULL
UNION ALL SELECT 'statements', statement_id, 'outlet_id', article_id, outlet_id FROM statements WHERE outlet_id IS NOT NULL
UNION ALL SELECT 'statements', statement_id, 'relayed_by_id', article_id, relayed_by_id FROM statements WHERE relayed_by_id IS NOT NULL
UNION ALL SELECT 'statements', statement_id, 'addressee_id', article_id, addressee_id FROM statements WHERE addressee_id IS NOT NULL
UNION ALL SELECT 'statements', statement_id, 'occasion', article_id, occasion FROM statements WHERE occasion IS NOT NULL
UNION ALL SELECT 'statements', statement_id, 'said_from', article_id, said_from::VARCHAR FROM statements WHERE said_from IS NOT NULL
UNION ALL SELECT 'statements', statement_id, 'said_to', article_id, said_to::VARCHAR FROM statements WHERE said_to IS NOT NULL
UNION ALL SELECT 'articles', article_id, 'published_from', article_id, published_from::VARCHAR FROM articles WHERE published_basis = 'inferred'
UNION ALL FROM meeting_values;

-- Columns that are never empty where their words were read. Parties can be: who is named may be undecided.
CREATE TEMP TABLE proved_columns AS
FROM (VALUES ('statements', 'medium'), ('statements', 'occasion'), ('statements', 'said_from'), ('statements', 'said_to'),
    ('meetings', 'held_from'), ('meetings', 'held_to'), ('meetings', 'place'), ('meetings', 'topic'),
    ('articles', 'published_from')) t(table_name, column_name);
