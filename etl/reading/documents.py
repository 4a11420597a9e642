"""What reading yields: a `Document` to be loaded, or a `Rejection` that says why a record was not."""

import re
from dataclasses import dataclass

MAX_CHARS = 2_000_000
"""Longest body that is read; nothing that one editor signed off is as long."""

_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\u08a0-\u08c9\ufb50-\ufdff\ufe70-\ufefc]")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was read; nothing in it is trimmed or normalised.

    Attributes:
        uri: Where the article is from: its URL, or the path of its file, with `#id` or `#row` for one of several.
        text: The text exactly as decoded.
        title: Headline, where it was given apart from the text.
        date: Declared day of publication (ISO), or None.
        source: Declared outlet, as spelt in the input.
        id: The input's own key of the record.
        place: Where the record stands: file, `#row` or `@offset`.
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
        if self.title is None or self._begins_with_title():
            return self.text
        return f"{self.title}\n\n{self.text}"

    @property
    def title_end(self) -> int:
        """How many characters of `body` are the declared title; 0 where none is declared."""
        if self.title is None:
            return 0
        return self._first_line_end() if self._begins_with_title() else len(self.title)

    def _first_line_end(self) -> int:
        line = re.compile("[^\r\n]*").match(self.text)
        return line.end() if line else 0

    def _begins_with_title(self) -> bool:
        return self.title is not None and self.text[: self._first_line_end()].strip("\ufeff \t") == self.title.strip()


@dataclass(frozen=True, slots=True)
class Rejection:
    """One record that was not read.

    Attributes:
        uri: Place of the record: file, with `#row` or `@offset` where the file holds several.
        reason: One of `REASONS`.
        detail: One line: what is wrong and how to mend it.
    """

    uri: str
    reason: str
    detail: str


REASONS = {
    "empty": "no text, or nothing but white space",
    "not_arabic": "no Arabic letter in it",
    "undecodable": "bytes or escapes that are no text",
    "too_long": f"more than {MAX_CHARS:,} characters",
    "corrupt": "broken file, member or record",
    "unsupported": "a format, column type or record that is not read",
    "unreadable": "the file cannot be opened",
}
"""Every reason that reading gives; loading adds `duplicate`."""


def admit(document: Document) -> Document | Rejection:
    """The document, or the reason why its text cannot be an article."""
    place, body = document.place or document.uri, document.body
    if not document.text.strip("\ufeff \t\r\n\f\v\x00"):
        return Rejection(place, "empty", "The text is empty; remove the record or give its text.")
    if len(body) > MAX_CHARS:
        return Rejection(place, "too_long", f"{len(body):,} characters; split texts over {MAX_CHARS:,} into articles.")
    if surrogate := _SURROGATE.search(body):
        return Rejection(
            place,
            "undecodable",
            f"Character {surrogate.start()} is half of a surrogate pair; write the text anew as UTF-8.",
        )
    if (nul := body.find("\0")) >= 0:
        return Rejection(place, "corrupt", f"Character {nul} is NUL, which no text holds; remove it.")
    if not _ARABIC.search(body):
        return Rejection(place, "not_arabic", "There is no Arabic letter in the text.")
    return document
