"""People called by their father's name alone: قال ابن خلدون, behind عبد الإله بن كيران."""

import re

from etl.extraction.mentions.name_context import is_kin
from etl.extraction.mentions.name_parts import BEFORE_A_FATHER
from etl.extraction.mentions.tagging import Tags
from etl.extraction.text import Text

_SON = re.compile("S(?:(?<=VS)|(?<=VqS))(?=[GgUuWc]q?[A:,(pPR])")
_NO_NAMES = ("ه", "ها", "هم", "خال")
"""How a common word ends that is no father's name: one of a pronoun, or of a woman; and an uncle."""


def called_by_father(text: Text, tags: Tags) -> None:
    """Tag as names ابن and the word behind it where both are who speaks, and wherever the article has them.

    Whose father the article names by that word (ابن سامي, the son of سامي) is called otherwise himself.
    """
    words, bases = text.words, text.bases
    shown = {
        bases[k] for k in (match.end() for match in _SON.finditer(tags.joined))
        if words[k - 1].folded == "ابن" and not words[k].offset and not bases[k].startswith("ال")
        and (tags[k] != "c" or not (is_kin(bases[k]) or bases[k].endswith(_NO_NAMES)))
    }  # fmt: skip
    if not shown:
        return
    places = [k for k in range(1, len(bases)) if bases[k] in shown]
    shown -= {bases[k] for k in places if bases[k - 1] not in BEFORE_A_FATHER}
    for k in places:
        if bases[k] in shown and bases[k - 1] == "ابن":
            tags[k - 1], tags[k] = "B", "U"
