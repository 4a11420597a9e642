"""Plain text: one file, one article, its characters exactly as decoded from UTF-8."""

from collections.abc import Iterator
from typing import BinaryIO

from etl.reading.documents import MAX_CHARS, Document, Rejection, admit, too_long, undecodable
from etl.reading.files import Source

MAX_BYTES = 4 * MAX_CHARS
"""More bytes than this are more than `MAX_CHARS` characters in every encoding."""


def read_text(source: Source) -> Iterator[Document | Rejection]:
    """The article of a text file: line ends and a byte-order mark stay, because offsets count them."""
    data = whole(source.stream)
    if data is None:
        yield too_long(source.uri, f"more than {MAX_BYTES:,} bytes")
        return
    said = source.file.declared
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield undecodable(source.uri, error)
        return
    yield admit(
        Document(source.uri, text, said.title, said.date, said.source, said.id, place=source.uri, notes=said.notes)
    )


def whole(stream: BinaryIO) -> bytes | None:
    """All bytes of a stream, or None where they are more than one article can be."""
    data = stream.read(MAX_BYTES + 1)
    return None if len(data) > MAX_BYTES else data
