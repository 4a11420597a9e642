"""The release: from a validated database to a new folder, moved into place when it is complete."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from etl.database import check_version, connect, unusable
from etl.dictionary import render as dictionary
from etl.paths import SCHEMA
from etl.progress import Reporter
from etl.release import accuracy, card, changes, citation, contents, croissant, datapackage, parquet
from etl.release.about import read_about
from etl.release.exceptions import OtherSchemaError
from etl.release.facts import Contents, Facts, gather, sound_load
from etl.release.folder import new_folder, write_checksums
from etl.release.rights import Text
from etl.release.shape import signature, tables


@dataclass(frozen=True, slots=True)
class Options:
    """How a release is written.

    Attributes:
        level: How much of the articles' words it has.
        previous: The release before, for the changelog.
        about: TOML file with what only the maintainer can state.
        threads: Threads of DuckDB; None for one per core. The files do not depend on it.
        split_above: Bytes of a file above which a table is split by year.
    """

    level: Text = Text.statements
    previous: Path | None = None
    about: Path | None = None
    threads: int | None = None
    split_above: int = parquet.SPLIT_ABOVE


@dataclass(frozen=True, slots=True)
class Released:
    """What was written."""

    folder: Path
    facts: Facts
    contents: Contents

    @property
    def bytes(self) -> int:
        """Size of the Parquet files."""
        return sum(file.bytes for files in self.contents.files.values() for file in files)


def release(database: Path, folder: Path, options: Options, tell: Reporter) -> Released:
    """Write a release of a database into a new folder.

    Raises:
        ReleaseError: The database is not sound, the folder exists, or the system does not let it be written.
        DatabaseError: There is no such database.
    """
    about = read_about(options.about)
    with new_folder(folder) as scratch, tempfile.TemporaryDirectory(prefix=".spill-", dir=scratch.parent) as spill:
        limits = contents.Limits(Path(spill), options.threads, options.split_above)
        try:
            with connect(database, read_only=True) as con:
                check_version(con, database)
                _check_tables(con, database)
                limits.apply(con)
                facts = gather(con, sound_load(con, database), options.level, about)
                with tell.stage("tables", contents.count()) as stage:
                    written = contents.write(con, scratch, facts, limits, stage)
        except duckdb.IOException as error:
            raise unusable(database, error) from error
        with tell.stage("documents"):
            _write_documents(scratch, facts, written, options.previous)
            write_checksums(scratch)
    return Released(folder, facts, written)


def _check_tables(con: DuckDBPyConnection, database: Path) -> None:
    found = signature(con)
    differ = [
        name
        for name, table in tables().items()
        if found.get(name) != [(column.name, column.type) for column in table.columns]
    ]
    if differ:
        raise OtherSchemaError(database, differ)


def _write_documents(scratch: Path, facts: Facts, written: Contents, previous: Path | None) -> None:
    cite_as = citation.line(facts, written.digest)
    documents = {
        "schema.sql": SCHEMA.read_text(encoding="utf-8"),
        "DATA_DICTIONARY.md": dictionary(),
        card.NAME: card.render(facts, written, cite_as, accuracy.published()),
        datapackage.NAME: datapackage.render(facts, written),
        croissant.NAME: croissant.render(
            facts, written, cite_as, limits=card.section("Known limits"), persons=card.section("Persons")
        ),
        citation.NAME: citation.render(facts, written.digest),
        changes.NAME: changes.render(facts, written, scratch, previous),
    }
    for name, text in documents.items():
        (scratch / name).write_text(text, encoding="utf-8")
