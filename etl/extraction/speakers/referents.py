"""Referents: whom of the article a description without a name means, by what he holds or because he has spoken."""

from etl.extraction.records import Agent, Party
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.holders import GENERIC, find_holder
from etl.extraction.speakers.memory import Memory
from etl.language.fold import fold, name_key

_OTHERS = frozenset("رييس وزير ملك امير قاضي مدعي مستشار مواطن متهم ضحيه شاب شابه رجل سيده طفل طفله فتاه".split())
"""Titles of which an article without a name often means another than its speaker."""
_OF_SPEAKERS = frozenset("جنرال لواء عميد زعيم ناطق متحدث سفير مبعوث نايب وزير رييس".split())
"""Titles that alone mean who spoke last."""
_OFFICIAL = "مسوول"
_HEADS_OF_STATE = frozenset(("president", "king", "emir"))
"""Offices whose holder nobody calls an official."""
_SPOKESMEN = frozenset(("متحدث", "ناطق"))
_OF_NOBODY_ELSE = GENERIC | _SPOKESMEN
_LEAD = 3
"""Voices within which an article still introduces who speaks in it."""
_BRIEF = 4
"""Tokens of a description at most that can mean who spoke last: المسؤول الأميركي السابق."""
_RECENT = 12
"""Voices back to which somebody just introduced is still meant."""
_LONGEST_NAME = 4
_REMEMBERED = 200
"""Voices back to which somebody counts as having spoken."""


def who_is_meant(memory: Memory, agent: Agent, head: str) -> int | None:
    """Return whom the description means: the holder of the office, else the last speaker for words that name no office."""
    if head == "مصدر":
        return None
    reader = memory.reader
    parties = reader.parties
    first = reader.head(agent)
    spoken = {party for _, voice in memory.voices[-_REMEMBERED:] for party in voice.parties}
    holder = find_holder(reader, agent, head, spoken)
    if holder is not None:
        return None if _introduced_since(memory, agent, head, holder) else holder
    if _introduced_since(memory, agent, head, None):
        return None
    if (head in GENERIC and reader.text.words[first].base.startswith("ال")) or head in _OF_SPEAKERS:
        voice = memory.last(lambda v: v.type == "person" and not (agent.gender == "f" and v.gender == "m"))
        bare = agent.last - first <= 2 and text_tag(reader, agent.last - 1) in "TDJSP"
        if voice.parties and len(voice.parties) == 1 and (bare or (head in GENERIC and agent.last - first <= _BRIEF)):
            party = parties[voice.parties[0]]
            if (
                (not agent.country or party.country in ("", agent.country))
                and not (party.gender and agent.gender and party.gender != agent.gender)
                and (head in GENERIC or head not in ("وزير", "رييس") or not party.offices)
                and not _above(party, head)
            ):
                return party.number
    return _only_speaker(memory, agent, head, spoken)


def _above(party: Party, head: str) -> bool:
    """Return whether the person is a head of state, and so not whom an official means."""
    return head == _OFFICIAL and any(office.key in _HEADS_OF_STATE for office in party.offices)


def _introduced_since(memory: Memory, agent: Agent, head: str, holder: int | None) -> bool:
    """Return whether somebody unnamed of this title has spoken since its holder did, or last of all where it has none.

    The spokesman of another side (متحدث) is whom المتحدث means then.
    """
    reader = memory.reader
    first = reader.head(agent)
    bare = agent.last - first == 1 and reader.text.words[first].base.startswith("ال")
    if not bare or head not in _OF_NOBODY_ELSE:
        return False
    titles, alike = reader.parties.lexicon.titles, _SPOKESMEN if head in _SPOKESMEN else {head}
    for _, voice in reversed(memory.voices[-_RECENT:]):
        held = {office.head for party in voice.parties for office in reader.parties[party].offices}
        unknown = bool(voice.parties) and not held and head not in _SPOKESMEN
        if holder in voice.parties or (holder is None and (held & alike or unknown)):
            return False
        begun, _, more = voice.label.partition(" ")
        word = fold(begun)
        told = voice.type == "unnamed" and (more or not word.startswith("ال"))
        if told and titles.get(word.removeprefix("ال"), ("",))[0] in alike:
            return True
    return False


def _only_speaker(memory: Memory, agent: Agent, head: str, spoken: set[int]) -> int | None:
    """Return the only person, for a woman's title the only woman, who has spoken so far.

    The title is short, definite and held by nobody else of the article.
    """
    text, parties = memory.reader.text, memory.reader.parties
    persons = [n for n in spoken if parties[n].kind == "person" and not agent.gender == "f" != parties[n].gender]
    words = range(agent.first, agent.last)
    bare = text.tags[agent.first] == "T" and all(text.words[t].folded.startswith("ال") for t in words)
    named = text.words[agent.first].base.removeprefix("ال")
    if len(persons) != 1 or not bare or len(words) > 3 or named in _OTHERS or agent.plural:
        return None
    person = parties[persons[0]]
    agreeing = not (person.gender and agent.gender and person.gender != agent.gender) and not _above(person, head)
    at_home = agent.country in ("", person.country)
    return person.number if agreeing and at_home and nobody_holds(memory.reader, head) else None


def beside(reader: Reader, agent: Agent) -> int | None:
    """Return the person whose name ends right before a title, a comma or mark between: محمد عامر، سائق، قال."""
    text, k = reader.text, agent.first - 1
    if text.tags[agent.first] != "T" or text.words[agent.first].offset or k < 1:
        return None
    if k in text.opened and agent.last < text.opened[k].close:
        return None
    number = reader.covering.get(k - 1 if text.tags[k] in ",q" else k)
    if number is None or not reader.is_person(number):
        return None
    person = reader.parties[reader.mentions[number].party]
    agreeing = not (agent.plural or (person.gender and agent.gender and person.gender != agent.gender))
    return person.number if agreeing else None


def introduced(memory: Memory, agent: Agent, head: str) -> int | None:
    """Return whom the head of an article announces by office and names later: قال وزير كويتي ..., then his name."""
    reader = memory.reader
    if len(memory.voices) > _LEAD or head in GENERIC or reader.text.tags[agent.first] != "T" or not agent.country:
        return None
    office = reader.office(agent.first, agent.last)
    held = [
        p.number for p in reader.parties
        if p.kind == "person" and any(o.head == office.head and o.country == agent.country for o in p.offices)
    ]  # fmt: skip
    return held[0] if len(held) == 1 else None


def body_begun(reader: Reader, agent: Agent) -> int | None:
    """Return the one organisation of the article whose name these words begin: المقاومة الشعبية of a city."""
    begun = name_key(agent.label) + " "
    if begun == "الجيش ":
        return None
    names = {p.number for p in reader.parties if p.kind == "organisation" and p.key.startswith(begun)}
    named = {m.party for m in reader.mentions if m.party in names}
    return named.pop() if len(named) == 1 else None


def nobody_holds(reader: Reader, head: str) -> bool:
    """Return whether no person of this article holds a title of that head."""
    return not any(o.head == head for p in reader.parties if p.kind == "person" for o in p.offices)


def name_behind_title(reader: Reader, agent: Agent) -> int:
    """Return the token behind a name that no table knows and that follows a title: المحامي with it is no one told of."""
    text = reader.text
    tags, k = text.tags, agent.last
    if tags[k] == "," and tags[k + 1] in "WGU" and tags[k + 2] in "WGU" and not text.words[k + 1].offset:
        k += 1
    word, behind = text.words[k], text.words[k + 1]
    common = tags[k] == "c" and not word.definite and tags[k + 1] in "WGU" and not behind.offset
    if not (common or tags[k] in "WGU") or word.offset or word.folded.startswith(("بال", "كال", "لل")):
        return k
    while tags[k] in "WGUugcB" and not text.words[k].offset and k < agent.last + _LONGEST_NAME:
        k += 1
    return k


def text_tag(reader: Reader, token: int) -> str:
    """Return the tag of a token, a line end behind the last."""
    return reader.text.tags[token] if token < len(reader.text.tags) else "L"
