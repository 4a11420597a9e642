"""What stands around a statement: medium, outlet, addressee, occasion and date, each with the words that say so."""

from bisect import bisect_left
from operator import attrgetter

from etl.extraction.records import Cue, Found, Span, Statement
from etl.extraction.speakers.agents import Reader
from etl.extraction.text import Text
from etl.language.dates import DateWords
from etl.language.triggers import MEDIA, OCCASIONS, SETTING

_INTRODUCING = frozenset("في خلال عبر علي بعد قبل عقب ضمن اثناء امام وفق حسب بحسب من الي وفي وخلال وعلي".split())
_POSTING = frozenset("غرد دون".split())


def describe(reader: Reader, found: list[Found], dates: list[DateWords]) -> None:
    """Set medium, outlet, addressee, occasion and date of every statement from its own sentence.

    Participles and coordinated cues inherit them from the statement before in the sentence; later sentences do not.
    """
    in_order = sorted(found, key=lambda f: f.statement.cue.start if f.statement.cue else f.statement.start)
    beside: dict[tuple[int, int], list[Found]] = {}
    for one in found:
        beside.setdefault(one.sentence, []).append(one)
    spots = _spots(reader)
    previous: Found | None = None
    for one in in_order:
        statement, cue = one.statement, one.cue
        if cue is None:
            previous = one
            continue
        for first, last in _outside(one, cue, beside[one.sentence]):
            low = bisect_left(spots, first)
            for k in spots[low : bisect_left(spots, last, low)]:
                _read(reader, statement, cue, k, last)
            _date(reader.text, statement, cue, first, last, dates)
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


def _spots(reader: Reader) -> list[int]:
    """Return the tokens at which a medium, outlet or occasion can stand, in order."""
    text = reader.text
    settings = text.marked_between(0, len(text.words), SETTING)
    openings = [k - 1 for k in settings if k and text.words[k - 1].folded == "في"]
    return sorted({*settings, *openings, *reader.at})


def _outside(one: Found, cue: Cue, beside: list[Found]) -> list[tuple[int, int]]:
    """Return the token ranges of the cue's clause that belong to no content; `beside` are those of its sentence."""
    statement = one.statement
    first, last = one.sentence
    if statement.first > cue.first:
        begin, alone = first, statement.last < last
        for other in beside:
            if begin < other.statement.last <= cue.first:
                begin = other.statement.last
            if other.cue is not None and statement.last <= other.cue.first < last:
                alone = False
        ranges = [(begin, statement.first if statement.first < last else last)]
        if alone:
            ranges.append((statement.last, last))
        return ranges
    return [(statement.last, last)]


def _read(reader: Reader, statement: Statement, cue: Cue, k: int, last: int) -> None:
    """Read the medium, outlet or occasion that stands at token `k`, before token `last`."""
    text = reader.text
    words = text.words
    word = words[k]
    bare = word.base.removeprefix("ال")
    medium = MEDIA.get(word.base) or MEDIA.get(bare)
    if medium and not statement.medium:
        introduced = k > 0 and (
            words[k - 1].folded in _INTRODUCING or word.preposition or words[k - 1].base.startswith("هام")
        )
        if bare in ("صحفيين", "صحافيين"):
            introduced = introduced and bool(word.preposition or words[k - 1].folded == "امام")
        if (
            cue.verb.lemma in ("جاء", "ورد")
            or introduced
            or (cue.agent is not None and cue.agent.first == k and medium in ("statement", "report"))
        ):
            _set(statement, "medium", medium, Span(text.starts[k], text.ends[k]))
    elif bare == "موتمر" and k + 1 < last and words[k + 1].base.removeprefix("ال") in ("صحفي", "صحافي", "صحفيه"):
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
    if k + 2 < last and statement.occasion is None and f"{word.folded} {words[k + 1].folded}" in OCCASIONS:
        _occasion(text, statement, cue, k, last)


def _occasion(text: Text, statement: Statement, cue: Cue, k: int, last: int) -> None:
    """Set the occasion that two words at token `k` introduce: up to a mark, verb or the cue."""
    end = k + 2
    if text.words[k].folded == "في" and text.words[end].folded == "علي":
        end += 1
    stop = end
    while (
        stop < last
        and text.tags[stop] not in ",.:VAPLd"
        and stop < end + 16
        and not (stop > end and cue.first <= stop < cue.last)
    ):
        stop += 1
    if stop > end:
        statement.occasion = Span(text.starts[end], text.ends[stop - 1])
        statement.evidence["occasion"] = statement.occasion


def _date(text: Text, statement: Statement, cue: Cue, first: int, last: int, dates: list[DateWords]) -> None:
    """Set the day that the first date between two tokens tells, if it is that of the cue."""
    if statement.said is not None:
        return
    for k in range(bisect_left(dates, first, key=_begin), len(dates)):
        found = dates[k]
        if found.last > last:
            return
        if not _other_verb(text, cue, found):
            statement.evidence["said_from"] = Span(text.starts[found.first], text.ends[found.last - 1])
            statement.said = found.days
            return


_begin = attrgetter("first")


def _other_verb(text: Text, cue: Cue, found: DateWords) -> bool:
    """Return whether a relative clause stands between cue and date, so that the date is another event's."""
    low, high = (cue.last, found.first) if found.first >= cue.last else (found.last, cue.first)
    return text.tags.find("R", low, high) != -1


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
