"""The reference tables of seeds/ as typed records, every row checked before anything is built on it.

People mend these files by hand. A mistyped country, a row entered twice or a reference to nothing would show only as a
name that is never found; here the first such row stops everything and is named by file and line.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from etl.paths import SEEDS
from etl.seeds.rows import Row, SeedError, columns, read_rows
from etl.seeds.tables import TABLES, ComposedOrganisation, Country, Refers

__all__ = ["SeedError", "Seeds", "load_seeds"]

Seeds = dict[str, tuple[Any, ...]]
"""Table → its records, in the order of the file."""


def load_seeds(folder: Path = SEEDS) -> Seeds:
    """Return the records of every table; raise `SeedError` for the first row that cannot be used.

    Checked are headers, cells, keys that occur twice and references from table to table.
    """
    tables = {name: list(read_rows(folder / f"{name}.csv", record)) for name, record in TABLES.items()}
    known = _known(tables)
    for name, rows in tables.items():
        for column in columns(TABLES[name]):
            if column.refers:
                for row in rows:
                    _check_reference(row, column.name, column.refers, known)
    for row in tables["roles"]:
        start, end = row.record.valid_from, row.record.valid_to
        if start and end and start[: len(end)] > end[: len(start)]:
            raise row.error(f"the term ends ({end}) before it begins ({start})")
    for row in tables["composed_organisations"]:
        if (row.record.replaces or row.record.alone_ar) and not row.record.countries:
            raise row.error("replaces or alone_ar without countries: name the states for which it holds")
        for code, actor in (pair.split("=") for pair in row.record.curated):
            if code not in known["countries.code"] or actor not in known["actors.actor_id"]:
                raise row.error(f"curated has {code}={actor}: no such state in countries, or no such actor in actors")
    for row in tables["actors"]:
        if row.record.wikidata_id and not row.record.wikidata_origin:
            raise row.error("a Wikidata id without wikidata_origin: name the source that confirms it")
    return {name: tuple(row.record for row in rows) for name, rows in tables.items()}


def _known(tables: dict[str, list[Row]]) -> dict[str, set[str]]:
    """Return the values that references may name, by `table.column`."""
    known = {target: set(_values(tables, target)) for target in _targets()}
    known["composed_organisations.actor_id"] = {
        identifier
        for organisation in tables["composed_organisations"]
        for country in tables["countries"]
        for identifier in _composed_id(organisation.record, country.record)
    }
    return known


def _targets() -> set[str]:
    return {
        target for record in TABLES.values() for column in columns(record) if column.refers
        for target in column.refers.targets
    }  # fmt: skip


def _values(tables: dict[str, list[Row]], target: str) -> Iterator[str]:
    table, column = target.split(".")
    return (str(getattr(row.record, column)) for row in tables[table] if hasattr(row.record, column))


def _composed_id(organisation: ComposedOrganisation, country: Country) -> Iterator[str]:
    if not organisation.countries or country.code in organisation.countries:
        yield f"{organisation.key}_{country.actor_id}"


def _check_reference(row: Row, column: str, refers: Refers, known: dict[str, set[str]]) -> None:
    value = getattr(row.record, column)
    for reference in value if isinstance(value, tuple) else (value,):
        if reference is not None and not any(reference in known[target] for target in refers.targets):
            raise row.error(f"{column} is {reference!r}, which stands in no {' or '.join(refers.targets)}")
