"""README.md: the dataset card, with the header by which Hugging Face finds each table; its text is in card.md."""

from collections.abc import Sequence
from pathlib import Path
from string import Template

from etl.evaluation.accuracy import Accuracy
from etl.release import accuracy
from etl.release.facts import Contents, Facts
from etl.release.parquet import SPLIT_ABOVE
from etl.release.resources import CHECKED_CELLS, LOOKED_UP_CELLS, unread
from etl.release.rights import NOT_OF_ARTICLES, WITHHELD, Text
from etl.release.shape import FLAT, Table

NAME = "README.md"

_TEXT = Path(__file__).with_name("card.md")
_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_TAGS = ("news", "quotation-attribution", "reported-speech", "political-science", "duckdb")


def render(facts: Facts, contents: Contents, cite_as: str, figures: Sequence[Accuracy]) -> str:
    """The card."""
    about = facts.about
    text = Template(_TEXT.read_text(encoding="utf-8")).substitute(
        title=about.title,
        notice=_notice(facts),
        description=about.description,
        glance=_glance(facts, contents),
        flat=contents.files["who_said_what"][0].path,
        statements=contents.files["statements"][0].path,
        files=_files(contents),
        megabytes=SPLIT_ABOVE // 1_000_000,
        unread=_unread(contents),
        checked=f"{CHECKED_CELLS:,}",
        looked_up=f"{LOOKED_UP_CELLS:,}",
        accuracy="\n".join(accuracy.section(figures, teaching=facts.is_teaching)),
        level=facts.level.value,
        withheld=withheld(facts.level),
        levels="\n".join(f"| {_marked(level)} | {withheld(level)} |" for level in Text),
        license=_license(facts),
        citation=cite_as,
        digest=contents.digest,
        digests=_digests(contents),
        lineage=_lineage(facts),
    )
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return _header(facts, contents) + text


def section(title: str) -> str:
    """A section of the text that is the same in every card, in one paragraph."""
    text = _TEXT.read_text(encoding="utf-8")
    return " ".join(text.partition(f"\n## {title}\n")[2].partition("\n## ")[0].split())


def withheld(level: Text) -> str:
    """The columns that are null in the files of a level, in words."""
    return ", ".join(_withheld(table, names) for table, names in WITHHELD[level].items()) or "nothing"


def _withheld(table: str, columns: Sequence[str]) -> str:
    names = ", ".join(f"`{table}.{column}`" for column in columns)
    return (
        f"{names} (where it is read in an article; titles of the seeds stay)"
        if (table, columns[0]) in NOT_OF_ARTICLES
        else names
    )


def _marked(level: Text) -> str:
    return f"`{level.value}` (the default)" if level is Text.statements else f"`{level.value}`"


def _header(facts: Facts, contents: Contents) -> str:
    about = facts.about
    lines = ["---", f"pretty_name: {_quoted(about.title)}", "language:", "- ar"]
    lines += [f"license: {about.license.lower()}"] if about.license else []
    lines += ["size_categories:", f"- {_size(contents.rows('statements'))}", "tags:", *(f"- {tag}" for tag in _TAGS)]
    lines += ["configs:"]
    # `datasets` raises where a split has no row, so empty tables are left to other clients.
    for name in [name for name in (*contents.flat, *contents.tables) if contents.rows(name)]:
        lines += [f"- config_name: {name}", "  data_files:", "  - split: train", "    path:"]
        lines += [f"    - {file.path}" for file in contents.files[name]]
        lines += ["  default: true"] if name == next(iter(FLAT)) else []
    return "\n".join([*lines, "---", "", ""])


def _size(rows: int) -> str:
    return next((name for limit, name in _SIZES if rows < limit), "1M<n<10M" if rows < 10_000_000 else "n>10M")


def _notice(facts: Facts) -> str:
    if not facts.is_teaching:
        return ""
    whole = facts.teaching == facts.articles + facts.superseded
    which = "These articles were" if whole else f"{facts.teaching:,} of the articles here were"
    return (
        f"> **A teaching corpus, not for citation.** {which} written for the Qawl repository: retellings, in our own\n"
        "> Arabic, of public events of 2015. Quotations are our own rendering of remarks that were publicly reported,\n"
        "> and no evidence of anybody's exact words."
    )


def _glance(facts: Facts, contents: Contents) -> str:
    days = f"published from {facts.first} to {facts.last}" if facts.first else "without a known day of publication"
    named = f"{facts.named / facts.statements:.0%}" if facts.statements else "none"
    outlets = ", ".join(f"{name} ({number:,})" for name, number in facts.sources)
    more = f", and {facts.outlets - len(facts.sources):,} more" if facts.outlets > len(facts.sources) else ""
    superseded = f" and {facts.superseded:,} that a later text replaced" if facts.superseded else ""
    return "\n".join(
        [
            f"- {facts.articles:,} articles{superseded}, {days}",
            f"- {facts.statements:,} statements, {named} of them with a speaker who is an actor of the dataset;",
            "  the others are of unnamed or undecided speakers",
            f"- {facts.meetings:,} meetings; {contents.rows('mentions'):,} names in the texts;"
            f" {contents.rows('actors'):,} actors, {facts.discovered:,} of them known from the articles alone",
            f"- outlets: {outlets}{more}",
        ]
    )


def _files(contents: Contents) -> str:
    lines = ["| table | rows | MB | sorted by | what a row is |", "|---|---:|---:|---|---|"]
    for name, table in contents.described.items():
        size = sum(file.bytes for file in contents.files[name]) / 1e6
        order = ", ".join(f"`{column}`" for column in table.order if table.has(column))
        link = _link(name, table, contents)
        lines.append(f"| {link} | {contents.rows(name):,} | {size:.2f} | {order} | {table.comment} |")
    return "\n".join(lines)


def _link(name: str, table: Table, contents: Contents) -> str:
    files = contents.files[name]
    return f"[{name}]({files[0].path})" if len(files) == 1 else f"{name} ({len(files)} files, by year of publication)"


def _unread(contents: Contents) -> str:
    return "Here: " + (", ".join(f"`{name}`" for name in unread(contents)) or "none") + "."


def _license(facts: Facts) -> str:
    about = facts.about
    stated = (
        f"Licence of what is released here: {about.license}. {about.license_note}".strip()
        if about.license
        else "No licence is stated for this release; ask its maintainer before you pass it on."
    )
    return f"{stated}\n\nContact: {about.contact}" if about.contact else stated


def _digests(contents: Contents) -> str:
    rows = [f"| {name} | `{value}` |" for name, value in contents.digests.items() if name != "loads"]
    return "\n".join(["| table | digest of its rows |", "|---|---|", *rows])


def _lineage(facts: Facts) -> str:
    load = facts.load
    return "\n".join(
        [
            f"- load `{load.load_id}`, finished {load.finished_at:%Y-%m-%d %H:%M} UTC, validations: {load.verdict}",
            f"- Qawl {load.code_version}, schema version {load.schema_version}",
            f"- code and seeds that read the articles: `{load.fingerprint}`",
            f"- articles and their metadata: `{load.input_digest}`",
            "- changes since the release before: [CHANGELOG.md](CHANGELOG.md)",
        ]
    )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
