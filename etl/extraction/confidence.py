"""Confidence: the probability that a row is right, by the signs under which it was read.

Each sign that holds adds its weight of seeds/confidence.csv to the log-odds. The weights are fitted on annotated
articles by `etl.evaluation.fitting`; what the signs are is written here.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

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
        self._named = Counter(mention.party for mention in mentions)
        self._persons = [m for m in mentions if parties[m.party].kind == "person"]
        self._person_ends = [m.last for m in self._persons]
        self._ends_of: dict[int, list[int]] = {}
        for m in self._persons:
            self._ends_of.setdefault(m.party, []).append(m.last)
        self._chains: list[str] = []
        self._mentions = mentions
        self._firsts = [m.first for m in mentions]
        self._in_sentence = Counter(one.sentence for one in statements)

    def of_statement(self, number: int) -> list[str]:
        """Return the signs of a statement."""
        one = self._statements[number]
        s, cue = one.statement, one.cue
        signs = [BASE, f"speaker={s.basis} {s.speaker_type}", f"kind={s.kind}", f"words={_length(self._words(s))}"]
        if s.act not in _PLAIN_ACTS:
            signs.append("act of its own")
        signs.append(f"others={min(self._in_sentence[one.sentence] - 1, 2)}")
        if cue is None:
            signs.append("trigger=none")
        else:
            signs += [f"trigger={cue.trigger}", f"form={cue.form.kind}", f"way={_way(cue.content - cue.last)}"]
            if cue.order == "SV":
                signs.append("subject first")
            if self._text.words[cue.first].conjunction:
                signs.append("joined by and")
            if self._strangers(one.sentence[0], cue.first, s):
                signs.append("other party before")
        if not s.heading and self._text.tags[one.passage.last - 1] not in ".dq:":
            signs.append("paragraph without full stop")
        if s.parent is not None:
            signs.append("nested")
        if s.basis == "dropped":
            signs += [f"antecedent={self._antecedent(s)}", f"chain={self._chain(number)}"]
        if s.speakers:
            party = self._parties[s.speakers[0]]
            signs.append(f"party={party.method}")
            if self._named[party.number] <= 1:
                signs.append("named once")
        if s.kind != "direct":
            signs += self._inside(s)
        return signs

    def of_mention(self, mention: Mention) -> tuple[str, ...]:
        """Return the signs of a mention."""
        party = self._parties[mention.party]
        return _mention_signs(
            party.kind, mention.method, mention.last - mention.first, mention.confidence, self._named[party.number],
            bool(party.offices),
        )  # fmt: skip

    def _words(self, statement: Statement) -> int:
        return word_count(self._text.tags[statement.first : statement.last])

    def _inside(self, statement: Statement) -> list[str]:
        """Return the signs of content that may end elsewhere: a comma or a verb of saying outside quotations."""
        text, signs = self._text, []
        if any(text.inside[k] == -1 for k in _places(text.tags, ",", statement)):
            signs.append("comma inside")
        if any(text.inside[k] == -1 and text.words[k].forms for k in _places(text.tags, "V", statement)):
            signs.append("verb inside")
        if text.tags[statement.last : statement.last + 1] == ",":
            signs.append("comma behind")
        return signs

    def _strangers(self, first: int, cue: int, statement: Statement) -> bool:
        """Return whether the sentence names another party in front of the cue."""
        start, end = bisect_left(self._firsts, first), bisect_left(self._firsts, cue)
        return any(mention.party not in statement.speakers for mention in self._mentions[start:end])

    def _antecedent(self, statement: Statement) -> str:
        """Return whether the person meant was the last one named before the cue."""
        position = statement.cue_token if statement.cue_token >= 0 else statement.first
        before = bisect_right(self._person_ends, position)
        if before and self._persons[before - 1].party in statement.speakers:
            return "nearest"
        named = any(p in self._ends_of and self._ends_of[p][0] <= position for p in statement.speakers)
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
            weights[STATEMENT].probability(tuple(signs.of_statement(number)))
            if one.statement.speaker_type else _UNDECIDED
            for number, one in enumerate(statements)
        ],
        [weights[MENTION].probability(signs.of_mention(mention)) for mention in mentions],
    )  # fmt: skip


def _places(tags: str, tag: str, statement: Statement) -> Iterator[int]:
    """Yield the tokens of a statement's content that have a tag."""
    place = tags.find(tag, statement.first, statement.last)
    while place != -1:
        yield place
        place = tags.find(tag, place + 1, statement.last)


def _length(words: int) -> str:
    return "1-2" if words < 3 else "3-5" if words < 6 else "6-25" if words < 26 else "26-"


def _way(tokens: int) -> str:
    """Return how far content is from its cue."""
    return "0-6" if tokens <= 6 else "7-12" if tokens <= 12 else "13-"


def _grade(stated: float) -> str:
    """Return how sure the rule that read a name is of itself."""
    grade = "low" if stated < 0.7 else "middle" if stated < 0.85 else "good" if stated < 0.93 else "high"
    return "stated=" + grade
