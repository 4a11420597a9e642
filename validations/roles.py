"""Suite of `roles`: who held which office, from when to when."""

from validations.checks import Rows, error, warning

ROWS = Rows("roles", "role_id")

CHECKS = (
    error(
        "roles.id_derived",
        "The id is a digest of holder, title and body: another id means that one of them was changed.",
        ROWS.where(
            "role_id <> sha256(concat_ws('|', actor_id, title, coalesce(organisation_id, ''), coalesce(country, ''),"
            " CASE basis WHEN 'curated' THEN 'curated|' || coalesce(seen_from::VARCHAR, '') ELSE basis END))[1:16]",
            "concat_ws(', ', actor_id, title, organisation_id, country, basis)",
        ),
    ),
    error(
        "roles.title_is_one",
        "A title has Arabic letters and no line ends, markup or sentence in it.",
        ROWS.where(
            r"NOT regexp_matches(title, '\p{Arabic}') OR title <> trim(title) OR regexp_matches(title,"
            r" '[\n\r<>{}=]') OR length(title) > threshold('title_characters_most')",
            "left(title, 80)",
        ),
    ),
    error(
        "roles.held_for_a_body",
        "An office is held for an organisation or a country, never for a person.",
        """
SELECT role_id AS row_id, title || ' at ' || organisation_id || ', a ' || a.kind AS problem
FROM roles r JOIN actors a ON a.actor_id = r.organisation_id
WHERE a.kind = 'person' OR r.organisation_id = r.actor_id
""",
    ),
    error(
        "roles.held_by_a_person",
        "Curated terms are those of persons.",
        """
SELECT role_id AS row_id, actor_id || ' is a ' || kind AS problem
FROM roles JOIN actors USING (actor_id)
WHERE basis = 'curated' AND kind <> 'person'
""",
    ),
    error(
        "roles.dates_plausible",
        "A term before living memory or far ahead was typed or read wrongly.",
        ROWS.where(
            "seen_from < day('earliest_term') OR seen_to < day('earliest_term')"
            " OR seen_from > (now() + INTERVAL 1 DAY)::DATE OR basis = 'read'"
            " AND seen_to > (now() + INTERVAL 1 DAY)::DATE"
            " OR seen_to > (now() + INTERVAL 10 YEAR)::DATE",
            "concat_ws(' to ', seen_from, seen_to)",
        ),
    ),
    error(
        "roles.seen_when_told",
        "A title that was read is seen from the day of the first article that gives it to that of the last.",
        """
WITH told AS (
    SELECT e.row_id AS role_id, min(a.published_from) AS first, max(a.published_to) AS last
    FROM evidence e JOIN articles a USING (article_id) WHERE e.table_name = 'roles' GROUP BY e.row_id
)
SELECT role_id AS row_id, format('{} to {}, told {} to {}', seen_from, seen_to, first, last) AS problem
FROM roles JOIN told USING (role_id)
WHERE basis = 'read' AND (seen_from IS DISTINCT FROM first OR seen_to IS DISTINCT FROM last)
""",
    ),
    error(
        "roles.read_in_their_articles",
        "A title in the table is one that was read wherever its evidence stands.",
        """
SELECT r.role_id AS row_id, min(e.article_id) AS article_id, any_value(r.title) || ' was not read there' AS problem
FROM roles r JOIN evidence e ON e.row_id = r.role_id AND e.table_name = 'roles'
ANTI JOIN extraction.offices o
    ON o.article_id = e.article_id AND o.start_char = e.start_char AND o.end_char = e.end_char
WHERE r.basis = 'read'
GROUP BY r.role_id
""",
    ),
    error(
        "roles.has_its_mention",
        "A title that was read beside the name of its holder, wherever it was read, has the mention of one of them.",
        """
WITH told AS (
    SELECT r.role_id, r.title, e.article_id, o.entity_no
    FROM roles r JOIN evidence e ON e.row_id = r.role_id AND e.table_name = 'roles'
    LEFT JOIN extraction.offices o USING (article_id, start_char, end_char)
    WHERE r.basis = 'read' AND r.mention_id IS NULL
), named AS (
    SELECT DISTINCT x.article_id, x.entity_no
    FROM extraction.mentions x SEMI JOIN told USING (article_id, entity_no)
    SEMI JOIN mentions m ON m.article_id = x.article_id AND m.start_char = x.start_char AND m.end_char = x.end_char
)
SELECT role_id AS row_id, min(article_id) AS article_id, any_value(title) || ' has no mention' AS problem
FROM told LEFT JOIN (SELECT *, true AS beside FROM named) USING (article_id, entity_no)
GROUP BY role_id HAVING bool_and(coalesce(beside, false))
""",
    ),
    error(
        "roles.beside_its_holder",
        "The name beside which a title stands is that of its holder; another one makes him minister.",
        """
SELECT role_id AS row_id, m.article_id, m.start_char, m.end_char,
    r.title || ': ' || r.actor_id || ', but the name is that of ' || coalesce(m.actor_id, 'nobody decided') AS problem
FROM roles r JOIN mentions m USING (mention_id)
WHERE r.actor_id IS DISTINCT FROM m.actor_id
""",
    ),
    error(
        "roles.curated_without_mention",
        "Curated terms come from seeds/, not from a place in an article.",
        ROWS.where("basis = 'curated' AND mention_id IS NOT NULL", "title"),
    ),
    error(
        "roles.read_somewhere",
        "A title that was read has the words where it was read.",
        """
SELECT role_id AS row_id, title || ' of ' || actor_id || ' has no evidence' AS problem
FROM roles WHERE basis = 'read' AND role_id NOT IN (SELECT row_id FROM evidence WHERE table_name = 'roles')
""",
    ),
    error(
        "roles.one_holder_at_a_time",
        "Two holders of a seat for one at the same time: words of one minister are credited to the other.",
        """
WITH seats AS (
    SELECT r.*, coalesce(organisation_id, country) AS body
    FROM roles r
    WHERE basis = 'curated' AND title IN (SELECT value FROM vocabulary WHERE list = 'single_seat')
)
SELECT a.role_id AS row_id,
    format('{} of {}: {} until {}, {} from {}', a.title, a.body, a.actor_id, a.seen_to, b.actor_id, b.seen_from)
        AS problem
FROM seats a JOIN seats b ON a.title = b.title AND a.body = b.body AND a.actor_id <> b.actor_id
    AND a.seen_from <= b.seen_from AND a.seen_to - b.seen_from > threshold('handover_days_most')
""",
    ),
    warning(
        "roles.told_once",
        "One holder, title and body with overlapping terms is one term told twice.",
        """
SELECT a.role_id AS row_id,
    format('{} of {} from {} and from {}', a.title, a.actor_id, a.seen_from, b.seen_from) AS problem
FROM roles a JOIN roles b ON a.basis = 'curated' AND b.basis = 'curated' AND a.actor_id = b.actor_id
    AND a.title = b.title
    AND a.organisation_id IS NOT DISTINCT FROM b.organisation_id AND a.country IS NOT DISTINCT FROM b.country
    AND a.role_id < b.role_id AND a.seen_from < coalesce(b.seen_to, DATE '9999-01-01')
        AND b.seen_from < coalesce(a.seen_to, DATE '9999-01-01')
""",
    ),
)
