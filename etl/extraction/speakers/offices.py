"""Offices: whose a title is, and what is remembered of it."""

from dataclasses import dataclass, field

from etl.extraction.records import Office, Span
from etl.extraction.speakers.office_extent import OfficeExtent
from etl.extraction.speakers.own_titles import STYLES, own_title
from etl.language.words import COUNTERPARTS

_SAME_WORD = {"ناطق": "متحدث", "مسيول": "مسوول"}
"""Two words for one office, and two spellings of one word."""
_PLAYERS = frozenset("لاعب مهاجم مدافع حارس نجم مدرب هداف ظهير قايد".split())


@dataclass(slots=True)
class Offices(OfficeExtent):
    """Remembers whose the titles of an article are."""

    latest: Office | None = None
    """The office read last: that of a counterpart (نظيره)."""
    remembered: set[tuple[int, Span]] = field(default_factory=set)
    """Parties with the words of their offices: an article of many has each once."""

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
        if not party.country and country and not party.actor_id and not self.of_club(office):
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
        key, kept = "", kept[: self.parties.lexicon.longest_offices.get(head, 0)]
        while kept and not key:
            key = offices.get(" ".join(kept), "")
            kept.pop()
        if not key and words[first].base.startswith("ال") and first + 1 < last and self.text.tags[first + 1] == "J":
            key = offices.get(words[first].base, "")
        organisation = None
        for t in range(first, last):
            if t in self.at and self.parties[self.mentions[self.at[t]].party].kind == "organisation":
                organisation = self.mentions[self.at[t]].party
                break
        return Office(
            head,
            key,
            self.country_of(first, last),
            organisation,
            Span(self.text.base_start(begin), self.text.ends[last - 1]),
        )

    def of_club(self, office: Office) -> bool:
        """Return whether a title tells whose player or coach somebody is, which is not where he is from."""
        first, last = self.text.at(office.words.start), self.text.at(office.words.end - 1) + 1
        told = {word.base.removeprefix("ال") for word in self.text.words[first:last]}
        if "منتخب" in told and office.head != "مدرب":
            return False
        if office.organisation is not None and self.parties[office.organisation].type == "club":
            return True
        return office.head in _PLAYERS and not self.text.words[first].base.startswith("ال")

    def office_word(self, i: int) -> str:
        """Return the word for the office whose head is token `i`, of a man and without article: الناطقة is متحدث."""
        head = self.text.words[i].base.removeprefix("ال")
        title = self.parties.lexicon.titles.get(head)
        head = title[0] if title else head
        return _SAME_WORD.get(head, head)
