"""The documents of a release: true to the data, to what the maintainer states, and to what the corpus is."""

import itertools
import json
import re
import shutil

import duckdb
import pytest
import yaml

from etl.evaluation.accuracy import Accuracy
from etl.progress import Silent
from etl.release import accuracy
from etl.release.about import read_about
from etl.release.exceptions import AboutError, NoReleaseError
from etl.release.parquet import ROW_GROUP, write
from etl.release.release import Options, release
from etl.release.shape import Column, Table, tables
from tests.conftest import ROOT
from tests.newsroom import query, run
from tests.press import Press, judge, read

ABOUT = """
title = "Who spoke: a \\"test\\""
name = "who-spoke"
version = "2.1.0"
description = "Articles of two outlets."
authors = [
    "القصار, نادية",
    {name = "An Institute"},
    {name = "Roe, Jo", orcid = "0000-0002-1825-0097", affiliation = "Here"},
]
license = "CC-BY-NC-4.0"
license_note = "Quotations excepted."
url = "https://data.example.org/who-spoke"
doi = "10.1234/who-spoke"
contact = "desk@example.org"
"""
STANDARDS = (
    "https://schema.org/",
    "http://mlcommons.org/croissant/",
    "http://purl.org/dc/terms/",
    "https://spdx.org/licenses/",
)
ADDRESS = re.compile(r"https?://[^\s\"'`<>)\]]+|\b10\.\d{4,9}/\S+")


def documents(place):
    return {
        name: (place / name).read_text(encoding="utf-8")
        for name in ("README.md", "CITATION.cff", "datapackage.json", "croissant.json", "CHANGELOG.md", "views.sql")
    }


def header(place):
    return yaml.safe_load((place / "README.md").read_text(encoding="utf-8").split("---\n")[1])


def test_no_address_and_no_doi_is_invented(releases):
    for text in documents(releases["statements"]).values():
        assert [found for found in ADDRESS.findall(text) if not found.startswith(STANDARDS)] == []
    card = (releases["statements"] / "README.md").read_text(encoding="utf-8")
    assert "No licence is stated" in card and "license" not in header(releases["statements"])
    assert "licenses" not in json.loads((releases["statements"] / "datapackage.json").read_text())


def test_what_the_maintainer_states_is_in_every_document(press, tmp_path):
    (tmp_path / "about.toml").write_text(ABOUT, encoding="utf-8")
    place = press.released(tmp_path / "place", about=tmp_path / "about.toml").folder
    texts = documents(place)
    for name in ("README.md", "CITATION.cff", "datapackage.json", "croissant.json"):
        for word in ("2.1.0", "10.1234/who-spoke", "نادية", "An Institute"):
            assert word in texts[name], (name, word)
    cited = yaml.safe_load(texts["CITATION.cff"])
    assert cited["title"] == 'Who spoke: a "test"' and cited["doi"] == "10.1234/who-spoke"
    assert cited["authors"][0] == {"family-names": "القصار", "given-names": "نادية"}
    assert cited["authors"][2]["orcid"] == "https://orcid.org/0000-0002-1825-0097"
    assert header(place)["pretty_name"] == 'Who spoke: a "test"' and header(place)["license"] == "cc-by-nc-4.0"
    croissant = json.loads(texts["croissant.json"])
    assert (
        croissant["license"].endswith("/CC-BY-NC-4.0.html") and croissant["url"] == "https://data.example.org/who-spoke"
    )
    assert "desk@example.org" in texts["README.md"] and "Quotations excepted." in texts["README.md"]


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ("title = ", "is not TOML"),
        ("titel = 'x'", "titel is not known"),
        ("doi = 'doi.org/x'", "must have the form 10.1234/abcd"),
        ("version = '1'", "must have the form 1.0.0"),
        ("url = 'data.example.org'", "must have the form https://"),
        ("title = 3", "title must be a string"),
        ("authors = 'Roe, Jo'", "authors must be a list"),
        ("authors = [{orcid = '0000-0002-1825-0097'}]", "each of authors"),
        ("authors = [{name = 'Roe, Jo', orcid = '1'}]", "ORCID '1'"),
    ],
)
def test_what_cannot_be_stated_is_refused_by_name(tmp_path, stated, words):
    (tmp_path / "about.toml").write_text(stated, encoding="utf-8")
    with pytest.raises(AboutError, match=re.escape(words)):
        read_about(tmp_path / "about.toml")


def test_the_teaching_corpus_says_that_it_is_not_for_citation(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run("own.duckdb", *sorted((ROOT / "seeds/articles").glob("2015-09*.txt")), ROOT / "seeds/articles/metadata.csv")
    judge(tmp_path / "own.duckdb")
    release(tmp_path / "own.duckdb", tmp_path / "place", Options(), Silent())
    texts = documents(tmp_path / "place")
    assert "**A teaching corpus, not for citation.** These articles were written for" in texts["README.md"]
    assert "NOT FOR CITATION" in texts["README.md"] and "NOT FOR CITATION" in texts["croissant.json"]
    assert "not for citation" in texts["CITATION.cff"] and "not for citation" in texts["datapackage.json"]
    assert header(tmp_path / "place")["license"] == "cc-by-4.0"


def test_one_article_of_the_teaching_corpus_is_enough_to_say_so(press, releases, tmp_path):
    assert "eaching" not in "".join(documents(releases["statements"]).values())
    other = Press(shutil.copytree(press.folder, tmp_path / "press"))
    with other.inside():
        run("press.duckdb", ROOT / "seeds/articles/air_campaign.txt")
    judge(other.database)
    card = documents(other.released(tmp_path / "place").folder)["README.md"]
    assert "1 of the articles here were written for" in card


def test_the_header_leads_to_each_file(releases):
    for place in releases.values():
        configs = {config["config_name"]: config["data_files"][0]["path"] for config in header(place)["configs"]}
        filled = {
            path.relative_to(place).as_posix()
            for path in (place / "data").rglob("*.parquet")
            if duckdb.execute(f"SELECT count(*) FROM '{path}'").fetchone() != (0,)
        }
        assert {path for paths in configs.values() for path in paths} == filled
        assert all(paths == [f"data/{name}.parquet"] for name, paths in configs.items())
    assert [config["config_name"] for config in header(place)["configs"] if config.get("default")] == ["who_said_what"]


def test_figures_of_the_card_are_those_of_the_data(press, releases):
    card = documents(releases["statements"])["README.md"]
    (articles, superseded), (statements,) = (
        *query(press.database, "SELECT count(*) FILTER (superseded_by IS NULL), count(superseded_by) FROM articles"),
        *query(press.database, "SELECT count(DISTINCT statement_id) FROM who_said_what"),
    )
    assert superseded == 1 and f"- {articles} articles and {superseded} that a later text replaced" in card
    assert f"- {statements} statements" in card and "رويترز (2)" in card
    for name in tables():
        (count,) = query(press.database, f"SELECT count(*) FROM {name}")[0]
        assert f"| [{name}](data/{name}.parquet) | {count:,} |" in card


def test_accuracy_is_that_of_articles_set_aside(monkeypatch, press, tmp_path):
    def figure(metric, name, value):
        return Accuracy(metric, name, value, value - 0.05, value + 0.05, 0.9, 0.8, 12, 340, "2026-01-02")

    figures = [figure("who_said_what", "tuned", 0.99), figure("who_said_what", "held_out", 0.71)]
    assert "0.71" in "\n".join(accuracy.section(figures, teaching=False))
    assert "0.66 – 0.76" in "\n".join(accuracy.section(figures, teaching=False))
    assert "0.99" not in "\n".join(accuracy.section(figures, teaching=True))
    assert "none were measured" in "\n".join(accuracy.section(figures[:1], teaching=False))
    own = [*figures, figure("kind", "own_corpus", 0.88)]
    assert "0.88" in "\n".join(accuracy.section(own, teaching=True))
    assert "0.88" not in "\n".join(accuracy.section(own, teaching=False))
    monkeypatch.setattr(accuracy, "read_accuracy", lambda: figures)
    monkeypatch.setattr(accuracy, "ACCURACY", tmp_path)
    monkeypatch.setattr(accuracy, "published", lambda: figures)
    assert (
        "| 0.71 | 0.66 – 0.76 | 0.90 | 0.80 | 340 |"
        in documents(press.released(tmp_path / "place").folder)["README.md"]
    )


def test_changes_since_the_release_before_are_counted_by_table(press, releases, tmp_path):
    other = Press(shutil.copytree(press.folder, tmp_path / "press"))
    with duckdb.connect(str(other.database)) as con:
        con.execute("DELETE FROM evidence WHERE table_name = 'roles'")
        con.execute("UPDATE meetings SET topic = 'س'")
        con.execute("INSERT INTO actors (actor_id, kind, name_ar, origin) VALUES ('new_one', 'person', 'س', 'curated')")
    gone = query(press.database, "SELECT count(*) FROM evidence WHERE table_name = 'roles'")[0][0]
    held = query(press.database, "SELECT count(*) FROM meetings")[0][0]
    place = other.released(tmp_path / "place", previous=releases["statements"]).folder
    changes = (place / "CHANGELOG.md").read_text(encoding="utf-8")

    def row(table):
        line = next(line for line in changes.splitlines() if line.startswith(f"| {table} |"))
        return [int(cell.replace(",", "")) for cell in line.strip("| ").split(" | ")[1:]]

    assert row("evidence")[2:] == [0, gone, 0] and gone
    assert row("meetings")[2:] == [0, 0, held] and held
    assert row("actors")[2:] == [1, 0, 0]
    assert row("statements")[2:] == [0, 0, 0]
    assert "| loads |" not in changes and "still there or redirected" in changes
    assert changes.count("## 2") == 2, "the changelog of the release before goes on"

    back = press.released(tmp_path / "back", "none", previous=place).folder
    changes = (back / "CHANGELOG.md").read_text(encoding="utf-8")
    assert row("meetings")[2:] == [0, 0, 0], "what one of the two withholds is not compared"
    assert "gone without a redirect: 1, such as `new_one`" in changes and "at level `statements`" in changes
    assert "Tables added: `withheld`" in changes and changes.count("## 2") == 3


def test_actors_that_were_withdrawn_since_the_release_before_are_told(press, tmp_path):
    other = Press(shutil.copytree(press.folder, tmp_path / "press"))
    with duckdb.connect(str(other.database)) as con:
        con.execute("INSERT INTO actors (actor_id, kind, name_ar, origin) VALUES ('one', 'person', 'س', 'curated')")
    before = other.released(tmp_path / "before").folder
    with duckdb.connect(str(other.database)) as con:
        con.execute("DELETE FROM actors WHERE actor_id = 'one'")
        con.execute("INSERT INTO actor_redirects VALUES ('one', NULL, 'س')")
    changes = (other.released(tmp_path / "after", previous=before).folder / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "no such name is read any more: 1, such as `one`." in changes
    assert "without a redirect" not in changes


def test_what_is_no_release_cannot_be_compared_with(press, releases, tmp_path):
    with pytest.raises(NoReleaseError, match=r"holds no datapackage\.json"):
        press.released(tmp_path / "place", previous=tmp_path)
    damaged = shutil.copytree(releases["none"], tmp_path / "damaged")
    (damaged / "data" / "actors.parquet").write_bytes(b"PAR1")
    with pytest.raises(NoReleaseError, match="not complete"):
        press.released(tmp_path / "place", previous=damaged)
    assert not (tmp_path / "place").exists()


def test_views_answer_from_any_folder(press, releases, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    views = query(press.database, "SELECT view_name FROM duckdb_views() WHERE NOT internal")
    for (view,) in views:
        assert read(releases["full"], f"SELECT count(*) FROM {view}") == query(
            press.database, f"SELECT count(*) FROM {view}"
        )
    assert read(releases["full"], "SELECT fold('أُمّ')") == [("ام",)]
    monkeypatch.chdir(releases["full"])
    with duckdb.connect() as con:
        con.execute((releases["full"] / "views.sql").read_text(encoding="utf-8"))
        assert con.execute("SELECT count(*) FROM statements").fetchone()[0] > 0


def test_one_line_without_a_join_says_who_said_what(press, releases):
    flat_file = releases["statements"] / "data" / "who_said_what.parquet"
    assert duckdb.execute(f"FROM '{flat_file}' ORDER BY ALL").fetchall() == query(
        press.database, "FROM who_said_what ORDER BY ALL"
    )
    (line,) = re.findall(r"```sql\n(.*)\n```", (releases["statements"] / "README.md").read_text(encoding="utf-8"))
    line = line.replace("'data/", f"'{releases['statements']}/data/").replace("'un'", "'lavrov_sergey'")
    rows = duckdb.execute(line).fetchall()
    assert rows and all(len(row) == 4 for row in rows)


def test_an_article_is_found_by_reading_few_row_groups(tmp_path):
    """Rows are sorted, so that the statistics of all groups but one exclude an id."""
    table = Table("many", "", (Column("id", "VARCHAR", True, ""),), ("id",), (), ("id",))
    with duckdb.connect() as con:
        rows = f"SELECT sha256(i::VARCHAR) AS id FROM range({4 * ROW_GROUP}) t(i)"
        (file,) = write(con, table, rows, tmp_path, {"qawl.table": "many"}, 10**9)
    groups = duckdb.execute(
        "SELECT stats_min_value, stats_max_value FROM parquet_metadata(?) ORDER BY row_group_id",
        [str(tmp_path / file.path)],
    ).fetchall()
    assert len(groups) == 4
    assert all(before[1] < after[0] for before, after in itertools.pairwise(groups))
