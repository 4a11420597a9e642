"""Passages: title, dateline, sub-headings, paragraphs, byline and site furniture of an article."""

import re

from etl.extraction.records import Article, Passage
from etl.extraction.text import Text, word_count
from etl.language.fold import fold

_FURNITURE = re.compile(
    r"^(?:اقرا ايضا|اقرا المزيد|انظر ايضا|شاهد ايضا|شاهد|اترك تعليقا|زر الذهاب|المصدر *:|المصدر$|يمكنكم تسلم|"
    r"تابعوا|تابعونا|للمزيد|اضغط هنا|قد يهمك|اخبار متعلقه|موضوعات متعلقه|للتواصل|رابط الخبر|"
    r"الشريط الاخباري|مواضيع ذات صله|اخبار ذات صله|مقالات ذات صله|المزيد من|لمتابعه|لقراءه|حمل تطبيق|جميع الحقوق|"
    r"نشر في|تاريخ النشر|طباعه|ارسال|مشاركه|تعليقات|اضف تعليق|التعليقات|انشر|كلمات مفتاحيه|الكلمات الدلاليه|صوره ارشيفيه|"
    r"[-_=*•~ ]{4,}$|http|www\.)"
)
_DATELINE = re.compile(r"^[^\n.«»“”\"]{2,70}?(?:\)\s*[-–—ـ:]+|\s?--+|\s[-–—ـ]\s|:\s|[-–—ـ]\s)(?=\S)")
_DASH = re.compile("[-–—ـ:]")
#: How the first words of furniture begin: few lines do.
_FURNITURE_HEADS = tuple(
    (
        "اقرا انظر شاهد اترك زر المصدر يمكنكم تابعو للمزيد اضغط الشريط مواضيع اخبار مقالات المزيد لمتابعه لقراءه "
        "حمل قد موضوعات للتواصل رابط جميع نشر تاريخ طباعه ارسال مشاركه تعليقات اضف التعليقات انشر كلمات الكلمات صوره http www"
    ).split()
)
_AGENCY_WORDS = frozenset("سانا وكالات الوكالات واس بترا كونا رويترز افب ا ف ب د ش خاص العاصمه مكتب".split())
_MARKS = frozenset(".,:dq()-#x0")
_BESIDE_PLACES, _NAMES, _JOINING = "-,()0z#/:x", "GUWJ", ("و", "في", "من")
"""Tags and words that stand in a dateline with places."""
_LINE = re.compile("[^L]+")
_MAX_HEADING_WORDS = 22


def find_passages(article: Article, text: Text, closing: int = 0) -> list[Passage]:
    """Return the passages of an article in order; blank space belongs to none.

    `closing` is how many lines about other articles close the pages of its outlet, as far as that is known.
    """
    lines = _lines(text)
    if not lines:
        return []
    found: list[Passage] = []
    title_line = _title_line(article, text, lines)
    for number, (first, last) in enumerate(lines):
        start, end = text.starts[first], text.ends[last - 1]
        words = _word_count(text, first, last)
        if number == title_line or (article.title_end and end <= article.title_end):
            kind = "title"
        elif words < 40 and _is_furniture(text, first, last):
            kind = "boilerplate"
        elif _is_dateline(text, first, last, words):
            kind = "dateline"
        elif _is_byline(text, number, lines, first, last, words):
            kind = "byline"
        elif _is_subheading(text, number, lines, words, title_line):
            kind = "subheading"
        else:
            cut = (
                _leading_dateline(text, first, last)
                if number <= (title_line if title_line is not None else -1) + 3
                else first
            )
            if cut > first:
                behind = cut
                while behind < last and text.tags[behind] in "-:x":
                    behind += 1
                if behind >= last:
                    found.append(Passage("dateline", start, end, first, last))
                    continue
                found.append(Passage("dateline", start, text.ends[cut - 1], first, cut))
                first, start = behind, text.starts[behind]
            kind = "paragraph"
        found.append(Passage(kind, start, end, first, last))
    return _one_of_each(_row_of_teasers(closing, text, _teasers(text, _closing_furniture(text, found))))


def _one_of_each(passages: list[Passage]) -> list[Passage]:
    """Keep one title, on top, and one dateline: further ones are sub-headings and paragraphs, what is above is furniture."""
    kinds = [passage.kind for passage in passages]
    title = kinds.index("title") if "title" in kinds else None
    dateline = kinds.index("dateline") if "dateline" in kinds else None
    kept = []
    for n, passage in enumerate(passages):
        if passage.kind == "title" and n != title:
            passage = passage._replace(kind="subheading")
        elif passage.kind == "dateline" and n != dateline:
            passage = passage._replace(kind="paragraph")
        elif title is not None and n < title and passage.kind not in ("dateline", "boilerplate"):
            passage = passage._replace(kind="boilerplate")
        kept.append(passage)
    return kept


def _lines(text: Text) -> list[tuple[int, int]]:
    return [match.span() for match in _LINE.finditer(text.tags)]


def _word_count(text: Text, first: int, last: int) -> int:
    return word_count(text.tags[first:last].replace("0", ""))


def _can_be_furniture(text: Text, first: int) -> bool:
    """Return whether a token can be the first of site furniture."""
    return text.tags[first] in _MARKS or text.words[first].folded.startswith(_FURNITURE_HEADS)


def _is_furniture(text: Text, first: int, last: int) -> bool:
    """Return whether a line begins like site furniture."""
    if not _can_be_furniture(text, first):
        return False
    start = text.starts[first]
    folded = fold(text.body[start : min(text.ends[last - 1], start + 60)]).strip("• *-")
    return _FURNITURE.match(folded) is not None


def _title_line(article: Article, text: Text, lines: list[tuple[int, int]]) -> int | None:
    if article.title_end:
        return 0
    if article.title:
        wanted = fold(article.title).strip()
        for number, (first, last) in enumerate(lines[:4]):
            if fold(text.slice(first, last)).strip() == wanted:
                return number
        return None
    for number, (first, last) in enumerate(lines[:3]):
        words = _word_count(text, first, last)
        if (_can_be_furniture(text, first) and _FURNITURE.match(fold(text.slice(first, last)))) or (
            words <= 4 and number == 0 and len(lines) > 3 and _is_heading_like(text, *lines[1])
        ):
            continue
        if _is_dateline(text, first, last, words):
            return None
        if words <= _MAX_HEADING_WORDS and text.tags[last - 1] not in ".," and len(lines) > number + 1:
            return number
        return None
    return None


def _is_heading_like(text: Text, first: int, last: int) -> bool:
    return last - first <= _MAX_HEADING_WORDS + 6 and text.tags[last - 1] not in ".,:"


def _is_dateline(text: Text, first: int, last: int, words: int) -> bool:
    return words <= 8 and last - first <= 14 and _places(text, first, last)


def _places(text: Text, first: int, last: int) -> bool:
    """Return whether the tokens are places, agencies, dates and what joins them, at least one place or agency."""
    named = False
    i = first
    while i < last:
        word, tag = text.words[i], text.tags[i]
        if word.roots:
            step = _longest_root(text, i, last)
            if step:
                named = True
                i += step
                continue
        if word.folded in _AGENCY_WORDS:
            named = named or len(word.folded) > 2
        elif (tag not in _BESIDE_PLACES and word.folded not in _JOINING and tag not in _NAMES) or (
            tag in _NAMES and tag != "J" and named is False and i == first and last - first > 3
        ):
            return False
        i += 1
    return named


def _can_open(text: Text, first: int) -> bool:
    """Return whether a token can be the first of places, agencies and dates."""
    word = text.words[first]
    return (
        bool(word.roots) or text.tags[first] in _BESIDE_PLACES or text.tags[first] in _NAMES
        or word.folded in _AGENCY_WORDS or word.folded in _JOINING
    )  # fmt: skip


def _longest_root(text: Text, i: int, last: int) -> int:
    from etl.extraction.mentions.phrases import longest

    best = longest(text, i)
    if best is None or best[2].kind not in ("country", "place", "organisation") or best[1] > last:
        return 0
    return best[1] - i


def _leading_dateline(text: Text, first: int, last: int) -> int:
    """Return the token behind a dateline at the head of a paragraph (القاهرة، مصر (CNN)--), or `first`."""
    if not _can_open(text, first):
        return first
    line = text.body[text.starts[first] : min(text.ends[last - 1], text.starts[first] + 90)]
    match = _DATELINE.match(line) if _DASH.search(line) is not None else None
    if match is None:
        return first
    end = text.starts[first] + match.end()
    cut = first
    while cut < last and text.ends[cut] <= end:
        cut += 1
    while cut > first and text.tags[cut - 1] in "-:x":
        cut -= 1
    if cut - first > 14 or cut == first or not _places(text, first, cut):
        return first
    return cut


def _is_byline(text: Text, number: int, lines: list[tuple[int, int]], first: int, last: int, words: int) -> bool:
    if words > 6 or number not in (1, 2, len(lines) - 1, len(lines) - 2):
        return False
    folded = text.words[first].folded
    if (
        folded in ("كتب", "كتبت", "تقرير", "اعداد", "بقلم", "تحرير", "ترجمه")
        and words <= 6
        and text.tags[last - 1] != "."
    ):
        return True
    return 2 <= words <= 4 and all(c in "GUgBuW-" for c in text.tags[first:last]) and "G" in text.tags[first:last]


def _is_subheading(text: Text, number: int, lines: list[tuple[int, int]], words: int, title_line: int | None) -> bool:
    first, last = lines[number]
    if words < 2 or words > 18 or number + 1 >= len(lines) or (number == 0):
        return False
    if text.tags[last - 1] in ".,:d)" or text.words[first].conjunction:
        return False
    following_first, following_last = lines[number + 1]
    following = following_last - following_first
    if following < max(18, (last - first) * 1.3):
        return False
    return not (last - 1 in text.closed and text.closed[last - 1].words > 12)


def _closing_furniture(text: Text, passages: list[Passage]) -> list[Passage]:
    """Mark what follows a furniture line near the end as furniture too: lists of links behind their heading."""
    marks = [n for n, p in enumerate(passages) if p.kind == "boilerplate"]
    if not marks:
        return passages
    heading = next((n for n in marks if n >= len(passages) * 0.5 and _links(text, passages[n])), None)
    if heading is None:
        return passages
    return [
        p._replace(kind="boilerplate")
        if n > heading and p.kind in ("paragraph", "subheading") and p.last - p.first < 45
        else p
        for n, p in enumerate(passages)
    ]


_ENDED = frozenset(".:d?!؟")
_GOING_ON = frozenset("كذلك كما ايضا ثم".split())


def _teasers(text: Text, passages: list[Passage]) -> list[Passage]:
    """Mark the first lines of other articles that close a page: two or more lines without a stop, in one that has stops.

    Above them also single sentences with a stop that begin with a bare verb: أكد المتحدث باسم ..., as teasers do.
    """
    lines = [n for n, p in enumerate(passages) if p.kind in ("paragraph", "subheading", "byline")]
    cut = len(lines)
    while cut and not _stopped(text, passages[lines[cut - 1]]) and not _joined_on(text, passages[lines[cut - 1]]):
        cut -= 1
    body = lines[:cut]
    if len(lines) - cut < 2 or len(body) < 2 or sum(_stopped(text, passages[n]) for n in body) < 0.7 * len(body):
        return passages
    while (
        cut > 2 and text.tags[passages[lines[cut - 1]].first] == "V" and not _joined_on(text, passages[lines[cut - 1]])
    ):
        passage = passages[lines[cut - 1]]
        if "." in text.tags[passage.first : passage.last - 1]:
            break
        cut -= 1
    closing = set(lines[cut:])
    return [p._replace(kind="boilerplate") if n in closing else p for n, p in enumerate(passages)]


_ROW = 5
"""Teasers at the end of a page of CNN Arabic, which has as many in every article."""


def _row_of_teasers(closing: int, text: Text, passages: list[Passage]) -> list[Passage]:
    """Mark a row of teasers that end with stops: five last lines that begin with a bare verb in an article that does not.

    Of 30,000 articles 161 end so, 159 of them of CNN Arabic, where the row leads to five other articles. Where the outlet
    is known to be CNN Arabic, two such verbs are enough: of its articles with such a row 275 of 279 have them.
    """
    lines = [n for n, p in enumerate(passages) if p.kind in ("paragraph", "subheading")]
    size = closing or _ROW
    row, body = lines[-size:], lines[:-size]
    if len(body) < (1 if closing else 2) or any(_joined_on(text, passages[n]) for n in row):
        return passages
    told = [n for n in row if _bare_verb(text, passages[n])]
    if closing:
        ends_so = len(told) >= 2
    else:
        spoken = sum(text.tags[passages[n].first] == "V" for n in told)
        elsewhere = sum(_bare_verb(text, passages[n]) for n in body)
        ends_so = row[0] in told and len(told) >= size - 1 and spoken >= size - 2 and elsewhere <= len(body) / 3
    if not ends_so:
        return passages
    return [p._replace(kind="boilerplate") if n in row else p for n, p in enumerate(passages)]


def _bare_verb(text: Text, passage: Passage) -> bool:
    """Return whether a line begins with what can be a verb in the past, without و."""
    word = text.words[passage.first]
    return (
        text.tags[passage.first] in "Vc"
        and not (word.offset or word.definite or word.preposition)
        and not word.folded.startswith(("ي", "و"))
        and not word.folded.endswith("ه")
    )


def _stopped(text: Text, passage: Passage) -> bool:
    """Return whether a line ends with a stop, a colon, or a mark that closes a quotation."""
    last = passage.last - 1
    return text.tags[last] in ".:dq)" or text.texts[last] in _ENDED


def _joined_on(text: Text, passage: Passage) -> bool:
    """Return whether a line goes on with what stands above it."""
    word = text.words[passage.first]
    return word.conjunction or word.folded in _GOING_ON or text.tags[passage.first] == "P"


def _links(text: Text, passage: Passage) -> bool:
    folded = fold(text.body[passage.start : passage.end])
    return any(sign in folded for sign in ("ايضا", "ذات صله", "المزيد", "اقرا"))
