"""Quotations: marks of every style, faulty ones, and how much has to be quoted to be direct or mixed."""

import pytest

from tests.told import assert_fields, by_cue, one, told

SAID = "ستفتح المكتبة أبوابها غدا"

MARKS = {
    "guillemets": "«»",
    "curly": "“”",
    "straight": '""',
    "double brackets": ("((", "))"),
    "apostrophes": ("''", "''"),
}


@pytest.mark.parametrize("marks", MARKS.values(), ids=MARKS)
@pytest.mark.parametrize(
    "opening",
    ["قال سامي الحلواني: ", "قال وزير النقل السوري ", "أكد سامي الحلواني أن "],
    ids=["colon", "nothing", "أن"],
)
def test_words_between_marks_are_direct_and_marks_stay_outside(opening: str, marks: tuple[str, str]) -> None:
    assert_fields(one(f"{opening}{marks[0]}{SAID}{marks[1]}."), kind="direct", content=SAID)


def test_marks_right_behind_a_name() -> None:
    assert_fields(one(f"قال سامي الحلواني «{SAID}»."), kind="direct", content=SAID, who=("سامي الحلواني",))


@pytest.mark.xfail(strict=True, reason="the high mark “ opens, it never closes")
def test_low_and_high_marks() -> None:
    assert_fields(one(f"قال سامي الحلواني: „{SAID}“."), kind="direct", content=SAID)


KINDS = [
    # Sami said the library "will open to all" in summer.
    pytest.param(
        "قال سامي الحلواني إن المكتبة «ستفتح أبوابها للجميع» في الصيف.",
        "mixed",
        "المكتبة «ستفتح أبوابها للجميع» في الصيف",
        id="three words quoted of more: mixed, marks stay in",
    ),
    pytest.param(
        "قال سامي الحلواني إن المكتبة الجديدة «ستفتح أبوابها للجميع».",
        "mixed",
        "المكتبة الجديدة «ستفتح أبوابها للجميع»",
        id="mixed, the closing mark at the end too",
    ),
    pytest.param(
        "قال سامي الحلواني إن الخطة «لعبة مزدوجة» تضر بالجميع.",
        "indirect",
        "الخطة «لعبة مزدوجة» تضر بالجميع",
        id="two words quoted: a disputed word",
    ),
    pytest.param(
        "قال سامي الحلواني إن «سي إن إن» تزور المكتبة اليوم.",
        "indirect",
        "«سي إن إن» تزور المكتبة اليوم",
        id="letters that are spelled: a name",
    ),
    pytest.param(
        "قال سامي الحلواني إن مشروع «النهر الكبير» يتقدم بسرعة.",
        "indirect",
        "مشروع «النهر الكبير» يتقدم بسرعة",
        id="a name in marks",
    ),
    pytest.param(
        'قال سامي الحلواني إن صحيفة "الجسر"نشرت الخبر كله ثم حذفته "من الموقع".',
        "indirect",
        'صحيفة "الجسر"نشرت الخبر كله ثم حذفته "من الموقع"',
        id="no space behind a name in marks",
    ),
    pytest.param(
        "قال سامي الحلواني إن شركة «النهر الكبير للنقل» أغلقت مكاتبها.",
        "indirect",
        "شركة «النهر الكبير للنقل» أغلقت مكاتبها",
        id="a long name in marks",
    ),
    pytest.param(
        "قال سامي الحلواني إن المعرض يفتتح تحت عنوان «نهر يصل الضفتين» غدا.",
        "indirect",
        "المعرض يفتتح تحت عنوان «نهر يصل الضفتين» غدا",
        id="a long title in marks",
    ),
    pytest.param(
        "قال سامي الحلواني إن تنظيم “داعش” خسر المدينة.",
        "indirect",
        "تنظيم “داعش” خسر المدينة",
        id="an organisation in marks",
    ),
    pytest.param(
        "قال وزير النقل السوري «إن المكتبة ستفتح أبوابها غدا».",
        "direct",
        "إن المكتبة ستفتح أبوابها غدا",
        id="a complementiser inside the marks stays in",
    ),
    pytest.param(
        "وقال سامي الحلواني: لن نغلق المكتبة أبدا.",
        "indirect",
        "لن نغلق المكتبة أبدا",
        id="first person behind a colon without marks",
    ),
    pytest.param(
        "وقال سامي الحلواني.. لن نغلق المكتبة أبدا.",
        "indirect",
        "لن نغلق المكتبة أبدا",
        id="first person behind two dots without marks",
    ),
    pytest.param(
        "وقال سامي الحلواني.. “لن نغلق المكتبة أبدا”.", "direct", "لن نغلق المكتبة أبدا", id="marks behind two dots"
    ),
]


@pytest.mark.parametrize(("body", "kind", "content"), KINDS)
def test_kind_is_how_much_is_quoted(body: str, kind: str, content: str) -> None:
    assert_fields(one(body), kind=kind, content=content)


INSIDE = [
    # I read the novel "The Wide Sea" in two days.
    pytest.param(
        'قال سامي الحلواني: «قرأت رواية "البحر الواسع" في يومين».',
        'قرأت رواية "البحر الواسع" في يومين',
        id="marks of another style",
    ),
    pytest.param(
        "قال سامي الحلواني: «المكتبة مفتوحة، وتعالوا إليها كل يوم».",
        "المكتبة مفتوحة، وتعالوا إليها كل يوم",
        id="a comma",
    ),
    pytest.param(
        "قال سامي الحلواني: «المكتبة مفتوحة للجميع. تعالوا إليها كل يوم».",
        "المكتبة مفتوحة للجميع. تعالوا إليها كل يوم",
        id="a full stop",
    ),
    pytest.param(
        "قال سامي الحلواني: «المكتبة مفتوحة للجميع كل يوم.»",
        "المكتبة مفتوحة للجميع كل يوم.",
        id="the closing full stop",
    ),
    pytest.param("قال سامي الحلواني: «متى تفتح المكتبة أبوابها؟».", "متى تفتح المكتبة أبوابها؟", id="a question mark"),
]


@pytest.mark.parametrize(("body", "content"), INSIDE)
def test_what_stands_inside_the_marks_is_content(body: str, content: str) -> None:
    assert_fields(one(body), kind="direct", content=content)


FAULTY = [
    pytest.param(
        "قال سامي الحلواني: «ستفتح المكتبة أبوابها غدا.\nوكان الجو باردا في المدينة.",
        id="not closed before the paragraph ends",
    ),
    pytest.param("قال سامي الحلواني: «ستفتح المكتبة أبوابها غدا»».", id="closed twice"),
    pytest.param(
        "قال سامي الحلواني: ««ستفتح المكتبة أبوابها غدا».",
        id="opened twice",
        marks=pytest.mark.xfail(strict=True, reason="the second opening mark is taken for content"),
    ),
    pytest.param('قال سامي الحلواني: “ستفتح المكتبة أبوابها غدا".', id="closed in another style"),
]


@pytest.mark.parametrize("body", FAULTY)
def test_faulty_marks_are_read_as_meant(body: str) -> None:
    assert_fields(one(body), kind="direct", content=SAID)


def test_mark_that_closes_what_nothing_opened_tells_of_a_quotation() -> None:
    assert_fields(one(f'قال سامي الحلواني إن {SAID}".'), kind="direct", content=SAID)


def test_cue_behind_its_quotation() -> None:
    # "We shall open the library tomorrow," said Sami.
    assert_fields(
        one("«ستفتح المكتبة أبوابها غدا»، قال سامي الحلواني."),
        kind="direct",
        content=SAID,
        cue="قال",
        who=("سامي الحلواني",),
    )


def test_quotation_reopened_in_a_new_paragraph_goes_on_without_cue() -> None:
    body = "قال سامي الحلواني: «ستفتح المكتبة أبوابها غدا».\n«ونحن ننتظر القراء كل يوم»."
    second = told(body).said[1]
    assert_fields(
        second,
        cue=None,
        lemma=None,
        kind="direct",
        content="ونحن ننتظر القراء كل يوم",
        basis="dropped",
        speaker=None,
        who=("سامي الحلواني",),
    )


def test_quotation_nobody_speaks_is_no_statement() -> None:
    # A banner over the gate read so; nobody was named before.
    assert told("«ستفتح المكتبة أبوابها غدا أمام الجميع».").said == ()


def test_narrators_participle_within_the_marks_is_a_statement_of_its_own() -> None:
    # "We shall open the library tomorrow, adding that he awaits the readers": the marks close too late.
    body = "قال سامي الحلواني: «ستفتح المكتبة أبوابها غدا، مضيفا أنه ينتظر القراء»."
    assert_fields(by_cue(body, "قال"), content=SAID, kind="direct")
    assert_fields(by_cue(body, "مضيفا"), content="ينتظر القراء", kind="indirect", who=("سامي الحلواني",), parent=None)


def test_two_quotations_of_a_sentence_are_two_statements() -> None:
    body = "قال سامي الحلواني: «ستفتح المكتبة أبوابها غدا»، مضيفا: «ننتظر القراء كل يوم»."
    assert_fields(by_cue(body, "قال"), content=SAID, kind="direct")
    assert_fields(by_cue(body, "مضيفا"), content="ننتظر القراء كل يوم", kind="direct", who=("سامي الحلواني",))


JOINED = [
    # Sami said that "the library will open tomorrow", and that "entry will be free".
    pytest.param(f'"{SAID}"، وأن "الدخول سيكون مجانا"', id="a second أن"),
    pytest.param(f'"{SAID}"، و"سيكون الدخول مجانا للجميع"', id="a second quotation behind و"),
    pytest.param(f'"{SAID}"، حيث "يكون الدخول مجانا للجميع"', id="a clause that is quoted too"),
    pytest.param(f'"{SAID}"، إذا اكتملت أعمال الطلاء', id="a condition"),
]


@pytest.mark.parametrize("content", JOINED)
def test_what_is_joined_to_a_quotation_is_said_with_it(content: str) -> None:
    assert_fields(one(f"قال سامي الحلواني إن {content}."), kind="mixed", content=content)


def test_narrator_returns_behind_a_quotation_though_he_quotes_again() -> None:
    body = f'قال سامي الحلواني إن "{SAID}"، لكنه ليس "أول مدير للمكتبة العامة".'
    assert_fields(one(body), kind="direct", content=SAID)
