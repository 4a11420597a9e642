"""Suite of `meetings`: encounters that somebody tells of, on days on which they can have been."""

from validations.checks import Rows, error, warning

ROWS = Rows("meetings", "meeting_id")

CHECKS = (
    error(
        "meetings.id_derived",
        "The id is a digest of a clause that tells of the meeting: another id means that its clauses were moved.",
        """
SELECT meeting_id AS row_id, 'id is not that of one of its clauses' AS problem
FROM meetings ANTI JOIN (
    SELECT meeting_id FROM meeting_mentions, (VALUES (NULL), (2), (3), (4), (5)) twin(n)
    WHERE meeting_id = sha256(concat_ws('|', article_id, start_char, end_char, n))[1:16]
) USING (meeting_id)
WHERE meeting_id IN (SELECT meeting_id FROM meeting_mentions)
""",
    ),
    error(
        "meetings.told_somewhere",
        "A meeting that no clause tells of cannot be proved.",
        "SELECT meeting_id AS row_id, concat_ws(', ', kind, status, held_from, place) AS problem FROM meetings"
        " ANTI JOIN meeting_mentions USING (meeting_id)",
    ),
    error(
        "meetings.dates_plausible",
        "A meeting before living memory or years ahead was dated wrongly.",
        ROWS.where(
            "held_from < day('earliest_event') OR held_to > (now() + INTERVAL 5 YEAR)::DATE",
            "held_from || ' to ' || held_to",
        ),
    ),
    warning(
        "meetings.dates_narrow",
        "A range of years is no date.",
        ROWS.where("held_to - held_from > threshold('event_days_most')", "held_from || ' to ' || held_to"),
    ),
    error(
        "meetings.held_before_told",
        "What was held cannot have been held after the news of it.",
        """
SELECT meeting_id AS row_id, min(article_id) AS article_id,
    format('held {}, told {}', any_value(held_from), max(published_to)) AS problem
FROM meetings JOIN (SELECT DISTINCT meeting_id, article_id FROM meeting_mentions) USING (meeting_id)
    JOIN articles USING (article_id)
WHERE status = 'held' AND held_from IS NOT NULL AND published_to IS NOT NULL
GROUP BY meeting_id HAVING any_value(held_from) > max(published_to)
""",
    ),
    warning(
        "meetings.planned_after_told",
        "What is planned cannot lie weeks before the first news of it.",
        """
SELECT meeting_id AS row_id, min(article_id) AS article_id,
    format('{} for {}, told from {}', any_value(status), any_value(held_to), min(published_from)) AS problem
FROM meetings JOIN (SELECT DISTINCT meeting_id, article_id FROM meeting_mentions) USING (meeting_id)
    JOIN articles USING (article_id)
WHERE status IN ('planned', 'possible') AND held_to IS NOT NULL AND published_from IS NOT NULL
GROUP BY meeting_id HAVING min(published_from) - any_value(held_to) > threshold('planned_days_back_most')
""",
    ),
    error(
        "meetings.read_in_their_articles",
        "Kind, state, day, place and topic of a meeting are among those that its articles give.",
        """
WITH told AS (
    SELECT t.meeting_id, list(x.kind) AS kinds, list(x.status) AS states, list(x.held_from) AS firsts,
        list(x.held_to) AS lasts, list(x.place) AS places, list(x.topic) AS topics
    FROM told_meetings t JOIN extraction.meetings x USING (article_id, meeting_no)
    WHERE t.meeting_id NOT IN (SELECT meeting_id FROM meeting_mentions WHERE article_id IN (FROM corrected))
    GROUP BY t.meeting_id
)
SELECT meeting_id AS row_id, concat_ws(', ', kind, status, held_from, held_to, place, topic) AS problem
FROM meetings JOIN told USING (meeting_id)
WHERE NOT list_contains(kinds, kind) OR NOT list_contains(states, status)
    OR CASE WHEN held_from IS NULL THEN len(list_filter(firsts, x -> x IS NOT NULL)) > 0
            ELSE NOT list_contains(firsts, held_from) OR NOT list_contains(lasts, held_to) END
    OR CASE WHEN place IS NULL THEN len(list_filter(places, x -> x IS NOT NULL)) > 0
        ELSE NOT list_contains(places, place) END
    OR CASE WHEN topic IS NULL THEN len(list_filter(topics, x -> x IS NOT NULL)) > 0
        ELSE NOT list_contains(topics, topic) END
""",
    ),
    error(
        "meetings.place_and_topic_short",
        "A place or a topic is a phrase; line ends, markup or a paragraph in it were cut wrongly.",
        ROWS.where(
            r"place <> trim(place) OR topic <> trim(topic) OR regexp_matches(concat_ws(' ', place, topic),"
            r" '[\n\r<>{}]')"
            " OR length(place) > threshold('place_characters_most')"
            " OR length(topic) > threshold('topic_characters_most')",
            "left(concat_ws(' / ', place, topic), 100)",
        ),
    ),
    warning(
        "meetings.met_once",
        "The same parties on the same day in the same way are one meeting, told twice.",
        """
WITH rounds AS (
    SELECT meeting_id, string_agg(DISTINCT actor_id, ',' ORDER BY actor_id) AS parties,
        count(DISTINCT actor_id) AS heads
    FROM meeting_participants GROUP BY meeting_id
)
SELECT min(meeting_id) AS row_id, format('{} meetings of {} on {}', count(*), parties, held_from) AS problem
FROM meetings JOIN rounds USING (meeting_id)
WHERE heads > 1 AND held_from = held_to
GROUP BY kind, status, held_from, parties, place HAVING count(*) > 1
""",
    ),
)
