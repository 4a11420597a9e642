"""Misreadings of somebody whom the same article names, and of nobody else."""

import pytest
from corpus import Corpus

KNOWN = ("bulanov_igor,person,إيغور بولانوفسكي,Igor Bulanov,RU,,x",)


def _known(corpus: Corpus) -> None:
    corpus.seed("actors", *KNOWN)
    corpus.seed("actor_names", "bulanov_igor,بولانوفسكي,ar,yes,x", "bulanov_igor,إيغور بولانوفسكي,ar,yes,x")


@pytest.mark.parametrize(
    "name",
    ["بولاوفسكي", "بولانفوسكي", "تولانوفسكي", "غولانوفسكي", "بولانوفسكيالوضع", "بولانوفسكي وجوب"],
    ids=["a letter lost", "two swapped", "other dots", "another letter", "a lost space", "a word behind it"],
)
def test_a_slip_beside_the_known_name_is_his(corpus: Corpus, name: str) -> None:
    _known(corpus)
    one = corpus.article()
    one.party("إيغور بولانوفسكي", actor="bulanov_igor")
    slip = one.party(name)
    assert corpus.resolved().actor(one, slip) == "bulanov_igor"


def test_what_stands_in_articles_without_him_is_another_name(corpus: Corpus) -> None:
    _known(corpus)
    one, other = corpus.article(), corpus.article()
    one.party("إيغور بولانوفسكي", actor="bulanov_igor")
    a, b = one.party("بولاوفسكي"), other.party("بولاوفسكي")
    found = corpus.resolved()
    assert "bulanov_igor" not in {found.actor(one, a), found.actor(other, b)}


@pytest.mark.parametrize("name", ["بولانوفسكايا", "سامي"])
def test_other_names_are_no_slips(corpus: Corpus, name: str) -> None:
    _known(corpus)
    corpus.seed("given_names", "سامي,m,Arab origin")
    one = corpus.article()
    one.party("إيغور بولانوفسكي", actor="bulanov_igor")
    other = one.party(name)
    assert corpus.resolved().actor(one, other) != "bulanov_igor"


def test_a_given_name_before_a_known_one_is_his_where_no_father_s_name_follows(corpus: Corpus) -> None:
    corpus.seed(
        "actors", "rastegar_hasan,person,حسن رستغار,Hasan Rastegar,IR,,x", "halwani_hasan,person,حسن حلوانجي,H,EG,,x"
    )
    corpus.seed("actor_names", "rastegar_hasan,حسن رستغار,ar,yes,x", "halwani_hasan,حسن حلوانجي,ar,yes,x")
    corpus.seed("given_names", "محمد,m,Arab origin", "حسن,m,Arab origin")
    for _ in range(10):
        told = corpus.article()
        told.party("حسن رستغار", actor="rastegar_hasan")
        told.party("حسن حلوانجي", actor="halwani_hasan")
    one = corpus.article()
    a, b = one.party("محمد حسن رستغار"), one.party("محمد حسن حلوانجي")
    found = corpus.resolved()
    assert found.actor(one, a) == "rastegar_hasan"
    assert found.actor(one, b) != "halwani_hasan"


def test_a_surname_that_stands_alone_behind_a_whole_name_is_the_next_person_s(corpus: Corpus) -> None:
    corpus.seed("actors", "rastegar_hasan,person,حسن رستغار,H,IR,,x", "haliyeh_sami,person,سامي هالية,S,PS,,x")
    corpus.seed("actor_names", "rastegar_hasan,حسن رستغار,ar,yes,x", "haliyeh_sami,هالية,ar,yes,x")
    corpus.seed("given_names", "حسن,m,Arab origin", "سامي,m,Arab origin", "هالية,f,Arab origin")
    one = corpus.article()
    both = one.party("حسن رستغار هالية", office="president", country="IR")
    corpus.seed("roles", "rastegar_hasan,الرئيس,president,,IR,2015,,x")
    assert corpus.resolved().actor(one, both) == "rastegar_hasan"
