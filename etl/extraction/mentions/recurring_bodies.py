"""Bodies with a name that recurs from state to state: of which one the article tells, where it does."""

from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text
from etl.language.noun_kinds import RECURRING

_PROPER = frozenset("GgUWLJ")
_LONGEST = 4


def place_bodies(text: Text, parties: Parties, found: list[Mention]) -> None:
    """Give each body named with common words alone the country that the article is about where it names it first.

    `found` is in the order of the article.
    Where that is open, so is the country: an outlet that writes of all the world lends none.
    """
    where = parties.whereabouts
    seen: set[int] = set()
    if where is None:
        return
    for mention in found:
        party = parties[mention.party]
        if party.kind != "organisation" or party.type not in RECURRING or party.number in seen:
            continue
        seen.add(party.number)
        if party.actor_id or party.country or mention.last - mention.first > _LONGEST:
            continue
        if _PROPER.isdisjoint(text.tags[mention.first : mention.last]):
            party.country = where.of_body(mention.first, mention.last)
