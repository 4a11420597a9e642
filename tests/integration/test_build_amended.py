"""A database that is amended holds what one built in one go holds, row for row."""

import random
import shutil
from pathlib import Path

import duckdb
import pytest

from etl import lineage
from etl.amend.rows import amend_rows
from etl.engine.local import LocalEngine
from tests.newsroom import article, contents, differing, query, run, write
from validations import Validation, Verdict

WIRE = "وكالة الأفق"


@pytest.fixture
def here(tmp_path, monkeypatch):
    """The current folder, with a database of ten articles; however many are new, it is amended."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("etl.amend.articles.LARGEST_SHARE", 1.0)
    write(tmp_path / "texts", {f"{number}.txt": article(number) for number in range(10)})
    run("all.duckdb", "texts")
    return tmp_path


@pytest.fixture
def amended(monkeypatch):
    """How often a build amended the former database."""
    times = []
    monkeypatch.setattr("etl.pipeline.filling.amend_rows", lambda con: times.append(1) or amend_rows(con))
    return times


def built_anew(monkeypatch, *paths, **options):
    """A database built in one go, or in the same steps without amending."""
    monkeypatch.setattr("etl.amend.articles.LARGEST_SHARE", -1.0)
    run("anew.duckdb", *paths, **options)
    return Path("anew.duckdb")


def test_new_articles(here, amended, monkeypatch):
    write(here / "texts", {f"{number}.txt": article(number) for number in range(10, 14)})
    run("all.duckdb", "texts")
    assert amended == [1]
    assert differing(Path("all.duckdb"), built_anew(monkeypatch, "texts")) == []


def test_only_what_differs_is_written(here, amended):
    rows = (
        "SELECT rowid, mention_id FROM mentions WHERE article_id IN (SELECT article_id FROM articles WHERE uri LIKE ?)"
    )
    before = query(Path("all.duckdb"), rows, "%1.txt")
    write(here / "texts", {"new.txt": article(21)})
    run("all.duckdb", "texts/new.txt")
    assert amended == [1] and before
    assert query(Path("all.duckdb"), rows, "%1.txt") == before


def test_many_articles_are_written_anew(here, amended, monkeypatch):
    monkeypatch.setattr("etl.amend.articles.LARGEST_SHARE", 0.2)
    write(here / "texts", {f"{number}.txt": article(number) for number in range(10, 16)})
    run("all.duckdb", "texts")
    assert amended == []
    assert differing(Path("all.duckdb"), built_anew(monkeypatch, "texts")) == []


def test_articles_with_other_evidence_are_judged_by_themselves(here, monkeypatch):
    """A man who is named in full by a new article holds the office that an older one gives him by his surname."""
    before = "قال نقيب النساجين كمال سعيد الدهان إن الموسم بدأ. وأكد نقيب النساجين الدهان أن العمل مستمر.\n"
    after = "قال كمال سعيد الدهان إن الموسم انتهى. والتقى نقيب النساجين كمال الدهان أمس مدير المكتبة.\n"
    rows = "SELECT article_id, row_id, column_name, start_char FROM evidence"
    write(here / "more", {"before.txt": before})
    run("all.duckdb", "more")
    had = set(query(Path("all.duckdb"), rows))
    judged = []

    def watched(con):
        counts = amend_rows(con)
        judged.extend(article for (article,) in con.execute("FROM touched").fetchall())
        return counts

    monkeypatch.setattr("etl.pipeline.filling.amend_rows", watched)
    write(here / "more", {"after.txt": after})
    run("all.duckdb", "more")
    other = had ^ set(query(Path("all.duckdb"), rows))
    assert other and {article for article, *_ in other} <= set(judged)


def test_words_that_others_told_are_judged_with_their_utterance(here, amended):
    """A new telling of somebody else beside an utterance of three does not make these look as if they were not linked."""
    words = "إن المعرض الجديد يستقبل الزوار صباحا وتشارك فيه مدارس كثيرة من كل مدن البلاد وقراها"
    who = {"a": "كمال الدهان", "b": "كمال الدهان", "c": "كمال الدهان", "d": "سامي الحلواني"}
    (here / "about.csv").write_text("\n".join(["file,title,date,source", *(f"{n}.txt,,2015-11-03," for n in who), ""]))
    told = {f"{name}.txt": f"قال {person} {words} وذلك في حديث {name}.\n" for name, person in who.items()}
    for names in ("abc", "abcd"):
        write(here / "more", {f"{name}.txt": told[f"{name}.txt"] for name in names})
        built = run("all.duckdb", "more", metadata=here / "about.csv", validate=True)
        assert built.verdict and built.verdict.verdict != "failed", [f.id for f in built.verdict.broken]
    assert len(amended) == 2
    assert (3,) in query(Path("all.duckdb"), "SELECT count(*) FROM statement_occurrences GROUP BY utterance_id")


def test_one_article_can_change_who_is_meant_in_others(here, amended, monkeypatch):
    """A name that was sure becomes one of two, and a shorter name another's."""
    first = "قال مدير المكتبة كمال الدهان إن القاعة تفتح أبوابها. وأكد الدهان أن العمل مستمر كل يوم في المكتبة.\n"
    second = "قالت الدهان إن الموسم يبدأ قريبا في المدينة كلها.\n"
    third = "قال وزير الثقافة كمال سعيد الدهان إن الموسم يبدأ قريبا. وأضاف كمال الدهان أن القاعة جاهزة للقراء.\n"
    write(here / "more", {"first.txt": first, "second.txt": second})
    run("all.duckdb", "more")
    write(here / "more", {"third.txt": third})
    before = contents(Path("all.duckdb"))
    run("all.duckdb", "more")
    after = contents(Path("all.duckdb"))
    assert len(amended) == 2
    assert before["actor_names"] != after["actor_names"]
    assert differing(Path("all.duckdb"), built_anew(monkeypatch, "texts", "more")) == []


def test_a_telling_joins_the_utterances_of_others_and_parts_them_again(here, amended, monkeypatch):
    """Two tellings that share too few words are one utterance while a third of these days has the words of both."""
    first = "إن المعرض الجديد يستقبل الزوار صباحا وتشارك فيه مدارس كثيرة"
    second = "إن المعرض الجديد يستقبل الزوار ويستمر أسبوعا كاملا بلا رسوم"
    both = "إن المعرض الجديد يستقبل الزوار صباحا وتشارك فيه مدارس كثيرة ويستمر أسبوعا كاملا بلا رسوم"
    told = {
        f"{name}.txt": f"قال مدير المكتبة كمال الدهان {words}.\n"
        for name, words in (("a", first), ("b", second), ("c", both))
    }
    utterances = (
        "SELECT count(*) FROM statement_occurrences GROUP BY utterance_id HAVING count(*) > 1 AND bool_or("
        "statement_id IN (SELECT statement_id FROM statements WHERE content LIKE '%المعرض%')) ORDER BY ALL"
    )
    found = []
    for names, day in (("ab", "03"), ("abc", "04"), ("abc", "23")):
        dated = [f"{name}.txt,,2015-11-{day if name == 'c' else '03'}," for name in names]
        (here / "about.csv").write_text("\n".join(["file,title,date,source", *dated, ""]))
        write(here / "more", {f"{name}.txt": told[f"{name}.txt"] for name in names})
        monkeypatch.setattr("etl.amend.articles.LARGEST_SHARE", 1.0)
        run("all.duckdb", "texts", "more", metadata=here / "about.csv")
        found.append(query(Path("all.duckdb"), utterances))
        Path("anew.duckdb").unlink(missing_ok=True)
        anew = built_anew(monkeypatch, "texts", "more", metadata=here / "about.csv")
        assert differing(Path("all.duckdb"), anew) == []
    assert found == [[], [(3,)], []]
    assert len(amended) == 3


def test_actors_and_roles_that_others_tell_of_stay_as_they_were(here, amended, monkeypatch):
    """A branch of an army brings the army that no article names; a role is seen from the first day to the last."""
    fleet = (
        "أعلنت القوات البحرية البيروفية أن التدريب انتهى في الميناء. وقال مدير المكتبة سامي الحلواني إن القاعة تفتح.\n"
    )
    office = "قال نقيب النساجين كمال الدهان إن الموسم بدأ. وأكد مدير المكتبة سامي الحلواني أن العمل رقم {} مستمر.\n"
    told = {"fleet": fleet, **{f"office{number}": office.format(number) for number in range(3)}}
    army = "SELECT count(*) FROM actors WHERE actor_id = 'armed_forces_peru'"
    seen = "SELECT seen_from::VARCHAR, seen_to::VARCHAR FROM roles WHERE title LIKE 'نقيب%' AND basis = 'read'"
    found = []
    for days in (
        {"office0": "2015-11-05"},
        {"office0": "2015-11-05", "fleet": "2015-11-09", "office1": "2015-11-02"},
        {"office0": "2015-11-05", "fleet": "2015-11-09", "office1": "2015-11-02", "office2": "2015-11-28"},
        {"office0": "2015-11-05", "fleet": "2015-11-09", "office1": "2015-11-02", "office2": "2015-11-20"},
    ):
        write(here / "more", {f"{name}.txt": told[name] for name in days})
        rows = [f"{name}.txt,,{day}," for name, day in days.items()]
        (here / "about.csv").write_text("\n".join(["file,title,date,source", *rows, ""]))
        monkeypatch.setattr("etl.amend.articles.LARGEST_SHARE", 1.0)
        shutil.copy("all.duckdb", "anew.duckdb")
        run("all.duckdb", "texts", "more", metadata=here / "about.csv")
        found.append((*query(Path("all.duckdb"), army)[0], *query(Path("all.duckdb"), seen)[0]))
        anew = built_anew(monkeypatch, "texts", "more", metadata=here / "about.csv")
        assert differing(Path("all.duckdb"), anew) == []
    assert len(amended) == 4
    assert found == [
        (0, "2015-11-05", "2015-11-05"),
        (1, "2015-11-02", "2015-11-05"),
        (1, "2015-11-02", "2015-11-28"),
        (1, "2015-11-02", "2015-11-20"),
    ]


def test_superseded_and_back(here, amended, monkeypatch):
    shutil.copy("all.duckdb", "anew.duckdb")
    for texts in ({"3.txt": article(23), "4.txt": article(24)}, {"3.txt": article(33)}, {"3.txt": article(3)}):
        write(here / "texts", texts)
        monkeypatch.setattr("etl.amend.articles.LARGEST_SHARE", 1.0)
        run("all.duckdb", "texts")
        assert differing(Path("all.duckdb"), built_anew(monkeypatch, "texts")) == []
    assert len(amended) == 3
    assert query(Path("all.duckdb"), "SELECT count(*) FROM articles WHERE superseded_by IS NOT NULL") == [(3,)]


def test_the_same_text_under_a_smaller_uri_and_new_metadata(here, amended, monkeypatch):
    shutil.copy("all.duckdb", "anew.duckdb")
    shutil.copy("texts/5.txt", "texts/05.txt")
    (here / "about.csv").write_text("file,title,date,source\n6.txt,,2015-11-03,\n7.txt,,2015-11-04,daily\n")
    for options in ({}, {"metadata": here / "about.csv"}):
        monkeypatch.setattr("etl.amend.articles.LARGEST_SHARE", 1.0)
        run("all.duckdb", "texts", **options)
        assert differing(Path("all.duckdb"), built_anew(monkeypatch, "texts", **options)) == []
    assert len(amended) == 2


def test_other_decisions_and_other_code_are_computed_anew(here, amended, monkeypatch):
    write(here / "texts", {"new.txt": article(12)})
    name = "SELECT min(actor_id), max(actor_id) FROM actors WHERE origin = 'discovered' AND kind = 'person'"
    one, other = query(Path("all.duckdb"), name)[0]
    judgements = here / "judgements.csv"
    judgements.write_text(f"left,right,judgement,reason,who,decided_on\n{one},{other},same,test,tester,2020-01-01\n")
    run("all.duckdb", "texts", judgements=(judgements,))
    assert amended == []
    assert (one, other) not in query(Path("all.duckdb"), name)
    assert differing(Path("all.duckdb"), built_anew(monkeypatch, "texts", judgements=(judgements,))) == []
    monkeypatch.setattr("etl.amend.articles.LARGEST_SHARE", 1.0)
    prints = lineage.fingerprints
    monkeypatch.setattr(
        "etl.pipeline.pipeline.fingerprints", lambda files: lineage.Fingerprints(prints(files).extraction, "x")
    )
    write(here / "texts", {"newer.txt": article(13)})
    run("all.duckdb", "texts", judgements=(judgements,))
    assert amended == []


def test_corrections_hold_in_articles_that_did_not_change(here, amended, monkeypatch):
    database = Path("all.duckdb")
    article_id, start, end, medium = query(
        database, "SELECT article_id, start_char, end_char, medium FROM statements ORDER BY statement_id LIMIT 1"
    )[0]
    corrections = here / "corrections.csv"
    corrections.write_text(
        "table_name,article_id,start_char,end_char,field,expected,value,reason,who,decided_on\n"
        f"statements,{article_id},{start},{end},medium,{medium or ''},letter,test,tester,2020-01-01\n"
    )
    run("all.duckdb", "texts", corrections=(corrections,))
    write(here / "texts", {"new.txt": article(12)})
    run("all.duckdb", "texts", corrections=(corrections,))
    assert amended == [1]
    assert query(
        database, "SELECT medium FROM statements WHERE article_id = ? AND start_char = ?", article_id, start
    ) == [("letter",)]
    assert differing(database, built_anew(monkeypatch, "texts", corrections=(corrections,))) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_our_corpus_article_by_article(tmp_path, monkeypatch, seed, amended):
    """Real constructions, added a few at a time in any order, with texts that are replaced on the way."""
    from etl.paths import SEEDS

    monkeypatch.chdir(tmp_path)
    chance = random.Random(seed)
    files = sorted((SEEDS / "articles").glob("*.txt"))[:16]
    chance.shuffle(files)
    (tmp_path / "texts").mkdir()
    for begin in range(0, len(files), 4):
        for file in files[begin : begin + 4]:
            shutil.copy(file, tmp_path / "texts")
        known = files[: begin + 4]
        changed = tmp_path / "texts" / chance.choice(known).name
        changed.write_text(changed.read_text() + "\nوأضاف أن العمل مستمر كل يوم.\n")
        monkeypatch.setattr("etl.amend.articles.LARGEST_SHARE", 1.0 if begin else -1.0)
        run("all.duckdb", "texts")
        built_anew(monkeypatch, "texts")
        assert differing(Path("all.duckdb"), Path("anew.duckdb")) == []
    assert len(amended) == (len(files) + 3) // 4 - 1


def test_what_was_warned_of_other_articles_still_holds(here, amended, monkeypatch):
    """A part that is sound does not clear the rest; only a look at all does."""
    monkeypatch.setattr("etl.pipeline.pipeline.Validation.start", lambda *_: None)
    monkeypatch.setattr("etl.pipeline.pipeline.Validation.judge_part", lambda *_: None)
    monkeypatch.setattr("etl.pipeline.pipeline.Validation.ask", lambda *_: None)
    monkeypatch.setattr("etl.pipeline.pipeline.Validation.judge", lambda *_: Verdict([], 0.0))
    with duckdb.connect("all.duckdb") as con:
        con.execute("UPDATE loads SET verdict = 'warned'")
    for number, (share, verdict) in enumerate(((1.0, "warned"), (1.0, "warned"), (-1.0, "passed"))):
        monkeypatch.setattr("etl.amend.articles.LARGEST_SHARE", share)
        write(here / "texts", {f"new{number}.txt": article(30 + number)})
        assert run("all.duckdb", "texts", validate=True).load.verdict == verdict
    assert len(amended) == 2


def test_the_validations_get_ready_while_what_came_is_read(here, amended, monkeypatch):
    """They take as long to get ready as the rest of a short build; nothing waits for what has begun."""
    order = []
    start, extract = Validation.start, LocalEngine.map
    monkeypatch.setattr(Validation, "start", lambda *given: order.append("start") or start(*given))
    monkeypatch.setattr(LocalEngine, "map", lambda *given: order.append("extract") or extract(*given))
    write(here / "texts", {"new.txt": article(21)})
    run("all.duckdb", "texts", validate=True)
    assert amended == [1] and order[0] == "start" and "extract" in order
