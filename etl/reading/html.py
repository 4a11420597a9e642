"""Web pages: main text, title, date and outlet, found by trafilatura; nothing is fetched."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from etl.reading.documents import ARABIC, Document, Rejection, admit, too_long
from etl.reading.files import Source
from etl.reading.metadata import NOTHING, Declared, cell, day
from etl.reading.records import one_line
from etl.reading.text import MAX_BYTES, whole

MAX_TAGS = 20_000
"""Tags above which a page loses its inline markup before its main text is sought.

The search takes quadratic time in the inline elements of one paragraph (trafilatura 2.3: 20,000 of them take 16 s).
"""

_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
"""Only days that the page declares: an extensive search takes the year of a copyright notice for a day."""

_INLINE = ("a", "b", "strong", "i", "em", "u", "span", "font", "sup", "sub", "small", "big", "table")
_CHARSET = re.compile(rb"""(?:charset|<\?xml[^>]{0,80}?encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_ARABIC_REFERENCE = re.compile(r"&#(?:1[5-9]\d\d|x0?6[0-9a-f]{2});", re.IGNORECASE)
_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes of one web page, on their way to `parse`, which may run in another process."""

    uri: str
    place: str
    data: bytes
    charset: str | None = None
    declared: Declared = NOTHING


def read_html(source: Source) -> Iterator[Page | Rejection]:
    """The page that an HTML file holds."""
    data = whole(source.stream)
    if data is None:
        yield too_long(source.uri, f"more than {MAX_BYTES:,} bytes")
    else:
        yield Page(source.uri, source.uri, data, declared=source.file.declared)


def parse(page: Page) -> Document | Rejection:
    """The article on a page, or why there is none; what a metadata table declares stands above what the page says."""
    html = _decoded(page)
    if html is None:
        detail = "The page's bytes are neither UTF-8 nor of the character set that it declares; save it as UTF-8."
        return Rejection(page.place, "undecodable", detail)
    if not ARABIC.search(html) and not _ARABIC_REFERENCE.search(html):
        return Rejection(page.place, "not_arabic", "There is no Arabic letter in the page.")
    try:
        found = _main_text(html)
    except Exception as error:  # a library over markup of any kind: whatever it raises, one page is lost, not the build
        return Rejection(page.place, "corrupt", f"The page cannot be taken apart ({one_line(error)}).")
    if found is None or not found.text:
        return Rejection(page.place, "empty", "No main text was found in the page; save the article as .txt.")
    said = page.declared
    return admit(
        Document(
            page.uri,
            found.text,
            title=said.title or cell(found.title),
            date=said.date or (day(found.date) if found.date else None),
            source=said.source or _outlet(page.uri, found),
            id=said.id,
            place=page.place,
            notes=said.notes,
        )
    )


def _decoded(page: Page) -> str | None:
    declared = _CHARSET.search(page.data, 0, 4096)
    names = ["utf-8-sig", page.charset, declared[1].decode("ascii") if declared else None]
    if page.data.startswith(_MARKS):
        names.insert(0, "utf-16")
    for name in names:
        try:
            if name:
                return page.data.decode(name)
        except (UnicodeError, LookupError):
            continue
    return None


def _main_text(html: str):  # type: ignore[no-untyped-def]  # trafilatura.settings.Document or None
    from lxml import etree
    from trafilatura import bare_extraction, load_html  # half a second, which inputs without web pages need not wait

    if html.count("<") > MAX_TAGS and (tree := load_html(html)) is not None:
        etree.strip_tags(tree, *_INLINE)
        html = etree.tostring(tree, encoding="unicode", method="html")  # joins the runs of text that stripping leaves
    return bare_extraction(html, with_metadata=True, include_comments=False, date_extraction_params=_DATES)


def _outlet(uri: str, found) -> str | None:  # type: ignore[no-untyped-def]
    try:
        host = urlsplit(uri).hostname
    except ValueError:  # a broken address names no host
        host = None
    host = host or found.hostname
    return host.removeprefix("www.") if host else cell(found.sitename)
