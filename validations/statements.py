"""Suite of `statements`: words, cue and speaker of each act of saying, as the article has them."""

from validations.checks import Rows, error, share_above, warning, words_differ

ROWS = Rows("statements", "statement_id", "article_id", "start_char", "end_char")

SPEAKERS = """
WITH heads AS (
    SELECT statement_id, count(*) AS speakers, count(*) FILTER (a.kind <> s.speaker_type) AS others
    FROM statement_speakers w JOIN statements s USING (statement_id) LEFT JOIN actors a ON a.actor_id = w.actor_id
    GROUP BY statement_id
), told AS (
    SELECT s.*, coalesce(speakers, 0) AS speakers, coalesce(others, 0) AS others
    FROM statements s LEFT JOIN heads USING (statement_id)
)
"""

CHECKS = (
    error(
        "statements.id_derived",
        "The id is a digest of article, content, cue and speaker: another id means that one of the spans was moved.",
        ROWS.where(
            "statement_id <> sha256(concat_ws('|', article_id, start_char, end_char, coalesce(cue_start::VARCHAR, ''),"
            " coalesce(cue_end::VARCHAR, ''), coalesce(speaker_start::VARCHAR, ''),"
            " coalesce(speaker_end::VARCHAR, '')))[1:16]",
            "'id is not that of article and spans'",
        ),
    ),
    error(
        "statements.in_body",
        "An offset beyond the end points to no words.",
        """
SELECT statement_id AS row_id, article_id, start_char, end_char, 'the text has ' || length || ' characters' AS problem
FROM statements JOIN measures USING (article_id)
WHERE greatest(end_char, cue_end, speaker_end) > length
""",
    ),
    error(
        "statements.content_is_its_span",
        "What was said is quoted from the article to the letter; where it differs, somebody is misquoted.",
        words_differ(ROWS, "content", "start_char", "end_char"),
    ),
    error(
        "statements.cue_is_its_span",
        "The word that introduces a statement is cut from the article; another one came from elsewhere.",
        words_differ(ROWS, "cue", "cue_start", "cue_end"),
    ),
    error(
        "statements.label_is_its_span",
        "Where the clause names its speaker, the label is those words; other words are another speaker's.",
        words_differ(ROWS, "speaker_label", "speaker_start", "speaker_end"),
    ),
    error(
        "statements.content_whole",
        "Content has words, begins and ends with one or its quotation,"
        " and is no longer than anybody speaks in one piece.",
        ROWS.where(
            r"NOT regexp_matches(content, '\p{L}') OR regexp_matches(content, '^[\s\p{Z}]|[\s\p{Z}]$')"
            " OR length(content) > threshold('content_characters_most')",
            "length(content) || ' characters: “' || left(content, 60) || '”'",
        ),
    ),
    warning(
        "statements.content_begins_cleanly",
        "Content that begins with a comma, a full stop or a closing mark was cut at the wrong place.",
        ROWS.where("regexp_matches(content, '^[،,.؛;:»”؟?!]')", "'“' || left(content, 60) || '”'"),
    ),
    error(
        "statements.in_order",
        "Statements are numbered from 0 as they stand in the article: a gap means that one is lost.",
        """
WITH placed AS (
    SELECT *, row_number() OVER places - 1 AS place, lag(start_char) OVER places AS before
    FROM statements WINDOW places AS (PARTITION BY article_id ORDER BY statement_no)
)
SELECT statement_id AS row_id, article_id, start_char, end_char,
    CASE WHEN statement_no <> place THEN 'number ' || statement_no || ' stands at place ' || place
         ELSE 'begins before the one before it' END AS problem
FROM placed WHERE (statement_no <> place OR start_char < before)
    AND article_id NOT IN (SELECT article_id FROM corrected)
""",
    ),
    error(
        "statements.cue_outside_content",
        "The word that introduces what was said is no part of it.",
        ROWS.where("cue_start < end_char AND start_char < cue_end", "'cue “' || cue || '” inside the content'"),
    ),
    error(
        "statements.speaker_outside_content",
        "The words that name the speaker are no part of what he said.",
        ROWS.where(
            "speaker_start < end_char AND start_char < speaker_end",
            "'speaker “' || speaker_label || '” inside the content'",
        ),
    ),
    warning(
        "statements.cue_beside_content",
        "A cue far from its content introduces something else.",
        ROWS.where(
            "greatest(start_char - cue_end, cue_start - end_char) > threshold('cue_characters_off_most')",
            "greatest(start_char - cue_end, cue_start - end_char) || ' characters away'",
        ),
    ),
    warning(
        "statements.speaker_beside_cue",
        "A speaker far from the cue is the subject of another clause.",
        ROWS.where(
            "least(abs(speaker_start - cue_end),"
            " abs(cue_start - speaker_end)) > threshold('speaker_characters_off_most')",
            "least(abs(speaker_start - cue_end), abs(cue_start - speaker_end)) || ' characters away'",
        ),
    ),
    error(
        "statements.not_in_furniture",
        "Link lines, captions and bylines say nothing; a statement there was never made.",
        """
SELECT s.statement_id AS row_id, s.article_id, s.start_char, s.end_char,
    'begins in a passage of kind ' || p.kind AS problem
FROM statements s ASOF JOIN passages p ON p.article_id = s.article_id AND p.start_char <= s.start_char
WHERE p.kind IN ('boilerplate', 'byline', 'dateline') AND s.start_char < p.end_char
""",
    ),
    error(
        "statements.heading_as_passage",
        "A statement stands in a heading exactly where its passage is one; else headings count as speech of the text.",
        """
SELECT s.statement_id AS row_id, s.article_id, s.start_char, s.end_char,
    'in_heading is ' || in_heading || ' in a passage of kind ' || p.kind AS problem
FROM statements s ASOF JOIN passages p ON p.article_id = s.article_id AND p.start_char <= s.start_char
WHERE in_heading <> (p.kind IN ('title', 'subheading'))
""",
    ),
    error(
        "statements.speakers_of_the_type",
        "Who speaks and what is said of him agree: one actor of the kind, several for a group, none for unnamed and "
        "undecided speakers.",
        SPEAKERS
        + """
SELECT statement_id AS row_id, article_id, start_char, end_char,
    format('{}: {} speakers, {} of another kind', coalesce(speaker_type, 'undecided'), speakers, others) AS problem
FROM told
WHERE CASE
    WHEN speaker_type IN ('person', 'organisation', 'country') THEN speakers <> 1 OR others > 0
    WHEN speaker_type = 'group' THEN speakers < 1
    ELSE speakers > 0 END
""",
    ),
    error(
        "statements.unnamed_are_described",
        "An unnamed source is known by its description alone; without one nobody can tell one from another.",
        ROWS.where(
            "speaker_type = 'unnamed' AND (speaker_label IS NULL OR source_kind IS NULL)"
            " OR speaker_type <> 'unnamed' AND source_kind IS NOT NULL",
            "concat_ws(', ', speaker_type, speaker_label, source_kind)",
        ),
    ),
    error(
        "statements.basis_fits",
        "What is said of the speaker agrees with the words: dropped has none, named and role have them.",
        ROWS.where(
            "speaker_basis = 'dropped' AND speaker_start IS NOT NULL"
            " OR speaker_type IS NOT NULL AND speaker_basis IS NULL OR speaker_type IS NOT NULL"
            " AND speaker_label IS NULL"
            " OR speaker_basis IN ('named', 'role') AND speaker_start IS NULL",
            "concat_ws(', ', speaker_type, speaker_basis, coalesce(speaker_label, 'no label'), speaker_start)",
        ),
    ),
    error(
        "statements.cue_has_lemma",
        "A cue goes with its dictionary form, and no cue with none; searches by verb rest on it.",
        ROWS.where("(cue IS NULL) <> (cue_lemma IS NULL)", "concat_ws(', ', cue, cue_lemma)"),
    ),
    error(
        "statements.without_cue_are_quoted",
        "Only a quotation goes on without a cue; reported speech without one is the narrator's.",
        ROWS.where("cue IS NULL AND kind = 'indirect'", "left(content, 60)"),
    ),
    error(
        "statements.speech_act_known",
        "Speech acts come from seeds/verbs.csv; another word is missed by whoever filters by act.",
        ROWS.where("speech_act NOT IN (SELECT value FROM vocabulary WHERE list = 'speech_act')", "speech_act"),
    ),
    error(
        "statements.said_plausible",
        "A day before living memory or after tomorrow was resolved wrongly.",
        ROWS.where(
            "said_from < day('earliest_event') OR said_to > (now() + INTERVAL 1 DAY)::DATE",
            "said_from || ' to ' || said_to",
        ),
    ),
    error(
        "statements.said_before_published",
        "Nothing can have been said after the day on which the article that reports it came out.",
        """
SELECT statement_id AS row_id, article_id, start_char, end_char,
    format('said {}, published {}', said_from, published_to) AS problem
FROM statements JOIN articles USING (article_id)
WHERE said_from > published_to
""",
    ),
    warning(
        "statements.said_narrow",
        "A range of years is no date.",
        ROWS.where("said_to - said_from > threshold('event_days_most')", "said_from || ' to ' || said_to"),
    ),
    error(
        "statements.inside_parent",
        "What is reported within a statement stands inside its words, in the same article.",
        """
SELECT s.statement_id AS row_id, s.article_id, s.start_char, s.end_char,
    format('the parent has {} to {}', p.start_char, p.end_char) AS problem
FROM statements s JOIN statements p ON p.statement_id = s.parent_statement_id
WHERE s.article_id <> p.article_id OR s.start_char < p.start_char OR s.end_char > p.end_char
    OR s.start_char = p.start_char AND s.end_char = p.end_char AND s.statement_no <= p.statement_no
""",
    ),
    error(
        "statements.apart_or_nested",
        "Two statements share words only where one is reported within the other; else words have two owners.",
        """
WITH placed AS (
    SELECT s.*, max(end_char) OVER (PARTITION BY article_id
        ORDER BY start_char, end_char DESC, statement_no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM statements s
)
SELECT statement_id AS row_id, article_id, start_char, end_char,
    'shares words with an earlier statement and has no parent' AS problem
FROM placed WHERE start_char < before AND parent_statement_id IS NULL
""",
    ),
    error(
        "statements.told_once",
        "The same words by the same speaker in the same place are one statement.",
        """
WITH voices AS (
    SELECT statement_id, string_agg(actor_id, ',' ORDER BY actor_id) AS speakers
        FROM statement_speakers GROUP BY statement_id
)
SELECT min(statement_id) AS row_id, article_id, start_char, end_char,
    count(*) || ' statements with these words and speakers' AS problem
FROM statements LEFT JOIN voices USING (statement_id)
GROUP BY article_id, start_char, end_char, speakers, speaker_label HAVING count(*) > 1
""",
    ),
    error(
        "statements.meeting_of_the_article",
        "A statement can be made only at a meeting that its article tells of.",
        """
SELECT statement_id AS row_id, article_id, start_char, end_char, meeting_id AS problem
FROM statements ANTI JOIN meeting_mentions USING (meeting_id, article_id)
WHERE meeting_id IS NOT NULL
""",
    ),
    error(
        "statements.outlet_is_an_organisation",
        "A news organisation is an organisation.",
        """
SELECT statement_id AS row_id, article_id, start_char, end_char, outlet_id || ' is a ' || a.kind AS problem
FROM statements s JOIN actors a ON a.actor_id = s.outlet_id
WHERE a.kind <> 'organisation'
""",
    ),
    error(
        "statements.parties_differ",
        "Nobody relays his own words or speaks to himself.",
        """
SELECT statement_id AS row_id, article_id, start_char, end_char,
    actor_id || ' is also who relays or is spoken to' AS problem
FROM statements JOIN statement_speakers USING (statement_id)
WHERE actor_id IN (relayed_by_id, addressee_id)
""",
    ),
    error(
        "statements.read_in_their_article",
        "The statements in the table are those that were read, with what was read of them.",
        """
SELECT coalesce(s.statement_id, x.article_id || '#' || x.statement_no) AS row_id,
    coalesce(s.article_id, x.article_id) AS article_id,
    coalesce(s.start_char, x.start_char) AS start_char, coalesce(s.end_char, x.end_char) AS end_char,
    CASE WHEN s.statement_id IS NULL THEN 'read, but not in the table'
        WHEN x.statement_no IS NULL THEN 'in the table, but not read'
         ELSE 'differs from what was read: ' || concat_ws(', ',
            CASE WHEN s.kind <> x.kind THEN 'kind' END, CASE WHEN s.start_char <> x.start_char
                OR s.end_char <> x.end_char THEN 'content' END,
            CASE WHEN s.cue_start IS DISTINCT FROM x.cue_start THEN 'cue' END, CASE WHEN s.cue_lemma IS DISTINCT FROM
    x.cue_lemma THEN 'cue_lemma' END,
            CASE WHEN s.speech_act <> x.speech_act THEN 'speech_act' END, CASE WHEN s.speaker_label IS DISTINCT FROM
    x.speaker_label THEN 'speaker_label' END,
            CASE WHEN s.speaker_start IS DISTINCT FROM x.speaker_start THEN 'speaker' END) END AS problem
FROM statements s FULL JOIN extraction.statements x USING (article_id, statement_no)
WHERE coalesce(s.article_id, x.article_id) NOT IN (SELECT article_id FROM corrected)
    AND (s.kind, s.start_char, s.end_char, s.cue_start, s.cue_end, s.cue_lemma, s.speech_act, s.speaker_label,
        s.speaker_basis,
        s.speaker_start, s.speaker_end, s.speaker_office, s.speaker_country, s.medium, s.occasion, s.said_from,
            s.said_to, s.in_heading)
    IS DISTINCT FROM (x.kind, x.start_char, x.end_char, x.cue_start, x.cue_end, x.cue_lemma, x.speech_act,
        x.speaker_label, x.speaker_basis,
        x.speaker_start, x.speaker_end, x.speaker_office, x.speaker_country, x.medium, x.occasion, x.said_from,
            x.said_to, x.in_heading)
""",
    ),
    error(
        "statements.no_surer_than_read",
        "Deciding who speaks adds doubt to a reading, never certainty.",
        """
SELECT statement_id AS row_id, article_id, s.start_char, s.end_char,
    format('{}, read with {}', s.confidence, x.confidence) AS problem
FROM statements s JOIN extraction.statements x USING (article_id, statement_no)
WHERE s.confidence > x.confidence + 1e-9 AND article_id NOT IN (SELECT article_id FROM corrected)
""",
    ),
    error(
        "statements.speaker_type_as_read",
        "The kind of speaker is the one that was read, unless an office turned out to be a person or nobody known.",
        """
WITH heads AS (
    SELECT article_id, statement_no, count(*) AS parties FROM extraction.statement_entities
    WHERE relation = 'speaker' GROUP BY ALL
), voices AS (SELECT statement_id, count(*) AS speakers FROM statement_speakers GROUP BY ALL)
SELECT statement_id AS row_id, article_id, s.start_char, s.end_char,
    format('{} ({}), read as {} ({})', s.speaker_type, s.source_kind, x.speaker_type, x.source_kind) AS problem
FROM statements s JOIN extraction.statements x USING (article_id, statement_no)
LEFT JOIN heads USING (article_id, statement_no) LEFT JOIN voices USING (statement_id)
WHERE article_id NOT IN (SELECT article_id FROM corrected) AND (CASE
    WHEN parties IS NULL THEN s.speaker_type IS DISTINCT FROM x.speaker_type
    WHEN coalesce(speakers, 0) = 0 THEN s.speaker_type IS NOT NULL AND s.speaker_type <> 'unnamed'
    WHEN speakers = 1 THEN s.speaker_type IS DISTINCT FROM x.speaker_type AND s.speaker_type IS DISTINCT FROM 'person'
    ELSE s.speaker_type IS DISTINCT FROM 'group' END
    OR s.source_kind <> x.source_kind)
""",
    ),
    error(
        "statements.parties_read_in_their_article",
        "Outlet, relay, addressee, parent and meeting are those that were read in the sentence.",
        """
WITH pointers AS (
    SELECT article_id, statement_no, outlet_no AS entity_no, 'outlet_id' AS field FROM extraction.statements
    UNION ALL SELECT article_id, statement_no, relayed_by_no, 'relayed_by_id' FROM extraction.statements
    UNION ALL SELECT article_id, statement_no, addressee_no, 'addressee_id' FROM extraction.statements
), found AS (
    SELECT article_id, statement_no, outlet_id AS actor_id, 'outlet_id' AS field, statement_id, start_char, end_char
        FROM statements
    UNION ALL SELECT article_id, statement_no, relayed_by_id, 'relayed_by_id', statement_id, start_char, end_char
        FROM statements
    UNION ALL SELECT article_id, statement_no, addressee_id, 'addressee_id', statement_id, start_char, end_char
        FROM statements
)
SELECT f.statement_id AS row_id, f.article_id, f.start_char, f.end_char,
    f.field || ' is ' || coalesce(f.actor_id, 'empty') || ', another was read' AS problem
FROM found f JOIN pointers p USING (article_id, statement_no, field)
LEFT JOIN (SELECT article_id, entity_no, list(actor_id) AS actors
    FROM party_actors GROUP BY ALL) a USING (article_id, entity_no)
WHERE f.article_id NOT IN (SELECT article_id FROM corrected)
    AND CASE WHEN p.entity_no IS NULL THEN f.actor_id IS NOT NULL
             WHEN a.actors IS NOT NULL THEN f.actor_id IS NULL
                 OR NOT list_contains(a.actors, f.actor_id) ELSE false END
UNION ALL
SELECT s.statement_id, s.article_id, s.start_char, s.end_char,
    'parent is statement ' || coalesce(p.statement_no::VARCHAR,
        'none') || ', read was ' || coalesce(x.parent_no::VARCHAR, 'none')
FROM statements s JOIN extraction.statements x USING (article_id, statement_no)
LEFT JOIN statements p ON p.statement_id = s.parent_statement_id
WHERE p.statement_no IS DISTINCT FROM x.parent_no AND s.article_id NOT IN (SELECT article_id FROM corrected)
UNION ALL
SELECT s.statement_id, s.article_id, s.start_char, s.end_char,
    'meeting is ' || coalesce(s.meeting_id, 'empty') || ', another was read'
FROM statements s JOIN extraction.statements x USING (article_id, statement_no)
WHERE s.article_id NOT IN (SELECT article_id FROM corrected)
    AND CASE WHEN x.meeting_no IS NULL THEN s.meeting_id IS NOT NULL
             ELSE NOT EXISTS (FROM told_meetings t
                 WHERE t.article_id = x.article_id AND t.meeting_no = x.meeting_no
                     AND t.meeting_id = s.meeting_id) END
""",
    ),
    share_above(
        warning(
            "statements.direct_is_quoted",
            "Direct speech stands in quotation marks; where it mostly does not, the marks are no longer understood.",
            """
SELECT s.statement_id AS row_id, s.article_id, s.start_char, s.end_char,
    'no quotation mark in or beside it' AS problem
FROM statements s ASOF JOIN lines l ON l.article_id = s.article_id AND l.line_start <= s.start_char
WHERE kind = 'direct' AND NOT regexp_matches(
    substring(l.line, greatest(1, s.start_char - l.line_start - 2), s.end_char - s.start_char + 7),
        '["“”„«»‹›()''‘’]')
""",
        ),
        "direct_unquoted_share_most",
        "statements WHERE kind = 'direct'",
    ),
    share_above(
        warning(
            "statements.indirect_is_not_quoted",
            "Reported speech that opens with a quotation mark is direct; where that is frequent, kinds are confused.",
            """
SELECT s.statement_id AS row_id, s.article_id, s.start_char, s.end_char, 'opens with a quotation mark' AS problem
FROM statements s ASOF JOIN lines l ON l.article_id = s.article_id AND l.line_start <= s.start_char
WHERE kind = 'indirect' AND regexp_matches(substring(l.line, s.start_char - l.line_start, 1), '["“«]')
    AND regexp_matches(substring(l.line, s.end_char - l.line_start + 1, 1), '["”»]')
""",
        ),
        "indirect_quoted_share_most",
        "statements WHERE kind = 'indirect'",
    ),
)
