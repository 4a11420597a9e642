"""Across articles: parties become actors, meetings and utterances told more than once become one.

``etl.resolution.resolve.resolve(con, seeds, judgements, corrections, previous=None) -> Resolution`` is the only entry.
It writes TEMP tables only, and is a pure function of the rows it is given: neither the order of articles nor the number
of loads they came in changes a row.

Reads
    extraction.*                    all of it, current and superseded articles alike.
    TEMP resolution_articles        table or view made by the caller: article_id, source_id, uri, body,
                                    published_from, published_to (dates null where not known).
    seeds                           folder of seeds/*.csv: countries, sources, offices, composed_organisations, actors,
                                    actor_names, organisations, roles, given_names, name_parts, word_classes,
                                    organisation_heads.
    judgements, corrections         records of ``etl.resolution.decisions``, the repository's and the user's together.
    previous                        name of the attached former database, or None: ids given there never dangle.

Writes, for ``etl.load`` to insert ``BY NAME`` in the order of schema.sql. A table ``resolved_X`` has the columns of
``main.X`` and nothing else unless said here; every id in it is final.
    resolved_actors                 curated actors whether or not named, countries, composed ones and parents that
                                    are needed, discovered ones with at least one mention, role or part in a meeting.
    resolved_actor_names
    resolved_actor_redirects        every id a name could have been given with fewer articles, and vanished ids of
                                    ``previous``, to null where nobody is named there now.
    resolved_organisations          and ``level`` INTEGER: 0 has no parent, n + 1 has a parent of level n (insert level
                                    by level: DuckDB checks a key to the same table at each INSERT).
    resolved_mentions               text cut from the body.
    resolved_mention_candidates
    resolved_roles
    resolved_meetings               one row per meeting, articles merged.
    resolved_meeting_participants
    resolved_meeting_mentions
    resolved_statements             after corrections; and ``level`` INTEGER: 0 has no parent statement (insert level by
                                    level).
    resolved_statement_speakers
    resolved_statement_mentions
    resolved_statement_occurrences
    resolved_evidence               rows of extraction.evidence with their final row_id (article, statement, meeting,
                                    role), less those of values that a correction replaced; and one per role read.

Between the stages, for whoever reads a build step by step
    entity_actors                   article_id, entity_no, actor_id (null: undecided, or an office nobody is known for),
                                    method, confidence: one row per extraction.entities.
    entity_candidates               article_id, entity_no, actor_id, score, reason.
    meeting_map                     article_id, meeting_no, meeting_id: one row per extraction.meetings.
    statement_ids                   article_id, statement_no, statement_id: one row per extraction.statements.

Not written here, left to the load: loads, sources, articles, passages, rejections.

How it decides, in order
    parties, keys                   every name gets a key in which spellings of one name meet and names of two people
                                    do not; what the article says beside it (office, title, organisation, country) are
                                    its facets.
    organisations, homonyms         names with and without country or head noun; then names that many bear lose the
                                    actor that seeds/ would give them where the article speaks against it.
    atoms                           the actor each party would have if no other article existed. Their ids are the ids
                                    that smaller loads publish, so each becomes an actor or a redirect.
    judging, persons                atoms join by judgement, key, longer and shorter form, spelling, with facets that
                                    agree; fences (curated actors, judgements) never fall.
    famous, told                    slips, glued words and words of the sentence in names of known persons.
    surnames, offices               one word by points, bare offices by dated terms; undecided where two would do.
    drafts, correcting              statements and meetings with actors, as people corrected them.
    meetings, utterances            tellings of one event and of one utterance.

Figures and errors: see ``etl.resolution.resolve.Resolution`` and ``etl.resolution.exceptions``.
"""
