"""Groups of clauses that tell of one meeting, with what they have told so far."""

from datetime import date

from etl.extraction.meetings.named import FORMS, base_of
from etl.extraction.records import Clause, Span
from etl.extraction.speakers.agents import Reader
from etl.extraction.text import Text
from etl.language.triggers import ATTENDS, DEALS, GOES_ON, HOLDS, HOSTS

_WITH_NOUN = HOLDS | ATTENDS | HOSTS | GOES_ON
_ONE = {"اجتماعات": "اجتماع", "جلسات": "جلسه", "لقاءات": "لقاء", "محادثات": "مباحثات", "مشاورات": "مباحثات"}


class Group:
    """Clauses of one meeting; sums are kept as clauses come, so that each is compared with groups and not with clauses."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.clauses: list[Clause] = []
        self.parties: dict[int, None] = {}
        self.nouns: set[str] = set()
        self.told_by: set[str] = set()
        """Nouns of clauses that do not only refer."""
        self.places: set[str] = set()
        self.days: set[tuple[date, date]] = set()
        self.phones: set[bool] = set()
        self.gathers = self.settled = self.conference = False
        self.single = True
        """Whether every clause names one party."""

    def add(self, clause: Clause) -> None:
        """Take up one more clause."""
        self.clauses.append(clause)
        self.parties.update(dict.fromkeys(clause.parties))
        noun = noun_of(self.reader.text, clause)
        if noun:
            self.nouns.add(noun)
        if not clause.refers:
            self.told_by.add(noun)
            if clause.phone or not deals(self.reader.text, clause):
                self.phones.add(clause.phone)
        if clause.place is not None:
            self.places |= codes_of(self.reader, clause.place)
        if clause.days is not None and clause.days.days is not None:
            self.days.add(clause.days.days)
        self.gathers = self.gathers or clause.group
        self.settled = self.settled or settled(clause)
        self.conference = self.conference or clause.conference
        self.single = self.single and len(clause.parties) == 1

    def replace(self, acting: dict[int, int]) -> None:
        """Put persons in the place of the states that they act for."""
        for clause in self.clauses:
            clause.parties = [acting.get(p, p) for p in clause.parties]
        self.parties = {acting.get(p, p): None for p in self.parties}

    @property
    def last(self) -> int:
        """Return the token behind the last clause."""
        return self.clauses[-1].last

    def told(self) -> bool:
        """Return whether the clauses tell enough: two parties, a body that met, or a place or day."""
        if len(self.parties) < 2 and any(c.phone for c in self.clauses):
            return False
        if not self.parties:
            return self.settled and self.conference
        return len(self.parties) > 1 or self.settled or self.gathers

    def placed_with(self, clause: Clause) -> bool:
        """Return whether a clause and the group tell the same place."""
        return clause.place is not None and bool(self.places & codes_of(self.reader, clause.place))


def settled(clause: Clause) -> bool:
    """Return whether a clause tells place or day."""
    return clause.place is not None or clause.days is not None


def deals(text: Text, clause: Clause) -> bool:
    """Return whether a clause tells what was dealt with (ناقش X وY الأزمة), which may be face to face or by phone."""
    return text.words[clause.first].folded.lstrip("وف").removeprefix("س") in DEALS


def noun_of(text: Text, clause: Clause) -> str:
    """Return the noun by which a clause tells of its encounter, or ""."""
    for k in range(clause.first, min(clause.last, clause.first + 20)):
        base = base_of(text.words[k])
        if base in FORMS:
            return _ONE.get(base, base)
        if k == clause.first and text.words[k].folded.lstrip("وف").removeprefix("س") not in _WITH_NOUN:
            return ""
    return ""


def codes_of(reader: Reader, place: Span) -> set[str]:
    """Return the words of a place, and the country that they name by capital or adjective."""
    text = reader.text
    found = {text.body[slice(*place)]}
    for k in range(text.at(place.start), text.at(place.end - 1) + 1):
        number = reader.at.get(k)
        if number is not None and reader.parties[reader.mentions[number].party].kind == "country":
            found.add(reader.parties[reader.mentions[number].party].country)
        elif text.words[k].nationality:
            found.add(text.words[k].nationality)
    return found
