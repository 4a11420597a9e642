"""Adjectives beside a body's name that say what it is, or what the writer thinks of it, and belong to no name."""

BESIDE = frozenset("الرسميه الرسمي المعارض المعارضه الحكوميه الانقلابيه الارهابيه الارهابي".split())
"""Adjectives that say what a body is, behind its name."""
BELONGING = frozenset("غير شبه التابع التابعه".split())
"""What ends a body's name: غير الحكومية, شبه الرسمية, التابعة للأمم المتحدة."""
JUDGING = frozenset("المتشدد المتطرف الارهابي المسلح المتمرد المحظور المذكور المتهم الاخير".split())
"""Adjectives with which a writer judges an organisation, whichever it is."""
#: Adjective that only says what kind of body is referred to → types of such bodies: المنظمة الدولية.
DESCRIBED = {
    "الدولي": ("international", "alliance", "agency", "body", "court"), "الاممي": ("international", "body", "agency"),
    "الاخباري": ("media",), "الحقوقي": ("ngo", "international"),
}  # fmt: skip
