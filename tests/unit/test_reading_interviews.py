"""Interviews printed as questions and answers: whose words the answers are, and what only looks like an interview."""

import pytest

from tests.told import Said, assert_fields, told

LEAD = "قال المهندس سامي الحلواني، مدير المكتبة الوطنية، في حوار مع صحيفة «الوادي» إن المكتبة ستفتح أبوابها قريبا."
ASKED = ["كيف ترى مستقبل المكتبة؟", "ما رأيك في قرار الوزارة؟", "متى تفتحون الأبواب أمام الزوار؟"]
ANSWERED = [
    "المستقبل جيد إذا وجدنا المال اللازم لترميم المبنى.",
    "القرار متسرع. نحن نحتاج إلى وقت أطول.",
    "لا موعد حتى الآن، لكننا نعمل كل يوم.",
]
CONTENTS = [words.removesuffix(".") for words in ANSWERED]


def interview(asking: str = "■ ", answering: str = "- ", lead: str = LEAD, title: str = "المكتبة الوطنية تعود") -> str:
    """An interview of three questions whose turns begin with the given marks."""
    turns = [f"{asking}{q}\n{answering}{a}" for q, a in zip(ASKED, ANSWERED, strict=True)]
    return "\n".join([title, lead, *turns])


def answers(body: str) -> list[Said]:
    """What is said below the lead."""
    return [s for s in told(body).said if s.cue is None]


@pytest.mark.parametrize(
    ("asking", "answering"),
    [
        ("■ ", "- "),
        ("* ", ""),
        ("• ", "•• "),
        ("- ", ""),
        ("", "- "),
        ("", "ــ "),
        ("سؤال: ", "جواب: "),
        ("الوادي: ", ""),
    ],
)
def test_answers_are_the_words_of_who_is_interviewed(asking: str, answering: str) -> None:
    found = answers(interview(asking, answering))
    assert [s.content for s in found] == CONTENTS
    for said in found:
        assert_fields(said, who=("سامي الحلواني",), kind="direct", basis="dropped", parent=None)


def test_an_interview_without_marks_says_that_it_is_one() -> None:
    assert [s.content for s in answers(interview("", ""))] == CONTENTS
    assert not answers(interview("", "", "قال المهندس سامي الحلواني إن المكتبة ستفتح أبوابها قريبا."))


def test_explainers_ask_nobody() -> None:
    body = "\n".join([
        "ما نعرفه عن المكتبة", "قال سامي الحلواني إن المكتبة ستفتح أبوابها قريبا.",
        "* ما هي المكتبة الوطنية؟", "بناء من القرن الماضي في وسط المدينة.",
        "* من بنى هذه القاعات؟", "بناها مهندسون من المدينة نفسها.",
        "* متى تفتح أمام الزوار؟", "تفتح أبوابها كل يوم عدا الجمعة.",
    ])  # fmt: skip
    assert not answers(body)


def test_letters_to_an_outlet_are_answered_by_nobody() -> None:
    assert not answers(interview(lead="تجيب الصفحة عن أسئلة القراء في كل أسبوع.", title="بريد القراء"))


def test_a_columnist_interviews_nobody() -> None:
    assert not answers(interview(title="سامي الحلواني يكتب: حكاية المكتبة"))


def test_two_questions_are_no_interview() -> None:
    turns = [f"■ {q}\n- {a}" for q, a in zip(ASKED[:2], ANSWERED[:2], strict=True)]
    assert not answers("\n".join(["المكتبة الوطنية تعود", LEAD, *turns]))


def test_an_answer_of_several_paragraphs_is_a_statement_each() -> None:
    more = "وأريد أن أشكر كل من ساعدنا في هذه السنوات."
    body = interview().replace(ANSWERED[1], f"{ANSWERED[1]}\n{more}")
    assert [s.content for s in answers(body)] == [*CONTENTS[:2], more.removesuffix("."), CONTENTS[2]]


def test_what_stands_behind_the_last_answer_is_the_outlets() -> None:
    body = interview("* ", "") + "\nوالمكتبة الوطنية من أقدم مكتبات البلاد كلها."
    assert [s.content for s in answers(body)] == CONTENTS


def test_a_heading_between_turns_is_no_answer() -> None:
    body = interview().replace(ANSWERED[1], f"{ANSWERED[1]}\nقرارات وخلافات")
    assert [s.content for s in answers(body)] == CONTENTS


def test_who_tells_his_name_first_is_interviewed() -> None:
    lead = "أجرت صحيفة «الوادي» هذا الحوار في قاعة القراءة."
    body = interview(lead=lead).replace(ANSWERED[0], f"أنا سامي الحلواني. {ANSWERED[0]}")
    assert {s.who for s in answers(body)} == {("سامي الحلواني",)}


def test_what_an_interviewer_notes_is_not_said() -> None:
    body = interview().replace(ANSWERED[0], f"(يضحك) {ANSWERED[0]}")
    assert answers(body)[0].content == CONTENTS[0]


def test_an_answer_that_is_told_is_read_as_told() -> None:
    body = interview().replace(f"- {ANSWERED[1]}", "- أجاب الحلواني: «القرار متسرع جدا يا صديقي».")
    said = next(s for s in told(body).said if s.cue == "أجاب")
    assert_fields(said, who=("سامي الحلواني",), content="القرار متسرع جدا يا صديقي")
    assert [s.content for s in answers(body)] == [CONTENTS[0], CONTENTS[2]]


def test_who_speaks_inside_an_answer_is_nested_and_who_answers_is_not() -> None:
    other = "أعتقد أن القرار متسرع. وقال الوزير كريم المنصوري إن الترميم يبدأ غدا."
    body = interview().replace(ANSWERED[1], other)
    inner = [s for s in told(body).said if s.parent is not None]
    assert [(s.cue, s.who) for s in inner] == [("وقال", ("كريم المنصوري",))]


def test_a_question_says_nothing_of_its_own() -> None:
    body = interview().replace(ASKED[1], "يرى البعض أن القرار متسرع، فما رأيك؟")
    assert all("فما رأيك" not in s.content for s in told(body).said)


def test_a_question_may_report() -> None:
    body = interview().replace(ASKED[1], "قال الوزير كريم المنصوري إن الترميم يبدأ غدا. ما رأيك؟")
    assert ("كريم المنصوري",) in {s.who for s in told(body).said}


def test_turns_that_lost_their_line_ends() -> None:
    asked = [ASKED[0], f"{ASKED[1]} وهل يتغير؟", f"{ASKED[2]} هل من موعد؟"]
    turns = " ".join(f"* {q} - {a}" for q, a in zip(asked, ANSWERED, strict=True))
    found = answers(f"المكتبة الوطنية تعود\n{LEAD} {turns}")
    assert [s.content for s in found] == CONTENTS
    assert {s.who for s in found} == {("سامي الحلواني",)}
