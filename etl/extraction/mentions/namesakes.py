"""Namesakes: who bears a word of a known person's name and is somebody else, as what stands beside it shows."""

from collections.abc import Callable

from etl.extraction.text import Text

OF_WHOM = frozenset("بن ابن بنت".split())
"""Words before the name of a father."""
YOUNGER = frozenset("جونيور الابن".split())
"""What tells a son from the father whose whole name he has."""
_PROPHET = frozenset("نبي نبينا النبي رسول رسولنا الرسول سيدنا".split())
_SURNAMES = frozenset("UuW")
_BEHIND_A_GIVEN_NAME = _SURNAMES | frozenset("BGg")
_ALSO_NAMES = frozenset(("علي", "سيد"))
"""A preposition and a title that are names before another name: محمد على حميد."""
_ADDRESSED = frozenset("الشيخ الدكتور المهندس الاستاذ".split())
"""Titles of people who are called by their whole names: الشيخ محمد على هلال."""
REACH = 3
"""Words behind a given name among which his own surname may stand: كريم بن سعيد الحلواني."""


def of_namesake(text: Text, at: int, given: bool, own: Callable[[str], bool]) -> bool:
    """Return whether a word of a known person's name is here the first of another's: محمد الحلواني, محمد. ف.

    `given` says that the known person is called so by his given name; `own` knows the words of his names. What is bound
    by و or a preposition goes on with no name, and only behind a given name is a title or nationality with ال a surname.
    """
    words, tags = text.words, text.tags
    if words[at].folded == "محمد" and at and words[at - 1].base in _PROPHET:
        return True
    if tags[at] not in "Gg" or any(own(word.base) for word in words[at + 1 : at + 1 + REACH]):
        return False
    behind = at + 2 if tags[at + 1 : at + 2] in (")", ".", "(") else at + 1
    if given and tags[at - 1 : at] == "," and tags[at + 1 : at + 2] == "U" and tags[at + 2 : at + 3] == ",":
        return True
    if behind >= len(words) or words[behind].offset or words[behind].preposition:
        return False
    folded, tag = words[behind].folded, tags[behind]
    if given and folded in YOUNGER:
        return True
    if behind > at + 1 and tags[at + 1] != ")":
        return given and len(folded) == 1 and folded.isalpha() and folded != "و"
    if text.starts[behind] != text.ends[behind - 1] + 1:
        return False
    if behind > at + 1 or not given:
        return tag in _SURNAMES and folded.startswith("ال")
    if folded in _ALSO_NAMES:
        known = "GgUBW" if folded == "علي" and text.words[at - 1 : at] and words[at - 1].base in _ADDRESSED else "GgUB"
        return tags[behind + 1] in known and not words[behind + 1].offset
    return tag in _BEHIND_A_GIVEN_NAME or (tag in "TJ" and folded.startswith("ال"))
