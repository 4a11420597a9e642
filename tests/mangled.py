"""Articles made of our own corpus and mangled: real constructions cut, repeated, interleaved with whatever letters."""

from functools import lru_cache
from typing import NamedTuple

from etl.paths import ARTICLES

PUT = (
    *'«»“”"‹›()[]:،؛؟.…-–—*#<>&\u0640\u064b\u0651\u0670\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202e\u2066\u2069\ufeff\u00a0\u2028\x85\x0b\x1f\x7f😀𐎀ﷺ',
    *(
        "\n",
        "\r\n",
        "\n\n",
        "\t",
        "..",
        "((",
        "))",
        "\u0301\u0300",
        "٢٠١٥",
        "31/02/2015",
        "a" * 40,
        "وو",
        "قال",
        "وقال إن",
    ),
    *("مؤكدا أن", "نقلت وكالة عن", "بحسب", "قوله", "التقى", "اليوم", "أمس", "وزير الخارجية", "الروسي", "موسكو", "عن"),
    *(
        "مصدر عسكري",
        "اقرأ أيضا",
        "(رويترز)",
        "دمشق - سانا",
        "إلى",
        "من",
        "و",
        "الذي",
        "لم",
        "الطرفان",
        "ــــــ",
        "<b>",
        "ــ ــ",
    ),
)
"""What is put between: marks of every kind, controls of direction, words that begin or bind something."""

EDITS = ("put", "put", "cut", "again", "move", "join", "double")


class Edit(NamedTuple):
    """One change: of which kind, where and how far in thousandths of the text, and which of `PUT`."""

    kind: int
    at: int
    length: int
    which: int


def edit(number: int) -> Edit:
    """The edit of a number: one draw says all of it."""
    number, kind = divmod(number, len(EDITS))
    number, which = divmod(number, len(PUT))
    number, length = divmod(number, 1001)
    return Edit(kind, number % 1001, length, which)


@lru_cache(maxsize=1)
def paragraphs() -> tuple[str, ...]:
    """The paragraphs of our corpus."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt")))
    return tuple(line for text in texts for line in text.split("\n") if line.strip())


def mangled(chosen: tuple[int, ...], edits: tuple[int, ...], end: str = "") -> str:
    """The article of some paragraphs after the edits of these numbers, with any text behind it."""
    known = paragraphs()
    text = "\n".join(known[number % len(known)] for number in chosen)
    for one in map(edit, edits):
        at = len(text) * one.at // 1000
        until = min(at + max(one.length * len(text) // 4000, 1), len(text))
        put = PUT[one.which]
        match EDITS[one.kind]:
            case "put":
                text = text[:at] + put + text[at:]
            case "cut":
                text = text[:at] + text[until:]
            case "again":
                text = text[:until] + text[at:until] + text[until:]
            case "move":
                text = text[:at] + text[until:] + text[at:until]
            case "join":
                text = text[:at] + text[at:until].replace("\n", " ") + text[until:]
            case "double":
                text = text[:at] + put * min(one.length, 20) + text[until:]
    return text + end
