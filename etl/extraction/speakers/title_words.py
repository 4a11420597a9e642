"""Words that titles are made of, and those about a title that belong to no other."""

from etl.extraction.text import Text

AUDIENCES = frozenset(
    "صحيفه وكاله قناه اذاعه صحافيين صحفيين اعلام وسايل برنامج تلفزيون موقع مجله شبكه اعلاميين".split()
)
"""Whom one speaks to, with ل: قال الوزير للصحافيين."""
SEATS = frozenset("منطقه محافظه مدينه ولايه اقليم بلديه مجلس كليه قسم".split())
"""Where an office is held, with ب: رئيس القسم بمنطقة."""
RELATIONS = frozenset("محامي محاميه نجل ابن ابنه شقيق شقيقه زوج زوجه والد والده ارمله صهر حفيد عايله اسره".split())
"""Who is named by whom he belongs to: محامي زياد الحلواني is not زياد الحلواني."""

ADDRESSES = frozenset(
    "دكتور دكتوره مهندس مهندسه كابتن استاذ استاذه شيخ سيد سيده حاج مستشار امير اميره سفير لواء عميد عقيد مقدم فريق مشير".split()
)
"""How people are addressed, right before their names."""
OWN_OFFICES = frozenset("وزير وزيره رييس رييسه ملك معارض".split())
"""Titles that stand in no other's: in استقبل أمير البلاد الوزير سامي they are two persons."""


def related_to(text: Text, i: int) -> bool:
    """Return whether a word names somebody by whom he belongs to; شقيقه (his brother) stands for himself, شقيقة does not."""
    return text.words[i].base in RELATIONS and not text.texts[i].endswith("ه")
