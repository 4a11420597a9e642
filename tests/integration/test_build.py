"""A build again and again: what is added, left alone, renewed, superseded or a duplicate."""

import contextlib
import shutil
from pathlib import Path

import duckdb
import pytest

from tests.newsroom import article, contents, differing, query, run, write

COUNTS = ("added", "updated", "unchanged", "superseded", "rejected")


def counts(built) -> dict[str, int]:
    return {name: getattr(built.load, f"articles_{name}") for name in COUNTS if getattr(built.load, f"articles_{name}")}


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory):
    """Six articles and the database built of them; tests work on copies."""
    folder = tmp_path_factory.mktemp("newsroom")
    write(folder / "texts", {f"{number}.txt": article(number) for number in range(6)})
    with contextlib.chdir(folder):
        run(folder / "all.duckdb", "texts")
    return folder


@pytest.fixture
def copy(newsroom, tmp_path, monkeypatch):
    """The six articles and their database, to be changed; the folder is the current one, so that uris are the same."""
    folder = shutil.copytree(newsroom, tmp_path / "copy")
    monkeypatch.chdir(folder)
    return folder


def test_rows_of_all_kinds_stand_on_their_words(newsroom):
    database = newsroom / "all.duckdb"
    for table in ("articles", "passages", "mentions", "statements", "statement_speakers", "meetings", "roles"):
        assert query(database, f"SELECT count(*) FROM {table}")[0][0] > 0, table
    for table, column in (("mentions", "text"), ("statements", "content")):
        wrong = query(
            database,
            f"SELECT x.{column}, substring(body, start_char + 1, end_char - start_char) AS words"
            f" FROM {table} x JOIN articles USING (article_id) WHERE x.{column} IS DISTINCT FROM words",
        )
        assert wrong == []
    assert query(database, "SELECT DISTINCT verdict FROM loads") == [("unvalidated",)]
    untold = "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' AND comment IS NULL"
    assert query(database, untold) == [], "the file tells what its tables hold"


def test_the_same_input_changes_nothing(copy):
    before = contents(copy / "all.duckdb")
    built = run(copy / "all.duckdb", "texts")
    assert counts(built) == {"unchanged": 6}
    assert built.resolution is None, "nothing may be computed anew"
    assert contents(copy / "all.duckdb") == before
    assert query(copy / "all.duckdb", "SELECT count(*), count(DISTINCT load_id) FROM loads") == [(2, 2)]


def test_fresh_builds_are_equal_whatever_the_order_and_the_parts(newsroom, tmp_path, monkeypatch):
    monkeypatch.chdir(newsroom)
    files = sorted(Path("texts").iterdir())
    run(tmp_path / "reversed.duckdb", *reversed(files))
    for part in (files[4:], files[:2], files[2:4]):
        run(tmp_path / "parts.duckdb", *part)
    assert differing(newsroom / "all.duckdb", tmp_path / "reversed.duckdb") == []
    assert differing(newsroom / "all.duckdb", tmp_path / "parts.duckdb") == []


def test_a_new_file_is_added(copy):
    write(copy / "texts", {"new.txt": article(7)})
    assert counts(run(copy / "all.duckdb", "texts")) == {"added": 1, "unchanged": 6}
    assert counts(run(copy / "all.duckdb", "texts/new.txt")) == {"unchanged": 1}
    first, second = query(copy / "all.duckdb", "SELECT count(*) FROM articles GROUP BY load_id ORDER BY 1")
    assert (first, second) == ((1,), (6,)), "each article names the load that brought it"


def test_a_changed_text_supersedes_the_old_one(copy):
    (old,) = query(copy / "all.duckdb", "SELECT article_id FROM articles WHERE uri = 'texts/3.txt'")
    write(copy / "texts", {"3.txt": article(33)})
    assert counts(run(copy / "all.duckdb", "texts")) == {"added": 1, "unchanged": 5, "superseded": 1}
    rows = query(
        copy / "all.duckdb",
        "SELECT o.article_id, n.superseded_by FROM articles o JOIN articles n ON n.article_id = o.superseded_by",
    )
    assert rows == [(*old, None)]
    seen = query(copy / "all.duckdb", "SELECT DISTINCT article_id FROM who_said_what")
    kept = query(copy / "all.duckdb", "SELECT DISTINCT article_id FROM statements")
    assert old not in seen and old in kept, "old texts keep their rows, views leave them out"


def test_a_text_that_comes_back_is_current_again(copy):
    original = contents(copy / "all.duckdb")["articles"]
    write(copy / "texts", {"3.txt": article(33)})
    run(copy / "all.duckdb", "texts")
    write(copy / "texts", {"3.txt": article(3)})
    assert counts(run(copy / "all.duckdb", "texts")) == {"updated": 1, "unchanged": 5, "superseded": 1}
    current = [row for row in contents(copy / "all.duckdb")["articles"] if row[-1] is None]
    assert current == original


def test_a_uri_with_three_texts_in_turn(copy):
    for number in (31, 32):
        write(copy / "texts", {"3.txt": article(number)})
        run(copy / "all.duckdb", "texts/3.txt")
    chain = query(
        copy / "all.duckdb",
        "SELECT a.body, b.body, c.body FROM articles a JOIN articles b ON b.article_id = a.superseded_by"
        " JOIN articles c ON c.article_id = b.superseded_by",
    )
    assert chain == [(article(3), article(31), article(32))]


def test_new_metadata_show_in_the_row(copy):
    table = copy / "metadata.csv"
    table.write_text("file,date,source\n2.txt,2015-05-09,\n", encoding="utf-8")
    built = run(copy / "all.duckdb", "texts", metadata=table)
    assert counts(built) == {"updated": 1, "unchanged": 5}
    row = "SELECT published_from::VARCHAR, published_basis FROM articles WHERE uri = 'texts/2.txt'"
    assert query(copy / "all.duckdb", row) == [("2015-05-09", "declared")]
    fresh = copy / "fresh.duckdb"
    run(fresh, "texts", metadata=table)
    assert differing(copy / "all.duckdb", fresh) == []


def test_a_new_source_is_another_article(copy):
    table = copy / "metadata.csv"
    table.write_text("file,source\n2.txt,صحيفة الحي\n", encoding="utf-8")
    assert counts(run(copy / "all.duckdb", "texts", metadata=table)) == {
        "added": 1,
        "unchanged": 5,
        "superseded": 1,
    }
    current = "SELECT source_id, source_basis FROM articles WHERE uri = 'texts/2.txt' AND superseded_by IS NULL"
    assert query(copy / "all.duckdb", current) == [("صحيفة الحي", "declared")]
    assert query(copy / "all.duckdb", "SELECT name_ar, name_en FROM sources WHERE source_id = 'صحيفة الحي'") == [
        ("صحيفة الحي", None)
    ]


def test_one_text_under_two_uris_is_one_article(tmp_path):
    texts = write(tmp_path / "texts", {"b.txt": article(1), "a.txt": article(1), "c.txt": article(2)})
    built = run(tmp_path / "x.duckdb", texts)
    assert counts(built) == {"added": 2, "rejected": 1}
    rejected = query(tmp_path / "x.duckdb", "SELECT parse_filename(uri), reason, detail FROM rejections")
    assert [row[:2] for row in rejected] == [("b.txt", "duplicate")] and "a.txt" in rejected[0][2]
    for file in ("b.txt", "c.txt", "a.txt"):
        run(tmp_path / "parts.duckdb", texts / file)
    assert differing(tmp_path / "x.duckdb", tmp_path / "parts.duckdb") == []


def test_the_same_text_in_two_outlets_is_two_articles(tmp_path):
    texts = write(tmp_path / "texts", {"a.txt": article(1), "b.txt": article(1)})
    table = tmp_path / "metadata.csv"
    table.write_text("file,source\na.txt,الأولى\nb.txt,الثانية\n", encoding="utf-8")
    assert counts(run(tmp_path / "x.duckdb", texts, metadata=table)) == {"added": 2}


def test_one_uri_with_two_texts_in_one_input(tmp_path):
    lines = [
        f'{{"uri": "https://example.org/1", "date": "2015-05-0{day}", "text": "{text}"}}'
        for day, text in ((2, article(2)), (1, article(1)))
    ]
    (tmp_path / "x.jsonl").write_text("\n".join(line.replace("\n", "\\n") for line in lines), encoding="utf-8")
    assert counts(run(tmp_path / "x.duckdb", tmp_path / "x.jsonl")) == {"added": 2, "superseded": 1}
    current = query(tmp_path / "x.duckdb", "SELECT published_from::VARCHAR FROM articles WHERE superseded_by IS NULL")
    assert current == [("2015-05-02",)], "the later one is current, wherever it stands"
    assert counts(run(tmp_path / "x.duckdb", tmp_path / "x.jsonl"))["unchanged"] == 2


def test_what_cannot_be_loaded_is_told_and_the_rest_goes_on(tmp_path):
    write(tmp_path / "texts", {"good.txt": article(1), "empty.txt": "", "latin.txt": "Nothing Arabic here."})
    (tmp_path / "texts" / "bytes.txt").write_bytes(b"\xd9\x82\xff\xfe")
    built = run(tmp_path / "x.duckdb", tmp_path / "texts")
    assert counts(built) == {"added": 1, "rejected": 3}
    rows = query(tmp_path / "x.duckdb", "SELECT parse_filename(uri), reason FROM rejections ORDER BY ALL")
    assert rows == [("bytes.txt", "undecodable"), ("empty.txt", "empty"), ("latin.txt", "not_arabic")]
    assert [reason for reason, _, _ in built.rejections] == ["empty", "not_arabic", "undecodable"]


def test_a_text_whose_reading_fails_is_told_and_the_rest_goes_on(tmp_path, monkeypatch):
    from etl.extraction import batches

    extract = batches.extract_batch

    def fragile(batch):
        if any("رقم 2" in body for body in batch.column("body").to_pylist()):
            raise ValueError("broken rule")
        return extract(batch)

    monkeypatch.setattr(batches, "extract_batch", fragile)
    write(tmp_path / "texts", {f"{number}.txt": article(number) for number in range(4)})
    assert counts(run(tmp_path / "x.duckdb", tmp_path / "texts")) == {"added": 3, "rejected": 1}
    (row,) = query(tmp_path / "x.duckdb", "SELECT parse_filename(uri), reason, detail FROM rejections")
    assert row[:2] == ("2.txt", "failed") and "ValueError" in row[2]


def test_new_rules_read_the_old_articles_again(copy, monkeypatch):
    from etl.lineage import Fingerprints
    from etl.pipeline import pipeline

    database = copy / "all.duckdb"
    before = contents(database)
    write(copy / "texts", {"new.txt": article(8)})
    monkeypatch.setattr(pipeline, "fingerprints", lambda _: Fingerprints("other", "other"))
    seen = []
    extract = pipeline.LocalEngine.map

    def watched(self, batches):
        for outcome in extract(self, batches):
            seen.append(outcome.texts)
            yield outcome

    monkeypatch.setattr(pipeline.LocalEngine, "map", watched)
    assert counts(run(database, "texts/new.txt")) == {"added": 1}
    assert sum(seen) == 7, "the six that are not in the input come from the database"
    after = contents(database)
    assert {row[0] for row in before["articles"]} < {row[0] for row in after["articles"]}
    assert set(before["statements"]) < set(after["statements"])


def test_an_upgrade_withdraws_the_ids_of_names_that_it_no_longer_reads(copy):
    """The former version read a verb as a person, and had no column for ids that lead nowhere."""
    database = copy / "all.duckdb"
    with duckdb.connect(str(database)) as con:
        con.execute(
            "UPDATE loads SET verdict = 'passed', fingerprint = repeat('0', 64), build_fingerprint = fingerprint"
        )
        con.execute("CREATE TABLE kept AS FROM actor_redirects; DROP TABLE actor_redirects")
        con.execute("CREATE TABLE actor_redirects AS SELECT old_actor_id, actor_id FROM kept; DROP TABLE kept")
        con.execute(
            "INSERT INTO actors (actor_id, kind, name_ar, origin)"
            " VALUES ('person_000000000000', 'person', 'والتقى', 'discovered')"
        )
        con.execute("INSERT INTO actor_redirects VALUES ('person_111111111111', 'person_000000000000')")
        con.execute(
            "INSERT INTO mentions BY NAME SELECT 'false' AS mention_id, article_id, 'والتقى' AS text, 'person' AS kind,"
            " strpos(body, 'والتقى') - 1 AS start_char, start_char + 6 AS end_char, 'person_000000000000' AS actor_id,"
            " 'exact' AS method, 0.9 AS confidence FROM articles WHERE uri LIKE '%1.txt'"
        )
    for name, number in (("new.txt", 8), ("newer.txt", 9)):
        write(copy / "texts", {name: article(number)})
        built = run(database, "texts", validate=True)
        assert counts(built)["added"] == 1
        assert not built.refused, [finding for finding in built.verdict.broken]
        assert query(database, "FROM actor_redirects WHERE actor_id IS NULL ORDER BY ALL") == [
            ("person_000000000000", None, "والتقى"),
            ("person_111111111111", None, "والتقى"),
        ]


def test_workers_do_not_show_in_the_rows(newsroom, tmp_path, monkeypatch):
    from etl.staging import harvest

    monkeypatch.setattr(harvest, "_CHARS_A_BATCH", 400)
    monkeypatch.chdir(newsroom)
    run(tmp_path / "two.duckdb", "texts", workers=2)
    assert differing(newsroom / "all.duckdb", tmp_path / "two.duckdb") == []
