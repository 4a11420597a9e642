-- What a database is like in figures, of its current articles: all of them, and those of the latest load. Texts longer
-- than news are left out: one of them can hold more words, or statements, than all others.
-- Read from the file under validation and, to compare, from the one before it.
-- Filled before by stages.py: previous_measures, what `measures` counted of the texts of the database before. An id is a
-- digest of its text, so that the same id is the same text, and only new ones are counted.

CREATE TEMP TABLE measures AS
SELECT article_id, source_id, load_id, superseded_by IS NULL AS current, length, words, published_from IS NOT NULL AS dated,
    title IS NOT NULL AS titled
FROM articles JOIN previous_measures USING (article_id)
UNION ALL
SELECT article_id, source_id, load_id, superseded_by IS NULL, length(body)::INTEGER, len(string_split(body, ' ')),
    published_from IS NOT NULL, title IS NOT NULL
FROM articles WHERE rowid IN (SELECT rowid FROM articles ANTI JOIN previous_measures USING (article_id));

CREATE TEMP TABLE scopes AS
SELECT 'all articles' AS scope, * FROM measures WHERE current AND length <= 15000
UNION ALL
SELECT 'latest load', * FROM measures
WHERE current AND length <= 15000 AND load_id = (SELECT max_by(load_id, started_at) FROM loads) AND (SELECT count(*) FROM loads) > 1;

-- Rows are told apart by the articles that are few: those that do not count, and those of the latest load.
CREATE TEMP TABLE figures AS
WITH old AS (
    SELECT article_id FROM measures ANTI JOIN (FROM scopes WHERE scope = 'all articles') USING (article_id)
), late AS (
    SELECT article_id FROM scopes WHERE scope = 'latest load'
), said_in AS NOT MATERIALIZED (
    SELECT 'all articles' AS scope, * FROM statements ANTI JOIN old USING (article_id)
    UNION ALL SELECT 'latest load', * FROM statements
    WHERE rowid IN (SELECT rowid FROM statements SEMI JOIN late USING (article_id))
), old_statements AS (
    SELECT statement_id FROM statements SEMI JOIN old USING (article_id)
), late_statements AS (
    SELECT statement_id FROM statements SEMI JOIN late USING (article_id)
), named_in AS (
    SELECT 'all articles' AS scope, * FROM mentions ANTI JOIN old USING (article_id)
    UNION ALL SELECT 'latest load', * FROM mentions
    WHERE rowid IN (SELECT rowid FROM mentions SEMI JOIN late USING (article_id))
), divided AS (
    SELECT 'all articles' AS scope, * FROM passages ANTI JOIN old USING (article_id)
    UNION ALL SELECT 'latest load', * FROM passages
    WHERE rowid IN (SELECT rowid FROM passages SEMI JOIN late USING (article_id))
), texts AS (
    SELECT scope, count(*) AS articles, sum(words) AS words, sum(length) AS length, count(*) FILTER (dated) AS dated,
        count(*) FILTER (titled) AS titled, count(*) FILTER (source_id = 'unknown') AS nowhere
    FROM scopes GROUP BY scope
), said AS (
    SELECT scope, count(*) AS statements, count(DISTINCT s.article_id) AS articles,
        count(*) FILTER (kind = 'direct') AS direct, count(*) FILTER (kind = 'mixed') AS mixed,
        count(*) FILTER (in_heading) AS heading, count(*) FILTER (cue IS NULL) AS without_cue,
        count(*) FILTER (speaker_basis = 'named') AS named, count(*) FILTER (speaker_basis = 'role') AS role,
        count(*) FILTER (speaker_basis = 'dropped') AS dropped, count(*) FILTER (speaker_type = 'unnamed') AS unnamed,
        count(*) FILTER (speaker_type IS NULL) AS undecided, count(*) FILTER (speaker_type = 'person') AS person,
        count(*) FILTER (speaker_type = 'organisation') AS organisation, count(*) FILTER (speaker_type = 'country') AS country,
        count(*) FILTER (speaker_country IS NOT NULL) AS of_country, count(*) FILTER (speaker_office IS NOT NULL) AS of_office,
        count(medium) AS medium, count(said_from) AS said, count(outlet_id) AS outlet, count(parent_statement_id) AS nested,
        count(*) FILTER (speech_act = 'say') AS say, sum(length(content)) AS characters,
        count(*) FILTER (confidence >= 0.9) AS sure, approx_count_distinct(round(confidence, 3)) AS confidences
    FROM said_in s GROUP BY scope
), verbs AS (
    SELECT scope, max(uses) AS uses
    FROM (SELECT scope, cue_lemma, count(*) AS uses FROM said_in WHERE cue_lemma IS NOT NULL GROUP BY ALL)
    GROUP BY scope
), voices AS (
    SELECT scope, max(uses) AS uses, sum(uses) AS total, count(*) AS actors
    FROM (SELECT 'all articles' AS scope, actor_id, count(*) AS uses
            FROM statement_speakers ANTI JOIN old_statements USING (statement_id) GROUP BY ALL
        UNION ALL SELECT 'latest load', actor_id, count(*)
            FROM statement_speakers SEMI JOIN late_statements USING (statement_id) GROUP BY ALL)
    GROUP BY scope
), topics AS (
    SELECT 'all articles' AS scope, count(*) AS rows FROM statement_mentions ANTI JOIN old_statements USING (statement_id)
    UNION ALL SELECT 'latest load', count(*) FROM statement_mentions SEMI JOIN late_statements USING (statement_id)
), names AS (
    SELECT scope, count(*) AS mentions, count(*) FILTER (actor_id IS NULL) AS undecided, count(*) FILTER (kind = 'person') AS person,
        count(*) FILTER (kind = 'organisation') AS organisation, count(*) FILTER (kind = 'country') AS country,
        count(*) FILTER (starts_with(actor_id, kind || '_')) AS discovered, approx_count_distinct(round(confidence, 3)) AS confidences
    FROM named_in GROUP BY scope
), parts AS (
    SELECT scope, count(*) AS passages, sum(end_char - start_char) AS characters,
        sum(end_char - start_char) FILTER (p.kind = 'boilerplate') AS furniture, count(*) FILTER (p.kind = 'subheading') AS subheadings
    FROM divided p GROUP BY scope
), told AS (
    SELECT DISTINCT 'all articles' AS scope, meeting_id FROM meeting_mentions ANTI JOIN old USING (article_id)
    UNION ALL SELECT DISTINCT 'latest load', meeting_id FROM meeting_mentions SEMI JOIN late USING (article_id)
), met AS (
    SELECT scope, count(*) AS meetings, count(*) FILTER (status = 'held') AS held, count(*) FILTER (m.kind = 'bilateral') AS bilateral,
        count(held_from) AS dated, count(place) AS placed
    FROM told JOIN meetings m USING (meeting_id) GROUP BY scope
), attended AS (
    SELECT scope, count(DISTINCT (meeting_id, actor_id)) AS parties, count(DISTINCT meeting_id) AS meetings
    FROM told JOIN meeting_participants USING (meeting_id) GROUP BY scope
), proof AS (
    SELECT 'all articles' AS scope, count(*) AS rows FROM evidence ANTI JOIN old USING (article_id)
    UNION ALL SELECT 'latest load', count(*) FROM evidence SEMI JOIN late USING (article_id)
), found AS (
    SELECT scope, unnest([
        {name: 'statements_per_1000_words', part: 1000.0 * s.statements, whole: t.words},
        {name: 'mentions_per_1000_words', part: 1000.0 * n.mentions, whole: t.words},
        {name: 'meetings_per_1000_words', part: 1000.0 * m.meetings, whole: t.words},
        {name: 'evidence_per_statement', part: 1.0 * e.rows, whole: s.statements},
        {name: 'characters_per_statement', part: 1.0 * s.characters, whole: s.statements},
        {name: 'share_of_text_in_statements', part: 1.0 * s.characters, whole: t.length},
        {name: 'share_of_articles_with_statements', part: 1.0 * s.articles, whole: t.articles},
        {name: 'share_direct', part: 1.0 * s.direct, whole: s.statements},
        {name: 'share_mixed', part: 1.0 * s.mixed, whole: s.statements},
        {name: 'share_in_heading', part: 1.0 * s.heading, whole: s.statements},
        {name: 'share_without_cue', part: 1.0 * s.without_cue, whole: s.statements},
        {name: 'share_named', part: 1.0 * s.named, whole: s.statements},
        {name: 'share_role', part: 1.0 * s.role, whole: s.statements},
        {name: 'share_dropped', part: 1.0 * s.dropped, whole: s.statements},
        {name: 'share_unnamed', part: 1.0 * s.unnamed, whole: s.statements},
        {name: 'share_undecided_speakers', part: 1.0 * s.undecided, whole: s.statements},
        {name: 'share_by_persons', part: 1.0 * s.person, whole: s.statements},
        {name: 'share_by_organisations', part: 1.0 * s.organisation, whole: s.statements},
        {name: 'share_by_countries', part: 1.0 * s.country, whole: s.statements},
        {name: 'share_with_speaker_country', part: 1.0 * s.of_country, whole: s.statements},
        {name: 'share_with_speaker_office', part: 1.0 * s.of_office, whole: s.statements},
        {name: 'share_with_medium', part: 1.0 * s.medium, whole: s.statements},
        {name: 'share_with_day', part: 1.0 * s.said, whole: s.statements},
        {name: 'share_with_outlet', part: 1.0 * s.outlet, whole: s.statements},
        {name: 'share_nested', part: 1.0 * s.nested, whole: s.statements},
        {name: 'share_of_plain_saying', part: 1.0 * s.say, whole: s.statements},
        {name: 'share_of_the_commonest_verb', part: 1.0 * v.uses, whole: s.statements},
        {name: 'share_of_the_commonest_speaker', part: 1.0 * w.uses, whole: w.total},
        {name: 'speakers_per_1000_statements', part: 1000.0 * w.actors, whole: s.statements},
        {name: 'parties_spoken_of_per_statement', part: 1.0 * q.rows, whole: s.statements},
        {name: 'share_of_sure_statements', part: 1.0 * s.sure, whole: s.statements},
        {name: 'share_undecided_mentions', part: 1.0 * n.undecided, whole: n.mentions},
        {name: 'share_of_person_mentions', part: 1.0 * n.person, whole: n.mentions},
        {name: 'share_of_organisation_mentions', part: 1.0 * n.organisation, whole: n.mentions},
        {name: 'share_of_country_mentions', part: 1.0 * n.country, whole: n.mentions},
        {name: 'share_of_discovered_mentions', part: 1.0 * n.discovered, whole: n.mentions},
        {name: 'passages_per_article', part: 1.0 * p.passages, whole: t.articles},
        {name: 'share_of_furniture', part: 1.0 * p.furniture, whole: p.characters},
        {name: 'share_of_articles_with_title', part: 1.0 * t.titled, whole: t.articles},
        {name: 'share_of_articles_with_day', part: 1.0 * t.dated, whole: t.articles},
        {name: 'share_of_articles_from_nowhere', part: 1.0 * t.nowhere, whole: t.articles},
        {name: 'share_of_held_meetings', part: 1.0 * m.held, whole: m.meetings},
        {name: 'share_of_dated_meetings', part: 1.0 * m.dated, whole: m.meetings},
        {name: 'share_of_placed_meetings', part: 1.0 * m.placed, whole: m.meetings},
        {name: 'participants_per_meeting', part: 1.0 * d.parties, whole: m.meetings}
    ], recursive := true)
    FROM texts t LEFT JOIN said s USING (scope) LEFT JOIN verbs v USING (scope) LEFT JOIN voices w USING (scope)
    LEFT JOIN topics q USING (scope) LEFT JOIN names n USING (scope) LEFT JOIN parts p USING (scope) LEFT JOIN met m USING (scope)
    LEFT JOIN attended d USING (scope) LEFT JOIN proof e USING (scope)
    UNION ALL
    SELECT scope, 'confidences_of_statements', s.confidences, s.statements FROM said s
    UNION ALL
    SELECT scope, 'confidences_of_mentions', n.confidences, n.mentions FROM names n
)
SELECT scope, name, CASE WHEN starts_with(name, 'confidences_') THEN part ELSE coalesce(part, 0) / nullif(whole, 0) END AS value,
    coalesce(whole, 0) AS basis
FROM found;
