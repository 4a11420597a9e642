"""Where somebody's words go on, and where others' begin: futures, contrasts, what was left unsaid, provisos."""

import pytest

from tests.told import by_cue, told

ONE = [
    pytest.param(
        "قال سامي الحلواني إنه سيقترح أجنحة جديدة للمعرض، حيث يتطلع الزوار إلى توسعة القاعة.",
        "سيقترح أجنحة جديدة للمعرض، حيث يتطلع الزوار إلى توسعة القاعة",
        id="what he will propose, and why",
    ),
    pytest.param(
        "قالت هدى الصباغ إن المكتبة ستعرض الكتب لكنها ستشدد على أهمية حفظها.",
        "المكتبة ستعرض الكتب لكنها ستشدد على أهمية حفظها",
        id="what it will stress",
    ),
    pytest.param(
        'وأكد سامي الحلواني أن "القاعة الكبرى جاهزة للزوار كلهم"، لكن "الطريق إليها ما زال مغلقا".',
        '"القاعة الكبرى جاهزة للزوار كلهم"، لكن "الطريق إليها ما زال مغلقا"',
        id="quoted on, with but",
    ),
    pytest.param(
        "وقال سامي الحلواني إنه سيلتقي مدير المتحف بشأن المعرض دون أن يقدم المزيد من التفاصيل.",
        "سيلتقي مدير المتحف بشأن المعرض",
        id="what he did not tell",
    ),
    pytest.param(
        "وقال سامي الحلواني، الذي عرف على أنه خبير المخطوطات، إن المكتبة جاهزة للافتتاح.",
        "المكتبة جاهزة للافتتاح",
        id="as what he is known",
    ),
]


@pytest.mark.parametrize(("body", "content"), ONE)
def test_one_statement_to_its_end(body: str, content: str) -> None:
    assert [s.content for s in told(body).said] == [content]


PROVISOS = [
    pytest.param(
        "أعلن سامي الحلواني افتتاح القاعة أمام الزوار، على أن تفتح المكتبة في الشهر المقبل.", id="provided that"
    ),
    pytest.param("أعلن سامي الحلواني افتتاح القاعة على الرغم من أن الطريق إليها ما زال مغلقا.", id="in spite of"),
]


@pytest.mark.parametrize("body", PROVISOS)
def test_a_preposition_of_no_verb_introduces_nothing(body: str) -> None:
    assert by_cue(body, "أعلن").content.startswith("افتتاح القاعة")
    assert len(told(body).said) == 1


def test_what_was_said_may_have_from_that() -> None:
    said = told("نفى سامي الحلواني ما قالته الصحيفة من أن المكتبة مغلقة أمام الزوار.").said
    assert "المكتبة مغلقة أمام الزوار" in [s.content for s in said]
