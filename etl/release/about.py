"""What only the maintainer of a release can say of it: title, version, authors, licence, address, DOI."""

import re
import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from etl.release.exceptions import AboutError

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_URL = re.compile(r"https?://[^\s/]+\.[^\s]+")
_VERSION = re.compile(r"\d+\.\d+\.\d+")
_ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]")


@dataclass(frozen=True, slots=True)
class Author:
    """Who made the dataset: a person (`Family, Given`) or a body."""

    name: str
    orcid: str = ""
    affiliation: str = ""

    @property
    def is_person(self) -> bool:
        """Whether the name is written as that of a person."""
        return "," in self.name


@dataclass(frozen=True, slots=True)
class About:
    """What the documents state beside the data; what is empty they leave out.

    Attributes:
        title: Name of the dataset.
        name: Its short name: letters, digits and hyphens.
        version: Three numbers.
        description: One or two sentences: which articles these are.
        authors: Who made it.
        license: SPDX identifier of the licence of what is released.
        license_note: What the licence does not cover.
        url: Where it can be found.
        doi: Its DOI.
        contact: Whom to write to.
        repository: Where the code is.
    """

    title: str = ""
    name: str = ""
    version: str = ""
    description: str = ""
    authors: tuple[Author, ...] = ()
    license: str = ""
    license_note: str = ""
    url: str = ""
    doi: str = ""
    contact: str = ""
    repository: str = ""


def read_about(path: Path | None) -> About:
    """What a TOML file states; nothing where there is none.

    Raises:
        AboutError: The file cannot be read, or states what no document takes.
    """
    if path is None:
        return About()
    try:
        stated: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise AboutError(path, f"cannot be read ({error}); check the path.") from error
    except tomllib.TOMLDecodeError as error:
        raise AboutError(path, f"is not TOML: {error}.") from error
    known = {field.name for field in fields(About)}
    unknown = sorted(stated.keys() - known)
    if unknown:
        raise AboutError(path, f"{unknown[0]} is not known; there are {', '.join(sorted(known))}.")
    authors = tuple(_author(path, author) for author in _list(path, stated.pop("authors", [])))
    for key, value in stated.items():
        if not isinstance(value, str):
            raise AboutError(path, f"{key} must be a string in quotes.")
    return _checked(path, replace(About(**{key: value.strip() for key, value in stated.items()}), authors=authors))


def _list(path: Path, value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise AboutError(path, 'authors must be a list, such as ["Family, Given", "An institute"].')
    return value


def _author(path: Path, value: Any) -> Author:
    if isinstance(value, str) and value.strip():
        return Author(value.strip())
    allowed = {field.name for field in fields(Author)}
    if isinstance(value, dict) and value.get("name") and value.keys() <= allowed:
        author = Author(**{key: str(part).strip() for key, part in value.items()})
        if author.orcid and not _ORCID.fullmatch(author.orcid):
            raise AboutError(path, f"ORCID {author.orcid!r} must have the form 0000-0000-0000-0000.")
        return author
    raise AboutError(path, "each of authors must be a name, or a table with name, orcid, affiliation.")


def _checked(path: Path, about: About) -> About:
    for key, form, example in (
        ("version", _VERSION, "1.0.0"),
        ("url", _URL, "https://example.org/dataset"),
        ("repository", _URL, "https://example.org/code"),
        ("doi", _DOI, "10.1234/abcd"),
        ("name", re.compile(r"[a-z0-9][a-z0-9._-]*"), "my-dataset"),
    ):
        value = getattr(about, key)
        if value and not form.fullmatch(value):
            raise AboutError(path, f"{key} {value!r} must have the form {example}.")
    return about
