"""Expectations about many rows and about the load before: a parser that stops, ids that vanish, small loads left alone."""

from __future__ import annotations

import pytest
from mutants import Mutant, build_dataset

COPIES = 40
"""How often our corpus is repeated, so that its figures are judged."""

MULTIPLIED = {
    "articles": ("article_id", "uri"),
    "passages": ("article_id",),
    "mentions": ("article_id", "mention_id"),
    "statements": ("article_id", "statement_id"),
    "statement_speakers": ("statement_id",),
    "statement_mentions": ("statement_id",),
    "meetings": ("meeting_id",),
    "meeting_mentions": ("meeting_id", "article_id"),
    "meeting_participants": ("meeting_id", "article_id"),
    "evidence": ("article_id", "row_id"),
}
"""Tables that figures are counted in, and their keys."""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Mutant:
    return Mutant(build_dataset(tmp_path_factory.mktemp("built")))


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Mutant:
    """A database of many articles; only its figures mean anything."""
    mutant = Mutant(build_dataset(tmp_path_factory.mktemp("built")))
    for table, keys in MULTIPLIED.items():
        replaced = ", ".join(f"{key} || '-' || copy AS {key}" for key in keys)
        mutant.con.execute(
            f"INSERT INTO {table} SELECT {table}.* REPLACE ({replaced}) FROM {table}, range({COPIES}) copies(copy)"
        )
    return mutant


def figures(mutant: Mutant, *mutation: str) -> dict[str, str]:
    """Problems of the suite of figures, by expectation."""
    return {name: broken.problem for name, broken in mutant.judge(*mutation, only=["distribution"]).items()}


def test_our_corpus_repeated_has_possible_figures(large: Mutant) -> None:
    assert "distribution.possible" not in figures(large)


@pytest.mark.parametrize(
    "stopped",
    [
        "DELETE FROM statements",
        "DELETE FROM mentions",
        "DELETE FROM meetings",
        "DELETE FROM evidence",
        "DELETE FROM statement_mentions",
        "UPDATE statements SET kind = 'indirect'",
        "UPDATE statements SET kind = 'direct'",
        "UPDATE statements SET speaker_basis = 'named'",
        "UPDATE statements SET speaker_type = NULL",
        "UPDATE statements SET speech_act = 'say'",
        "UPDATE statements SET cue_lemma = 'قال'",
        "UPDATE statements SET medium = NULL",
        "UPDATE statements SET speaker_country = NULL",
        "UPDATE statements SET confidence = 0.5",
        "UPDATE statements SET in_heading = false",
        "UPDATE mentions SET confidence = 0.5",
        "UPDATE mentions SET kind = 'person'",
        "UPDATE mentions SET actor_id = NULL",
        "UPDATE statement_speakers SET actor_id = 'russia'",
        "UPDATE passages SET kind = 'boilerplate'",
        "UPDATE articles SET title = NULL",
        "UPDATE statements SET content = left(content, 5)",
    ],
)
def test_what_silently_stopped_blocks_a_large_load(large: Mutant, stopped: str) -> None:
    assert "distribution.possible" in figures(large, stopped)


def test_drift_from_what_is_usual_warns(large: Mutant) -> None:
    tenth = "UPDATE statements SET speaker_type = NULL WHERE hash(statement_id) % 10 = 0"
    found = large.judge(tenth, only=["distribution"])
    assert "distribution.usual" in found
    assert found["distribution.usual"].severity == "warning"
    assert "distribution.possible" not in found


def test_a_figure_far_from_the_load_before_warns(large: Mutant) -> None:
    before = "INSERT INTO previous_figures VALUES ('all articles', 'share_direct', 0.9, 5000)"
    assert "was 0.9 in the previous load" in figures(large, before)["distribution.steady"]


def test_a_figure_near_the_load_before_is_fine(large: Mutant) -> None:
    before = "INSERT INTO previous_figures VALUES ('all articles', 'share_of_the_commonest_speaker', 0.9, 100)"
    assert "distribution.steady" not in figures(large, before)


def test_an_outlet_that_is_not_understood_warns(large: Mutant) -> None:
    largest = "(SELECT arg_max(source_id, n) FROM (SELECT source_id, count(*) AS n FROM articles GROUP BY 1))"
    silent = f"DELETE FROM statements WHERE article_id IN (SELECT article_id FROM articles WHERE source_id = {largest})"
    assert "distribution.no_silent_source" in figures(large, silent)


@pytest.mark.parametrize("stopped", ["DELETE FROM meetings", "UPDATE statements SET kind = 'direct'"])
def test_small_loads_are_not_judged_by_figures(small: Mutant, stopped: str) -> None:
    assert figures(small, stopped) == {}


@pytest.mark.parametrize(
    ("expectation", "before"),
    [
        ("articles.none_lost", "INSERT INTO previous_articles VALUES ('0000000000000000', 'abcd')"),
        ("actors.no_id_dangles", "INSERT INTO previous_actors VALUES ('person_000000000000')"),
        ("actor_redirects.none_lost", "INSERT INTO previous_redirects VALUES ('person_000000000000')"),
    ],
)
def test_what_the_load_before_had_is_not_lost(small: Mutant, expectation: str, before: str) -> None:
    found = small.judge(before, only=[expectation.partition(".")[0]])
    assert found[expectation].severity == "error"


def test_a_text_may_have_another_id_than_in_the_load_before(small: Mutant) -> None:
    before = "INSERT INTO previous_articles SELECT '0000000000000000', left(min(sha256), 16) FROM articles"
    found = small.judge(before, only=["articles"])
    assert found["articles.none_renamed"].severity == "warning"
    assert "articles.none_lost" not in found


def test_an_id_is_withdrawn_by_other_code_only(small: Mutant) -> None:
    withdrawn = (
        "INSERT INTO previous_actors VALUES ('person_000000000000')",
        "INSERT INTO actor_redirects VALUES ('person_000000000000', NULL, 'س')",
    )
    found = small.judge(*withdrawn, only=["actors", "actor_redirects"])
    assert found.keys() == {"actor_redirects.withdrawn_for_a_reason"}
    assert found["actor_redirects.withdrawn_for_a_reason"].severity == "warning"
    other = "UPDATE loads SET build_fingerprint = 'x' WHERE load_id = (SELECT max(load_id) FROM loads)"
    assert small.judge(*withdrawn, other, only=["actors", "actor_redirects"]) == {}
