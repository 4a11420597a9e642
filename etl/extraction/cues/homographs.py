"""Homographs: words that look like forms of verbs of saying and are nouns, adjectives, adverbs or names where they stand."""

from etl.extraction.records import Cue
from etl.extraction.speakers.agents import Reader
from etl.extraction.text import Text

_INTRODUCED = ("that", "quote", "colon")
_NEAR = 2
"""Tokens between a verb without subject and what it introduces: a mark and a complementiser."""
_NOUNS = frozenset("ثمن نسب نص كذب بشر تردد دافع تحمل".split())
"""Nouns like the past of a verb that is no verbal noun of it."""
_VERBAL = frozenset(
    "قد وقد فقد لقد كان وكان كما كذلك كذا حيث وحيث فيما وفيما بينما وبينما اذ اذا حين وحين عندما حينما بعدما ما لما مما فيه فيها "
    "لكنه ولكنه لانه كانه لكن ولكن ثم ايضا بل حتي او ام و سبق وسبق بدوره بدورها عاد قبلها بعدها حينها وقتها بذلك مرارا".split()
)
"""Words between which and a noun nothing else could stand: what follows is a verb."""


def is_no_verb(reader: Reader, cue: Cue, i: int, first: int) -> bool:
    """Return whether the word of a cue at token `i` is no verb or participle of saying where it stands."""
    text = reader.text
    word, form, lemma, trigger = text.words[i], cue.form, cue.verb.lemma, cue.trigger
    introduced = trigger in _INTRODUCED and (cue.content <= cue.last + _NEAR or lemma == "طلب")
    if form.kind == "participle":
        return _is_noun_of_agent(text, cue, i)
    if cue.agent is not None or word.conjunction or form.suffixed or introduced:
        return False
    if form.kind == "past":
        noun = word.base in _NOUNS or (word.base in reader.parties.lexicon.masdars and lemma != "وصف")
        return noun and not _opens_clause(reader, i, first)
    return lemma == "حمل" and word.folded == "تحمل" and cue.content <= cue.last + 1


def _is_noun_of_agent(text: Text, cue: Cue, i: int) -> bool:
    """Return whether a participle is a noun or an adjective: students, proposals, who is required, what favours whom."""
    word, lemma, trigger = text.words[i], cue.verb.lemma, cue.trigger
    if word.folded.endswith("ون"):
        return True
    if trigger not in _INTRODUCED and word.folded.endswith("ات") and cue.agent is None:
        return True
    if lemma == "عد" or (lemma == "ذكر" and cue.form.gender == "f"):
        return trigger != "that" or cue.content > cue.last + 1
    if lemma == "أيد" and trigger == "bound":
        return text.words[cue.content].folded.startswith("ل")
    beside = text.tags[i - 1] not in ",)q" if i else False
    if lemma == "جدد" and word.folded.endswith("ا"):
        return beside or text.tags[cue.last] in "pA,"
    if lemma in ("اقترح", "دافع") and trigger != "that" and not (lemma == "اقترح" and word.conjunction):
        return beside and (lemma == "اقترح" or cue.form.number == "p")
    asking = text.words[cue.last].folded.startswith("من") or text.words[cue.last].folded == "عدم"
    return lemma == "طلب" and not asking and trigger not in ("that", "quote")


def _opens_clause(reader: Reader, i: int, first: int) -> bool:
    """Return whether the verb of a clause can stand at token `i`: at its head, behind what only a verb follows, or a setting."""
    text = reader.text
    before = i - 1
    if before >= first and before in text.opened:
        before -= 1
    if before < first:
        return True
    word, tag = text.words[before], text.tags[before]
    if word.folded in _VERBAL or tag == "R" or (tag == "A" and word.folded.endswith(("ه", "ها"))):
        return True
    opening = text.words[first]
    setting = text.tags[first] == "p" or bool(opening.preposition) or opening.folded in _SETTINGS
    return setting and (tag in ",)-qJDGUuWTSOgX0LRf" or before in reader.covering)


_SETTINGS = frozenset(
    "وفي ومن وعن وخلال وبعد وقبل ولدي وعند وعقب وحول واثناء ومنذ اما واما امس وامس اليوم واليوم".split()
)
"""What opens a sentence with when, where or whereof, its verb behind."""
