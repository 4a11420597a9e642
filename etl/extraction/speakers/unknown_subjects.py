"""Unknown subjects: noun phrases with a verb of speech whose head no table knows; their words are the label."""

import re

from etl.extraction.cues.adverbs import NOT_OBJECT
from etl.extraction.records import Agent, Span
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.agreement import RELATIVES
from etl.extraction.speakers.apposed_names import apposed_name
from etl.extraction.speakers.office_extent import CALLED
from etl.extraction.speakers.preceding_subjects import named_subject
from etl.extraction.text import Text
from etl.language.conjugation import Form


def unknown_subject(reader: Reader, position: int, limit: int, form: Form) -> Agent | None:
    """Return an unnamed agent for a subject that no table knows: قال منظمو الاحتجاجات إن; its words are the label."""
    text = reader.text
    last = position
    while (
        last < limit
        and text.tags[last] in "cDWOTSJGUguBz0"
        and not (last > position and text.words[last].offset)
        and last < position + 8
    ):
        last += 1
    head = text.words[position] if position < len(text.words) else None
    named = head is not None and head.offset == 1 and last == position + 1 and text.tags[last] in "A:"
    if (
        last == position
        or head is None
        or (head.offset and not named)
        or head.preposition
        or head.base in NOT_OBJECT
        or head.folded in NOT_SUBJECTS
        or head.folded == "الله"
    ):
        return None
    if (head.tag == "c" and head.folded.endswith("ا") and not head.definite) or _of_ours(reader, head.folded):
        return None
    if all(tag == "0" for tag in text.tags[position:last]):
        return None
    if (bearer := apposed_name(reader, position, last, form)) is not None:
        return bearer
    for k in range(position + 1, last - 1):
        if text.words[k].folded in CALLED and k + 1 in reader.at:
            return named_subject(reader, reader.at[k + 1])
    span = Span(text.starts[position], text.ends[last - 1])
    plural = head.tag not in "GUB" and head.base.endswith(("ون", "و") if head.tag == "W" else ("ون", "ين", "و"))
    return Agent(position, last, (), True, span, text.body[span.start : span.end], form.gender, plural, "other", "", "")


def _of_ours(reader: Reader, folded: str) -> bool:
    """Return whether a word is a verb in the first person: وأضافت نتوقع أن."""
    lexicon = reader.parties.lexicon
    third = "ي" + folded[1:]
    return folded[0] == "ن" and (
        third in lexicon.common or any(f.kind == "present" for f, _ in lexicon.forms.get(third, ()))
    )


NOT_SUBJECTS = frozenset(
    "علانيه علنا مره تاره حينا دايما مرارا احيانا خاصه عاده ثانيه لاحقا الانتباه النظر الحديث القول الكلام".split()
)


def subject_and_object(reader: Reader, position: int, limit: int, form: Form) -> Agent | None:
    """Return the first of two noun phrases behind a transitive verb, its subject: دعت الكتل النيابية المجتمع الدولي إلى.

    A single phrase is the object, its subject dropped. Where the first ends: adjectives of relation (ي, ية) and
    genitives with ل belong to it; the next definite word, name or body begins the object.
    """
    text = reader.text
    words, tags = text.words, text.tags
    if position + 1 >= limit or tags[position] not in "DO" or position in reader.at:
        return None
    head = words[position]
    if head.offset or not head.definite or head.folded.endswith("ين"):
        return None
    last = position + 1
    while last < limit and (
        (
            words[last].folded.startswith("ال")
            and words[last].folded.endswith(("ي", "يه"))
            and tags[last] in "DJ"
            and last not in reader.at
        )
        or (words[last].preposition == "ل" and tags[last] in "DOS" and not words[last].conjunction)
    ):
        last += 1
    behind = last + 1 if last < limit and tags[last] == "," else last
    if behind >= limit or words[behind].offset:
        return None
    if behind not in reader.at and not (tags[behind] in "DOTS" and words[behind].definite):
        return None
    return unnamed_subject(text, position, last, form, False)


def antecedent(reader: Reader, i: int, first: int, form: Form) -> Agent | None:
    """Return the definite noun before the relative whose verb agrees with it, unnamed: الطعون التي تطالب بـ.

    Where the verb does not agree (التغييرات التي أعلن), the noun is its object and the subject is dropped.
    """
    text = reader.text
    if i - 2 < first or text.tags[i - 1] != "R" or form.suffixed:
        return None
    relative = RELATIVES.get(text.words[i - 1].folded)
    if relative != (form.gender, form.number):
        return None
    start = i - 1
    while start > first and start > i - 5 and text.words[start - 1].folded.startswith("ال") and text.tags[start - 1] in "DJTSO" and (
        start == i - 1 or not text.words[start].offset
    ):  # fmt: skip
        start -= 1
    if start == i - 1 or start in reader.covering:
        return None
    return unnamed_subject(text, start, i - 1, form, form.number == "p")


def is_nominative(reader: Reader, i: int) -> bool:
    """Return whether a plural shows by its ending that it is the subject: المضربون, مساعدو الوزير."""
    word, lexicon = reader.text.words[i], reader.parties.lexicon
    if word.offset or reader.text.tags[i] not in "DTcW" or len(word.folded) < 5:
        return False
    if word.folded.endswith("ون"):
        return word.definite
    bare = re.sub("(?<=و)(?:ه|ها|هم)$", "", word.folded)
    stem = bare.removesuffix("و")
    return stem != bare and (
        stem + "ين" in lexicon.common or stem + "ون" in lexicon.common or "ال" + stem + "ين" in lexicon.common
    )


def unnamed_subject(text: Text, first: int, last: int, form: Form, plural: bool) -> Agent:
    """Return the agent for a noun phrase, tokens `first` to before `last`, whose words are its label."""
    span = Span(text.base_start(first), text.ends[last - 1])
    label = text.body[span.start : span.end]
    return Agent(first, last, (), True, span, label, form.gender, plural, "other", "", "")
