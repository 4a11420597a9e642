"""Compiled or interpreted, the same articles give the same rows."""

import os
import shutil
import subprocess
import sys

import pytest

from etl.compiled.finder import INTERPRETED, compiled_folder
from tests.conftest import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not shutil.which("cc"), reason="no C compiler here")]

_READ = """
import hashlib
import random

import pyarrow as pa
import pyarrow.parquet as parquet

import etl.extraction.text
from etl.extraction.batches import ARTICLES, extract_batch
from etl.paths import ARTICLES as FOLDER
from tests.bench.material import SAMPLE
from tests.mangled import mangled

draw = random.Random(7)
texts = [file.read_text(encoding="utf-8") for file in sorted(FOLDER.glob("*.txt"))]
texts += [
    mangled(tuple(draw.randrange(10**6) for _ in range(6)), tuple(draw.randrange(10**12) for _ in range(8)))
    for _ in range(300)
]
if SAMPLE.is_file():
    texts += parquet.read_table(SAMPLE, columns=["text"]).slice(0, 15_000).take(list(range(0, 15_000, 50)))["text"].to_pylist()
columns = [[f"{number:016x}" for number in range(len(texts))], texts]
columns += [[value] * len(texts) for value in (None, 0, None, "unknown")]
found = extract_batch(pa.RecordBatch.from_arrays([pa.array(c, f.type) for c, f in zip(columns, ARTICLES)], schema=ARTICLES))
digest = hashlib.sha256()
for name in sorted(found):
    digest.update(repr((name, found[name].to_pylist())).encode())
print(etl.extraction.text.__file__, sum(batch.num_rows for batch in found.values()), digest.hexdigest())
"""


def read(**environment: str) -> list[str]:
    """Where the module of texts was imported from, how many rows came out, and their digest."""
    run = subprocess.run(
        [sys.executable, "-c", _READ],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.split()


def test_compiled_and_interpreted_rows_are_equal():
    subprocess.run([sys.executable, "-m", "etl.compiled"], cwd=ROOT, check=True)
    compiled, interpreted = read(), read(**{INTERPRETED: "1"})
    assert compiled[0].startswith(str(compiled_folder())), "what is compiled is what runs"
    assert interpreted[0] == str(ROOT / "etl" / "extraction" / "text.py")
    assert int(compiled[1]) > 10_000
    assert compiled[1:] == interpreted[1:]
