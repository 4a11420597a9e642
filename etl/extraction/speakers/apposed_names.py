"""Names that stand behind a description which no table knows: الطاهي الشهير سامي الحلواني is he, عائلة سامي الحلواني is not."""

from dataclasses import replace

from etl.extraction.contents.adjuncts import PAPERS
from etl.extraction.mentions.name_context import is_kin
from etl.extraction.records import Agent
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.preceding_subjects import HEARSAY, named_subject
from etl.extraction.speakers.title_words import RELATIONS
from etl.extraction.text import Text
from etl.language.conjugation import Form


def apposed_name(reader: Reader, position: int, last: int, form: Form) -> Agent | None:
    """Return the person named in tokens `position` to before `last`, whom the words before his name describe; else None.

    The words must be whole before the name: all definite (الفتى سامي), a noun with the thing it is of (إداري النادي سامي),
    or a relative with his pronoun (ابنه سامي). Behind a noun for somebody the name may be his: محامي الأسير سامي.
    """
    text = reader.text
    relative = _his_relative(text, position)
    if (text.tags[position] in "TSGgUuB" and not relative) or text.words[position].offset > 1:
        return None
    name = next((k for k in range(position + 1, last) if k in reader.at and reader.is_person(reader.at[k])), 0)
    if not name or text.words[name].offset:
        return None
    before = name - 1
    while (
        before > position and text.tags[before] == "T" and not reader.plural(before) and _definite(reader, before - 1)
    ):
        before -= 1
    if not (relative and name == position + 1) and not _whole(reader, position, before):
        return None
    agent = named_subject(reader, reader.at[name])
    if agent.gender and form.gender and agent.gender != form.gender:
        return None
    return replace(agent, first=position, office=text.slice(position, name))


def _his_relative(text: Text, i: int) -> bool:
    """Return whether a relative with a pronoun stands at token `i`: ابنه, زوجتها; not ابنة."""
    return is_kin(text.words[i].base) and text.texts[i].endswith(("ه", "ها", "هم", "هما"))


def _whole(reader: Reader, position: int, before: int) -> bool:
    """Return whether tokens `position` to `before` are a description to which no name can be joined but by apposition."""
    text = reader.text
    head = text.words[position].base.removeprefix("ال")
    if head in PAPERS or head in HEARSAY or head in RELATIONS or head in _THINGS or is_kin(head):
        return False
    if not _definite(reader, before):
        return False
    genitive = next((k for k in range(position, before + 1) if _definite(reader, k)), before)
    if not all(_definite(reader, k) for k in range(genitive, before + 1)):
        return False
    if genitive == position:
        return True
    known = genitive in reader.covering
    somebody = text.tags[genitive] in "TS" and not reader.plural(genitive)
    return known or not (somebody or text.words[genitive].base.removeprefix("ال") in _SOMEBODY)


def _definite(reader: Reader, k: int) -> bool:
    """Return whether a word with the article or a part of a name that is nobody's stands at token `k`."""
    number = reader.covering.get(k)
    return not reader.is_person(number) if number is not None else reader.text.words[k].folded.startswith("ال")


_THINGS = frozenset(
    "تنحي تحريات تحقيقات تحقيق معلومات وسايل دفاع حمله مكتب حكومه انصار قول اقوال كلام مصادر قصه حساب صفحه موقع وصول حضور قيام تمكن "
    "رحيل وفاه مقتل اغتيال اعتقال فوز استقاله".split()
)
"""What belongs to somebody or happens to him: it is not he."""
_SOMEBODY = frozenset(
    "اسير اسيره شهيد شهيده طفل طفله ضحيه متهم متهمه قتيل فقيد راحل مرحوم فتاه فتي شاب شابه رجل سيده معتقل معتقله مريض مريضه "
    "لاعب لاعبه نجم نجمه ممثل ممثله مغني مغنيه تلميذ تلميذه طالب طالبه مواطن مواطنه".split()
)
