"""The data of a release: the Parquet files of tables and flat views, and the digests of their rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from duckdb import DuckDBPyConnection

from etl.progress import Stage
from etl.release import digest, parquet, rights, views
from etl.release.facts import Contents, Facts
from etl.release.parquet import File
from etl.release.rights import WITHHELD_TABLE, Text
from etl.release.shape import Table, flat, tables

_MEMORY = "1GB"

_FLAT_ROWS = {
    "who_said_what": "SELECT w.*, s.statement_no FROM who_said_what w JOIN statements s USING (statement_id)",
    "who_met_whom": "FROM who_met_whom",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """What DuckDB may use: threads (None for one per core) and a folder for what does not fit into memory."""

    spill: Path
    threads: int | None
    split_above: int

    def apply(self, con: DuckDBPyConnection) -> None:
        """Set them on a connection."""
        con.execute("SET temp_directory = $spill", {"spill": str(self.spill)})
        con.execute("SET memory_limit = $memory", {"memory": _MEMORY})
        if self.threads:
            con.execute("SET threads = $threads", {"threads": self.threads})


def write(con: DuckDBPyConnection, folder: Path, facts: Facts, limits: Limits, stage: Stage) -> Contents:
    """Write all files of a database into a folder."""
    released = dict(tables())
    if facts.level is Text.none:
        rights.create_withheld(con, {table.name: table.key[0] for table in released.values()})
        released[WITHHELD_TABLE.name] = WITHHELD_TABLE
    lineage = {
        "qawl.load_id": facts.load.load_id,
        "qawl.code_version": facts.load.code_version,
        "qawl.schema_version": str(facts.load.schema_version),
        "qawl.text": facts.level.value,
    }
    files: dict[str, tuple[File, ...]] = {}
    digests, originals = {}, {}
    for name, table in released.items():
        rows = rights.released(table, facts.level)
        digests[name] = digest.digest(con, table, rows)
        if table is not WITHHELD_TABLE:
            blanked = name in rights.WITHHELD[facts.level]
            originals[name] = digest.digest(con, table, f"FROM {name}") if blanked else digests[name]
        metadata = lineage | {"qawl.table": name, "qawl.digest": digests[name]}
        files[name] = tuple(parquet.write(con, table, rows, folder, metadata, limits.split_above))
        _tell(stage, files)
    for table in flat().values():
        files[table.name] = _write_flat(table, folder, files, lineage, limits)
        _tell(stage, files)
    return Contents(
        tables=released,
        flat=flat(),
        files=files,
        digests=digests,
        database_digests=originals,
        digest=digest.digest_of_all(digests),
        database_digest=digest.digest_of_all(originals),
    )


def count() -> int:
    """How many files there are, as a total for progress."""
    return len(tables()) + len(flat())


def _write_flat(
    table: Table, folder: Path, files: Mapping[str, tuple[File, ...]], lineage: Mapping[str, str], limits: Limits
) -> tuple[File, ...]:
    """The file of a view, made from the files of the tables through the release's own views.sql."""
    script = views.render({name: [file.path for file in of] for name, of in files.items()})
    (folder / views.NAME).write_text(script, encoding="utf-8")
    with views.opened(folder, script) as con:
        limits.apply(con)
        metadata = {**lineage, "qawl.view": table.name}
        return tuple(parquet.write(con, table, _FLAT_ROWS[table.name], folder, metadata, limits.split_above))


def _tell(stage: Stage, files: Mapping[str, tuple[File, ...]]) -> None:
    stage.reach(min(len(files), count()), f"{sum(file.rows for of in files.values() for file in of):,} rows")
