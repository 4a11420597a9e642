"""`qawl evaluate`: a database built for the purpose, the judge's figures to the last digit, the page of errors."""

import json
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from etl.cli import app
from etl.evaluation.accuracy import published, read_accuracy, write_accuracy
from etl.evaluation.errors import ErrorsPageError, write_errors
from etl.evaluation.gold import GoldError, read_gold
from etl.evaluation.report import as_dict, lines
from etl.evaluation.run import measured, opened
from etl.paths import ARTICLES
from etl.pipeline.pipeline import build
from etl.pipeline.records import Options
from etl.progress import Silent
from etl.reading.inputs import find

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our own articles, built."""
    database = tmp_path_factory.mktemp("corpus") / "corpus.duckdb"
    build(find([ARTICLES]), Options(database, workers=1, validate=False), Silent())
    return database


def judge(shared: Path, database: Path, gold: Path) -> dict[str, dict[str, Any]]:
    command = [sys.executable, str(shared / "score.py"), str(database), str(gold), "--json"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def assert_agrees(own: dict[str, Any], judged: dict[str, dict[str, Any]]) -> None:
    for metric, numbers in judged.items():
        for name, value in numbers.items():
            assert own[metric][name] == pytest.approx(value, abs=1e-12), f"{metric} {name}"


def test_figures_are_those_of_the_judge_on_our_corpus(shared: Path, corpus: Path) -> None:
    golds = read_gold([ARTICLES])
    with opened(golds, corpus) as database:
        assert_agrees(as_dict(measured(golds, database)), judge(shared, corpus, ARTICLES))


def test_figures_are_those_of_the_judge_on_real_articles(shared: Path, tmp_path: Path) -> None:
    database = tmp_path / "real.duckdb"
    inputs = find([*sorted((shared / "seeds").glob("*.txt")), *sorted((shared / "gold" / "news").glob("*.txt"))])
    build(inputs, Options(database, workers=1, validate=False), Silent())
    for folder in ("seeds", "news"):
        golds = read_gold([shared / "gold" / folder])
        with opened(golds, database) as source:
            assert_agrees(as_dict(measured(golds, source)), judge(shared, database, shared / "gold" / folder))


def test_the_command_builds_from_the_texts_beside_the_annotation(corpus: Path) -> None:
    files = [str(path) for path in sorted(ARTICLES.glob("*.json"))]
    run = CliRunner().invoke(app, ["evaluate", *files, "--json"], catch_exceptions=False)
    assert run.exit_code == 0
    told = json.loads(run.stdout)
    golds = read_gold([ARTICLES])
    with opened(golds, corpus) as database:
        assert told == json.loads(json.dumps(as_dict(measured(golds, database))))
    assert told["articles"] == {"gold": len(files), "missing": []}


def test_a_text_that_is_nowhere_is_named(tmp_path: Path) -> None:
    gold = tmp_path / "air_campaign.json"
    gold.write_bytes((ARTICLES / "air_campaign.json").read_bytes())
    golds = read_gold([gold])
    with pytest.raises(GoldError, match=r"its text air_campaign\.txt is not beside it"), opened(golds, None):
        pass
    with opened(golds, None, [ARTICLES]) as database:
        assert measured(golds, database).missing == []


def test_the_table_tells_every_group_and_what_is_missing(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "absent.json").write_text(
        (ARTICLES / "air_campaign.json").read_text(encoding="utf-8").replace("air_campaign.txt", "absent.txt"), "utf-8"
    )
    golds = read_gold([ARTICLES, tmp_path])
    with opened(golds, corpus) as database:
        table = "\n".join(lines(measured(golds, database)))
    for words in ("who_said_what", "said_dropped", "said_on", "meeting_place", "Confidence of statements"):
        assert words in table
    assert table.endswith("Not in the database: absent.txt")


class Page(HTMLParser):
    """What a page holds: its tags with their attributes, its text."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_of_errors_is_of_one_piece_right_to_left_and_escaped(tmp_path: Path) -> None:
    text = 'قال الوزير سامي حداد إن <b>الجسر</b> & "الطريق" سيفتحان غداً. وغادر الوفد المدينة.'
    start = text.index("وغادر")
    spans = {"start": start, "end": len(text) - 1, "text": text[start:-1]}
    gold = {
        "file": "page.txt",
        "article": {},
        "entities": {},
        "mentions": [],
        "meetings": [],
        "statements": [
            {
                "cue": None,
                "content": spans,
                "kind": "indirect",
                "speaker": {"entity": None, "type": "unnamed", "basis": "role", "label": "<i>مصدر</i>"},
                "speaker_span": None,
                "in_heading": False,
                "nested_in": None,
            }
        ],
    }
    (tmp_path / "page.txt").write_text(text, encoding="utf-8")
    (tmp_path / "page.json").write_text(json.dumps(gold), encoding="utf-8")
    golds = read_gold([tmp_path])
    with opened(golds, None) as database:
        evaluation = measured(golds, database)
        shown = write_errors(tmp_path / "errors.html", golds, evaluation, database)
        with pytest.raises(ErrorsPageError, match="name another file"):
            write_errors(tmp_path / "absent" / "errors.html", golds, evaluation, database)
    page = Page(tmp_path / "errors.html")
    assert shown == sum(tag == "article" for tag, _ in page.tags) >= 2
    assert all("src" not in attributes and "http" not in str(attributes.get("href")) for _, attributes in page.tags)
    assert {tag for tag, _ in page.tags}.isdisjoint({"b", "i", "script", "link", "img"})
    assert any(attributes.get("dir") == "rtl" for _, attributes in page.tags)
    assert '<b>الجسر</b> & "الطريق"' in page.text and "<i>مصدر</i>" in page.text


def test_published_figures_survive_their_file(corpus: Path, tmp_path: Path) -> None:
    golds = read_gold([ARTICLES])
    with opened(golds, corpus) as database:
        rows = published("own_corpus", measured(golds, database), "2024-01-01")
    write_accuracy(rows, tmp_path / "accuracy.csv")
    assert read_accuracy(tmp_path / "accuracy.csv") == rows
    known = {row.metric: row for row in rows}
    said = known["who_said_what"]
    assert said.low is not None and said.high is not None and said.low <= said.value <= said.high
    assert (said.articles, said.items) == (len(golds), sum(len(gold.statements) for gold in golds))
    assert {"confident_statements", "confident_statements_right"} <= known.keys()
