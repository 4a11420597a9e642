"""Suite of `actor_names`: the spellings by which actors are found."""

from validations.checks import Rows, error, warning

ROWS = Rows("actor_names", "actor_id || ': ' || name || ' (' || language || ')'")

CHECKS = (
    error(
        "actor_names.in_their_letters",
        "An English spelling in Arabic letters is never matched.",
        ROWS.where(r"language = 'en' AND regexp_matches(name, '\p{Arabic}')", "name || ' as ' || language"),
    ),
    warning(
        "actor_names.have_letters",
        "A number alone is what was left of a name, and fits any other number.",
        ROWS.where(r"NOT regexp_matches(name, '\p{L}')", "name"),
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
    error(
        "actor_names.read_somewhere",
        "A discovered actor has the spellings that were read; with another he answers to a stranger's name.",
        """
WITH read AS (
    SELECT DISTINCT p.actor_id, e.name
    FROM party_actors p JOIN extraction.entities e USING (article_id, entity_no)
), open AS (SELECT DISTINCT name FROM extraction.entities ANTI JOIN party_actors USING (article_id, entity_no))
SELECT actor_id || ': ' || name || ' (' || language || ')' AS row_id, name AS problem
FROM actor_names n JOIN actors a USING (actor_id)
ANTI JOIN read USING (actor_id, name) ANTI JOIN open USING (name)
WHERE a.origin = 'discovered' AND language = 'ar'
""",
    ),
    warning(
        "actor_names.more_than_a_letter",
        "A spelling of one letter fits everything.",
        ROWS.where("length(name) < 2", "name"),
    ),
)
