"""Status, day, place and topic of an encounter, from its clause and what stands right around it."""

from bisect import bisect_left
from collections.abc import Sequence

from etl.extraction.meetings.named import FORMS, base_of
from etl.extraction.meetings.places import PLACING, find_place, named_after
from etl.extraction.records import Clause, Span
from etl.extraction.speakers.agents import Reader
from etl.language.dates import DateWords
from etl.language.triggers import ATTENDS, HOLDS, HOSTS, MEETS, RECEIVES
from etl.language.words import Word

_FUTURE = frozenset(
    (
        "سوف المقبل المقبله القادم القادمه غدا مرتقب مرتقبه مقرر المقرر المقرره المرتقب المرتقبه يعتزم "
        "تعتزم اعتزامه يستعد تستعد المزمع المزمعه سيتم ستتم سيقام ستقام سينطلق ستنطلق سيبدا ستبدا"
    ).split()
)
_AHEAD = frozenset("عشيه تاجيل الغاء استيناف عوده المفترض موعد تحضيرات التحضير".split())
"""Before a meeting's noun: it has not taken place."""
_POSSIBLE = frozenset(
    (
        "قد يمكن ربما امكانيه احتمال اقتراح اقترح ضروره يجب ينبغي دعوه دعا يدعو دعوته الي_عقد استعداده "
        "استعداد يقترح لعقد دعت تدعو داعيا داعيه دعوته دعوتها اقترحت تقترح رغبته رغبتها رغبه يطلب المتوقع محتمل محتمله "
        "يسعي تسعي يامل تامل استعدادها اي افاق احتمالات احتماليه"
    ).split()
)
_DEMANDS = frozenset("طالب طالبت يطالب تطالب مطالبا مطالبه".split())
_CALLS_FOR = frozenset("دعا دعت يدعو تدعو داعيا داعيه اقترح اقترحت يقترح تقترح".split())
_AGREED_ON = frozenset("اتفق اتفقا اتفقت اتفقوا الاتفاق".split())
_AGREED = _AGREED_ON | frozenset("ينوي تنوي يخطط تخطط عازم عازمه عزمه عزمها اعتزام نيته نيتها".split())
"""Before a meeting's noun: it is meant to take place; what was agreed on must be its holding."""
_HOLDING = frozenset("عقد اجراء".split())
_AT = frozenset("خلال اثناء عقب بعد قبل قبيل مستهل ختام هامش امام لدي بمناسبه لحضور حضور للمشاركه".split())
"""Before a meeting's noun: what was called for was called for at it."""
_TO_TAKE_PLACE = MEETS | HOLDS | RECEIVES
_PRESENT = frozenset(verb for verb in _TO_TAKE_PLACE | HOSTS | ATTENDS if verb[0] == "ت") | {"تكون"}
_PRESENT -= frozenset("تراس تراست تلقي تلقت تباحث تباحثا".split())
_HAPPENED = frozenset(
    "التقي التقت التقيا التقوا اجتمع اجتمعت اجتمعا اجتمعوا استقبل استقبلت قابل قابلت اجري اجرت اجريا".split()
)
"""Verbs of what has taken place: التقى X Y لبحث القمة المقبلة."""
_IF = frozenset("اذا ما لو متي".split())
_TOPIC = frozenset("حول بشان بخصوص لبحث لمناقشه".split())
_SITUATIONS = frozenset(
    "ازمه وضع اوضاع تطورات احداث حرب نزاع سلام صراع قضيه موقف مستجدات معارك قتال استقرار امن عنف ارهاب حل وقف_النار".split()
)
"""What is talked about: الأزمة في سورية tells no place of the talks."""


def surround(reader: Reader, clause: Clause, first: int, last: int, dates: list[DateWords]) -> None:
    """Set status, date, place and topic from the clause and what stands right around it."""
    text = reader.text
    low, high = max(first, clause.first - 6), clause.last
    for found in dates[bisect_left(dates, low, key=lambda d: d.first) :]:
        if found.first > high + 4:
            break
        if low <= found.first and found.last <= max(high, clause.last + 4):
            clause.days = found
            clause.evidence["held_from"] = Span(text.starts[found.first], text.ends[found.last - 1])
            break
    for k in range(clause.first, high):
        if clause.place is None and base_of(text.words[k]) in FORMS:
            clause.place = named_after(reader, k + 1, high)
        if (
            clause.place is None
            and text.words[k].folded in PLACING
            and k + 1 < high
            and not text.words[k + 1].offset
            and not any(w.base.removeprefix("ال") in _SITUATIONS for w in text.words[max(clause.first, k - 2) : k])
        ):
            place = find_place(reader, k + 1, high)
            if place is not None:
                clause.place = place
        if clause.topic is None and text.words[k].folded in _TOPIC and k + 2 <= high:
            clause.topic = Span(text.starts[k + 1], text.ends[high - 1])
    happened = text.words[clause.first].folded.lstrip("وف") in _HAPPENED and not (
        clause.first > first and text.words[clause.first - 1].folded in _IF
    )
    for k in range(low, clause.first if happened else min(high, clause.first + 8) if clause.refers else high):
        folded = text.words[k].folded.removeprefix("و")
        if (
            folded in _FUTURE
            or (k < clause.first and folded in _AHEAD)
            or (
                folded.startswith(("سي", "ست"))
                and len(folded) > 4
                and text.words[k].tag in "WcV"
                and folded[1:] in _TO_TAKE_PLACE
            )
        ):
            clause.status = clause.status or "planned"
        elif k <= clause.first + 1 and not clause.status and _wished(text.words, k, clause.first):
            clause.status = "possible"
        elif k < clause.first and folded in _AGREED and not clause.status:
            agreed = any(w.folded in _HOLDING for w in text.words[k + 1 : clause.first])
            clause.status = "planned" if agreed or folded not in _AGREED_ON else ""
    clause.status = clause.status or "held"


def _wished(words: Sequence[Word], k: int, first: int) -> bool:
    """Return whether the word at token `k` wishes, asks or allows the encounter at `first`, and does not only speak at it."""
    folded = words[k].folded.removeprefix("و")
    calls = folded in _CALLS_FOR or folded in _DEMANDS
    for word in words[k + 1 : first]:
        if word.folded in _AT or (calls and word.folded == "في"):
            return False
    if folded == "المتوقع" and words[k + 1].folded != "ان":
        return False
    if folded in _DEMANDS:
        return any(w.preposition == "ب" for w in words[k + 1 : first + 1])
    return folded in _POSSIBLE and not _past(words, k)


def _past(words: Sequence[Word], k: int) -> bool:
    """Return whether قد at token `k` stands before a past verb: قد قام is he did, قد يقوم he may."""
    following = words[k + 1].folded if k + 1 < len(words) else ""
    return words[k].folded.removeprefix("و") == "قد" and not (following[:1] == "ي" or following in _PRESENT)
