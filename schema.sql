-- Qawl: the only place where a table, key, CHECK or COMMENT is defined.
--
-- Offsets count Unicode code points of articles.body, half-open:
--   substring(body, start_char + 1, end_char - start_char)  =  Python's body[start_char:end_char].
-- Ids are derived from content; two builds of the same input are equal row for row
-- (loads, load_id and rejections aside). Tables are written once, in the order in which they stand here.
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
    old_actor_id VARCHAR PRIMARY KEY,
    actor_id     VARCHAR NOT NULL REFERENCES actors (actor_id),
    CHECK (old_actor_id <> actor_id)
);
COMMENT ON TABLE actor_redirects IS 'Ids once given that a later load merged into another: an id never dangles.';
COMMENT ON COLUMN actor_redirects.old_actor_id IS 'The id that is no longer an actor.';
COMMENT ON COLUMN actor_redirects.actor_id IS 'The actor that it is now.';

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
COMMENT ON COLUMN mentions.method IS 'How the actor was decided: curated, composed, exact, surname, variant, office, judgement, correction or undecided.';
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
COMMENT ON COLUMN statements.kind IS 'direct (all quoted), indirect (no quotation of three words or more) or mixed.';
COMMENT ON COLUMN statements.content IS 'What was said: equal to the span of the body.';
COMMENT ON COLUMN statements.start_char IS 'First character of the content.';
COMMENT ON COLUMN statements.end_char IS 'One past its last character.';
COMMENT ON COLUMN statements.cue IS 'The word that introduces it, as written; null where a quotation goes on without one.';
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

-- ---------------------------------------------------------------- reading aids

CREATE MACRO fold(text) AS
    translate(regexp_replace(lower(text), '[\x{0640}\x{064B}-\x{0652}\x{0670}]', '', 'g'), 'أإآٱىةؤئ', 'اااايهوي');
COMMENT ON MACRO fold IS 'Makes Arabic comparable: hamza seats, ى/ي and ة/ه made one, marks and tatweel dropped, Latin in lower case. For searching; offsets do not survive it.';

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
