"""Names behind a description that no table knows: whose bearer it describes, and whose things or kin it tells of."""

import pytest

from tests.told import one

NEWS = "المعرض مفتوح أمام الزوار"

DESCRIBED = [
    pytest.param(f"وأكد إداري المكتبة سامي الحلواني أن {NEWS}.", "سامي الحلواني", id="an official of a place"),
    pytest.param(f"وقال الخزاف الشهير سامي الحلواني إن {NEWS}.", "سامي الحلواني", id="definite words"),
    pytest.param(f"وقال ابنه سامي الحلواني إن {NEWS}.", "سامي الحلواني", id="his son"),
    pytest.param(f"وقالت كبيرة الباحثين هدى الصباغ إن {NEWS}.", "هدى الصباغ", id="one of many"),
]


@pytest.mark.parametrize(("body", "who"), DESCRIBED)
def test_a_description_leads_to_the_name_behind_it(body: str, who: str) -> None:
    assert one(body).who == (who,)


OF_HIM = [
    pytest.param(f"وقالت عائلة سامي الحلواني إن {NEWS}.", id="his family"),
    pytest.param(f"وقال محامي الأسير سامي الحلواني إن {NEWS}.", id="a lawyer, of whom is open"),
    pytest.param(f"وقال أنصار المرشح سامي الحلواني إن {NEWS}.", id="his followers"),
]


@pytest.mark.parametrize("body", OF_HIM)
def test_what_belongs_to_somebody_is_not_he(body: str) -> None:
    assert one(body).who == ()


SURNAMES = [
    pytest.param(f'وقال محمد المقبل: "{NEWS} في هذا الأسبوع".', "محمد المقبل", id="before a colon"),
    pytest.param(f"وقال محمود القريب لوكالة الأنباء إن {NEWS}.", "محمود القريب", id="before those spoken to"),
]


@pytest.mark.parametrize(("body", "who"), SURNAMES)
def test_a_word_between_a_given_name_and_what_is_said_is_its_surname(body: str, who: str) -> None:
    assert one(body).who == (who,)
