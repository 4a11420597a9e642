"""The command `qawl`: thin; each subcommand imports what it needs when it runs."""

import dataclasses
import errno
import json
import os
import sys
from pathlib import Path
from typing import Annotated, Any, Literal, NoReturn

import typer
from typer.exceptions import TyperException

from etl import __version__
from etl.exceptions import QawlError
from etl.paths import ARTICLES, DATABASE
from etl.startup import interruptible, open_streams

app = typer.Typer(
    help="Arabic news articles as a relational dataset: who said what, and who met whom.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Database = Annotated[Path, typer.Option("--database", help="The DuckDB file.", show_default=True)]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Workers = Annotated[int | None, typer.Option(min=1, help="Processes that read articles; else one per core.")]
Judgements = Annotated[list[Path] | None, typer.Option(help="CSV of your own judgements: same, different.")]
Corrections = Annotated[list[Path] | None, typer.Option(help="CSV of your own corrections.")]
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]


_INTERRUPTED = 130
_UNHEARD = 141
"""Exit code where who reads the output left, as of every program that a closed pipe ends."""
_QUERY_STOPPED = "Query interrupted"
"""What DuckDB's client raises, as a RuntimeError, where the signal arrives while a query runs."""
_STOPPED = "Stopped; the database is as it was."


@app.callback(invoke_without_command=True)
def _root(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    if version:
        print(__version__)
        raise typer.Exit


@app.command()
def build(
    paths: Annotated[
        list[str] | None,
        typer.Argument(help="Files (.txt .html .jsonl .csv .parquet .warc[.gz]), folders, patterns; else our corpus."),
    ] = None,
    database: Database = DATABASE,
    metadata: Annotated[
        Path | None, typer.Option(help="CSV with title, date, source by file name; else metadata.csv in a folder.")
    ] = None,
    workers: Workers = None,
    engine: Annotated[
        Literal["local", "spark"],
        typer.Option(help="Where articles are read: in processes here, or on a Spark cluster."),
    ] = "local",
    staging: Annotated[
        str | None, typer.Option(help="With spark: folder or URL that driver and workers both reach.")
    ] = None,
    judgements: Judgements = None,
    corrections: Corrections = None,
    quiet: Quiet = False,
    as_json: Json = False,
) -> None:
    """Read articles, extract, resolve, load, validate; the database changes all at once or not at all."""
    from etl.pipeline.pipeline import build as run
    from etl.pipeline.records import Options
    from etl.progress import reporter
    from etl.reading.inputs import find
    from etl.reading.metadata import read_metadata
    from etl.startup import collect_rarely, spare_pandas
    from etl.summary import as_dict, lines

    collect_rarely()
    if engine == "local":
        spare_pandas()
    inputs = find(paths or [ARTICLES], read_metadata(metadata) if metadata else None, remote=engine == "spark")
    options = Options(
        database, workers, tuple(judgements or ()), tuple(corrections or ()), engine=engine, staging=staging
    )
    built = run(inputs, options, reporter(quiet))
    if as_json:
        _print_json(as_dict(built))
    elif not quiet:
        print("\n".join(lines(built)))
    raise typer.Exit(1 if built.refused else 0)


@app.command()
def info(database: Database = DATABASE, as_json: Json = False) -> None:
    """What is in a database: counts, dates, outlets, loads, rejections."""
    from etl.info import describe, render

    found = describe(database)
    if as_json:
        _print_json(dataclasses.asdict(found))
    else:
        print(render(found))


@app.command()
def validate(
    database: Database = DATABASE,
    report: Annotated[Path | None, typer.Option(help="HTML page to write; else validation.html beside it.")] = None,
    corrections: Corrections = None,
    as_json: Json = False,
) -> None:
    """Check every expectation on a database, which is only read, and write the page that tells what does not hold."""
    from etl.summary import verdict_lines
    from validations import run

    page = report or database.parent / "validation.html"
    verdict = run(database, report=page, corrections=corrections or ())
    if as_json:
        _print_json({"verdict": verdict.verdict, "broken": [dataclasses.asdict(one) for one in verdict.broken]})
    else:
        print("\n".join(verdict_lines(verdict, page)))
    raise typer.Exit(1 if verdict.verdict == "failed" else 0)


@app.command()
def release(
    folder: Annotated[Path, typer.Argument(help="The new folder; one that exists is never overwritten.")],
    database: Database = DATABASE,
    text: Annotated[
        Literal["full", "statements", "none"], typer.Option(help="How much of the articles' words it holds.")
    ] = "statements",
    previous: Annotated[Path | None, typer.Option(help="The release before, for the list of changes.")] = None,
    about: Annotated[
        Path | None,
        typer.Option(help="TOML file: title, version, authors, license, url, doi, as far as there are any."),
    ] = None,
    quiet: Quiet = False,
    as_json: Json = False,
) -> None:
    """Write a validated database as Parquet files with their documents, to be cited, checked and loaded anywhere."""
    from etl.progress import reporter
    from etl.release.release import Options
    from etl.release.release import release as write
    from etl.release.rights import Text
    from etl.release.summary import release_lines, released_as_dict

    written = write(database, folder, Options(Text(text), previous, about), reporter(quiet))
    if as_json:
        _print_json(released_as_dict(written))
    elif not quiet:
        print("\n".join(release_lines(written)))


@app.command()
def restore(
    folder: Annotated[Path, typer.Argument(metavar="RELEASE", help="A release.")],
    articles: Annotated[list[str], typer.Option(help="The articles it was made of: file, folder or pattern.")],
    database: Database = DATABASE,
    metadata: Annotated[Path | None, typer.Option(help="CSV as for build.")] = None,
    workers: Workers = None,
    quick: Annotated[bool, typer.Option("--quick", help="Leave the schema extraction to the next build.")] = False,
    quiet: Quiet = False,
    as_json: Json = False,
) -> None:
    """Put the texts back into a release: the database it was made of, proved table by table."""
    from etl.progress import reporter
    from etl.reading.inputs import find
    from etl.reading.metadata import read_metadata
    from etl.release.restore import restore as put_back
    from etl.release.summary import restore_lines

    inputs = find(articles, read_metadata(metadata) if metadata else None)
    restored = put_back(folder, inputs, database, reporter(quiet), workers=workers, quick=quick)
    if as_json:
        _print_json(dataclasses.asdict(restored))
    elif not quiet:
        print("\n".join(restore_lines(restored)))


@app.command()
def review(
    export: Annotated[Path, typer.Option("--export", help="CSV file to write.")],
    database: Database = DATABASE,
    limit: Annotated[int, typer.Option(min=1, help="How many questions, most consequential first.")] = 1000,
    judgements: Judgements = None,
) -> None:
    """Write what people should decide next: undecided names and doubtful identities, as judgements to fill in."""
    from etl.paths import SEEDS
    from etl.resolution.decisions import read_judgements
    from etl.review import export_review

    judged = read_judgements([SEEDS / "judgements.csv", *(judgements or ())])
    number = export_review(database, export, judged, limit)
    print(
        f"{export}: {number:,} questions; fill judgement, reason, who, decided_on and build with --judgements {export}."
    )


@app.command()
def evaluate(
    gold: Annotated[list[Path], typer.Argument(help="Annotated articles, or folders of them.")],
    database: Annotated[
        Path | None, typer.Option(help="The DuckDB file; else one is built from the texts beside the annotation.")
    ] = None,
    texts: Annotated[list[Path] | None, typer.Option(help="Folder of the texts, where they are elsewhere.")] = None,
    errors: Annotated[Path | None, typer.Option(help="Write every error in its context to this HTML file.")] = None,
    held_out: Annotated[
        Literal["all", "only", "without"], typer.Option(help="Which of the articles set aside for reporting count.")
    ] = "all",
    quiet: Quiet = False,
    as_json: Json = False,
) -> None:
    """Measure what was read against annotated articles: precision, recall, F1 with intervals, calibration."""
    from etl.evaluation import errors as page
    from etl.evaluation.gold import read_gold
    from etl.evaluation.report import as_dict, lines
    from etl.evaluation.run import check_errors_may_be_read, measured, opened, select
    from etl.progress import reporter

    golds = read_gold(gold)
    selected = select(golds, held_out)
    if errors:
        check_errors_may_be_read(selected)
    with opened(golds, database, texts or (), reporter(quiet or as_json)) as source:
        evaluation = measured(selected, source)
        if errors:
            page.write_errors(errors, selected, evaluation, source)
    if as_json:
        _print_json(as_dict(evaluation))
    else:
        print("\n".join(lines(evaluation)))


@app.command()
def show(
    article: Annotated[str, typer.Argument(help="An article's id, uri or file name, or the id of a statement.")],
    database: Database = DATABASE,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="HTML file; else standard output (a terminal: a file beside the database)."
        ),
    ] = None,
) -> None:
    """Write an article as a page, right to left: statements coloured by speaker, names and meetings marked."""
    from etl.show import show as render

    page = render(article, database)
    if output is None and sys.stdout.isatty():
        output = database.parent / "show" / f"{page.article_id}.html"
    if output is None:
        sys.stdout.buffer.write(page.html.encode())
    else:
        print(page.save(output))


@app.command()
def notebooks(
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder for the pages.")],
    database: Database = DATABASE,
    names: Annotated[list[str] | None, typer.Argument(help="Beginnings of names, such as 01; else all.")] = None,
    quiet: Quiet = False,
) -> None:
    """Run the notebooks on a database and write them as HTML pages, which open without a network."""
    from etl.notebook.find import find_notebooks

    chosen = find_notebooks(names or [])
    from etl.notebook.render import render

    render(chosen, database, output, lambda page: None if quiet else print(page, flush=True))


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1, default=str))


def main() -> None:
    """Run the command; whatever goes wrong ends in one line and its exit code."""
    open_streams()
    with interruptible() as signals:
        code = _run()
    if code == _INTERRUPTED:
        _end(_STOPPED, 128 + signals[0] if signals else code)
    sys.exit(code)


def _run() -> int:
    """The exit code of the command; errors end in their line."""
    try:
        code = app(standalone_mode=False)
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # who reads the output has read enough; typer exits so
        _leave_output()
        return _UNHEARD
    except (QawlError, TyperException) as error:
        message = error.format_message() if hasattr(error, "format_message") else str(error)
        _end(message, getattr(error, "exit_code", 2))
    except Exception as error:  # the last resort: a line to report instead of a page of code
        if str(error) == _QUERY_STOPPED:
            return _INTERRUPTED
        if isinstance(error, OSError) and error.errno == errno.ENOSPC and error.filename is None:
            _leave_output()
            _end("there is no room for what is to be written (No space left on device); make room there.", 2)
        if os.environ.get("QAWL_TRACEBACK"):
            raise
        line = str(error).strip().partition("\n")[0]
        _end(f"Unexpected {type(error).__name__}: {line}. Set QAWL_TRACEBACK=1 to see where, and report it.", 2)
    return int(code or 0)


def _leave_output() -> None:
    """Let what is still to be written go nowhere: Python would try again at its end, and fail."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end(line: str, code: int) -> NoReturn:
    print(f"qawl: {line}", file=sys.stderr)
    sys.exit(code)
