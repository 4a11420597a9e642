"""The benchmark measures what it says: articles that differ, all of their text, every process, every row."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from etl.load import TABLES_FILLED
from tests.bench import copying, extraction, figures, material, process
from tests.bench.figures import FULL, Figure
from tests.newsroom import article, run, write


@pytest.fixture(scope="module")
def corpus():
    """Two hundred articles without the real ones."""
    kind, table = material.load(200, Path("nowhere"))
    assert kind == "our corpus"
    return table


def test_articles_differ_however_often_a_text_is_taken(corpus):
    texts, added = corpus.column("text").to_pylist(), material.more(corpus, 10).column("text").to_pylist()
    assert len(set(texts + added)) == 210
    assert len({*corpus.column("uri").to_pylist()}) == 200


def test_a_tenth_is_a_tenth(corpus):
    assert material.thinned(corpus, 10).num_rows == 20


def test_batches_hold_every_text_in_order(corpus):
    texts = material.bodies(corpus)
    batches = extraction.batches(texts)
    assert len(batches) > 1
    assert [body for batch in batches for body in batch.column("body").to_pylist()] == texts


def test_memory_is_that_of_children_too():
    child = "x = bytearray(150_000_000); print(flush=True); input()"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    parent = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        parent.stdout.readline()
        assert process.resident(parent.pid) > 150_000_000
    finally:
        parent.communicate(b"\n")


def test_a_command_that_fails_is_no_figure():
    with pytest.raises(process.CommandFailedError, match="ended with 2"):
        process.run("tests.bench.command", "build", "nowhere")


def test_copy_takes_every_row_of_a_build(tmp_path):
    write(tmp_path / "texts", {f"{number}.txt": article(number) for number in range(6)})
    built = run(tmp_path / "six.duckdb", tmp_path / "texts")
    (tmp_path / "copy").mkdir()
    rows, _ = copying.copy(tmp_path / "six.duckdb", list(built.rows), tmp_path / "copy")
    assert set(TABLES_FILLED) == built.rows.keys()
    assert rows == sum(built.rows.values())


@pytest.mark.parametrize(
    ("figure", "size", "met"),
    [
        (Figure("speed", 0.6, "times", 0.5), 100, True),
        (Figure("speed", 0.4, "times", 0.5), 100, False),
        (Figure("time", 91, "s", 90, at_most=True, any_size=False), FULL, False),
        (Figure("time", 91, "s", 90, at_most=True, any_size=False), 100, None),
        (Figure("spaCy", None, "times", 0.5), FULL, None),
        (Figure("rows", 5, "rows/s"), FULL, None),
    ],
)
def test_goals_are_met_or_not_or_not_meant(figure, size, met):
    assert figure.met(size) is met
    assert ("NO" in figures.line(figure, size)) == (met is False)


def test_figures_are_written_for_scripts(tmp_path):
    figures.write(tmp_path / "new" / "bench.json", [Figure("speed", 0.6, "times", 0.5)], 100, "our corpus")
    document = json.loads((tmp_path / "new" / "bench.json").read_text(encoding="utf-8"))
    assert document["articles"] == 100 and document["figures"][0]["met"] is True
