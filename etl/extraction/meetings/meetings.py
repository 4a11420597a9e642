"""Meetings: clauses that tell of an encounter, who took part, and which clauses tell of the same one."""

from etl.extraction.meetings.attendance import add_named_among
from etl.extraction.meetings.holding import dealing_clause, holding_clause
from etl.extraction.meetings.merging import merge_clauses
from etl.extraction.meetings.nouns import noun_clause
from etl.extraction.meetings.owners import address_clause, own_clause, purpose_clause, visit_clause
from etl.extraction.meetings.scene import Scene
from etl.extraction.meetings.setting import surround
from etl.extraction.meetings.verbs import verb_clause
from etl.extraction.records import Clause, Found, Meeting, Passage
from etl.extraction.sentences import sentences
from etl.extraction.speakers.agents import Reader
from etl.extraction.text import Text
from etl.language.dates import DateWords
from etl.language.triggers import (
    ADDRESSES,
    ATTENDS,
    BRIEFS,
    CALLS,
    DEALS,
    ENCOUNTER,
    ENCOUNTERS,
    GOES_ON,
    HOLDS,
    HOSTS,
    MEETS,
    NEGATIONS,
    OWN_ENCOUNTERS,
    PURPOSES,
    RECEIVES,
    REFERRING,
    REFUSING,
    VISITS,
)


def find_meetings(reader: Reader, passages: list[Passage], found: list[Found], dates: list[DateWords]) -> list[Meeting]:
    """Return the meetings of an article, several clauses of one meeting joined."""
    text = reader.text
    clauses: list[Clause] = []
    scene: Scene | None = None
    for passage in passages:
        if passage.kind not in ("title", "subheading", "paragraph"):
            continue
        if not text.marked_between(passage.first, passage.last, ENCOUNTER):
            continue
        scene = scene or Scene.of(reader, found)
        for first, last in sentences(text, passage.first, passage.last):
            end = first
            for i in text.marked_between(first, last, ENCOUNTER):
                if i < end or (i in reader.covering and i not in reader.at):
                    continue
                clause = _clause(scene, i, first, last)
                if clause is not None and not _played(reader, clause, first, last):
                    clause.parties = [p for p in clause.parties if reader.parties[p].type != "media"]
                    add_named_among(scene, clause, last)
                    surround(reader, clause, first, last, dates)
                    clauses.append(clause)
                    end = i + 1 if clause.refers and not _dealing(text, i) else clause.last
    return merge_clauses(scene, clauses) if scene is not None else []


def _dealing(text: Text, i: int) -> bool:
    return text.words[i].folded.lstrip("وف").removeprefix("س") in DEALS


def _clause(scene: Scene, i: int, first: int, last: int) -> Clause | None:
    text = scene.reader.text
    word = text.words[i]
    if (i > first and text.words[i - 1].folded.removeprefix("و") in NEGATIONS) or _denied(text, i, first):
        return None
    base = word.folded if not word.conjunction else word.folded[1:]
    future = base.startswith("س") and len(base) > 4
    verb = base[1:] if future else base
    if word.preposition or (i > first and text.tags[i - 1] == "p" and text.words[i - 1].folded not in _BEFORE_VERBS):
        verb = ""
    if verb in MEETS or verb in RECEIVES:
        return verb_clause(scene, i, first, last, True, future)
    if verb in BRIEFS:
        clause = verb_clause(scene, i, first, last, True, future)
        return clause if clause is not None and len(clause.parties) > 1 else None
    if verb in DEALS or verb in CALLS:
        return dealing_clause(scene, i, first, last, future, verb in CALLS)
    if verb in HOLDS or verb in ATTENDS or verb in HOSTS or verb in GOES_ON:
        return holding_clause(scene, i, first, last, future)
    if word.folded in PURPOSES and (clause := purpose_clause(scene, i, first, last)) is not None:
        return clause
    if word.base in OWN_ENCOUNTERS:
        return own_clause(scene, i, first, last)
    if word.base in ADDRESSES:
        return address_clause(scene, i, first, last)
    if word.base in VISITS:
        return visit_clause(scene, i, first, last)
    if word.base in ENCOUNTERS or (
        word.base in REFERRING and not (i + 1 < last and text.words[i + 1].base in ("الصحفي", "الصحافي"))
    ):
        return noun_clause(scene, i, first, last)
    return None


_SPORT = frozenset(
    "مباراه مباريات منتخب منتخبات منتخبا منتخبي منتخبان فريقه فريقين فريقان فريقا دوري كاس هدف اهداف "
    "ملعب لاعب لاعبه لاعبي مونديال نهايي شوط مدرب استاد نقطه منافسه منافسته منافستها تصفيات".split()
)
"""Words of matches, where teams meet."""
_PLAYED = frozenset(
    "لقاء قمه جوله التقي يلتقي تلتقي التقت يلتقيان التقيا يلتقيا استقبل يستقبل استقبلت تستقبل قابل يقابل تقابل "
    "استضاف يستضيف استضافت تستضيف".split()
)


def _played(reader: Reader, clause: Clause, first: int, last: int) -> bool:
    """Return whether a clause tells of a match: لقاء الفريق مع منافسه, وتلتقي كرواتيا مع الأرجنتين في المباراة."""
    text, parties = reader.text, reader.parties
    word = text.words[clause.first]
    verb = word.folded.lstrip("وف").removeprefix("س")
    if verb not in _PLAYED and word.folded not in PURPOSES and word.base.removeprefix("ال") not in _PLAYED:
        return False
    if len(clause.parties) > 1 and all(parties[p].type == "club" for p in clause.parties):
        return True
    around = text.words[max(first, clause.first - 14) : min(last, clause.last + 14)]
    return any(w.base.removeprefix("ال") in _SPORT for w in around)


_BEFORE_VERBS = frozenset("كما حيث بينما فيما عندما حين حينما بعدما قد لكي كي اذ ان".split())


_HELD = frozenset("يعقد تعقد يجر تجر يجري تجري يجروا يعقدوا عقد اجراء يتم تتم يكن تكن".split())
_NONE = (
    NEGATIONS
    | REFUSING
    | frozenset("تجنب يتجنب تتجنب استبعد يستبعد تستبعد ليس ليست عارض عارضت وقف يوجد توجد بدون".split())
)
_FAR_OFF = 7


def _none_held(text: Text, i: int, first: int) -> bool:
    """Return whether no encounter was held: لم يعقد | اجتماع, لم تجر أي | محادثات, تجنب أي | لقاء, دون أن | يلتقي."""
    if i > first + 1 and text.words[i - 1].folded == "ان":
        return text.words[i - 2].folded == "دون"
    any_of = text.words[i - 1].folded == "اي"
    for k in range(i - 1, max(first, i - _FAR_OFF) - 1, -1):
        if text.tags[k] in ".,L:AR":
            return False
        if text.words[k].folded.removeprefix("و") in _NONE:
            return any_of or text.words[k + 1].folded in _HELD
        if not any_of and text.words[k].folded not in _HELD:
            return False
    return False


def _denied(text: Text, i: int, first: int) -> bool:
    """Return whether the encounter at token `i` is what a verb of denying or refusing before it denies."""
    for k in range(max(first, i - 2), i):
        if text.words[k].folded.removeprefix("و") in REFUSING:
            return True
    if _none_held(text, i, first):
        return True
    for k in range(i - 1, max(first, i - 10) - 1, -1):
        if text.tags[k] in ".,L:":
            return False
        for _, verb in text.words[k].forms:
            if verb.lemma == "نفى":
                return True
    return False
