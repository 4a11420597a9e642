"""Where content ends, and whether it is quoted: the clause that a cue introduces, to its last character."""

import re

from etl.extraction.contents.narration import NARRATOR_PAIRS, aside, attribution_at, turns
from etl.extraction.contents.nominal import PREDICATING, nominal_end, short_object
from etl.extraction.contents.subordinate import main_clause
from etl.extraction.records import Cue
from etl.extraction.text import Text, word_count
from etl.language.triggers import ATTRIBUTION

#: Line ends, commas, dashes and prepositions: where the narrator can go on; the prepositions with the word behind them.
_TURN = re.compile(r"[L,\-p]")
_CONNECTORS = frozenset("كما لكنه لكنها لكنهم ولكنه ولكنها فيما بينما الا غير لكن ولكن ثم".split())


def clause_end(text: Text, start: int, last: int, stops: list[int], clausal: bool = False) -> int:
    """Return the token behind the content that begins at `start`: at the next cue's clause or the narrator's return.

    `stops` are the tokens at which other main clauses of the sentence begin, in order; to a `clausal` content more can be
    joined than to a noun phrase. Marks at the end stay outside.
    """
    end = last
    for stop in stops:
        if stop > start and not _quoted(text, stop, start):
            end = stop if stop < end else end
            break
    attributed = end
    for k in text.marked_between(start + 1, end, ATTRIBUTION):
        if not _quoted(text, k, start) and text.tags[k - 1] != "(" and attribution_at(text, k) and not aside(text, k):
            attributed = k
            break
    for match in _TURN.finditer(text.tags, start, attributed):
        k = match.start()
        if text.tags[k] == "p" and text.words[k].folded not in ("في", "دون"):
            continue
        if turns(text, k, start, end, clausal) and not _quoted(text, k, start):
            return trim(text, start, k)
    return trim(text, start, attributed)


def _quoted(text: Text, k: int, start: int) -> bool:
    """Return whether token `k` stands in a quotation that opens inside the content beginning at `start`, or right before."""
    return text.inside[k] != -1 and text.quotations[text.inside[k]].open >= start - 1


def trim(text: Text, start: int, end: int) -> int:
    """Return `end` without marks, dangling connectors and unopened closing marks at the end."""
    while end > start + 1:
        tag = text.tags[end - 1]
        if (
            tag in ".,:-Ld"
            or (tag == "(")
            or (tag == "q" and not (end - 1 in text.closed and text.closed[end - 1].open >= start))
            or (tag == ")" and "(" not in text.tags[start : end - 1])
            or (text.words[end - 1].folded in _CONNECTORS and text.tags[end - 1] in "fp")
            or text.words[end - 1].folded in ("و", "وذلك")
        ):
            end -= 1
        else:
            break
    return end


def kind_of(text: Text, start: int, end: int, cue: int = -1) -> str:
    """Return direct, mixed or indirect by how much of the tokens stands inside quotation marks.

    Marks around the cue too quote whoever tells of it; marks behind شركة, فيلم, بعنوان hold a name.
    """
    longest = 0
    for quotation in text.quotations_over(start, end):
        if quotation.open < cue < quotation.close:
            continue
        if quotation.open < start and quotation.close >= end:
            return "direct"
        inside_first, inside_last = max(quotation.open + 1, start), min(quotation.close, end)
        words = word_count(text.tags[inside_first:inside_last])
        if quotation.open == start and quotation.close == end - 1 and words >= 1:
            return "direct" if words >= 3 else "indirect"
        if words > longest and not (words < _LONG_NAME and named(text, quotation.open)):
            longest = words
    if longest < 3 and end - start > 3 and closes_unopened(text, end):
        return "direct"
    return "mixed" if longest >= 3 else "indirect"


def closes_unopened(text: Text, end: int) -> bool:
    """Return whether a mark right behind content closes what nothing opened: the content was meant to be quoted."""
    end += text.tags[end] == "."
    return (
        text.tags[end] == "q"
        and not (end in text.opened or end in text.closed)
        and text.ends[end - 1] == text.starts[end]
    )


def named(text: Text, mark: int) -> bool:
    """Return whether the word before an opening mark announces a name: شركة «...», كتاب «...», بعنوان «...»."""
    if not mark:
        return False
    if spelled(text, mark + 1):
        return True
    word = text.words[mark - 1]
    return word.base in CAPTIONED or (word.tag == "O" and not word.definite and text.tags[mark + 1] not in "VPAfpc")


def spelled(text: Text, first: int) -> bool:
    """Return whether most words of a quotation, which begins at token `first`, are names of letters: «سي إن إن»."""
    last = text.tags.find("q", first, first + _LONG_NAME)
    words = [text.words[k].folded for k in range(first, last)] if last != -1 else []
    letters = [word for word in words if word in _LETTERS or word in _LIKE_LETTERS]
    return len(letters) * 2 > len(words) and any(word in _LETTERS for word in letters)


_LETTERS = frozenset("سي بي اف ام اس ار ايه جي دي تي كيو اتش ايتش اكس او يو جيه كيه زد واي".split())
_LIKE_LETTERS = frozenset("ان في اي ال".split())
"""Names of letters that are words too."""
_LONG_NAME = 8
"""Words that are too many for a name."""
CAPTIONED = frozenset(
    "عنوان بعنوان شعار بشعار اسم باسم وسم هاشتاغ فيلم كتاب برنامج مسمي مسلسل اغنيه تحت حمله عمليه".split()
)


def content_span(text: Text, cue: Cue, last: int, stops: list[int]) -> tuple[int, int, int, int, str] | None:
    """Return (first token, token behind, start, end, kind) of what the cue introduces, or None where nothing is left."""
    tags = text.tags
    first, start = cue.content, cue.start
    if first >= last:
        return None
    if cue.trigger == "quote" or first in text.opened:
        mark = first - 1 if cue.trigger == "quote" else first
        quotation = text.opened.get(mark)
        if quotation is not None:
            behind = quotation.close + (1 if quotation.closed else 0)
            if quotation.reopened(tags):
                end = clause_end(text, mark + 1, min(last, quotation.close), stops)
                return mark + 1, end, text.starts[mark + 1], text.ends[end - 1], "direct"
            if quotation.words >= 3 or cue.trigger == "quote" or behind >= last:
                end = clause_end(text, max(behind, mark + 1), last, stops) if behind < last else behind
                goes_on = behind < last and quotation.closed and end > behind
                goes_on = goes_on and (_goes_on(text, behind, last, stops) or _joined(text, mark, behind, last, stops))
                if not goes_on and (cue.trigger == "quote" or quotation.words >= 3):
                    inner_last = quotation.close
                    while inner_last > mark + 2 and tags[inner_last - 1] in ",":
                        inner_last -= 1
                    kind = "direct" if quotation.words >= 3 or cue.trigger == "quote" else "indirect"
                    return mark + 1, inner_last, text.starts[mark + 1], text.ends[inner_last - 1], kind
                if goes_on:
                    return mark, end, text.starts[mark], text.ends[end - 1], kind_of(text, mark, end, cue.first)
    last = _own_reach(text, cue, last)
    end = clause_end(text, first, last, stops, cue.trigger in ("that", "colon"))
    if cue.trigger in ("object", "preposition", "bound"):
        end = trim(text, first, nominal_end(text, first, end))
    if cue.trigger in ("object", "preposition") and cue.verb.lemma not in PREDICATING:
        end = short_object(text, first, end)
    pointed = end == first + 1 and text.words[first].folded == "ذلك"
    if end <= first or not (pointed or _SAYING.search(tags, first, end)):
        return None
    kind = kind_of(text, first, end, cue.first)
    return (
        first,
        end,
        min(start, text.starts[first] if cue.trigger in ("that", "quote", "colon") else start),
        text.ends[end - 1],
        kind,
    )


_SAYING = re.compile(r"[^.,:dq()\-#xLfpA]")
"""Anything but marks and the words that only lead to others."""


def _own_reach(text: Text, cue: Cue, last: int) -> int:
    """Return where the clause of a cue ends at the latest: at the quotation it stands in, at the clause it interrupts."""
    around = text.inside[cue.first]
    if around != -1 and text.quotations[around].closed and text.quotations[around].close > cue.content:
        last = _sentence_end(text, cue.content, min(last, text.quotations[around].close), around)
    if cue.first and text.tags[cue.first - 1] == "R":
        that = cue.trigger == "that"
        resumed = (_RESUMED if that else _COMPLETED).search(text.tags, cue.content, last)
        if resumed is not None and not (that and text.words[resumed.start() + 1].conjunction):
            last = resumed.start()
        return last
    return main_clause(text, cue, last)


def _sentence_end(text: Text, first: int, last: int, around: int) -> int:
    """Return the full stop of the quotation `around` that ends what somebody in it says, else `last`."""
    stop = text.tags.find(".", first + 3, last)
    while stop != -1:
        if stop + 1 < last and text.inside[stop] == around and text.ends[stop] < text.starts[stop + 1]:
            if text.texts[stop] == "." and len(text.words[stop - 1].folded) > 1 and text.tags[stop + 1] not in "z0":
                return stop
        stop = text.tags.find(".", stop + 1, last)
    return last


_RESUMED, _COMPLETED = re.compile(",[VA]"), re.compile(",A")


def _goes_on(text: Text, behind: int, last: int, stops: list[int]) -> bool:
    """Return whether the clause continues after a closing mark: ... ” في سوريا."""
    if behind in stops:
        return False
    if text.words[behind].folded in ("وانما", "انما", "بل"):
        return True
    tag, word = text.tags[behind], text.words[behind]
    if tag in ".,:dL)P-" or (tag in "VM" and word.forms):
        return False
    if word.conjunction and word.forms:
        return False
    if word.folded in _CONNECTORS or attribution_at(text, behind):
        return False
    if word.conjunction:
        return tag in "DcJGUgq"
    if tag == "p":
        pair = f"{word.folded} {text.words[behind + 1].folded}" if behind + 1 < last else ""
        return pair not in NARRATOR_PAIRS
    return tag in "pDcJTOSKGUgXW0RfA"


def _joined(text: Text, mark: int, behind: int, last: int, stops: list[int]) -> bool:
    """Return whether a quotation is only the first part of what is said: إن "...", وأنّ ...; إن "...", حيث "..."."""
    tags = text.tags
    k = behind + (tags[behind] == ",")
    if k + 1 >= last or k in stops:
        return False
    word = text.words[k]
    if tags[k] == "A" and word.conjunction:
        return True
    also = word.folded == "و" and k + 1 in text.opened
    if not also and tags[mark - 1] != "A":
        return False
    if word.folded in _CONDITIONS:
        return True
    if word.folded in _CONTRASTING and text.opened.get(k + 1 + (tags[k + 1] == "A")) is not None:
        k += 1
    elif word.folded in _RETURNING or attribution_at(text, k) or tags[k] in "VPM":
        return False
    quoted = _NEXT_QUOTED.match(tags, k, last)
    quotation = text.opened.get(quoted.end() - 1) if quoted is not None else None
    return quotation is not None and quotation.closed and quotation.words >= 3 and not named(text, quotation.open)


_CONDITIONS = frozenset("اذا لان لانه لانها لانهم لحين ولحين".split())
_RETURNING = _CONNECTORS | frozenset("وذلك وكان وكانت وقد حين الامر".split())
"""With what the narrator goes on behind a quotation, though he may quote again."""
_CONTRASTING = frozenset("فيما بينما لكن ولكن كما".split())
"""What right before another quotation goes on with the same speech: أن "..."، فيما "...".
"""
_NEXT_QUOTED = re.compile("(?:.?.A)?[^.:LVPMqdA]{0,14}q")
