"""What does not matter changes nothing: a text written another way says the same, by the same speakers."""

from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pytest

from etl.evaluation.gold import HELD_OUT_FOLDER, read_gold
from etl.evaluation.pairing import pair
from etl.extraction.article import Article, Reading, read
from etl.language.loading import load_lexicon
from etl.paths import ARTICLES
from tests.variants import PLAIN, Variant, joined

LEAST = 0.97
"""Share of the statements that have to stay as they are."""
SAME_WORDS = 0.8

JOINED = "paragraphs joined"


class Said(NamedTuple):
    """What has to stay: the words, and by whom."""

    span: tuple[int, int]
    speakers: frozenset[str]
    speaker_type: str


class Kept(NamedTuple):
    """How many statements of a text were found again in a variant, and how many there are in either."""

    same: int
    of: int


def statements(reading: Reading) -> list[Said]:
    parties = reading.parties
    return [
        Said(
            (one.statement.start, one.statement.end),
            frozenset(parties[p].actor_id or f"{parties[p].kind} {parties[p].key}" for p in one.statement.speakers),
            one.statement.speaker_type,
        )
        for one in reading.statements
    ]


def read_body(body: str) -> Reading:
    return read(Article("0" * 16, body), load_lexicon())


def kept(body: str, ways: dict[str, Callable[[str, Reading], Variant]]) -> dict[str, Kept]:
    reading = read_body(body)
    before = statements(reading)
    out = {}
    for name, way in ways.items():
        variant = way(body, reading)
        if variant.text != body:
            after = [s._replace(span=variant.original(*s.span)) for s in statements(read_body(variant.text))]
            pairs = pair([s.span for s in before], [s.span for s in after], SAME_WORDS)
            same = sum(before[i][1:] == after[j][1:] for i, j in pairs.items())
            out[name] = Kept(same, max(len(before), len(after)))
    return out


def join_paragraphs(body: str, reading: Reading) -> Variant:
    return joined(body, [(p.start, p.end) for p in reading.passages if p.kind == "paragraph"])


WAYS: dict[str, Callable[[str, Reading], Variant]] = {
    **{name: (lambda body, _, way=way: way(body)) for name, way in PLAIN.items()},
    JOINED: join_paragraphs,
}


def bodies(paths: list[Path]) -> list[str]:
    return [path.read_bytes().decode("utf-8") for path in sorted(paths)]


def shares(texts: list[str]) -> dict[str, float]:
    measured = [kept(text, WAYS) for text in texts]
    out = {}
    for name in WAYS:
        counts = [one[name] for one in measured if name in one]
        assert counts, f"no text is changed by: {name}"
        out[name] = sum(c.same for c in counts) / sum(c.of for c in counts)
    return out


def assert_kept(texts: list[str]) -> None:
    found = shares(texts)
    low = {name: round(share, 4) for name, share in found.items() if share < LEAST}
    assert low == {}


@pytest.mark.parametrize("name", WAYS)
def test_every_character_of_a_variant_leads_back(name: str) -> None:
    body = 'قالَ: «نعم» و"لا"\n\nوأضاف الوزيرُ سامــي إن “الجسر” سيُفتح غداً إلى المدينة.\n\nوغادر.'
    reading = read_body(body)
    variant = WAYS[name](body, reading)
    assert len(variant.back) == len(variant.text) + 1
    assert variant.back == sorted(variant.back)
    assert variant.text != body
    for place, letter in zip(variant.back, variant.text, strict=False):
        if letter.isalpha() and letter not in "ايوه\u0640":
            assert letter == body[place]


@pytest.mark.slow
def test_our_corpus_says_the_same_however_it_is_written() -> None:
    assert_kept(bodies(list(ARTICLES.glob("*.txt"))))


@pytest.mark.slow
def test_real_articles_say_the_same_however_they_are_written(shared: Path) -> None:
    """Articles that are held out are left alone: what fails here is mended."""
    news = [gold for gold in read_gold([shared / "gold" / HELD_OUT_FOLDER]) if not gold.held_out]
    seeds = (shared / "seeds").glob("*.txt")
    assert_kept(bodies(list(chain(seeds, (gold.path.with_name(gold.file) for gold in news)))))
