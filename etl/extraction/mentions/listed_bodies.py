"""Bodies of the name tables: parties, clubs, outlets, and where a common word is the name of one."""

from dataclasses import replace

from etl.extraction.mentions.body_names import (
    after_classifier,
    agrees,
    folded_name,
    signs,
    spoken_to,
    without_classifier,
)
from etl.extraction.mentions.nationalities import nationality_after
from etl.extraction.mentions.organisation_heads import head_of
from etl.extraction.mentions.phrases import longest
from etl.extraction.mentions.place_surnames import ends_given
from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text
from etl.language.lexicon import Entry


def listed_body(
    text: Text, parties: Parties, taken: bytearray, found: list[Mention],
    i: int, last: int, start: int, offset: int, entry: Entry,
) -> Mention | None:  # fmt: skip
    """Return the mention of a body of the name tables, if its name is no common word or somebody's surname here."""
    if last == i + 1 and not offset and ends_given(text, taken, i):
        return None
    if not entry.alone and last == i + 1 and (recalled := _recalled(text, parties, i, found)):
        entry = replace(entry, actor_id=recalled, alone=True)
    media = parties.lexicon.actors[entry.actor_id].type == "media"
    if media:
        own = parties.outlet_meant(folded_name(text, i, last), entry.actor_id)
        named = own == parties.outlet and text.tags[i - 1 : i] == "q" == text.tags[last : last + 1]
        if own != entry.actor_id or named > entry.alone:
            entry = replace(entry, actor_id=own, alone=entry.alone or named)
    elif (
        not entry.alone
        and not _people(text, parties, i, last)
        and (bearer := parties.bearer(folded_name(text, i, last), i))
    ):
        entry = replace(entry, actor_id=bearer, alone=True)
    if (
        not entry.alone
        and not after_classifier(text, parties, i)
        and not (media and (spoken_to(text, i, last) or signs(text, i, last)))
    ):
        if last == i + 1 or (head_of(text.words[i].base) not in parties.lexicon.heads and text.tags[i] != "c"):
            return None
        number = parties.discovered("organisation", text.body[start : text.ends[last - 1]])
        return Mention(i, last, start, text.ends[last - 1], number, "exact", 0.75)
    classifier, paper = i, media and head_of(text.words[i].base) in _PAPERS
    whole = last
    i, start, last = without_classifier(text, parties, i, last, start, entry)
    taken[classifier:i] = b"\x02" * (i - classifier)
    if paper:
        entry = replace(entry, actor_id=parties.outlet_meant(folded_name(text, i, last), entry.actor_id))
    if i and text.tags[i - 1] == "q" and (closing := text.tags.find("q", i, last)) != -1:
        last = closing
    _, longer = nationality_after(text, last, parties.lexicon.actors[entry.actor_id].country)
    headed = head_of(text.words[i].base) in parties.lexicon.heads and text.tags[last - 1] != "q"
    if last == whole and longer > last and headed and agrees(text, i, last, longer - 1, full=True):
        last = longer
    number = parties.curated(entry.actor_id)
    return Mention(i, last, start, text.ends[last - 1], number, "curated", 0.96)


_PAPERS = frozenset("صحيفه جريده يوميه مجله موقع".split())
_RECALLED = frozenset("party armed_group club coalition".split())
"""Bodies that an article calls by a common word once it has named them."""


def _recalled(text: Text, parties: Parties, i: int, found: list[Mention]) -> str:
    """Return the body named before that a common word names: حزب الوفد ..., then الوفد; not الوفد السوري, السيد الوفد."""
    before = text.words[i - 1] if i else text.words[i]
    held = text.tags[i - 1 : i] in tuple("TGUguW") or (before.definite and before.tag in "DJ")
    if not text.words[i].definite or text.tags[i] == "J" or text.tags[i + 1] in ("D", "J"):
        return ""
    if held and not text.words[i].offset:
        return ""
    actors = parties.lexicon.actors
    named = [a for a in parties.lexicon.bearers.get(text.words[i].base, ()) if actors[a].type in _RECALLED]
    whole = {
        a for m in found if (a := parties[m.party].actor_id) in named and _in_full(text, parties, m, actors[a].type)
    }
    return whole.pop() if len(whole) == 1 else ""


def _in_full(text: Text, parties: Parties, mention: Mention, kind: str) -> bool:
    """Return whether a mention names its body in several words, or behind a head noun of its kind: حركة | النهضة."""
    head = head_of(text.words[mention.first - 1].base) if mention.first else ""
    return mention.last > mention.first + 1 or parties.lexicon.heads.get(head, ("", False))[0] == kind


def _people(text: Text, parties: Parties, i: int, last: int) -> bool:
    """Return whether what bears a club's or ministry's name is people or things of a nation: الشباب السعودي."""
    return text.tags[last - 1] == "J" and head_of(text.words[i].base) not in parties.lexicon.heads


def classifies(text: Text, parties: Parties, i: int, last: int) -> bool:
    """Return whether a head noun ends a name too early, where a longer one begins behind it: صحيفة القدس | العربي."""
    if not parties.lexicon.heads.get(head_of(text.words[i].base), ("", False))[1] or last > i + 2:
        return False
    inner = longest(text, i + 1)
    return inner is not None and inner[1] > last and inner[2].kind == "organisation" and inner[2].alone
