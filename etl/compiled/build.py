"""One build by mypyc and the C compiler, in the folder that holds a copy of the sources; run in a process of its own."""

import os
import sys
from pathlib import Path

OPTIMISED = "1"
"""Level of the C compiler: higher ones take longer to compile and are no faster to run."""


def build(package: Path) -> None:
    """Nothing; beside the sources of a package stand their compiled modules, in the current folder what these share.

    Two groups of modules are compiled at the same time. `-fcommon`: each file of a group defines what it shares.

    Raises:
        SystemExit: Types do not agree, or there is no C compiler; what is wrong has been printed.
    """
    from mypyc.build import mypycify
    from setuptools import setup

    from etl.compiled.finder import sources

    os.environ["CFLAGS"] = f"{os.environ.get('CFLAGS', '')} -fcommon -w"
    files = [str(file.relative_to(Path.cwd())) for file in sources(package)]
    groups = _halves(files)
    extensions = mypycify(
        ["--config-file=", "--ignore-missing-imports", *files],
        opt_level=OPTIMISED,
        debug_level="0",
        multi_file=True,
        separate=[(group, f"qawl_reading_{number}") for number, group in enumerate(groups)],
    )
    setup(
        name="qawl-compiled",
        packages=[],
        ext_modules=extensions,
        script_args=["--quiet", "build_ext", "--inplace", f"--parallel={len(groups)}"],
    )


def _halves(files: list[str]) -> list[list[str]]:
    """The files in two runs of like size."""
    half, so_far = sum(Path(file).stat().st_size for file in files) / 2, 0
    groups: list[list[str]] = [[], []]
    for file in files:
        groups[so_far > half].append(file)
        so_far += Path(file).stat().st_size
    return groups


if __name__ == "__main__":
    build(Path(sys.argv[1]).resolve())
