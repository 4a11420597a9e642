"""What names have in common by their words alone is found of new names, and is what all names at once give."""

import random

import pytest
from corpus import Corpus

from etl.resolution import likenesses
from etl.resolution.keys import NameParts
from etl.resolution.likenesses import name_likenesses
from etl.resolution.parties import name_keys
from etl.resolution.reference import load_reference

GIVEN = ["أوليغ", "أوليج", "أولييغ", "ليغ", "روبرت", "روبررت", "وليام", "ويليام", "إيو", "آيو", "طارق", "محمد"]
MIDDLE = ["", "", "نبيل", "بن سعيد", "فؤاد"]
SURNAMES = ["أنطونوف", "أنتونوف", "انطنوف", "طنوف", "غرانت", "جرانت", "غراانت", "قصاب", "كساب", "شوقي", "أوي", "ايو"]


@pytest.fixture
def crowd(corpus: Corpus) -> Corpus:
    """Articles of one name each, some of them like those of seeds/."""
    chance = random.Random(20152)
    corpus.seed("given_names", "طارق,m,Arab given name", "محمد,m,Arab given name", "نبيل,m,Arab given name")
    corpus.seed("actors", "star,person,أوليغ أنطونوف,Oleg,RU,,x,m", "other,person,روبرت غرانت,Robert,FR,,x,m",
                "third,person,طارق شوقي,Tarek,EG,,x,m")  # fmt: skip
    corpus.seed("actor_names", "star,أوليغ أنطونوف,ar,yes,x", "other,روبرت غرانت,ar,yes,x", "other,غرانت,ar,yes,x",
                "third,طارق شوقي,ar,yes,x")  # fmt: skip
    for _ in range(160):
        names = (chance.choice(GIVEN), chance.choice(MIDDLE), chance.choice(SURNAMES), chance.choice(["", "", "غرانت"]))
        corpus.article().party(" ".join(filter(None, names)))
    return corpus


def found(con, parts: NameParts) -> list[tuple[str, str, str]]:
    name_keys(con, parts)
    name_likenesses(con, parts)
    rows = con.execute("FROM resolution.name_likenesses ORDER BY ALL").fetchall()
    assert len(rows) == len(set(rows))
    return rows


def move(con, kept: str) -> None:
    """Leave the entities of some articles, those of others aside."""
    con.execute("CREATE TABLE IF NOT EXISTS everyone AS FROM extraction.entities; DELETE FROM extraction.entities")
    con.execute(f"INSERT INTO extraction.entities FROM everyone WHERE {kept}")


@pytest.mark.parametrize("seed", range(8))
def test_names_that_come_and_go_leave_what_all_at_once_give(crowd: Corpus, seed: int) -> None:
    con = crowd.loaded()
    parts = load_reference(con, crowd.write_seeds())
    chance = random.Random(seed)
    move(con, "true")
    whole = found(con, parts)
    assert {"longer", "spelling", "slip", "alike"} <= {how for _, _, how in whole}
    names = sorted(con.execute("SELECT DISTINCT name FROM everyone").fetchall())
    some = ", ".join(f"'{name}'" for (name,) in chance.sample(names, len(names) // chance.choice([2, 4, 30])))
    move(con, f"name NOT IN ({some})")
    fewer = found(con, parts)
    con.execute("DELETE FROM resolution.name_keys; DELETE FROM resolution.name_likenesses")
    assert fewer == found(con, parts) != whole
    move(con, "true")
    assert found(con, parts) == whole


def test_names_that_are_there_are_not_compared_again(crowd: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    con = crowd.loaded()
    parts = load_reference(con, crowd.write_seeds())
    whole = found(con, parts)
    monkeypatch.setattr(likenesses, "spelling_pairs", None)
    monkeypatch.setattr(likenesses, "longer_forms", None)
    assert found(con, parts) == whole
