"""Fixtures that every test may use."""

from pathlib import Path

import pytest
from corpus import Corpus

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles beside the checkout; tests that need it say so where it is absent."""
    folder = ROOT.parent / "shared"
    if not (folder / "seeds").is_dir():
        pytest.skip("needs the real articles in ../shared, which are not part of the repository")
    return folder


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Articles as extraction leaves them, to be written by hand: the input of resolution."""
    return Corpus(tmp_path / "seeds")
