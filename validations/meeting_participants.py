"""Suite of `meeting_participants`: who took part, by the articles that say so."""

from validations.checks import Rows, error

ROWS = Rows("meeting_participants", "meeting_id || ': ' || actor_id", "article_id")

CHECKS = (
    error(
        "meeting_participants.article_tells_of_it",
        "An article can name participants only of a meeting that it tells of.",
        """
SELECT meeting_id || ': ' || actor_id AS row_id, article_id, 'the article does not tell of the meeting' AS problem
FROM meeting_participants ANTI JOIN meeting_mentions USING (meeting_id, article_id)
""",
    ),
    error(
        "meeting_participants.read_in_their_article",
        "A participant is a party that the article names as one; another was brought in from elsewhere.",
        """
SELECT meeting_id || ': ' || actor_id AS row_id, article_id, 'the article names no such participant' AS problem
FROM meeting_participants p
ANTI JOIN read_participants r USING (meeting_id, article_id, actor_id)
ANTI JOIN open_meetings o USING (meeting_id, article_id)
WHERE article_id NOT IN (SELECT article_id FROM corrected)
""",
    ),
    error(
        "meeting_participants.none_lost",
        "Whom an article names as participant stands in the table.",
        """
SELECT meeting_id || ': ' || actor_id AS row_id, article_id, 'read as participant, but not in the table' AS problem
FROM read_participants ANTI JOIN meeting_participants USING (meeting_id, article_id, actor_id)
WHERE sure AND article_id NOT IN (SELECT article_id FROM corrected)
""",
    ),
)
