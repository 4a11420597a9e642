"""Sentences: token ranges inside a passage, cut at full stops outside quotations."""

import re

from etl.extraction.text import Text

_MARKS = ".,:dq()-#xL"
_WORD = re.compile(f"[^{re.escape(_MARKS)}]")
"""Anything but marks."""


#: Tokens after which a sentence is cut although no stop ends it, so that the time to read grows with length alone; of the
#: sentences of 30,000 articles not one in a thousand is longer.
_LONGEST = 400


def sentences(text: Text, first: int, last: int) -> list[tuple[int, int]]:
    """Return the sentences of the tokens `first` to before `last`; their final mark belongs to them.

    A stop inside a quotation of three words or more ends nothing, unless the quotation closes right behind it and
    a new sentence begins; initials and titles cut short (د.) end nothing; `..` is a mark of speech, not an end.
    """
    found: list[tuple[int, int]] = []
    start = first
    tags = text.tags
    i = tags.find(".", first, last)
    while i != -1:
        if not _ends(text, i, last):
            i = tags.find(".", i + 1, last)
            continue
        end = i + 1
        while end < last and tags[end] in ".q)" and end not in text.opened:
            end += 1
        _add(tags, start, end, found)
        start = end
        i = tags.find(".", end, last)
    _add(tags, start, last, found)
    return found


def _add(tags: str, start: int, end: int, found: list[tuple[int, int]]) -> None:
    """Add a sentence if it has words; one too long is cut."""
    if end - start > _LONGEST:
        for first in range(start, end, _LONGEST):
            _add(tags, first, min(first + _LONGEST, end), found)
    elif start < end and (tags[start] not in _MARKS or _WORD.search(tags, start, end)):
        found.append((start, end))


def _ends(text: Text, i: int, last: int) -> bool:
    inside = text.inside[i]
    if inside != -1:
        quotation = text.quotations[inside]
        if quotation.close != i + 1:
            return False
        following = quotation.close + 1
        if following >= last:
            return True
        return text.tags[following] not in ",VPA.p" and (
            text.words[following].conjunction or text.tags[following] == "L"
        )
    if i + 1 < last and ((text.tags[i + 1] == "," and text.texts[i] != ".") or _within_word(text, i, last)):
        return False
    previous = text.words[i - 1] if i else None
    if previous is not None and text.ends[i - 1] == text.starts[i] and text.tags[i - 1] not in "q)0":
        if len(previous.folded) == 1 or (
            previous.folded in ("كيه", "جيه", "ايه", "اس", "دي") and text.tags[i - 1] != "D"
        ):
            return False
    return True


def _within_word(text: Text, i: int, last: int) -> bool:
    """Return whether the stop at token `i`, not the last, stands in a number, an address or before an initial."""
    tags, following = text.tags, text.words[i + 1].folded
    if text.ends[i] == text.starts[i + 1] and (tags[i + 1] == "0" or (tags[i + 1] == "z" and tags[i - 1] in "z0")):
        return True
    return i + 2 < last and tags[i + 2] in ",." and len(following) == 1 and "ا" <= following <= "ي" and following != "و"
