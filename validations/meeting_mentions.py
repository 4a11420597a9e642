"""Suite of `meeting_mentions`: the clauses that tell of a meeting."""

from validations.checks import Rows, error

ROWS = Rows("meeting_mentions", "meeting_id || '@' || start_char", "article_id", "start_char", "end_char")

CHECKS = (
    error(
        "meeting_mentions.in_body",
        "An offset beyond the end points to no words.",
        """
SELECT meeting_id || '@' || start_char AS row_id, article_id, start_char, end_char,
    'the text has ' || length || ' characters' AS problem
FROM meeting_mentions JOIN measures USING (article_id)
WHERE end_char > length
""",
    ),
    error(
        "meeting_mentions.of_a_clause",
        "A clause is a stretch of a sentence; a whole page was cut wrongly.",
        ROWS.where(
            "end_char - start_char > threshold('clause_characters_most')", "(end_char - start_char) || ' characters'"
        ),
    ),
    error(
        "meeting_mentions.one_meeting_per_clause",
        "The same clause under two meetings is one encounter counted twice.",
        """
WITH read AS (SELECT article_id, start_char, end_char, count(*) AS meetings
    FROM extraction.meeting_spans GROUP BY ALL)
SELECT min(meeting_id) || '@' || start_char AS row_id, article_id, start_char, end_char,
    count(DISTINCT meeting_id) || ' meetings' AS problem
FROM meeting_mentions LEFT JOIN read USING (article_id, start_char, end_char)
GROUP BY article_id, start_char, end_char HAVING count(DISTINCT meeting_id) > coalesce(any_value(meetings), 1)
""",
    ),
    error(
        "meeting_mentions.read_in_their_article",
        "The clauses in the table are those that were read, none more and none fewer.",
        """
SELECT coalesce(t.meeting_id, 'no meeting') || '@' || coalesce(t.start_char, x.start_char) AS row_id,
    coalesce(t.article_id, x.article_id) AS article_id,
    coalesce(t.start_char, x.start_char) AS start_char, coalesce(t.end_char, x.end_char) AS end_char,
    CASE WHEN t.article_id IS NULL THEN 'read, but not in the table' ELSE 'in the table, but not read' END AS problem
FROM meeting_mentions t FULL JOIN extraction.meeting_spans x USING (article_id, start_char, end_char)
WHERE t.meeting_id IS NULL OR x.meeting_no IS NULL
""",
    ),
    error(
        "meeting_mentions.article_keeps_meetings_apart",
        "What one article tells as one meeting is one meeting in the table.",
        """
SELECT min(meeting_id) || '#' || meeting_no AS row_id, article_id,
    count(DISTINCT meeting_id) || ' meetings for one of the article' AS problem
FROM told_meetings
GROUP BY article_id, meeting_no HAVING count(DISTINCT meeting_id) > 1 AND NOT bool_or(shared)
""",
    ),
)
