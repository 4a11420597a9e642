"""Folding: spellings that differ only in hamza seat, final letters or marks become one.

Folding is for matching only; whatever is stored keeps the letters of the article.
"""

import re
from functools import lru_cache

#: Code points that carry no identity: tatweel, vowel marks, superscript alef; invisible controls (bidi, joiners, BOM)
#: that copy and paste leaves inside words.
_DROPPED = "".join(
    chr(code)
    for first, last in (
        (0x640, 0x640), (0x64B, 0x652), (0x670, 0x670), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2060),
        (0x2066, 0x2069), (0xFEFF, 0xFEFF),
    )
    for code in range(first, last + 1)
)  # fmt: skip
_FROM = "أإآٱىةؤئیکګگڤپچیە"
_TO = "اااايهوييككغفبجيه"
_TABLE = str.maketrans(_FROM, _TO, _DROPPED)
#: Letters that stay are named too: `str.translate` looks up what its table lacks at the price of an exception each.
_TABLE |= {code: code for code in range(0x20, 0x670) if code not in _TABLE}


def fold(text: str) -> str:
    """Return the text without marks, hamza seats, ى/ي and ة/ه made one, Latin in lower case.

    Not length-preserving where marks are present: fold tokens, not texts whose offsets are needed.
    """
    return (text if text.isascii() else text.translate(_TABLE)).casefold()


_UNMARKED = str.maketrans("", "", _DROPPED)


def unmarked(text: str) -> str:
    """Return the text without marks and invisible controls, its letters as they are written."""
    return text.translate(_UNMARKED)


_FOLDED = re.compile(f"[{_FROM}{_DROPPED}]")


def fold_arabic(word: str) -> str:
    """Return `fold` of a word of Arabic letters, which have no case: most words have none that changes."""
    return word if _FOLDED.search(word) is None else word.translate(_TABLE)


def letters_before(surface: str, count: int) -> int:
    """Return the offset in `surface` behind its first `count` letters and the marks on them.

    `surface[letters_before(surface, 1):]` is a word without a one-letter proclitic.
    """
    position = 0
    for _ in range(count):
        position += 1
        while position < len(surface) and surface[position] in _DROPPED:
            position += 1
    return position


_WORD = re.compile(r"\w+")


@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> str:
    """Return the key under which spellings of one name meet.

    Beyond `fold`: quotation marks and hash signs dropped, عبد and أبو written as one word with what follows.
    """
    words = _WORD.findall(fold(name))
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in ("عبد", "ابو", "ابي", "ابا"):
            joined[-1] = ("ابو" if joined[-1].startswith("اب") else joined[-1]) + word
        else:
            joined.append(word)
    return " ".join(joined)
