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


def test_media_of_a_nation_speak_before_their_verb() -> None:
    (statement,) = told("إعلام إسرائيلي يتحدث عن فتح الجسر.").said
    assert_fields(statement, label="إعلام إسرائيلي", content="فتح الجسر", source_kind="media")


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


def _dropped(sentence: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    """Return cue, speakers and label of what is told behind a sentence of a man who speaks."""
    found = told(f"قال سامي الحلواني إن المكتبة جاهزة.\n{sentence}").said
    return [(s.cue, s.who, s.label) for s in found[1:]]


BEFORE = [
    pytest.param("لكن عددا من زملائها أجمعوا على فتح الجسر.", "أجمعوا", "عددا من زملائها", id="several, behind لكن"),
    pytest.param("لكن غالبية البالغين يعتقدون أن الجسر مغلق.", "يعتقدون", "غالبية البالغين", id="a majority"),
    pytest.param("لكن جميع سكان الفندق طلبوا إغلاق الجسر.", "طلبوا", "سكان الفندق", id="all of them"),
    pytest.param("وكان مون قد قال إن الجسر مغلق.", "قال", "مون", id="a name no table knows, behind كان"),
]


@pytest.mark.parametrize(("sentence", "cue", "label"), BEFORE)
def test_subject_before_its_verb_is_who_speaks(sentence: str, cue: str, label: str) -> None:
    assert _dropped(sentence) == [(cue, (), label)]


SILENT = [
    pytest.param("وأن النص الدستوري تحدث عن الجسر.", id="a text that speaks of something"),
    pytest.param("لكن التوقعات الجديدة تشير إلى ارتفاع الأسعار.", id="forecasts that show"),
    pytest.param("وقرأ الشعارات التي تؤكد التمسك بالبيت.", id="the antecedent of a relative"),
    pytest.param("كل المعطيات تشير إلى ارتفاع الأسعار.", id="figures, behind a word of all"),
    pytest.param("هل تعتقد أن الجسر سيفتح؟", id="somebody asked what he thinks"),
    pytest.param("وكان يأمل في أن يفتح الجسر.", id="a hope nobody uttered"),
]


@pytest.mark.parametrize("sentence", SILENT)
def test_what_does_not_speak_is_not_said_by_who_spoke_before(sentence: str) -> None:
    assert _dropped(sentence) == []


def test_verb_behind_a_setting_goes_on_with_who_spoke() -> None:
    assert _dropped("وفي نهاية اللقاء أعلن موافقته على الخطة.") == [("أعلن", ("سامي الحلواني",), "سامي الحلواني")]


SOME = [
    pytest.param('وكتب أحدهم في تغريدة: "الجسر مغلق منذ عام كامل".', "وكتب", "أحدهم", id="one of them"),
    pytest.param(
        "وقال 60% من البالغين الذين شملتهم الدراسة إنهم عبروا الجسر.",
        "وقال",
        "60% من البالغين الذين شملتهم الدراسة",
        id="a share told of by a relative",
    ),
    pytest.param("وقال آخر إن الجسر مغلق.", "وقال", "آخر", id="another"),
    pytest.param("وأكدت إحداهما أنها رأت الجسر.", "وأكدت", "إحداهما", id="one of two women"),
    pytest.param("والإعلام المحلي يتحدث عن إغلاق الجسر.", "يتحدث", "الإعلام المحلي", id="the media, behind و"),
]


@pytest.mark.parametrize(("sentence", "cue", "label"), SOME)
def test_some_of_many_are_not_who_spoke_before(sentence: str, cue: str, label: str) -> None:
    assert _dropped(sentence) == [(cue, (), label)]


def test_who_is_confronted_confesses() -> None:
    found = told(
        "تلقى اللواء سامي الحلواني بلاغا، وقال الحلواني إن القوة تحركت.\n"
        "وتم ضبط المتهم هادي الصباغ وبحوزته هاتف، وبمواجهته اعترف بسرقة المتجر."
    ).said
    assert found[-1].who == ("هادي الصباغ",)


def test_setting_before_a_comma_hides_no_subject() -> None:
    found = told(
        "قال سامي الحلواني إن المكتبة جاهزة.\nوخلال اللقاء، استقبل هادي الصباغ وفدا من العمال. وأشار إلى أهمية المكتبة."
    ).said
    assert found[-1].who == ("هادي الصباغ",)


def test_bare_title_means_the_nameless_who_has_just_spoken() -> None:
    found = told(
        "قال المتحدث باسم الوزارة سامي الحلواني إن المكتبة جاهزة.\n"
        "وقال متحدث باسم الشركة إن الجسر مغلق.\nوأضاف المتحدث أن الطريق قديم."
    ).said
    assert (found[-1].who, found[-1].label) == ((), "المتحدث")


OBJECTS = [
    pytest.param('ووصفت القتال في الأنفاق بأنه "صعب جدا علينا".', "صعب جدا علينا", id="what is described"),
    pytest.param("ولفتت الانتباه إلى أن الجسر مغلق.", "الجسر مغلق", id="attention"),
    pytest.param('وختمت كلامها بالقول: "الجسر مغلق منذ عام كامل".', "الجسر مغلق منذ عام كامل", id="the talk that ends"),
]


@pytest.mark.parametrize(("sentence", "content"), OBJECTS)
def test_object_right_behind_its_verb_does_not_speak(sentence: str, content: str) -> None:
    found = told(f"قالت هدى الصباغ إن المكتبة جاهزة.\n{sentence}").said[-1]
    assert (found.who, found.content) == (("هدى الصباغ",), content)


def test_verb_in_the_first_person_is_no_subject() -> None:
    found = told("قالت هدى الصباغ إن المكتبة جاهزة.\nوأضافت نتوقع أن يفتح الجسر.").said[-1]
    assert found.who == ("هدى الصباغ",)


def test_what_something_is_considered_is_not_said_by_it() -> None:
    assert _dropped("ويعتبر الجسر معجزة في البناء.") == []


HEARSAY = [
    pytest.param("ورفع العمال لافتات تطالب بفتح الجسر.", ("لافتات", "بفتح الجسر"), id="banners"),
    pytest.param("وصل الوفد وسط تقارير تفيد بأن الجسر مغلق.", ("تقارير", "الجسر مغلق"), id="reports"),
]


@pytest.mark.parametrize(("sentence", "row"), HEARSAY)
def test_hearsay_speaks_before_its_verb_and_nobody_goes_on_with_it(sentence: str, row: tuple[str, str]) -> None:
    found = told(f"قالت هدى الصباغ إن المكتبة جاهزة.\n{sentence}\nوأضافت أن الطريق قديم.").said
    assert [(s.label, s.content) for s in found if not s.who] == [row]
    assert found[-1].who == ("هدى الصباغ",)


def test_no_hearsay_says_nothing() -> None:
    assert [s.label for s in told("ولم تسمع المدينة أي تقارير تفيد بأن الجسر مغلق.").said if s.label] == []


ADDED = [
    pytest.param("تشهد المدينة مسيرة كبيرة، مطالبة بفتح المكتبة.", "مطالبة", "بفتح المكتبة", id="a demand"),
    pytest.param("توسعت أعمال الطرق في الحي كله، مؤكدة استمرار العمل.", "مؤكدة", "استمرار العمل", id="an affirmation"),
]


@pytest.mark.parametrize(("body", "cue", "content"), ADDED)
def test_participle_behind_a_clause_says_something_whoever_its_subject_is(body: str, cue: str, content: str) -> None:
    (statement,) = told(body).said
    assert (statement.cue, statement.content) == (cue, content)


@pytest.mark.parametrize("body", ["تعيش هنا طيور نادرة، مهددة بالانقراض.", "وصلت شاحنة كبيرة، محملة بالكتب."])
def test_participle_that_describes_says_nothing(body: str) -> None:
    assert not told(body).said
