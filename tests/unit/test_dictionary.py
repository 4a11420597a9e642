"""DATA_DICTIONARY.md is what the comments of schema.sql give, and shows all of them."""

import duckdb

from etl.database import create
from etl.dictionary import PAGE, render


def test_page_is_current():
    assert PAGE.read_text(encoding="utf-8") == render(), "run: python -m etl.dictionary"


def test_every_comment_is_shown():
    page = render()
    with duckdb.connect() as con:
        create(con)
        comments = con.execute("SELECT comment FROM duckdb_columns() WHERE comment IS NOT NULL").fetchall()
        comments += con.execute("SELECT comment FROM duckdb_tables() WHERE comment IS NOT NULL").fetchall()
    assert len(comments) > 200
    assert [text for (text,) in comments if text not in page] == []


def test_references_are_links():
    assert "| `superseded_by` | VARCHAR, → [articles](#articles) |" in render()
