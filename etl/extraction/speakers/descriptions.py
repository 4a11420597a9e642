"""Where a description ends: a title, an organisation or a source, with all that belongs to its noun phrase."""

from dataclasses import dataclass
from typing import NamedTuple

from etl.extraction.speakers.description_bounds import DescriptionBounds
from etl.extraction.speakers.title_words import AUDIENCES, OWN_OFFICES, SEATS
from etl.language.words import COUNTERPARTS

_INSIDE = frozenset("باسم لدي في من ضمن داخل عن".split())
_NOT_VERBS_INSIDE = frozenset("عام عده بعض".split())
_SET_PHRASES = frozenset("ايه حجه شبه غير مجلس سابقا حاليا باسمه باسمها باسمهم".split())
"""What begins a set phrase inside titles."""
_SENT = frozenset("مبعوث موفد سفير".split())
"""Who is sent to a place: السفير إلى."""
_AT_OUTLETS = frozenset(
    (
        "مدير مديره رييس رييسه مفوض محرر محرره امين مراسل مراسله مراسلون مندوب مندوبه نايب ممثل صحفي صحافي مصور كاتب كاتبه معلق محلل "
        "مذيع مذيعه متحدث متحدثه ناطق ناطقه مستشار مستشاره موسس مالك صاحب خبير عضو مكتب بيان تقرير لجنه جمعيه حساب موقع استطلاع "
        "استطلاعات بيانات دراسه مسح احصاءات ارقام وثيقه وثايق فيديو صور لقطات تابع تابعه سابق سابقه"
    ).split()
)
"""Whose offices an outlet has, and what it issues."""
_LONGEST = 18
"""Tokens of a description at most."""

Step = tuple[int, bool]
"""The token to go on with, and whether the phrase is definite by then."""


class _Phrase(NamedTuple):
    """A noun phrase that is being read: its head, the token it ends before at the latest, whether its head is indefinite."""

    head: int
    limit: int
    indefinite: bool


@dataclass(slots=True)
class Descriptions(DescriptionBounds):
    """Reads noun phrases to their ends."""

    def description_end(self, i: int, limit: int) -> int:
        """Return the token behind the noun phrase whose head is token `i`."""
        head = self.text.words[i]
        definite = head.folded.startswith("ال") or head.base in COUNTERPARTS
        phrase = _Phrase(i, limit, not definite)
        position = i + 1
        while position < limit and position - i < _LONGEST:
            step = self._step(phrase, position, definite)
            if step is None:
                break
            position, definite = step
        return position

    def _step(self, phrase: _Phrase, k: int, definite: bool) -> Step | None:
        """Return the step over what stands at token `k`, None where the phrase has ended before it."""
        tag, word = self.text.tags[k], self.text.words[k]
        if (
            word.preposition == "ل"
            and word.base.removeprefix("ال") in AUDIENCES
            and not self._of_outlets(phrase.head, k)
        ):
            return None
        if k in self.at:
            return self._over_name(phrase, k, definite)
        if k in self.covering:
            return k + 1, definite
        if tag == "O" and not word.conjunction and (behind := self._classified(k, phrase.limit)):
            return behind, True
        if word.conjunction:
            return self._over_joined(phrase, k, definite)
        if word.folded in _SET_PHRASES and (length := self._set_phrase(phrase, k, definite)):
            return k + length, definite or word.folded in ("ايه", "حجه")
        if tag == "p":
            return self._over_preposition(phrase, k, definite)
        if tag in "q#0" and (behind := self._over_mark(phrase, k)):
            return behind, definite
        if tag in "VPMARLf.,:dq(-x#" and not (tag in "Vf" and word.folded in _NOT_VERBS_INSIDE):
            return None
        if word.preposition:
            return self._over_bound(phrase, k)
        return self._over_noun(phrase, k, definite)

    def _over_name(self, phrase: _Phrase, k: int, definite: bool) -> Step | None:
        """Step over a name inside the phrase; who it describes is none of it."""
        word, before = self.text.words[k], self.text.words[k - 1]
        mention = self.mentions[self.at[k]]
        kind = self.parties[mention.party].kind
        if kind == "person":
            described = not phrase.indefinite or k == phrase.head + 1 or self.text.tags[k - 1] != "p"
            if described if not word.offset else word.conjunction:
                return None
        if kind == "country" and self.text.tags[k] == "J" and not word.offset and k == phrase.head + 1 and definite:
            return mention.last, True
        ended = before.folded.startswith("ال") and self.text.tags[k - 1] in "DSTO" and k - 1 not in self.covering
        if ended and not word.offset and not word.preposition:
            return None
        if word.conjunction and not (k - 1 in self.covering and kind != "person"):
            if kind != "country" or not self._named_ahead(mention.last - 1, phrase.limit):
                return None
        return mention.last, True

    def _of_outlets(self, head: int, k: int) -> bool:
        """Return whether a phrase tells of somebody's office at an outlet, which لـ joins to it: المدير العام لوكالة الأنباء."""
        words = self.text.words
        return any(words[t].base.removeprefix("ال") in _AT_OUTLETS for t in range(head, k))

    def _over_joined(self, phrase: _Phrase, k: int, definite: bool) -> Step | None:
        """Step over what و joins: a second title of who is named ahead, an adjective, a place."""
        tags, word = self.text.tags, self.text.words[k]
        tag, before, article = tags[k], tags[k - 1], word.base.startswith("ال")
        anded = word.folded[0] == "و"
        if tag == "T" and anded and not article and definite and self._named_ahead(k, phrase.limit):
            return k + 1, False
        if k == phrase.head + 1 and phrase.indefinite and self._of_one_body(k):
            return k + 1, definite
        if word.roots and tag in "cWu" and before in "DJX" and self._named_ahead(k, phrase.limit):
            return k + 1, definite
        if anded and article and definite and (
            (tag in "DJ" and before in "DJXS")
            or (tag in "DJT" and self._named_ahead(k, phrase.limit) and not self._addressed(k))
        ):  # fmt: skip
            return k + 1, definite
        return None

    def _set_phrase(self, phrase: _Phrase, k: int, definite: bool) -> int:
        """Return how many tokens a set phrase inside titles has: آية الله, شبه الرسمي, مجلس إدارة, سابقا; 0 where none stands."""
        folded = self.text.words[k].folded
        behind = self.text.words[k + 1].folded if k + 1 < phrase.limit else ""
        if folded in ("ايه", "حجه") and behind in ("الله", "الاسلام"):
            return 2
        if folded in ("شبه", "غير") and definite and behind.startswith("ال"):
            return 2
        if folded == "مجلس" and behind == "اداره":
            return 2
        if folded in ("سابقا", "حاليا") and k > phrase.head + 1 and self._named_ahead(k, phrase.limit):
            return 1
        return int(folded in ("باسمه", "باسمها", "باسمهم"))

    def _over_preposition(self, phrase: _Phrase, k: int, definite: bool) -> Step | None:
        """Step over a preposition that leads to where, of whom or for what the phrase is."""
        text, limit = self.text, phrase.limit
        word, behind = text.words[k], k + 1
        place = text.words[behind] if behind < limit else word
        if word.folded == "في" and (body := self._body_before_name(behind, limit)):
            return body, True
        within = place.definite or place.tag == "O" or (place.roots and place.tag not in "ST")
        led = word.folded == "بشان" or (word.folded == "في" and definite)
        if led and within and self._named_ahead(k, limit):
            return k + 2, False
        rooted = behind < limit and bool(text.words[behind].roots) and text.tags[behind] != "A"
        if word.folded == "الي" and (behind in self.at or rooted) and any(
            text.words[t].base.removeprefix("ال") in _SENT for t in range(phrase.head, min(phrase.head + 4, k))
        ):  # fmt: skip
            return k + 1 + (behind not in self.at and not text.words[behind].definite), definite
        if word.folded not in _INSIDE or behind >= limit or text.words[behind].conjunction:
            return None
        if text.words[behind].folded in ("هذا", "هذه", "تلك", "ذلك") and behind + 1 < limit:
            return k + 2, True
        if not self._leads_on(behind, limit):
            return None
        if word.folded in ("في", "من", "عن") and not self._place_or_body(behind):
            return None
        if word.folded == "من" and behind not in self.at and text.tags[behind] in "DJ":
            return None
        return k + 1, False

    def _leads_on(self, k: int, limit: int) -> bool:
        """Return whether a name, a mark or a definite noun stands at token `k`, or a noun that one makes definite."""
        tag, words = self.text.tags[k], self.text.words
        if k in self.at or tag == "q" or (tag in "DOTJ" and words[k].folded.startswith("ال")):
            return True
        closed = tag in "OTcS" and k + 1 < limit
        return closed and (words[k + 1].folded.startswith("ال") or k + 1 in self.at or bool(self._classified(k, limit)))

    def _over_mark(self, phrase: _Phrase, k: int) -> int:
        """Return the token behind a name in marks, a hash sign or a number with what it counts; 0 where none is passed."""
        tag, text = self.text.tags[k], self.text
        if tag == "q" and text.words[k - 1].folded in _INSIDE and k in text.opened:
            quotation = text.opened[k]
            if quotation.closed and quotation.words <= 2 and quotation.close + 1 < phrase.limit:
                return quotation.close + 1
        if tag == "#" and k == phrase.head + 1:
            return k + 1
        return k + 2 if tag == "0" and k > phrase.head + 2 and k + 1 < phrase.limit else 0

    def _over_bound(self, phrase: _Phrase, k: int) -> Step | None:
        """Step over a word with a bound ل or ب that says of what or where; an audience is none of the phrase."""
        tag, word = self.text.tags[k], self.text.words[k]
        noun = word.base.removeprefix("ال")
        if noun in AUDIENCES:
            return None
        if word.preposition == "ل" and tag in "DJOTcS" and self.text.tags[k - 1] == "D":
            return k + 1, True
        if word.preposition != "ب":
            return None
        seated = tag == "O" or word.roots or noun in SEATS
        if word.base.startswith("ال") and tag in "DO" and k > phrase.head + 1 and seated:
            return k + 1, True
        return (k + 1, False) if tag in "cDOTSWu" and self._named_ahead(k, phrase.limit) else None

    def _over_noun(self, phrase: _Phrase, k: int, definite: bool) -> Step | None:
        """Step over a noun or adjective that agrees; behind a definite word an indefinite one begins something new."""
        words, tags, head = self.text.words, self.text.tags, phrase.head
        tag, word, article = tags[k], words[k], words[k].folded.startswith("ال")
        titled = tag == "T" and k > head + 1 and not word.offset and k + 1 in self.at
        if titled and self.is_person(self.at[k + 1]) and not self.plural(k):
            own = word.base.removeprefix("ال") in OWN_OFFICES and tags[k - 1] != "T"
            return None if own else (k + 1, definite)  # his title stands right before his name: مستشار الوزير د. سامي
        if tag == "J" and not article and phrase.indefinite:
            return k + 1, definite
        if definite and not article:
            second = tag == "T" and k - 1 not in self.at and self._named_ahead(k, phrase.limit)
            return (k + 1, False) if second else None
        new = phrase.indefinite and not article and tag in "cWuOTS" and k > head + 1
        if new and not _adjective_like(word.base, words[head].base):
            behind = words[k + 1].folded if k + 1 < phrase.limit else ""
            if not behind.startswith("ال") and words[k - 1].base not in SEATS:
                return None
        if article and self._another(head, k, phrase.indefinite):
            return None
        return k + 1, definite or article


def _adjective_like(base: str, head: str) -> bool:
    """Return whether an indefinite word agrees with an indefinite head, as an adjective does."""
    if head.endswith("ه") or head in ("مصادر", "صحف", "وسايل", "تقارير"):
        return base.endswith(("ه", "ات"))
    if head.endswith(("ون", "ين", "ان")):
        return base.endswith(("ون", "ين", "ان"))
    return not base.endswith(("ه", "ون", "ين")) or base.endswith("ي")
