"""Fixtures of tests over databases and releases."""

import pytest

from tests.press import Press, found


@pytest.fixture(scope="session")
def press(tmp_path_factory) -> Press:
    """A sound database of a dozen articles; tests only read it."""
    return found(tmp_path_factory.mktemp("press"))


@pytest.fixture(scope="session")
def releases(press, tmp_path_factory):
    """A release of it at each level of text; tests only read them."""
    place = tmp_path_factory.mktemp("releases")
    return {level: press.released(place / level, level).folder for level in ("full", "statements", "none")}
