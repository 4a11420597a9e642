"""The files of a release: whole, sorted, the same bytes for the same rows, and only of what is sound."""

import hashlib
import json
import os
import shutil
import subprocess
from datetime import date

import duckdb
import pyarrow.parquet as pq
import pytest

from etl.release import release as module
from etl.release.exceptions import FolderExistsError, OtherSchemaError, UnsoundLoadError
from etl.release.folder import new_folder
from etl.release.shape import flat, tables
from tests.newsroom import query, run
from tests.press import Press, judge, read

DOCUMENTS = {
    "CHANGELOG.md",
    "CHECKSUMS.sha256",
    "CITATION.cff",
    "DATA_DICTIONARY.md",
    "README.md",
    "croissant.json",
    "datapackage.json",
    "schema.sql",
    "views.sql",
}


def files_of(place):
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in place.rglob("*") if path.is_file()}


def test_each_table_has_a_sorted_file_that_says_what_made_it(press, releases):
    place = releases["full"]
    (load_id, code), *_ = query(press.database, "SELECT load_id, code_version FROM loads ORDER BY started_at DESC")
    for name, table in tables().items():
        file = pq.ParquetFile(place / "data" / f"{name}.parquet")
        known = {key.decode(): value.decode() for key, value in file.metadata.metadata.items()}
        assert (known["qawl.load_id"], known["qawl.code_version"], known["qawl.schema_version"]) == (load_id, code, "1")
        columns = ", ".join(table.order)
        rows = duckdb.execute(f"SELECT {columns} FROM '{place}/data/{name}.parquet'").fetchall()
        assert rows == query(press.database, f"SELECT {columns} FROM {name} ORDER BY {columns}"), name
        if rows:
            column = file.metadata.row_group(0).column(0)
            assert (column.compression, column.is_stats_set) == ("ZSTD", True)


def test_the_folder_holds_what_the_card_promises(releases):
    for level, place in releases.items():
        held = set(files_of(place))
        data = {f"data/{name}.parquet" for name in (*tables(), *flat(), *(["withheld"] if level == "none" else []))}
        assert held == DOCUMENTS | data


def test_a_release_is_the_same_bytes_made_again_and_with_any_number_of_threads(press, releases, tmp_path):
    for threads in (1, 2, 3):
        again = press.released(tmp_path / str(threads), "statements", threads=threads).folder
        assert files_of(again) == files_of(releases["statements"])


def test_digests_are_those_that_their_definition_gives(press, releases):
    """Computed here from the words of the card, with Python alone."""
    manifest = json.loads((releases["full"] / "datapackage.json").read_text())["qawl"]
    escapes = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}

    def cell(value):
        match value:
            case None:
                return "\\N"
            case bool():
                return str(value).lower()
            case float():
                return f"{value:.9f}"
            case str():
                return "".join(escapes.get(letter, letter) for letter in value)
            case date() | int():
                return str(value)
        raise AssertionError(value)

    total = []
    for name, table in tables().items():
        if name == "loads":
            continue
        left_out = "EXCLUDE (load_id)" if name in ("articles", "rejections") else ""
        rows = query(press.database, f"SELECT * {left_out} FROM {name}")
        lines = ["\t".join(map(cell, row)).encode() for row in rows]
        hashes = sorted(hashlib.sha256(line).hexdigest() for line in lines)
        expected = hashlib.sha256("".join(f"{value}\n" for value in hashes).encode()).hexdigest()
        assert manifest["tables"][name]["digest"] == expected, table.name
        total += [f"{name} {expected}\n"] if name != "rejections" else []
    assert manifest["digest"] == hashlib.sha256("".join(sorted(total)).encode()).hexdigest()


def test_digests_are_equal_for_equal_rows_whatever_the_loads(press, tmp_path):
    first = press.released(tmp_path / "first", "full").contents
    other = Press(shutil.copytree(press.folder, tmp_path / "copy"))
    other.database.unlink()
    with other.inside():
        for part in ("texts/[2-9].txt", "table.jsonl", "texts/odd.txt"):
            run("press.duckdb", part)
        (other.folder / "parts").mkdir()
        shutil.copytree("early/texts", "parts/texts")
        os.chdir("parts")
        run("../press.duckdb", "texts")
        os.chdir("..")
        run("press.duckdb", "texts", "table.jsonl")
    judge(other.database)
    second = other.released(tmp_path / "second", "full").contents
    assert second.digest == first.digest
    assert {**second.digests, "loads": ""} == {**first.digests, "loads": ""}
    with duckdb.connect(str(other.database)) as con:
        con.execute("UPDATE meetings SET topic = 'س' WHERE meeting_id = (SELECT min(meeting_id) FROM meetings)")
    third = other.released(tmp_path / "third", "full").contents
    assert {name for name, value in third.digests.items() if value != second.digests[name]} == {"meetings"}
    assert third.digest != second.digest


@pytest.mark.parametrize(("verdict", "words"), [("unvalidated", "was not validated"), ("failed", "did not pass")])
def test_only_a_validated_load_is_released(press, tmp_path, verdict, words):
    other = Press(shutil.copytree(press.folder, tmp_path / "press"))
    judge(other.database, verdict)
    with pytest.raises(UnsoundLoadError, match=words):
        other.released(tmp_path / "place")
    assert [path.name for path in tmp_path.iterdir()] == ["press"], "nothing is left behind"
    judge(other.database, "warned")
    assert other.released(tmp_path / "place").folder.is_dir()


def test_tables_that_are_not_those_of_the_schema_are_refused(press, tmp_path):
    other = Press(shutil.copytree(press.folder, tmp_path / "press"))
    with duckdb.connect(str(other.database)) as con:
        con.execute("ALTER TABLE evidence ADD COLUMN mood VARCHAR")
    with pytest.raises(OtherSchemaError, match="evidence"):
        other.released(tmp_path / "place")


@pytest.mark.parametrize("there", ["a release", "a file", "a link that leads nowhere"])
def test_what_is_at_the_place_is_never_overwritten(press, tmp_path, there):
    place = tmp_path / "place"
    if there == "a release":
        press.released(place)
    elif there == "a file":
        place.write_text("mine")
    else:
        place.symlink_to(tmp_path / "nowhere")
    before = files_of(tmp_path)
    with pytest.raises(FolderExistsError, match="never overwritten"):
        press.released(place, "full")
    assert files_of(tmp_path) == before


def test_what_came_to_the_place_meanwhile_is_kept(tmp_path):
    place = tmp_path / "place"
    with pytest.raises(FolderExistsError), new_folder(place) as scratch:
        (scratch / "a").write_text("new")
        place.mkdir()
        (place / "b").write_text("of another")
    assert files_of(tmp_path) == {"place/b": b"of another"}


def test_a_release_that_breaks_off_leaves_nothing(press, tmp_path, monkeypatch):
    def broken(*_):
        raise RuntimeError("power")

    monkeypatch.setattr(module, "write_checksums", broken)
    with pytest.raises(RuntimeError):
        press.released(tmp_path / "place")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_release_left_is_removed_and_what_a_running_one_writes_is_not(tmp_path):
    ended = subprocess.Popen(["true"])
    ended.wait()
    left, running = tmp_path / f".place.release-{ended.pid}", tmp_path / ".place.release-1"
    left.mkdir()
    running.mkdir()
    with new_folder(tmp_path / "place") as scratch:
        (scratch / "a").write_text("new")
    assert (tmp_path / "place" / "a").is_file() and not left.exists() and running.is_dir()


def test_checksums_hold_and_tell_what_was_changed(releases, tmp_path):
    place = shutil.copytree(releases["none"], tmp_path / "copy")
    check = ["sha256sum", "-c", "--strict", "CHECKSUMS.sha256"]
    good = subprocess.run(check, cwd=place, capture_output=True, text=True)
    assert good.returncode == 0 and len(good.stdout.splitlines()) == len(files_of(place)) - 1
    (place / "README.md").write_text("better", encoding="utf-8")
    bad = subprocess.run(check, cwd=place, capture_output=True, text=True)
    assert bad.returncode == 1 and "README.md: FAILED" in bad.stdout


def test_foreign_keys_hold_across_files(releases):
    for place in releases.values():
        for table in tables().values():
            for key in table.references:
                lost = read(
                    place,
                    f"SELECT count(*) FROM {table.name} t ANTI JOIN {key.table} o ON o.{key.target} = t.{key.column}"
                    f" WHERE t.{key.column} IS NOT NULL",
                )
                assert lost == [(0,)], (table.name, key)


def test_above_a_size_a_table_is_one_file_for_each_year(press, releases, tmp_path):
    place = press.released(tmp_path / "split", "full", split_above=1000).folder
    parts = {path.name for path in (place / "data" / "statements").iterdir()}
    year = "coalesce(year(published_from)::VARCHAR, 'undated')"
    years = query(press.database, f"SELECT DISTINCT {year} FROM articles SEMI JOIN statements USING (article_id)")
    assert parts == {f"statements-{year}.parquet" for (year,) in years} and len(parts) > 2
    for name in (*tables(), "who_said_what"):
        assert read(place, f"FROM {name} ORDER BY ALL") == read(releases["full"], f"FROM {name} ORDER BY ALL"), name
    assert not (place / "data" / "statements.parquet").exists()
    paths = {resource["path"] for resource in json.loads((place / "datapackage.json").read_text())["resources"]}
    assert paths == {name for name in files_of(place) if name.startswith("data/")}
