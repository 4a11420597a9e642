"""Quotations of a text: which marks open and close them, in faulty and nested ones too."""

import re

from etl.extraction.text import Quotation, Text, word_count

_OPENING = frozenset("“„«‹‘") | {"(("}
_CLOSING = frozenset("”»›’") | {"))"}
_PAIR = {"“": "”", "„": "”", "«": "»", "‹": "›", "((": "))", "‘": "’"}


def _opens(text: Text, i: int, inside: bool = False) -> bool:
    """Return whether a mark that does not tell (straight, or used the wrong way round) stands where one opens."""
    after_space = i == 0 or text.ends[i - 1] < text.starts[i] or text.tags[i - 1] in "L:(d,"
    before_space = i + 1 >= len(text.texts) or text.ends[i] < text.starts[i + 1] or text.tags[i + 1] in ".,L)d"
    if after_space != before_space:
        return after_space
    if after_space and before_space:
        return not inside
    previous = text.words[i - 1] if i else None
    if previous and previous.folded in ("ب", "ل", "و", "ك", "ف", "لـ", "بـ"):
        return True
    if not inside or text.tags[i - 1] == "q":
        return True
    return text.tags[i + 1] != "q" and _nested(text, i)


def find_quotations(text: Text) -> list[Quotation]:
    """Return the quotations of the text in order of their opening marks, outer before inner.

    Marks are read as a careful reader would: a straight mark opens or closes by the space around it and by what
    is open; a quotation that its paragraph does not close runs on where the next paragraph closes it, and else
    ends with its paragraph; a closing mark without an opening one is ignored.
    """
    found: list[Quotation] = []
    stack: list[int] = []
    tags, texts = text.tags, text.texts
    count = len(texts)

    def close(position: int, closed: bool) -> None:
        start = stack.pop()
        words = word_count(tags[start + 1 : position])
        if words:
            found.append(Quotation(start, position, words, closed))

    i = tags.find("q")
    seen = 0
    while i != -1:
        line_end = tags.rfind("L", seen, i)
        if line_end != -1 and stack and not _runs_on(text, line_end, stack[-1]):
            while stack:
                close(_before_end(text, tags.find("L", stack[0])), False)
        seen = i
        mark = texts[i]
        if mark in _OPENING and not (mark == "“" and stack and texts[stack[-1]] == "“" and not _opens(text, i)):
            opening = True
        elif mark in _CLOSING:
            opening = not stack and _opens(text, i) and mark in "»”"
        else:
            opening = _opens(text, i, bool(stack) and texts[stack[-1]] == mark)
            if stack and texts[stack[-1]] == mark and opening and not _nested(text, i):
                close(i, False)
        if opening:
            if len(stack) < 8:
                stack.append(i)
        elif stack:
            close(i, True)
        i = tags.find("q", i + 1)
    end = tags.find("L", stack[0]) if stack else -1
    while stack:
        close(_before_end(text, end if end != -1 else count), False)
    found.sort(key=lambda q: (q.open, -q.close))
    return _nested_in([q for q in found if q.close > q.open + 1])


def _nested_in(quotations: list[Quotation]) -> list[Quotation]:
    """Return the quotations with the number of the one that each stands in."""
    around: list[int] = []
    for number, quotation in enumerate(quotations):
        while around and quotations[around[-1]].close < quotation.open:
            around.pop()
        if around:
            quotation.outer = around[-1]
        around.append(number)
    return quotations


def _nested(text: Text, i: int) -> bool:
    """Return whether the same mark opens a name inside a quotation: closed within six tokens, with another close behind."""
    mark = text.texts[i]
    closes = 0
    for j in range(i + 1, min(i + 160, len(text.tags))):
        if text.tags[j] == "L":
            return False
        if text.tags[j] == "q" and text.texts[j] == mark:
            if closes == 0:
                if j - i > 6 or _opens(text, j):
                    return False
                closes = 1
            else:
                return not _opens(text, j)
    return False


def _before_end(text: Text, line_end: int) -> int:
    end = line_end if line_end != -1 else len(text.texts)
    while end > 1 and text.tags[end - 1] in ".,dL":
        end -= 1
    return end


def _told_anew(text: Text, first: int) -> bool:
    """Return whether a line begins with the narrator's own verb: وقال التلفزيون إن."""
    if first + 1 >= len(text.tags) or text.tags[first] != "V" or not text.words[first].conjunction:
        return False
    form, verb = text.words[first].forms[0]
    return form.kind == "past" and "colon" in verb.frames and _ANEW.match(text.tags, first + 1) is not None


_ANEW = re.compile("[^.:LVPRAq]{1,10}[A:]")


def _runs_on(text: Text, line_end: int, opened: int) -> bool:
    """Return whether a quotation open at a line's end is closed in one of the next three lines before any opens."""
    lines = 0
    want = _PAIR.get(text.texts[opened], text.texts[opened])
    for j in range(line_end, min(line_end + 400, len(text.tags))):
        tag = text.tags[j]
        if tag == "L":
            lines += 1
            if lines > 3 or (lines and _told_anew(text, j + 1)):
                return False
        elif tag == "q":
            mark = text.texts[j]
            if mark == want and (mark in _CLOSING or not _opens(text, j)):
                return True
            if mark in _OPENING or _opens(text, j):
                return False
    return False
