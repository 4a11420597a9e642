"""What people should decide next: undecided mentions and doubtful identities, most consequential first.

The file that `qawl review --export` writes is a file of judgements with empty verdicts and, beside them, what one needs
to know. Filled rows are copied to seeds/judgements.csv, or the file itself is given with `--judgements`.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from duckdb import DuckDBPyConnection

from etl.database import open_dataset
from etl.exceptions import QawlError
from etl.paths import SEEDS
from etl.resolution.atoms import discovered_id
from etl.resolution.decisions import JUDGEMENT_COLUMNS, Judgement
from etl.resolution.keys import person_key, person_words
from etl.resolution.persons import shorter_forms, spelling_pairs
from etl.resolution.reference import name_parts

CONTEXT = 90
"""Characters shown on either side of a mention."""
EXTRA_COLUMNS = ("question", "weight", "left_name", "right_name", "left_context", "right_context", "others", "uri")


class ReviewError(QawlError):
    """The file of open questions cannot be written."""

    def __init__(self, path: Path, problem: str) -> None:
        self.path, self.problem = path, problem
        super().__init__(f"{path}: cannot be written ({problem}); name another file.")


@dataclass(frozen=True, slots=True)
class Question:
    """One pair of sides to be judged the same or different.

    Attributes:
        left: Mention (`article_id@start-end`) or actor id.
        right: Actor id: the likeliest candidate, or the other actor.
        question: `undecided`, `surname`, `spelling` (joined, perhaps wrongly) or `pair` (apart, perhaps wrongly).
        weight: Statements and mentions that hang on it.
        left_name: Name of the left side.
        right_name: Name of the right side.
        left_context: Words around the mention, or what is known of the left actor.
        right_context: What is known of the right actor.
        others: Further candidates.
        uri: Article of the mention.
    """

    left: str
    right: str
    question: str
    weight: int
    left_name: str
    right_name: str
    left_context: str
    right_context: str
    others: str = ""
    uri: str = ""


def export_review(database: Path, output: Path, judged: Iterable[Judgement] = (), limit: int = 1000) -> int:
    """Write the questions of a database that no judgement settles; return how many.

    Raises:
        DatabaseError: There is no such dataset.
        ReviewError: The file cannot be written.
    """
    settled = {frozenset((str(judgement.left), str(judgement.right))) for judgement in judged}
    with open_dataset(database) as con:
        questions = [q for q in open_questions(con) if frozenset((q.left, q.right)) not in settled][:limit]
    try:
        with output.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([*JUDGEMENT_COLUMNS, *EXTRA_COLUMNS])
            for q in questions:
                writer.writerow([
                    q.left, q.right, "", "", "", "", q.question, q.weight, q.left_name, q.right_name, q.left_context,
                    q.right_context, q.others, q.uri,
                ])  # fmt: skip
    except OSError as error:
        raise ReviewError(output, error.strerror or str(error)) from error
    return len(questions)


def open_questions(con: DuckDBPyConnection) -> list[Question]:
    """All questions, most consequential first."""
    found = [*_mentions(con), *_spellings(con), *_pairs(con)]
    return sorted(found, key=lambda q: (-q.weight, q.question, q.left, q.right))


_KNOWN = """
    known AS (
        SELECT a.actor_id, a.name_ar, concat_ws('; ', a.country, string_agg(r.title, ', ' ORDER BY r.title)) AS about
        FROM actors a
        LEFT JOIN (SELECT actor_id, title FROM roles QUALIFY row_number() OVER (
            PARTITION BY actor_id ORDER BY basis, seen_to DESC NULLS FIRST, title) <= 3) r USING (actor_id)
        GROUP BY a.actor_id, a.name_ar, a.country
    ), said AS (
        SELECT actor_id, count(*) AS statements FROM statement_speakers GROUP BY ALL
    )
"""


def _mentions(con: DuckDBPyConnection) -> Iterator[Question]:
    """Parties of articles that have candidates only, or a doubtful surname: one question each."""
    for row in con.execute(
        f"""
        WITH {_KNOWN}, parties AS (
            SELECT e.article_id, e.entity_no, m.mention_id, m.text, m.start_char, m.end_char, m.method, m.actor_id,
                m.confidence, count(*) OVER party AS mentions
            FROM mentions m
            JOIN extraction.mentions e USING (article_id, start_char, end_char)
            WHERE m.method = 'undecided' OR m.method = 'surname' AND m.confidence < 0.8
            WINDOW party AS (PARTITION BY e.article_id, e.entity_no)
            QUALIFY row_number() OVER (PARTITION BY e.article_id, e.entity_no ORDER BY m.start_char) = 1
        ), spoken AS (
            SELECT article_id, entity_no, count(*) AS statements FROM extraction.statement_entities
            WHERE relation = 'speaker' GROUP BY ALL
        ), candidates AS (
            SELECT mention_id, arg_max(actor_id, (score, actor_id)) AS actor_id,
                string_agg(name_ar || ' (' || actor_id || ')', '; ' ORDER BY score DESC, actor_id) AS others
            FROM mention_candidates JOIN actors USING (actor_id) GROUP BY ALL
        )
        SELECT p.article_id || '@' || p.start_char || '-' || p.end_char, k.actor_id,
            CASE p.method WHEN 'undecided' THEN 'undecided' ELSE 'surname' END,
            3 * coalesce(s.statements, 0) + p.mentions, p.text, k.name_ar,
            '…' || replace(substring(a.body, greatest(p.start_char - $context, 0) + 1,
                p.end_char - p.start_char + 2 * $context), chr(10), ' ') || '…',
            k.about, coalesce(c.others, ''), a.uri
        FROM parties p
        JOIN articles a USING (article_id)
        LEFT JOIN candidates c USING (mention_id)
        JOIN known k ON k.actor_id = coalesce(p.actor_id, c.actor_id)
        LEFT JOIN spoken s USING (article_id, entity_no)
        WHERE a.superseded_by IS NULL
        """,
        {"context": CONTEXT},
    ).fetchall():
        yield Question(*row)


def _spellings(con: DuckDBPyConnection) -> Iterator[Question]:
    """Names that rules joined with an actor of another name: `different` parts them again."""
    parts = name_parts(SEEDS)
    for form, actor, weight, name, about in con.execute(
        f"""
        WITH {_KNOWN}, forms AS (
            SELECT m.actor_id, x.name, count(*) AS mentions
            FROM mentions m
            JOIN extraction.mentions e USING (article_id, start_char, end_char)
            JOIN extraction.entities x ON x.article_id = e.article_id AND x.entity_no = e.entity_no
            WHERE m.method = 'variant' GROUP BY ALL
        )
        SELECT f.name, k.actor_id, f.mentions + coalesce(s.statements, 0) // 10, k.name_ar, k.about
        FROM forms f JOIN known k USING (actor_id) LEFT JOIN said s USING (actor_id)
        """
    ).fetchall():
        left = discovered_id("person", person_key(form, parts))
        if left != actor:
            yield Question(left, actor, "spelling", weight, form, name, "", about)


def _pairs(con: DuckDBPyConnection) -> Iterator[Question]:
    """Persons whose names are close and whom nothing else tells apart or together."""
    parts = name_parts(SEEDS)
    by_words: dict[tuple[str, ...], list[tuple[str, str, str, int]]] = {}
    for actor, name, about, weight in con.execute(
        f"""
        WITH {_KNOWN}
        SELECT k.actor_id, k.name_ar, k.about, coalesce(s.statements, 0)
        FROM known k JOIN actors USING (actor_id) LEFT JOIN said s USING (actor_id)
        WHERE actors.kind = 'person' ORDER BY ALL
        """
    ).fetchall():
        words = person_words(name, parts)
        if len(words) > 1:
            by_words.setdefault(words, []).append((actor, name, about, weight))
    pairs = {pair for pair in spelling_pairs(by_words, parts.is_native)}
    pairs |= {(words, short) for words in by_words for short in shorter_forms(words, parts) if short in by_words}
    for one, other in sorted(pairs):
        yield from _between(by_words[one], by_words[other])


def _between(
    ones: Sequence[tuple[str, str, str, int]], others: Sequence[tuple[str, str, str, int]]
) -> Iterator[Question]:
    for left, left_name, left_about, left_weight in ones:
        for right, right_name, right_about, right_weight in others:
            if left != right and min(left_weight, right_weight):
                weight = min(left_weight, right_weight)
                yield Question(left, right, "pair", weight, left_name, right_name, left_about, right_about)
