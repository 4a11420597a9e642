"""Suite of `organisations`: types that are known and parents that end somewhere."""

from validations.checks import Rows, error

ROWS = Rows("organisations", "actor_id")

CHECKS = (
    error(
        "organisations.type_known",
        "Types come from seeds/organisation_types.csv; another one is missed by whoever filters by type.",
        ROWS.where("type NOT IN (SELECT value FROM vocabulary WHERE list = 'organisation_type')", "type"),
    ),
    error(
        "organisations.no_circle",
        "An organisation that is a part of itself sends every walk up the tree in circles.",
        """
WITH RECURSIVE up AS (
    SELECT actor_id, parent_id, 1 AS steps FROM organisations WHERE parent_id IS NOT NULL
    UNION ALL
    SELECT up.actor_id, o.parent_id, steps + 1
    FROM up JOIN organisations o ON o.actor_id = up.parent_id
    WHERE o.parent_id IS NOT NULL AND steps <= threshold('parents_most')
)
SELECT DISTINCT actor_id AS row_id,
    'more than ' || threshold('parents_most')::INTEGER || ' parents above it' AS problem
FROM up WHERE steps > threshold('parents_most')
""",
    ),
)
