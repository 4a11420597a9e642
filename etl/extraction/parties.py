"""The parties of one article: what is named once keeps one number, however it is named later."""

from typing import TYPE_CHECKING

from mypy_extensions import mypyc_attr

from etl.extraction.mentions.namesakes import OF_WHOM, YOUNGER
from etl.extraction.records import Party
from etl.language.fold import fold, name_key
from etl.language.lexicon import Lexicon

if TYPE_CHECKING:
    from etl.extraction.mentions.whereabouts import Whereabouts


def _gender(kind: str, name: str) -> str:
    """Return m for persons, f for organisations whose head noun is feminine, "" where either may be heard."""
    if kind == "person":
        return "m"
    return "f" if name.split(" ")[0].endswith("ة") else ""


@mypyc_attr(native_class=False)
class Parties(list[Party]):
    """An article's parties, in the order in which they are first read."""

    def __init__(self, lexicon: Lexicon, home: str, source_id: str = "") -> None:
        super().__init__()
        self.lexicon = lexicon
        self.home = home
        self.outlet, self.outlet_names = lexicon.outlets.get(source_id, ("", frozenset()))
        """The actor that publishes the article, "" where not known, and the words of its names."""
        self.whereabouts: Whereabouts | None = None
        """Which country the article is about, once its names are looked for."""
        self._by_actor: dict[str, int] = {}
        self._by_key: dict[tuple[str, str], int] = {}
        self._persons: dict[tuple[object, ...], int] = {}
        """What of a person's name another spelling of it shares → the first such person; see `_signs`."""
        self._lengths: set[int] = set()
        self._latest: dict[str, int] = {}
        """Key of a composed organisation → the last party made of it."""

    def curated(self, actor_id: str, method: str = "curated") -> int:
        """Return the party of a curated actor."""
        number = self._by_actor.get(actor_id)
        if number is None:
            actor = self.lexicon.actors[actor_id]
            number = self._add(Party(
                0, actor.kind, actor.name_ar, name_key(actor.name_ar), actor_id, actor.name_en, actor.country,
                type=actor.type, gender=actor.gender or _gender(actor.kind, actor.name_ar), method=method, confidence=0.97,
            ))  # fmt: skip
        return number

    def outlet_meant(self, name: str, actor_id: str) -> str:
        """Return who is meant by a folded name that several outlets bear: the article's own, else the paper at home.

        A broadcaster is known beyond its country, and is not taken for the paper.
        """
        bearers = self.lexicon.namesakes.get(name, ())
        if self.outlet in bearers:
            return self.outlet
        if actor_id in self.lexicon.channels:
            return actor_id
        at_home = [bearer for bearer in bearers if self.home and self.lexicon.actors[bearer].country == self.home]
        return at_home[0] if len(at_home) == 1 else actor_id

    def bearer(self, name: str, token: int) -> str:
        """Return which body of those that bear a name of several words is of the country told of, "" where none is."""
        bearers = self.lexicon.bearers.get(name, ()) if " " in name and name[0].isalpha() else ()
        code = self.whereabouts.country(token) if bearers and self.whereabouts is not None else ""
        there = [bearer for bearer in bearers if code and self.lexicon.actors[bearer].country == code]
        return there[0] if len(there) == 1 else ""

    def country(self, code: str) -> int:
        """Return the party of a state."""
        actor = self.lexicon.countries[code]
        number = self._by_actor.get(actor.actor_id)
        if number is None:
            number = self._add(Party(
                0, "country", actor.name_ar, name_key(actor.name_ar), actor.actor_id, actor.name_en, code,
                gender="" if actor.gender == "m" else "f", method="curated", confidence=0.98,
            ))  # fmt: skip
        return number

    def composed(self, keys: str, code: str, name: str) -> int:
        """Return the party of an organisation that every country has: `keys` of the tables, joined by `|`."""
        candidates = [self.lexicon.composed[key] for key in keys.split("|")]
        own = [c for c in candidates if code in c.countries]
        fitting = [c for c in own if c.replaces] or own or [c for c in candidates if not c.countries]
        chosen = (fitting or candidates)[0]
        if code in chosen.curated and chosen.curated[code] in self.lexicon.actors:
            curated = self.curated(chosen.curated[code])
            if self[curated].composed != chosen.key:
                self[curated].composed = chosen.key
                self._latest[chosen.key] = max(curated, self._latest.get(chosen.key, 0))
            return curated
        if not code:
            name = self._with_article(name) if name.startswith("لل") else name
            return self._composed(chosen.key, "", name, chosen.type, "", "", chosen.gender)
        country = self.lexicon.countries[code]
        parent = f"{chosen.parent_key}_{country.actor_id}" if chosen.parent_key else ""
        english = chosen.name_en.replace("{country}", country.name_en)
        actor_id = f"{chosen.key}_{country.actor_id}"
        known = self._by_actor.get(actor_id)
        if known is not None:
            return known
        number = self._composed(
            chosen.key, actor_id, f"{chosen.name_ar}|{code}", chosen.type, parent, english, chosen.gender
        )
        self[number].country = code
        return number

    def _composed(self, key: str, actor_id: str, name: str, kind: str, parent: str, english: str, gender: str) -> int:
        found = self._by_key.get(("organisation", name_key(name))) if not actor_id else None
        if found is not None:
            return found
        return self._add(Party(
            0, "organisation", name.split("|")[0], name_key(name.split("|")[0]), actor_id, english, "", kind, parent,
            gender, "composed" if actor_id else "exact", 0.95 if actor_id else 0.7, composed=key,
        ))  # fmt: skip

    def discovered(self, kind: str, name: str, type_: str = "", country: str = "", gender: str = "") -> int:
        """Return the party of a name that no table has; one behind لـ has its article back: للنقابة العامة is النقابة العامة."""
        if name.startswith("لل"):
            name = self._with_article(name)
        key = name_key(name)
        number = self._by_key.get((kind, key))
        if number is None:
            if kind == "organisation" and not gender:
                gender = "f" if key.split(" ")[0].endswith(("ه", "ات")) else ""
            party = Party(0, kind, name, key, country=country, type=type_, gender=gender)
            number = self._add(party)
        return number

    def _with_article(self, name: str) -> str:
        """Return a name without the لـ that its article has absorbed; of two like letters one is the word's own: للجنة."""
        head, _, rest = name[1:].partition(" ")
        if fold(head) not in self.lexicon.heads:
            return "ال" + name[2:]
        return "ا" + name if fold(rest.partition(" ")[0]).endswith(("ه", "ي")) else name[1:]

    def latest_composed(self, keys: list[str]) -> int | None:
        """Return the last party that was composed of one of the keys."""
        return max((self._latest[key] for key in keys if key in self._latest), default=None)

    def person_like(self, key: str) -> int | None:
        """Return the first person whose name is this one, or this one with words left out or added.

        One of two such names begins or ends the other, or their first and last words agree. What stands behind بن names
        the father, as do given names alone behind two others; and جونيور the son of one of that name.
        """
        words = tuple(key.split())
        size = len(words)
        signs: list[tuple[object, ...]] = [("whole", words)]
        if size > 1 and words[-1] not in YOUNGER:
            signs += [("begins", words), ("ends", words)]
            signs += [("whole", words[:k]) for k in range(2, size)]
            signs += [
                ("whole", words[-k:])
                for k in range(2, size)
                if words[-k - 1] not in OF_WHOM and not (size - k > 1 and self._fathers(words[-k:]))
            ]
            signs += [("edges", words[0], words[-1], length) for length in self._lengths if length != size]
        return min((self._persons[sign] for sign in signs if sign in self._persons), default=None)

    def _fathers(self, words: tuple[str, ...]) -> bool:
        """Return whether words are Arab given names alone, as a father and a grandfather have."""
        return all(word in self.lexicon.given_arab for word in words)

    def _remember_person(self, party: Party) -> None:
        words = tuple(party.key.split())
        size = len(words)
        signs: list[tuple[object, ...]] = [("whole", words)]
        if size > 1:
            self._lengths.add(size)
            signs.append(("edges", words[0], words[-1], size))
            for k in range(2, size):
                if words[-1] not in YOUNGER:
                    signs.append(("begins", words[:k]))
                if words[-k - 1] not in OF_WHOM:
                    signs.append(("ends", words[-k:]))
        for sign in signs:
            self._persons.setdefault(sign, party.number)

    def _add(self, party: Party) -> int:
        party.number = len(self)
        self.append(party)
        if party.actor_id:
            self._by_actor[party.actor_id] = party.number
        self._by_key.setdefault((party.kind, party.key), party.number)
        if party.kind == "person":
            self._remember_person(party)
        if party.composed:
            self._latest[party.composed] = party.number
        return party.number
