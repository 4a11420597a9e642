"""Subjects: who a verb's own clause names or leaves out, where no table knows the noun or the object is mistaken for it."""

import pytest

from tests.told import assert_fields, told

BARE = [
    pytest.param(
        "أكدت المقاومة تحقيقها أهدافا كثيرة.",
        {"label": "المقاومة", "content": "تحقيقها أهدافا كثيرة"},
        id="many who speak as one, before what is said",
    ),
    pytest.param(
        "أعلنت المعارضة السورية عن قائمة جديدة.",
        {"label": "المعارضة السورية", "content": "قائمة جديدة"},
        id="with an adjective, before the preposition of the verb",
    ),
    pytest.param(
        "أوضح الإعلام المحلي، في تقرير قصير، أن الجسر مفتوح.",
        {"label": "الإعلام المحلي", "content": "الجسر مفتوح"},
        id="before a setting and the complementiser",
    ),
    pytest.param(
        "كانت المعارضة قد أعلنت رفضها للنتائج.",
        {"label": "المعارضة", "content": "رفضها للنتائج"},
        id="before its verb",
    ),
    pytest.param(
        "أعلن الجانبان الموافقة على هدنة.",
        {"label": "الجانبان", "content": "الموافقة على هدنة"},
        id="a dual before a definite object",
    ),
    pytest.param(
        "أكدت النشرة ارتفاع الأسعار.",
        {"label": "النشرة", "content": "ارتفاع الأسعار"},
        id="any definite noun that an object follows",
    ),
    pytest.param(
        "ويقول هؤلاء المهاجرون إنهم فروا من الحرب.",
        {"label": "هؤلاء المهاجرون", "content": "فروا من الحرب"},
        id="behind a demonstrative",
    ),
    pytest.param(
        "ويرى هؤلاء أن الجسر مفتوح.",
        {"label": "هؤلاء", "content": "الجسر مفتوح"},
        id="a demonstrative alone",
    ),
    pytest.param(
        "وقال 52 في المئة منهم إن الجسر مفتوح.",
        {"label": "52 في المئة منهم", "content": "الجسر مفتوح"},
        id="a share of those asked",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), BARE)
def test_a_noun_behind_its_verb_speaks_though_no_table_knows_it(sentence: str, expected: dict[str, object]) -> None:
    statement = told("قال سامي الحلواني إن المدينة هادئة. " + sentence).said[-1]

    assert_fields(statement, type="unnamed", **expected)


def test_a_definite_object_alone_is_no_subject() -> None:
    statement = told("قال سامي الحلواني إن المدينة هادئة. ورفض العودة إلى الحوار.").said[-1]

    assert_fields(statement, who=("سامي الحلواني",), content="العودة إلى الحوار")


def test_words_that_begin_the_name_of_one_body_mean_it() -> None:
    statement = told("أعلن المركز الأهلي للحوار خطته أمس. وقال المركز إن الجسر مفتوح.").said[-1]

    assert_fields(statement, who=("المركز الأهلي للحوار",), content="الجسر مفتوح")


ISSUED = [
    pytest.param(
        "وانتقدت الصحيفة تصريحات سامي الحلواني التي قال فيها إن الجسر مفتوح.",
        {"who": ("سامي الحلواني",)},
        id="a genitive",
    ),
    pytest.param(
        "ونشرت الوكالة بيانا لوزارة النقل السورية قالت فيه إن الجسر مفتوح.",
        {"who": ("ministry_of_transport_syria",)},
        id="behind ل",
    ),
    pytest.param(
        "وتلقى عمر الخطيب إخطارا من سامي الحلواني يفيد بأن الجسر مفتوح.",
        {"who": ("سامي الحلواني",)},
        id="who sent it, not who received it",
    ),
    pytest.param(
        "وتلقى عمر الخطيب بلاغا يفيد بأن الجسر مفتوح.",
        {"who": (), "label": "بلاغا"},
        id="a notice that nobody is named for",
    ),
    pytest.param(
        "وجاء ذلك في كلمة ألقاها سامي الحلواني قال فيها إن الجسر مفتوح.",
        {"who": ("سامي الحلواني",)},
        id="who gave it",
    ),
    pytest.param(
        "وأصدرت وزارة النقل السورية بيانا جاء فيه أن الجسر مفتوح.",
        {"who": ("ministry_of_transport_syria",)},
        id="what stands in it does not agree with who issued it",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), ISSUED)
def test_what_stands_in_a_paper_is_said_by_whom_it_is_of(sentence: str, expected: dict[str, object]) -> None:
    statement = told("قال وليد الناصر إن المدينة هادئة. " + sentence).said[-1]

    assert_fields(statement, content="الجسر مفتوح", **expected)


def test_a_letter_to_somebody_is_not_his() -> None:
    statement = told("ووجه سامي الحلواني رسالة لعمر الخطيب قال فيها إن الجسر مفتوح.").said[-1]

    assert_fields(statement, who=("سامي الحلواني",))


def test_a_title_before_a_name_that_no_table_knows_is_not_who_held_it_before() -> None:
    found = told("قال المحامي سامي الحلواني إن الجسر مفتوح. وأكد المحامي حنين قرطبوش: المدينة هادئة.").said

    assert_fields(found[-1], type="person", who=("حنين قرطبوش",))


def test_a_title_before_the_rest_of_its_holder_s_name_is_his() -> None:
    found = told("قال المحامي سامي الحلواني إن الجسر مفتوح. وأكد المحامي الحلواني أن المدينة هادئة.").said

    assert_fields(found[-1], who=("سامي الحلواني",), content="المدينة هادئة")


HEARERS = [
    pytest.param("وطالب الإعلاميين بفتح الجسر.", "بفتح الجسر", id="an accusative plural"),
    pytest.param("وطالب الجهات المنظمة بإغلاق الجسر.", "بإغلاق الجسر", id="a feminine plural behind a masculine verb"),
    pytest.param("وقال إنه دعا وزارة النقل السورية إلى فتح الجسر.", "فتح الجسر", id="behind أنه"),
]


@pytest.mark.parametrize(("sentence", "content"), HEARERS)
def test_whom_somebody_calls_upon_does_not_speak(sentence: str, content: str) -> None:
    statement = told("قال سامي الحلواني إن المدينة هادئة. " + sentence).said[-1]

    assert_fields(statement, who=("سامي الحلواني",), content=content)


def test_whom_a_relative_clause_calls_upon_does_not_speak() -> None:
    statement = told("وتحدث أمس سامي الحلواني، الذي دعا عمر الخطيب إلى فتح الجسر.").said[-1]

    assert_fields(statement, who=("سامي الحلواني",), content="فتح الجسر")


def test_the_subject_stands_behind_a_verb_whose_pronoun_takes_the_relative_up() -> None:
    statement = told("وحضر وليد الناصر الذي اتهمه سامي الحلواني بإغلاق الجسر.").said[-1]

    assert_fields(statement, who=("سامي الحلواني",), content="بإغلاق الجسر")


def test_what_is_considered_something_promises_nothing() -> None:
    assert told("وتعد المدينة أكبر سوق للفاكهة بالبلاد.").said == ()


def test_who_promises_says_at_once_what() -> None:
    assert_fields(told("سامي الحلواني يعد بفتح الجسر.").said[-1], who=("سامي الحلواني",), content="بفتح الجسر")


UNSAID = [
    pytest.param("فيما يتوقع وصول الحافلات غدا.", id="what is expected, behind a word that opens a clause"),
    pytest.param("وبلغ الفريق الدور ثمن النهائي أمس.", id="the round of sixteen"),
    pytest.param("وفتحت المدينة ما نسبته نصف الجسور.", id="a share"),
]


@pytest.mark.parametrize("sentence", UNSAID)
def test_passives_and_nouns_like_verbs_go_on_for_nobody(sentence: str) -> None:
    assert len(told("قال سامي الحلواني إن المدينة هادئة. " + sentence).said) == 1
