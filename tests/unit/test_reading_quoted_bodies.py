"""Bodies in marks: what stands between marks or brackets behind a head noun is one name, and it speaks."""

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("قالت صحيفة (ذا نيوز) الأسترالية إن المصنع عاد إلى العمل.", "ذا نيوز"),
        ('عاد المصنع إلى العمل أمس، وفقا لصحيفة "بريدا" المحلية.', "بريدا"),
        ('وفقا لشبكة "زاد سبورت"، عاد المصنع إلى العمل أمس.', "زاد سبورت"),
        ('قال موقع "سبورت إسبانيا" إن المصنع عاد إلى العمل.', "سبورت إسبانيا"),
        ('قالت قناة "إن تي في" إن المصنع عاد إلى العمل.', "إن تي في"),
        ('قالت شبكة "سي.إم.دي" إن المصنع عاد إلى العمل.', "سي.إم.دي"),
        ('قال بنك "إسرائيل" إن المصنع عاد إلى العمل.', 'بنك "إسرائيل"'),
        ('قالت صحيفة "ذا إندبندنت" إن المصنع عاد إلى العمل.', "ذا إندبندنت"),
    ],
    ids=[
        "in brackets",
        "a first letter like a preposition",
        "behind a preposition",
        "with a country inside",
        "with the letters of a conjunction",
        "letters with stops",
        "a country's own",
        "with a foreign article",
    ],
)
def test_a_name_in_marks_behind_a_head_noun_is_whole_and_speaks(sentence: str, name: str) -> None:
    article = told(sentence)
    assert [n.text for n in article.named if n.kind == "organisation"] == [name]
    assert [s.type for s in article.said] == ["organisation"]


def test_a_listed_body_keeps_its_name_before_a_country_in_the_same_marks() -> None:
    named = told('أعلن تنظيم "داعش في العراق" انسحابه من المدينة.').named
    assert ("داعش", "organisation") in [(n.text, n.kind) for n in named]


def test_brackets_that_tell_something_name_no_body() -> None:
    assert not told("باعت شركة (لم تسمها الوزارة) مصنعا.").named[1:]


def test_a_name_repeated_keeps_its_first_letter() -> None:
    named = told('قالت صحيفة "فريدا" إن المصنع عاد إلى العمل. وأضافت "فريدا" أنه آمن.').named
    assert [n.text for n in named] == ["فريدا", "فريدا"]
