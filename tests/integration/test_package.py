"""The wheel carries the schema, the seeds and the validations, and finds them where there is no checkout."""

import subprocess
import sys
import zipfile

import pytest

from etl import __version__
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob(f"qawl-{__version__}-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_schema_and_seeds_are_found_beside_the_code(installed):
    code = "from etl import paths; print(paths.SCHEMA, paths.SEEDS, paths.ARTICLES, sep='\\n')"
    environment = {"PYTHONPATH": str(installed)}
    run = subprocess.run(
        [sys.executable, "-Pc", code], cwd=installed, env=environment, check=True, capture_output=True, text=True
    )
    schema, seeds, articles = run.stdout.splitlines()
    assert (schema, seeds, articles) == (
        str(installed / "etl/data/schema.sql"),
        str(installed / "etl/data/seeds"),
        str(installed / "etl/data/seeds/articles"),
    )
    for path in ("schema.sql", *(f"seeds/{file.name}" for file in (ROOT / "seeds").glob("*.csv"))):
        assert (installed / "etl/data" / path).read_bytes() == (ROOT / path).read_bytes()
    assert len(list((installed / "etl/data/seeds/articles").glob("*.txt"))) >= 12


def test_nothing_lands_beside_the_two_packages(installed):
    assert {path.name for path in installed.iterdir()} == {"etl", "validations", f"qawl-{__version__}.dist-info"}
    assert list((installed / "validations").glob("*.py"))
