"""Confronted: who owns or tells something on being asked, as reports of the police have it."""

import pytest

from tests.told import assert_fields, by_cue, one

ASKED = [
    pytest.param("وبسؤال المتهم أقر بأنه باع الهاتف.", "أقر", "المتهم", "باع الهاتف", id="the accused, behind the noun"),
    pytest.param(
        "تم ضبط المتهمين، وبمواجهتهما أمام العميد سامي الحلواني اعترفا بسرقة المتجر.",
        "اعترفا", "المتهمين", "بسرقة المتجر", id="the pronoun's, not the officer",
    ),
    pytest.param(
        "تم ضبط المتهمين، وبمواجهتهم، أنكروا سرقة المتجر.", "أنكروا", "المتهمين", "سرقة المتجر", id="between commas",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "cue", "label", "content"), ASKED)
def test_who_is_asked_is_who_owns(body: str, cue: str, label: str, content: str) -> None:
    assert_fields(one(body), cue=cue, type="unnamed", label=label, content=content)


def test_named_person_who_is_asked_is_who_tells() -> None:
    statement = by_cue("وبسؤال هدى الصباغ، 40 سنة، أكدت أن المتجر مغلق.", "أكدت")
    assert_fields(statement, who=("هدى الصباغ",), basis="named", content="المتجر مغلق")


def test_confession_of_somebody_not_told_of_is_kept_undecided() -> None:
    statement = one("تمكنت القوة من ضبط عاطل بالقرية.\nوبمواجهته بما أسفر عنه الضبط اعترف بسرقة المتجر.")
    assert_fields(statement, cue="اعترف", type=None, who=(), content="بسرقة المتجر")


def test_interviewee_who_is_asked_about_something_goes_on() -> None:
    body = "قال سامي الحلواني إن المكتبة جاهزة.\nوبسؤاله عن الموعد، أكد أن الافتتاح قريب."
    assert_fields(by_cue(body, "أكد"), who=("سامي الحلواني",), content="الافتتاح قريب")


RECORDED = [
    pytest.param("، وتحرر عن ذلك المحضر رقم 20 لسنة 2013.", id="the record that is drawn up"),
    pytest.param("، فتحرر محضر بالواقعة وأخطرت النيابة.", id="the record, at once"),
    pytest.param("، وتولت النيابة التحقيق.", id="the prosecution takes over"),
]


@pytest.mark.parametrize("behind", RECORDED)
def test_what_was_done_with_the_case_is_no_content(behind: str) -> None:
    assert_fields(one("وبسؤال المتهم أقر بسرقة المتجر" + behind), content="بسرقة المتجر")
