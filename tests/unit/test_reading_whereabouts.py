"""Whereabouts: which country's army, ministry or government an article means that names it without its country."""

import pytest

from tests.told import told

_FRANCE = "شهدت فرنسا أمس هدوءا. وسافر الرئيس الفرنسي إلى مدينة ليون.\n"
_BOTH = "التقى وزير فرنسي وزيرا تركيا. وسافر وفد تركي إلى باريس.\n"


def who_said(body: str, source: str = "unknown") -> list[tuple[str, ...]]:
    return [s.who for s in told(body, source=source).said]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        (_FRANCE + "وأعلنت الحكومة أن الجسر مفتوح.", "france"),
        (_FRANCE + "وأعلنت السلطات أن الجسر مفتوح.", "france"),
        (_FRANCE + "وفي تركيا أعلنت الحكومة أن الجسر مفتوح.", "turkey"),
        (_FRANCE + "وأعلن الجيش أن الجسر مفتوح.", "armed_forces_france"),
        (_FRANCE + "وأعلنت وزارة الصحة أن الجسر مفتوح.", "moh_france"),
        (_FRANCE + "وأعلنت وزارة الصحة في تركيا أن الجسر مفتوح.", "moh_turkey"),
    ],
    ids=["a government", "authorities", "elsewhere in the sentence", "an army", "a ministry", "a ministry elsewhere"],
)
def test_a_body_without_a_country_is_of_the_one_the_article_is_about(body: str, who: str) -> None:
    assert who_said(body) == [(who,)]


@pytest.mark.parametrize(
    "body",
    [
        _BOTH + "وأعلنت الحكومة أن الجسر مفتوح.",
        _FRANCE + "وأعلنت السلطات المحلية أن الجسر مفتوح.",
        "ذكرت صحيفة فرنسية أن وكالة فرنسية نشرت الخبر. وأعلنت الحكومة أن الجسر مفتوح.",
    ],
    ids=["of two countries", "authorities of a town", "where newspapers are from"],
)
def test_it_stays_open_where_the_country_is_not_plain(body: str) -> None:
    assert told(body).said[-1].who == ()


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("وأعلنت الحكومة أن الجسر مفتوح.", "egypt"),
        ("سافر وفد إلى باريس.\nوأعلنت الحكومة أن الجسر مفتوح.", "egypt"),
        (3 * _FRANCE + "وأعلنت الحكومة أن الجسر مفتوح.", "france"),
    ],
    ids=["nothing else named", "hardly anything else", "all about another country"],
)
def test_a_paper_writes_of_its_own_country_unless_all_is_about_another(body: str, who: str) -> None:
    assert who_said(body, "almasry_alyoum")[-1] == (who,)


def test_police_are_a_body_only_where_they_speak() -> None:
    names = [n.text for n in told(_FRANCE + "اصطدمت سيارات الشرطة بجدار. وقالت الشرطة إن الجسر مفتوح.").named]
    assert names.count("الشرطة") == 1


def test_an_army_in_marks_is_the_one_not_called_so() -> None:
    named = told('شهد لبنان هدوءا في بيروت. وقصفت إسرائيل جسرا لبنانيا. ووصل قائد "الجيش" أمس.').named
    assert ("الجيش", "israel_defense_forces") in [(n.text, n.who) for n in named]


def test_who_pleads_for_the_accused_is_no_ministry() -> None:
    assert "mod_france" not in who_said(_FRANCE + "ونفى الدفاع أن الجسر مفتوح.")[0]


@pytest.mark.parametrize(
    ("country", "who"),
    [
        ("شهدت تركيا هدوءا. وسافر الرئيس التركي.", "akp_turkey"),
        ("شهد المغرب هدوءا. وسافر الملك المغربي.", "pjd_morocco"),
    ],
)
def test_a_name_that_parties_of_several_states_bear_is_that_of_the_state_told_of(country: str, who: str) -> None:
    assert who_said(country + "\nوقال حزب العدالة والتنمية إن الجسر مفتوح.") == [(who,)]


@pytest.mark.parametrize(
    "body",
    ["شهدت السعودية هدوءا. وسافر الشباب السعودي أمس.", "شهدت مصر هدوءا. وسافر الوفد المصري في 6 أبريل المقبل."],
    ids=["people of a nation", "a date"],
)
def test_what_reads_like_a_body_s_name_is_none(body: str) -> None:
    assert [n.text for n in told(body).named if n.kind == "organisation"] == []


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("وصل وزير الصحة اللبناني أمس. وأعلنت الوزارة أن الجسر مفتوح.", ("moh_lebanon",)),
        (_FRANCE + "وصل وزير الصحة أمس. وأعلنت الوزارة أن الجسر مفتوح.", ("moh_france",)),
        ("وصل وزير الصحة أمس. وأعلنت الوزارة أن الجسر مفتوح.", ()),
        ("وصل وزير الدولة اللبناني أمس. وأعلنت الوزارة أن الجسر مفتوح.", ()),
    ],
    ids=["of its minister", "of the country told of", "of no country known", "of a minister without one"],
)
def test_a_ministry_is_that_of_the_minister_named_before(body: str, who: tuple[str, ...]) -> None:
    assert who_said(body)[-1] == who


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("قالت إدارة بايدن إن المصنع عاد إلى العمل.", ("united_states",)),
        ("قالت حكومة الاحتلال إن المصنع عاد إلى العمل.", ("israel",)),
        ("وفي بوليفيا، أعلنت الحكومة عودة المصنع إلى العمل.", ("bolivia",)),
        ("وبينما تراجع الدولار الأميركي، أعلنت الحكومة عودة المصنع إلى العمل.", ()),
        ("قالت إدارة برنامج بايدن إن المصنع عاد إلى العمل.", ()),
    ],
    ids=[
        "by who leads it",
        "the occupation",
        "by its place in the sentence",
        "a currency is no place",
        "no government",
    ],
)
def test_a_government_is_known_by_its_leader_or_by_the_place_before_it(sentence: str, who: tuple[str, ...]) -> None:
    assert [s.who for s in told(sentence).said] == [who]
