"""Homographs: nouns, adjectives, adverbs and names that are written like a form of a verb of saying."""

import pytest

from tests.told import told

SAID = "قال سامي الحلواني إن المكتبة جاهزة."

NOUNS = [
    pytest.param("واستعرض الاجتماع في القاعة طلب إدارة الجسر بتزويد العمال بالماء.", "طلب", id="طلب, a request"),
    pytest.param("ودفع السكان ثمن التأخير في بناء الجسر.", "ثمن", id="ثمن, a price"),
    pytest.param("ارتفعت في المدينة نسب البطالة.", "نسب", id="نسب, rates"),
    pytest.param("وأغلق السكان الطريق وسط مطالبات واسعة بإقالته.", "مطالبات", id="مطالبات, demands"),
    pytest.param("والسكان مطالبون بدفع الرسوم.", "مطالبون", id="مطالبون, who is required"),
    pytest.param("وللهاتف ذاكرة تتسع لكل شيء، ويمكن أن تزيد.", "ذاكرة", id="ذاكرة, memory"),
    pytest.param("وكان يفترض أن تفتح المكتبة أمس.", "يفترض", id="يفترض, was to be"),
    pytest.param("ووقع على اتفاقية الجسر التي تنص على فتح الطريق.", "تنص", id="تنص, what a treaty holds"),
    pytest.param("وكان العمل طويلا لكنني أعتقد أن المكتبة جميلة.", "أعتقد", id="أعتقد, the first person"),
    pytest.param("وتلك سنة النبي صلى الله عليه وسلم: الصدق في القول والعمل.", "وسلم", id="the eulogy of the Prophet"),
]


@pytest.mark.parametrize(("sentence", "word"), NOUNS)
def test_homograph_says_nothing(sentence: str, word: str) -> None:
    assert word not in [s.cue for s in told(f"{SAID}\n{sentence}").said]


VERBS = [
    pytest.param("كما طلب وقف العمل في الجسر.", "طلب", id="behind كما"),
    pytest.param("وخلال الاجتماع طلب من الوزارة فتح الجسر.", "طلب", id="behind a setting"),
    pytest.param("وكان قد وعد بفتح الجسر.", "وعد", id="behind قد"),
    pytest.param("وأضاف أن الجسر مغلق، طالبا من الوزارة إصلاح الطريق.", "طالبا", id="a participle with من"),
    pytest.param("وتحدث عن الجسر مؤيدا فتحه أمام الناس.", "مؤيدا", id="a participle with its object"),
]


@pytest.mark.parametrize(("sentence", "word"), VERBS)
def test_verb_of_the_same_letters_says_something(sentence: str, word: str) -> None:
    assert word in [s.cue for s in told(f"{SAID}\n{sentence}").said]


def test_again_is_no_participle() -> None:
    assert [s.cue for s in told("أكد سامي الحلواني مجددا موقفه من الجسر.").said] == ["أكد"]


def test_proposal_is_no_participle() -> None:
    assert "مقترحا" not in [s.cue for s in told(f"{SAID}\nوطرح أمام المجلس مقترحا يقضي بفتح الجسر.").said]
