"""What stands around a person's name: a title, a verb of speech, a thing called after its bearer."""

from etl.extraction.mentions.surnames import only_says
from etl.extraction.mentions.titled_names import office_before
from etl.extraction.text import Text
from etl.language.triggers import RELAYING, SAYING

_TITLE_BACK = 12
ASSERTING = frozenset("VM")
_THINGS = frozenset(
    "مدينه بحيره دوري شارع ملعب استاد ميدان مطار قاعه جسر كاس سد ميناء مسجد جامع مدرسه مخيم بلده قريه حي شهر "
    "مستشفي كورنيش طريق محور نفق قصر مجمع منطقه جزيره نهر جبل وادي فندق برج مركب عزبه حلبه عاصفه مكتبه حديقه".split()
)
_CALLED_AFTER = frozenset("مركز مستشفي جامعه مخطط".split())
"""What is called after somebody where a title stands between: مركز الملك ..."""
_VILLAGES = frozenset(("كفر",))
"""The first word of names of villages, whose first letter is read as bound."""
_PROVINCES = frozenset(("مقاطعه", "اقليم"))
"""Words before a province, where its country stands behind: مقاطعة ... الروسية; else a boycott."""
REIGNS = frozenset("عهد نظام حكم".split())
"""Before the name of who rules."""
_HONOURED = frozenset("الملك الامير الشيخ الرييس الملكه الاميره السلطان الامام خادم الشهيد".split())


def after_title(text: Text, first: int) -> bool:
    """Return whether a title, or a nationality or rank behind one, stands directly before the name."""
    if text.words[first].offset:
        return False
    j = first - 1
    while j >= 0 and text.tags[j] in "q,(#":
        j -= 1
    if j < 0 or first - j > 4:
        return False
    if of_a_nation(text, j):
        return True
    if text.tags[j] == "T" or (text.words[j].folded == "الله" and text.words[j - 1].base == "ايه"):
        return True
    steps = 0
    while j >= 0 and steps < _TITLE_BACK:
        tag = text.tags[j]
        if tag == "T":
            return True
        if tag in "VPAR.dL:qf0" or text.words[j].conjunction:
            return False
        j -= 1
        steps += 1
    return False


def introduced(text: Text, first: int) -> bool:
    """Return whether a title stands before a name of several words, right before it or with all that belongs to an office."""
    return after_title(text, first) or office_before(text, first) >= 0


def of_a_nation(text: Text, j: int) -> bool:
    """Return whether an adjective of nationality stands for its bearer: والإسباني سامي, بالكرواتي سامي."""
    if text.tags[j] != "J" or not text.words[j].definite:
        return False
    return text.words[j].offset > 0 or j == 0 or text.tags[j - 1] in "pVAL,.:"


def direct_title(text: Text, first: int) -> bool:
    """Return whether a title or nationality with ال stands right before the name."""
    j = first - 2 if first > 1 and text.tags[first - 1] == "q" and first - 1 in text.opened else first - 1
    return j >= 0 and text.tags[j] in "TJ" and text.words[j].folded.startswith("ال")


def after_cue(text: Text, first: int) -> bool:
    """Return whether a verb of speech, or عن behind a word of relaying, stands directly before the name."""
    j = first - 1
    while j >= 0 and (text.tags[j] in "q#" or text.words[j].folded in ("اليه", "اليها", "عنه", "عنها")):
        j -= 1
    return j >= 0 and (text.tags[j] in ASSERTING or (text.words[j].folded == "عن" and _relayed(text, j)))


def _relayed(text: Text, about: int) -> bool:
    """Return whether عن stands behind a word of relaying: نقلت وكالة ... عن."""
    return any(text.bases[k] in RELAYING for k in range(max(0, about - 8), about))


def said(text: Text, first: int) -> bool:
    """Return whether a verb that says, not one that judges or asks, stands directly before a word: قال كريم إن."""
    return after_cue(text, first) and any(verb.act in SAYING for _, verb in text.words[first - 1].forms)


def speaks_by_it(text: Text, first: int) -> bool:
    """Return whether a word behind a verb that takes no object is who speaks: no more of a name follows."""
    return text.tags[first + 1] not in "cDJTGgUuWB" and only_says(text, first - 1)


def opens_content(text: Text, at: int) -> bool:
    """Return whether what is said begins at a token, be it behind the preposition of its verb: شدد ... على أن."""
    return text.tags[at] in "A:" or (text.tags[at] == "p" and text.tags[at + 1] == "A")


def before_cue(text: Text, last: int) -> bool:
    """Return whether a verb or colon stands directly behind the name."""
    j = last
    while j < len(text.tags) and text.tags[j] in "q#":
        j += 1
    return j < len(text.tags) and text.tags[j] in "V:"


def of_a_thing(text: Text, first: int) -> bool:
    """Return whether a name is that of a place or month called after somebody: مدينة الملك ..., شهر ..."""
    j = first - 1
    while j > 0 and (text.tags[j] in 'q"' or text.words[j].folded in _HONOURED):
        j -= 1
    if j < 0 or text.words[first].offset:
        return False
    behind = first + 1
    province = (
        text.words[j].base in _PROVINCES and text.tags[behind : behind + 1] == "J" and text.words[behind].definite
    )
    village = j == first - 1 and text.words[j].folded in _VILLAGES  # محافظ كفر الشيخ سعد نصار is the governor
    called = j < first - 1 and text.words[j].base in _CALLED_AFTER
    if text.words[j].base == "مكتبه" and text.texts[j][-1] == "ه" and "ة" in text.body:
        return False  # his office
    return province or village or called or text.words[j].base in _THINGS


KIN = frozenset(
    "شقيق شقيقه اخ اخت اخو اخي اخا زوج زوجه نجل ابن ابنه ابنا بنت والد والده والدا عقيله حرم ارمله حفيد حفيده عم صهر "
    "خطيبه نسيب نسيبه انسباء".split()
)
"""Of whom somebody is a relative, is named behind these."""
_KIN_BACK = 7


_KIN_FORMS = frozenset(
    article + form
    for word in KIN
    for article in ("", "ال")
    for form in (word, *((word[:-1] + "ت" if word.endswith("ه") else word) + end for end in ("ه", "ها", "هم", "هما")))
)


def is_kin(base: str) -> bool:
    """Return whether a word means a relative, be it somebody's by a pronoun: زوجها, زوجته."""
    return base in _KIN_FORMS


def told_as_kin(text: Text, first: int) -> bool:
    """Return whether a name only tells whose relative somebody is: شقيقة الزعيم الكوري سامي الحلواني."""
    for j in range(first - 1, max(-1, first - 1 - _KIN_BACK), -1):
        if is_kin(text.bases[j]):
            return True
        if text.tags[j] in "VPAR.L:,qM" or (text.words[j].conjunction and text.tags[j] not in "DJXO"):
            return False
    return False


def led_by(text: Text, first: int) -> bool:
    """Return whether a name, with its titles, stands behind بقيادة, which tells who leads those who are spoken of."""
    j = first - 1
    while j > 0 and text.tags[j] in "TJ":
        j -= 1
    return j >= 0 and text.bases[j] in ("قياده", "بقياده") and text.texts[j].startswith("ب")


def heard_gender(text: Text, first: int, last: int) -> str:
    """Return m or f as a verb of speech right before a name, or السيدة, tells of who bears it; else "".

    So does a verb behind it: إن الحلواني سيحضر.
    """
    before = first - 1
    while before > 0 and text.tags[before] in "q#":
        before -= 1
    if before < 0 or text.words[first].offset:
        return ""
    if text.words[before].base in _LADY or text.words[last].folded == "قولها":
        return "f"
    titled = before and text.tags[before] == "T" and text.words[before].definite and not text.words[before].offset
    if titled and text.tags[before - 1] == "V" and only_says(text, before - 1):
        before -= 1
    if text.tags[before] == "A" and text.words[last].folded.startswith("سي") and len(text.words[last].folded) > 4:
        return "m"
    if text.tags[before] != "V" or not text.words[before].forms:
        return ""
    form, verb = text.words[before].forms[0]
    if form.kind not in ("past", "present") or form.number != "s" or form.suffixed or verb.addressee:
        return ""
    return form.gender if only_says(text, before) or (verb.act in SAYING and opens_content(text, last)) else ""


_LADY = frozenset("السيده الانسه".split())
