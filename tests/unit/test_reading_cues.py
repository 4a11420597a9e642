"""Cues: words of saying in every form and spelling, and look-alikes that say nothing."""

import pytest

from tests.told import assert_fields, by_cue, one, told

NEWS = "المكتبة جاهزة"

FORMS = [
    pytest.param(f"قال سامي الحلواني إن {NEWS}.", "قال", "قال", id="past, masculine"),
    pytest.param(f"قالت هدى الصباغ إن {NEWS}.", "قالت", "قال", id="past, feminine"),
    pytest.param(f"يقول سامي الحلواني إن {NEWS}.", "يقول", "قال", id="present, masculine"),
    pytest.param(f"تقول هدى الصباغ إن {NEWS}.", "تقول", "قال", id="present, feminine"),
    pytest.param(f"سامي الحلواني يقول إن {NEWS}.", "يقول", "قال", id="behind its subject"),
    pytest.param(f"وأكد سامي الحلواني أن {NEWS}.", "وأكد", "أكد", id="bound و is part of the cue"),
    pytest.param(f"فأكد سامي الحلواني أن {NEWS}.", "فأكد", "أكد", id="bound ف is part of the cue"),
    pytest.param(f"و أكد سامي الحلواني أن {NEWS}.", "أكد", "أكد", id="detached و is not"),
    pytest.param(f"وتابع سامي الحلواني قائلا إن {NEWS}.", "وتابع", "تابع", id="قائلا behind the subject"),
    pytest.param("ولم يستبعد سامي الحلواني تأجيل الافتتاح.", "ولم يستبعد", "استبعد", id="a denied denial is two words"),
]


@pytest.mark.parametrize(("body", "cue", "lemma"), FORMS)
def test_verb_of_saying(body: str, cue: str, lemma: str) -> None:
    assert_fields(one(body), cue=cue, lemma=lemma)


WOMEN = [
    pytest.param("وأكدن أن", "وأكدن", id="they (women) affirmed"),
    pytest.param(
        "وأضفن أن",
        "وأضفن",
        id="they (women) added",
        marks=pytest.mark.xfail(strict=True, reason="verbs with a long vowel inside have no plural of women"),
    ),
]


@pytest.mark.parametrize(("words", "cue"), WOMEN)
def test_plural_of_women(words: str, cue: str) -> None:
    body = f"قالت هدى الصباغ ونجوى القصار إن الجسر مفتوح.\n{words} {NEWS}."
    assert_fields(by_cue(body, cue), content=NEWS, who=("هدى الصباغ", "نجوى القصار"))


SPELLINGS = [
    pytest.param("واكد", "أكد", id="hamza dropped"),
    pytest.param("وأكَّدَ", "أكد", id="vowel marks"),
    pytest.param("وأكـــد", "أكد", id="tatweel"),
    pytest.param("ونفي", "نفى", id="ي for ى"),
    pytest.param("وراى", "رأى", id="hamza dropped inside"),
]


@pytest.mark.parametrize(("cue", "lemma"), SPELLINGS)
def test_spelling_of_the_verb_may_swing(cue: str, lemma: str) -> None:
    assert_fields(one(f"{cue} سامي الحلواني أن {NEWS}."), cue=cue, lemma=lemma, content=NEWS)


@pytest.mark.parametrize("that", ["أن", "إن", "ان", "أنّ", "بأن", "بان"])
def test_complementiser_is_left_out_whole(that: str) -> None:
    assert_fields(one(f"أفاد سامي الحلواني {that} {NEWS}."), content=NEWS)


@pytest.mark.parametrize("that", ["أنه", "إنه", "بأنه", "انه"])
def test_complementiser_with_pronoun_is_left_out_whole(that: str) -> None:
    assert_fields(one(f"أفاد سامي الحلواني {that} سيفتح المكتبة غدا."), content="سيفتح المكتبة غدا")


CHAINED = [
    # Sami said the library is ready, (participle) ...
    pytest.param("مؤكدا أن القراء ينتظرون", "مؤكدا", "القراء ينتظرون", "affirm", id="participle"),
    pytest.param("ومؤكدا أن القراء ينتظرون", "ومؤكدا", "القراء ينتظرون", "affirm", id="participle with و"),
    pytest.param("مؤكداً أن القراء ينتظرون", "مؤكداً", "القراء ينتظرون", "affirm", id="participle with tanwin"),
    pytest.param(
        "لافتا إلى أن القراء ينتظرون", "لافتا", "القراء ينتظرون", "note", id="participle with preposition and أن"
    ),
    pytest.param("لافتا إلى كثرة القراء", "لافتا", "كثرة القراء", "note", id="participle with preposition"),
    pytest.param("داعيا إلى زيارة المكتبة", "داعيا", "زيارة المكتبة", "demand", id="participle that calls"),
    pytest.param("وأضاف أن القراء ينتظرون", "وأضاف", "القراء ينتظرون", "say", id="coordinated verb"),
    pytest.param("كما حذر من إغلاق الشارع", "حذر", "إغلاق الشارع", "warn", id="behind كما"),
]


@pytest.mark.parametrize(("clause", "cue", "content", "act"), CHAINED)
def test_further_cue_of_a_sentence_is_a_statement_of_its_own(clause: str, cue: str, content: str, act: str) -> None:
    body = f"قال سامي الحلواني إن المكتبة جاهزة، {clause}."
    assert_fields(by_cue(body, "قال"), content="المكتبة جاهزة")
    assert_fields(by_cue(body, cue), content=content, act=act, basis="dropped", speaker=None, who=("سامي الحلواني",))


TWO_WORDS = [
    pytest.param("وتابع قائلا إن القراء ينتظرون.", "وتابع قائلا", id="followed up saying"),
    pytest.param("وأضاف محذرا من أن القراء ينتظرون.", "وأضاف محذرا", id="added warning"),
]


@pytest.mark.parametrize(("sentence", "cue"), TWO_WORDS)
def test_two_words_of_saying_together_are_one_cue(sentence: str, cue: str) -> None:
    found = told(f"قال سامي الحلواني إن المكتبة جاهزة.\n{sentence}").said
    assert [(s.cue, s.content) for s in found] == [("قال", "المكتبة جاهزة"), (cue, "القراء ينتظرون")]


def test_renewed_call_has_its_noun_as_cue() -> None:
    # Sami renewed his call to open the library.
    assert_fields(
        one("جدد سامي الحلواني دعوته إلى فتح المكتبة أمام الجميع."),
        cue="دعوته",
        lemma="دعا",
        content="فتح المكتبة أمام الجميع",
        who=("سامي الحلواني",),
    )


def test_relayed_words_have_a_verbal_noun_as_cue() -> None:
    assert_fields(
        one("نقلت وكالة رويترز عن سامي الحلواني قوله إن المكتبة جاهزة."),
        cue="قوله",
        lemma="قال",
        content=NEWS,
        who=("سامي الحلواني",),
        relayed_by="reuters",
    )


ACTS = [
    pytest.param("نفى سامي الحلواني إغلاق المكتبة.", "نفى", "deny", "إغلاق المكتبة", id="deny"),
    pytest.param("حذر سامي الحلواني من إغلاق المكتبة.", "حذر", "warn", "إغلاق المكتبة", id="warn"),
    pytest.param("هدد سامي الحلواني بإغلاق المكتبة.", "هدد", "threaten", "بإغلاق المكتبة", id="threaten"),
    pytest.param("طالب سامي الحلواني بفتح المكتبة.", "طالب", "demand", "بفتح المكتبة", id="demand"),
    pytest.param("حث سامي الحلواني على فتح المكتبة.", "حث", "demand", "فتح المكتبة", id="urge"),
    pytest.param("اقترح سامي الحلواني تأجيل الموعد.", "اقترح", "propose", "تأجيل الموعد", id="propose"),
    pytest.param("تعهد سامي الحلواني بدعم المكتبة.", "تعهد", "promise", "بدعم المكتبة", id="promise"),
    pytest.param(
        "أعرب سامي الحلواني عن أمله في توسيع المكتبة.", "أعرب", "express", "أمله في توسيع المكتبة", id="express"
    ),
    pytest.param("رحب سامي الحلواني بقرار الحكومة.", "رحب", "welcome", "بقرار الحكومة", id="welcome"),
    pytest.param("ندد سامي الحلواني بإغلاق المكتبة.", "ندد", "condemn", "بإغلاق المكتبة", id="condemn"),
    pytest.param("أشاد سامي الحلواني بعمل المكتبة.", "أشاد", "praise", "بعمل المكتبة", id="praise"),
    pytest.param("انتقد سامي الحلواني إغلاق المكتبة.", "انتقد", "criticise", "إغلاق المكتبة", id="criticise"),
    pytest.param("توقع سامي الحلواني إغلاق المكتبة قريبا.", "توقع", "expect", "إغلاق المكتبة قريبا", id="expect"),
    pytest.param(
        "تساءل سامي الحلواني: «متى تفتح المكتبة أبوابها؟».", "تساءل", "ask", "متى تفتح المكتبة أبوابها؟", id="ask"
    ),
]


@pytest.mark.parametrize(("body", "cue", "act", "content"), ACTS)
def test_speech_act_is_that_of_the_verb(body: str, cue: str, act: str, content: str) -> None:
    assert_fields(one(body), cue=cue, act=act, content=content)


BEHIND = [
    pytest.param("ستفتح المكتبة أبوابها غدا، بحسب وزارة الثقافة السورية.", "بحسب", id="بحسب behind its sentence"),
    pytest.param("ستفتح المكتبة أبوابها غدا، وفقا لوزارة الثقافة السورية.", "وفقا", id="وفقا ل behind its sentence"),
    pytest.param("وستفتح المكتبة أبوابها غدا، بحسب وزارة الثقافة السورية.", "بحسب", id="leading و is no content"),
    pytest.param(
        "ستفتح المكتبة أبوابها غدا، وفق ما ذكرت وزارة الثقافة السورية.", "ذكرت", id="a verb behind وفق ما is the cue"
    ),
    pytest.param("ستفتح المكتبة أبوابها غدا، كما أعلنت وزارة الثقافة السورية.", "أعلنت", id="a verb behind كما"),
    pytest.param("بحسب وزارة الثقافة السورية، ستفتح المكتبة أبوابها غدا.", "بحسب", id="بحسب before its sentence"),
]


AMID = [
    pytest.param(
        "وفق وزارة الثقافة السورية فقد فتحت المكتبة أبوابها.", "وفق", "فتحت المكتبة أبوابها", id="taken up by فقد"
    ),
    pytest.param(
        "وفقا لوزارة الثقافة السورية فإن المكتبة الجديدة جاهزة.", "وفقا", "المكتبة الجديدة جاهزة", id="taken up by فإن"
    ),
    pytest.param(
        "المكتبة الجديدة ستفتح، بحسب وزارة الثقافة السورية، صالة كبيرة أمام جميع القراء.",
        "بحسب",
        "المكتبة الجديدة ستفتح، بحسب وزارة الثقافة السورية، صالة كبيرة أمام جميع القراء",
        id="inside: the whole sentence",
    ),
    pytest.param(
        "فتحت المكتبة الجديدة أبوابها، بحسب وزارة الثقافة السورية، عبر باب جديد.",
        "بحسب",
        "فتحت المكتبة الجديدة أبوابها، بحسب وزارة الثقافة السورية، عبر باب جديد",
        id="before its last words",
    ),
    pytest.param(
        "فتحت المكتبة الجديدة أبوابها، بحسب وزارة الثقافة السورية، وهو ما ينتظره القراء.",
        "بحسب",
        "فتحت المكتبة الجديدة أبوابها",
        id="behind it the narrator goes on",
    ),
]


IN_FRONT = [
    pytest.param(
        "وبحسب وزارة الثقافة السورية، فإن المكتبة جاهزة للقراء.", "المكتبة جاهزة للقراء", id="فإن behind a comma"
    ),
    pytest.param(
        "وبحسب وزارة الثقافة السورية في دمشق، فإن المكتبة جاهزة للقراء.",
        "المكتبة جاهزة للقراء",
        id="taken up behind what else is told of the source",
    ),
    pytest.param(
        "وبحسب وزارة الثقافة السورية، فإن «المكتبة جاهزة للقراء».", "المكتبة جاهزة للقراء", id="taken up and quoted"
    ),
]


@pytest.mark.parametrize(("body", "content"), IN_FRONT)
def test_attribution_in_front_of_its_sentence(body: str, content: str) -> None:
    assert_fields(one(body), cue="وبحسب", content=content, speaker="وزارة الثقافة السورية")


def test_attribution_in_front_ends_where_its_source_goes_on() -> None:
    body = "وبحسب وكالة رويترز، ستفتح المكتبة أبوابها غدا، مشيرة إلى أن الدخول مجاني."
    assert [s.content for s in told(body).said] == ["ستفتح المكتبة أبوابها غدا", "الدخول مجاني"]


def test_attribution_to_whoever_spoke_last() -> None:
    body = "قال سامي الحلواني إن الجسر مفتوح.\nووفقا له، فإن المكتبة جاهزة للقراء."
    assert_fields(told(body).said[1], content="المكتبة جاهزة للقراء", who=("سامي الحلواني",), basis="dropped")


@pytest.mark.parametrize(("body", "cue", "content"), AMID)
def test_attribution_amid_its_sentence(body: str, cue: str, content: str) -> None:
    assert_fields(one(body), cue=cue, content=content, type="organisation", speaker="وزارة الثقافة السورية")


@pytest.mark.parametrize(("body", "cue"), BEHIND)
def test_attribution_set_beside_its_sentence(body: str, cue: str) -> None:
    found = one(body)
    assert found.content in ("ستفتح المكتبة أبوابها غدا", "وستفتح المكتبة أبوابها غدا")
    assert_fields(
        found, cue=cue, content=found.content.removeprefix("و"), type="organisation", speaker="وزارة الثقافة السورية"
    )


SILENT = [
    pytest.param("يقع الجسر بين القاهرة والإسكندرية.", id="بين = between"),
    pytest.param("وصل سامي الحلواني عبر الطريق الجديد إلى المدينة.", id="عبر = across"),
    pytest.param("نقل سامي الحلواني الكتب إلى المكتبة الجديدة.", id="نقل = carried"),
    pytest.param("نشر سامي الحلواني كتابا عن تاريخ المدينة.", id="نشر = published"),
    pytest.param("وصل طالب من دمشق إلى المدرسة الجديدة.", id="طالب = student"),
    pytest.param("يذكر أن المكتبة أغلقت قبل عام.", id="it is recalled that: the paper's own voice"),
    pytest.param("يشار إلى أن المكتبة أغلقت قبل عام.", id="it is noted that: the paper's own voice"),
    pytest.param("رفض سامي الحلواني التعليق على الخبر.", id="declined to comment"),
    pytest.param(
        "طلب سامي الحلواني عدم ذكر اسمه.",
        id="asked not to be named",
    ),
    pytest.param("التقى سامي الحلواني هدى الصباغ في المكتبة.", id="met"),
    pytest.param("بحث سامي الحلواني مع هدى الصباغ توسيع المكتبة.", id="discussed"),
    pytest.param("اتفق سامي الحلواني وهدى الصباغ على توسيع المكتبة.", id="agreed"),
    pytest.param("كلف سامي الحلواني هدى الصباغ بإدارة المكتبة.", id="an order of office"),
    pytest.param("ولم يقل سامي الحلواني إن المكتبة جاهزة.", id="what was not said"),
    pytest.param("قدم سامي الحلواني من دمشق إلى المدينة.", id="قدم = came"),
    pytest.param("حمل سامي الحلواني الكتب إلى المكتبة.", id="حمل = carried"),
]


@pytest.mark.parametrize("body", SILENT)
def test_look_alike_says_nothing(body: str) -> None:
    assert [(s.cue, s.content) for s in told(body).said] == []


GOES_ON = [
    pytest.param("ويُتوقع وصول الحافلة غدا.", id="it is expected"),
    pytest.param("ويُستبعد إغلاق السوق غدا.", id="it is ruled out"),
    pytest.param("ويُتهم العمال بإغلاق السوق.", id="they are accused"),
    pytest.param("وسجل المعرض أعلى نسب الزيارة في المدينة.", id="نسب = rates"),
    pytest.param("وأثبت أن السوق مغلق.", id="what shows is no person"),
    pytest.param("وقد تم رفض مطالب العمال.", id="it was refused"),
    pytest.param(
        "وسيتم نفي الخبر غدا.",
        id="it will be denied",
    ),
]


@pytest.mark.parametrize("sentence", GOES_ON)
def test_look_alike_does_not_carry_on_a_speaker(sentence: str) -> None:
    assert [s.cue for s in told(f"قال سامي الحلواني إن المكتبة جاهزة.\n{sentence}").said] == ["قال"]


INSIDE = [
    pytest.param("قال إن رفض العمال واضح.", id="رفض behind إن = a refusal"),
    pytest.param("قال سامي الحلواني إن الدستور يتحدث عن المكتبة.", id="a constitution speaks of"),
    pytest.param(
        "قال سامي الحلواني إن رفض العمال واضح.",
        id="رفض behind speaker and إن = a refusal",
    ),
]


@pytest.mark.parametrize("body", INSIDE)
def test_look_alike_inside_content_says_nothing(body: str) -> None:
    assert [s.cue for s in told(body).said] == ["قال"]


def test_study_that_shows_is_a_source() -> None:
    assert_fields(one(f"أظهرت دراسة أن {NEWS}."), cue="أظهرت", content=NEWS, source_kind="document")


WRITTEN_LIKE_NOUNS = [
    pytest.param(
        "فقد رفض سامي الحلواني هذا القرار.", "رفض", "هذا القرار", id="behind a particle that looks like a noun"
    ),
    pytest.param("من جهته رفض سامي الحلواني هذا القرار.", "رفض", "هذا القرار", id="behind a noun with its pronoun"),
    pytest.param(f"الرئيس سامي الحلواني حاضر لكن المتحدث رأى أن {NEWS}.", "رأى", NEWS, id="behind a definite noun"),
    pytest.param(f"أغلقت المدارس في وقت تقول موسكو إن {NEWS}.", "تقول", NEWS, id="in a clause joined to a time"),
    pytest.param(f"وأبان سامي الحلواني أن {NEWS}.", "وأبان", NEWS, id="a preposition but for its hamza"),
    pytest.param(
        f'وقال سامي الحلواني نعم. وعقّب: "{NEWS} منذ أمس".', "وعقّب", f"{NEWS} منذ أمس", id="one but for its mark"
    ),
    pytest.param(f'وتوجه سامي الحلواني إلى العمال بالقول: "{NEWS} منذ أمس".', "بالقول", f"{NEWS} منذ أمس", id="bound"),
    pytest.param('ولفت سامي الحلواني إلى "أهمية فتح المكتبة".', "ولفت", "أهمية فتح المكتبة", id="drew attention to"),
    pytest.param("وعدّ سامي الحلواني فتح المكتبة خطوة مهمة.", "وعدّ", "فتح المكتبة خطوة مهمة", id="thought of as"),
]


@pytest.mark.parametrize(("body", "cue", "content"), WRITTEN_LIKE_NOUNS)
def test_verb_that_is_written_like_another_word(body: str, cue: str, content: str) -> None:
    assert_fields(by_cue(body, cue), content=content)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("يجب على الوزراء رفض هذا القرار.", id="a verbal noun behind whom it concerns"),
        pytest.param("وتعد المكتبة خطوة مهمة.", id="what something is considered"),
        pytest.param("صوت الأعضاء لمصلحة عدّ المكتبة خطوة مهمة.", id="a verbal noun behind its noun"),
        pytest.param("وقع ذلك إبان حكم الرئيس أن المدارس مغلقة.", id="a preposition"),
    ],
)
def test_noun_that_is_written_like_a_verb(body: str) -> None:
    assert not told(body).said


UNKNOWN_SOURCES = [
    pytest.param("ووفق سيو فإن المكتبة جاهزة منذ أمس.", "سيو", "المكتبة جاهزة منذ أمس", id="taken up"),
    pytest.param(
        "المكتبة جاهزة منذ أمس، وفق ما نقلت «بولد سكاي».", "بولد سكاي", "المكتبة جاهزة منذ أمس", id="in marks"
    ),
    pytest.param(
        "المكتبة جاهزة منذ أمس، بحسب ما ورد في تحقيق بشأنها.", "تحقيق بشأنها", "المكتبة جاهزة منذ أمس", id="a paper"
    ),
]


@pytest.mark.parametrize(("body", "label", "content"), UNKNOWN_SOURCES)
def test_attribution_to_a_source_that_no_table_knows(body: str, label: str, content: str) -> None:
    assert_fields(one(body), label=label, content=content, type="unnamed")


def test_attribution_to_his_own_words() -> None:
    found = told("قال سامي الحلواني إن المدرسة مغلقة. والمكتبة جاهزة منذ أمس، على حد قوله.").said
    assert [(s.content, s.who) for s in found][1:] == [("المكتبة جاهزة منذ أمس", ("سامي الحلواني",))]


@pytest.mark.parametrize("body", ["ملح وفلفل وزيت حسب الذوق.", "وحسب الخطة فإن المكتبة جاهزة."])
def test_what_bounds_something_is_no_source(body: str) -> None:
    assert not told(body).said


VERBAL_NOUNS = [
    pytest.param(f"رغم إعلان روسيا هذا الأسبوع أن {NEWS}.", ("russia",), NEWS, id="behind a time"),
    pytest.param(f"بعد تأكيد روسيا منذ أيام على أن {NEWS}.", ("russia",), NEWS, id="behind a time and a preposition"),
    pytest.param(f"رغم قول سامي الحلواني إن {NEWS}.", ("سامي الحلواني",), NEWS, id="a saying"),
    pytest.param("رفضت المحكمة طلب حزب «الوفاق» تأجيل الجلسة.", ("الوفاق",), "تأجيل الجلسة", id="behind a mark"),
    pytest.param("بعد تهديدات روسيا وإيران بفتح المكتبة.", ("iran", "russia"), "بفتح المكتبة", id="of two"),
    pytest.param(f"بعد إعلان وسائل إعلام محلية أن {NEWS}.", (), NEWS, id="of sources"),
    pytest.param("بعد تصريح قائد الشرطة بأن المكتبة جاهزة.", (), NEWS, id="of an office"),
]


@pytest.mark.parametrize(("body", "who", "content"), VERBAL_NOUNS)
def test_verbal_noun_with_who_announces(body: str, who: tuple[str, ...], content: str) -> None:
    found = [s for s in told(body).said if s.content == content]
    assert [tuple(sorted(s.who)) for s in found] == [who], [(s.cue, s.content) for s in told(body).said]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("جرى اتهام روسيا بإغلاق المكتبة.", id="the accused"),
        pytest.param("وصل الوفد لتحذير روسيا من إغلاق المكتبة.", id="who is warned, as a purpose"),
        pytest.param("تابعنا خلال عرض عسكري ضخم بالمدينة أخبار المكتبة.", id="a show"),
    ],
)
def test_verbal_noun_of_whom_it_concerns(body: str) -> None:
    assert not told(body).said


JOINED = [
    pytest.param(f"قالالرئيس السوري سامي الحلواني إن {NEWS}.", id="verb and subject"),
    pytest.param("قال سامي الحلواني إنالمكتبة جاهزة.", id="complementiser and content"),
]


@pytest.mark.parametrize("body", JOINED)
def test_two_words_joined_without_a_space_are_two(body: str) -> None:
    assert_fields(one(body), cue="قال", content=NEWS, who=("سامي الحلواني",))


def test_verb_joined_to_a_subject_without_article_is_one() -> None:
    assert_fields(
        one("أعلنرئيس الجمعية سامي الحلواني أن المكتبة جاهزة."), cue="أعلن", content=NEWS, who=("سامي الحلواني",)
    )


LED = [
    pytest.param(
        "وكانوزير الثقافة سامي الحلواني أعلن أن المكتبة جاهزة.", "أعلن", "سامي الحلواني", id="auxiliary and title"
    ),
    pytest.param(
        "يأتي ذلك فيماأعلن سامي الحلواني أن المكتبة جاهزة.", "أعلن", "سامي الحلواني", id="conjunction and verb"
    ),
    pytest.param("وقالتروسيا إن المكتبة جاهزة.", "وقالت", "russia", id="verb and state"),
]


@pytest.mark.parametrize(("body", "cue", "who"), LED)
def test_word_that_leads_to_the_one_joined_to_it_is_one(body: str, cue: str, who: str) -> None:
    statement = one(body)
    assert_fields(statement, cue=cue, content=NEWS, who=(who,))


def test_correspondent_joined_to_his_outlet_and_to_what_he_told() -> None:
    assert_fields(
        one("أفاد مراسلالميادينباستشهاد ثلاثة عمال في القرية."), cue="أفاد", content="باستشهاد ثلاثة عمال في القرية"
    )


def test_verb_joined_to_a_preposition_is_one() -> None:
    said = one(f"وكان سامي الحلواني أكدفي وقت سابق أن {NEWS}.")
    assert_fields(said, cue="أكد", content=NEWS, who=("سامي الحلواني",))


def test_complementiser_joined_to_a_title_is_one() -> None:
    assert_fields(one("قال سامي الحلواني إنمدير المكتبة غائب."), cue="قال", content="مدير المكتبة غائب")


def test_preposition_without_a_space_behind_is_one() -> None:
    assert_fields(one("دعا سامي الحلواني إلىفتح المكتبة."), cue="دعا", content="فتح المكتبة")


def test_statement_reported_behind_a_narrators_word_is_one() -> None:
    # It is noted that Sami affirmed days ago that ...: the cue is "affirmed".
    found = one("يشار إلى أن سامي الحلواني أكد قبل أيام أن المكتبة جاهزة.")
    assert_fields(found, cue="أكد", content=NEWS, who=("سامي الحلواني",))
