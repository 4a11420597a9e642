"""datapackage.json (Frictionless): every file with columns, types, keys and meanings, and the release's manifest."""

import json
from pathlib import Path
from typing import Any

from etl.release.about import Author
from etl.release.exceptions import NoReleaseError
from etl.release.facts import Contents, Facts
from etl.release.parquet import File
from etl.release.rights import NOT_OF_ARTICLES, WITHHELD
from etl.release.shape import Column, Table

NAME = "datapackage.json"

LICENSE_PAGE = "https://spdx.org/licenses/{}.html"

_TYPES = {
    "VARCHAR": "string",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "DOUBLE": "number",
    "DATE": "date",
    "TIMESTAMP": "datetime",
    "BOOLEAN": "boolean",
    "VARCHAR[]": "any",
}
"""Types of Frictionless; its reader of Parquet gives lists as arrays of a kind that its own type `array` refuses."""

_NULLS = ["", "nan"]
"""How null comes out of a column of integers in that reader, which takes them through pandas."""


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
            resource for table in contents.described.values() for resource in _resources(table, facts, contents)
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


def _resources(table: Table, facts: Facts, contents: Contents) -> list[dict[str, Any]]:
    files = contents.files[table.name]
    if len(files) == 1:
        return [_resource(table, table.name, files[0], facts, contents)]
    return [
        _resource(table, file.path.rsplit("/", 1)[1].removesuffix(".parquet"), file, facts, contents) for file in files
    ]


def _resource(table: Table, name: str, file: File, facts: Facts, contents: Contents) -> dict[str, Any]:
    withheld = WITHHELD[facts.level].get(table.name, ())
    whole = {other for other, files in contents.files.items() if len(files) == 1}
    keys = [
        {
            "fields": [r.column],
            "reference": {"resource": "" if r.table == table.name else r.table, "fields": [r.target]},
        }
        for r in table.references
        if r.table in whole
    ]
    schema: dict[str, Any] = {"fields": [_field(table, column, column.name in withheld) for column in table.columns]}
    if any(column.type == "INTEGER" and not column.required for column in table.columns):
        schema["missingValues"] = _NULLS
    if table.key:
        schema["primaryKey"] = list(table.key)
    if keys:
        schema["foreignKeys"] = keys
    return {
        "name": name,
        "type": "table",
        "path": file.path,
        "title": table.name,
        "description": table.comment,
        "scheme": "file",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "encoding": "utf-8",
        # Not `bytes` and `hash`: the validator of Frictionless computes neither for Parquet and calls both wrong.
        "sha256": file.sha256,
        "rowCount": file.rows,
        "sortedBy": [column for column in table.order if table.has(column)],
        "schema": schema,
    }


def _field(table: Table, column: Column, withheld: bool) -> dict[str, Any]:
    comment = column.comment
    if withheld:
        partly = (table.name, column.name) in NOT_OF_ARTICLES
        comment += (
            " Withheld from this release where it is read in an article." if partly else " Withheld from this release."
        )
    field: dict[str, Any] = {"name": column.name, "type": _TYPES[column.type], "description": comment}
    constraints: dict[str, Any] = {}
    if column.required and not withheld:
        constraints["required"] = True
    if column.values:
        constraints["enum"] = list(column.values)
    if constraints:
        field["constraints"] = constraints
    return field
