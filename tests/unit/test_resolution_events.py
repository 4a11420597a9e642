"""Meetings and utterances told by several articles, and the roles read beside names."""

import pytest
from corpus import Corpus

TALK = "إن الاتفاق الجديد يحتاج إلى ضمانات مكتوبة من جميع الأطراف"


def talks(corpus: Corpus, day: str, other: str = "هالة شوقي", **how: object) -> tuple[object, int]:
    told = corpus.article(day)
    number = told.meets(told.party("طارق نبيل"), told.party(other), **how)  # type: ignore[arg-type]
    return told, number


def meeting_ids(corpus: Corpus) -> list[str]:
    return [row[0] for row in corpus.resolved().rows("SELECT meeting_id FROM meeting_map ORDER BY article_id")]


def test_one_meeting_told_by_two_articles_is_one_row_with_both_as_evidence(corpus: Corpus) -> None:
    talks(corpus, "2020-05-10", place="الدوحة", held=("2020-05-09", "2020-05-09"))
    talks(corpus, "2020-05-10")
    found = corpus.resolved()
    assert found.rows("SELECT status, held_from::VARCHAR, place FROM resolved_meetings") == [
        ("held", "2020-05-09", "الدوحة")
    ]
    assert found.rows(
        "SELECT count(DISTINCT article_id), count(DISTINCT actor_id) FROM resolved_meeting_participants"
    ) == [(2, 2)]
    assert found.rows("SELECT count(*) FROM resolved_meeting_mentions") == [(2,)]


@pytest.mark.parametrize(
    ("day", "other", "how"),
    [
        ("2020-06-20", "هالة شوقي", {}),
        ("2020-05-10", "منى فؤاد", {}),
        ("2020-05-10", "هالة شوقي", {"kind": "phone_call"}),
        ("2020-05-10", "هالة شوقي", {"held": ("2020-05-01", "2020-05-01")}),
    ],
    ids=["weeks later", "with somebody else", "by phone", "on another day"],
)
def test_meetings_that_differ_stay_apart(corpus: Corpus, day: str, other: str, how: dict[str, object]) -> None:
    talks(corpus, "2020-05-10")
    talks(corpus, day, other, **how)
    assert len(set(meeting_ids(corpus))) == 2


def test_a_planned_meeting_that_took_place_was_held(corpus: Corpus) -> None:
    talks(corpus, "2020-05-07", status="planned")
    talks(corpus, "2020-05-10")
    found = corpus.resolved()
    assert found.rows("SELECT status FROM resolved_meetings") == [("held",)]
    assert found.rows("SELECT status FROM resolved_meeting_mentions ORDER BY ALL") == [("held",), ("planned",)]


def test_daily_meetings_do_not_chain_into_one(corpus: Corpus) -> None:
    for day in range(1, 29):
        talks(corpus, f"2020-05-{day:02}")
    assert len(set(meeting_ids(corpus))) >= 9


def test_two_meetings_of_one_article_stay_two(corpus: Corpus) -> None:
    told = corpus.article()
    a, b = told.party("طارق نبيل"), told.party("هالة شوقي")
    told.meets(a, b)
    told.meets(a, b, status="planned")
    talks(corpus, "2020-05-10")
    assert len(set(meeting_ids(corpus))) == 2


def said(corpus: Corpus, words: str, day: str = "2020-05-10", name: str = "طارق نبيل") -> None:
    told = corpus.article(day)
    told.says(told.party(name), words)


def occurrences(corpus: Corpus) -> list[tuple[object, ...]]:
    return corpus.resolved().rows("SELECT utterance_id, count(*) FROM resolved_statement_occurrences GROUP BY ALL")


def test_an_utterance_in_two_wordings_is_linked_and_kept_apart(corpus: Corpus) -> None:
    said(corpus, TALK)
    said(corpus, "أن اتفاقا جديدا يحتاج ضمانات مكتوبة من كل الأطراف", "2020-05-11")
    assert [count for _, count in occurrences(corpus)] == [2]


@pytest.mark.parametrize(
    ("words", "day", "name"),
    [
        ("إن الزيارة المقبلة ستبحث ملف المياه والحدود", "2020-05-10", "طارق نبيل"),
        (TALK, "2020-07-10", "طارق نبيل"),
        (TALK, "2020-05-10", "هالة شوقي"),
    ],
    ids=["other words", "months later", "by somebody else"],
)
def test_other_utterances_are_not_linked(corpus: Corpus, words: str, day: str, name: str) -> None:
    said(corpus, TALK)
    said(corpus, words, day, name)
    assert occurrences(corpus) == []


def test_two_utterances_that_one_long_telling_contains_stay_two(corpus: Corpus) -> None:
    visit = "الزيارة المقبلة ستبحث ملف المياه والحدود والتجارة"
    for words in (TALK, visit, f"{TALK} وإن {visit}"):
        said(corpus, words)
    assert [count for _, count in occurrences(corpus)] == [2]


def test_what_two_say_together_is_told_of_one_of_them_alone(corpus: Corpus) -> None:
    said(corpus, TALK)
    said(corpus, TALK, name="هالة شوقي")
    told = corpus.article("2020-05-10")
    told.says(told.party("طارق نبيل"), TALK, beside=told.party("هالة شوقي"))
    assert [count for _, count in occurrences(corpus)] == [2]


def test_a_heading_is_linked_with_the_sentence_it_announces(corpus: Corpus) -> None:
    told = corpus.article()
    number = told.party("طارق نبيل")
    told.says(number, "الاتفاق الجديد يحتاج ضمانات مكتوبة من الأطراف", heading=True)
    told.says(number, TALK)
    assert [count for _, count in occurrences(corpus)] == [2]


def test_a_role_has_its_first_and_last_day_and_the_mention_that_says_so(corpus: Corpus) -> None:
    for day in ("2020-05-10", "2019-01-02", "2021-03-04"):
        corpus.article(day).party("طارق نبيل", office="foreign_minister", title="وزير الخارجية", country="EG")
    found = corpus.resolved()
    first = found.rows(
        "SELECT mention_id FROM entity_mentions JOIN resolution_articles USING (article_id) ORDER BY published_from"
    )
    assert found.rows(
        "SELECT title, country, seen_from::VARCHAR, seen_to::VARCHAR, basis, mention_id FROM resolved_roles"
    ) == [("وزير الخارجية", "EG", "2019-01-02", "2021-03-04", "read", first[0][0])]
    assert found.rows("SELECT count(*) FROM resolved_evidence WHERE table_name = 'roles'") == [(3,)]
