"""Clauses: where one phrase of a sentence ends and the next begins, told by who says what."""

import pytest

from tests.told import told

SUBJECTS = [
    pytest.param(
        "سبق للسلطات السورية أن أعلنت عن فتح الجسر.",
        [("syria", "فتح الجسر")],
        id="whom ل makes the subject of what was done before",
    ),
    pytest.param(
        'أفادت وكالة أنباء "سانا" السورية بأن الجسر مفتوح.',
        [("sana", "الجسر مفتوح")],
        id="an agency whose name stands in marks behind its noun",
    ),
    pytest.param(
        "قال زائر اسمه سامي الحلواني إن الجسر مفتوح.",
        [("سامي الحلواني", "الجسر مفتوح")],
        id="a common noun and who is called so",
    ),
    pytest.param(
        'وقال سامي الحلواني إن الشارع مغلق. وقال "هدى الصباغ وأنا نعمل من أجل فتح الجسر".',
        [("سامي الحلواني", "الشارع مغلق"), ("سامي الحلواني", "هدى الصباغ وأنا نعمل من أجل فتح الجسر")],
        id="the first name of a long quotation is not its speaker",
    ),
    pytest.param(
        "أرجعت مصادر أمنية الحادث إلى سرعة المركبة.",
        [("مصادر أمنية", "الحادث إلى سرعة المركبة")],
        id="a definite noun behind indefinite sources is the object",
    ),
    pytest.param(
        "انتقادات صندوق النقد الدولي للمالية العامة قديمة.",
        [("imf", "للمالية العامة قديمة")],
        id="criticism with its object behind ل",
    ),
]

CONTENTS = [
    pytest.param(
        "أعلن سامي الحلواني، تنفيذ ست عمليات في البحر.",
        [("سامي الحلواني", "تنفيذ ست عمليات في البحر")],
        id="a verbal noun behind a comma that does not belong there",
    ),
    pytest.param(
        "كشف سامي الحلواني عما سماه سرقة كبيرة.",
        [("سامي الحلواني", "عما سماه سرقة كبيرة")],
        id="a preposition written into the relative stays in",
    ),
    pytest.param(
        "ألمح سامي الحلواني ضمنيا بفتح الجسر.",
        [("سامي الحلواني", "بفتح الجسر")],
        id="an adverb before what is hinted at",
    ),
    pytest.param(
        "أشار سامي الحلواني إلى العملية لأول مرة في خطابه.",
        [("سامي الحلواني", "العملية")],
        id="what is only mentioned, and when",
    ),
    pytest.param(
        "قال سامي الحلواني إن الجسر مغلق، ما يشير إلى احتمال تأخر القطار.",
        [("سامي الحلواني", "الجسر مغلق")],
        id="what follows from it is the narrator's",
    ),
    pytest.param(
        'قال سامي الحلواني إن رضوان فايد "معتاد على السفر كل عام".',
        [("سامي الحلواني", 'رضوان فايد "معتاد على السفر كل عام"')],
        id="a surname that has the letters of a verb with ف",
    ),
    pytest.param(
        "قال سامي الحلواني إن هناك حالات كثيرة جدا تدعو للقلق.",
        [("سامي الحلواني", "هناك حالات كثيرة جدا تدعو للقلق")],
        id="a verb that tells of the noun before it",
    ),
    pytest.param(
        "قال سامي الحلواني إن مطالبة الناس بفتح الجسر قديمة.",
        [("سامي الحلواني", "مطالبة الناس بفتح الجسر قديمة")],
        id="a verbal noun behind أن is no participle",
    ),
    pytest.param(
        "فتحت البلدية الجسر القديم، وفق ما نقلت مصادر رسمية.",
        [("مصادر رسمية", "فتحت البلدية الجسر القديم")],
        id="according to what sources relayed",
    ),
]


@pytest.mark.parametrize(("body", "expected"), [*SUBJECTS, *CONTENTS])
def test_phrases_of_a_sentence(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(s.who[0] if s.who else s.label, s.content) for s in told(body).said] == expected
