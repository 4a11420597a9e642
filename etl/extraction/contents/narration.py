"""Where the narrator goes on behind what somebody said: according to whom, meanwhile, without details, in a statement."""

import re

from etl.extraction.text import Text
from etl.language.triggers import ATTRIBUTING, ATTRIBUTION, RELAYING

#: Words behind a comma with which the narrator goes on.
_NARRATOR = frozenset("وذلك ليكون".split())
NARRATOR_PAIRS = frozenset(
    (
        "في اشاره|في وقت|في الوقت|في موشر|في خطوه|في تلميح|نقلا عن|علي ما|مع العلم|في تصريحات|في تصريح|في بيان|في "
        "مقابله|في كلمه|وجاء ذلك|"
        "جاء ذلك|ياتي ذلك|يذكر ان|ويذكر ان|يشار الي|ويشار الي|الجدير بالذكر|والجدير بالذكر|الجدير "
        "ذكره|تجدر الاشاره|وتجدر الاشاره|يجدر ذكره|وياتي ذلك|وتاتي هذه|ردا علي|تعليقا علي|في تعليق|في رد|"
        "وتحرر عن|تحرر عن|وتحرر المحضر|تحرر المحضر|وتحرر محضر|وتم تحرير|فتم تحرير|وحرر محضر|فتحرر محضر|واخطرت النيابه|"
        "فاخطرت النيابه|وتولت النيابه|وباشرت النيابه|وجاري العرض|وجاري عرضهم|وجاري عرضه|وجار العرض|"
        "فحرر محضر|تحرر محضرا|وتم احالته|وتمت احالته|وتم احالتهم|"
        "ما يشير|مما يشير|مما اثار|ما اثار|ما يثير|مما يثير"
    ).split("|")
)
_WHICH = frozenset(("وهو ما", "الامر الذي", "الامر الذى"))
_BUT = frozenset("لكن لكنه لكنها لكنهم ولكن ولكنه ولكنها ولكنهم".split())
_MEANWHILE = frozenset("فيما بينما وبينما".split())
_MEANING = frozenset("يعني يزيد يعكس يعزز".split())
"""What ends a noun phrase behind ما and مما; a clause of the speaker it can continue."""
_POINTS = frozenset("سابق لاحق ذاته نفسه الراهن الحالي الحاضر المناسب مناسب مبكر متاخر قصير قريب واحد".split())
"""Behind في وقت: a time within a clause."""
_INNER = frozenset("مدينه بلده قريه قطاع ناحيه محافظه مخيم العاصمه المدينه البلاد القطاع البلده القريه الضفه".split())
"""Behind وسط: where something is."""
_DETAILS = frozenset(
    (
        "تفاصيل التفاصيل معلومات توضيح ايضاح ايضاحات توضيحات تحديد ذكر الكشف كشف مزيد الاشاره اشاره التطرق الافصاح الخوض "
        "الادلاء اعطاء تقديم بيان تفسير اضافه تسميه تعليق يصدر تصدر يعلن تعلن يرد ترد يتسن "
        "يحدد تحدد يذكر تذكر يوضح توضح يكشف تكشف يشير تشير يقدم تقدم يعطي "
        "تعطي يدلي تدلي يضيف تضيف يتطرق تتطرق يفصح تفصح يسمي تسمي يسميه يتضح يعلق تعلق يخوض تخوض يورد تورد"
    ).split()
)
"""Behind من دون: what the speaker left unsaid."""
_REASONS = frozenset(
    (
        "لان لانه لانها لانهم عبر بهدف رغم تحت بسبب نتيجه نظرا حتي لحين بغيه بفضل في|حال في|حاله في|الفتره في|منطقه في|مناطق "
        "في|محيط في|مدينه في|محافظه في|ولايه في|بلده في|المعارك في|غضون من|خلال من|اجل عن|طريق"
    ).split()
)
"""What goes on with what is said: ، وذلك لأن."""
_TELLING = frozenset("التزامن تزامن مناسبه حضور تصريح تصريحات بيان".split())
"""What the narrator sets beside it, with ب."""


def attribution_at(text: Text, k: int) -> bool:
    """Return whether words that attribute what stands before them begin at token `k`: بحسب, وفقا ل, على حد قوله."""
    word = text.words[k]
    if not word.marks & ATTRIBUTION:
        return False
    if (word.base in ATTRIBUTING and not word.preposition) or word.folded in ATTRIBUTING:
        following = text.words[k + 1].base if k + 1 < len(text.words) else ""
        if word.base == "نقلا":
            return following == "عن"
        if word.folded not in ("وفق", "وفقا", "طبقا", "حسب", "بحسب"):
            return not _manner(text, k)
        opens = k == 0 or text.tags[k - 1] in ",LqR)."
        return following.removeprefix("ال") not in _LAWS and (opens or _can_speak(text, k + 1)) and not _manner(text, k)
    if word.folded == "علي" and k + 2 < len(text.words):
        following = text.words[k + 1].folded
        if following == "ما":
            return _told_of(text, k)
        return following == "حد" and text.words[k + 2].base.startswith(("قول", "تعبير", "وصف", "زعم", "ذكر"))
    return False


def _told_of(text: Text, k: int) -> bool:
    """Return whether على ما at token `k` tells whose words stand before it (على ما أفاد مصدر), not what one comments on."""
    word = text.words[k + 2]
    says = any(form.kind != "masdar" and not form.suffixed and "that" in verb.frames for form, verb in word.forms)
    opens = k > 0 and (text.tags[k - 1] in ",q)0" or (k + 3 < len(text.tags) and text.tags[k + 3] in "TSO"))
    standing = any(verb.lemma in ("ورد", "جاء") for _, verb in word.forms)
    return opens and text.tags[k + 2] == "V" and says and not standing and text.words[k - 1].folded not in _COMMENTING


_COMMENTING = frozenset("ردا تعليقا عطفا بناء احتجاجا رد علق".split())


def _manner(text: Text, k: int) -> bool:
    """Return whether وفق ما at token `k` tells how something is, not who says it: وفق ما تقتضيه اللوائح, وفقا لما هو مقرر."""
    k += text.words[k + 1].folded in ("ما", "لما") if k + 1 < len(text.words) else 0
    if not text.words[k].folded.endswith("ما") or k + 1 >= len(text.words):
        return False
    word = text.words[k + 1]
    return not word.forms and word.base not in RELAYING and (word.tag in "fp" or word.folded[0] in "يت")


_OWN_WORDS = frozenset("وصفه وصفها وصفهم قوله قولها قولهم تعبيره تعبيرها تعبيرهم رايه رايها".split())


def aside(text: Text, k: int) -> bool:
    """Return whether the attribution at `k` is to the speaker himself, between commas: ..., بحسب وصفه، ..."""
    for last in (k + 2, k + 3):
        if last < len(text.tags) and text.tags[last] in ",-" and text.words[last - 1].folded in _OWN_WORDS:
            goes_on = (
                last + 1 < len(text.tags) and text.tags[last + 1] not in "VP" and text.words[last + 1].folded != "كما"
            )
            return goes_on and text.tags[k - 1] in ",-"
    return False


def _can_speak(text: Text, k: int) -> bool:
    """Return whether a source can begin at token `k`: behind وفقا inside a clause a common noun is a manner."""
    if k >= len(text.tags):
        return False
    word = text.words[k]
    return text.tags[k] in "TSOJGUugWXqp" or bool(word.roots) or word.folded in ("ما", "لما")


_LAWS = frozenset(
    (
        "قانون قواعد احكام معايير نظام دستور مبدا اتفاق اتفاقيه قرار شروط خطه شريعه مواصفات جدول اسس احدث تقييمنا مبادي "
        "ضوابط بنود انظمه لوايح تعليمات اجراءات متطلبات احتياجات اولويات امكانات امكانيات معدلات مقاييس مقياس تصنيف تقسيم "
        "اليه اليات اطر ميثاق خطط نهج منهج نوعيه طبيعه نسب اصول مصالح رغبات مقتضيات تقويم "
        "حاجه حاله منطقه مواقيت جداول مبادره رويه تنظيم مصلحه مزاج"
    ).split()
)
"""What things are done by, behind وفقا: no source."""


def turns(text: Text, k: int, start: int, end: int, clausal: bool) -> bool:
    """Return whether the narrator goes on at a line end, comma, dash or preposition."""
    tag, words = text.tags[k], text.words
    if tag == "L":
        return True
    if tag == "p" and words[k].folded == "في":
        return start < k and k + 1 < end and words[k + 1].folded == "اشاره"
    if tag == "p":
        return start < k and k + 2 < end and words[k + 1].folded == "ان" and words[k + 2].folded in _DETAILS
    if k + 2 >= end:
        return False
    following, behind = words[k + 1].folded, words[k + 2].folded
    if following == "وذلك" and _reason(text, k + 2, end):
        return False
    if following in _MEANWHILE or (following == "في" and behind == "حين"):
        begin = k + (2 if following != "في" else 3)
        unsaid = begin + 1 < end and words[begin].folded == "لم" and words[begin + 1].folded in _DETAILS
        return not clausal or unsaid or _TOLD.match(text.tags, begin, end) is not None
    if f"{following} {behind}" in _WHICH and k + 3 < end:
        return not clausal or _answered(text, k + 3)
    if following in _BUT and behind == "لم" and words[k + 3].folded in _DETAILS and k + 3 < end:
        return True
    if following in ("ما", "مما") and behind in _MEANING:
        return not clausal or following == "مما"
    if following == "وسط":
        return behind not in _INNER
    if following == "دون" or (following == "من" and behind == "دون"):
        k += 2 if following == "دون" else 3
        k += k < end and words[k].folded in ("ان", "اي")
        return k < end and words[k].folded in _DETAILS
    if following == "في" and behind.removeprefix("ال") == "وقت" and k + 3 < end and words[k + 3].folded in _POINTS:
        return False
    return following in _NARRATOR or f"{following} {behind}" in NARRATOR_PAIRS


def _answered(text: Text, k: int) -> bool:
    """Return whether behind وهو ما others answer what is said: وهو ما نفته الحكومة, وهو ما رد عليه; not وهو ما يعني."""
    word = text.words[k]
    told = bool(word.forms) and (word.forms[0][0].suffixed or word.forms[0][1].act in ("deny", "reject"))
    return told or word.folded == "سبق" or text.words[k + 1].folded == "عليه"


_TOLD = re.compile("[^,.LRAp]{0,5}V")
"""A verb of saying in the clause behind فيما."""


def _reason(text: Text, k: int, end: int) -> bool:
    """Return whether the why, how or where of what is said begins at token `k`, behind وذلك."""
    word = text.words[k]
    bound = word.preposition in ("ل", "ب") and word.base not in _TELLING and not attribution_at(text, k)
    pair = f"{word.folded}|{text.words[k + 1].folded}" if k + 1 < end else ""
    return bound or word.folded in _REASONS or pair in _REASONS
