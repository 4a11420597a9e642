"""Words that can begin something: read once per surface form, so that sentences are walked by their marked words only."""

#: Bits of `Word.marks`.
CUE, ATTRIBUTION, ENCOUNTER, DATE = 1, 2, 4, 8

#: نقلت س عن ص.
RELAYING = frozenset("نقل نقلت نقلا تنقل ينقل نقلوا نقله نقلته نقلتها".split())
#: What attributes the words before it to somebody.
ATTRIBUTING = frozenset("بحسب حسب وفقا وفق طبقا حسبما نقلا".split())
#: Nouns that report an act of saying when its subject and content stand behind them → the verbal noun of the table.
NOUNS_OF_SAYING = {
    "قول": "قول", "دعوه": "دعوه", "مطالبه": "مطالبه", "اتهام": "اتهام", "اتهامات": "اتهام", "ادعاءات": "ادعاء",
    "ادعاء": "ادعاء", "مزاعم": "ادعاء",
    "تهديد": "تهديد", "تعهد": "تعهد", "وعد": "وعد", "تحذير": "تحذير", "تحذيرات": "تحذير",
}  # fmt: skip

BRIEFS = frozenset("اطلع يطلع اطلعت تطلع".split())
MEETS = frozenset(
    (
        "التقي يلتقي التقت تلتقي التقيا يلتقيان التقوا يلتقون اجتمع يجتمع اجتمعت تجتمع اجتمعا يجتمعان "
        "اجتمعوا تباحث يتباحث تباحثا"
    ).split()
)
RECEIVES = frozenset("استقبل يستقبل استقبلت تستقبل قابل يقابل قابلت".split())
DEALS = frozenset("بحث يبحث بحثت تبحث بحثا يبحثان بحثوا ناقش يناقش ناقشت تناقش ناقشا استعرض يستعرض".split())
HOLDS = frozenset("اجري يجري اجرت تجري اجريا عقد يعقد عقدت تعقد عقدا عقدوا يعقدون".split())
CALLS = frozenset("هاتف يهاتف هاتفت".split())
ENCOUNTERS = frozenset(
    "اجتماع اجتماعا لقاء محادثات مباحثات مفاوضات قمه مشاورات جلسه موتمر موتمرا حوار اتصال اتصالا "
    "اجتماعات لقاءات مكالمه محادثه "
    "اتصالات جوله".split()
)
#: Encounters with the possessor's pronoun → his gender.
OWN_ENCOUNTERS = {
    "اجتماعه": "m", "اجتماعها": "f", "لقايه": "m", "لقاءه": "m", "لقاوه": "m", "لقايها": "f", "محادثاته": "m", "محادثاتها": "f",
    "مباحثاته": "m", "مباحثاتها": "f", "استقباله": "m", "لقايهما": "", "اجتماعهما": "", "محادثاتهما": "", "مشاوراته": "m",
    "اجتماعهم": "", "لقايهم": "",
}  # fmt: skip
REFERRING = frozenset("اللقاء الاجتماع المباحثات المحادثات القمه المفاوضات الجلسه الاتصال المشاورات الموتمر".split())
ADDRESSES = frozenset("كلمه كلمته كلمتها خطاب خطابه خطابها".split())
VISITS = frozenset("زياره الزياره".split())

_VERBS_OF_MEETING = BRIEFS | MEETS | RECEIVES | DEALS | HOLDS | CALLS
_NOUNS_OF_MEETING = ENCOUNTERS | frozenset(OWN_ENCOUNTERS) | REFERRING | ADDRESSES | VISITS


def marks(folded: str, base: str, spoken: bool, dated: bool) -> int:
    """Return the bits of a word: what it can begin; `spoken` = it is a form of a verb of saying, `dated` = a date word."""
    bits = DATE if dated else 0
    bare = base[2:] if base.startswith("ال") and len(base) > 4 else base
    if spoken or base in RELAYING or bare in NOUNS_OF_SAYING:
        bits |= CUE
    if base in ATTRIBUTING or folded in ATTRIBUTING or folded in ("كما", "مثلما", "حسبما", "وفقما", "علي"):
        bits |= ATTRIBUTION
    verb = folded[1:] if folded[0] in "وف" and folded[1:2] else folded
    future = verb[1:] if verb[0] == "س" and len(verb) > 4 else verb
    if (
        verb in _VERBS_OF_MEETING
        or future in _VERBS_OF_MEETING
        or folded in _VERBS_OF_MEETING
        or base in _NOUNS_OF_MEETING
    ):
        bits |= ENCOUNTER
    return bits
