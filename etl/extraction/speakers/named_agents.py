"""Agents that begin with a name: the name with the marks, the alias and the title behind it."""

from etl.extraction.records import Agent, Mention, Span
from etl.extraction.speakers.offices import Offices

_ADJECTIVES = 2
"""Adjectives behind a body's name at most: صحيفة "س" الرياضية الأرجنتينية."""


class NamedAgents(Offices):
    """Reads the agents of an article that begin with a name."""

    __slots__ = ()

    def apposition(self, position: int, limit: int, kind: str) -> tuple[int, str]:
        """Return the token behind a title that follows a person's name, and the title."""
        text = self.text
        if kind != "person":
            last, behind = position, position + (_ADJECTIVES if kind == "organisation" else 1)
            while last < limit and last < behind and text.tags[last] in "JD" and (
                text.words[last].folded.startswith("ال") and text.words[last].folded.endswith(("ي", "يه"))
                and not text.words[last].offset and last not in self.at
            ):  # fmt: skip
                last += 1
            return last, ""
        i = position
        comma = i < limit and text.tags[i] == ","
        if comma:
            i += 1
        if i < limit and text.tags[i] == "T" and not text.words[i].offset and not text.words[i].preposition:
            last = self.description_end(i, limit)
            if last - i >= 1 and (text.words[i].definite or last - i >= 2):
                if not (
                    last < limit
                    and last in self.at
                    and self.parties[self.mentions[self.at[last]].party].kind == "person"
                ):
                    return last, text.slice(i, last)
        return position, ""

    def _named(self, i: int, number: int, limit: int) -> Agent | None:
        """A phrase that begins with a name: the name, and a title set behind it."""
        mention = self.mentions[number]
        word = self.text.words[i]
        if word.preposition and not word.conjunction and self.text.tags[i - 1 : i] not in ("q", "("):
            return None
        party = self.parties[mention.party]
        last = self._behind(mention, limit)
        if party.kind == "organisation" and last + 1 < limit and self.text.words[last].folded == "في":
            place = last + 2 if self.text.words[last + 1].folded in ("دوله", "مدينه") else last + 1
            if place in self.at and self.parties[self.mentions[self.at[place]].party].kind == "country":
                last = self.mentions[self.at[place]].last
        last, office = self.apposition(last, limit, party.kind)
        country, short = party.country, mention.method == "short"
        gender = self._gender(mention.first) if short and self.text.tags[mention.first] == "O" else party.gender
        arabic = self.text.words[mention.first].definite or self.text.tags[mention.first] in "Oc"
        if party.kind == "organisation" and arabic and gender != self._gender(mention.first):
            gender = ""  # the table's name and the one used here differ: وزارة الدفاع, البنتاغون
        return Agent(
            i, last, (mention.party,), short, Span(mention.start, mention.end),
            self.text.body[mention.start : mention.end], gender, False, "", office, country,
        )  # fmt: skip

    def _behind(self, mention: Mention, limit: int) -> int:
        """Return the token behind a name, its closing marks and another name of it in brackets: محمود عباس (أبو مازن)."""
        tags, last = self.text.tags, mention.last
        while last < limit and tags[last] in "q)" and last < mention.last + 2 and last not in self.text.opened:
            last += 1
        if last + 2 < limit and tags[last] == "(" and last + 1 in self.at:
            alias = self.mentions[self.at[last + 1]]
            same = self.parties[alias.party].kind == self.parties[mention.party].kind
            if same and alias.last < limit and tags[alias.last] == ")":
                return alias.last + 1
        return last
