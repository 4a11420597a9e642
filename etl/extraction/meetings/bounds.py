"""Bounds: where the clause of an encounter ends, and which of its words only set it in place and time."""

from bisect import bisect_left
from dataclasses import dataclass

from etl.extraction.records import Found
from etl.extraction.speakers.agents import Reader
from etl.language.triggers import DATE

_LONGEST = 40
"""Tokens of the longest clause."""
_ADVERBS = frozenset(
    "ايضا كذلك بدوره بدورها مجددا هاتفيا سويا معا لاحقا موخرا اخيرا امس اليوم غدا صباح مساء ظهر عصر فجر ليل "
    "الماضي الماضيه المقبل المقبله الجاري القادم القادمه علي_حده منفردا بشكل رسميا يوم يومي الاول".split()
)
_PLACING = frozenset("في داخل قرب بالقرب خلال اثناء عقب بعد قبل قبيل لدي ضمن علي".split())
_EDGES = frozenset("هامش مدي راس ارض حدود ضفاف انفراد حده متن مستوي".split())
"""على هامش القمة sets in place; على خطة does not."""
_VENUES = frozenset("قصر مقر مكتب فندق قاعه ديوان منزل مبني مكتبه مكتبها مقره مقرها منزله قصره".split())
"""Where one meets: بقصر القبة, بمكتبه."""
_HELD = frozenset(
    "عقد عقدت يعقد تعقد انعقد انعقدت ينعقد تنعقد جرت جري تجري يجري جمع جمعت ضم ضمت حضره حضرها يشارك شارك استضافتها".split()
)
_HELD_BY = frozenset(
    "عقده عقدها عقدته عقدتها نظمه نظمها نظمته نظمتها تنظمه تنظمها تراسه تراسها استضافته استضافتها".split()
)
_TALKED = frozenset("حول بشان لبحث لمناقشه".split())
_JOINED = frozenset("مع بحضور بمشاركه برفقه بـ ب".split())


@dataclass(slots=True)
class Bounds:
    """An article's reader and statements, and where cues and contents begin: no clause of an encounter runs into them."""

    reader: Reader
    found: list[Found]
    cues: list[int]
    contents: list[int]

    def clause_end(self, start: int, last: int) -> int:
        """Return the token behind the clause of token `start`.

        A stop, أن, a joined verb, a cue of speech, words quoted or a comma end it, unless the comma only sets off a day,
        a place or those who were there.
        """
        text = self.reader.text
        limit = min(last, start + _LONGEST)
        for spots in (self.cues, self.contents):
            at = bisect_left(spots, start)
            if at < len(spots):
                limit = min(limit, spots[at])
        k = start
        comma = -1
        while k < limit:
            tag = text.tags[k]
            if tag in ".:LPdA" or (tag == "V" and text.words[k].conjunction):
                break
            if tag == "q" and k in text.opened and text.opened[k].words > 3:
                break
            if tag == ",":
                closes = comma != -1 and k + 1 < limit and self.setting_end(comma + 1, k) == k and k > comma + 1
                behind = k + 1 if k == start else self._set_off(k, limit)
                if not behind and closes and not text.words[k + 1].conjunction:
                    behind = k + 1
                if not behind:
                    break
                comma, k = (behind - 1 if text.tags[behind - 1] == "," else k), behind
                continue
            k += 1
        return max(k, min(start, last))

    def _set_off(self, comma: int, limit: int) -> int:
        """Return the token behind what a comma only sets off: ، اليوم، or ، مع X; 0 where a new clause begins."""
        text = self.reader.text
        k = comma + 1
        if k >= limit:
            return 0
        word = text.words[k]
        if word.folded in _JOINED or (word.preposition == "ب" and (text.tags[k] in "TS" or self._is_person(k))):
            return k
        if text.tags[k] == "R" and k + 1 < limit and text.words[k + 1].folded.removeprefix("س") in _HELD:
            return k
        if word.folded in _HELD_BY:
            return k
        if not word.offset and (self._is_person(k) or (text.tags[k] == "T" and self._is_person(comma - 1))):
            return self._behind_apposition(k, limit)
        end = self.setting_end(k, limit)
        if end == k:
            return 0
        if end >= limit or text.tags[end] in ".LqA:":
            return end
        if text.tags[end] == ",":
            return end + 1
        return end if text.words[end].folded in _JOINED or not text.words[k].conjunction else 0

    def _behind_apposition(self, k: int, limit: int) -> int:
        """Return the token behind a name or title set between commas at token `k`."""
        text = self.reader.text
        person = k in self.reader.at
        end = self.reader.mentions[self.reader.at[k]].last if person else text.tags.find(",", k, min(limit, k + 12))
        if end == -1 or any(text.tags[j] in ".LVA:" for j in range(k, end)):
            return 0
        if end < limit and text.tags[end] == "," and end + 1 < limit:
            behind = text.words[end + 1]
            if text.tags[end + 1] in "VPA" or (behind.conjunction and not self._is_person(end + 1)):
                return end
            return end + 1
        return end

    def setting_end(self, k: int, limit: int) -> int:
        """Return the token behind the words of day and place that begin at token `k`, or `k`."""
        text, at = self.reader.text, self.reader.at
        while k < limit:
            word, tag = text.words[k], text.tags[k]
            if k in at and not (word.preposition == "ب" and self._is_place(k)):
                break
            if (word.marks & DATE and tag not in "TS") or tag == "0" or word.folded in _ADVERBS:
                k += 1
            elif tag == "(" and (close := text.tags.find(")", k, min(limit, k + 6))) != -1:
                k = close + 1
            elif word.folded == "علي" and k + 1 < limit and text.words[k + 1].folded not in _EDGES:
                break
            elif word.folded in _PLACING and k + 1 < limit and not text.words[k + 1].conjunction:
                if text.words[k + 1].base in _VENUES and not text.words[k + 1].offset:
                    k = self._behind_venue(k + 1, limit)
                elif k + 1 in at:
                    if not self._is_place(k + 1):
                        break
                    k = self.reader.mentions[at[k + 1]].last
                else:
                    k += 2
                    while k < limit and text.tags[k] in "DJcuO" and k not in at and text.words[k].definite:
                        k += 1
            elif word.folded in ("كل", "كلا") and k + 1 < limit and text.words[k + 1].folded == "من":
                k += 2
            elif word.preposition == "ب" and word.base in _VENUES:
                k = self._behind_venue(k, limit)
            elif word.preposition == "ب" and (k in at or word.roots):
                k = self.reader.mentions[at[k]].last if k in at else k + 1
            else:
                break
        return k

    def _behind_venue(self, k: int, limit: int) -> int:
        """Return the token behind a venue and whose it is: بمقر الوزارة, في مكتبه, بقصر القبة, بمقر إقامة السفير X."""
        text, reader = self.reader.text, self.reader
        resides = k + 1 < limit and text.words[k + 1].base == "اقامه"
        k += 2 if resides else 1
        number = reader.at.get(k) if k < limit and not text.words[k].offset else None
        if number is not None and (resides or reader.parties[reader.mentions[number].party].kind == "organisation"):
            return reader.mentions[number].last
        agent = reader.agent(k, limit) if resides and k < limit else None
        if agent is not None:
            return max(agent.last, k)
        while k < limit and text.tags[k] in "DJcuO" and k not in reader.at and text.words[k].definite:
            k += 1
        return k

    def places(self, k: int) -> bool:
        """Return whether the word at token `k` sets in place or time, or leads to what was talked about."""
        word = self.reader.text.words[k]
        return word.folded in _PLACING or word.folded in _ADVERBS or bool(word.marks & DATE) or word.folded in _TALKED

    def _is_place(self, k: int) -> bool:
        return self.reader.parties[self.reader.mentions[self.reader.at[k]].party].kind == "country"

    def _is_person(self, k: int) -> bool:
        number = self.reader.covering.get(k)
        return number is not None and self.reader.parties[self.reader.mentions[number].party].kind == "person"
