"""JSON lines: one article a line."""

import json
from collections.abc import Iterator

from etl.reading.documents import Document, Rejection, too_long, undecodable
from etl.reading.files import Source
from etl.reading.metadata import column
from etl.reading.records import CHUNK, MAX_RECORD, record


def read_jsonl(source: Source) -> Iterator[Document | Rejection]:
    """The articles of a file with one JSON object a line; empty lines are passed over."""
    number = 0
    while line := source.stream.readline(MAX_RECORD):
        number += 1
        place = f"{source.uri}#{number}"
        if len(line) == MAX_RECORD and not line.endswith(b"\n"):
            while (rest := source.stream.readline(CHUNK)) and not rest.endswith(b"\n"):
                pass
            yield too_long(place, f"more than {MAX_RECORD:,} bytes")
        elif line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield _json_record(source, place, line)


def _json_record(source: Source, place: str, line: bytes) -> Document | Rejection:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return undecodable(place, error)
    except (ValueError, RecursionError) as error:
        return Rejection(place, "corrupt", f"The line is no JSON ({error}); write one object a line.")
    if not isinstance(row, dict):
        return Rejection(place, "corrupt", f"The line is a JSON {type(row).__name__}; write one object a line.")
    return record(source, place, {column(name): value for name, value in row.items()})
