"""Suite of `mention_candidates`: who an undecided mention might be."""

from validations.checks import Rows, error

ROWS = Rows("mention_candidates", "mention_id || ': ' || actor_id")

CHECKS = (
    error(
        "mention_candidates.only_undecided",
        "Candidates of a mention that is decided say two things about it.",
        """
SELECT c.mention_id || ': ' || c.actor_id AS row_id, m.article_id, m.start_char, m.end_char,
    'decided as ' || m.actor_id AS problem
FROM mention_candidates c JOIN mentions m USING (mention_id)
WHERE m.actor_id IS NOT NULL
""",
    ),
    error(
        "mention_candidates.of_the_kind",
        "A name of a person cannot be an organisation: such a candidate was compared with the wrong list.",
        """
SELECT c.mention_id || ': ' || c.actor_id AS row_id, m.article_id, m.start_char, m.end_char,
    a.kind || ' for a ' || m.kind AS problem
FROM mention_candidates c JOIN mentions m USING (mention_id) JOIN actors a ON a.actor_id = c.actor_id
WHERE a.kind <> m.kind
""",
    ),
    error(
        "mention_candidates.reason_given",
        "People decide by the reason; without one they can only guess.",
        ROWS.where("trim(reason) = ''", "'no reason'"),
    ),
)
