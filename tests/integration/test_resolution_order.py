"""The order of articles, and the loads they came in, change no row."""

import random

import pytest
from corpus import Corpus, Told

SURNAMES = ["شوقي", "حمدان", "أنطونوف", "أنتونوف", "زيدان", "الراوي", "راوي"]
GIVEN = ["طارق", "هالة", "أوليغ", "أوليج", "منى", "سامي"]
MIDDLE = ["", "نبيل", "فؤاد"]
OFFICES = [("foreign_minister", "EG"), ("deputy", "EG"), ("deputy", "RU"), ("coach", "FR"), (None, None)]
TALK = "الاتفاق الجديد يحتاج ضمانات مكتوبة من جميع الأطراف والحوار مستمر بين الجانبين حول الحدود والمياه"
BODIES = ["شركة النيل", "النيل", "محكمة النقض", "وكالة الأفق", "الأفق"]


@pytest.fixture
def crowd(corpus: Corpus) -> Corpus:
    """Articles in which few names meet in many ways."""
    chance = random.Random(20151)
    corpus.seed("given_names", "محمد,m,Arab given name", "إبراهيم,m,Arab given name")
    corpus.seed("actors", "star,person,سامي الراوي,Sami,EG,,x,m", "ibrahim,person,محمد إبراهيم,Mohamed,EG,,x,m")
    corpus.seed("actor_names", "ibrahim,محمد إبراهيم,ar,no,x")
    corpus.seed("roles", "star,وزير الخارجية,foreign_minister,,EG,2019,2021-06,x",
                "ibrahim,المدرب,coach,,FR,2020-02,2020-04,x")  # fmt: skip
    for _ in range(120):
        told = corpus.article(
            f"2020-0{chance.randint(1, 9)}-{chance.randint(1, 28):02}", chance.choice(["daily", "wire"])
        )
        numbers = []
        for _ in range(3):
            office, country = chance.choice(OFFICES)
            form = chance.random()
            name = chance.choice(SURNAMES)
            if form > 0.3:
                name = " ".join(filter(None, [chance.choice(GIVEN), chance.choice(MIDDLE), name]))
            numbers.append(
                told.party(name, office=office, title=f"وظيفة {office}" if office else None, country=country)
            )
        told.party(
            "محمد إبراهيم", actor="ibrahim", office=chance.choice(["coach", None]), country=chance.choice(["EG", "FR"])
        )
        told.party("إبراهيم محمد", office="deputy", country=chance.choice(["EG", "FR"]))
        told.party(chance.choice(BODIES), "organisation", country=chance.choice([None, "EG", "FR"]), type="company")
        numbers.append(told.party("وزير الخارجية المصري", "office", office="foreign_minister", country="EG"))
        told.says(chance.choice(numbers), " ".join(chance.sample(TALK.split(), 7)))
        told.says(numbers[0], " ".join(chance.sample(TALK.split(), 6)), heading=True, about=numbers[1])
        told.meets(*chance.sample(numbers, 2), status=chance.choice(["held", "planned"]))
    return corpus


def shuffled(told: list[Told], seed: int) -> list[Told]:
    articles = list(told)
    random.Random(seed).shuffle(articles)
    return articles


@pytest.mark.slow
def test_any_order_of_articles_gives_equal_tables(crowd: Corpus) -> None:
    whole = crowd.resolved().tables()
    assert len(whole) == 15
    for name, rows in whole.items():
        assert rows, name
    for seed in (1, 2):
        assert crowd.resolved(articles=shuffled(crowd.articles, seed)).tables() == whole


@pytest.mark.slow
def test_every_id_of_a_part_is_an_actor_of_the_whole_or_leads_to_one(crowd: Corpus) -> None:
    whole = crowd.resolved()
    actors = {actor for (actor,) in whole.rows("SELECT actor_id FROM resolved_actors")}
    redirects = dict(whole.rows("SELECT old_actor_id, actor_id FROM resolved_actor_redirects"))
    assert not actors & redirects.keys()
    assert set(redirects.values()) <= actors
    gone = set()
    for count in range(10, 110, 20):
        part = crowd.resolved(articles=shuffled(crowd.articles, count)[:count])
        gone |= {actor for (actor,) in part.rows("SELECT actor_id FROM resolved_actors")} - actors
    assert gone, "the parts must give ids that the whole does not, or nothing is tested"
    assert gone <= redirects.keys()
