"""Why a release cannot be written, or not be turned back into a database."""

from collections.abc import Sequence
from pathlib import Path

from etl.exceptions import QawlError


class ReleaseError(QawlError):
    """A release cannot be written."""


class UnsoundLoadError(ReleaseError):
    """The last load of the database was not validated, or did not pass."""

    exit_code = 1

    def __init__(self, database: Path, verdict: str) -> None:
        self.database, self.verdict = database, verdict
        found = {
            "none": "holds no load",
            "unvalidated": "was not validated",
            "failed": "did not pass its validations",
        }[verdict]
        super().__init__(f"{database}: {found}; only sound loads are released: build it again and mend what is found.")


class OtherSchemaError(ReleaseError):
    """The tables of the database are not those of schema.sql."""

    def __init__(self, database: Path, tables: Sequence[str]) -> None:
        self.database, self.tables = database, tuple(tables)
        super().__init__(
            f"{database}: {', '.join(tables)} differ from schema.sql; run qawl build on it, then release it."
        )


class FolderExistsError(ReleaseError):
    """There is something at the place of the release already."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(f"{folder}: exists, and a release is never overwritten; name another folder.")


class FolderError(ReleaseError):
    """The system does not let the release be written."""

    def __init__(self, folder: Path, problem: str) -> None:
        self.folder, self.problem = folder, problem
        super().__init__(f"{folder}: cannot be written ({problem}); make room, or name another folder.")


class AboutError(ReleaseError):
    """The file that says what only the maintainer knows cannot be used."""

    def __init__(self, path: Path, problem: str) -> None:
        self.path, self.problem = path, problem
        super().__init__(f"{path}: {problem}")


class NoReleaseError(QawlError):
    """A folder that should be a release is none, or none that this code reads."""

    def __init__(self, folder: Path, problem: str) -> None:
        self.folder, self.problem = folder, problem
        super().__init__(f"{folder}: {problem}")


class ChecksumError(QawlError):
    """Files of a release are not those that were released."""

    def __init__(self, folder: Path, files: Sequence[str]) -> None:
        self.folder, self.files = folder, tuple(files)
        more = f" and {len(files) - 1} more" if len(files) > 1 else ""
        super().__init__(f"{folder}: {files[0]}{more} missing or changed since the release; fetch it again.")


class ArticlesMissingError(QawlError):
    """Articles of a release are not among the texts given to restore it."""

    def __init__(self, missing: Sequence[str], wanted: int) -> None:
        self.missing, self.wanted = tuple(missing), wanted
        super().__init__(
            f"{len(missing):,} of {wanted:,} articles are not among the texts given, or their text differs, such as"
            f" {missing[0]}; add their files to --articles, as they were built."
        )


class NotRestoredError(QawlError):
    """What was restored is not what was released."""

    exit_code = 1

    def __init__(self, tables: Sequence[str], example: str = "") -> None:
        self.tables, self.example = tuple(tables), example
        where = f" ({example})" if example else ""
        super().__init__(
            f"Restored {', '.join(tables)} differ from what was released{where}; no database was written."
            " Give the articles with title, date and source as they were built."
        )
