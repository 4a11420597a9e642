"""Words: folding, letters bound in front, tokens with their offsets, keys of names, and what one word can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.extraction.analysis import read_text
from etl.language.fold import fold, letters_before, name_key
from etl.language.loading import load_lexicon
from etl.language.tokens import tokenize
from etl.language.words import analyse

FOLDED = [
    pytest.param("أحمد", "احمد", id="hamza above"),
    pytest.param("إدلب", "ادلب", id="hamza below"),
    pytest.param("آذار", "اذار", id="madda"),
    pytest.param("مسؤول", "مسوول", id="hamza on و"),
    pytest.param("رئيس", "رييس", id="hamza on ي"),
    pytest.param("على", "علي", id="ى"),
    pytest.param("مدرسة", "مدرسه", id="ة"),
    pytest.param("مُحَمَّد", "محمد", id="vowel marks"),
    pytest.param("ســوريا", "سوريا", id="tatweel"),
    pytest.param("هٰذا", "هذا", id="superscript alef"),
    pytest.param("کرد", "كرد", id="Persian kaf"),
    pytest.param("علی", "علي", id="Persian ye"),
    pytest.param("فيديو\u200f", "فيديو", id="direction mark"),
    pytest.param("CNN", "cnn", id="Latin letters"),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(alphabet="أإآاىيةهؤئوبتمحد\u064e\u0651\u0640 ABc1", max_size=30))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


BEFORE = [
    pytest.param("وقال", 1, "قال", id="one letter"),
    pytest.param("وَقال", 1, "قال", id="its vowel goes with it"),
    pytest.param("وبِالقاهرة", 2, "القاهرة", id="two letters"),
    pytest.param("قال", 0, "قال", id="none"),
]


@pytest.mark.parametrize(("surface", "count", "rest"), BEFORE)
def test_letters_before(surface: str, count: int, rest: str) -> None:
    assert surface[letters_before(surface, count) :] == rest


KEYS = [
    pytest.param("عبد الرحمن القصار", "عبدالرحمن القصار", id="عبد"),
    pytest.param("أبو بكر الخياط", "ابوبكر الخياط", id="أبو"),
    pytest.param("أبي بكر الخياط", "أبو بكر الخياط", id="أبي in the genitive"),
    pytest.param("“داعش”", "داعش", id="marks"),
    pytest.param("إسماعيل", "اسماعيل", id="hamza"),
]


@pytest.mark.parametrize(("one", "other"), KEYS)
def test_spellings_of_a_name_meet(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_different_names_stay_apart() -> None:
    assert name_key("سامي الحلواني") != name_key("سامي الحلو")


TOKENS = [
    pytest.param("قال: «نعم».", ["قال", ":", "«", "نعم", "»", "."], id="marks"),
    pytest.param("قالَ ســامي", ["قالَ", "ســامي"], id="vowels and tatweel stay in words"),
    pytest.param("قال.. نعم…", ["قال", "..", "نعم", "…"], id="dots are one token"),
    pytest.param("((نعم))", ["((", "نعم", "))"], id="double brackets are one token"),
    pytest.param("2.5 و1,000", ["2.5", "و", "1,000"], id="numbers"),
    pytest.param("نعم\r\nلا\nثم", ["نعم", "\r\n", "لا", "\n", "ثم"], id="line ends"),
    pytest.param("وكالة(CNN)", ["وكالة", "(", "CNN", ")"], id="Latin letters"),
]


@pytest.mark.parametrize(("text", "tokens"), TOKENS)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert tokenize(text).texts == tokens


@given(st.text(alphabet='قال سامي«»"().…:،0129\n\rabأّـ\u200f', max_size=60))
def test_tokens_are_the_text_without_its_spaces(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[a:b] == word for word, a, b in zip(*tokens, strict=True))
    assert all(end <= start for end, start in zip(tokens.ends, tokens.starts[1:], strict=False))
    assert "".join("".join(tokens.texts).split()) == "".join(text.split())


WORDS = [
    pytest.param("وقال", "V", "قال", True, "", id="verb with و"),
    pytest.param("بالقاهرة", None, "القاهره", False, "ب", id="place with ب"),
    pytest.param("للقاهرة", None, "القاهره", False, "ل", id="place with لل"),
    pytest.param("ولسوريا", None, "سوريا", True, "ل", id="state with و and ل"),
    pytest.param("مؤكدا", "P", "موكدا", False, "", id="participle"),
    pytest.param("الذي", "R", "الذي", False, "", id="relative pronoun"),
    pytest.param("أن", "A", "ان", False, "", id="complementiser"),
    pytest.param("وسيم", None, "وسيم", False, "", id="a name that begins with و"),
    pytest.param("بوتين", None, "بوتين", False, "", id="a name that begins with ب"),
]


@pytest.mark.parametrize(("surface", "tag", "base", "conjunction", "preposition"), WORDS)
def test_word_without_what_is_bound_to_it(
    surface: str, tag: str | None, base: str, conjunction: bool, preposition: str
) -> None:
    word = analyse(surface, load_lexicon())
    assert (word.base, word.conjunction, word.preposition) == (base, conjunction, preposition)
    if tag is not None:
        assert word.tag == tag


NATIONS = [
    pytest.param("الروسية", "RU", id="feminine"),
    pytest.param("الأميركي", "US", id="one spelling"),
    pytest.param("الأمريكي", "US", id="the other"),
    pytest.param("والمصريين", "EG", id="plural with و"),
]


@pytest.mark.parametrize(("surface", "code"), NATIONS)
def test_adjective_of_nationality(surface: str, code: str) -> None:
    assert analyse(surface, load_lexicon()).nationality == code


def test_verb_in_all_persons_that_news_needs() -> None:
    forms = load_lexicon().forms
    lemmas = {
        word: {verb.lemma for _, verb in forms.get(word, ())}
        for word in ("قال", "قالت", "قالوا", "يقول", "تقول", "يقولون")
    }
    assert all("قال" in found for found in lemmas.values()), lemmas
    agreement = {(form.kind, form.gender, form.number) for form, verb in forms["قالت"] if verb.lemma == "قال"}
    assert ("past", "f", "s") in agreement


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("وصلت الصحافيةهدى أمس", ["وصلت", "الصحافية", "هدى", "أمس"]),
        ("في حديثٍللصحيفة أمس", ["في", "حديثٍ", "للصحيفة", "أمس"]),
        ("كان متحدثاًللصحيفة أمس", ["كان", "متحدثاً", "للصحيفة", "أمس"]),
        ("قال بوغدانوفإنّ الجسر مفتوح", ["قال", "بوغدانوف", "إنّ", "الجسر", "مفتوح"]),
        ("قال مراسلالصحيفةفي المدينة", ["قال", "مراسل", "الصحيفة", "في", "المدينة"]),
        ("وأكد مراسلالشرقعن الجسر", ["وأكد", "مراسل", "الشرق", "عن", "الجسر"]),
        ("أفاد مراسلالشرقباستشهاد عامل", ["أفاد", "مراسل", "الشرق", "باستشهاد", "عامل"]),
        ("في لبناناستهداف الجسر", ["في", "لبنان", "استهداف", "الجسر"]),
        ("قال التركيأعلن الحرب", ["قال", "التركي", "أعلن", "الحرب"]),
    ],
    ids=[
        "ة",
        "tanween",
        "tanween and ا",
        "إنّ",
        "ة and article",
        "article and particle",
        "article and ب",
        "state",
        "verb",
    ],
)
def test_words_that_lost_the_space_between_them_are_parted(body: str, words: list[str]) -> None:
    assert [text for text in read_text(body, load_lexicon().vocabulary).texts if text.strip()] == words


@pytest.mark.parametrize(
    "word",
    [
        "عٌمان",
        "قائًلا",
        "اطمأنّ",
        "بأنّه",
        "كالديرون",
        "الثقافي",
        "الشعيلان",
        "استطلاعاتهم",
        "مارادونا",
        "باندورا",
        "الحاليين",
    ],
)
def test_a_whole_word_is_not_parted(word: str) -> None:
    assert [text for text in read_text(word, load_lexicon().vocabulary).texts if text.strip()] == [word]
