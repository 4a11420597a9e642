"""Statements that only a particular construction shows: feelings, words told of behind them, what two parties say."""

import pytest

from tests.told import told

FEELINGS = [
    pytest.param(
        "وعبرت هدى الصباغ عن انزعاجها من الضجيج.", [("هدى الصباغ", "انزعاجها من الضجيج")], id="hers, of any name"
    ),
    pytest.param(
        "وعبر سامي الحلواني عن عدم رضاه عن القاعة.", [("سامي الحلواني", "عدم رضاه عن القاعة")], id="that is lacking"
    ),
    pytest.param(
        "وكان سامي الحلواني عبر علنا عن شكه في الموعد.", [("سامي الحلواني", "شكه في الموعد")], id="behind an adverb"
    ),
    pytest.param(
        "وعبر سامي الحلواني عن أحر التعازي لأهالي القرية.",
        [("سامي الحلواني", "أحر التعازي لأهالي القرية")],
        id="the deepest",
    ),
    pytest.param("وعبر سامي الحلواني عن رأيه في القاعة.", [], id="a view is told without its words"),
    pytest.param(
        "وأعلن سامي الحلواني عبر تويتر عن اعتزاله الغناء.",
        [("سامي الحلواني", "اعتزاله الغناء")],
        id="through a medium, no verb",
    ),
]

TOLD_BEHIND = [
    pytest.param(
        "وقعت حادثة سير في القرية وأغلق الجسر، على ما أفاد سامي الحلواني.",
        [("سامي الحلواني", "وقعت حادثة سير في القرية وأغلق الجسر")],
        id="on what somebody told",
    ),
    pytest.param("وعلقت هدى الصباغ على ما قال سامي الحلواني.", [], id="what is commented on"),
    pytest.param(
        "أغلق الجسر القديم في القرية بسبب الأمطار، وفقا لما أكدته عدة مصادر في البلدية.",
        [("عدة مصادر في البلدية", "أغلق الجسر القديم في القرية بسبب الأمطار")],
        id="several sources",
    ),
    pytest.param(
        "سيفتح الجسر القديم في القرية قبل الصيف، بحسب ما أعلن أمس سامي الحلواني.",
        [("سامي الحلواني", "سيفتح الجسر القديم في القرية قبل الصيف")],
        id="a time before who told it",
    ),
    pytest.param(
        "سيعود اللاعب إلى القرية قبل الصيف، بحسب ما أعلن فريقه أمس.",
        [("فريقه", "سيعود اللاعب إلى القرية قبل الصيف")],
        id="a time behind who told it",
    ),
]

ANNOUNCED = [
    pytest.param(
        "أعلن النادي اللبناني برئاسة سامي الحلواني التعاقد مع مدرب جديد.",
        [("النادي اللبناني", "التعاقد مع مدرب جديد")],
        id="a definite verbal noun with its preposition, behind a name",
    ),
    pytest.param(
        "أعلنت البلدية أمس التمسك بالجسر القديم.",
        [("البلدية", "التمسك بالجسر القديم")],
        id="a definite one behind a time",
    ),
    pytest.param(
        "وكان سامي الحلواني أعلن، الخميس الماضي، استقالته من النادي.",
        [("سامي الحلواني", "استقالته من النادي")],
        id="behind a time between commas, with a pronoun",
    ),
    pytest.param(
        "وكان سامي الحلواني قد أعلن علنا، دعمه للمهرجان.",
        [("سامي الحلواني", "دعمه للمهرجان")],
        id="behind an adverb and a comma",
    ),
    pytest.param(
        "وأعلن سامي الحلواني، عن دعمه للمهرجان القادم، كما زار القرية.",
        [("سامي الحلواني", "دعمه للمهرجان القادم")],
        id="its preposition behind a comma opens no aside",
    ),
]

CALLED_FOR = [
    pytest.param(
        "دعا الاتحاد الأهالي لتنفيذ إضراب يوم الجمعة.",
        [("الاتحاد الأهالي", "لتنفيذ إضراب يوم الجمعة")],
        id="bound to ل behind those who are called",
    ),
    pytest.param(
        "دعا سامي الحلواني، أمس الجمعة، الحكومات الأوروبية لبذل جهد أكبر.",
        [("سامي الحلواني", "لبذل جهد أكبر")],
        id="behind a time",
    ),
    pytest.param(
        "دعت الهيئة العامة للتخطيط القرى إلى التعاون.",
        [("الهيئة العامة للتخطيط القرى", "التعاون")],
        id="ل in the name of who calls",
    ),
    pytest.param(
        "سامي الحلواني يدعو هدى الصباغ لإنشاء مكتبة.", [("سامي الحلواني", "لإنشاء مكتبة")], id="a name behind يدعو"
    ),
]

PAIRS = [
    pytest.param(
        "وبحث الجانبان سبل التعاون في القرية، وأكدا الحاجة إلى فتح الجسر.",
        [("الجانبان", "الحاجة إلى فتح الجسر")],
        id="the sides told of before",
    ),
    pytest.param("وتقدم للامتحان في المدرسة 398 طالبا بالصف الأول.", [], id="students are counted, nobody demands"),
    pytest.param(
        "نقل سامي الحلواني مع هدى الصباغ إلى القرية. وتوجه الوزير مع مساعده إلى الجسر، وأكدا ضرورة فتحه.",
        [],
        id="not those of another sentence where this one tells of others",
    ),
]

STUDENTS = [
    pytest.param("حضر سامي الحلواني مع 20 طالبا بالمدرسة.", [], id="counted"),
    pytest.param("حضر سامي الحلواني، 21 سنة، طالب بكلية الآداب.", [], id="of an age"),
    pytest.param(
        "في عام 2013 طالب سامي الحلواني بفتح الجسر.", [("سامي الحلواني", "بفتح الجسر")], id="a year counts nobody"
    ),
    pytest.param(
        "وطالب سامي الحلواني بفتح الجسر.", [("سامي الحلواني", "بفتح الجسر")], id="a verb that looks like a student"
    ),
]

ASCRIBED = [
    pytest.param(
        "ونسبت وكالة رويترز إلى سامي الحلواني قوله إن الجسر مغلق.", [("سامي الحلواني", "الجسر مغلق")], id="to him"
    ),
    pytest.param("ونسبت الصحيفة إلى مصادر طبية أن الجسر مغلق.", [("مصادر طبية", "الجسر مغلق")], id="to sources, that"),
    pytest.param(
        "قال سامي الحلواني إن الجسر، الذي يعد أحد أكبر الجسور المعلقة بنظام جديد، مغلق.",
        [("سامي الحلواني", "الجسر، الذي يعد أحد أكبر الجسور المعلقة بنظام جديد، مغلق")],
        id="what something is held to be is no promise",
    ),
]

POINTED_AT = [
    pytest.param(
        "«لن نترك القرية هذا العام. سنبقى هنا»، هذا ما قاله سامي الحلواني أمس.",
        [("سامي الحلواني", "لن نترك القرية هذا العام. سنبقى هنا")],
        id="this is what he said",
    ),
    pytest.param(
        "«لن نترك القرية هذا العام»، هكذا علق سامي الحلواني، مدير المكتبة، على إغلاق الجسر.",
        [("سامي الحلواني", "لن نترك القرية هذا العام")],
        id="so he commented, on something",
    ),
    pytest.param("أغلق الجسر، وهذا ما قاله سامي الحلواني.", [], id="no quotation"),
]


DOTTED = [
    pytest.param(
        "وقال سامي الحلواني، لشبكة (سي.بي.إس)، إن الجسر مغلق.",
        [("سامي الحلواني", "الجسر مغلق")],
        id="a name of letters in brackets",
    ),
    pytest.param(
        'وأشار سامي الحلواني في حديث مع "القرية.نت" إلى إغلاق الجسر.',
        [("سامي الحلواني", "إغلاق الجسر")],
        id="an address",
    ),
    pytest.param(
        "وقال سامي الحلواني إن الجسر مغلق.وأضاف أن القاعة مفتوحة.",
        [("سامي الحلواني", "الجسر مغلق"), ("سامي الحلواني", "القاعة مفتوحة")],
        id="a stop without space is one",
    ),
    pytest.param(
        "وقالت هدى الصباغ لشبكة سي أن أن إن الجسر مغلق.",
        [("هدى الصباغ", "الجسر مغلق")],
        id="letters like a complementiser",
    ),
]


@pytest.mark.parametrize(
    ("body", "expected"),
    [*FEELINGS, *TOLD_BEHIND, *ANNOUNCED, *CALLED_FOR, *PAIRS, *STUDENTS, *ASCRIBED, *POINTED_AT, *DOTTED],
)
def test_statements_of_a_construction(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(s.who[0] if s.who else s.label, s.content) for s in told(body).said] == expected


def test_a_dual_verb_goes_on_for_the_two_named_in_its_sentence() -> None:
    body = "التقى سامي الحلواني نظيرته هدى الصباغ في القرية، وأكدا ضرورة فتح الجسر."
    assert [(s.type, set(s.who), s.content) for s in told(body).said] == [
        ("group", {"سامي الحلواني", "هدى الصباغ"}, "ضرورة فتح الجسر")
    ]
