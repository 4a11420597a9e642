"""What the views answer, on a handful of rows written for it."""

import re

import duckdb
import pytest

from etl.database import create
from etl.paths import SCHEMA, SEEDS

DAY = "2020-05-10"


@pytest.fixture
def con():
    """Two outlets, four actors, one article each, and an older version of the first that nothing should count."""
    with duckdb.connect() as connection:
        create(connection)
        connection.execute(f"""
            INSERT INTO loads BY NAME SELECT 'l' AS load_id, TIMESTAMP '{DAY}' AS started_at, TIMESTAMP '{DAY}' AS finished_at,
                '0' AS code_version, 1 AS schema_version, '' AS fingerprint, '' AS build_fingerprint, '' AS input_digest,
                0 AS articles_added, 0 AS articles_updated, 0 AS articles_unchanged, 0 AS articles_superseded,
                0 AS articles_rejected, 'passed' AS verdict;
            INSERT INTO actors BY NAME SELECT unnest(['layla', 'sami', 'egypt', 'party']) AS actor_id,
                unnest(['person', 'person', 'country', 'organisation']) AS kind,
                unnest(['ليلى', 'سامي', 'مصر', 'الحزب']) AS name_ar, unnest(['f', 'm', NULL, NULL]) AS gender,
                'curated' AS origin;
            INSERT INTO sources (source_id, name_ar) VALUES ('daily', 'اليومية'), ('wire', 'البرقية');
        """)
        for key, source, successor in (("new", "daily", None), ("other", "wire", None), ("old", "daily", "new")):
            connection.execute(
                "INSERT INTO articles BY NAME SELECT ? AS article_id, ? AS source_id, 'declared' AS source_basis, ? AS uri,"
                " '«الحزب» قال' AS body, repeat('0', 64) AS sha256, ?::DATE AS published_from, ?::DATE AS published_to,"
                " 'declared' AS published_basis, ? AS superseded_by, 'l' AS load_id",
                [key, source, f"{key}.txt", DAY, DAY, successor],
            )
        yield connection


def say(con, key, article, speakers=(), act="say", about=(), to=None, kind="indirect", **more):
    number = con.execute("SELECT count(*) FROM statements").fetchone()[0]
    extra = "".join(f", '{value}' AS {name}" for name, value in more.items())
    con.execute(
        f"INSERT INTO statements BY NAME SELECT ? AS statement_id, ? AS article_id, ? AS statement_no, ? AS kind, 'كلام' AS"
        f" content, 0 AS start_char, 4 AS end_char, ? AS speech_act, ? AS addressee_id, false AS in_heading,"
        f" 0.9 AS confidence{extra}",
        [key, article, number, kind, act, to],
    )
    for table, actors in (("statement_speakers", speakers), ("statement_mentions", about)):
        for actor in actors:
            con.execute(f"INSERT INTO {table} VALUES (?, ?)", [key, actor])


def rows(con, sql):
    return con.execute(sql).fetchall()


def test_a_statement_is_one_row_however_many_speak_and_superseded_ones_are_none(con):
    say(con, "s1", "new", ["layla", "sami"])
    say(con, "s2", "other", speaker_type="unnamed", speaker_label="مصدر")
    say(con, "s3", "old", ["layla"])
    assert rows(con, "SELECT statement_id, speakers FROM current_statements ORDER BY ALL") == [
        ("s1", ["ليلى", "سامي"]), ("s2", None),
    ]  # fmt: skip
    assert rows(con, "SELECT actor_id, statements FROM statements_by_actor ORDER BY ALL") == [("layla", 1), ("sami", 1)]
    assert rows(con, "SELECT source_id, statements, unnamed_share FROM outlets_compared ORDER BY ALL") == [
        ("daily", 1, 0.0), ("wire", 1, 1.0),
    ]  # fmt: skip
    assert rows(con, "SELECT sum(articles), sum(statements) FROM coverage") == [(2, 2)]


def test_a_statement_is_dated_by_what_it_says_else_by_its_publication(con):
    say(con, "s1", "new", said_from="2020-05-08", said_to="2020-05-08")
    say(con, "s2", "new")
    assert rows(con, "SELECT statement_id, day::VARCHAR, day_basis FROM current_statements ORDER BY ALL") == [
        ("s1", "2020-05-08", "said"), ("s2", DAY, "published"),
    ]  # fmt: skip
    assert rows(con, "SELECT statement_id, days FROM reporting_delays") == [("s1", 2)]


def test_positions_are_towards_those_named_and_addressed_never_oneself(con):
    say(con, "s1", "new", ["layla"], about=["layla", "egypt"], to="sami")
    assert rows(con, "SELECT target_id, relation FROM positions ORDER BY ALL") == [("egypt", "about"), ("sami", "to")]
    assert rows(con, "SELECT speaker_id, target_id, statements FROM who_speaks_of_whom ORDER BY ALL") == [
        ("layla", "egypt", 1), ("layla", "sami", 1),
    ]  # fmt: skip


def test_the_accused_is_whom_the_verb_addresses_else_who_is_named(con):
    say(con, "s1", "new", ["layla"], act="accuse", about=["egypt"], to="sami")
    say(con, "s2", "new", ["layla"], act="accuse", about=["egypt", "party"])
    say(con, "s3", "new", ["layla"], act="warn", to="sami")
    assert rows(con, "SELECT statement_id, accused_id FROM who_accuses_whom ORDER BY ALL") == [
        ("s1", "sami"), ("s2", "egypt"), ("s2", "party"),
    ]  # fmt: skip


def test_the_same_words_in_two_outlets_are_one_utterance(con):
    say(con, "s1", "new", ["layla"], kind="direct", about=["egypt"])
    say(con, "s2", "other", ["layla"], about=["egypt"])
    con.execute("INSERT INTO statement_occurrences VALUES ('s1', 's1'), ('s1', 's2')")
    assert rows(con, "SELECT statements, utterances, outlets FROM statements_by_actor WHERE actor_id = 'layla'") == [
        (2, 1, 2)
    ]
    assert rows(con, "SELECT statement_id, articles, several_outlets, several_kinds FROM same_utterance ORDER BY ALL") == [
        ("s1", 2, True, True), ("s2", 2, True, True),
    ]  # fmt: skip
    assert rows(con, "SELECT statements, utterances, quoted FROM who_speaks_of_whom") == [(2, 1, 1)]


def test_a_plan_is_held_where_another_article_tells_so(con):
    for key in ("m1", "m2"):
        con.execute("INSERT INTO meetings (meeting_id, kind, status) VALUES (?, 'bilateral', 'planned')", [key])
        con.execute("INSERT INTO meeting_mentions VALUES (?, 'new', 0, 4, 'planned')", [key])
        con.execute("INSERT INTO meeting_participants VALUES (?, 'layla', 'new'), (?, 'sami', 'new')", [key, key])
    con.execute("INSERT INTO meeting_mentions VALUES ('m1', 'other', 0, 4, 'held'), ('m2', 'old', 0, 4, 'held')")
    assert rows(con, "SELECT meeting_id, held, participants FROM planned_meetings ORDER BY ALL") == [
        ("m1", True, ["سامي", "ليلى"]), ("m2", False, ["سامي", "ليلى"]),
    ]  # fmt: skip
    assert rows(con, "SELECT actor_id, with_actor_id, meetings, held FROM meeting_ties") == [("layla", "sami", 2, 0)]


def test_what_is_said_at_a_meeting_and_inside_other_words(con):
    con.execute("INSERT INTO meetings (meeting_id, kind, status, place) VALUES ('m', 'bilateral', 'held', 'فيينا')")
    say(con, "s1", "new", ["layla"], meeting_id="m")
    say(con, "s2", "new", ["sami"], parent_statement_id="s1")
    assert rows(con, "SELECT statement_id, place FROM said_at_meetings") == [("s1", "فيينا")]
    assert rows(con, "SELECT quoting, quoted FROM who_quotes_whom") == [(["ليلى"], ["سامي"])]


def test_a_relay_stands_between_speaker_and_outlet(con):
    say(con, "s1", "new", ["layla"], relayed_by_id="party")
    say(con, "s2", "new", ["layla"], outlet_id="party")
    assert rows(con, "SELECT source_id, relay_id, role, statements FROM relays ORDER BY ALL") == [
        ("daily", "party", "outlet", 1), ("daily", "party", "relayed_by", 1),
    ]  # fmt: skip


def test_names_between_marks_are_seen(con):
    for key, start, end in (("a", 1, 6), ("b", 8, 11)):
        con.execute(
            "INSERT INTO mentions VALUES (?, 'new', ?, ?, 'الحزب', 'organisation', 'party', 'exact', 1)",
            [key, start, end],
        )
    assert rows(con, "SELECT mention_id, in_quotes FROM scare_quotes ORDER BY ALL") == [("a", True), ("b", False)]


def test_the_acts_that_take_sides_are_acts_of_verbs():
    macro = re.search(r"CREATE MACRO stance.*?;\n", SCHEMA.read_text(encoding="utf-8"), re.DOTALL)
    assert macro is not None
    named = set(re.findall(r"'([a-z]+)'[,)]", macro[0]))
    with duckdb.connect() as con:
        known = {
            act
            for (act,) in con.execute(
                "SELECT DISTINCT speech_act FROM read_csv(?)", [str(SEEDS / "verbs.csv")]
            ).fetchall()
        }
    assert len(named) > 20 and named <= known
