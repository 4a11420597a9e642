"""Federations of football: by their name in full, or by nothing but their nationality in news of football."""

import pytest

from tests.told import one, told

FOOTBALL = "مباراة المنتخب في كرة القدم تأجلت"

SAID = [
    pytest.param(f"قال الاتحاد المغربي إن {FOOTBALL}.", "football_association_morocco", id="nationality alone"),
    pytest.param("قال الاتحاد الكويتي لكرة القدم إن الملعب جاهز.", "football_association_kuwait", id="in full"),
    pytest.param(f"قال الاتحاد السعودي إن {FOOTBALL}.", "football_association_saudi_arabia", id="who speaks"),
]


@pytest.mark.parametrize(("body", "who"), SAID)
def test_a_federation_speaks(body: str, who: str) -> None:
    assert one(body).who == (who,)


OTHERS = [
    pytest.param("قال الاتحاد المغربي إن المؤتمر تأجل إلى الربيع.", id="of anything"),
    pytest.param("قال الاتحاد المغربي إن مباراة المنتخب في كرة السلة تأجلت.", id="of another game"),
    pytest.param(f"حضر لاعب الاتحاد السعودي أمس لأن {FOOTBALL}.", id="a club"),
]


@pytest.mark.parametrize("body", OTHERS)
def test_elsewhere_it_is_another(body: str) -> None:
    assert not any(named.who.startswith("football_association") for named in told(body).named)
