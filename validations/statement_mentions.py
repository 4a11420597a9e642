"""Suite of `statement_mentions`: who is spoken of."""

from validations.checks import Rows, error

ROWS = Rows("statement_mentions", "statement_id || ': ' || actor_id")

CHECKS = (
    error(
        "statement_mentions.read_in_their_article",
        "Who is spoken of is a party that the article names in the content; anybody else came from elsewhere.",
        """
SELECT s.statement_id || ': ' || w.actor_id AS row_id, s.article_id, s.start_char, s.end_char,
    w.actor_id || ' was not read there' AS problem
FROM statement_mentions w JOIN statements s USING (statement_id)
ANTI JOIN read_parties r ON r.statement_id = w.statement_id AND r.relation = 'about' AND r.actor_id = w.actor_id
ANTI JOIN open_statements o ON o.statement_id = w.statement_id AND o.relation = 'about'
WHERE s.article_id NOT IN (FROM corrected)
""",
    ),
    error(
        "statement_mentions.none_lost",
        "Whom the article names in the content stands in the table.",
        """
SELECT s.statement_id || ': ' || r.actor_id AS row_id, s.article_id, s.start_char, s.end_char,
    r.actor_id || ' was read there, but is missing' AS problem
FROM read_parties r JOIN statements s USING (statement_id)
ANTI JOIN statement_mentions w ON w.statement_id = r.statement_id AND w.actor_id = r.actor_id
WHERE r.relation = 'about' AND r.sure AND s.article_id NOT IN (FROM corrected)
""",
    ),
)
