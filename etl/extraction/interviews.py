"""Interviews printed as questions and answers: which paragraphs ask, which answer, and where the words of each begin."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from etl.extraction.joined_turns import part_turns
from etl.extraction.records import Passage
from etl.extraction.text import Text, word_count
from etl.language.fold import fold
from etl.language.lexicon import Lexicon


class Turns(NamedTuple):
    """Passages by number: those that ask, in order, those that answer with the character they begin at, and both."""

    asking: list[int]
    answering: dict[int, int]
    both: frozenset[int]


class Sign(NamedTuple):
    """What a passage begins with that can mark a turn (■, -, a name before a colon), and the character behind it."""

    mark: str
    behind: int


def read_turns(text: Text, passages: list[Passage], lexicon: Lexicon) -> Turns | None:
    """Return the turns of an interview, or None; a paragraph that holds several is parted in place."""
    if text.body.count("؟") + text.body.count("?") < _FEWEST:
        return None
    turns = find_turns(text, passages, lexicon)
    parted = part_turns(text, passages) if turns is None else None
    if parted is not None and (turns := find_turns(text, parted, lexicon)) is not None:
        passages[:] = parted
    return turns


def find_turns(text: Text, passages: list[Passage], lexicon: Lexicon) -> Turns | None:
    """Return who takes turns in an interview, told by paragraphs that ask and paragraphs behind them; None if it is none.

    Explainers, columns and letters ask too: an interview says that it is one or asks somebody (رأيك, لديكم), and its
    turns alternate.
    """
    told = [n for n, p in enumerate(passages) if p.kind in ("paragraph", "subheading") and _words(text, p)]
    asking = {n for n in told if _asks(text, passages[n])}
    if len(asking) < _FEWEST:
        return None
    signs = _signs(text, passages, told)
    pairs = [(one, other) for one, other in pairwise(told) if one in asking]
    asked = _usual(signs[one].mark for one, _ in pairs)
    answered = _usual(signs[other].mark for one, other in pairs if signs[one].mark == asked)
    if asked == answered:
        asked = answered = ""
    started = next((one for one, other in pairs if signs[one].mark == asked and (
        (answered and signs[other].mark == answered) or ((asked or not answered) and other not in asking)
    )), None)  # fmt: skip
    if started is None:
        return None
    turns = _turns(text, passages, [n for n in told if n >= started], signs, asked, answered)
    return turns if _is_interview(text, passages, turns, lexicon, bool(asked or answered)) else None


_FEWEST = 3
"""Questions at least of an interview: fewer are asked in any text."""
_LONGEST = 80
"""Words of a question at most."""
_QUESTION = re.compile(r"[؟?][\s؟?!.»”\")]*\Z")
_SPACE = r"[\s\u200b-\u200f\ufeff]*"
_SIGN = re.compile(_SPACE + r"((?:[^\w\s«»“”\"'‘’()\[\]{}…!؟?،؛:٪%$#@\u200b-\u200f\ufeff]|ـ)+)" + _SPACE)
_LABEL = re.compile(r"\s*([^\W\d_]+(?: [^\W\d_]+){0,2}) ?: *")


def _words(text: Text, passage: Passage) -> int:
    return word_count(text.tags[passage.first : passage.last])


def _asks(text: Text, passage: Passage) -> bool:
    end = text.body[max(passage.start, passage.end - 12) : passage.end]
    return _QUESTION.search(end) is not None and _words(text, passage) <= _LONGEST


def _usual(marks: Iterable[str]) -> str:
    """Return the mark of at least half of the passages, else none."""
    counted = Counter(marks)
    mark, times = counted.most_common(1)[0] if counted else ("", 0)
    return mark if times * 2 >= counted.total() else ""


def _signs(text: Text, passages: list[Passage], told: list[int]) -> dict[int, Sign]:
    """Return the sign of every passage; a name before a colon is one where it comes again and again."""
    found: dict[int, Sign] = {}
    labels: Counter[str] = Counter()
    for n in told:
        start, end = passages[n].start, passages[n].end
        sign, label = _SIGN.match(text.body, start, end), _LABEL.match(text.body, start, end)
        if sign is not None:
            found[n] = Sign(sign.group(1), sign.end())
        elif label is not None:
            found[n] = Sign(label.group(1) + ":", label.end())
            labels[found[n].mark] += 1
    return {
        n: found[n] if n in found and labels.get(found[n].mark, _FEWEST) >= _FEWEST else Sign("", passages[n].start)
        for n in told
    }


def _turns(
    text: Text, passages: list[Passage], told: list[int], signs: dict[int, Sign], asked: str, answered: str
) -> Turns:
    """Return the turns from the first question on: behind the last one a marked answer, else a single paragraph."""
    asking: list[int] = []
    answering: dict[int, int] = {}
    before: int | None = None
    for n, following in zip(told, [*told[1:], None], strict=True):
        before_answer = bool(answered) and following is not None and signs[following].mark == answered
        if answered and signs[n].mark == answered:
            answering[n] = signs[n].behind
        elif (
            (asked and signs[n].mark == asked)
            or (before_answer and _words(text, passages[n]) <= _LONGEST)
            or (not asked and _asks(text, passages[n]))
        ):
            asking.append(n)
        elif passages[n].kind == "paragraph" and (before in asking[-1:] or not _heads(text, passages[n])):
            answering[n] = passages[n].start
        before = n
    ending = [n for n in answering if n > asking[-1]] if asking else []
    for n in ending[1:]:
        if not answered or signs[n].mark != answered:
            del answering[n]
    return Turns(asking, answering, frozenset([*asking, *answering]))


def _heads(text: Text, passage: Passage) -> bool:
    """Return whether a paragraph is a heading between turns: a few words without a stop."""
    return text.tags[passage.last - 1] not in ".:dq)" and _words(text, passage) <= _HEADING


_HEADING = 12
"""Words at most of a heading between turns."""
_DECLARED = re.compile(
    r"(?<![ء-ي])[وفبل]?(?:ال)?(?:حوار(?:ه|ها|نا|ا)?|حاور(?:ت|نا|ته|ها|تها|ناه)?|مقابل(?:ه|ته|تها|تنا)|لقاء خاص|"
    r"حديث خاص|لقاء مع)(?![ء-ي])|(?<![ء-ي])لـ? ?[«“\"][^«»“”\"\n]{2,30}[»”\"] ?:"
)
"""How a text says that it is an interview: في حواره, حاورت, س لـ«الصحيفة»: ...."""
_LEAD = 4000
"""Characters within which it says so."""
_OF_ADDRESSED = 5
"""One in so many questions at least says you where no marks tell the turns."""


def _is_interview(text: Text, passages: list[Passage], turns: Turns, lexicon: Lexicon, marked: bool) -> bool:
    """Return whether somebody is asked: the text calls itself an interview, or its questions say you; unmarked, both."""
    if sum(n + 1 in turns.answering or n + 2 in turns.answering for n in turns.asking) < _FEWEST:
        return False
    if sum(_asks(text, passages[n]) for n in turns.asking) * 2 < len(turns.asking):
        return False
    before = text.body[: passages[turns.asking[0]].start][:_LEAD]
    declared = _DECLARED.search(fold(before)) is not None
    addressed = sum(_addresses(text, passages[n], lexicon) for n in turns.asking)
    if marked:
        return declared or addressed > 0
    return declared and addressed > 1 and addressed * _OF_ADDRESSED >= len(turns.asking)


_YOU = frozenset(
    "انت انتم انتي انك انكم تري ترين تعتقد تعتقدين لك لكم بك بكم عليك عليكم منك منكم لديك لديكم فيك معك معكم عنك عنكم "
    "اليك اليكم عندك عندكم".split()
)
_STEM = 3
"""Letters at least of a word before its pronoun."""
_OTHERS = frozenset("هناك مالك مبارك تعاون تهاون".split())
"""What only looks as if it said you."""


def _addresses(text: Text, passage: Passage, lexicon: Lexicon) -> bool:
    """Return whether a question says you: أنت, رأيك, لديكم, تحاولون."""
    return any(
        word.folded in _YOU or word.base in _YOU or (word.tag not in "GgUB" and _yours(word.base, lexicon))
        for word in text.words[passage.first : passage.last]
    )


def _yours(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word is a known one with the pronoun of who is spoken to, or tells what several of them do."""
    if word in _OTHERS or word.startswith("ال"):
        return False
    if word.endswith("ون"):
        return word.startswith(("ت", "ست")) and not word.endswith("يون")
    stem = word.removesuffix("كم") if word.endswith("كم") else word.removesuffix("ك")
    if stem == word or len(stem) < _STEM:
        return False
    return stem in lexicon.common or (stem.endswith("ت") and stem[:-1] + "ه" in lexicon.common)
