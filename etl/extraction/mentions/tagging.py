"""Tags of a text that are read anew, one by one, while patterns are searched over all of them."""

from collections.abc import Iterable
from typing import Any

from mypy_extensions import mypyc_attr


@mypyc_attr(native_class=False)
class Tags(list[str]):
    """Tags that change; `joined` is their string, put together only where one has changed since."""

    def __init__(self, tags: Iterable[str]) -> None:
        super().__init__(tags)
        self._joined: str | None = None

    def __setitem__(self, place: Any, tag: Any) -> None:
        super().__setitem__(place, tag)
        self._joined = None

    @property
    def joined(self) -> str:
        """The tags as one string."""
        if self._joined is None:
            self._joined = "".join(self)
        return self._joined
