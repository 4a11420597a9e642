"""Work on a Spark cluster: functions of Arrow batches over files and over Parquet, wherever Spark can read and write.

Everything that is written goes to a staging folder that driver and workers both reach, and comes home from there. A
file of this machine's own file system is opened by the worker, under the same path; the bytes of any other are
fetched by Spark.
"""

import os
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from types import TracebackType
from typing import Any

import pyarrow as pa

from etl.exceptions import InputNotFoundError, QawlError

Work = Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]

FILES = pa.schema([("path", pa.string()), ("content", pa.binary())])
"""What work over files is given: the name of a local file, or a URL and the bytes that Spark fetched."""

_CONFIGURED = ("MASTER", "PYSPARK_SUBMIT_ARGS", "SPARK_CONF_DIR", "SPARK_HOME", "SPARK_REMOTE", "HADOOP_CONF_DIR")
_TYPES = {"string": "string", "int32": "int", "double": "double", "date32[day]": "date", "bool": "boolean"}
_SETTINGS = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "128",
    "spark.sql.parquet.compression.codec": "zstd",
}
_OWN = {"spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
_READERS_PER_CORE = 4
_BYTES_A_TASK = 16_000_000
_TOLD = bool(os.environ.get("QAWL_TRACEBACK"))
_PYTHON_ERROR = re.compile(r"^\s*(?:[\w.]+\.)?(\w*(?:Error|Exception)): (.*)$", re.MULTILINE)


class SparkMissingError(QawlError):
    """Spark is not installed, or cannot start."""

    def __init__(self, problem: str) -> None:
        self.problem = problem
        super().__init__(
            f"Spark cannot start ({problem}); install qawl[spark] and Java 17 or newer, or use another engine."
        )


class SparkFailedError(QawlError):
    """Work on the cluster failed."""

    def __init__(self, problem: str) -> None:
        self.problem = problem
        super().__init__(f"Spark failed: {problem}; the database is as it was; Spark's own log tells more.")


class NoStagingError(QawlError):
    """Workers on other machines have nowhere to write what the driver is to read."""

    def __init__(self, master: str) -> None:
        self.master = master
        super().__init__(f"Workers of {master} need --staging: a folder or URL that they and this machine both reach.")


class SparkEngine:
    """A session with a staging folder of its own, which is removed at the end.

    Without a configured Spark the session is one of this machine, with `workers` cores.
    """

    def __init__(self, scratch: Path, staging: str | None = None, workers: int | None = None) -> None:
        self._scratch, self._shared = scratch.resolve() / "spark", staging
        self._own = {"spark.master": f"local[{workers or '*'}]"} | _OWN if workers or not _configured() else {}
        self._spark: Any = None
        self._started = False

    def __enter__(self) -> "SparkEngine":
        """The engine, its session begun or joined.

        Raises:
            SparkMissingError: There is no Spark, or no Java.
            NoStagingError: Workers are elsewhere and no staging folder is named.
        """
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas", FutureWarning)
        try:
            from pyspark.sql import SparkSession
        except ModuleNotFoundError as error:
            raise SparkMissingError(str(error)) from error
        self._started = SparkSession.getActiveSession() is None
        builder = SparkSession.builder.appName("qawl")
        for name, value in (
            (self._own | {"spark.log.level": "WARN" if _TOLD else "OFF"}).items() if self._started else ()
        ):
            builder = builder.config(name, value)
        try:
            with _silence() if self._own and self._started and not _TOLD else nullcontext():
                self._spark = builder.getOrCreate()
        except Exception as error:  # of many kinds, all before any work
            raise SparkMissingError(_one_line(error)) from error
        for name, value in _SETTINGS.items():
            self._spark.conf.set(name, value)
        master = self._spark.sparkContext.master
        if self._shared is None and not master.startswith("local"):
            self._end()
            raise NoStagingError(master)
        self._staging = f"{_url(self._shared)}/qawl-{os.getpid()}-{time.time_ns()}" if self._shared else None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove what is staged; end the session if it began here."""
        if self._staging:
            with suppress(Exception):
                path, files = self._path(self._staging)
                files.delete(path, True)
        self._end()

    def files(self, url: str) -> list[tuple[str, int]]:
        """The files that a URL names, with their sizes: one, those of a folder and below, or those of a pattern.

        Raises:
            InputNotFoundError: There is none.
        """
        with _told():
            path, system = self._path(url)
            found: list[tuple[str, int]] = []
            for status in system.globStatus(path) or ():
                below = system.listFiles(status.getPath(), True) if status.isDirectory() else None
                while below is not None and below.hasNext():
                    one = below.next()
                    found.append((one.getPath().toString(), one.getLen()))
                if below is None:
                    found.append((status.getPath().toString(), status.getLen()))
        if not found:
            raise InputNotFoundError(url, ())
        return sorted(found)

    def map_files(self, local: list[str], remote: list[str], work: Work, schema: pa.Schema, name: str) -> None:
        """Write as `name` what work makes of files: local ones by whatever names them, remote ones with their bytes."""
        with _told():
            frame = self._spark.createDataFrame([(path, None) for path in local], _ddl(FILES))
            frame = frame.repartition(max(min(len(local), _READERS_PER_CORE * self._cores()), 1))
            if remote:
                loader = self._spark.read.format("binaryFile")
                frame = frame.unionByName(loader.load([*map(_escaped, remote)]).select(*FILES.names))
            frame.mapInArrow(work, _ddl(schema)).write.parquet(self._place(name))

    def map_rows(
        self, source: str, columns: list[str], key: str, work: Work, schema: pa.Schema, name: str, part: str
    ) -> None:
        """Write as `name`, a folder for each value of `part`, what work makes of the rows of `source`, like keys together."""
        with _told():
            rows = self._spark.read.parquet(self._place(source)).select(*columns).where(f"{key} IS NOT NULL")
            made = rows.repartition(self._tasks(source), key).mapInArrow(work, _ddl(schema))
            made.write.partitionBy(part).parquet(self._place(name))

    def home(self, name: str) -> Path:
        """The folder of this machine in which `name` is, fetched if need be."""
        folder = self._scratch / name
        if self._staging:
            with _told():
                path, files = self._path(self._place(name))
                self._scratch.mkdir(exist_ok=True)
                files.copyToLocalFile(False, path, self._path(folder.as_uri())[0], True)
        return folder

    def _place(self, name: str) -> str:
        return f"{self._staging}/{name}" if self._staging else (self._scratch / name).as_uri()

    def _cores(self) -> int:
        return int(self._spark.sparkContext.defaultParallelism)

    def _tasks(self, name: str) -> int:
        """Into how many tasks the rows of what was written are cut: none so long that doing it again hurts."""
        path, files = self._path(self._place(name))
        return max(self._cores(), int(files.getContentSummary(path).getLength()) // _BYTES_A_TASK)

    def _path(self, url: str) -> tuple[Any, Any]:
        """A path as Hadoop has it, and the file system that it is of."""
        path = self._spark._jvm.org.apache.hadoop.fs.Path(url)
        return path, path.getFileSystem(self._spark._jsc.hadoopConfiguration())

    def _end(self) -> None:
        if self._started and self._spark is not None:
            with suppress(Exception):
                self._spark.stop()


def _configured() -> bool:
    return any(name in os.environ for name in _CONFIGURED)


def _url(place: str) -> str:
    return place.rstrip("/") if "://" in place else Path(place).resolve().as_uri()


def _escaped(path: str) -> str:
    return re.sub(r"([\\{}\[\]*?])", r"\\\1", path)


def _ddl(schema: pa.Schema) -> str:
    return ", ".join(f"`{field.name}` {_TYPES.get(str(field.type), str(field.type))}" for field in schema)


@contextmanager
def _silence() -> Iterator[None]:
    """Without standard error, which a Java that starts meanwhile inherits for good: it would tell of every class."""
    kept, nothing = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nothing)


@contextmanager
def _told() -> Iterator[None]:
    """Raise what fails inside as one line.

    Raises:
        SparkFailedError: Something failed on the cluster.
    """
    try:
        yield
    except QawlError:
        raise
    except Exception as error:  # Py4J, Spark and Hadoop have each their own
        raise SparkFailedError(_one_line(error)) from error


def _one_line(error: Exception) -> str:
    """The error of Python that a worker raised, else the first line of what Java says."""
    text = str(error).strip()
    python = text.partition("Traceback (most recent call last)")[2]
    found = _PYTHON_ERROR.search(python)
    line = f"{found[1]}: {found[2]}" if found else (text.splitlines() or [type(error).__name__])[0]
    return line.strip().rstrip(".:")[:300]
