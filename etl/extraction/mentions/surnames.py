"""Surnames that are common words: shown by the article where it calls a person by them alone, or sets a name off."""

import re
from itertools import compress

from etl.extraction.mentions.tagging import Tags
from etl.extraction.mentions.titled_names import titled_names
from etl.extraction.text import Text
from etl.language.lexicon import Lexicon
from etl.language.triggers import SAYING

_ALONE = re.compile("V(?=[cDJugW](?:[A:q]|pA|,[pA]))")
"""A verb and one word alone before what is said."""
_SET_OFF = re.compile(",(?=(?:[Gg][cTDJ]|cW|Wc|c[UGg]|[Gg][Uu]c)[,A:(])")
"""A name between commas whose words are not all of names."""
_SAID_BY = re.compile("V(?=c[Wu](?:,[Tf]|\\(0|,?R)|W[cu](?:,[Tf]|\\(0|,?R))")
"""Two words behind a verb of speech that are explained: قال جابو ستون، أحد سكان المدينة."""
_TOLD_BY = re.compile("[Vp]T[DJ]{0,2}(?=cW[,:A(R])")
"""Two words, an unknown one last, behind a title: عن المحامي عنايات أكسو."""
_BACK = 12
_INTRANSITIVE = frozenset("قال أضاف أردف استطرد صرح أشار لفت نوه ألمح شدد تحدث".split())
"""Verbs of speech that take no object: the word behind one is who speaks."""
_NOBODY = frozenset(
    "اخر اخري اخرون اخرين احدهم احداهن بعضهم بعضهن كثير كثيرون ثان ثالث رابع البعض الجميع الكثير الكثيرون العديد الاخر "
    "الاخري الاخرون الاخير الاخيره الاول الاولي الثاني الثانيه الثالث الطرف الطرفان الجانب الجانبان انذاك حينها مباشره".split()
)
_WHERE = frozenset(
    "شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط مدينه بلده قريه عاصمه مثل مقابل حسب وفق نقلا خارج داخل امس صباح مساء".split()
)
"""Words before a place, a source or a time, between commas."""
_PRONOUNS = ("ها", "هم", "هما", "هن")
_BOUND = ("بال", "لل", "فال", "وال", "كال")


def show_surnames(text: Text, tags: Tags, lexicon: Lexicon) -> None:
    """Tag as names the words that the article uses as a surname alone and behind a given name: قال مخول، أمير مخول.

    What one place has shown holds for all places where the same two words stand.
    """
    joined, bases = tags.joined, text.bases
    shown = titled_names(text, tags, joined, lexicon) + _set_off(text, tags, joined) + _said_by(text, joined)
    shown += _called(text, tags, _spoken(text, joined))
    pairs = {(bases[k - 1], bases[k]) for k in shown}
    if "_" in text.body:
        pairs |= _tagged(text, tags, joined)
    surnames = {surname for _, surname in pairs}
    for k in compress(range(len(tags)), map(surnames.__contains__, bases)) if surnames else ():
        if k and (bases[k - 1], bases[k]) in pairs and not text.words[k].offset and "X" not in (tags[k - 1], tags[k]):
            tags[k - 1] = tags[k - 1] if tags[k - 1] in "GBNU" else "G"
            tags[k] = "U" if tags[k] != "N" else "N"


_HASHTAG = re.compile("#G-(?=[cTuUDp](?!-))")


def _tagged(text: Text, tags: Tags, joined: str) -> set[tuple[str, str]]:
    """Return the given names and surnames of hashtags: #كريم_لي."""
    found: set[tuple[str, str]] = set()
    for match in _HASHTAG.finditer(joined):
        k = match.end()
        if text.texts[k - 1] == "_" and not text.words[k].offset:
            found.add((text.bases[k - 2], text.bases[k]))
            tags[k] = "U"
    return found


def _called(text: Text, tags: Tags, spoken: set[str]) -> list[int]:
    """Tag words that alone are somebody who speaks where a given name or title stands before; return those behind names."""
    words = text.words
    alone = [
        k for k in compress(range(len(tags) - 1), map(spoken.__contains__, text.bases) if spoken else ())
        if k and tags[k] in "cDJugW" and not words[k].offset and not words[k - 1].preposition
    ]  # fmt: skip
    sure = [k for k in alone if tags[k - 1] == "G" or (tags[k - 1] in "gUuB" and k > 1 and tags[k - 2] in "GgUB")]
    borne = {words[k].folded for k in sure}
    titled: set[str] = set()
    for k in alone:
        if words[k].folded not in borne and _set_apart(text, tags, k):
            if tags[k - 1] == "T" and words[k - 1].definite:
                titled.add(words[k].folded)
            else:
                sure.append(k)
    for k in alone:
        if words[k].folded in titled and tags[k - 1] in "VT":
            tags[k] = "U"
    return sure


def only_says(text: Text, verb: int) -> bool:
    """Return whether a verb of speech takes no object."""
    return any(form.lemma in _INTRANSITIVE for _, form in text.words[verb].forms)


def closes_name(text: Text, tags: str, i: int, dates: frozenset[str]) -> bool:
    """Return whether a common word is the last of a name of two words or more: it stands before a pause, كريم أنور حديد، عضو."""
    word, behind = text.words[i], tags[i + 1 : i + 2]
    if tags[i] not in "cu" or not behind or behind not in ",:(A.)" or word.preposition or len(word.folded) < 2:
        return False
    if word.folded in _NOBODY or word.folded in dates or word.folded.endswith(_PRONOUNS):
        return False
    return tags[i] == "u" or not (word.folded[-1] in "اه" or "ً" in text.texts[i] or word.folded.startswith("ال"))


def _spoken(text: Text, tags: str) -> set[str]:
    """Return the words that stand alone between a verb of speech and what is said."""
    found: set[str] = set()
    for match in _ALONE.finditer(tags):
        word = text.words[match.end()]
        if word.offset or word.preposition or word.folded in _NOBODY or word.folded.endswith(_PRONOUNS):
            continue
        if any(verb.act in SAYING for _, verb in text.words[match.start()].forms):
            found.add(word.folded)
    return found


def _set_apart(text: Text, tags: Tags, k: int) -> bool:
    """Return whether a title, or the unknown given name behind one, stands before the word at `k`."""
    word, given, behind = text.words[k], text.words[k - 1], tags[k + 1]
    before = tags[k - 2] if k > 1 else "L"
    if given.offset:
        return False
    if tags[k - 1] == "T" and given.folded.startswith("ال"):
        return tags[k] == "c"
    if (behind not in ",:(A)TRL" and text.words[k + 1].preposition != "ل") or given.folded.startswith("ال"):
        return False
    if tags[k - 1] in "gUW" and before in "TJD,VL":
        return True
    apart = before == "," and behind in ",A:(" and tags[k - 1] in "cT" and not word.folded.startswith("ال")
    return apart and _titled(text, k - 2)


def _titled(text: Text, comma: int) -> bool:
    """Return whether a title's words stand before a comma."""
    for k in range(comma - 1, max(-1, comma - 1 - _BACK), -1):
        if text.tags[k] == "T":
            return True
        if text.tags[k] in "VPAR.dL:qf0," or (text.words[k].conjunction and text.tags[k] not in "DJ"):
            return False
    return False


def _said_by(text: Text, joined: str) -> list[int]:
    """Return the second of two words that are a name behind a verb of speech or a title of who speaks."""
    shown: list[int] = []
    found = [(m.end(), m.end() - 1) for m in _SAID_BY.finditer(joined)]
    found += [
        (m.end(), m.start()) for m in _TOLD_BY.finditer(joined) if text.words[m.start() + 1].folded.startswith("ال")
    ]
    for first, verb in found:
        name, surname = text.words[first : first + 2]
        if joined[verb] == "V" and not only_says(text, verb):
            continue
        if name.offset or name.preposition or surname.offset or surname.preposition or name.folded.startswith("ال"):
            continue
        if (
            name.folded in _NOBODY
            or name.folded in _WHERE
            or name.folded in _KIN
            or name.folded.endswith((*_PRONOUNS, "ه"))
        ):
            continue
        if surname.folded.endswith(_PRONOUNS) or surname.folded.startswith((*_BOUND, "ال")):
            continue
        shown.append(first + 1)
    return shown


_KIN = frozenset("عم خال شقيق نجل والد صديق محام محامو خطيب قريب مقربون جار زوج طليق حلفاء انصار معارضو منافسو".split())
"""Whose name follows is not who speaks: قال عم سامي."""


def _set_off(text: Text, tags: Tags, joined: str) -> list[int]:
    """Return the last words of names between commas: behind a title, or with a given name first."""
    shown: list[int] = []
    for match in _SET_OFF.finditer(joined):
        first = match.end()
        last = first + 2 + (tags[first + 2] == "c" and tags[first + 1] in "Uu")
        words = text.words[first:last]
        if any(
            word.offset or word.preposition or word.folded.endswith(_PRONOUNS) or word.folded.startswith(_BOUND)
            for word in words
        ):
            continue
        if words[0].folded.startswith("ال") or words[0].folded in _WHERE or words[-1].folded in _NOBODY:
            continue
        given, definite = tags[first] in "Gg", words[-1].folded.startswith("ال")
        bare = tags[first] == "G" and tags[last - 1] == "T" and words[-1].folded[-1] != "ا"
        if tags[last - 1] in "TDJ" and not (definite or bare):
            continue
        if tags[last - 1] == "c" and words[-1].folded.endswith("ه") and tags[first] == "g":
            continue  # عقبة كبيرة
        if (given and (bare or not definite)) or _titled(text, first - 1):
            tags[first] = "G" if tags[first] not in "GgU" else tags[first]
            shown.append(last - 1)
    return shown
