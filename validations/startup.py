"""What the process that validates does without: modules that Great Expectations imports and none of our suites uses."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_EMPTY = {"altair": (), "scipy": ("stats",)}
"""Imported for expectations about distributions, and used when these are evaluated or drawn."""

_MISSING = ("rfc3987_syntax",)
"""jsonschema checks addresses in other alphabets with it where it is there; it compiles a grammar when imported."""


@contextmanager
def left_out() -> Iterator[None]:
    """For an import of Great Expectations: these modules are empty or not to be found, and free again after it.

    They take half of the time that it needs, which is more than validating a small database.
    """
    stand_ins: dict[str, ModuleType | None] = dict.fromkeys(_MISSING)
    for name, members in _EMPTY.items():
        stand_ins[name] = package = ModuleType(name)
        for member in members:
            stand_ins[f"{name}.{member}"] = module = ModuleType(f"{name}.{member}")
            setattr(package, member, module)
    put = {name: module for name, module in stand_ins.items() if name not in sys.modules}
    sys.modules.update(put)  # type: ignore[arg-type]  # None: an import of it fails
    try:
        yield
    finally:
        for name in put:
            del sys.modules[name]
