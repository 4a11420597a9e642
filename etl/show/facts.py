"""The facts of each statement and meeting as small tables: what the rows say, and the words that say so."""

from collections.abc import Iterable, Sequence
from datetime import date

from etl.models import Actor
from etl.show.html import attribute, element, text
from etl.show.reading import Met, Reading, Said

_LISTED = 5

Fact = tuple[str, str]
"""Name of a column, and its value as HTML."""


def statement_card(reading: Reading, number: int, said: Said, marks: str) -> str:
    """The facts of one statement; `marks` are the classes of its colour."""
    row = said.row
    others = {other.row.statement_id: place for place, other in enumerate(reading.statements)}
    facts = [
        ("speaker", _actors(said.speakers) if said.speakers else text(row.speaker_type or "undecided")),
        ("speaker_label", _words(row.speaker_label)),
        ("speaker_basis", text(row.speaker_basis)),
        ("speaker_office", _words(row.speaker_office)),
        ("speaker_country", text(row.speaker_country)),
        ("source_kind", text(row.source_kind)),
        ("kind", text(row.kind)),
        ("speech_act", text(row.speech_act)),
        ("cue", _words(row.cue) + _behind(row.cue_lemma)),
        ("addressee", _actor(reading, row.addressee_id)),
        ("about", _actors(said.about)),
        ("medium", text(row.medium)),
        ("outlet", _actor(reading, row.outlet_id)),
        ("relayed_by", _actor(reading, row.relayed_by_id)),
        ("occasion", _words(row.occasion)),
        ("said", _days(row.said_from, row.said_to)),
        ("in_heading", "yes" if row.in_heading else ""),
        ("inside", _place("s", others.get(row.parent_statement_id or ""))),
        (
            "meeting",
            _place("m", next((n for n, m in enumerate(reading.meetings) if m.row.meeting_id == row.meeting_id), None)),
        ),
        ("also in", _elsewhere(said)),
        ("confidence", f"{row.confidence:.2f}"),
        ("statement_id", element("code", text(row.statement_id))),
    ]
    content = element("blockquote", _words(row.content), dir="auto")
    head = element("h2", f"Statement {number + 1}")
    words = _evidence(reading, "statements", row.statement_id)
    return element("section", head, content, _table(facts), words, id=f"f{number}", class_=f"card {marks}")


def meeting_card(reading: Reading, number: int, met: Met) -> str:
    """The facts of one meeting."""
    row = met.row
    told = dict.fromkeys(clause.status for clause in met.clauses)
    facts = [
        ("participants", _actors(met.participants)),
        ("kind", text(row.kind)),
        ("status", text(row.status)),
        ("told here as", text(", ".join(told))),
        ("held", _days(row.held_from, row.held_to)),
        ("place", _words(row.place)),
        ("topic", _words(row.topic)),
        ("told in", f"{met.articles} article{'s' if met.articles > 1 else ''}"),
        ("meeting_id", element("code", text(row.meeting_id))),
    ]
    head, words = element("h2", f"Meeting {number + 1}"), _evidence(reading, "meetings", row.meeting_id)
    return element("section", head, _table(facts), words, id=f"g{number}", class_="card meeting")


def article_facts(reading: Reading) -> str:
    """What is known of the article itself."""
    article, source = reading.article, reading.source
    name = source.name_en or source.name_ar or source.source_id
    days = _days(article.published_from, article.published_to)
    facts = [
        ("source", text(name) + _behind(f"{article.source_id}, {article.source_basis}")),
        ("published", (days or "not known") + _behind(article.published_basis)),
        ("dateline", _words(article.dateline)),
        ("uri", element("bdi", text(article.uri))),
        ("article_id", element("code", text(article.article_id))),
        ("superseded_by", text(article.superseded_by)),
        ("names", str(len(reading.mentions))),
        ("statements", str(len(reading.statements))),
        ("meetings", str(len(reading.meetings))),
    ]
    return _table(facts) + _evidence(reading, "articles", article.article_id)


def _table(facts: Iterable[Fact]) -> str:
    rows = (element("tr", element("th", text(name)), element("td", value)) for name, value in facts if value)
    return element("table", *rows)


def _evidence(reading: Reading, table: str, row_id: str) -> str:
    """The words of the article behind values, column by column."""
    words: dict[str, list[str]] = {}
    for span in reading.evidence.get((table, row_id), []):
        words.setdefault(span.column_name, []).append(reading.article.body[span.start_char : span.end_char])
    facts = [(name, ", ".join(_words(word) for word in dict.fromkeys(found))) for name, found in words.items()]
    return element("h3", "The words behind it") + _table(facts) if facts else ""


def _elsewhere(said: Said) -> str:
    places = [
        element("bdi", text(article.uri.rpartition("/")[2])) + _behind(f"{statement.kind}, {statement.statement_id}")
        for statement, article in said.elsewhere[:_LISTED]
    ]
    more = len(said.elsewhere) - _LISTED
    return "<br>".join([*places, f"and {more} more"] if more > 0 else places)


def _actors(actors: Sequence[Actor]) -> str:
    return "<br>".join(map(actor_name, actors))


def _actor(reading: Reading, actor_id: str | None) -> str:
    return actor_name(reading.actors[actor_id]) if actor_id else ""


def actor_name(actor: Actor) -> str:
    """An actor's name in Arabic, and in English or by id."""
    english = f"{actor.name_en} · {actor.actor_id}" if actor.name_en else actor.actor_id
    return _words(actor.name_ar) + " " + element("small", text(english))


def _words(words: str | None) -> str:
    return f'<bdi lang="ar"{attribute("dir", "auto")}>{text(words)}</bdi>' if words else ""


def _behind(note: str | None) -> str:
    return f" {element('small', element('bdi', text(note)))}" if note else ""


def _days(first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return ""
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"


def _place(prefix: str, number: int | None) -> str:
    if number is None:
        return ""
    names = {"s": "statement", "m": "meeting"}
    return element("label", f"{names[prefix]} {number + 1}", for_=f"{prefix}{number}")
