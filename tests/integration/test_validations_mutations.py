"""Every expectation can fail: a built database, broken in exactly that way, is reported with its severity."""

from __future__ import annotations

import pytest
from mutants import Mutant, build_dataset

from validations.suites import suites

SEVERITIES = {check.id: check.severity for checks in suites().values() for check in checks}


@pytest.fixture(scope="module")
def mutant(tmp_path_factory: pytest.TempPathFactory) -> Mutant:
    return Mutant(build_dataset(tmp_path_factory.mktemp("built")))


def one(table: str, where: str = "true") -> str:
    """Condition that picks one row of a table, always the same."""
    return f"rowid = (SELECT min(rowid) FROM {table} WHERE {where})"


def change(table: str, values: str, where: str = "true") -> str:
    """A mutation of one row."""
    return f"UPDATE {table} SET {values} WHERE {one(table, where)}"


def drop(table: str, where: str = "true") -> str:
    """A mutation that loses one row."""
    return f"DELETE FROM {table} WHERE {one(table, where)}"


def double(table: str, values: str = "", where: str = "true") -> str:
    """A mutation that doubles one row, with other values in some columns."""
    replaced = f"SELECT * REPLACE ({values})" if values else "SELECT *"
    return f"INSERT INTO {table} {replaced} FROM {table} WHERE {one(table, where)}"


A_PERSON = "(SELECT min(actor_id) FROM actors WHERE kind = 'person' AND origin = 'curated')"
A_STATE = "(SELECT min(actor_id) FROM actors WHERE kind = 'country')"
A_BODY = "(SELECT min(actor_id) FROM actors WHERE kind = 'organisation' AND origin = 'curated')"
A_TALK = "meeting_id IN (SELECT meeting_id FROM meeting_participants)"
TOLD = "meeting_id IN (SELECT meeting_id FROM meeting_mentions)"

KEYS = {table: double(table) for table in (
    "loads", "sources", "articles", "passages", "actors", "actor_names", "actor_redirects", "organisations", "mentions",
    "mention_candidates", "roles", "meetings", "meeting_participants", "meeting_mentions", "statements",
    "statement_speakers", "statement_mentions", "statement_occurrences", "evidence", "rejections",
)}  # fmt: skip

EMPTIED = {
    "loads": "verdict", "sources": "source_id", "articles": "uri", "passages": "kind", "actors": "name_ar",
    "actor_names": "language", "actor_redirects": "old_actor_id", "organisations": "type", "mentions": "confidence",
    "mention_candidates": "score", "roles": "basis", "meetings": "status", "meeting_participants": "actor_id",
    "meeting_mentions": "end_char", "statements": "in_heading", "statement_speakers": "actor_id",
    "statement_mentions": "statement_id", "statement_occurrences": "utterance_id", "evidence": "column_name",
    "rejections": "reason",
}  # fmt: skip

FORBIDDEN = {
    "loads": "verdict = 'fine'", "articles": "published_basis = 'guessed'", "passages": "kind = 'caption'",
    "actors": "kind = 'animal'", "actor_names": "language = 'fr'", "actor_redirects": "actor_id = old_actor_id",
    "mentions": "confidence = 1.5", "mention_candidates": "score = -1", "roles": "basis = 'heard'",
    "meetings": "status = 'over'", "meeting_mentions": "end_char = start_char", "statements": "kind = 'free'",
    "evidence": "table_name = 'passages'", "sources": "country = 'SYR'",
}  # fmt: skip

DANGLING = {
    "sources": "actor_id = 'nobody'", "articles": "load_id = 'none'", "passages": "article_id = 'none'",
    "actor_names": "actor_id = 'nobody'", "actor_redirects": "actor_id = 'nobody'",
    "organisations": "parent_id = 'none'", "mentions": "actor_id = 'nobody'",
    "mention_candidates": "actor_id = 'nobody'",
    "roles": "organisation_id = 'none'",
    "meeting_participants": "actor_id = 'nobody'", "meeting_mentions": "meeting_id = 'none'",
    "statements": "outlet_id = 'nobody'", "statement_speakers": "actor_id = 'nobody'",
    "statement_mentions": "actor_id = 'nobody'", "statement_occurrences": "statement_id = 'none'",
    "evidence": "article_id = 'none'", "rejections": "load_id = 'none'",
}  # fmt: skip

BLANKED = {
    "loads": "code_version", "sources": "name_en", "articles": "title", "passages": "kind", "actors": "name_en",
    "actor_names": "name", "actor_redirects": "old_actor_id", "organisations": "type", "mentions": "text",
    "mention_candidates": "reason", "roles": "title", "meetings": "place", "meeting_participants": "actor_id",
    "meeting_mentions": "meeting_id", "statements": "speaker_office", "statement_speakers": "actor_id",
    "statement_mentions": "actor_id", "statement_occurrences": "utterance_id", "evidence": "row_id",
    "rejections": "detail",
}  # fmt: skip

LOADS = [
    ("loads.exist", "DELETE FROM loads"),
    ("loads.times_plausible", "UPDATE loads SET started_at = '1970-01-01', finished_at = '1970-01-01'"),
    ("loads.times_plausible", "UPDATE loads SET finished_at = '2100-01-01'"),
    ("loads.digests", "UPDATE loads SET fingerprint = 'abc'"),
    ("loads.digests", "UPDATE loads SET code_version = ' '"),
    ("loads.load_id_derived", "UPDATE loads SET load_id = 'the ' || load_id"),
    ("loads.input_digest_of_articles", change("articles", "uri = uri || '?'")),
    ("loads.input_digest_of_articles", "UPDATE articles SET superseded_by = NULL"),
    ("loads.schema_version", "UPDATE loads SET schema_version = 99"),
    ("loads.articles_added", "UPDATE loads SET articles_added = articles_added + 1"),
    ("loads.articles_added", drop("articles")),
    ("loads.articles_counted", "UPDATE loads SET articles_unchanged = 1000000"),
    ("loads.articles_superseded", "UPDATE loads SET articles_superseded = 0"),
    ("loads.articles_rejected", "DELETE FROM rejections"),
    (
        "loads.earlier_verdicts",
        "UPDATE loads SET verdict = 'failed' WHERE started_at = (SELECT min(started_at) FROM loads)",
    ),
]

SOURCES = [
    ("sources.names_in_their_letters", change("sources", "name_ar = 'Reuters'")),
    ("sources.names_in_their_letters", change("sources", "name_en = 'رويترز'")),
    ("sources.ids_plain", change("sources", "source_id = source_id || ' '")),
    ("sources.actor_is_an_organisation", change("sources", f"actor_id = {A_PERSON}")),
    ("sources.one_actor_each", f"UPDATE sources SET actor_id = {A_BODY}"),
    ("sources.unknown_is_nobody", "UPDATE sources SET country = 'SY' WHERE source_id = 'unknown'"),
    ("sources.published_something", "INSERT INTO sources VALUES ('paper', 'صحيفة', NULL, NULL, NULL)"),
    ("sources.country_known", change("sources", "country = 'XX'")),
]

ARTICLES = [
    ("articles.id_derived", change("articles", "body = body || '.', sha256 = sha256(body || '.')")),
    ("articles.id_derived", "UPDATE articles SET source_id = (SELECT max(source_id) FROM sources)"),
    ("articles.sha256_of_body", change("articles", "sha256 = sha256('x')")),
    ("articles.body_readable", change("articles", "body = 'No Arabic here'")),
    ("articles.body_readable", change("articles", "body = repeat('كلام ', 500000)")),
    ("articles.body_undamaged", change("articles", "body = body || chr(65533)")),
    ("articles.no_markup", "UPDATE articles SET body = '<p>' || body"),
    ("articles.source_basis", change("articles", "source_basis = 'unknown'", "source_id <> 'unknown'")),
    ("articles.published_plausible", change("articles", "published_from = '1900-01-01', published_to = '1900-01-01'")),
    ("articles.published_plausible", change("articles", "published_from = '2100-01-01', published_to = '2100-01-01'")),
    (
        "articles.published_narrow",
        change("articles", "published_to = published_from + 1", "published_basis = 'declared'"),
    ),
    ("articles.as_declared", change("articles", "published_from = '2015-01-01', published_to = '2015-01-01'")),
    ("articles.as_declared", "UPDATE articles SET published_basis = 'inferred' WHERE published_basis = 'declared'"),
    ("articles.as_declared", change("articles", "title = NULL", "title IS NOT NULL")),
    ("articles.read_once", drop("extraction.articles")),
    ("articles.read_once", double("extraction.articles")),
    ("articles.one_current_per_uri", "UPDATE articles SET superseded_by = NULL"),
    ("articles.one_current_per_uri", "UPDATE articles SET uri = (SELECT min(uri) FROM articles)"),
    ("articles.superseded_by_later", change("articles", "uri = 'elsewhere'", "superseded_by IS NOT NULL")),
    ("articles.superseded_by_later", change("articles", "superseded_by = article_id", "superseded_by IS NOT NULL")),
    ("articles.same_text_twice", double("articles", "'0' AS article_id, 'copy' AS uri")),
    (
        "articles.same_text_spaced",
        double("articles", "'0' AS article_id, 'copy' AS uri, sha256('0') AS sha256, body || chr(10) AS body"),
    ),
    ("articles.uri_plain", change("articles", "uri = ' '")),
    ("articles.uri_plain", change("articles", "uri = 'a' || chr(10) || 'b'")),
    ("articles.title_in_body", change("articles", "title = 'عنوان من صحيفة أخرى'")),
    ("articles.dateline_in_body", change("articles", "dateline = 'مكان آخر - وكالة'")),
    ("articles.have_passages", "DELETE FROM passages WHERE article_id = (SELECT min(article_id) FROM articles)"),
]

PASSAGES = [
    ("passages.in_body", change("passages", "end_char = end_char + 100000")),
    ("passages.in_order", change("passages", "passage_no = passage_no + 1", "passage_no = 1")),
    ("passages.in_order", change("passages", "start_char = start_char - 5", "passage_no = 2")),
    ("passages.cover_the_text", change("passages", "end_char = end_char - 2", "kind = 'paragraph'")),
    ("passages.cover_the_text", change("passages", "end_char = start_char + 1", "kind = 'dateline'")),
    ("passages.cover_the_text", "DELETE FROM passages WHERE passage_no = 0"),
    (
        "passages.cover_the_text",
        "DELETE FROM passages p WHERE passage_no = (SELECT max(passage_no) FROM passages q"
        " WHERE q.article_id = p.article_id)",
    ),
    ("passages.trimmed", change("passages", "start_char = start_char - 1", "passage_no = 1")),
    ("passages.trimmed", change("passages", "end_char = end_char + 1", "passage_no = 1")),
    ("passages.one_title_one_dateline", "UPDATE passages SET kind = 'title' WHERE passage_no > 1"),
    ("passages.title_on_top", "UPDATE passages SET kind = 'title' WHERE passage_no > 2"),
    ("passages.title_is_the_title", "UPDATE articles SET title = NULL"),
    ("passages.title_is_the_title", "UPDATE passages SET kind = 'paragraph' WHERE kind = 'title'"),
    ("passages.dateline_is_the_dateline", "UPDATE articles SET dateline = NULL"),
]

ACTORS = [
    ("actors.name_in_arabic", change("actors", "name_ar = 'Lavrov'", "kind = 'person'")),
    ("actors.name_has_letters", change("actors", "name_ar = '5+1'")),
    ("actors.name_en_in_latin", change("actors", "name_en = 'لافروف'")),
    ("actors.name_whole", change("actors", "name_ar = name_ar || ' '")),
    ("actors.name_whole", change("actors", "name_ar = '<b>' || name_ar || '</b>'")),
    ("actors.name_whole", change("actors", "name_ar = repeat(name_ar || ' ', 40) || 'و'")),
    ("actors.person_named_like_one", change("actors", "name_ar = 'خالد 3'", "kind = 'person'")),
    ("actors.person_named_like_one", change("actors", "name_ar = '«' || name_ar", "kind = 'person'")),
    (
        "actors.person_of_few_words",
        change("actors", "name_ar = 'وزير خارجية روسيا في موسكو أمس الأول خالد'", "kind = 'person'"),
    ),
    ("actors.country_is_a_code", change("actors", "country = 'sy'")),
    ("actors.country_known", change("actors", "country = 'QQ'", "kind = 'person'")),
    ("actors.states_have_codes", change("actors", "country = NULL", "kind = 'country'")),
    ("actors.one_state_per_code", "UPDATE actors SET country = 'SY' WHERE kind = 'country'"),
    ("actors.one_per_wikidata_item", "UPDATE actors SET wikidata_id = 'Q1' WHERE origin = 'curated'"),
    ("actors.ids_as_made", change("actors", "origin = 'discovered'", "origin = 'curated'")),
    ("actors.ids_as_made", change("actors", "kind = 'organisation'", "origin = 'discovered' AND kind = 'person'")),
    ("actors.discovered_without_wikidata", change("actors", "wikidata_id = 'Q42'", "origin = 'discovered'")),
    (
        "actors.discovered_are_mentioned",
        double(
            "actors",
            "'person_0123456789ab' AS actor_id, 'خالد منسي' AS name_ar",
            "origin = 'discovered' AND kind = 'person'",
        ),
    ),
    (
        "actors.discovered_once",
        double("actors", "'person_0123456789ab' AS actor_id", "origin = 'discovered' AND name_ar LIKE '% % %'"),
    ),
    ("actors.organisations_described", drop("organisations")),
    ("actors.organisations_described", f"INSERT INTO organisations VALUES ({A_PERSON}, 'ministry', NULL)"),
    ("actors.name_among_spellings", change("actors", "name_ar = 'اسم لا يعرفه أحد'")),
    ("actor_names.in_their_letters", change("actor_names", "name = 'لافروف'", "language = 'en'")),
    ("actor_names.have_letters", change("actor_names", "name = '123'")),
    ("actor_names.whole", change("actor_names", "name = name || chr(10)")),
    (
        "actor_names.read_somewhere",
        "INSERT INTO actor_names SELECT min(actor_id), 'اسم لا يعرفه أحد', 'ar' FROM actors"
        " WHERE origin = 'discovered'",
    ),
    ("actor_names.more_than_a_letter", change("actor_names", "name = 'س'")),
    ("actor_redirects.old_is_gone", change("actor_redirects", f"old_actor_id = {A_PERSON}")),
    (
        "actor_redirects.one_step",
        "INSERT INTO actor_redirects SELECT 'person_0', min(old_actor_id), NULL FROM actor_redirects",
    ),
    ("organisations.type_known", change("organisations", "type = 'circus'")),
    ("organisations.no_circle", change("organisations", "parent_id = actor_id")),
    (
        "organisations.no_circle",
        "UPDATE organisations o SET parent_id = p.actor_id FROM organisations p WHERE p.parent_id = o.actor_id",
    ),
]

MENTIONS = [
    ("mentions.id_derived", change("mentions", "start_char = start_char + 1, end_char = end_char + 1")),
    ("mentions.id_derived", change("mentions", "mention_id = 'abc'")),
    ("mentions.in_body", change("mentions", "end_char = end_char + 1000000")),
    ("mentions.text_is_its_span", change("mentions", "text = 'شخص آخر'")),
    ("mentions.text_is_its_span", "UPDATE mentions SET start_char = start_char + 1, end_char = end_char + 1"),
    ("mentions.name_whole", change("mentions", "text = text || ' '")),
    ("mentions.method_known", change("mentions", "method = 'guessed'")),
    ("mentions.undecided_without_actor", change("mentions", "actor_id = NULL", "actor_id IS NOT NULL")),
    ("mentions.kind_of_its_actor", change("mentions", f"actor_id = {A_STATE}", "kind = 'person'")),
    ("mentions.kind_of_its_actor", change("mentions", "kind = 'organisation'", "kind = 'person'")),
    ("mentions.not_overlapping", double("mentions", "'0' AS mention_id, start_char + 1 AS start_char")),
    ("mentions.read_in_their_article", drop("mentions")),
    ("mentions.read_in_their_article", double("mentions", "'0' AS mention_id, end_char + 1 AS end_char")),
    (
        "mentions.one_actor_per_party",
        "UPDATE mentions SET actor_id = NULL, method = 'undecided' WHERE mention_id = (SELECT min(mention_id)"
        " FROM mentions m JOIN extraction.mentions USING (article_id, start_char, end_char) JOIN (SELECT article_id,"
        " entity_no FROM extraction.mentions GROUP BY ALL HAVING count(*) > 1) USING (article_id, entity_no))",
    ),
    ("mentions.no_surer_than_read", "UPDATE mentions SET confidence = 1"),
    (
        "mentions.settled_by_seeds",
        "UPDATE mentions SET actor_id = CASE actor_id WHEN 'russia' THEN 'france' ELSE 'russia' END"
        " WHERE kind = 'country'",
    ),
    ("mentions.person_shares_a_word", f"UPDATE mentions SET actor_id = {A_PERSON} WHERE kind = 'person'"),
    ("mentions.not_in_furniture", "UPDATE passages SET kind = 'boilerplate' WHERE kind = 'paragraph'"),
    (
        "mention_candidates.only_undecided",
        f"INSERT INTO mention_candidates SELECT min(mention_id), {A_PERSON}, 0.5, 'same name' FROM mentions"
        " WHERE actor_id IS NOT NULL",
    ),
    ("mention_candidates.of_the_kind", f"UPDATE mention_candidates SET actor_id = {A_STATE}"),
    ("mention_candidates.reason_given", "UPDATE mention_candidates SET reason = ' '"),
]

ROLES = [
    ("roles.id_derived", change("roles", "title = 'وزير'", "basis = 'read'")),
    ("roles.id_derived", change("roles", "country = 'FR'", "basis = 'curated' AND country <> 'FR'")),
    ("roles.title_is_one", change("roles", "title = 'Minister'")),
    ("roles.held_for_a_body", change("roles", f"organisation_id = {A_PERSON}")),
    ("roles.held_by_a_person", change("roles", f"actor_id = {A_BODY}", "basis = 'curated'")),
    ("roles.dates_plausible", change("roles", "seen_from = '1900-01-01'", "basis = 'curated'")),
    ("roles.dates_plausible", change("roles", "seen_to = '2100-01-01'", "basis = 'curated'")),
    ("roles.seen_when_told", change("roles", "seen_to = seen_to - 1", "basis = 'read' AND seen_to > seen_from")),
    ("roles.seen_when_told", "UPDATE roles SET seen_from = NULL, seen_to = NULL WHERE basis = 'read'"),
    ("roles.read_in_their_articles", "DELETE FROM extraction.offices"),
    ("roles.has_its_mention", "UPDATE roles SET mention_id = NULL"),
    ("roles.beside_its_holder", change("roles", f"actor_id = {A_PERSON}", "mention_id IS NOT NULL")),
    ("roles.curated_without_mention", change("roles", "basis = 'curated'", "mention_id IS NOT NULL")),
    ("roles.read_somewhere", "DELETE FROM evidence WHERE table_name = 'roles'"),
    (
        "roles.one_holder_at_a_time",
        "UPDATE roles SET seen_from = '2000-01-01', seen_to = '2020-01-01' WHERE basis = 'curated'",
    ),
    ("roles.told_once", double("roles", "'0' AS role_id", "basis = 'curated' AND seen_from < seen_to")),
]

MEETINGS = [
    (
        "meetings.id_derived",
        f"UPDATE meetings SET meeting_id = md5(meeting_id)[1:16] WHERE {one('meetings')};"
        "UPDATE meeting_mentions SET meeting_id = (SELECT m.meeting_id FROM meetings m ANTI"
        " JOIN meeting_mentions USING (meeting_id))"
        " WHERE meeting_id NOT IN (SELECT meeting_id FROM meetings)",
    ),
    ("meetings.told_somewhere", double("meetings", "'0' AS meeting_id")),
    ("meetings.told_somewhere", "DELETE FROM meeting_mentions"),
    ("meetings.dates_plausible", change("meetings", "held_from = '1890-01-01', held_to = '1890-01-01'")),
    ("meetings.dates_plausible", change("meetings", "held_from = '2100-01-01', held_to = '2100-01-01'")),
    ("meetings.dates_narrow", change("meetings", "held_from = '2010-01-01', held_to = '2015-01-01'")),
    (
        "meetings.held_before_told",
        change("meetings", "held_from = '2016-12-01', held_to = '2016-12-01'", "status = 'held'"),
    ),
    (
        "meetings.planned_after_told",
        "UPDATE meetings SET held_from = '2015-01-01', held_to = '2015-01-01', status = 'planned'",
    ),
    ("meetings.read_in_their_articles", change("meetings", "status = 'possible'", "status = 'held'")),
    ("meetings.read_in_their_articles", change("meetings", "place = NULL", "place IS NOT NULL")),
    (
        "meetings.read_in_their_articles",
        change("meetings", "held_from = held_from - 1, held_to = held_to - 1", "held_from IS NOT NULL"),
    ),
    ("meetings.place_and_topic_short", change("meetings", "place = repeat('قاعة ', 50) || 'قاعة'")),
    (
        "meetings.met_once",
        double("meetings", "'0' AS meeting_id, '2015-10-01' AS held_from, '2015-10-01' AS held_to", A_TALK)
        + "; INSERT INTO meetings SELECT * REPLACE ('1' AS meeting_id) FROM meetings WHERE meeting_id = '0'"
        + f"; INSERT INTO meeting_participants SELECT unnest(['0', '1']), unnest([{A_BODY}, {A_BODY}]), '0'"
        + f"; INSERT INTO meeting_participants SELECT unnest(['0', '1']), unnest([{A_STATE}, {A_STATE}]), '0'",
    ),
    (
        "meeting_participants.article_tells_of_it",
        change(
            "meeting_participants",
            "article_id = (SELECT max(article_id) FROM articles)",
            "article_id < (SELECT max(article_id) FROM articles)",
        ),
    ),
    ("meeting_participants.read_in_their_article", change("meeting_participants", f"actor_id = {A_BODY}")),
    ("meeting_participants.none_lost", drop("meeting_participants")),
    ("meeting_mentions.in_body", change("meeting_mentions", "end_char = end_char + 1000000")),
    ("meeting_mentions.of_a_clause", change("meeting_mentions", "end_char = start_char + 5000")),
    ("meeting_mentions.one_meeting_per_clause", double("meeting_mentions", "'0' AS meeting_id")),
    ("meeting_mentions.read_in_their_article", drop("meeting_mentions")),
    ("meeting_mentions.read_in_their_article", change("meeting_mentions", "start_char = start_char + 1")),
    (
        "meeting_mentions.article_keeps_meetings_apart",
        "UPDATE meeting_mentions SET meeting_id = '0' WHERE rowid = (SELECT min(m.rowid) FROM meeting_mentions m"
        " JOIN extraction.meeting_spans USING (article_id, start_char, end_char) JOIN (SELECT article_id, meeting_no"
        " FROM extraction.meeting_spans GROUP BY ALL HAVING count(*) > 1) USING (article_id, meeting_no))",
    ),
]

STATEMENTS = [
    ("statements.id_derived", change("statements", "cue_start = cue_start - 1", "cue_start > 1")),
    ("statements.id_derived", change("statements", "statement_id = 'abc'")),
    ("statements.in_body", change("statements", "end_char = end_char + 1000000")),
    ("statements.in_body", change("statements", "speaker_end = speaker_end + 1000000", "speaker_end IS NOT NULL")),
    ("statements.content_is_its_span", "UPDATE statements SET start_char = start_char + 1, end_char = end_char + 1"),
    ("statements.content_is_its_span", change("statements", "content = 'لم يقل هذا أحد'")),
    ("statements.content_is_its_span", change("statements", "content = reverse(content)")),
    ("statements.cue_is_its_span", change("statements", "cue = 'همس'", "cue IS NOT NULL")),
    ("statements.label_is_its_span", change("statements", "speaker_label = 'شخص آخر'", "speaker_start IS NOT NULL")),
    ("statements.content_whole", change("statements", "content = content || ' '")),
    ("statements.content_whole", change("statements", "content = '...'")),
    ("statements.content_whole", change("statements", "content = repeat('كلام ', 2000) || 'كثير'")),
    ("statements.content_begins_cleanly", change("statements", "content = '، ' || content")),
    ("statements.in_order", drop("statements", "statement_no = 1")),
    ("statements.in_order", change("statements", "statement_no = 500", "statement_no = 0")),
    (
        "statements.cue_outside_content",
        change("statements", "cue_start = start_char, cue_end = start_char + 2", "cue IS NOT NULL"),
    ),
    (
        "statements.speaker_outside_content",
        change("statements", "speaker_start = start_char, speaker_end = start_char + 2", "speaker_start IS NOT NULL"),
    ),
    (
        "statements.cue_beside_content",
        change("statements", "start_char = start_char + 3000, end_char = end_char + 3000", "cue_start < start_char"),
    ),
    (
        "statements.speaker_beside_cue",
        change("statements", "speaker_start = cue_end + 900, speaker_end = cue_end + 905", "cue IS NOT NULL"),
    ),
    ("statements.not_in_furniture", "UPDATE passages SET kind = 'boilerplate' WHERE kind = 'paragraph'"),
    ("statements.heading_as_passage", change("statements", "in_heading = NOT in_heading")),
    (
        "statements.speakers_of_the_type",
        drop(
            "statement_speakers", "statement_id IN (SELECT statement_id FROM statements WHERE speaker_type = 'person')"
        ),
    ),
    (
        "statements.speakers_of_the_type",
        change(
            "statement_speakers",
            f"actor_id = {A_STATE}",
            "statement_id IN (SELECT statement_id FROM statements WHERE speaker_type = 'person')",
        ),
    ),
    (
        "statements.speakers_of_the_type",
        f"INSERT INTO statement_speakers SELECT min(statement_id), {A_PERSON}"
        " FROM statements WHERE speaker_type = 'unnamed'",
    ),
    ("statements.speakers_of_the_type", change("statements", "speaker_type = NULL", "speaker_type = 'person'")),
    ("statements.unnamed_are_described", change("statements", "speaker_label = NULL", "speaker_type = 'unnamed'")),
    ("statements.unnamed_are_described", change("statements", "source_kind = 'official'", "speaker_type = 'person'")),
    ("statements.basis_fits", change("statements", "speaker_basis = 'dropped'", "speaker_start IS NOT NULL")),
    ("statements.basis_fits", "UPDATE statements SET speaker_label = NULL"),
    ("statements.cue_has_lemma", change("statements", "cue_lemma = NULL", "cue IS NOT NULL")),
    (
        "statements.without_cue_are_quoted",
        change("statements", "cue = NULL, cue_start = NULL, cue_end = NULL, cue_lemma = NULL", "kind = 'indirect'"),
    ),
    ("statements.speech_act_known", change("statements", "speech_act = 'whisper'")),
    ("statements.said_plausible", change("statements", "said_from = '1890-01-01', said_to = '1890-01-01'")),
    ("statements.said_plausible", change("statements", "said_from = '2100-01-01', said_to = '2100-01-01'")),
    ("statements.said_before_published", "UPDATE statements SET said_from = '2017-01-01', said_to = '2017-01-01'"),
    ("statements.said_narrow", change("statements", "said_from = '2010-01-01', said_to = '2015-01-01'")),
    (
        "statements.inside_parent",
        "UPDATE statements s SET parent_statement_id = (SELECT statement_id FROM statements p"
        " WHERE p.article_id = s.article_id AND p.statement_no = 3) WHERE statement_no = 1",
    ),
    (
        "statements.apart_or_nested",
        "UPDATE statements s SET end_char = (SELECT start_char + 5 FROM statements n"
        " WHERE n.article_id = s.article_id AND n.statement_no = s.statement_no + 1) WHERE statement_no = 0",
    ),
    (
        "statements.told_once",
        double("statements", "'0' AS statement_id, 400 AS statement_no")
        + f"; INSERT INTO statement_speakers SELECT '0', actor_id FROM statement_speakers WHERE statement_id ="
        f" (SELECT statement_id FROM statements WHERE {one('statements')})",
    ),
    (
        "statements.meeting_of_the_article",
        change(
            "statements",
            "meeting_id = (SELECT max(meeting_id) FROM meetings)",
            "article_id NOT IN (SELECT article_id FROM meeting_mentions"
            " WHERE meeting_id = (SELECT max(meeting_id) FROM meetings))",
        ),
    ),
    ("statements.outlet_is_an_organisation", change("statements", f"outlet_id = {A_PERSON}")),
    (
        "statements.parties_differ",
        "UPDATE statements SET relayed_by_id = (SELECT min(actor_id) FROM statement_speakers w"
        " WHERE w.statement_id = statements.statement_id)",
    ),
    ("statements.read_in_their_article", drop("statements")),
    ("statements.as_read", change("statements", "kind = 'direct'", "kind = 'indirect'")),
    ("statements.as_read", change("statements", "speech_act = 'deny'", "speech_act <> 'deny'")),
    ("statements.as_read", change("statements", "medium = 'letter'", "medium IS NULL")),
    ("statements.no_surer_than_read", "UPDATE statements SET confidence = 1"),
    (
        "statements.speaker_type_as_read",
        change("statements", "speaker_type = 'country'", "speaker_type = 'organisation'"),
    ),
    ("statements.speaker_type_as_read", change("statements", "source_kind = 'witness'", "source_kind <> 'witness'")),
    ("statements.parties_as_read", change("statements", f"outlet_id = {A_BODY}", "outlet_id IS NULL")),
    (
        "statements.parent_as_read",
        change("statements", "parent_statement_id = NULL", "parent_statement_id IS NOT NULL"),
    ),
    ("statements.meeting_as_read", change("statements", "meeting_id = NULL", "meeting_id IS NOT NULL")),
    ("statements.direct_is_quoted", "UPDATE statements SET kind = 'direct'"),
    (
        "statements.indirect_is_not_quoted",
        "UPDATE statements SET kind = 'indirect'; DELETE FROM statements WHERE in_heading OR statement_id NOT IN"
        " (SELECT s.statement_id FROM statements s JOIN articles USING (article_id)"
        " WHERE regexp_matches(substring(body, start_char, 1), '[\"“«]'))",
    ),
    ("statement_speakers.read_in_their_article", change("statement_speakers", f"actor_id = {A_PERSON}")),
    ("statement_speakers.none_lost", drop("statement_speakers")),
    ("statement_mentions.read_in_their_article", change("statement_mentions", f"actor_id = {A_PERSON}")),
    ("statement_mentions.none_lost", drop("statement_mentions")),
    ("statement_occurrences.of_two_or_more", drop("statement_occurrences", "utterance_id <> statement_id")),
    ("statement_occurrences.named_by_the_first", "UPDATE statement_occurrences SET utterance_id = 'f' || utterance_id"),
    (
        "statement_occurrences.none_lost",
        "UPDATE articles SET published_from = '2015-10-01', published_to = '2015-10-01';"
        "UPDATE statements SET content = repeat('كلام كثير ', 9) || 'جدا' WHERE statement_id IN"
        " (SELECT unnest([min(statement_id), max(statement_id)]) FROM statement_occurrences);"
        "UPDATE statement_speakers SET actor_id = 'russia' WHERE statement_id IN"
        " (SELECT unnest([min(statement_id), max(statement_id)]) FROM statement_occurrences);"
        "DELETE FROM statement_occurrences",
    ),
    (
        "statement_occurrences.of_one_speaker",
        f"UPDATE statement_speakers SET actor_id = {A_PERSON} WHERE statement_id ="
        " (SELECT max(statement_id) FROM statement_occurrences WHERE statement_id <> utterance_id)",
    ),
    (
        "statement_occurrences.alike",
        "UPDATE statements SET content = 'كلام' WHERE statement_id ="
        " (SELECT max(statement_id) FROM statement_occurrences WHERE statement_id <> utterance_id)",
    ),
]

EVIDENCE = [
    ("evidence.in_body", change("evidence", "end_char = end_char + 1000000")),
    ("evidence.of_a_phrase", change("evidence", "end_char = start_char + 9000")),
    ("evidence.of_a_column", change("evidence", "column_name = 'mood'")),
    ("evidence.of_a_row", change("evidence", "row_id = 'none'")),
    (
        "evidence.in_the_article_of_its_row",
        change(
            "evidence",
            "article_id = (SELECT max(article_id) FROM articles)",
            "table_name = 'statements' AND article_id < (SELECT max(article_id) FROM articles)",
        ),
    ),
    ("evidence.of_a_value", "UPDATE statements SET medium = NULL"),
    ("evidence.for_each_value", drop("evidence", "column_name = 'medium'")),
    ("evidence.for_each_value_of_meetings", "DELETE FROM evidence WHERE table_name = 'meetings'"),
    ("evidence.says_where_and_what", change("evidence", "start_char = start_char + 1", "column_name = 'place'")),
    ("evidence.says_the_value", change("evidence", "end_char = end_char - 1", "table_name = 'roles'")),
    ("evidence.says_the_value", change("evidence", "start_char = start_char + 2", "column_name = 'occasion'")),
    ("evidence.read_in_their_article", change("evidence", "end_char = end_char + 1", "table_name = 'statements'")),
    (
        "evidence.beside_its_statement",
        change("evidence", "start_char = start_char + 5000, end_char = end_char + 5000", "table_name = 'statements'"),
    ),
    ("rejections.told", "UPDATE rejections SET reason = 'No idea!'"),
]

SPANNING = [
    ("extraction.countries_settled", "UPDATE extraction.entities SET actor_id = NULL"),
    ("extraction.of_articles", double("extraction.entities", "'none' AS article_id")),
    ("extraction.numbered_once", double("extraction.statements")),
    ("extraction.numbers_point_somewhere", drop("extraction.entities")),
    ("cross_table.columns", "ALTER TABLE articles ALTER published_from TYPE VARCHAR"),
    ("cross_table.columns", "ALTER TABLE meetings DROP COLUMN topic"),
    ("cross_table.views", "CREATE OR REPLACE MACRO fold(text) AS text"),
    ("cross_table.views", "CREATE OR REPLACE VIEW who_met_whom AS SELECT * FROM meetings"),
    ("cross_table.comments", "COMMENT ON COLUMN mentions.text IS NULL"),
    ("cross_table.nothing_unknown", "ALTER TABLE mentions ADD COLUMN mood VARCHAR"),
    (
        "cross_table.all_statements_in_the_view",
        "CREATE OR REPLACE VIEW who_said_what AS SELECT * FROM statements LIMIT 1",
    ),
    ("cross_table.all_statements_in_the_view", "UPDATE articles SET source_id = 'gone'"),
    ("cross_table.all_meetings_in_the_view", "DELETE FROM meeting_mentions"),
    ("cross_table.curated_as_in_seeds", change("actors", "name_ar = 'اسم آخر'", "origin = 'curated'")),
    ("cross_table.curated_spellings", "DELETE FROM actor_names"),
    ("cross_table.organisations_as_in_seeds", "UPDATE organisations SET type = 'ministry'"),
    ("cross_table.sources_as_in_seeds", "UPDATE sources SET country = 'FR', name_en = 'Nobody'"),
]

MUTATIONS = [
    *((f"{table}.key", sql) for table, sql in KEYS.items()),
    *((f"{table}.present", change(table, f"{column} = NULL")) for table, column in EMPTIED.items()),
    *((f"{table}.allowed", change(table, values)) for table, values in FORBIDDEN.items()),
    *((f"{table}.refers", change(table, values)) for table, values in DANGLING.items()),
    *((f"{table}.no_blanks", change(table, f"{column} = ' '")) for table, column in BLANKED.items()),
    *LOADS, *SOURCES, *ARTICLES, *PASSAGES, *ACTORS, *MENTIONS, *ROLES, *MEETINGS, *STATEMENTS, *EVIDENCE, *SPANNING,
]  # fmt: skip

ELSEWHERE = {
    "articles.none_lost", "articles.none_renamed", "actors.no_id_dangles", "actor_redirects.none_lost",
    "actor_redirects.withdrawn_for_a_reason",
    "distribution.possible", "distribution.usual", "distribution.steady", "distribution.no_silent_source",
}  # fmt: skip
"""Expectations about the load before, or about many rows: test_validations_figures.py breaks them."""


@pytest.mark.parametrize(("expectation", "mutation"), MUTATIONS, ids=[name for name, _ in MUTATIONS])
def test_a_database_broken_in_this_way_is_reported(mutant: Mutant, expectation: str, mutation: str) -> None:
    broken = mutant.judge(mutation, only=[expectation.partition(".")[0]])
    assert expectation in broken, f"not noticed; broken are {sorted(broken)}"
    assert broken[expectation].severity == SEVERITIES[expectation]
    assert broken[expectation].problem


def test_every_expectation_is_broken_somewhere() -> None:
    assert SEVERITIES.keys() - {name for name, _ in MUTATIONS} == ELSEWHERE


def test_a_sound_database_is_reported_for_nothing(mutant: Mutant) -> None:
    assert mutant.judge() == {}
