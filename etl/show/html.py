"""HTML by string, in the one place where text becomes HTML: nothing of an article reaches a page unescaped."""

import html
import re

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Characters that HTML forbids; a parser would drop or change them."""


def text(value: str | None) -> str:
    """The value as text that no browser takes for markup; nothing for None."""
    return html.escape(_CONTROLS.sub("\ufffd", value), quote=True) if value else ""


def attribute(name: str, value: str | None) -> str:
    """An attribute with its leading space; nothing where there is no value."""
    return f' {name}="{text(value)}"' if value else ""


def element(tag: str, *children: str, class_: str = "", for_: str = "", **attributes: str) -> str:
    """An element around children that are HTML already."""
    named = {"class": class_, "for": for_, **attributes}
    return f"<{tag}{''.join(attribute(name, value) for name, value in named.items())}>{''.join(children)}</{tag}>"
