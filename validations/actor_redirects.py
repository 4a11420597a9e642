"""Suite of `actor_redirects`: ids that became others lead to an actor in one step."""

from validations.checks import Rows, error, warning

ROWS = Rows("actor_redirects", "old_actor_id")

CHECKS = (
    error(
        "actor_redirects.old_is_gone",
        "An id that is still an actor and also leads to another has two meanings.",
        ROWS.where("old_actor_id IN (SELECT actor_id FROM actors)", "'still an actor, and leads to ' || actor_id"),
    ),
    error(
        "actor_redirects.one_step",
        "A redirect to a redirect, or in a circle, leads whoever follows it once to nobody.",
        ROWS.where(
            "actor_id IN (SELECT old_actor_id FROM actor_redirects)", "'leads to ' || actor_id || ', which leads on'"
        ),
    ),
    warning(
        "actor_redirects.withdrawn_for_a_reason",
        "Only other code or seeds/ read fewer names; that the same ones withdraw an id is a fault of Qawl, report it.",
        ROWS.where(
            "withdrawn_name IS NOT NULL AND old_actor_id IN (SELECT actor_id FROM previous_actors)"
            " AND (SELECT count(*) > 1 AND count(DISTINCT build_fingerprint) = 1 FROM"
            " (SELECT build_fingerprint FROM loads ORDER BY started_at DESC, load_id DESC LIMIT 2))",
            "withdrawn_name || ' is withdrawn'",
        ),
    ),
    error(
        "actor_redirects.none_lost",
        "A redirect once given is given in every later load: citations of old ids rest on it.",
        """
SELECT old_actor_id AS row_id, 'was in the previous database' AS problem
FROM previous_redirects
WHERE old_actor_id NOT IN (SELECT old_actor_id FROM actor_redirects)
    AND old_actor_id NOT IN (SELECT actor_id FROM actors)
""",
    ),
)
