"""Offices: how far a title runs on to the name of who holds it, and what is remembered of it."""

from dataclasses import dataclass, field

from etl.extraction.records import Office, Span
from etl.extraction.speakers.descriptions import AUDIENCES, OWN_OFFICES, SEATS, Descriptions, related_to
from etl.extraction.speakers.own_titles import own_title
from etl.language.words import COUNTERPARTS, Word

_LONGEST_OFFICE = 12
"""Tokens within which a title runs on to its name behind a place or body."""
_INSIDE_OFFICE = frozenset("في لدي عن علي من الي بقياده".split())
"""Prepositions inside titles: السفير لدى, النائب عن, المشرف على."""
_OVERSEEING = frozenset("علي عن".split())
"""What leads straight behind a title to what it is over: المشرف على تنفيذ, المسؤول عن ملف."""
STYLES = frozenset("سماحه معالي فضيله سعاده سمو فخامه جلاله نيافه قداسه غبطه دوله سياده عطوفه".split())
"""What honours the office behind it: سماحة المفتي, معالي وزير التعليم."""
_SAME_WORD = {"ناطق": "متحدث", "مسيول": "مسوول"}
"""Two words for one office, and two spellings of one word."""
_FOR_WHOM = frozenset("اجل شوون".split())
"""What they may lead to besides bodies and places: من أجل, عن شؤون."""


@dataclass(slots=True)
class Offices(Descriptions):
    """Reads titles with what belongs to them, and remembers whose they are."""

    latest: Office | None = None
    """The office read last: that of a counterpart (نظيره)."""
    remembered: set[tuple[int, Span]] = field(default_factory=set)
    """Parties with the words of their offices: an article of many has each once."""

    def name_behind(self, i: int, last: int, limit: int) -> int | None:
        """Return the person's name to which a long title at `i` runs on behind `last`: عضو المكتب لحركة س، سامي الحلواني.

        What stands between says where and for whom the office is held: bound words, places and bodies, no second office.
        """
        if self.plural(i) or related_to(self.text, i):
            return None
        words, tags = self.text.words, self.text.tags
        k, commas = last, 0
        while k < min(limit, last + _LONGEST_OFFICE):
            number = self.at.get(k)
            if number is not None and not self.is_person(number):
                k = self.mentions[number].last
                continue
            if number is not None:
                placed = words[k - 1].definite or _is_place(words[k - 1])
                settled = tags[k - 1] in ",q)T" or k - 1 in self.covering or placed
                aside = tags[k - 1] == "," or self._ends_name(k, limit)
                return k if settled and aside and not words[k].offset and k > last else None
            word, tag = words[k], tags[k]
            if tag == "(" and ")" in tags[k + 1 : k + 4]:
                k += 2 + tags[k + 1 : k + 4].index(")")
                continue
            if word.preposition == "ل" and word.base.removeprefix("ال") in AUDIENCES:
                return None
            commas += tag == ","
            if commas > 2 or tag in "VPMARf.:dL-(":
                return None
            if tag == "T" and (not word.definite or word.base.removeprefix("ال") in OWN_OFFICES):
                return None
            paired = tag == tags[k - 1] == "c" and _is_place(words[k + 1])
            if word.conjunction and not ((word.base.startswith("ال") and tag in "DJOW") or paired):
                return None
            governs = word.folded in _INSIDE_OFFICE and k + 1 < limit
            if tag == "p" and not (governs and (self._body(k + 1) or (word.folded in _OVERSEEING and k == i + 1))):
                return None
            k += 1
        return None

    def _body(self, i: int) -> bool:
        """Return whether a body, a place or a definite noun stands at `i`: an office can be held there."""
        word = self.text.words[i]
        if self.text.tags[i] == "T":
            return False
        closed = (
            self.text.tags[i] == "c" and self.text.tags[i + 1 : i + 2] in ("D", "J") and self.text.words[i + 1].definite
        )
        within = closed or word.base in SEATS or word.folded in _FOR_WHOM or word.folded.startswith("ال")
        return within or i in self.at or self.text.tags[i] in "Oq#" or bool(word.roots)

    def _ends_name(self, k: int, limit: int) -> bool:
        """Return whether behind the name at `k` the clause goes on with what is said, or with a setting."""
        last = self.mentions[self.at[k]].last
        while last < limit and self.text.tags[last] in "q)" and last not in self.text.opened:
            last += 1
        return last >= limit or self.text.tags[last] in ",:ApqPT." or bool(self.text.words[last].preposition)

    def remember(self, number: int, first: int, last: int) -> None:
        """Keep a title beside the person it was read with, up to the end of its line."""
        first = own_title(self, number, first, last)
        if first == last:
            return
        party, body = self.parties[number], self.text.body
        while last - first > 1 and "\n" in body[self.text.starts[first] : self.text.ends[last - 1]]:
            last -= 1
        behind, head = self.text.words[last - 1], self.text.words[first].base.removeprefix("ال")
        if last - first > 1 and self.text.tags[last - 1] == "T" and behind.folded.startswith("لل") and head != "نايب":
            return  # the minister of the president is not the president
        span = Span(self.text.base_start(first), self.text.ends[last - 1])
        if (number, span) in self.remembered:
            return
        office = self.office(first, last)
        if self.text.words[first].base in COUNTERPARTS:
            if self.latest is None:
                return
            office = office._replace(head=self.latest.head, key=self.latest.key)
        self.latest = office
        self.remembered.add((number, span))
        party.offices.append(office)
        country = party.offices[-1].country
        if not party.country and country and not party.actor_id:
            party.country = country
        if not party.gender:
            party.gender = self._gender(first)

    def office(self, first: int, last: int) -> Office:
        """Return the office that tokens `first` to before `last` describe."""
        words, begin = self.text.words, first
        while words[first].base in STYLES and first + 1 < last and self.text.tags[first + 1] == "T":
            first += 1
        head = self.office_word(first)
        kept = [head] + [
            words[t].folded for t in range(first + 1, last) if self.text.tags[t] not in "Jq,(" and t < first + 7
        ]
        offices = self.parties.lexicon.offices
        titles = [" ".join(kept[:size]) for size in range(len(kept), 0, -1)]
        if words[first].base.startswith("ال") and first + 1 < last and self.text.tags[first + 1] == "J":
            titles.append(words[first].base)
        key = next((offices[title] for title in titles if title in offices), "")
        organisation = next(
            (self.mentions[self.at[t]].party for t in range(first, last)
             if t in self.at and self.parties[self.mentions[self.at[t]].party].kind == "organisation"), None,
        )  # fmt: skip
        return Office(
            head,
            key,
            self.country_of(first, last),
            organisation,
            Span(self.text.base_start(begin), self.text.ends[last - 1]),
        )

    def office_word(self, i: int) -> str:
        """Return the word for the office whose head is token `i`, of a man and without article: الناطقة is متحدث."""
        head = self.text.words[i].base.removeprefix("ال")
        title = self.parties.lexicon.titles.get(head)
        head = title[0] if title else head
        return _SAME_WORD.get(head, head)


def _is_place(word: Word) -> bool:
    """Return whether a word is the whole name of a place: غرفة جدة."""
    return any(root.entry is not None and root.entry.kind == "place" for _, root in word.roots)
