"""Names of organisations that no table lists: a head noun and what belongs to it, and the short forms that follow."""

from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text

_MAX_WORDS = 9
#: Indefinite or plural heads, generic without a name of their own.
_GENERIC_AFTER = frozenset("f p V P A R".split())


def nationality_after(text: Text, position: int, expected: str = "") -> tuple[str, int]:
    """Return (country code, token behind the adjective) where a definite adjective of nationality stands here."""
    words, tags = text.words, text.tags
    if position < len(words) and tags[position] == "q" and position + 1 < len(words) and tags[position + 1] == "J":
        inner = position + 1
        if position + 2 < len(words) and tags[position + 2] == "q" and not words[inner].offset:
            code = words[inner].nationality
            return (code, position + 3) if not expected or code == expected else ("", position)
    if position < len(words) and tags[position] == "J" and not words[position].offset:
        word = words[position]
        if word.nationality and (word.folded.startswith("ال") or word.folded.endswith("ه")):
            if not expected or word.nationality == expected:
                return word.nationality, position + 1
    return "", position


def _quoted_name(text: Text, i: int) -> int:
    """Return the token behind a short quotation that begins at `i`, or `i`."""
    if i < len(text.tags) and text.tags[i] == "q":
        for j in range(i + 1, min(i + 8, len(text.tags))):
            if text.tags[j] == "q":
                return j + 1 if j > i + 1 else i
            if text.tags[j] in "L.:A":
                return i
    return i


def built_organisation(text: Text, parties: Parties, i: int, taken: bytearray) -> tuple[int, int, int] | None:
    """Return (first token, token behind, party) of the organisation whose head noun is token `i`, or None.

    The name runs over definite words, genitives, adjectives and names, and over ل + definite word; it ends before a
    preposition, verb, mark or an indefinite word behind a definite one. A head that only classifies (حركة, موقع) stays
    outside a proper name; an agency or ministry word stays inside.
    """
    lexicon, words, tags = parties.lexicon, text.words, text.tags
    kind, classifier = lexicon.heads[words[i].base]
    quoted = _quoted_name(text, i + 1)
    if quoted > i + 1:
        first, inner_first, inner_last = i, i + 2, quoted - 1
        if taken[inner_first] or words[inner_first].offset:
            return None
        after_code, after = nationality_after(text, quoted)
        if classifier:
            name = text.slice(inner_first, inner_last)
            return inner_first, inner_last, parties.discovered("organisation", name, kind, after_code)
        name = text.slice(inner_first, inner_last)
        return first, (after if after_code else quoted), parties.discovered("organisation", name, kind, after_code)
    if words[i].folded.startswith("ال") and words[i].base.startswith("ال"):
        return _definite_head(text, parties, i, kind)
    position, definite, proper, country = i + 1, False, 0, ""
    while position < len(words) and position - i < _MAX_WORDS:
        word, tag = words[position], tags[position]
        if taken[position] == 1 and not word.offset and not definite:
            position += 1
            definite = True
            proper += 1
            continue
        if taken[position] or tag in "VPMARLf.,:dq(-x#S0":
            break
        if word.offset:
            if word.preposition == "ل" and word.definite and tag in "DJOTc" and definite:
                position += 1
                proper += 1
                continue
            if word.conjunction and not word.preposition and definite and word.base.startswith("ال") and tag in "DJ":
                position += 1
                continue
            break
        if tag == "p":
            if word.folded == "في" and definite and position + 1 < len(words) and taken[position + 1] == 1 and kind in (
                "committee", "body",
            ):  # fmt: skip
                break
            break
        is_definite = word.folded.startswith("ال")
        if definite and not is_definite and tag not in "GUgz":
            break
        if tag == "J":
            country = country or word.nationality
        if is_definite or tag in "GUgzW":
            definite = True
        proper += 1
        position += 1
    if proper == 0 or not definite:
        return None
    if position == i + 2 and tags[i + 1] == "J":
        return None
    first = i
    if classifier:
        return None if tags[i + 1] in "DJcT" and proper < 2 else _classified(text, parties, i, position, kind, country)
    return first, position, parties.discovered("organisation", text.body[text.base_start(first):text.ends[position - 1]], kind, country)


def _classified(text: Text, parties: Parties, i: int, last: int, kind: str, country: str) -> tuple[int, int, int] | None:
    name = text.slice(i + 1, last)
    return i + 1, last, parties.discovered("organisation", name, kind, country)


def _definite_head(text: Text, parties: Parties, i: int, kind: str) -> tuple[int, int, int] | None:
    """An organisation with a definite head: الهيئة الوطنية للصحافة needs an adjective and a complement to be a name."""
    words, tags = text.words, text.tags
    position, parts, complement, country = i + 1, 0, False, ""
    while position < len(words) and position - i < _MAX_WORDS:
        word, tag = words[position], tags[position]
        if word.offset:
            if word.preposition == "ل" and word.definite and tag in "DJOTc":
                complement = True
                parts += 1
                position += 1
                continue
            if word.conjunction and not word.preposition and complement and word.base.startswith("ال"):
                position += 1
                continue
            break
        if tag in "DJ" and word.folded.startswith("ال"):
            country = country or word.nationality
            parts += 1
            position += 1
            continue
        break
    if parts < 2 or not (complement or country):
        return None
    name = text.body[text.base_start(i) : text.ends[position - 1]]
    return i, position, parties.discovered("organisation", name, kind, country)


def short_forms(text: Text, parties: Parties, taken: bytearray, found: list[Mention]) -> None:
    """Add mentions of definite heads (المنظمة, الوكالة) that stand for an organisation named before them."""
    lexicon, words = parties.lexicon, text.words
    named = sorted((m.first, m.party) for m in found if parties[m.party].kind == "organisation")
    if not named:
        return
    by_head: dict[str, list[tuple[int, int]]] = {}
    for first, number in named:
        party = parties[number]
        for word in {text.words[first].base, *party.key.split()[:1], *_classes(text, first, party.type, lexicon.heads)}:
            by_head.setdefault(word.removeprefix("ال"), []).append((first, number))
    for i, tag in enumerate(text.tags):
        if tag != "O" or taken[i] or not words[i].base.startswith("ال"):
            continue
        candidates = [number for first, number in by_head.get(words[i].base[2:], ()) if first < i]
        if not candidates:
            continue
        following = text.tags[i + 1] if i + 1 < len(text.tags) else "L"
        if following in "DJ" and words[i + 1].folded.startswith("ال") and not words[i + 1].offset:
            code = words[i + 1].nationality
            if not code or parties[candidates[-1]].country not in ("", code):
                continue
        taken[i] = 1
        found.append(Mention(i, i + 1, text.base_start(i), text.ends[i], candidates[-1], "short", 0.8))


def _classes(text: Text, first: int, kind: str, heads: dict[str, tuple[str, bool]]) -> set[str]:
    """Return head nouns by which the organisation at token `first` may be called: the one before it, if any."""
    found = set()
    for j in range(max(0, first - 2), first):
        if text.tags[j] == "O":
            found.add(text.words[j].base)
    return found | _BY_TYPE.get(kind, set())


_BY_TYPE: dict[str, set[str]] = {
    "media": {"صحيفه", "وكاله", "قناه", "شبكه", "موقع", "جريده"},
    "armed_group": {"تنظيم", "حركه", "جماعه"},
    "party": {"حزب", "حركه", "جماعه"},
    "ministry": {"وزاره"},
    "international": {"منظمه", "هييه", "وكاله"},
    "ngo": {"منظمه", "جمعيه", "موسسه"},
    "army": {"جيش"},
    "company": {"شركه", "موسسه"},
    "alliance": {"حلف", "تحالف"},
    "parliament": {"برلمان", "مجلس"},
}
