"""Suite of `sources`: the outlets."""

from validations.checks import Rows, error, warning

ROWS = Rows("sources", "source_id")

CHECKS = (
    error(
        "sources.names_in_their_letters",
        "An Arabic name without Arabic letters, or an English one with them, stands in the wrong column.",
        ROWS.where(
            r"NOT regexp_matches(name_ar, '\p{Arabic}') OR regexp_matches(name_en, '\p{Arabic}')",
            "concat_ws(' / ', name_ar, name_en)",
        ),
    ),
    error(
        "sources.ids_plain",
        "The id of an outlet is typed in queries: blank, padded or broken over lines it is found by nobody.",
        ROWS.where(
            r"trim(source_id) = '' OR source_id <> trim(source_id) OR regexp_matches(source_id, '[\n\r\t<>]')",
            "'“' || source_id || '”'",
        ),
    ),
    error(
        "sources.actor_is_an_organisation",
        "An outlet speaks as an organisation; a person or a country in its place gets the outlet's words.",
        """
SELECT source_id AS row_id, actor_id || ' is a ' || kind AS problem
FROM sources JOIN actors USING (actor_id)
WHERE kind <> 'organisation'
""",
    ),
    error(
        "sources.one_actor_each",
        "Two outlets with one actor would each be credited with what the other published.",
        """
SELECT min(source_id) AS row_id, format('{} is the actor of {} outlets', actor_id, count(*)) AS problem
FROM sources WHERE actor_id IS NOT NULL GROUP BY actor_id HAVING count(*) > 1
""",
    ),
    error(
        "sources.unknown_is_nobody",
        "“unknown” stands for outlets nobody can name; a name, country or actor would make them one.",
        ROWS.where(
            "source_id = 'unknown' AND (country IS NOT NULL OR actor_id IS NOT NULL)",
            "concat_ws(', ', country, actor_id)",
        ),
    ),
    warning(
        "sources.published_something",
        "An outlet without an article is a remainder, or its articles are lost.",
        ROWS.where("source_id NOT IN (SELECT source_id FROM articles WHERE source_id IS NOT NULL)", "'no article'"),
    ),
    warning(
        "sources.country_known",
        "A code that no row of seeds/ has is mostly a typing error.",
        """
SELECT source_id AS row_id, country AS problem
FROM sources
WHERE country IS NOT NULL
    AND country NOT IN (SELECT value FROM vocabulary WHERE list = 'country')
""",
    ),
)
