"""Resources of datapackage.json: how a file is described to Frictionless, and what its validator is to read of it."""

from typing import Any

from etl.release.facts import Contents, Facts
from etl.release.parquet import File
from etl.release.rights import NOT_OF_ARTICLES, WITHHELD
from etl.release.shape import Column, Reference, Table

CHECKED_CELLS = 1_000_000
"""Cells of a file above which it is declared as a file with a hash, its columns told but its rows not read.

The validator of Frictionless reads Parquet row by row in Python, in a time that grows with the square of the columns
(4 ms for a row of 30): a quarter of an hour for the statements of 30,000 articles.
"""

LOOKED_UP_CELLS = 100_000
"""Cells of a table above which the keys that lead to it are no `foreignKeys`.

The validator reads that table anew for each table with such a key. All keys are enforced by the database that a
release is made of, and told in `references`.
"""

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


def resources(table: Table, facts: Facts, contents: Contents) -> list[dict[str, Any]]:
    """The resources of a table, one for each of its files."""
    files = contents.files[table.name]
    if len(files) == 1:
        return [_resource(table, table.name, files[0], facts, contents)]
    return [
        _resource(table, file.path.rsplit("/", 1)[1].removesuffix(".parquet"), file, facts, contents) for file in files
    ]


def unread(contents: Contents) -> list[str]:
    """The tables and views with a file that is declared as a file, for its size."""
    return [
        name
        for name, table in contents.described.items()
        if any(_cells(table, file) > CHECKED_CELLS for file in contents.files[name])
    ]


def _resource(table: Table, name: str, file: File, facts: Facts, contents: Contents) -> dict[str, Any]:
    withheld = WITHHELD[facts.level].get(table.name, ())
    schema: dict[str, Any] = {"fields": [_field(table, column, column.name in withheld) for column in table.columns]}
    if any(column.type == "INTEGER" and not column.required for column in table.columns):
        schema["missingValues"] = _NULLS
    if table.key:
        schema["primaryKey"] = list(table.key)
    checked = _cells(table, file) <= CHECKED_CELLS
    keys = [_key(table, r) for r in table.references if checked and _is_looked_up(contents, r.table)]
    if keys:
        schema["foreignKeys"] = keys
    return {
        "name": name,
        "type": "table" if checked else "file",
        "path": file.path,
        "title": table.name,
        "description": table.comment,
        "scheme": "file",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "encoding": "utf-8",
        "sha256": file.sha256,
        # The validator computes these of files only; of a table in Parquet it calls both wrong.
        **({} if checked else {"bytes": file.bytes, "hash": f"sha256:{file.sha256}"}),
        "rowCount": file.rows,
        "sortedBy": [column for column in table.order if table.has(column)],
        "references": [_key(table, reference) for reference in table.references],
        "schema": schema,
    }


def _cells(table: Table, file: File) -> int:
    return file.rows * len(table.columns)


def _is_looked_up(contents: Contents, name: str) -> bool:
    """Whether keys that lead to a table are for the validator: it has one file, and a small one."""
    files = contents.files[name]
    return len(files) == 1 and _cells(contents.described[name], files[0]) <= LOOKED_UP_CELLS


def _key(table: Table, to: Reference) -> dict[str, Any]:
    return {
        "fields": [to.column],
        "reference": {"resource": "" if to.table == table.name else to.table, "fields": [to.target]},
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
