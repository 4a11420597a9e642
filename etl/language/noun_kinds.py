"""Kinds of nouns that are known by their letters: verbal nouns, words of number."""

import re

COUNTING = frozenset("عدد العديد مجموعه كثير الكثير كثيرون جمع حشد ميات عشرات الاف".split())
"""Words of number, before those whom they count."""
VERBAL_NOUN = re.compile("ت..ي.ه?$|ت.ا?..$|ا(?:ست)?..ا.$|ان?..ا.$|ا.ت.ا.$")
"""Patterns of verbal nouns of the derived verbs: تفعيل, إفعال, استفعال, انفعال, افتعال."""
