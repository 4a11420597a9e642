"""Beginnings of contents: behind everything that tells who speaks, to whom, when and where."""

import pytest

from tests.told import told

BEGINNINGS = [
    pytest.param(
        "أعلن حزب الوحدة أكبر الأحزاب في المدينة، اليوم الجمعة، أن الجسر مفتوح.",
        "الجسر مفتوح",
        id="an apposition to who speaks is no object where أن stands behind it",
    ),
    pytest.param(
        "أكدت شركة النقل المملوكة للدولة، صباح الأربعاء، أن الجسر مفتوح.",
        "الجسر مفتوح",
        id="nor is an adjective to him",
    ),
    pytest.param(
        "أكدت وزارة النقل السورية ضرورة فتح الجسر، وأن الشارع جاهز.",
        "ضرورة فتح الجسر، وأن الشارع جاهز",
        id="but an object that وأن goes on with is one",
    ),
    pytest.param(
        "وأكد سامي الحلواني للسفير الروسي ضرورة فتح الجسر.",
        "ضرورة فتح الجسر",
        id="to whom something is said is no part of it",
    ),
    pytest.param(
        "سامي الحلواني يؤكد للصحيفة عدم إغلاق الجسر.",
        "عدم إغلاق الجسر",
        id="where the subject stands before the verb too",
    ),
    pytest.param(
        "أوضح سامي الحلواني للصحفيين، أن الجسر مفتوح.",
        "الجسر مفتوح",
        id="and where أن stands behind a comma",
    ),
    pytest.param(
        "وجدد سامي الحلواني رفضه للقرار.",
        "للقرار",
        id="a verbal noun has its object behind ل",
    ),
    pytest.param(
        "وأكدت القيادة المركزية التابعة للجيش، إصابة ثلاثة جنود.",
        "إصابة ثلاثة جنود",
        id="a verbal noun behind a comma, not the adjective to who speaks",
    ),
    pytest.param(
        "أعلنت المقاومة في بيان ثالث، استهداف القافلة.",
        "استهداف القافلة",
        id="nor which paper it was",
    ),
    pytest.param(
        "رفضت نقابة العمال «ساتو» تفريغ القافلة.",
        "تفريغ القافلة",
        id="nor a short name in marks",
    ),
    pytest.param(
        "طالب سامي الحلواني إدارات النقل بالمحافظة بفتح الجسر.",
        "بفتح الجسر",
        id="nor of which place somebody is",
    ),
    pytest.param(
        "واتهم سامي الحلواني، العضو السابق بمجلس الشعب، وزارة النقل السورية بإغلاق الجسر.",
        "بإغلاق الجسر",
        id="nor of which body",
    ),
    pytest.param(
        "تحدث سامي الحلواني عن فكرة المكتبة.",
        "فكرة المكتبة",
        id="and never within a word",
    ),
    pytest.param(
        "وكان سامي الحلواني قد أعلن مطلع الشهر الماضي، فتح الجسر.",
        "فتح الجسر",
        id="when it was said is no part of it",
    ),
    pytest.param(
        "وأكد سامي الحلواني مطلع مايو أن الجسر مفتوح.",
        "الجسر مفتوح",
        id="nor a month before أن",
    ),
    pytest.param(
        "وأشار سامي الحلواني، في حديث إلى الصحيفة، إلى فتح الجسر.",
        "فتح الجسر",
        id="nor the paper that he spoke to",
    ),
    pytest.param(
        "أفادت وسائل إعلام محلية، نقلا عن مصادر أمنية، بأن الجسر مفتوح.",
        "الجسر مفتوح",
        id="nor whom it was heard from",
    ),
]


@pytest.mark.parametrize(("body", "content"), BEGINNINGS)
def test_content_begins_behind_who_speaks_and_to_whom(body: str, content: str) -> None:
    assert [s.content for s in told(body).said] == [content]
