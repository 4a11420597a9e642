"""Name keys: which spellings of a name meet, and which names of two people never do."""

from dataclasses import replace

import pytest

from etl.paths import SEEDS
from etl.resolution.keys import organisation_key, person_key
from etl.resolution.persons import shorter_forms
from etl.resolution.reference import name_parts
from etl.resolution.spelling import same_name, same_word

PARTS = name_parts(SEEDS)
NATIVE = replace(PARTS, native=frozenset({"حسن", "حسين", "سالم", "سليم", "محمد", "محمود"})).is_native


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد ابراهيم", "احمد إبراهيم"),
        ("عبد الله صالح", "عبدالله صالح"),
        ("محمود أبو مازن", "محمود ابومازن"),
        ("مسعود البارزاني", "مسعود بارزاني"),
        ("ستيفان دي ميستورا", "ستيفان ديميستورا"),
        ("حسن نصر الله", "حسن نصرالله"),
        ("جون ف. سميث", "جون سميث"),
        ("هُدى مُصطفى", "هدي مصطفي"),
        ("سلمى بن خالد", "سلمى ابن خالد"),
        ("يحيى الشامي", "يحي الشامي"),
        ("المصابة هدى مصطفى", "هدى مصطفى"),
        ("الدكتورمحمد مصطفى", "محمد مصطفى"),
        ("المصريعبد الله صالح", "عبد الله صالح"),
        ("فإنّ جون كاري سميث", "جون كاري سميث"),
        ("الفرنسيجو لينكهارت", "جو لينكهارت"),
        ("وإبراهيم سالم", "إبراهيم سالم"),
        ("الفرنسيةجوش لينكهارت", "جوش لينكهارت"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert person_key(one, PARTS) == person_key(other, PARTS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("حسن سالم", "حسين سالم"),
        ("عمر فاروق", "عمرو فاروق"),
        ("سمير نصر", "سمير ناصر"),
        ("عبد الله آل ثاني", "عبد الله الثاني"),
        ("الصادق محمد صالح", "محمد صالح"),
        ("فان دايك", "دايك"),
        ("الفرنسيين لينكهارت", "ين لينكهارت"),
    ],
)
def test_arabic_names_that_differ_by_a_letter_have_two_keys(one: str, other: str) -> None:
    assert person_key(one, PARTS) != person_key(other, PARTS)


def test_what_is_glued_behind_a_compound_name_is_no_part_of_it() -> None:
    assert person_key("حسن نصر اللهعن", PARTS).startswith(person_key("حسن نصر الله", PARTS) + " ")
    assert "عبداللهيان" in person_key("أمير عبد اللهيان", PARTS)


def test_the_article_of_an_organisation_s_head_does_not_count() -> None:
    assert organisation_key("الهيئة الوطنية") == organisation_key("هيئة الوطنية")


def test_the_number_of_a_channel_is_part_of_its_name() -> None:
    assert organisation_key("القناة 12") != organisation_key("القناة 13")


@pytest.mark.parametrize(
    ("one", "other"), [("انطونوف", "انتونوف"), ("جريفيث", "غريفيث"), ("دميتري", "ديمتري"), ("بوتين", "بوتن")]
)
def test_spellings_of_a_foreign_word_are_the_same(one: str, other: str) -> None:
    assert same_word(one, other, NATIVE)


@pytest.mark.parametrize(("one", "other"), [("حسن", "حسين"), ("سالم", "سليم"), ("محمد", "محمود"), ("كيري", "كيلي")])
def test_native_and_short_words_allow_no_edit(one: str, other: str) -> None:
    assert not same_word(one, other, NATIVE)


def test_a_shared_given_name_is_not_enough() -> None:
    assert not same_name(("سيرغي", "لافروف"), ("سيرغي", "شويغو"), NATIVE)
    assert same_name(("سيرغي", "ريابكوف"), ("سيرجي", "ريابكوف"), NATIVE)


def test_shorter_forms_keep_the_first_or_the_last_word() -> None:
    forms = set(shorter_forms(("محمد", "حسني", "مبارك"), PARTS))
    assert forms == {("محمد", "مبارك"), ("محمد", "حسني"), ("حسني", "مبارك")}


def test_a_father_is_not_left_out_before_the_grandfather() -> None:
    forms = set(shorter_forms(("متعب", "بنعبدالله", "بنعبدالعزيز"), PARTS))
    assert ("متعب", "بنعبدالله") in forms
    assert ("متعب", "بنعبدالعزيز") not in forms


def test_an_arabic_given_name_is_not_left_out_before_another() -> None:
    assert ("محمد", "يوسف") not in set(shorter_forms(("هاني", "محمد", "يوسف"), PARTS))


def test_the_article_counts_in_given_names_only() -> None:
    assert person_key("علي الحسن", PARTS) != person_key("علي حسن", PARTS)
    assert person_key("مسعود البارزاني", PARTS) == person_key("مسعود بارزاني", PARTS)
