"""Words that can begin something: read once per surface form, so that sentences are walked by their marked words only."""

from collections.abc import Iterable

#: Bits of `Word.marks`.
CUE, ATTRIBUTION, ENCOUNTER, DATE, SETTING, HOMOGRAPH = 1, 2, 4, 8, 16, 32
ALL_MARKS = CUE | ATTRIBUTION | ENCOUNTER | DATE | SETTING | HOMOGRAPH

#: نقلت س عن ص.
RELAYING = frozenset("نقل نقلت نقلا تنقل ينقل نقلوا نقله نقلته نقلتها".split())
#: What an outlet has learned of its source: علمت "س" من مصادر.
LEARNING = frozenset(("علمت",))
#: What attributes the words before it to somebody.
ATTRIBUTING = frozenset("بحسب حسب وفقا وفق طبقا حسبما نقلا".split())
#: Acts of verbs that say, not of those that judge or ask: whoever is their subject has words of his own.
SAYING = frozenset("say explain note affirm".split())
#: Acts of verbs whose object, where they have one, is what is said and not whom it is said to or of.
TELLING = SAYING | frozenset(
    "announce report reveal claim comment answer admit promise propose hope expect express".split()
)
#: Nouns that report an act of saying when its subject and content stand behind them → the verbal noun of the table.
NOUNS_OF_SAYING = {
    "قول": "قول", "دعوه": "دعوه", "مطالبه": "مطالبه", "اتهام": "اتهام", "اتهامات": "اتهام", "ادعاءات": "ادعاء",
    "ادعاء": "ادعاء", "مزاعم": "ادعاء",
    "اعلان": "اعلان", "تاكيد": "تاكيد",
    "تصريح": "تصريح", "تصريحات": "تصريح", "مطالب": "مطالبه", "مطالبات": "مطالبه", "دعوات": "دعوه", "توقعات": "توقع",
    "اعتراف": "اعتراف", "اقرار": "اقرار", "نفي": "نفي", "وعود": "وعد",
    "انتقاد": "انتقاد", "انتقادات": "انتقاد", "ادانه": "ادانه",
    "تهديد": "تهديد", "تعهد": "تعهد", "وعد": "وعد", "تحذير": "تحذير", "تحذيرات": "تحذير", "تهديدات": "تهديد",
    "زعم": "زعم", "كشف": "كشف", "طلب": "طلب", "عرض": "عرض", "اقتراح": "اقتراح", "تاكيدات": "تاكيد", "اشاره": "اشاره",
    "تعهدات": "تعهد", "اعترافات": "اعتراف", "مناشده": "مناشده", "ترحيب": "ترحيب", "تنديد": "تنديد",
    "اشاده": "اشاده", "تلميح": "تلميح", "شكوي": "شكوي",
}  # fmt: skip

#: What somebody has said, with his pronoun → its gender and number: علق بقوله.
OWN_SAYING = {"قوله": "ms", "قولها": "fs", "قولهم": "mp", "قولهما": "md"}

BRIEFS = frozenset("اطلع يطلع اطلعت تطلع".split())
MEETS = frozenset(
    (
        "التقي يلتقي التقت تلتقي التقيا يلتقيان التقوا يلتقون التقيت اجتمع يجتمع اجتمعت تجتمع اجتمعا يجتمعان يجتمعا "
        "اجتمعوا يجتمعون يجتمعوا يلتقيا يلتقوا تباحث يتباحث تباحثا"
    ).split()
)
RECEIVES = frozenset("استقبل يستقبل استقبلت تستقبل قابل يقابل قابلت استقبلا".split())
DEALS = frozenset(
    (
        "بحث يبحث بحثت تبحث بحثا يبحثان بحثوا يبحثون ناقش يناقش ناقشت تناقش ناقشا ناقشوا يناقشان يناقشون استعرض يستعرض "
        "استعرضا تشاور يتشاور تفاوض يتفاوض تتفاوض"
    ).split()
)
HOLDS = frozenset(
    (
        "اجري يجري اجرت تجري اجريا اجروا يجرون يجريان جري جرت عقد يعقد عقدت تعقد عقدا عقدوا يعقدون يعقدان تلقي تلقت يتلقي "
        "انعقد انعقدت ينعقد تنعقد"
    ).split()
)
#: Verbs of those who take part in an encounter or lead it.
ATTENDS = frozenset(
    (
        "شارك يشارك شاركت تشارك شاركوا حضر يحضر حضرت تحضر تراس يتراس تراست تتراس راس يراس راست تراس افتتح يفتتح افتتحت"
    ).split()
)
#: Verbs of talks and sessions that go on.
GOES_ON = frozenset(
    (
        "استانف استانفت يستانف تستانف استانفا استانفوا اختتم اختتمت اختتما انهي انهت ينهي تنهي واصل واصلت يواصل تواصل "
        "بدا بدات يبدا تبدا"
    ).split()
)
#: Verbs of those who give one.
HOSTS = frozenset("استضاف يستضيف استضافت تستضيف نظم ينظم نظمت تنظم اقام يقيم اقامت تقيم".split())
CALLS = frozenset("هاتف يهاتف هاتفت اتصل يتصل اتصلت تتصل".split())
#: Talks: they go on between sides.
TALKS = frozenset("محادثات مباحثات مفاوضات مشاورات حوار تشاور".split())
#: Gatherings that have a name and those who attend.
CONFERENCES = frozenset("موتمر منتدي ندوه ملتقي ورشه".split())
ENCOUNTERS = (
    frozenset(
        (
            "اجتماع اجتماعا لقاء قمه جلسه موتمرا حوارا اتصال اتصالا اجتماعات لقاءات مكالمه محادثه اتصالات جوله جلسات "
            "مكالمات دوره"
        ).split()
    )
    | TALKS
    | CONFERENCES
)
#: Encounters with the possessor's pronoun → his gender, `we` where it is who speaks.
OWN_ENCOUNTERS = {
    "اجتماعه": "m", "اجتماعها": "f", "لقايه": "m", "لقاءه": "m", "لقاوه": "m", "لقايها": "f", "محادثاته": "m", "محادثاتها": "f",
    "مباحثاته": "m", "مباحثاتها": "f", "استقباله": "m", "لقايهما": "", "اجتماعهما": "", "محادثاتهما": "", "مشاوراته": "m",
    "اجتماعهم": "", "لقايهم": "", "لقاءها": "f", "استقبالها": "f", "مباحثاتهما": "", "لقاءهما": "", "قمته": "m",
    "جلستها": "f", "جلسته": "m", "موتمره": "m", "موتمرها": "f", "لقاءاته": "m", "اجتماعاته": "m", "اجتماعاتها": "f",
    "مفاوضاته": "m", "مفاوضاتها": "f", "محادثاتنا": "we", "مباحثاتنا": "we", "لقاينا": "we", "لقاونا": "we", "اجتماعنا": "we",
    "مفاوضاتنا": "we", "لقايي": "we", "محادثاتي": "we", "مباحثاتي": "we",
}  # fmt: skip
REFERRING = frozenset(
    (
        "اللقاء الاجتماع المباحثات المحادثات القمه المفاوضات الجلسه الاتصال المشاورات الموتمر الندوه المنتدي الملتقي الورشه "
        "الاجتماعات اللقاءات المكالمه الحوار الدوره"
    ).split()
)
#: What stands before an encounter that did not take place, and before taking part that somebody did not.
NEGATIONS = frozenset("لم لن دون عدم نفي ينفي نفت نافيا لا".split())
REFUSING = frozenset("رفض رفضت يرفض ترفض رفضه رفضها رفضهم رافضا رافضه رفضوا الغي الغت".split())
ADDRESSES = frozenset(
    "كلمه كلمته كلمتها خطاب خطابه خطابها احاطه احاطته احاطتها افاده افادته افادتها شهادته شهادتها".split()
)
#: What a journey is made for: توجه X إلى P للقاء Y.
PURPOSES = frozenset("للقاء للاجتماع للتباحث للتشاور للتفاوض".split())
VISITS = frozenset("زياره الزياره زيارته زيارتها".split())

#: Folded word → medium in which a statement is made.
MEDIA = {
    word: medium
    for medium, words in {
        "press_conference": "مؤتمر_صحفي",
        "interview": "مقابله حوار حواره حوارها لقاء_صحفي مقابلته مقابلتها",
        "post": "تغريده تغريدات تويتر فيسبوك منشور تدوينه صفحته صفحتها حسابه حسابها تليغرام انستغرام تغريدته",
        "phone_call": "مكالمه هاتفيا",
        "speech": "كلمه كلمته كلمتها خطاب خطابه خطابها خطبه خطبته",
        "letter": "رساله رسالته رسالتها خطابا",
        "report": "تقرير تقريرها تقريره تقاريرها",
        "statement": "بيان بيانه بيانها بيانات بيانا",
        "remarks": "تصريح تصريحات تصريحاته تصريحاتها تصريحه صحفيين صحافيين للصحفيين للصحافيين",
        "meeting": "اجتماع اجتماعه لقاء لقايه لقايها محادثات جلسه استقباله مباحثات محادثاته اجتماعها ندوه",
    }.items()
    for word in words.split()
}
#: Two words behind which stands the occasion of a statement.
OCCASIONS = frozenset(
    ("ردا علي|تعليقا علي|وردا علي|وتعليقا علي|معلقا علي|في تعليقه|في تعليقها|في رده|في ردها|في تعليق|في معرض").split(
        "|"
    )
)
_MEDIA_OF_TWO_WORDS = frozenset("موتمر حديث اتصال".split())
#: Of each pair of `OCCASIONS` the word that is rarer.
_OCCASION_WORDS = frozenset(second if first == "في" else first for first, second in map(str.split, OCCASIONS))

_VERBS_OF_MEETING = BRIEFS | MEETS | RECEIVES | DEALS | HOLDS | CALLS | ATTENDS | HOSTS | GOES_ON
_NOUNS_OF_MEETING = ENCOUNTERS | frozenset(OWN_ENCOUNTERS) | REFERRING | ADDRESSES | VISITS


def _bits(*classes: tuple[int, Iterable[str]]) -> dict[str, int]:
    """Return word → the bits of the classes that it is in."""
    found: dict[str, int] = {}
    for bit, words in classes:
        for word in words:
            found[word] = found.get(word, 0) | bit
    return found


def _with_article(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word, "ال" + word)]


#: Base of a word → the bits of what it can begin.
OF_BASE = _bits(
    (CUE, RELAYING), (CUE, LEARNING), (CUE, _with_article(NOUNS_OF_SAYING)), (CUE, OWN_SAYING),
    (ATTRIBUTION, ATTRIBUTING), (ENCOUNTER, _NOUNS_OF_MEETING),
    (SETTING, _with_article(MEDIA)), (SETTING, _with_article(_MEDIA_OF_TWO_WORDS)),
)  # fmt: skip
_FUTURE = {"س" + verb for verb in _VERBS_OF_MEETING if len(verb) > 3}
#: Folded word → the bits of what it can begin.
OF_FOLDED = _bits(
    (ATTRIBUTION, ATTRIBUTING), (ATTRIBUTION, "كما مثلما حسبما وفقما علي".split()), (ENCOUNTER, PURPOSES),
    *((ENCOUNTER, [bound + verb for verb in _VERBS_OF_MEETING | _FUTURE]) for bound in ("", "و", "ف")),
    (SETTING, _OCCASION_WORDS), (HOMOGRAPH, "علي ام ايه باسم".split()),
)  # fmt: skip


def medium_mark(base: str) -> int:
    """Return the bit of a word that can name the medium of a statement."""
    return OF_BASE.get(base, 0) & SETTING
