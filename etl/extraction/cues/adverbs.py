"""Adverbs and times that stand between a verb of speech and its subject or what is said."""

from etl.extraction.text import Text
from etl.language.triggers import DATE


def skip_adverbs(text: Text, i: int, last: int) -> int:
    """Return the first token from `i` that is no adverb or expression of time."""
    while i < last and (
        (text.words[i].folded == "اول" and i + 2 < last and text.words[i + 2].folded == "امس")
        or (text.words[i].folded == "من" and i + 1 < last and text.words[i + 1].folded == "امس")
        or (text.words[i].folded in ("قبل", "منذ") and i + 1 < last and text.words[i + 1].folded in _SPANS)
        or (text.words[i].folded in _SPANS and text.words[i - 1].folded in ("قبل", "منذ"))
        or (text.words[i].folded in _ADVERBS and text.tags[i] not in "A")
        or (text.words[i].folded in _PERIODS and i + 1 < last and text.words[i + 1].folded in _NEAR)
        or (text.words[i].folded in _NEAR and text.words[i - 1].folded in _DATED)
        or (text.words[i].folded in _PARTS and i + 1 < last and _dated(text, i + 1))
        or (text.words[i - 1].folded in _PARTS and _dated(text, i))
        or text.words[i].base in WEEKDAYS
        or (
            text.tags[i] == "0"
            and text.words[i - 1].base in WEEKDAYS
            and i + 1 < last
            and text.words[i + 1].marks & DATE
        )
        or (text.words[i].marks & DATE and text.tags[i - 1] == "0" and text.words[i - 2].base in WEEKDAYS)
        or (text.tags[i] == "," and text.tags[i - 2] == "0" and text.words[i - 3].base in WEEKDAYS)
        or (
            text.tags[i] == ","
            and i + 2 < last
            and (text.words[i + 1].folded in _ADVERBS or text.words[i + 1].base in WEEKDAYS)
        )
        or (text.tags[i] == "," and (text.words[i - 1].base in WEEKDAYS or _ends_period(text, i - 1)))
        or (
            text.tags[i] in "()" and text.words[min(i + 1, last - 1) if text.tags[i] == "(" else i - 1].base in WEEKDAYS
        )
    ):
        i += 1
    return i


def _ends_period(text: Text, i: int) -> bool:
    """Return whether a part of a period ends with token `i`: مطلع الشهر الماضي."""
    return i > 1 and text.words[i].folded in _NEAR and text.words[i - 2].folded in _PARTS


def _dated(text: Text, i: int) -> bool:
    """Return whether a period, a month or a year stands at token `i`."""
    word = text.words[i]
    return bool(word.marks & DATE) or word.folded in _DATED or word.folded in ("ليل", "شهر", "عام")


_ADVERBS = frozenset(
    "ايضا كذلك قد امس اليوم غدا مجددا موخرا اخيرا سابقا لاحقا ثم بدوره بدورها بدورهم جانبه جانبها حينها انذاك "
    "تباعا صراحه بوضوح بشده مرارا علنا فقط نفسه نفسها ذاته بالقول بالفعل اساسا كما مساء صباح ظهر فجر ليله يوم "
    "فيه فيها خلاله خلالها ضمنيا رسميا البارحه نفيا قاطعا باتا بقوه وبقوه وبشده بحزم وتكرارا وقتها يومها مسبقا سريعا".split()
)
_SPANS = frozenset("ايام يومين ساعات اسبوع اسبوعين اسابيع شهر شهرين اشهر قليل سنوات".split())
_PERIODS = frozenset("الاسبوع الشهر العام".split())
_PARTS = frozenset("مطلع بدايه منتصف نهايه اواخر اوايل".split())
_NEAR = frozenset("الماضي الحالي الجاري المنصرم الفايت المقبل القادم".split())
WEEKDAYS = frozenset("الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد الاثنين".split())
_DATED = _PERIODS | WEEKDAYS
NOT_OBJECT = frozenset(
    "امس اليوم غدا الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد الاسبوع مساء صباح يوم".split()
)
"""Times: they are neither who speaks nor what is said."""
