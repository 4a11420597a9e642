"""What a process of the command does before its work."""

import gc
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType


class _NoPandas(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname == "pandas":
            raise ModuleNotFoundError("pandas is left out of this process: etl/startup.py", name=fullname)
        return None


def spare_pandas() -> None:
    """Nothing; from now on this process finds no pandas, unless it has it already.

    DuckDB and Arrow import pandas at the first value that they convert, only to ask whether the value is one of its
    own. That takes longer (1.6 s) than a build without change may take in all, and again in every worker.
    """
    if "pandas" not in sys.modules:
        sys.meta_path.insert(0, _NoPandas())


def collect_rarely() -> None:
    """Nothing; from now on this process looks for garbage in circles after many more objects than Python's usual 700.

    Resolution holds a hundred thousand names at a time, none of them garbage: looking through them again and again takes
    a tenth of its time.
    """
    gc.set_threshold(50_000, 20, 50)
