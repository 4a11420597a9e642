"""What stands between a verb of saying and its words, and leaves them its own: comments, audiences, years, wishes."""

import pytest

from tests.told import assert_fields, by_cue, told

NEWS = "المكتبة جاهزة للافتتاح"

BETWEEN = [
    pytest.param("وقال سامي الحلواني، معلقا على القرار الأخير، إن", "سامي الحلواني", id="a comment"),
    pytest.param("وقال سامي الحلواني في معرض تعليقه على القرار الأخير إنه", "سامي الحلواني", id="his commenting"),
    pytest.param("وقالت هدى الصباغ وطلبت عدم الكشف عن عنوانها، إن", "هدى الصباغ", id="what is asked for"),
    pytest.param(
        "وأضاف سامي الحلواني، في كلمة مقتضبة، وجهها إلى الزوار، أن", "سامي الحلواني", id="whom a speech was for"
    ),
    pytest.param("فقد رأى مدير المعرض سامي الحلواني الجمعة أن", "سامي الحلواني", id="seen indeed"),
]


@pytest.mark.parametrize(("words", "who"), BETWEEN)
def test_words_between_leave_what_is_said_to_its_verb(words: str, who: str) -> None:
    (said,) = [s for s in told(f"{words} {NEWS}.").said if s.content == NEWS]
    assert said.who == (who,)


def test_a_year_is_not_what_is_claimed() -> None:
    said = by_cue("أعرب سامي الحلواني عام 2013 عن أسفه الشديد للتأخير.", "أعرب")
    assert_fields(said, content="أسفه الشديد للتأخير", who=("سامي الحلواني",))


TOLD_TO = [
    pytest.param("وأبلغت الوكالة الدولية للطاقة الذرية زوار المعرض بأن عليهم ألا يتوقعوا جناحا جديدا.",
                 "عليهم ألا يتوقعوا جناحا جديدا", id="what they are not to expect"),
    pytest.param(f"وأبلغ سامي الحلواني صحفيين أمام المدخل \"إن {NEWS} في نهاية الأسبوع\".",
                 f"إن {NEWS} في نهاية الأسبوع", id="a quotation"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "content"), TOLD_TO)
def test_those_told_stand_before_what_they_are_told(body: str, content: str) -> None:
    assert content in [s.content for s in told(body).said]


def test_what_is_expressed_may_be_quoted() -> None:
    said = by_cue('وعبر سامي الحلواني عن "تضامن المكتبة مع الزوار ووقوفها إلى جانبهم".', "وعبر")
    assert_fields(said, content="تضامن المكتبة مع الزوار ووقوفها إلى جانبهم", who=("سامي الحلواني",))


def test_a_month_of_two_words_is_not_what_is_announced() -> None:
    said = by_cue("أعلن سامي الحلواني في كانون الأول/ديسمبر الماضي انسحابه من المعرض.", "أعلن")
    assert_fields(said, content="انسحابه من المعرض", who=("سامي الحلواني",))
