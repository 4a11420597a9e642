"""datapackage.json (Frictionless): every file with columns, types, keys and meanings, and the release's manifest."""

import json
from pathlib import Path
from typing import Any

from etl.release.about import Author
from etl.release.exceptions import NoReleaseError
from etl.release.facts import Contents, Facts
from etl.release.resources import resources

NAME = "datapackage.json"

LICENSE_PAGE = "https://spdx.org/licenses/{}.html"


def render(facts: Facts, contents: Contents) -> str:
    """The file."""
    about = facts.about
    package: dict[str, Any] = {
        "profile": "data-package",
        "name": about.name,
        "title": about.title,
        "description": description(facts),
        "version": about.version,
        "created": f"{facts.load.finished_at:%Y-%m-%dT%H:%M:%SZ}",
        "keywords": [
            "Arabic",
            "news",
            "quotation attribution",
            "reported speech",
            "meetings",
            "political communication",
        ],
        "homepage": about.url,
        "id": f"https://doi.org/{about.doi}" if about.doi else "",
        "licenses": [{"name": about.license, "path": LICENSE_PAGE.format(about.license)}] if about.license else [],
        "contributors": [_contributor(author) for author in about.authors],
        "qawl": manifest(facts, contents),
        "resources": [
            resource for table in contents.described.values() for resource in resources(table, facts, contents)
        ],
    }
    return json.dumps({key: value for key, value in package.items() if value}, ensure_ascii=False, indent=1) + "\n"


def description(facts: Facts) -> str:
    """What the dataset is, in the maintainer's words or our own."""
    said = facts.about.description or "Who said what and who met whom, read in Arabic news articles by Qawl."
    return f"{said} A teaching corpus, not for citation." if facts.is_teaching else said


def manifest(facts: Facts, contents: Contents) -> dict[str, Any]:
    """What `qawl restore` and the next release's changelog need to know."""
    load = facts.load
    return {
        "text": facts.level.value,
        "load_id": load.load_id,
        "code_version": load.code_version,
        "schema_version": load.schema_version,
        "fingerprint": load.fingerprint,
        "input_digest": load.input_digest,
        "verdict": load.verdict,
        "digest": contents.digest,
        "database_digest": contents.database_digest,
        "tables": {
            name: {
                "rows": contents.rows(name),
                "digest": contents.digests.get(name),
                "database_digest": contents.database_digests.get(name),
                "files": [file.path for file in contents.files[name]],
            }
            for name in contents.described
        },
    }


def read_manifest(release: Path) -> dict[str, Any]:
    """The manifest of a release.

    Raises:
        NoReleaseError: The folder holds none.
    """
    try:
        found = json.loads((release / NAME).read_text(encoding="utf-8"))["qawl"]
    except FileNotFoundError as error:
        raise NoReleaseError(release, f"holds no {NAME}; name the folder of a release.") from error
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise NoReleaseError(
            release, f"its {NAME} is none that qawl release wrote; fetch the release again."
        ) from error
    assert isinstance(found, dict)
    return found


def _contributor(author: Author) -> dict[str, str]:
    known = {"title": author.name, "role": "author", "organization": author.affiliation}
    if author.orcid:
        known["path"] = f"https://orcid.org/{author.orcid}"
    return {key: value for key, value in known.items() if value}
