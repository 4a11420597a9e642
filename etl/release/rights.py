"""Rights: what each level of text withholds from the files, and where the withheld words stand in the articles."""

from enum import StrEnum

from duckdb import DuckDBPyConnection

from etl.release.shape import Column, Reference, Table


class Text(StrEnum):
    """How much of the articles' words a release carries."""

    full = "full"
    statements = "statements"
    none = "none"


WITHHELD: dict[Text, dict[str, tuple[str, ...]]] = {
    Text.full: {},
    Text.statements: {"articles": ("body",)},
    Text.none: {
        "articles": ("title", "body", "dateline"),
        "mentions": ("text",),
        "roles": ("title",),
        "meetings": ("place", "topic"),
        "statements": ("content", "cue", "speaker_label", "speaker_office", "occasion"),
    },
}
"""Columns that are null in the files of each level; all others are as in the database."""

SPANS = {
    ("mentions", "text"): ("start_char", "end_char"),
    ("statements", "content"): ("start_char", "end_char"),
    ("statements", "cue"): ("cue_start", "cue_end"),
}
"""Withheld columns whose words the same row gives the place of; those of all others stand in the table `withheld`."""

NOT_OF_ARTICLES = {("roles", "title"): "basis = 'curated'"}
"""Rows of a withheld column that stay, because their value is from seeds/ and not from an article."""

WITHHELD_TABLE = Table(
    "withheld",
    "Where withheld words stand: one row for each value that is null in the files and has no span of its own.",
    (
        Column("table_name", "VARCHAR", True, "Table of the value: articles, roles, meetings or statements."),
        Column("row_id", "VARCHAR", True, "Key of its row."),
        Column("column_name", "VARCHAR", True, "Its column."),
        Column("article_id", "VARCHAR", False, "The article with the words."),
        Column("start_char", "INTEGER", False, "First character of the words."),
        Column("end_char", "INTEGER", False, "One past their last character."),
        Column("value", "VARCHAR", False, "The value itself where no article has it: a name of seeds/, a correction."),
    ),
    ("table_name", "row_id", "column_name"),
    (Reference("article_id", "articles", "article_id"),),
    ("table_name", "row_id", "column_name"),
)
"""Released with the level `none` only."""

_ARTICLES_OF = {
    "articles": "SELECT article_id AS row_id, article_id FROM articles",
    "statements": "SELECT statement_id AS row_id, article_id FROM statements",
    "meetings": "SELECT DISTINCT meeting_id AS row_id, article_id FROM meeting_mentions",
    "roles": """
        SELECT role_id AS row_id, article_id FROM roles JOIN mentions USING (mention_id)
        UNION SELECT row_id, article_id FROM evidence WHERE table_name = 'roles'
    """,
}


def released(table: Table, level: Text) -> str:
    """The SELECT of a table's rows as its file has them."""
    columns = ", ".join(_released_column(table, column, level) for column in table.columns)
    return f"SELECT {columns} FROM {table.name}"


def _released_column(table: Table, column: Column, level: Text) -> str:
    if column.name not in WITHHELD[level].get(table.name, ()):
        return column.name
    stays = NOT_OF_ARTICLES.get((table.name, column.name))
    value = f"CASE WHEN {stays} THEN {column.name} END" if stays else f"NULL::{column.type}"
    return f"{value} AS {column.name}"


def located(level: Text) -> list[tuple[str, str]]:
    """The withheld columns whose words only the table `withheld` gives the place of."""
    return [
        (table, column)
        for table, columns in WITHHELD[level].items()
        for column in columns
        if (table, column) not in SPANS and (table, column) != ("articles", "body")
    ]


def create_withheld(con: DuckDBPyConnection, keys: dict[str, str]) -> None:
    """TEMP `withheld`: the first place in the first article that has the words of each withheld value.

    Args:
        con: Connection to the database.
        keys: The key column of each table.
    """
    values = " UNION ALL ".join(
        f"SELECT '{table}' AS table_name, {keys[table]} AS row_id, '{column}' AS column_name, {column} AS value"
        f" FROM {table} WHERE {column} IS NOT NULL"
        + (f" AND NOT ({NOT_OF_ARTICLES[table, column]})" if (table, column) in NOT_OF_ARTICLES else "")
        for table, column in located(Text.none)
    )
    homes = " UNION ALL ".join(f"SELECT '{table}' AS table_name, * FROM ({sql})" for table, sql in _ARTICLES_OF.items())
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE withheld AS
        WITH blanked AS ({values}), homes AS ({homes}), found AS (
            SELECT b.table_name, b.row_id, b.column_name, h.article_id,
                instr(a.body, b.value)::INTEGER - 1 AS start_char, length(b.value)::INTEGER AS length
            FROM blanked b JOIN homes h USING (table_name, row_id) JOIN articles a USING (article_id)
            WHERE contains(a.body, b.value)
        ), first AS (
            SELECT DISTINCT ON (table_name, row_id, column_name) * FROM found
            ORDER BY table_name, row_id, column_name, article_id
        )
        SELECT b.table_name, b.row_id, b.column_name, f.article_id, f.start_char, f.start_char + f.length AS end_char,
            CASE WHEN f.article_id IS NULL THEN b.value END AS value
        FROM blanked b LEFT JOIN first f USING (table_name, row_id, column_name)
        """
    )
