"""References: which body a head noun alone stands for, and which it is not said for."""

import pytest

from tests.told import told


def bodies(body: str) -> list[tuple[str, str]]:
    return [(n.text, n.who) for n in told(body).named if n.kind == "organisation"]


@pytest.mark.parametrize(
    ("named", "noun", "actor"),
    [
        ("صندوق النقد الدولي", "الصندوق", "imf"),
        ("صحيفة الشرق الأوسط", "الجريدة", "aawsat"),
        ("ريال مدريد", "الفريق", "real_madrid"),
        ("تويتر", "الشركة", "twitter"),
    ],
)
def test_a_head_noun_stands_for_the_body_named_before(named: str, noun: str, actor: str) -> None:
    assert bodies(f"صمت {named} أمس. ثم عاد {noun} إلى العمل.")[-1] == (noun, actor)


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ("حزب الله", "هذه الجبهة"),
        ("تويتر", "أمين الصندوق"),
        ("ريال مدريد", "ملعب الاتحاد"),
        ("ريال مدريد", "المنتخب"),
        ("وكالة فرانس برس", "هذا الموقع"),
        ("صحيفة الشرق الأوسط", "حرب الوكالة"),
        ("قناة الجزيرة", "مدن القناة"),
    ],
    ids=["a front", "a fund", "another union", "a national team", "a site", "an agency for a paper", "a canal"],
)
def test_a_head_noun_of_other_things_stands_for_none(named: str, words: str) -> None:
    assert len(bodies(f"صمت {named} أمس. وعاد الهدوء إلى {words} أمس.")) == 1
