"""The notebooks, run on a database from a fresh kernel each and written as pages without scripts."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbconvert.exporters import HTMLExporter
from nbformat import NO_CONVERT, NotebookNode, read

from etl.database import open_dataset
from etl.exceptions import OutputError, QawlError
from etl.notebook.dataset import VARIABLE
from etl.show.html import element, text

_STYLE = Path(__file__).with_name("notebook.css")
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_LONGEST = 600
_AT_ONCE = 2
_QUIET = ["--log-level=ERROR"]


class NotebookError(QawlError):
    """A cell of a notebook fails."""

    exit_code = 1

    def __init__(self, notebook: str, cell: int, problem: str) -> None:
        self.notebook, self.cell, self.problem = notebook, cell, problem
        super().__init__(f"{notebook}, cell {cell}: {problem}; run it in JupyterLab to see where.")


def execute(path: Path, database: Path) -> NotebookNode:
    """A notebook with its outputs, run from its first cell in a kernel of its own.

    Raises:
        NotebookError: A cell fails.
    """
    notebook: NotebookNode = read(path, as_version=NO_CONVERT)  # type: ignore[no-untyped-call]
    client = NotebookClient(
        notebook, timeout=_LONGEST, kernel_name="python3", record_timing=False, extra_arguments=_QUIET
    )
    client.resources = {"metadata": {"path": str(path.parent)}}
    try:
        client.execute(env=os.environ | {VARIABLE: str(database.resolve())})
    except CellExecutionError as error:
        cell = next(number for number, one in enumerate(notebook.cells, 1) if _failed(one))
        raise NotebookError(path.name, cell, f"{error.ename}: {error.evalue}".partition("\n")[0]) from error
    return notebook


def page(notebook: NotebookNode, name: str) -> str:
    """An executed notebook as one HTML file that runs nothing and fetches nothing."""
    exporter = HTMLExporter(  # type: ignore[no-untyped-call]
        template_name="basic", exclude_input_prompt=True, exclude_output_prompt=True
    )
    body, _ = exporter.from_notebook_node(notebook)
    head = (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">{element("title", text(name))}'
    )
    style = element("style", _STYLE.read_text(encoding="utf-8"))
    return f'<!doctype html>\n<html lang="en"><head>{head}{style}</head>\n<body>{body}</body></html>\n'


def render(
    notebooks: list[Path], database: Path, output: Path, done: Callable[[Path], None] = lambda page: None
) -> list[Path]:
    """Run notebooks on a database and write each as NAME.html to a folder; the paths written.

    Raises:
        DatabaseError: The database cannot be read.
        NotebookError: A cell fails.
        OutputError: A page cannot be written.
    """
    open_dataset(database).close()
    return list(_written(notebooks, database, output, done))


def _written(notebooks: list[Path], database: Path, output: Path, done: Callable[[Path], None]) -> Iterator[Path]:
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for path, executed in zip(notebooks, pool.map(lambda one: execute(one, database), notebooks), strict=True):
            target = output / f"{path.stem}.html"
            try:
                output.mkdir(parents=True, exist_ok=True)
                target.write_text(page(executed, path.stem), encoding="utf-8")
            except OSError as error:
                raise OutputError(target, error) from error
            done(target)
            yield target


def _failed(cell: NotebookNode) -> bool:
    return any(one.output_type == "error" for one in cell.get("outputs", []))
