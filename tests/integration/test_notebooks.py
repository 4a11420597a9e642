"""Notebooks and worked queries on our corpus: they run, twice the same, write nothing, and their pages run nothing."""

import hashlib
import re
from pathlib import Path

import nbformat
import pytest

from etl.database import open_dataset
from etl.notebook.find import NotebookNotFoundError, find_notebooks
from etl.notebook.render import NotebookError, execute, render
from etl.paths import NOTEBOOKS
from tests.worked_queries import PAGES, build_corpus, output, queries

NAMES = ["01_tour", "02_who_said_what", "03_who_met_whom", "04_how_outlets_report", "05_positions", "06_quality"]
QUERIES = [
    (page.name, number, *query) for page in PAGES for number, query in enumerate(queries(page.read_text("utf-8")), 1)
]


@pytest.fixture(scope="module")
def database(tmp_path_factory) -> Path:
    return build_corpus(tmp_path_factory.mktemp("corpus"))


@pytest.fixture(scope="module")
def con(database):
    with open_dataset(database) as connection:
        yield connection


def test_there_are_ten_worked_queries():
    assert sum(page == "queries.md" for page, *_ in QUERIES) >= 10


@pytest.mark.parametrize(("page", "number", "sql", "table"), QUERIES, ids=lambda value: str(value)[:12])
def test_a_worked_query_gives_the_output_on_its_page(con, page, number, sql, table):
    assert re.match(r"(SELECT|FROM|WITH)\b", sql) and sql.count(";") == 1, "one SELECT each"
    assert output(con, sql) == table, f"{page}, query {number}: run python -m tests.worked_queries"


def test_the_notebooks_are_there_in_order():
    assert [path.stem for path in find_notebooks()] == NAMES
    assert [path.stem for path in find_notebooks(["02", "04_how"])] == [NAMES[1], NAMES[3]]
    with pytest.raises(NotebookNotFoundError, match="99"):
        find_notebooks(["99"])


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_is_committed_without_outputs_and_opens_with_parameters(name):
    notebook = nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(not cell.outputs and cell.execution_count is None for cell in code)
    assert "parameters" in code[0].metadata.tags and 'database = ""' in code[0].source
    assert notebook.metadata.kernelspec.name == "python3"
    assert notebook.cells[0].cell_type == "markdown" and notebook.cells[0].source.startswith("# ")
    assert "cannot say" in notebook.cells[-1].source, "each ends with what the data cannot say"
    assert not re.search(r"\b(INSERT|UPDATE|DELETE|CREATE|DROP|ATTACH|COPY)\b", "\n".join(cell.source for cell in code))


@pytest.mark.slow
def test_notebooks_run_twice_the_same_and_write_nothing(database, tmp_path):
    before = hashlib.sha256(database.read_bytes()).digest(), sorted(database.parent.iterdir())
    pages = [render(find_notebooks(), database, tmp_path / run) for run in ("one", "two")]
    assert [path.stem for path in pages[0]] == NAMES
    for one, two in zip(*pages, strict=True):
        assert one.read_bytes() == two.read_bytes(), f"{one.stem} has other figures in a second run"
    assert (hashlib.sha256(database.read_bytes()).digest(), sorted(database.parent.iterdir())) == before
    for path in pages[0]:
        page = path.read_text(encoding="utf-8")
        assert "<script" not in page and not re.search(r"(src|href)=.(https?:)?//", page)
        assert page.count("data:image/png;base64,") >= 1 and 'dir="rtl"' in page


@pytest.mark.slow
def test_a_cell_that_fails_is_named(database, tmp_path):
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_markdown_cell("# broken"), nbformat.v4.new_code_cell("1 / 0")],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
    )
    path = tmp_path / "broken.ipynb"
    nbformat.write(notebook, path)
    with pytest.raises(NotebookError, match=r"broken\.ipynb, cell 2: ZeroDivisionError: division by zero"):
        execute(path, database)
