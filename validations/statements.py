"""Suite of `statements`: words, cue and speaker of each act of saying, as the article has them."""

from validations.checks import Rows, error, share_above, warning, words_differ
from validations.statements_read import CHECKS as READ

ROWS = Rows("statements", "statement_id", "article_id", "start_char", "end_char")

LINE = "JOIN statement_lines l USING (statement_id)"

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
    *READ,
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
        words_differ(ROWS, "content", line=LINE),
    ),
    error(
        "statements.cue_is_its_span",
        "The word that introduces a statement is cut from the article; another one came from elsewhere.",
        words_differ(ROWS, "cue", "cue_start", "cue_end", LINE),
    ),
    error(
        "statements.label_is_its_span",
        "Where the clause names its speaker, the label is those words; other words are another speaker's.",
        words_differ(ROWS, "speaker_label", "speaker_start", "speaker_end", LINE),
    ),
    error(
        "statements.content_whole",
        "Content has words, begins and ends with one or its quotation,"
        " and is no longer than anybody speaks in one piece.",
        ROWS.where(
            r"NOT regexp_matches(content, '\p{L}')"
            " OR content <> trim(content, ' ' || chr(9) || chr(10) || chr(13) || chr(160))"
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
        "The word that introduces what was said is no part of it; only an attribution stands amid its sentence.",
        ROWS.where(
            "cue_start < end_char AND start_char < cue_end AND (cue_start < start_char + 4 OR end_char < cue_end + 4)",
            "'cue “' || cue || '” inside the content'",
        ),
    ),
    error(
        "statements.speaker_outside_content",
        "The words that name the speaker are no part of what he said.",
        ROWS.where(
            "speaker_start < end_char AND start_char < speaker_end"
            " AND NOT coalesce(start_char + 4 <= cue_start AND cue_end + 4 <= end_char, false)",
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
FROM statements s
JOIN (FROM passages WHERE kind IN ('boilerplate', 'byline', 'dateline')) p ON p.article_id = s.article_id
    AND p.start_char <= s.start_char AND s.start_char < p.end_char
""",
    ),
    error(
        "statements.heading_as_passage",
        "A statement stands in a heading exactly where its passage is one; else headings count as speech of the text.",
        """
WITH in_headings AS (
    SELECT s.statement_id
    FROM statements s
    JOIN (FROM passages WHERE kind IN ('title', 'subheading')) p ON p.article_id = s.article_id
        AND p.start_char <= s.start_char AND s.start_char < p.end_char
)
SELECT s.statement_id AS row_id, s.article_id, s.start_char, s.end_char, 'in_heading is ' || in_heading AS problem
FROM statements s LEFT JOIN in_headings h USING (statement_id)
WHERE in_heading <> (h.statement_id IS NOT NULL)
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
        "Only a quotation or the answer of an interview has no cue; reported speech without one is the narrator's.",
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
WITH doubled AS (
    SELECT article_id, start_char, end_char FROM statements GROUP BY ALL HAVING count(*) > 1
), voices AS (
    SELECT s.statement_id, s.article_id, s.start_char, s.end_char, s.speaker_label,
        string_agg(w.actor_id, ',' ORDER BY w.actor_id) AS speakers
    FROM statements s SEMI JOIN doubled USING (article_id, start_char, end_char)
    LEFT JOIN statement_speakers w ON w.statement_id = s.statement_id
    GROUP BY ALL
)
SELECT min(statement_id) AS row_id, article_id, start_char, end_char,
    count(*) || ' statements with these words and speakers' AS problem
FROM voices GROUP BY article_id, start_char, end_char, speakers, speaker_label HAVING count(*) > 1
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
    share_above(
        warning(
            "statements.direct_is_quoted",
            "Direct speech stands in quotation marks; where it mostly does not, the marks are no longer understood.",
            """
SELECT s.statement_id AS row_id, s.article_id, s.start_char, s.end_char,
    'no quotation mark in or beside it' AS problem
FROM statements s JOIN statement_lines l USING (statement_id)
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
FROM statements s JOIN statement_lines l USING (statement_id)
WHERE kind = 'indirect' AND regexp_matches(substring(l.line, s.start_char - l.line_start, 1), '["“«]')
    AND regexp_matches(substring(l.line, s.end_char - l.line_start + 1, 1), '["”»]')
""",
        ),
        "indirect_quoted_share_most",
        "statements WHERE kind = 'indirect'",
    ),
)
