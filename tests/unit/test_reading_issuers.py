"""Issuers: a document speaks for the body that the article says made it."""

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("أظهرت دراسة جديدة أجرتها جامعة تكساس أن الجسر مفتوح.", ("جامعة تكساس",)),
        ("أظهرت دراسة جديدة، أجرتها «شركة المياه الوطنية»، أن الجسر مفتوح.", ("شركة المياه الوطنية",)),
        (
            "أصدرت جمعية المهندسين أمس تقريرا عن الجسور. وسافر وفد حزب النور.\nوأوضح التقرير أن الجسر مفتوح.",
            ("جمعية المهندسين",),
        ),
        (
            "بحث المجلس دراسة حديثة أعدتها جمعية المهندسين. وسافر وفد حزب النور.\nوأوضحت الدراسة أن الجسر مفتوح.",
            ("جمعية المهندسين",),
        ),
        ("ذكر بيان الحكومة المغربية أن الجسر مفتوح.", ("morocco",)),
        ("ذكر بيان سلطات البلدة أن الجسر مفتوح.", ()),
        ("نشرت وكالة رويترز بيانا طويلا.\nوأوضح البيان أن الجسر مفتوح.", ()),
    ],
    ids=[
        "whoever made it", "in marks behind a comma", "issued before", "made before", "a government", "a town",
        "an agency passes it on",
    ],
)  # fmt: skip
def test_a_document_speaks_for_who_issued_it(body: str, who: tuple[str, ...]) -> None:
    assert told(body).said[-1].who == who
