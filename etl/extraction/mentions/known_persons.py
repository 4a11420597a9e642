"""The persons that an article has named so far, by the words of their names: whom a short form means."""

from etl.extraction.mentions.families import of_family
from etl.extraction.mentions.name_context import after_cue, direct_title, heard_gender, led_by, told_as_kin
from etl.extraction.mentions.name_parts import BEFORE_A_FATHER, consonants, parts_of, written
from etl.extraction.mentions.namesakes import REACH, YOUNGER, of_namesake
from etl.extraction.mentions.told_names import FAMILY_FIRST
from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text

_STYLED = frozenset("الملك الامير السلطان الامام البابا العاهل الشيخ السيد سموه المرشد الزعيم".split())
"""Titles with which a bearer is called by a given name that everybody has."""

_ALSO_NOUNS = frozenset("حسن عمر جمال".split())
"""Given names that are nouns as well, though mostly names."""

_MOST_BEARERS = 50
"""Persons of one article at most among whom a short form tells one; a list of hundreds by one given name tells none."""

_TOLD_BY_CONSONANTS = 4
"""Consonants at least by which a name is told that is spelled otherwise."""


class KnownPersons:
    """Words of the persons that the article has named so far → their parties, and which of them was named last."""

    def __init__(self, text: Text, parties: Parties, found: list[Mention], names: dict[int, tuple[int, str]]) -> None:
        self._text = text
        self._all = parties
        self._words = {party.number: party.key for party in parties if party.kind == "person"}
        self.parties: dict[str, set[int]] = {}
        self._by_consonants: dict[str, set[int]] | None = None
        """The same by the consonants of the words, once it is asked for."""
        self._named: dict[int, int] = {}
        self._told: dict[int, list[int]] = {}
        """Token at which each was last named; the second not in quotations, nor as somebody's relative."""
        self._forms: dict[int, set[str]] = {number: {key} for number, key in self._words.items()}
        self._mentions: list[tuple[int, int]] = []
        self._ends: list[tuple[int, int, int]] = []
        """First token, token behind and person of each name in full."""
        self._passed = 0
        self._known: set[int] = set()
        """Those of the tables, be it by a name that others bear too."""
        framed: dict[str, tuple[str, ...]] = {}
        for mention in found:
            if mention.party in self._forms:
                self._mentions.append((mention.first, mention.party))
                self._ends.append((mention.first, mention.last, mention.party))
                if parties[mention.party].actor_id or names.get(mention.first, (-1, ""))[0] == mention.last:
                    self._known.add(mention.party)
                key = written(text, mention.first, mention.last)[1]
                self._forms[mention.party].add(key)
                if (inner := _inner(text, mention, names)) is not None:
                    framed[key] = (key, *inner)
        self._mentions.sort()
        for number, keys in self._forms.items():
            self._forms[number] = {part for key in keys for part in self._parts(number, key, framed)}
            for part in self._forms[number]:
                self._bear(part, number)

    def _parts(self, number: int, key: str, framed: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
        """Return what of a name can stand for it: of a known person's with words behind or before only the whole.

        Nor does what stands amid a foreign name, nor a given name that everybody has: جون of كيم جون أون is somebody else.
        """
        own = self._words[number].split()
        if key in framed:
            return framed[key]
        if self._all[number].actor_id and len(own) > 1 and set(own) < set(key.split()):
            return (key,)
        if not self._all[number].actor_id:
            return parts_of(key)
        arab, shared = self._all.lexicon.given_arab, self._all.lexicon.given_shared
        amid = {word for word in key.split()[1:-1] if word not in arab or word in shared}
        actor = self._all.lexicon.actors.get(self._all[number].actor_id or "")
        first = key.split()[:1] if actor is not None and actor.country in FAMILY_FIRST else []
        return (*first, *(part for part in parts_of(key) if part not in amid))

    def add(self, key: str, number: int) -> None:
        """Add a person just named for the first time."""
        self._words.setdefault(number, key)
        forms = self._forms.setdefault(number, set())
        for part in parts_of(key):
            self._bear(part, number)
            forms.add(part)

    def _bear(self, part: str, number: int) -> None:
        self.parties.setdefault(part, set()).add(number)
        if self._by_consonants is not None:
            self._by_consonants.setdefault(consonants(part), set()).add(number)

    def read_to(self, first: int) -> None:
        """Let the mentions before token `first` be those that were named."""
        while self._passed < len(self._mentions) and self._mentions[self._passed][0] < first:
            self.named(self._mentions[self._passed][1], self._mentions[self._passed][0])
            self._passed += 1

    def named(self, number: int, at: int) -> None:
        """Note that a person was named again at token `at`."""
        self._named[number] = at
        if self._text.inside[at] == -1:
            self._told.setdefault(number, []).append(at)

    def namesake(self, at: int, number: int) -> bool:
        """Return whether the word that is part of a person's name is another's here."""
        return (
            self._behind_a_given_name(at, number)
            or self._younger(at, number)
            or of_namesake(
                self._text,
                at,
                self.given(self._text.words[at].base, number),
                lambda word: consonants(word) in self._others(at, number),
            )
        )

    def _younger(self, at: int, number: int) -> bool:
        """Return whether the son of the known man whom a word names is told behind it: نصار الابن."""
        return bool(self._all[number].actor_id) and self._text.words[at + 1].folded in YOUNGER

    def _behind_a_given_name(self, at: int, number: int) -> bool:
        """Return whether a given name that is a title too stands before a known man's surname: وعماد عبد الله."""
        before = self._text.words[at - 1] if at else None
        if before is None or self._text.words[at].offset or self._text.tags[at - 1] != "T" or before.definite:
            return False
        if not self._all[number].actor_id or self.given(self._text.bases[at], number) or not before.conjunction:
            return False
        lexicon = self._all.lexicon
        return before.base in lexicon.given_arab and before.base not in self._words[number].split()

    def given(self, key: str, number: int) -> bool:
        """Return whether a word is the first of several in a person's name."""
        words = self._words[number].split()
        return len(words) > 1 and words[0] == key

    def _others(self, at: int, number: int) -> set[str]:
        """Return the words of a person's names without the one at `at`, by their consonants."""
        here = self._text.words[at].base
        return {
            consonants(word)
            for form in self._forms[number]
            for word in form.split()
            if word != here and word not in BEFORE_A_FATHER
        }

    def meant(self, key: str, first: int) -> int | None:
        """Return who a short form means: its only bearer, else the one named last before it, else the first of all.

        A surname goes before the given name of whom his own tells, whose gender is heard before one of the other, and of
        those whose family is named first before all who rules.
        """
        for part in (key, "ال" + key):
            if not 0 < len(self.parties.get(part, ())) <= _MOST_BEARERS:
                continue
            bearers = {number for number in self.parties[part] if not self._shared(part, number, first)}
            if len(bearers) > 1:
                heard = heard_gender(self._text, first, first + 1) or _relative_gender(self._text, first)
                genders = ("", heard) if all(self.given(part, n) for n in bearers) else (heard,)
                bearers = {n for n in bearers if heard and self._all[n].gender in genders} or bearers
                bearers = self._joined(bearers, first) or bearers
                bearers = of_family(self._text, self._all, self._words, self._mentions, bearers, first)
                if not all(self.given(part, n) for n in bearers):
                    bearers = {n for n in bearers if not (self.given(part, n) and self._surnamed(n))}
            if bearers:
                return min(bearers, key=lambda n: (*self._since(n, first), n))
        return None

    def _joined(self, bearers: set[int], first: int) -> set[int]:
        """Return those known ones whose whole name is joined by و to the one who is joined to the name here: سامي حداد وكريم نصار.

        So نصار وحداد is سامي.
        """
        text = self._text
        beside = {text.bases[first - 1]} if first and text.words[first].conjunction else set()
        if text.words[first + 1].conjunction:
            beside.add(text.bases[first + 1])
        if not beside:
            return set()
        return {
            number
            for start, end, number in self._ends
            if number in bearers
            and self._all[number].actor_id
            and (
                (text.words[end].conjunction and not beside.isdisjoint(text.bases[end : end + 2]))
                or (start and text.words[start].conjunction and text.bases[start - 1] in beside)
            )
        }

    def _surnamed(self, number: int) -> bool:
        """Return whether the tables have a person's surname as what alone names him."""
        ids = self._all.lexicon.person_keys.get(self._words[number].split()[-1], ())
        return bool(ids) and self._all[number].actor_id in ids

    def withheld(self, key: str, first: int) -> bool:
        """Return whether a given name that everybody has is nobody's whom the article has named, and goes on otherwise."""
        return bool(self.parties.get(key)) and of_namesake(self._text, first, True, lambda word: False)

    def _since(self, number: int, first: int) -> tuple[int, int]:
        """Return what orders persons by how lately they were named; inside a quotation all that was named counts."""
        named = -self._named.get(number, -1)
        if self._text.inside[first] != -1:
            return 0, named
        text = self._text
        return -next(
            (at for at in reversed(self._told.get(number, ())) if not (told_as_kin(text, at) or led_by(text, at))), -1
        ), named

    def _shared(self, key: str, number: int, first: int) -> bool:
        """Return whether a known person's given name is one that everybody has, and nothing says that it is his here."""
        if key not in self._all.lexicon.given_shared or not self.given(key, number) or number not in self._known:
            return False
        text = self._text
        if first and text.words[first - 1].base in _STYLED:
            return False
        behind = first + 1 + (text.bases[first : first + 2] == ["عبد", "الله"])
        ended = not text.words[behind].definite or text.tags[behind] not in "DUWT"
        if first > 1 and ended and text.tags[first - 1] == "J" and text.tags[first - 2] == "T":
            return False
        others = self._others(first, number)
        return not any(consonants(word.base) in others for word in text.words[first + 1 : first + 1 + REACH])

    def of_a_woman(self, number: int, first: int) -> bool:
        """Return whether a verb or title says that a woman is meant, not the known man."""
        party = self._all[number]
        return bool(party.actor_id) and party.gender == "m" and heard_gender(self._text, first, first + 1) == "f"

    def woman_of(self, names: dict[int, tuple[int, str]], first: int) -> bool:
        """Return whether a surname that alone names a man is told of a woman, whom the article names nowhere in full."""
        actor = self._all.lexicon.actors.get(names.get(first, (0, ""))[1])
        return actor is not None and actor.gender == "m" and heard_gender(self._text, first, first + 1) == "f"

    def son_of(self, names: dict[int, tuple[int, str]], first: int) -> bool:
        """Return whether a surname that alone names somebody is told of his son: نصار الابن."""
        return bool(names.get(first, (0, ""))[1]) and self._text.words[first + 1].folded in YOUNGER

    def noun(self, number: int, at: int) -> bool:
        """Return whether a known person's given name is a noun here, before one of its own: حسن النية, عمر الحكم."""
        text = self._text
        behind = text.words[at + 1]
        if not self._all[number].actor_id or not self.given(text.words[at].base, number) or behind.offset:
            return False
        if behind.preposition or text.tags[at + 1] not in "cDT" or behind.folded[0] == "ي" or behind.folded[-1] == "ي":
            return False
        if text.bases[at] not in _ALSO_NOUNS or direct_title(text, at) or after_cue(text, at):
            return False
        return "ً" not in text.texts[at + 1] and not (text.tags[at + 1] == "c" and behind.folded.endswith("ا"))

    def spelled_otherwise(self, key: str) -> int | None:
        """Return the one person with a name of the same consonants: فيلكوف where the article has named فيلاكوف.

        A name with ي behind it, but without ال, is its adjective, and nobody.
        """
        bare = consonants(key)
        adjective = key.endswith("ي") and not key.startswith("ال") and key[:-1] in self.parties
        if len(bare) < _TOLD_BY_CONSONANTS or adjective:
            return None
        if self._by_consonants is None:
            self._by_consonants = {}
            for part, numbers in self.parties.items():
                self._by_consonants.setdefault(consonants(part), set()).update(numbers)
        bearers = self._by_consonants.get(bare, ())
        return min(bearers) if len(bearers) == 1 else None


_WHO = {"الذي": "m", "التي": "f"}


def _relative_gender(text: Text, at: int) -> str:
    """Return the gender of a relative pronoun behind a name and a comma: مع الحلواني، الذي حضر; else "".

    Behind a noun it may tell of that: اسم الحلواني، الذي يعني.
    """
    if text.tags[at + 1 : at + 3] != ",R" or text.tags[at - 1 : at] not in ("p", "V", "A", "L"):
        return ""
    return _WHO.get(text.words[at + 2].folded, "")


def _inner(text: Text, mention: Mention, names: dict[int, tuple[int, str]]) -> tuple[str, ...] | None:
    """Return what stands for whom a mention means that has a known whole name and other words: محمد مرسي يقلق.

    That is what stands for the known man, or the given name of whom such a name ends with: عمر محمد مرسي.
    """
    for k in range(mention.first, mention.last - 1):
        end, actor_id = names.get(k, (0, ""))
        if (
            actor_id
            and (text.tags[k] in "Gg" or text.bases[k] == "عبد")
            and k + 1 < end <= mention.last
            and (k > mention.first or end < mention.last)
        ):
            if k == mention.first:
                return parts_of(written(text, k, end)[1])
            return () if text.tags[mention.first] in "gu" else (text.bases[mention.first],)
    return None
