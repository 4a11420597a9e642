"""Adjuncts: time, place, occasion and addressee between a verb of speech and what is said."""

from etl.extraction.cues.adverbs import WEEKDAYS, skip_adverbs
from etl.extraction.mentions.organisation_heads import head_of
from etl.extraction.speakers.agents import Reader
from etl.language.dates import qualifier
from etl.language.lexicon import Verb
from etl.language.triggers import DATE

PAPERS = frozenset(
    (
        "بيان تقرير رساله كلمه تصريح تصريحات خطاب نص مذكره بلاغ تغريده منشور برقيه تدوينه وثيقه قرار "
        "تقريره بيانه بيانها مقال"
    ).split()
)

DETERMINERS = frozenset("هذا هذه ذلك تلك كل عدم اي جميع كافه مزيد عده كلا بعض معظم هولاء".split())


_OF_TWO_WORDS = frozenset("كانون تشرين".split())
"""First words of months of two: كانون الأول."""


def skip_asides(reader: Reader, position: int, last: int) -> int:
    """Return the token behind asides that stand before an object: ، في كلمته أمام X، or في وقت سابق."""
    text = reader.text
    timed = (
        position < last
        and text.tags[position] == ","
        and (text.tags[position - 1] == ")" or text.words[position - 1].base in WEEKDAYS)
    )
    if timed and position + 1 < last and text.tags[position + 1] in "cW":
        return position + 1
    moved, begin = True, position
    while moved and position < last:
        moved = False
        position = skip_adverbs(text, position, last)
        if begin < position < last and text.tags[position] == "," and text.tags[position - 1] in ")f":
            position += 1
            break
        if position < last and text.tags[position] == ",":
            end = text.tags.find(",", position + 1, min(last, position + 22))
            if (
                end != -1
                and not any(c in "AVPM:.dL" for c in text.tags[position + 1 : end])
                and (text.tags[position + 1] in "pfTR0GUNgWuOS(" or text.words[position + 1].marks & DATE)
                and text.words[position + 1].folded != "ما"
            ):
                opening = text.words[position + 1]
                if (
                    text.tags[position + 1] in "pfR0"
                    or position + 1 in reader.covering
                    or text.tags[position + 1] == "T"
                    or opening.base in WEEKDAYS
                    or opening.marks & DATE
                ):
                    position, moved = end + 1, True
                    while (
                        end + 1 < last and text.tags[end + 1] in "pf" and text.words[end + 1].folded not in DETERMINERS
                    ):
                        following = text.tags.find(",", end + 1, min(last, end + 18))
                        if following == -1 or any(c in "AVPM:.dL" for c in text.tags[end + 1 : following]):
                            break
                        end, position = following, following + 1
        elif position + 2 < last and text.words[position].folded == "في" and (
            text.words[position + 1].marks & DATE
            or (text.tags[position + 1] == "0" and text.words[position + 2].marks & DATE)
        ):  # fmt: skip
            position, moved = position + 2, True
            while position < last and (
                text.words[position].marks & DATE
                or text.words[position - 1].folded in _OF_TWO_WORDS
                or text.tags[position] in "0-"
                or qualifier(text.words[position].folded)
            ):
                position += 1
        elif (
            position + 2 < last
            and text.words[position].folded == "في"
            and head_of(text.words[position + 1].base) in PAPERS
            and text.words[position + 2].preposition == "ل"
            and (position + 2 in reader.at or position + 3 in reader.at)
        ):
            spoken_to = reader.at.get(position + 2, reader.at.get(position + 3, 0))
            position, moved = reader.mentions[spoken_to].last, True
        elif position + 2 < last and text.words[position].folded == "في" and text.words[position + 1].folded in _TIMES:
            position, moved = position + 3, True
        elif (
            position + 1 < last
            and text.tags[position] == "p"
            and position + 1 in reader.at
            and text.words[position].folded in ("في", "امام", "خلال", "لدي", "مع")
        ):
            position, moved = reader.mentions[reader.at[position + 1]].last, True
        elif (
            position + 2 < last
            and text.words[position].folded == "في"
            and text.words[position + 1].folded in _SIDES
            and (position + 2 in reader.at or text.words[position + 2].roots)
            and not text.words[position + 2].offset
        ):
            number = reader.at.get(position + 2)
            position, moved = reader.mentions[number].last if number is not None else position + 3, True
        elif (
            position + 1 < last
            and text.words[position].folded == "في"
            and text.words[position + 1].roots
            and not text.words[position + 1].offset
        ):
            position, moved = position + 2, True
        elif (
            0 < position < last
            and text.words[position].folded in _PAPER_ADJECTIVES
            and head_of(text.words[position - 1].base) in _OF_PAPERS
        ):
            position, moved = position + 1, True
        elif position + 1 < last and text.words[position].folded == "في" and head_of(text.words[position + 1].base) in PAPERS and (
            position + 2 < last and text.words[position + 2].folded in _PAPER_ADJECTIVES
        ):  # fmt: skip
            position, moved = position + 3, True
    return position


_PAPER_ADJECTIVES = frozenset(
    "له لها لهم صحفي صحفيه صحافي صحافيه اليوم امس مشترك مشتركه رسمي رئاسي مكتوب متلفز متلفزه مقتضب".split()
)


_OF_PAPERS = PAPERS | _PAPER_ADJECTIVES
_SIDES = frozenset("جنوب شمال شرق غرب وسط جنوبي شمالي شرقي غربي مدينه محافظه ولايه اقليم قطاع مقاطعه منطقه".split())
_TIMES = frozenset("وقت الوقت هذا".split())


def is_adjunct(reader: Reader, k: int, verb: Verb) -> bool:
    """Return whether a preposition of the verb's own kind opens an adjunct here: من موسكو, على هامش, عن طريق."""
    following = reader.text.words[k + 1]
    folded = reader.text.words[k].folded
    if folded == "بما":
        return following.folded in _INCLUDED or following.folded[0] not in "اتيق"
    if following.folded in (
        "هامش",
        "خلفيه",
        "طريق",
        "جانب",
        "جهه",
        "ناحيه",
        "حد",
        "متن",
        "لسان",
        "موقع",
        "صفحته",
        "حسابه",
        "قناه",
    ):
        return True
    if k and folded in ("الي", "مع") and head_of(reader.text.words[k - 1].base) in _TALKS:
        return True
    if k and reader.text.words[k - 1].folded in (
        "نقلا",
        "ردا",
        "تعليقا",
        "بناء",
        "علاوه",
        "حفاظا",
        "خلافا",
        "زياده",
        "حرصا",
        "اعتمادا",
    ):
        return True
    if (
        folded == "من"
        and following.folded in ("جانبه", "جانبها", "جهته", "جهتها", "خلال", "اجل")
        and verb.lemma != "ناشد"
    ):
        return True
    return folded == "الي" and following.folded in ("جانب", "ذلك")


_TALKS = frozenset("حديث حديثه حديثها مقابله مقابلته مقابلتها رسالته رسالتها".split())
"""What is said to or with somebody: في حديث إلى الصحيفة."""
_INCLUDED = frozenset(
    "ان انه انها اننا يتناسب يتوافق يتماشي يتفق يضمن يكفل يحقق يسهم يساهم يعزز يخدم يسمح يتيح تقتضيه".split()
)
"""Behind بما: what is done so that something comes of it, or because."""


def is_bound_adjunct(reader: Reader, k: int) -> bool:
    """Return whether a word with ب tells where or when: بموسكو, بالقاهرة."""
    number = reader.at.get(k)
    if number is not None and reader.parties[reader.mentions[number].party].kind == "country":
        return True
    word = reader.text.words[k]
    return word.base in _BESIDE_THE_POINT


_BESIDE_THE_POINT = frozenset(
    (
        "مناسبه حضور مشاركه القول حسب شكل اسم دوره شان خصوص العاصمه مقر التالي الفعل شده قوه الاجماع الاغلبيه "
        "التوافق نجاح اسمه اسمها دورهم محافظه مدينه منطقه بلده قريه الامس التوازي الاضافه حيث"
    ).split()
)
"""Nouns behind ب that tell how, when or where something is said: بمناسبة, بالأمس, بالتوازي."""


def is_bound_addressee(reader: Reader, k: int, verb: Verb) -> bool:
    """Return whether a word with ل names who is spoken to: للصحفيين, لوكالة."""
    word = reader.text.words[k]
    if k in reader.at:
        return True
    return word.base.removeprefix("ال") in (
        "صحفيين",
        "صحافيين",
        "وكاله",
        "صحيفه",
        "قناه",
        "موقع",
        "اذاعه",
        "تلفزيون",
        "وسايل",
    )
