"""Which modules a process imports: those compiled of exactly the sources beside it, or the sources."""

import hashlib
import os
import sys
import sysconfig
from collections.abc import Sequence
from importlib.machinery import ExtensionFileLoader, ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType

PACKAGE = Path(__file__).resolve().parent.parent
SUFFIX: str = sysconfig.get_config_var("EXT_SUFFIX")
INTERPRETED = "QAWL_INTERPRETED"
"""Environment variable: where it is set, nothing compiled is imported."""


def sources(package: Path = PACKAGE) -> list[Path]:
    """The files that are compiled; packages themselves are not, as Python looks for modules in their folders."""
    return sorted(
        file
        for name in ("language", "extraction")
        for file in package.glob(f"{name}/**/*.py")
        if file.stem != "__init__"
    )


def compiled_folder(package: Path = PACKAGE) -> Path:
    """Where modules compiled of these very sources, in this way, are or would be: beside the packages of this interpreter."""
    digest = hashlib.sha256()
    for file in [*sources(package), package / "compiled" / "build.py"]:
        digest.update(f"{file.relative_to(package).as_posix()}\n".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return Path(sysconfig.get_path("platlib")) / "qawl_compiled" / digest.hexdigest()[:16]


class CompiledFinder:
    """Finds modules in a folder where each has its whole name: `etl.language.fold` and a suffix."""

    def __init__(self, folder: Path) -> None:
        self.files = {file.name.removesuffix(SUFFIX): file for file in folder.glob(f"*{SUFFIX}")}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return the spec of a module that is in the folder."""
        file = self.files.get(fullname)
        if file is None:
            return None
        return spec_from_file_location(fullname, file, loader=ExtensionFileLoader(fullname, str(file)))


def prefer_compiled() -> None:
    """Nothing; from now on this process imports what is compiled of its own sources, if anything is."""
    if os.environ.get(INTERPRETED) or any(isinstance(finder, CompiledFinder) for finder in sys.meta_path):
        return
    if (finder := CompiledFinder(compiled_folder())).files:
        sys.meta_path.insert(0, finder)
