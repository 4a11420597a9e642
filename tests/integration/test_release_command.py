"""`qawl release` and `qawl restore` as people run them."""

import json
import subprocess
import sys

import duckdb
import pytest

from tests.conftest import ROOT
from tests.newsroom import COMPARED_WITH, differing


@pytest.fixture
def qawl(press, tmp_path):
    """The command in a process of its own, in the folder of the press: gives exit code, output, errors."""

    def run(*arguments):
        code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from etl.cli import main; main()"
        done = subprocess.run(
            [sys.executable, "-c", code, *map(str, arguments)], cwd=press.folder, capture_output=True, text=True
        )
        return done.returncode, done.stdout, done.stderr

    return run


@pytest.mark.slow
def test_from_database_to_release_and_back(qawl, press, tmp_path):
    code, out, err = qawl("release", tmp_path / "place", "--database", press.database, "--text", "none")
    assert code == 0 and "texts: none" in out and "not in the documents: authors, license, doi, url" in out
    assert [line.split()[0] for line in err.splitlines()] == ["tables", "documents"]
    code, _, err = qawl("release", tmp_path / "place", "--database", press.database)
    assert code == 2 and err.startswith("qawl: ") and "never overwritten" in err and err.count("\n") == 1
    arguments = [word for article in press.articles for word in ("--articles", article)]
    code, out, _ = qawl("restore", tmp_path / "place", *arguments, "--database", tmp_path / "back.duckdb", "--json")
    assert code == 0 and json.loads(out)["articles"] == 13
    assert differing(press.database, tmp_path / "back.duckdb", *COMPARED_WITH) == []
    code, _, err = qawl("restore", tmp_path / "place", "--articles", "early", "--database", tmp_path / "x.duckdb")
    assert code == 2 and "12 of 13 articles are not among the texts given" in err and err.count("\n") <= 3


@pytest.mark.slow
def test_an_unvalidated_database_ends_with_one(qawl, press, tmp_path):
    with duckdb.connect(str(tmp_path / "new.duckdb")) as con:
        con.execute((ROOT / "schema.sql").read_text(encoding="utf-8"))
    code, out, err = qawl("release", tmp_path / "place", "--database", tmp_path / "new.duckdb")
    assert (code, out) == (1, "") and "holds no load" in err
    code, _, err = qawl("release", tmp_path / "place", "--database", tmp_path / "none.duckdb")
    assert code == 2 and "there is no such database" in err
    assert not (tmp_path / "place").exists()


@pytest.mark.slow
def test_our_own_corpus_is_built_validated_and_released(qawl, tmp_path):
    """The path of a fresh clone, with the validations: make dataset, make release."""
    code, _, err = qawl("build", "--database", tmp_path / "own.duckdb", "--quiet")
    assert code == 0, err
    code, out, _ = qawl("release", tmp_path / "place", "--database", tmp_path / "own.duckdb", "--json")
    assert code == 0 and json.loads(out)["teaching"] and json.loads(out)["verdict"] in ("passed", "warned")
    corpus = ROOT / "seeds/articles"
    code, _, err = qawl("restore", tmp_path / "place", "--articles", corpus, "--database", tmp_path / "back.duckdb")
    assert code == 0, err
    assert differing(tmp_path / "own.duckdb", tmp_path / "back.duckdb", *COMPARED_WITH) == []
