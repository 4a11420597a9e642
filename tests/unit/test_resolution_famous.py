"""Names known so well that a slip, or a word of the sentence beside them, makes nobody else of them."""

import pytest
from corpus import Corpus

from etl.resolution.spelling import slip


@pytest.fixture
def known(corpus: Corpus) -> Corpus:
    """A president whose name stands alone, in more articles than any slip."""
    corpus.seed("given_names", "أوليغ,m,Russian given name", "سامي,m,Arab given name", "نادر,m,Arab given name",
                "جودت,m,Arab given name")  # fmt: skip
    corpus.seed("actors", "antonov_oleg,person,أوليغ أنطونوف,Oleg Antonov,RU,,x,m",
                "bardai_sami,person,سامي البردوعي,Sami Bardoui,EG,,x,m",
                "nader_jawdat,person,جودت سامي نادر,Jawdat Sami Nader,EG,,x,m",
                "lee_jo,person,جو لينكهارت,Jo Linkhart,FR,,x,m",
                "haitham,person,هيثم بن سامي بن نادر,Haitham,QA,,x,m")  # fmt: skip
    corpus.seed("actor_names", "antonov_oleg,أوليغ أنطونوف,ar,yes,x", "bardai_sami,سامي البردوعي,ar,yes,x",
                "nader_jawdat,جودت سامي نادر,ar,yes,x", "lee_jo,جو لينكهارت,ar,yes,x",
                "haitham,هيثم بن سامي بن نادر,ar,yes,x")  # fmt: skip
    for _ in range(10):
        told = corpus.article()
        told.party("أوليغ أنطونوف", actor="antonov_oleg")
        told.party("سامي البردوعي", actor="bardai_sami")
        told.party("جودت سامي نادر", actor="nader_jawdat")
        told.party("جو لينكهارت", actor="lee_jo")
        told.party("هيثم بن سامي بن نادر", actor="haitham")
    return corpus


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("أوليغ أنطونوف المنشغل", "antonov_oleg"),
        ("منشغلا أوليغ أنطونوف", "antonov_oleg"),
        ("أوليغ بافلوفيتش أنطونوف", "antonov_oleg"),
        ("أوليغ أنتونوف", "antonov_oleg"),
        ("سامي البرودعي", "bardai_sami"),
        ("عودة أوليغ أنطونوف", "antonov_oleg"),
        ("أوليغ أوليغ أنطونوف", "antonov_oleg"),
        ("عودة سامي البردوعي", "bardai_sami"),
        ("الروسيأوليغ أنطونوفأعلن", "antonov_oleg"),
        ("سامي البردوعيأعلن أمس", "bardai_sami"),
        ("أوليغأنطونوف", "antonov_oleg"),
        ("أوليغ أنطونوف البردوعي", "antonov_oleg"),
        ("أنطونوف أوليغ", "antonov_oleg"),
        ("سامي جودت نادر", "nader_jawdat"),
        ("أوليغ أنظونوف", "antonov_oleg"),
        ("أوليغ أنوطنوف", "antonov_oleg"),
        ("جون لينكهارت", "lee_jo"),
        ("هيثم بن سامي بن نادر بن جودت", "haitham"),
        ("أو ليغ أنطونف", "antonov_oleg"),
        ("أوليغ أنطالونوف", "antonov_oleg"),
    ],
    ids=[
        "a word behind",
        "a word before",
        "a father's name between",
        "another spelling",
        "a slip in an Arabic name",
        "a word that is also an Arabic name",
        "a name told twice",
        "a noun before an Arabic name",
        "words glued on",
        "a word glued to an Arabic name",
        "no space",
        "the surname of the next person behind",
        "surname first",
        "three Arabic names in another order",
        "a dot too many",
        "letters in another order",
        "a letter too many in the first name of the only bearer",
        "one father more",
        "a space and a letter too many",
        "two letters too many in the surname of the only bearer of a given name",
    ],
)
def test_what_can_be_meant_for_nobody_else_is_the_known_one(known: Corpus, name: str, actor: str) -> None:
    told = known.article()
    number = told.party(name)
    found = known.resolved()
    assert (found.actor(told, number), found.method(told, number)) == (actor, "variant")


@pytest.mark.parametrize(
    "name",
    [
        "أوليغ أنطونوف سامي",
        "نادر سامي البردوعي",
        "سامي البرد",
        "سامي الكردوعي",
        "جوليا لينكهارت",
        "عبدالسامي البردوعي",
        "أوليغ أنطونوف جونيور",
    ],
    ids=[
        "a given name behind",
        "a son",
        "too short",
        "another first letter",
        "the first name of another of the house",
        "another given name with the same end",
        "a son of the same name",
    ],
)
def test_what_is_a_name_makes_somebody_else(known: Corpus, name: str) -> None:
    told = known.article()
    number = told.party(name)
    assert known.resolved().actor(told, number) not in ("antonov_oleg", "bardai_sami", None)


def test_who_is_of_another_country_or_named_as_often_is_somebody_else(known: Corpus) -> None:
    told = known.article()
    abroad = told.party("أوليغ أنتونوف", country="FR")
    often = [known.article() for _ in range(2)]
    numbers = [article.party("سامي البرودعي") for article in often]
    found = known.resolved()
    assert found.actor(told, abroad) != "antonov_oleg"
    assert "bardai_sami" not in {found.actor(article, number) for article, number in zip(often, numbers, strict=True)}


def test_the_word_beside_a_name_is_no_surname(known: Corpus) -> None:
    told, alone = known.article(), known.article()
    told.party("أوليغ أنطونوف المنشغل")
    number = alone.party("المنشغل")
    assert known.resolved().actor(alone, number) != "antonov_oleg"


def test_a_slip_in_an_arabic_name_is_one_letter_of_a_long_word() -> None:
    assert slip("برداعي", "برادعي", foreign=False)
    assert not slip("بشاري", "بخاري", foreign=False)
    assert slip("ترودو", "ترودوو", foreign=True)


@pytest.mark.parametrize("name", ["أوليغ خنطونوف", "أنطنوف"], ids=["another first letter", "a surname alone"])
@pytest.mark.parametrize(("country", "is_he"), [("RU", True), ("QA", False)])
def test_a_slip_beside_the_seat_that_he_holds_means_him(known: Corpus, name: str, country: str, is_he: bool) -> None:
    known.seed("roles", "antonov_oleg,الرئيس,president,,RU,2019-01-05,2021-03-05,x")
    told = known.article()
    number = told.party(name, office="president", country=country)
    assert (known.resolved().actor(told, number) == "antonov_oleg") is is_he


def test_a_name_of_two_arabic_words_that_hardly_ever_meet_may_have_words_beside_it(corpus: Corpus) -> None:
    corpus.seed("given_names", "سامي,m,Arab given name", "نادر,m,Arab given name")
    corpus.seed("actors", "nader_sami,person,سامي نادر,Sami Nader,EG,,x,m")
    corpus.seed("actor_names", "nader_sami,سامي نادر,ar,yes,x")
    for _ in range(10):
        corpus.article().party("سامي نادر", actor="nader_sami")
    here, elsewhere = corpus.article(), corpus.article(source="wire")
    a, b = here.party("سامي نادر منشغلا"), elsewhere.party("سامي نادر بمفرده")
    found = corpus.resolved()
    assert found.actor(here, a) == "nader_sami"
    assert found.actor(elsewhere, b) != "nader_sami"
