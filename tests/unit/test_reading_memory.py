"""Memory: how far back a verb without subject reaches for who goes on speaking."""

import pytest

from tests.told import told

_FILLER = "وبقيت الأسواق مغلقة. ثم هطل المطر على المدينة. وعاد الهدوء إلى الشوارع مساء."


def _last(body: str) -> tuple[tuple[str, ...], str | None] | None:
    found = told(body).said[1:]
    return (found[-1].who, found[-1].label) if found else None


@pytest.mark.parametrize(
    ("subject", "verb", "goes_on"),
    [
        ("سكان", "وقالوا إن", ((), "سكان")),
        ("سكان", "كما قالوا إن", ((), "سكان")),
        ("سكان", "وفي الطرقات التي غمرتها المياه قالوا إن", ((), None)),
        ("مصدر أمني", "وفي الطرقات التي غمرتها المياه مؤكدا", None),
    ],
    ids=["the verb opens", "behind كما", "undecided", "no statement"],
)
def test_a_verb_amid_its_sentence_goes_on_with_nobody_far_before(
    subject: str, verb: str, goes_on: tuple[tuple[str, ...], str | None] | None
) -> None:
    found = _last(f"قال {subject} إن الجسر مغلق. {_FILLER} {verb} السوق ما زال فارغا.")
    assert found is None if goes_on is None else found is not None and (found[0], found[1] or None) == goes_on


def test_it_goes_on_with_who_spoke_just_before() -> None:
    body = "قال سكان إن الجسر مغلق. وبقيت الأسواق مغلقة. وفي الطرقات التي غمرتها المياه قالوا إن السوق فارغ."
    assert _last(body) == ((), "سكان")


@pytest.mark.parametrize(("first", "goes_on"), [("سكان", None), ("سامي الحلواني", ("سامي الحلواني",))])
def test_nobody_unnamed_goes_on_behind_another(first: str, goes_on: tuple[str, ...] | None) -> None:
    verb = "مؤكدا" if goes_on else "مؤكدين"
    body = f"قال {first} إن الجسر مغلق. وقالت نجوى القصار إن المدينة هادئة. وفي الطرقات وقف المارة، {verb} عودة الماء."
    (found,) = told(body).said[2:]
    assert (found.who, found.label or None) == ((goes_on, found.label) if goes_on else ((), None))
