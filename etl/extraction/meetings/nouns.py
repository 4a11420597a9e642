"""Meetings told by a noun: a session between X and Y, a summit that gathers them, talks held at a place."""

from etl.extraction.meetings.named import CALLS, JOINING, Named, base_of
from etl.extraction.meetings.parties import beside_owner
from etl.extraction.meetings.places import housed, placed_in
from etl.extraction.meetings.scene import Scene
from etl.extraction.records import Clause
from etl.extraction.speakers.agents import Reader
from etl.extraction.text import Text
from etl.language.triggers import ATTENDS, CONFERENCES, DATE, NEGATIONS, REFERRING, REFUSING, TALKS

_PRESS = frozenset("صحفي صحافي صحفيا صحافيا صحفيه صحافيه تلفزيونيه تلفزيوني اذاعيه متلفزه".split())
_NOT_MET = frozenset(
    "وطني سياسي داخلي تلفزيوني صحفي صحافي خاص اذاعي تلفزيونيا صحفيا صحافيا اذاعيا مجتمعي بناء "
    "تسجيل تصوير تدريب تدريبيه تدريبيا علاج علاجيه تداول".split()
)
_SCHEDULED = frozenset("المقرر المزمع المرتقب الذي سيعقد ستعقد سيعقد عقد يعقد ينعقد".split())
"""الحوار الوطني المزمع عقده is a conference, الحوار الوطني alone a wish."""
_TELEPHONE = frozenset("هاتفي هاتفيا هاتفيه هاتفيين".split())
_PLURAL_ONLY = frozenset("حوار لقاء لقاءات اتصال مفاوضات جوله دوره".split())
"""Nouns that a body alone does not make an encounter: لقاء X may be a match, جولة X a tour."""
_ASSEMBLIES = frozenset("international parliament alliance council".split())
_OWNED = frozenset("له لها لهم".split())
_TAKING_PART = frozenset("حضوره حضورها مشاركته مشاركتها تروسه تراسه تراسها حضور مشاركه ترووس".split())
_PARTS_OF = frozenset("فعاليات اعمال افتتاح جلسات معرض ختام انشطه".split())
"""What of a gathering somebody attends."""
_GATHERINGS = frozenset("اجتماع قمه جلسه اجتماعات جوله جلسات لقاء دوره".split()) | TALKS | CONFERENCES
_SPOKEN = frozenset("حوار لقاء جوله محادثه اتصال".split())
"""في لقاء, في حوار without article are interviews."""
OUTLETS = frozenset(
    (
        "برنامج البرنامج الاعلامي الاعلاميه قناه صحيفه موقع مراسل وكاله اذاعه مجله تلفزيون فضاييه جريده الصحفيين الصحافيين "
        "صحفيين الاعلام"
    ).split()
)
"""To whom interviews are given."""
_OCCASIONS = frozenset(
    "خلال هامش في امام اثناء بعد عقب ختام مستهل وفي وخلال بختام افتتاح لدي فعاليات اعمال وعقب".split()
)
_READY = frozenset(
    "مستعد مستعده مستعدون استعداد استعداده استعدادها استعدادنا جاهز جاهزه جاهزون باب منفتح منفتحه".split()
)
"""Readiness for talks is none."""
_OFFICERS = frozenset("رييس رييسه امين عضو مقرر منسق مدير متحدث ناطق".split())
"""رئيس المؤتمر is a title."""
_DUALS = frozenset("اتفقا بحثا تبادلا ناقشا اكدا شددا".split())
_COURT = frozenset(
    "محكمه محاكمه قضيه دعوي متهم متهمين متهمون استشكال طعن قاضي نيابه جنايات جنح حكم دايره هييه_المحكمه مرافعه دفاع".split()
)
"""Sessions of courts are no meetings."""
_MARKET = frozenset("تداول تداولات تعاملات بورصه سهم اسهم موشر سعر اسعار دولار اوقيه برميل اغلاق نقطه مكاسب".split())
"""Nor are sessions of markets."""
_NOT_SAT = _COURT | _MARKET


def is_press(text: Text, k: int, last: int) -> bool:
    """Return whether the noun at token `k` is a press conference."""
    return k + 1 < last and text.words[k + 1].base.removeprefix("ال") in _PRESS


def noun_clause(scene: Scene, i: int, first: int, last: int, held: bool = False) -> Clause | None:
    """Return the encounter that a noun at token `i` tells of, or None; `held` = a verb before it tells that it is one.

    Read are اجتماع بين X وY, محادثات مع Y, قمة Z, مؤتمر ... في P, and الاجتماع, which points to one told before.
    """
    reader, text = scene.reader, scene.reader.text
    word = text.words[i]
    following = text.words[i + 1].base.removeprefix("ال") if i + 1 < last else ""
    base = base_of(word)
    scheduled = base == "حوار" and any(w.folded in _SCHEDULED for w in text.words[i + 2 : min(last, i + 6)])
    if is_press(text, i, last) or (following in _NOT_MET and not (scheduled and following == "وطني")):
        return None
    if i > first and text.tags[i - 1] == "T" and not text.words[i - 1].forms and text.words[i - 1].base in _OFFICERS:
        return None
    if i in reader.at and reader.parties[reader.mentions[reader.at[i]].party].kind == "organisation":
        return None
    if base in _SPOKEN and any(w.base in OUTLETS for w in text.words[i + 1 : min(last, i + 5)]):
        return None
    if base == "جوله" and not any(base_of(w) in TALKS for w in text.words[i + 1 : min(last, i + 5)]):
        return None
    if base in TALKS and any(w.base in _READY for w in text.words[max(first, i - 3) : i]):
        return None
    if base in ("جلسه", "جلسات") and any(
        w.base.removeprefix("ال") in _NOT_SAT for w in text.words[max(first, i - 14) : i + 14]
    ):
        return None
    phone = base in CALLS
    told = held and base == "اتصال"
    if (
        phone
        and not told
        and not any(w.base.removeprefix("ال") in _TELEPHONE for w in text.words[i + 1 : min(last, i + 3)])
    ):
        return None
    phone = phone or following in _TELEPHONE
    conference = base in CONFERENCES
    definite = word.base.startswith("ال")
    end = scene.clause_end(i + 1, last)
    seen = Named(scene, i, end, last)
    parties, bodies, stop = seen.between, seen.bodies, max(seen.stop, end)
    parties = list(dict.fromkeys(parties + bodies))
    if seen.again and definite and not bodies:
        return Clause(i, min(stop, last), [], conference, phone, "", True, False)
    alone = base != "دوره" and bool(seen.between) and len(seen.between) == 1 and not bodies and not seen.hosted
    with_others = seen.others and len(parties) < 2
    if base == "حوار" and (parties or with_others or not definite) and not (held or scheduled):
        if not (seen.inner and not definite) and not _took_place(reader, i, stop):
            return None
    if alone and definite and not held and base in ("لقاء", "اجتماع", "قمه") and scene.inside(i) is not None:
        if not scene.named_subject(i, first):
            return Clause(i, min(stop, last), parties, conference, phone, "", True, False)
    if (alone or with_others) and not held and not seen.inner and not seen.held and not (seen.whose and seen.others):
        owners = _owners(scene, i, first, last)
        parties = list(dict.fromkeys(owners + beside_owner(reader, i + 1, seen.stop, owners, parties)))
    if phone and not parties and not definite:
        beside = scene.with_before(i, first)
        acting = scene.subject(i, first, last)
        parties = list(dict.fromkeys(acting + beside)) if beside or len(acting) == 2 else []
        if not parties and any(w.folded in _DUALS for w in text.words[max(first, i - 8) : i]):
            parties = scene.pair(i, first)
    owner: list[int] = []
    absent = _absent(text, i, first)
    if following in _OWNED:
        owner = _named_before(reader, i, first, following)
        parties = list(dict.fromkeys(owner + parties))
    elif len(parties) < 3 and not absent and (taking := _taking_part(scene, i, first)) != -1:
        parties = list(dict.fromkeys(scene.subject(taking, first, last) + parties))
    attending = [] if owner or alone or scheduled or absent else _attending(scene, i, first, last)
    placed = placed_in(reader, i, stop) or (conference and housed(reader, i, stop))
    if not parties and definite and word.base in REFERRING and base != "دوره":
        return Clause(i, min(stop, last), attending, conference, False, "", True, False)
    named = placed and base in _GATHERINGS and base != "لقاء"
    if not parties and not named and not attending:
        return None
    if (alone or with_others) and not held and len(parties) < (1 if seen.others else 2) and not seen.inner:
        return None
    if base == "دوره" and not any(reader.parties[p].type in _ASSEMBLIES for p in bodies):
        return None
    if base == "جلسه" and any(reader.parties[p].type == "court" for p in bodies):
        return None
    if bodies and not seen.between and base != "دوره" and base in _PLURAL_ONLY and len(parties) < 2:
        return None
    parties = list(dict.fromkeys(parties + attending))
    gathered = i > first and text.words[i - 1].folded.removeprefix("و") in JOINING and word.base.startswith("ال")
    if gathered and word.base in REFERRING:
        return Clause(i, min(stop, last), parties, conference, False, "", True, False)
    group = len(parties) != 2 or not seen.between or base in ("مفاوضات", "قمه", "جلسه") or conference
    return Clause(i, min(stop, last), parties, conference, phone, "", False, group)


def _taking_part(scene: Scene, i: int, first: int) -> int:
    """Return the token of حضوره, مشاركته before an encounter (حضوره، اليوم، فعاليات معرض ومؤتمر X), or -1."""
    text = scene.reader.text
    for k in range(i - 1, max(first, i - 8) - 1, -1):
        if text.words[k].base in _TAKING_PART:
            return k if scene.setting_end(k + 1 + (text.tags[k + 1] == ","), i) >= i - 3 or k >= i - 4 else -1
        if text.tags[k] in ".:LVAPR":
            break
        if k >= i - 3 and text.words[k].base not in _PARTS_OF and text.tags[k] not in ",fp0":
            break
    return -1


def _took_place(reader: Reader, i: int, stop: int) -> bool:
    """Return whether a dialogue is told with place or day, or as an occasion: one that is only wished for is not."""
    words = reader.text.words
    occasion = i > 1 and words[i - 1].folded in _OCCASIONS - {"في", "وفي"} and words[i - 2].folded != "من"
    return occasion or placed_in(reader, i, stop) or any(w.marks & DATE for w in words[i + 1 : stop])


def _absent(text: Text, i: int, first: int) -> bool:
    """Return whether somebody stays away from the encounter at token `i`: لن يشارك في | مؤتمر, رفض حضور | الاجتماع."""
    for k in range(i - 1, max(first, i - 5), -1):
        word = text.words[k]
        if word.folded in ATTENDS or word.base.removeprefix("ال") in _TAKING_PART:
            return text.words[k - 1].folded.removeprefix("و") in NEGATIONS | REFUSING
        if text.tags[k] in ".:LVAPR,":
            break
    return False


def _owners(scene: Scene, i: int, first: int, last: int) -> list[int]:
    """Return who stands on this side of an encounter مع Y: the subject of the sentence, or who speaks."""
    return scene.subject(i, first, last)[:2]


def _named_before(reader: Reader, i: int, first: int, pronoun: str) -> list[int]:
    """Return the party named last before token `i` in its sentence: whose meeting اجتماع لها is."""
    feminine = pronoun == "لها"
    for k in range(i - 1, first - 1, -1):
        number = reader.at.get(k)
        if number is not None:
            party = reader.parties[reader.mentions[number].party]
            if party.kind in ("person", "organisation") and not (feminine and party.gender == "m"):
                return [party.number]
    return []


def _attending(scene: Scene, i: int, first: int, last: int) -> list[int]:
    """Return who speaks at the encounter: وقال خلال اجتماع ..., على هامش محادثات ..."""
    text = scene.reader.text
    before = text.words[i - 1].folded if i > first else ""
    if before in ("هذا", "هذه") and i - 1 > first:
        before = text.words[i - 2].folded
    if before not in _OCCASIONS and text.words[i].preposition != "ب":
        return []
    definite = text.words[i].base.startswith("ال")
    if (before in ("بعد", "قبل", "عقب") or base_of(text.words[i]) in _SPOKEN) and not definite:
        return []
    spoken = scene.speaker(i, first, last)[:1]
    if spoken or before in ("بعد", "قبل", "عقب", "هامش"):
        return spoken
    return scene.named_subject(i, first)[:1]
