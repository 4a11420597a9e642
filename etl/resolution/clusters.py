"""Clusters: nodes that name one actor, grown by unions that never join what is known to be different."""

from collections.abc import Hashable, Iterable, Mapping
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


class Clusters(Generic[Node]):
    """Disjoint sets of nodes with two kinds of fence: anchors (curated actors) and pairs kept apart.

    The result depends on the order of unions only where fences forbid some of them, so callers offer unions in an order
    that the data alone decides: strongest evidence first, ties by key.
    """

    def __init__(self, anchors: Mapping[Node, str] | None = None, apart: Iterable[tuple[Node, Node]] = ()) -> None:
        self._parent: dict[Node, Node] = {}
        self._members: dict[Node, list[Node]] = {}
        self._anchor: dict[Node, str] = dict(anchors or {})
        self._apart: dict[Node, set[Node]] = {}
        for one, other in apart:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)

    def find(self, node: Node) -> Node:
        """The root of the node's cluster."""
        root = node
        while (above := self._parent.get(root, root)) != root:
            root = above
        while (above := self._parent.get(node, node)) != root:
            self._parent[node] = root
            node = above
        return root

    def members(self, node: Node) -> list[Node]:
        """The nodes of the node's cluster."""
        root = self.find(node)
        return self._members.get(root, [root])

    def joined(self) -> list[Node]:
        """Every node that has an anchor or that was joined to another; each other one is a cluster by itself."""
        return list({**self._parent, **dict.fromkeys(self._members), **dict.fromkeys(self._anchor)})

    def anchor(self, node: Node) -> str | None:
        """The curated actor of the node's cluster, if it has one."""
        return self._anchor.get(self.find(node))

    def may_join(self, one: Node, other: Node) -> bool:
        """Whether no fence stands between the clusters of two nodes."""
        first, second = self.find(one), self.find(other)
        if first == second:
            return True
        anchors = {self._anchor.get(first), self._anchor.get(second)} - {None}
        if len(anchors) > 1:
            return False
        fenced = {self.find(far) for near in self.members(first) for far in self._apart.get(near, ())}
        return second not in fenced

    def join(self, one: Node, other: Node) -> bool:
        """Make the clusters of two nodes one; false, and nothing done, where a fence stands between them."""
        if not self.may_join(one, other):
            return False
        first, second = self.find(one), self.find(other)
        if first == second:
            return True
        if len(self.members(first)) < len(self.members(second)):
            first, second = second, first
        self._members[first] = [*self.members(first), *self.members(second)]
        self._members.pop(second, None)
        self._parent[second] = first
        anchor = self._anchor.get(first) or self._anchor.get(second)
        if anchor is not None:
            self._anchor[first] = anchor
        return True
