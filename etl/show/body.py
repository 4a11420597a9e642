"""The text of the article as HTML: every character once, in order, under the classes of the marks on it."""

from etl.models import Statement
from etl.show.colours import Voices
from etl.show.html import element, text
from etl.show.reading import Reading
from etl.show.segments import Mark, Segment, blocks

_TAGS = {"title": "h1", "subheading": "h2"}
_APART = {"dateline", "byline", "boilerplate"}


class Body:
    """The text of the article with its marks."""

    def __init__(self, reading: Reading, voices: Voices, chosen: str | None) -> None:
        self.reading, self.voices, self.chosen = reading, voices, chosen
        self.statements_at: dict[int, list[int]] = {}
        self.meetings_at: dict[int, list[int]] = {}
        for number, said in enumerate(reading.statements):
            self.statements_at.setdefault(said.row.start_char, []).append(number)
        for number, met in enumerate(reading.meetings):
            self.meetings_at.setdefault(met.clauses[0].start_char, []).append(number)

    def html(self) -> str:
        """Its lines as headings and paragraphs."""
        lines = blocks(self.reading.article.body, self.reading.passages, _marks(self.reading))
        return "\n".join(
            element(
                _TAGS.get(line.kind, "p"),
                " ".join(
                    element("span", *map(self._segment, segments), class_=kind)
                    if kind in _APART
                    else "".join(map(self._segment, segments))
                    for kind, segments in line.pieces
                ),
                class_=line.kind,
            )
            for line in lines
        )

    def _segment(self, segment: Segment) -> str:
        """A stretch of text with the classes of all marks on it, and the numbers of what begins here."""
        words = text(self.reading.article.body[segment.start : segment.end])
        begins = "".join(self._begin("s", n) for n in self.statements_at.get(segment.start, []))
        begins += "".join(self._begin("m", n) for n in self.meetings_at.get(segment.start, []))
        if not segment.marks:
            return begins + words
        by_kind: dict[str, list[Mark]] = {}
        for mark in segment.marks:
            by_kind.setdefault(mark.kind, []).append(mark)
        classes, title, target = self._classes(by_kind)
        tag = "label" if target else "span"
        return begins + element(tag, words, class_=" ".join(classes), for_=target, title=title)

    def _classes(self, marks: dict[str, list[Mark]]) -> tuple[list[str], str, str]:
        contents = sorted(marks.get("content", []), key=lambda mark: (mark.start, -mark.end))
        helpers = [*marks.get("cue", []), *marks.get("speaker", [])]
        classes = [f"s{mark.number}" for mark in contents]
        target = title = ""
        if contents:
            inner = contents[-1].number
            classes += [f"t{inner}", self.voices.mark(inner), self.reading.statements[inner].row.kind]
            target = f"s{inner}"
        for mark in helpers:
            classes += [mark.kind, self.voices.ink(mark.number), f"s{mark.number}"]
            if not target:
                classes.append(f"t{mark.number}")
                target = f"s{mark.number}"
        for mark in marks.get("meeting", []):
            classes += ["met", f"u{mark.number}"]
            target = target or f"m{mark.number}"
        for mark in marks.get("name", []):
            mention = self.reading.mentions[mark.number]
            actor = self.reading.actors.get(mention.actor_id or "")
            classes += ["name", mention.kind]
            names = [actor.name_ar, actor.name_en, actor.actor_id] if actor else ["undecided"]
            title = " · ".join(name for name in names if name)
        classes += [f"e{mark.number}" for mark in marks.get("evidence", [])]
        return list(dict.fromkeys(classes)), title, target

    def _begin(self, prefix: str, number: int) -> str:
        """What begins here: a hidden switch that keyboard and pointer choose, its anchor, and its number to see."""
        key = f"{prefix}{number}"
        row = self.reading.statements[number].row if prefix == "s" else self.reading.meetings[number].row
        anchor = row.statement_id if isinstance(row, Statement) else row.meeting_id
        chosen = anchor == self.chosen
        name = f"{'statement' if prefix == 's' else 'meeting'} {number + 1}"
        colour = self.voices.ink(number) if prefix == "s" else "meeting"
        switch = f'<input type="radio" name="chosen" id="{key}" aria-label="{name}"{" checked" if chosen else ""}>'
        classes = f"no {colour}{' chosen' if chosen else ''}"
        return switch + element("label", class_=classes, for_=key, id=anchor, **{"data-no": str(number + 1)})


def _marks(reading: Reading) -> list[Mark]:
    marks = []
    for number, said in enumerate(reading.statements):
        row = said.row
        marks.append(Mark(row.start_char, row.end_char, "content", number))
        if row.cue_start is not None and row.cue_end is not None:
            marks.append(Mark(row.cue_start, row.cue_end, "cue", number))
        if row.speaker_start is not None and row.speaker_end is not None:
            marks.append(Mark(row.speaker_start, row.speaker_end, "speaker", number))
        for span in reading.evidence.get(("statements", row.statement_id), []):
            marks.append(Mark(span.start_char, span.end_char, "evidence", number))
    marks += [Mark(m.start_char, m.end_char, "name", number) for number, m in enumerate(reading.mentions)]
    for number, met in enumerate(reading.meetings):
        marks += [Mark(clause.start_char, clause.end_char, "meeting", number) for clause in met.clauses]
    return marks
