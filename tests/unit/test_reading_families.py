"""Families named first: whom the family's name alone means where the article names several of it."""

import pytest

from tests.told import told

NAMED = "وصل الزعيم كيم جونغ أون إلى القرية مع الجنرال كيم يونغ تشول وشقيقته كيم يو جونغ صباح يوم مشمس جميل."


def persons(body: str) -> list[tuple[str, str]]:
    return [(n.text, n.who) for n in told(body).named if n.kind == "person"]


@pytest.mark.parametrize(
    "words",
    ["وتنتظر المدينة قمة بين ترامب وكيم في الصيف.", "وتلقت المدينة رسالة من الرئيس كيم في الصيف."],
    ids=["beside another", "behind his title"],
)
def test_a_family_s_name_alone_is_that_of_who_rules(words: str) -> None:
    assert persons(f"{NAMED}\n{words}")[-1] == ("كيم", "kim_jong_un")


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("وتلقت المدينة رسالة من الجنرال كيم في الصيف.", "kim_yong_chol"),
        ("وتلقت المدينة رسالة من الجنرال الشمالي كيم في الصيف.", "kim_yong_chol"),
        ("وقالت كيم إن الجسر مفتوح.", "kim_yo_jong"),
        ("وأدلت كيم بصوتها في المدينة.", "kim_yo_jong"),
    ],
    ids=["his title", "his title and what he is of", "a woman who speaks", "a woman who acts"],
)
def test_another_of_it_is_meant_where_the_words_beside_say_so(words: str, who: str) -> None:
    assert persons(f"{NAMED}\n{words}")[-1] == ("كيم", who)


@pytest.mark.parametrize("words", ["صورة كيم الجادة", "ظهر كيم مبتهجا"])
def test_a_word_of_the_sentence_behind_a_family_s_name_is_no_name(words: str) -> None:
    named = persons(f"وصل الزعيم كيم جونغ أون.\nوفي الصحيفة {words} أمام المصنع.")
    assert all(text in ("كيم", "كيم جونغ أون") for text, _ in named)


def test_a_noun_before_a_family_s_name_is_no_given_name() -> None:
    named = persons("وصل الزعيم كيم جونغ أون.\nوقال إن سلامة كيم مكفولة.")
    assert "سلامة كيم" not in [text for text, _ in named]


def test_another_of_the_family_has_his_whole_name() -> None:
    named = persons("وصل الزعيم كيم جونغ أون.\nوفي عهد الرئيس كيم داي جونغ بدأ العمل.")
    assert named[-1][0] == "كيم داي جونغ"
