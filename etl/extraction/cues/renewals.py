"""Renewals: calls, demands and assurances that a verb tells to be made again, in their verbal nouns."""

from dataclasses import replace

from etl.extraction.cues.adverbs import skip_adverbs
from etl.extraction.cues.complements import find_complement
from etl.extraction.mentions.organisation_heads import head_of
from etl.extraction.records import Cue
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.subjects import find_subject
from etl.language.conjugation import Form
from etl.language.lexicon import Verb
from etl.language.triggers import RELAYING


def renewed_cue(reader: Reader, i: int, first: int, last: int, form: Form, verb: Verb) -> Cue | None:
    """Read جدد X دعوته إلى, كرر تأكيد: the verbal noun is the cue; with أن the verb itself."""
    text = reader.text
    beside = skip_adverbs(text, i + 1, last)
    agent, order, position = find_subject(reader, i, i + 1, beside, first, last, form)
    for k in range(position, min(last, position + 16)):
        word, tag = text.words[k], text.tags[k]
        if tag == "A" and form.kind != "participle":
            return Cue(i, i + 1, form, verb, agent, order, "that", k + 1, text.starts[k + 1]) if k + 1 < last else None
        if tag in ".L:" or (tag == "V" and word.conjunction):
            return None
        if {
            word.base,
            head_of(word.base),
            word.base.removesuffix("ه"),
            word.base.removesuffix("ها"),
            word.base.removesuffix("هم"),
        } & (verb.objects - set(reader.parties.lexicon.masdars)):
            return Cue(i, i + 1, form, verb, agent, order, "object", k, text.base_start(k))
        stem = _noun_verb(reader, word.base)
        if stem is None:
            continue
        found = find_complement(reader, k + 1, last, replace(form, kind="masdar"), stem, agent, k)
        if found is None:
            return None
        trigger, content, start, addressee = found
        return Cue(k, k + 1, replace(form, kind="masdar"), stem, agent, order, trigger, content, start, addressee)
    return None


RENEWING = frozenset("جدد كرر أعاد".split())


def _noun_verb(reader: Reader, base: str) -> Verb | None:
    """Return the verb whose verbal noun, bare or with a pronoun, the word is."""
    nouns = reader.parties.lexicon.masdars
    bare = base.removeprefix("ال")
    for candidate in (bare, bare.removesuffix("ها"), bare.removesuffix("هم"), bare.removesuffix("ه")):
        if candidate in nouns:
            return nouns[candidate]
        if candidate.endswith("ت") and candidate[:-1] + "ه" in nouns:
            return nouns[candidate[:-1] + "ه"]
        if candidate.endswith("اء") and candidate[:-1] in nouns:
            return nouns[candidate[:-1]]
    return None


def reports_speech(reader: Reader, i: int, first: int, verb: Verb, trigger: str) -> bool:
    """Return whether a verbal noun reports speech: قوله always, others behind a verb of renewing or relaying."""
    if verb.lemma == "قال":
        return trigger in ("that", "quote", "colon")
    if verb.lemma in ("أكد", "أعلن", "أقر", "اعترف") and trigger == "that":
        return True
    for j in range(max(first, i - 14), i):
        lemmas = {v.lemma for _, v in reader.text.words[j].forms}
        if lemmas & RENEWING or reader.text.words[j].base in RELAYING:
            return True
    return False
