"""Web archives (WARC): every HTML response is a page; reading goes on behind damaged members."""

import zlib
from collections.abc import Iterator
from typing import BinaryIO, Literal

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from etl.reading.documents import Rejection, too_long
from etl.reading.files import Source
from etl.reading.html import Page
from etl.reading.records import CHUNK, one_line
from etl.reading.text import MAX_BYTES

_GZIP = b"\x1f\x8b\x08"
_STARTS = (_GZIP, b"\x28\xb5\x2f\xfd", b"\nWARC/1.")
_HTML = ("text/html", "application/xhtml+xml")
_RESPONSE, _RESOURCE = int(WarcRecordType.response), int(WarcRecordType.resource)


def read_warc(source: Source) -> Iterator[Page | Rejection]:
    """The pages of a web archive, and a rejection for each response that is none and each damaged record.

    A page is held back until the record behind it was found, because the checksum of its member is only
    compared on the way there.
    """
    raw, start = source.raw, 0
    head = raw.read(4)
    mark = next((mark for mark in _STARTS if head.startswith(mark)), _STARTS[-1])
    while start >= 0:
        raw.seek(start)
        at, complete = start, False
        held: Page | Rejection | None = None
        try:
            for record in ArchiveIterator(raw, parse_http=False, fsspec_args=False):
                if held:
                    yield held
                at, complete, held = record.stream_pos, False, None
                held = _page(record, f"{source.uri}@{at}")
                complete = True
            start = -1
        except OSError as error:
            damaged = at
            if complete and mark == _GZIP and not _intact(raw, at):
                held = None
            elif complete:
                damaged = max(_next(raw, mark, at + 1), at)
            if held:
                yield held
            detail = f"The record is damaged ({one_line(error)}); fetch the archive again."
            held = Rejection(f"{source.uri}@{damaged}", "corrupt", detail)
            start = _next(raw, mark, damaged + 1)
        if held:
            yield held


def _page(record: WarcRecord, place: str) -> Page | Rejection | None:
    if record.record_type not in (_RESPONSE, _RESOURCE):
        return None
    uri = record.headers.get("WARC-Target-URI") or place
    length = record.content_length
    if length > MAX_BYTES:
        return too_long(place, f"{length:,} bytes")
    block = record.reader.read()
    if len(block) < length:
        return Rejection(place, "corrupt", f"{length:,} bytes are announced, {len(block):,} there; fetch it again.")
    if record.record_type == _RESOURCE:
        kind = (record.headers.get("Content-Type") or "").partition(";")[0].strip().lower()
        return Page(uri, place, block) if kind in _HTML else _no_page(place, kind)
    try:
        answer = _answer(block, "all")
    except OSError:  # some crawlers store the body decoded and leave the headers that say otherwise
        answer = _answer(block, "none")
    kind = (answer.http_content_type or "").lower()
    status = answer.http_headers.status_code if answer.http_headers else None
    if status != 200 or kind not in _HTML:
        return _no_page(place, f"HTTP {status} {kind}")
    data = answer.reader.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return too_long(place, f"more than {MAX_BYTES:,} bytes")
    return Page(uri, place, data, answer.http_charset)


def _answer(block: bytes, decode: Literal["all", "none"]) -> WarcRecord:
    answer = WarcRecord()
    answer.set_bytes_content(block)
    answer.is_http = True
    answer.parse_http(auto_decode=decode)
    return answer


def _no_page(place: str, kind: str) -> Rejection:
    return Rejection(
        place, "unsupported", f"The record is no HTML page ({ascii(kind)[1:-1][:80].strip() or 'no type'})."
    )


def _intact(raw: BinaryIO, at: int) -> bool:
    """Whether the gzip member at `at` ends with the checksum of what it holds."""
    raw.seek(at)
    member = zlib.decompressobj(31)
    data = raw.read(CHUNK)
    try:
        while data and not member.eof:
            member.decompress(data, CHUNK)
            data = member.unconsumed_tail or raw.read(CHUNK)
    except zlib.error:
        return False
    return member.eof


def _next(raw: BinaryIO, mark: bytes, position: int) -> int:
    """Offset of the next record that may begin at or behind `position`, or -1."""
    skip = len(mark) - len(mark.lstrip(b"\n"))
    position -= skip
    raw.seek(position)
    tail = b""
    while data := raw.read(CHUNK):
        window = tail + data
        if (found := window.find(mark)) >= 0:
            return position - len(tail) + found + skip
        position += len(data)
        tail = window[-len(mark) + 1 :]
    return -1
