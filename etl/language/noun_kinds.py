"""Kinds of nouns: verbal nouns and words of number, known by their letters; bodies that every state has."""

import re

COUNTING = frozenset("عدد العديد مجموعه كثير الكثير كثيرون جمع حشد ميات عشرات الاف".split())
"""Words of number, before those whom they count."""
VERBAL_NOUN = re.compile("ت..ي.ه?$|ت.ا?..$|ا(?:ست)?..ا.$|ان?..ا.$|ا.ت.ا.$")
"""Patterns of verbal nouns of the derived verbs: تفعيل, إفعال, استفعال, انفعال, افتعال."""
RECURRING = frozenset(
    "ministry presidency government parliament court army police committee agency prosecution party university company bank".split()
)
"""Types whose names, where they are common words alone, say nothing of whose they are: مديرية الأمن, المجلس العسكري."""
