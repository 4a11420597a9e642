"""The way back: from a release and the articles to the database, proved; and what stops it."""

import json
import shutil

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from etl.database import DatabaseError
from etl.exceptions import QawlError
from etl.progress import Silent
from etl.reading.inputs import find
from etl.release import restore as module
from etl.release.exceptions import ArticlesMissingError, ChecksumError, NoReleaseError, NotRestoredError
from etl.release.folder import write_checksums
from etl.release.restore import restore
from tests.newsroom import COMPARED_WITH, article, contents, differing, query, run
from tests.press import Press, judge


def back(press, place, database, *articles, **options):
    with press.inside():
        return restore(place, find(articles or press.articles), database, Silent(), workers=1, **options)


@pytest.mark.parametrize("level", ["full", "statements", "none"])
def test_the_articles_give_the_database_back(press, releases, tmp_path, level):
    restored = back(press, releases[level], tmp_path / "back.duckdb")
    assert differing(press.database, tmp_path / "back.duckdb", *COMPARED_WITH) == []
    for table in ("loads", "rejections", "articles"):
        assert query(tmp_path / "back.duckdb", f"FROM {table} ORDER BY ALL") == query(
            press.database, f"FROM {table} ORDER BY ALL"
        )
    assert restored.read_again and restored.articles == 13 and restored.spans > 100
    manifest = json.loads((releases["full"] / "datapackage.json").read_text(encoding="utf-8"))["qawl"]
    assert restored.digest == manifest["digest"]
    assert [path.name for path in tmp_path.iterdir()] == ["back.duckdb"]


def test_what_is_restored_is_released_to_the_same_bytes(press, releases, tmp_path):
    back(press, releases["none"], tmp_path / "press.duckdb")
    again = Press(tmp_path).released(tmp_path / "again", "statements").folder
    for path in releases["statements"].rglob("*"):
        if path.is_file():
            assert (again / path.relative_to(releases["statements"])).read_bytes() == path.read_bytes(), path


def test_the_articles_may_come_in_another_form_and_with_others(press, releases, tmp_path):
    """Only text, title, day and outlet count; where the files now lie does not."""
    rows = [dict.fromkeys(("text", "title", "date", "source"))]
    with press.inside():
        for item in find(press.articles).read():
            if hasattr(item, "text"):
                body = {"title": item.title, "text": item.text, "date": item.date, "source": item.source}
                rows.append(body)
    rows += [{"title": None, "text": article(60), "date": None, "source": None}]
    pq.write_table(
        pa.Table.from_pylist(rows[:0:-1], schema=pa.schema([(name, pa.string()) for name in rows[0]])),
        tmp_path / "all.parquet",
    )
    back(press, releases["none"], tmp_path / "back.duckdb", tmp_path / "all.parquet")
    assert differing(press.database, tmp_path / "back.duckdb", *COMPARED_WITH) == []


def test_other_code_leaves_the_reading_to_the_next_build(press, releases, tmp_path, monkeypatch):
    other = type(module.fingerprints())("of other code", "of other code")
    with monkeypatch.context() as patch:
        patch.setattr(module, "fingerprints", lambda: other)
        restored = back(press, releases["none"], tmp_path / "back.duckdb")
    assert not restored.read_again
    found, expected = contents(tmp_path / "back.duckdb"), contents(press.database)
    assert {name for name in found if found[name] != expected[name]} == {
        name for name in found if name.startswith(("extraction.", "resolution.")) and expected[name]
    }
    with press.inside():
        run(tmp_path / "back.duckdb", "texts/odd.txt")
    assert differing(press.database, tmp_path / "back.duckdb", *COMPARED_WITH) == [], (
        "the build has read every article again"
    )


def test_quick_is_for_those_who_only_query(press, releases, tmp_path):
    assert not back(press, releases["none"], tmp_path / "back.duckdb", quick=True).read_again
    assert query(tmp_path / "back.duckdb", "FROM who_said_what ORDER BY ALL") == query(
        press.database, "FROM who_said_what ORDER BY ALL"
    )


def test_an_article_that_is_missing_or_altered_is_named(press, releases, tmp_path):
    other = Press(shutil.copytree(press.folder, tmp_path / "press"))
    (other.folder / "texts" / "3.txt").unlink()
    with pytest.raises(ArticlesMissingError, match=r"1 of 13 articles .* texts/3\.txt") as error:
        back(other, releases["none"], tmp_path / "back.duckdb")
    assert error.value.missing == ("texts/3.txt",)
    text = (press.folder / "texts" / "3.txt").read_text(encoding="utf-8")
    (other.folder / "texts" / "3.txt").write_text(text + " ", encoding="utf-8")
    with pytest.raises(ArticlesMissingError, match=r"texts/3\.txt"):
        back(other, releases["none"], tmp_path / "back.duckdb")
    assert not (tmp_path / "back.duckdb").exists()


def test_a_damaged_release_is_named_before_anything_is_done(press, releases, tmp_path):
    place = shutil.copytree(releases["none"], tmp_path / "place")
    with (place / "data" / "statements.parquet").open("ab") as file:
        file.write(b" ")
    (place / "schema.sql").unlink()
    with pytest.raises(ChecksumError, match=r"data/statements\.parquet and 1 more"):
        back(press, place, tmp_path / "back.duckdb")


@pytest.mark.parametrize(
    ("table", "change", "words"),
    [
        ("statements", "start_char + 1 AS start_char", "statements"),
        ("mentions", "end_char + 1 AS end_char", "mentions"),
        ("statement_speakers", "(SELECT max(actor_id) FROM actors) AS actor_id", "statement_speakers"),
        ("meetings", "'held' AS status", "meetings"),
        ("withheld", "start_char + 1 AS start_char", "roles|statements|meetings|articles"),
    ],
)
def test_a_release_that_was_tampered_with_is_not_restored(press, releases, tmp_path, table, change, words):
    """Even where its checksums were made to fit: the digests of the rows do not."""
    place = shutil.copytree(releases["none"], tmp_path / "place")
    path = place / "data" / f"{table}.parquet"
    column = change.rpartition(" ")[2]
    with duckdb.connect() as con:
        con.execute(f"CREATE VIEW actors AS FROM '{place}/data/actors.parquet'")
        con.execute(f"CREATE TABLE t AS SELECT * REPLACE ({change}) FROM '{path}'")
        con.execute(f"UPDATE t SET {column} = 'planned'" if table == "meetings" else "SELECT 1")
        con.execute(f"COPY t TO '{path}'")
    write_checksums(place)
    with pytest.raises(NotRestoredError, match=words):
        back(press, place, tmp_path / "back.duckdb")
    assert [path.name for path in tmp_path.iterdir()] == ["place"]


def test_spans_are_compared_where_the_words_were_released(press, releases, tmp_path):
    place = shutil.copytree(releases["statements"], tmp_path / "place")
    path = place / "data" / "mentions.parquet"
    with duckdb.connect() as con:
        con.execute(f"CREATE TABLE t AS SELECT * REPLACE (text || 'ا' AS text) FROM '{path}'")
        con.execute(f"COPY t TO '{path}'")
    write_checksums(place)
    with pytest.raises(NotRestoredError, match=r"mentions differ from what was released \(such as"):
        back(press, place, tmp_path / "back.duckdb")


def test_no_database_is_replaced(press, releases, tmp_path):
    shutil.copy(press.database, tmp_path / "mine.duckdb")
    with pytest.raises(DatabaseError, match="replaces none"):
        back(press, releases["none"], tmp_path / "mine.duckdb")
    assert query(tmp_path / "mine.duckdb", "SELECT count(*) FROM articles") == [(13,)]


def test_a_folder_that_is_no_release_and_one_of_another_schema_are_refused(press, releases, tmp_path):
    with pytest.raises(NoReleaseError, match=r"holds no datapackage\.json"):
        back(press, tmp_path, tmp_path / "back.duckdb")
    place = shutil.copytree(releases["none"], tmp_path / "place")
    package = (place / "datapackage.json").read_text(encoding="utf-8")
    (place / "datapackage.json").write_text(
        package.replace('"schema_version": 1', '"schema_version": 9'), encoding="utf-8"
    )
    with pytest.raises(NoReleaseError, match=r"schema version 9, this qawl has 1; restore it with qawl 0\.1\.0"):
        back(press, place, tmp_path / "back.duckdb")
    (place / "datapackage.json").write_text("[]", encoding="utf-8")
    with pytest.raises(QawlError, match="fetch the release again"):
        back(press, place, tmp_path / "back.duckdb")


def test_corrections_and_verdicts_come_back_too(press, tmp_path):
    """A database whose rows no code would give again is restored as it was."""
    other = Press(shutil.copytree(press.folder, tmp_path / "press"))
    with duckdb.connect(str(other.database)) as con:
        con.execute("UPDATE meetings SET place = 'مكان من خارج النص', topic = NULL")
        con.execute("UPDATE sources SET name_en = 'Corrected'")
    judge(other.database, "warned")
    place = other.released(tmp_path / "place", "none").folder
    back(other, place, tmp_path / "back.duckdb", quick=True)
    for table in ("meetings", "sources", "loads"):
        assert query(tmp_path / "back.duckdb", f"FROM {table} ORDER BY ALL") == query(
            other.database, f"FROM {table} ORDER BY ALL"
        )
