"""What stands about a description: names ahead, bodies and places it is of, words that begin another phrase."""

from dataclasses import dataclass

from etl.extraction.speakers.mentioned import Mentioned
from etl.extraction.speakers.title_words import ADDRESSES

_SHORT = 5
"""Letters of a word with its article that is too short for a plural in ات: الذات."""
_GOVERNING = frozenset("المتعدده المتعدد المكلفه المكلف المتبادله".split())
"""Adjectives and participles with a noun of their own: القوة المتعددة الجنسيات."""
_COUNTED = frozenset("الثلاثه الاربعه الخمسه السته السبعه الثمانيه التسعه العشره السنه الشيعه".split())
"""What may be said of several people, though it ends as of one woman."""


@dataclass(slots=True)
class DescriptionBounds(Mentioned):
    """Looks about the words of a description."""

    def _of_one_body(self, position: int) -> bool:
        """Return whether و joins two titles that one genitive follows: شيخ ونقيب الصيادين, مؤسس ورئيس الحزب."""
        words, tags = self.text.words, self.text.tags
        word, behind = words[position], position + 1
        paired = tags[position] == tags[position - 1] == "T" and word.conjunction and word.folded[0] == "و"
        of = words[behind].folded.startswith("ال") or tags[behind] == "O" or behind in self.at
        genitive = of and not words[behind].offset and not (behind in self.at and self.is_person(self.at[behind]))
        return bool(paired and genitive) and not word.base.startswith("ال") and not self.plural(position - 1)

    def _addressed(self, position: int) -> bool:
        """Return whether a word of address stands before a name: والكابتن سامي is somebody else than رئيس الحزب."""
        return position + 1 in self.at and self.text.words[position].base.removeprefix("ال") in ADDRESSES

    def _another(self, head: int, position: int, indefinite: bool) -> bool:
        """Return whether the definite word at `position` begins another phrase: مصادر أمنية | الحادث, الشركة | الحادث."""
        words, tags = self.text.words, self.text.tags
        before, word = words[position - 1], words[position]
        if self._unlike(head, position):
            return True
        if indefinite:
            return position > head + 1 and tags[position - 1] == "c" and before.base.endswith("يه")
        agreeing = word.base.endswith(("ه", "ات", "ي", "ا", "ء")) or bool(word.nationality)
        return position == head + 1 and before.base.endswith("ه") and tags[position] == "D" and not agreeing

    def _unlike(self, head: int, position: int) -> bool:
        """Return whether the number or gender of a definite word shows that it is no adjective of the definite one before.

        It begins what is said of, or whom somebody addresses: الوزير | المواطنين, المحتجون | الحكومة, الحزب | السلطات.
        """
        words = self.text.words
        before, word = words[position - 1].base, words[position].base
        if not before.startswith("ال") or words[position].offset or before in _GOVERNING:
            return False
        if word.endswith("ات"):
            return len(word) > _SHORT and not before.endswith("ات") and before != "النساء"
        if word.endswith("ين"):
            one = position == head + 1 and (before.endswith("ات") or not self.plural(head))
            adjective = before.endswith("يه") or (
                self.text.tags[position - 1] == "J" and before[-2:] not in ("ين", "ون")
            )
            return (one or (position > head + 1 and adjective)) and word[:-2] + "ون" in self.parties.lexicon.common
        men = before.endswith("ون") and position == head + 1 and self.text.tags[head] in "TSJ"
        return men and word.endswith("ه") and word not in _COUNTED

    def _classified(self, i: int, limit: int) -> int:
        """Return the token behind the organisation whose classifier is token `i` (متحدث باسم حركة "س"), else 0."""
        tags, name = self.text.tags, i + 1
        while name < limit and tags[name] == "q":
            name += 1
        number = self.at.get(name)
        if number is None or self.text.words[name].offset or self.is_person(number):
            return 0
        last = self.mentions[number].last
        while last < limit and tags[last] == "q" and last not in self.text.opened:
            last += 1
        return last if last <= limit else 0

    def _body_before_name(self, i: int, limit: int) -> int:
        """Return the token behind the body at `i` where a person's name follows it: مدير ... في شركة X، سامي الحلواني; else 0."""
        if i >= limit or self.text.tags[i] != "O":
            return 0
        for k in range(i, min(i + 3, limit)):
            number = self.at.get(k)
            if number is None:
                continue
            if self.is_person(number):
                return 0
            end = self.mentions[number].last
            while end < limit and self.text.tags[end] in "q)":
                end += 1
            behind = end + 1 if end < limit and self.text.tags[end] == "," else end
            return end if behind in self.at and self.is_person(self.at[behind]) else 0
        return 0

    def _named_ahead(self, position: int, limit: int) -> bool:
        """Return whether a second title at `position` runs up to a person's name: the first one is his too."""
        for k in range(position + 1, min(position + 9, limit)):
            if k in self.at:
                if self.is_person(self.at[k]):
                    return True
                continue
            if self.text.tags[k] in "," and k + 1 in self.at and self.is_person(self.at[k + 1]):
                return True
            if self.text.tags[k] in "VPMARf.,:dLq" or self.text.words[k].conjunction:
                return False
        return False

    def _place_or_body(self, i: int) -> bool:
        """Return whether what follows في or من names an organisation or place, so that it belongs to a description."""
        number = self.at.get(i)
        if number is not None:
            return True
        return self.text.tags[i] in "OTS" or (
            self.text.tags[i] in "DJ" and self.text.tags[i - 2 : i - 1] in ("S", "T", "J", "c", "D")
        )
