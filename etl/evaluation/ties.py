"""Which annotated entity an actor of the database is, in one article."""

from collections import defaultdict
from dataclasses import dataclass, field

from etl.evaluation.found import Actors, Found, Statement
from etl.evaluation.gold import Gold, GoldStatement
from etl.evaluation.pairing import fold, most, overlap

STRANGER = "?"
"""Stands before the id of an actor that is none of the article's entities."""


@dataclass(slots=True)
class Ties:
    """Entity keys of actors.

    A speaker or participant is tied by the mentions it shares with an entity, a state by its code, one that the
    article only describes by its name. `loosely` ties any actor by its name.
    """

    tied: dict[str, str]
    _named: dict[str, str]
    _actors: Actors = field(repr=False)

    @classmethod
    def of(cls, gold: Gold, found: Found, actors: Actors) -> "Ties":
        """The ties of one article."""
        votes: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for span, entity in gold.mentions:
            for mention in found.mentions:
                share = overlap(span, mention.span)
                if share and mention.actor_id is not None:
                    votes[mention.actor_id][entity] += share
        tied = {actor: most(shares) for actor, shares in votes.items()}
        states = {e.country: key for key, e in gold.entities.items() if e.type == "country" and e.country}
        tied |= {actor: states[code] for actor, code in actors.countries() if code in states}
        named = {fold(n): key for key, e in gold.entities.items() if e.type != "country" for n in e.names}
        ties = cls(tied, named, actors)
        present = {a for s in found.statements for a in s.speakers} | {
            a for m in found.meetings for a in m.participants
        }
        for actor in present - tied.keys():
            key = ties._by_name(actor)
            if key is not None:
                tied[actor] = key
        return ties

    def _by_name(self, actor: str) -> str | None:
        return next((self._named[name] for name in self._actors.names.get(actor, ()) if name in self._named), None)

    def entity(self, actor: str | None) -> str | None:
        """The entity of an actor; None where it is none of this article."""
        return self.tied.get(actor) if actor is not None else None

    def loosely(self, actor: str | None) -> str | None:
        """The entity of an actor that neither speaks nor meets: an outlet, a relay, an addressee."""
        return None if actor is None else self.tied.get(actor) or self._by_name(actor) or STRANGER + actor

    def entities(self, actors: frozenset[str]) -> frozenset[str]:
        """The entities of some actors, each stranger as one of its own."""
        return frozenset(self.tied.get(actor, STRANGER + actor) for actor in actors)

    def speaker_right(self, gold: GoldStatement, found: Statement) -> bool:
        """Whether a statement is ascribed to whom the annotation ascribes it; of several at least half are shared."""
        keys = self.entities(found.speakers)
        if gold.speaker_type == "unnamed" or not gold.speakers:
            return not keys and found.speaker_type in ("unnamed", "group")
        if len(gold.speakers) == 1:
            return keys == gold.speakers
        return len(keys & gold.speakers) * 2 >= len(keys | gold.speakers)
