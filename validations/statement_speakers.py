"""Suite of `statement_speakers`: whom the article makes say it."""

from validations.checks import Rows, error

ROWS = Rows("statement_speakers", "statement_id || ': ' || actor_id")

CHECKS = (
    error(
        "statement_speakers.read_in_their_article",
        "The speaker is the party to whom the article gives the words; anybody else is credited with another's.",
        """
SELECT s.statement_id || ': ' || w.actor_id AS row_id, s.article_id, s.start_char, s.end_char,
    'the article gives the words to another party' AS problem
FROM statement_speakers w JOIN statements s USING (statement_id)
ANTI JOIN read_parties r ON r.article_id = s.article_id AND r.statement_no = s.statement_no AND r.relation = 'speaker'
    AND r.actor_id = w.actor_id
ANTI JOIN open_statements o ON o.article_id = s.article_id AND o.statement_no = s.statement_no
    AND o.relation = 'speaker'
WHERE s.article_id NOT IN (SELECT article_id FROM corrected)
""",
    ),
    error(
        "statement_speakers.none_lost",
        "To whom the article gives the words stands in the table.",
        """
SELECT s.statement_id || ': ' || r.actor_id AS row_id, s.article_id, s.start_char, s.end_char,
    r.actor_id || ' was read as speaker, but is none' AS problem
FROM read_parties r JOIN statements s USING (article_id, statement_no)
ANTI JOIN statement_speakers w ON w.statement_id = s.statement_id AND w.actor_id = r.actor_id
WHERE r.relation = 'speaker' AND r.sure AND s.article_id NOT IN (SELECT article_id FROM corrected)
""",
    ),
)
