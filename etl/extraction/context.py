"""What stands around a statement: medium, outlet, addressee, occasion and date, each with the words that say so."""

from etl.extraction.agents import Reader
from etl.extraction.records import Cue, Found, Span, Statement
from etl.extraction.text import Text
from etl.language.dates import DateWords

#: Folded word → medium; the first of the list that the clause holds decides.
_MEDIA: dict[str, str] = {}
for _medium, _words in {
    "press_conference": "مؤتمر_صحفي",
    "interview": "مقابله حوار حواره حوارها لقاء_صحفي مقابلته مقابلتها",
    "post": "تغريده تغريدات تويتر فيسبوك منشور تدوينه صفحته صفحتها حسابه حسابها تليغرام انستغرام تغريدته",
    "phone_call": "مكالمه هاتفيا",
    "speech": "كلمه كلمته كلمتها خطاب خطابه خطابها خطبه خطبته",
    "letter": "رساله رسالته رسالتها خطابا",
    "report": "تقرير تقريرها تقريره تقاريرها",
    "statement": "بيان بيانه بيانها بيانات بيانا",
    "remarks": "تصريح تصريحات تصريحاته تصريحاتها تصريحه صحفيين صحافيين للصحفيين للصحافيين",
    "meeting": "اجتماع اجتماعه لقاء لقايه لقايها محادثات جلسه استقباله مباحثات محادثاته اجتماعها ندوه",
}.items():
    for _word in _words.split():
        _MEDIA[_word] = _medium
_INTRODUCING = frozenset("في خلال عبر علي بعد قبل عقب ضمن اثناء امام وفق حسب بحسب من الي وفي وخلال وعلي".split())
_OCCASIONS = frozenset(
    ("ردا علي|تعليقا علي|وردا علي|وتعليقا علي|معلقا علي|في تعليقه|في تعليقها|في رده|في ردها|في تعليق|في معرض").split(
        "|"
    )
)
_POSTING = frozenset("غرد دون".split())


def describe(reader: Reader, found: list[Found], dates: list[DateWords]) -> None:
    """Set medium, outlet, addressee, occasion and date of every statement from its own sentence.

    Participles and coordinated cues inherit them from the statement before in the sentence; later sentences do not.
    """
    in_order = sorted(found, key=lambda f: f.statement.cue.start if f.statement.cue else f.statement.start)
    previous: Found | None = None
    for one in in_order:
        statement, cue = one.statement, one.cue
        if cue is None:
            previous = one
            continue
        for first, last in _outside(reader.text, one, found):
            _read(reader, statement, cue, first, last, dates)
        if statement.medium == "" and cue.verb.lemma in _POSTING:
            _set(statement, "medium", "post", statement.cue)
        if statement.medium == "" and cue.verb.lemma == "صرح":
            _set(statement, "medium", "remarks", statement.cue)
        if cue.relay is not None and cue.relay.parties:
            statement.relayed_by = cue.relay.parties[0]
            statement.evidence["relayed_by_id"] = cue.relay.span
        if cue.addressee is not None and statement.addressee is None:
            _address(reader, statement, cue)
        if previous is not None and previous.sentence == one.sentence and statement.parent is None:
            _inherit(previous.statement, statement)
        if statement.parent is None:
            previous = one


def _outside(text: Text, one: Found, found: list[Found]) -> list[tuple[int, int]]:
    """Return the token ranges of the cue's clause that belong to no content."""
    statement, cue = one.statement, one.cue
    assert cue is not None
    first, last = one.sentence
    spans = sorted((f.statement.first, f.statement.last) for f in found if f.sentence == one.sentence)
    begin = first
    for _a, b in spans:
        if b <= cue.first:
            begin = max(begin, b)
    if statement.first > cue.first:
        ranges = [(begin, min(statement.first, last))]
        end = last
        for f in found:
            if f.sentence == one.sentence and f.cue is not None and f.cue.first >= statement.last:
                end = min(end, f.cue.first)
        if statement.last < end and end == last:
            ranges.append((statement.last, end))
        return ranges
    return [(statement.last, last)]


def _read(reader: Reader, statement: Statement, cue: Cue, first: int, last: int, dates: list[DateWords]) -> None:
    text = reader.text
    words = text.words
    for k in range(first, last):
        word = words[k]
        medium = _MEDIA.get(word.base) or _MEDIA.get(word.base.removeprefix("ال"))
        if medium and not statement.medium:
            introduced = k > 0 and (
                words[k - 1].folded in _INTRODUCING or word.preposition or words[k - 1].base.startswith("هام")
            )
            if word.base.removeprefix("ال") in ("صحفيين", "صحافيين"):
                introduced = introduced and bool(word.preposition or words[k - 1].folded == "امام")
            if (
                cue.verb.lemma in ("جاء", "ورد")
                or introduced
                or (cue.agent is not None and cue.agent.first == k and medium in ("statement", "report"))
            ):
                if medium == "speech" and k + 1 < last and word.base in ("كلمه",) and words[k + 1].tag in "R":
                    medium = "speech"
                _set(statement, "medium", medium, Span(text.starts[k], text.ends[k]))
        elif (
            word.base.removeprefix("ال") in ("موتمر",)
            and k + 1 < last
            and words[k + 1].base.removeprefix("ال") in ("صحفي", "صحافي", "صحفيه")
        ):
            _set(statement, "medium", "press_conference", Span(text.starts[k], text.ends[k + 1]))
        elif word.base == "حديث" and k > 0 and words[k - 1].folded == "في" and not statement.medium:
            _set(statement, "medium", "interview", Span(text.starts[k], text.ends[k]))
        elif (
            word.base == "اتصال"
            and k + 1 < last
            and words[k + 1].base.removeprefix("ال") == "هاتفي"
            and not statement.medium
        ):
            _set(statement, "medium", "phone_call", Span(text.starts[k], text.ends[k + 1]))
        if k in reader.at and statement.outlet is None:
            _outlet(reader, statement, cue, k)
        if k + 2 < last and statement.occasion is None and f"{word.folded} {words[k + 1].folded}" in _OCCASIONS:
            end = k + 2
            if words[k].folded == "في" and words[end].folded == "علي":
                end += 1
            stop = end
            while (
                stop < last
                and text.tags[stop] not in ",.:VAPLd"
                and stop < end + 16
                and not (stop > end and stop in range(cue.first, cue.last))
            ):
                stop += 1
            if stop > end:
                statement.occasion = Span(text.starts[end], text.ends[stop - 1])
                statement.evidence["occasion"] = statement.occasion
    for found in dates:
        if first <= found.first and found.last <= last and statement.said is None:
            if _other_verb(text, cue, found, first):
                continue
            statement.evidence["said_from"] = Span(text.starts[found.first], text.ends[found.last - 1])
            statement.said = found.days
            break


def _other_verb(text: Text, cue: Cue, found: DateWords, first: int) -> bool:
    """Return whether a relative clause stands between cue and date, so that the date is another event's."""
    low, high = (cue.last, found.first) if found.first >= cue.last else (found.last, cue.first)
    return any(text.tags[k] == "R" for k in range(low, high))


def _set(statement: Statement, name: str, value: str, span: Span | None) -> None:
    setattr(statement, name, value)
    if span is not None:
        statement.evidence[name] = span


def _outlet(reader: Reader, statement: Statement, cue: Cue, k: int) -> None:
    mention = reader.mentions[reader.at[k]]
    party = reader.parties[mention.party]
    if party.type != "media" or mention.party in statement.speakers or mention.party == statement.relayed_by:
        return
    j = k - 1
    while j > 0 and reader.text.tags[j] in "qO":
        j -= 1
    before = reader.text.words[j].folded if j >= 0 else ""
    through = reader.text.words[k].preposition == "ل" or before in (
        "ل",
        "لـ",
        "مع",
        "الي",
        "علي",
        "عبر",
        "نشرته",
        "نشرتها",
        "بثته",
        "اجرته",
        "عن",
    )
    head = reader.text.words[j + 1]
    if through or head.preposition == "ل":
        statement.outlet = mention.party
        statement.evidence["outlet_id"] = Span(mention.start, mention.end)


def _address(reader: Reader, statement: Statement, cue: Cue) -> None:
    addressee = cue.addressee
    assert addressee is not None
    party = addressee.parties[0] if addressee.parties else None
    if party is None and addressee.country:
        head = reader.text.words[addressee.first].base.removeprefix("ال")
        if head in ("حكومه", "سلطات", "جانب", "اداره", "نظام"):
            party = reader.parties.country(addressee.country)
    if party is not None and party not in statement.speakers:
        statement.addressee = party
        statement.evidence["addressee_id"] = addressee.span


def _inherit(source: Statement, target: Statement) -> None:
    if not target.medium and source.medium:
        _set(target, "medium", source.medium, source.evidence.get("medium"))
    if target.outlet is None and source.outlet is not None and source.outlet not in target.speakers:
        target.outlet = source.outlet
        target.evidence["outlet_id"] = source.evidence["outlet_id"]
    if "said_from" not in target.evidence and "said_from" in source.evidence:
        target.said = source.said
        target.evidence["said_from"] = source.evidence["said_from"]
