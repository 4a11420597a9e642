"""Addressees behind a verb of speech: whom it is said to, where a subject could stand."""

from etl.extraction.records import Agent
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.agreement import FEMININE_PLURALS, RELATIVES
from etl.language.conjugation import Form


def spoken_to(reader: Reader, agent: Agent, i: int, first: int, form: Form) -> bool:
    """Return whether the phrase behind a verb of addressing at `i` is its object, its subject being told before or dropped.

    An ending of the accusative shows it, a feminine plural behind a masculine verb, and a subject right before the verb:
    a relative that agrees with it, or the pronoun of أنه.
    """
    text = reader.text
    head = text.words[reader.head(agent)]
    if form.number != "s" or form.suffixed:
        return False
    if not agent.parties:
        accusative = agent.plural and head.definite and head.folded.endswith("ين")
        things = form.gender == "m" and (head.base in FEMININE_PLURALS or head.folded.endswith("ات"))
        if accusative or things:
            return True
    nominative = any(
        text.words[t].folded.endswith("ون") and t not in reader.covering for t in range(agent.first, agent.last)
    )
    if nominative or any(w.folded in _RESUMPTIVE for w in text.words[i + 1 : agent.first]):
        return False
    before, k = text.words[i - 1], i - 1
    if before.folded == "قد" and k > first:
        before, k = text.words[k - 1], k - 1
    if k < first or text.words[i].conjunction:
        return False
    if text.tags[k] == "R":
        last = agent.last + (text.tags[agent.last] == "p")
        if text.texts[last].endswith(("ه", "ها")):
            return False
        return RELATIVES.get(before.folded) == (form.gender, "s") and not before.conjunction
    return text.tags[k] == "A" and before.folded.endswith("نه" if form.gender == "m" else "نها")


def behind_addressee(reader: Reader, position: int, last: int) -> int:
    """Return the token behind who is spoken to where that stands before the subject: قال لـ"المدينة" الوزير; else `last`."""
    text = reader.text
    if position + 1 >= last:
        return last
    if text.words[position].folded == "ل" and text.tags[position + 1] == "q":
        quotation = text.opened.get(position + 1)
        return quotation.close + 1 if quotation is not None and quotation.closed and quotation.words <= 4 else last
    if text.words[position].preposition == "ل" and not text.words[position].conjunction:
        number = reader.at.get(position)
        if number is None and text.tags[position] == "O":
            number = reader.at.get(
                position + 1, reader.at.get(position + 2) if text.tags[position + 1] == "q" else None
            )
        if number is not None and reader.parties[reader.mentions[number].party].kind == "organisation":
            behind = reader.mentions[number].last
            return behind + 1 if behind < last and text.tags[behind] == "q" else behind
    return last


_RESUMPTIVE = frozenset("فيه فيها عنه عنها به بها اليه اليها منه منها عليه عليها له لها خلاله خلالها".split())
"""What takes a relative up again, so that the subject stands behind it: المقطع الذي دعا فيه المدير."""
