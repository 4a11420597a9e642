"""Judgements as fences and joins between atoms.

A side that is a mention moves only the party of that article: it gets an atom of its own, which no rule joins.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from etl.resolution.clusters import Clusters
from etl.resolution.decisions import Judgement, Mention
from etl.resolution.exceptions import JudgementError


@dataclass(frozen=True)
class Ruling:
    """A judgement whose two sides are in this database.

    Attributes:
        left: Atom of one side.
        right: Atom of the other.
        same: Whether they are one actor.
        place: File and line of the judgement.
    """

    left: str
    right: str
    same: bool
    place: str


def judged_parties(con: DuckDBPyConnection, judgements: Sequence[Judgement]) -> None:
    """TEMP `judged_sides` and `judged_parties`: parties that a judgement names by a mention, with atoms of their own.

    `moved` parties are judged the same as something; the others stay where the rules put them, fences permitting.
    """
    con.execute(
        "CREATE OR REPLACE TEMP TABLE judged_sides "
        " (side VARCHAR, article_id VARCHAR, start_char INTEGER, end_char INTEGER, moved BOOLEAN)"
    )
    sides = [(s, j.verdict == "same") for j in judgements for s in (j.left, j.right) if isinstance(s, Mention)]
    if sides:
        con.executemany(
            "INSERT INTO judged_sides VALUES (?, ?, ?, ?, ?)",
            [(str(s), s.article_id, s.start, s.end, moved) for s, moved in sides],
        )
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE judged_parties AS
        SELECT p.article_id, p.entity_no, p.kind,
            tagged_id(p.kind, coalesce(p.key, p.name), p.article_id || p.entity_no) AS atom,
            list(DISTINCT j.side) AS sides, bool_or(j.moved) AS moved
        FROM judged_sides j
        JOIN extraction.mentions m USING (article_id, start_char, end_char)
        JOIN parties p USING (article_id, entity_no)
        WHERE p.kind IN ('person', 'organisation')
        GROUP BY ALL
        """
    )


def rulings(con: DuckDBPyConnection, kind: str, judgements: Sequence[Judgement]) -> list[Ruling]:
    """The judgements both of whose sides are actors of the given kind in this database, as rulings over atoms."""
    if not judgements:
        return []
    known = dict(
        con.execute(
            f"""
            SELECT plain_id($kind, key), arg_max(usual, (articles, usual))
            FROM (SELECT key, usual, count(*) AS articles FROM {kind}_atoms WHERE NOT settled GROUP BY ALL) GROUP BY key
            UNION ALL SELECT DISTINCT usual, usual FROM {kind}_atoms
            UNION ALL SELECT actor_id, actor_id FROM reference_actors WHERE kind = $kind
            UNION ALL SELECT unnest(sides), atom FROM judged_parties WHERE kind = $kind
            """,
            {"kind": kind},
        ).fetchall()
    )
    return [
        Ruling(known[str(j.left)], known[str(j.right)], j.verdict == "same", j.place)
        for j in judgements
        if str(j.left) in known and str(j.right) in known
    ]


def decide(clusters: Clusters[str], decided: Sequence[Ruling]) -> None:
    """Join what is judged the same; the fences of what is judged different stand already.

    Raises:
        JudgementError: Rows make the same what another row keeps apart.
    """
    for ruling in decided:
        if ruling.same and not clusters.join(ruling.left, ruling.right):
            raise JudgementError(ruling.place, ruling.left, ruling.right)
    for ruling in decided:
        if not ruling.same and clusters.find(ruling.left) == clusters.find(ruling.right):
            raise JudgementError(ruling.place, ruling.left, ruling.right)


def judged_different(con: DuckDBPyConnection, judgements: Sequence[Judgement]) -> None:
    """TEMP `judged_different`: article_id, entity_no, actor_id: whom a party is judged not to be."""
    con.execute("CREATE OR REPLACE TEMP TABLE judged_apart (side VARCHAR, other VARCHAR)")
    pairs = [(str(j.left), str(j.right)) for j in judgements if j.verdict == "different"]
    if pairs:
        con.executemany("INSERT INTO judged_apart VALUES (?, ?)", [*pairs, *((b, a) for a, b in pairs)])
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE judged_different AS
        SELECT DISTINCT p.article_id, p.entity_no, coalesce(x.actor_id, j.other) AS actor_id
        FROM judged_apart j
        JOIN judged_parties p ON list_contains(p.sides, j.side)
        LEFT JOIN person_actors x ON x.atom = j.other
        """
    )
