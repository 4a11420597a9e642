"""Turns of an interview that lost their line ends: one paragraph of * ...؟ - ..., parted into questions and answers."""

import re
from itertools import pairwise

from etl.extraction.records import Passage
from etl.extraction.text import Text

_FEWEST = 3
"""Questions at least of a paragraph that is parted."""
_ASKED = re.compile(
    r"(?<=[\s.؟!:»”])(?P<mark>[*■●•◆►]+) ?[^*■●•◆►\n]{5,500}?؟[»”\"]?"
    r"(?: ?(?:و[^.؟!\n]{3,120}|[^.؟!\n]{3,160}(?=؟ ?[-–ـ]))؟)*"
)
"""A question behind its mark, with those that it adds: * ماذا ...؟ وهل ...؟, or others before the mark of the answer."""


def part_turns(text: Text, passages: list[Passage]) -> list[Passage] | None:
    """Return the passages with each paragraph parted that holds three marked questions, or None where none does."""
    parted: list[Passage] = []
    for passage in passages:
        asked = _asked(text.body, passage) if passage.kind == "paragraph" else []
        if len(asked) < _FEWEST:
            parted.append(passage)
            continue
        bounds = sorted({passage.start, passage.end, *(edge for span in asked for edge in span)})
        for start, end in pairwise(bounds):
            first, last = text.at(start), text.at(end) if end < passage.end else passage.last
            if first < last:
                parted.append(Passage("paragraph", text.starts[first], text.ends[last - 1], first, last))
    return parted if len(parted) > len(passages) else None


def _asked(body: str, passage: Passage) -> list[tuple[int, int]]:
    """Return where the questions of a paragraph begin and end, those that are marked like the first."""
    if body.count("؟", passage.start, passage.end) < _FEWEST:
        return []
    found = list(_ASKED.finditer(body, passage.start, passage.end))
    return [match.span() for match in found if match["mark"] == found[0]["mark"]]
