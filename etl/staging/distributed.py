"""Reading and extraction by workers elsewhere, as functions of Arrow batches, and the way home of what they write.

documents   one row per record of the input, rejections among them; a reason stands in a rejection only
extracted   rows of all tables that extraction gives, the columns of all side by side, in one folder for each table
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pyarrow as pa
from duckdb import DuckDBPyConnection

from etl.engine.local import extract_safely
from etl.engine.spark import SparkEngine
from etl.exceptions import QawlError
from etl.extraction.batches import ARTICLES, TABLES
from etl.lineage import fingerprints
from etl.paths import SEEDS
from etl.reading.documents import Document, Rejection
from etl.reading.files import File
from etl.reading.inputs import Inputs, file_at
from etl.reading.metadata import METADATA_NAME
from etl.staging.harvest import Harvest
from etl.staging.incoming import Incoming, declarations, key_of
from etl.staging.outlets import Outlets

_ROWS_AT_ONCE = 512
_CHARS_AT_ONCE = 4_000_000

_TEXT, _INT = pa.string(), pa.int32()
DOCUMENTS = pa.schema([
    ("uri", _TEXT), ("place", _TEXT), ("work_key", _TEXT), ("declared_source", _TEXT), ("declared_title", _TEXT),
    ("declared_title_end", _INT), ("declared_date", _TEXT), ("body", _TEXT), ("note", _TEXT), ("reason", _TEXT),
    ("detail", _TEXT),
])  # fmt: skip
_WORK = ["work_key", "body", "declared_title", "declared_title_end", "declared_date", "declared_source"]

_FAILURES = "failures"
_PART = "part"
EXTRACTED = pa.schema(
    [(_PART, _TEXT), *{field.name: field for schema in TABLES.values() for field in schema}.values(), ("error", _TEXT)]
)

_BROUGHT = (
    """
    INSERT INTO candidates BY NAME
    SELECT uri, place, work_key, declared_source, declared_title, declared_title_end, declared_date
    FROM read_parquet($files) WHERE reason IS NULL
    """,
    """
    INSERT INTO texts BY NAME
    SELECT DISTINCT ON (work_key) work_key, declared_source, declared_title, declared_title_end, declared_date, body
    FROM read_parquet($files) ANTI JOIN former USING (work_key) WHERE reason IS NULL
    """,
    "INSERT INTO arrivals SELECT uri, reason, detail FROM read_parquet($files) WHERE reason IS NOT NULL",
)
_COUNTS = """
    SELECT count(*) FILTER (reason IS NULL), count(note), coalesce(arg_min(place || ': ' || note, place), '')
    FROM read_parquet($files)
"""


class OtherCodeError(QawlError):
    """A worker would read otherwise than this machine."""

    def __init__(self) -> None:
        super().__init__("A worker has another version of qawl or of its seeds; install this one there.")


def read(cluster: SparkEngine, inputs: Inputs, incoming: Incoming, con: DuckDBPyConnection) -> None:
    """Have the input read by the cluster, and bring home what came in.

    Raises:
        QawlError: There is no such input, or the cluster failed.
    """
    local = {f"#{number}": file for number, file in enumerate(inputs.files)}
    remote: dict[str, File] = {}
    for rejection in inputs.rejections:
        incoming.add(rejection)
    for url, size in (found for name in inputs.remote for found in cluster.files(name)):
        one = _remote(url, size, inputs)
        if isinstance(one, File):
            remote[url] = one
        elif one:
            incoming.add(one)
    incoming.flush()
    work = partial(read_files, local | remote, fingerprints().extraction)
    cluster.map_files(list(local), list(remote), work, DOCUMENTS, "documents")
    files = _parquet(cluster.home("documents"))
    if files:
        for stage in _BROUGHT:
            con.execute(stage, {"files": files})
        count = con.execute(_COUNTS, {"files": files}).fetchone()
        assert count is not None
        incoming.documents, incoming.notes = int(count[0]), (int(count[1]), str(count[2]))


def extract(cluster: SparkEngine, known: set[str], harvest: Harvest, con: DuckDBPyConnection) -> None:
    """Have the texts that were read extracted by the cluster, known ones aside, and bring home their rows.

    Raises:
        QawlError: The cluster failed.
    """
    work = partial(extract_texts, frozenset(known), fingerprints().extraction)
    cluster.map_rows("documents", _WORK, "work_key", work, EXTRACTED, "extracted", _PART)
    folder = cluster.home("extracted")
    for name, schema in TABLES.items():
        if files := _parquet(folder / f"{_PART}={name}"):
            columns = ", ".join(schema.names)
            con.execute(f"INSERT INTO harvest_{name} BY NAME SELECT {columns} FROM read_parquet(?)", [files])
    if files := _parquet(folder / f"{_PART}={_FAILURES}"):
        harvest.failures |= dict(con.execute("SELECT article_id, error FROM read_parquet(?)", [files]).fetchall())


def read_files(files: dict[str, File], code: str, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Batches of `DOCUMENTS`: the records of the files that batches of keys, or of URLs and bytes, name.

    Raises:
        OtherCodeError: The driver has other code.
    """
    _check(code)
    outlets = Outlets.read(SEEDS / "sources.csv")
    rows: list[tuple[object, ...]] = []
    chars = 0
    for batch in batches:
        for path, content in zip(*(batch.column(name) for name in ("path", "content")), strict=True):
            file = replace(files[path.as_py()], data=content.as_py())
            for item in Inputs([file], [], 0).read():
                rows.append(_row(item, outlets))
                chars += len(item.text) if isinstance(item, Document) else 0
                if len(rows) >= _ROWS_AT_ONCE or chars >= _CHARS_AT_ONCE:
                    yield _batch(rows)
                    rows, chars = [], 0
    if rows:
        yield _batch(rows)


def extract_texts(known: frozenset[str], code: str, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Batches of `EXTRACTED`: the rows of the texts of batches of `DOCUMENTS`, each text once, known ones left out.

    Raises:
        OtherCodeError: The driver has other code.
    """
    _check(code)
    seen = set(known)
    for batch in batches:
        keys = batch.column("work_key").to_pylist()
        new = []
        for number, key in enumerate(keys):
            if key not in seen:
                seen.add(key)
                new.append(number)
        if not new:
            continue
        outcome = extract_safely(_articles(batch.take(pa.array(new))))
        for name, rows in outcome.rows.items():
            if rows.num_rows:
                yield _wide(name, rows)
        if outcome.failures:
            yield _wide(_FAILURES, _failed(outcome.failures))


def _remote(url: str, size: int, inputs: Inputs) -> File | Rejection | None:
    """A file that a URL names; None for one that is hidden or no format in a folder."""
    path = Path(url)
    if path.name == METADATA_NAME:
        return Rejection(url, "unsupported", "A metadata table behind a URL is not read; name a copy with --metadata.")
    if url not in inputs.remote and any(part.startswith((".", "_")) for part in path.parts):
        return None
    found = file_at(path, url, size, inputs.table)
    return found if url in inputs.remote or isinstance(found, File) else None


def _check(code: str) -> None:
    if fingerprints().extraction != code:
        raise OtherCodeError


def _row(item: Document | Rejection, outlets: Outlets) -> tuple[object, ...]:
    if isinstance(item, Rejection):
        return (item.uri, item.uri, *[None] * 7, item.reason, item.detail)
    declared, body = declarations(item, outlets), item.body
    place, note = item.place or item.uri, item.notes[0] if item.notes else None
    return (item.uri, place, key_of(declared, body), *declared, body, note, None, None)


def _batch(rows: list[tuple[object, ...]]) -> pa.RecordBatch:
    columns = zip(*rows, strict=True)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, DOCUMENTS, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=DOCUMENTS)


def _articles(batch: pa.RecordBatch) -> pa.RecordBatch:
    columns = dict(zip(batch.schema.names, batch.columns, strict=True))
    given = {
        "article_id": columns["work_key"],
        "body": columns["body"],
        "title": columns["declared_title"],
        "title_end": columns["declared_title_end"],
        "published": columns["declared_date"],
        "source_id": columns["declared_source"].fill_null("unknown"),
    }
    return pa.RecordBatch.from_arrays([given[field.name].cast(field.type) for field in ARTICLES], schema=ARTICLES)


def _failed(failures: dict[str, str]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict({"article_id": list(failures), "error": list(failures.values())})


def _wide(name: str, rows: pa.RecordBatch) -> pa.RecordBatch:
    """The rows of one table among the columns of all."""
    count, there = rows.num_rows, dict(zip(rows.schema.names, rows.columns, strict=True))
    there[_PART] = pa.array([name] * count, _TEXT)
    columns = [there.get(field.name, pa.nulls(count, field.type)) for field in EXTRACTED]
    return pa.RecordBatch.from_arrays(columns, schema=EXTRACTED)


def _parquet(folder: Path) -> list[str]:
    return sorted(map(str, folder.glob("*.parquet")))
