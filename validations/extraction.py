"""Suite of the schema `extraction`: what reading left for the next build to decide identities anew."""

from validations.checks import Check, error

TABLES = (
    "entities",
    "mentions",
    "offices",
    "statements",
    "statement_entities",
    "meetings",
    "meeting_entities",
    "meeting_spans",
    "evidence",
)

_OF_ARTICLES = "\nUNION ALL\n".join(
    f"SELECT DISTINCT article_id AS row_id, article_id,"
    f" 'extraction.{table} has rows of an article that is not in the table' AS problem"
    f" FROM extraction.{table} ANTI JOIN articles USING (article_id)"
    for table in TABLES
)

_NUMBERED = {
    "entities": ("entity_no", ""),
    "statements": ("statement_no", ""),
    "meetings": ("meeting_no", ""),
}
_ONCE = "\nUNION ALL\n".join(
    f"SELECT article_id || '#' || {number} AS row_id, article_id, count(*) || ' rows in extraction.{table}' AS problem"
    f" FROM extraction.{table} GROUP BY article_id, {number} HAVING count(*) > 1 OR {number} IS NULL"
    for table, (number, _) in _NUMBERED.items()
)

_POINTERS = (
    ("mentions", "entity_no", "entities", "entity_no"),
    ("offices", "entity_no", "entities", "entity_no"),
    ("offices", "organisation_no", "entities", "entity_no"),
    ("statements", "outlet_no", "entities", "entity_no"),
    ("statements", "relayed_by_no", "entities", "entity_no"),
    ("statements", "addressee_no", "entities", "entity_no"),
    ("statements", "parent_no", "statements", "statement_no"),
    ("statements", "meeting_no", "meetings", "meeting_no"),
    ("statement_entities", "statement_no", "statements", "statement_no"),
    ("statement_entities", "entity_no", "entities", "entity_no"),
    ("meeting_entities", "meeting_no", "meetings", "meeting_no"),
    ("meeting_entities", "entity_no", "entities", "entity_no"),
    ("meeting_spans", "meeting_no", "meetings", "meeting_no"),
)
_POINTED = "\nUNION ALL\n".join(
    f"SELECT x.article_id || '#' || x.{column} AS row_id, x.article_id,"
    f" 'extraction.{table}.{column} points to nothing' AS problem"
    f" FROM extraction.{table} x ANTI JOIN extraction.{to_table} t ON t.article_id = x.article_id"
    f" AND t.{to_column} = x.{column}"
    f" WHERE x.{column} IS NOT NULL"
    for table, column, to_table, to_column in _POINTERS
)

CHECKS: tuple[Check, ...] = (
    error(
        "extraction.countries_settled",
        "Countries are all in seeds/; a party that is one, but none of them, was lost or read wrongly.",
        """
SELECT article_id || '#' || entity_no AS row_id, article_id, name AS problem
FROM extraction.entities WHERE kind = 'country' AND actor_id IS NULL
""",
    ),
    error(
        "extraction.of_articles",
        "What was read of an article that is gone comes back as statements of nowhere with the next build.",
        _OF_ARTICLES,
    ),
    error(
        "extraction.numbered_once",
        "Parties, statements and meetings of an article are found by number; two with one number are mixed up.",
        _ONCE,
    ),
    error(
        "extraction.numbers_point_somewhere",
        "A number that no party, statement or meeting of the article has drops the row at the next build.",
        _POINTED,
    ),
)
