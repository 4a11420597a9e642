"""Speakers: named, described, dropped, in headings, states, sources without a name, and whom a verb agrees with."""

import pytest

from tests.told import assert_fields, by_cue, one, told

OPEN = "الجسر مفتوح"
PARAGRAPH = "وصلت الحافلات إلى المدينة القديمة منذ الصباح بعد عام من العمل المستمر في الشوارع الكبيرة كلها وحولها."

NAMED = [
    pytest.param(
        "قال سامي الحلواني إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "who": ("سامي الحلواني",), "office": None},
        id="name alone",
    ),
    pytest.param(
        "سامي الحلواني قال إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "who": ("سامي الحلواني",)},
        id="before the verb",
    ),
    pytest.param(
        "من جانبه، قال سامي الحلواني إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "who": ("سامي الحلواني",)},
        id="behind an opening phrase",
    ),
    pytest.param(
        "قال وزير النقل السوري سامي الحلواني إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "office": "وزير النقل السوري", "country": "SY"},
        id="office before the name is no part of the span",
    ),
    pytest.param(
        "قال سامي الحلواني، مدير المكتبة، إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "office": "مدير المكتبة"},
        id="office behind the name",
    ),
    pytest.param(
        "قال الدكتور سامي الحلواني إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "who": ("سامي الحلواني",)},
        id="honorific is no part of the span",
    ),
    pytest.param(
        "قال سامي الحلواني (45 عاما) إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "who": ("سامي الحلواني",)},
        id="age in brackets",
    ),
    pytest.param(
        "قال وزير الخارجية الروسي سيرغي لافروف إن الجسر مفتوح.",
        {"speaker": "سيرغي لافروف", "who": ("lavrov_sergey",), "office": "وزير الخارجية الروسي", "country": "RU"},
        id="a curated person by full name",
    ),
    pytest.param(
        "قالت التربوية نجوى القصار إن الجسر مفتوح.",
        {"speaker": "نجوى القصار", "office": "التربوية"},
        id="a definite noun before the name",
    ),
    pytest.param(
        "قال مدير المكتبة، الدكتور سامي الحلواني، إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "office": "مدير المكتبة"},
        id="office, comma, honorific, name",
    ),
    pytest.param(
        "قال رئيس القسم بمنطقة الساحل سامي الحلواني إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "office": "رئيس القسم بمنطقة الساحل"},
        id="a region in the office",
    ),
    pytest.param(
        "قال المدير العام للمتاحف في حلب سامي الحلواني إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "office": "المدير العام للمتاحف في حلب"},
        id="a town in the office",
    ),
    pytest.param(
        "قال مدير المكتبة في حلب سامي الحلواني إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "office": "مدير المكتبة في حلب"},
        id="a town in an office without article",
    ),
    pytest.param(
        "قال المبعوث الخاص بشأن المناخ سامي الحلواني إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "office": "المبعوث الخاص بشأن المناخ"},
        id="a matter in the office",
    ),
    pytest.param(
        "قال السفير السوري إلى غزة سامي الحلواني إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "office": "السفير السوري إلى غزة"},
        id="a place behind إلى in the office",
    ),
    pytest.param(
        "قال رئيس اللجنة السورية والمدير العام سامي الحلواني إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "office": "رئيس اللجنة السورية والمدير العام"},
        id="two offices of one man",
    ),
    pytest.param(
        'قال المتحدث باسم "نور الساحل" سامي الحلواني إن الجسر مفتوح.',
        {"speaker": "سامي الحلواني", "office": 'المتحدث باسم "نور الساحل"'},
        id="a quoted name in the office",
    ),
    pytest.param(
        "قال عضو المكتب السياسي لحركة حماس، سامي الحلواني، إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني"},
        id="a body bound with ل behind an adjective",
    ),
    pytest.param(
        "قال السفير السوري لدى اليمن سامي الحلواني للصحافيين إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "country": "SY"},
        id="a state where the office is held",
    ),
    pytest.param(
        "قال رئيس مجموعة «الساحل» السورية، سامي الحلواني، إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني"},
        id="a quoted name and its adjective in the office",
    ),
    pytest.param(
        "قال النائب عن ولاية الساحل سامي الحلواني إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني"},
        id="a constituency in the office",
    ),
    pytest.param(
        "قال وزير الدولة السوري للشؤون الخارجية سامي الحلواني إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "country": "SY"},
        id="affairs behind the nationality",
    ),
    pytest.param(
        "قال المشرف على تنفيذ توسعة المحطة المهندس سامي الحلواني إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني"},
        id="what the title is over",
    ),
    pytest.param(
        "قال النائب السابق لرئيس الاتحاد الدولي لكرة القدم (فيفا) سامي الحلواني إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني"},
        id="a short form in brackets",
    ),
    pytest.param(
        'قال لـ"الساحل" الوزير سامي الحلواني إن الجسر مفتوح.',
        {"speaker": "سامي الحلواني", "office": "الوزير"},
        id="behind who is spoken to",
    ),
    pytest.param(
        "قال لوكالة رويترز سامي الحلواني إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "outlet": "reuters"},
        id="behind the agency spoken to",
    ),
    pytest.param(
        'قال لصحيفة "الساحل" سامي الحلواني إن الجسر مفتوح.',
        {"speaker": "سامي الحلواني"},
        id="behind the quoted newspaper spoken to",
    ),
    pytest.param(
        "وصل سامي الحلواني إلى مكتبة الجسر القديم، والذي قال إن الجسر مفتوح.",
        {"speaker": "سامي الحلواني", "who": ("سامي الحلواني",)},
        id="والذي goes on about the man named before",
    ),
    pytest.param(
        "قال بوتين إن الجسر مفتوح.",
        {"speaker": "بوتين", "who": ("putin_vladimir",)},
        id="a surname that stands alone for its bearer",
    ),
]


@pytest.mark.parametrize(("body", "expected"), NAMED)
def test_person_named_in_the_clause(body: str, expected: dict[str, object]) -> None:
    assert_fields(one(body), type="person", basis="named", content=OPEN, **expected)


def test_surname_means_who_was_named_in_full() -> None:
    found = told("قال سامي الحلواني إن الجسر مفتوح.\nوأكد الحلواني أن السوق مغلق.").said
    assert_fields(found[1], speaker="الحلواني", who=("سامي الحلواني",), basis="named")


@pytest.mark.xfail(strict=True, reason="the bearer named last is taken: a guess where undecided is better than wrong")
def test_surname_of_two_persons_is_nobodys() -> None:
    found = told("وصل سامي الحلواني ووليد الحلواني إلى المدينة.\nوقال الحلواني إن الجسر مفتوح.").said
    assert found[0].who not in (("سامي الحلواني",), ("وليد الحلواني",))


ROLES = [
    pytest.param(
        "وصل وزير النقل السوري سامي الحلواني إلى المدينة.\nوقال الوزير إن الجسر مفتوح.",
        ("سامي الحلواني",),
        "الوزير",
        id="the minister",
    ),
    pytest.param(
        "وصل الرئيس الروسي فلاديمير بوتين إلى المدينة.\nوقال الرئيس الروسي إن الجسر مفتوح.",
        ("putin_vladimir",),
        "الرئيس الروسي",
        id="the president of a state",
    ),
    pytest.param(
        "وصل وزير النقل السوري سامي الحلواني ومدير المكتبة وليد الخياط.\nوقال الوزير إن الجسر مفتوح.",
        ("سامي الحلواني",),
        "الوزير",
        id="the minister and not the director named later",
    ),
]


@pytest.mark.parametrize(("body", "who", "words"), ROLES)
def test_title_stands_for_who_holds_it(body: str, who: tuple[str, ...], words: str) -> None:
    assert_fields(one(body), type="person", basis="role", who=who, speaker=words, label=words)


UNNAMED_OFFICES = [
    pytest.param("قال رئيس البلدية لصديقه سامي الحلواني إن الجسر مفتوح.", id="the name is bound"),
    pytest.param("قال رئيس البلدية خلال لقائه سامي الحلواني إن الجسر مفتوح.", id="the name is whom he met"),
    pytest.param("قال أعضاء المجلس المحلي للمدينة سامي الحلواني قادم.", id="several hold the office"),
    pytest.param("قال رئيس البلدية إن سامي الحلواني قادم.", id="the name is in what he says"),
]


@pytest.mark.parametrize("body", UNNAMED_OFFICES)
def test_name_further_on_is_not_who_holds_the_office(body: str) -> None:
    found = told(body).said
    assert not found or found[0].who == ()


def test_whom_one_speaks_to_is_no_part_of_the_office() -> None:
    assert_fields(one("قال وزير السياحة للصحافيين إن الجسر مفتوح."), who=(), label="وزير السياحة")


def test_a_womans_title_stands_for_the_only_woman_who_spoke() -> None:
    body = "قالت المديرة هدى الصباغ إن الجسر مفتوح.\nوقال سامي الحلواني إن الطريق طويل.\nوأكدت المسؤولة أن السوق مغلق."
    assert_fields(by_cue(body, "وأكدت"), type="person", basis="role", who=("هدى الصباغ",))


def test_verbs_and_titles_before_a_name_tell_its_gender() -> None:
    found = told(
        "قالت المتحدثة باسم اللجنة، سامي الحلواني، إن الجسر مفتوح. وأضافت الحلواني أن السوق مغلق. وأكدت أن الطريق طويل."
    ).said
    assert [s.who for s in found] == [("سامي الحلواني",)] * 3


def test_one_short_form_does_not_change_the_gender_of_a_name() -> None:
    found = told("قال سامي الحلواني إن الجسر مفتوح. وأضافت الحلواني أن السوق مغلق. وأكد أن الطريق طويل.").said
    assert found[0].who == found[-1].who == ("سامي الحلواني",)


RELATIONS = [
    pytest.param("محامي سامي الحلواني", id="his lawyer"),
    pytest.param("شقيق سامي الحلواني", id="his brother"),
    pytest.param("مساعد سامي الحلواني", id="his aide"),
    pytest.param("المتحدث باسم حملة سامي الحلواني", id="his campaign's spokesman"),
    pytest.param("أحد مساعدي سامي الحلواني", id="one of his aides"),
]


@pytest.mark.parametrize("words", RELATIONS)
def test_relation_of_somebody_is_not_he(words: str) -> None:
    assert_fields(one(f"قال {words} إن الجسر مفتوح."), type="unnamed", who=(), speaker=words, label=words)


OWN_RELATIONS = [
    pytest.param("قال شقيقه سامي الحلواني إن الجسر مفتوح.", "سامي الحلواني", id="his brother"),
    pytest.param("قال محاميه سامي الحلواني إن الجسر مفتوح.", "سامي الحلواني", id="his lawyer"),
    pytest.param("قالت زوجته هدى الصباغ إن الجسر مفتوح.", "هدى الصباغ", id="his wife"),
]


@pytest.mark.parametrize(("body", "who"), OWN_RELATIONS)
def test_relation_with_pronoun_is_who_is_named_behind_it(body: str, who: str) -> None:
    assert_fields(one(body), type="person", who=(who,), speaker=who)


def test_lawyer_with_article_is_he_himself() -> None:
    assert_fields(one("قال المحامي سامي الحلواني إن الجسر مفتوح."), who=("سامي الحلواني",), office="المحامي")


OTHER_BODIES = [
    pytest.param("مدير المكتبة", "مدير المصنع", id="a director of something else"),
    pytest.param("عضو النادي", "عضو اللجنة", id="a member of something else"),
    pytest.param(
        "رئيس الجامعة",
        "رئيس مجلس إدارة المصنع",
        id="a chairman of a board",
    ),
]


@pytest.mark.parametrize(("held", "said"), OTHER_BODIES)
def test_title_of_another_body_is_not_his(held: str, said: str) -> None:
    assert_fields(one(f"وصل {held} وليد الخياط.\nوأكد {said} أن الجسر مفتوح."), type="unnamed", who=(), speaker=said)


def test_title_of_the_same_body_is_his() -> None:
    body = "وصل مدير مكتبة الساحل وليد الخياط.\nوأكد مدير المكتبة أن الجسر مفتوح."
    assert_fields(one(body), type="person", who=("وليد الخياط",), basis="role", speaker="مدير المكتبة")


def test_office_of_nobody_named_keeps_its_words_and_country() -> None:
    # Resolution may know from dated terms who held it; reading does not.
    assert_fields(
        one("قال وزير الخارجية الروسي إن الجسر مفتوح."),
        who=(),
        basis="role",
        speaker="وزير الخارجية الروسي",
        label="وزير الخارجية الروسي",
        country="RU",
    )


def test_dropped_subject_is_the_last_speaker() -> None:
    found = told("قال سامي الحلواني إن الجسر مفتوح.\nوأضاف أن السوق مغلق.\nوتابع أن الطريق طويل.").said
    assert [(s.basis, s.speaker, s.label, s.who) for s in found] == [
        ("named", "سامي الحلواني", "سامي الحلواني", ("سامي الحلواني",)),
        ("dropped", None, "سامي الحلواني", ("سامي الحلواني",)),
        ("dropped", None, "سامي الحلواني", ("سامي الحلواني",)),
    ]


AGREEMENT = [
    # Sami spoke, then Huda; who goes on?
    pytest.param("وأضافت", ("هدى الصباغ",), id="feminine verb: the woman"),
    pytest.param("وأضاف", ("سامي الحلواني",), id="masculine verb: the man before her"),
]


@pytest.mark.parametrize(("verb", "who"), AGREEMENT)
def test_dropped_subject_agrees_with_its_verb(verb: str, who: tuple[str, ...]) -> None:
    body = f"قال سامي الحلواني إن الجسر مفتوح.\nوقالت هدى الصباغ إن الطريق طويل.\n{verb} أن السوق مغلق."
    assert_fields(by_cue(body, verb), who=who, basis="dropped")


PARTICIPLES = [
    pytest.param(
        "قالت هدى الصباغ إن سامي الحلواني وصل، مؤكدة أن السوق مغلق.",
        "مؤكدة",
        ("هدى الصباغ",),
        id="feminine: her who speaks",
    ),
    pytest.param(
        "قال سامي الحلواني إن هدى الصباغ وصلت، مؤكدا أن السوق مغلق.",
        "مؤكدا",
        ("سامي الحلواني",),
        id="masculine: him who speaks",
    ),
    pytest.param(
        "قالت وزارة النقل السورية إن الجسر مفتوح، مضيفة أن السوق مغلق.",
        "مضيفة",
        ("ministry_of_transport_syria",),
        id="feminine: the ministry",
    ),
    pytest.param(
        # The ministry said that Sami opened the bridge, (he) affirming that the work ended.
        "وقالت وزارة النقل السورية إن سامي الحلواني فتح الجسر مؤكدا أن العمل انتهى.",
        "مؤكدا",
        ("سامي الحلواني",),
        id="masculine after a ministry: him of whom it speaks",
        marks=pytest.mark.xfail(
            strict=True, reason="the person spoken of is not looked for behind the ministry's content"
        ),
    ),
]


@pytest.mark.parametrize(("body", "cue", "who"), PARTICIPLES)
def test_participle_agrees_with_its_speaker(body: str, cue: str, who: tuple[str, ...]) -> None:
    assert_fields(by_cue(body, cue), who=who, basis="dropped", parent=None)


CLAUSES = [
    pytest.param(
        "قالت هدى الصباغ إن الجسر مفتوح.\nووافق سامي الحلواني على الطلب، مؤكدا أن السوق مغلق.",
        "مؤكدا",
        ("سامي الحلواني",),
        id="who did something else in the sentence",
    ),
    pytest.param(
        "قال وليد القصار إن الجسر مفتوح.\nصرح بذلك المهندس سامي الحلواني، مبينا أن السوق مغلق.",
        "مبينا",
        ("سامي الحلواني",),
        id="behind a pronoun for what was said",
    ),
    pytest.param(
        "قالت فرنسا إن الجسر مفتوح.\nوسبق أن أرسلت روسيا رسالة إلى المنظمة، محذرة من أن السوق مغلق.",
        "محذرة",
        ("russia",),
        id="a state behind سبق أن",
    ),
    pytest.param(
        "قال وليد القصار: «الجسر مفتوح ولن يغلق»، فيما وصل سامي الحلواني إلى المدينة، مؤكدا أن السوق مغلق.",
        "مؤكدا",
        ("سامي الحلواني",),
        id="the clause behind what another said",
    ),
    pytest.param(
        "وافق سامي الحلواني على الطلب الذي قدم إلى منظمة «نور الساحل»، لكنه قال إن السوق مغلق.",
        "قال",
        ("سامي الحلواني",),
        id="not the body bound before the verb",
    ),
    pytest.param(
        "كان سامي الحلواني قد هدد وليد القصار في خطاب طويل، قائلا: السوق مغلق.",
        "قائلا",
        ("سامي الحلواني",),
        id="not whom he threatened",
    ),
]


@pytest.mark.parametrize(("body", "cue", "who"), CLAUSES)
def test_verb_without_subject_goes_on_about_the_subject_of_its_clause(
    body: str, cue: str, who: tuple[str, ...]
) -> None:
    assert_fields(by_cue(body, cue), who=who, basis="dropped")


def test_subject_that_a_letter_joins_before_its_verb() -> None:
    found = told(
        "سامي الحلواني يزور المدينة القديمة في اليوم الثاني ووزارة النقل السورية تعلن أن الجسر مفتوح.\n\n" + PARAGRAPH
    ).said
    assert found[-1].who == ("ministry_of_transport_syria",)


def test_one_content_is_said_once_and_relayed() -> None:
    found = one("قال سامي الحلواني، نقلا عن وكالة رويترز، إن الجسر مفتوح.")
    assert_fields(found, who=("سامي الحلواني",), relayed_by="reuters", content=OPEN)


def test_source_of_an_agency_speaks_and_the_agency_relays() -> None:
    found = one("وأضافت وكالة رويترز نقلا عن وزارة النقل السورية، أن الجسر مفتوح.")
    assert_fields(found, who=("ministry_of_transport_syria",), relayed_by="reuters", content=OPEN)


def test_who_is_called_upon_does_not_call() -> None:
    body = "قال سامي الحلواني إن الجسر مفتوح.\nوطالب العشرة في المجلس الحلواني بإغلاق السوق."
    assert all(s.who != ("سامي الحلواني",) for s in told(body).said if s.content != OPEN)


def test_source_is_nobody_named() -> None:
    body = "قال سامي الحلواني إن الجسر مفتوح.\nوأضاف المصدر أن السوق مغلق."
    assert_fields(by_cue(body, "وأضاف"), type="unnamed", who=(), label="المصدر")


def test_bodies_joined_by_a_letter_of_its_own() -> None:
    assert_fields(
        one("قال سامي الحلواني و هدى الصباغ إن الجسر مفتوح."), type="group", who=("سامي الحلواني", "هدى الصباغ")
    )


def test_two_joined_persons_are_a_group() -> None:
    assert_fields(
        one("قال سامي الحلواني وهدى الصباغ إن الجسر مفتوح."),
        type="group",
        who=("سامي الحلواني", "هدى الصباغ"),
        speaker="سامي الحلواني وهدى الصباغ",
    )


def test_both_sides_are_the_group_that_spoke_before() -> None:
    body = "قال سامي الحلواني وهدى الصباغ إن الجسر مفتوح.\nوأكد الطرفان أن العمل مستمر."
    assert_fields(
        by_cue(body, "وأكد"), type="group", basis="role", speaker="الطرفان", who=("سامي الحلواني", "هدى الصباغ")
    )


WOMEN = [
    pytest.param(
        "قالت هدى الصباغ ونجوى القصار إن الجسر مفتوح.\nوأكدن أن السوق مغلق.", ("هدى الصباغ", "نجوى القصار"), id="named"
    ),
    pytest.param(
        "قالت المهندسات إن الجسر مفتوح.\nوأكدن أن السوق مغلق.",
        (),
        id="described",
        marks=pytest.mark.xfail(strict=True, reason="a described source with ات behind a singular verb is no plural"),
    ),
]


@pytest.mark.parametrize(("body", "who"), WOMEN)
def test_plural_of_women_goes_on(body: str, who: tuple[str, ...]) -> None:
    found = by_cue(body, "وأكدن")
    assert_fields(found, basis="dropped", who=who, content="السوق مغلق")
    assert found.label == told(body).said[0].label


BODIES = [
    pytest.param("وزارة الخارجية الروسية", "mfa_russia", "named", id="ministry"),
    pytest.param("الخارجية الروسية", "mfa_russia", "named", id="ministry without its head noun"),
    pytest.param("وزارة النقل اليمنية", "ministry_of_transport_yemen", "named", id="ministry composed from the tables"),
]


@pytest.mark.parametrize(("words", "who", "basis"), BODIES)
def test_ministry_speaks(words: str, who: str, basis: str) -> None:
    assert_fields(one(f"قالت {words} إن الجسر مفتوح."), type="organisation", basis=basis, who=(who,), speaker=words)


def test_the_ministry_is_the_one_named_before() -> None:
    body = "قالت وزارة النقل السورية إن الجسر مفتوح.\nوأضافت الوزارة أن السوق مغلق."
    assert_fields(
        by_cue(body, "وأضافت"),
        type="organisation",
        basis="role",
        speaker="الوزارة",
        who=("ministry_of_transport_syria",),
    )


DOCUMENTS = [
    pytest.param(
        "نشرت الصحف وثيقة سرية لوزارة النقل السورية.\nوقالت الوثيقة إن الجسر مفتوح.", id="a secret document of"
    ),
    pytest.param("صدر تقرير عن وزارة النقل السورية أمس.\nوقال التقرير إن الجسر مفتوح.", id="a report by"),
]


@pytest.mark.parametrize("body", DOCUMENTS)
def test_document_told_of_before_speaks_for_who_issued_it(body: str) -> None:
    assert_fields(told(body).said[-1], type="organisation", basis="role", who=("ministry_of_transport_syria",))


def test_poll_of_opinion_is_no_newspapers() -> None:
    found = told("نشر المعهد استطلاعا للرأي.\nوقال الاستطلاع إن الجسر مفتوح.").said
    assert found[-1].who == ()


SHORT_FORMS = [
    pytest.param("طالبت الهيئة الأعضاء بالتوقف عن العمل.", id="an object behind it that agrees not in gender"),
]


@pytest.mark.parametrize("clause", SHORT_FORMS)
def test_short_form_with_a_definite_word_behind_it(clause: str) -> None:
    found = told(f"قالت هيئة السياحة إن الجسر مفتوح.\n{clause}").said
    assert found[1].who == ("هيئة السياحة",)


CLASSIFIED = [
    pytest.param("قال تنظيم داعش إن الجسر مفتوح.", "named", "داعش", id="with the name"),
    pytest.param(
        "خسر تنظيم داعش المدينة.\nوقال التنظيم إن الجسر مفتوح.",
        "role",
        "التنظيم",
        id="alone",
    ),
]


@pytest.mark.parametrize(("body", "basis", "words"), CLASSIFIED)
def test_verb_agrees_with_the_noun_that_classifies_a_body(body: str, basis: str, words: str) -> None:
    assert_fields(one(body), type="organisation", basis=basis, who=("isis",), speaker=words)


PALACES = [
    pytest.param("الكرملين", "kremlin", id="kremlin"),
    pytest.param("البيت الأبيض", "white_house", id="white house"),
]


@pytest.mark.parametrize(("words", "who"), PALACES)
def test_palace_is_an_organisation_and_not_its_state(words: str, who: str) -> None:
    assert_fields(one(f"أعلن {words} أن الجسر مفتوح."), type="organisation", basis="named", who=(who,))


STATES = [
    pytest.param("موسكو", "russia", "named", id="capital"),
    pytest.param("الولايات المتحدة", "united_states", "named", id="state of two words"),
    pytest.param("مصر", "egypt", "named", id="state"),
    pytest.param("الحكومة السورية", "syria", "role", id="its government"),
    pytest.param("السلطات الروسية", "russia", "role", id="its authorities"),
]


@pytest.mark.parametrize(("words", "who", "basis"), STATES)
def test_state_speaks(words: str, who: str, basis: str) -> None:
    assert_fields(one(f"أعلنت {words} أن الجسر مفتوح."), type="country", basis=basis, who=(who,), speaker=words)


MASCULINE = [
    pytest.param("أعلن العراق أن الجسر مفتوح.", "iraq", "named", id="behind its verb"),
    pytest.param(f"اليمن يعلن أن الجسر مفتوح\n{PARAGRAPH}", "yemen", "heading", id="before its verb"),
    pytest.param("أعلنت العراق أن الجسر مفتوح.", "iraq", "named", id="in the feminine too"),
]


@pytest.mark.parametrize(("body", "who", "basis"), MASCULINE)
def test_some_states_are_masculine(body: str, who: str, basis: str) -> None:
    assert_fields(one(body), type="country", basis=basis, who=(who,), content=OPEN)


def test_kingdom_is_the_one_named_before() -> None:
    body = "سافر الوفد إلى الأردن.\nوأكدت المملكة أن الجسر مفتوح."
    assert_fields(one(body), type="country", basis="role", who=("jordan",), speaker="المملكة")


def test_side_of_a_state_is_the_state() -> None:
    assert_fields(one("أعلن الجانب الروسي أن الجسر مفتوح."), type="country", basis="role", who=("russia",))


SOURCES = [
    pytest.param("قال", "مصدر عسكري", "military", None, id="a military source"),
    pytest.param("قال", "مسؤول روسي", "official", "RU", id="an official of a state"),
    pytest.param("قالت", "مصادر طبية", "medical", None, id="sources"),
    pytest.param("قال", "دبلوماسي غربي", "diplomatic", None, id="a diplomat"),
    pytest.param("قال", "عدد من الأعضاء", "political", None, id="some of many"),
    pytest.param(
        "قال",
        "عدد كبير من الأعضاء",
        "political",
        None,
        id="a large number of many",
    ),
    pytest.param("قال", "شهود عيان", "witness", None, id="witnesses"),
    pytest.param("قال", "متظاهرون", "activist", None, id="people on the street"),
    pytest.param("ذكر", "تقرير", "document", None, id="a document whose issuer is not told"),
    pytest.param(
        "قال", "مصدر في وزارة النقل السورية", "informed", "SY", id="a source in a ministry is not the ministry"
    ),
]


@pytest.mark.parametrize(("verb", "words", "kind", "country"), SOURCES)
def test_source_without_name_keeps_its_words(verb: str, words: str, kind: str, country: str | None) -> None:
    found = one(f"{verb} {words} إن الجسر مفتوح.")
    assert_fields(
        found, type="unnamed", who=(), speaker=words, label=words, source_kind=kind, country=country, content=OPEN
    )


def test_document_speaks_for_who_issued_it() -> None:
    assert_fields(
        one("جاء في بيان لوزارة النقل السورية أن الجسر مفتوح."),
        type="organisation",
        who=("ministry_of_transport_syria",),
        cue="جاء",
        medium="statement",
    )


HEADINGS = [
    pytest.param("سامي الحلواني: الجسر مفتوح أمام الجميع", "person", "سامي الحلواني", id="a name"),
    pytest.param("موسكو: الجسر مفتوح أمام الجميع", "country", "موسكو", id="a capital"),
    pytest.param(
        "وزارة النقل السورية: الجسر مفتوح أمام الجميع", "organisation", "وزارة النقل السورية", id="a ministry"
    ),
    pytest.param(
        "سامي الحلواني لـ«المدينة»: الجسر مفتوح أمام الجميع", "person", "سامي الحلواني", id="a name to a paper"
    ),
    pytest.param(
        "وزير النقل السوري لرويترز: الجسر مفتوح أمام الجميع",
        "unnamed",
        "وزير النقل السوري",
        id="an office to an agency",
        marks=pytest.mark.xfail(strict=True, reason="the agency behind ل is taken into the title"),
    ),
    pytest.param("مصدر عسكري: الجسر مفتوح أمام الجميع", "unnamed", "مصدر عسكري", id="a source"),
]


@pytest.mark.parametrize(("title", "type", "words"), HEADINGS)
def test_heading_with_colon_is_a_statement(title: str, type: str, words: str) -> None:
    assert_fields(
        one(f"{title}\n{PARAGRAPH}"),
        heading=True,
        basis="heading",
        cue=":",
        lemma=":",
        content="الجسر مفتوح أمام الجميع",
        type=type,
        speaker=words,
    )


def test_heading_names_him_whom_the_text_names_in_full() -> None:
    found = told(f"الحلواني: الجسر مفتوح أمام الجميع\nقال سامي الحلواني إن الجسر مفتوح.\n{PARAGRAPH}").said
    assert [(s.heading, s.speaker, s.who) for s in found] == [
        (True, "الحلواني", ("سامي الحلواني",)),
        (False, "سامي الحلواني", ("سامي الحلواني",)),
    ]


BARE = [
    pytest.param("الداخلية: الجسر مفتوح أمام الجميع", id="with a colon"),
    pytest.param("الداخلية تعلن أن الجسر مفتوح أمام الجميع", id="with a verb"),
]


@pytest.mark.parametrize("title", BARE)
def test_heading_names_the_office_whose_country_the_text_tells(title: str) -> None:
    found = told(f"{title}\nقالت وزارة الداخلية السورية إن الجسر مفتوح.\n{PARAGRAPH}").said
    assert [(s.heading, s.speaker, s.who) for s in found] == [
        (True, "الداخلية", ("moi_syria",)),
        (False, "وزارة الداخلية السورية", ("moi_syria",)),
    ]


def test_office_whose_country_nobody_tells_is_not_named_in_a_heading() -> None:
    assert told(f"الداخلية: الجسر مفتوح أمام الجميع\n{PARAGRAPH}").named == ()


def test_heading_with_verb_has_the_basis_heading_too() -> None:
    found = one(f"سامي الحلواني يؤكد أن الجسر مفتوح أمام الجميع\n{PARAGRAPH}")
    assert_fields(found, heading=True, basis="heading", cue="يؤكد", who=("سامي الحلواني",))


def test_topic_before_a_colon_says_nothing() -> None:
    # "Russia: experts open the bridge": the state's own name is the topic, its capital would speak.
    assert told(f"روسيا: خبراء يفتحون الجسر أمام الجميع\n{PARAGRAPH}").said == ()
