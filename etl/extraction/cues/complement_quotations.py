"""Quotations behind a verb of speech: whether they are what is said, begin it or name something."""

from etl.extraction.contents.contents import CAPTIONED
from etl.extraction.cues.prepositions import frame_of
from etl.extraction.speakers.agents import Reader
from etl.extraction.text import Quotation, Text


def quoted_complement(
    reader: Reader,
    quotation: Quotation,
    k: int,
    position: int,
    cue: int,
    objective: bool,
    strong: bool,
    frames: frozenset[str],
) -> str:
    """Return quote where the quotation at mark `k` is what is said, preposition where it only begins it, or ""."""
    text = reader.text
    announced = k > cue + 1 and text.tags[k - 1] in ":dA"
    if k and text.words[k - 1].base in CAPTIONED:
        return ""
    named = quotation.words < 5 and any(t in reader.covering for t in range(k + 1, quotation.close))
    if named and not announced:
        return ""
    adjacent = k == position or announced
    if quotation.words < 3 and not announced:
        if objective or not frames & {"إلى", "على", "عن", "من"}:
            return ""
        return "preposition" if k and text.tags[k - 1] == "p" and frame_of(text.words[k - 1].folded) in frames else ""
    if objective and not adjacent:
        return ""
    if strong or adjacent:
        return "quote"
    before = text.words[k - 1].folded if k else ""
    return "quote" if frame_of(before) in frames or before in ("ب", "ل", "بـ", "لـ") else ""


def announced_behind(text: Text, quotation: Quotation, last: int) -> bool:
    """Return whether a short quotation is a name before what is said: قال أمام مؤتمر "..." في المدينة إن."""
    most = 7 if text.tags[quotation.open - 1] == "O" else 4
    if quotation.words > most or not quotation.closed or text.tags[quotation.open - 1] in ":dA":
        return False
    k = quotation.close + 1
    while k < min(last, quotation.close + 9) and text.tags[k] not in ".LVPMA:q":
        k += 1
    return k < last and text.tags[k] == "A" and not text.words[k].conjunction
