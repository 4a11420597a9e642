"""Adverbs and times that stand between a verb of speech and its subject or what is said."""

from etl.extraction.text import Text
from etl.language.triggers import DATE


def skip_adverbs(text: Text, i: int, last: int) -> int:
    """Return the first token from `i` that is no adverb or expression of time."""
    words, tags = text.words, text.tags
    while i < last:
        word, tag = words[i], tags[i]
        if tag in ",()":
            skipped = _at_mark(text, i, last)
        else:
            known = word.folded in _TIMELY or word.marks & DATE or tag == "0" or word.base in WEEKDAYS
            skipped = bool(known) and _is_timely(text, i, last)
        if not skipped:
            break
        i += 1
    return i


def _at_mark(text: Text, i: int, last: int) -> bool:
    """Return whether a comma or bracket at token `i` belongs to an expression of time."""
    words, tags = text.words, text.tags
    if tags[i] == "(":
        return words[min(i + 1, last - 1)].base in WEEKDAYS
    if words[i - 1].base in WEEKDAYS:
        return True
    if tags[i] == ")":
        return False
    return (
        (tags[i - 2] == "0" and words[i - 3].base in WEEKDAYS)
        or (i + 2 < last and (words[i + 1].folded in _ADVERBS or words[i + 1].base in WEEKDAYS))
        or _ends_period(text, i - 1)
    )


def _is_timely(text: Text, i: int, last: int) -> bool:
    """Return whether the word at token `i`, which can tell a time or be an adverb, does so beside its neighbours."""
    words, tags = text.words, text.tags
    word, before = words[i], words[i - 1]
    following = words[i + 1].folded if i + 1 < last else ""
    return (
        (word.folded == "اول" and i + 2 < last and words[i + 2].folded == "امس")
        or (word.folded == "من" and following == "امس")
        or (word.folded in ("قبل", "منذ") and following in _SPANS)
        or (word.folded in _SPANS and before.folded in ("قبل", "منذ"))
        or (word.folded in _ADVERBS and tags[i] != "A")
        or (word.folded in _PERIODS and following in _NEAR)
        or (word.folded in _NEAR and before.folded in _DATED)
        or (word.folded in _PARTS and i + 1 < last and _dated(text, i + 1))
        or (before.folded in _PARTS and _dated(text, i))
        or word.base in WEEKDAYS
        or (word.folded in _YEARS and i + 1 < last and tags[i + 1] == "0")
        or (tags[i] == "0" and before.folded in _YEARS)
        or (tags[i] == "0" and before.base in WEEKDAYS and i + 1 < last and bool(words[i + 1].marks & DATE))
        or (bool(word.marks & DATE) and tags[i - 1] == "0" and words[i - 2].base in WEEKDAYS)
    )


def _ends_period(text: Text, i: int) -> bool:
    """Return whether a part of a period ends with token `i`: مطلع الشهر الماضي."""
    return i > 1 and text.words[i].folded in _NEAR and text.words[i - 2].folded in _PARTS


def _dated(text: Text, i: int) -> bool:
    """Return whether a period, a month or a year stands at token `i`."""
    word = text.words[i]
    return bool(word.marks & DATE) or word.folded in _DATED or word.folded in _UNITS


_ADVERBS = frozenset(
    "ايضا كذلك قد امس اليوم غدا مجددا موخرا اخيرا سابقا لاحقا ثم بدوره بدورها بدورهم جانبه جانبها حينها انذاك "
    "تباعا صراحه بوضوح بشده مرارا علنا فقط نفسه نفسها ذاته بالقول بالفعل اساسا كما مساء صباح ظهر فجر ليله يوم "
    "فيه فيها خلاله خلالها ضمنيا رسميا البارحه نفيا قاطعا باتا بقوه وبقوه وبشده بحزم وتكرارا وقتها يومها مسبقا سريعا".split()
)
_SPANS = frozenset("ايام يومين ساعات اسبوع اسبوعين اسابيع شهر شهرين اشهر قليل عامين سنتين سنوات".split())
_PERIODS = frozenset("الاسبوع الشهر العام".split())
_PARTS = frozenset("مطلع بدايه منتصف نهايه اواخر اوايل".split())
_NEAR = frozenset("الماضي الحالي الجاري المنصرم الفايت المقبل القادم".split())
WEEKDAYS = frozenset("الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد الاثنين".split())
_DATED = _PERIODS | WEEKDAYS
_YEARS = frozenset("عام سنه".split())
_UNITS = frozenset("ليل شهر عام".split())
_TIMELY = _ADVERBS | _SPANS | _PARTS | _NEAR | _DATED | _UNITS | frozenset("اول من قبل منذ".split())
"""Whatever can be skipped, besides weekdays with a bound letter, words of dates, numbers and marks."""
NOT_OBJECT = frozenset(
    "امس اليوم غدا الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد الاسبوع مساء صباح يوم".split()
)
"""Times: they are neither who speaks nor what is said."""
