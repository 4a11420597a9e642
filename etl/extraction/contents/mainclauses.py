"""Main clauses: where the clause of a verb of saying begins, and which verbs only go on with what another told."""

import re

from etl.extraction.cues.renewals import RENEWING
from etl.extraction.records import Cue, Statement
from etl.extraction.text import Text

_CONNECTORS = frozenset(
    "كما لكنه لكنها لكنهم ولكنه ولكنها فيما بينما الا انه انها لكن ولكن غير ثم حيث اذ وفيما في حين".split()
)
#: Triggers of contents that are no clause.
NOMINAL = frozenset(("object", "preposition", "bound"))


def find_stops(text: Text, cues: list[Cue]) -> list[tuple[Cue, int]]:
    """Return for each cue of a main clause the token at which that clause begins."""
    stops: list[tuple[Cue, int]] = []
    for cue in cues:
        i = cue.first
        previous = text.words[i - 1] if i else None
        setting = _setting(text, i) if cue.form.kind in ("past", "present") and cue.order != "SV" else None
        if setting is not None:
            stops.append((cue, setting))
        elif cue.form.kind == "participle":
            stops.append((cue, i))
        elif cue.form.kind == "masdar":
            renewed = next((j for j in (i - 1, i - 2) if j > 0 and _renews(text, j)), None)
            if renewed is not None and text.tags[renewed - 1] == ",":
                stops.append((cue, renewed))
        elif cue.order == "SV" and cue.agent is not None:
            start = cue.agent.first
            opener = text.words[start - 1] if start else None
            if (
                opener is not None
                and not _apposed(text, cues, start)
                and (
                    opener.folded in ("لكن", "ولكن", "فيما", "بينما", "وكان", "وكانت", "حين")
                    or opener.tag in ",."
                    or (opener.folded == "كان" and start > 1 and text.tags[start - 2] in ",.Lq")
                )
            ):
                stops.append((cue, start - 1))
        elif (previous is not None and previous.tag == "," and cue.form.kind == "present" and cue.agent is None and (
            not text.words[i].conjunction and cue.trigger not in ("quote", "colon")
        )) or _resumes(text, cues, i):  # fmt: skip
            continue
        elif text.words[i].conjunction or (
            previous is not None and (previous.tag == "," or previous.folded in ("و", "ثم"))
        ):
            stops.append((cue, i))
        elif previous is not None and previous.folded in _CONNECTORS:
            if previous.folded in ("حيث", "اذ") and cue.form.kind == "present" and tells_attitude(cue):
                continue
            start = i - 1
            while start > 0 and text.words[start - 1].folded in ("الا", "في"):
                start -= 1
            stops.append((cue, start))
        elif (
            cue.order == "VS"
            and previous is not None
            and previous.tag not in "RAp"
            and cue.trigger in ("that", "quote")
        ):
            if previous.tag in "q)":
                stops.append((cue, i))
    return stops


def _resumes(text: Text, cues: list[Cue], i: int) -> bool:
    """Return whether the bare verb at token `i`, behind the first comma of content, is that of its clause.

    Before it stands a setting (إنه خلال اللقاء، أكدت المستشارة) or nothing but a subject.
    """
    if not i or text.tags[i - 1] != "," or text.tags[i] != "V" or text.words[i].conjunction:
        return False
    around = next((cue for cue in reversed(cues) if cue.trigger == "that" and cue.content < i - 1), None)
    if around is None or any(tag in ".,V" for tag in text.tags[around.content : i - 1]):
        return False
    if around.first and text.words[around.first - 1].folded in _WHILE:
        return False
    opener = text.words[around.content]
    return text.tags[around.content] == "p" or opener.folded in _SETTINGS or i - 1 - around.content < _SUBJECT


_WHILE = frozenset("حين بينما وبينما فيما عندما وعندما بعدما ان".split())
"""Before a clause of saying that another, the main one, follows."""
_SUBJECT = 4
_SETTINGS = frozenset("خلال بعد قبل عقب عند اثناء رغم بصفته بصفتها بعدما عندما حين".split())


def _apposed(text: Text, cues: list[Cue], start: int) -> bool:
    """Return whether what begins at token `start`, behind a comma, tells of somebody in content: إن فلانا، رئيس الهيئة، حذر."""
    if text.tags[start - 1] != "," or text.words[start].conjunction:
        return False
    around = next((cue for cue in reversed(cues) if cue.trigger == "that" and cue.content < start - 1), None)
    if around is None or "." in text.tags[around.content : start - 1]:
        return False
    before = text.tags.rfind(",", around.content, start - 1) + 1
    return text.words[before].folded not in _CONNECTORS


_ABOUT = frozenset("وعن وحول وبشان وبخصوص وحيال وبسواله وبسوالها وتعليقا وردا".split())
_ASIDE = frozenset(
    (
        "وعند سوال|وعند سواله|وعند سوالها|وعلي سوال|وعلي صعيد|ومن جانب|ومن جهه|ومن ناحيه|وفي هذا|وفي ذات|وفي نفس|وفي السياق|"
        "وفي سياق|وفي المقابل|وفي الوقت|وفي تصريح|وفي بيان|وفيما يتعلق|وفيما يخص|وفي ما"
    ).split("|")
)
_SETTING = re.compile(",[^.:LVPRA]{2,24}$")


def _setting(text: Text, i: int) -> int | None:
    """Return where what the verb at `i` is said about begins, behind a comma: ..., وعن الأزمة، قال."""
    start = max(0, i - 26)
    match = _SETTING.search(text.tags, start, i)
    for j in range(match.start(), i - 2) if match is not None else ():
        words = text.words
        pair = f"{words[j + 1].folded} {words[j + 2].folded}"
        if text.tags[j] == "," and (words[j + 1].folded in _ABOUT or pair in _ASIDE):
            return j + 1
    return None


def _renews(text: Text, j: int) -> bool:
    """Return whether a participle of renewing stands at token `j`: مجددا تأكيد."""
    return any(form.kind == "participle" and verb.lemma in RENEWING for form, verb in text.words[j].forms)


def tells_attitude(cue: Cue) -> bool:
    """Return whether the verb of a cue, in the present, tells of an attitude that lasts: قال إن حزبه يرفض."""
    return cue.trigger in NOMINAL and cue.form.kind == "present" and cue.verb.act in _LASTING


_LASTING = frozenset("support hope reject welcome opinion defend".split())


def told_on(text: Text, before: list[Cue], cue: Cue) -> bool:
    """Return whether a present behind و goes on with what somebody told in the past: قال إن الجيش يحمي المدينة ويرفض الحرب."""
    if cue.form.kind != "present" or cue.agent is not None or not text.words[cue.first].conjunction:
        return False
    if cue.trigger not in NOMINAL and "colon" in cue.verb.frames:
        return False
    outer = next((c for c in reversed(before) if c.form.kind != "masdar"), None)
    return outer is not None and outer.form.kind in ("past", "participle") and outer.trigger in ("that", "colon")


def foretold(text: Text, before: list[Cue], cue: Cue) -> bool:
    """Return whether a future in what another tells only foretells: قال إنه سيعلن الخطة, قال إن المدير سيقترح تأجيلها."""
    if cue.form.kind != "present" or not text.words[cue.first].folded.lstrip("وف").startswith("س"):
        return False
    return any(c.trigger in ("that", "colon", "quote") and c.form.kind != "masdar" for c in before)


def thought_aloud(text: Text, before: list[Cue], cue: Cue) -> bool:
    """Return whether a verb of one who speaks of himself goes on with what he says: وقال: الجسر جاهز، وأعتقد أنه مفتوح.

    Its hamza shows the person, where the past has none: أعتقد, اعتقد.
    """
    if cue.form.kind != "past" or cue.agent is not None or cue.verb.lemma[0] != "ا":
        return False
    own = text.texts[cue.first].lstrip("وف").startswith("أ")
    return own and any(c.trigger in ("colon", "quote") for c in before)


#: What tells of a cue that it goes on with what a cue before it introduces.
GOING_ON = (told_on, foretold, thought_aloud)


def said_besides(text: Text, outer: Statement, cue: Cue) -> bool:
    """Return whether a participle within a quotation is the narrator's, who forgot its marks: «الجسر مفتوح، مضيفا أن ...»."""
    behind = cue.first > outer.first + 3 and text.tags[cue.first - 1] in ",d"
    participle = cue.form.kind == "participle" and cue.form.number == "s" and cue.agent is None
    telling = participle and cue.trigger == "that" and "colon" in cue.verb.frames
    return behind and telling and outer.kind == "direct" and outer.cue is not None
