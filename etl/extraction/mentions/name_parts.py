"""Parts of a person's name: how it is written, what of it can stand for it, and its consonants."""

from functools import lru_cache

from etl.extraction.text import Text
from etl.language.fold import name_key

BEFORE_A_FATHER = frozenset("بن ابن ال".split())
"""Words before the name of a father or of a house."""
SECOND_PARTS = frozenset(("الله", "الدين"))
"""Second parts of names that no first part stands for: نصر is nobody called نصر الله."""
LONGEST_NAME = 16
"""Words of the longest name of which a part is looked for; it has as many parts as the square of its words."""
_VOWELS = str.maketrans("", "", "اويىه")


def written(text: Text, first: int, last: int) -> tuple[str, str]:
    """Return name as written, without marks and hash signs, and its key."""
    opening, tags, words = text.words[first], text.tags[first:last], text.texts[first:last]
    if opening.offset:
        words[0] = words[0][opening.offset :]
    if words[0].startswith("لل") and opening.base.startswith("ال"):
        words[0] = "ال" + words[0][2:]
    if "q" in tags or "#" in tags:
        words = [word for word, tag in zip(words, tags, strict=True) if tag not in "q#"]
    name = " ".join(words)
    if "-" in tags:
        name = name.replace(" - ", "-").replace(" _ ", " ")
    return name, name_key(name)


@lru_cache(maxsize=1 << 13)
def parts_of(key: str) -> tuple[str, ...]:
    """Return the runs of words of a name that can stand for it.

    A father's name stands for the father: الملك سعيد is not كريم بن سعيد. A given name of two letters is mostly a word
    (جو, لي), a surname before two given names is not (شي).
    """
    words = key.split()
    if len(words) > LONGEST_NAME:
        return (key,)
    return tuple(
        " ".join(words[i:j])
        for i in range(len(words))
        if len(words[i]) > (2 if i == 0 and len(words) == 2 else 1) and (i == 0 or words[i - 1] not in BEFORE_A_FATHER)
        for j in range(i + 1, len(words) + 1)
        if j == len(words) or words[j] not in SECOND_PARTS
    )


@lru_cache(maxsize=1 << 13)
def consonants(key: str) -> str:
    """Return a word without its long vowels: the same for spellings that differ in them alone."""
    return key.translate(_VOWELS) if " " not in key else key
