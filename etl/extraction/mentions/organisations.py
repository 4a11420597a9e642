"""Names of organisations that no table lists: a head noun and what belongs to it, or what is quoted behind it."""

from etl.extraction.mentions.organisation_definite import definite_head
from etl.extraction.mentions.organisation_extent import extent, tail
from etl.extraction.mentions.organisation_heads import (
    BEFORE_NAMES,
    FOREIGN,
    NEVER,
    OF_PERSONS,
    SPEAKING,
    STRONG,
    head_of,
    is_foreign,
    is_proper,
    is_speaking,
    names_no_body,
    of_known,
)
from etl.extraction.mentions.phrases import longest
from etl.extraction.mentions.quoted_bodies import quoted_agency, quoted_name, quoted_organisation
from etl.extraction.parties import Parties
from etl.extraction.text import Text


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
    quoted = quoted_name(text, i + 1 + news)
    if quoted > i + 1 + news:
        if news:
            return quoted_agency(text, parties, i, quoted, kind, taken)
        return quoted_organisation(text, parties, i, quoted, head, kind, taken)
    if head == "اداره" and i and words[i - 1].folded == "مجلس":
        return None
    if names_no_body(text, parties, i, head, taken) or (head in _OF_NOBODY and of_known(text, i)):
        return None
    if head == "موسسه" and text.texts[i][-1] == "ه" and "ة" in text.body and of_known(text, i):
        return None  # its founder
    if text.tags[i + 1] in "cW" and text.texts[i + 1].endswith(("ها", "ه")) and of_known(text, i + 1):
        return None  # whom he founded or owns: شركة يملكها ...
    speaking = is_speaking(text, i)
    begun = speaking and head in SPEAKING and not words[i].base.startswith("ال")
    airline = head == "خطوط" and words[i + 1].folded in _FLYING
    if (head in NEVER and not begun and not airline) or (
        head == "مجلس" and i + 1 < len(words) and words[i + 1].folded in _OF_DIRECTORS
    ):
        return None
    if words[i].base.startswith("ال") and head != words[i].base:
        return definite_head(text, parties, i, kind, taken)
    position, definite, parts, country = extent(text, parties, i, taken)
    if parts == 0 or not definite:
        return None
    headed = i > 0 and text.tags[i - 1] == "T"
    speaking = (
        speaking
        and (parts > 1 or taken[position - 1] == 3 or (position == i + 2 and _is_capital(text, i + 1)))
        and set(text.tags[i + 1 : position]) <= (_WORDS if head in OF_PERSONS else _WORDS_AND_NAMES)
    )
    if ((head not in STRONG and not country and not headed and parts < 3) or head in SPEAKING) and not speaking:
        return None
    if position == i + 2 and text.tags[i + 1] == "J":
        return None
    of_city = taken[i + 1] == 3 and parts > 1 and not words[position - 1].definite
    foreign = head in FOREIGN and (of_city if taken[i + 1] else is_foreign(text, parties, i + 1))
    bare = parts == 1 and text.tags[i + 1] == "D" and not taken[i + 1]
    movement = bare and head in _OF_ONE_WORD and is_speaking(text, i)
    if classifier and text.tags[i + 1] in "DJcT" and parts < 2 and not foreign and not movement:
        return None
    first = i
    if (classifier and (text.tags[i + 1] not in "DJcT" or foreign)) or (
        head in BEFORE_NAMES and not taken[i + 1] and is_proper(text, parties, i + 1)
    ):
        first = i + 1
        while position > first + 1 and text.tags[position - 1] == "J":
            position -= 1
        if foreign or text.tags[i + 1] == "z":
            described = (k for k in range(first + 1, position) if words[k].folded.startswith("ال"))
            position = next((k for k in described if text.tags[k] != "O"), position)
    position = tail(text, i, position, first)
    name = text.body[text.base_start(first) : text.ends[position - 1]]
    if not any(letter.isalpha() for letter in name):
        first, name = i, text.body[text.base_start(i) : text.ends[position - 1]]
    return first, position, parties.discovered("organisation", name, kind, country)


def _is_capital(text: Text, i: int) -> bool:
    """Return whether a word names a state or its capital: مركز القاهرة."""
    state = longest(text, i)
    return state is not None and state[2].kind == "country" and not text.words[i].offset


_OF_NOBODY = frozenset("اداره دايره محكمه مصلحه سلطه هييه حلف وزاره منتخب جماعه حكومه محاكمه قناه صندوق كتيبه".split())
"""Heads that name no body before the name of a known person: whose government or circle it is, for whose good."""
_OF_DIRECTORS = frozenset("اداره الاداره ادارته ادارتها".split())
_FLYING = frozenset("الجويه الملكيه".split())
_OF_ONE_WORD = frozenset("حركه مجله جريده".split())
"""Heads of those that have a common word for a name, where they speak: حركة المجاهدين."""
_WORDS = set("DJSTcp")
_WORDS_AND_NAMES = _WORDS | set("WGUguz")
"""Tags of what the name of a body is made of that speaks."""
