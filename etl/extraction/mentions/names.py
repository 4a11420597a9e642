"""Mentions: the names of persons, organisations and countries in an article, each tied to a party of it.

Stages: phrases of the name tables; organisations composed with an adjective of nationality or built from a head noun;
persons from runs of name words; then what the article has named in full is recognised in its short forms.
"""

from operator import attrgetter

from etl.extraction.mentions.composed_bodies import add_late
from etl.extraction.mentions.ministries import ministries
from etl.extraction.mentions.offices_of import body_of_another
from etl.extraction.mentions.organisation_heads import stays_outside
from etl.extraction.mentions.organisation_recall import short_forms
from etl.extraction.mentions.organisations import built_organisation
from etl.extraction.mentions.outlets import own_outlet
from etl.extraction.mentions.persons import persons
from etl.extraction.mentions.phrase_mentions import phrase_mentions
from etl.extraction.mentions.quoted_bodies import whole_in_marks
from etl.extraction.mentions.recurring_bodies import place_bodies
from etl.extraction.mentions.repeated_names import abbreviated, repeated
from etl.extraction.mentions.state_nouns import nouns_of_states
from etl.extraction.mentions.whereabouts import Whereabouts
from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text

_first = attrgetter("first")


def find_mentions(text: Text, parties: Parties, blocked: list[tuple[int, int]]) -> list[Mention]:
    """Return the mentions of an article in order, none overlapping; nothing inside `blocked` token ranges."""
    taken = bytearray(len(text.texts))
    for first, last in blocked:
        taken[first:last] = b"\x02" * (last - first)
    found: list[Mention] = []
    names: dict[int, tuple[int, str]] = {}
    parties.whereabouts = Whereabouts(text, parties.home)
    own_outlet(text, parties, taken, found)
    for i, last, entry in phrase_mentions(text, parties, taken, found, names):
        add_late(text, parties, taken, found, i, last, entry)
    _built(text, parties, taken, found)
    abbreviated(text, parties, taken, found)
    repeated(text, parties, taken, found, names)
    persons(text, parties, taken, found, names)
    short_forms(text, parties, taken, found)
    ministries(text, parties, taken, found)
    nouns_of_states(text, parties, taken, found)
    found.sort(key=_first)
    place_bodies(text, parties, found)
    return found


def _built(text: Text, parties: Parties, taken: bytearray, found: list[Mention]) -> None:
    """Add the bodies that no table lists: a head noun with what belongs to it, unless it only classifies a name."""
    whole_in_marks(text, parties, taken, found)
    named = {m.first: m for m in found if parties[m.party].kind == "organisation"}
    i = text.tags.find("O")
    while i != -1:
        inner = None if taken[i] else named.get(i + 1)
        agency = text.words[i + 1].folded == "انباء" and i + 2 in named
        outside = agency or (inner is not None and stays_outside(text, parties, i, inner, taken))
        built = None if taken[i] else body_of_another(text, parties, i, taken, named)
        if built is None and not taken[i] and not outside:
            built = built_organisation(text, parties, i, taken)
        if built is not None:
            first, last, number = built
            taken[first:last] = b"\x01" * (last - first)
            start = text.starts[first] if first and text.tags[first - 1] in "q(" else text.base_start(first)
            found.append(Mention(first, last, start, text.ends[last - 1], number, "exact", 0.75))
        i = text.tags.find("O", i + 1)
