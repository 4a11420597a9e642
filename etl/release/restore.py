"""The way back: from a release and the articles it was made of to the database, proved table by table."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from etl.database import DatabaseError, connect_new, create, known_version, unusable
from etl.lineage import fingerprints
from etl.progress import Reporter
from etl.reading.inputs import Inputs
from etl.release import bodies, folder, proof, refill, reread
from etl.release.datapackage import read_manifest
from etl.release.exceptions import NoReleaseError
from etl.release.rights import Text
from etl.target import Target, locked

_MEMORY = "1GB"


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored.

    Attributes:
        database: The new file.
        articles: Articles whose texts were put back.
        rows: Rows of all tables.
        spans: Spans that were compared with the texts.
        digest: Digest of all tables, equal to that of the database the release was made of.
        read_again: Whether `extraction` is filled too, so that the database can be added to at once.
    """

    database: Path
    articles: int
    rows: int
    spans: int
    digest: str
    read_again: bool


def restore(
    release: Path, inputs: Inputs, database: Path, tell: Reporter, *, workers: int | None = None, quick: bool = False
) -> Restored:
    """Write the database that a release was made of.

    Args:
        release: The folder.
        inputs: The articles.
        database: The new file.
        tell: Hears of the progress.
        workers: Processes that read the articles again; None for one per core.
        quick: Leave `extraction` to the next build, which then reads the articles.

    Raises:
        QawlError: The release is damaged, articles are missing, or what comes out is not what was released.
    """
    manifest = read_manifest(release)
    _check_version(release, manifest)
    if database.exists():
        raise DatabaseError(database, "exists, and a restored database replaces none; name another file.")
    with tell.stage("checksums"):
        folder.check(release)
    with locked(database, tell.say) as target:
        try:
            return _restore(release, manifest, inputs, target, tell, workers, quick)
        except (duckdb.IOException, duckdb.OutOfMemoryException, duckdb.FatalException) as error:
            raise unusable(database, error) from error


def _restore(
    release: Path,
    manifest: dict[str, Any],
    inputs: Inputs,
    target: Target,
    tell: Reporter,
    workers: int | None,
    quick: bool,
) -> Restored:
    level = Text(manifest["text"])
    known = manifest["tables"]
    with closing(connect_new(target.new)) as con:
        con.execute("SET temp_directory = $spill", {"spill": str(target.scratch / "spill")})
        con.execute("SET memory_limit = $memory", {"memory": _MEMORY})
        create(con)
        bodies.attach(con, release, {name: known[name]["files"] for name in refill.names_of_files(level)})
        with tell.stage("articles", inputs.bytes_total) as stage:
            bodies.find_bodies(con, inputs, stage)
        with tell.stage("tables") as stage:
            rows = refill.refill(con, level)
            stage.reach(0, f"{rows:,} rows")
        with tell.stage("proof") as stage:
            spans = proof.prove_spans(con)
            proof.prove_digests(con, {name: of["database_digest"] for name, of in known.items()})
            stage.reach(0, f"{spans:,} spans")
        again = not quick and fingerprints().extraction == manifest["fingerprint"]
        if again:
            reread.read_again(con, workers, tell)
        else:
            reread.leave_unread(con)
        con.execute("DETACH released")
        con.execute("CHECKPOINT")
    target.publish(target.new)
    return Restored(target.path, known["articles"]["rows"], rows, spans, manifest["database_digest"], again)


def _check_version(release: Path, manifest: dict[str, Any]) -> None:
    version, known = manifest["schema_version"], known_version()
    if version != known:
        other = f"is of schema version {version}, this qawl has {known}"
        raise NoReleaseError(release, f"{other}; restore it with qawl {manifest['code_version']}.")
