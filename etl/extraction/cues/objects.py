"""Objects of verbs of saying that stand far from them: behind a title, an aside, a time or a place."""

import re
from dataclasses import replace

from etl.extraction.contents.adjuncts import DETERMINERS, is_adjunct, is_bound_adjunct
from etl.extraction.cues.adverbs import NOT_OBJECT, WEEKDAYS
from etl.extraction.cues.prepositions import frame_of
from etl.extraction.records import Agent, Span
from etl.extraction.speakers.agents import Reader
from etl.extraction.speakers.title_words import AUDIENCES
from etl.extraction.speakers.unknown_subjects import NOT_SUBJECTS
from etl.extraction.text import Text
from etl.language.conjugation import Form
from etl.language.dates import qualifier
from etl.language.lexicon import Verb
from etl.language.noun_kinds import COUNTING, VERBAL_NOUN
from etl.language.triggers import DATE

_REACH = 32
_EVENTS = frozenset(
    "مقتل وفاه وصول سقوط وقوع صدور ظهور نشوب وجود حدوث بدء فرض رفع رفض فتح منح سحب وقف منع حظر خفض ضبط عوده عزم قرب "
    "رصد قتل شن دفع نقل نشر قصف حل طرد ضروره اهميه صحه عقد توقف قبض نيه دعم فوز هبوط صعود دخول خروج مشاركه مواصله محاوله "
    "زياده اقاله احاله اصابه ادانه حصيله سيطره تصدي قضاء تخلي تضامن".split()
)
"""Verbal nouns of simple verbs and of those whose pattern is other nouns' too."""
_SHARED = re.compile("م.ا..ه|ا(?:ست)?.ا.ه")
"""Verbal nouns of مفاعلة and of hollow verbs: مغادرة, إعادة, استعادة."""
_PLACES = frozenset("محافظه مقاطعه منافسه محاضره معادله مجاوره اداره اذاعه امانه اجازه".split())
_MATTERS = frozenset(
    "تهمه تهم اتهامات اتهام تصريحات تقارير انباء مزاعم معلومات شايعات قرار قرارات سياسه سياسات موقف مواقف خطاب هجوم هجمات "
    "جريمه جرايم تفجير عمليه اعمال كلام خبر اخبار فكره عرض مقترح طلب طلبات دعوات دعوه حوادث حادث حالات حاله حكم احكام".split()
)
"""What is denied, condemned or refused besides events."""
JUDGING = frozenset("deny reject condemn criticise".split())
_GOVERNING = frozenset("قبل بعد منذ عدم اي كل بعض غير شبه عند حين فور ثم او ام".split())


def late_object(
    reader: Reader, agent: Agent | None, position: int, last: int, verb: Verb
) -> tuple[int, Agent | None] | None:
    """Return where the verbal noun stands that a verb's object is, and the subject without it; None where there is none.

    Behind a definite word, a name, a time or a mark a verbal noun begins a phrase of its own.
    """
    text = reader.text
    k, limit = position, min(last, position + _REACH)
    while k < limit:
        tag = text.tags[k]
        if tag in ".L:dMPA" or text.words[k].folded in _TURNS or (agent is None and text.words[k].base in COUNTING):
            break
        if tag == "R":
            k = text.tags.find(",", k, limit)
            if k == -1:
                break
            continue
        if tag == "V" and not is_event(text, k):
            break
        if (_begins(reader, k, agent) and is_event(text, k, verb.act)) or _definite(reader, k, last, verb.act):
            return k, agent
        k += 1
    if agent is None or agent.parties or position < agent.last:
        return None
    for k in range(agent.first + 1, agent.last) if verb.act == "reject" or verb.objects else ():
        if text.words[k].base in verb.objects or (not verb.objects and _refused(text, k)):
            return k, cut(text, agent, k)
    for k in range(agent.first + 1, agent.last):
        told = k == agent.first + 1 and not text.words[agent.first].definite and text.tags[agent.first] in "TS"
        told = told and text.words[k].base != "اعلام"
        if is_event(text, k, verb.act) and (
            told or _begins(reader, k, agent) or text.words[k - 1].base.endswith(("ي", "يه"))
        ):
            return k, cut(text, agent, k)
    return None


def cut(text: Text, agent: Agent, last: int) -> Agent:
    """Return a described agent without the words from token `last`."""
    span = Span(agent.span.start, text.ends[last - 1])
    return replace(agent, last=last, span=span, label=text.body[span.start : span.end])


def _refused(text: Text, k: int) -> bool:
    """Return whether a definite verbal noun with its preposition stands at token `k`: رفضت الحركة التخلي عن."""
    word, bare = text.words[k], text.words[k].base.removeprefix("ال")
    if text.tags[k] != "D" or word.offset or (text.tags[k + 1] != "p" and not text.words[k + 1].preposition):
        return False
    return bare in _REFUSED or bare in _EVENTS or VERBAL_NOUN.match(bare) is not None


_REFUSED = frozenset("سماح ذهاب تخلي تصدي خضوع تنازل رضوخ قبول لجوء بقاء حوار سفر".split())
"""Verbal nouns besides those of the derived verbs that are refused."""


def unknown_teller(reader: Reader, position: int, last: int, form: Form, verb: Verb) -> Agent | None:
    """Return the unnamed subject at `position` of a verb that takes an object: what is said begins behind it.

    There stands a complementiser, behind asides; a verbal noun that nothing governs; or the verb's preposition.
    """
    text = reader.text
    if position >= last or text.tags[position] not in "DcOTS" or position in reader.covering:
        return None
    head = text.words[position]
    agreeing = head.base.endswith(("ه", "ات"))
    if (
        head.offset
        or head.preposition
        or head.base in NOT_OBJECT
        or head.folded in NOT_SUBJECTS
        or head.folded in DETERMINERS
        or (verb.lemma in ABOUT and is_told_of(text, position, verb.lemma))
        or qualifier(head.folded)
        or (form.gender == "m" and agreeing)
        or head.folded.endswith("ين")
        or is_event(text, position)
    ):
        return None
    honoured = text.tags[position] == "T" and text.texts[position].endswith("ه")
    construct = head.definite or text.words[position + 1].definite or text.tags[position + 1] in "J,"
    if not construct and not honoured:
        return None
    objective = "obj" in verb.frames
    end, limit = 0, min(last, position + _REACH)
    for k in range(position + 1, limit):
        word, tag = text.words[k], text.tags[k]
        if tag in ".L:dMPRV" or word.conjunction or word.folded in _TURNS:
            return None
        spoken_to = word.preposition == "ل" and word.base.removeprefix("ال") in AUDIENCES
        if not end and (tag in ",(-pf" or word.preposition == "ب" or spoken_to):
            end = k
        if tag == "A":
            said = word.folded[0] == "ا" and text.tags[k - 1] in ",)DJ0c" and text.words[k - 1].base not in _QUOTED
            return _unnamed(text, position, end or k, form) if said else None
        fills = word.preposition and word.preposition in verb.frames and k not in reader.at
        if fills and not objective and not is_bound_adjunct(reader, k):
            return _unnamed(text, position, end or k, form)
        free = tag == "p" and (text.tags[k - 1] == "," or not objective) and frame_of(word.folded) in verb.frames
        if free and not is_adjunct(reader, k, verb):
            return _unnamed(text, position, end or k, form)
        if (
            objective
            and is_event(text, k, verb.act)
            and not _VERB_LIKE.fullmatch(word.base)
            and _begins(reader, k, None)
        ):
            return _unnamed(text, position, end or k, form)
    return None


ABOUT = frozenset("وصف ختم اختتم تابع واصل استهل".split())
"""Verbs with an object before what is said: whom they describe, the talk that they end (ختم كلامه بالقول)."""


def is_told_of(text: Text, position: int, lemma: str) -> bool:
    """Return whether a noun that no table knows is the object of a verb of `ABOUT`, not its subject."""
    return text.tags[position] in "Dc" and (lemma == "وصف" or text.texts[position].endswith("ه"))


_VERB_LIKE = re.compile("ت...")
"""Verbal nouns that can be verbs too: تملك."""
_TURNS = frozenset("بينما فيما حيث حين لكن ولكن بعدما قبلما كما".split())
"""What begins another clause."""
_QUOTED = frozenset("القايل القايله القول الاعتقاد العلم".split())
"""Definite words that have أن of their own."""


def _unnamed(text: Text, first: int, last: int, form: Form) -> Agent:
    span = Span(text.starts[first], text.ends[last - 1])
    label = text.body[span.start : span.end]
    return Agent(first, last, (), True, span, label, form.gender, False, "other", label, "")


BARE = ("التزام", "التحاق", "التماس", "التفاف", "التقاء")
"""Verbal nouns that only look as if they had the article."""


def _definite(reader: Reader, k: int, last: int, act: str) -> bool:
    """Return whether a definite verbal noun is what is said, no clause behind it: أعلنت الشرطة، القبض على.

    It stands behind a comma or a time; one with its preposition is announced behind any word that governs nothing.
    """
    text = reader.text
    word, before = text.words[k], text.words[k - 1]
    timed = bool(qualifier(before.folded)) or before.base in WEEKDAYS or before.folded in _TIMES
    judged = act in JUDGING and text.tags[k] in "DS"
    if not word.definite or word.offset or not (text.tags[k] in "DO" or judged):
        return False
    name = reader.covering.get(k - 1)
    free = (before.definite or text.tags[k - 1] in ")J" or k - 1 in text.closed) if name is None else (
        text.tags[reader.mentions[name].first - 1] not in "cM"
    )  # fmt: skip
    announced = act == "announce" and free and (text.tags[k + 1] == "p" or text.words[k + 1].preposition == "ب")
    if text.tags[k - 1] != "," and not timed and not announced:
        return False
    bare = word.base.removeprefix("ال")
    if judged and not timed:
        return text.tags[k + 1] != "A" and _CLAUSE.match(text.tags, k, last) is None
    return (
        bare != "تابع"
        and (bare in _EVENTS or VERBAL_NOUN.match(bare) is not None or _shared(bare))
        and _CLAUSE.match(text.tags, k, last) is None
    )


_CLAUSE = re.compile("[^.LVMP:]*A")


def is_event(text: Text, k: int, act: str = "") -> bool:
    """Return whether token `k` is a verbal noun, bare or with a pronoun, that nothing joins or governs."""
    word = text.words[k]
    bare = text.texts[k].startswith("إل") or word.base.startswith(BARE)
    if word.offset or (word.definite and not bare) or text.tags[k] not in "cWVfOTSD":
        return False
    if text.texts[k].endswith(("ا", "ً")) and not text.texts[k].endswith("ها"):
        return False
    if word.folded == "عدم":
        return True
    if text.tags[k] == "V" and text.tags[k - 1] == ",":
        return word.folded[0] != "ي" and (word.base in _EVENTS or any(form.suffixed for form, _ in word.forms))
    if word.folded in DETERMINERS or text.tags[k] == "f":
        return False
    noun = word.base
    for pronoun in ("ها", "هم", "ه") if text.texts[k].endswith(("ه", "ها", "هم")) else ():
        if noun.endswith(pronoun):
            noun = noun.removesuffix(pronoun)
            break
    if act in JUDGING and noun in _MATTERS:
        return True
    if text.texts[k][0] == "أ" and noun not in _EVENTS and not _shared(noun):
        return False
    return is_verbal_noun(noun)


def is_verbal_noun(noun: str) -> bool:
    """Return whether a word without article and pronoun is known for a verbal noun or has the pattern of one."""
    joined = noun.removesuffix("ت") + "ه" if noun.endswith("ت") else noun
    return (
        _shared(noun)
        or _shared(joined)
        or noun in _EVENTS
        or joined in _EVENTS
        or noun + "ه" in _EVENTS
        or VERBAL_NOUN.match(noun) is not None
    )


def _shared(noun: str) -> bool:
    return _SHARED.fullmatch(noun) is not None and noun not in _PLACES


def _begins(reader: Reader, k: int, agent: Agent | None) -> bool:
    """Return whether a phrase can begin at token `k`: no preposition and no noun before it governs it."""
    text = reader.text
    if k in reader.covering:
        return False
    before, tag = text.words[k - 1], text.tags[k - 1]
    if (
        tag == "p"
        or before.folded in _GOVERNING
        or (before.preposition and not before.definite and k - 1 not in reader.covering)
    ):
        return False
    if agent is not None and k == agent.last:
        return True
    return (
        tag in ",-)qJGUX"
        or before.definite
        or bool(before.marks & DATE)
        or k - 1 in reader.covering
        or (tag == "f" and before.folded in _TIMES)
        or (tag == "c" and text.texts[k - 1].endswith(("ه", "ها", "هم")))
    )


_TIMES = frozenset("امس اليوم غدا الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد رسميا ايضا كذلك".split())
