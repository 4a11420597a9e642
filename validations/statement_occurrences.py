"""Suite of `statement_occurrences`: the same utterance told more than once."""

from validations.checks import Rows, error, warning

ROWS = Rows("statement_occurrences", "statement_id")

CHECKS = (
    error(
        "statement_occurrences.of_two_or_more",
        "An utterance told once has no row; a single occurrence lost its others.",
        "SELECT utterance_id AS row_id, 'one occurrence only' AS problem FROM statement_occurrences"
        " GROUP BY utterance_id HAVING count(*) = 1",
    ),
    error(
        "statement_occurrences.named_by_the_first",
        "An utterance has the smallest id of its occurrences, so that two builds call it the same.",
        """
SELECT utterance_id AS row_id, 'smallest occurrence is ' || min(statement_id) AS problem
FROM statement_occurrences GROUP BY utterance_id HAVING utterance_id <> min(statement_id)
""",
    ),
    error(
        "statement_occurrences.of_one_speaker",
        "The same utterance has a speaker in common; with none, two people's words were taken for one's.",
        """
WITH voices AS (
    SELECT utterance_id, o.statement_id, list(w.actor_id) AS speakers
    FROM statement_occurrences o JOIN statement_speakers w USING (statement_id) GROUP BY ALL
)
SELECT a.statement_id AS row_id, 'no speaker in common with ' || b.statement_id AS problem
FROM voices a JOIN voices b ON b.statement_id = a.utterance_id
WHERE NOT list_has_any(a.speakers, b.speakers)
""",
    ),
    error(
        "statement_occurrences.none_lost",
        "The same words of the same one speaker, told on the same day by two articles, are one utterance in the table.",
        """
WITH alone AS (
    SELECT statement_id, min(actor_id) AS actor_id FROM statement_speakers GROUP BY statement_id HAVING count(*) = 1
), common AS (
    SELECT hash(content) AS digest FROM statements WHERE length(content) >= threshold('utterance_characters_least')
    GROUP BY ALL HAVING count(DISTINCT article_id) > 1
), told AS (
    SELECT s.statement_id, s.article_id, s.start_char, s.end_char, s.content, w.actor_id, a.published_from,
        o.utterance_id
    FROM statements s
    SEMI JOIN common c ON c.digest = hash(s.content)
    JOIN alone w USING (statement_id)
    JOIN articles a USING (article_id)
    LEFT JOIN statement_occurrences o USING (statement_id)
    WHERE a.published_from = a.published_to AND length(s.content) >= threshold('utterance_characters_least')
)
SELECT any_value(statement_id) AS row_id, any_value(article_id) AS article_id, any_value(start_char) AS start_char,
    any_value(end_char) AS end_char, count(DISTINCT article_id) || ' articles tell it, not linked' AS problem
FROM told GROUP BY content, actor_id, published_from
HAVING count(DISTINCT article_id) > 1 AND (count(DISTINCT utterance_id) <> 1 OR count(utterance_id) < count(*))
""",
    ),
    warning(
        "statement_occurrences.alike",
        "Tellings of one utterance share words; with none in common they are two.",
        """
SELECT a.statement_id AS row_id, a.article_id, a.start_char, a.end_char,
    'no word in common with ' || b.statement_id AS problem
FROM statement_occurrences o JOIN statements a USING (statement_id)
    JOIN statements b ON b.statement_id = o.utterance_id
WHERE a.statement_id <> b.statement_id AND a.content <> b.content
    AND NOT list_has_any(
        regexp_extract_all(fold(a.content), '\\p{L}+'), regexp_extract_all(fold(b.content), '\\p{L}+'))
""",
    ),
)
