"""How much of the articles' words a release carries at each level."""

import json
import re
import shutil

import duckdb
import pytest

from etl.release.rights import WITHHELD, Text
from etl.release.shape import flat, tables
from tests.newsroom import query
from tests.press import Press, read

NAMES = {
    ("actors", "name_ar"),
    ("actor_names", "name"),
    ("sources", "source_id"),
    ("sources", "name_ar"),
    ("articles", "source_id"),
    ("who_said_what", "source_id"),
    ("who_said_what", "source"),
    ("who_said_what", "speaker"),
    ("who_said_what", "outlet"),
    ("who_said_what", "relayed_by"),
    ("who_said_what", "addressee"),
    ("who_met_whom", "actor"),
    ("who_met_whom", "with_actor"),
}
"""Columns that may hold words of the articles at every level: names of actors and outlets."""


def texts(columns):
    """The columns whose values are text."""
    return [column.name for column in columns if column.type.startswith("VARCHAR")]


@pytest.mark.parametrize("level", WITHHELD)
def test_withheld_columns_are_null_and_all_others_as_in_the_database(press, releases, level):
    for name, table in tables().items():
        blank = WITHHELD[level].get(name, ())
        kept = ", ".join(column.name for column in table.columns if column.name not in blank)
        assert read(releases[level], f"SELECT {kept} FROM {name} ORDER BY ALL") == query(
            press.database, f"SELECT {kept} FROM {name} ORDER BY ALL"
        )
        for column in blank:
            left = "basis = 'read' AND" if (name, column) == ("roles", "title") else ""
            assert read(releases[level], f"SELECT count(*) FROM {name} WHERE {left} {column} IS NOT NULL") == [(0,)]
    curated = "SELECT count(title) FROM roles WHERE basis = 'curated'"
    assert read(releases[level], curated) == query(press.database, curated) != [(0,)]


def test_no_words_of_an_article_are_in_a_release_without_texts(press, releases):
    """Any two neighbouring words of any article, looked for in every file, names aside."""
    bodies = [body for (body,) in query(press.database, "SELECT body FROM articles")]
    pairs = {pair for body in bodies for pair in re.findall(r"(?=\b(\w+\W+\w+)\b)", body)}
    assert len(pairs) > 100

    def words_in(level):
        found = set()
        for name, table in {**tables(), **flat()}.items():
            for column in texts(table.columns):
                if (name, column) in NAMES:
                    continue
                rows = duckdb.execute(
                    f"SELECT DISTINCT {column}::VARCHAR FROM '{releases[level]}/data/{name}.parquet'"
                    f" WHERE {column} IS NOT NULL {'AND basis <> $$curated$$' if name == 'roles' else ''}"
                ).fetchall()
                if any(pair in value for (value,) in rows for pair in pairs):
                    found.add(f"{name}.{column}")
        return found

    assert words_in("none") == set()
    assert {"articles.title", "statements.content", "who_said_what.content", "mentions.text"} <= words_in("statements")
    assert "articles.body" not in words_in("statements") and "articles.body" in words_in("full")


def test_no_words_of_an_article_are_in_the_bytes_of_a_release_without_texts(press, releases):
    """Statistics and documents of the folder, too."""
    said = [content.encode() for (content,) in query(press.database, "SELECT content FROM statements")]
    for path in releases["none"].rglob("*"):
        if path.is_file():
            held = path.read_bytes()
            assert not any(content in held for content in said), path


def test_each_withheld_value_without_a_span_has_its_place(press, releases):
    for name, columns in WITHHELD[Text.none].items():
        key = tables()[name].key[0]
        for column in columns:
            if (name, column) in {
                ("articles", "body"),
                ("mentions", "text"),
                ("statements", "content"),
                ("statements", "cue"),
            }:
                continue
            read_only = "AND basis = 'read'" if name == "roles" else ""
            values = dict(
                query(press.database, f"SELECT {key}, {column} FROM {name} WHERE {column} IS NOT NULL {read_only}")
            )
            places = read(
                releases["none"],
                "SELECT row_id, article_id, start_char, end_char, value FROM withheld"
                " WHERE table_name = ? AND column_name = ?",
                name,
                column,
            )
            assert {row for row, *_ in places} == values.keys()
            for row, article, start, end, value in places:
                if value is None:
                    (body,) = query(press.database, "SELECT body FROM articles WHERE article_id = ?", article)[0]
                    value = body[start:end]
                assert value == values[row], (name, column)


def test_a_value_that_no_article_has_is_kept_for_the_way_back(press, tmp_path):
    other = Press(shutil.copytree(press.folder, tmp_path / "press"))
    with duckdb.connect(str(other.database)) as con:
        (row,) = con.execute("SELECT min(meeting_id) FROM meetings").fetchone()
        con.execute("UPDATE meetings SET topic = 'قيمة من خارج النص' WHERE meeting_id = ?", [row])
    place = other.released(tmp_path / "place", "none").folder
    assert read(place, "SELECT topic FROM meetings WHERE meeting_id = ?", row) == [(None,)]
    assert read(place, "SELECT article_id, value FROM withheld WHERE row_id = ? AND column_name = 'topic'", row) == [
        (None, "قيمة من خارج النص")
    ]


def test_the_card_and_the_package_list_what_is_withheld(releases):
    for level, place in releases.items():
        card = (place / "README.md").read_text(encoding="utf-8")
        withheld = {f"{table}.{column}" for table, columns in WITHHELD[Text(level)].items() for column in columns}
        (line,) = [line for line in card.splitlines() if line.startswith("This release was written with")]
        assert f"--text {level}" in line and set(re.findall(r"`([a-z_]+\.[a-z_]+)`", line)) == withheld
        package = json.loads((place / "datapackage.json").read_text(encoding="utf-8"))
        told = {
            f"{resource['name']}.{field['name']}"
            for resource in package["resources"]
            for field in resource["schema"]["fields"]
            if "Withheld" in field["description"]
        }
        assert told == withheld and package["qawl"]["text"] == level
