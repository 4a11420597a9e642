"""Namesakes within an article: a word of a name that is somebody else's, sons and fathers, words before a known name."""

import pytest

from tests.told import told


def persons(body: str) -> list[tuple[str, str]]:
    return [(n.text, n.who) for n in told(body).named if n.kind == "person"]


@pytest.mark.parametrize(
    "words",
    ["الناشط سامي الجندي", "سامي المصري وسامي القصار", "الطالب سامي. ف", "سامي (ف)", "سامي وليد", "سامي أبو العلا"],
    ids=["a title as surname", "a nationality as surname", "an initial", "an initial in brackets", "a given name",
         "a place in the surname"],
)  # fmt: skip
def test_a_given_name_that_goes_on_otherwise_is_not_who_was_named(words: str) -> None:
    body = f"وصل سامي الحلواني إلى القرية.\nثم سافر {words} أمس."
    assert [text for text, who in persons(body) if who == "سامي الحلواني"] == ["سامي الحلواني"]


@pytest.mark.parametrize("words", ["سامي", "سامي ووليد", "سامي لوليد", "سامي الذي عاد", "سامي. ثم عاد"])
def test_a_given_name_that_ends_there_is_who_was_named(words: str) -> None:
    body = f"وصل سامي الحلواني إلى القرية.\nثم قال {words} أمس."
    assert ("سامي", "سامي الحلواني") in persons(body)


def test_the_prophet_is_not_who_was_named() -> None:
    assert persons("وصل محمد الحلواني إلى القرية. وصلى على نبينا محمد، وعاد.") == [("محمد الحلواني", "محمد الحلواني")]


@pytest.mark.parametrize(
    ("father", "son"),
    [("سامي بن نادر", "هيثم بن سامي بن نادر"), ("سامي الحلواني", "سامي الحلواني جونيور")],
    ids=["behind بن", "جونيور"],
)
@pytest.mark.parametrize("first", ["father", "son"])
def test_father_and_son_are_two(father: str, son: str, first: str) -> None:
    one, other = (father, son) if first == "father" else (son, father)
    found = persons(f"وصل {one} إلى القرية. ثم وصل {other} أمس.")
    assert [text for text, _ in found] == [one, other]
    assert len({who for _, who in found}) == 2


def test_a_given_name_of_two_letters_is_a_word_alone() -> None:
    assert [text for text, _ in persons("وصل جو بايدن إلى القرية. وكان صاروخ أرض جو في القرية.")] == ["جو بايدن"]
    assert ("شي", "xi_jinping") in persons("وصل شي جين بينغ إلى القرية. وعاد شي في القطار.")


def test_part_of_a_compound_name_is_nobody() -> None:
    body = "وصل سامي نصر الله إلى القرية.\nوكان ذلك نصر القرية. وقال نصر الله إن الجسر مفتوح."
    assert [text for text, _ in persons(body)] == ["سامي نصر الله", "نصر الله"]


def test_an_ordinal_is_nobody_s_name_alone() -> None:
    body = "وصل الملك عبد الله الثاني إلى القرية. ولم يصل النائب الثاني لرئيس النادي."
    assert persons(body) == [("عبد الله الثاني", "abdullah_ii")]


@pytest.mark.parametrize("word", ["زعيمهم", "سلطان عمان", "مع الويلزي", "اتهام لاريجاني", "حيث ولد"])
def test_a_known_whole_name_begins_with_its_first_word(word: str) -> None:
    assert [text for text, _ in persons(f"انتظر الوفد {word} سيرغي لافروف أمس.")] == ["سيرغي لافروف"]


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("زار وزير داخليته سامي الحلواني القرية.", "سامي الحلواني"),
        ("زار سامي الحلواني بغنائها القرية.", "سامي الحلواني"),
        ("زار رافايل دا سيلفا القرية.", "رافايل دا سيلفا"),
        ("زار مسعود جاويش أوغلو القرية.", "مسعود جاويش أوغلو"),
    ],
    ids=["a pronoun before", "a pronoun behind", "a surname that begins with a particle", "a surname of two words"],
)
def test_what_is_and_is_no_part_of_a_name(words: str, span: str) -> None:
    assert persons(words)[0][0] == span
