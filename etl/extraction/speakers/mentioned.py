"""An article with its mentions by token: what every reader of noun phrases asks."""

from dataclasses import dataclass
from typing import Self

from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text

_PLURAL_SOURCES = ("ون", "ين", "ات", "و")
_BROKEN_PLURALS = frozenset(
    "مصادر خبراء شهود نشطاء علماء وسايل صحف تقارير دراسات وثايق نواب وزراء زعماء قاده قضاه اطباء "
    "رجال جماعات منظمات احزاب قوي "
    "فصايل هييات جهات اوساط دواير اعضاء اهالي سكان ضباط مواقع دول حكومات كتاب طلاب عمال نساء اشخاص ثوار بعض معظم "
    "حلفاء شركاء سجناء عملاء وكلاء روساء زملاء ابناء انصار اصدقاء افراد شيوخ تجار ركاب طلبه".split()
)

_PLURALS_OF_THINGS = frozenset("مصادر صحف وسايل تقارير كتايب سرايا فصايل".split())
"""Broken plurals that verbs take as feminine."""


@dataclass(slots=True)
class Mentioned:
    """A text, its parties, and which mention stands at which token."""

    text: Text
    parties: Parties
    mentions: list[Mention]
    at: dict[int, int]
    """Token → index of the mention that begins there (any of its tokens for `covering`)."""
    covering: dict[int, int]

    @classmethod
    def of(cls, text: Text, parties: Parties, mentions: list[Mention]) -> Self:
        """Return a reader of a text whose mentions are known, indexed by token."""
        at = {m.first: n for n, m in enumerate(mentions)}
        covering = {t: n for n, m in enumerate(mentions) for t in range(m.first, m.last)}
        return cls(text, parties, mentions, at, covering)

    def is_person(self, number: int) -> bool:
        """Return whether a mention, by its number, names a person."""
        return self.parties[self.mentions[number].party].kind == "person"

    def _gender(self, i: int) -> str:
        base = self.text.words[i].base.removeprefix("ال")
        title = self.parties.lexicon.titles.get(base)
        if title is not None:
            return title[1] if len(base) > 1 else ""
        return "f" if base.endswith(("ه", "ات")) or base in _PLURALS_OF_THINGS else "m"

    def plural(self, i: int) -> bool:
        """Return whether the noun at token `i` is of several people."""
        base = self.text.words[i].base.removeprefix("ال")
        title = self.parties.lexicon.titles.get(base)
        if title is not None:
            return title[2] == "p"
        return base.endswith(_PLURAL_SOURCES) or base in _BROKEN_PLURALS

    def country_of(self, first: int, last: int) -> str:
        """Return the country that a title or description names by adjective, state, or organisation."""
        for t in range(first, last):
            if t in self.at:
                party = self.parties[self.mentions[self.at[t]].party]
                if party.country and party.kind != "person":
                    return party.country
            if self.text.words[t].nationality and self.text.tags[t] == "J":
                return self.text.words[t].nationality
        return ""
