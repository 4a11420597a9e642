"""Parquet: one article a row, read one row group at a time."""

import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from etl.reading.documents import Document, Rejection, undecodable
from etl.reading.files import Source
from etl.reading.metadata import column
from etl.reading.records import CHUNK, COLUMNS, one_line, record, without_text

_BATCH = 512


def read_parquet(source: Source) -> Iterator[Document | Rejection]:
    """The articles of a Parquet file; a row group that cannot be read is rejected and the next one read."""
    if source.file.compression is None:
        yield from _parquet(source, source.raw)
        return
    with tempfile.TemporaryFile() as plain:
        while data := source.stream.read(CHUNK):
            plain.write(data)
        plain.seek(0)
        yield from _parquet(source, plain)


def _parquet(source: Source, plain: Any) -> Iterator[Document | Rejection]:
    try:
        file = pq.ParquetFile(plain, pre_buffer=False, buffer_size=CHUNK, page_checksum_verification=True)
        there = list(file.schema_arrow.names)
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        yield Rejection(source.uri, "corrupt", f"No Parquet file ({one_line(error)}); write or fetch it again.")
        return
    names = {name: column(name) for name in there if column(name) in COLUMNS}
    if "text" not in names.values():
        yield without_text(source.uri, there)
        return
    first, total = 1, max(file.metadata.num_rows, 1)
    for group in range(file.num_row_groups):
        number = first
        first += file.metadata.row_group(group).num_rows
        try:
            for batch in _ahead(file.iter_batches(_BATCH, row_groups=[group], columns=list(names))):
                cells = {names[name]: _values(cells) for name, cells in zip(batch.schema.names, batch, strict=True)}
                for at in range(batch.num_rows):
                    row = {name: values[at] for name, values in cells.items()}
                    yield _parquet_record(source, f"{source.uri}#{number}", row)
                    number += 1
                source.position = lambda done=number: source.file.size * (done - 1) // total  # type: ignore[misc]
        except (pa.ArrowException, OSError) as error:
            detail = f"Rows {number} to {first - 1} cannot be read ({one_line(error)}); write or fetch the file again."
            yield Rejection(f"{source.uri}#{number}", "corrupt", detail)


def _ahead(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The batches; each is decoded while the one before it is read."""
    with ThreadPoolExecutor(1) as beside:
        coming = beside.submit(next, batches, None)
        while (batch := coming.result()) is not None:
            coming = beside.submit(next, batches, None)
            yield batch


def _values(cells: Any) -> list[object]:
    try:
        return list(cells.to_pylist())
    except (ValueError, OverflowError, LookupError):  # a day out of the calendar, a zone that nobody knows
        return [_value(one) for one in cells]


def _value(one: Any) -> object:
    try:
        return one.as_py()
    except (ValueError, OverflowError, LookupError) as error:
        return error


def _parquet_record(source: Source, place: str, row: dict[str, object]) -> Document | Rejection:
    for name, value in row.items():
        if isinstance(value, bytes):
            try:
                row[name] = value.decode("utf-8")
            except UnicodeDecodeError as error:
                return undecodable(place, error, f"convert the column {name!r} to UTF-8")
        elif name == "date" and isinstance(value, Exception):
            row[name] = one_line(value)  # noted as not understood: the article is read all the same
        elif isinstance(value, UnicodeDecodeError):
            return undecodable(place, value, f"convert the column {name!r} to UTF-8")
        elif isinstance(value, Exception):
            return Rejection(place, "corrupt", f"Column {name!r}: {one_line(value)}; mend the cell.")
    return record(source, place, row)
