"""Suite of `actor_names`: the spellings by which actors are found."""

from validations.checks import Rows, error, warning

ROWS = Rows("actor_names", "actor_id || ': ' || name || ' (' || language || ')'")

CHECKS = (
    error(
        "actor_names.in_their_letters",
        "A spelling without letters, or an English one in Arabic letters, is never matched.",
        ROWS.where(
            r"NOT regexp_matches(name, '\p{L}') OR language = 'en' AND regexp_matches(name, '\p{Arabic}')",
            "name || ' as ' || language",
        ),
    ),
    error(
        "actor_names.whole",
        "Padding, line ends or markup in a spelling keep it from ever matching a text.",
        ROWS.where(
            r"name <> trim(name) OR regexp_matches(name, '[\n\r\t<>{}=]|&[a-z]+;')"
            r" OR length(name) > 2 * threshold('name_characters_most')",
            "'“' || left(name, 80) || '”'",
        ),
    ),
    warning(
        "actor_names.more_than_a_letter",
        "A spelling of one letter fits everything.",
        ROWS.where("length(name) < 2", "name"),
    ),
)
