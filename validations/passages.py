"""Suite of `passages`: the parts of an article, in order, without gap or overlap."""

from validations.checks import Rows, error

ROWS = Rows("passages", "article_id || '#' || passage_no", "article_id", "start_char", "end_char")

CHECKS = (
    error(
        "passages.in_body",
        "An offset beyond the end points to no words.",
        """
SELECT p.article_id || '#' || passage_no AS row_id, p.article_id, start_char, end_char,
    'the text has ' || length || ' characters' AS problem
FROM passages p JOIN measures USING (article_id)
WHERE end_char > length
""",
    ),
    error(
        "passages.in_order",
        "Passages are numbered from 0 as they stand, one behind the other: overlapping or skipped ones have words read "
        "twice or not at all.",
        """
WITH placed AS (
    SELECT *, row_number() OVER places - 1 AS place, lag(end_char) OVER places AS before
    FROM passages WINDOW places AS (PARTITION BY article_id ORDER BY passage_no)
)
SELECT article_id || '#' || passage_no AS row_id, article_id, start_char, end_char,
    CASE WHEN passage_no <> place THEN 'number ' || passage_no || ' stands at place ' || place
         ELSE 'begins before ' || before || ', where the one before ends' END AS problem
FROM placed WHERE passage_no <> place OR start_char < before
""",
    ),
    error(
        "passages.cover_the_text",
        "Only white space stands between passages, and a dash or colon, behind a dateline any mark that sets it off: words "
        "outside of all of them are never read.",
        """
WITH gaps AS (
    SELECT p.article_id, lag(end_char, 1, 0) OVER places AS gap_start, start_char AS gap_end,
        lag(kind = 'dateline', 1, false) OVER places AS set_off
    FROM passages p WINDOW places AS (PARTITION BY article_id ORDER BY start_char, end_char)
    UNION ALL
    SELECT article_id, max(end_char), any_value(length), false
        FROM passages JOIN measures USING (article_id) GROUP BY article_id
), odd AS (
    SELECT g.article_id, gap_start, gap_end, set_off
    FROM gaps g
    LEFT JOIN lines behind ON behind.article_id = g.article_id AND behind.line_start = g.gap_end
    LEFT JOIN lines ahead ON ahead.article_id = g.article_id AND ahead.line_start + ahead.length = g.gap_start
    WHERE gap_end > gap_start
        AND NOT (gap_end - gap_start = 1 AND behind.article_id IS NOT NULL AND ahead.article_id IS NOT NULL)
), cut AS (
    SELECT DISTINCT article_id, gap_start, gap_end, set_off,
        substring(body, gap_start + 1, gap_end - gap_start) AS gap
    FROM odd JOIN articles USING (article_id)
)
SELECT article_id || '@' || gap_start AS row_id, article_id, gap_start AS start_char, gap_end AS end_char,
    'in no passage: ' || left(gap, 60) AS problem
FROM cut
WHERE regexp_matches(gap, '[^\\s\\p{Z}\\p{C}ـ–—:-]')
    AND NOT (set_off AND NOT regexp_matches(replace(gap, 'ـ', ''), '[\\p{L}\\p{N}]'))
""",
    ),
    error(
        "passages.trimmed",
        "White space belongs to no passage; one that begins or ends with it was cut at the wrong place.",
        """
WITH edges AS (
    SELECT p.*, starts_with(first.line, ' ') AS before, ends_with(last.line, ' ') AS behind
    FROM passages p
    LEFT JOIN lines first ON first.article_id = p.article_id AND first.line_start = p.start_char
        AND first.length > 0
    LEFT JOIN lines last ON last.article_id = p.article_id AND last.line_start + last.length = p.end_char
        AND last.length > 0
)
SELECT article_id || '#' || passage_no AS row_id, article_id, start_char, end_char,
    'begins or ends with white space' AS problem
FROM edges JOIN articles USING (article_id)
WHERE coalesce(before, regexp_matches(substring(body, start_char + 1, 1), '\\s'))
    OR coalesce(behind, regexp_matches(substring(body, end_char, 1), '\\s'))
""",
    ),
    error(
        "passages.one_title_one_dateline",
        "An article has one headline and one dateline; more of them means that paragraphs were taken for headings.",
        """
SELECT article_id || '#' || max(passage_no) AS row_id, article_id, max(start_char) AS start_char,
    max(end_char) AS end_char,
    count(*) || ' passages of kind ' || kind AS problem
FROM passages WHERE kind IN ('title', 'dateline') GROUP BY article_id, kind HAVING count(*) > 1
""",
    ),
    error(
        "passages.title_on_top",
        "The headline stands before the text; below it, it is a sub-heading or no heading at all.",
        """
SELECT t.article_id || '#' || t.passage_no AS row_id, t.article_id, t.start_char, t.end_char,
    'stands below a paragraph' AS problem
FROM passages t
JOIN (SELECT article_id, min(passage_no) AS first
    FROM passages WHERE kind IN ('paragraph', 'subheading') GROUP BY article_id) p USING (article_id)
WHERE t.kind = 'title' AND t.passage_no > p.first
""",
    ),
    error(
        "passages.title_is_the_title",
        "The passage that is the headline and the title of the article are the same words.",
        """
SELECT a.article_id AS row_id, a.article_id, p.start_char, p.end_char,
    CASE WHEN p.article_id IS NULL THEN 'a title, but no passage of that kind'
         WHEN a.title IS NULL THEN 'a passage of kind title, but no title'
         ELSE 'title and passage differ' END AS problem
FROM articles a FULL JOIN (FROM passages WHERE kind = 'title') p USING (article_id)
WHERE (a.title IS NULL) <> (p.article_id IS NULL)
    OR trim(regexp_replace(a.title, '\\s+', ' ',
        'g')) <> trim(regexp_replace(substring(a.body, p.start_char + 1, p.end_char - p.start_char), '\\s+', ' ',
            'g'))
""",
    ),
    error(
        "passages.dateline_is_the_dateline",
        "The passage that is the dateline and the dateline of the article are the same words.",
        """
SELECT a.article_id AS row_id, a.article_id, p.start_char, p.end_char,
    CASE WHEN p.article_id IS NULL THEN 'a dateline, but no passage of that kind'
         WHEN a.dateline IS NULL THEN 'a passage of kind dateline, but no dateline'
         ELSE 'dateline and passage differ' END AS problem
FROM articles a FULL JOIN (FROM passages WHERE kind = 'dateline') p USING (article_id)
WHERE (a.dateline IS NULL) <> (p.article_id IS NULL)
    OR a.dateline <> substring(a.body, p.start_char + 1, p.end_char - p.start_char)
""",
    ),
)
