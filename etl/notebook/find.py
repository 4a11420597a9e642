"""The notebooks that are asked for, and whether what runs them is installed."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from etl.exceptions import QawlError
from etl.paths import NOTEBOOKS

_NEEDED = ("altair", "ipykernel", "matplotlib", "nbclient", "nbconvert", "vl_convert")


class NotebookNotFoundError(QawlError):
    """No notebook has a name that begins as asked."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        self.name, self.known = name, tuple(known)
        super().__init__(f"{name}: no notebook begins so; there are {', '.join(known)}.")


class NotebooksNotInstalledError(QawlError):
    """Packages that notebooks need are missing."""

    def __init__(self, missing: Sequence[str]) -> None:
        self.missing = tuple(missing)
        super().__init__(f"Notebooks need {', '.join(missing)}; install qawl[notebooks].")


def find_notebooks(names: Sequence[str] = (), folder: Path = NOTEBOOKS) -> list[Path]:
    """The notebooks whose names begin with one of those given, all where none is given, in their order.

    Raises:
        NotebookNotFoundError: A name begins none.
        NotebooksNotInstalledError: Packages that run them are missing.
    """
    missing = [package for package in _NEEDED if find_spec(package) is None]
    if missing:
        raise NotebooksNotInstalledError(missing)
    known = sorted(folder.glob("[0-9]*.ipynb"))
    for name in names:
        if not any(path.name.startswith(name) for path in known):
            raise NotebookNotFoundError(name, [path.stem for path in known])
    return [path for path in known if not names or path.name.startswith(tuple(names))]
