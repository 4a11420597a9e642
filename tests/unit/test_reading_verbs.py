"""Verbs of saying that look like nouns or prepositions, and subjects whose gender the table's name does not tell."""

import pytest

from tests.told import assert_fields, by_cue, one, told

NEWS = "المكتبة جاهزة"
LEAD = f"قال سامي الحلواني إن {NEWS}.\n"

CLAUSAL = [
    pytest.param("كما رأى أن الجسر مفتوح.", "رأى", id="رأى, not رأي"),
    pytest.param("كما لفت إلى أن الجسر مفتوح.", "لفت", id="لفت, not the verbal noun"),
    pytest.param("كما ذكر أن الجسر مفتوح.", "ذكر", id="ذكر, not the verbal noun"),
    pytest.param("فيما كشف أن الجسر مفتوح.", "كشف", id="behind فيما"),
    pytest.param("وبين أن الجسر مفتوح.", "وبين", id="بين, not between"),
]


@pytest.mark.parametrize(("sentence", "cue"), CLAUSAL)
def test_verb_at_the_head_of_its_clause_is_no_noun(sentence: str, cue: str) -> None:
    assert_fields(by_cue(LEAD + sentence, cue), cue=cue, content="الجسر مفتوح", who=("سامي الحلواني",))


def test_between_two_things_is_no_verb() -> None:
    one(LEAD + "والفرق كبير بين أن نبني الجسر، وبين أن نهدم المكتبة.")


HEARD = [
    pytest.param(f"الجيش السوداني يؤكد أن {NEWS}.", "يؤكد", id="an army, though the armed forces are feminine"),
    pytest.param(f"وأعلن البنتاغون أن {NEWS}.", "وأعلن", id="a byname of a ministry"),
    pytest.param(f"وأعلنت رئاسة الوزراء الليبية أن {NEWS}.", "وأعلنت", id="a feminine name of an office"),
    pytest.param(f"وزارة الخارجية في بيروت تؤكد أن {NEWS}.", "تؤكد", id="a place before the verb"),
]


@pytest.mark.parametrize(("sentence", "cue"), HEARD)
def test_body_agrees_as_its_name_is_heard(sentence: str, cue: str) -> None:
    assert_fields(by_cue(sentence, cue), content=NEWS, type="organisation")


def test_quoted_outlet_spoken_to_is_not_the_subject() -> None:
    told = by_cue(f'وفي مقابلة مع "سكاي نيوز عربية"، أكد سامي الحلواني أن {NEWS}.', "أكد")
    assert_fields(told, who=("سامي الحلواني",))


NOUNS = [
    pytest.param(
        "جاء ذلك بعد تأكيد الوزير سامي الحلواني أن المكتبة جاهزة.",
        "تأكيد",
        NEWS,
        "سامي الحلواني",
        id="أن, not only بأن",
    ),
    pytest.param("رغم زعم كابول أن المكتبة جاهزة.", "زعم", NEWS, "afghanistan", id="a noun that looks like its verb"),
    pytest.param(
        "بعد كشف السلطات اليمنية، عن هوية المتهم.",
        "كشف",
        "هوية المتهم",
        "yemen",
        id="a free preposition, behind a comma",
    ),
    pytest.param("وافق المجلس على طلب السويد بالانضمام.", "طلب", "بالانضمام", "sweden", id="a request"),
]


@pytest.mark.parametrize(("sentence", "cue", "content", "who"), NOUNS)
def test_verbal_noun_with_its_subject_says_something(sentence: str, cue: str, content: str, who: str) -> None:
    assert_fields(by_cue(sentence, cue), cue=cue, content=content, who=(who,))


FOUND = [
    pytest.param(f"مصادر دبلوماسية تقول إن {NEWS}.", "تقول", NEWS, id="broken plural with a feminine verb"),
    pytest.param(f"قال مساعد كبير الأطباء د.سامي الحلواني أن {NEWS}.", "قال", NEWS, id="stop of a title cut short"),
    pytest.param(
        "وأصدرت وزارة الخارجية الروسية بيانا أكدت فيه إبرام الاتفاق.", "أكدت", "إبرام الاتفاق", id="said in a paper"
    ),
    pytest.param(
        "نفى سامي الحلواني ما تردد عن ترشحه.", "نفى", "ما تردد عن ترشحه", id="what others have said is denied"
    ),
    pytest.param(
        f'وقال المدير سامي الحلواني في حديثه إلى الزملاء: "{NEWS} منذ أيام".',
        "وقال",
        f"{NEWS} منذ أيام",
        id="a medium between",
    ),
    pytest.param(f"انتقد سامي الحلواني الخطوة بقوله إن {NEWS}.", "بقوله", NEWS, id="بقوله"),
    pytest.param("ونقلت الصحيفة أن المكتبة جاهزة.", "ونقلت", NEWS, id="who relays tells it himself"),
    pytest.param('وردد المتظاهرون هتافات منها "الجسر لنا جميعا".', "وردد", "الجسر لنا جميعا", id="what is chanted"),
    pytest.param(f"وختم البيان أن {NEWS}.", "وختم", NEWS, id="what ends a paper"),
    pytest.param("وأكد الحزب، رفضه للقرار.", "وأكد", "رفضه للقرار", id="an object behind a comma"),
    pytest.param(
        "أعلنت الحكومة السودانية، الأسبوع الماضي، حزمة من القرارات.",
        "أعلنت",
        "حزمة من القرارات",
        id="an object behind a time between commas",
    ),
    pytest.param(
        "أكدت وزارة الخارجية الروسية، ما نشرته الصحف.", "أكدت", "ما نشرته الصحف", id="what others said behind a comma"
    ),
    pytest.param("انتقد سامي الحلواني الخطوة، ووصفها بأنها متهورة.", "ووصفها", "متهورة", id="described by a pronoun"),
]


@pytest.mark.parametrize(("sentence", "cue", "content"), FOUND)
def test_content_is_found(sentence: str, cue: str, content: str) -> None:
    assert_fields(by_cue(sentence, cue), cue=cue, content=content)


def test_what_is_denied_is_not_said_again() -> None:
    one("نفى سامي الحلواني ما تردد عن ترشحه.")


def test_those_called_upon_are_no_subject() -> None:
    assert not told("يعتزم المبعوث دعوة الأطراف المتحاربة إلى الاجتماع.").said


CROWDS = [
    pytest.param(
        "تظاهر مئات العمال أمام المجلس للمطالبة بزيادة الأجور، وسط إجراءات مشددة.",
        "للمطالبة",
        "بزيادة الأجور",
        "مئات العمال",
        id="people who are counted",
    ),
    pytest.param("تظاهرة في تونس للتنديد بالقرار.", "للتنديد", "بالقرار", "تظاهرة", id="the march itself"),
]


@pytest.mark.parametrize(("sentence", "cue", "content", "label"), CROWDS)
def test_crowd_out_to_demand_says_so(sentence: str, cue: str, content: str, label: str) -> None:
    assert_fields(one(sentence), cue=cue, content=content, label=label, type="unnamed")


def test_demand_told_inside_content_is_not_said_again() -> None:
    one("قال سامي الحلواني إن العمال تظاهروا للمطالبة بزيادة الأجور.")


def test_who_addresses_first_is_its_subject_though_unknown() -> None:
    assert_fields(one("طالب مئات النشطاء بتأجيل الافتتاح."), content="بتأجيل الافتتاح", label="مئات النشطاء")


LASTING = [
    pytest.param("قال سامي الحلواني إن حزبه يرفض تأجيل الافتتاح.", id="an attitude inside content"),
    pytest.param("نفى سامي الحلواني ما قال إنه كذب.", id="what ما stands for is content already"),
]


@pytest.mark.parametrize("sentence", LASTING)
def test_what_content_only_tells_of_is_not_said(sentence: str) -> None:
    one(sentence)


QUIET = [
    pytest.param("ويخشى كثيرون من أن يتأخر الافتتاح.", id="a fear that nobody utters"),
    pytest.param("ويبلغ عدد الكتب على أن يزيد العام المقبل.", id="a number reached"),
]


@pytest.mark.parametrize("sentence", QUIET)
def test_nothing_is_uttered(sentence: str) -> None:
    assert not told(sentence).said
