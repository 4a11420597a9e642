"""How far the name of a body runs on from its head noun, what closes it and what only describes it."""

from etl.extraction.mentions.epithets import BELONGING, BESIDE
from etl.extraction.mentions.organisation_heads import (
    BEFORE_NAMES,
    FOREIGN,
    OF_PLACES,
    head_of,
    is_foreign,
    is_speaking,
)
from etl.extraction.parties import Parties
from etl.extraction.text import Text
from etl.language.words import Word

MAX_WORDS = 9
_JOINED_HEADS = frozenset("هييه مستشفي كليه معهد مركز اداره مكتب لجنه جمعيه قسم".split())
"""Heads whose names often join two fields of work: هيئة الرقابة والتحقيق."""
_NOT_OF_A_KIND = frozenset("الماضي الحالي التالي الرسمي الثاني الاساسي الرييسي".split())
_HONOURED = frozenset("الشهيد الرييس الملك الامير الاميره الملكه الشيخ الامام السلطان".split())
"""Titles of those after whom a body is named: جامعة الملك ..."""
_OVER = frozenset("صندوق هييه جهاز اداره مصلحه".split())
"""Bodies whose names go on with على: صندوق التأمين على ..."""


def extent(text: Text, parties: Parties, i: int, taken: bytearray) -> tuple[int, bool, int, str]:
    """Return (token behind the name, whether it became definite, words beyond the head, country)."""
    words, tags = text.words, text.tags
    position, definite, parts, country, head = i + 1, False, 0, "", head_of(text.words[i].base)
    foreign = False
    while position < len(words) and position - i < MAX_WORDS:
        word, tag = words[position], tags[position]
        if foreign and taken[position] == 1 and not word.offset:
            return i + 1, False, 0, ""
        if foreign and taken[position] == 3 and not word.offset:
            position, parts = position + 1, parts + 1
            continue
        if taken[position] in (1, 3) and not word.offset and not definite and tag not in "J":
            position += 1
            while position < len(words) and taken[position] in (1, 3) and not words[position].offset:
                position += 1
            while _goes_on(text, i, head, position, taken):
                position, parts = position + 1, parts + 1
            return _kind_behind(text, i, position, taken), True, parts + 1, country
        if tag == "-" and definite and position + 1 < len(words) and tags[position + 1] in "DJ":
            position += 1
            continue
        if tag == "p" and word.folded == "علي" and head in _OVER and definite and position + 1 < len(words):
            following = words[position + 1]
            if following.folded.startswith("ال") and not taken[position + 1]:
                position, parts = position + 2, parts + 2
                continue
        if (
            taken[position]
            or tag in "VPMARLf.,:dq(-x#0p"
            or (tag == "S" and not _of_things(text, i, position))
            or (tag == "c" and _like_a_verb(word.folded))
        ):
            break
        if word.folded in BELONGING:
            parts += word.definite and definite  # a body that belongs to another is one: مكتب الموازنة التابع ...
            break
        if word.offset or word.preposition:
            if word.preposition == "ل" and word.base.startswith("ال") and tag in "DJOTcS" and definite:
                position, parts = position + 1, parts + 1
                continue
            if word.conjunction and not word.preposition and definite and word.base.startswith("ال") and tag == "D" and (
                tags[position - 1] in "DS"
            ) and words[position].base.endswith("ه") == words[position - 1].base.endswith("ه"):  # fmt: skip
                position += 1
                continue
            break
        is_definite = word.folded.startswith("ال")
        honoured = words[position - 1].folded in _HONOURED or (
            position > i + 2 and words[position - 2].folded in _HONOURED
        )
        personal = (tag in "guBDG" and honoured) or (
            head in BEFORE_NAMES and tag in "gu" and tags[position - 1] in "GUgu"
        )
        if tag == "G" and definite and words[position - 1].definite and not personal and head not in BEFORE_NAMES:
            break  # who holds an office of the body: مدير مستشفى العودة سامي ...
        if (
            definite
            and not is_definite
            and not personal
            and tag not in "GUz"
            and not (tag == "W" and (tags[position - 1] in "WGUz" or foreign))
            and not (foreign and tag in "cgu")
        ):
            break
        members = tag == "T" and parties.lexicon.titles.get(word.base, ("", "", ""))[2] == "p" and position == i + 1
        one = (
            position > i + 1
            and words[position - 1].definite
            and is_definite
            and tag == "T"
            and is_person(parties, word)
        )
        if (
            tag == "T"
            and not members
            and (one or not is_definite or any(w.folded in _HONOURED for w in words[i + 1 : position]))
        ):
            break
        country = country or (word.nationality if tag == "J" else "")
        foreign = (
            foreign and not is_definite
            if parts
            else _foreign_head(text, i, head) and is_foreign(text, parties, position)
        )
        definite = definite or is_definite or tag in "GUzW" or foreign or _named_here(text, i, head, position)
        parts, position = parts + 1, position + 1
    if parts > _LONGEST_PERSON and is_foreign(text, parties, i + 1) and _names_its_head(text, i, position):
        return position - _LONGEST_PERSON, definite, parts - _LONGEST_PERSON, country
    return position, definite, parts, country


_LONGEST_PERSON = 2
_TITLE_BEFORE = 4
"""Tokens before a body's head noun in which the title of its head stands: الرئيس التنفيذي لشركة."""


def _names_its_head(text: Text, i: int, last: int) -> bool:
    """Return whether two names end a foreign body's that are its head's own: مدير شركة س | سامي الحلواني."""
    titled = "T" in text.tags[max(0, i - _TITLE_BEFORE) : i]
    return titled and text.tags[last - _LONGEST_PERSON] in "gG" and not text.words[last - _LONGEST_PERSON].offset


def tail(text: Text, i: int, position: int, first: int) -> int:
    """Return the token behind the name with what closes it (لكرة القدم, والتحقيق), without what only describes it."""
    words, tags = text.words, text.tags
    while position > first + 2 and words[position - 1].folded in BESIDE:
        position -= 1
    if position + 1 < len(words) and words[position].folded == "لكره" and words[position + 1].folded.startswith("ال"):
        return position + 2
    if (
        position == i + 2
        and position < len(words)
        and head_of(words[i].base) in _JOINED_HEADS
        and words[position].folded.startswith("وال")
        and tags[position] == "D"
        and tags[position - 1] == "D"
        and not words[position - 1].nationality
    ):
        position += 1
        if (
            position < len(words)
            and tags[position] == "D"
            and not words[position].offset
            and words[position].folded.endswith("يه")
        ):
            position += 1
    return position


def is_person(parties: Parties, word: Word) -> bool:
    """Return whether a definite word is a single person's title and no adjective: الدكتور, not الإعلامي."""
    title = parties.lexicon.titles.get(word.base.removeprefix("ال"), ("", "", "p"))
    return title[2] != "p" and not word.folded.endswith(("ي", "يه"))


def _goes_on(text: Text, i: int, head: str, position: int, taken: bytearray) -> bool:
    """Return whether a paper's name goes on behind a city: صحيفة ميامي | هيرالد."""
    word = text.words[position]
    bare = text.tags[position] in "cWUz" and not word.offset and not word.definite
    free = taken[i + 1] == 3 and not taken[position] and not _like_a_verb(word.folded)
    return head in FOREIGN and bare and free and is_speaking(text, i)


def _foreign_head(text: Text, i: int, head: str) -> bool:
    """Return whether a foreign name can follow a head noun: a site or group is named so where it speaks."""
    return head in FOREIGN and (head not in OF_PLACES or is_speaking(text, i))


def _named_here(text: Text, i: int, head: str, position: int) -> bool:
    """Return whether a common word is the name of a body that speaks: شركة كريم, جمعية واعد للأسرى, وكالة أنباء سبأ."""
    word, behind = text.words[position], text.words[position + 1]
    first = position == i + 1 or (position == i + 2 and text.words[i + 1].folded == "انباء")
    if not first or word.offset or word.folded.endswith("ه") or not is_speaking(text, i):
        return False
    if head in FOREIGN:
        return text.tags[position] == "g" and text.tags[position + 1] not in "GgUW"
    return (
        head in _WORKING_FOR and behind.preposition == "ل" and behind.base.startswith("ال") and not behind.conjunction
    )


_WORKING_FOR = frozenset("جمعيه منظمه موسسه مركز رابطه".split())
"""Heads of those that work for somebody: جمعية ... للأسرى."""
_FIELDS = frozenset("انباء دراسات ابحاث بحوث معلومات احصاءات استطلاعات".split())
"""What is also a source's, with which names of bodies begin: مركز دراسات الوحدة, وكالة أنباء ..."""


def _of_things(text: Text, i: int, position: int) -> bool:
    """Return whether a word that is also a source's belongs to a name: مركز الدراسات, مركز ... للأبحاث."""
    word = text.words[position]
    if word.preposition:
        return word.base.endswith("ات") or word.base == "الابحاث"
    if word.folded in _FIELDS and position == i + 1:
        head = head_of(text.words[i].base)
        return head == "وكاله" or (head != "شركه" and text.texts[position + 1].startswith("ال"))
    return word.base.startswith("ال") and (position == i + 1 or not text.words[position - 1].definite)


def _like_a_verb(folded: str) -> bool:
    """Return whether an indefinite word has the letters of a verb in the present, which no noun of a name has: يخدم."""
    return folded[0] == "ي" and len(folded) > 3


def _kind_behind(text: Text, i: int, position: int, taken: bytearray) -> int:
    """Return the token behind the adjective that follows a head and its place: مستشفى جازان العام, محكمة تونس الابتدائية."""
    if position >= len(text.words) or text.tags[position] != "D" or taken[position] or text.words[position].offset:
        return position
    folded, feminine = text.words[position].folded, head_of(text.words[i].base).endswith("ه")
    if not folded.startswith("ال") or folded.removesuffix("ه") in _NOT_OF_A_KIND:
        return position
    kind = folded.removesuffix("ه").endswith("ي") or folded.removesuffix("ه") in ("العام", "الجديد", "الكبير")
    return position + 1 if kind and folded.endswith("ه") == feminine else position
