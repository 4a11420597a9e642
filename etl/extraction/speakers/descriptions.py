"""Where a description ends: a title, an organisation or a source, with all that belongs to its noun phrase."""

from dataclasses import dataclass

from etl.extraction.speakers.mentioned import Mentioned
from etl.extraction.text import Text
from etl.language.words import COUNTERPARTS

_INSIDE = frozenset("باسم لدي في من ضمن داخل عن".split())
AUDIENCES = frozenset(
    "صحيفه وكاله قناه اذاعه صحافيين صحفيين اعلام وسايل برنامج تلفزيون موقع مجله شبكه اعلاميين".split()
)
"""Whom one speaks to, with ل: قال الوزير للصحافيين."""
_NOT_VERBS_INSIDE = frozenset("عام عده بعض".split())
SEATS = frozenset("منطقه محافظه مدينه ولايه اقليم بلديه مجلس كليه قسم".split())
"""Where an office is held, with ب: رئيس القسم بمنطقة."""
RELATIONS = frozenset("محامي محاميه نجل ابن ابنه شقيق شقيقه زوج زوجه والد والده ارمله صهر حفيد عايله اسره".split())
"""Who is named by whom he belongs to: محامي زياد الحلواني is not زياد الحلواني."""

ADDRESSES = frozenset(
    "دكتور دكتوره مهندس مهندسه كابتن استاذ استاذه شيخ سيد سيده حاج مستشار امير اميره سفير لواء عميد عقيد مقدم فريق مشير".split()
)
"""How people are addressed, right before their names."""
OWN_OFFICES = frozenset("وزير وزيره رييس رييسه ملك معارض".split())
"""Titles that stand in no other's: in استقبل أمير البلاد الوزير سامي they are two persons."""


@dataclass(slots=True)
class Descriptions(Mentioned):
    """Reads noun phrases to their ends."""

    def description_end(self, i: int, limit: int) -> int:
        """Return the token behind the noun phrase whose head is token `i`."""
        text = self.text
        words, tags = text.words, text.tags
        position = i + 1
        definite = words[i].folded.startswith("ال") or words[i].base in COUNTERPARTS
        indefinite_head = not definite
        while position < limit and position - i < 18:
            tag, word = tags[position], words[position]
            number = self.at.get(position)
            if number is not None:
                mention = self.mentions[number]
                kind = self.parties[mention.party].kind
                if kind == "person":
                    if not word.offset and not indefinite_head:
                        break
                    if not word.offset and indefinite_head and tags[position - 1] != "p" and position > i + 1:
                        break
                    if not word.offset and position == i + 1:
                        break
                    if word.offset and word.conjunction:
                        break
                if kind == "country" and tag == "J" and not word.offset and position == i + 1 and definite:
                    position, definite = mention.last, True
                    continue
                if (
                    not word.offset
                    and not word.preposition
                    and words[position - 1].folded.startswith("ال")
                    and tags[position - 1] in "DSTO"
                    and position - 1 not in self.covering
                ):
                    break
                if word.conjunction and not (position - 1 in self.covering and kind != "person"):
                    if kind != "country" or not self._named_ahead(mention.last - 1, limit):
                        break
                position = mention.last
                definite = True
                continue
            if position in self.covering:
                position += 1
                continue
            classified = self._classified(position, limit) if tag == "O" and not word.conjunction else 0
            if classified:
                position, definite = classified, True
                continue
            if (
                word.conjunction
                and tag == "T"
                and word.folded[0] == "و"
                and not word.base.startswith("ال")
                and definite
                and self._named_ahead(position, limit)
            ):
                position += 1
                definite = False
                continue
            if position == i + 1 and indefinite_head and self._of_one_body(position):
                position += 1
                continue
            if word.conjunction:
                if word.roots and tag in "cWu" and tags[position - 1] in "DJX" and self._named_ahead(position, limit):
                    position += 1
                    continue
                if (
                    word.folded[0] == "و"
                    and word.base.startswith("ال")
                    and definite
                    and ((tag in "DJ" and tags[position - 1] in "DJXS") or (
                        tag in "DJT" and self._named_ahead(position, limit) and not self._addressed(position)
                    ))
                ):  # fmt: skip
                    position += 1
                    continue
                break
            if (
                word.folded in ("ايه", "حجه")
                and position + 1 < limit
                and words[position + 1].folded in ("الله", "الاسلام")
            ):
                position += 2
                definite = True
                continue
            if (
                word.folded in ("شبه", "غير")
                and definite
                and position + 1 < limit
                and words[position + 1].folded.startswith("ال")
            ):
                position += 2
                continue
            if word.folded == "مجلس" and position + 1 < limit and words[position + 1].folded == "اداره":
                position += 2
                continue
            if word.folded in ("سابقا", "حاليا") and position > i + 1 and self._named_ahead(position, limit):
                position += 1
                continue
            if word.folded in ("باسمه", "باسمها", "باسمهم"):
                position += 1
                continue
            if tag == "p":
                place = words[position + 1] if position + 1 < limit else word
                body = self._body_before_name(position + 1, limit) if word.folded == "في" else 0
                if body:
                    position = body
                    definite = True
                    continue
                within = place.definite or place.tag == "O" or (place.roots and place.tag not in "ST")
                if word.folded in ("في", "بشان") and within and (
                    (definite or word.folded == "بشان") and self._named_ahead(position, limit)
                ):  # fmt: skip
                    position += 2
                    definite = False
                    continue
                rooted = position + 1 < limit and bool(words[position + 1].roots) and tags[position + 1] != "A"
                placed = position + 1 in self.at or rooted
                if word.folded == "الي" and placed and any(
                    words[t].base.removeprefix("ال") in ("مبعوث", "موفد", "سفير") for t in range(i, min(i + 4, position))
                ):  # fmt: skip
                    position += 1 if position + 1 in self.at or words[position + 1].definite else 2
                    continue
                if word.folded in _INSIDE and position + 1 < limit and not words[position + 1].conjunction:
                    following = position + 1
                    if words[following].folded in ("هذا", "هذه", "تلك", "ذلك") and following + 1 < limit:
                        position += 2
                        definite = True
                        continue
                    if following in self.at or (
                        (tags[following] in "DOTJ" and words[following].folded.startswith("ال")) or tags[following] == "q"
                    ) or (tags[following] in "OTcS" and following + 1 < limit and (
                        words[following + 1].folded.startswith("ال") or following + 1 in self.at
                        or self._classified(following, limit)
                    )):  # fmt: skip
                        if word.folded in ("في", "من", "عن") and not self._place_or_body(following):
                            break
                        if word.folded == "من" and following not in self.at and tags[following] in "DJ":
                            break
                        position += 1
                        definite = False
                        continue
                break
            if tag == "q" and words[position - 1].folded in _INSIDE and position in text.opened:
                quotation = text.opened[position]
                if quotation.closed and quotation.words <= 2 and quotation.close + 1 < limit:
                    position = quotation.close + 1
                    continue
            if tag == "#" and position == i + 1:
                position += 1
                continue
            if tag == "0" and position > i + 2 and position + 1 < limit:
                position += 2
                continue
            if tag in "VPMARLf.,:dq(-x#" and not (tag in "Vf" and word.folded in _NOT_VERBS_INSIDE):
                break
            if word.preposition:
                if word.base.removeprefix("ال") in AUDIENCES:
                    break
                if word.preposition == "ل" and tag in "DJOTcS" and tags[position - 1] == "D":
                    position += 1
                    definite = True
                    continue
                if (
                    word.preposition == "ب"
                    and word.base.startswith("ال")
                    and tag in "DO"
                    and position > i + 1
                    and (tag == "O" or word.roots or word.base.removeprefix("ال") in SEATS)
                ):
                    position += 1
                    definite = True
                    continue
                if word.preposition == "ب" and tag in "cDOTSWu" and self._named_ahead(position, limit):
                    position += 1
                    definite = False
                    continue
                break
            titled = tag == "T" and position > i + 1 and not word.offset and position + 1 in self.at
            if titled and self.is_person(self.at[position + 1]) and not self.plural(position):
                if word.base.removeprefix("ال") in OWN_OFFICES and tags[position - 1] != "T":
                    break
                position += 1  # his title stands right before his name: مستشار الوزير د. سامي
                continue
            is_definite = word.folded.startswith("ال")
            if tag == "J" and not is_definite and indefinite_head:
                position += 1
                continue
            if definite and not is_definite:
                if tag == "T" and position - 1 not in self.at and self._named_ahead(position, limit):
                    position += 1
                    definite = False
                    continue
                break
            if (
                indefinite_head
                and not is_definite
                and tag in "cWuOTS"
                and not _adjective_like(word.base, words[i].base)
                and position > i + 1
                and not is_definite
            ):
                next_word = words[position + 1].folded if position + 1 < limit else ""
                if not next_word.startswith("ال") and words[position - 1].base not in SEATS:
                    break
            if is_definite and self._another(i, position, indefinite_head):
                break
            if is_definite:
                definite = True
            position += 1
        return position

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
        if indefinite:
            return position > head + 1 and tags[position - 1] == "c" and before.base.endswith("يه")
        agreeing = word.base.endswith(("ه", "ات", "ي", "ا", "ء")) or bool(word.nationality)
        return position == head + 1 and before.base.endswith("ه") and tags[position] == "D" and not agreeing

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


def related_to(text: Text, i: int) -> bool:
    """Return whether a word names somebody by whom he belongs to; شقيقه (his brother) stands for himself, شقيقة does not."""
    return text.words[i].base in RELATIONS and not text.texts[i].endswith("ه")


def _adjective_like(base: str, head: str) -> bool:
    """Return whether an indefinite word agrees with an indefinite head, as an adjective does."""
    if head.endswith("ه") or head in ("مصادر", "صحف", "وسايل", "تقارير"):
        return base.endswith(("ه", "ات"))
    if head.endswith(("ون", "ين", "ان")):
        return base.endswith(("ون", "ين", "ان"))
    return not base.endswith(("ه", "ون", "ين")) or base.endswith("ي")
