"""The ministry that an article calls الوزارة and names by its minister alone."""

from bisect import bisect_left

from etl.extraction.mentions.nationalities import nationality_after
from etl.extraction.mentions.phrases import longest
from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text

_MINISTRY = "الوزاره"
_MINISTERS = frozenset("وزير وزيره".split())


def ministries(text: Text, parties: Parties, taken: bytearray, found: list[Mention]) -> None:
    """Add الوزارة as a mention of the ministry whose minister stands before it, where no ministry is named before."""
    if _MINISTRY not in text.distinct:
        return
    ministers = [i for i, base in enumerate(text.bases) if base in _MINISTERS and text.tags[i] == "T"]
    for i, base in enumerate(text.bases):
        if base != _MINISTRY or taken[i] or text.tags[i + 1 : i + 2] in ("D", "J", "S", "T"):
            continue
        for k in reversed(ministers[: bisect_left(ministers, i)]):
            number = _ministry_of(text, parties, k)
            if number is not None:
                taken[i] = 1
                found.append(Mention(i, i + 1, text.base_start(i), text.ends[i], number, "short", 0.75))
                break


def _ministry_of(text: Text, parties: Parties, minister: int) -> int | None:
    """Return the ministry of a minister whose title stands at a token, if its state is known: وزير الصحة اللبناني."""
    best = longest(text, minister + 1)
    if best is None or best[0] or best[2].kind != "composed":
        return None
    keys = [key for key in best[2].actor_id.split("|") if parties.lexicon.composed[key].type == "ministry"]
    code = nationality_after(text, best[1])[0]
    if not code and parties.whereabouts is not None:
        code = parties.whereabouts.of_body(minister, best[1]) or parties.home
    return parties.composed("|".join(keys), code, "") if keys and code else None
