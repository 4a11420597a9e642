"""The picture of an article in the README: `python -m tests.picture` takes it anew, with a browser that is installed."""

import tempfile
from dataclasses import replace
from pathlib import Path

from etl.database import open_dataset
from etl.show import show
from tests.browser import Browser
from tests.worked_queries import ROOT, build_corpus

ARTICLE = "2015-10-24_vienna_four.txt"
PICTURE = ROOT / "notebooks" / "show.png"
SIZE = "1280,900"

_EARLY = """
    SELECT c.statement_id FROM current_statements c JOIN statements s ON s.statement_id = c.statement_id
    WHERE c.uri LIKE '%/' || ? AND c.speakers IS NOT NULL AND NOT c.in_heading AND s.start_char < 900
    ORDER BY (c.medium IS NULL)::INTEGER + (s.said_from IS NULL)::INTEGER + (c.kind = 'indirect')::INTEGER, s.start_char
    LIMIT 1
"""
"""The statement to be chosen on it: one with many facts, near the top."""


def main() -> None:
    """Build our corpus, and write the page of one article as a picture."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = build_corpus(folder)
        with open_dataset(database) as con:
            row = con.execute(_EARLY, [ARTICLE]).fetchone()
        page = show(ARTICLE, database, row[0] if row else None)
        still = replace(page, html=page.html.replace("scroll-initial-target", "--unused"))
        print(Browser(folder).picture(still.save(folder / "page.html"), PICTURE, SIZE))


if __name__ == "__main__":
    main()
