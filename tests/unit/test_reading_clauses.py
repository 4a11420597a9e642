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
    pytest.param(
        "قال سامي الحلواني إن الجسر مغلق. وقال البيان الصادر عن وزارة النقل السورية إن الشارع مغلق.",
        [("سامي الحلواني", "الجسر مغلق"), ("ministry_of_transport_syria", "الشارع مغلق")],
        id="a document speaks for whom it names",
    ),
    pytest.param(
        "قال سامي الحلواني إن الجسر مغلق. وطالب البيان الختامي بفتح الشارع.",
        [("سامي الحلواني", "الجسر مغلق"), ("البيان الختامي", "بفتح الشارع")],
        id="a joint document is nobody's who spoke before",
    ),
    pytest.param(
        "أكد الجانبان الروسي والتركي أن الجسر مفتوح.",
        [("russia", "الجسر مفتوح")],
        id="the two sides, by their adjectives",
    ),
    pytest.param(
        "قال سامي الحلواني إن الجسر مغلق. وحث الأطراف السورية على فتح الشارع.",
        [("سامي الحلواني", "الجسر مغلق"), ("سامي الحلواني", "فتح الشارع")],
        id="who is urged is not who urges",
    ),
    pytest.param(
        "قال سامي الحلواني إن الجسر مغلق، واتهم تركيا بإغلاق الشارع.",
        [("سامي الحلواني", "الجسر مغلق"), ("سامي الحلواني", "بإغلاق الشارع")],
        id="who is accused is not who accuses",
    ),
    pytest.param(
        "يطالب المضربون بفتح الجسر.",
        [("المضربون", "بفتح الجسر")],
        id="a plural whose ending shows that it is the subject",
    ),
    pytest.param(
        "قال سامي الحلواني إن الجسر مغلق. وطالب القوى السياسية بفتح الشارع.",
        [("سامي الحلواني", "الجسر مغلق"), ("سامي الحلواني", "بفتح الشارع")],
        id="a feminine plural behind a masculine verb is its object",
    ),
    pytest.param(
        "قال وزير سوري اليوم إن الجسر مغلق. وأضاف وزير النقل السوري سامي الحلواني أن الشارع مفتوح.",
        [("سامي الحلواني", "الجسر مغلق"), ("سامي الحلواني", "الشارع مفتوح")],
        id="whom the lead announces by office and the text names",
    ),
    pytest.param(
        "قال سامي الحلواني إن الجسر مغلق. ومن جانبها، استعرضت هدى الصباغ خطة العمل، فأوضحت أن الشارع مفتوح.",
        [("سامي الحلواني", "الجسر مغلق"), ("هدى الصباغ", "الشارع مفتوح")],
        id="who acts in the sentence speaks in it",
    ),
    pytest.param(
        "أفادت تقارير بأن سامي الحلواني أدان إغلاق الجسر قائلا إن الشارع مغلق.",
        [
            ("تقارير", "سامي الحلواني أدان إغلاق الجسر"),
            ("سامي الحلواني", "إغلاق الجسر"),
            ("سامي الحلواني", "الشارع مغلق"),
        ],
        id="a participle that fits only who speaks inside",
    ),
    pytest.param(
        "قال مدير المكتبة لـ«الوطن» سامي الحلواني إن الجسر مغلق.",
        [("سامي الحلواني", "الجسر مغلق")],
        id="the name behind the outlet spoken to",
    ),
    pytest.param(
        "قال مدير العلاقات في شركة الجسور، سامي الحلواني، إن الجسر مغلق.",
        [("سامي الحلواني", "الجسر مغلق")],
        id="the name behind the body of the office",
    ),
    pytest.param(
        'قالت منظمة "هيومن رايتس ووتش" إن الجسر مغلق.',
        [("human_rights_watch", "الجسر مغلق")],
        id="a body whose name stands in marks",
    ),
    pytest.param(
        "أعلنت السلطات السعودية فتح الجسر.",
        [("saudi_arabia", "فتح الجسر")],
        id="a state whose adjective is its name too",
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

CONTENTS += [
    pytest.param(
        "قال سامي الحلواني إن الجسر مغلق. وأضاف تمت صيانة الشارع في الصيف.",
        [("سامي الحلواني", "الجسر مغلق"), ("سامي الحلواني", "تمت صيانة الشارع في الصيف")],
        id="a clause without complementiser",
    ),
    pytest.param(
        "جدد سامي الحلواني دعوته إلى سكان المدينة، إلى فتح الجسر.",
        [("سامي الحلواني", "فتح الجسر")],
        id="what is called for, behind those who are called",
    ),
    pytest.param(
        'ندد سامي الحلواني بـ"هجوم خطير" وقع أمس.',
        [("سامي الحلواني", 'بـ"هجوم خطير" وقع أمس')],
        id="two words in marks are part of a longer content",
    ),
    pytest.param(
        "قال سامي الحلواني إن الجسر مغلق، وسط استمرار العمل في الشوارع.",
        [("سامي الحلواني", "الجسر مغلق")],
        id="amid what: the narrator's setting",
    ),
    pytest.param(
        "أعلن سامي الحلواني فتح الجسر، مجددا تأكيد إغلاق الشارع.",
        [("سامي الحلواني", "فتح الجسر"), ("سامي الحلواني", "إغلاق الشارع")],
        id="a participle of renewing begins a clause",
    ),
    pytest.param(
        'قال سامي الحلواني إن الجسر "جميل جدا للغاية، لكنه أكد أن الشارع "مغلق أمام الجميع" منذ الصيف.',
        [("سامي الحلواني", 'الجسر "جميل جدا للغاية'), ("سامي الحلواني", 'الشارع "مغلق أمام الجميع" منذ الصيف')],
        id="a mark that is never closed ends before the next verb",
    ),
    pytest.param(
        "وصل سامي الحلواني إلى المدينة. وتنظر البلدية في الطلبات التي تطالب بفتح الجسر.",
        [],
        id="a verb that tells of the thing before the relative",
    ),
    pytest.param(
        "قال سامي الحلواني إن كل زائر يرفض إغلاق الجسر يسكن في المدينة.",
        [("سامي الحلواني", "كل زائر يرفض إغلاق الجسر يسكن في المدينة")],
        id="an attitude told inside what another says",
    ),
    pytest.param(
        "وحسب المسودة، سيفتح الجسر في الصيف.", [("المسودة", "سيفتح الجسر في الصيف")], id="according to a document"
    ),
    pytest.param(
        "سوريا: وزير النقل يعلن فتح الجسر",
        [("وزير النقل", "فتح الجسر")],
        id="a state before a heading's colon is where it was said",
    ),
    pytest.param(
        "أعلن سامي الحلواني (68 عاما) رسميا السبت إغلاق الجسر.",
        [("سامي الحلواني", "إغلاق الجسر")],
        id="age and day before the object",
    ),
    pytest.param(
        "أعلن سامي الحلواني (68 عاما) الذي غادر القرية.", [], id="a bracket behind who speaks is nothing said"
    ),
    pytest.param(
        "أعلنت البلدية، الأحد 24 مارس، إغلاق الجسر.", [("البلدية", "إغلاق الجسر")], id="day of week and month"
    ),
    pytest.param(
        "رفضت وزارة الصحة في غرب لبنان إغلاق الجسر.", [("وزارة الصحة", "إغلاق الجسر")], id="a side of a country"
    ),
    pytest.param(
        "وأضاف سامي الحلواني أن الجسر مغلق – على حد قوله – وأن الطريق مفتوح.",
        [("سامي الحلواني", "الجسر مغلق – على حد قوله – وأن الطريق مفتوح")],
        id="an aside to the speaker between dashes",
    ),
    pytest.param(
        "وبحسب المصادر فإن الحلواني كان مريضا.", [("المصادر", "الحلواني كان مريضا")], id="فإن is no name and takes up"
    ),
    pytest.param(
        "وقال سامي الحلواني إن المعرض شهد حضورا لافتا في يومه الأول، إضافة إلى بيع الكتب.",
        [("سامي الحلواني", "المعرض شهد حضورا لافتا في يومه الأول، إضافة إلى بيع الكتب")],
        id="remarkable is not drawing attention to",
    ),
    pytest.param(
        "وقال سامي الحلواني إن القرية ستظل قوية وواعدة بأهلها الكرام.",
        [("سامي الحلواني", "القرية ستظل قوية وواعدة بأهلها الكرام")],
        id="promising beside another quality promises nothing",
    ),
    pytest.param(
        "وقال سامي الحلواني إن ما يحدث أمر طبيعي، يعقب جميع الأعياد.",
        [("سامي الحلواني", "ما يحدث أمر طبيعي، يعقب جميع الأعياد")],
        id="a present behind a comma that tells of what stands before it",
    ),
    pytest.param(
        "وكتبت الصحيفة: «أعلن وزير المال أنه نجا من حادث سير. وزار الوزير القرية».",
        [
            ("الصحيفة", "أعلن وزير المال أنه نجا من حادث سير. وزار الوزير القرية"),
            ("وزير المال", "نجا من حادث سير"),
        ],
        id="a full stop within a quotation ends what somebody in it says",
    ),
    pytest.param(
        'وعنونت هدى الصباغ مقالها: "الجسر مفتوح أمام الزوار".',
        [("هدى الصباغ", "الجسر مفتوح أمام الزوار")],
        id="what heads an article is said",
    ),
    pytest.param(
        "وأعلن سامي الحلواني الأسبوع الماضي عزمه العودة إلى القرية.",
        [("سامي الحلواني", "عزمه العودة إلى القرية")],
        id="last week before the object",
    ),
    pytest.param(
        "ورفضت البلدية في 18 حزيران/يونيو إغلاق الجسر.", [("البلدية", "إغلاق الجسر")], id="a date before the object"
    ),
    pytest.param(
        "رفضت البلدية تطبيق القانون الجديد وتعتبره «ظالما».",
        [("البلدية", "تطبيق القانون الجديد"), ("البلدية", "«ظالما»")],
        id="considers it goes on with who refuses",
    ),
    pytest.param(
        'وأضاف سامي الحلواني: "أعتقد أن الجسر مفتوح.\nوقال رئيس البلدية إن الطريق ضيق ومغلق" منذ يومين.',
        [("سامي الحلواني", "أعتقد أن الجسر مفتوح"), ("رئيس البلدية", 'الطريق ضيق ومغلق" منذ يومين')],
        id="a quotation nobody closed ends before the narrator's next line",
    ),
]


@pytest.mark.parametrize(("body", "expected"), [*SUBJECTS, *CONTENTS])
def test_phrases_of_a_sentence(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(s.who[0] if s.who else s.label, s.content) for s in told(body).said] == expected
