"""Objects of verbs of saying that stand far from them, and subjects that only what follows them shows."""

import pytest

from tests.told import told

OBJECTS = [
    pytest.param(
        "حمل القيادي سامي الحلواني، الرئيس المسؤولية عن الحريق.",
        [("سامي الحلواني", "المسؤولية عن الحريق")],
        id="whom it is laid on behind a comma",
    ),
    pytest.param(
        "أعلن المتحدث باسم الجمعية، سامي الحلواني، الموافقة على فتح القاعة.",
        [("سامي الحلواني", "الموافقة على فتح القاعة")],
        id="a definite noun of the pattern of موافقة behind a comma",
    ),
    pytest.param(
        "أعلن مدير المكتبة، سامي الحلواني، نشر 20 كتابا عن القرية.",
        [("سامي الحلواني", "نشر 20 كتابا عن القرية")],
        id="a noun that could be a verb",
    ),
    pytest.param(
        "رفض سامي الحلواني عرضا من المكتبة.", [("سامي الحلواني", "عرضا من المكتبة")], id="a noun that could be a dual"
    ),
    pytest.param(
        "نفى سامي الحلواني، أي صلة له بالمكتبة.", [("سامي الحلواني", "أي صلة له بالمكتبة")], id="any behind a comma"
    ),
    pytest.param(
        "وصف المدير الجديد الخطوة بأنها تأخرت كثيرا.",
        [("المدير الجديد", "الخطوة بأنها تأخرت كثيرا")],
        id="whom nothing parts from what he describes",
    ),
    pytest.param(
        "قال سامي الحلواني نعم إن القاعة جاهزة. ووصف هدى الصباغ بأنها كاتبة كبيرة.",
        [("سامي الحلواني", "القاعة جاهزة"), ("سامي الحلواني", "هدى الصباغ بأنها كاتبة كبيرة")],
        id="a party that is described by whoever spoke last",
    ),
    pytest.param(
        "وجاء في لائحة المكتبة أن القاعة جاهزة.", [("لائحة المكتبة", "القاعة جاهزة")], id="what is read like a paper"
    ),
    pytest.param(
        "أكدت هدى الصباغ، مديرة المكتبة، عدم وجود خطة لإغلاق القاعة.",
        [("هدى الصباغ", "عدم وجود خطة لإغلاق القاعة")],
        id="behind a title between commas",
    ),
    pytest.param(
        "أكد سامي الحلواني - مدير المكتبة - تأجيل الافتتاح إلى الصيف.",
        [("سامي الحلواني", "تأجيل الافتتاح إلى الصيف")],
        id="behind a title between dashes",
    ),
    pytest.param(
        "وأدان سامي الحلواني في تصريح صحفي عقب لقائه بالأهالي في القرية اختطاف العمال.",
        [("سامي الحلواني", "اختطاف العمال")],
        id="behind occasion and place without commas",
    ),
    pytest.param(
        "أعلنت وسائل إعلام لبنانية مقتل سائق في القرية.",
        [("وسائل إعلام لبنانية", "مقتل سائق في القرية")],
        id="a verbal noun is no part of who speaks",
    ),
    pytest.param(
        "أعلنت السلطات اللبنانية، القبض على سارق الكتب.",
        [("lebanon", "القبض على سارق الكتب")],
        id="a definite one behind a comma",
    ),
    pytest.param(
        "ذكرت مصادر طبية وصول المصابين إلى القرية.", [("مصادر طبية", "وصول المصابين إلى القرية")], id="mentioned"
    ),
    pytest.param(
        "واستنكر سامي الحلواني، الحادث الأليم الذي وقع في القرية.",
        [("سامي الحلواني", "الحادث الأليم الذي وقع في القرية")],
        id="what is condemned behind a comma",
    ),
    pytest.param(
        "سامي الحلواني يؤكد في كلمته أهمية فتح الجسر.", [("سامي الحلواني", "أهمية فتح الجسر")], id="behind an occasion"
    ),
    pytest.param(
        "قال سامي الحلواني إن الجسر مغلق. وأكد خلال لقائه بالأهالي ضرورة فتح الجسر.",
        [("سامي الحلواني", "الجسر مغلق"), ("سامي الحلواني", "ضرورة فتح الجسر")],
        id="behind an occasion, nobody named",
    ),
    pytest.param(
        "وتمنى سامي الحلواني ألا يغلق الجسر.",
        [("سامي الحلواني", "ألا يغلق الجسر")],
        id="that not: the negation is said",
    ),
    pytest.param(
        "أعلنت هدى الصباغ المتحدثة باسم البلدية، إلغاء المهرجان.",
        [("هدى الصباغ", "إلغاء المهرجان")],
        id="one that looks as if it had the article",
    ),
    pytest.param(
        "وأدانت هدى الصباغ وبقوة حوادث السير في القرية.",
        [("هدى الصباغ", "حوادث السير في القرية")],
        id="strongly condemned",
    ),
    pytest.param(
        "وقال سامي الحلواني لشبكة سي.إن.إن إن الجسر مغلق.", [("سامي الحلواني", "الجسر مغلق")], id="behind letters"
    ),
    pytest.param("أعلن سامي الحلواني الذي زار القرية مع إحضار الكتب.", [], id="one that a preposition governs is none"),
]

QUALITIES = [
    pytest.param(
        "وأعلنت وزارة الصحة في بيان نشرته وكالة الأنباء توقيف سائق.",
        [("وزارة الصحة", "توقيف سائق")],
        id="behind who published the statement",
    ),
    pytest.param(
        "ورجح خبراء ارتفاع الأسعار في القرية.",
        [("خبراء", "ارتفاع الأسعار في القرية")],
        id="right behind an indefinite source",
    ),
    pytest.param(
        "وناشد سامي الحلواني الأهالي إعادة فتح الجسر.",
        [("سامي الحلواني", "إعادة فتح الجسر")],
        id="what somebody is implored to do",
    ),
    pytest.param(
        "ورفضت البلدية السماح بفتح الجسر.", [("البلدية", "السماح بفتح الجسر")], id="a definite verbal noun is refused"
    ),
    pytest.param(
        "وجدد المتظاهرون تمسكهم بالجسر.", [("المتظاهرون", "تمسكهم بالجسر")], id="what several people affirm anew"
    ),
    pytest.param(
        "ووصف رئيس البلدية، سامي الحلواني، اليوم الثلاثاء، الخطوة التي تمت أمس بأنها كبيرة.",
        [("سامي الحلواني", "الخطوة التي تمت أمس بأنها كبيرة")],
        id="what is called something stands behind commas",
    ),
    pytest.param(
        'اعتقلت الشرطة طلابا وصفهم سامي الحلواني بـ"المشاغبين".',
        [("سامي الحلواني", 'بـ"المشاغبين"')],
        id="whom somebody calls what",
    ),
    pytest.param(
        "ووصف سامي الحلواني هؤلاء الطلاب بأنهم كسالى.",
        [("سامي الحلواني", "هؤلاء الطلاب بأنهم كسالى")],
        id="these are called what",
    ),
    pytest.param(
        "وقال سامي الحلواني إن الجسر مغلق، معتبرا ذلك خطأ كبيرا.",
        [("سامي الحلواني", "الجسر مغلق"), ("سامي الحلواني", "ذلك خطأ كبيرا")],
        id="this is held to be what",
    ),
    pytest.param("ونفى سامي الحلواني ذلك.", [("سامي الحلواني", "ذلك")], id="this alone is denied"),
    pytest.param("وإذا رفضت البلدية ذلك فلن يفتح الجسر.", [], id="if it is refused"),
    pytest.param("ويُطلب من زوار المتحف مغادرة القاعة.", [], id="a passive of the first form"),
    pytest.param(
        "أصدر سامي الحلواني بيانا دعا فيه الأهالي إلى التظاهر.",
        [("سامي الحلواني", "التظاهر")],
        id="in what somebody issues the phrase is who is called",
    ),
]

SUBJECTS = [
    pytest.param("وأعلنت الجزيرة استقلالها.", [("الجزيرة", "استقلالها")], id="with one word behind it"),
    pytest.param(
        "وأكدت اللافتات الصفراء، في القرية، أن الجسر مغلق.",
        [("اللافتات الصفراء", "الجسر مغلق")],
        id="with a complementiser behind it",
    ),
    pytest.param(
        "وتوقعت فرق المكافحة وصول الجراد إلى القرية.",
        [("فرق المكافحة", "وصول الجراد إلى القرية")],
        id="with a verbal noun behind it",
    ),
    pytest.param(
        "أعلن سامي الحلواني فتح الجسر. وأكد الحاجة إلى أن يبقى مفتوحا.",
        [("سامي الحلواني", "فتح الجسر"), ("سامي الحلواني", "يبقى مفتوحا")],
        id="a complementiser behind a preposition is its noun's",
    ),
    pytest.param(
        "وأشادت اللافتات بعودة الحافلات إلى القرية.",
        [("اللافتات", "بعودة الحافلات إلى القرية")],
        id="of a verb that takes no object",
    ),
    pytest.param(
        "أصحاب المخابز يطالبون بفتح الجسر\n\nاجتمع أصحاب المخابز في القرية.",
        [("أصحاب المخابز", "بفتح الجسر")],
        id="in front of the verb of a headline",
    ),
    pytest.param(
        "وأشاد سامي الحلواني بما تحقق في القرية.", [("سامي الحلواني", "بما تحقق في القرية")], id="praised what was done"
    ),
    pytest.param(
        "وزارة الصحة في صيدا تفيد بأن الجسر مغلق.", [("moh_lebanon", "الجسر مغلق")], id="a place before a present"
    ),
    pytest.param(
        "أعلن نادي الصفا اللبناني الاثنين إعادة فتح الملعب.",
        [("نادي الصفا اللبناني", "إعادة فتح الملعب")],
        id="a club calls for nothing",
    ),
    pytest.param(
        "خرج الآلاف في مسيرة منددين بإغلاق الجسر.", [("الآلاف", "بإغلاق الجسر")], id="so many, of a participle"
    ),
    pytest.param(
        "ملأ اللبنانيون ساحات القرية مؤكدين ثباتهم على العهد.",
        [("اللبنانيون", "ثباتهم على العهد")],
        id="a people, of one",
    ),
    pytest.param(
        "أعلن سامي الحلواني فتح الجسر. وأعلن يوم الجمعة الماضي إغلاق الطريق.",
        [("سامي الحلواني", "فتح الجسر"), ("سامي الحلواني", "إغلاق الطريق")],
        id="a time is nobody",
    ),
]


@pytest.mark.parametrize(("body", "expected"), [*OBJECTS, *QUALITIES, *SUBJECTS])
def test_what_is_said_and_who_says_it(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(s.who[0] if s.who else s.label, s.content) for s in told(body).said] == expected
