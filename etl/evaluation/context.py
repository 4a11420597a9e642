"""What stands around a statement: medium, outlet, relay, addressee, occasion, day, and the statement it stands in.

All is counted over the statements found, so that these figures tell how context is read and not how content is.
"""

from etl.evaluation.found import Found, Statement
from etl.evaluation.gold import Gold, GoldStatement, Range
from etl.evaluation.pairing import overlap
from etl.evaluation.tally import Miss, Tally
from etl.evaluation.ties import Ties

_WORDS = 0.5


def count_context(
    tally: Tally, gold: Gold, found: Found, strict: dict[int, int], loose: dict[int, int], ties: Ties
) -> None:
    """Count the context of each pair; a value where the collection never annotates its kind is no error."""
    ids = {i: found.statements[j].statement_id for i, j in (loose | strict).items()}
    for i, j in strict.items():
        one, other = gold.statements[i], found.statements[j]
        if one.medium:
            tally.shares["medium"].add(one.medium == other.medium)
        parent = None if one.nested_in is None else ids.get(one.nested_in, "")
        for metric, key, annotated, read, right in [
            ("media", "medium", one.medium, other.medium, one.medium == other.medium),
            _party("outlets", "outlet", one.outlet, other.outlet, ties),
            _party("relays", "relayed_by", one.relayed_by, other.relayed_by, ties),
            _party("addressees", "addressee", one.addressee, other.addressee, ties),
            ("occasions", "occasion", one.occasion, other.occasion, _same_words(one, other)),
            ("said_on", "said_on_date", one.said_on, other.said, within(other.said, one.said_on)),
            ("nesting", "nested_in", parent, other.parent, parent == other.parent),
        ]:
            hit = annotated is not None and read is not None and right
            judged = key in gold.annotates or key == "nested_in"
            tally.rates[metric].add(hit, annotated is not None, read is not None and judged)
            if not hit and (annotated is not None or (read is not None and judged)):
                tally.misses.append(Miss(metric, one.content, other.content, shown(annotated), shown(read)))


def _party(
    metric: str, key: str, annotated: str | None, read: str | None, ties: Ties
) -> tuple[str, str, str | None, str | None, bool]:
    return metric, key, annotated, read, annotated == ties.loosely(read)


def _same_words(one: GoldStatement, other: Statement) -> bool:
    return one.occasion is not None and other.occasion is not None and overlap(one.occasion, other.occasion) >= _WORDS


def within(read: Range | None, annotated: Range | None) -> bool:
    """Whether the days read lie within the annotated ones: a day settles a month, not the other way round."""
    return read is not None and annotated is not None and annotated[0] <= read[0] and read[1] <= annotated[1]


def shown(value: object) -> str:
    """A value for the page of errors."""
    if isinstance(value, tuple):
        return " to ".join(dict.fromkeys(map(str, value)))
    return "" if value is None else str(value)
