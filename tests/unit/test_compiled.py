"""Compiled modules: imported where they were made of the sources beside them, and nowhere else."""

import ast
import shutil
import subprocess
import sys

import pytest

from etl.compiled.__main__ import compile_into
from etl.compiled.finder import PACKAGE, SUFFIX, CompiledFinder, compiled_folder, sources


@pytest.fixture
def package(tmp_path):
    """A package of one module that is compiled, with the code that compiles it."""
    package = tmp_path / "some" / "etl"
    shutil.copytree(PACKAGE / "compiled", package / "compiled", ignore=shutil.ignore_patterns("__pycache__"))
    (package / "__init__.py").write_text("")
    (package / "extraction").mkdir()
    (package / "language").mkdir()
    for name in ("extraction", "language"):
        (package / name / "__init__.py").write_text("")
        (package / name / "one.py").write_text('def one() -> int:\n    """Return one."""\n    return 1\n')
    return package


def test_every_module_that_reads_is_compiled():
    names = {file.relative_to(PACKAGE).as_posix() for file in sources()}
    assert {"language/fold.py", "extraction/article.py", "extraction/mentions/persons.py"} <= names
    assert not [name for name in names if name.endswith("__init__.py")]
    assert {name.split("/")[0] for name in names} == {"language", "extraction"}


@pytest.mark.parametrize("file", sources(), ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_no_tuple_is_told_by_its_identity(file):
    """Compiled, a tuple of known length is a value without one: `is` says no where the interpreter says yes."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    tuples = {
        name.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple)
        for target in node.targets
        for name, value in (
            zip(target.elts, node.value.elts, strict=False) if isinstance(target, ast.Tuple) else [(target, node.value)]
        )
        if isinstance(name, ast.Name) and isinstance(value, ast.Tuple)
    }
    compared = {
        name.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare) and any(isinstance(sign, ast.Is | ast.IsNot) for sign in node.ops)
        if not any(isinstance(side, ast.Constant) for side in (node.left, *node.comparators))
        for name in (node.left, *node.comparators)
        if isinstance(name, ast.Name)
    }
    assert not tuples & compared


@pytest.mark.parametrize("edited", ["language/one.py", "compiled/build.py"])
def test_an_edit_leads_to_another_folder_and_back(package, edited):
    before = compiled_folder(package)
    module = package / edited
    text = module.read_text()
    module.write_text(text.replace("1", "2"))
    assert compiled_folder(package) != before
    module.write_text(text)
    assert compiled_folder(package) == before


def test_a_finder_knows_the_modules_of_its_folder_alone(tmp_path):
    (tmp_path / f"etl.language.one{SUFFIX}").touch()
    finder = CompiledFinder(tmp_path)
    spec = finder.find_spec("etl.language.one", None)
    assert spec is not None and spec.origin == str(tmp_path / f"etl.language.one{SUFFIX}")
    assert finder.find_spec("etl.language", None) is None
    assert CompiledFinder(tmp_path / "absent").files == {}


def test_without_a_compiler_it_says_why_and_leaves_nothing(package, tmp_path, monkeypatch):
    monkeypatch.setenv("CC", str(tmp_path / "no-such-compiler"))
    reason = compile_into(tmp_path / "made" / "folder", package)
    assert "no-such-compiler" in reason and "\n" not in reason
    assert list((tmp_path / "made").iterdir()) == []


def test_types_that_do_not_agree_are_not_compiled(package, tmp_path):
    (package / "language" / "one.py").write_text('def one() -> int:\n    """Return one."""\n    return "1"\n')
    assert "one.py:3" in compile_into(tmp_path / "made" / "folder", package)
    assert not (tmp_path / "made" / "folder").exists()


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("cc"), reason="no C compiler here")
def test_what_was_compiled_is_what_runs_until_an_edit(package, tmp_path):
    folder = tmp_path / "made" / "folder"
    assert compile_into(folder, package) == ""
    code = (
        f"import sys; from etl.compiled.finder import CompiledFinder; from pathlib import Path\n"
        f"sys.meta_path.insert(0, CompiledFinder(Path({str(folder)!r})))\n"
        "from etl.language.one import one; import etl.language.one as module; print(one(), module.__file__)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=package.parent, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["1", str(folder / f"etl.language.one{SUFFIX}")]
