"""Genders of persons as their article shows them, which the tables of given names only guess."""

from etl.extraction.speakers.agents import Reader


def read_genders(reader: Reader) -> None:
    """Let the verbs before a person's names and the person's titles settle the gender of whom no table curates.

    A whole name counts twice, and so does a title; against the given name one short form alone proves nothing.
    """
    unsettled = {party.number: party for party in reader.parties if party.kind == "person" and not party.actor_id}
    titled = {(n, office.words.end): office.words.start for n, party in unsettled.items() for office in party.offices}
    shown: dict[int, dict[str, int]] = {}
    for mention in reader.mentions if unsettled else ():
        if mention.party in unsettled:
            votes = shown.setdefault(mention.party, {"f": 0, "m": 0, "": 0})
            first = _title_before(reader, mention.first, mention.party, titled)
            votes[_of_verb(reader, first)] += 1 + (mention.last - mention.first > 1)
    for number, votes in shown.items():
        party = reader.parties[number]
        votes["f"] += 2 * sum(_feminine(reader, reader.text.at(office.words.start)) for office in party.offices)
        if abs(votes["f"] - votes["m"]) > (1 if party.gender else 0):
            party.gender = "f" if votes["f"] > votes["m"] else "m"


def _title_before(reader: Reader, first: int, number: int, titled: dict[tuple[int, int], int]) -> int:
    """Return the token at which the title before a name begins, else the name's own: قال السيناتور | ندى."""
    text, k = reader.text, first - 1
    while k >= 0 and text.tags[k] in ",q#":
        k -= 1
    start = titled.get((number, text.ends[k])) if k >= 0 else None
    return first if start is None else text.at(start)


def _of_verb(reader: Reader, first: int) -> str:
    """Return the gender of a verb of speech right before a name or its title: قالت سامية, قالت عضو اللجنة سامية; else ""."""
    text = reader.text
    before = first - 1
    while before > 0 and text.tags[before] in "q#":
        before -= 1
    if before < 0 or text.words[first].offset or text.tags[before] != "V" or not text.words[before].forms:
        return ""
    form, verb = text.words[before].forms[0]
    telling = form.kind in ("past", "present") and form.number == "s" and not form.suffixed and "colon" in verb.frames
    return form.gender if telling and not verb.addressee else ""


def _feminine(reader: Reader, i: int) -> bool:
    """Return whether a title is a woman's: الوزيرة, not شقيقه."""
    title = reader.parties.lexicon.titles.get(reader.text.words[i].base.removeprefix("ال"))
    return title is not None and title[1:] == ("f", "s") and not reader.text.texts[i].endswith("ه")
