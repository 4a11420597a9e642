"""A build that fails, is killed or meets others: the database is the old one or the new one, never anything else."""

import contextlib
import fcntl
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from etl.cli import main
from etl.database import DatabaseError
from etl.engine.local import WorkerDiedError
from tests.conftest import ROOT
from tests.newsroom import article, contents, query, run, write

BUILD = "from tests.newsroom import run; print('begun', flush=True); run('all.duckdb', 'texts', 'more'{})"
COMMAND = "from etl.cli import main; main()"


def process(code: str, *arguments: str, **options) -> subprocess.Popen:
    """A Python of its own in the current folder."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory):
    """Four articles and their database, two more articles, and the database of all six."""
    folder = tmp_path_factory.mktemp("newsroom")
    write(folder / "texts", {f"{number}.txt": article(number) for number in range(4)})
    write(folder / "more", {f"{number}.txt": article(number) for number in (4, 5)})
    with contextlib.chdir(folder):
        run(Path("all.duckdb"), "texts")
        shutil.copy("all.duckdb", "six.duckdb")
        run(Path("six.duckdb"), "texts", "more")
    return folder


@pytest.fixture
def here(newsroom, tmp_path, monkeypatch):
    """A copy of it as current folder."""
    folder = shutil.copytree(newsroom, tmp_path / "copy")
    monkeypatch.chdir(folder)
    return folder


def leftovers() -> list[str]:
    """Files beside the database that nobody should find there."""
    return [name for name in os.listdir() if "build-" in name or name.endswith((".wal", ".lock"))]


def test_a_write_ahead_file_left_by_a_crash_belongs_to_the_old_database(here):
    sql = "INSERT INTO rejections SELECT load_id, 'late', 'reason', 'detail' FROM loads"
    code = f"import duckdb, os; con = duckdb.connect('all.duckdb'); con.execute({sql!r}); os._exit(1)"
    process(code).wait()
    assert Path("all.duckdb.wal").stat().st_size > 0
    run(Path("all.duckdb"), "texts", "more")
    assert query(Path("all.duckdb"), "SELECT count(*) FROM rejections WHERE uri = 'late'") == [(1,)]
    assert leftovers() == []


def test_a_write_ahead_file_that_is_none_is_told_before_the_work(here):
    Path("all.duckdb.wal").write_bytes(random.Random(3).randbytes(5_000))
    before = Path("all.duckdb").read_bytes()
    with pytest.raises(DatabaseError, match="write-ahead file"):
        run(Path("all.duckdb"), "texts", "more")
    assert Path("all.duckdb").read_bytes() == before and leftovers() == ["all.duckdb.wal"]


def test_damaged_blocks_are_called_so_and_stay_as_they_are(here):
    data = bytearray(Path("all.duckdb").read_bytes())
    data[len(data) // 4 : -200_000] = bytes(len(data) - 200_000 - len(data) // 4)
    Path("all.duckdb").write_bytes(data)
    build = process(COMMAND, "build", "texts", "more", "--database", "all.duckdb", "--quiet")
    _, errors = build.communicate()
    assert build.returncode == 2 and errors.count("\n") == 1
    assert "all.duckdb: is damaged" in errors or "all.duckdb: cannot be opened" in errors
    assert Path("all.duckdb").read_bytes() == data and leftovers() == []


def test_what_killed_builds_left_is_removed(here):
    write(Path(".all.duckdb.build-1"), {"new.duckdb": "half"})
    run(Path("all.duckdb"), "texts")
    assert leftovers() == []


def test_a_reader_keeps_the_old_data_during_and_after_a_build(here):
    code = (
        "import duckdb; count = lambda con: con.sql('SELECT count(*) FROM articles').fetchone()[0]\n"
        "with duckdb.connect('all.duckdb', read_only=True) as con:\n"
        "    print(count(con), flush=True); input(); print(count(con), flush=True)\n"
        "with duckdb.connect('all.duckdb', read_only=True) as con: print(count(con))"
    )
    reader = process(code)
    assert reader.stdout.readline() == "4\n"
    run(Path("all.duckdb"), "texts", "more")
    assert reader.communicate("\n")[0] == "4\n6\n"


def test_a_database_open_for_writing_is_left_alone(here):
    before = Path("all.duckdb").read_bytes()
    writer = process("import duckdb; con = duckdb.connect('all.duckdb'); print('open', flush=True); input()")
    writer.stdout.readline()
    build = process(COMMAND, "build", "texts", "more", "--database", "all.duckdb", "--quiet")
    _, errors = build.communicate()
    writer.communicate("\n")
    assert build.returncode == 2
    assert errors.startswith("qawl: all.duckdb: is in use for writing") and errors.count("\n") == 1
    assert Path("all.duckdb").read_bytes() == before and leftovers() == []


def test_a_second_build_says_that_it_waits_and_then_runs(here):
    lock = os.open("all.duckdb.lock", os.O_RDWR | os.O_CREAT)
    os.write(lock, b"4711")
    fcntl.flock(lock, fcntl.LOCK_EX)
    told = "from etl.progress import Lines; import tests.newsroom as newsroom; newsroom.Silent = Lines; newsroom."
    build = process(told + "run('all.duckdb', 'texts', 'more')")
    assert "process 4711" in build.stderr.readline()
    os.close(lock)
    build.communicate()
    assert build.returncode == 0
    assert contents(Path("all.duckdb")) == contents(Path("six.duckdb")) and leftovers() == []


def test_two_builds_at_once_both_get_in(here):
    Path("all.duckdb").unlink()
    code = "import sys; from tests.newsroom import run; run('all.duckdb', sys.argv[1])"
    builds = [process(code, folder) for folder in ("texts", "more")]
    assert [build.communicate()[1] for build in builds] == ["", ""]
    assert contents(Path("all.duckdb")) == contents(Path("six.duckdb")) and leftovers() == []


def test_a_full_disk_is_one_line_and_changes_nothing(here):
    before = Path("all.duckdb").read_bytes()
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))  # noqa: E731
    build = process(COMMAND, "build", "texts", "more", "--database", "all.duckdb", "--quiet", preexec_fn=limit)
    _, errors = build.communicate()
    assert build.returncode == 2
    assert errors.startswith("qawl: all.duckdb: ") and errors.count("\n") == 1
    assert Path("all.duckdb").read_bytes() == before and leftovers() == []


def test_a_worker_that_dies_is_one_line_and_changes_nothing(here, monkeypatch):
    from etl.engine.local import LocalEngine

    before = Path("all.duckdb").read_bytes()
    monkeypatch.setattr(LocalEngine, "map", lambda self, _: iter([self.pool.submit(os._exit, 1).result()]))
    with pytest.raises(WorkerDiedError, match="fewer --workers"):
        run(Path("all.duckdb"), "texts", "more", workers=2)
    assert Path("all.duckdb").read_bytes() == before and leftovers() == []


def test_an_interrupt_changes_nothing(here):
    before = Path("all.duckdb").read_bytes()
    build = process(COMMAND, "build", "texts", "more", "--database", "all.duckdb")
    assert build.stderr.readline().startswith("reading")
    build.send_signal(signal.SIGINT)
    _, errors = build.communicate()
    assert build.returncode == 130 and errors.endswith("qawl: Stopped; the database is as it was.\n")
    assert Path("all.duckdb").read_bytes() == before and leftovers() == []


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_to_end_changes_nothing_and_leaves_nothing(here, number, code):
    before = Path("all.duckdb").read_bytes()
    build = process(COMMAND, "build", "texts", "more", "--database", "all.duckdb")
    assert build.stderr.readline().startswith("reading")
    build.send_signal(number)
    _, errors = build.communicate()
    assert build.returncode == code and errors.endswith("qawl: Stopped; the database is as it was.\n")
    assert Path("all.duckdb").read_bytes() == before and leftovers() == []


@pytest.mark.parametrize(
    ("shell", "code", "said"),
    [
        ("{} >/dev/full", 2, "qawl: there is no room"),
        ("{} >&-", 0, ""),
        ("PYTHONIOENCODING=ascii {} >/dev/null", 0, ""),
        ("(sleep 0.2; {}) | true; exit ${{PIPESTATUS[0]}}", 141, ""),
    ],
    ids=["full", "closed", "ascii", "nobody reads"],
)
def test_output_that_nobody_takes_is_no_traceback(here, shell, code, said):
    line = shell.format(f"{sys.executable} -c '{COMMAND}' info --database all.duckdb --json")
    settings = os.environ | {"PYTHONPATH": str(ROOT)}
    ended = subprocess.run(["bash", "-c", line], env=settings, stderr=subprocess.PIPE, text=True)
    assert ended.returncode == code
    assert ended.stderr.startswith(said) and ended.stderr.count("\n") == bool(said)


def test_an_interrupt_within_a_query_is_an_interrupt(monkeypatch, capsys):
    """DuckDB takes the signal while a query runs, and raises an error of its own kind."""

    def stopped(standalone_mode):
        raise RuntimeError("Query interrupted")

    monkeypatch.setattr("etl.cli.app", stopped)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130 and capsys.readouterr().err == "qawl: Stopped; the database is as it was.\n"


@pytest.mark.slow
def test_killed_at_random_moments(here):
    """Twelve kills over the length of a build, in every stage; each leaves the old database or the new one."""
    old, new = contents(Path("all.duckdb")), contents(Path("six.duckdb"))
    shutil.copy("all.duckdb", "four.duckdb")
    began = time.monotonic()
    process(BUILD.format(", workers=2")).communicate()
    length = time.monotonic() - began
    moments, outcomes = random.Random(20), []
    for _ in range(12):
        shutil.copy("four.duckdb", "all.duckdb")
        build = process(BUILD.format(", workers=2"))
        build.stdout.readline()
        time.sleep(moments.uniform(0, length))
        build.send_signal(signal.SIGKILL)
        build.communicate()
        found = contents(Path("all.duckdb"))
        assert found in (old, new)
        outcomes.append(found == new)
    assert not all(outcomes), "no kill came before the end"
    run(Path("all.duckdb"), "texts", "more")
    assert contents(Path("all.duckdb")) == new and leftovers() == []
    assert query(Path("all.duckdb"), "SELECT count(*) FROM loads")[0][0] <= 3


STEPS = (
    "etl.pipeline.pipeline._read",
    "etl.pipeline.pipeline._extract",
    "etl.pipeline.filling.insert_extraction",
    "etl.pipeline.filling.stage_articles",
    "etl.resolution.resolve.resolve",
    "etl.pipeline.filling.finish_load",
    "etl.pipeline.pipeline.closing",
)


AMENDING = (
    "etl.pipeline.filling.insert_load",
    "etl.pipeline.filling.amend_articles",
    "etl.amend.articles.insert_sources",
    "etl.resolution.changes.resolve_changes",
    "etl.resolution.changes.meeting_map",
    "etl.pipeline.filling.amend_rows",
    "etl.amend.rows._update",
    "etl.pipeline.filling.finish_load",
    "etl.pipeline.pipeline.closing",
)


@pytest.mark.slow
@pytest.mark.parametrize(("step", "share"), [*((step, -1) for step in STEPS), *((step, 1) for step in AMENDING)])
def test_killed_in_each_stage(here, step, share):
    old = contents(Path("all.duckdb"))
    code = (
        "import os, signal, etl.amend.articles, etl.amend.rows, etl.pipeline.pipeline, etl.resolution.changes, etl.resolution.resolve\n"
        "import tests.newsroom as newsroom\n"
        f"etl.amend.articles.LARGEST_SHARE = {share}\n"
        f"def die(*_, **__): os.kill(os.getpid(), signal.SIGKILL)\n"
        f"{step} = die; newsroom.run('all.duckdb', 'texts', 'more')"
    )
    assert process(code).wait() == -signal.SIGKILL
    assert contents(Path("all.duckdb")) == old
    run(Path("all.duckdb"), "texts", "more")
    assert contents(Path("all.duckdb")) == contents(Path("six.duckdb")) and leftovers() == []


@pytest.mark.slow
@pytest.mark.parametrize(("moment", "is_new"), [("before", False), ("after", True)])
def test_killed_at_the_exchange(here, moment, is_new):
    code = (
        "import os, signal, etl.target as target, tests.newsroom as newsroom\n"
        "replace = os.replace\n"
        f"def die(*paths):\n    {'replace(*paths)' if is_new else ''}\n    os.kill(os.getpid(), signal.SIGKILL)\n"
        "os.replace = die; newsroom.run('all.duckdb', 'texts', 'more')"
    )
    assert process(code).wait() == -signal.SIGKILL
    assert contents(Path("all.duckdb")) == contents(Path("six.duckdb" if is_new else "all.duckdb"))
    assert query(Path("all.duckdb"), "SELECT count(*) FROM articles") == [(6 if is_new else 4,)]


def test_workers_end_with_the_build_that_started_them(here):
    code = (
        "import os, signal, multiprocessing, tests.newsroom as newsroom, etl.pipeline.pipeline as pipeline\n"
        "def told(self, _):\n"
        "    print(*{self.pool.submit(os.getpid).result() for _ in range(8)}, flush=True); input()\n"
        "pipeline.LocalEngine.map = told; newsroom.run('all.duckdb', 'texts', 'more', workers=2)"
    )
    build = process(code)
    workers = [int(number) for number in build.stdout.readline().split()]
    build.kill()
    build.wait()
    until = time.monotonic() + 10
    while (alive := [number for number in workers if Path(f"/proc/{number}").exists()]) and time.monotonic() < until:
        time.sleep(0.1)
    assert workers and not alive


def test_a_database_of_another_kind_is_not_replaced(here):
    with duckdb.connect("other.duckdb") as con:
        con.execute("CREATE TABLE mine (n INTEGER)")
    before = Path("other.duckdb").read_bytes()
    build = process(COMMAND, "build", "texts", "--database", "other.duckdb", "--quiet")
    assert "not one of Qawl" in build.communicate()[1] and build.returncode == 2
    assert Path("other.duckdb").read_bytes() == before
