"""Names of persons: runs of name words, weighed by what stands around them, and the short forms that follow."""

import re
from functools import lru_cache
from itertools import compress

from etl.extraction.name_words import NO_SURNAMES, ORDINALS, name_tags
from etl.extraction.namesakes import of_namesake
from etl.extraction.parties import Parties
from etl.extraction.place_surnames import release_persons
from etl.extraction.records import Mention
from etl.extraction.surnames import closes_name, only_says
from etl.extraction.text import Text
from etl.language.fold import fold, name_key
from etl.language.triggers import RELAYING, SAYING

_RUN = re.compile(r"[NGgUuBW](?:[#\-]?[NGgUuBW]|[#])*")
_TITLE_BACK = 12
_MAX_NAME = 6
_ASSERTING = frozenset("VM")
_NO_NAMES = frozenset(("رمضان المبارك", "رمضان المباركه"))
"""A month whose words are all words of names."""


def persons(
    text: Text, parties: Parties, taken: bytearray, found: list[Mention], names: dict[int, tuple[int, str]]
) -> None:
    """Add the mentions of persons; `names` holds the phrases of the name tables (token → end, actor id)."""
    release_persons(text, taken, names)
    tags = name_tags(text, parties.lexicon, taken, names)
    pending: list[tuple[int, int]] = []
    whole: list[tuple[int, int]] = []
    for match in _RUN.finditer(tags):
        for first, last in _segments(text, tags, match.start(), match.end(), names):
            first, last = _trim(text, tags, first, last)
            if last <= first or _of_a_thing(text, first):
                continue
            if last == first + 1 and tags[first] in "gUuW" and _whole(text, tags, match.start(), first, names):
                continue
            if last == first + 1 and tags[first] not in "NGg" and last < match.end() and _begins(text, last, names):
                continue
            if names.get(first, (0, ""))[0] != last or not names[first][1]:
                last = _extended(text, tags, first, last, parties.lexicon.date_words)
            if " ".join(word.folded for word in text.words[first:last]) in _NO_NAMES:
                continue
            if not _full(text, tags, first, last, names):
                pending.append((first, last))
                continue
            whole.append((first, last))
    others = _other_bearers(text, parties, whole, names)
    words = text.words
    ends = {(words[last - 2].base, words[last - 1].folded) for first, last in whole if last > first + 2}
    for first, last in whole:
        alone = last == first + 2 and words[first].base in _OF_TWO
        if (others and last == first + 1 and words[first].base in others) or (
            alone and (words[first].base, words[first + 1].folded) in ends
        ):
            pending.append((first, last))
        else:
            _add(text, parties, taken, found, first, last, names)
    _short(text, parties, taken, found, pending, tags, names)


_OF_TWO = frozenset("ابو ابي عبد".split())
"""What opens a surname of two words, by which its bearer is called: سامي أبو طالب, then أبو طالب."""
_RULING = frozenset("president king emir sultan supreme_leader prime_minister".split())
"""Offices whose holders are called by their surname even where a relative is named in full."""


def _other_bearers(
    text: Text, parties: Parties, whole: list[tuple[int, int]], names: dict[int, tuple[int, str]]
) -> set[str]:
    """Return surnames that stand alone for a known person, but here for another: the article names that one in full."""
    surnames: dict[str, str] = {}
    told: set[str] = set()
    bearers: dict[str, set[str]] = {}
    for first, last in whole:
        actor_id = names.get(first, (0, ""))[1]
        if last > first + 1:
            told.add(actor_id)
            bearers.setdefault(text.words[last - 1].folded, set()).add(_bones(text.words[first].base))
        elif actor_id and " " in parties.lexicon.actors[actor_id].name_ar:
            surnames[text.words[first].base] = actor_id
    return {
        word
        for word, actor_id in surnames.items()
        if actor_id not in told
        and bearers.get(word, set()) - {_bones(fold(parties.lexicon.actors[actor_id].name_ar).split()[0])}
        and not any(term.key in _RULING for term in parties.lexicon.terms.get(actor_id, ()))
    }


def _segments(text: Text, tags: str, first: int, last: int, names: dict[int, tuple[int, str]]) -> list[tuple[int, int]]:
    """Split a run where a new name or no name begins.

    That is at a bound و or preposition; between two known persons; behind a surname with ال also at a given name before
    a further name (التقى سامي الحلواني هدى الصباغ) and at an unknown word that seems to carry a preposition (الحلواني
    بتوسيع).
    """
    if last - first == 1:
        return [(first, last)]
    cuts = [first]
    cuts += [
        i for i in range(first + 1, last)
        if ((text.words[i].offset or text.words[i].preposition) and tags[i] not in "#-")
        or (tags[i] == "W" and text.words[i].folded.startswith("لل"))
        or (tags[i] == "-" and text.ends[i - 1] < text.starts[i])
        or (tags[i] == "#" and tags[i + 2 : i + 3] == "-")
        or (i > first + 1 and names.get(i, (0, ""))[0] > i + 1 and names.get(first, (0, ""))[0] <= i)
        or (i == first + 1 and (tags[first] in "NUuW" or text.words[first].folded == "ولد") and _begins(text, i, names))
        or _meet(tags, first, i, names)
        or _whole(text, tags, first, i, names)
        or (i > first + 1 and _surname(text, tags, i - 1) and (
            (tags[i] == "G" and i + 1 < last and _surname(text, tags, i + 1))
            or (tags[i] == "W" and text.words[i].folded[0] in "بلك")
        ))
    ]  # fmt: skip
    return [(a, b) for a, b in zip(cuts, [*cuts[1:], last], strict=True)]


def _begins(text: Text, i: int, names: dict[int, tuple[int, str]]) -> bool:
    """Return whether a known person's whole name begins at `i`; a surname of two words may be another's: دا سيلفا, نصر الله."""
    end, actor_id = names.get(i, (0, ""))
    if end <= i + 1 or not actor_id or text.tags[i] not in "GgU" or text.words[i].folded in _OF_SURNAMES:
        return False
    return text.words[i + 1].folded not in _SECOND and text.words[i + 1].folded != "اوغلو"


_OF_SURNAMES = frozenset("دا دو دوس لو سان ماك".split())
"""Given names that are also particles of surnames."""


def _meet(tags: str, first: int, i: int, names: dict[int, tuple[int, str]]) -> bool:
    """Return whether one known person's surname ends at `i` and another's name begins: حداد سمير نصار، حداد-نصار."""
    end, actor_id = names.get(i - 1 if tags[i] == "-" else first, (0, ""))
    if not actor_id or end != i:
        return False
    behind, other = names.get(i + 1, (0, "")) if tags[i] == "-" else names.get(i, (0, ""))
    return behind > i + 1 and other != actor_id and (bool(other) or tags[i] == "-")


def _whole(text: Text, tags: str, first: int, i: int, names: dict[int, tuple[int, str]]) -> bool:
    """Return whether a known person's whole name ends at `i`: what follows is no part of it, nor is a father or a house.

    A name of given names alone may go on, as may one that begins with a particle.
    """
    end, actor_id = names.get(first, (0, ""))
    if not actor_id or end != i or i < first + 2 or tags[i] in "B-#" or text.tags[first] not in "Gg":
        return False
    return text.tags[i - 1] not in "GgB" and text.words[i].folded not in _OF_HOUSES


_OF_HOUSES = frozenset("جونيور الابن الاب الاول الثاني الثالث الحفيد الصغير".split())
"""Words that tell one of a house from another of the same name."""


def _surname(text: Text, tags: str, i: int) -> bool:
    """Return whether a word is a surname with ال that is no given name."""
    return tags[i] in "UuW" and text.words[i].folded.startswith("ال")


def _trim(text: Text, tags: str, first: int, last: int) -> tuple[int, int]:
    last = min(last, first + _MAX_NAME + sum(tags.count(particle, first, last) for particle in "B#-"))
    while last > first and tags[last - 1] in "#-B" and not _particle_ends(text, tags, first, last):
        last -= 1
    while last > first and tags[first] in "#-":
        first += 1
    if last - first > 1:
        while last - first > 1 and tags[first] == "W" and tags[first + 1] in "GN" and not (
            _after_title(text, first) or _after_cue(text, first)
        ):  # fmt: skip
            first += 1
        while last - first > 1 and tags[first + 1] in "GN" and _describes(text, tags, first):
            first += 1
        while (
            last - first > 1
            and tags[first] in "UuW"
            and tags[first + 1] in "GN"
            and (_owned(text, first) or text.texts[first].endswith("ته"))
        ):
            first += 1
        while last - first > 2 and tags[last - 1] in "uUW" and _owned(text, last - 1):
            last -= 1
        while last - first > 2 and tags[last - 1] in "u" and tags[last - 2] not in "B-" and (
            not text.words[last - 1].folded.startswith("ال")
        ):  # fmt: skip
            last -= 1
    return first, last


def _particle_ends(text: Text, tags: str, first: int, last: int) -> bool:
    """Return whether a name's particle is a surname here: شينزو آبي، where the name of a father would follow أبي."""
    word = text.words[last - 1]
    return (
        tags[last - 1] == "B"
        and last > first + 1
        and not word.offset
        and text.tags[last : last + 1] in tuple(",:(A")
        and (word.folded not in _OF_WHOM)
    )


def _owned(text: Text, i: int) -> bool:
    """Return whether a word ends in a pronoun, as names hardly do: زعيمهم, بغنائها, but مها."""
    return len(text.texts[i]) >= _OWNED and text.texts[i].endswith(("ها", "هم", "هما"))


_OWNED = 5


def _describes(text: Text, tags: str, i: int) -> bool:
    """Return whether a word before a given name only tells who is named: القيادي الحوثي سامي, not عماد الدين سامي."""
    folded = text.words[i].folded
    if folded == "الدين":
        return i > 0 and text.words[i - 1].base.removeprefix("ال") in ("رجل", "رجال")
    return folded.startswith("ال") and (tags[i] in "uW" or (tags[i] == "U" and _after_title(text, i)))


def _extended(text: Text, tags: str, first: int, last: int, dates: frozenset[str]) -> int:
    """Return the token behind the name with a surname that is a common word or a nationality: نبيل العربي, محمد شياع السوداني."""
    if last >= len(tags) or text.words[last].offset or last - first > 3 or tags[last - 1] not in "NGgUuW":
        return last
    if last - first == 1 and _called(text, tags, first, dates):
        return last + 1
    introduced = _after_title(text, first) or _after_cue(text, first) or tags[first - 1 : first] == ","
    if last - first > 1 and introduced and closes_name(text, tags, last, dates):
        return last + 1
    if tags[last - 1] in "uW":
        return last
    if tags[last] == "J" and text.words[last].folded.startswith("ال"):
        strong = tags[first] in "NG"
        return last + 1 if strong and (last - first >= 2 or _after_title(text, first)) else last
    if last - first == 1 and tags[last] in "cWD" and tags[first] in "NG" and last + 1 < len(tags):
        behind = tags[last + 1]
        definite = text.words[last].folded.startswith("ال")
        if (
            (
                (behind == "T" and not text.words[last + 1].definite)
                or (behind in ",RVA).:(L" and _after_title(text, first))
                or (behind in ",:A(" and tags[first] == "G" and _said(text, first))
            )
            and not definite
            and len(text.words[last].folded) > 2
        ):
            return last + 1
    return last


def _called(text: Text, tags: str, first: int, dates: frozenset[str]) -> bool:
    """Return whether the word behind a given name is a surname: both stand right behind a verb of speech, before a pause.

    So in قال كريم المصري، or حذر رامي شيف، but not where somebody calls (نادى, دعا: يدعى رامي, he is called).
    """
    word, behind = text.words[first + 1], tags[first + 2 : first + 3]
    if tags[first + 1] not in "cDJT" or tags[first] not in "Gg" or word.preposition or not first:
        return False
    if text.tags[first - 1] != "V" or not (behind and behind in (",:(-" if tags[first] == "g" else ",:(-AR")):
        return False
    acts = {verb.act for _, verb in text.words[first - 1].forms}
    if not acts or not acts.isdisjoint(_CALLING) or (tags[first + 1] == "J" and acts.isdisjoint(SAYING)):
        return False
    adverb = word.folded[-1] == "ا" and len(word.folded) > 3
    return not adverb and word.folded[-1] != "ه" and word.folded not in NO_SURNAMES and word.folded not in dates


_CALLING = frozenset(("demand", "request"))


def _strong(tags: str) -> int:
    return sum(c in "NGU" for c in tags)


def _full(text: Text, tags: str, first: int, last: int, names: dict[int, tuple[int, str]]) -> bool:
    """Return whether the words are a name of two words or more, or a curated one that stands alone."""
    run = tags[first:last].replace("#", "").replace("-", "")
    curated = names.get(first)
    if curated is not None and curated[1] and curated[0] >= last:
        return True
    if len(run) < 2:
        return False
    strong = _strong(run)
    titled = _after_title(text, first)
    if run[0] in "GN" or (run[0] == "B" and strong >= 1):
        return True
    if run[0] == "g":
        return (
            strong >= 1
            or titled
            or ("W" in run and _stands_as_name(text, first, last))
            or run[1] in "uBcDJT"
            or (run[1] in "gW" and _after_cue(text, first))
        )
    if strong >= 2:
        return True
    if (_after_cue(text, first) or _stands_as_name(text, first, last)) and len(run) <= 4 and (strong or "W" in run) and not any(
        _with_article(text, k) for k in range(first, last)
    ):  # fmt: skip
        return True
    if titled or _after_cue(text, first):
        return strong >= 1 or (len(run) >= 2 and titled)
    return False


def _with_article(text: Text, i: int) -> bool:
    """Return whether a word begins with the article, not with أل as ألدر does."""
    return text.words[i].folded.startswith("ال") and text.texts[i].startswith("ال")


def _stands_as_name(text: Text, first: int, last: int) -> bool:
    """Return whether words that can be of a foreign name stand between commas, or a title explains them."""
    return _explained(text, first, last) or (
        text.tags[first - 1 : first] == ","
        and text.tags[last] in ",A:("
        and not text.words[first].preposition
        and _foreign(text, first, last)
    )


def _explained(text: Text, first: int, last: int) -> bool:
    """Return whether a title stands behind words that can all be of a foreign name: سلوان موميكا، المتهم."""
    behind = last + (text.tags[last : last + 1] == ",")
    if text.tags[behind : behind + 1] != "T" or text.words[behind].offset:
        return False
    if text.tags[first] == "u" and text.texts[first][-1] in "ةىً":
        return False
    return _foreign(text, first, last)


def _foreign(text: Text, first: int, last: int) -> bool:
    """Return whether words can all be of a foreign name: none has a pronoun or a bound article."""
    return all(
        len(text.words[k].folded) > 2
        and not text.words[k].folded.endswith(_NOT_OF_NAMES)
        and not text.words[k].folded.startswith(("بال", "لل"))
        and "ً" not in text.texts[k]
        for k in range(first, last)
    )


_NOT_OF_NAMES = ("ها", "هم", "هن", "ته")


def _after_title(text: Text, first: int) -> bool:
    """Return whether a title, or a nationality or rank behind one, stands directly before the name."""
    if text.words[first].offset:
        return False
    j = first - 1
    while j >= 0 and text.tags[j] in "q,(#":
        j -= 1
    if j < 0 or first - j > 4:
        return False
    if _of_a_nation(text, j):
        return True
    if text.tags[j] == "T" or (text.words[j].folded == "الله" and text.words[j - 1].base == "ايه"):
        return True
    steps = 0
    while j >= 0 and steps < _TITLE_BACK:
        tag = text.tags[j]
        if tag == "T":
            return True
        if tag in "VPAR.dL:qf0" or text.words[j].conjunction:
            return False
        j -= 1
        steps += 1
    return False


def _of_a_nation(text: Text, j: int) -> bool:
    """Return whether an adjective of nationality stands for its bearer: والإسباني سامي, بالكرواتي سامي."""
    if text.tags[j] != "J" or not text.words[j].definite:
        return False
    return text.words[j].offset > 0 or j == 0 or text.tags[j - 1] in "pVAL,.:"


def _after_cue(text: Text, first: int) -> bool:
    j = first - 1
    while j >= 0 and (text.tags[j] in "q#" or text.words[j].folded in ("اليه", "اليها", "عنه", "عنها")):
        j -= 1
    return j >= 0 and (text.tags[j] in _ASSERTING or (text.words[j].folded == "عن" and _relayed(text, j)))


def _relayed(text: Text, about: int) -> bool:
    """Return whether عن stands behind a word of relaying: نقلت وكالة ... عن."""
    return any(text.bases[k] in RELAYING for k in range(max(0, about - 8), about))


def _said(text: Text, first: int) -> bool:
    """Return whether a verb that says, not one that judges or asks, stands directly before a word: قال كريم إن."""
    return _after_cue(text, first) and any(verb.act in SAYING for _, verb in text.words[first - 1].forms)


def _speaks_by_it(text: Text, first: int) -> bool:
    """Return whether a word behind a verb that takes no object is who speaks: no more of a name follows."""
    return text.tags[first + 1] not in "cDJTGgUuWB" and only_says(text, first - 1)


def _opens_content(text: Text, at: int) -> bool:
    """Return whether what is said begins at a token, be it behind the preposition of its verb: شدد ... على أن."""
    return text.tags[at] in "A:" or (text.tags[at] == "p" and text.tags[at + 1] == "A")


def _before_cue(text: Text, last: int) -> bool:
    j = last
    while j < len(text.tags) and text.tags[j] in "q#":
        j += 1
    return j < len(text.tags) and text.tags[j] in "V:"


def _key(text: Text, first: int, last: int) -> tuple[str, str]:
    """Return name as written, without marks and hash signs, and its key."""
    words = [
        text.texts[i][text.words[i].offset :] if i == first else text.texts[i]
        for i in range(first, last)
        if text.tags[i] not in "q#"
    ]
    if words and words[0].startswith("لل") and text.words[first].base.startswith("ال"):
        words[0] = "ال" + words[0][2:]
    name = " ".join(words).replace(" - ", "-").replace(" _ ", " ")
    return name, name_key(name)


def _child(text: Text, parties: Parties, first: int, last: int, names: dict[int, tuple[int, str]]) -> bool:
    """Return whether a given name of another stands before a curated person's whole name: رامي سامي الحلواني is the son."""
    father = first + (2 if text.words[first + 1 : first + 2] and text.words[first + 1].base in _OF_WHOM else 1)
    behind, actor_id = names.get(father, (0, ""))
    if behind < last or not actor_id or behind < father + 2:
        return False
    return text.words[first].base not in fold(parties.lexicon.actors[actor_id].name_ar).split()


def _identify(text: Text, parties: Parties, first: int, last: int, names: dict[int, tuple[int, str]]) -> int:
    lexicon = parties.lexicon
    name, key = _key(text, first, last)
    curated = names.get(first)
    if curated is not None and curated[1] and curated[0] >= last:
        return parties.curated(curated[1])
    ids = lexicon.person_keys.get(key, ())
    if len(ids) == 1 and " " in key:
        return parties.curated(ids[0])
    number = None if _child(text, parties, first, last, names) else parties.person_like(key)
    if number is not None:
        return number
    gender = lexicon.given.get(text.words[first].base, "")
    return parties.discovered("person", name, gender="f" if gender == "f" else "m" if gender == "m" else "")


def _add(
    text: Text, parties: Parties, taken: bytearray, found: list[Mention], first: int, last: int,
    names: dict[int, tuple[int, str]], number: int | None = None, method: str = "exact", confidence: float = 0.9,
) -> None:  # fmt: skip
    if number is None:
        number = _identify(text, parties, first, last, names)
        if parties[number].actor_id:
            method, confidence = "curated", 0.96
    taken[first:last] = b"\x01" * (last - first)
    found.append(Mention(first, last, text.base_start(first), text.ends[last - 1], number, method, confidence))


_VOWELS = str.maketrans("", "", "اويىه")


def _bones(key: str) -> str:
    return key.translate(_VOWELS) if " " not in key else key


class _Known:
    """Words of the persons that the article has named so far → their parties, and which of them was named last."""

    def __init__(self, text: Text, parties: Parties, found: list[Mention]) -> None:
        self._text = text
        self._words = {p.number: p.key for p in parties if p.kind == "person"}
        self.parties: dict[str, set[int]] = {}
        self._by_bones: dict[str, set[int]] = {}
        self.latest: dict[str, int] = {}
        self._forms: dict[int, set[str]] = {p.number: {p.key} for p in parties if p.kind == "person"}
        self._mentions = sorted((m.first, m.party) for m in found if m.party in self._forms)
        self._passed = 0
        for mention in found:
            if mention.party in self._forms:
                self._forms[mention.party].add(_key(text, mention.first, mention.last)[1])
        for number, keys in self._forms.items():
            self._forms[number] = {part for key in keys for part in _parts(key)}
            for part in self._forms[number]:
                self._bear(part, number)

    def add(self, key: str, number: int) -> None:
        """Add a person just named for the first time."""
        self._words.setdefault(number, key)
        forms = self._forms.setdefault(number, set())
        for part in _parts(key):
            self._bear(part, number)
            forms.add(part)

    def _bear(self, part: str, number: int) -> None:
        self.parties.setdefault(part, set()).add(number)
        self._by_bones.setdefault(_bones(part), set()).add(number)

    def read_to(self, first: int) -> None:
        """Let the mentions before token `first` be those that were named."""
        while self._passed < len(self._mentions) and self._mentions[self._passed][0] < first:
            self.named(self._mentions[self._passed][1])
            self._passed += 1

    def named(self, number: int) -> None:
        """Note that a person was named again."""
        for part in self._forms[number]:
            self.latest[part] = number

    def namesake(self, at: int, number: int) -> bool:
        """Return whether the word that is part of a person's name is another's here."""
        words = self._words[number].split()
        here = self._text.words[at].base
        own = {_bones(word) for form in self._forms[number] for word in form.split() if word != here}
        given = len(words) > 1 and words[0] == here
        return of_namesake(self._text, at, given, lambda word: _bones(word) in own)

    def meant(self, key: str) -> int | None:
        """Return who a short form means: its only bearer, else the one named last before it, else the first of all."""
        for part in (key, "ال" + key):
            bearers = self.parties.get(part)
            if bearers:
                return self.latest[part] if len(bearers) > 1 and part in self.latest else min(bearers)
        return None

    def spelled_otherwise(self, key: str) -> int | None:
        """Return the one person with a name of the same consonants: فيلكوف where the article has named فيلاكوف."""
        bones = _bones(key)
        bearers = self._by_bones.get(bones, set())
        return min(bearers) if len(bones) >= 4 and len(bearers) == 1 else None


_OF_WHOM = frozenset("بن ابن ال".split())
"""Words before the name of a father or of a house."""


@lru_cache(maxsize=1 << 13)
def _parts(key: str) -> tuple[str, ...]:
    """Return the runs of words of a name that can stand for it.

    A father's name stands for the father: الملك سعيد is not كريم بن سعيد. A given name of two letters is mostly a word
    (جو, لي), a surname before two given names is not (شي).
    """
    words = key.split()
    return tuple(
        " ".join(words[i:j])
        for i in range(len(words))
        if len(words[i]) > (2 if i == 0 and len(words) == 2 else 1) and (i == 0 or words[i - 1] not in _OF_WHOM)
        for j in range(i + 1, len(words) + 1)
        if j == len(words) or words[j] not in _SECOND
    )


_SECOND = frozenset(("الله", "الدين"))
"""Second parts of names that no first part stands for: نصر is nobody called نصر الله."""
_NOBODY = frozenset("الله الدين القران".split()) | ORDINALS
"""What stands alone like a name and never is a person's."""


def _short(
    text: Text, parties: Parties, taken: bytearray, found: list[Mention], pending: list[tuple[int, int]], tags: str,
    names: dict[int, tuple[int, str]],
) -> None:  # fmt: skip
    """Add single names: those of a person the article names in full, then those that their context makes a name."""
    known = _Known(text, parties, found)
    for first, last in _candidates(text, tags, pending, known):
        if any(taken[first:last]):
            continue
        name, key = _key(text, first, last)
        if key in _NOBODY:
            continue
        quoted = text.tags[first - 1 : first] == "q" == text.tags[last : last + 1]
        on = text.tags[first] == "p" and last == first + 1 and not (quoted or _speaks(text, first, last))
        if on or _of_a_thing(text, first):
            continue
        known.read_to(first)
        number = known.meant(key)
        if number is not None and last == first + 1 and known.namesake(first, number):
            continue
        if number is None and tags[first:last] == "W" and not text.words[first].offset:
            number = known.spelled_otherwise(key)
        bare = tags[first:last] == "B" or (
            tags[first:last] in (*"cTSJ",) and not text.words[first].base.startswith("ال")
        )
        if number is not None and not (bare and not _speaks(text, first, last)):
            _add(text, parties, taken, found, first, last, names, number, "surname", 0.9)
            known.named(number)
            continue
        if tags[first] not in "NGUgWu":
            continue
        titled, voiced = _after_title(text, first), _after_cue(text, first) or _before_cue(text, last)
        run = tags[first:last].replace("#", "").replace("-", "")
        behind = text.tags[last] if last < len(text.tags) else "L"
        told_to = last < len(text.words) and text.words[last].preposition == "ل" and _said(text, first)
        unknown = (
            run == "W"
            and voiced
            and _after_cue(text, first)
            and (told_to or (behind in ":AqpM,R" and len(text.words[first].folded) > 2))
            and not text.words[first].folded.startswith("لل")
            and not text.words[first].folded.endswith(("ها", "هم", "هما"))
            and not text.words[first].offset
        )
        if not (
            unknown
            or _reigning(text, tags, first, last)
            or (titled and (run[0] in "NGU" or (run[0] in "gW" and _direct_title(text, first))))
            or (
                voiced
                and (
                    run[0] in ("NUG" if _after_cue(text, first) and behind in "Apf:q,R" else "NU")
                    or (
                        run in "gu"
                        and _said(text, first)
                        and (_opens_content(text, last) or _speaks_by_it(text, first))
                    )
                    or (run in "UG" and told_to)
                )
                and not text.words[first].offset
            )
        ):
            continue
        if run == "W" and not unknown and not (_direct_title(text, first) and _of_one(text, parties, first)):
            continue
        if run[0] in "Gg" and _surname_behind(text, tags, first, last):
            last += 1
            name, key = _key(text, first, last)
        number = parties.discovered("person", name)
        known.add(key, number)
        _add(text, parties, taken, found, first, last, names, number, "single", 0.6)
        known.named(number)


def _reigning(text: Text, tags: str, first: int, last: int) -> bool:
    """Return whether a single name stands behind the word for its bearer's rule: في عهد ..., نظام ..., حكم ..."""
    before = text.words[first - 1] if first else None
    if before is None or text.words[first].offset or before.base not in _REIGNS or tags[last : last + 1] in ("D", "J"):
        return False
    return tags[first:last] in ("N", "G", "U") or (tags[first:last] == "g" and before.base == "عهد")


_REIGNS = frozenset("عهد نظام حكم".split())


def _surname_behind(text: Text, tags: str, first: int, last: int) -> bool:
    """Return whether a common word is the surname of somebody named nowhere else: الدكتور ناجح مرة، أمين عام الحزب.

    The given name stands right behind a title, and the word is as bare as a name and where one ends.
    """
    if last + 1 >= len(tags) or tags[last] not in "cWuDJTV" or not _direct_title(text, first):
        return False
    word, behind = text.words[last], tags[last + 1]
    if word.offset or word.preposition or len(word.folded) < 3 or word.folded in _NOT_BEHIND:
        return False
    if tags[last] in "DJ" or (tags[last] == "T" and word.definite):
        return tags[last] == "D" and behind in ",A:(V"
    return behind in ",A:(.LR-" or (behind in "Tp" and first > 1 and tags[first - 2] == "V")


_NOT_BEHIND = frozenset("حفظه رحمه عليه ايضا قال نفسه شخصيا رضي المعظم المفدي".split())
_THINGS = frozenset(
    "مدينه بحيره دوري شارع ملعب استاد ميدان مطار قاعه جسر كاس سد ميناء مسجد جامع مدرسه مخيم بلده قريه حي شهر "
    "مستشفي كورنيش طريق محور نفق قصر مجمع منطقه جزيره نهر جبل وادي".split()
)
_HONOURED = frozenset("الملك الامير الشيخ الرييس الملكه الاميره السلطان الامام خادم الشهيد".split())


def _of_a_thing(text: Text, first: int) -> bool:
    """Return whether a name is that of a place or month called after somebody: مدينة الملك ..., شهر ..."""
    j = first - 1
    while j > 0 and (text.tags[j] in 'q"' or text.words[j].folded in _HONOURED):
        j -= 1
    return j >= 0 and text.words[j].base in _THINGS and not text.words[first].offset


def _direct_title(text: Text, first: int) -> bool:
    j = first - 2 if first > 1 and text.tags[first - 1] == "q" and first - 1 in text.opened else first - 1
    return j >= 0 and text.tags[j] in "TJ" and text.words[j].folded.startswith("ال")


def _of_one(text: Text, parties: Parties, first: int) -> bool:
    """Return whether an unknown word behind a title can be its bearer's name: no noun with a pronoun, none of several."""
    word, title = text.words[first].folded, text.words[first - 1].base.removeprefix("ال")
    if parties.lexicon.titles.get(title, ("", "", ""))[2] == "p" or word.startswith(("سي", "ست", "لل")):
        return False
    return not word.endswith(("ته", "ها", "هم", "هن", "ين", "ون", "كم", "نا")) or len(word) < 5


def _candidates(text: Text, tags: str, pending: list[tuple[int, int]], known: _Known) -> list[tuple[int, int]]:
    """Return the spans to weigh: runs too short to be full names, and any word that is part of a known name."""
    spans = set(pending)
    words = {part for part in known.parties if " " not in part}
    if words:
        for i in compress(range(len(tags)), map(words.__contains__, text.bases)):
            if tags[i] in "DJ" and i and text.words[i - 1].folded.startswith("ال") and text.tags[i - 1] != "T":
                continue
            if tags[i] in "DJuTOScVB" and (
                tags[i] == "u"
                or (tags[i] == "V" and text.tags[i - 1] == "q" == text.tags[i + 1 : i + 2])
                or text.words[i].base.startswith("ال")
                or (tags[i] in "cBTSJ" and _speaks(text, i, i + 1))
            ):
                spans.add((i, i + 1))
    return sorted(spans)


_STRESSING = frozenset("أكد شدد حث رد علق وافق".split())
"""Verbs with على, which many write علي."""


def _speaks(text: Text, first: int, last: int) -> bool:
    """Return whether a common word stands where only a name does: behind a title or a verb of speech, or as a line's subject."""
    if text.words[first].offset:
        return False
    if _direct_title(text, first):
        return True
    behind = text.tags[last] if last < len(text.tags) else "L"
    if first and text.tags[first - 1] in _ASSERTING:
        stressed = text.tags[first] == "p" and any(verb.lemma in _STRESSING for _, verb in text.words[first - 1].forms)
        return behind in "A:,qp" and not stressed
    return (first == 0 or text.tags[first - 1] == "L") and behind in "V:"
