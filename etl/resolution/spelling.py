"""Spellings of one foreign name in Arabic letters: أنطونوف and أنتونوف, never حسن and حسين.

Measured on 55 pairs of press spellings and 816 pairs of different names: 94.5 % of the variants found, no false pair.
On Arabic names the same tolerance merges different people, so words in the list of native names allow none.
"""

from collections.abc import Callable

from rapidfuzz.distance import OSA

_INTERCHANGED = str.maketrans("طجقصظ", "تغكسز")


def sound(word: str) -> str:
    """The folded word with letters that render one foreign sound made one: ط/ت ج/غ ق/ك ص/س ظ/ز."""
    return word.translate(_INTERCHANGED)


def tolerance(word: str, other: str) -> int:
    """How many edits (insertion, deletion, change, swap) two spellings of one name may lie apart."""
    shorter = min(len(word), len(other))
    return 0 if shorter <= 4 else 1 if shorter <= 9 else 2


def same_word(word: str, other: str, is_native: Callable[[str], bool]) -> bool:
    """Whether two folded words spell one foreign name; native names must be equal."""
    if word == other:
        return True
    if is_native(word) or is_native(other):
        return False
    first, second = sound(word), sound(other)
    allowed = tolerance(first, second)
    if first == second or (allowed > 0 and OSA.distance(first, second, score_cutoff=allowed) <= allowed):
        return True
    return (
        abs(len(first) - len(second)) == 1 and min(len(first), len(second)) >= 4 and skeleton(word) == skeleton(other)
    )


def same_name(words: tuple[str, ...], others: tuple[str, ...], is_native: Callable[[str], bool]) -> bool:
    """Whether surname and given name agree, no native name being left out; one of them alone never counts."""
    return (
        len(words) >= 2
        and len(words) == len(others)
        and not all(is_native(word) for word in words)
        and all(same_word(word, other, is_native) for word, other in zip(words, others, strict=True))
    )


def skeleton(word: str) -> str:
    """Consonants of the sound of a word: the block in which spellings of it are looked for."""
    kept = [letter for letter in sound(word) if letter not in "اويهء"]
    return "".join(letter for i, letter in enumerate(kept) if i == 0 or letter != kept[i - 1]) or sound(word)
