"""What a single word can be: one record per surface form, computed once and remembered.

The tag is one character, so that an article becomes a string of tags and constructions become
regular expressions over it: linear time, and no Python between words that matter to nobody.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mypy_extensions import mypyc_attr

from etl.language.conjugation import Form
from etl.language.fold import fold, fold_arabic, letters_before
from etl.language.triggers import CUE, HOMOGRAPH

if TYPE_CHECKING:
    from etl.language.lexicon import Lexicon, TrieNode, Verb

    Forms = tuple[tuple[Form, Verb], ...]

#: Tag letters. Words: A complementiser, p preposition, f other function word, R relative pronoun, V finite cue,
#: P participle cue, M masdar cue with pronoun, T title, S noun for an unnamed source, O head of an organisation's
#: name, J adjective of nationality, G given name, g given name that is a common word too, U name word,
#: u name word that is a common word too, B particle of a name (بن, أبو), W unknown, D definite and c indefinite
#: common word. Others: L line end, . sentence end, d dots, : colon, `,` comma, q quotation mark, ( and ) brackets,
#: - dash, # hash, 0 number, z Latin word, x anything else.
NAME_TAGS = "GgUuBW"

_PUNCTUATION = {
    "\n": "L", "\r\n": "L", ".": ".", "!": ".", "?": ".", "؟": ".", "…": "d", ":": ":", "،": ",", "٬": ",", ",": ",", "؛": ",",
    ";": ",", "(": "(", ")": ")", "[": "(", "]": ")", "-": "-", "–": "-", "—": "-", "ـ": "-", "/": "-", "#": "#",
    "@": "#", "_": "-",
}  # fmt: skip
_MARKS_ONLY = frozenset("Ld.:,q()-#0x")
QUOTES = frozenset("\"“”„‟«»‹›'‘’") | {"((", "))", "''"}

COMPLEMENTISERS = frozenset(
    (
        "ان انه انها انهم انهما انهن اننا اننى انني اني انك انكم بان بانه بانها بانهم بانهما باننا باني بانني بانهن"
    ).split()
)
RELATIVES = frozenset("الذي التي الذين اللذين اللذان اللتين اللتان اللواتي اللاتي".split())
_WEEKDAYS = frozenset("الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد".split())
#: "His counterpart": a title whose office is that of the person before.
COUNTERPARTS = frozenset(
    "نظيره نظيرها نظيريه نظرايه نظيرته نظيرتها نظيرهم نظيراه نظيريها نظراءه نظراءها نظرايها نظراءهم نظرايهم".split()
)
#: Honorifics with a pronoun: whoever was named last.
HONORIFIC_PRONOUNS = frozenset(
    "معاليه معاليها سموه سموها فخامته جلالته سيادته سعادته سعادتها فضيلته سماحته دولته غبطته قداسته".split()
)
#: Adjectives of regions and ranks that also occur as surnames; in titles they qualify the office.
_PLAIN_ADJECTIVES = frozenset(
    "الاسبق الراحل المخلوع المعزول الكردي الغربي الشرقي الاوروبي الخليجي الاممي الافريقي الاسلامي "
    "المسيحي السني الشيعي الدولي "
    "المحلي الوطني الشعبي العام الاعلي الخاص المشترك الدايم الثقافي الطبي الجامعي الخيريه التاسع "
    "العاشر لحقوق الماضي الماضيه المقبل المقبله الجاري الحالي الحاليه القادم القادمه السابق السابقه الاول الاولي الثاني "
    "الثانيه الثالث الثالثه".split()
)
PREPOSITIONS = frozenset(
    "في من الي علي عن مع خلال بعد قبل حول بشان لدي عند بين دون ضد حتي منذ نحو عبر تجاه امام وراء فوق تحت وسط ضمن اثناء "
    "عقب اثر بسبب بهدف بغيه حيال ازاء وفق حسب بحسب رغم برغم بدون مثل سوي عدا غير حسبما باسم بعيد "
    "قبيل لدن فيه فيها منه منها "
    "عليه عليها اليه اليها عنه عنها له لها لهم بها به بهم معه معها معهم فيهم منهم عليهم اليهم عنهم "
    "لديه لديها لديهم بينهم بينها "
    "بينه بينهما حوله حولها لنا لي لك لكم بنا علينا الينا منا عنا لهما منهما عليهما اليهما بقياده "
    "برياسه بمشاركه بحضور نتيجه "
    "بموجب بفضل بمناسبه لصالح بخصوص بصدد جراء خارج داخل قرب غداه ابان طوال طيله حين حينما عندما "
    "بينما فيما كما لما مما عما بما "
    "ما ممن لان لانه لانها لانهم كي لكي حيث اذ اذا لو لولا ان".split()
) - {"ان", "ما"}
FUNCTION = frozenset(
    "و ف ثم او ام بل لا لن لم ما ليس ليست ليسوا لكن لكنه لكنها لكنهم ولكن قد لقد سوف هو هي هم هما "
    "نحن انت هذا هذه هولاء ذلك تلك "
    "انا اوليك هناك هنا كل كلا كلتا جميع كافه كان كانت كانوا كانا يكون تكون يكونوا سيكون ستكون ايضا "
    "كذلك امس اليوم غدا الان حاليا "
    "موخرا اخيرا سابقا لاحقا فقط جدا مجددا معا اكثر اقل قبل بعد حوالي نحو ربما لعل كيف متي اين "
    "لماذا هل اي ايه الا انما اما سواء "
    "نفسه نفسها ذاته ذاتها انفسهم اياه اذن اذا مازال زال يزال تزال مازالت باتت بات اصبح اصبحت يصبح "
    "تصبح ظل ظلت مهما كلما طالما "
    "لاسيما سيما خصوصا خاصه عامه تماما قط ابدا احيانا غالبا تقريبا فضلا علما نظرا وفقا طبقا نقلا ردا تعليقا خلافا بدلا "
    "بدوره بدورها بدورهم بدورهما جانبه جانبها ناحيته يوم مساء صباح ليله ظهر فجر عصر اليومين نعم كلا "
    "غير سوي مثلا حسنا عدم تم يتم "
    "سيتم ستتم تتم يجب ينبغي يمكن لابد بد مزيد عده عدد نسبه مايه الف مليون مليار احد احدي بعض معظم".split()
)


@dataclass(slots=True)
class Word:
    """One surface form. `offset` = characters of bound و ف ب ل ك in front of `base` (folded)."""

    folded: str
    tag: str
    base: str
    offset: int
    conjunction: bool
    preposition: str
    definite: bool
    forms: "Forms"
    nationality: str
    roots: "tuple[tuple[int, TrieNode], ...]"
    marks: int = 0
    perfect: bool = False
    """Whether it is known for a verb in the past."""
    begins: bool = False
    """Whether it has marks or roots: most words have neither, and are passed over."""


_NO_FORMS: "Forms" = ()


def is_verb(word: Word) -> bool:
    """Return whether a word is known for a finite verb, or looks like one: يحمي, نبتت, أطلقتها, أصبحوا."""
    if word.tag == "V" or word.perfect:
        return True
    if word.tag not in "cW" or word.preposition or len(word.base) < 4 or word.definite:
        return False
    return word.base[0] == "ي" or word.base.endswith("وا") or _FEMININE_PAST.search(word.base) is not None


_FEMININE_PAST = re.compile("[^اويه]ت(?:ها|ه|هم)?$")


def _plain(surface: str, tag: str) -> Word:
    return Word(surface, tag, surface, 0, False, "", False, _NO_FORMS, "", ())


@mypyc_attr(native_class=False)
class Vocabulary(dict[str, Word]):
    """Surface form → Word; an unknown form is analysed when it is first looked up.

    Bounded: a text of endless new words cannot fill the memory.
    """

    LIMIT = 400_000

    def __init__(self, lexicon: "Lexicon") -> None:
        super().__init__()
        self.lexicon = lexicon

    def __missing__(self, surface: str) -> Word:
        if len(self) > self.LIMIT:
            self.clear()
        word = self[surface] = analyse(surface, self.lexicon)
        return word


def analyse(surface: str, lexicon: "Lexicon") -> Word:
    """Return what the word can be, the whole form first, then without و/ف, then without ب/ل/ك."""
    first = surface[0]
    if "\u0621" <= first <= "\u064a" and first != "ـ":
        return _arabic(surface, fold_arabic(surface), lexicon)
    if surface in _PUNCTUATION:
        return _plain(surface, _PUNCTUATION[surface])
    if surface in QUOTES:
        return _plain(surface, "q")
    if surface.startswith(".."):
        return _plain(surface, "d")
    if not ("\u0600" <= first <= "\u06ff" or "\u200b" <= first <= "\u200f" or first >= "\ufe70"):
        folded = surface.casefold()
        root = lexicon.trie.get(folded)
        roots = ((0, root),) if root is not None else ()
        tag = "0" if first.isdigit() else "z" if first.isalpha() else "x"
        if tag == "z":
            return _word(lexicon, folded, tag, folded, 0, False, "", False, _NO_FORMS, "", roots)
        return Word(folded, tag, folded, 0, False, "", False, _NO_FORMS, "", roots, begins=bool(roots))
    folded = fold(surface)
    if not folded:
        return _plain(surface, "x")
    if folded[0].isdigit():
        return _plain(folded, "0")
    return _arabic(surface, folded, lexicon)


def _word(
    lexicon: "Lexicon", folded: str, tag: str, base: str, offset: int, conjunction: bool, preposition: str,
    definite: bool, forms: "Forms", nationality: str, roots: "tuple[tuple[int, TrieNode], ...]",
) -> Word:  # fmt: skip
    """Return the word with the bits of what it can begin, and whether it is a verb in the past."""
    bits = lexicon.marks_of_base.get(base, 0) | lexicon.marks_of_folded.get(folded, 0)
    if forms:
        bits |= CUE
    if tag in "VT" and folded in lexicon.given:
        bits |= HOMOGRAPH
    perfect = base in lexicon.perfects and not preposition
    return Word(
        folded, tag, base, offset, conjunction, preposition, definite, forms, nationality, roots,
        bits, perfect, bool(bits or roots),
    )  # fmt: skip


def _splits(folded: str) -> list[tuple[int, bool, str, str]]:
    """Return (letters stripped, conjunction, preposition, rest) of a word in و ف ب ل ك, in the order to try them in.

    Where a noun with ل and article begins with ل itself, two of three are written: للجنة is both للـلجنة and للـجنة.
    """
    whole, first, rest = (0, False, "", folded), folded[0], folded[1:]
    if len(rest) < 2:
        return [whole]
    if first in "بك":
        return [whole, (1, False, first, rest)]
    second = rest[0]
    if first == "ل":
        if second != "ل":
            return [whole, (1, False, first, rest)]
        with_article = [(0, False, "ل", article + rest[1:]) for article in ("الل", "ال")]
        return [whole, *with_article, (1, False, first, rest)]
    found = [whole, (1, True, "", rest)]
    if second in "بلك" and len(rest) > 2:
        if rest.startswith("لل"):
            found += [(1, True, "ل", article + rest[2:]) for article in ("الل", "ال")]
        found.append((2, True, second, rest[1:]))
    return found


def _forms(folded: str, lexicon: "Lexicon") -> "tuple[int, Forms]":
    """Return letters of و/ف in front and the verb forms that a word can be that begins so or with ب ل ك."""
    known, first = lexicon.forms, folded[0]
    forms = known.get(folded)
    if forms is not None:
        return 0, forms + known.get(folded[1:], _NO_FORMS) if first == "و" else forms
    if first == "ل":
        return 0, _future(folded, known)
    rest = folded[1:]
    if first not in "وف" or not rest:
        return 0, _NO_FORMS
    forms = known.get(rest) or _future(rest, known)
    return (1, forms) if forms else (0, _NO_FORMS)


def _future(folded: str, known: "dict[str, Forms]") -> "Forms":
    """Return the forms of the present behind س or ل."""
    forms = known.get(folded[1:], _NO_FORMS) if folded[0] in "سل" else _NO_FORMS
    return tuple(x for x in forms if x[0].kind == "present") if forms else forms


_SEATED = frozenset(("أقر",))
"""Verbs whose feminine participle is, but for its last dots, a noun with a pronoun: مقرة, مقره (its seat)."""


def _so_written(surface: str, forms: "Forms") -> "Forms":
    """Return the verb forms that the word's last letters allow, which folding makes one."""
    last = surface[-1]
    if last == "ة":
        return tuple(x for x in forms if not x[0].suffixed)
    if last == "ه":
        return tuple(x for x in forms if x[0].kind != "participle" or x[1].lemma not in _SEATED)
    return _NO_FORMS if surface.endswith("نادي") else forms  # a club, not نادى, he called for


def _spelled_otherwise(surface: str, word: str) -> bool:
    """Return whether a word is none of a closed class by its hamza: هنأ, congratulated, not هنا; إمام, an imam, not أمام."""
    return (word == "هنا" and surface.endswith("أ")) or (word == "امام" and "إ" in surface)


def _no_given_name(surface: str, word: str, lexicon: "Lexicon") -> bool:
    """Return whether a word is none of the given names by the hamza inside it: تأمر, she orders, not تامر."""
    seated = "أ" in surface[1:] and not word.startswith("ال")
    return seated and word in lexicon.given and word not in lexicon.given_seated


def _spoken(forms: "Forms") -> str:
    """Return the tag of a form of a verb of saying."""
    return {"participle": "P", "masdar": "M"}.get(forms[0][0].kind, "V")


def _arabic(surface: str, folded: str, lexicon: "Lexicon") -> Word:
    if folded[0] in "وفبلك":
        return _bound(surface, folded, lexicon)
    node = lexicon.trie.get(folded)
    roots = ((0, node),) if node is not None else ()
    forms = lexicon.forms.get(folded) or (_future(folded, lexicon.forms) if folded[0] == "س" else _NO_FORMS)
    forms = _so_written(surface, forms) if forms else forms
    tag = _CLOSED.get(folded, "")
    if not tag or _spelled_otherwise(surface, folded):
        tag = _spoken(forms) if forms else lexicon.open_tags.get(folded, "")
    if tag in ("G", "g") and _no_given_name(surface, folded, lexicon):
        tag = "c" if folded in lexicon.common else ""
    if not tag:
        return _unknown(surface, folded, [(0, False, "", folded)], roots, lexicon)
    definite = tag in "GU" or folded.startswith("ال")
    nationality = lexicon.nationality_of.get(folded, "")
    return _word(lexicon, folded, tag, folded, 0, False, "", definite, forms, nationality, roots)


def _bound(surface: str, folded: str, lexicon: "Lexicon") -> Word:
    """Return the word whose first letter may be a bound و ف ب ل ك."""
    marked = len(surface) != len(folded)
    splits = _splits(folded)
    roots: tuple[tuple[int, TrieNode], ...] = ()
    for n, _, _, rest in splits:
        node = lexicon.trie.get(rest)
        if node is not None:
            roots += ((letters_before(surface, n) if marked else n, node),)
    letters, forms = _forms(folded, lexicon)
    forms = _so_written(surface, forms) if forms else forms
    if forms and letters and folded[0] == "ف" and len(folded) < 5 and folded in lexicon.common:
        letters, forms = 0, _NO_FORMS
    open_tags, joined = lexicon.open_tags, folded in ("والي", "فان") and "إ" in surface
    for n, conjunction, preposition, rest in splits:
        tag = _CLOSED.get(rest, "") if not (preposition and n) else ""
        if tag and _spelled_otherwise(surface, rest):
            tag = ""
        if joined and n == 0:
            if folded == "والي":
                continue  # وإلى, and to, not والي, a governor
            tag = "f"  # فان is also van: فان دام
        if not tag and forms and n == letters and not preposition:
            tag = _spoken(forms)
        if preposition == "ل" and rest.startswith("الل") and open_tags.get(rest) != "O":
            continue
        if not tag:
            tag = open_tags.get(rest, "")
            if forms and n < letters and tag in "cD":
                continue
            if tag in ("G", "g") and _no_given_name(surface[letters_before(surface, n) :], rest, lexicon):
                continue
        if tag:
            offset = letters_before(surface, n) if marked else n
            nationality = lexicon.nationality_of.get(rest, "")
            definite = rest.startswith("ال") or tag in "GU"
            kept = forms if tag in "VPM" or (forms and n == letters and not preposition) else _NO_FORMS
            return _word(
                lexicon, folded, tag, rest, offset, conjunction, preposition, definite, kept, nationality, roots
            )
    return _unknown(surface, folded, splits, roots, lexicon)


#: Words of closed classes → tag; a word of several classes has the first.
_CLOSED = {
    word: tag
    for words, tag in (
        (PREPOSITIONS, "p"), (FUNCTION, "f"), (_PLAIN_ADJECTIVES, "D"), (HONORIFIC_PRONOUNS, "T"), (COUNTERPARTS, "T"),
        (_WEEKDAYS, "f"), (RELATIVES, "R"), (COMPLEMENTISERS, "A"),
    )
    for word in words
}  # fmt: skip


def _unknown(
    surface: str,
    folded: str,
    splits: list[tuple[int, bool, str, str]],
    roots: "tuple[tuple[int, TrieNode], ...]",
    lexicon: "Lexicon",
) -> Word:
    """Return the word with tag D, c or W: common where a known stem with article or pronoun explains it."""
    for n, conjunction, preposition, rest in splits:
        if lexicon.is_common_inflected(rest) and not (rest.startswith("الل") and preposition == "ل"):
            offset = letters_before(surface, n) if n else 0
            definite = rest.startswith("ال")
            tag = "D" if definite else "c"
            return _word(lexicon, folded, tag, rest, offset, conjunction, preposition, definite, _NO_FORMS, "", roots)
    # An unknown word behind و is mostly a name joined to the one before it (حداد ونصار).
    if folded[0] == "و" and len(folded) > 4:
        offset = letters_before(surface, 1)
        rest = folded[1:]
        return _word(lexicon, folded, "W", rest, offset, True, "", rest.startswith("ال"), _NO_FORMS, "", roots)
    tag = "p" if folded in ("ل", "ب", "ك") else "W"
    return _word(lexicon, folded, tag, folded, 0, False, "", folded.startswith("ال"), _NO_FORMS, "", roots)
