"""The page that people read: what was expected, why it matters, what failed, and the words it is about.

One file, no script, nothing fetched. Arabic stands right to left; all text of articles is escaped.
"""

import os
import shlex
from collections import defaultdict
from html import escape
from importlib import resources
from pathlib import Path
from typing import Any

from validations.verdict import Finding, Verdict

HEADLINES = {
    "passed": "Passed: every expectation holds.",
    "warned": "Passed with warnings: nothing blocks, but look at what follows.",
    "failed": "Failed: the load is refused. The database before it stays in place.",
}

FOOTER = (
    '<footer><p>The same results as <a href="validation_docs/index.html">Data Docs of Great Expectations</a>;'
    " those pages take their looks from the network, this one takes nothing. Limits stand in"
    " <code>validations/thresholds.csv</code> and <code>validations/figures.csv</code> with their reasons.</p></footer>"
)


def write_report(path: Path, verdict: Verdict, database: str) -> None:
    """Write the page; `database` is what commands in it name, a path as the user gave it."""
    page = _page(verdict, database, path.parent)
    path.parent.mkdir(parents=True, exist_ok=True)
    written = path.with_name(f".{path.name}.{os.getpid()}")
    written.write_text(page, encoding="utf-8")
    written.replace(path)


def _page(verdict: Verdict, database: str, folder: Path) -> str:
    errors = sum(finding.blocks for finding in verdict.findings)
    warnings = len(verdict.broken) - errors
    style = resources.files("validations").joinpath("report.css").read_text(encoding="utf-8")
    parts = [
        "<!doctype html>",
        f'<html lang="en"><head><meta charset="utf-8"><title>Validation: {verdict.verdict}</title>',
        '<meta name="viewport" content="width=device-width"><style>' + style + "</style></head><body>",
        f'<header class="{verdict.verdict}"><h1>{HEADLINES[verdict.verdict]}</h1>',
        f"<p><code>{escape(database)}</code>: {len(verdict.findings)} expectations, {errors} broken that block, "
        f"{warnings} that warn; read in {verdict.seconds:.1f} s.</p></header><main>",
        *(_broken(finding, database, folder) for finding in verdict.broken),
        "<h2>All expectations</h2>",
        *_all(verdict),
        "</main>",
        FOOTER,
        "</body></html>",
    ]
    return "\n".join(parts)


def _broken(finding: Finding, database: str, folder: Path) -> str:
    """The section of one expectation that does not hold."""
    kind = "error" if finding.blocks else "warning"
    if finding.unevaluated:
        body = f'<p class="unevaluated">Could not be evaluated: {escape(finding.unevaluated)}</p>'
        count = "not evaluated"
    else:
        rows = "".join(_row(example, database, folder) for example in finding.examples)
        more = finding.broken - len(finding.examples)
        body = "<table><thead><tr><th>row</th><th>what is wrong</th><th>in its article</th></tr></thead>"
        body += f"<tbody>{rows}</tbody></table>" + (f"<p>… and {more:,} more.</p>" if more > 0 else "")
        count = f"{finding.broken:,} {'row' if finding.broken == 1 else 'rows'}"
    return (
        f'<section class="{kind}" id="{escape(finding.id)}"><h2><span class="tag">{kind}</span> {escape(finding.id)} '
        f"<small>{count}</small></h2><p>{escape(finding.reason)}</p>{body}</section>"
    )


def _row(example: dict[str, Any], database: str, folder: Path) -> str:
    return (
        f"<tr><td><code>{_text(example.get('row_id'))}</code></td>"
        f'<td dir="auto">{_text(example.get("problem"))}</td><td>{_place(example, database, folder)}</td></tr>'
    )


def _place(example: dict[str, Any], database: str, folder: Path) -> str:
    """The words in their article, and the way to the whole of it."""
    article = example.get("article_id")
    if not article:
        return ""
    words = ""
    if example.get("words") is not None:
        words = (
            f'<p class="words" dir="rtl" lang="ar">{_text(example["before"])}<mark>{_text(example["words"])}</mark>'
            f"{_text(example['after'])}</p>"
        )
    target = f"articles/{article}.html"
    place = os.path.relpath(folder / target)
    command = shlex.join(["qawl", "show", str(article), "--database", database, "--output", place])
    return f'{words}<p><a href="{escape(target)}">{_text(article)}</a>, made by <code>{escape(command)}</code></p>'


def _text(value: object) -> str:
    return escape("" if value is None else str(value))


def _all(verdict: Verdict) -> list[str]:
    """Every expectation with its reason and how it came out, by suite."""
    suites: dict[str, list[Finding]] = defaultdict(list)
    for finding in verdict.findings:
        suites[finding.id.partition(".")[0]].append(finding)
    return [_suite(name, findings) for name, findings in suites.items()]


def _suite(name: str, findings: list[Finding]) -> str:
    held = sum(finding.holds for finding in findings)
    rows = "".join(
        f'<tr class="{_outcome(finding)}"><td>{_outcome(finding)}</td><td><code>{escape(finding.id)}</code></td>'
        f"<td>{finding.severity}</td><td>{escape(finding.reason)}</td></tr>"
        for finding in findings
    )
    head = "<thead><tr><th>outcome</th><th>expectation</th><th>severity</th><th>reason</th></tr></thead>"
    return (
        f"<details><summary>{escape(name)}: {held} of {len(findings)} hold</summary>"
        f"<table>{head}<tbody>{rows}</tbody></table></details>"
    )


def _outcome(finding: Finding) -> str:
    if finding.holds:
        return "holds"
    return "error" if finding.blocks else "warning"
