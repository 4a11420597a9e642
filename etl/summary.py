"""The last lines of a build: what was built, what was rejected and why, where to look next."""

import dataclasses
from pathlib import Path
from typing import Any

from etl.info import load_lines
from etl.pipeline.records import Built
from validations import Finding, Verdict

_SHOWN = ("articles", "statements", "mentions", "meetings", "actors", "evidence")


def as_dict(built: Built) -> dict[str, Any]:
    """The result of a build for scripts."""
    return {
        "database": str(built.database),
        "refused": built.refused,
        "changed": built.resolution is not None,
        **dataclasses.asdict(built.load),
        "rows": built.rows,
        "rejections": [{"reason": reason, "records": number, "first": uri} for reason, number, uri in built.rejections],
        "metadata_not_understood": built.notes[0],
        "resolution": dataclasses.asdict(built.resolution) if built.resolution else None,
        "report": str(built.report) if built.report else None,
        "broken": [finding.id for finding in built.verdict.broken] if built.verdict else [],
    }


def lines(built: Built) -> list[str]:
    """The result of a build for people."""
    load, path = built.load, built.database
    if built.refused:
        first = f"Refused: the validations failed. The database is as it was; the refused one is kept as {path}."
    elif built.resolution is None:
        first = f"{path}: nothing has changed."
    else:
        first = f"{path}: " + ", ".join(f"{built.rows[table]:,} {table}" for table in _SHOWN) + "."
    out = [first, *load_lines(load, built.rejections)]
    if built.notes[0]:
        out.append(f"  metadata not understood: {built.notes[0]:,} records, such as {built.notes[1]}")
    if resolution := built.resolution:
        out.append(
            f"  parties undecided: {resolution.undecided:,}; utterances found more than once: {resolution.utterances:,}"
        )
        if resolution.judgements_unused:
            out.append(f"  judgements whose parties are absent: {resolution.judgements_unused:,}")
    if built.verdict:
        out += verdict_lines(built.verdict, built.report)
    if built.rejections:
        out.append(f"All rejections: duckdb {path} \"FROM rejections WHERE load_id = '{load.load_id}'\"")
    option = "" if str(path) == "build/qawl.duckdb" else f" --database {path}"
    out.append(f"Next: qawl info{option}; qawl show ARTICLE{option}; in SQL: FROM who_said_what, FROM who_met_whom.")
    return out


def verdict_lines(verdict: Verdict, report: Path | None) -> list[str]:
    """What the validations found, as people read it: what blocks, else what is to be looked at."""
    failed = verdict.verdict == "failed"
    shown = [finding for finding in verdict.broken if finding.blocks or not failed]
    return [
        f"Validation: {verdict.verdict}, {len(verdict.findings):,} expectations; read {report}",
        *(f"  {finding.severity} {finding.id}: {_rows(finding)}. {finding.reason}" for finding in shown),
    ]


def _rows(finding: Finding) -> str:
    return f"could not be evaluated ({finding.unevaluated})" if finding.unevaluated else f"{finding.broken:,} rows"
