"""Phrases of the name tables, as a text has them."""

from etl.extraction.mentions.nationalities import nationality_after
from etl.extraction.text import Phrase, Text
from etl.language.lexicon import TrieNode


def phrases(text: Text) -> dict[int, Phrase]:
    """Return token → the longest phrase that begins there, for all tokens at which one begins, in order.

    They are looked for once an article. Most words that can begin a phrase are followed by none that goes on with it.
    """
    if text.phrases is None:
        words, tags, found = text.words, text.tags, {}
        for token in text.rooted:
            behind = words[token + 1].folded
            for _, root in words[token].roots:
                if root.entry is not None or behind in root or root.composed is not None or tags[token + 1] in "q-":
                    best = _longest(text, token)
                    if best is not None:
                        found[token] = best
                    break
        text.phrases = found
    return text.phrases


def ends_told(text: Text, token: int) -> bool:
    """Return whether a word is the last of a known person's whole name that the text has."""
    surname = text.bases[token]
    return any(
        entry.kind == "person" and entry.alone and last > first + 1 and text.words[last - 1].folded == surname
        for first, (_, last, entry) in phrases(text).items()
    )


def longest(text: Text, token: int) -> Phrase | None:
    """Return the longest phrase that begins at a token."""
    return phrases(text).get(token)


def _longest(text: Text, token: int) -> Phrase | None:
    """Return the longest phrase that begins at a token.

    What a phrase names is a composed organisation where a nationality follows, else the one actor of that name; a
    quotation mark or dash inside it is passed over.
    """
    best: Phrase | None = None
    words, tags, count = text.words, text.tags, len(text.words)
    for offset, root in words[token].roots:
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
