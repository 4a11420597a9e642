"""Passages: title, dateline, byline, sub-headings, paragraphs and site furniture."""

import pytest

from tests.told import told

TITLE = "الجسر مفتوح أمام الجميع"
LONG = "وصلت الحافلات إلى المدينة القديمة منذ الصباح بعد عام من العمل المستمر في الشوارع الكبيرة كلها وحولها."
UNSTOPPED = f"{LONG[:-1]} و{LONG[:-1]}"

SHAPES = [
    pytest.param([TITLE, LONG], ["title", "paragraph"], id="title and text"),
    pytest.param([LONG], ["paragraph"], id="a text of one line has no title"),
    pytest.param([LONG, LONG], ["paragraph", "paragraph"], id="a sentence is no title"),
    pytest.param([TITLE, "دمشق-سانا", LONG], ["title", "dateline", "paragraph"], id="place and agency on a line"),
    pytest.param([TITLE, "القاهرة", LONG], ["title", "dateline", "paragraph"], id="a place on a line"),
    pytest.param([TITLE, "كتب سامي الحلواني", LONG], ["title", "byline", "paragraph"], id="byline with كتب"),
    pytest.param([TITLE, "سامي الحلواني", LONG], ["title", "byline", "paragraph"], id="byline of a name"),
    pytest.param(
        [TITLE, LONG, "السوق ينتظر القراء", LONG],
        ["title", "paragraph", "subheading", "paragraph"],
        id="sub-heading before a paragraph",
    ),
    pytest.param(
        [TITLE, LONG, "وينتظر السوق القراء", LONG],
        ["title", "paragraph", "paragraph", "paragraph"],
        id="a line that begins with و goes on",
    ),
    pytest.param(
        [TITLE, LONG, "السوق ينتظر القراء.", LONG],
        ["title", "paragraph", "paragraph", "paragraph"],
        id="a line that ends in a full stop is a sentence",
    ),
    pytest.param(["صورة أرشيفية", TITLE, LONG], ["boilerplate", "title", "paragraph"], id="caption above the title"),
    pytest.param([LONG, LONG, "تابعونا على تويتر"], ["paragraph", "paragraph", "boilerplate"], id="follow us"),
    pytest.param(
        [TITLE, LONG, LONG, "افتتاح معرض الكتاب في المدينة", "الحديقة تستقبل زوارها"],
        ["title", "paragraph", "paragraph", "boilerplate", "boilerplate"],
        id="teasers without a full stop close the page",
    ),
    pytest.param(
        [
            TITLE,
            LONG,
            LONG,
            LONG,
            "أكد العمال أن الجسر مفتوح.",
            "افتتاح معرض الكتاب في المدينة",
            "الحديقة تستقبل زوارها",
        ],
        ["title", "paragraph", "paragraph", "paragraph", "boilerplate", "boilerplate", "boilerplate"],
        id="a teaser with a full stop and a bare verb above them",
    ),
    pytest.param(
        [TITLE, LONG, LONG, "افتتاح معرض الكتاب في المدينة"],
        ["title", "paragraph", "paragraph", "paragraph"],
        id="one line without a full stop is the text's own",
    ),
    pytest.param(
        [TITLE, LONG, LONG, "وافتتح معرض الكتاب في المدينة", "كما استقبلت الحديقة زوارها"],
        ["title", "paragraph", "paragraph", "paragraph", "paragraph"],
        id="lines that go on are the text's own",
    ),
    pytest.param(
        [TITLE, UNSTOPPED, UNSTOPPED, "افتتاح معرض الكتاب في المدينة", "الحديقة تستقبل زوارها"],
        ["title", "paragraph", "paragraph", "paragraph", "paragraph"],
        id="a text that has no full stops has no teasers",
    ),
    pytest.param(
        [TITLE, LONG, LONG, "اقرأ أيضا:", "الحديقة تفتح أبوابها"],
        ["title", "paragraph", "paragraph", "boilerplate", "boilerplate"],
        id="links behind their heading",
    ),
]


@pytest.mark.parametrize(("lines", "kinds"), SHAPES)
def test_kinds_of_lines(lines: list[str], kinds: list[str]) -> None:
    assert list(told("\n".join(lines)).passages) == list(zip(kinds, lines, strict=True))


LEADING = [
    pytest.param("القاهرة، مصر (CNN)", "-- ", "cnn", id="American"),
    pytest.param("دمشق (رويترز)", " - ", "reuters", id="agency in brackets"),
]


@pytest.mark.parametrize(("dateline", "dash", "source"), LEADING)
def test_dateline_at_the_head_of_a_paragraph(dateline: str, dash: str, source: str) -> None:
    found = told(f"{TITLE}\n{dateline}{dash}{LONG}")
    assert found.passages[1] == ("dateline", dateline)
    assert found.dateline_source == source


@pytest.mark.parametrize(("dateline", "dash", "source"), LEADING)
def test_paragraph_begins_behind_the_dash(dateline: str, dash: str, source: str) -> None:
    assert told(f"{TITLE}\n{dateline}{dash}{LONG}").passages[2] == ("paragraph", LONG)


def test_agency_of_the_dateline_is_the_source() -> None:
    assert told(f"{TITLE}\nدمشق-سانا\n{LONG}").dateline_source == "sana"
    assert told(f"{TITLE}\nدمشق\n{LONG}").dateline_source is None


def test_declared_title_that_is_not_in_the_text_makes_no_line_a_title() -> None:
    assert told(f"{TITLE}\n{LONG}", title="السوق ينتظر القراء").passages[0][0] != "title"


def test_declared_title_of_a_column_of_its_own() -> None:
    found = told(f"{TITLE}\n\n{LONG}", title=TITLE, title_end=len(TITLE))
    assert found.passages == (("title", TITLE), ("paragraph", LONG))


@pytest.mark.parametrize("body", ["", "\n\n", "   "], ids=["empty", "line ends", "spaces"])
def test_blank_text_has_no_passages(body: str) -> None:
    assert told(body).passages == ()


def test_white_space_belongs_to_no_passage() -> None:
    assert told(f"\n\n  {LONG}  \r\n\r\n").passages == (("paragraph", LONG),)


def test_nothing_is_said_in_site_furniture() -> None:
    said = told(f"{TITLE}\n{LONG}\n{LONG}\nاقرأ أيضا: سامي الحلواني يؤكد أن الجسر مفتوح").said
    assert said == ()


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(
            "قال مدير المكتبة القديمة سامي الحلواني إن جسر\nالمدينة القديمة\n، مفتوح أمام الجميع منذ الصباح الباكر في هذا\nاليوم\n.",
            id="around linked names",
        ),
        pytest.param("قال سامي الحلواني إن الطريق إلى\nالجسر مفتوح أمام الجميع منذ الصباح.", id="behind a preposition"),
    ],
)
def test_line_end_within_a_sentence(broken: str) -> None:
    said = told(f"{TITLE}\n\n{LONG}\n{broken}").said
    assert [s.content for s in said] == [broken[broken.index("إن ") + 3 :].rstrip("\n.")]


def test_teasers_of_an_outlet_that_only_the_dateline_names() -> None:
    teasers = [f"{verb} سامي الحلواني فتح الجسر أمام الناس أمس." for verb in ("كشف", "أعلن", "أكد", "نفى", "طلب")]
    body = "\n".join([TITLE, "دبي، الإمارات (CNN)-- " + LONG, LONG, LONG, *teasers])
    assert [kind for kind, _ in told(body).passages][-5:] == ["boilerplate"] * 5
