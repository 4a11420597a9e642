"""The nationality that an adjective behind a noun gives: وزارة الخارجية | الروسية, الكورية الجنوبية."""

from etl.extraction.text import Text

OCCUPATION = "IL"
"""The state that the Arab press calls so (شرطة الاحتلال), and whose army it sets in marks ("الجيش")."""


def nationality_after(text: Text, position: int, expected: str = "") -> tuple[str, int]:
    """Return (country code, token behind the adjective) where a definite adjective of nationality stands here."""
    words, tags, start = text.words, text.tags, position
    if position + 2 < len(words) and tags[position] == "q" and tags[position + 1] == "J" and tags[position + 2] == "q":
        code = words[position + 1].nationality
        if not words[position + 1].offset and (not expected or code == expected):
            return code, position + 3
        return "", position
    if position + 1 < len(words) and words[position].folded == "الاحتلال" and expected in ("", OCCUPATION):
        named = words[position + 1].nationality == OCCUPATION and not words[position + 1].offset
        return OCCUPATION, position + 1 + named
    if (
        position + 1 < len(words)
        and words[position].folded in ("العربيه", "الاتحاديه", "الاسلاميه")
        and tags[position + 1] == "J"
    ):
        position += 1
    if position < len(words) and tags[position] == "J" and not words[position].offset:
        word = words[position]
        if word.nationality and word.folded.startswith("ال") and (not expected or word.nationality == expected):
            return word.nationality, position + 1 + _second_part(text, position)
    return "", start


def _second_part(text: Text, position: int) -> int:
    """Return 1 where the adjective of nationality goes on in a second word (الكورية الجنوبية), else 0."""
    if position + 1 >= len(text.tags) or text.tags[position + 1] != "J":
        return 0
    return int(text.words[position + 1].nationality == text.words[position].nationality)
