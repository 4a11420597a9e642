"""A colour for each speaker of an article, and the legend that explains it and the other marks."""

from collections.abc import Sequence

from etl.show.facts import actor_name
from etl.show.html import element, text
from etl.show.reading import Said

_HUES = (214, 28, 150, 330, 265, 190, 50, 4, 90, 300)
"""Hues that are told apart side by side; speakers beyond them get hues between."""
_TURN = 137.508
"""The golden angle: hues taken by it never come close to the last ones."""
_SHOWN = 14


class Voices:
    """The speakers of an article in the order of how much they say, each with a number that is its colour."""

    def __init__(self, statements: Sequence[Said]) -> None:
        self._keys = [_key(said) for said in statements]
        counts: dict[str, int] = {}
        for key in self._keys:
            counts[key] = counts.get(key, 0) + 1
        self.order = sorted(counts, key=lambda key: (-counts[key], self._keys.index(key)))
        self._counts = counts
        self._number = {key: number for number, key in enumerate(self.order)}
        self._names = {key: _name(said) for key, said in zip(self._keys, statements, strict=True)}

    def mark(self, statement: int) -> str:
        """The class that lays the colour of a statement's speaker behind its text."""
        return f"p{self._number[self._keys[statement]]}"

    def ink(self, statement: int) -> str:
        """The class that writes in that colour."""
        return f"q{self._number[self._keys[statement]]}"

    def edge(self, statement: int) -> str:
        """The class of a card in that colour."""
        return f"b{self._number[self._keys[statement]]}"

    def name(self, statement: int) -> str:
        """The speaker's name as HTML."""
        return self._names[self._keys[statement]]

    def style(self) -> str:
        """The rules of all colours."""
        rules = []
        for number, key in enumerate(self.order):
            hue = _HUES[number] if number < len(_HUES) else round(number * _TURN) % 360
            full = "0%" if key.startswith("?") else "72%"
            colour = f"hsl({hue} {full} "
            rules.append(
                f".p{number} {{ background: {colour}50% / var(--a, .16)); border-color: {colour}42%) }}"
                f" .q{number} {{ color: {colour}30%); --c: {colour}38%) }} .b{number} {{ border-color: {colour}42%) }}"
            )
        return "\n".join(rules) + "\n"

    def legend(self) -> str:
        """What colours and marks mean."""
        speakers = [
            element(
                "li", element("span", f"&nbsp;{self._counts[key]}&nbsp;", class_=f"p{n} count"), " ", self._names[key]
            )
            for n, key in enumerate(self.order[:_SHOWN])
        ]
        if len(self.order) > _SHOWN:
            speakers.append(element("li", f"and {len(self.order) - _SHOWN} more"))
        marks = (
            ("p0 direct", "direct", "all in quotation marks"),
            ("p0 mixed", "mixed", "partly quoted"),
            ("p0 indirect", "indirect", "told in the outlet's words"),
            ("cue", "cue", "the word of saying, in the speaker's colour"),
            ("name person", "person", "a name; rest on it to see whose"),
            ("name organisation", "organisation", "a name"),
            ("name country", "country", "a name"),
            ("met", "meeting", "a clause that tells of a meeting"),
        )
        samples = [element("li", element("span", name, class_=classes), " ", note) for classes, name, note in marks]
        return element("ul", *speakers, class_="voices") + element("ul", *samples, class_="marks")


def _key(said: Said) -> str:
    """Equal for statements of one speaker; those of unnamed and undecided ones begin with a question mark."""
    if said.speakers:
        return "|".join(actor.actor_id for actor in said.speakers)
    return f"?{said.row.speaker_type or 'undecided'}|{said.row.speaker_label or ''}"


def _name(said: Said) -> str:
    if said.speakers:
        return " + ".join(map(actor_name, said.speakers))
    label = element("bdi", text(said.row.speaker_label)) + " " if said.row.speaker_label else ""
    return label + element("small", text(said.row.speaker_type or "undecided"))
