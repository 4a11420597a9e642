"""Folding: spellings that differ only in hamza seat, final letters or marks become one.

Folding is for matching only; whatever is stored keeps the letters of the article.
"""

import re

#: Vowel marks, tatweel and the superscript alef: they carry no identity.
MARKS = "\u0640\u064b-\u0652\u0670"
_MARK = re.compile(f"[{MARKS}]")
#: Invisible controls (bidi, joiners, BOM) that copy and paste leaves inside words.
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_FROM = "أإآٱىةؤئیکګگڤپچیە"
_TO = "اااايهوييككغفبجيه"
_TABLE = str.maketrans(_FROM, _TO)


def fold(text: str) -> str:
    """Return the text without marks, hamza seats, ى/ي and ة/ه made one, Latin in lower case.

    Not length-preserving where marks are present: fold tokens, not texts whose offsets are needed.
    """
    if not text.isascii():
        text = _INVISIBLE.sub("", _MARK.sub("", text)).translate(_TABLE)
    return text.casefold()


def letters_before(surface: str, count: int) -> int:
    """Return the offset in `surface` behind its first `count` letters and the marks on them.

    `surface[letters_before(surface, 1):]` is a word without a one-letter proclitic.
    """
    position = 0
    for _ in range(count):
        position += 1
        while position < len(surface) and (_MARK.match(surface[position]) or _INVISIBLE.match(surface[position])):
            position += 1
    return position


def name_key(name: str) -> str:
    """Return the key under which spellings of one name meet.

    Beyond `fold`: quotation marks and hash signs dropped, عبد and أبو written as one word with what follows.
    """
    words = re.findall(r"\w+", fold(name))
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in ("عبد", "ابو", "ابي", "ابا"):
            joined[-1] = ("ابو" if joined[-1].startswith("اب") else joined[-1]) + word
        else:
            joined.append(word)
    return " ".join(joined)
