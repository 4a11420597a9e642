"""Texts that nobody wrote in good faith, of any length: each a pattern that could make reading blow up."""

from collections.abc import Callable
from itertools import islice, product

from tests.mangled import paragraphs


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda length: (piece * (length // len(piece) + 1))[:length]


def many_names(pattern: str) -> Callable[[int], str]:
    """Sentences that differ in the names at `{}`, which nobody bears."""

    def text(length: int) -> str:
        names = ("".join(one) for one in product("بتجحخدرزسشصطعغفقكلمن", repeat=5))
        pairs = zip(names, names, strict=False)
        sentences = (pattern.format(*("".join(reversed(name)) for name in pair)) for pair in pairs)
        return "".join(islice(sentences, length // len(pattern)))[:length]

    return text


def nested(length: int) -> str:
    """Marks inside marks, half of them opening."""
    return "قال الوزير " + "«" * (length // 2) + "نعم" + "»" * (length // 2)


def paragraph(length: int) -> str:
    """Our corpus again and again, in one paragraph."""
    return _repeated(" ".join(paragraphs()) + " ")(length)


def one_official(length: int) -> str:
    """One person, again and again with his office."""
    return _repeated("قال مدير المكتبة سامي الحلواني إن القاعة جاهزة في المدينة وأضاف أن العمل مستمر. ")(length)


def article(length: int) -> str:
    """Our corpus again and again, in its paragraphs."""
    return _repeated("\n".join(paragraphs()) + "\n")(length)


PIECES = (
    *(
        'قال الوزير "',
        "«نعم» ",
        '«“"(( قال نعم ',
        "((قال ",
        "قال ",
        "قال\n",
        "و ",
        "سامي الحلواني ",
        "من ",
        "وزارة ",
        "رئيس ",
    ),
    *("سامي الحلواني ونادية القصار و", "وزير الخارجية الروسي ", "موسكو: ", "موسكو:\n", "نقلت وكالة عن ", "(رويترز) "),
    *("3 أيلول 2014 ", "يوم الاثنين الماضي ", "التقى سامي الحلواني نادية القصار ", "لقاء مع ", "دمشق - ", "الذي قال "),
    *("قا\u200bل\u200f الو\u202eزير ", "اقرأ أيضا\n", "بحسب ", "الطرفان قالا ", "<b>قال"),
)
WORDS = ("قال", "ال", "وال", "ا", "و", "الصحافيةهدى", "كتاباًجديدا", "أنّهم")
"""Each again and again in one word without an end."""
NAMES = {
    "names of particles": _repeated("أبو ابن "),
    "surnames without a person": _repeated("الأسد الحريري الخياط "),
    "one given name, many persons": many_names("قال سامي {} إن الجسر مفتوح. "),
    "one list of many persons": many_names("وسامي {} وخالد {} "),
    "participles": _repeated("مؤكدا مضيفا مشيرا إلى أن "),
}
RUNS = ('"', "«", "»", "(", "و", "\u0640", "\u064b", "\u200f", "1", " ", "\n", ".", "،", "-", "\u202e")

TEXTS: dict[str, Callable[[int], str]] = (
    {repr(piece): _repeated(piece) for piece in PIECES}
    | {f"run of {mark!a}": (lambda length, mark=mark: "قال " + mark * length + "نعم") for mark in RUNS}
    | {f"one word of {word}": _repeated(word) for word in WORDS}
    | {"nested marks": nested, "an article": article}
    | NAMES
)
"""Each by a name, as a function of its length."""

MANY_CUES = {
    repr(piece): _repeated(piece) for piece in ("قال سامي إن ", "وأضاف أن ", "مؤكدا أن ", "https://a.example/قال ")
}
"""Sentences of nothing but beginnings of statements."""
