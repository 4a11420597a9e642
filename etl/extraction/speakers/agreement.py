"""Agreement: whether gender and number of a verb allow a noun phrase as its subject."""

from etl.extraction.records import Agent
from etl.language.conjugation import Form
from etl.language.fold import fold


def verb_agrees(form: Form, agent: Agent) -> bool:
    """Return whether gender and number of the verb allow the noun phrase as its subject."""
    if form.gender == "f" and agent.gender == "m" and not agent.plural and agent.parties:
        return False
    first = agent.label.split(" ", 1)[0]
    if form.gender == "m" and form.number == "s" and not agent.parties and fold(first) in FEMININE_PLURALS:
        return False
    holder = bool(agent.parties) or first.endswith("ة")
    return not (form.gender == "m" and agent.gender == "f" and holder and not agent.plural)


FEMININE_PLURALS = frozenset("القوي الدول الجهات الاحزاب المنظمات الحكومات الهييات الجماعات الاطراف الجامعات".split())
"""Plurals of things, feminine to their verbs: behind a masculine verb they are its object."""
RELATIVES = {"الذي": ("m", "s"), "التي": ("f", "s"), "الذين": ("m", "p")}
"""Relative pronouns, with gender and number of what they stand for."""
