"""Drafts: statements and meetings with actors for parties, before corrections."""

from duckdb import DuckDBPyConnection


def statement_drafts(con: DuckDBPyConnection, identities: str = "entity_actors", parties: str = "parties") -> None:
    """TEMP `statement_drafts` and `statement_parties` (article_id, statement_no, actor_id, relation).

    A speaker who is only an office is the person who held it, where that is known, and unnamed otherwise; a speaker
    whose name is undecided leaves `speaker_type` null.
    """
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE statement_parties AS
        SELECT DISTINCT s.article_id, s.statement_no, e.actor_id, s.relation
        FROM extraction.statement_entities s JOIN {identities} e USING (article_id, entity_no)
        WHERE e.actor_id IS NOT NULL;

        CREATE OR REPLACE TEMP TABLE statement_drafts AS
        WITH speakers AS (
            SELECT s.article_id, s.statement_no, count(*) AS parties, len(list_distinct(list(e.actor_id))) AS known,
                count(*) FILTER (p.kind = 'office' AND e.actor_id IS NULL) AS labels,
                count(*) FILTER (p.kind = 'office' AND e.actor_id IS NOT NULL) AS holders,
                min(e.confidence) FILTER (e.method IN ('surname', 'office', 'variant')) AS confidence,
                list(e.actor_id) AS voices
            FROM extraction.statement_entities s
            JOIN {identities} e USING (article_id, entity_no)
            JOIN {parties} p USING (article_id, entity_no)
            WHERE s.relation = 'speaker' GROUP BY ALL
        )
        SELECT s.article_id, s.statement_no, s.kind, s.start_char, s.end_char, s.cue_start, s.cue_end, s.cue_lemma,
            s.speech_act,
            CASE WHEN w.parties IS NULL THEN s.speaker_type
                WHEN w.known > 1 THEN 'group'
                WHEN w.known = 1 THEN CASE WHEN w.holders > 0 THEN 'person' ELSE s.speaker_type END
                WHEN w.labels = w.parties THEN 'unnamed'
            END AS speaker_type,
            s.speaker_label, s.speaker_basis, s.speaker_start, s.speaker_end, s.speaker_office, s.speaker_country,
            CASE WHEN w.known = 0 AND w.labels = w.parties THEN coalesce(s.source_kind, 'official')
                WHEN w.known > 0 THEN NULL ELSE s.source_kind END AS source_kind,
            s.medium, o.actor_id AS outlet_id,
            CASE WHEN NOT coalesce(list_contains(w.voices, r.actor_id), false) THEN r.actor_id END AS relayed_by_id,
            CASE WHEN NOT coalesce(list_contains(w.voices, d.actor_id), false) THEN d.actor_id END AS addressee_id,
            s.occasion, s.said_from, s.said_to, s.in_heading, s.parent_no, s.meeting_no,
            least(s.confidence, coalesce(w.confidence, 1.0)) AS confidence
        FROM extraction.statements s
        LEFT JOIN speakers w USING (article_id, statement_no)
        LEFT JOIN {identities} o ON o.article_id = s.article_id AND o.entity_no = s.outlet_no
        LEFT JOIN {identities} r ON r.article_id = s.article_id AND r.entity_no = s.relayed_by_no
        LEFT JOIN {identities} d ON d.article_id = s.article_id AND d.entity_no = s.addressee_no;
        """
    )


def meeting_drafts(con: DuckDBPyConnection) -> None:
    """TEMP `meeting_drafts` and `meeting_draft_parties` (article_id, meeting_no, actor_id)."""
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE meeting_drafts AS
        SELECT article_id, meeting_no, kind, status, held_from, held_to, place, topic FROM extraction.meetings;

        CREATE OR REPLACE TEMP TABLE meeting_draft_parties AS
        SELECT DISTINCT m.article_id, m.meeting_no, e.actor_id
        FROM extraction.meeting_entities m JOIN entity_actors e USING (article_id, entity_no)
        WHERE e.actor_id IS NOT NULL;
        """
    )
