"""The errors that Qawl raises on purpose: one root, evidence as attributes, one line to read."""

from pathlib import Path


class QawlError(Exception):
    """Something the user can mend; the command prints its one line and ends with `exit_code`."""

    exit_code = 2


class InputNotFoundError(QawlError):
    """A path or pattern given on the command line matches nothing."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"{path}: no such file, folder or pattern; check the path, or quote the pattern.")


class MetadataError(QawlError):
    """The metadata table cannot say which file its rows are about."""

    def __init__(self, path: Path, problem: str) -> None:
        self.path, self.problem = path, problem
        super().__init__(f"{path}: {problem}")
