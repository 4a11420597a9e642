"""Who confesses or tells on being asked: وبمواجهته اعترف بـ, وبسؤال المبلغ أكد أن, as reports of the police have it."""

import re
from typing import TYPE_CHECKING

from etl.extraction.records import Agent, Cue, Voice
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.memory import NOBODY
from etl.extraction.text import Text
from etl.language.conjugation import Form
from etl.language.lexicon import Verb

if TYPE_CHECKING:
    from etl.extraction.speakers.speakers import Discourse

_ASKING = re.compile("(?:[وف]?ب|و)(?:(?:مواجه|مناقش)(?:ه|ت(?=ه))|(?:استجواب|سوال))(ه|ها|هم|هما|هن)?")
"""Verbal nouns behind ب, of whom it is who then speaks: the noun behind, or whom the pronoun means."""
_TELLING = frozenset("اعترف أقر أنكر أفاد أكد قال قرر ادعى زعم".split())
_CONFESSING = frozenset("اعترف أقر أنكر".split())
_ACCUSED = frozenset("المتهم المتهمين المتهمان المتهمون المتهمه متهم متهمين المشتبه".split())
_ARREST = 150
"""Tokens before a confession within which the accused is told of."""
_CLAUSE = 24
"""Tokens before the verb within which he is asked: وبمواجهته أمام العميد سامي، مدير المباحث، اعترف."""


def asked_before(text: Text, verb: Verb, form: Form, at: int, first: int) -> int:
    """Return the token that tells of the asking in the clause before a verb of telling, -1 where none does."""
    if verb.lemma not in _TELLING or form.kind != "past":
        return -1
    for k in range(at - 1, max(first, at - _CLAUSE) - 1, -1):
        folded = text.words[k].folded
        if text.tags[k] in "VARd:." or folded == "عن":
            return -1
        if _ASKING.fullmatch(folded):
            joined = k > first and text.words[k - 1].folded.lstrip("وف").startswith("ب")
            return k if joined or folded.lstrip("وف").startswith("ب") else -1
    return -1


def who_was_asked(reader: Reader, discourse: "Discourse", cue: Cue, asked: int, heading: bool) -> Voice:
    """Return the voice of whom the words at `asked` tell: named or described behind them, else the accused told of last."""
    told = _ASKING.fullmatch(reader.text.words[asked].folded)
    if told is not None and told.group(1) is None:
        agent = reader.agent(asked + 1, cue.first)
        return discourse.voice(agent, heading) if agent is not None else NOBODY
    accused = _accused(reader, cue)
    return discourse.voice(accused, heading).carried_on() if accused is not None else NOBODY


def confesses(text: Text, cue: Cue, first: int) -> bool:
    """Return whether somebody, be it unknown who, owns or denies something on being asked."""
    return cue.verb.lemma in _CONFESSING and asked_before(text, cue.verb, cue.form, cue.first, first) >= 0


def _accused(reader: Reader, cue: Cue) -> Agent | None:
    """Return the accused told of last before a cue, by name or as the accused."""
    for k in range(cue.first - 1, max(0, cue.first - _ARREST), -1):
        if reader.text.words[k].base in _ACCUSED:
            agent = reader.described(k, cue.first)
            if agent is not None and agent.plural != (cue.form.number == "s"):
                return agent
    return None
