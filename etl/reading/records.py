"""One record of a table, whatever its format, as a document."""

from collections.abc import Mapping

from etl.reading.documents import MAX_CHARS, Document, Rejection, admit
from etl.reading.files import Source
from etl.reading.metadata import cell, declared

COLUMNS = ("text", "id", "uri", "url", "title", "date", "source")
"""Columns that are read; all others are left alone."""

MAX_RECORD = 12 * MAX_CHARS
"""Bytes of the longest record that can hold an article: JSON may spend twelve on a character."""

UNEXPECTED = "An error that no rule foresees"
"""How the detail of a rejection begins that a fault of a reader caused."""

CHUNK = 1 << 20
"""Bytes that are asked for at a time."""


def record(source: Source, place: str, row: Mapping[str, object]) -> Document | Rejection:
    """The article of one record of a table, or why there is none."""
    text = row.get("text")
    if not isinstance(text, str):
        if cell(text) is None:
            return Rejection(place, "empty", "There is no text; remove the record or give its text.")
        return Rejection(place, "corrupt", f"The text is of type {type(text).__name__}; give it as a string.")
    try:
        said = declared(row)
    except Exception as error:  # cells of any kind: whatever one brings up, a record is lost, not its file
        return Rejection(
            place, "corrupt", f"{UNEXPECTED} ({type(error).__name__}: {one_line(error)}); please report it."
        )
    uri = said.uri or (f"{source.uri}#{said.id}" if said.id else place)
    return admit(Document(uri, text, said.title, said.date, said.source, said.id, place, said.notes))


def without_text(uri: str, names: list[str], mend: str = "") -> Rejection:
    """The rejection of a table that has no column of texts."""
    there = ", ".join(ascii(str(name))[1:-1][:40] for name in names[:20])
    return Rejection(
        uri, "unsupported", f"No column 'text' (there are: {there}); name the column of the texts so{mend}."
    )


def one_line(error: BaseException) -> str:
    """What an error says, short enough for a row of `rejections`."""
    return " ".join(str(error).split())[:200]
