"""What reading yields: a `Document` to be loaded, or a `Rejection` that says why a record was not."""

import re
from dataclasses import dataclass

MAX_CHARS = 2_000_000
"""Longest body that is read; nothing that one editor signed off is as long."""

ARABIC = re.compile("[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u0750-\u077f\u08a0-\u08c9\ufb50-\ufdff\ufe70-\ufefc]")
"""One Arabic letter, presentation forms included; tatweel is none."""

REASONS = {
    "empty": "no text, or nothing but white space",
    "not_arabic": "no Arabic letter in it",
    "undecodable": "bytes or escapes that are no text",
    "too_long": f"more than {MAX_CHARS:,} characters",
    "corrupt": "a broken file, member or record",
    "unsupported": "a format, column or record that is not read",
    "unreadable": "a file that cannot be opened",
}
"""Every reason that reading gives; loading adds `duplicate`."""

_FIRST_LINE = re.compile("[^\r\n]*")


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was read; its text is neither trimmed nor normalised.

    Attributes:
        uri: Where the article is from: its URL, or its file's path with `#id` or `#row` for one of several.
        text: The text exactly as decoded.
        title: Headline, where it was given apart from the text.
        date: Declared day of publication (ISO).
        source: Declared outlet, as spelt in the input.
        id: The input's own key of the record.
        place: Where the record stands: file, with `#row` or `@offset` where it holds several.
        notes: Metadata that could not be used, one line each.
    """

    uri: str
    text: str
    title: str | None = None
    date: str | None = None
    source: str | None = None
    id: str | None = None
    place: str = ""
    notes: tuple[str, ...] = ()

    @property
    def body(self) -> str:
        """The characters that all offsets count: title, empty line and text where the title came apart."""
        if self.title is None or self._repeats_title():
            return self.text
        return f"{self.title}\n\n{self.text}"

    @property
    def title_end(self) -> int:
        """How many characters of `body` are the declared title; 0 where none is declared."""
        if self.title is None:
            return 0
        return len(self._first_line()) if self._repeats_title() else len(self.title)

    def _first_line(self) -> str:
        match = _FIRST_LINE.match(self.text)
        return match[0] if match else ""

    def _repeats_title(self) -> bool:
        title = self.title.strip() if self.title is not None else None
        if title is None or not self.text.lstrip("\ufeff \t").startswith(title):
            return False
        return self._first_line().strip("\ufeff \t") == title


@dataclass(frozen=True, slots=True)
class Rejection:
    """One record that was not read.

    Attributes:
        uri: Place of the record: file, with `#row` or `@offset` where the file holds several.
        reason: A key of `REASONS`.
        detail: One line: what is wrong and how to mend it.
    """

    uri: str
    reason: str
    detail: str


def admit(document: Document) -> Document | Rejection:
    """The document, or the reason why it cannot be an article."""
    place, body = document.place or document.uri, document.body
    if not document.text.strip("\ufeff\0 \t\r\n\f\v\u00a0"):
        return Rejection(place, "empty", "There is no text; remove the record or give its text.")
    if len(body) > MAX_CHARS:
        return too_long(place, f"{len(body):,} characters")
    given = "\n".join((body, document.uri, document.source or "", document.id or ""))
    try:
        given.encode("utf-8")
    except UnicodeEncodeError as error:
        at = _where(error.start, body)
        return Rejection(place, "undecodable", f"{at} is half of a surrogate pair; write it anew as UTF-8.")
    if "\0" in given:
        return Rejection(
            place, "corrupt", f"{_where(given.find(chr(0)), body)} is NUL, which no text holds; remove it."
        )
    if not ARABIC.search(body):
        return Rejection(place, "not_arabic", "There is no Arabic letter in the text.")
    return document


def _where(at: int, body: str) -> str:
    return f"Character {at} of the article" if at < len(body) else "A character of uri, source or id"


def too_long(place: str, size: str) -> Rejection:
    """The rejection of a record of `size`."""
    return Rejection(place, "too_long", f"{size}; split texts over {MAX_CHARS:,} characters into articles.")


def undecodable(place: str, error: UnicodeDecodeError, mend: str = "convert the file to UTF-8") -> Rejection:
    """The rejection of bytes that are not UTF-8, with the first of them."""
    return Rejection(
        place, "undecodable", f"Byte {error.start} ({error.object[error.start]:#04x}) is not UTF-8; {mend}."
    )
