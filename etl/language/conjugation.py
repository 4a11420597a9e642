"""Forms of reporting verbs: from four principal parts to every form that news prose uses.

Forms are folded (see fold.py), so vowels and hamza seats play no part: أعلن and أُعلن are one form.
Checked at development time against a conjugator (figures in the test); weak verbs follow the last
letter of the past (نفى, دعا) and need no class column.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from etl.language.fold import fold

SUFFIXES = ("ه", "ها", "هم")


@dataclass(frozen=True, slots=True)
class Form:
    """One folded form: `kind` past, present, participle or masdar; gender m, f or "" (both); number s, d or p."""

    text: str
    kind: str
    gender: str
    number: str
    suffixed: bool


def _past(stem: str) -> Iterator[tuple[str, str, str]]:
    weak = stem[-1] in "يا" and len(stem) > 2
    base = stem[:-1] if weak else stem
    yield stem, "m", "s"
    yield base + "ت", "f", "s"
    yield base + "وا", "m", "p"
    if weak:
        dual = base + ("و" if stem[-1] == "ا" and len(stem) == 3 else "ي")
        yield dual + "ا", "m", "d"
        yield base + "تا", "f", "d"
        return
    yield base + "ا", "m", "d"
    yield base + "تا", "f", "d"
    if len(stem) > 2 and stem[-2] not in "اوي":
        yield base + "ن", "f", "p"


def _present(form: str) -> Iterator[tuple[str, str, str]]:
    stem = form[1:]
    weak = stem[-1] in "يوا"
    base = stem[:-1] if weak else stem
    for prefix, gender in (("ي", "m"), ("ت", "f")):
        yield prefix + stem, gender, "s"
        yield prefix + stem + "ان", gender, "d"
    yield "ي" + base + "ون", "m", "p"
    yield "ي" + base + "وا", "m", "p"


def _participle(form: str) -> Iterator[tuple[str, str, str]]:
    yield form + "ا", "m", "s"
    yield form + "ه", "f", "s"
    base = form[:-1] if form[-1] == "ي" else form
    yield base + "ين", "m", "p"
    yield base + "ون", "m", "p"
    yield form + "ات", "f", "p"
    yield form + "تين", "f", "d"


def conjugate(past: str, present: str, participle: str, masdars: tuple[str, ...]) -> Iterator[Form]:
    """Yield the folded forms of one verb: finite in the third person, with object pronouns, adverbial participles, masdars.

    Masdars come only with a possessive pronoun (قوله, دعوتها) or as تأكيد beside one: bare they are nouns.
    """
    finite = [(*row, "past") for row in _past(fold(past))] + [(*row, "present") for row in _present(fold(present))]
    seen: set[str] = set()
    for text, gender, number, kind in finite:
        if text in seen:
            continue
        seen.add(text)
        yield Form(text, kind, gender, number, False)
    for text, gender, number, kind in finite:
        base = text[:-1] if text.endswith("وا") else text
        base = base[:-1] + "ا" if kind == "past" and base.endswith("ي") and base == fold(past) else base
        for suffix in SUFFIXES:
            if base + suffix not in seen:
                seen.add(base + suffix)
                yield Form(base + suffix, kind, gender, number, True)
    if participle:
        for text, gender, number in _participle(fold(participle)):
            if text not in seen:
                seen.add(text)
                yield Form(text, "participle", gender, number, False)
    for masdar in masdars:
        base = fold(masdar)
        base = base[:-1] + "ت" if base.endswith("ه") else base
        for suffix, gender, number in (("ه", "m", "s"), ("ها", "f", "s"), ("هم", "m", "p"), ("هما", "m", "d")):
            yield Form(base + suffix, "masdar", gender, number, True)
