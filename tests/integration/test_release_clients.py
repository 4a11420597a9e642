"""A release is read back by the clients that people have, and judged by the validators of its formats."""

import json
import re
import shutil

import duckdb
import frictionless
import mlcroissant
import pandas as pd
import polars as pl
import pyarrow.dataset as ds
import pytest

from etl.release import resources
from etl.release.shape import flat, tables
from tests.newsroom import query
from tests.press import read

FACTS = ("statements", "who_said_what", "meetings", "articles", "mentions", "sources")


def expected(press, name):
    """Rows, rows with a text, and a row to look at."""
    columns = {"statements": "content", "who_said_what": "content", "meetings": "kind", "articles": "title"}
    column = columns.get(name, tables()[name].columns[0].name if name in tables() else "")
    count, texts = query(press.database, f"SELECT count(*), count({column}) FROM {name}")[0]
    return column, count, texts, {value for (value,) in query(press.database, f"SELECT DISTINCT {column} FROM {name}")}


@pytest.mark.parametrize("name", FACTS)
def test_frames_hold_the_same_rows(press, releases, name):
    column, count, texts, values = expected(press, name)
    path = releases["statements"] / "data" / f"{name}.parquet"
    assert duckdb.execute(f"SELECT count(*), count({column}) FROM '{path}'").fetchone() == (count, texts)
    polars = pl.scan_parquet(path).select(column).collect()[column]
    assert (len(polars), set(polars)) == (count, values)
    arrow = ds.dataset(path).to_table(columns=[column])[column].to_pylist()
    assert (len(arrow), set(arrow)) == (count, values)
    pandas = pd.read_parquet(path, columns=[column])[column]
    assert (len(pandas), int(pandas.notna().sum())) == (count, texts)
    assert set(pandas.dropna()) == values - {None}


def test_types_are_those_of_the_schema(releases):
    frame = pl.read_parquet(releases["statements"] / "data" / "statements.parquet")
    kinds = {"statement_id": pl.String, "start_char": pl.Int32, "said_from": pl.Date, "in_heading": pl.Boolean}
    assert {name: frame.schema[name] for name in kinds} == kinds and frame.schema["confidence"] == pl.Float64
    met = pl.read_parquet(releases["statements"] / "data" / "who_met_whom.parquet")
    assert met.schema["articles"] == pl.List(pl.String)


@pytest.mark.slow
@pytest.mark.parametrize("level", ["full", "none"])
def test_frictionless_finds_no_error(releases, level):
    report = frictionless.validate(str(releases[level] / "datapackage.json"))
    assert report.valid, report.flatten(["title", "type", "note"])
    assert report.stats["tasks"] == len(tables()) + len(flat()) + (level == "none") and not report.warnings


@pytest.mark.slow
def test_frictionless_finds_a_key_that_leads_nowhere(releases, tmp_path):
    """The check can fail: without its sources, an article has a key that no row holds."""
    place = shutil.copytree(releases["none"], tmp_path / "place")
    sources = place / "data" / "sources.parquet"
    pl.read_parquet(sources).head(0).write_parquet(sources)
    package = json.loads((place / "datapackage.json").read_text(encoding="utf-8"))
    package["resources"] = [r for r in package["resources"] if r["name"] in ("loads", "actors", "sources", "articles")]
    (place / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    report = frictionless.validate(str(place / "datapackage.json"))
    assert {kind for (kind,) in report.flatten(["type"])} == {"foreign-key"}


@pytest.fixture
def heavy(press, tmp_path, monkeypatch):
    """A release in which every file is too large to be read row by row, and every table to be looked up."""
    monkeypatch.setattr(resources, "CHECKED_CELLS", 0)
    monkeypatch.setattr(resources, "LOOKED_UP_CELLS", 0)
    return press.released(tmp_path / "heavy").folder


@pytest.mark.slow
def test_large_files_are_proved_to_frictionless_by_their_hash(heavy):
    report = frictionless.validate(str(heavy / "datapackage.json"))
    assert report.valid, report.flatten(["title", "type", "note"])
    said = heavy / "data" / "statements.parquet"
    said.write_bytes(said.read_bytes()[:-1] + b"?")
    report = frictionless.validate(str(heavy / "datapackage.json"))
    assert [task.name for task in report.tasks if not task.valid] == ["statements"]
    assert report.flatten(["type"]) == [["hash-count"]]


def test_large_files_keep_their_columns_and_keys_and_the_card_names_them(heavy, releases):
    def described(place):
        package = json.loads((place / "datapackage.json").read_text(encoding="utf-8"))
        return {resource["name"]: resource for resource in package["resources"]}

    small, large = described(releases["statements"]), described(heavy)
    assert small["statements"]["type"] == "table" and large["statements"]["type"] == "file"
    assert small["statements"]["schema"]["fields"] == large["statements"]["schema"]["fields"]
    assert small["statements"]["references"] == large["statements"]["references"] != []
    assert "foreignKeys" in small["statements"]["schema"] and "foreignKeys" not in large["statements"]["schema"]
    (told,) = re.findall(r"Here: (.*?)\.", (heavy / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert "`statements`" in told and "`mentions`" in told
    assert "Here: none." in (releases["statements"] / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("level", ["statements", "none"])
def test_every_key_leads_to_a_row_of_its_file(releases, level):
    """What the validators do not follow in large files."""
    followed = 0
    for name, table in tables().items():
        for key in table.references:
            lost = duckdb.execute(
                f"SELECT count(*) FROM '{releases[level]}/data/{name}.parquet' one ANTI JOIN"
                f" '{releases[level]}/data/{key.table}.parquet' other ON one.{key.column} = other.{key.target}"
                f" WHERE one.{key.column} IS NOT NULL"
            ).fetchone()
            assert lost == (0,), (name, key)
            followed += 1
    assert followed > 30


@pytest.mark.parametrize("split", [False, True])
def test_croissant_is_sound_and_gives_every_record(press, releases, tmp_path, split):
    place = press.released(tmp_path / "split", "none", split_above=2000).folder if split else releases["none"]
    dataset = mlcroissant.Dataset(str(place / "croissant.json"))
    issues = dataset.metadata.ctx.issues
    assert not issues.errors
    assert all("license" in warning or "url" in warning or "creator" in warning for warning in issues.warnings)
    sets = [records.id for records in dataset.metadata.record_sets]
    assert sets == [*tables(), "withheld", *flat()]
    for name in sets:
        assert sum(1 for _ in dataset.records(name)) == read_count(place, name), name


def read_count(place, name):
    files = f"{place}/data/{name}/*.parquet" if (place / "data" / name).is_dir() else f"{place}/data/{name}.parquet"
    return duckdb.execute(f"SELECT count(*) FROM '{files}'").fetchone()[0]


def test_croissant_gives_the_words(press, releases):
    dataset = mlcroissant.Dataset(str(releases["statements"] / "croissant.json"))
    said = {record["statements/content"].decode() for record in dataset.records("statements")}
    assert said == {content for (content,) in query(press.database, "SELECT content FROM statements")}


@pytest.mark.slow
def test_datasets_finds_each_table_by_the_header_of_the_card(press, releases, tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    datasets = pytest.importorskip("datasets")
    place, cache = str(releases["statements"]), str(tmp_path / "cache")
    filled = {name for name in (*tables(), *flat()) if read_count(releases["statements"], name)}
    assert set(datasets.get_dataset_config_names(place)) == filled and len(filled) > 15
    first = datasets.load_dataset(place, split="train", cache_dir=cache)
    assert first.num_rows == query(press.database, "SELECT count(*) FROM who_said_what")[0][0]
    for name in filled & tables().keys():
        table = datasets.load_dataset(place, name, split="train", cache_dir=cache)
        assert table.num_rows == query(press.database, f"SELECT count(*) FROM {name}")[0][0]
        assert table.column_names == [column.name for column in tables()[name].columns]
    said = datasets.load_dataset(place, "statements", split="train", cache_dir=cache)["content"]
    assert sorted(said) == [
        content for (content,) in query(press.database, "SELECT content FROM statements ORDER BY 1")
    ]


def test_the_questions_people_have_are_answered_over_the_files(press, releases):
    for sql in (
        "SELECT speaker, count(*) FROM who_said_what GROUP BY ALL ORDER BY ALL",
        "SELECT actor, with_actor, held_from FROM who_met_whom ORDER BY ALL",
        "FROM find_statements('القاعة') ORDER BY ALL",
    ):
        assert read(releases["statements"], sql) == query(press.database, sql) != []
