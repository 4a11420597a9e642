"""Tokens: words, numbers, marks and line ends of a text with their offsets."""

import re
from itertools import accumulate
from typing import NamedTuple

#: Arabic words keep their marks, tatweel and invisible joiners; `..` and `...` are one token, like `''` and a line end.
#: That no token begins with a space is said first: between words the search then moves on without trying each kind.
_TOKEN = re.compile(
    "(?! )([\u0621-\u065f\u0670-\u06d3\u200b-\u200f\u06d5\ufe70-\ufefc]+"
    r"|\d+(?:[.,٫]\d+)*|[^\W\d_\u0600-\u06ff]+|\.\.+|…|\(\(|\)\)|''|\r?\n|[^\s])"
)


class Tokens(NamedTuple):
    """Parallel lists; `starts[i]` and `ends[i]` are offsets of token `texts[i]` (code points, half-open)."""

    texts: list[str]
    starts: list[int]
    ends: list[int]


def tokenize(text: str) -> Tokens:
    """Return the tokens of `text`, in order; white space other than line ends is none."""
    parts = _TOKEN.split(text)
    offsets = list(accumulate(map(len, parts)))
    return Tokens(parts[1::2], offsets[:-1:2], offsets[1::2])
