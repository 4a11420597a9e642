"""Segments of a run of name words: where the name of a person begins and where it ends."""

from etl.extraction.mentions.name_context import REIGNS, after_cue, after_title, introduced, said
from etl.extraction.mentions.name_parts import BEFORE_A_FATHER, SECOND_PARTS
from etl.extraction.mentions.name_words import NO_SURNAMES, OF_GOD
from etl.extraction.mentions.surnames import closes_name
from etl.extraction.mentions.told_names import OF_HOUSES, Told, meet, noun_before, of_a_noun, surname_ends
from etl.extraction.text import Text
from etl.language.fold import fold, name_key
from etl.language.lexicon import Lexicon
from etl.language.triggers import SAYING
from etl.language.words import is_verb

_MAX_NAME = 6
_DENYING = frozenset("لم ولم فلم لن ولن فلن".split())
_GLUED = 3
"""Letters of a word at least that has lost the space behind it."""


def segments(
    text: Text, tags: str, first: int, last: int, names: dict[int, tuple[int, str]], told: Told, lexicon: Lexicon
) -> list[tuple[int, int]]:
    """Return the parts of a run, split where a new name or no name begins.

    That is at a bound و or preposition; between two known persons; behind a surname with ال also at a given name before
    a further name (التقى سامي الحلواني هدى الصباغ) and at an unknown word that seems to carry a preposition (الحلواني
    بتوسيع).
    """
    if first and text.words[first - 1].folded in _DENYING:
        first += 1  # لم ينسَ: a verb
    if last - first < 2:
        return [(first, last)]
    if text.words[first].folded == "الله" or noun_before(text, first, names, told, lexicon):
        return segments(text, tags, first + 1, last, names, told, lexicon)
    cuts = [first]
    cuts += [
        i for i in range(first + 1, last)
        if ((text.words[i].offset or text.words[i].preposition) and tags[i] not in "#-")
        or (tags[i] == "W" and text.words[i].folded.startswith("لل"))
        or (tags[i] == "W" and text.words[i].folded.startswith(("بال", "كال")) and names.get(i - 1, (0, ""))[1])
        or (tags[i] in "uUW" and "ً" in text.texts[i] and text.bases[i - 1] not in OF_GOD)
        or (tags[i] == "-" and text.ends[i - 1] < text.starts[i])
        or (tags[i] == "#" and tags[i + 2 : i + 3] == "-")
        or (i > first + 1 and _another_begins(text, first, i, names, lexicon.given_arab))
        or (i == first + 1 and (tags[first] in "NUuW" or text.words[first].folded == "ولد") and begins_known(text, i, names))
        or _meet(tags, first, i, names)
        or meet(text, tags, i, names, told, lexicon.given_arab)
        or (i == first + 1 and (
            surname_ends(text, tags, first, names, told, lexicon)
            or (first and text.words[first - 1].base in REIGNS and names.get(i, (0, ""))[0] > i + 1)
        ))
        or (i == first + 1 and _surname_first(text, tags, first, names, lexicon))
        or (i == first + 1 and _noun_before(text, first, names, lexicon))
        or (_glued(text.words[i - 1].folded, lexicon) and names.get(i, (0, ""))[1])
        or ends_known(text, tags, first, i, names, lexicon.given_arab)
        or (i > first + 1 and _surname(text, tags, i - 1) and (
            (tags[i] == "G" and i + 1 < last and _surname(text, tags, i + 1))
            or (tags[i] == "W" and text.words[i].folded[0] in "بلك")
        ))
    ]  # fmt: skip
    parts = [(a, b) for a, b in zip(cuts, [*cuts[1:], last], strict=True)]
    return parts[:1] + [part for a, b in parts[1:] for part in segments(text, tags, a, b, names, told, lexicon)]


def _surname_first(text: Text, tags: str, first: int, names: dict[int, tuple[int, str]], lexicon: Lexicon) -> bool:
    """Return whether a word that alone names a known person ends here: surnames stand last, نصّار الجديد is no name.

    One that is a given name as well may go on with a name, if it is not the same again, a verb or no Arab one; so may
    any that the article has once, but with a dash, a word with ال or another's whole name. بن belongs to it.
    """
    end, actor_id = names.get(first, (0, ""))
    if not actor_id or end != first + 1 or tags[end : end + 1] in ("B", "#"):
        return False
    word, base, given = text.words[end], text.words[first].base, text.tags[first] in "Gg"
    if tags[end] == "-":
        return not given and text.tags[end + 1 : end + 2] in ("G", "g")
    if base == word.folded or _tells(text, end):
        return True
    if not given and (text.texts[end].startswith("ال") or text.tags[end] == "V"):
        return True
    if text.tags[end] == "u" and base not in lexicon.given_arab and of_a_noun(text, end + 1):
        return True
    if not given and text.tags[end] == "G" and tags[end + 1 : end + 2] in ("U", "W"):
        return fold(lexicon.actors[actor_id].name_ar).split()[-1] == base
    again = sum(other == actor_id for _, other in names.values()) > 1 or bool(names.get(end, (0, ""))[1])
    foreign = text.tags[end] == "g" and base in lexicon.given_arab and word.folded not in lexicon.given_arab
    borne = given and (text.tags[end] != "W" or word.definite) and not foreign
    return again and not borne and word.folded not in OF_HOUSES


def _tells(text: Text, i: int) -> bool:
    """Return whether a word that may be a given name is a verb here: by its form, or with ب behind it."""
    if text.tags[i] == "V" or _doubled(text.texts[i][text.words[i].offset :]):
        return True
    return text.tags[i] == "g" and i + 1 < len(text.words) and text.words[i + 1].preposition == "ب"


def _noun_before(text: Text, first: int, names: dict[int, tuple[int, str]], lexicon: Lexicon) -> bool:
    """Return whether a noun, be it a given name elsewhere, stands before a surname that alone names a known person.

    Only where his names are no Arab ones (نجاح بايدن, but نجاح السيسي may be a woman), and a word that is seldom a given
    name only if the article calls him by the surname once more. So does a verb with و that begins a sentence: وفضل حداد.
    """
    end, actor_id = names.get(first + 1, (0, ""))
    if not actor_id or end != first + 2 or text.tags[first + 1] in "Gg":
        return False
    if _doubled(text.texts[first][text.words[first].offset :]):
        return True
    arab = lexicon.given_arab
    again = sum(other == actor_id for _, other in names.values()) > 1
    surname = text.words[first + 1].folded
    if text.words[first].conjunction and text.tags[first] == "g" and again and text.tags[first - 1] in "L.":
        return surname not in arab and not surname.startswith("ال")
    if surname.startswith("ال") or name_key(lexicon.actors[actor_id].name_ar).split()[0] in arab:
        return False
    if text.tags[first] == "T" or (text.tags[first] in "UW" and text.texts[first].startswith("ال")):
        return True
    if text.tags[first] == "g" and after_cue(text, first):
        return False
    return (text.tags[first] == "g" and text.bases[first] in arab) or (again and text.tags[first] == "u")


def _another_begins(text: Text, first: int, i: int, names: dict[int, tuple[int, str]], arab: frozenset[str]) -> bool:
    """Return whether the whole name of another begins at `i`: no father's (فيصل بن سعيد بن نصار), nor given names behind one."""
    end, before = names.get(i, (0, ""))[0], text.words[i - 1].base
    if end <= i + 1 or names.get(first, (0, ""))[0] > i or before in BEFORE_A_FATHER:
        return False
    if i >= first + 2 and end > i + 2 and all(word.base in arab for word in text.words[first : i + 1]):
        return False  # the son of a father and a grandfather
    if before in arab and text.bases[i] == "عبد":
        return False
    return (before not in arab and before != "الدين") or not all(word.base in arab for word in text.words[i:end])


def _glued(word: str, lexicon: Lexicon) -> bool:
    """Return whether an unknown word is two that lost their space, a common one and one with ب: اعتقالبحق."""
    if word in lexicon.names or word in lexicon.common:
        return False
    k = word.find("ب", _GLUED)
    return 0 < k < len(word) - 1 and word[:k] in lexicon.common and word[k + 1 :] in lexicon.open_tags


def _doubled(surface: str) -> bool:
    """Return whether a word of three letters has the middle one doubled, as a verb has where a name has not: خيّر, not خير."""
    return len(surface) == 4 and surface[2] == "ّ"


def begins_known(text: Text, i: int, names: dict[int, tuple[int, str]]) -> bool:
    """Return whether a known person's whole name begins at `i`; a surname of two words may be another's: دا سيلفا, نصر الله."""
    end, actor_id = names.get(i, (0, ""))
    if end <= i + 1 or not actor_id or text.words[i].folded in _OF_SURNAMES:
        return False
    if text.tags[i] not in "GgU" and text.words[i].folded != "وبن":
        return False
    return text.words[i + 1].folded not in SECOND_PARTS and text.words[i + 1].folded != "اوغلو"


_OF_SURNAMES = frozenset("دا دو دوس لو سان ماك".split())
"""Given names that are also particles of surnames."""


def _meet(tags: str, first: int, i: int, names: dict[int, tuple[int, str]]) -> bool:
    """Return whether one known person's surname ends at `i` and another's name begins: حداد سمير نصار، حداد-نصار."""
    end, actor_id = names.get(i - 1 if tags[i] == "-" else first, (0, ""))
    if not actor_id or end != i:
        return False
    behind, other = names.get(i + 1, (0, "")) if tags[i] == "-" else names.get(i, (0, ""))
    return behind > i + 1 and other != actor_id and (bool(other) or tags[i] == "-")


def ends_known(
    text: Text, tags: str, first: int, i: int, names: dict[int, tuple[int, str]], arab: frozenset[str]
) -> bool:
    """Return whether a known person's whole name ends at `i`: what follows is no part of it, nor is a father or a house.

    A name of given names may go on where the last is one of the `arab` ones, as may one that begins with a particle.
    """
    end, actor_id = names.get(first, (0, ""))
    if not actor_id or end != i or i < first + 2 or tags[i] in "B-#" or text.words[i].folded in OF_HOUSES:
        return False
    if text.tags[first] not in "GgT" and text.bases[first] not in ("بن", "وبن") and text.words[i - 1].folded != "اوغلو":
        return False
    if text.tags[i] == "g" and text.texts[i].endswith("ه") and "ة" in text.body:
        return True  # ناديه, his club, not نادية
    if text.words[i - 1].folded == "الله" and text.tags[i] in "UW" and text.texts[i].startswith("ال"):
        return False  # نصر الله الحلواني
    return text.tags[i - 1] not in "GgB" or (text.tags[i - 1] in "Gg" and text.bases[i - 1] not in arab)


def _surname(text: Text, tags: str, i: int) -> bool:
    """Return whether a word is a surname with ال that is no given name."""
    return tags[i] in "UuW" and text.words[i].folded.startswith("ال")


def trim(text: Text, tags: str, first: int, last: int) -> tuple[int, int]:
    """Return the segment without words at its ends that belong to no name, nor more words than a name has."""
    if last - first > _MAX_NAME:
        particles = sum(tags.count(particle, first, last) for particle in "B#-")
        last = min(last, first + _MAX_NAME + min(particles, _MAX_NAME))
    while last > first and tags[last - 1] in "#-B" and not _particle_ends(text, tags, first, last):
        last -= 1
    while last > first and tags[first] in "#-":
        first += 1
    if last - first > 1:
        while last - first > 1 and tags[first] == "W" and tags[first + 1] in "GN" and not (
            introduced(text, first) or after_cue(text, first)
        ):  # fmt: skip
            first += 1
        while last - first > 1 and tags[first + 1] in "GN" and _describes(text, tags, first):
            first += 1
        while (
            last - first > 1
            and tags[first] in "UuW"
            and tags[first + 1] in "GN"
            and (_owned(text, first) or text.texts[first].endswith("ته"))
        ):
            first += 1
        while last - first > 2 and tags[last - 1] in "uUW" and _owned(text, last - 1):
            last -= 1
        while last - first > 2 and tags[last - 1] in "u" and tags[last - 2] not in "B-" and (
            not text.words[last - 1].folded.startswith("ال")
        ):  # fmt: skip
            last -= 1
    return first, last


def _particle_ends(text: Text, tags: str, first: int, last: int) -> bool:
    """Return whether a name's particle is a surname here: شينزو آبي، where the name of a father would follow أبي."""
    word = text.words[last - 1]
    return (
        tags[last - 1] == "B"
        and last > first + 1
        and not word.offset
        and text.tags[last : last + 1] in tuple(",:(A")
        and (word.folded not in BEFORE_A_FATHER)
    )


def _owned(text: Text, i: int) -> bool:
    """Return whether a word ends in a pronoun, as names hardly do: زعيمهم, بغنائها, but مها."""
    return len(text.texts[i]) >= _OWNED and text.texts[i].endswith(("ها", "هم", "هما"))


_OWNED = 5


def _describes(text: Text, tags: str, i: int) -> bool:
    """Return whether a word before a given name only tells who is named: القيادي الحوثي سامي, not عماد الدين سامي."""
    folded = text.words[i].folded
    if folded == "الدين":
        return i > 0 and text.words[i - 1].base.removeprefix("ال") in ("رجل", "رجال")
    return folded.startswith("ال") and (tags[i] in "uW" or (tags[i] == "U" and after_title(text, i)))


def extended(text: Text, tags: str, first: int, last: int, dates: frozenset[str]) -> int:
    """Return the token behind the name with a surname that is a common word or a nationality: نبيل العربي, محمد شياع السوداني."""
    if last >= len(tags) or text.words[last].offset or last - first > 3 or tags[last - 1] not in "NGgUuW":
        return last
    if last - first == 1 and _called(text, tags, first, dates):
        return last + 1
    if last - first > 1 and closes_name(text, tags, last, dates) and (
        introduced(text, first) or after_cue(text, first) or tags[first - 1 : first] == ","
    ):  # fmt: skip
        return last + 1
    if last - first > 1 and _of_a_place(text, tags, last) and (
        text.words[last - 2].base in _COMPOUNDING or (introduced(text, first) and tags[last] == "D" and _ends(text, tags, last + 1))
    ):  # fmt: skip
        return last + 1
    if tags[last - 1] in "uW":
        return last
    if tags[last] == "J" and text.words[last].folded.startswith("ال"):
        strong = tags[first] in "NG"
        return last + 1 if strong and (last - first >= 2 or after_title(text, first)) else last
    if last - first == 1 and tags[last] in "cWD" and tags[first] in "NG" and last + 1 < len(tags):
        behind = tags[last + 1]
        definite = text.words[last].folded.startswith("ال")
        if (
            (
                (behind == "T" and not text.words[last + 1].definite)
                or (behind in ",RVA).:(L" and after_title(text, first))
                or (behind in ",:A(" and tags[first] == "G" and said(text, first))
            )
            and not definite
            and not is_verb(text.words[last])
            and len(text.words[last].folded) > 2
        ):
            return last + 1
    return last


_COMPOUNDING = frozenset("عبد ابو ابي ابا".split())


def _of_a_place(text: Text, tags: str, i: int) -> bool:
    """Return whether a word is a surname that tells of a place or craft: عبد الفتاح المصري."""
    folded = text.words[i].folded
    return tags[i] in "DJ" and folded.startswith("ال") and folded[-1] == "ي" and folded not in NO_SURNAMES


def _ends(text: Text, tags: str, i: int) -> bool:
    """Return whether a name has ended before `i`: a pause stands there, or what he is."""
    return tags[i : i + 1] in (",", ":", "(") or (tags[i : i + 1] == "T" and not text.words[i].definite)


def _called(text: Text, tags: str, first: int, dates: frozenset[str]) -> bool:
    """Return whether the word behind a given name is a surname: both stand right behind a verb of speech, before a pause.

    So in قال كريم المصري، or حذر رامي شيف، but not where somebody calls (نادى, دعا: يدعى رامي, he is called).
    """
    word, behind = text.words[first + 1], tags[first + 2 : first + 3]
    if tags[first + 1] not in "cDJTS" or tags[first] not in "Gg" or word.preposition or not first or not behind:
        return False
    explained = _explained(text, first + 2)
    if text.tags[first - 1] != "V" or not (explained or behind in ",:(-AR"):
        return False
    acts = {verb.act for _, verb in text.words[first - 1].forms}
    if not acts or not acts.isdisjoint(_CALLING):
        return False
    if tags[first + 1] == "J" and acts.isdisjoint(SAYING) and not explained:
        return False
    if tags[first] == "g" and behind in "AR" and acts.isdisjoint(SAYING):
        return False
    adverb = word.folded[-1] == "ا" and len(word.folded) > 3
    if adverb or (word.folded[-1] == "ه" and not explained) or word.folded in ("وهو", "وهي"):
        return False
    if tags[first + 1] == "S" and word.definite:
        return False
    return word.folded not in NO_SURNAMES and word.folded not in dates


def _explained(text: Text, i: int) -> bool:
    """Return whether what stands at `i` tells who somebody is: [،] مدير النادي، أحد السكان."""
    comma = text.tags[i : i + 1] == ","
    word, tag = (text.words[i + comma], text.tags[i + comma]) if i + comma < len(text.words) else (None, "")
    if word is None or word.offset:
        return False
    return (tag == "T" and (comma or not word.definite)) or word.folded in ("احد", "احدي")


_CALLING = frozenset(("demand", "request"))
