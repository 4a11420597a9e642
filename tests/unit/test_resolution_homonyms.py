"""Two people of one name: where the article speaks against the one that the name alone would make."""

import pytest
from corpus import Corpus, Told


@pytest.fixture
def minister(corpus: Corpus) -> Corpus:
    """A curated minister whose name many bear."""
    corpus.seed("given_names", "محمد,m,Arab given name", "إبراهيم,m,Arab given name")
    corpus.seed("actors", "ibrahim_m,person,محمد إبراهيم,Mohamed Ibrahim,EG,,x,m")
    corpus.seed("actor_names", "ibrahim_m,محمد إبراهيم,ar,no,x")
    corpus.seed("roles", "ibrahim_m,وزير الخارجية,foreign_minister,,EG,2019-01-05,2021-03-05,x")
    return corpus


def ibrahim(told: Told, **what: str) -> int:
    return told.party("محمد إبراهيم", actor="ibrahim_m", **what)  # type: ignore[arg-type]


def of_state(told: Told) -> Told:
    """The article, in which the president of his country is told of."""
    told.party("", "office", office="president", country="EG")
    return told


def test_the_office_of_that_day_or_an_outlet_of_his_country_means_the_curated_one(minister: Corpus) -> None:
    office, plain = minister.article(source="wire"), of_state(minister.article("2020-06-01"))
    a = ibrahim(office, office="foreign_minister", country="EG")
    b = ibrahim(plain)
    found = minister.resolved()
    assert (found.actor(office, a), found.actor(plain, b)) == ("ibrahim_m", "ibrahim_m")


@pytest.mark.parametrize(
    ("day", "source", "what"),
    [
        ("2020-05-10", "daily", {"office": "antiquities_minister", "title": "وزير الآثار"}),
        ("2020-05-10", "daily", {"office": "deputy", "country": "QA"}),
        ("2020-05-10", "daily", {"office": "ambassador", "country": "EG"}),
        ("2012-05-10", "daily", {}),
        ("2020-05-10", "wire", {}),
    ],
    ids=[
        "another ministry while he holds one",
        "another country",
        "an ambassador",
        "years before",
        "an outlet that never means him",
    ],
)
def test_a_name_that_many_bear_is_somebody_else(minister: Corpus, day: str, source: str, what: dict[str, str]) -> None:
    known, other = of_state(minister.article()), minister.article(day, source)
    a, b = ibrahim(known), ibrahim(other, **what)
    found = minister.resolved()
    assert found.actor(known, a) == "ibrahim_m"
    assert found.actor(other, b) not in ("ibrahim_m", None)


def test_an_outlet_that_speaks_of_him_means_him_for_some_weeks(minister: Corpus) -> None:
    said, after, later = (minister.article(day, "wire") for day in ("2020-05-10", "2020-06-10", "2021-02-10"))
    ibrahim(said, office="foreign_minister", country="EG")
    b, c = ibrahim(after), ibrahim(later)
    found = minister.resolved()
    assert found.actor(after, b) == "ibrahim_m"
    assert found.actor(later, c) != "ibrahim_m"


def test_a_country_of_the_scene_supports_him(minister: Corpus) -> None:
    told = minister.article(source="wire")
    told.party("مصر", "country", actor="egypt", country="EG")
    number = ibrahim(told)
    assert minister.resolved().actor(told, number) == "ibrahim_m"


def test_a_discovered_name_of_two_countries_outlets_and_times_is_two_people(minister: Corpus) -> None:
    early = [minister.article("2013-02-01", "daily") for _ in range(3)]
    late = [minister.article("2020-02-01", "wire") for _ in range(2)]
    a = [told.party("إبراهيم محمد", office="deputy", country="EG") for told in early]
    b = [told.party("إبراهيم محمد", office="deputy", country="QA") for told in late]
    found = minister.resolved()
    assert len({found.actor(told, n) for told, n in zip(early, a, strict=True)}) == 1
    assert len({found.actor(told, n) for told, n in zip(late, b, strict=True)}) == 1
    assert found.actor(early[0], a[0]) != found.actor(late[0], b[0])


def test_a_discovered_name_of_two_countries_in_one_outlet_stays_one(minister: Corpus) -> None:
    told = [minister.article(day) for day in ("2013-02-01", "2013-02-02", "2020-02-01", "2020-02-02")]
    numbers = [
        article.party("إبراهيم محمد", office="deputy", country=country)
        for article, country in zip(told, ["EG", "EG", "QA", "QA"], strict=True)
    ]
    found = minister.resolved()
    assert len({found.actor(t, n) for t, n in zip(told, numbers, strict=True)}) == 1


def test_a_name_that_the_reading_left_open_is_doubted_like_a_settled_one(minister: Corpus) -> None:
    known, other = minister.article(), minister.article()
    a = known.party("محمد إبراهيم", office="foreign_minister", country="EG")
    b = other.party("محمد إبراهيم", office="antiquities_minister", title="وزير الآثار")
    found = minister.resolved()
    assert found.actor(known, a) == "ibrahim_m"
    assert found.actor(other, b) not in ("ibrahim_m", None)


def test_who_stands_in_an_article_of_no_state_and_no_title_is_somebody_else(minister: Corpus) -> None:
    known, match = minister.article(), minister.article()
    a, b = ibrahim(known, office="foreign_minister", country="EG"), ibrahim(match)
    found = minister.resolved()
    assert found.actor(known, a) == "ibrahim_m"
    assert found.actor(match, b) not in ("ibrahim_m", None)


def test_an_office_beside_his_own_does_not_speak_against_him(minister: Corpus) -> None:
    told = minister.article()
    number = ibrahim(told, office="antiquities_minister", title="وزير الآثار")
    told.also(number, "وزير الخارجية")
    assert minister.resolved().actor(told, number) == "ibrahim_m"


def test_who_never_led_a_state_is_not_its_president(minister: Corpus) -> None:
    told = minister.article("2022-05-10")
    number = ibrahim(told, office="president", country="EG")
    assert minister.resolved().actor(told, number) != "ibrahim_m"


@pytest.fixture
def common(minister: Corpus, monkeypatch: pytest.MonkeyPatch) -> Corpus:
    """The same, where two names with the given name and two with the surname make a name common."""
    monkeypatch.setattr("etl.resolution.common.COMMON", 4)
    minister.seed("given_names", "سعيد,m,Arab given name")
    told = minister.article(day=None)
    for name in ("محمد سعيد", "سعيد إبراهيم", "إبراهيم سعيد"):
        told.party(name)
    return minister


def test_a_common_name_alone_is_not_the_curated_one_even_beside_articles_that_mean_him(common: Corpus) -> None:
    office, plain = common.article(), common.article("2020-05-11")
    a, b = ibrahim(office, office="foreign_minister", country="EG"), ibrahim(plain)
    found = common.resolved()
    assert found.actor(office, a) == "ibrahim_m"
    assert found.actor(plain, b) not in ("ibrahim_m", None)


def test_a_common_name_is_the_curated_one_where_his_ministry_or_his_office_is_told_of(common: Corpus) -> None:
    ministry, office = common.article(), common.article()
    ministry.party("وزارة الخارجية المصرية", "organisation", actor="mfa_egypt", country="EG")
    office.party("", "office", office="foreign_minister", country="EG")
    a, b = ibrahim(ministry), ibrahim(office)
    found = common.resolved()
    assert (found.actor(ministry, a), found.actor(office, b)) == ("ibrahim_m", "ibrahim_m")


@pytest.mark.parametrize(
    ("day", "what"),
    [
        ("2024-05-10", {"office": "coach"}),
        ("2020-05-10", {"office": "coach"}),
        ("2020-05-10", {"title": "مصور الجريدة"}),
    ],
)
def test_another_office_or_trade_beside_a_common_name_means_another(
    common: Corpus, day: str, what: dict[str, str]
) -> None:
    told = common.article(day)
    told.party("وزارة الخارجية المصرية", "organisation", actor="mfa_egypt", country="EG")
    number = ibrahim(told, **what)
    assert common.resolved().actor(told, number) != "ibrahim_m"


def test_a_common_name_is_another_in_each_article_unless_the_same_is_said_of_both(common: Corpus) -> None:
    first, second, third = (common.article() for _ in range(3))
    a = first.party("محمد سعيد", office="deputy", country="EG")
    b = second.party("محمد سعيد", office="deputy", country="EG")
    c = third.party("محمد سعيد")
    found = common.resolved()
    assert found.actor(first, a) == found.actor(second, b) != found.actor(third, c)


@pytest.fixture
def player(common: Corpus) -> Corpus:
    """A player of a common name, which stands alone, without any term of office."""
    common.seed("actors", "ibrahim_s,person,سعيد محمد,Said Mohamed,EG,,x,m")
    common.seed("actor_names", "ibrahim_s,سعيد محمد,ar,yes,x")
    told = common.article(day=None)
    told.party("إبراهيم محمد")
    return common


def test_a_common_name_that_stands_alone_means_its_actor_in_an_outlet_full_of_him(player: Corpus) -> None:
    full = [player.article(source="wire") for _ in range(4)]
    for told in full[:3]:
        told.party("سعيد محمد", actor="ibrahim_s", title="النجم المصري", country="EG")
    here, elsewhere = full[3], player.article(source="daily")
    a, b = (told.party("سعيد محمد", actor="ibrahim_s") for told in (here, elsewhere))
    found = player.resolved()
    assert found.actor(here, a) == "ibrahim_s"
    assert found.actor(elsewhere, b) not in ("ibrahim_s", None)


def test_the_country_of_his_club_does_not_speak_against_who_stands_alone(player: Corpus) -> None:
    full = [player.article(source="wire") for _ in range(4)]
    for told in full[:3]:
        told.party("سعيد محمد", actor="ibrahim_s", title="النجم المصري", country="EG")
    number = full[3].party("سعيد محمد", actor="ibrahim_s", title="لاعب النادي الفرنسي", country="FR")
    assert player.resolved().actor(full[3], number) == "ibrahim_s"


@pytest.mark.parametrize(
    ("roles", "what"),
    [
        (("ibrahim_m,الرئيس,president,,EG,2019-01-05,2021-03-05,x",), {"title": "المهندس"}),
        ((), {"office": "public_prosecution_head", "country": "EG"}),
    ],
    ids=["a trade of the head of a state", "a prosecutor of who holds no office"],
)
def test_a_known_name_with_other_work_is_somebody_else(
    corpus: Corpus, roles: tuple[str, ...], what: dict[str, str]
) -> None:
    corpus.seed("given_names", "محمد,m,Arab given name", "إبراهيم,m,Arab given name")
    corpus.seed("actors", "ibrahim_m,person,محمد إبراهيم,Mohamed Ibrahim,EG,,x,m")
    corpus.seed("actor_names", "ibrahim_m,محمد إبراهيم,ar,yes,x")
    corpus.seed("roles", *roles)
    plain, other = corpus.article(), corpus.article()
    a, b = ibrahim(plain), ibrahim(other, **what)
    found = corpus.resolved()
    assert found.actor(plain, a) == "ibrahim_m"
    assert found.actor(other, b) not in ("ibrahim_m", None)


def test_the_first_two_of_three_known_names_are_his_only_with_his_office_or_beside_his_name(corpus: Corpus) -> None:
    for name in ("محمد", "إبراهيم", "سعيد"):
        corpus.seed("given_names", f"{name},m,Arab given name")
    corpus.seed("actors", "ibrahim_m,person,محمد إبراهيم سعيد,Mohamed Ibrahim Said,EG,,x,m")
    corpus.seed("actor_names", "ibrahim_m,محمد إبراهيم سعيد,ar,yes,x")
    corpus.seed("roles", "ibrahim_m,الرئيس,president,,EG,2019-01-05,2021-03-05,x")
    whole, office, plain = (corpus.article() for _ in range(3))
    whole.party("محمد إبراهيم سعيد", actor="ibrahim_m")
    a, b = office.party("محمد إبراهيم", office="president", country="EG"), plain.party("محمد إبراهيم")
    found = corpus.resolved()
    assert found.actor(office, a) == "ibrahim_m"
    assert found.actor(plain, b) not in ("ibrahim_m", None)
