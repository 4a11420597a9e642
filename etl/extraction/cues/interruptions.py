"""Interruptions: clauses between a verb of speech and what introduces its content, which is its own nonetheless."""

from etl.extraction.text import Text
from etl.language.lexicon import Verb

_REACH = 40


def behind_interruption(text: Text, k: int, last: int, verb: Verb) -> int | None:
    """Return the token that introduces what is said behind a clause whose verb stands at `k`, or None.

    Only قال takes إن, whatever is told between: قالت هدى، معلقة على القرار، إن المتجر مفتوح.
    """
    if verb.lemma != "قال":
        return None
    words, tags, texts = text.words, text.tags, text.texts
    limit = min(last, k + _REACH)
    aside = tags[k] == "M" or _has_own_object(text, k)
    j = k
    while j < limit:
        tag = tags[j]
        if tag in ".L":
            return None
        if j in text.opened:
            j = max(j, text.opened[j].close)
        elif tag == ",":
            aside = True
        elif tag in "VPM" and words[j].forms:
            lemma = words[j].forms[0][1].lemma
            if lemma == "قال" or (words[j].conjunction and "colon" in words[j].forms[0][1].frames):
                return None
        elif tag == "A" and j > k:
            if aside and texts[j].startswith("إ"):
                return j
            if not (texts[j].startswith("إ") or words[j].conjunction):
                return None
        j += 1
    return None


def _has_own_object(text: Text, k: int) -> bool:
    """Return whether the verb at `k` has its object as a pronoun: it describes the noun before it, كلمة وجهها إلى."""
    return any(form.suffixed for form, _ in text.words[k].forms)
