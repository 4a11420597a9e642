"""Suite of `mentions`: name spans, each the words of its text and the name of its actor."""

from validations.checks import Rows, error, warning, words_differ

ROWS = Rows("mentions", "mention_id", "article_id", "start_char", "end_char")

METHODS = (
    "'curated', 'composed', 'exact', 'single', 'short', 'surname', 'variant', 'homonym', 'office', 'judgement',"
    " 'correction', 'undecided'"
)

CHECKS = (
    error(
        "mentions.id_derived",
        "The id is a digest of article and span: another id means that a span was moved, or a row made by other hands.",
        ROWS.where(
            "mention_id <> sha256(concat_ws('|', article_id, start_char, end_char))[1:16]",
            "'id is not that of article and span'",
        ),
    ),
    error(
        "mentions.in_body",
        "An offset beyond the end points to no words.",
        """
SELECT mention_id AS row_id, article_id, start_char, end_char, 'the text has ' || length || ' characters' AS problem
FROM mentions JOIN measures USING (article_id)
WHERE end_char > length
""",
    ),
    error(
        "mentions.text_is_its_span",
        "The name is cut from the article; where it differs, one cannot see who is named.",
        words_differ(ROWS, "text"),
    ),
    error(
        "mentions.name_whole",
        "Padding, line ends, markup or a whole sentence in a name mean that the span was cut wrongly.",
        ROWS.where(
            r"text <> trim(text) OR NOT regexp_matches(text, '\p{L}') OR regexp_matches(text, '[\n\r\t<>{}=]')"
            " OR length(text) > threshold('name_characters_most')",
            "'“' || left(text, 80) || '”'",
        ),
    ),
    error(
        "mentions.method_known",
        "How a name was decided is said in a word that readers know.",
        ROWS.where(f"method NOT IN ({METHODS})", "method"),
    ),
    error(
        "mentions.undecided_without_actor",
        "A name is undecided exactly where it has no actor: else an undecided one is counted as somebody's.",
        ROWS.where("(method = 'undecided') <> (actor_id IS NULL)", "method || ', ' || coalesce(actor_id, 'no actor')"),
    ),
    error(
        "mentions.kind_of_its_actor",
        "A person's name that leads to an organisation or a country is a wrong link.",
        """
SELECT mention_id AS row_id, article_id, start_char, end_char,
    text || ' (' || m.kind || '): ' || actor_id || ' is a ' || a.kind AS problem
FROM mentions m JOIN actors a USING (actor_id)
WHERE m.kind <> a.kind
""",
    ),
    error(
        "mentions.not_overlapping",
        "One stretch of text names one party; overlapping names count somebody twice.",
        """
WITH placed AS (
    SELECT *, lag(end_char) OVER (PARTITION BY article_id ORDER BY start_char, end_char, mention_id) AS before
        FROM mentions
)
SELECT mention_id AS row_id, article_id, start_char, end_char, text || ' begins inside another name' AS problem
FROM placed WHERE start_char < before
""",
    ),
    error(
        "mentions.read_in_their_article",
        "The names in the table are those that were read, none more and none fewer.",
        """
SELECT coalesce(mention_id, article_id || '@' || start_char) AS row_id, article_id, start_char, end_char,
    CASE WHEN mention_id IS NULL THEN 'read, but not in the table' ELSE 'in the table, but not read' END AS problem
FROM read_mentions WHERE mention_id IS NULL OR entity_no IS NULL
""",
    ),
    error(
        "mentions.one_actor_per_party",
        "All names of one party in an article are one actor: another one among them got somebody else's words.",
        """
SELECT article_id || '#' || entity_no AS row_id, article_id, min(start_char) AS start_char,
    min_by(end_char, start_char) AS end_char,
    min(coalesce(actor_id, 'undecided')) || ' and ' || max(coalesce(actor_id, 'undecided')) AS problem
FROM read_mentions
WHERE entity_no IS NOT NULL AND mention_id IS NOT NULL AND method NOT IN ('judgement', 'correction')
GROUP BY article_id, entity_no
HAVING min(coalesce(actor_id, '')) <> max(coalesce(actor_id, ''))
""",
    ),
    error(
        "mentions.no_surer_than_read",
        "Deciding who is meant adds doubt to a reading, never certainty.",
        """
SELECT mention_id AS row_id, article_id, m.start_char, m.end_char,
    format('{}, read with {}', m.confidence, x.confidence) AS problem
FROM mentions m JOIN extraction.mentions x USING (article_id, start_char, end_char)
WHERE m.confidence > x.confidence + 1e-9 AND m.method NOT IN ('judgement', 'correction')
""",
    ),
    error(
        "mentions.settled_by_seeds",
        "Where the tables of seeds/ settle who a party is, its names lead to that actor and to no other.",
        """
SELECT mention_id AS row_id, r.article_id, start_char, end_char,
    'leads to ' || coalesce(r.actor_id, 'nobody') || ', settled is ' || e.actor_id AS problem
FROM read_mentions r
JOIN extraction.entities e USING (article_id, entity_no)
LEFT JOIN actor_redirects x ON x.old_actor_id = e.actor_id
WHERE e.actor_id IS NOT NULL AND mention_id IS NOT NULL AND r.method NOT IN ('judgement', 'correction', 'homonym')
    AND r.actor_id IS DISTINCT FROM coalesce(x.actor_id, e.actor_id)
""",
    ),
    warning(
        "mentions.person_shares_a_word",
        "A person's name shares a word with the spellings of the person it leads to; else it leads to somebody else.",
        """
WITH pairs AS (
    SELECT DISTINCT actor_id, text FROM mentions
    WHERE kind = 'person' AND actor_id IS NOT NULL AND method IN ('curated', 'exact', 'surname')
    EXCEPT SELECT actor_id, name FROM actor_names WHERE language = 'ar'
), spellings AS (
    SELECT actor_id, flatten(list(string_split(fold(name), ' '))) AS words
    FROM actor_names SEMI JOIN pairs USING (actor_id) WHERE language = 'ar' GROUP BY actor_id
), strange AS (
    SELECT pairs.*, string_split(regexp_replace(fold(text), '(^| )لل', '\\1ال', 'g'), ' ') AS parts
    FROM pairs LEFT JOIN spellings USING (actor_id)
    WHERE NOT coalesce(list_has_any(words, parts), false)
        AND coalesce(len(list_filter(words, lambda word: length(word) > 2 AND contains(fold(text), word))), 0) = 0
)
SELECT mention_id AS row_id, article_id, start_char, end_char, text || ' is no name of ' || actor_id AS problem
FROM mentions JOIN strange USING (actor_id, text)
WHERE method IN ('curated', 'exact', 'surname')
""",
    ),
    warning(
        "mentions.not_in_furniture",
        "Link lines, captions and bylines name people the article does not speak of.",
        """
SELECT mention_id AS row_id, m.article_id, m.start_char, m.end_char, text AS problem
FROM mentions m
JOIN (FROM passages WHERE kind = 'boilerplate') p ON p.article_id = m.article_id
    AND p.start_char <= m.start_char AND m.start_char < p.end_char
""",
    ),
)
