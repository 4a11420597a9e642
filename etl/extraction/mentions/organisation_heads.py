"""Head nouns of bodies: which begin a name, stay outside it, or mean something else where they stand."""

import re
from functools import lru_cache

from etl.extraction.mentions.phrases import ends_told, phrases
from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text

#: Heads that stay inside a name even before a proper name of its own (guide: وكالة سبوتنيك, حزب, وزارة).
KEPT_HEADS = frozenset("وكاله وزاره حزب جامعه هييه مجلس موسسه بنك مصرف معهد مركز مكتب محكمه".split())
#: Heads that begin a name whenever a complement follows.
STRONG = frozenset(
    "وزاره لجنه هييه مفوضيه وكاله منظمه جمعيه اتحاد رابطه نقابه نادي حزب حركه تحالف ايتلاف جبهه "
    "كتايب كتيبه سرايا فصيل فيلق "
    "حرس مديريه معهد اكاديميه جامعه كليه مستشفي محكمه نيابه بنك مصرف شركه سفاره قنصليه صحيفه جريده "
    "مجله قناه اذاعه مرصد حلف "
    "كنيسه اتحاديه كونفدراليه منتخب موسسه مجلس مفتشيه بطريركيه مشيخه ديوان".split()
)
#: Heads too general to begin a name on their own: only with a nationality, quoted, or behind the title of who heads it.
NEVER = frozenset(
    "قوات قوه خطوط برنامج وحده سلاح الات اليه منبر منصه جيش فريق محطه قياده وحدات رياسه دار تيار مجمع قطاع".split()
)
BEFORE_NAMES = frozenset("شركه منظمه مجموعه شبكه اذاعه تلفزيون راديو".split())
"""Heads that stay outside where a proper name follows (شركة سامسونج), inside before a common word (شركة المياه)."""
FOREIGN = BEFORE_NAMES | frozenset("صحيفه جريده مجله قناه موقع محطه موسسه وكاله".split())
"""Heads of bodies that often have a foreign name, written like common words: شركة لافارج."""
OF_PLACES = frozenset("موقع محطه شبكه مجموعه".split())
"""Of these, those that also stand before what is no body: موقع, a site, unless it speaks."""
OF_PERSONS = frozenset("اداره جهاز مكتب حكومه".split())
"""Heads behind which a name is a person's or a thing's: إدارة ..., his government; جهاز ..., a telephone."""
SPEAKING = frozenset("جيش تيار دار مجمع رياسه قياده منبر منصه قطاع".split())
"""Heads of those that nobody takes for a body's name but where they speak."""
_SIDES = frozenset("ساحل غرب شرق شمال جنوب شمالي جنوبي شرقي غربي قتال حرب مواجهه اسناد داخل خارج داخليه خارجيه".split())
"""Where a front stands."""
_NOT_OF = {
    head: frozenset(words.split())
    for head, words in {
        "حركه": "ملاحه مرور سير طيران تجاره نقل بيع شراء تنقلات اسعار عمران تاريخ سفن مسافرين قطارات سيارات بناء "
        "رياح اشخاص افراد تداول مترو بضايع طبقات زوار ناس اموال سوق محافظين ترقيات تعيينات تغييرات احتجاج احتجاجات",
        "هييه": "تدريس",
        "تنظيم": "حملات مظاهرات مسيرات دورات فعاليات احتفالات وقفات نسل",
        "اداره": "اعمال ازمات معركه حوار شوون شان بلاد ملف عمليه مرحله حكم امور منظومه",
        "شبكه": "انترنت تواصل طرق مياه صرف كهرباء تجسس مصالح علاقات",
        "قناه": "سويس بنما",
    }.items()
    for head in [head]
}
"""Head noun → what follows it where it is no body."""


@lru_cache(maxsize=1 << 13)
def head_of(base: str) -> str:
    """Return a head noun without its article."""
    return base[2:] if base.startswith("ال") and len(base) > 4 else base


def stays_outside(text: Text, parties: Parties, i: int, name: Mention, taken: bytearray) -> bool:
    """Return whether the head noun at `i` only classifies the name behind it: شركة | فيسبوك, not شركة | الأهلي المالية.

    A name with the article must be of the head's own kind, and a country behind a name makes it another's.
    """
    head = text.words[i].base
    if head not in BEFORE_NAMES and (head in KEPT_HEADS or not parties.lexicon.heads.get(head, ("", False))[1]):
        return False
    behind = name.last
    if behind < len(taken) and taken[behind] and not text.words[behind].offset and text.tags[behind] != "J":
        return False
    return not text.words[name.first].definite or parties[name.party].type == parties.lexicon.heads[head][0]


def is_speaking(text: Text, i: int) -> bool:
    """Return whether a head noun stands as who speaks does: behind a verb of saying or بحسب, or before it in a clause."""
    word, tags = text.words[i], text.tags
    before = text.words[i - 1] if i else word
    if before.folded in _ACCORDING:
        return word.preposition == "ل" if before.folded in _FOLLOWED_BY_LI else not word.offset
    if word.offset or not i:
        return False
    return tags[i - 1] == "V" or (tags[i - 1] in "LA" and _HEADLINE.match(tags, i) is not None)


_FOLLOWED_BY_LI = frozenset("وفقا ووفقا طبقا وطبقا".split())
_ACCORDING = _FOLLOWED_BY_LI | frozenset("بحسب وبحسب حسب وحسب وفق ووفق".split())
_HEADLINE = re.compile("O[^.,:LVPARMd]{1,7}V")
"""Tags of a line or clause that begins with a body and its verb."""


def names_no_body(text: Text, parties: Parties, i: int, head: str, taken: bytearray) -> bool:
    """Return whether a head noun means something else here: حركة المرور, جبهة الشمال, إدارة الرئيس, رئيس بلدية المدينة."""
    if i + 1 >= len(text.words):
        return True
    base, tag = text.words[i + 1].base.removeprefix("ال"), text.tags[i + 1]
    if (
        tag == "c" and head.endswith("ه") and base.endswith("يه") and text.tags[i + 2 : i + 3] in ("c", "V", "P")
        and base[0] != "ت" and base != "جمهوريه" and base[:-1] in parties.lexicon.common
    ):  # fmt: skip
        return True  # an indefinite adjective: شبكة إرهابية تضم
    if head == "جبهه":
        return taken[i + 1] == 3 or base in _SIDES
    alone = not (is_speaking(text, i) and text.tags[i + 2] == "D" and text.words[i + 2].definite)
    return (
        (base in _NOT_OF.get(head, ()) and (alone or head != "حركه"))
        or (head == "اداره" and tag == "T")
        or (head == "بلديه" and i > 0 and text.tags[i - 1] == "T")
        or (head == "مديريه" and (tag in "WUu" or taken[i + 1] == 3))
    )


_CALLED_AFTER = frozenset("كتيبه صندوق".split())
_DESCRIBING = 4
"""Words at most between a head noun and the name of whose it is: إدارة الرئيس السابق سامي."""


def of_known(text: Text, i: int) -> bool:
    """Return whether the name of a known person stands behind a head noun, or behind his title: إدارة الرئيس الحلواني.

    Behind a head noun with ال and its adjective it has ل: الدائرة الداخلية للحلواني. A fund and a battalion may have the
    whole name of whom they are called after.
    """
    k, known, definite = i + 1, phrases(text), text.words[i].definite
    titled = definite
    while k < i + _DESCRIBING:
        if k in known and known[k][2].kind == "person":
            whole = known[k][1] > k + 1
            bound = "ل" in (text.words[k].preposition, text.words[k - 1].preposition if k > i + 1 else "")
            called_after = whole and head_of(text.words[i].base) in _CALLED_AFTER
            return (known[k][2].alone or whole) and bound == definite and not called_after
        if k == i + 1 and not definite and text.tags[k] in "GgUu" and not text.words[k].offset and ends_told(text, k):
            return True
        titled |= text.tags[k] == "T" and text.words[k].definite
        if text.tags[k] not in "TDJ" or not titled or text.words[k].conjunction:
            return False
        k += 1
    return False


def is_proper(text: Text, parties: Parties, i: int) -> bool:
    """Return whether a word is a name and no adjective that no table knows."""
    proper = text.tags[i] in "WGUz" or is_foreign(text, parties, i)
    return proper and not text.words[i].folded.endswith("يه")


def is_foreign(text: Text, parties: Parties, i: int) -> bool:
    """Return whether a common word is a foreign name's: it is never written with the article, and is no verb either.

    It governs no definite noun, as أرباب العمل does, but may have an adjective.
    """
    word, behind, known = text.words[i], text.words[i + 1], parties.lexicon.open_tags
    base = word.base
    if text.tags[i] != "c" or word.offset or word.definite or len(base) < _SHORTEST or "ال" + base in known:
        return False
    if behind.folded.startswith("ال") and not behind.nationality and not behind.folded.endswith(("ي", "يه")):
        return False
    present = base[0] in "يتن" and (base[1:] in known or not is_speaking(text, i - 1))
    past = base[-1] in "تاو" and base[:-1] in known
    return not (present or past) and not base.endswith(_INFLECTED)


_SHORTEST = 2
_INFLECTED = ("ها", "هم", "هما", "ته", "ين", "ون", "ان", "ات", "ه", "ا")
"""Endings of nouns and verbs that a foreign name would share with too many words."""
