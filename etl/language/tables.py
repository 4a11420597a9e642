"""Tables of seeds/ as reading looks them up: one function a table, text folded."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from etl.language.conjugation import Form, conjugate
from etl.language.fold import fold
from etl.language.lexicon import Actor, Composed, Verb
from etl.language.trie import Trie, phrase
from etl.language.weights import Weights
from etl.paths import SEEDS

#: Feminine participles that are nouns first.
_NOUNS = frozenset("مذكره مدينه مقدمه كاتبه مذيعه متابعه مواصله معارضه طارحه عارضه ثمنا".split())


def rows(name: str, folder: Path = SEEDS) -> Iterator[dict[str, str]]:
    """Yield the rows of a table, by column."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = next(rows)
        yield from (dict(zip(header, row, strict=True)) for row in rows)


def variants(cell: str | None) -> list[str]:
    """Return what a cell holds, one or several behind bars."""
    return [part.strip() for part in (cell or "").split("|") if part.strip()]


def verb_forms(frequent: frozenset[str]) -> dict[str, tuple[tuple[Form, Verb], ...]]:
    """Return the forms of seeds/verbs.csv; rare ones that are frequent common words (مدينة, حملة) are left out."""
    found: dict[str, list[tuple[Form, Verb]]] = {}
    for row in rows("verbs"):
        verb = _verb(row)
        for form in conjugate(row["past"], row["present"], row["participle"], tuple(variants(row["masdars"]))):
            rare = (form.suffixed and form.kind != "masdar") or form.number == "d"
            if not (rare and form.text in frequent) and form.text not in _NOUNS:
                found.setdefault(form.text, []).append((form, verb))
    return {text: tuple(sorted(forms, key=_prominence)) for text, forms in found.items() if len(text) > 1}


def _verb(row: dict[str, str]) -> Verb:
    return Verb(
        row["lemma"], row["speech_act"], frozenset(variants(row["frames"])),
        frozenset(fold(x) for x in variants(row["objects"])), row["addressee"] == "yes",
    )  # fmt: skip


def masdars() -> dict[str, Verb]:
    """Return folded verbal noun → its verb; what it takes is what the verb takes."""
    return {fold(noun): _verb(row) for row in reversed([*rows("verbs")]) for noun in variants(row["masdars"])}


def _prominence(pair: tuple[Form, Verb]) -> int:
    form, verb = pair
    return (2 if form.suffixed else 0) + (0 if "that" in verb.frames else 1)


def paired_forms(adjective: str) -> Iterable[tuple[str, str]]:
    """Yield the folded forms of an adjective of two words that agree, with and without article: الكورية الجنوبية."""
    first, _, second = adjective.partition(" ")
    if not first.endswith("ي"):  # جنوب أفريقي: الجنوب الأفريقي is a region
        return
    for one, other in zip(adjective_forms(first), adjective_forms(second), strict=True):
        yield one, other
        yield "ال" + one, "ال" + other


def adjective_forms(adjective: str) -> Iterable[str]:
    """Yield the folded forms of an adjective of nationality, without article."""
    base = fold(adjective)
    yield base
    yield from (base + ending for ending in ("ه", "ين", "ون", "ان", "تين", "تان", "ات", "ا"))


def sources() -> dict[str, str]:
    """Return folded noun of a source → its kind; singular nouns of persons also as objects (مصدرا)."""
    kinds = {fold(row["word"]): row["source_kind"] for row in rows("source_nouns")}
    objects = {word + "ا": kinds[word] for word in _UNNAMED if word in kinds}
    return {**objects, **kinds}


_UNNAMED = ("مصدر", "مسوول", "مسيول", "دبلوماسي", "خبير", "محلل", "ناشط", "شاهد", "قيادي")


def outlets(actors: dict[str, Actor]) -> dict[str, tuple[str, frozenset[tuple[str, ...]]]]:
    """Return outlet → its actor and the words of its names."""
    names: dict[str, set[tuple[str, ...]]] = {}
    for row in rows("actor_names"):
        names.setdefault(row["actor_id"], set()).add(phrase(row["name"]))
    return {
        row["source_id"]: (row["actor_id"], frozenset({phrase(row["name_ar"]), *names.get(row["actor_id"], ())}))
        for row in rows("sources")
        if row["actor_id"] in actors
    }


def nouns_of_countries() -> dict[str, frozenset[str]]:
    """Return folded noun that names countries by what they are → their codes."""
    nouns: dict[str, set[str]] = {}
    for row in rows("countries"):
        if row["noun_ar"]:
            nouns.setdefault(fold(row["noun_ar"]), set()).add(row["code"])
    return {noun: frozenset(codes) for noun, codes in nouns.items()}


def titles() -> dict[str, tuple[str, str, str]]:
    """Return folded form → (lemma, gender, number) for the first words of titles."""
    found: dict[str, tuple[str, str, str]] = {}
    for row in rows("title_words"):
        lemma = row["word"].split()[0]
        for cell, gender, number in ((row["word"], "m", "s"), (row["feminine"], "f", "s"), (row["plural"], "m", "p")):
            for form in variants(cell):
                if " " not in row["word"]:
                    found.setdefault(fold(form), (fold(lemma), gender, number))
    for form, meaning in list(found.items()):  # in the accusative, as behind لكن and كان: متحدثا
        if meaning[1:] == ("m", "s") and not form.endswith(("ا", "ي", "ه")) and len(form) > 3:
            found.setdefault(form + "ا", meaning)
    return found


def composed(trie: Trie) -> dict[str, Composed]:
    """Return composed organisations by key; their names join the trie as kind `composed`, bare forms not alone."""
    by_key: dict[str, Composed] = {}
    for row in rows("composed_organisations"):
        key = row["key"]
        by_key[key] = Composed(
            key, row["name_ar"], row["name_en"], row["type"], row["parent_key"],
            frozenset(variants(row["countries"])), frozenset(" ".join(phrase(x)) for x in variants(row["alone_ar"])),
            dict(pair.split("=", 1) for pair in variants(row["curated"])), row["gender"], row["replaces"],
        )  # fmt: skip
        for name in [row["name_ar"], *variants(row["variants_ar"])]:
            trie.add_composed(name, key, True)
        for name in variants(row["bare_ar"]):
            trie.add_composed(name, key, False)
    return by_key


def confidence() -> dict[str, Weights]:
    """Return kind of row → sign → its weight; every sign unknown where the table does not have it."""
    found = {"statement": Weights(), "mention": Weights()}
    for row in rows("confidence"):
        found[row["target"]][row["sign"]] = float(row["weight"])
    return found


def longest_offices(offices: dict[str, str]) -> dict[str, int]:
    """Return the first word of titles → how many words the longest has."""
    longest: dict[str, int] = {}
    for title in offices:
        words = title.split(" ")
        longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return longest


def offices() -> dict[str, str]:
    """Return folded title of an office → its key."""
    found: dict[str, str] = {}
    for row in rows("offices"):
        for title in [row["title_ar"], *variants(row["variants_ar"])]:
            found.setdefault(" ".join(phrase(title)), row["office_key"])
    for title, key in list(found.items()):  # as their words are remembered, without article: متحدث باسم الرياسة
        if title.startswith("ال") and title.count(" ") > 1:
            found.setdefault(title.removeprefix("ال"), key)
    return found
