"""`python -m etl.compiled`: compile what reads Arabic, unless that has been done for these sources.

What cannot be compiled is interpreted: it is said on standard error and is no failure.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from etl.compiled.finder import INTERPRETED, PACKAGE, SUFFIX, compiled_folder

_KEPT = 4
"""Builds of former sources that stay, as a process may still run with them."""


def main() -> int:
    """Compile; the exit code."""
    folder = compiled_folder()
    if folder.is_dir():
        return 0
    missing = [name for name in ("mypyc", "setuptools") if importlib.util.find_spec(name) is None]
    if missing:
        return _interpreted(f"Python's {' and '.join(missing)} not installed")
    print("Compiling what reads Arabic: one to three minutes, once for these sources.", flush=True)
    try:
        reason = compile_into(folder, PACKAGE)
    except OSError as error:
        reason = str(error)
    if reason:
        return _interpreted(reason)
    former = sorted(
        (other for other in folder.parent.iterdir() if other != folder), key=lambda other: other.stat().st_mtime
    )
    for other in former[:-_KEPT]:
        shutil.rmtree(other, ignore_errors=True)
    return 0


def compile_into(folder: Path, package: Path) -> str:
    """Why it could not be done, in a line; else "", and the folder is there, whole, with the modules of a package.

    Raises:
        OSError: The folder beside which it is to be cannot be written to.
    """
    folder.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="making-", dir=folder.parent) as scratch:
        work, whole = Path(scratch), Path(scratch) / "whole"
        shutil.copytree(package, work / "etl", ignore=shutil.ignore_patterns("__pycache__", "data"))
        made = subprocess.run(
            [sys.executable, "-m", "etl.compiled.build", "etl"],
            cwd=work, env=os.environ | {INTERPRETED: "1"}, capture_output=True, text=True, errors="replace",
        )  # fmt: skip
        if made.returncode:
            lines = [line for line in (made.stdout + made.stderr).splitlines() if "error" in line.lower()]
            return lines[-1].strip() if lines else f"mypyc ended with {made.returncode}"
        whole.mkdir()
        for file in work.glob(f"*{SUFFIX}"):
            file.rename(whole / file.name)
        for file in (work / "etl").glob(f"**/*{SUFFIX}"):
            file.rename(whole / ".".join((*file.relative_to(work).parent.parts, file.name)))
        try:
            whole.rename(folder)
        except OSError:
            if not folder.is_dir():  # another process came first
                raise
    return ""


def _interpreted(reason: str) -> int:
    print(f"Not compiled ({reason}): Arabic is read by the interpreter, right and more slowly.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
