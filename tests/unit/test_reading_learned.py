"""What an outlet has learned: its source speaks, or the outlet itself where it names none."""

import pytest

from tests.told import assert_fields, one, told

NEWS = "المعرض مفتوح أمام الزوار"

LEARNED = [
    pytest.param(f"وعلمت «عكاظ» أن {NEWS}.", "organisation", ("okaz",), id="the outlet"),
    pytest.param(f"وعلمت «عكاظ» من مصدر مطلع أن {NEWS}.", "unnamed", (), id="its source"),
]


@pytest.mark.parametrize(("body", "type_", "who"), LEARNED)
def test_what_an_outlet_has_learned_is_told(body: str, type_: str, who: tuple[str, ...]) -> None:
    assert_fields(one(body), cue="وعلمت", content=NEWS, type=type_, who=who)


def test_its_source_is_relayed_by_the_outlet() -> None:
    assert one(f"وعلمت «عكاظ» من مصدر مطلع أن {NEWS}.").relayed_by == "okaz"


def test_what_somebody_has_learned_is_not_told() -> None:
    assert not told(f"علمت هدى الصباغ أن {NEWS}.").said
