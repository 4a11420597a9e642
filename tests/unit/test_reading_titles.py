"""Titles before names: ranks of several words, titles cut short, places between title and name, words that are names."""

import pytest

from tests.told import by_cue, one, told


@pytest.mark.parametrize(
    "title",
    [
        "العقيد أركان حرب",
        "الفريق أول",
        "الناطق باسم القوات العميد ركن طيار",
        "اللواء أ.ح",
        "أ.د.",
        "أ.",
        "مستشار مجلس الوزراء د.",
        "وكيل وزارة الصحة بالمدينة م.",
        "مدير الإعلام في أمانة منطقة حائل",
        "رئيس لجنة الأوراق بغرفة تجارة وصناعة جدة",
    ],
)
def test_a_title_leads_to_the_name_behind_it(title: str) -> None:
    assert one(f"وقال {title} سامي الحلواني إن الجسر مفتوح.").who == ("سامي الحلواني",)


@pytest.mark.parametrize(
    ("body", "span"),
    [
        ("وصلت الدكتورة سنبلة القصار أمس.", "سنبلة القصار"),
        ("وصل المدير محارب بن سالم القصار أمس.", "محارب بن سالم القصار"),
        ("وصل المهندس عماد بن سالم أمس.", "عماد بن سالم"),
        ("التقى الدكتور عماد الديب أمس.", "عماد الديب"),
        ("وصل الدكتور على عبد الرحمن فى السيارة.", "على عبد الرحمن"),
        ("وصل اللواء طيار سيد كامل القصار أمس.", "سيد كامل القصار"),
        ("وصل المهندس يحيى الديب أمس.", "يحيى الديب"),
        ("وصل القمص مرقس القصار أمس.", "مرقس القصار"),
        ("قال الأب رفيق القصار إن الجسر مفتوح.", "رفيق القصار"),
    ],
    ids=[
        "a common word",
        "before بن",
        "a rank before بن",
        "a rank before a surname",
        "على where فى is written",
        "a title behind a rank of two words",
        "a verb",
        "a priest",
        "a father of the church",
    ],
)
def test_a_word_between_a_title_and_a_name_is_a_name(body: str, span: str) -> None:
    assert [n.text for n in told(body).named if n.kind == "person"] == [span]


@pytest.mark.parametrize(
    "words", ["الشيخ أمام سامي الحلواني", "الشيخ سامي الحلواني", "آل الشيخ أسمى سامي الحلواني", "الفريق سامي الحلواني"]
)
def test_other_words_before_a_name_are_none(words: str) -> None:
    assert "سامي الحلواني" in [n.text for n in told(f"وصل {words} أمس.").named]


def test_a_team_that_comes_first_is_no_rank() -> None:
    assert told("وكان الفريق أول الواصلين إلى المدينة.").named == ()


def test_the_head_of_a_party_is_not_the_head_of_a_government_named_behind() -> None:
    assert one("وعلق رئيس حزب الدستور على حكومة سامي الحلواني قائلا: «نحتاج إليها».").who != ("سامي الحلواني",)


@pytest.mark.parametrize(
    ("body", "span"),
    [
        ("وصل الأمير تركي بن سعيد أمس.", "تركي بن سعيد"),
        ("وأشار سلطان بن سعيد إلى أن الجسر مفتوح.", "سلطان بن سعيد"),
        ("زار المدينة موهوب بن سالم بن سعيد أمس.", "موهوب بن سالم بن سعيد"),
        ("زار المدينة الدكتور سامي بن طالب أمس.", "سامي بن طالب"),
        ("زار المدينة سامي أبو طالب أمس.", "سامي أبو طالب"),
        ("زار المدينة المهندس رائد الفريدي أمس.", "رائد الفريدي"),
        ("استقبل الأمير سامي بن سعيد ولي ولي العهد الوفد.", "سامي بن سعيد"),
    ],
    ids=[
        "a nationality",
        "a title",
        "a common word before two fathers",
        "a verb behind بن",
        "a verb behind أبو",
        "a title before a surname",
        "a title said twice is behind the name",
    ],
)
def test_what_stands_before_his_fathers_is_a_name(body: str, span: str) -> None:
    assert [n.text for n in told(body).named if n.kind == "person"] == [span]


@pytest.mark.parametrize("surname", ["سلطان", "أمين", "نجم", "سعودى"])
def test_a_surname_that_is_a_title_or_a_nationality_speaks_alone(surname: str) -> None:
    body = f"قال سامي {surname}، رئيس النادي، إن النهر قريب. وأضاف {surname} أن الجسر مفتوح."
    assert by_cue(body, "وأضاف").who == (f"سامي {surname}",)


def test_a_title_that_is_nobodys_surname_is_a_title() -> None:
    assert one("وصل سامي سلطان، رئيس النادي. وأضاف أمين عام النادي أن الجسر مفتوح.").who != ("سامي سلطان",)


@pytest.mark.parametrize(
    ("clause", "spans"),
    [
        ("وأضاف علي أن الجسر مفتوح", ["سامي علي", "علي"]),
        ("وعاد «علي» إلى المدينة", ["سامي علي", "علي"]),
        ("وحصل الفريق علي الكأس", ["سامي علي"]),
        ("وأكد علي أن الجسر مفتوح", ["سامي علي"]),
    ],
    ids=["who says", "in marks", "on", "what is stressed"],
)
def test_ali_alone_is_somebody_only_where_a_name_stands(clause: str, spans: list[str]) -> None:
    body = f"وصل سامي علي، رئيس النادي، على عجل على قدميه على الجسر. {clause}."
    assert [n.text for n in told(body).named if n.kind == "person"] == spans


def test_a_name_with_a_title_as_surname_heads_a_line() -> None:
    assert one("سامي سلطان يطالب الحكومة بفتح الجسر").who == ("سامي سلطان",)


@pytest.mark.parametrize("words", ["المسؤولين الاسكوتلنديين", "الشاعر برثايته", "الوزير سيتباحثه"])
def test_an_unknown_word_behind_a_title_is_no_name_where_its_letters_show_it(words: str) -> None:
    assert told(f"وزار المدينة بعض {words} أمس.").named == ()


@pytest.mark.parametrize("surname", ["أبو طالب", "عبد الرحمن"])
def test_a_surname_of_two_words_alone_is_the_man_named_in_full(surname: str) -> None:
    body = f"قال {surname} إن النهر قريب. وأوضح الدكتور سامي {surname} أن الجسر مفتوح."
    assert {s.who for s in told(body).said} == {(f"سامي {surname}",)}


@pytest.mark.parametrize(
    "subject",
    [
        "وقال السيناتور ندى الحلواني",
        "وقالت عضو اللجنة كريم الحلواني",
        "وقال رئيس البرنامج الأستاذ الدكتور ندى الحلواني",
    ],
    ids=["a man with a woman's name", "a woman with a man's name", "behind two titles"],
)
def test_the_verb_before_a_title_settles_the_gender_of_a_name(subject: str) -> None:
    assert told(f"{subject} إن الجسر مفتوح.").said[0].who == (subject.split()[-2] + " الحلواني",)


OFFICES = [
    pytest.param('المحرر العسكري في "قناة النهر 13"، سامي الحلواني،', id="a body in marks"),
    pytest.param('المحلل لدى "آي جي ماركت"، سامي الحلواني،', id="marks around words that end clauses elsewhere"),
    pytest.param("مدير ناحية القصب شمال غرب المدينة (40 كلم شرق النهر) سامي الحلواني", id="where its place lies"),
    pytest.param("رئيس اللجنة المنظمة للمهرجان د. سامي الحلواني", id="a title cut short"),
    pytest.param("رئيس هيئة الجسور، د سامي الحلواني،", id="a title cut short behind a comma"),
    pytest.param("قائد شرطة المدينة، الميجور جنرال سامي الحلواني", id="a rank of two words"),
    pytest.param("المشرف العام على إدارة الجسور والمتحدث الرسمي للجامعة الدكتور سامي الحلواني", id="two titles"),
    pytest.param("عضو لجنة الجسور، خبير الطرق في معهد المدينة، سامي الحلواني،", id="two titles between commas"),
    pytest.param("وزير الدولة لشؤون الجسور الناطق باسم الحكومة سامي الحلواني", id="two titles without a conjunction"),
    pytest.param("مؤسس البرنامج والمشرف عليه المهندس سامي الحلواني", id="a pronoun for what he is over"),
    pytest.param("وزير الجسور في الحكومة المعترف بها دوليا سامي الحلواني", id="a participle with its preposition"),
    pytest.param("نائب رئيس منظمة الجسور، غير الحكومية، سامي الحلواني،", id="an adjective between commas"),
    pytest.param("المتحدث باسم القوة التي تقودها المدينة في الجبل، سامي الحلواني،", id="a relative clause"),
    pytest.param("رئيس الوفد إلى محادثات المدينة حول الحد من الضجيج، سامي الحلواني،", id="what his office is about"),
    pytest.param("مدير قسم المياه ومكافحة الحرائق سامي الحلواني", id="a second field without article"),
    pytest.param("رئيس هيئة الجسور - المهندس سامي الحلواني", id="behind a dash"),
    pytest.param("مدير معهد المدينة للإعلام والدراسات، سامي الحلواني،", id="a body for the media"),
    pytest.param("محامي كريم النجار، سامي الحلواني،", id="whose lawyer"),
    pytest.param("مدير لأحد المصانع يدعى سامي الحلواني", id="he is called"),
    pytest.param("رئيس رابطة الجسور وأحد المفاوضين سامي الحلواني", id="one of many"),
    pytest.param("وكيل وزارة الجسور حينها، سامي الحلواني،", id="then"),
    pytest.param("قائد لجنة التعاون بين المدينة والجبل سامي الحلواني", id="between two sides"),
    pytest.param("مدير المركز للوقاية عبر الطرق، سامي الحلواني،", id="a preposition of settings between commas"),
    pytest.param("لاعب المنتخب لكرة القدم سامي الحلواني الخميس", id="a weekday behind"),
]


@pytest.mark.parametrize("subject", OFFICES)
def test_a_long_office_leads_to_its_holder(subject: str) -> None:
    assert one(f"وقال {subject} إن الجسر مفتوح.").who == ("سامي الحلواني",)


@pytest.mark.parametrize(
    "subject",
    [
        "المدير للصحفي سامي الحلواني",
        "المتحدث باسم الجماعة التي يقودها سامي الحلواني",
        "محامي سامي الحلواني",
    ],
    ids=["whom he told", "within a relative clause", "whose lawyer"],
)
def test_a_name_that_belongs_to_something_else_is_no_holder(subject: str) -> None:
    assert ("سامي الحلواني",) not in [found.who for found in told(f"وقال {subject} إن الجسر مفتوح.").said]


UNKNOWN = [
    pytest.param("وزير الجسور الهولندي قرط بوشلاي، إن", "قرط بوشلاي", id="before a pause"),
    pytest.param("نائبة مدير المعهد في إستونيا، ورقة بوشلاي، إن", "ورقة بوشلاي", id="between commas"),
    pytest.param(
        'مراسل الشؤون العسكرية في "القناة الـ13"، ورقة بوشلاي، إن', "ورقة بوشلاي", id="behind a body in marks"
    ),
    pytest.param("وكيل الوزارة المساعد للتنمية ورقة البوشلاي إن", "ورقة البوشلاي", id="a surname with an article"),
    pytest.param('المسؤول السابق في "النهر" قرطب بوشلاي إن', "قرطب بوشلاي", id="behind marks"),
    pytest.param("نائب رئيس الشركة لإدارة الجسور ورقة بوشلاي في المدينة إن", "ورقة بوشلاي", id="before a setting"),
    pytest.param("رئيس هيئة الجسور، عادل البوشلاي، إن", "عادل البوشلاي", id="a given name that is a title"),
    pytest.param("مدير الإعلام ببلدية المدينة قرطب سامي الحلواني إن", "قرطب سامي الحلواني", id="an unknown given name"),
    pytest.param("المدير العام لجسور المدينة ورقة بن مشرف إن", "ورقة بن مشرف", id="before his father"),
    pytest.param("رئيس اتحاد الجسور، المقدم في الاحتياط، ورقة بوشلاي، إن", "ورقة بوشلاي", id="behind two offices"),
    pytest.param("مدير شركة النهر كريم ورقة، إن", "كريم ورقة", id="a common surname before what is said"),
    pytest.param("وزير الجسور السابق، نصر ورقة البوشلاي، إن", "نصر ورقة البوشلاي", id="of three words"),
    pytest.param("اللواء عبد الجليل الحلواني إن", "عبد الجليل الحلواني", id="a region's name behind عبد"),
]


@pytest.mark.parametrize(("subject", "name"), UNKNOWN)
def test_the_words_behind_an_office_are_its_holders_name(subject: str, name: str) -> None:
    assert one(f"وقال {subject} الجسر مفتوح.").who == (name,)


@pytest.mark.parametrize(
    "words",
    [
        "أعلن وزير الجسور مقتل سامي الحلواني في الجبل.",
        "أعلن مدير الشرطة تفكيك شبكة بوشلاي، وقال إن الجسر مفتوح.",
        "قال مدير الشرطة، صباح أمس، إن الجسر مفتوح.",
        "قال مدير الشرطة، شمال بوشلاي، إن الجسر مفتوح.",
    ],
    ids=["an object", "an unknown object", "a time", "a place"],
)
def test_other_words_behind_an_office_are_no_name(words: str) -> None:
    assert {found.type for found in told(words).said} == {"unnamed"}


def test_a_verb_that_describes_has_the_name_between_commas_for_its_subject() -> None:
    statement = one("وصف وزير الجسور السابق، ورقة بوشلاي، الطريق بأنه «طويل جدا على الناس».")
    assert statement.who == ("ورقة بوشلاي",)


def test_a_plural_behind_a_name_is_no_part_of_it() -> None:
    assert "نصر تصريحات" not in [n.text for n in told("نقل المدير عن الرئيس نصر تصريحات عن الحادث.").named]
