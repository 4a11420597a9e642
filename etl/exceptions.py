"""The errors that Qawl raises on purpose: one root, evidence as attributes, one line to read."""

import os
from collections.abc import Iterable
from pathlib import Path

_SHOWN = 500
"""Characters of a path that stand in a message."""


class QawlError(Exception):
    """Something the user can mend; the command prints its one line and ends with `exit_code`."""

    exit_code = 2


class InputNotFoundError(QawlError):
    """A path or pattern given on the command line leads to no file that is read."""

    def __init__(self, path: str, formats: Iterable[str]) -> None:
        self.path = path
        problem = f"holds no {' '.join(formats)} file" if os.path.isdir(path) else "no such file, folder or pattern"
        url = "check it; only --engine spark reads URLs"
        mend = url if "://" in path else "check the path, or quote the pattern"
        shown = path if len(path) <= _SHOWN else f"{path[:_SHOWN]}…"
        super().__init__(f"{shown or 'an empty path'}: {problem}; {mend}.")


class InputUnreadableError(QawlError):
    """A file given on the command line may not be read."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(f"{path}: may not be read; check its permissions.")


class MetadataError(QawlError):
    """The metadata table cannot say which file its rows are about."""

    def __init__(self, path: Path, problem: str) -> None:
        self.path, self.problem = path, problem
        super().__init__(f"{path}: {problem}")


class OutputError(QawlError):
    """A file or folder to be written cannot be."""

    def __init__(self, path: Path, error: OSError) -> None:
        self.path, self.error = path, error
        super().__init__(f"{path}: cannot be written ({error.strerror}); mend its folder, or name another place.")
