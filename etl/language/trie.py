"""Names as tries of folded words, in which reading looks up what a run of words names."""

import re
from dataclasses import replace

from etl.language.fold import fold
from etl.language.lexicon import Entry, TrieNode

_ALPHANUMERIC = re.compile(r"[^\W_]+")


def phrase(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, marks and punctuation dropped."""
    return tuple(_ALPHANUMERIC.findall(fold(name)))


class Trie:
    """Names of actors, places and composed organisations; the first that comes under a name keeps it.

    Attributes:
        roots: First word of the names → its node.
    """

    def __init__(self) -> None:
        self.roots: dict[str, TrieNode] = {}

    def _node(self, name: str) -> TrieNode | None:
        words = phrase(name)
        if not words:
            return None
        node = self.roots.setdefault(words[0], TrieNode())
        for word in words[1:]:
            node = node.setdefault(word, TrieNode())
        return node

    def add(self, name: str, entry: Entry) -> None:
        """Add a name; one that stands alone takes the place of one that does not."""
        node = self._node(name)
        if node is not None and (node.entry is None or (entry.alone and not node.entry.alone)):
            node.entry = entry

    def add_place(self, name: str, country: str) -> None:
        """Add a place; an organisation of the same name (الشرق الأوسط) no longer stands alone."""
        node = self._node(name)
        if node is None:
            return
        if node.entry is None:
            node.entry = Entry("place", "", True, country)
        elif node.entry.kind == "organisation":
            node.entry = replace(node.entry, alone=False)

    def add_composed(self, name: str, key: str, alone: bool) -> None:
        """Add a name that several composed organisations may share: the country decides between their keys."""
        node = self._node(name)
        if node is not None:
            before = node.composed
            if before is None:
                node.composed = Entry("composed", key, alone, "")
            elif key not in before.actor_id.split("|"):
                node.composed = Entry("composed", f"{before.actor_id}|{key}", before.alone or alone, "")
