"""Who is who over several articles: full names, longer and shorter ones, spellings, surnames, offices, homonyms."""

import pytest
from corpus import Corpus

AHMAD = "ahmad_karim,person,كريم أحمد,Karim Ahmad,EG,,x"


def test_a_given_name_tells_the_gender_unless_seeds_do_or_both_bear_it(corpus: Corpus) -> None:
    corpus.seed("actors", "curated_one,person,نور الراوي,Nour,EG,,x,f")
    corpus.seed("given_names", "هالة,f,x", "طارق,m,x", "نور,m,x", "صباح,m,x", "صباح,f,x")
    told = corpus.article()
    for name in ("هالة شوقي", "طارق نبيل", "صباح نبيل", "هالة"):
        told.party(name)
    assert dict(corpus.resolved().rows("SELECT name_ar, gender FROM resolved_actors WHERE kind = 'person'")) == {
        "نور الراوي": "f", "هالة شوقي": "f", "طارق نبيل": "m", "صباح نبيل": None, "هالة": None,
    }  # fmt: skip


def test_one_full_name_is_one_actor_in_all_articles(corpus: Corpus) -> None:
    one, other = corpus.article(), corpus.article(source="wire")
    a, b = one.party("سامي إبراهيم"), other.party("سامى ابراهيم")
    found = corpus.resolved()
    assert found.actor(one, a) == found.actor(other, b)
    assert found.method(one, a) == "exact"


def test_a_curated_actor_keeps_his_id_and_draws_other_spellings(corpus: Corpus) -> None:
    corpus.seed("actors", AHMAD)
    one, other = corpus.article(), corpus.article()
    a, b = one.party("كريم أحمد", actor="ahmad_karim"), other.party("كريم الأحمد")
    found = corpus.resolved()
    assert (found.actor(one, a), found.actor(other, b)) == ("ahmad_karim", "ahmad_karim")


def test_a_longer_form_is_the_same_person_where_the_office_agrees(corpus: Corpus) -> None:
    one, other, far = corpus.article(), corpus.article(), corpus.article()
    a = one.party("طارق نبيل شوقي", office="foreign_minister", country="EG")
    b = other.party("طارق شوقي", office="foreign_minister", country="EG")
    c = far.party("نبيل شوقي", office="coach", country="QA")
    found = corpus.resolved()
    assert found.actor(one, a) == found.actor(other, b) != found.actor(far, c)


def test_a_shorter_form_of_two_longer_names_joins_neither(corpus: Corpus) -> None:
    one, other, short = corpus.article(), corpus.article(), corpus.article()
    a = one.party("طارق نبيل شوقي", office="deputy", country="EG")
    b = other.party("طارق فؤاد شوقي", office="deputy", country="EG")
    c = short.party("طارق شوقي", office="deputy", country="EG")
    found = corpus.resolved()
    assert len({found.actor(one, a), found.actor(other, b), found.actor(short, c)}) == 3


def test_spellings_of_a_foreign_name_need_a_country_or_an_office(corpus: Corpus) -> None:
    one, other, far = corpus.article(), corpus.article(), corpus.article()
    a = one.party("أوليغ أنطونوف", office="deputy", country="RU")
    b = other.party("أوليغ أنتونوف", office="deputy", country="RU")
    c = far.party("أوليج أنطونوف", office="coach", country="FR")
    found = corpus.resolved()
    assert found.actor(one, a) == found.actor(other, b) != found.actor(far, c)


def test_native_names_that_differ_by_a_letter_stay_apart(corpus: Corpus) -> None:
    corpus.seed("given_names", "سالم,m,x", "سليم,m,x")
    one, other = corpus.article(), corpus.article()
    a, b = (
        one.party("فريد سالم", office="deputy", country="EG"),
        other.party("فريد سليم", office="deputy", country="EG"),
    )
    found = corpus.resolved()
    assert found.actor(one, a) != found.actor(other, b)


def test_a_surname_alone_is_the_one_bearer_whose_office_fits(corpus: Corpus) -> None:
    one, other, alone = corpus.article(), corpus.article(), corpus.article()
    a = one.party("طارق شوقي", office="foreign_minister", country="EG")
    other.party("هالة شوقي", office="coach", country="QA")
    b = alone.party("شوقي", office="foreign_minister", country="EG")
    found = corpus.resolved()
    assert found.actor(alone, b) == found.actor(one, a)
    assert found.method(alone, b) == "surname"


def test_a_surname_beside_its_only_bearer_in_the_article_is_his(corpus: Corpus) -> None:
    told, elsewhere = corpus.article(), corpus.article()
    a, b = told.party("طارق شوقي"), told.party("شوقي")
    elsewhere.party("هالة شوقي")
    found = corpus.resolved()
    assert found.actor(told, b) == found.actor(told, a)


def test_a_surname_of_two_equal_bearers_stays_undecided_with_candidates(corpus: Corpus) -> None:
    one, other, alone = corpus.article(), corpus.article(), corpus.article()
    a, b = one.party("طارق شوقي"), other.party("هالة شوقي")
    c = alone.party("شوقي")
    alone.says(c, "إن الأمر سيُدرس قريبا")
    found = corpus.resolved()
    assert found.actor(alone, c) is None
    assert set(found.candidates(alone, c)) == {found.actor(one, a), found.actor(other, b)}
    assert found.rows("SELECT speaker_type FROM resolved_statements") == [(None,)]


@pytest.mark.parametrize(
    ("day", "club", "meant"),
    [("2018-03-01", "club_of_his", True), ("2021-03-01", "club_of_his", False), ("2018-03-01", "other_club", False)],
)
def test_a_surname_that_is_a_given_name_is_whose_club_is_told_of_while_he_leads_it(
    corpus: Corpus, day: str, club: str, meant: bool
) -> None:
    corpus.seed("given_names", "سالم,m,x")
    corpus.seed(
        "actors",
        "coach_s,person,فريد سالم,Farid Salem,EG,,x,m",
        "club_of_his,organisation,نادي الميناء,Port Club,EG,,x",
        "other_club,organisation,نادي الجبل,Mountain Club,EG,,x",
    )
    corpus.seed("actor_names", "coach_s,سالم,ar,no,x")
    corpus.seed("roles", "coach_s,مدرب نادي الميناء,coach,club_of_his,EG,2017-01,2019-06,x")
    told, elsewhere = corpus.article(day), corpus.article(day)
    told.party("نادي الميناء", "organisation", actor=club, country="EG")
    elsewhere.party("هدى سالم")
    number = told.party("سالم")
    assert (corpus.resolved().actor(told, number) == "coach_s") is meant


@pytest.mark.parametrize(("articles", "taken"), [(5, True), (4, False)])
def test_a_surname_with_the_style_that_the_outlet_calls_one_of_its_bearers_by_is_his(
    corpus: Corpus, articles: int, taken: bool
) -> None:
    told = [corpus.article() for _ in range(articles)]
    styled = [article.party("طارق شوقي", title="السيد") for article in told]
    for _ in range(articles):
        corpus.article().party("هالة شوقي")
    alone = corpus.article()
    meant = alone.party("شوقي", title="السيد")
    found = corpus.resolved()
    assert (found.actor(alone, meant) == found.actor(told[0], styled[0])) is taken


def test_a_surname_nobody_bears_is_an_actor_of_its_office_or_outlet(corpus: Corpus) -> None:
    one, other, third = corpus.article(), corpus.article(source="wire"), corpus.article()
    a = one.party("زيدان", office="coach", country="FR")
    b = other.party("زيدان", office="coach", country="FR")
    c = third.party("حمدان")
    found = corpus.resolved()
    assert found.actor(one, a) == found.actor(other, b)
    assert found.actor(third, c) is not None


def test_an_office_is_the_person_who_held_it_on_that_day(corpus: Corpus) -> None:
    corpus.seed("actors", AHMAD, "next_one,person,هاني التالي,Hani,EG,,x")
    corpus.seed("roles", "ahmad_karim,وزير الخارجية,foreign_minister,,EG,2014-06-08,2019-03-04,x",
                "next_one,وزير الخارجية,foreign_minister,,EG,2019-03-05,,x")  # fmt: skip
    before, within, after, unknown = (corpus.article(day) for day in ("2013-01-01", "2016-01-01", "2022-01-01", None))
    numbers = [
        told.party("وزير الخارجية المصري", "office", office="foreign_minister", country="EG")
        for told in (before, within, after, unknown)
    ]
    found = corpus.resolved()
    assert [found.actor(told, n) for told, n in zip((before, within, after, unknown), numbers, strict=True)] == [
        None, "ahmad_karim", "next_one", None,
    ]  # fmt: skip


def test_in_the_year_of_a_change_both_holders_are_candidates(corpus: Corpus) -> None:
    corpus.seed("actors", AHMAD, "next_one,person,هاني التالي,Hani,EG,,x")
    corpus.seed("roles", "ahmad_karim,وزير الخارجية,foreign_minister,,EG,2014,2019,x",
                "next_one,وزير الخارجية,foreign_minister,,EG,2019,,x")  # fmt: skip
    told = corpus.article("2019-05-05")
    number = told.party("وزير الخارجية المصري", "office", office="foreign_minister", country="EG")
    told.says(number, "إن اللقاء كان مثمرا", speaker_type="unnamed")
    found = corpus.resolved()
    assert found.actor(told, number) is None
    assert found.candidates(told, number) == ["ahmad_karim", "next_one"]
    assert found.rows("SELECT speaker_type, source_kind FROM resolved_statements") == [("unnamed", "official")]


def test_an_office_that_is_known_speaks_as_a_person(corpus: Corpus) -> None:
    corpus.seed("actors", AHMAD)
    corpus.seed("roles", "ahmad_karim,وزير الخارجية,foreign_minister,,EG,2014-06-08,,x")
    told = corpus.article()
    number = told.party("وزير الخارجية المصري", "office", office="foreign_minister", country="EG")
    told.says(number, "إن اللقاء كان مثمرا", speaker_type="unnamed")
    found = corpus.resolved()
    assert found.rows("SELECT speaker_type FROM resolved_statements") == [("person",)]
    assert found.rows("SELECT actor_id FROM resolved_statement_speakers") == [("ahmad_karim",)]


def test_a_known_native_name_takes_a_longer_one_only_for_an_office_of_one_seat(corpus: Corpus) -> None:
    corpus.seed("given_names", "كريم,m,Arab given name", "أحمد,m,Arab given name")
    corpus.seed("actors", "karim_ahmad,person,كريم أحمد,Karim Ahmad,EG,,x,m")
    one, coach, minister = corpus.article(), corpus.article(), corpus.article()
    one.party("كريم أحمد", actor="karim_ahmad", title="مدرب فريق الشباب", office="foreign_minister", country="EG")
    a = coach.party("كريم أحمد جابر", title="مدرب فريق الشباب", office="coach", country="EG")
    b = minister.party("كريم أحمد شوقي", office="foreign_minister", country="EG")
    found = corpus.resolved()
    assert found.actor(coach, a) != "karim_ahmad"
    assert found.actor(minister, b) == "karim_ahmad"


def test_a_word_behind_a_curated_name_is_nobodys_surname(corpus: Corpus) -> None:
    corpus.seed("actors", AHMAD)
    one, other = corpus.article(), corpus.article()
    one.party("كريم أحمد المتسابق", actor="ahmad_karim", country="EG")
    number = other.party("المتسابق", country="EG")
    assert corpus.resolved().actor(other, number) != "ahmad_karim"


KINGS = (
    "salim_king,person,سليم بن عبد العزيز,Salim,QA,,x,m",
    "salim_prince,person,محمد بن سليم,Mohamed bin Salim,QA,,x,m",
)


@pytest.fixture
def court(corpus: Corpus) -> Corpus:
    """A king and his son, who never was one."""
    corpus.seed("given_names", "سليم,m,Arab given name", "محمد,m,Arab given name", "سعود,m,Arab given name")
    corpus.seed("actors", *KINGS)
    corpus.seed("actor_names", "salim_king,سليم بن عبد العزيز آل سعود,ar,yes,x")
    corpus.seed("roles", "salim_king,الملك,king,,QA,2015-01-23,,x", "salim_prince,وزير,foreign_minister,,QA,2015,,x")
    return corpus


def test_a_king_is_meant_by_his_given_name_where_his_country_is_told_of(court: Corpus) -> None:
    told = court.article(source="wire")
    told.party("محمد بن سليم", actor="salim_prince")
    number = told.party("سليم", office="king")
    assert court.resolved().actor(told, number) == "salim_king"


@pytest.mark.parametrize("name", ["عبد العزيز", "سعود", "محمد"], ids=["father", "house", "never a king"])
def test_a_king_is_nobody_of_another_name_and_nobody_who_never_was_one(court: Corpus, name: str) -> None:
    told = court.article()
    told.party("سليم بن عبد العزيز آل سعود", actor="salim_king")
    told.party("محمد بن سليم", actor="salim_prince")
    number = told.party(name, office="king", country="QA")
    assert court.resolved().actor(told, number) not in ("salim_king", "salim_prince")


def test_a_given_name_beside_its_bearer_in_the_article_is_not_his(corpus: Corpus) -> None:
    corpus.seed("actors", AHMAD)
    corpus.seed("actor_names", "ahmad_karim,كريم سامي,ar,yes,x")
    corpus.seed("given_names", "سامي,m,Arab given name", "كريم,m,Arab given name", "أحمد,m,Arab given name")
    told = corpus.article()
    known, alone = told.party("كريم أحمد", actor="ahmad_karim"), told.party("سامي")
    found = corpus.resolved()
    assert found.actor(told, alone) != found.actor(told, known)


def test_a_slip_of_a_surname_that_is_another_s_name_is_nobody_s_surname(corpus: Corpus) -> None:
    corpus.seed("actors", "banderas_julio,person,خوليو باندالدو,Julio,EG,,x")
    one, other = corpus.article(), corpus.article()
    one.party("خوليو باندالد", actor="banderas_julio")
    one.party("باندالد سوريانو")
    alone = other.party("باندالد")
    assert corpus.resolved().actor(other, alone) != "banderas_julio"


@pytest.mark.parametrize(("source", "meant"), [("channel", True), ("daily", False)])
def test_a_president_without_his_state_is_of_one_that_is_told_of_where_the_outlet_has_no_home(
    corpus: Corpus, source: str, meant: bool
) -> None:
    corpus.seed("actors", "shi_president,person,شيو جين بينغو,Shiu,QA,,x,m")
    corpus.seed("roles", "shi_president,الرئيس,president,,QA,2015,,x")
    told = corpus.article(source=source)
    told.party("قطر", "country", actor="qatar", country="QA")
    number = told.party("شيو", office="president")
    assert (corpus.resolved().actor(told, number) == "shi_president") == meant
