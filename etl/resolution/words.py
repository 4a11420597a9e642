"""Words cut from bodies, in time that does not grow with the place where they stand.

DuckDB's substring counts code points from the beginning of the text: fifty thousand names of a text of two million
characters would read it fifty thousand times. Long bodies are therefore cut into pieces first.
"""

from duckdb import DuckDBPyConnection

PIECE = 16_384
"""Characters from the start of one piece to that of the next; bodies up to that length are not cut."""


def cut_long_bodies(con: DuckDBPyConnection) -> None:
    """TEMP `pieces` of the bodies that need it, each reaching to the end of the next, and the macros that use them.

    `words_of(body, piece, start_char, end_char)` gives the words of a span, `piece` being the one whose number is
    `piece_of(start_char)`, or null where the body is not cut.
    """
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE pieces AS
        SELECT article_id, n::INTEGER AS piece_no, substring(body, n * {PIECE} + 1, 2 * {PIECE}) AS piece
        FROM resolution_articles, LATERAL (SELECT unnest(range(0, length(body) // {PIECE} + 1)) AS n)
        WHERE length(body) > {PIECE};

        CREATE OR REPLACE TEMP MACRO piece_of(start_char) AS start_char // {PIECE};

        CREATE OR REPLACE TEMP MACRO words_of(body, piece, start_char, end_char) AS
        CASE WHEN piece IS NULL OR end_char - start_char > {PIECE}
            THEN substring(body, start_char + 1, end_char - start_char)
            ELSE substring(piece, start_char % {PIECE} + 1, end_char - start_char) END;
        """
    )
