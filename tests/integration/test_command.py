"""The command: exit codes, one line for what goes wrong and never a traceback, output for people and for scripts."""

import json
import os
import sys
from pathlib import Path

import duckdb
import pytest

from etl.cli import main
from etl.pipeline import pipeline
from tests.newsroom import article, query, write
from validations import Finding, Verdict


@pytest.fixture
def qawl(tmp_path, monkeypatch, capsys):
    """The command in a folder of its own: gives exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["qawl", *arguments])
        with pytest.raises(SystemExit) as end:
            main()
        said = capsys.readouterr()
        return int(end.value.code or 0), said.out, said.err

    return run


class Judge:
    """Stands in for the validations: gives a verdict without looking."""

    findings: tuple[Finding, ...] = ()

    def __init__(self, database, **_):
        self.report = database.parent / "validation.html"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def start(self, previous):
        pass

    def judge_part(self, part, previous):
        pass

    def ask(self, file, previous):
        pass

    def judge(self, file, previous):
        return Verdict(list(self.findings), 0.0)

    def finish(self):
        pass


@pytest.fixture
def judge(monkeypatch):
    """Validations that find what a test says."""
    monkeypatch.setattr(pipeline, "Validation", Judge)
    monkeypatch.setattr(Judge, "findings", ())
    return Judge


def newer(path: Path) -> None:
    with duckdb.connect(str(path)) as con:
        con.execute("CREATE MACRO schema_version() AS 99; CREATE TABLE loads (load_id VARCHAR)")


def foreign(path: Path) -> None:
    with duckdb.connect(str(path)) as con:
        con.execute("CREATE TABLE mine (n INTEGER)")


REFUSED = {
    "no such path": (["build", "nowhere.txt"], "nowhere.txt: no such file"),
    "a folder without articles": (["build", "void"], "void: holds no"),
    "no such metadata": (["build", "texts", "--metadata", "m.csv"], "m.csv: cannot be opened"),
    "no such judgements": (["build", "texts", "--judgements", "j.csv"], "j.csv: cannot be read"),
    "a folder as database": (["build", "texts", "--database", "void"], "void: is a folder"),
    "a file as folder": (["build", "texts", "--database", "texts/1.txt/x.duckdb"], "texts/1.txt/x.duckdb: cannot be"),
    "no database file": (["build", "texts", "--database", "texts/1.txt"], "texts/1.txt: is not a database"),
    "a database of others": (["build", "texts", "--database", "foreign.duckdb"], "not one of Qawl"),
    "a newer schema": (["build", "texts", "--database", "newer.duckdb"], "is of schema version 99, newer than"),
    "judgements cut off": (["build", "texts", "--judgements", "cut.csv"], "cut.csv: cannot be read"),
    "judgements too wide": (["build", "texts", "--judgements", "wide.csv"], "wide.csv:2: has more cells"),
    "a path too long": (["build", "texts", "--database", "y" * 300], "cannot be written (File name too long)"),
    "an empty path": (["build", ""], "an empty path: no such file"),
    "a link to itself": (["build", "texts", "--database", "loop.duckdb"], "cannot be written (Too many levels"),
    "no workers": (["build", "texts", "--workers", "0"], "--workers"),
    "an unknown option": (["build", "--nope"], "--nope"),
    "an unknown command": (["nope"], "nope"),
    "info without a database": (["info", "--database", "none.duckdb"], "none.duckdb: there is no such database"),
    "info on a newer schema": (["info", "--database", "newer.duckdb"], "is of schema version 99, newer than"),
    "validation without a database": (["validate", "--database", "none.duckdb"], "there is no such database"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_done_is_one_line_and_changes_nothing(qawl, tmp_path, case):
    write(tmp_path / "texts", {"1.txt": article(1)})
    (tmp_path / "void").mkdir()
    columns = "left,right,judgement,reason,who,decided_on\n"
    (tmp_path / "cut.csv").write_text(columns + '"a,b,same,r,w,2015-01-01\n', encoding="utf-8")
    (tmp_path / "wide.csv").write_text(columns + "a,b,same,r,w,2015-01-01,x\n", encoding="utf-8")
    (tmp_path / "loop.duckdb").symlink_to("loop.duckdb")
    newer(tmp_path / "newer.duckdb")
    foreign(tmp_path / "foreign.duckdb")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    arguments, words = REFUSED[case]
    code, out, err = qawl(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("qawl: ") and err.count("\n") == 1 and words in err
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_database_that_may_not_be_written_is_left_alone(qawl, tmp_path, judge):
    write(tmp_path / "texts", {"1.txt": article(1)})
    assert qawl("build", "texts", "--database", "x.duckdb")[0] == 0
    (tmp_path / "x.duckdb").chmod(0o444)
    code, _, err = qawl("build", "texts", "--database", "x.duckdb")
    assert code == 2 and "may not be written" in err


def test_the_last_lines_say_what_was_built_rejected_and_where_to_look(qawl, tmp_path, judge):
    write(tmp_path / "texts", {"1.txt": article(1), "2.txt": "Latin only"})
    (tmp_path / "metadata.csv").write_text("file,date\n1.txt,yesterday\n", encoding="utf-8")
    code, out, err = qawl("build", "texts", "--database", "x.duckdb", "--metadata", "metadata.csv")
    assert code == 0
    assert [line.split()[0] for line in err.splitlines()] == [
        "reading",
        "extraction",
        "resolution",
        "load",
        "validation",
    ]
    told = "x.duckdb: 1 articles", "1 added", "1 not_arabic, such as texts/2.txt", "verdict passed", "date 'yesterday'"
    for words in (*told, "is not understood", "FROM rejections", "Next: qawl info --database x.duckdb"):
        assert words in out
    code, out, _ = qawl("build", "texts", "--database", "x.duckdb", "--metadata", "metadata.csv")
    assert code == 0 and out.startswith("x.duckdb: nothing has changed.")


def test_quiet_says_nothing(qawl, tmp_path, judge):
    write(tmp_path / "texts", {"1.txt": article(1)})
    assert qawl("build", "texts", "--database", "x.duckdb", "--quiet") == (0, "", "")


def test_json_is_for_scripts(qawl, tmp_path, judge):
    write(tmp_path / "texts", {"1.txt": article(1), "2.txt": ""})
    _, out, _ = qawl("build", "texts", "--database", "x.duckdb", "--json")
    said = json.loads(out)
    assert (said["articles_added"], said["verdict"], said["refused"], said["changed"]) == (1, "passed", False, True)
    assert said["rejections"] == [{"reason": "empty", "records": 1, "first": "texts/2.txt"}]
    code, out, _ = qawl("info", "--database", "x.duckdb", "--json")
    assert code == 0 and json.loads(out)["rows"]["articles"] == 1


def test_a_refused_load_is_kept_aside_and_ends_with_one(qawl, tmp_path, judge):
    write(tmp_path / "texts", {"1.txt": article(1)})
    assert qawl("build", "texts", "--database", "x.duckdb", "--quiet")[0] == 0
    before = (tmp_path / "x.duckdb").read_bytes()
    judge.findings = (Finding("mentions.text", "error", "Words differ from their span.", broken=3),)
    write(tmp_path / "texts", {"2.txt": article(2)})
    code, out, _ = qawl("build", "texts", "--database", "x.duckdb")
    assert code == 1
    assert out.startswith("Refused: the validations failed.") and "error mentions.text: 3 rows." in out
    assert (tmp_path / "x.duckdb").read_bytes() == before
    assert query(tmp_path / "x.refused.duckdb", "SELECT verdict FROM loads ORDER BY started_at") == [
        ("passed",),
        ("failed",),
    ]


def test_a_load_without_change_carries_the_verdict_over(qawl, tmp_path, judge):
    write(tmp_path / "texts", {"1.txt": article(1)})
    judge.findings = (Finding("mentions.text", "warning", "Odd.", broken=1),)
    for _ in range(2):
        assert qawl("build", "texts", "--database", "x.duckdb", "--quiet")[0] == 0
    assert query(tmp_path / "x.duckdb", "SELECT verdict FROM loads") == [("warned",), ("warned",)]


def test_a_fault_of_our_own_is_one_line_too(qawl, tmp_path, monkeypatch):
    write(tmp_path / "texts", {"1.txt": article(1)})
    monkeypatch.setattr(pipeline, "fingerprints", lambda _: 1 / 0)
    code, _, err = qawl("build", "texts", "--database", "x.duckdb", "--quiet")
    assert code == 2 and err.count("\n") == 1 and "Unexpected ZeroDivisionError" in err
    assert os.listdir(tmp_path) == ["texts"]


def test_info_tells_what_is_inside(qawl, tmp_path, judge):
    write(tmp_path / "texts", {"1.txt": article(1)})
    qawl("build", "texts", "--database", "x.duckdb", "--quiet")
    code, out, _ = qawl("info", "--database", "x.duckdb")
    assert code == 0
    for words in ("1 current articles", "Outlets", "Speakers", "statements", "Last of 1 loads", "verdict passed"):
        assert words in out
