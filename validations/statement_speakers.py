"""Suite of `statement_speakers`: whom the article makes say it."""

from validations.checks import Rows, error

ROWS = Rows("statement_speakers", "statement_id || ': ' || actor_id")

CHECKS = (
    error(
        "statement_speakers.read_in_their_article",
        "The speaker is the party to whom the article gives the words; anybody else is credited with another's.",
        """
SELECT s.statement_id || ': ' || w.actor_id AS row_id, s.article_id, s.start_char, s.end_char,
    w.actor_id || ' was not read there' AS problem
FROM statement_speakers w JOIN statements s USING (statement_id)
ANTI JOIN read_parties r ON r.statement_id = w.statement_id AND r.relation = 'speaker' AND r.actor_id = w.actor_id
ANTI JOIN open_statements o ON o.statement_id = w.statement_id AND o.relation = 'speaker'
WHERE s.article_id NOT IN (FROM corrected)
""",
    ),
    error(
        "statement_speakers.none_lost",
        "To whom the article gives the words stands in the table.",
        """
SELECT s.statement_id || ': ' || r.actor_id AS row_id, s.article_id, s.start_char, s.end_char,
    r.actor_id || ' was read there, but is missing' AS problem
FROM read_parties r JOIN statements s USING (statement_id)
ANTI JOIN statement_speakers w ON w.statement_id = r.statement_id AND w.actor_id = r.actor_id
WHERE r.relation = 'speaker' AND r.sure AND s.article_id NOT IN (FROM corrected)
""",
    ),
)
