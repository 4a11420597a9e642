"""A text cut where marks begin and end, so that marks may overlap and the page is still a tree."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from etl.models import Passage


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of the text that belong to something: `kind` content, cue, speaker, name, meeting or evidence.

    `number` is the place of that something in its list.
    """

    start: int
    end: int
    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters that are under the same marks throughout."""

    start: int
    end: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the page: passages that stand on one line of the text, a dateline and its paragraph say."""

    kind: str
    pieces: tuple[tuple[str, tuple[Segment, ...]], ...]


def cut(length: int, marks: Iterable[Mark], breaks: Iterable[int] = ()) -> list[Segment]:
    """Segments that cover a text of the given length, cut at the ends of marks and at breaks."""
    marks = [mark for mark in marks if 0 <= mark.start < mark.end <= length]
    opening = sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind, mark.number), reverse=True)
    edges = sorted({0, length, *breaks, *(m.start for m in marks), *(m.end for m in marks)})
    active: list[Mark] = []
    segments = []
    for start, end in itertools.pairwise(edges):
        active = [mark for mark in active if mark.end > start]
        while opening and opening[-1].start <= start:
            active.append(opening.pop())
        segments.append(Segment(start, end, tuple(active)))
    return segments


def blocks(body: str, passages: Sequence[Passage], marks: Iterable[Mark]) -> list[Block]:
    """The text in lines; nothing but white space between passages is left out."""
    parts: list[tuple[int, int, str]] = []
    reached = 0
    for passage in sorted(passages, key=lambda passage: passage.start_char):
        if body[reached : passage.start_char].strip():
            parts.append((reached, passage.start_char, "paragraph"))
        start = max(reached, passage.start_char)
        if start < passage.end_char:
            parts.append((start, passage.end_char, passage.kind))
            reached = passage.end_char
    if body[reached:].strip():
        parts.append((reached, len(body), "paragraph"))
    segments = iter(cut(len(body), marks, [edge for start, end, _ in parts for edge in (start, end)]))
    lines: list[list[tuple[str, tuple[Segment, ...]]]] = []
    segment, reached = next(segments, None), 0
    for start, end, kind in parts:
        inside = []
        while segment is not None and segment.start < end:
            if segment.start >= start:
                inside.append(segment)
            segment = next(segments, None)
        if not lines or "\n" in body[reached:start] or reached == start == 0:
            lines.append([])
        lines[-1].append((kind, tuple(inside)))
        reached = end
    return [Block(line[-1][0], tuple(line)) for line in lines]
