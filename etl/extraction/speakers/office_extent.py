"""How far a title runs on to the name of who holds it: over its bodies and places, its glosses, and further titles."""

from dataclasses import dataclass

from etl.extraction.retagging import BRANCHES
from etl.extraction.speakers.descriptions import Descriptions
from etl.extraction.speakers.title_words import OWN_OFFICES, SEATS, related_to
from etl.language.triggers import TELLING
from etl.language.words import Word

_LONGEST_OFFICE = 20
"""Tokens within which a title runs on to its name."""
_INSIDE_OFFICE = frozenset("في لدي عن علي من الي بقياده بشان حول باسم وسط".split())
"""Prepositions inside titles: السفير لدى, النائب عن, المشرف على."""
_ABOUT = frozenset("عبر ضد بين داخل خارج قرب ضمن لصالح".split())
"""Further ones, whatever stands behind them."""
_OF_WHAT = frozenset("بها به فيها فيه عليها عليه لها له عنها عنه".split())
"""What takes up a title's participle or a noun before: المعترف بها, المشرف عليه."""
_OVERSEEING = frozenset("علي عن".split())
"""What leads straight behind a title to what it is over: المشرف على تنفيذ, المسؤول عن ملف."""
_FOR_WHOM = frozenset("اجل شوون".split())
"""What they may lead to besides bodies and places: من أجل, عن شؤون."""
_WITHIN = frozenset("هذا هذه ذلك تلك غير شبه سابقا حاليا عام النفس هو هي اي الان".split())
"""Function words that end no title: رئيس هذه اللجنة, غير الحكومية."""
_THEN = frozenset("انذاك حينها وقتها انذلك".split())
_STYLES = frozenset("دكتور د ا م شيخ حاج سيد جنرال كولونيل ميجور مهندس استاذ مفوض سعاده سمو سموه معالي".split())
"""Titles without article that stand right before a name."""
CALLED = frozenset("يدعي ويدعي تدعي وتدعي اسمه واسمه اسمها واسمها".split())
_ONE_OF = frozenset("احد واحد احدي".split())
"""What stands before the many that somebody is one of: رئيس الرابطة وأحد المفاوضين."""
_ASIDE = ",-"
_CLOSES = ",:ApqPTRM.("
_LONGEST_GLOSS = 12
_LONGEST_MARKED = 6


@dataclass(slots=True)
class OfficeExtent(Descriptions):
    """Reads titles to the names of their holders."""

    def name_behind(self, i: int, last: int, limit: int, apart: bool = False) -> int | None:
        """Return the person's name to which a long title at `i` runs on behind `last`: عضو المكتب لحركة س، سامي الحلواني.

        What stands between says where and for whom the office is held: bound words, places and bodies, further titles,
        what is set in brackets or between commas. A new noun phrase without preposition ends it. Where the title is of
        whom somebody else names (محامي زياد), or a relative clause or an audience stands between, only a name that is set
        apart is its holder's (`apart`).
        """
        if self.plural(i) or self.text.tags[i] == "S":
            return None
        words, tags = self.text.words, self.text.tags
        apart = apart or related_to(self.text, i)
        k, commas, told = last, 0, 0
        limit = min(limit, last + _LONGEST_OFFICE)
        while k < limit:
            number, word, tag = self.at.get(k), words[k], tags[k]
            if number is not None and self.is_person(number):
                return k if k > last and self._held(i, k, limit, apart, told) else None
            if number is not None:
                if word.conjunction and word.folded[0] != "و":
                    return None
                k = self.mentions[number].last
            elif tag in "(q":
                behind = self._set_off(k)
                if behind == k and (tag == "(" or k in self.text.opened):
                    return None
                k = max(behind, k + 1)
            elif tag == "R" and tags[i] == "T":
                k, apart = self._clause_end(k, limit), True
                if k >= limit:
                    return None
            elif tag in _ASIDE:
                commas += 1
                if commas > 2:
                    return None
                k += 1
            elif word.folded in CALLED:
                return self._called(k + 1, limit)
            else:
                if word.preposition == "ل" and tag == "T":
                    told = k
                if not self._goes_on(i, k, last):
                    return None
                k += 1
        return None

    def _goes_on(self, i: int, k: int, last: int) -> bool:
        """Return whether a word at `k` belongs to the title at `i`."""
        words, tags = self.text.words, self.text.tags
        word, tag, behind = words[k], tags[k], words[k + 1]
        if word.folded in _THEN:
            return True
        if tag == "f" and word.base in _ONE_OF:
            return behind.definite or self.plural(k + 1)
        if tag == "f":
            return word.folded in _WITHIN or (word.folded == "ايه" and behind.folded == "الله")
        if tag in "VPMAR.:dLx":
            return False
        if tag == "p":
            if word.folded in _OF_WHAT:
                return words[k - 1].definite
            return word.folded in _ABOUT or (
                word.folded in _INSIDE_OFFICE and (self._body(k + 1) or (word.folded in _OVERSEEING and k == i + 1))
            )
        if tag == "T" and not word.definite and word.folded not in BRANCHES:
            return self._second(i, k)
        if tag == "T" and word.base.removeprefix("ال") in OWN_OFFICES:
            return False
        if word.conjunction:
            if word.folded[0] != "و" or (k + 1 in self.at and self.is_person(self.at[k + 1]) and tag == "T"):
                return False
            if word.base.startswith("ال"):
                return tag in "DJOWST"
            owned = word.base.endswith(("ها", "ه")) and tag == "c"
            return tag in "cOST" and (owned or behind.folded.startswith("ال") or k + 1 in self.at or _is_place(behind))
        opens = tag in "cW" and not word.preposition and words[k - 1].definite and tags[k - 1] not in "pT"
        return not opens or word.folded in _TOWARDS or word.folded[0] in "لب" or _is_place(word)

    def _second(self, i: int, k: int) -> bool:
        """Return whether a title without article at `k` is the same person's: behind a comma, or where one only says."""
        words, tags = self.text.words, self.text.tags
        if words[k - 1].base in _ONE_OF:
            return True
        if self.plural(k) or related_to(self.text, k):
            return False
        title = self.parties.lexicon.titles.get(words[k].base, ("", "", ""))[0]
        if k + 1 in self.at and self.is_person(self.at[k + 1]):
            return title in _STYLES or (tags[k - 1] == "T" and words[k - 1].definite)
        if tags[k - 1] in "T," or words[k].preposition or not words[k - 1].definite:
            return True
        return self._says(i)

    def _says(self, i: int) -> bool:
        """Return whether a verb whose object is no person stands right before the title at `i`."""
        return i > 0 and any(verb.act in TELLING for _, verb in self.text.words[i - 1].forms)

    def _set_off(self, k: int) -> int:
        """Return the token behind what is set in brackets or marks at `k`, else `k`."""
        tags = self.text.tags
        if tags[k] == "q":
            quotation = self.text.opened.get(k)
            if quotation is None or not quotation.closed or quotation.words > _LONGEST_MARKED:
                return k
            name = k + 1 + (tags[k + 1] == "T")
            return k + 1 if name in self.at and self.is_person(self.at[name]) else quotation.close + 1
        behind = tags.find(")", k, k + _LONGEST_GLOSS)
        return behind + 1 if behind != -1 and "L" not in tags[k:behind] else k

    def _clause_end(self, k: int, limit: int) -> int:
        """Return the comma behind a relative clause at `k`, `limit` where none ends it within the sentence."""
        tags = self.text.tags
        comma = tags.find(",", k, limit)
        return limit if comma == -1 or set(tags[k:comma]) & set("A.:Ld") else comma

    def _called(self, k: int, limit: int) -> int | None:
        """Return the name at `k`, be it in marks."""
        k += self.text.tags[k] == "q"
        return k if k < limit and k in self.at and self.is_person(self.at[k]) else None

    def _held(self, i: int, k: int, limit: int, apart: bool, told: int) -> bool:
        """Return whether the name at `k` is of who holds the office at `i`; `told` is the title of whom it was said to."""
        words, tags = self.text.words, self.text.tags
        b = k - 1
        while tags[b] in "q#" and b > i:
            b -= 1
        if words[k].offset:
            return False
        front = b
        while tags[front] in "Tq" and front > i + 1:
            front -= 1
        ended = self._ends_name(k, limit)
        if apart:
            return ended and (tags[front] in _ASIDE or (tags[b] == "T" and words[b].definite and b > i + 1))
        if told == b or (told and not any(words[t].preposition or tags[t] in "p," for t in range(told + 1, k))):
            return tags[b] in _ASIDE and ended
        if tags[b] == "T" or words[b].folded == "الله":
            return ended or (words[b].definite and self._says(i))
        placed = words[b].definite or _is_place(words[b]) or words[b].folded.endswith(_ADVERB)
        settled = (
            tags[b] in ",-q)" or b in self.covering or placed or tags[k - 1] in "q)" or words[b].folded in _OF_WHAT
        )
        return settled and (tags[b] == "," or ended)

    def _body(self, i: int) -> bool:
        """Return whether a body, a place or a definite noun stands at `i`: an office can be held there."""
        word = self.text.words[i]
        if self.text.tags[i] == "T":
            return False
        k = i
        while k < i + 2 and self.text.tags[k] in "cuOSW" and not self.text.words[k].definite and k not in self.at:
            k += 1
        closed = k > i and (k in self.at or self.text.words[k].definite or k in self.text.opened) and (
            not self.text.words[k].offset
        )  # fmt: skip
        within = closed or word.base in SEATS or word.folded in _FOR_WHOM or word.folded.startswith("ال")
        return within or i in self.at or self.text.tags[i] in "Oq#" or bool(word.roots)

    def _ends_name(self, k: int, limit: int) -> bool:
        """Return whether behind the name at `k` the clause goes on with what is said, or with a setting."""
        last = self.mentions[self.at[k]].last
        while last < limit and self.text.tags[last] in "q)" and last not in self.text.opened:
            last += 1
        if last >= limit or self.text.tags[last] in _CLOSES or self.text.words[last].preposition:
            return True
        return self.text.words[last].folded in self.parties.lexicon.date_words or self.text.words[last].folded in _WHEN


_TOWARDS = frozenset("شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط".split())
"""What says where a place lies: ناحية الدبس شمال المدينة."""
_ADVERB = "يا"
"""How adverbs of relation end: المعترف بها دوليا."""
_WHEN = frozenset("امس اليوم الليله الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت مساء صباح".split())


def _is_place(word: Word) -> bool:
    """Return whether a word is the whole name of a place: غرفة جدة."""
    return any(root.entry is not None and root.entry.kind == "place" for _, root in word.roots)
