"""Name keys: what two spellings of one name have in common, and nothing that two people share by chance.

A key is folded words joined by spaces, given name first, surname last. Compound names (عبد الله، أبو مازن، نصر الله)
are one word, the article ال and initials are dropped, so that the usual swings of one outlet meet exactly.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from etl.language.fold import fold, unmarked

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_AFTER_ARTICLE = 3
_SHORTEST_TITLE = 6
_ENDINGS = frozenset("ين ون ات ان تين تان".split())
"""Of nationalities that are more than one, or two."""
HOUSE = "ءال"
"""آل in a key: folded it would be the article, and عبد الله آل ثاني would be عبد الله الثاني."""


@dataclass(frozen=True)
class NameParts:
    """What seeds/ know of the words in names, folded.

    Attributes:
        next: Words that join the next one, in the spelling of the key.
        previous: Words that join the one before.
        initials: Names of letters.
        leading: Given names that are often left out before another one.
        before: Words of the sentence that are read as the first of a name and are none: آنذاك.
        written: The same as they are written, for those that folded are another word: فإن is no Dutch فان.
        behind: The same as the last: ورفاقه، رحمه الله.
        nouns: Nouns that stand before a full name; some are given names elsewhere: عودة.
        classifying: Head nouns that say what an organisation is, before its name or left out.
        native: Arabic given names. They differ by a letter or by the article: حسن، حسين، الحسن.
        foreign: Given names that are not.
        nations: Adjectives of nationality of either gender, without the article: روسي.
        fathers: States where a son has his father's whole name behind his own; elsewhere a given name before a whole
            known one is of the same person.
        common: Words of the language that name nobody, with the article or without, heads of organisations among them.
    """

    next: Mapping[str, str] = field(default_factory=dict)
    previous: Mapping[str, str] = field(default_factory=dict)
    initials: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    written: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    classifying: frozenset[str] = frozenset()
    native: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()
    nations: frozenset[str] = frozenset()
    fathers: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()

    def is_general(self, words: tuple[str, ...]) -> bool:
        """Whether a name is of common words alone, so that it may be anybody's: مديرية الأمن."""
        return all(
            form in self.common and form not in self.nations
            for word in words
            for form in (word.removeprefix("ال") if word.removeprefix("ال") in self.common else word,)
        )

    def is_foreign(self, word: str) -> bool:
        """Whether a word of a key is a given name, and none of Arab origin."""
        return word in self.foreign and not self.is_native(word)

    def is_given(self, word: str) -> bool:
        """Whether a word of a key is a given name of any origin."""
        return word in self.foreign or self.is_native(word)

    def is_native(self, word: str) -> bool:
        """Whether a word of a key is an Arabic given name, compounds and patronymics included."""
        if word.startswith("عبد") and len(word) > 5:
            return True
        return word in self.native or (word.startswith("بن") and self.is_native(word[2:]))


def _bare(word: str, parts: NameParts) -> str:
    """The word without the article, where enough of it is left to be a name, but no other name."""
    if word.startswith(HOUSE):
        return HOUSE + _bare(word.removeprefix(HOUSE), parts)
    bare = word
    while bare.startswith("ال") and len(bare) >= 2 + _SHORTEST_AFTER_ARTICLE:
        bare = bare[2:]
    return word if bare in parts.native else bare


def _joined(words: list[str], parts: NameParts) -> list[str]:
    """The words with compound names written as one."""
    out: list[str] = []
    prefix = ""
    for position, word in enumerate(words):
        if out and not prefix and word in parts.previous:
            out[-1] += parts.previous[word]
        elif word in parts.next and position + 1 < len(words):
            prefix += parts.next[word]
        else:
            out.append(prefix + word)
            prefix = ""
    return out


def person_words(name: str, parts: NameParts) -> tuple[str, ...]:
    """The words of a person's key: (كريم، بنسعيد) for كريم بن سعيد.

    An adjective before a full name is none of its words (المصاب محمد صلاح), unless it is a given name (الصادق).
    """
    written = _WORD.findall(unmarked(name))
    while len(written) > 2 and written[0] in parts.written:
        written = written[1:]
    read = _joined(list(_apart([fold(word) for word in written], parts)), parts)
    while len(read) > 1 and read[0] in parts.before:
        read = read[1:]
    while len(read) > 2 and read[-1] in parts.behind:
        read = read[:-1]
    while len(read) > 2 and _qualifies(read[0], parts) and parts.is_given(_bare(read[1], parts)):
        read = read[1:]
    words = [ended(_bare(word, parts)) for word in read]
    kept = [
        word
        for i, word in enumerate(words)
        if not 0 < i < len(words) - 1 or (len(word) > 1 and word not in parts.initials)
    ]
    return tuple(kept)


def _apart(words: list[str], parts: NameParts) -> Iterator[str]:
    """The words, those of a compound name and a first name parted from what is glued to them.

    المصريعبد الفتاح، نصر اللهعن، الدكتورمحمد.
    """
    for position, word in enumerate(words):
        if word.startswith("ال") and len(word) > 6 and word.endswith("عبد") and position + 1 < len(words):
            yield from (word[:-3], "عبد")
        elif word.startswith("الله") and len(word) > 5 and position and words[position - 1] not in parts.next:
            yield from ("الله", word[4:])
        elif (
            position == 0 < len(words) - 1 and word[0] == "و" and parts.is_given(word[1:]) and not parts.is_given(word)
        ):
            yield word[1:]
        elif position == 0 < len(words) - 1 and (given := _glued_given(word, parts)):
            yield given
        else:
            yield word


def _glued_given(word: str, parts: NameParts) -> str | None:
    """The given name behind a title or nationality that has lost its space: محمد in الدكتورمحمد, جو in الأميركيجو."""
    if not word.startswith("ال") or parts.is_given(word) or parts.is_given(word[2:]):
        return None
    ends = (word[start:] for start in range(_SHORTEST_TITLE, len(word) - _SHORTEST_AFTER_ARTICLE))
    given = next((end for end in ends if end in parts.native or end in parts.foreign), None)
    if given:
        return given
    glued = (word[start:] for start in range(len(word) - 2, 4, -1) if word[2:start] in parts.nations)
    return next((end for end in glued if end not in _ENDINGS), None)


def _qualifies(word: str, parts: NameParts) -> bool:
    return word.startswith("ال") and len(word) > 4 and not parts.is_given(word) and not parts.is_given(word[2:])


def ended(word: str) -> str:
    """The word with one ي at its end: يحي is written for يحيى."""
    return word[:-1] if word.endswith("يي") and len(word) > 3 else word


def person_key(name: str, parts: NameParts) -> str:
    """The key of a person's name."""
    return " ".join(person_words(name, parts))


def organisation_key(name: str) -> str:
    """The key of an organisation's name: folded words and numbers, without the article of the first word."""
    words = re.findall(r"\w+", fold(name))
    return " ".join([_bare(words[0], NameParts()), *words[1:]]) if words else ""
