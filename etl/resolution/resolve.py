"""The stages of resolution in their order; see the package for what they read and write."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from duckdb import DuckDBPyConnection

from etl.resolution.actors import actor_rows
from etl.resolution.atoms import identifiers
from etl.resolution.compositions import compositions
from etl.resolution.correcting import correct
from etl.resolution.decisions import Correction, Judgement
from etl.resolution.drafts import meeting_drafts, statement_drafts
from etl.resolution.homonyms import homonyms
from etl.resolution.identities import entity_actors, resolve_organisations, resolve_persons
from etl.resolution.judging import judged_different, judged_parties
from etl.resolution.likenesses import name_likenesses
from etl.resolution.meetings import meeting_map, meeting_rows
from etl.resolution.mentions import mention_rows
from etl.resolution.offices import office_holders
from etl.resolution.parties import facets, name_keys, parties
from etl.resolution.redirects import redirect_rows
from etl.resolution.reference import drop_stages, load_reference
from etl.resolution.roles import role_rows
from etl.resolution.statements import evidence_rows, statement_rows
from etl.resolution.surnames import decide_surnames
from etl.resolution.utterances import occurrence_rows

_OF_IDENTITIES = (
    "actor_facets", "actor_seen", "asked_for", "claimants", "claims", "clustered", "common_homonyms", "common_names",
    "discovered_homonyms", "doubt_evidence", "doubted", "doubted_marks", "doubted_parties", "framed_names", "full_names",
    "given_bearers", "homonyms", "joined", "likely_keys", "name_chances", "named", "office_candidates", "organisation_actors",
    "person_actors",
    "ranks", "stage", "styles", "surname_bearers", "surname_candidates", "surname_support", "surnames",
)  # fmt: skip
_OF_ACTORS = (
    "actor_countries", "former_ids", "former_mentions", "organisation_atoms", "party_facets", "person_atoms",
    "possible_homonyms", "read_names", "read_parties", "read_types",
)  # fmt: skip
_OF_PARTIES = ("parties", "roles_read")
_OF_DRAFTS = ("role_evidence", "statement_drafts", "statement_parties")
"""What no later stage reads: all articles have many of each, and what is not needed need not be in memory."""


@dataclass(frozen=True)
class Resolution:
    """What was decided, in figures for the closing lines of a build.

    Attributes:
        corrections_applied: Corrections carried out.
        corrections_skipped: Corrections whose article is absent.
        judgements_applied: Judgements both of whose sides are here.
        judgements_unused: The others.
        actors: Actors in the database.
        undecided: Parties of articles whose actor stays open.
        meetings: Meetings, tellings merged.
        utterances: Utterances found more than once.
    """

    corrections_applied: int
    corrections_skipped: int
    judgements_applied: int
    judgements_unused: int
    actors: int
    undecided: int
    meetings: int
    utterances: int


def resolve(
    con: DuckDBPyConnection,
    seeds: Path,
    judgements: Sequence[Judgement],
    corrections: Sequence[Correction],
    previous: str | None = None,
) -> Resolution:
    """Decide who is who over all articles and leave the rows that depend on it as TEMP tables `resolved_*`.

    Raises:
        JudgementError: Judgements contradict each other.
        CorrectionError: A correction no longer finds what it expects.
        DecisionFileError: A correction names no field, value or actor that exists.
    """
    applied = identify(con, seeds, judgements)
    actor_rows(con)
    redirect_rows(con, previous)
    drop_stages(con, *_OF_ACTORS)
    mention_rows(con)
    role_rows(con)
    statement_drafts(con)
    drop_stages(con, *_OF_PARTIES)
    meeting_drafts(con)
    skipped = correct(con, corrections)
    meeting_map(con)
    meeting_rows(con)
    statement_rows(con)
    evidence_rows(con)
    drop_stages(con, *_OF_DRAFTS)
    occurrence_rows(con)
    return figures(con, len(judgements), applied, len(corrections), skipped)


def identify(con: DuckDBPyConnection, seeds: Path, judgements: Sequence[Judgement]) -> int:
    """TEMP `entity_actors` and `entity_candidates` over all articles; returns how many judgements applied.

    Raises:
        JudgementError: Judgements contradict each other.
    """
    parts = load_reference(con, seeds)
    identifiers(con)
    compositions(con)
    name_keys(con, parts)
    name_likenesses(con, parts)
    parties(con)
    judged_parties(con, judgements)
    applied = resolve_organisations(con, parts, judgements)
    facets(con)
    homonyms(con)
    applied += resolve_persons(con, parts, judgements)
    judged_different(con, judgements)
    decide_surnames(con)
    office_holders(con)
    entity_actors(con)
    drop_stages(con, *_OF_IDENTITIES)
    return applied


def figures(con: DuckDBPyConnection, judgements: int, applied: int, corrections: int, skipped: int) -> Resolution:
    """The figures of what stands in the TEMP tables, with those of judgements and corrections."""
    return Resolution(
        corrections_applied=corrections - skipped,
        corrections_skipped=skipped,
        judgements_applied=applied,
        judgements_unused=judgements - applied,
        actors=_count(con, "FROM resolved_actors"),
        undecided=_count(con, "FROM entity_actors WHERE method = 'undecided'"),
        meetings=_count(con, "FROM resolved_meetings"),
        utterances=_count(con, "FROM (SELECT DISTINCT utterance_id FROM resolved_statement_occurrences)"),
    )


def _count(con: DuckDBPyConnection, source: str) -> int:
    found = con.execute(f"SELECT count(*) {source}").fetchone()
    return int(found[0]) if found else 0
