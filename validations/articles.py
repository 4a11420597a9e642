"""Suite of `articles`: texts as read, each once, with a date and an outlet that can be believed."""

from validations.checks import Rows, error, share_above, warning

ROWS = Rows("articles", "article_id", "article_id")

CHECKS = (
    error(
        "articles.id_derived",
        "The id is a digest of outlet and text: where it differs, text or outlet was changed after reading, and every "
        "offset into the text is in doubt.",
        ROWS.where(
            "article_id <> left(sha256(source_id || chr(10) || body), 16)", "'id is not that of source and text'"
        ),
    ),
    error(
        "articles.sha256_of_body",
        "A release without texts is restored and proved by this digest; a wrong one makes the article unprovable.",
        ROWS.where("sha256 <> sha256(body)", "'sha256 is not that of the text'"),
    ),
    error(
        "articles.body_readable",
        "A text without Arabic letters, or longer than any article, was to be rejected; what is read from it is noise.",
        ROWS.where(
            r"NOT regexp_matches(body, '[\x{0620}-\x{063F}\x{0641}-\x{064A}\x{066E}-\x{06D3}\x{0750}-\x{077F}\x{08A0}-\x{08C9}"
            r"\x{FB50}-\x{FDFF}\x{FE70}-\x{FEFC}]') OR length(body) > threshold('body_characters_most')",
            "left(body, 60)",
        ),
    ),
    warning(
        "articles.body_undamaged",
        "Replacement characters and letters of a wrong encoding mean that names and words are lost in the reading.",
        ROWS.where("contains(body, chr(65533)) OR contains(body, 'Ø§') OR contains(body, 'Ù„')", "left(body, 60)"),
    ),
    share_above(
        warning(
            "articles.no_markup",
            "Tags and entities in many texts mean that a page was taken over without being read.",
            ROWS.where(
                r"contains(body, '<') AND regexp_matches(body, '</?(p|br|div|span|a|img|script|b|strong|h[1-6])[ />]')"
                r" OR contains(body, '&') AND regexp_matches(body, '&(nbsp|quot|amp|lt|gt|#[0-9]+);')",
                r"regexp_extract(body, '</?[a-z][^>]{0,30}>|&[a-z#0-9]{2,6};')",
            ),
        ),
        "markup_share_most",
        "articles",
    ),
    error(
        "articles.source_basis",
        "An outlet is unknown exactly where nothing tells it.",
        ROWS.where("(source_id = 'unknown') <> (source_basis = 'unknown')", "source_id || ', ' || source_basis"),
    ),
    error(
        "articles.published_plausible",
        "A day before there was such news, or after today, was read wrongly; the dates of all statements follow it.",
        ROWS.where(
            "published_from < day('earliest_published') OR published_to > (now() + INTERVAL 1 DAY)::DATE",
            "published_from || ' to ' || published_to",
        ),
    ),
    warning(
        "articles.published_narrow",
        "A range of years is no date: whoever counts by month would put the article anywhere.",
        ROWS.where(
            "published_to - published_from > CASE published_basis WHEN 'declared' THEN 0"
            " ELSE threshold('published_days_most') END",
            "published_from || ' to ' || published_to || ' (' || published_basis || ')'",
        ),
    ),
    error(
        "articles.as_declared",
        "What the metadata declares stands above what the text shows, and that above nothing: outlet, title, dateline "
        "and day are those that were read.",
        """
WITH due AS (
    SELECT article_id, coalesce(declared_source, nullif(dateline_source, ''), 'unknown') AS source_id,
        coalesce(declared_title, substring(body, x.title_start + 1, x.title_end - x.title_start)) AS title,
        substring(body, x.dateline_start + 1, x.dateline_end - x.dateline_start) AS dateline,
        coalesce(declared_date, x.published_from) AS published_from,
        coalesce(declared_date, x.published_to) AS published_to,
        CASE WHEN declared_date IS NULL THEN x.published_basis ELSE 'declared' END AS published_basis
    FROM extraction.articles x JOIN articles USING (article_id)
)
SELECT article_id AS row_id, article_id, concat_ws(', ',
    CASE WHEN a.source_id <> due.source_id THEN 'source ' || due.source_id END,
    CASE WHEN a.title IS DISTINCT FROM due.title THEN 'title ' || coalesce(due.title, 'none') END,
    CASE WHEN a.dateline IS DISTINCT FROM due.dateline THEN 'dateline ' || coalesce(due.dateline, 'none') END,
    CASE WHEN a.published_from IS DISTINCT FROM due.published_from OR a.published_to IS DISTINCT FROM due.published_to
        THEN concat_ws(' ', 'day', due.published_from, due.published_to) END,
    CASE WHEN a.published_basis <> due.published_basis THEN due.published_basis END) || ' was read' AS problem
FROM articles a JOIN due USING (article_id)
WHERE (a.source_id, a.title, a.dateline, a.published_from, a.published_to, a.published_basis) IS DISTINCT FROM
    (due.source_id, due.title, due.dateline, due.published_from, due.published_to, due.published_basis)
""",
    ),
    error(
        "articles.read_once",
        "Each article in the table has its row of what was read from it,"
        " and no other has: else the next build loses or "
        "doubles it.",
        """
SELECT coalesce(a.article_id, x.article_id) AS row_id, coalesce(a.article_id, x.article_id) AS article_id,
    CASE WHEN a.article_id IS NULL THEN 'only in extraction.articles'
        ELSE 'not in extraction.articles, or twice' END AS problem
FROM articles a FULL JOIN (SELECT article_id, count(*) AS times
    FROM extraction.articles GROUP BY ALL) x USING (article_id)
WHERE a.article_id IS NULL OR x.article_id IS NULL OR times > 1
""",
    ),
    error(
        "articles.one_current_per_uri",
        "Of the texts under one address exactly one is current: with two, statements count twice; with none,"
        " they vanish "
        "from the views.",
        """
SELECT min(article_id) AS row_id, min(article_id) AS article_id,
    format('{} current articles under {}', count(*) FILTER (superseded_by IS NULL), uri) AS problem
FROM articles GROUP BY uri HAVING count(*) FILTER (superseded_by IS NULL) <> 1
""",
    ),
    error(
        "articles.superseded_by_later",
        "An article is replaced by another text under the same address, read by a later load.",
        """
SELECT old.article_id AS row_id, old.article_id,
    'superseded by ' || new.article_id || ' (' || new.uri || ')' AS problem
FROM articles old JOIN articles new ON new.article_id = old.superseded_by
WHERE old.uri <> new.uri OR old.article_id = new.article_id
""",
    ),
    error(
        "articles.same_text_twice",
        "One text of one outlet is one article; twice in the table, all its statements and meetings count twice.",
        """
SELECT min(article_id) AS row_id, min(article_id) AS article_id,
    count(*) || ' articles of ' || source_id || ' with this text' AS problem
FROM articles WHERE superseded_by IS NULL GROUP BY source_id, sha256 HAVING count(*) > 1
""",
    ),
    warning(
        "articles.same_text_spaced",
        "The same text with other spaces or line ends came in twice; its statements count twice.",
        """
WITH openings AS (
    SELECT unnest(list(article_id)) AS article_id FROM articles WHERE superseded_by IS NULL
    GROUP BY source_id, hash(left(ltrim(body), 40)) HAVING count(*) > 1
)
SELECT min(article_id) AS row_id, min(article_id) AS article_id,
    count(*) || ' articles of ' || source_id || ' differ in spaces only' AS problem
FROM articles SEMI JOIN openings USING (article_id)
GROUP BY source_id, hash(regexp_replace(body, '\\s', '', 'g')) HAVING count(*) > 1
""",
    ),
    error(
        "articles.uri_plain",
        "An address that is blank or broken over lines leads nobody back to the source.",
        ROWS.where(r"trim(uri) = '' OR regexp_matches(uri, '[\n\r\t]')", "'“' || uri || '”'"),
    ),
    error(
        "articles.title_in_body",
        "Headlines are read like everything else, so a title stands in the text; one that does not belongs elsewhere.",
        ROWS.where("NOT contains(body, title) OR trim(title) = ''", "title"),
    ),
    error(
        "articles.dateline_in_body",
        "A dateline is quoted from the text; one that does not stand there belongs to another article.",
        ROWS.where("NOT contains(body, dateline) OR trim(dateline) = ''", "dateline"),
    ),
    error(
        "articles.have_passages",
        "An article without passages was not read: it has no statements although it may be full of them.",
        ROWS.where("article_id NOT IN (SELECT article_id FROM passages WHERE article_id IS NOT NULL)", "'no passage'"),
    ),
    error(
        "articles.none_lost",
        "Articles are superseded, never dropped: an id once cited is found in every later load.",
        """
SELECT article_id AS row_id, article_id, 'was in the previous database' AS problem
FROM previous_articles
WHERE article_id NOT IN (SELECT article_id FROM articles)
    AND text NOT IN (SELECT left(sha256, 16) FROM articles WHERE sha256 IS NOT NULL)
""",
    ),
    warning(
        "articles.none_renamed",
        "A text whose outlet is read otherwise, by a later version, is another article: citations of the old id break.",
        """
SELECT p.article_id AS row_id, 'the text now has the id ' || min(a.article_id) AS problem
FROM previous_articles p JOIN articles a ON left(a.sha256, 16) = p.text
WHERE p.article_id NOT IN (SELECT article_id FROM articles)
GROUP BY p.article_id
""",
    ),
)
