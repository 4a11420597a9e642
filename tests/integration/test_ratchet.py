"""Reading gets no worse: each figure stays above its floor in tests/accuracy.json, which `make accuracy` raises."""

from pathlib import Path

import pytest

from etl.evaluation.accuracy import published, read_accuracy
from tests.accuracy import GUARDED, OWN, README, SLACK, below, evaluations, guarded, raised, read_floors, table


def fallen(shared: Path | None) -> dict[str, dict[str, tuple[float, float]]]:
    floors = read_floors()
    found = {name: guarded(published(name, evaluation, "")) for name, evaluation in evaluations(shared)}
    return {name: low for name, values in found.items() if (low := below(floors[name], values))}


@pytest.mark.slow
def test_reading_of_our_corpus_is_no_worse_than_it_was() -> None:
    assert fallen(None) == {}, "mend reading, or lower the floors with: python -m tests.accuracy --lower"


@pytest.mark.slow
def test_reading_of_real_articles_is_no_worse_than_it_was(shared: Path) -> None:
    assert fallen(shared) == {}, "mend reading, or lower the floors with: python -m tests.accuracy --lower"


def test_the_readme_tells_the_figures_that_were_measured() -> None:
    assert table(read_accuracy()) in README.read_text(encoding="utf-8"), "run: python -m tests.accuracy"


def test_there_are_floors_for_every_set() -> None:
    floors = read_floors()
    assert list(floors) == [OWN, "seeds", "tuned", "held_out"]
    for name, values in floors.items():
        assert values.keys() <= set(GUARDED), name
        assert {"statements_strict", "who_said_what", "mentions_linked", "meetings"} <= values.keys(), name


def test_a_floor_holds_what_falls_through_it() -> None:
    floors = {"who_said_what": 0.8, "meetings": 0.5}
    assert below(floors, {"who_said_what": 0.8 - SLACK / 2, "meetings": 0.6}) == {}
    assert below(floors, {"who_said_what": 0.79}) == {"who_said_what": (0.79, 0.8), "meetings": (0.0, 0.5)}


def test_floors_rise_by_themselves_and_fall_only_when_told() -> None:
    floors = {OWN: {"meetings": 0.5, "kind": 0.9}, "tuned": {"meetings": 0.4}}
    found = {OWN: {"meetings": 0.6, "kind": 0.8}}
    assert raised(floors, found, lower=False) == {OWN: {"meetings": 0.6, "kind": 0.9}, "tuned": {"meetings": 0.4}}
    assert raised(floors, found, lower=True) == {OWN: {"meetings": 0.6, "kind": 0.8}, "tuned": {"meetings": 0.4}}
