"""Names of organisations that no table lists: a head noun and what belongs to it, and the short forms that follow."""

from etl.extraction.parties import Parties
from etl.extraction.records import Mention, Party
from etl.extraction.text import Text
from etl.language.words import Word

_MAX_WORDS = 9
#: Heads that stay inside a name even before a proper name of its own (guide: وكالة سبوتنيك, حزب, وزارة).
KEPT_HEADS = frozenset("وكاله وزاره حزب جامعه هييه مجلس موسسه بنك مصرف معهد مركز مكتب محكمه".split())
#: Heads that begin a name whenever a complement follows.
_STRONG = frozenset(
    "وزاره لجنه هييه مفوضيه وكاله منظمه جمعيه اتحاد رابطه نقابه نادي حزب حركه تحالف ايتلاف جبهه "
    "كتايب كتيبه سرايا فصيل فيلق "
    "حرس مديريه معهد اكاديميه جامعه كليه مستشفي محكمه نيابه بنك مصرف شركه سفاره قنصليه صحيفه جريده "
    "مجله قناه اذاعه مرصد حلف "
    "كنيسه اتحاديه كونفدراليه منتخب موسسه مجلس مفتشيه بطريركيه مشيخه ديوان".split()
)
#: Heads too general to begin a name on their own: only with a nationality, quoted, or behind the title of who heads it.
_NEVER = frozenset(
    "قوات قوه خطوط برنامج وحده سلاح الات اليه منبر منصه جيش فريق محطه قياده وحدات رياسه دار تيار مجمع قطاع".split()
)
#: Head of a short form → types of organisation that it can stand for; others only where their name has that head.
_STANDS_FOR: dict[str, frozenset[str]] = {
    head: frozenset(types.split())
    for heads, types in {
        "منظمه": "international ngo body alliance agency union",
        "هييه موسسه مفوضيه ديوان صندوق": "agency body international ngo company university bank fund presidency",
        "مصلحه مكتب مركز دايره جهاز": "",
        "وكاله": "media agency international intelligence",
        "حركه جماعه تنظيم ميليشيا مليشيا فصيل جبهه": "armed_group party body coalition union",
        "حزب": "party armed_group",
        "صحيفه جريده مجله قناه موقع شبكه اذاعه محطه": "media",
        "وزاره": "ministry",
        "جيش قوات": "army",
        "شركه مجموعه": "company agency bank",
        "بنك مصرف": "bank",
        "محكمه": "court",
        "جامعه": "university alliance international",
        "حلف تحالف ايتلاف": "alliance coalition",
        "لجنه": "committee body agency",
        "مجلس برلمان": "parliament body government council",
        "نادي فريق منتخب": "club",
        "اتحاد رابطه نقابه جمعيه": "union alliance international ngo club body",
        "مرصد": "ngo body agency media",
        "سرايا كتايب معهد برنامج مستشفي امانه قنصليه سفاره منتدي متحف كليه اكاديميه بلديه غرفه تيار اداره": "",
    }.items()
    for head in heads.split()
}


_OF_ITS_NAME = frozenset("صندوق جبهه جامعه اتحاد منتخب".split())
"""Heads that stand only for what was named with them: other funds, fronts and unions are spoken of everywhere."""
_SAID_FOR = tuple(
    frozenset(heads.split())
    for heads in (
        "صحيفه جريده مجله",
        "قناه شبكه اذاعه محطه",
        "نادي فريق منتخب",
        "رابطه نقابه جمعيه",
        "موقع",
        "وكاله",
        "مرصد",
    )
)
"""Heads that are said for each other; for a body whose own name has another head, none of them is."""
_CANAL = frozenset("مدن مدينه اهل اهالي محافظات منطقه ضفتي".split())
"""Words before القناة that tell of a canal."""


def _headed_otherwise(parties: Parties, number: int, head: str) -> bool:
    """Return whether a head noun is none for a body whose own name begins with another: الصحيفة for وكالة."""
    own = head_of(parties[number].key.partition(" ")[0])
    kin = next((heads for heads in _SAID_FOR if head in heads), None)
    return kin is not None and own not in kin and own in parties.lexicon.heads


def head_of(base: str) -> str:
    """Return a head noun without its article."""
    return base[2:] if base.startswith("ال") and len(base) > 4 else base


def nationality_after(text: Text, position: int, expected: str = "") -> tuple[str, int]:
    """Return (country code, token behind the adjective) where a definite adjective of nationality stands here."""
    words, tags, start = text.words, text.tags, position
    if position + 2 < len(words) and tags[position] == "q" and tags[position + 1] == "J" and tags[position + 2] == "q":
        code = words[position + 1].nationality
        if not words[position + 1].offset and (not expected or code == expected):
            return code, position + 3
        return "", position
    if (
        position + 1 < len(words)
        and words[position].folded in ("العربيه", "الاتحاديه", "الاسلاميه")
        and tags[position + 1] == "J"
    ):
        position += 1
    if position < len(words) and tags[position] == "J" and not words[position].offset:
        word = words[position]
        if word.nationality and word.folded.startswith("ال") and (not expected or word.nationality == expected):
            return word.nationality, position + 1 + _second_part(text, position)
    return "", start


def _second_part(text: Text, position: int) -> int:
    """Return 1 where the adjective of nationality goes on in a second word (الكورية الجنوبية), else 0."""
    if position + 1 >= len(text.tags) or text.tags[position + 1] != "J":
        return 0
    return int(text.words[position + 1].nationality == text.words[position].nationality)


def _quoted_name(text: Text, i: int) -> int:
    """Return the token behind a short quotation that begins at `i`, or `i`."""
    if i < len(text.tags) and text.tags[i] == "q":
        for j in range(i + 1, min(i + 8, len(text.tags))):
            if text.tags[j] == "q":
                return j + 1 if j > i + 1 else i
            if text.tags[j] in "L.:AV":
                return i
    return i


def built_organisation(text: Text, parties: Parties, i: int, taken: bytearray) -> tuple[int, int, int] | None:
    """Return (first token, token behind, party) of the organisation whose head noun is token `i`, or None.

    The name runs over definite words, genitives, adjectives and names, and over ل + definite word; it ends before a
    preposition, verb, mark or an indefinite word behind a definite one. A head that only classifies (حركة, موقع) stays
    outside a proper name; an agency or ministry word stays inside.
    """
    lexicon, words = parties.lexicon, text.words
    head = words[i].base if words[i].base in lexicon.heads else head_of(words[i].base)
    if head not in lexicon.heads:
        return None
    kind, classifier = lexicon.heads[head]
    news = 1 if i + 1 < len(words) and words[i + 1].folded == "انباء" else 0
    quoted = _quoted_name(text, i + 1 + news)
    if quoted > i + 1 + news:
        if news:
            return _quoted_agency(text, parties, i, quoted, kind, taken)
        return _quoted_organisation(text, parties, i, quoted, head, kind, taken)
    if head == "اداره" and i and words[i - 1].folded == "مجلس":
        return None
    if _names_no_body(text, parties, i, head, taken):
        return None
    speaking = _speaking(text, i)
    begun = speaking and head in _SPEAKING and not words[i].base.startswith("ال")
    if (head in _NEVER and not begun) or (
        head == "مجلس" and i + 1 < len(words) and words[i + 1].folded in ("اداره", "الاداره")
    ):
        return None
    if words[i].base.startswith("ال") and head != words[i].base:
        return _definite_head(text, parties, i, kind, taken)
    position, definite, parts, country = _extent(text, parties, i, taken)
    if parts == 0 or not definite:
        return None
    headed = i > 0 and text.tags[i - 1] == "T"
    speaking = (
        speaking and (parts > 1 or taken[position - 1] == 3) and set(text.tags[i + 1 : position]) <= set("DJSTcp")
    )
    if ((head not in _STRONG and not country and not headed and parts < 3) or head in _SPEAKING) and not speaking:
        return None
    if position == i + 2 and text.tags[i + 1] == "J":
        return None
    if classifier and text.tags[i + 1] in "DJcT" and parts < 2:
        return None
    first = i
    if (classifier and text.tags[i + 1] not in "DJcT") or (head in _BEFORE_NAMES and _proper(text, i + 1)):
        first = i + 1
        while position > first + 1 and text.tags[position - 1] == "J":
            position -= 1
    position = _tail(text, i, position, first)
    name = text.body[text.base_start(first) : text.ends[position - 1]]
    if not any(letter.isalpha() for letter in name):
        first, name = i, text.body[text.base_start(i) : text.ends[position - 1]]
    return first, position, parties.discovered("organisation", name, kind, country)


def stays_outside(text: Text, parties: Parties, i: int, name: Mention, taken: bytearray) -> bool:
    """Return whether the head noun at `i` only classifies the name behind it: شركة | فيسبوك, not شركة | الأهلي المالية.

    A name with the article must be of the head's own kind, and a country behind a name makes it another's.
    """
    head = text.words[i].base
    if head not in _BEFORE_NAMES and (head in KEPT_HEADS or not parties.lexicon.heads.get(head, ("", False))[1]):
        return False
    behind = name.last
    if behind < len(taken) and taken[behind] and not text.words[behind].offset and text.tags[behind] != "J":
        return False
    return not text.words[name.first].definite or parties[name.party].type == parties.lexicon.heads[head][0]


def _proper(text: Text, i: int) -> bool:
    """Return whether a word is a name and no adjective that no table knows."""
    return text.tags[i] in "WGUz" and not text.words[i].folded.endswith("يه")


def _names_no_body(text: Text, parties: Parties, i: int, head: str, taken: bytearray) -> bool:
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
    return (
        base in _NOT_OF.get(head, ())
        or (head == "اداره" and tag == "T")
        or (head == "بلديه" and i > 0 and text.tags[i - 1] == "T")
        or (head == "مديريه" and (tag in "WUu" or taken[i + 1] == 3))
    )


_SIDES = frozenset("ساحل غرب شرق شمال جنوب شمالي جنوبي شرقي غربي قتال حرب مواجهه اسناد داخل خارج داخليه خارجيه".split())
"""Where a front stands."""
_NOT_OF = {
    head: frozenset(words.split())
    for head, words in {
        "حركه": "ملاحه مرور سير طيران تجاره نقل بيع شراء تنقلات اسعار عمران تاريخ سفن مسافرين قطارات سيارات بناء "
        "رياح اشخاص افراد تداول مترو بضايع طبقات زوار ناس اموال سوق محافظين ترقيات تعيينات تغييرات",
        "هييه": "تدريس",
        "تنظيم": "حملات مظاهرات مسيرات دورات فعاليات احتفالات وقفات نسل",
        "اداره": "اعمال ازمات معركه حوار شوون شان بلاد ملف عمليه مرحله حكم امور منظومه",
        "شبكه": "انترنت تواصل طرق مياه صرف كهرباء تجسس مصالح علاقات",
        "قناه": "سويس بنما",
    }.items()
    for head in [head]
}
"""Head noun → what follows it where it is no body."""
_BEFORE_NAMES = frozenset("شركه منظمه مجموعه شبكه اذاعه تلفزيون راديو".split())
"""Heads that stay outside where a proper name follows (شركة سامسونج), inside before a common word (شركة المياه)."""
_BESIDE = frozenset("الرسميه الرسمي المعارض المعارضه الحكوميه الانقلابيه الارهابيه الارهابي".split())
"""Adjectives that say what a body is, behind its name."""
_JOINED_HEADS = frozenset("هييه مستشفي كليه معهد مركز اداره مكتب لجنه جمعيه قسم".split())
"""Heads whose names often join two fields of work: هيئة الرقابة والتحقيق."""


def _tail(text: Text, i: int, position: int, first: int) -> int:
    """Return the token behind the name with what closes it (لكرة القدم, والتحقيق), without what only describes it."""
    words, tags = text.words, text.tags
    while position > first + 2 and words[position - 1].folded in _BESIDE:
        position -= 1
    if position + 1 < len(words) and words[position].folded == "لكره" and words[position + 1].folded.startswith("ال"):
        return position + 2
    if (
        position == i + 2
        and position < len(words)
        and head_of(words[i].base) in _JOINED_HEADS
        and words[position].folded.startswith("وال")
        and tags[position] == "D"
        and tags[position - 1] == "D"
        and not words[position - 1].nationality
    ):
        position += 1
        if (
            position < len(words)
            and tags[position] == "D"
            and not words[position].offset
            and words[position].folded.endswith("يه")
        ):
            position += 1
    return position


def _speaking(text: Text, i: int) -> bool:
    """Return whether a head noun stands right behind a verb of saying, as its subject does."""
    return i > 0 and text.tags[i - 1] == "V" and not text.words[i].offset


_SPEAKING = frozenset("جيش تيار دار مجمع رياسه قياده منبر منصه قطاع".split())
"""Heads of those that nobody takes for a body's name but where they speak."""


def _extent(text: Text, parties: Parties, i: int, taken: bytearray) -> tuple[int, bool, int, str]:
    """Return (token behind the name, whether it became definite, words beyond the head, country)."""
    words, tags = text.words, text.tags
    position, definite, parts, country, head = i + 1, False, 0, "", head_of(text.words[i].base)
    while position < len(words) and position - i < _MAX_WORDS:
        word, tag = words[position], tags[position]
        if taken[position] in (1, 3) and not word.offset and not definite and tag not in "J":
            position += 1
            while position < len(words) and taken[position] in (1, 3) and not words[position].offset:
                position += 1
            return _kind_behind(text, i, position, taken), True, parts + 1, country
        if tag == "-" and definite and position + 1 < len(words) and tags[position + 1] in "DJ":
            position += 1
            continue
        if tag == "p" and word.folded == "علي" and head in _OVER and definite and position + 1 < len(words):
            following = words[position + 1]
            if following.folded.startswith("ال") and not taken[position + 1]:
                position, parts = position + 2, parts + 2
                continue
        if (
            taken[position]
            or tag in "VPMARLf.,:dq(-x#0p"
            or (tag == "S" and not _of_things(text, i, position))
            or (tag == "c" and _like_a_verb(word.folded))
        ):
            break
        if word.offset or word.preposition:
            if word.preposition == "ل" and word.base.startswith("ال") and tag in "DJOTcS" and definite:
                position, parts = position + 1, parts + 1
                continue
            if word.conjunction and not word.preposition and definite and word.base.startswith("ال") and tag == "D" and (
                tags[position - 1] in "DS"
            ) and words[position].base.endswith("ه") == words[position - 1].base.endswith("ه"):  # fmt: skip
                position += 1
                continue
            break
        is_definite = word.folded.startswith("ال")
        honoured = words[position - 1].folded in _HONOURED or (
            position > i + 2 and words[position - 2].folded in _HONOURED
        )
        personal = (tag in "guBDG" and honoured) or (
            head in _BEFORE_NAMES and tag in "gu" and tags[position - 1] in "GUgu"
        )
        if tag == "G" and definite and words[position - 1].definite and not personal and head not in _BEFORE_NAMES:
            break  # who holds an office of the body: مدير مستشفى العودة سامي ...
        if (
            definite
            and not is_definite
            and not personal
            and tag not in "GUz"
            and not (tag == "W" and tags[position - 1] in "WGUz")
        ):
            break
        members = tag == "T" and parties.lexicon.titles.get(word.base, ("", "", ""))[2] == "p" and position == i + 1
        one = (
            position > i + 1
            and words[position - 1].definite
            and is_definite
            and tag == "T"
            and _is_person(parties, word)
        )
        if (
            tag == "T"
            and not members
            and (one or not is_definite or any(w.folded in _HONOURED for w in words[i + 1 : position]))
        ):
            break
        country = country or (word.nationality if tag == "J" else "")
        definite = definite or is_definite or tag in "GUzW"
        parts, position = parts + 1, position + 1
    return position, definite, parts, country


def _of_things(text: Text, i: int, position: int) -> bool:
    """Return whether a word that is also a source's belongs to a name: مركز الدراسات, مركز ... للأبحاث."""
    word = text.words[position]
    if word.preposition:
        return word.base.endswith("ات") or word.base == "الابحاث"
    return word.base.startswith("ال") and (position == i + 1 or not text.words[position - 1].definite)


def _is_person(parties: Parties, word: Word) -> bool:
    """Return whether a definite word is a single person's title and no adjective: الدكتور, not الإعلامي."""
    title = parties.lexicon.titles.get(word.base.removeprefix("ال"), ("", "", "p"))
    return title[2] != "p" and not word.folded.endswith(("ي", "يه"))


def _like_a_verb(folded: str) -> bool:
    """Return whether an indefinite word has the letters of a verb in the present, which no noun of a name has: يخدم."""
    return folded[0] == "ي" and len(folded) > 3


def _kind_behind(text: Text, i: int, position: int, taken: bytearray) -> int:
    """Return the token behind the adjective that follows a head and its place: مستشفى جازان العام, محكمة تونس الابتدائية."""
    if position >= len(text.words) or text.tags[position] != "D" or taken[position] or text.words[position].offset:
        return position
    folded, feminine = text.words[position].folded, head_of(text.words[i].base).endswith("ه")
    if not folded.startswith("ال") or folded.removesuffix("ه") in _NOT_OF_A_KIND:
        return position
    kind = folded.removesuffix("ه").endswith("ي") or folded.removesuffix("ه") in ("العام", "الجديد", "الكبير")
    return position + 1 if kind and folded.endswith("ه") == feminine else position


_NOT_OF_A_KIND = frozenset("الماضي الحالي التالي الرسمي الثاني الاساسي الرييسي".split())
_HONOURED = frozenset("الشهيد الرييس الملك الامير الاميره الملكه الشيخ الامام السلطان".split())
"""Titles of those after whom a body is named: جامعة الملك ..."""
_OVER = frozenset("صندوق هييه جهاز اداره مصلحه".split())
"""Bodies whose names go on with على: صندوق التأمين على ..."""


def _quoted_agency(
    text: Text, parties: Parties, i: int, quoted: int, kind: str, taken: bytearray
) -> tuple[int, int, int] | None:
    """An agency by its quoted name: وكالة أنباء "..."; the whole is the name."""
    first, last = i + 3, quoted - 1
    if any(taken[i:quoted]) or not any(letter.isalpha() for letter in text.slice(first, last)):
        return None
    code, after = nationality_after(text, quoted)
    return i, (after if code else quoted), parties.discovered("organisation", text.slice(first, last), kind, code)


def _quoted_organisation(
    text: Text, parties: Parties, i: int, quoted: int, head: str, kind: str, taken: bytearray
) -> tuple[int, int, int] | None:
    """A head before a quoted name: وكالة «برناما» whole, شركة "أوراسكوم" without the head."""
    first, last = i + 2, quoted - 1
    if any(taken[first:last]) or text.words[first].offset:
        return None
    if head in ("قوه", "برنامج", "سلاح") or text.words[i].base.startswith("ال"):
        return None
    code, after = nationality_after(text, quoted)
    if not any(letter.isalpha() for letter in text.slice(first, last)):
        return None
    number = parties.discovered("organisation", text.slice(first, last), kind, code)
    if head in KEPT_HEADS:
        return i, (after if code else quoted), number
    return first, last, number


def _definite_head(text: Text, parties: Parties, i: int, kind: str, taken: bytearray) -> tuple[int, int, int] | None:
    """An organisation with a definite head: الهيئة الوطنية للصحافة needs an adjective and a complement to be a name."""
    words, tags = text.words, text.tags
    position, parts, complement, country, related = i + 1, 0, False, "", False
    while position < len(words) and position - i < _MAX_WORDS:
        word, tag = words[position], tags[position]
        if tag == "-" and position + 1 < len(words) and tags[position + 1] in "DJ":
            position += 1
            continue
        if word.offset or word.preposition:
            if related and not complement and (tag == "O" or taken[position] or not word.base.startswith("ال")):
                return None  # المكتب السياسي لحركة ...: the movement is meant
            if (
                word.preposition == "ل"
                and tag not in "VPMpfA"
                and parts
                and (word.base.startswith("ال") or not complement)
            ):
                complement = True
                position, parts = position + 1, parts + 1
                continue
            if (
                word.conjunction
                and not word.preposition
                and complement
                and word.base.startswith("ال")
                and tag not in "OT"
            ):
                position += 1
                continue
            break
        genitive = position + 1 < len(words) and words[position + 1].folded.startswith("ال") and tag == "c"
        if complement and genitive and not words[position - 1].base.startswith("ال") and not words[position + 1].offset:
            position, parts = position + 2, parts + 1
            continue
        if (tag in "DJ" or (tag == "T" and not _is_person(parties, word))) and word.folded.startswith("ال"):
            related = related or tag == "T"
            country = country or word.nationality
            position, parts = position + 1, parts + 1
            continue
        if (
            complement
            and parts >= 2
            and words[position - 1].preposition == "ل"
            and word.folded.startswith("ال")
            and tag != "p"
        ):
            position += 1
            continue
        break
    own = parts > 1 and _speaking(text, i) and kind not in ("media", "company") and _related(words[i:position])
    if parts < 2 or not (complement or country or own):
        return None
    name = text.body[text.base_start(i) : text.ends[position - 1]]
    return i, position, parties.discovered("organisation", name, kind, country)


def _related(words: list[Word]) -> bool:
    """Return whether a head noun has an adjective of relation that agrees with it, none that describes whichever body."""
    feminine = words[0].base.endswith("ه")
    described = any(
        w.folded.removesuffix("ه") in _JUDGING or w.folded.removesuffix("ه") in _DESCRIBED or w.folded in _BESIDE
        for w in words[1:]
    )
    return not described and words[1].folded.endswith("يه" if feminine else "ي")


def short_forms(text: Text, parties: Parties, taken: bytearray, found: list[Mention]) -> None:
    """Add mentions of definite heads (المنظمة, الوكالة) that stand for an organisation named before them."""
    words, tags = text.words, text.tags
    named = sorted((m.first, m.party) for m in found if parties[m.party].kind == "organisation")
    if not named:
        return
    _in_title(text, parties, taken, found, named)
    #: Head noun or type → (order, party) of the organisation named last that has it.
    by_head: dict[str, tuple[int, int]] = {}
    by_type: dict[str, tuple[int, int]] = {}
    passed = 0
    i = tags.find("O", named[0][0])
    while i != -1:
        while passed < len(named) and named[passed][0] < i:
            first, number = named[passed]
            for j in range(max(0, first - 2), first + 1):
                fits = j == first or parties[number].type in _STANDS_FOR.get(head_of(words[j].base), ())
                if tags[j] == "O" and fits:
                    by_head[head_of(words[j].base)] = (passed, number)
            by_head[parties[number].key.partition(" ")[0]] = (passed, number)
            by_type[parties[number].type] = (passed, number)
            passed += 1
        word, head = words[i], head_of(words[i].base)
        types = _STANDS_FOR.get(head)
        board = head == "اداره" and words[i - 1].folded == "مجلس"
        state = head == "اداره" and bool(nationality_after(text, i + 1)[0])
        if types is not None and not taken[i] and word.base.startswith("ال") and not board and not state:
            meant = [by_head[h] for h in (head, "ال" + head) if h in by_head] or [
                by_type[t]
                for t in (types if head not in _OF_ITS_NAME else ())
                if t in by_type and not _headed_otherwise(parties, by_type[t][1], head)
            ]
            if head == "قناه" and words[i - 1].base in _CANAL:
                meant = []
            if meant and _stands_alone(text, i, parties[max(meant)[1]]):
                last = i + 1
                described = last < len(tags) and words[last].folded.removesuffix("ه") in _DESCRIBED
                if (
                    nationality_after(text, last)[0]
                    or (described and not words[last].offset)
                    or _own_adjective(text, last, parties[max(meant)[1]])
                ):
                    last += 1
                taken[i:last] = b"\x01" * (last - i)
                start = text.starts[i] if word.preposition == "ل" and not word.conjunction else text.base_start(i)
                found.append(Mention(i, last, start, text.ends[last - 1], max(meant)[1], "short", 0.8))
        i = tags.find("O", i + 1)


def _in_title(
    text: Text, parties: Parties, taken: bytearray, found: list[Mention], named: list[tuple[int, int]]
) -> None:
    """Add mentions of definite heads in the first line (التحالف يدين ...) that stand for the first so headed body below."""
    title = text.tags.find("L")
    i = text.tags.find("O", 0, max(title, 0))
    while i != -1:
        head = head_of(text.words[i].base)
        if not taken[i] and head in _STANDS_FOR and head not in _ELSEWHERE and text.words[i].base.startswith("ال"):
            meant = next((n for at, n in named if at > i and _headed(text, parties[n], at, head)), None)
            adjective = text.words[i + 1].definite and not text.words[i + 1].offset
            if meant is not None and (
                _own_adjective(text, i + 1, parties[meant]) if adjective else _stands_alone(text, i, parties[meant])
            ):
                last = i + 1 + adjective
                taken[i:last] = b"\x01" * (last - i)
                found.append(Mention(i, last, text.base_start(i), text.ends[last - 1], meant, "short", 0.7))
        i = text.tags.find("O", i + 1, title)


_ELSEWHERE = frozenset("مجلس قناه".split())
"""Heads that mean another body or thing in a headline: المجلس of any town, القناة."""


def _headed(text: Text, party: Party, first: int, head: str) -> bool:
    """Return whether a body's name begins with a head noun, or the noun classifies the name at a token."""
    if head_of(party.key.partition(" ")[0]) == head:
        return True
    fits = party.type in _STANDS_FOR[head]
    return fits and any(head_of(text.words[j].base) == head for j in range(max(0, first - 2), first))


_JUDGING = frozenset("المتشدد المتطرف الارهابي المسلح المتمرد المحظور المذكور المتهم الاخير".split())
"""Adjectives with which a writer judges an organisation, whichever it is."""


def _own_adjective(text: Text, i: int, party: Party) -> bool:
    """Return whether a definite word is of the organisation's own name: الاتحاد | الدولي for الاتحاد الدولي لكرة القدم."""
    own = party.key.split()
    headed = bool(own) and head_of(own[0]) == head_of(text.words[i - 1].base)
    return headed and i < len(text.tags) and text.tags[i] in "DJ" and text.words[i].folded in own


#: Adjective that only says what kind of body is referred to → types of such bodies: المنظمة الدولية.
_DESCRIBED = {
    "الدولي": ("international", "alliance", "agency", "body", "court"), "الاممي": ("international", "body", "agency"),
    "الاخباري": ("media",), "الحقوقي": ("ngo", "international"),
}  # fmt: skip


def _stands_alone(text: Text, i: int, party: Party) -> bool:
    """Return whether no adjective behind the head makes it another organisation than the one named.

    A body of several states is none of one of them: الإدارة الأميركية is not the United Nations.
    """
    if i + 1 >= len(text.tags) or text.tags[i + 1] not in "DJST":
        return True
    if text.tags[i + 1] == "T" and text.tags[i + 2 : i + 3] in tuple("GgUBW") and not text.words[i + 2].offset:
        return True
    behind = text.words[i + 1]
    if not behind.folded.startswith("ال") or behind.offset or behind.folded.removesuffix("ه") in _JUDGING:
        return True
    feminine = text.words[i].base.endswith("ه") and text.words[i].preposition != "ل"
    if (feminine and not behind.folded.endswith("ه")) or _own_adjective(text, i + 1, party):
        return True
    if behind.nationality:
        return party.country == behind.nationality or (not party.country and not party.actor_id)
    fitting = party.type in _DESCRIBED.get(behind.folded.removesuffix("ه"), ())
    return fitting and (not party.country or party.type == "media")
