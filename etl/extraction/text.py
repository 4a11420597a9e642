"""The text of one article as reading sees it: tokens, their words, one tag a token, and its quotations."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from etl.language.lexicon import Entry
from etl.language.triggers import ALL_MARKS
from etl.language.words import Word

Phrase = tuple[int, int, Entry]
"""Offset in the token at which a phrase of the name tables begins, token after it, and what it stands for."""


@dataclass(slots=True)
class Quotation:
    """Tokens of the opening and closing mark; `close` is one past the content where the mark is missing."""

    open: int
    close: int
    words: int
    closed: bool
    outer: int = -1
    """Number of the quotation that this one stands in, or -1."""

    def reopened(self, tags: str) -> bool:
        """Return whether the next quotation opens before this one is closed: where it ended, the clause tells."""
        return not self.closed and tags[self.close : self.close + 1] == "q"


@dataclass(slots=True)
class Text:
    """Parallel lists over tokens. Offsets are code points of `body`, half-open; token ranges are half-open too.

    Two line ends without characters close every text: the token at the end of a range is always there to be asked for.
    """

    body: str
    texts: list[str]
    starts: list[int]
    ends: list[int]
    words: list[Word]
    tags: str
    quotations: list[Quotation] = field(default_factory=list)
    opened: dict[int, Quotation] = field(default_factory=dict)
    """Opening mark → its quotation."""
    closed: dict[int, Quotation] = field(default_factory=dict)
    """Closing mark → its quotation."""
    marked: list[int] = field(default_factory=list)
    """Tokens whose word can begin something: see etl/language/triggers.py; in order."""
    bases: list[str] = field(default_factory=list)
    """The words' bases."""
    distinct: frozenset[str] = frozenset()
    """The bases, each once."""
    rooted: list[int] = field(default_factory=list)
    """Tokens at which a phrase of the name tables can begin, in order."""
    phrases: dict[int, Phrase] | None = None
    """Token → the longest phrase of the name tables there, once they are looked for."""
    inside: list[int] = field(default_factory=list)
    """For each token the index of its innermost quotation of three words or more, or -1."""
    _marks: bytearray = field(default_factory=bytearray)
    """For each token the bits of its word."""
    _marked_with: dict[int, bytearray] = field(default_factory=dict)
    """Bits → for each token whether its word has one of them."""

    def at(self, position: int) -> int:
        """Return the token that contains or follows the character at `position`."""
        index = bisect_right(self.starts, position) - 1
        return index if index >= 0 and self.ends[index] > position else index + 1

    def marked_between(self, first: int, last: int, bits: int) -> list[int]:
        """Return the tokens from `first` to before `last` whose word has one of the bits."""
        having = self._marked_with.get(bits)
        if having is None:
            if not self._marks:
                self._marks = bytearray(len(self.texts))
                for token in self.marked:
                    self._marks[token] = self.words[token].marks
            having = self._marked_with[bits] = self._marks.translate(_HAVING[bits])
        found: list[int] = []
        token = having.find(1, first, last)
        while token != -1:
            found.append(token)
            token = having.find(1, token + 1, last)
        return found

    def places(self, base: str) -> list[int]:
        """Return the tokens whose word has a base, in order."""
        found: list[int] = []
        token = -1
        try:
            while True:
                token = self.bases.index(base, token + 1)
                found.append(token)
        except ValueError:
            return found

    def quotations_over(self, first: int, last: int) -> list[Quotation]:
        """Return the quotations that share tokens with `first` to before `last`, in the order of their opening marks."""
        if not self.quotations:
            return []
        low, high = (
            bisect_left(self.quotations, first, key=_opening_mark),
            bisect_left(self.quotations, last, key=_opening_mark),
        )
        found = self.quotations[low:high]
        around = low - 1
        while around >= 0:
            if self.quotations[around].close >= first:
                found.insert(0, self.quotations[around])
            around = self.quotations[around].outer
        return found

    def base_start(self, token: int) -> int:
        """Return the offset of the token without bound و ف ب ل ك."""
        return self.starts[token] + self.words[token].offset

    def slice(self, first: int, last: int) -> str:
        """Return the characters from token `first` to before token `last`."""
        return self.body[self.starts[first] : self.ends[last - 1]]


_opening_mark = attrgetter("open")
#: Bits → for each value of `Word.marks` whether it has one of them.
_HAVING = [bytes(bool(marks & bits) for marks in range(256)) for bits in range(ALL_MARKS + 1)]
#: Tags of marks: a number of words is the length of what is left without them.
_MARKS = b".,:dq()-#xL"


def word_count(tags: str) -> int:
    """Return how many of the tags are of words."""
    return len(tags.encode().translate(None, _MARKS))
