"""Bodies of others: an office, a mission or a bureau that speaks is named with whose it is."""

import pytest

from tests.told import told


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("أعلن مكتب الحلواني أن المصنع عاد إلى العمل.", "مكتب الحلواني"),
        ("أعلن مكتب رئيس كوريا الجنوبية أن المصنع عاد إلى العمل.", "مكتب رئيس كوريا الجنوبية"),
        ("أعلن مكتب المدعي العام أن المصنع عاد إلى العمل.", "مكتب المدعي العام"),
        ("قالت بعثة إيران لدى الأمم المتحدة إن المصنع عاد إلى العمل.", "بعثة إيران لدى الأمم المتحدة"),
        ("قالت البعثة الإيرانية في الأمم المتحدة إن المصنع عاد إلى العمل.", "البعثة الإيرانية في الأمم المتحدة"),
        ("أعلن المكتب السياسي لحركة حماس أن المصنع عاد إلى العمل.", "المكتب السياسي لحركة حماس"),
        ("أعلن المكتب الإعلامي لوزارة المالية أن المصنع عاد إلى العمل.", "المكتب الإعلامي لوزارة المالية"),
    ],
    ids=[
        "of a name",
        "of a president",
        "of a title",
        "a mission",
        "a mission by its adjective",
        "a bureau",
        "of a ministry",
    ],
)
def test_a_body_that_speaks_is_named_with_its_owner(sentence: str, name: str) -> None:
    article = told(sentence)
    assert [n.text for n in article.named] == [name]
    assert [s.type for s in article.said] == ["organisation"]


def test_who_is_named_in_full_keeps_his_mention_behind_his_office() -> None:
    named = told("أعلن مكتب سامي الحلواني أن المصنع عاد إلى العمل.").named
    assert [(n.text, n.kind) for n in named] == [("سامي الحلواني", "person")]


def test_a_title_keeps_the_body_that_its_office_is_of() -> None:
    named = told("قال رئيس المكتب السياسي لحركة حماس سامي الحلواني إن المصنع عاد إلى العمل.").named
    assert ("حماس", "organisation") in [(n.text, n.kind) for n in named]


def test_the_site_of_an_outlet_is_the_outlet() -> None:
    assert [s.who for s in told('قال موقع صحيفة "بريدا" المحلية إن المصنع عاد إلى العمل.').said] == [("بريدا",)]


def test_a_committee_is_not_a_body_with_another_head() -> None:
    said = told("قالت مفوضية الانتخابات إن المصنع عاد إلى العمل. وأوصت اللجنة ببيعه.").said
    assert said[1].type == "unnamed"
