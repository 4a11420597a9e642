"""Names that no table knows behind the office of who speaks: قال مدير الجمعية ورد قرطبوش إن, نائب المدير، قرط بوش، إن."""

import re

from etl.extraction.mentions.tagging import Tags
from etl.extraction.text import Text
from etl.language.lexicon import Lexicon
from etl.language.triggers import TELLING

_SET_OFF = re.compile(",(?=(?:[cWuUgG]{2,3}|[TSVf][WUugG]{1,2})[,A:(]|[TSVfGgW][cWUugG]p)")
"""Two or three words between commas, the first be it a title or verb by its letters: نائب المدير، أمين الناصر، إن."""
_RIGHT_BEHIND = re.compile(
    r"[DJXq)OT0](?=[cWGgTSVf][WUGguBc])"
    r"(?=(?:c[WUGgu]|W[cWu]|[Gg]c|[TSVf][WUuG]|[cTSV]BU)[WUucgG]?(?:[A:]|,A|pA|[,(]|p|q))"
)
"""The like without commas."""
_SONS = frozenset(("بن", "ابن"))
_LONGEST_OFFICE = 24
_INSIDE = frozenset("في لدي عن علي من الي بقياده بشان حول باسم بها به فيها فيه عليها عليه لها له عنها عنه".split())
"""Prepositions within an office."""
_WITHIN = frozenset("هذا هذه ذلك تلك غير شبه سابقا حاليا عام".split())
_ACCORDING = frozenset("عن بحسب حسب وفق".split())
"""What stands before the office of whom somebody cites."""
_HAD = frozenset("كان كانت وكان وكانت اما واما".split())
"""What stands before the office of who had said or then says something: وكان المدير ...، قد قال, أما المدير ... فقال."""
_ONLY_SAYS = frozenset(
    "قال أضاف أردف استطرد صرح أشار لفت نوه ألمح شدد تحدث أفاد أعرب علق عقب رد أجاب تعهد تساءل اعترف".split()
)
"""Verbs of speech that take no object: a phrase behind the office is who speaks."""
_PRONOUNS = ("ها", "هم", "هما", "هن", "ته")
_BOUND = ("بال", "لل", "فال", "وال", "كال", "ال")


def office_before(text: Text, name: int) -> int:
    """Return the title whose office ends before the token `name` and whose holder speaks, else -1.

    The title stands right behind a verb of speech, one that takes no person for its object where no comma stands before
    the name; behind عن or بحسب, or opens its line; between it and the name stand
    what makes an office and at most two commas.
    """
    tags, words = text.tags, text.words
    k, commas, aside = name - 1, 0, tags[name - 1] == ","
    while k > 0 and k in text.opened:
        k -= 1
    closed = words[k].definite or words[k].roots or tags[k] in ",q)0J" or tags[k] == "T"
    if not closed or tags[k] == "p" or words[name].offset:
        return -1
    for _ in range(_LONGEST_OFFICE):
        if k < 1:
            return -1
        tag, word = tags[k], words[k]
        if tag == "T" and not word.offset:
            before = words[k - 1]
            if tags[k - 1] == "L" or before.folded in _ACCORDING or before.folded in _HAD:
                return k
            if tags[k - 1] == "V" and any(aside or verb.act in TELLING for _, verb in before.forms):
                return k
        if (
            tag in "VPAMR.dL:x"
            or (tag == "p" and word.folded not in _INSIDE)
            or (tag == "f" and word.folded not in _WITHIN)
        ):
            return -1
        if tag in ",-":
            commas += 1
            if commas > 2:
                return -1
        k -= 1
    return -1


def titled_names(text: Text, tags: Tags, joined: str, lexicon: Lexicon) -> list[int]:
    """Tag as names the words behind the office of who speaks; return the last word of each."""
    shown: list[int] = []
    for match in _SET_OFF.finditer(joined):
        _read(text, tags, lexicon, match.end(), True, shown)
    for match in _RIGHT_BEHIND.finditer(joined):
        _read(text, tags, lexicon, match.end(), False, shown)
    return shown


def _read(text: Text, tags: Tags, lexicon: Lexicon, first: int, apart: bool, shown: list[int]) -> None:
    last = first + 1
    son = text.words[last].folded in _SONS
    while last < first + 3 + son and (tags[last] in "cWuUgG" or (son and last == first + 1)) and (
        not text.words[last].offset
    ):  # fmt: skip
        last += 1
    if last - first < 2 or not _can_be(text, tags, lexicon, first, last):
        return
    behind = tags[last]
    title = office_before(text, first)
    if title < 0:
        return
    verb = text.words[title - 1]
    opens = behind in "A:" or _joined_that(tags, last)
    only_says = any(form.lemma in _ONLY_SAYS for _, form in verb.forms) or verb.folded in _ACCORDING
    given = tags[first] in "TS"
    if not (opens or (apart and behind in ",(p") or ((only_says or given) and behind in ",(qp")):
        return
    tags[first] = tags[first] if tags[first] in "GN" else "G"
    for k in range(first + 1, last):
        tags[k] = tags[k] if tags[k] in "GNUB" else "U"
    shown.append(last - 1)


def _joined_that(tags: Tags, at: int) -> bool:
    """Return whether a comma or the preposition of a verb and what is said stand at a token: أشار ... إلى أن."""
    return tags[at] in "p," and tags[at + 1 : at + 2] == ["A"]


def _can_be(text: Text, tags: Tags, lexicon: Lexicon, first: int, last: int) -> bool:
    """Return whether words can be a name: bare, at least one of them no common word, a title only where it is a name too."""
    words = text.words[first:last]
    for word in words:
        folded = word.folded
        if word.offset or word.preposition or folded.endswith(_PRONOUNS):
            return False
        if folded in lexicon.date_words or folded in _NO_NAMES:
            return False
    if words[0].folded.startswith(_BOUND) or len(words[0].folded) < 2 or "ً" in "".join(text.texts[first:last]):
        return False
    if tags[last - 1] == "c" and words[-1].folded.endswith(("ات", "ون", "ين", "وا")):
        return False
    if tags[first] in "TSVf" and words[1].folded not in _SONS:
        return words[0].folded in lexicon.given
    return not _OF_NAMES.isdisjoint(tags[first:last])


_OF_NAMES = frozenset("WuUGg")
_NO_NAMES = frozenset(
    "شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط مدينه بلده قريه عاصمه مثل مقابل خارج داخل امس صباح مساء قرب عضو نجل "
    "شقيق والد زوج ابن عم خال محافظه منطقه ولايه مقاطعه دوله جمهوريه مملكه جزيره مخيم ناحيه حي شارع".split()
)
"""Words before places, times and relatives."""
