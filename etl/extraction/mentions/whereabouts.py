"""Whereabouts: the country that a stretch of an article is about, where a body is named without its own."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Set

from etl.extraction.mentions.nationalities import OCCUPATION
from etl.extraction.mentions.phrases import phrases
from etl.extraction.text import Text

_AT_HOME = 3
"""For how many names its own country counts in an outlet that writes first of it."""
_NEAR = 4
"""Names right before a token that say where it is, where all are of one country."""
_LEAST = 2
"""Names of the country an article is about, at least; and how many times those of any other."""
_OUTLETS = frozenset(
    article + head
    for head in "صحيفه جريده مجله وكاله قناه شبكه موقع تلفزيون اذاعه محطه راديو".split()
    for article in ("", "ال")
)
"""Whose adjective says where a newspaper is from, not what it writes about."""
_LANGUAGE = frozenset(("اللغه", "لغه"))
"""Whose adjective says what is spoken, not where."""


class Whereabouts:
    """Countries of one article by token: states, nationalities and places that it names."""

    def __init__(self, text: Text, home: str) -> None:
        self._text, self._home = text, home
        self._places: list[tuple[int, str]] | None = None
        self._counts: dict[frozenset[str], Counter[str]] = {}
        """How often each country counts, without some of them."""

    def of_body(self, first: int, last: int, without: frozenset[str] = frozenset()) -> str:
        """Return the country of a body named without it, "" where that is open: the one behind it (في غزة), or here.

        An army in marks, "الجيش", is one that the writer does not call so.
        """
        tags, words = self._text.tags, self._text.words
        behind = words[last] if last < len(words) else words[first]
        if behind.folded == "في" and (place := self._at(last + 1)):
            return place
        if behind.folded.startswith("ال") and behind.folded.endswith(("ي", "يه")) and tags[last : last + 1] == "D":
            return ""
        doubted = without and first > 0 and tags[first - 1] == "q" == tags[last : last + 1]
        if doubted and any(code == OCCUPATION for _, code in self._named()):
            return OCCUPATION
        return self.country(first, without)

    def country(self, token: int, without: frozenset[str] = frozenset()) -> str:
        """Return the country that the article is about at a token, "" where that is open.

        It is the one named at least twice as often as any other; else, in an outlet that is nowhere at home, that of all
        the last names. Both leave it open where the sentence, or what was named last, tells of others alone.
        """
        places = self._named()
        before = bisect_left(places, (token, ""))
        near = [code for _, code in places[max(0, before - 2 * _NEAR) : before] if code not in without][-_NEAR:]
        here = near[0] if len(near) == _NEAR and len(set(near)) == 1 else ""
        counts = self._counted(without)
        (main, most), (_, second), *_ = [*counts.most_common(2), ("", 0), ("", 0)]
        clear = most >= _LEAST and most >= _LEAST * second
        if self._home:
            return main if clear else self._home
        code = main if clear else here
        if (here and here != code) or _LEAST * counts[code] < most:
            return ""
        told = self._in_sentence(token) - without
        return "" if told and code not in told else code

    def _counted(self, without: frozenset[str]) -> Counter[str]:
        counts = self._counts.get(without)
        if counts is None:
            counts = self._counts[without] = Counter(code for _, code in self._named() if code not in without)
            if self._home:
                counts[self._home] += _AT_HOME
        return counts

    def tells_of(self, countries: Set[str]) -> bool:
        """Return whether the article names one of these countries, be it by a place or nationality."""
        return any(code in countries for _, code in self._named())

    def tells_of_others(self, countries: frozenset[str]) -> bool:
        """Return whether the article names countries, be it by a place or nationality, and none of these."""
        named = {code for _, code in self._named()}
        return bool(named) and named.isdisjoint(countries)

    def _at(self, token: int) -> str:
        """Return the country of what is named at a token, "" where it is no place."""
        places = self._named()
        at = bisect_left(places, (token, ""))
        return places[at][1] if at < len(places) and places[at][0] == token else ""

    def before_in_sentence(self, token: int) -> str:
        """Return the one country named before a token of its sentence, "" where none is or several: وفي المغرب، أعلنت الحكومة."""
        tags, places = self._text.tags, self._named()
        first = max(tags.rfind(end, 0, token) for end in ".L")
        within = places[bisect_left(places, (first, "")) : bisect_left(places, (token, ""))]
        codes = {code for at, code in within if tags[at] != "J" or self._text.words[at].roots}
        return codes.pop() if len(codes) == 1 else ""

    def _in_sentence(self, token: int) -> set[str]:
        """Return the countries named in the sentence of a token."""
        tags, places = self._text.tags, self._named()
        first, last = (
            max(tags.rfind(end, 0, token) for end in ".L"),
            next(k for k in range(token, len(tags)) if tags[k] in ".L"),
        )
        return {code for at, code in places[bisect_left(places, (first, "")) : bisect_left(places, (last, ""))]}

    def _named(self) -> list[tuple[int, str]]:
        if self._places is None:
            self._places = self._read()
        return self._places

    def _read(self) -> list[tuple[int, str]]:
        """Return (token, country) of every state, place and adjective of nationality, those of outlets aside."""
        text, found, end = self._text, [], 0
        for i, (_, last, entry) in phrases(text).items():
            if i < end:
                continue
            if entry.country and entry.kind in ("country", "place"):
                found.append((i, entry.country))
            end = last if last > i + 1 else end
        i, outlets = text.tags.find("J"), not _OUTLETS.isdisjoint(text.distinct)
        while i != -1:
            code = text.words[i].nationality
            spoken = i > 0 and text.bases[i - 1] in _LANGUAGE
            if code and not spoken and not (outlets and not _OUTLETS.isdisjoint(text.bases[max(0, i - 5) : i])):
                found.append((i, code))
            i = text.tags.find("J", i + 1)
        return sorted(set(found))
