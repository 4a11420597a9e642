"""The file that a build writes: what is in it when, and how little is written anew."""

import duckdb

from etl.database import attach, connect_new

_WORDS = "CREATE TABLE words AS SELECT sha256(i::VARCHAR) AS word FROM range(100_000) t(i)"


def groups(con):
    """The blocks of each group of rows."""
    found = con.execute("FROM pragma_storage_info('words')")
    names = [column[0] for column in found.description]
    rows = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    return {
        number: [
            (row["segment_type"], row["block_id"], row["block_offset"]) for row in rows if row["row_group_id"] == number
        ]
        for number in {row["row_group_id"] for row in rows}
    }


def test_what_is_added_is_written_without_the_groups_that_are_there(tmp_path):
    with connect_new(tmp_path / "new.duckdb") as con:
        con.execute(f"{_WORDS}; CHECKPOINT")
        before = groups(con)
        con.execute("INSERT INTO words VALUES ('new'); CHECKPOINT")
        after = groups(con)
    assert len(before) == 5 and [number for number in before if before[number] != after[number]] == [4]


def test_no_log_is_kept_of_a_file_that_is_thrown_away_where_its_build_ends(tmp_path):
    with connect_new(tmp_path / "new.duckdb") as con:
        con.execute(_WORDS)
        attach(con, tmp_path / "other.duckdb", "other", read_only=False)
        con.execute("CREATE TABLE other.words AS FROM words")
        assert sorted(file.name for file in tmp_path.iterdir()) == ["new.duckdb", "other.duckdb"]


def test_what_was_not_written_is_dropped(tmp_path):
    with connect_new(tmp_path / "new.duckdb") as con:
        con.execute(f"{_WORDS}; CHECKPOINT; DELETE FROM words")
    with duckdb.connect(str(tmp_path / "new.duckdb"), read_only=True) as con:
        assert con.execute("SELECT count(*) FROM words").fetchall() == [(100_000,)]


def test_duckdb_from_1_3_on_reads_it(tmp_path):
    with connect_new(tmp_path / "new.duckdb") as con:
        tags = con.execute("SELECT tags FROM duckdb_databases() WHERE database_name = 'new'").fetchall()
    assert tags == [({"storage_version": "v1.3.0+"},)]


def test_a_file_of_older_storage_is_brought_to_it_where_it_is_written_to(tmp_path):
    with duckdb.connect(str(tmp_path / "old.duckdb")) as con:
        con.execute(_WORDS)
    with connect_new(tmp_path / "new.duckdb") as con:
        attach(con, tmp_path / "old.duckdb", "old", read_only=False)
        con.execute("INSERT INTO old.words VALUES ('new'); CHECKPOINT old; DETACH old")
        attach(con, tmp_path / "old.duckdb", "old", read_only=True)
        tags = con.execute("SELECT tags FROM duckdb_databases() WHERE database_name = 'old'").fetchall()
        assert tags == [({"storage_version": "v1.3.0+"},)]
        assert con.execute("SELECT count(*) FROM old.words").fetchall() == [(100_001,)]
