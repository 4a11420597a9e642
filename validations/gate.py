"""The way from a build to its validations and back: a process beside it, started early, asked once."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType

from etl.database import open_dataset
from validations.exceptions import ValidationError
from validations.verdict import Verdict

REPORT = "validation.html"
"""Name of the report, beside the database."""


@dataclass(frozen=True)
class Request:
    """What the process is asked, as one line of JSON; of a database that was amended, first for its part.

    Attributes:
        file: The file to judge, closed by whoever wrote it.
        is_part: Whether it is the part of a database that was amended; the rest is asked for in the next line.
        previous: The database it is to replace, for comparison.
        corrections: Files of corrections beside that of seeds/.
        report: Where to write the report.
        kept_as: What the file will be called when it is accepted: for the commands in the report.
        refused_as: What it will be called when it is refused.
    """

    file: str
    is_part: bool
    previous: str | None
    corrections: list[str]
    report: str
    kept_as: str
    refused_as: str


class Validation:
    """The validations of one database, in a process that can be started before the database is complete."""

    def __init__(
        self,
        database: Path,
        *,
        report: Path | None = None,
        corrections: Sequence[Path] = (),
        refused: Path | None = None,
    ) -> None:
        self.database = database
        self.report = report or database.parent / REPORT
        self.refused = refused or database
        self.corrections = [str(path.resolve()) for path in corrections]
        self._process: subprocess.Popen[str] | None = None
        self._errors = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 - closed on exit
        self._asked = False

    def start(self, previous: Path | None = None) -> None:
        """Let the process import Great Expectations and read the former database while there is other work to do."""
        if self._process is None:
            package = str(Path(__file__).resolve().parent.parent)
            path = os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH"))))
            self._process = subprocess.Popen(
                [sys.executable, "-m", "validations.worker", *([str(previous.resolve())] if previous else [])],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                text=True,
                encoding="utf-8",
                env=os.environ | {"PYTHONPATH": path, "GX_ANALYTICS_ENABLED": "False"},
            )

    def judge_part(self, part: Path, previous: Path) -> None:
        """Let the process judge the part of a file that is not complete yet; `judge` is asked for the verdict then.

        Args:
            part: A file of what differs from `previous` (`validations.part`).
            previous: The database that the file is to replace, which was judged.
        """
        self.start(previous)
        self._ask(part, previous, is_part=True)

    def ask(self, file: Path, previous: Path | None = None) -> None:
        """Let the process judge a complete file, unless it was let already; `judge` returns the verdict."""
        if self._asked:
            return
        self.start(previous)
        self._asked = True
        self._ask(file, previous, is_part=False)
        process = self._process
        assert process is not None and process.stdin is not None
        with suppress(BrokenPipeError):
            process.stdin.close()

    def judge(self, file: Path, previous: Path | None = None) -> Verdict:
        """The verdict on a complete file; the report is written after it, while the caller goes on.

        Args:
            file: The file.
            previous: The one that it is to replace.

        Raises:
            ValidationError: The process ended without a verdict.
        """
        self.ask(file, previous)
        process = self._process
        assert process is not None and process.stdout is not None
        line = process.stdout.readline()
        if not line:
            process.wait()
            raise ValidationError(self._said())
        return Verdict.from_json(line)

    def _ask(self, file: Path, previous: Path | None, *, is_part: bool) -> None:
        process = self._process
        assert process is not None and process.stdin is not None
        request = Request(
            str(file.resolve()),
            is_part,
            str(previous.resolve()) if previous else None,
            self.corrections,
            str(self.report.resolve()),
            str(self.database),
            str(self.refused),
        )
        with suppress(BrokenPipeError):
            process.stdin.write(json.dumps(asdict(request)) + "\n")
            process.stdin.flush()

    def finish(self) -> None:
        """Wait for the report; a process that was not asked anything is ended.

        Raises:
            ValidationError: The report could not be written.
        """
        process, self._process = self._process, None
        if process is None:
            return
        if not self._asked:
            process.terminate()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        failed = process.wait() != 0 and self._asked
        self._asked = False
        if failed:
            raise ValidationError(f"the report {self.report} could not be written ({self._said()})")

    def _said(self) -> str:
        """The last line that the process left."""
        self._errors.seek(0)
        lines = [line.strip() for line in self._errors.read().splitlines() if line.strip()]
        return lines[-1].rstrip(".") if lines else "the process ended without a word"

    def __enter__(self) -> "Validation":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            with suppress(ValidationError):
                self.finish()
        else:
            self.finish()
        self._errors.close()


def run(
    database: Path, *, previous: Path | None = None, report: Path | None = None, corrections: Sequence[Path] = ()
) -> Verdict:
    """The verdict on a finished database, which is only read; the report stands when this returns.

    Raises:
        DatabaseError: There is no such database, or it is none of Qawl.
        ValidationError: The validations could not be run, or the report not be written.
    """
    open_dataset(database).close()
    with Validation(database, report=report, corrections=corrections) as validation:
        return validation.judge(database, previous)
