"""One Spark on two cores for all tests of this folder; without PySpark or Java they are skipped, and say so."""

import os
import shutil

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="session", autouse=True)
def session(tmp_path_factory):
    """The session, which the engine joins."""
    pytest.importorskip("pyspark", reason="needs the environment of make test-spark")
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        pytest.skip("needs Java 17 or newer")
    from etl.engine.spark import SparkEngine

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(ROOT))
        with SparkEngine(tmp_path_factory.mktemp("spark"), workers=2) as engine:
            yield engine
