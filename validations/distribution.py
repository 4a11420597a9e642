"""Suite of figures: a parser that silently stops working leaves rows that are all valid, only too few or all alike.

Usual and possible ranges, and from how many rows on a figure is judged,
    stand in figures.csv with their reasons. A small
database is not judged: ten articles can well have no direct speech, and a few monstrous texts are no fault of reading.
"""

from validations.checks import error, warning

CHECKS = (
    error(
        "distribution.possible",
        "No collection of news has such figures: something of the reading has stopped, or counts everything.",
        """
SELECT name || ' (' || scope || ')' AS row_id,
    format('{:.4g}; possible is {} to {}. {}', value, floor, ceiling, reason) AS problem
FROM figures JOIN ranges USING (name)
WHERE basis >= least AND (value < floor OR value > ceiling)
    AND (SELECT count(*) FROM scopes WHERE scopes.scope = figures.scope) >= threshold('judged_articles_least')
""",
    ),
    warning(
        "distribution.usual",
        "The figure lies outside what annotated articles and 30,000 of news have: look whether it is the input,"
        " or a fault.",
        """
SELECT name || ' (' || scope || ')' AS row_id,
    format('{:.4g}; usual is {} to {}. {}', value, low, high, reason) AS problem
FROM figures JOIN ranges USING (name)
WHERE basis >= least AND (value < low OR value > high)
""",
    ),
    warning(
        "distribution.steady",
        "The figure is far from that of the load before: new articles of another kind, or code that reads otherwise.",
        """
SELECT name AS row_id, format('{:.4g}, was {:.4g} in the previous load', f.value, p.value) AS problem
FROM figures f JOIN previous_figures p USING (scope, name) JOIN ranges USING (name)
WHERE scope = 'all articles' AND f.basis >= least AND p.basis >= least
    AND abs(f.value - p.value) > change_most * greatest(abs(p.value), 0.01)
""",
    ),
    warning(
        "distribution.no_silent_source",
        "An outlet with many articles and hardly a statement is written in a way that reading does not understand.",
        """
SELECT m.source_id AS row_id, format('{} words, {} statements', sum(words), sum(coalesce(statements, 0))) AS problem
FROM measures m LEFT JOIN (SELECT article_id, count(*) AS statements
    FROM statements GROUP BY article_id) USING (article_id)
WHERE current
GROUP BY m.source_id
HAVING sum(words) >= threshold('silent_source_words_least')
    AND 1000 * sum(coalesce(statements, 0)) < threshold('silent_source_statements_per_1000_words') * sum(words)
""",
    ),
)
