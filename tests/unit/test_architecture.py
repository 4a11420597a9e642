"""Imports go one way: a stage knows those before it, never one behind it, and extraction knows no database."""

import ast
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.conftest import ROOT

LAYERS = [
    {"etl.compiled"},
    {"etl", "etl.exceptions", "etl.paths", "etl.startup"},
    {"etl.database", "etl.language", "etl.models", "etl.progress", "etl.reading", "etl.seeds"},
    {"etl.dictionary", "etl.extraction", "etl.lineage"},
    {"etl.engine"},
    {"etl.resolution", "etl.staging"},
    {"etl.load", "etl.target", "validations"},
    {"etl.amend"},
    {"etl.pipeline"},
    {"etl.evaluation"},
    {"etl.info", "etl.release", "etl.review", "etl.show"},
    {"etl.notebook", "etl.summary"},
    {"etl.cli"},
]
"""From the lowest: a part imports only parts of lower layers, and itself."""

LEVEL = {part: level for level, layer in enumerate(LAYERS) for part in layer}

PURE = {
    "etl.language": {"duckdb", "pandas", "polars", "sqlalchemy", "sqlmodel"},
    "etl.extraction": {"duckdb", "pandas", "polars", "sqlalchemy", "sqlmodel", "random", "time", "os"},
    "etl.reading": {"duckdb", "polars", "sqlalchemy", "sqlmodel", "urllib.request", "requests", "socket"},
}
"""Packages that a stage does without, because its rows may depend on nothing but its input."""

HEAVY = {
    "altair",
    "great_expectations",
    "jupyterlab",
    "pandas",
    "polars",
    "pyarrow",
    "pyspark",
    "sqlalchemy",
    "trafilatura",
}
"""Packages that take long to import; `qawl --help` waits for none of them."""

MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for package in ("etl", "validations")
    for path in sorted((ROOT / package).rglob("*.py"))
}


def part_of(module: str) -> str:
    """The part of the house that a module belongs to: `etl.reading` for `etl.reading.warc`."""
    names = module.split(".")
    return names[0] if names[0] == "validations" else ".".join(names[:2])


def imports(path: Path) -> set[str]:
    """Every module that a file imports when it runs, at its top or inside a function."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    tree.body = [
        node for node in tree.body if not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test))
    ]
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            found |= {name if name in MODULES else str(node.module) for name in whole}
    return found


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_stands_before_it(module):
    part = part_of(module)
    assert part in LEVEL, f"{part} has no place yet: give it one in LAYERS"
    for other in imports(MODULES[module]):
        if other.split(".")[0] in ("etl", "validations") and part_of(other) != part:
            assert LEVEL[part_of(other)] < LEVEL[part], f"{module} imports {other}, which stands behind or beside it"


@pytest.mark.parametrize("part", PURE)
def test_a_pure_stage_knows_nothing_of_databases_networks_and_clocks(part):
    for module, path in MODULES.items():
        if part_of(module) == part:
            used = {name for name in imports(path) if {name, name.split(".")[0]} & PURE[part]}
            assert not used, f"{module} imports {used}"


def test_no_modules_import_each_other():
    graph = {module: imports(path) & MODULES.keys() - {module} for module, path in MODULES.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"in a circle: {' <- '.join(error.args[1])}")


def test_the_cluster_is_known_in_one_place_only():
    users = {module for module, path in MODULES.items() if any(name.startswith("pyspark") for name in imports(path))}
    assert users <= {"etl.engine.spark"}


def test_the_command_starts_without_the_heavy_packages():
    code = f"import etl.cli, sys; print(*sorted({HEAVY!r} & sys.modules.keys()))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert run.stdout.split() == []
