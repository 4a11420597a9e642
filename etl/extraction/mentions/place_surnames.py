"""Places and bodies whose names are surnames here: left or given back to the names of persons."""

from etl.extraction.text import Text

PLACE = 3
"""What the tokens of a place are taken as."""
_HERE = frozenset("في داخل خارج قرب وسط شمالي جنوبي شرقي غربي".split())
_ENDS = frozenset(",.:)TL")
_BEFORE_ARTICLE = frozenset("عبد ابو ابي".split())
"""What makes a word with ال the second part of a name: عبد الجليل, أبو العلا."""


def release_persons(text: Text, taken: bytearray, names: dict[int, tuple[int, str]]) -> None:
    """Free the places of one word that are surnames: behind a given name, and wherever the article's full names end so.

    `names` holds the phrases of the name tables (token → end, actor id). Behind في the word stays a place.
    """
    places = _single_places(taken)
    if not places:
        return
    surnames = {text.words[last - 1].folded for first, (last, _) in names.items() if last > first + 1}
    for i in places:
        if _behind_given(text, taken, i):
            taken[i] = 0
            if text.tags[i - 1] != "B":
                surnames.add(text.words[i].folded)
    for i in places:
        word = text.words[i]
        if word.base in surnames and word.preposition != "ب" and not (i and text.words[i - 1].folded in _HERE):
            taken[i] = 0


def _single_places(taken: bytearray) -> list[int]:
    """Return the tokens that are places of one word."""
    found: list[int] = []
    i = taken.find(PLACE)
    while i != -1:
        if taken[i - 1 : i] != b"\x03" != taken[i + 1 : i + 2]:
            found.append(i)
        i = taken.find(PLACE, i + 1)
    return found


def _behind_given(text: Text, taken: bytearray, i: int) -> bool:
    """Return whether a given name stands right before a word: a common word then ends the name there."""
    if not i or text.words[i].offset or taken[i - 1] or text.tags[i - 1] not in "GgB":
        return False
    if text.tags[i - 1] == "B":
        return text.words[i - 1].base in _BEFORE_ARTICLE and text.words[i].folded.startswith("ال")
    if text.tags[i] in "UuWGg":
        return True
    return text.tags[i] in "cD" and text.tags[i - 1] == "G" and text.tags[i + 1 : i + 2] in _ENDS


def ends_given(text: Text, taken: bytearray, i: int) -> bool:
    """Return whether the name of a body is somebody's surname: it stands right behind a given name, ساندرو فاغنر."""
    if not i or text.words[i].offset or taken[i - 1] or text.tags[i - 1] != "G" or text.tags[i] not in "GgUuW":
        return False
    return not text.words[i - 1].preposition
