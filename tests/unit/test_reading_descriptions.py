"""Descriptions: where the words for who speaks end, and what is said or whom it is said to begins."""

import pytest

from tests.told import told


def _label(sentence: str) -> str | None:
    (found,) = told(sentence).said
    return found.label


@pytest.mark.parametrize(
    ("subject", "behind"),
    [
        ("المحتجون", "الحكومة"),
        ("الضابط", "المواطنين"),
        ("مدير الشركة", "السلطات المحلية"),
        ("سكان المدينة", "الشركات"),
        ("المهندس الإيراني", "الصحفيين"),
        ("المحققون", "الحارسات"),
    ],
)
def test_whom_somebody_addresses_is_no_adjective_of_his(subject: str, behind: str) -> None:
    assert _label(f"طالب {subject} {behind} بفتح الجسر.") == subject


@pytest.mark.parametrize(
    "subject",
    [
        "الصحفيين الكوريين الجنوبيين",
        "القادة العسكريون",
        "القادة العسكريين",
        "المحامون الخمسة",
        "القوة المتعددة الجنسيات",
        "النساء المشاركات",
    ],
)
def test_adjectives_that_agree_belong_to_who_speaks(subject: str) -> None:
    assert _label(f"وقال {subject} إن الجسر مغلق.") == subject


SPOKEN_TO = [
    pytest.param("وقال مصدر في المكتبة لوكالة الأناضول إن الجسر مفتوح.", "مصدر في المكتبة", id="a source"),
    pytest.param("وأفاد شهود لصحيفة عكاظ بأن الجسر مفتوح.", "شهود", id="many"),
]


@pytest.mark.parametrize(("body", "label"), SPOKEN_TO)
def test_the_outlet_spoken_to_is_no_part_of_who_speaks(body: str, label: str) -> None:
    assert _label(body) == label
