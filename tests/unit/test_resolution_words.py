"""Words are cut out of long texts as out of short ones, wherever they stand."""

import duckdb
import pytest

from etl.resolution.words import PIECE, cut_long_bodies

LENGTH = 3 * PIECE + 7


@pytest.fixture
def cut():
    bodies = {"long": "".join(chr(0x621 + number % 26) for number in range(LENGTH)), "short": "قال فلان"}
    with duckdb.connect() as con:
        con.execute("CREATE TEMP TABLE resolution_articles (article_id VARCHAR, body VARCHAR)")
        con.executemany("INSERT INTO resolution_articles VALUES (?, ?)", list(bodies.items()))
        cut_long_bodies(con)

        def words(article: str, start: int, end: int) -> tuple[str, str]:
            con.execute(
                "CREATE OR REPLACE TEMP TABLE span AS SELECT ? AS article_id, ? AS s, ? AS e", [article, start, end]
            )
            (row,) = con.execute(
                "SELECT words_of(a.body, p.piece, x.s, x.e) FROM span x JOIN resolution_articles a USING (article_id)"
                " LEFT JOIN pieces p ON p.article_id = x.article_id AND p.piece_no = piece_of(x.s)"
            ).fetchall()
            return row[0], bodies[article][start:end]

        yield words


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (0, 1), (0, PIECE), (PIECE - 1, PIECE + 1), (PIECE, 2 * PIECE), (2 * PIECE - 3, 3 * PIECE - 3),
        (LENGTH - 4, LENGTH), (3 * PIECE, LENGTH), (5, LENGTH - 5), (0, LENGTH), (PIECE - 2, 2 * PIECE + 9),
    ],
)  # fmt: skip
def test_a_span_of_a_long_body(cut, start, end):
    found, expected = cut("long", start, end)
    assert found == expected


def test_a_short_body_is_not_cut(cut):
    assert cut("short", 4, 8) == ("فلان", "فلان")
