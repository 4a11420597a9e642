"""Phrases of the name tables, as a text has them."""

from etl.extraction.mentions.nationalities import nationality_after
from etl.extraction.text import Text
from etl.language.lexicon import Entry, TrieNode


def longest(text: Text, token: int) -> tuple[int, int, Entry] | None:
    """Return (offset in the token, token after the phrase, entry) of the longest phrase that begins at `token`.

    What a phrase names is a composed organisation where a nationality follows, else the one actor of that name; a
    quotation mark or dash inside it is passed over.
    """
    best: tuple[int, int, Entry] | None = None
    words, tags, count = text.words, text.tags, len(text.words)
    behind = words[token + 1].folded if token + 1 < count else ""
    marked = token + 1 < count and tags[token + 1] in "q-"
    for offset, root in words[token].roots:
        if behind not in root and root.entry is None and root.composed is None and not marked:
            continue
        node: TrieNode | None = root
        position = token + 1
        while node is not None:
            entry = node.entry
            if node.composed is not None and (entry is None or nationality_after(text, position)[0]):
                entry = node.composed
            if entry is not None and (best is None or position > best[1]):
                best = (offset, position, entry)
            if not node or position == count:
                break
            following = node.get(words[position].folded)
            if following is None and tags[position] in "q-" and position + 1 < count:
                position += 1
                following = node.get(words[position].folded)
            node = following
            position += 1
    return best
