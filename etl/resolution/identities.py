"""Identities: atoms grown into actors, and the actor of every party of every article."""

from collections.abc import Sequence

import polars as pl
from duckdb import DuckDBPyConnection

from etl.resolution.atoms import organisation_atoms, person_atoms
from etl.resolution.clusters import Clusters
from etl.resolution.common import join_bearers
from etl.resolution.decisions import Judgement
from etl.resolution.famous import join_famous
from etl.resolution.judging import Ruling, decide, rulings
from etl.resolution.keys import NameParts
from etl.resolution.likenesses import name_words, pairs_of
from etl.resolution.organisations import atoms_by_key, join_countries, join_heads
from etl.resolution.persons import join_exact, join_lengths, join_spellings, spelled
from etl.resolution.reference import put
from etl.resolution.support import likely_keys, profiles
from etl.resolution.told import join_told


def _clusters(con: DuckDBPyConnection, kind: str, decided: Sequence[Ruling]) -> Clusters[str]:
    """Clusters of one kind: every curated or composed actor an anchor, judgements carried out."""
    anchors = con.execute(
        f"SELECT DISTINCT usual FROM {kind}_atoms WHERE settled"
        " UNION SELECT actor_id FROM reference_actors WHERE kind = $kind ORDER BY ALL",
        {"kind": kind},
    ).fetchall()
    clusters = Clusters({atom: atom for (atom,) in anchors}, [(r.left, r.right) for r in decided if not r.same])
    decide(clusters, decided)
    return clusters


def _finish(con: DuckDBPyConnection, kind: str, clusters: Clusters[str]) -> None:
    """TEMP `{kind}_actors`: atom, key, actor_id: the anchor, else the id of the cluster's most frequent name, its key."""
    for atom, usual in con.execute(
        f"SELECT DISTINCT atom, usual FROM {kind}_atoms WHERE atom <> usual AND NOT judged ORDER BY ALL"
    ).fetchall():
        clusters.join(atom, usual)
    atoms = clusters.joined()
    put(
        con,
        "joined",
        pl.DataFrame(
            {
                "atom": atoms,
                "root": [clusters.find(atom) for atom in atoms],
                "anchor": [clusters.anchor(atom) for atom in atoms],
            },
            schema={"atom": pl.String, "root": pl.String, "anchor": pl.String},
        ),
    )
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE clustered AS
        SELECT atom, coalesce(j.root, atom) AS root, j.anchor
        FROM (SELECT atom FROM {kind}_atoms UNION SELECT usual FROM {kind}_atoms) LEFT JOIN joined j USING (atom);

        CREATE OR REPLACE TEMP TABLE {kind}_actors AS
        WITH names AS (
            SELECT c.root, a.key, count(DISTINCT a.article_id) AS articles
            FROM {kind}_atoms a JOIN clustered c USING (atom) WHERE c.anchor IS NULL GROUP BY ALL
        ), chosen AS (
            SELECT root, arg_max(key, (articles, length(key), key)) AS key, sum(articles) AS articles
            FROM names GROUP BY ALL
        ), heirs AS (
            SELECT root, key, row_number() OVER (PARTITION BY key ORDER BY articles DESC, root) AS place FROM chosen
        ), smallest AS (
            SELECT root, min(atom) AS atom FROM clustered GROUP BY ALL
        )
        SELECT c.atom, h.key, coalesce(c.anchor, CASE WHEN h.place = 1 THEN plain_id('{kind}', h.key) END, s.atom) AS actor_id
        FROM clustered c LEFT JOIN heirs h USING (root) JOIN smallest s USING (root);
        """
    )


def resolve_organisations(con: DuckDBPyConnection, parts: NameParts, judgements: Sequence[Judgement]) -> int:
    """TEMP `organisation_actors` (atom, actor_id); returns how many judgements applied."""
    organisation_atoms(con)
    decided = rulings(con, "organisation", judgements)
    clusters = _clusters(con, "organisation", decided)
    by_key = atoms_by_key(con)
    join_countries(con, clusters, by_key)
    join_heads(clusters, by_key, parts.classifying)
    _finish(con, "organisation", clusters)
    return len(decided)


def resolve_persons(con: DuckDBPyConnection, parts: NameParts, judgements: Sequence[Judgement]) -> int:
    """TEMP `person_actors` (atom, actor_id) for full names; returns how many judgements applied."""
    person_atoms(con)
    decided = rulings(con, "person", judgements)
    clusters = _clusters(con, "person", decided)
    likely_keys(con)
    atoms, known = spelled(con), profiles(con)
    join_exact(clusters, atoms, known)
    join_bearers(con, clusters, known)
    join_lengths(clusters, atoms, known, parts, pairs_of(con, "longer"))
    join_spellings(clusters, atoms, known, pairs_of(con, "spelling"))
    join_famous(con, clusters, atoms, known, parts)
    join_told(con, clusters, parts, name_words(con, parts))
    _finish(con, "person", clusters)
    return len(decided)


def entity_actors(con: DuckDBPyConnection) -> None:
    """TEMP `entity_actors`, `entity_candidates`: the actor of every party, and who an undecided one might be."""
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE entity_candidates AS
        SELECT article_id, entity_no, actor_id, score, reason FROM surname_candidates
        WHERE (article_id, entity_no) NOT IN (SELECT (article_id, entity_no) FROM surname_candidates WHERE taken)
        UNION ALL
        SELECT article_id, entity_no, actor_id, score, reason FROM office_candidates WHERE NOT taken;

        CREATE OR REPLACE TEMP TABLE entity_actors AS
        WITH linked AS (
            SELECT article_id, entity_no, actor_id, 'surname' AS method, 0.6 + 0.35 * score AS confidence
            FROM surname_candidates WHERE taken
            UNION ALL
            SELECT article_id, entity_no, actor_id, 'office', score FROM office_candidates WHERE taken
            UNION ALL
            SELECT DISTINCT article_id, entity_no, NULL, 'undecided', 0.0 FROM entity_candidates
        ), curated_keys AS (
            SELECT DISTINCT actor_id, key FROM known_keys
        ), named AS (
            SELECT article_id, entity_no, x.actor_id, a.judged, a.key = x.key OR c.key IS NOT NULL AS own
            FROM person_atoms a JOIN person_actors x USING (atom)
            LEFT JOIN curated_keys c ON c.actor_id = x.actor_id AND c.key = a.key
            UNION ALL
            SELECT article_id, entity_no, x.actor_id, a.judged, true
            FROM organisation_atoms a JOIN organisation_actors x USING (atom)
        )
        SELECT p.article_id, p.entity_no,
            CASE WHEN l.method IS NOT NULL THEN l.actor_id ELSE coalesce(n.actor_id, p.settled) END AS actor_id,
            CASE WHEN l.method IS NOT NULL THEN l.method WHEN n.judged THEN 'judgement'
                WHEN h.homonym IS NOT NULL THEN 'homonym'
                WHEN p.settled IS NOT NULL THEN p.method WHEN n.actor_id IS NULL THEN 'undecided'
                WHEN coalesce(n.own, false) THEN 'exact' ELSE 'variant' END AS method,
            coalesce(l.confidence, CASE WHEN n.judged THEN 1.0 END, p.confidence) AS confidence
        FROM parties p
        LEFT JOIN linked l USING (article_id, entity_no)
        LEFT JOIN named n USING (article_id, entity_no)
        LEFT JOIN homonyms h USING (article_id, entity_no);
        """
    )
