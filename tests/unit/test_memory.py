"""A build holds so much in memory, and what is more on disk."""

import duckdb
import pytest

from etl.database import MEMORY, MEMORY_A_ROW, limit_memory
from etl.resolution.support import profiles


@pytest.fixture
def con(tmp_path):
    with duckdb.connect() as con:
        con.execute("SET temp_directory = $spill", {"spill": str(tmp_path / "spill")})
        yield con


def limit(con):
    return con.execute("SELECT parse_formatted_bytes(current_setting('memory_limit'))").fetchone()[0]


def test_the_limit_grows_with_the_rows_up_to_that_of_duckdb(con):
    most = limit(con)
    limit_memory(con)
    assert limit(con) == pytest.approx(min(MEMORY, most), rel=0.1)
    limit_memory(con, 1_000_000)
    assert limit(con) == pytest.approx(min(MEMORY + MEMORY_A_ROW * 1_000_000, most), rel=0.1)
    limit_memory(con, 10**12)
    assert limit(con) == pytest.approx(most, rel=0.01)


def test_temporary_tables_larger_than_the_limit_are_written_to_disk(con, monkeypatch):
    monkeypatch.setattr("etl.database.MEMORY", 40_000_000)
    limit_memory(con)
    con.execute("CREATE TEMP TABLE words AS SELECT sha256(i::VARCHAR) AS word FROM range(1_500_000) t(i)")
    held, spilled = con.execute(
        "SELECT sum(memory_usage_bytes), sum(temporary_storage_bytes) FROM duckdb_memory()"
    ).fetchone()
    assert held <= 40_000_000 < spilled
    assert con.execute("SELECT count(*), min(length(word)) FROM words").fetchone() == (1_500_000, 64)


@pytest.mark.parametrize("rows", ["('office'), ('home')", "('home'), ('office')"])
def test_an_office_says_the_same_in_whatever_order_rows_come(con, rows):
    con.execute(
        f"""
        CREATE TEMP TABLE person_atoms AS
        SELECT 'a' AS article_id, 1 AS entity_no, 'x' AS usual, 'x y' AS key, 2 AS words, false AS settled,
            '' AS tag, false AS judged;
        CREATE TEMP TABLE likely_keys AS SELECT 'x y' AS key;
        CREATE TEMP TABLE party_facets AS
        SELECT 'a' AS article_id, 1 AS entity_no, f AS facet, 'mufti|EG' AS value FROM (VALUES {rows}) t(f);
        CREATE TEMP TABLE reference_offices AS SELECT 'mufti' AS office_key, true AS single;
        CREATE TEMP TABLE reference_roles AS
        SELECT '' AS actor_id, '' AS office_key, '' AS country, true AS single, '' AS organisation_id LIMIT 0;
        CREATE TEMP TABLE reference_actors AS SELECT '' AS actor_id, '' AS kind, '' AS country LIMIT 0;
        CREATE TEMP TABLE parties AS SELECT 'a' AS article_id, 1 AS entity_no, 's' AS source_id;
        """
    )
    assert profiles(con)["x"].facets == {"mufti|EG": 3}
