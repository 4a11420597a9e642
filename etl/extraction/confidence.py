"""Confidence: the probability that a row is right, by the signs under which it was read.

Each sign that holds adds its weight of seeds/confidence.csv to the log-odds. The weights are fitted on annotated
articles by `etl.evaluation.fitting`; what the signs are is written here.
"""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from operator import attrgetter

from etl.extraction.parties import Parties
from etl.extraction.records import Found, Mention, Statement
from etl.extraction.text import Text, word_count

STATEMENT, MENTION = "statement", "mention"
"""Kinds of rows that have weights."""
BASE = "base"
"""The sign that every row bears."""

_UNDECIDED = 0.05
_PLAIN_ACTS = frozenset(["say", "affirm", "explain", "announce", "note", "opinion", "warn", "deny"])


class Signs:
    """What an article shows of how surely its rows were read."""

    def __init__(self, text: Text, parties: Parties, mentions: list[Mention], statements: list[Found]) -> None:
        self._text, self._parties, self._statements = text, parties, statements
        self._named: dict[int, int] = {}
        self._persons: list[Mention] = []
        self._first_end: dict[int, int] = {}
        for m in mentions:
            self._named[m.party] = self._named.get(m.party, 0) + 1
            if parties[m.party].kind == "person":
                self._persons.append(m)
                self._first_end.setdefault(m.party, m.last)
        self._chains: list[str] = []
        self._mentions, self._begins = mentions, [m.first for m in mentions]
        self._in_sentence: dict[tuple[int, int], int] = {}
        for one in statements:
            self._in_sentence[one.sentence] = self._in_sentence.get(one.sentence, 0) + 1

    def of_statement(self, number: int) -> tuple[str, ...]:
        """Return the signs of a statement."""
        one = self._statements[number]
        s, cue = one.statement, one.cue
        others = self._in_sentence[one.sentence] - 1
        of_content = _content_signs(
            s.basis,
            s.speaker_type,
            s.kind,
            _length(self._words(s)),
            s.act not in _PLAIN_ACTS,
            others if others < 2 else 2,
        )
        of_cue = ("trigger=none",) if cue is None else _cue_signs(
            cue.trigger, cue.form.kind, _way(cue.content - cue.last), cue.order == "SV",
            self._text.words[cue.first].conjunction, self._strangers(one.sentence[0], cue.first, s),
        )  # fmt: skip
        return of_content + of_cue + tuple(self._further(number, one, s))

    def _further(self, number: int, one: Found, s: Statement) -> list[str]:
        """Return the signs of what stands around a statement and of who speaks."""
        signs: list[str] = []
        if not s.heading and self._text.tags[one.passage.last - 1] not in ".dq:":
            signs.append("paragraph without full stop")
        if s.parent is not None:
            signs.append("nested")
        if s.basis == "dropped":
            signs += [f"antecedent={self._antecedent(s)}", f"chain={self._chain(number)}"]
        if s.speakers:
            party = self._parties[s.speakers[0]]
            signs.append(f"party={party.method}")
            if self._named.get(party.number, 0) <= 1:
                signs.append("named once")
        if s.kind != "direct":
            signs += self._inside(s)
        return signs

    def of_mention(self, mention: Mention) -> tuple[str, ...]:
        """Return the signs of a mention."""
        party = self._parties[mention.party]
        return _mention_signs(
            party.kind, mention.method, mention.last - mention.first, mention.confidence,
            self._named.get(party.number, 0), bool(party.offices),
        )  # fmt: skip

    def _words(self, statement: Statement) -> int:
        return word_count(self._text.tags[statement.first : statement.last])

    def _inside(self, statement: Statement) -> list[str]:
        """Return the signs of content that may end elsewhere: a comma or a verb of saying outside quotations."""
        text, signs = self._text, []
        if _told(text, ",", statement):
            signs.append("comma inside")
        if _told(text, "V", statement):
            signs.append("verb inside")
        if text.tags[statement.last : statement.last + 1] == ",":
            signs.append("comma behind")
        return signs

    def _strangers(self, first: int, cue: int, statement: Statement) -> bool:
        """Return whether the sentence names another party in front of the cue."""
        for k in range(bisect_left(self._begins, first), len(self._begins)):
            if self._begins[k] >= cue:
                return False
            if self._mentions[k].party not in statement.speakers:
                return True
        return False

    def _antecedent(self, statement: Statement) -> str:
        """Return whether the person meant was the last one named before the cue."""
        position = statement.cue_token if statement.cue_token >= 0 else statement.first
        before = bisect_right(self._persons, position, key=_last)
        if before and self._persons[before - 1].party in statement.speakers:
            return "nearest"
        named = any(p in self._first_end and self._first_end[p] <= position for p in statement.speakers)
        return "other" if named else "no person"

    def _chain(self, number: int) -> str:
        """Return on what basis the first of the statements stands whose speaker this one carries on."""
        for n in range(len(self._chains), number + 1):
            before = self._statements[n - 1].statement if n else None
            if before is None or before.speakers != self._statements[n].statement.speakers:
                self._chains.append("broken")
            else:
                self._chains.append(before.basis if before.basis != "dropped" else self._chains[n - 1])
        return self._chains[number]


_last = attrgetter("last")


@lru_cache(maxsize=1 << 12)
def _content_signs(basis: str, speaker: str, kind: str, words: str, own_act: bool, others: int) -> tuple[str, ...]:
    signs = (BASE, f"speaker={basis} {speaker}", f"kind={kind}", f"words={words}")
    return (*signs, "act of its own", f"others={others}") if own_act else (*signs, f"others={others}")


@lru_cache(maxsize=1 << 12)
def _cue_signs(trigger: str, form: str, way: str, subject: bool, joined: bool, stranger: bool) -> tuple[str, ...]:
    beside = {"subject first": subject, "joined by and": joined, "other party before": stranger}
    return (f"trigger={trigger}", f"form={form}", f"way={way}", *(sign for sign, holds in beside.items() if holds))


@lru_cache(maxsize=1 << 12)
def _mention_signs(kind: str, method: str, tokens: int, stated: float, named: int, in_office: bool) -> tuple[str, ...]:
    signs = (BASE, f"method={kind} {method}", f"parts={min(tokens, 4)}", _grade(stated), f"named={min(named, 4)}")
    return (*signs, "in office") if in_office else signs


def confidences(
    text: Text, parties: Parties, mentions: list[Mention], statements: list[Found]
) -> tuple[list[float], list[float]]:
    """Return the probability that each statement is right in content and speaker, each mention in span and party."""
    signs, weights = Signs(text, parties, mentions, statements), parties.lexicon.confidence
    return (
        [
            weights[STATEMENT].probability(signs.of_statement(number))
            if one.statement.speaker_type else _UNDECIDED
            for number, one in enumerate(statements)
        ],
        [weights[MENTION].probability(signs.of_mention(mention)) for mention in mentions],
    )  # fmt: skip


def _told(text: Text, tag: str, statement: Statement) -> bool:
    """Return whether a comma, or a verb of saying, stands in a statement's content outside quotations."""
    place = text.tags.find(tag, statement.first, statement.last)
    while place != -1:
        if text.inside[place] == -1 and (tag != "V" or text.words[place].forms):
            return True
        place = text.tags.find(tag, place + 1, statement.last)
    return False


def _length(words: int) -> str:
    return "1-2" if words < 3 else "3-5" if words < 6 else "6-25" if words < 26 else "26-"


def _way(tokens: int) -> str:
    """Return how far content is from its cue."""
    return "0-6" if tokens <= 6 else "7-12" if tokens <= 12 else "13-"


def _grade(stated: float) -> str:
    """Return how sure the rule that read a name is of itself."""
    grade = "low" if stated < 0.7 else "middle" if stated < 0.85 else "good" if stated < 0.93 else "high"
    return "stated=" + grade
