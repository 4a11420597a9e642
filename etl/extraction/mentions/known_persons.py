"""The persons that an article has named so far, by the words of their names: whom a short form means."""

from etl.extraction.mentions.name_parts import consonants, parts_of, written
from etl.extraction.mentions.namesakes import of_namesake
from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text


class KnownPersons:
    """Words of the persons that the article has named so far → their parties, and which of them was named last."""

    def __init__(self, text: Text, parties: Parties, found: list[Mention]) -> None:
        self._text = text
        self._words = {p.number: p.key for p in parties if p.kind == "person"}
        self.parties: dict[str, set[int]] = {}
        self._by_consonants: dict[str, set[int]] = {}
        self.latest: dict[str, int] = {}
        self._forms: dict[int, set[str]] = {p.number: {p.key} for p in parties if p.kind == "person"}
        self._mentions = sorted((m.first, m.party) for m in found if m.party in self._forms)
        self._passed = 0
        for mention in found:
            if mention.party in self._forms:
                self._forms[mention.party].add(written(text, mention.first, mention.last)[1])
        for number, keys in self._forms.items():
            self._forms[number] = {part for key in keys for part in parts_of(key)}
            for part in self._forms[number]:
                self._bear(part, number)

    def add(self, key: str, number: int) -> None:
        """Add a person just named for the first time."""
        self._words.setdefault(number, key)
        forms = self._forms.setdefault(number, set())
        for part in parts_of(key):
            self._bear(part, number)
            forms.add(part)

    def _bear(self, part: str, number: int) -> None:
        self.parties.setdefault(part, set()).add(number)
        self._by_consonants.setdefault(consonants(part), set()).add(number)

    def read_to(self, first: int) -> None:
        """Let the mentions before token `first` be those that were named."""
        while self._passed < len(self._mentions) and self._mentions[self._passed][0] < first:
            self.named(self._mentions[self._passed][1])
            self._passed += 1

    def named(self, number: int) -> None:
        """Note that a person was named again."""
        for part in self._forms[number]:
            self.latest[part] = number

    def namesake(self, at: int, number: int) -> bool:
        """Return whether the word that is part of a person's name is another's here."""
        words = self._words[number].split()
        here = self._text.words[at].base
        own = {consonants(word) for form in self._forms[number] for word in form.split() if word != here}
        given = len(words) > 1 and words[0] == here
        return of_namesake(self._text, at, given, lambda word: consonants(word) in own)

    def meant(self, key: str) -> int | None:
        """Return who a short form means: its only bearer, else the one named last before it, else the first of all."""
        for part in (key, "ال" + key):
            bearers = self.parties.get(part)
            if bearers:
                return self.latest[part] if len(bearers) > 1 and part in self.latest else min(bearers)
        return None

    def spelled_otherwise(self, key: str) -> int | None:
        """Return the one person with a name of the same consonants: فيلكوف where the article has named فيلاكوف."""
        bare = consonants(key)
        bearers = self._by_consonants.get(bare, set())
        return min(bearers) if len(bare) >= 4 and len(bearers) == 1 else None
