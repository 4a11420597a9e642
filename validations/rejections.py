"""Suite of `rejections`: what could not be loaded, and why."""

from validations.checks import Rows, error

ROWS = Rows("rejections", "load_id || ': ' || uri")

CHECKS = (
    error(
        "rejections.told",
        "A record that is refused without place, reason and mend is lost without trace.",
        ROWS.where(
            "trim(uri) = '' OR trim(detail) = '' OR NOT regexp_full_match(reason, '[a-z_]+')",
            "reason || ': ' || detail",
        ),
    ),
)
