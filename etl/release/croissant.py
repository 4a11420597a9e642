"""croissant.json (MLCommons Croissant 1.0): files, record sets and fields, for tools that load datasets by it."""

import json
from typing import Any

from etl.release.datapackage import LICENSE_PAGE, description
from etl.release.facts import Contents, Facts
from etl.release.shape import Column, Table

NAME = "croissant.json"

_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
_TYPES = {
    "VARCHAR": "sc:Text",
    "VARCHAR[]": "sc:Text",
    "INTEGER": "sc:Integer",
    "BIGINT": "sc:Integer",
    "DOUBLE": "sc:Float",
    "DATE": "sc:Date",
    "TIMESTAMP": "sc:DateTime",
    "BOOLEAN": "sc:Boolean",
}
_PARQUET = "application/x-parquet"


def render(facts: Facts, contents: Contents, cite_as: str, *, limits: str, persons: str) -> str:
    """The file; limits and personal data are told in the words of the card."""
    about = facts.about
    dataset: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": ["http://mlcommons.org/croissant/1.0", "http://mlcommons.org/croissant/RAI/1.0"],
        "name": about.name,
        "alternateName": about.title,
        "description": description(facts),
        "version": about.version,
        "datePublished": facts.released_on.isoformat(),
        "inLanguage": ["ar", "en"],
        "keywords": ["Arabic", "news", "quotation attribution", "reported speech", "meetings"],
        "isLiveDataset": False,
        "citeAs": cite_as,
        "url": about.url or (f"https://doi.org/{about.doi}" if about.doi else ""),
        "sameAs": f"https://doi.org/{about.doi}" if about.doi else "",
        "license": LICENSE_PAGE.format(about.license) if about.license else "",
        "creator": [
            {"@type": "sc:Person" if author.is_person else "sc:Organization", "name": author.name}
            for author in about.authors
        ],
        "rai:dataLimitations": limits,
        "rai:personalSensitiveInformation": persons,
        "distribution": [part for name in contents.described for part in _distribution(name, contents)],
        "recordSet": [_record_set(table, contents) for table in contents.described.values()],
    }
    kept = {key: value for key, value in dataset.items() if value or value is False}
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"


def _distribution(name: str, contents: Contents) -> list[dict[str, Any]]:
    files = contents.files[name]
    if len(files) > 1:
        return [
            {
                "@type": "cr:FileSet",
                "@id": f"files/{name}",
                "name": name,
                "encodingFormat": _PARQUET,
                "includes": f"data/{name}/*.parquet",
            }
        ]
    (file,) = files
    return [
        {
            "@type": "cr:FileObject",
            "@id": f"files/{name}",
            "name": f"{name}.parquet",
            "contentUrl": file.path,
            "contentSize": f"{file.bytes} B",
            "encodingFormat": _PARQUET,
            "sha256": file.sha256,
        }
    ]


def _record_set(table: Table, contents: Contents) -> dict[str, Any]:
    split = len(contents.files[table.name]) > 1
    records: dict[str, Any] = {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.comment,
        "field": [_field(table, column, split=split) for column in table.columns],
    }
    if table.key:
        records["key"] = [{"@id": f"{table.name}/{column}"} for column in table.key]
    return records


def _field(table: Table, column: Column, *, split: bool) -> dict[str, Any]:
    """A field; where its values lead is told in words.

    Not with `references`: mlcroissant joins the tables at each, and fails where a table has two.
    """
    target = next((f" A key of {r.table}." for r in table.references if r.column == column.name), "")
    field: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": column.comment + target,
        "dataType": _TYPES[column.type],
        "source": {
            "fileSet" if split else "fileObject": {"@id": f"files/{table.name}"},
            "extract": {"column": column.name},
        },
    }
    if column.type.endswith("[]"):
        field["repeated"] = True
    return field
