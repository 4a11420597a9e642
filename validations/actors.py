"""Suite of `actors`: each one once, with a name that is a name."""

from validations.checks import Rows, error, warning

ROWS = Rows("actors", "actor_id")

CHECKS = (
    error(
        "actors.name_in_arabic",
        "Actors are found by their Arabic names; one without Arabic letters is found by nobody.",
        ROWS.where(
            r"NOT regexp_matches(name_ar, '\p{Arabic}') AND (origin <> 'discovered' OR kind = 'person')", "name_ar"
        ),
    ),
    warning(
        "actors.name_has_letters",
        "Foreign firms stand in Latin letters in the press; a number alone is what was left of a name.",
        ROWS.where(r"NOT regexp_matches(name_ar, '\p{L}')", "name_ar"),
    ),
    error(
        "actors.name_en_in_latin",
        "An English name in Arabic letters, or without any letter, stands in the wrong column.",
        ROWS.where(r"regexp_matches(name_en, '\p{Arabic}') OR NOT regexp_matches(name_en, '[A-Za-z]')", "name_en"),
    ),
    error(
        "actors.name_whole",
        "Padding, line ends, markup or a whole sentence in a name mean that something else was taken for it.",
        ROWS.where(
            r"name_ar <> trim(name_ar) OR name_en <> trim(name_en) OR regexp_matches(name_ar, '[\n\r\t<>{}=]|&[a-z]+;')"
            " OR length(name_ar) > threshold('name_characters_most')"
            " OR length(name_en) > 2 * threshold('name_characters_most')",
            "left(name_ar, 80)",
        ),
    ),
    warning(
        "actors.person_named_like_one",
        "Digits, quotation marks or Latin letters in a person's name mean that the span was cut wrongly.",
        ROWS.where(r"""kind = 'person' AND regexp_matches(name_ar, '[0-9٠-٩A-Za-z"“”«»‹›()\[\]:؛;!؟?/]')""", "name_ar"),
    ),
    warning(
        "actors.person_of_few_words",
        "A person's name of many words has swallowed a title or a part of the sentence.",
        ROWS.where(
            "kind = 'person' AND length(name_ar) - length(replace(name_ar, ' ', '')) >= threshold('person_words_most')",
            "name_ar",
        ),
    ),
    error(
        "actors.country_is_a_code",
        "Countries are joined by ISO 3166-1 codes in capitals; anything else is in no table.",
        ROWS.where("NOT regexp_full_match(country, '[A-Z]{2}')", "country"),
    ),
    warning(
        "actors.country_known",
        "A code that no row of seeds/ has is mostly a typing error.",
        ROWS.where(
            "country IS NOT NULL AND country NOT IN (SELECT value FROM vocabulary WHERE list = 'country')", "country"
        ),
    ),
    error(
        "actors.states_have_codes",
        "A country without its code is joined to none of its ministers.",
        ROWS.where("kind = 'country' AND (country IS NULL OR origin <> 'curated')", "concat_ws(', ', country, origin)"),
    ),
    error(
        "actors.one_state_per_code",
        "Two actors for one state split everything that it says.",
        """
SELECT min(actor_id) AS row_id, string_agg(actor_id, ', ' ORDER BY actor_id) || ': ' || country AS problem
FROM actors WHERE kind = 'country' GROUP BY country HAVING count(*) > 1
""",
    ),
    error(
        "actors.one_per_wikidata_item",
        "Two actors with one Wikidata item are one actor split in two.",
        """
SELECT min(actor_id) AS row_id, string_agg(actor_id, ', ' ORDER BY actor_id) || ': ' || wikidata_id AS problem
FROM actors WHERE wikidata_id IS NOT NULL GROUP BY wikidata_id HAVING count(*) > 1
""",
    ),
    error(
        "actors.ids_as_made",
        "Ids are slugs of seeds/ or digests of a name; another form was made by no rule, and changes with a build.",
        ROWS.where(
            "CASE origin WHEN 'discovered' THEN NOT starts_with(actor_id, kind)"
            " OR NOT regexp_full_match(actor_id, '(person|organisation)_[0-9a-f]{12}')"
            " ELSE NOT regexp_full_match(actor_id, '[a-z0-9]+([_-][a-z0-9]+)*')"
            " OR regexp_full_match(actor_id, '(person|organisation)_[0-9a-f]{12}') END",
            "origin || ' ' || kind",
        ),
    ),
    error(
        "actors.discovered_without_wikidata",
        "Nobody confirmed who a discovered actor is; an item or an English name would be a guess.",
        ROWS.where(
            "origin = 'discovered' AND (wikidata_id IS NOT NULL OR name_en IS NOT NULL)",
            "concat_ws(', ', wikidata_id, name_en)",
        ),
    ),
    error(
        "actors.discovered_are_mentioned",
        "A discovered actor was read somewhere: in a mention, an office or a meeting; else nobody can see where.",
        """
SELECT actor_id AS row_id, name_ar || ' is mentioned nowhere' AS problem
FROM (FROM actors WHERE origin = 'discovered')
ANTI JOIN mentions USING (actor_id)
ANTI JOIN mention_candidates USING (actor_id)
ANTI JOIN (SELECT organisation_id AS actor_id FROM roles) USING (actor_id)
ANTI JOIN meeting_participants USING (actor_id)
ANTI JOIN statement_speakers USING (actor_id)
ANTI JOIN (
    SELECT coalesce(r.actor_id, e.actor_id) AS actor_id
    FROM extraction.entities e LEFT JOIN actor_redirects r ON r.old_actor_id = e.actor_id
) USING (actor_id)
""",
    ),
    warning(
        "actors.discovered_once",
        "Two discovered actors of one kind and country with the same long name are mostly one, split in two.",
        """
WITH alike AS (
    SELECT list_sort(list(actor_id)) AS ids, min(name_ar) AS name FROM actors
    WHERE origin = 'discovered' AND name_ar LIKE '% % %'
    GROUP BY kind, country, fold(name_ar) HAVING count(*) > 1
)
SELECT ids[1] AS row_id, array_to_string(ids, ', ') || ': ' || name AS problem FROM alike
""",
    ),
    error(
        "actors.organisations_described",
        "Each organisation has its row in organisations, and nobody else has one.",
        """
SELECT coalesce(a.actor_id, o.actor_id) AS row_id, coalesce(a.kind, 'no actor') || CASE
    WHEN o.actor_id IS NULL THEN ' without' ELSE ' with' END || ' a row in organisations' AS problem
FROM actors a FULL JOIN organisations o USING (actor_id)
WHERE (a.kind IS NOT DISTINCT FROM 'organisation') <> (o.actor_id IS NOT NULL)
""",
    ),
    error(
        "actors.name_among_spellings",
        "The name of an actor is one of the spellings he is searched by.",
        ROWS.where(
            "(actor_id, name_ar) NOT IN (SELECT (actor_id, name) FROM actor_names WHERE language = 'ar'"
            " AND actor_id IS NOT NULL AND name IS NOT NULL)",
            "name_ar",
        ),
    ),
    error(
        "actors.no_id_dangles",
        "An id once published is an actor, or actor_redirects tells what became of it: who cited it must find that.",
        """
SELECT actor_id AS row_id, 'was in the previous database' AS problem
FROM previous_actors
WHERE actor_id NOT IN (SELECT actor_id FROM actors) AND actor_id NOT IN (SELECT old_actor_id FROM actor_redirects)
""",
    ),
)
