"""Ends of contents: where the narrator goes on behind what somebody said."""

import pytest

from tests.told import told

NOMINAL = [
    pytest.param(
        "دعا سامي الحلواني إلى إغلاق الشارع، ووصلت القافلة إلى المدينة.",
        "إغلاق الشارع",
        id="a verb in the past with its own subject is no part of a noun phrase",
    ),
    pytest.param(
        "طالب سامي الحلواني بفتح الجسر وغادر القاعة.",
        "بفتح الجسر",
        id="without a comma",
    ),
    pytest.param(
        "أدان سامي الحلواني الحادث الذي وقع في الشارع وأسفر عن إغلاق الجسر.",
        "الحادث الذي وقع في الشارع وأسفر عن إغلاق الجسر",
        id="but of the relative clause in it",
    ),
    pytest.param(
        "أدان سامي الحلواني حوادث تكررت في الشارع وأسفرت عن إغلاق الجسر.",
        "حوادث تكررت في الشارع وأسفرت عن إغلاق الجسر",
        id="of one without a pronoun too",
    ),
    pytest.param(
        "طالب سامي الحلواني بفتح الجسر بينما وصلت القافلة إلى المدينة.",
        "بفتح الجسر",
        id="what goes on meanwhile",
    ),
    pytest.param(
        "يتحدث سامي الحلواني عن إغلاق الجسر، ويتطرق إلى فتح الشارع.",
        "إغلاق الجسر",
        id="a verb of the present joined to it",
    ),
    pytest.param(
        "دعا سامي الحلواني إلى فتح الجسر ولم تفتحه الوزارة.",
        "فتح الجسر",
        id="what was not done",
    ),
    pytest.param(
        "دعا سامي الحلواني إلى اجتماعات أسبوعية ويومية في المدينة.",
        "اجتماعات أسبوعية ويومية في المدينة",
        id="an adjective like one is a part of it",
    ),
    pytest.param(
        "طالب سامي الحلواني بالتحقيق فيما حدث على الجسر.",
        "بالتحقيق فيما حدث على الجسر",
        id="not into what happened",
    ),
    pytest.param(
        "تعهد سامي الحلواني بفتح الجسر فتم إغلاق الشارع.",
        "بفتح الجسر",
        id="what came of it",
    ),
]


@pytest.mark.parametrize(("body", "content"), NOMINAL)
def test_noun_phrase_that_is_said_ends_before_a_new_clause(body: str, content: str) -> None:
    assert [s.content for s in told(body).said] == [content]


SUBORDINATE = [
    pytest.param(
        "وعندما قال سامي الحلواني إن الجسر أغلق، عادت القافلة إلى المدينة.",
        "الجسر أغلق",
        id="a verb behind the comma",
    ),
    pytest.param(
        "وبينما تنفي وزارة النقل السورية إغلاق الجسر، فإن القافلة تنتظر منذ أمس.",
        "إغلاق الجسر",
        id="فإن behind the comma",
    ),
    pytest.param(
        "إذا لم يفتح الشارع وطلبت وزارة النقل السورية إغلاق الجسر، فإنها تخسر كثيرا.",
        "إغلاق الجسر",
        id="a condition that holds the clause",
    ),
    pytest.param(
        "ومنذ إعلان سامي الحلواني فتح الجسر، بدأت القوافل تصل.",
        "فتح الجسر",
        id="a verbal noun that tells the time",
    ),
    pytest.param(
        "فيما قال سامي الحلواني إن الجسر الذي يربط الضفتين، ظهرت عليه شقوق كثيرة.",
        "الجسر الذي يربط الضفتين، ظهرت عليه شقوق كثيرة",
        id="فيما alone opens a sentence of one clause",
    ),
    pytest.param(
        "وأضاف سامي الحلواني أنه في حال أغلق الجسر، فإن القافلة تنتظر.",
        "في حال أغلق الجسر، فإن القافلة تنتظر",
        id="a condition within the content goes on with it",
    ),
]


@pytest.mark.parametrize(("body", "content"), SUBORDINATE)
def test_content_of_a_subordinate_clause_ends_before_the_main_one(body: str, content: str) -> None:
    assert [s.content for s in told(body).said] == [content]


def test_what_one_says_of_his_own_thoughts_is_part_of_what_he_says() -> None:
    content = "الجسر جاهز، وأعتقد أنه مفتوح منذ أمس"
    assert [s.content for s in told(f"وقال سامي الحلواني: {content}.").said] == [content]


def test_content_does_not_end_with_what_begins_the_attribution() -> None:
    body = "فتح الجسر صباح الجمعة أمام القوافل، وذلك بحسب وزارة النقل السورية."
    assert [s.content for s in told(body).said] == ["فتح الجسر صباح الجمعة أمام القوافل"]


INTERRUPTED = [
    pytest.param(
        "وتبلغ نسبة القراء في المدينة، وفق موقع المكتبة على الإنترنت، 10 بالمائة من السكان.",
        "وتبلغ نسبة القراء في المدينة، وفق موقع المكتبة على الإنترنت، 10 بالمائة من السكان",
        id="what is attributed goes on behind the attribution",
    ),
    pytest.param(
        "وفي السياق ذاته، بحسب وزارة النقل السورية، فإن الجسر مفتوح أمام القوافل.",
        "الجسر مفتوح أمام القوافل",
        id="a setting alone is not what is attributed",
    ),
    pytest.param(
        "وأسفر القصف عن إغلاق الجسر، وفق وزارة النقل السورية، بعد يوم من فتحه.",
        "وأسفر القصف عن إغلاق الجسر",
        id="the narrator adds a time",
    ),
]


@pytest.mark.parametrize(("body", "content"), INTERRUPTED)
def test_attribution_within_a_clause(body: str, content: str) -> None:
    assert [s.content.removeprefix("و") for s in told(body).said] == [content.removeprefix("و")]
