-- Qawl: the only place where a table, key, CHECK or COMMENT is defined.
--
-- Offsets count Unicode code points of articles.body, half-open:
--   substring(body, start_char + 1, end_char - start_char)  =  Python's body[start_char:end_char].
-- Ids are derived from content; two builds of the same input are equal row for row
-- (loads, load_id and rejections aside). Tables are written once, each after those that it points to.
-- Statements end with a semicolon at the end of a line; nothing else does.

CREATE MACRO schema_version() AS 1;
COMMENT ON MACRO schema_version IS 'Version of this schema; raised with each change that older code cannot read.';

-- ---------------------------------------------------------------- loads

CREATE TABLE loads (
    load_id             VARCHAR PRIMARY KEY,
    started_at          TIMESTAMP NOT NULL,
    finished_at         TIMESTAMP NOT NULL,
    code_version        VARCHAR NOT NULL,
    schema_version      INTEGER NOT NULL,
    fingerprint         VARCHAR NOT NULL,
    build_fingerprint   VARCHAR NOT NULL,
    input_digest        VARCHAR NOT NULL,
    articles_added      INTEGER NOT NULL CHECK (articles_added >= 0),
    articles_updated    INTEGER NOT NULL CHECK (articles_updated >= 0),
    articles_unchanged  INTEGER NOT NULL CHECK (articles_unchanged >= 0),
    articles_superseded INTEGER NOT NULL CHECK (articles_superseded >= 0),
    articles_rejected   INTEGER NOT NULL CHECK (articles_rejected >= 0),
    corrections_skipped INTEGER NOT NULL DEFAULT 0 CHECK (corrections_skipped >= 0),
    verdict             VARCHAR NOT NULL CHECK (verdict IN ('passed', 'warned', 'failed', 'unvalidated')),
    CHECK (started_at <= finished_at)
);
COMMENT ON TABLE loads IS 'One row per run of "qawl build" that ended: what came in, with which code, and the verdict of the validations.';
COMMENT ON COLUMN loads.load_id IS 'Key of the load: its start in UTC and eight hexadecimal digits of its input digest.';
COMMENT ON COLUMN loads.started_at IS 'When the build began (UTC).';
COMMENT ON COLUMN loads.finished_at IS 'When the tables were complete (UTC).';
COMMENT ON COLUMN loads.code_version IS 'Version of the package that built it.';
COMMENT ON COLUMN loads.schema_version IS 'Version of schema.sql; a database of a newer version is refused.';
COMMENT ON COLUMN loads.fingerprint IS 'SHA-256 over the code and seeds that decide what is extracted; where it changed, every article is read again.';
COMMENT ON COLUMN loads.build_fingerprint IS 'SHA-256 over all code, seeds, decisions and validations that decide what the tables hold; where it and input_digest are those of the load before, nothing is computed anew.';
COMMENT ON COLUMN loads.input_digest IS 'SHA-256 over the ids and metadata of all articles in the database after this load.';
COMMENT ON COLUMN loads.articles_added IS 'Articles of the input that were not in the database before.';
COMMENT ON COLUMN loads.articles_updated IS 'Articles of the input that were there with other metadata, under another uri, or superseded.';
COMMENT ON COLUMN loads.articles_unchanged IS 'Articles of the input that were there already, text and metadata alike.';
COMMENT ON COLUMN loads.articles_superseded IS 'Articles whose text changed under the same uri and that a new article replaces.';
COMMENT ON COLUMN loads.articles_rejected IS 'Records of the input that could not be loaded: see rejections.';
COMMENT ON COLUMN loads.corrections_skipped IS 'Corrections not applied because their article is not in the database.';
COMMENT ON COLUMN loads.verdict IS 'passed, warned (warnings only), failed (an error-level expectation does not hold) or unvalidated.';

-- ---------------------------------------------------------------- who there is

CREATE TABLE actors (
    actor_id    VARCHAR PRIMARY KEY,
    kind        VARCHAR NOT NULL CHECK (kind IN ('person', 'organisation', 'country')),
    name_ar     VARCHAR NOT NULL CHECK (name_ar <> ''),
    name_en     VARCHAR,
    country     VARCHAR CHECK (length(country) = 2),
    gender      VARCHAR CHECK (gender IN ('m', 'f')),
    wikidata_id VARCHAR CHECK (regexp_full_match(wikidata_id, 'Q[1-9][0-9]*')),
    origin      VARCHAR NOT NULL CHECK (origin IN ('curated', 'composed', 'discovered'))
);
COMMENT ON TABLE actors IS 'Persons, organisations and countries that are named, speak or meet in the articles, and those of seeds/ whether or not an article names them.';
COMMENT ON COLUMN actors.actor_id IS 'Curated: the slug in seeds/. Composed (ministry × country): the slug that the tables give. Discovered: kind and twelve hexadecimal digits of the SHA-256 of the folded name.';
COMMENT ON COLUMN actors.kind IS 'person, organisation or country (a state, or its capital or government acting for it).';
COMMENT ON COLUMN actors.name_ar IS 'Name in Arabic letters: curated, or the fullest form read most often.';
COMMENT ON COLUMN actors.name_en IS 'English name where seeds/ has one; never transliterated by rule.';
COMMENT ON COLUMN actors.country IS 'ISO 3166-1 alpha-2 code of the state the actor belongs to; null where none or not known.';
COMMENT ON COLUMN actors.gender IS 'Of a person: m or f, from seeds/ or from a given name that only men or only women bear; null where neither tells.';
COMMENT ON COLUMN actors.wikidata_id IS 'Wikidata item where a source named in seeds/ confirms it.';
COMMENT ON COLUMN actors.origin IS 'curated (seeds/), composed (from the tables of seeds/: a ministry of a country) or discovered (read in an article).';

CREATE TABLE actor_names (
    actor_id VARCHAR NOT NULL REFERENCES actors (actor_id),
    name     VARCHAR NOT NULL CHECK (name <> ''),
    language VARCHAR NOT NULL CHECK (language IN ('ar', 'en')),
    PRIMARY KEY (actor_id, name, language)
);
COMMENT ON TABLE actor_names IS 'Every spelling of an actor: from seeds/ and as read in the articles.';
COMMENT ON COLUMN actor_names.actor_id IS 'The actor.';
COMMENT ON COLUMN actor_names.name IS 'One spelling.';
COMMENT ON COLUMN actor_names.language IS 'ar or en.';

CREATE TABLE actor_redirects (
    old_actor_id   VARCHAR PRIMARY KEY,
    actor_id       VARCHAR REFERENCES actors (actor_id),
    withdrawn_name VARCHAR CHECK (withdrawn_name <> ''),
    CHECK (old_actor_id <> actor_id),
    CHECK ((actor_id IS NULL) = (withdrawn_name IS NOT NULL))
);
COMMENT ON TABLE actor_redirects IS 'Ids once given that are no actors now, so that an id never dangles: merged into another actor, or withdrawn because a later version of the code or of seeds/ reads no such name where it stood.';
COMMENT ON COLUMN actor_redirects.old_actor_id IS 'The id that is no longer an actor.';
COMMENT ON COLUMN actor_redirects.actor_id IS 'The actor that it is now; null where it was withdrawn: nobody took its place.';
COMMENT ON COLUMN actor_redirects.withdrawn_name IS 'Of a withdrawn id: the Arabic name that it last stood for. Null where the id leads to an actor.';

CREATE TABLE organisations (
    actor_id  VARCHAR PRIMARY KEY REFERENCES actors (actor_id),
    type      VARCHAR NOT NULL,
    parent_id VARCHAR REFERENCES organisations (actor_id)
);
COMMENT ON TABLE organisations IS 'What kind of organisation an actor is, and of which it is a part.';
COMMENT ON COLUMN organisations.actor_id IS 'The organisation.';
COMMENT ON COLUMN organisations.type IS 'ministry, presidency, government, parliament, committee, agency, media, army, armed_group, party, international, alliance, court, company, university, format, body …: the types of seeds/organisation_types.csv.';
COMMENT ON COLUMN organisations.parent_id IS 'The organisation of which it is a part: a directorate of a ministry, a committee of a parliament.';

-- ---------------------------------------------------------------- what was read

CREATE TABLE sources (
    source_id VARCHAR PRIMARY KEY,
    name_ar   VARCHAR,
    name_en   VARCHAR,
    country   VARCHAR CHECK (length(country) = 2),
    actor_id  VARCHAR REFERENCES actors (actor_id)
);
COMMENT ON TABLE sources IS 'Outlets that published the articles.';
COMMENT ON COLUMN sources.source_id IS 'Slug of the outlet in seeds/sources.csv; else the name that the metadata gives; "unknown" where nothing tells.';
COMMENT ON COLUMN sources.name_ar IS 'Name in Arabic.';
COMMENT ON COLUMN sources.name_en IS 'Name in English.';
COMMENT ON COLUMN sources.country IS 'ISO 3166-1 alpha-2 code of its seat.';
COMMENT ON COLUMN sources.actor_id IS 'The outlet as an actor: it is quoted by others.';

CREATE TABLE articles (
    article_id      VARCHAR PRIMARY KEY,
    source_id       VARCHAR NOT NULL REFERENCES sources (source_id),
    source_basis    VARCHAR NOT NULL CHECK (source_basis IN ('declared', 'dateline', 'unknown')),
    uri             VARCHAR NOT NULL,
    title           VARCHAR,
    body            VARCHAR NOT NULL CHECK (body <> ''),
    sha256          VARCHAR NOT NULL CHECK (length(sha256) = 64),
    published_from  DATE,
    published_to    DATE,
    published_basis VARCHAR NOT NULL CHECK (published_basis IN ('declared', 'inferred', 'unknown')),
    dateline        VARCHAR,
    superseded_by   VARCHAR REFERENCES articles (article_id),
    load_id         VARCHAR NOT NULL REFERENCES loads (load_id),
    CHECK (published_from <= published_to),
    CHECK ((published_from IS NULL) = (published_to IS NULL)),
    CHECK ((published_basis = 'unknown') = (published_from IS NULL)),
    CHECK (superseded_by <> article_id)
);
COMMENT ON TABLE articles IS 'One row per text and outlet. The same text in another outlet is another article.';
COMMENT ON COLUMN articles.article_id IS 'Sixteen hexadecimal digits of the SHA-256 of source and text.';
COMMENT ON COLUMN articles.source_id IS 'The outlet: from metadata, else the agency of the dateline, else "unknown".';
COMMENT ON COLUMN articles.source_basis IS 'How the outlet is known: declared (metadata), dateline or unknown.';
COMMENT ON COLUMN articles.uri IS 'Where it was read: a URL, or a path that ends in the file''s name; a record inside a file has #row or @offset behind it.';
COMMENT ON COLUMN articles.title IS 'Headline: from metadata or the first line where that is one.';
COMMENT ON COLUMN articles.body IS 'The text exactly as read; where the title came in a column of its own: title, empty line, text.';
COMMENT ON COLUMN articles.sha256 IS 'SHA-256 of body in UTF-8, so that a release without texts can be proved and restored.';
COMMENT ON COLUMN articles.published_from IS 'First day on which it can have been published.';
COMMENT ON COLUMN articles.published_to IS 'Last day on which it can have been published.';
COMMENT ON COLUMN articles.published_basis IS 'declared (metadata), inferred from dates in the text, or unknown.';
COMMENT ON COLUMN articles.dateline IS 'Place and agency as they stand in front of the text.';
COMMENT ON COLUMN articles.superseded_by IS 'The article that replaced this one under the same uri; null for current ones.';
COMMENT ON COLUMN articles.load_id IS 'The load that brought it.';

CREATE TABLE passages (
    article_id VARCHAR NOT NULL REFERENCES articles (article_id),
    passage_no INTEGER NOT NULL CHECK (passage_no >= 0),
    kind       VARCHAR NOT NULL CHECK (kind IN ('title', 'dateline', 'subheading', 'paragraph', 'byline', 'boilerplate')),
    start_char INTEGER NOT NULL CHECK (start_char >= 0),
    end_char   INTEGER NOT NULL,
    PRIMARY KEY (article_id, passage_no),
    CHECK (start_char < end_char)
);
COMMENT ON TABLE passages IS 'The parts of an article, in their order; white space between them belongs to none.';
COMMENT ON COLUMN passages.article_id IS 'The article.';
COMMENT ON COLUMN passages.passage_no IS 'Place in the article, from 0.';
COMMENT ON COLUMN passages.kind IS 'title, dateline, subheading, paragraph, byline or boilerplate (site furniture, captions, link lines).';
COMMENT ON COLUMN passages.start_char IS 'First character.';
COMMENT ON COLUMN passages.end_char IS 'One past the last character.';

CREATE TABLE mentions (
    mention_id VARCHAR PRIMARY KEY,
    article_id VARCHAR NOT NULL REFERENCES articles (article_id),
    start_char INTEGER NOT NULL CHECK (start_char >= 0),
    end_char   INTEGER NOT NULL,
    text       VARCHAR NOT NULL CHECK (text <> ''),
    kind       VARCHAR NOT NULL CHECK (kind IN ('person', 'organisation', 'country')),
    actor_id   VARCHAR REFERENCES actors (actor_id),
    method     VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    CHECK (start_char < end_char)
);
COMMENT ON TABLE mentions IS 'Names of persons, organisations and countries in the text: the name alone, without title.';
COMMENT ON COLUMN mentions.mention_id IS 'Sixteen hexadecimal digits of the SHA-256 of article and span.';
COMMENT ON COLUMN mentions.article_id IS 'The article.';
COMMENT ON COLUMN mentions.start_char IS 'First character.';
COMMENT ON COLUMN mentions.end_char IS 'One past the last character.';
COMMENT ON COLUMN mentions.text IS 'The words, equal to the span of the body.';
COMMENT ON COLUMN mentions.kind IS 'person, organisation or country.';
COMMENT ON COLUMN mentions.actor_id IS 'The actor; null while undecided (see mention_candidates).';
COMMENT ON COLUMN mentions.method IS 'How the actor was decided: curated, composed, exact, surname, variant, homonym (somebody else of a known name), office, judgement, correction or undecided.';
COMMENT ON COLUMN mentions.confidence IS 'Probability that span and actor are right, calibrated on annotated articles.';

CREATE TABLE mention_candidates (
    mention_id VARCHAR NOT NULL REFERENCES mentions (mention_id),
    actor_id   VARCHAR NOT NULL REFERENCES actors (actor_id),
    score      DOUBLE NOT NULL CHECK (score BETWEEN 0 AND 1),
    reason     VARCHAR NOT NULL,
    PRIMARY KEY (mention_id, actor_id)
);
COMMENT ON TABLE mention_candidates IS 'Who an undecided mention might be.';
COMMENT ON COLUMN mention_candidates.mention_id IS 'The undecided mention.';
COMMENT ON COLUMN mention_candidates.actor_id IS 'A possible actor.';
COMMENT ON COLUMN mention_candidates.score IS 'Support for it, 0 to 1.';
COMMENT ON COLUMN mention_candidates.reason IS 'What speaks for it.';

CREATE TABLE roles (
    role_id         VARCHAR PRIMARY KEY,
    actor_id        VARCHAR NOT NULL REFERENCES actors (actor_id),
    title           VARCHAR NOT NULL CHECK (title <> ''),
    organisation_id VARCHAR REFERENCES actors (actor_id),
    country         VARCHAR CHECK (length(country) = 2),
    seen_from       DATE,
    seen_to         DATE,
    basis           VARCHAR NOT NULL CHECK (basis IN ('read', 'curated')),
    mention_id      VARCHAR REFERENCES mentions (mention_id),
    CHECK (seen_from <= seen_to)
);
COMMENT ON TABLE roles IS 'Offices of actors: as read beside a name, or with dated terms from seeds/.';
COMMENT ON COLUMN roles.role_id IS 'Sixteen hexadecimal digits of the SHA-256 of actor, title, organisation, country and basis (curated: and start of the term).';
COMMENT ON COLUMN roles.actor_id IS 'Who held it.';
COMMENT ON COLUMN roles.title IS 'The title as read, or as curated.';
COMMENT ON COLUMN roles.organisation_id IS 'Organisation or country for which it is held, where known.';
COMMENT ON COLUMN roles.country IS 'Country for which it is held, where known.';
COMMENT ON COLUMN roles.seen_from IS 'read: publication date of the first article that says so; curated: first day of the term.';
COMMENT ON COLUMN roles.seen_to IS 'read: of the last article; curated: last day of the term, null while open or not known.';
COMMENT ON COLUMN roles.basis IS 'read or curated.';
COMMENT ON COLUMN roles.mention_id IS 'read: the mention beside which it stands in the first such article.';

-- ---------------------------------------------------------------- who met whom

CREATE TABLE meetings (
    meeting_id VARCHAR PRIMARY KEY,
    kind       VARCHAR NOT NULL CHECK (kind IN ('bilateral', 'multilateral', 'phone_call', 'conference')),
    status     VARCHAR NOT NULL CHECK (status IN ('held', 'planned', 'possible')),
    held_from  DATE,
    held_to    DATE,
    place      VARCHAR,
    topic      VARCHAR,
    CHECK (held_from <= held_to),
    CHECK ((held_from IS NULL) = (held_to IS NULL))
);
COMMENT ON TABLE meetings IS 'Encounters of two or more parties, in person or by phone: held, planned or possible; one row although several sentences or articles tell of it.';
COMMENT ON COLUMN meetings.meeting_id IS 'Sixteen hexadecimal digits of the SHA-256 of the first mention of it (smallest article id and span).';
COMMENT ON COLUMN meetings.kind IS 'bilateral, multilateral, phone_call or conference.';
COMMENT ON COLUMN meetings.status IS 'held, planned or possible.';
COMMENT ON COLUMN meetings.held_from IS 'First day on which it can have taken place.';
COMMENT ON COLUMN meetings.held_to IS 'Last day on which it can have taken place.';
COMMENT ON COLUMN meetings.place IS 'Place, in the words of the text.';
COMMENT ON COLUMN meetings.topic IS 'What it was about, in the words of the text.';

CREATE TABLE meeting_participants (
    meeting_id VARCHAR NOT NULL REFERENCES meetings (meeting_id),
    actor_id   VARCHAR NOT NULL REFERENCES actors (actor_id),
    article_id VARCHAR NOT NULL REFERENCES articles (article_id),
    PRIMARY KEY (meeting_id, actor_id, article_id)
);
COMMENT ON TABLE meeting_participants IS 'Who took part, according to which article.';
COMMENT ON COLUMN meeting_participants.meeting_id IS 'The meeting.';
COMMENT ON COLUMN meeting_participants.actor_id IS 'Who took part: the person where named, else the organisation or country.';
COMMENT ON COLUMN meeting_participants.article_id IS 'The article that says so.';

CREATE TABLE meeting_mentions (
    meeting_id VARCHAR NOT NULL REFERENCES meetings (meeting_id),
    article_id VARCHAR NOT NULL REFERENCES articles (article_id),
    start_char INTEGER NOT NULL CHECK (start_char >= 0),
    end_char   INTEGER NOT NULL,
    status     VARCHAR NOT NULL CHECK (status IN ('held', 'planned', 'possible')),
    PRIMARY KEY (article_id, start_char, end_char, meeting_id),
    CHECK (start_char < end_char)
);
COMMENT ON TABLE meeting_mentions IS 'The clauses that tell of a meeting.';
COMMENT ON COLUMN meeting_mentions.meeting_id IS 'The meeting.';
COMMENT ON COLUMN meeting_mentions.article_id IS 'The article.';
COMMENT ON COLUMN meeting_mentions.start_char IS 'First character of the clause.';
COMMENT ON COLUMN meeting_mentions.end_char IS 'One past its last character.';
COMMENT ON COLUMN meeting_mentions.status IS 'held, planned or possible in this telling; meetings.status has what came of it.';

-- ---------------------------------------------------------------- who said what

CREATE TABLE statements (
    statement_id        VARCHAR PRIMARY KEY,
    article_id          VARCHAR NOT NULL REFERENCES articles (article_id),
    statement_no        INTEGER NOT NULL CHECK (statement_no >= 0),
    kind                VARCHAR NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed')),
    content             VARCHAR NOT NULL CHECK (content <> ''),
    start_char          INTEGER NOT NULL CHECK (start_char >= 0),
    end_char            INTEGER NOT NULL,
    cue                 VARCHAR,
    cue_start           INTEGER,
    cue_end             INTEGER,
    cue_lemma           VARCHAR,
    speech_act          VARCHAR NOT NULL,
    speaker_type        VARCHAR CHECK (speaker_type IN ('person', 'organisation', 'country', 'group', 'unnamed')),
    speaker_label       VARCHAR,
    speaker_basis       VARCHAR CHECK (speaker_basis IN ('named', 'role', 'dropped', 'heading')),
    speaker_start       INTEGER,
    speaker_end         INTEGER,
    speaker_office      VARCHAR,
    speaker_country     VARCHAR CHECK (length(speaker_country) = 2),
    source_kind         VARCHAR CHECK (source_kind IN ('official', 'military', 'diplomatic', 'security', 'medical', 'judicial', 'local', 'media', 'document', 'expert', 'political', 'activist', 'witness', 'informed', 'other')),
    medium              VARCHAR CHECK (medium IN ('interview', 'statement', 'remarks', 'press_conference', 'speech', 'report', 'phone_call', 'meeting', 'post', 'letter')),
    outlet_id           VARCHAR REFERENCES actors (actor_id),
    relayed_by_id       VARCHAR REFERENCES actors (actor_id),
    addressee_id        VARCHAR REFERENCES actors (actor_id),
    occasion            VARCHAR,
    said_from           DATE,
    said_to             DATE,
    in_heading          BOOLEAN NOT NULL,
    parent_statement_id VARCHAR REFERENCES statements (statement_id),
    meeting_id          VARCHAR REFERENCES meetings (meeting_id),
    confidence          DOUBLE NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    UNIQUE (article_id, statement_no),
    CHECK (start_char < end_char),
    CHECK ((cue_start IS NULL) = (cue_end IS NULL) AND (cue IS NULL) = (cue_start IS NULL)),
    CHECK (cue_start IS NULL OR (0 <= cue_start AND cue_start < cue_end)),
    CHECK ((speaker_start IS NULL) = (speaker_end IS NULL)),
    CHECK (speaker_start IS NULL OR (0 <= speaker_start AND speaker_start < speaker_end)),
    CHECK (said_from <= said_to),
    CHECK ((said_from IS NULL) = (said_to IS NULL)),
    CHECK (parent_statement_id <> statement_id)
);
COMMENT ON TABLE statements IS 'Acts in which an article reports what a party said, wrote, announced, asked, promised, warned of or called for; one row per cue.';
COMMENT ON COLUMN statements.statement_id IS 'Sixteen hexadecimal digits of the SHA-256 of article and the spans of content, cue and speaker.';
COMMENT ON COLUMN statements.article_id IS 'The article.';
COMMENT ON COLUMN statements.statement_no IS 'Place in the article by start of the content, from 0.';
COMMENT ON COLUMN statements.kind IS 'direct (all quoted, or printed as an answer in an interview), indirect (no quotation of three words or more) or mixed.';
COMMENT ON COLUMN statements.content IS 'What was said: equal to the span of the body.';
COMMENT ON COLUMN statements.start_char IS 'First character of the content.';
COMMENT ON COLUMN statements.end_char IS 'One past its last character.';
COMMENT ON COLUMN statements.cue IS 'The word that introduces it, as written; null where a quotation goes on, or an interview prints an answer, without one.';
COMMENT ON COLUMN statements.cue_start IS 'First character of the cue.';
COMMENT ON COLUMN statements.cue_end IS 'One past its last character.';
COMMENT ON COLUMN statements.cue_lemma IS 'Dictionary form of the cue in seeds/verbs.csv; ":" for a heading''s colon.';
COMMENT ON COLUMN statements.speech_act IS 'say, affirm, deny, warn, threaten, demand, request, propose, welcome, condemn, accuse, promise, hope, ask …: seeds/verbs.csv.';
COMMENT ON COLUMN statements.speaker_type IS 'person, organisation, country, group (several parties jointly) or unnamed; null while undecided.';
COMMENT ON COLUMN statements.speaker_label IS 'The words that name or describe the speaker, here or where he was last named.';
COMMENT ON COLUMN statements.speaker_basis IS 'named, role (title or description), dropped (only in the verb) or heading.';
COMMENT ON COLUMN statements.speaker_start IS 'First character of the words for the speaker in the cue''s own clause; null where dropped.';
COMMENT ON COLUMN statements.speaker_end IS 'One past their last character.';
COMMENT ON COLUMN statements.speaker_office IS 'The speaker''s title as this article gives it.';
COMMENT ON COLUMN statements.speaker_country IS 'Country for which the speaker speaks, ISO 3166-1 alpha-2.';
COMMENT ON COLUMN statements.source_kind IS 'For an unnamed speaker: official, military, diplomatic, security, medical, judicial, local, media, document, expert, political, activist, witness, informed or other.';
COMMENT ON COLUMN statements.medium IS 'interview, statement, remarks, press_conference, speech, report, phone_call, meeting, post or letter, where the sentence says it.';
COMMENT ON COLUMN statements.outlet_id IS 'News organisation spoken to or relaying.';
COMMENT ON COLUMN statements.relayed_by_id IS 'Party that passes another''s words on.';
COMMENT ON COLUMN statements.addressee_id IS 'Party to whom it was said.';
COMMENT ON COLUMN statements.occasion IS 'What it answers or comments on, in the words of the text.';
COMMENT ON COLUMN statements.said_from IS 'First day on which it can have been said; null where the text does not settle it.';
COMMENT ON COLUMN statements.said_to IS 'Last day on which it can have been said.';
COMMENT ON COLUMN statements.in_heading IS 'Whether it stands in the title or a sub-heading.';
COMMENT ON COLUMN statements.parent_statement_id IS 'The statement inside whose content this one is reported.';
COMMENT ON COLUMN statements.meeting_id IS 'The meeting at or after which it was made.';
COMMENT ON COLUMN statements.confidence IS 'Probability that content and speaker are right, calibrated on annotated articles.';

CREATE TABLE statement_speakers (
    statement_id VARCHAR NOT NULL REFERENCES statements (statement_id),
    actor_id     VARCHAR NOT NULL REFERENCES actors (actor_id),
    PRIMARY KEY (statement_id, actor_id)
);
COMMENT ON TABLE statement_speakers IS 'Who said it: one row a speaker; none for unnamed and undecided ones.';
COMMENT ON COLUMN statement_speakers.statement_id IS 'The statement.';
COMMENT ON COLUMN statement_speakers.actor_id IS 'A speaker.';

CREATE TABLE statement_mentions (
    statement_id VARCHAR NOT NULL REFERENCES statements (statement_id),
    actor_id     VARCHAR NOT NULL REFERENCES actors (actor_id),
    PRIMARY KEY (statement_id, actor_id)
);
COMMENT ON TABLE statement_mentions IS 'Who is spoken of in the content, countries too.';
COMMENT ON COLUMN statement_mentions.statement_id IS 'The statement.';
COMMENT ON COLUMN statement_mentions.actor_id IS 'An actor named in its content.';

CREATE TABLE statement_occurrences (
    utterance_id VARCHAR NOT NULL,
    statement_id VARCHAR NOT NULL REFERENCES statements (statement_id),
    PRIMARY KEY (statement_id)
);
COMMENT ON TABLE statement_occurrences IS 'The same utterance found in several articles, or in heading and body: wordings kept apart but linked. Statements found once have no row.';
COMMENT ON COLUMN statement_occurrences.utterance_id IS 'The utterance: the smallest statement_id of its occurrences.';
COMMENT ON COLUMN statement_occurrences.statement_id IS 'One occurrence.';

-- ---------------------------------------------------------------- proof

CREATE TABLE evidence (
    table_name  VARCHAR NOT NULL CHECK (table_name IN ('articles', 'statements', 'meetings', 'roles')),
    row_id      VARCHAR NOT NULL,
    column_name VARCHAR NOT NULL,
    article_id  VARCHAR NOT NULL REFERENCES articles (article_id),
    start_char  INTEGER NOT NULL CHECK (start_char >= 0),
    end_char    INTEGER NOT NULL,
    PRIMARY KEY (row_id, column_name, article_id, start_char, end_char, table_name),
    CHECK (start_char < end_char)
);
COMMENT ON TABLE evidence IS 'The words behind every value that has no span of its own: date, medium, outlet, relay, addressee, occasion, place, topic, status, role, inferred publication date.';
COMMENT ON COLUMN evidence.table_name IS 'Table of the value: articles, statements, meetings or roles.';
COMMENT ON COLUMN evidence.row_id IS 'Key of its row.';
COMMENT ON COLUMN evidence.column_name IS 'Its column.';
COMMENT ON COLUMN evidence.article_id IS 'The article with the words.';
COMMENT ON COLUMN evidence.start_char IS 'First character of the words.';
COMMENT ON COLUMN evidence.end_char IS 'One past their last character.';

CREATE TABLE rejections (
    load_id VARCHAR NOT NULL REFERENCES loads (load_id),
    uri     VARCHAR NOT NULL,
    reason  VARCHAR NOT NULL,
    detail  VARCHAR NOT NULL,
    PRIMARY KEY (load_id, uri, reason, detail)
);
COMMENT ON TABLE rejections IS 'Records of the input that could not be loaded, and why.';
COMMENT ON COLUMN rejections.load_id IS 'The load.';
COMMENT ON COLUMN rejections.uri IS 'File, with row or offset where it holds several records.';
COMMENT ON COLUMN rejections.reason IS 'empty, not_arabic, undecodable, duplicate, too_long, corrupt …';
COMMENT ON COLUMN rejections.detail IS 'One line: what is wrong and how to mend it.';

-- ---------------------------------------------------------------- what each article gave, before identities are decided
-- Kept so that adding articles decides identities anew over all of them without reading the old ones again.
-- entity_no numbers the parties of one article from 0; *_no columns point to it.

CREATE SCHEMA extraction;

CREATE TABLE extraction.articles (
    article_id VARCHAR, work_key VARCHAR, declared_source VARCHAR, declared_title VARCHAR, declared_title_end INTEGER,
    declared_date DATE, title_start INTEGER, title_end INTEGER, dateline_start INTEGER, dateline_end INTEGER,
    dateline_source VARCHAR, published_from DATE, published_to DATE, published_basis VARCHAR
);
COMMENT ON TABLE extraction.articles IS 'What was declared of an article and what its text shows of itself; work_key is a digest of text and declarations: where it is equal, the article need not be read again.';
COMMENT ON COLUMN extraction.articles.article_id IS 'The article.';
COMMENT ON COLUMN extraction.articles.work_key IS 'Sixteen hexadecimal digits of the SHA-256 of text and declarations.';
COMMENT ON COLUMN extraction.articles.declared_source IS 'Source id that the metadata gave; null where none.';
COMMENT ON COLUMN extraction.articles.declared_title IS 'Title that the metadata gave.';
COMMENT ON COLUMN extraction.articles.declared_title_end IS 'How many characters of the body are that title; 0 where none is declared.';
COMMENT ON COLUMN extraction.articles.declared_date IS 'Day of publication that the metadata gave.';
COMMENT ON COLUMN extraction.articles.title_start IS 'First character of the title.';
COMMENT ON COLUMN extraction.articles.title_end IS 'One past its last character.';
COMMENT ON COLUMN extraction.articles.dateline_start IS 'First character of the dateline.';
COMMENT ON COLUMN extraction.articles.dateline_end IS 'One past its last character.';
COMMENT ON COLUMN extraction.articles.dateline_source IS 'Source id of the agency that the dateline names.';
COMMENT ON COLUMN extraction.articles.published_from IS 'As in articles.';
COMMENT ON COLUMN extraction.articles.published_to IS 'As in articles.';
COMMENT ON COLUMN extraction.articles.published_basis IS 'As in articles.';

CREATE TABLE extraction.entities (
    article_id VARCHAR, entity_no INTEGER, kind VARCHAR, name VARCHAR, name_key VARCHAR, actor_id VARCHAR,
    name_en VARCHAR, country VARCHAR, type VARCHAR, parent_actor_id VARCHAR, method VARCHAR, confidence DOUBLE
);
COMMENT ON TABLE extraction.entities IS 'Parties of an article: kind (person, organisation, country, office), fullest name read and its folded key, and the actor where the tables of seeds/ settle it.';
COMMENT ON COLUMN extraction.entities.article_id IS 'The article.';
COMMENT ON COLUMN extraction.entities.entity_no IS 'Number of the party in the article, from 0.';
COMMENT ON COLUMN extraction.entities.kind IS 'person, organisation, country or office.';
COMMENT ON COLUMN extraction.entities.name IS 'Fullest name read.';
COMMENT ON COLUMN extraction.entities.name_key IS 'Its folded form.';
COMMENT ON COLUMN extraction.entities.actor_id IS 'The actor where the tables of seeds/ settle it.';
COMMENT ON COLUMN extraction.entities.name_en IS 'English name of a composed organisation.';
COMMENT ON COLUMN extraction.entities.country IS 'ISO 3166-1 alpha-2 code where known.';
COMMENT ON COLUMN extraction.entities.type IS 'Type of an organisation.';
COMMENT ON COLUMN extraction.entities.parent_actor_id IS 'Organisation of which a composed one is a part.';
COMMENT ON COLUMN extraction.entities.method IS 'As in mentions.';
COMMENT ON COLUMN extraction.entities.confidence IS 'As in mentions.';

CREATE TABLE extraction.mentions (
    article_id VARCHAR, entity_no INTEGER, start_char INTEGER, end_char INTEGER, method VARCHAR, confidence DOUBLE
);
COMMENT ON TABLE extraction.mentions IS 'Name spans and the party of the article they name.';
COMMENT ON COLUMN extraction.mentions.article_id IS 'The article.';
COMMENT ON COLUMN extraction.mentions.entity_no IS 'The party named.';
COMMENT ON COLUMN extraction.mentions.start_char IS 'First character.';
COMMENT ON COLUMN extraction.mentions.end_char IS 'One past the last character.';
COMMENT ON COLUMN extraction.mentions.method IS 'As in mentions.';
COMMENT ON COLUMN extraction.mentions.confidence IS 'As in mentions.';

CREATE TABLE extraction.offices (
    article_id VARCHAR, entity_no INTEGER, title VARCHAR, office_key VARCHAR, organisation_no INTEGER, country VARCHAR,
    start_char INTEGER, end_char INTEGER
);
COMMENT ON TABLE extraction.offices IS 'Titles read beside a name (or alone: entity kind office), their office type in seeds/offices.csv, organisation and country.';
COMMENT ON COLUMN extraction.offices.article_id IS 'The article.';
COMMENT ON COLUMN extraction.offices.entity_no IS 'Who holds it.';
COMMENT ON COLUMN extraction.offices.title IS 'The title as read.';
COMMENT ON COLUMN extraction.offices.office_key IS 'Type of office in seeds/offices.csv.';
COMMENT ON COLUMN extraction.offices.organisation_no IS 'Party for which it is held.';
COMMENT ON COLUMN extraction.offices.country IS 'Country for which it is held.';
COMMENT ON COLUMN extraction.offices.start_char IS 'First character of the title.';
COMMENT ON COLUMN extraction.offices.end_char IS 'One past its last character.';

CREATE TABLE extraction.statements (
    article_id VARCHAR, statement_no INTEGER, kind VARCHAR, start_char INTEGER, end_char INTEGER,
    cue_start INTEGER, cue_end INTEGER, cue_lemma VARCHAR, speech_act VARCHAR,
    speaker_type VARCHAR, speaker_label VARCHAR, speaker_basis VARCHAR, speaker_start INTEGER, speaker_end INTEGER,
    speaker_office VARCHAR, speaker_country VARCHAR, source_kind VARCHAR, medium VARCHAR,
    outlet_no INTEGER, relayed_by_no INTEGER, addressee_no INTEGER, occasion VARCHAR,
    said_from DATE, said_to DATE, in_heading BOOLEAN, parent_no INTEGER, meeting_no INTEGER, confidence DOUBLE
);
COMMENT ON TABLE extraction.statements IS 'Statements with their parties as numbers of the article.';
COMMENT ON COLUMN extraction.statements.article_id IS 'The article.';
COMMENT ON COLUMN extraction.statements.statement_no IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.kind IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.start_char IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.end_char IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.cue_start IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.cue_end IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.cue_lemma IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.speech_act IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.speaker_type IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.speaker_label IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.speaker_basis IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.speaker_start IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.speaker_end IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.speaker_office IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.speaker_country IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.source_kind IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.medium IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.outlet_no IS 'Party: the outlet.';
COMMENT ON COLUMN extraction.statements.relayed_by_no IS 'Party that passes the words on.';
COMMENT ON COLUMN extraction.statements.addressee_no IS 'Party spoken to.';
COMMENT ON COLUMN extraction.statements.occasion IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.said_from IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.said_to IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.in_heading IS 'As in statements.';
COMMENT ON COLUMN extraction.statements.parent_no IS 'statement_no of the statement inside whose content this one is reported.';
COMMENT ON COLUMN extraction.statements.meeting_no IS 'Meeting of the article at or after which it was made.';
COMMENT ON COLUMN extraction.statements.confidence IS 'As in statements.';

CREATE TABLE extraction.statement_entities (
    article_id VARCHAR, statement_no INTEGER, entity_no INTEGER, relation VARCHAR
);
COMMENT ON TABLE extraction.statement_entities IS 'Parties of a statement: relation speaker or about.';
COMMENT ON COLUMN extraction.statement_entities.article_id IS 'The article.';
COMMENT ON COLUMN extraction.statement_entities.statement_no IS 'The statement.';
COMMENT ON COLUMN extraction.statement_entities.entity_no IS 'The party.';
COMMENT ON COLUMN extraction.statement_entities.relation IS 'speaker or about.';

CREATE TABLE extraction.meetings (
    article_id VARCHAR, meeting_no INTEGER, kind VARCHAR, status VARCHAR, held_from DATE, held_to DATE, place VARCHAR, topic VARCHAR
);
COMMENT ON TABLE extraction.meetings IS 'Meetings of one article.';
COMMENT ON COLUMN extraction.meetings.article_id IS 'The article.';
COMMENT ON COLUMN extraction.meetings.meeting_no IS 'Number of the meeting in the article, from 0.';
COMMENT ON COLUMN extraction.meetings.kind IS 'As in meetings.';
COMMENT ON COLUMN extraction.meetings.status IS 'As in meetings.';
COMMENT ON COLUMN extraction.meetings.held_from IS 'As in meetings.';
COMMENT ON COLUMN extraction.meetings.held_to IS 'As in meetings.';
COMMENT ON COLUMN extraction.meetings.place IS 'As in meetings.';
COMMENT ON COLUMN extraction.meetings.topic IS 'As in meetings.';

CREATE TABLE extraction.meeting_entities (
    article_id VARCHAR, meeting_no INTEGER, entity_no INTEGER
);
COMMENT ON TABLE extraction.meeting_entities IS 'Parties of a meeting.';
COMMENT ON COLUMN extraction.meeting_entities.article_id IS 'The article.';
COMMENT ON COLUMN extraction.meeting_entities.meeting_no IS 'The meeting.';
COMMENT ON COLUMN extraction.meeting_entities.entity_no IS 'The party that took part.';

CREATE TABLE extraction.meeting_spans (
    article_id VARCHAR, meeting_no INTEGER, start_char INTEGER, end_char INTEGER
);
COMMENT ON TABLE extraction.meeting_spans IS 'Clauses that tell of a meeting.';
COMMENT ON COLUMN extraction.meeting_spans.article_id IS 'The article.';
COMMENT ON COLUMN extraction.meeting_spans.meeting_no IS 'The meeting.';
COMMENT ON COLUMN extraction.meeting_spans.start_char IS 'First character of the clause.';
COMMENT ON COLUMN extraction.meeting_spans.end_char IS 'One past its last character.';

CREATE TABLE extraction.evidence (
    article_id VARCHAR, table_name VARCHAR, row_no INTEGER, column_name VARCHAR, start_char INTEGER, end_char INTEGER
);
COMMENT ON TABLE extraction.evidence IS 'Words behind values; row_no numbers the statement, meeting or office of the article (0 for the article itself).';
COMMENT ON COLUMN extraction.evidence.article_id IS 'The article.';
COMMENT ON COLUMN extraction.evidence.table_name IS 'articles, statements, meetings or roles.';
COMMENT ON COLUMN extraction.evidence.row_no IS 'Number of the statement, meeting or office in the article; 0 for the article itself.';
COMMENT ON COLUMN extraction.evidence.column_name IS 'Column of the value.';
COMMENT ON COLUMN extraction.evidence.start_char IS 'First character of the words.';
COMMENT ON COLUMN extraction.evidence.end_char IS 'One past their last character.';

CREATE TABLE extraction.identities (
    article_id VARCHAR, entity_no INTEGER, actor_id VARCHAR, method VARCHAR, confidence DOUBLE
);
COMMENT ON TABLE extraction.identities IS 'Whom each party was taken for: what the next build compares with, so that it writes only what became different.';
COMMENT ON COLUMN extraction.identities.article_id IS 'The article.';
COMMENT ON COLUMN extraction.identities.entity_no IS 'The party.';
COMMENT ON COLUMN extraction.identities.actor_id IS 'The actor; null while undecided, and for an office that nobody is known to hold.';
COMMENT ON COLUMN extraction.identities.method IS 'As in mentions.';
COMMENT ON COLUMN extraction.identities.confidence IS 'As in mentions.';

-- ---------------------------------------------------------------- what resolution found of names and words
-- Kept so that a build which adds articles looks at new names and statements alone. Another version of the code or of
-- seeds/ finds it anew.

CREATE SCHEMA resolution;

CREATE TABLE resolution.name_keys (
    kind VARCHAR, name VARCHAR, key VARCHAR, words INTEGER, given VARCHAR, surname VARCHAR, native BOOLEAN,
    all_native BOOLEAN, general BOOLEAN
);
COMMENT ON TABLE resolution.name_keys IS 'What is read from the words of each name of parties and of seeds/.';
COMMENT ON COLUMN resolution.name_keys.kind IS 'person, organisation, country or office.';
COMMENT ON COLUMN resolution.name_keys.name IS 'The name as read.';
COMMENT ON COLUMN resolution.name_keys.key IS 'Its key: folded words, compound names as one, given name first.';
COMMENT ON COLUMN resolution.name_keys.words IS 'How many words the key has.';
COMMENT ON COLUMN resolution.name_keys.given IS 'The first of them.';
COMMENT ON COLUMN resolution.name_keys.surname IS 'The last of them.';
COMMENT ON COLUMN resolution.name_keys.native IS 'Whether the surname is an Arabic given name.';
COMMENT ON COLUMN resolution.name_keys.all_native IS 'Whether every word is an Arabic given name.';
COMMENT ON COLUMN resolution.name_keys.general IS 'Whether the name of an organisation is of common words alone.';

CREATE TABLE resolution.name_likenesses (
    key VARCHAR, other VARCHAR, likeness VARCHAR
);
COMMENT ON TABLE resolution.name_likenesses IS 'Every two keys of persons that may be one name by their words alone; what articles say beside them decides.';
COMMENT ON COLUMN resolution.name_likenesses.key IS 'A key.';
COMMENT ON COLUMN resolution.name_likenesses.other IS 'A longer form or another spelling of it, or a name of seeds/ that it may be a misreading of.';
COMMENT ON COLUMN resolution.name_likenesses.likeness IS 'longer, spelling; framed, glued, trailed, fathered: words beside the other; unspaced, slip, alike: slips of the pen in it.';

CREATE TABLE resolution.utterance_pairs (
    one VARCHAR, other VARCHAR, alike DOUBLE
);
COMMENT ON TABLE resolution.utterance_pairs IS 'Every two statements that tell the same words of one speaker within days; utterances are made of them.';
COMMENT ON COLUMN resolution.utterance_pairs.one IS 'A statement.';
COMMENT ON COLUMN resolution.utterance_pairs.other IS 'A statement with a later id.';
COMMENT ON COLUMN resolution.utterance_pairs.alike IS 'Share of the words of both that both have, from 0 to 1.';

-- ---------------------------------------------------------------- reading aids

CREATE MACRO fold(text) AS
    translate(
        regexp_replace(lower(text), '[\x{0640}\x{064B}-\x{0652}\x{0670}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}\x{2066}-\x{2069}\x{FEFF}]', '', 'g'),
        'أإآٱىةؤئیکګگڤپچە', 'اااايهوييككغفبجه'
    );
COMMENT ON MACRO fold IS 'Makes Arabic comparable: hamza seats, ى/ي and ة/ه made one, Persian letters written as Arabic ones, marks, tatweel and invisible controls dropped, Latin in lower case. For searching; offsets do not survive it.';

CREATE VIEW who_said_what AS
SELECT
    s.statement_id,
    s.article_id,
    a.uri,
    coalesce(o.name_ar, o.name_en, a.source_id) AS source,
    a.published_from,
    a.published_to,
    p.actor_id AS speaker_id,
    p.name_ar AS speaker,
    p.name_en AS speaker_en,
    s.speaker_type,
    s.speaker_label,
    s.speaker_office,
    s.speaker_country,
    s.kind,
    s.speech_act,
    s.content,
    s.cue,
    s.medium,
    outlet.name_ar AS outlet,
    relay.name_ar AS relayed_by,
    addressee.name_ar AS addressee,
    s.said_from,
    s.said_to,
    s.in_heading,
    s.parent_statement_id,
    s.confidence,
    a.source_id,
    s.speaker_basis,
    s.source_kind,
    s.meeting_id
FROM statements s
JOIN articles a ON a.article_id = s.article_id AND a.superseded_by IS NULL
JOIN sources o ON o.source_id = a.source_id
LEFT JOIN statement_speakers w ON w.statement_id = s.statement_id
LEFT JOIN actors p ON p.actor_id = w.actor_id
LEFT JOIN actors outlet ON outlet.actor_id = s.outlet_id
LEFT JOIN actors relay ON relay.actor_id = s.relayed_by_id
LEFT JOIN actors addressee ON addressee.actor_id = s.addressee_id;
COMMENT ON VIEW who_said_what IS 'One row per statement and speaker, current articles only; statements of unnamed and undecided speakers stay in with speaker null.';
COMMENT ON COLUMN who_said_what.statement_id IS 'The statement.';
COMMENT ON COLUMN who_said_what.article_id IS 'The article.';
COMMENT ON COLUMN who_said_what.uri IS 'Where the article was read.';
COMMENT ON COLUMN who_said_what.source IS 'Name of the outlet: Arabic, else English, else its id.';
COMMENT ON COLUMN who_said_what.published_from IS 'First day on which the article can have been published.';
COMMENT ON COLUMN who_said_what.published_to IS 'Last such day.';
COMMENT ON COLUMN who_said_what.speaker_id IS 'The speaker; null where unnamed or undecided.';
COMMENT ON COLUMN who_said_what.speaker IS 'Name of the speaker in Arabic.';
COMMENT ON COLUMN who_said_what.speaker_en IS 'Name of the speaker in English, where known.';
COMMENT ON COLUMN who_said_what.speaker_type IS 'person, organisation, country, group or unnamed; null while undecided.';
COMMENT ON COLUMN who_said_what.speaker_label IS 'The words that name or describe the speaker.';
COMMENT ON COLUMN who_said_what.speaker_office IS 'The speaker''s title as the article gives it.';
COMMENT ON COLUMN who_said_what.speaker_country IS 'Country for which the speaker speaks.';
COMMENT ON COLUMN who_said_what.kind IS 'direct, indirect or mixed.';
COMMENT ON COLUMN who_said_what.speech_act IS 'What the words do: say, affirm, deny, warn …';
COMMENT ON COLUMN who_said_what.content IS 'What was said.';
COMMENT ON COLUMN who_said_what.cue IS 'The word that introduces it.';
COMMENT ON COLUMN who_said_what.medium IS 'Where it was said: interview, statement, remarks …';
COMMENT ON COLUMN who_said_what.outlet IS 'News organisation spoken to or relaying.';
COMMENT ON COLUMN who_said_what.relayed_by IS 'Party that passes another''s words on.';
COMMENT ON COLUMN who_said_what.addressee IS 'Party to whom it was said.';
COMMENT ON COLUMN who_said_what.said_from IS 'First day on which it can have been said.';
COMMENT ON COLUMN who_said_what.said_to IS 'Last such day.';
COMMENT ON COLUMN who_said_what.in_heading IS 'Whether it stands in the title or a sub-heading.';
COMMENT ON COLUMN who_said_what.parent_statement_id IS 'The statement inside whose content this one is reported.';
COMMENT ON COLUMN who_said_what.confidence IS 'Probability that content and speaker are right.';
COMMENT ON COLUMN who_said_what.source_id IS 'The outlet that published the article.';
COMMENT ON COLUMN who_said_what.speaker_basis IS 'named, role, dropped or heading.';
COMMENT ON COLUMN who_said_what.source_kind IS 'For an unnamed speaker: official, military, diplomatic …';
COMMENT ON COLUMN who_said_what.meeting_id IS 'The meeting at or after which it was made.';

CREATE VIEW who_met_whom AS
WITH current_participants AS (
    SELECT m.meeting_id, m.actor_id, list(DISTINCT m.article_id ORDER BY m.article_id) AS articles
    FROM meeting_participants m
    JOIN articles a ON a.article_id = m.article_id AND a.superseded_by IS NULL
    GROUP BY ALL
), current_meetings AS (
    SELECT m.meeting_id, list(DISTINCT m.article_id ORDER BY m.article_id) AS articles
    FROM meeting_mentions m
    JOIN articles a ON a.article_id = m.article_id AND a.superseded_by IS NULL
    GROUP BY ALL
)
SELECT
    m.meeting_id,
    m.kind,
    m.status,
    m.held_from,
    m.held_to,
    m.place,
    m.topic,
    p.actor_id,
    one.name_ar AS actor,
    q.actor_id AS with_actor_id,
    other.name_ar AS with_actor,
    c.articles
FROM meetings m
JOIN current_meetings c USING (meeting_id)
JOIN current_participants p USING (meeting_id)
LEFT JOIN current_participants q ON q.meeting_id = p.meeting_id AND q.actor_id > p.actor_id
JOIN actors one ON one.actor_id = p.actor_id
LEFT JOIN actors other ON other.actor_id = q.actor_id
WHERE q.actor_id IS NOT NULL
   OR NOT EXISTS (FROM current_participants x WHERE x.meeting_id = p.meeting_id AND x.actor_id <> p.actor_id);
COMMENT ON VIEW who_met_whom IS 'One row per meeting and pair of participants, current articles only; a meeting with one known participant stays in with with_actor null.';
COMMENT ON COLUMN who_met_whom.meeting_id IS 'The meeting.';
COMMENT ON COLUMN who_met_whom.kind IS 'bilateral, multilateral, phone_call or conference.';
COMMENT ON COLUMN who_met_whom.status IS 'held, planned or possible.';
COMMENT ON COLUMN who_met_whom.held_from IS 'First day on which it can have taken place.';
COMMENT ON COLUMN who_met_whom.held_to IS 'Last such day.';
COMMENT ON COLUMN who_met_whom.place IS 'Place, in the words of the text.';
COMMENT ON COLUMN who_met_whom.topic IS 'What it was about, in the words of the text.';
COMMENT ON COLUMN who_met_whom.actor_id IS 'One participant.';
COMMENT ON COLUMN who_met_whom.actor IS 'His name in Arabic.';
COMMENT ON COLUMN who_met_whom.with_actor_id IS 'The other; null where no other is known.';
COMMENT ON COLUMN who_met_whom.with_actor IS 'The other''s name in Arabic.';
COMMENT ON COLUMN who_met_whom.articles IS 'Ids of the current articles that tell of the meeting.';

-- ---------------------------------------------------------------- searching

CREATE MACRO word_pattern(words) AS
    '(?:^|[^\p{L}\p{N}])' || array_to_string(list_transform(
        string_split_regex(trim(fold(words)), '\s+'),
        lambda word: '[وفا]?[سبكل]?(?:ال|ل)?' || regexp_escape(regexp_replace(word, '^ال', ''))
    ), '[^\p{L}\p{N}]+') || '(?:$|[^\p{L}\p{N}])';
COMMENT ON MACRO word_pattern IS 'The regular expression that finds words in folded text whatever stands before them: و ف ب ك ل س ال لل.';

CREATE MACRO has_words(text, words) AS regexp_matches(fold(text), word_pattern(words));
COMMENT ON MACRO has_words IS 'Whether a text holds the words one after another, whatever their hamza, marks, tatweel and prefixes (المعارضة finds والمعارضة and للمعارضة).';

-- ---------------------------------------------------------------- views for the questions that are asked most

CREATE MACRO stance(speech_act) AS CASE
    WHEN speech_act IN ('accuse', 'complain', 'condemn', 'criticise', 'deny', 'doubt', 'reject', 'threaten', 'warn') THEN 'against'
    WHEN speech_act IN ('advise', 'ask', 'demand', 'propose', 'request') THEN 'asking'
    WHEN speech_act IN ('congratulate', 'defend', 'hope', 'praise', 'promise', 'support', 'thank', 'welcome') THEN 'in favour'
    ELSE 'neutral' END;
COMMENT ON MACRO stance IS 'What the verb of a statement takes with it: against, asking, in favour or neutral. It is the verb''s stance, chosen by the outlet, towards what the content says; not the speaker''s towards whom it names.';

CREATE VIEW current_statements AS
WITH speakers AS (
    SELECT
        w.statement_id,
        list(p.actor_id ORDER BY p.actor_id) AS speaker_ids,
        list(p.name_ar ORDER BY p.actor_id) AS speakers
    FROM statement_speakers w
    JOIN actors p ON p.actor_id = w.actor_id
    GROUP BY w.statement_id
)
SELECT
    s.statement_id,
    coalesce(u.utterance_id, s.statement_id) AS utterance_id,
    s.article_id,
    a.uri,
    a.source_id,
    coalesce(o.name_ar, o.name_en, a.source_id) AS source,
    coalesce(s.said_from, a.published_from) AS day,
    CASE WHEN s.said_from IS NOT NULL THEN 'said' WHEN a.published_from IS NOT NULL THEN 'published' END AS day_basis,
    w.speaker_ids,
    w.speakers,
    s.speaker_type,
    s.speaker_label,
    s.speaker_basis,
    s.speaker_office,
    s.speaker_country,
    s.source_kind,
    s.kind,
    s.speech_act,
    s.content,
    s.cue,
    s.cue_lemma,
    s.medium,
    s.outlet_id,
    s.relayed_by_id,
    s.addressee_id,
    s.occasion,
    s.in_heading,
    s.parent_statement_id,
    s.meeting_id,
    s.confidence
FROM statements s
JOIN articles a ON a.article_id = s.article_id AND a.superseded_by IS NULL
JOIN sources o ON o.source_id = a.source_id
LEFT JOIN speakers w ON w.statement_id = s.statement_id
LEFT JOIN statement_occurrences u ON u.statement_id = s.statement_id;
COMMENT ON VIEW current_statements IS 'One row per statement, however many speak: for counting. Current articles only.';
COMMENT ON COLUMN current_statements.statement_id IS 'The statement.';
COMMENT ON COLUMN current_statements.utterance_id IS 'The utterance: equal in all occurrences of the same words; count distinct ones to count each utterance once.';
COMMENT ON COLUMN current_statements.article_id IS 'The article.';
COMMENT ON COLUMN current_statements.uri IS 'Where the article was read.';
COMMENT ON COLUMN current_statements.source_id IS 'The outlet that published the article.';
COMMENT ON COLUMN current_statements.source IS 'Its name.';
COMMENT ON COLUMN current_statements.day IS 'First day on which it can have been said; where the text does not settle it, first day of publication.';
COMMENT ON COLUMN current_statements.day_basis IS 'What day is: said or published.';
COMMENT ON COLUMN current_statements.speaker_ids IS 'The speakers; null where unnamed or undecided.';
COMMENT ON COLUMN current_statements.speakers IS 'Their names in Arabic, in the order of speaker_ids.';
COMMENT ON COLUMN current_statements.speaker_type IS 'As in statements.';
COMMENT ON COLUMN current_statements.speaker_label IS 'As in statements.';
COMMENT ON COLUMN current_statements.speaker_basis IS 'As in statements.';
COMMENT ON COLUMN current_statements.speaker_office IS 'As in statements.';
COMMENT ON COLUMN current_statements.speaker_country IS 'As in statements.';
COMMENT ON COLUMN current_statements.source_kind IS 'As in statements.';
COMMENT ON COLUMN current_statements.kind IS 'As in statements.';
COMMENT ON COLUMN current_statements.speech_act IS 'As in statements.';
COMMENT ON COLUMN current_statements.content IS 'As in statements.';
COMMENT ON COLUMN current_statements.cue IS 'As in statements.';
COMMENT ON COLUMN current_statements.cue_lemma IS 'As in statements.';
COMMENT ON COLUMN current_statements.medium IS 'As in statements.';
COMMENT ON COLUMN current_statements.outlet_id IS 'As in statements.';
COMMENT ON COLUMN current_statements.relayed_by_id IS 'As in statements.';
COMMENT ON COLUMN current_statements.addressee_id IS 'As in statements.';
COMMENT ON COLUMN current_statements.occasion IS 'As in statements.';
COMMENT ON COLUMN current_statements.in_heading IS 'As in statements.';
COMMENT ON COLUMN current_statements.parent_statement_id IS 'As in statements.';
COMMENT ON COLUMN current_statements.meeting_id IS 'As in statements.';
COMMENT ON COLUMN current_statements.confidence IS 'As in statements.';

CREATE MACRO find_statements(words) AS TABLE
    SELECT
        statement_id, article_id, source, day, day_basis, speakers, speaker_label, kind, speech_act, content
    FROM current_statements
    WHERE has_words(content, words)
    ORDER BY day, statement_id;
COMMENT ON MACRO TABLE find_statements IS 'Statements whose content has the words, oldest first: FROM find_statements(''المعارضة'').';

CREATE MACRO find_actors(words) AS TABLE
    SELECT a.actor_id, a.kind, a.name_ar, a.name_en, a.country, list(n.name ORDER BY n.name) AS found_as
    FROM actor_names n
    JOIN actors a ON a.actor_id = n.actor_id
    WHERE has_words(n.name, words)
    GROUP BY ALL
    ORDER BY a.actor_id;
COMMENT ON MACRO TABLE find_actors IS 'Actors one of whose spellings has the words, Arabic or English: FROM find_actors(''لافروف''). Gives the ids that the other views are asked with.';

CREATE VIEW positions AS
WITH targets AS (
    SELECT statement_id, actor_id, max(relation) AS relation
    FROM (
        SELECT statement_id, actor_id, 'about' AS relation FROM statement_mentions
        UNION ALL
        SELECT statement_id, addressee_id, 'to' FROM statements WHERE addressee_id IS NOT NULL
    )
    GROUP BY statement_id, actor_id
)
SELECT
    s.statement_id,
    s.utterance_id,
    s.article_id,
    s.source_id,
    s.source,
    s.day,
    s.day_basis,
    p.actor_id AS speaker_id,
    p.name_ar AS speaker,
    p.name_en AS speaker_en,
    p.kind AS speaker_kind,
    coalesce(s.speaker_country, p.country) AS speaker_country,
    s.speaker_type,
    s.speaker_label,
    t.relation,
    q.actor_id AS target_id,
    q.name_ar AS target,
    q.name_en AS target_en,
    q.kind AS target_kind,
    q.country AS target_country,
    s.speech_act,
    stance(s.speech_act) AS stance,
    s.kind,
    s.content,
    s.medium,
    s.in_heading,
    s.confidence
FROM current_statements s
JOIN targets t ON t.statement_id = s.statement_id
JOIN actors q ON q.actor_id = t.actor_id
LEFT JOIN statement_speakers w ON w.statement_id = s.statement_id
LEFT JOIN actors p ON p.actor_id = w.actor_id
WHERE p.actor_id IS DISTINCT FROM q.actor_id;
COMMENT ON VIEW positions IS 'One row per statement, speaker and party that he speaks of or to: what an actor says on another, day by day. Unnamed and undecided speakers stay in with speaker null.';
COMMENT ON COLUMN positions.statement_id IS 'The statement.';
COMMENT ON COLUMN positions.utterance_id IS 'As in current_statements.';
COMMENT ON COLUMN positions.article_id IS 'The article.';
COMMENT ON COLUMN positions.source_id IS 'The outlet that published the article.';
COMMENT ON COLUMN positions.source IS 'Its name.';
COMMENT ON COLUMN positions.day IS 'As in current_statements.';
COMMENT ON COLUMN positions.day_basis IS 'What day is: said or published.';
COMMENT ON COLUMN positions.speaker_id IS 'The speaker; null where unnamed or undecided.';
COMMENT ON COLUMN positions.speaker IS 'His name in Arabic.';
COMMENT ON COLUMN positions.speaker_en IS 'His name in English, where known.';
COMMENT ON COLUMN positions.speaker_kind IS 'person, organisation or country.';
COMMENT ON COLUMN positions.speaker_country IS 'Country for which he speaks, else the one he belongs to.';
COMMENT ON COLUMN positions.speaker_type IS 'As in statements.';
COMMENT ON COLUMN positions.speaker_label IS 'As in statements.';
COMMENT ON COLUMN positions.relation IS 'about (named in the content) or to (addressed, accused, warned, asked).';
COMMENT ON COLUMN positions.target_id IS 'The party spoken of or to; never the speaker himself.';
COMMENT ON COLUMN positions.target IS 'Its name in Arabic.';
COMMENT ON COLUMN positions.target_en IS 'Its name in English, where known.';
COMMENT ON COLUMN positions.target_kind IS 'person, organisation or country.';
COMMENT ON COLUMN positions.target_country IS 'The country to which it belongs.';
COMMENT ON COLUMN positions.speech_act IS 'As in statements.';
COMMENT ON COLUMN positions.stance IS 'Stance of the verb: see the macro.';
COMMENT ON COLUMN positions.kind IS 'As in statements.';
COMMENT ON COLUMN positions.content IS 'As in statements.';
COMMENT ON COLUMN positions.medium IS 'As in statements.';
COMMENT ON COLUMN positions.in_heading IS 'As in statements.';
COMMENT ON COLUMN positions.confidence IS 'As in statements.';

CREATE VIEW who_speaks_of_whom AS
SELECT
    speaker_id,
    speaker,
    speaker_en,
    max(speaker_country) AS speaker_country,
    target_id,
    target,
    target_en,
    target_country,
    speech_act,
    count(*) AS statements,
    count(DISTINCT utterance_id) AS utterances,
    count(*) FILTER (kind <> 'indirect') AS quoted,
    count(DISTINCT article_id) AS articles,
    count(DISTINCT source_id) AS outlets,
    min(day) AS first_day,
    max(day) AS last_day
FROM positions
WHERE speaker_id IS NOT NULL
GROUP BY ALL;
COMMENT ON VIEW who_speaks_of_whom IS 'Totals of positions: one row per named speaker, party spoken of or to, and speech act.';
COMMENT ON COLUMN who_speaks_of_whom.speaker_id IS 'The speaker.';
COMMENT ON COLUMN who_speaks_of_whom.speaker IS 'His name in Arabic.';
COMMENT ON COLUMN who_speaks_of_whom.speaker_en IS 'His name in English, where known.';
COMMENT ON COLUMN who_speaks_of_whom.speaker_country IS 'As in positions.';
COMMENT ON COLUMN who_speaks_of_whom.target_id IS 'The party spoken of or to.';
COMMENT ON COLUMN who_speaks_of_whom.target IS 'Its name in Arabic.';
COMMENT ON COLUMN who_speaks_of_whom.target_en IS 'Its name in English, where known.';
COMMENT ON COLUMN who_speaks_of_whom.target_country IS 'The country to which it belongs.';
COMMENT ON COLUMN who_speaks_of_whom.speech_act IS 'As in statements.';
COMMENT ON COLUMN who_speaks_of_whom.statements IS 'How many statements; the same words in two outlets count twice.';
COMMENT ON COLUMN who_speaks_of_whom.utterances IS 'How many, the same words counted once.';
COMMENT ON COLUMN who_speaks_of_whom.quoted IS 'How many of the statements are direct or mixed.';
COMMENT ON COLUMN who_speaks_of_whom.articles IS 'In how many articles.';
COMMENT ON COLUMN who_speaks_of_whom.outlets IS 'In how many outlets.';
COMMENT ON COLUMN who_speaks_of_whom.first_day IS 'Day of the first.';
COMMENT ON COLUMN who_speaks_of_whom.last_day IS 'Day of the last.';

CREATE VIEW who_accuses_whom AS
SELECT
    statement_id,
    utterance_id,
    article_id,
    source,
    day,
    speaker_id AS accuser_id,
    speaker AS accuser,
    speaker_label AS accuser_label,
    speaker_country AS accuser_country,
    target_id AS accused_id,
    target AS accused,
    target_country AS accused_country,
    content,
    confidence
FROM positions
WHERE speech_act = 'accuse'
QUALIFY relation = max(relation) OVER (PARTITION BY statement_id);
COMMENT ON VIEW who_accuses_whom IS 'One row per accusation, accuser and accused: the party to whom the verb is addressed; where there is none, those named in the content.';
COMMENT ON COLUMN who_accuses_whom.statement_id IS 'The statement.';
COMMENT ON COLUMN who_accuses_whom.utterance_id IS 'As in current_statements.';
COMMENT ON COLUMN who_accuses_whom.article_id IS 'The article.';
COMMENT ON COLUMN who_accuses_whom.source IS 'Name of the outlet.';
COMMENT ON COLUMN who_accuses_whom.day IS 'As in current_statements.';
COMMENT ON COLUMN who_accuses_whom.accuser_id IS 'Who accuses; null where unnamed or undecided.';
COMMENT ON COLUMN who_accuses_whom.accuser IS 'His name in Arabic.';
COMMENT ON COLUMN who_accuses_whom.accuser_label IS 'The words that name or describe him.';
COMMENT ON COLUMN who_accuses_whom.accuser_country IS 'Country for which he speaks, else the one he belongs to.';
COMMENT ON COLUMN who_accuses_whom.accused_id IS 'Who is accused.';
COMMENT ON COLUMN who_accuses_whom.accused IS 'Name in Arabic.';
COMMENT ON COLUMN who_accuses_whom.accused_country IS 'The country to which the accused belongs.';
COMMENT ON COLUMN who_accuses_whom.content IS 'Of what.';
COMMENT ON COLUMN who_accuses_whom.confidence IS 'As in statements.';

CREATE VIEW statements_by_actor AS
WITH spoken AS (
    SELECT
        w.actor_id,
        count(*) AS statements,
        count(DISTINCT s.utterance_id) AS utterances,
        count(*) FILTER (s.kind = 'direct') AS direct,
        count(*) FILTER (s.kind = 'mixed') AS mixed,
        count(*) FILTER (s.kind = 'indirect') AS indirect,
        count(DISTINCT s.article_id) AS articles,
        count(DISTINCT s.source_id) AS outlets,
        min(s.day) AS first_day,
        max(s.day) AS last_day
    FROM current_statements s
    JOIN statement_speakers w ON w.statement_id = s.statement_id
    GROUP BY w.actor_id
), spoken_of AS (
    SELECT target_id, count(DISTINCT statement_id) AS spoken_of
    FROM positions
    WHERE relation = 'about'
    GROUP BY target_id
), met AS (
    SELECT p.actor_id, count(DISTINCT p.meeting_id) AS meetings
    FROM meeting_participants p
    JOIN articles a ON a.article_id = p.article_id AND a.superseded_by IS NULL
    GROUP BY p.actor_id
)
SELECT
    a.actor_id,
    a.name_ar AS actor,
    a.name_en AS actor_en,
    a.kind,
    o.type,
    a.country,
    a.gender,
    coalesce(s.statements, 0) AS statements,
    coalesce(s.utterances, 0) AS utterances,
    coalesce(s.direct, 0) AS direct,
    coalesce(s.mixed, 0) AS mixed,
    coalesce(s.indirect, 0) AS indirect,
    coalesce(s.articles, 0) AS articles,
    coalesce(s.outlets, 0) AS outlets,
    s.first_day,
    s.last_day,
    coalesce(t.spoken_of, 0) AS spoken_of,
    coalesce(m.meetings, 0) AS meetings
FROM actors a
LEFT JOIN organisations o ON o.actor_id = a.actor_id
LEFT JOIN spoken s ON s.actor_id = a.actor_id
LEFT JOIN spoken_of t ON t.target_id = a.actor_id
LEFT JOIN met m ON m.actor_id = a.actor_id
WHERE s.actor_id IS NOT NULL OR t.target_id IS NOT NULL OR m.actor_id IS NOT NULL;
COMMENT ON VIEW statements_by_actor IS 'One row per actor that speaks, is spoken of or meets somebody, with totals over current articles.';
COMMENT ON COLUMN statements_by_actor.actor_id IS 'The actor.';
COMMENT ON COLUMN statements_by_actor.actor IS 'Name in Arabic.';
COMMENT ON COLUMN statements_by_actor.actor_en IS 'Name in English, where known.';
COMMENT ON COLUMN statements_by_actor.kind IS 'person, organisation or country.';
COMMENT ON COLUMN statements_by_actor.type IS 'Type of an organisation.';
COMMENT ON COLUMN statements_by_actor.country IS 'The country to which it belongs.';
COMMENT ON COLUMN statements_by_actor.gender IS 'Of a person: m or f, where known.';
COMMENT ON COLUMN statements_by_actor.statements IS 'Statements as a speaker, joint ones included; the same words in two outlets count twice.';
COMMENT ON COLUMN statements_by_actor.utterances IS 'The same, equal words counted once.';
COMMENT ON COLUMN statements_by_actor.direct IS 'Of the statements: direct.';
COMMENT ON COLUMN statements_by_actor.mixed IS 'Of the statements: mixed.';
COMMENT ON COLUMN statements_by_actor.indirect IS 'Of the statements: indirect.';
COMMENT ON COLUMN statements_by_actor.articles IS 'Articles that report them.';
COMMENT ON COLUMN statements_by_actor.outlets IS 'Outlets that report them.';
COMMENT ON COLUMN statements_by_actor.first_day IS 'Day of the first.';
COMMENT ON COLUMN statements_by_actor.last_day IS 'Day of the last.';
COMMENT ON COLUMN statements_by_actor.spoken_of IS 'Statements of others that name the actor in their content.';
COMMENT ON COLUMN statements_by_actor.meetings IS 'Meetings in which the actor takes part.';

CREATE VIEW unnamed_sources AS
SELECT
    statement_id,
    article_id,
    source_id,
    source,
    day,
    source_kind,
    speaker_label,
    speaker_country,
    kind,
    speech_act,
    content,
    relayed_by_id,
    confidence
FROM current_statements
WHERE speaker_type = 'unnamed';
COMMENT ON VIEW unnamed_sources IS 'Statements of speakers who are described but not named: a military source, officials, a document.';
COMMENT ON COLUMN unnamed_sources.statement_id IS 'The statement.';
COMMENT ON COLUMN unnamed_sources.article_id IS 'The article.';
COMMENT ON COLUMN unnamed_sources.source_id IS 'The outlet that quotes the speaker.';
COMMENT ON COLUMN unnamed_sources.source IS 'Its name.';
COMMENT ON COLUMN unnamed_sources.day IS 'As in current_statements.';
COMMENT ON COLUMN unnamed_sources.source_kind IS 'official, military, diplomatic …: see statements.';
COMMENT ON COLUMN unnamed_sources.speaker_label IS 'The words that describe the speaker.';
COMMENT ON COLUMN unnamed_sources.speaker_country IS 'The country that the description names.';
COMMENT ON COLUMN unnamed_sources.kind IS 'As in statements.';
COMMENT ON COLUMN unnamed_sources.speech_act IS 'As in statements.';
COMMENT ON COLUMN unnamed_sources.content IS 'As in statements.';
COMMENT ON COLUMN unnamed_sources.relayed_by_id IS 'As in statements.';
COMMENT ON COLUMN unnamed_sources.confidence IS 'As in statements.';

CREATE VIEW same_utterance AS
WITH found AS (
    SELECT
        u.utterance_id,
        s.*,
        count(DISTINCT s.article_id) OVER utterance AS articles,
        min(s.source_id) OVER utterance <> max(s.source_id) OVER utterance AS several_outlets,
        min(s.kind) OVER utterance <> max(s.kind) OVER utterance AS several_kinds
    FROM statement_occurrences u
    JOIN (SELECT * EXCLUDE (utterance_id) FROM current_statements) s ON s.statement_id = u.statement_id
    WINDOW utterance AS (PARTITION BY u.utterance_id)
)
SELECT
    utterance_id,
    statement_id,
    article_id,
    uri,
    source_id,
    source,
    day,
    speakers,
    speaker_type,
    speaker_label,
    kind,
    speech_act,
    content,
    in_heading,
    relayed_by_id,
    articles,
    several_outlets,
    several_kinds
FROM found;
COMMENT ON VIEW same_utterance IS 'One row per occurrence of an utterance that was found more than once: who quotes it, who retells it, in which words.';
COMMENT ON COLUMN same_utterance.utterance_id IS 'The utterance.';
COMMENT ON COLUMN same_utterance.statement_id IS 'One occurrence.';
COMMENT ON COLUMN same_utterance.article_id IS 'Its article.';
COMMENT ON COLUMN same_utterance.uri IS 'Where the article was read.';
COMMENT ON COLUMN same_utterance.source_id IS 'The outlet.';
COMMENT ON COLUMN same_utterance.source IS 'Its name.';
COMMENT ON COLUMN same_utterance.day IS 'As in current_statements.';
COMMENT ON COLUMN same_utterance.speakers IS 'To whom this outlet gives the words; null where unnamed or undecided.';
COMMENT ON COLUMN same_utterance.speaker_type IS 'As in statements.';
COMMENT ON COLUMN same_utterance.speaker_label IS 'As in statements.';
COMMENT ON COLUMN same_utterance.kind IS 'Quoted or retold: direct, mixed or indirect.';
COMMENT ON COLUMN same_utterance.speech_act IS 'As in statements.';
COMMENT ON COLUMN same_utterance.content IS 'The wording here.';
COMMENT ON COLUMN same_utterance.in_heading IS 'As in statements.';
COMMENT ON COLUMN same_utterance.relayed_by_id IS 'As in statements.';
COMMENT ON COLUMN same_utterance.articles IS 'In how many articles the utterance was found.';
COMMENT ON COLUMN same_utterance.several_outlets IS 'Whether more than one outlet has it.';
COMMENT ON COLUMN same_utterance.several_kinds IS 'Whether some quote what others retell.';

CREATE VIEW outlets_compared AS
WITH read AS (
    SELECT source_id, count(*) AS articles, min(published_from) AS first_day, max(published_to) AS last_day
    FROM articles
    WHERE superseded_by IS NULL
    GROUP BY source_id
), said AS (
    SELECT
        source_id,
        count(*) AS statements,
        avg((kind = 'direct')::INTEGER) AS direct_share,
        avg((kind = 'mixed')::INTEGER) AS mixed_share,
        avg((kind = 'indirect')::INTEGER) AS indirect_share,
        avg((speaker_type IS NOT DISTINCT FROM 'unnamed')::INTEGER) AS unnamed_share,
        avg((speaker_type IS NULL)::INTEGER) AS undecided_share,
        avg((relayed_by_id IS NOT NULL)::INTEGER) AS relayed_share,
        count(DISTINCT speaker_ids) AS speakers
    FROM current_statements
    GROUP BY source_id
)
SELECT
    r.source_id,
    coalesce(o.name_ar, o.name_en, r.source_id) AS source,
    o.name_en AS source_en,
    o.country,
    r.articles,
    coalesce(s.statements, 0) AS statements,
    coalesce(s.statements, 0) / r.articles AS statements_per_article,
    s.direct_share,
    s.mixed_share,
    s.indirect_share,
    s.unnamed_share,
    s.undecided_share,
    s.relayed_share,
    coalesce(s.speakers, 0) AS speakers,
    r.first_day,
    r.last_day
FROM read r
JOIN sources o ON o.source_id = r.source_id
LEFT JOIN said s ON s.source_id = r.source_id;
COMMENT ON VIEW outlets_compared IS 'One row per outlet with current articles: how much it reports, and how. Shares are parts of its statements, 0 to 1.';
COMMENT ON COLUMN outlets_compared.source_id IS 'The outlet.';
COMMENT ON COLUMN outlets_compared.source IS 'Its name.';
COMMENT ON COLUMN outlets_compared.source_en IS 'Its name in English, where known.';
COMMENT ON COLUMN outlets_compared.country IS 'Country of its seat.';
COMMENT ON COLUMN outlets_compared.articles IS 'Its current articles.';
COMMENT ON COLUMN outlets_compared.statements IS 'Statements in them.';
COMMENT ON COLUMN outlets_compared.statements_per_article IS 'Statements per article.';
COMMENT ON COLUMN outlets_compared.direct_share IS 'Share of direct statements; null where there are no statements.';
COMMENT ON COLUMN outlets_compared.mixed_share IS 'Share of mixed ones.';
COMMENT ON COLUMN outlets_compared.indirect_share IS 'Share of indirect ones.';
COMMENT ON COLUMN outlets_compared.unnamed_share IS 'Share of statements whose speaker is described but not named.';
COMMENT ON COLUMN outlets_compared.undecided_share IS 'Share of statements whose speaker is undecided.';
COMMENT ON COLUMN outlets_compared.relayed_share IS 'Share of statements that it takes from another party.';
COMMENT ON COLUMN outlets_compared.speakers IS 'Different named speakers; several who speak jointly count as one more.';
COMMENT ON COLUMN outlets_compared.first_day IS 'First day of publication.';
COMMENT ON COLUMN outlets_compared.last_day IS 'Last day of publication.';

CREATE VIEW relays AS
SELECT
    s.source_id,
    s.source,
    r.actor_id AS relay_id,
    r.name_ar AS relay,
    r.name_en AS relay_en,
    o.type AS relay_type,
    CASE WHEN s.relayed_by_id IS NOT NULL THEN 'relayed_by' ELSE 'outlet' END AS role,
    count(*) AS statements,
    count(DISTINCT s.article_id) AS articles
FROM current_statements s
JOIN actors r ON r.actor_id = coalesce(s.relayed_by_id, s.outlet_id)
LEFT JOIN organisations o ON o.actor_id = r.actor_id
GROUP BY ALL;
COMMENT ON VIEW relays IS 'From whom outlets have what they report: one row per outlet and the agency, paper, channel or other party between it and the speaker.';
COMMENT ON COLUMN relays.source_id IS 'The outlet that published the articles.';
COMMENT ON COLUMN relays.source IS 'Its name.';
COMMENT ON COLUMN relays.relay_id IS 'The party between.';
COMMENT ON COLUMN relays.relay IS 'Its name in Arabic.';
COMMENT ON COLUMN relays.relay_en IS 'Its name in English, where known.';
COMMENT ON COLUMN relays.relay_type IS 'Type of organisation: media for agencies, papers and channels.';
COMMENT ON COLUMN relays.role IS 'relayed_by (passes the words on) or outlet (was spoken to).';
COMMENT ON COLUMN relays.statements IS 'How many statements.';
COMMENT ON COLUMN relays.articles IS 'In how many articles.';

CREATE VIEW who_quotes_whom AS
SELECT
    inner_one.statement_id,
    inner_one.article_id,
    inner_one.source,
    inner_one.day,
    outer_one.statement_id AS outer_statement_id,
    outer_one.speaker_ids AS quoting_ids,
    outer_one.speakers AS quoting,
    outer_one.speaker_label AS quoting_label,
    inner_one.speaker_ids AS quoted_ids,
    inner_one.speakers AS quoted,
    inner_one.speaker_label AS quoted_label,
    inner_one.speech_act,
    inner_one.content
FROM current_statements inner_one
JOIN current_statements outer_one ON outer_one.statement_id = inner_one.parent_statement_id;
COMMENT ON VIEW who_quotes_whom IS 'One row per statement reported inside another: whose words a speaker repeats.';
COMMENT ON COLUMN who_quotes_whom.statement_id IS 'The statement inside.';
COMMENT ON COLUMN who_quotes_whom.article_id IS 'The article.';
COMMENT ON COLUMN who_quotes_whom.source IS 'Name of the outlet.';
COMMENT ON COLUMN who_quotes_whom.day IS 'As in current_statements.';
COMMENT ON COLUMN who_quotes_whom.outer_statement_id IS 'The statement around it.';
COMMENT ON COLUMN who_quotes_whom.quoting_ids IS 'Speakers of the statement around it.';
COMMENT ON COLUMN who_quotes_whom.quoting IS 'Their names.';
COMMENT ON COLUMN who_quotes_whom.quoting_label IS 'The words that name or describe them.';
COMMENT ON COLUMN who_quotes_whom.quoted_ids IS 'Speakers of the statement inside.';
COMMENT ON COLUMN who_quotes_whom.quoted IS 'Their names.';
COMMENT ON COLUMN who_quotes_whom.quoted_label IS 'The words that name or describe them.';
COMMENT ON COLUMN who_quotes_whom.speech_act IS 'Of the statement inside.';
COMMENT ON COLUMN who_quotes_whom.content IS 'Of the statement inside.';

CREATE VIEW reporting_delays AS
SELECT
    s.statement_id,
    s.article_id,
    s.source_id,
    s.source,
    s.medium,
    s.kind,
    t.said_to AS said,
    a.published_from AS published,
    a.published_from - t.said_to AS days
FROM current_statements s
JOIN statements t ON t.statement_id = s.statement_id
JOIN articles a ON a.article_id = s.article_id
WHERE t.said_from = t.said_to
  AND a.published_from = a.published_to;
COMMENT ON VIEW reporting_delays IS 'How soon things said are reported: statements whose day is known, in articles whose day is known.';
COMMENT ON COLUMN reporting_delays.statement_id IS 'The statement.';
COMMENT ON COLUMN reporting_delays.article_id IS 'The article.';
COMMENT ON COLUMN reporting_delays.source_id IS 'The outlet.';
COMMENT ON COLUMN reporting_delays.source IS 'Its name.';
COMMENT ON COLUMN reporting_delays.medium IS 'As in statements.';
COMMENT ON COLUMN reporting_delays.kind IS 'As in statements.';
COMMENT ON COLUMN reporting_delays.said IS 'The day on which it was said.';
COMMENT ON COLUMN reporting_delays.published IS 'The day on which the article was published.';
COMMENT ON COLUMN reporting_delays.days IS 'Days between: 0 on the same day; negative where the text gives a day after publication.';

CREATE VIEW meeting_tellings AS
SELECT
    m.meeting_id,
    m.article_id,
    a.uri,
    a.source_id,
    a.published_from AS published,
    min(m.status) AS told_as,
    min(m.start_char) AS start_char,
    count(*) AS clauses
FROM meeting_mentions m
JOIN articles a ON a.article_id = m.article_id AND a.superseded_by IS NULL
GROUP BY ALL;
COMMENT ON VIEW meeting_tellings IS 'One row per meeting and current article that tells of it.';
COMMENT ON COLUMN meeting_tellings.meeting_id IS 'The meeting.';
COMMENT ON COLUMN meeting_tellings.article_id IS 'The article.';
COMMENT ON COLUMN meeting_tellings.uri IS 'Where it was read.';
COMMENT ON COLUMN meeting_tellings.source_id IS 'The outlet.';
COMMENT ON COLUMN meeting_tellings.published IS 'First day on which it can have been published.';
COMMENT ON COLUMN meeting_tellings.told_as IS 'held, planned or possible as this article tells it.';
COMMENT ON COLUMN meeting_tellings.start_char IS 'First character of the first clause that tells of it.';
COMMENT ON COLUMN meeting_tellings.clauses IS 'How many clauses tell of it.';

CREATE VIEW planned_meetings AS
WITH told AS (
    SELECT
        meeting_id,
        min(published) FILTER (told_as <> 'held') AS first_announced,
        min(published) FILTER (told_as = 'held') AS first_told_as_held,
        count(*) FILTER (told_as <> 'held') AS announcements,
        count(*) FILTER (told_as = 'held') AS tellings_as_held
    FROM meeting_tellings
    GROUP BY meeting_id
), participants AS (
    SELECT p.meeting_id, list(DISTINCT a.name_ar ORDER BY a.name_ar) AS participants
    FROM meeting_participants p
    JOIN actors a ON a.actor_id = p.actor_id
    GROUP BY p.meeting_id
)
SELECT
    m.meeting_id,
    m.kind,
    m.status,
    t.tellings_as_held > 0 AS held,
    m.held_from,
    m.held_to,
    m.place,
    p.participants,
    t.first_announced,
    t.first_told_as_held,
    t.announcements,
    t.tellings_as_held
FROM meetings m
JOIN told t ON t.meeting_id = m.meeting_id
LEFT JOIN participants p ON p.meeting_id = m.meeting_id
WHERE t.announcements > 0;
COMMENT ON VIEW planned_meetings IS 'Meetings that at least one current article announces, and whether another tells that they were held. Not held here means: not told as held in these articles.';
COMMENT ON COLUMN planned_meetings.meeting_id IS 'The meeting.';
COMMENT ON COLUMN planned_meetings.kind IS 'As in meetings.';
COMMENT ON COLUMN planned_meetings.status IS 'As in meetings.';
COMMENT ON COLUMN planned_meetings.held IS 'Whether some article tells of it as held.';
COMMENT ON COLUMN planned_meetings.held_from IS 'As in meetings.';
COMMENT ON COLUMN planned_meetings.held_to IS 'As in meetings.';
COMMENT ON COLUMN planned_meetings.place IS 'As in meetings.';
COMMENT ON COLUMN planned_meetings.participants IS 'Names of those who take part, in any of the articles.';
COMMENT ON COLUMN planned_meetings.first_announced IS 'Day of the first article that announces it.';
COMMENT ON COLUMN planned_meetings.first_told_as_held IS 'Day of the first article that tells of it as held.';
COMMENT ON COLUMN planned_meetings.announcements IS 'How many articles announce it.';
COMMENT ON COLUMN planned_meetings.tellings_as_held IS 'How many articles tell of it as held.';

CREATE VIEW meeting_ties AS
SELECT
    actor_id,
    actor,
    with_actor_id,
    with_actor,
    count(*) AS meetings,
    count(*) FILTER (status = 'held') AS held,
    count(*) FILTER (status <> 'held') AS not_held,
    count(*) FILTER (kind = 'phone_call') AS phone_calls,
    min(held_from) AS first_day,
    max(held_to) AS last_day,
    list_sort(list_distinct(flatten(list(articles)))) AS articles
FROM who_met_whom
WHERE with_actor_id IS NOT NULL
GROUP BY ALL;
COMMENT ON VIEW meeting_ties IS 'Totals of who_met_whom: one row per pair of actors, the network of meetings.';
COMMENT ON COLUMN meeting_ties.actor_id IS 'One of the two.';
COMMENT ON COLUMN meeting_ties.actor IS 'Name in Arabic.';
COMMENT ON COLUMN meeting_ties.with_actor_id IS 'The other; its id comes later in the alphabet.';
COMMENT ON COLUMN meeting_ties.with_actor IS 'Name in Arabic.';
COMMENT ON COLUMN meeting_ties.meetings IS 'Meetings in which both take part.';
COMMENT ON COLUMN meeting_ties.held IS 'Of these: held.';
COMMENT ON COLUMN meeting_ties.not_held IS 'Of these: planned or possible.';
COMMENT ON COLUMN meeting_ties.phone_calls IS 'Of these: by phone.';
COMMENT ON COLUMN meeting_ties.first_day IS 'First day of the first whose day is known.';
COMMENT ON COLUMN meeting_ties.last_day IS 'Last day of the last whose day is known.';
COMMENT ON COLUMN meeting_ties.articles IS 'Ids of the current articles that tell of them.';

CREATE VIEW said_at_meetings AS
SELECT
    m.meeting_id,
    m.kind AS meeting_kind,
    m.status,
    m.held_from,
    m.held_to,
    m.place,
    s.statement_id,
    s.article_id,
    s.source,
    s.speaker_ids,
    s.speakers,
    s.speaker_label,
    s.kind,
    s.speech_act,
    s.content,
    s.confidence
FROM current_statements s
JOIN meetings m ON m.meeting_id = s.meeting_id;
COMMENT ON VIEW said_at_meetings IS 'Statements made at, after or about a meeting, with the meeting.';
COMMENT ON COLUMN said_at_meetings.meeting_id IS 'The meeting.';
COMMENT ON COLUMN said_at_meetings.meeting_kind IS 'bilateral, multilateral, phone_call or conference.';
COMMENT ON COLUMN said_at_meetings.status IS 'As in meetings.';
COMMENT ON COLUMN said_at_meetings.held_from IS 'As in meetings.';
COMMENT ON COLUMN said_at_meetings.held_to IS 'As in meetings.';
COMMENT ON COLUMN said_at_meetings.place IS 'As in meetings.';
COMMENT ON COLUMN said_at_meetings.statement_id IS 'The statement.';
COMMENT ON COLUMN said_at_meetings.article_id IS 'The article.';
COMMENT ON COLUMN said_at_meetings.source IS 'Name of the outlet.';
COMMENT ON COLUMN said_at_meetings.speaker_ids IS 'As in current_statements.';
COMMENT ON COLUMN said_at_meetings.speakers IS 'As in current_statements.';
COMMENT ON COLUMN said_at_meetings.speaker_label IS 'As in statements.';
COMMENT ON COLUMN said_at_meetings.kind IS 'As in statements.';
COMMENT ON COLUMN said_at_meetings.speech_act IS 'As in statements.';
COMMENT ON COLUMN said_at_meetings.content IS 'As in statements.';
COMMENT ON COLUMN said_at_meetings.confidence IS 'As in statements.';

CREATE VIEW scare_quotes AS
WITH named AS (
    SELECT
        m.mention_id,
        m.article_id,
        a.source_id,
        a.published_from AS published,
        m.actor_id,
        m.text,
        substring(a.body, m.start_char, 1) AS opening,
        substring(a.body, m.end_char + 1, 1) AS closing
    FROM mentions m
    JOIN articles a ON a.article_id = m.article_id AND a.superseded_by IS NULL
    WHERE m.kind <> 'person'
)
SELECT
    n.mention_id,
    n.article_id,
    n.source_id,
    n.published,
    n.actor_id,
    p.name_ar AS actor,
    n.text,
    n.opening IN ('«', '“', '"', '„', '‹', '''', '(') AND n.closing IN ('»', '”', '"', '“', '›', '''', ')') AS in_quotes,
    n.opening,
    n.closing
FROM named n
LEFT JOIN actors p ON p.actor_id = n.actor_id;
COMMENT ON VIEW scare_quotes IS 'One row per name of an organisation or country: whether the outlet sets it in quotation marks or brackets of its own.';
COMMENT ON COLUMN scare_quotes.mention_id IS 'The mention.';
COMMENT ON COLUMN scare_quotes.article_id IS 'The article.';
COMMENT ON COLUMN scare_quotes.source_id IS 'The outlet.';
COMMENT ON COLUMN scare_quotes.published IS 'First day on which it can have been published.';
COMMENT ON COLUMN scare_quotes.actor_id IS 'Who is named; null while undecided.';
COMMENT ON COLUMN scare_quotes.actor IS 'Name in Arabic.';
COMMENT ON COLUMN scare_quotes.text IS 'The name as written.';
COMMENT ON COLUMN scare_quotes.in_quotes IS 'Whether marks stand right before and right behind it.';
COMMENT ON COLUMN scare_quotes.opening IS 'The character before the name.';
COMMENT ON COLUMN scare_quotes.closing IS 'The character behind the name.';

CREATE VIEW coverage AS
WITH said AS (
    SELECT
        article_id,
        count(*) AS statements,
        count(*) FILTER (speaker_type IS NULL) AS undecided
    FROM statements
    GROUP BY article_id
)
SELECT
    a.source_id,
    coalesce(o.name_ar, o.name_en, a.source_id) AS source,
    date_trunc('month', a.published_from)::DATE AS month,
    count(*) AS articles,
    count(s.article_id) AS articles_with_statements,
    coalesce(sum(s.statements), 0)::BIGINT AS statements,
    coalesce(sum(s.undecided), 0)::BIGINT AS undecided
FROM articles a
JOIN sources o ON o.source_id = a.source_id
LEFT JOIN said s ON s.article_id = a.article_id
WHERE a.superseded_by IS NULL
GROUP BY ALL;
COMMENT ON VIEW coverage IS 'What the dataset holds: one row per outlet and month of publication. Silence in a month without articles means nothing.';
COMMENT ON COLUMN coverage.source_id IS 'The outlet.';
COMMENT ON COLUMN coverage.source IS 'Its name.';
COMMENT ON COLUMN coverage.month IS 'First day of the month of publication; null for articles without a date.';
COMMENT ON COLUMN coverage.articles IS 'Current articles.';
COMMENT ON COLUMN coverage.articles_with_statements IS 'Of these: with at least one statement.';
COMMENT ON COLUMN coverage.statements IS 'Statements in them.';
COMMENT ON COLUMN coverage.undecided IS 'Of these: with an undecided speaker.';
