"""Ways of writing one text that leave what it says as it is, each with the way back from its characters."""

import random
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

MARKS = re.compile("[\u0640\u064b-\u0652\u0670]")
_LETTER = re.compile("[ء-غف-ي]")
_JOINS = frozenset("بتثجحخسشصضطظعغفقكلمنهيئ")
_FATHA, _DAMMA, _KASRA, _SUKUN, _SHADDA, _TATWEEL = "\u064e", "\u064f", "\u0650", "\u0652", "\u0651", "\u0640"
_OPENING, _CLOSING = "«“", "»”"


class Variant(NamedTuple):
    """A text written another way: `back[i]` is the place in the original of its character `i`, its end included."""

    text: str
    back: list[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that a span of the variant stands for."""
        return self.back[start], self.back[end - 1] + 1


Pieces = Iterator[tuple[str, int]]


def _variant(pieces: Pieces, length: int) -> Variant:
    text: list[str] = []
    back: list[int] = []
    for piece, place in pieces:
        text.append(piece)
        back += [place] * len(piece)
    return Variant("".join(text), [*back, length])


def _mapped(body: str, table: dict[str, str]) -> Variant:
    return _variant(((table.get(letter, letter), place) for place, letter in enumerate(body)), len(body))


def quotes(opening: str, closing: str) -> Callable[[str], Variant]:
    """All double marks of the text as these two; straight ones take turns in lines where their number is even."""

    def change(body: str) -> Variant:
        lines = body.split("\n")
        place = 0
        pieces: list[tuple[str, int]] = []
        for line in lines:
            straight = iter(range(line.count('"')))
            even = line.count('"') % 2 == 0
            for at, letter in enumerate(line + "\n", place):
                if letter == '"' and even:
                    letter = (opening, closing)[next(straight) % 2]
                elif letter in _OPENING or letter in _CLOSING:
                    letter = opening if letter in _OPENING else closing
                pieces.append((letter, at))
            place += len(line) + 1
        return _variant(iter(pieces[:-1]), len(body))

    return change


def hamza_dropped(body: str) -> Variant:
    """أ إ آ as ا, ؤ as و, ئ as ي."""
    return _mapped(body, dict(zip("أإآؤئ", "اااوي", strict=True)))


def final_letters(body: str) -> Variant:
    """ى as ي at the end of words, ة as ه: the carelessness of many desks."""
    return _mapped(body, {"ى": "ي", "ة": "ه"})


def marks_removed(body: str) -> Variant:
    """Without diacritics and tatweel."""
    return _variant(((c, i) for i, c in enumerate(body) if not MARKS.match(c)), len(body))


def marks_added(body: str) -> Variant:
    """With a vowel on every third letter, doubled consonants and stretched words here and there."""
    chance = random.Random(7)

    def pieces() -> Pieces:
        for place, letter in enumerate(body):
            yield letter, place
            if not _LETTER.match(letter):
                continue
            draw = chance.random()
            if draw < 0.3:
                yield chance.choice((_FATHA, _DAMMA, _KASRA, _SUKUN)), place
            elif draw < 0.34:
                yield _SHADDA + _FATHA, place
            elif draw < 0.42 and letter in _JOINS and _LETTER.match(body[place + 1 : place + 2]):
                yield _TATWEEL, place

    return _variant(pieces(), len(body))


def carriage_returns(body: str) -> Variant:
    """Lines ended as on Windows."""
    return _variant((("\r\n" if c == "\n" else c, i) for i, c in enumerate(body) if c != "\r"), len(body))


def hard_spaces(body: str) -> Variant:
    """Every blank one that does not break."""
    return _mapped(body, {" ": "\u00a0"})


def blank_lines_dropped(body: str) -> Variant:
    """One line end between paragraphs."""
    ends = re.compile(r"(?<=\n)[ \t\r]*\n")
    gone = {place for match in ends.finditer(body) for place in range(*match.span())}
    return _variant(((c, i) for i, c in enumerate(body) if i not in gone), len(body))


def joined(body: str, paragraphs: list[tuple[int, int]]) -> Variant:
    """Paragraphs that follow each other as one; headings, datelines and bylines keep their lines."""
    gaps = {
        before_end: start for (_, before_end), (start, _) in pairwise(paragraphs) if not body[before_end:start].strip()
    }

    def pieces() -> Pieces:
        place = 0
        while place < len(body):
            following = gaps.get(place)
            if following is not None and following > place:
                yield " ", place
                place = following
            else:
                yield body[place], place
                place += 1

    return _variant(pieces(), len(body))


PLAIN: dict[str, Callable[[str], Variant]] = {
    "« »": quotes("«", "»"),
    "“ ”": quotes("“", "”"),
    '" "': quotes('"', '"'),
    "hamza dropped": hamza_dropped,
    "ى and ة as ي and ه": final_letters,
    "diacritics and tatweel removed": marks_removed,
    "diacritics and tatweel added": marks_added,
    "\\r\\n": carriage_returns,
    "non-breaking spaces": hard_spaces,
    "blank lines dropped": blank_lines_dropped,
}
"""Every way that needs nothing but the text."""
