"""The last lines of `qawl release` and `qawl restore`, and the same for scripts."""

from typing import Any

from etl.release.release import Released
from etl.release.restore import Restored


def release_lines(released: Released) -> list[str]:
    """What was released, and what only the maintainer can still add."""
    facts, contents = released.facts, released.contents
    rows = sum(contents.rows(name) for name in contents.tables)
    out = [
        f"{released.folder}: {len(contents.tables)} tables, {rows:,} rows, {released.bytes / 1e6:,.1f} MB of Parquet;"
        f" texts: {facts.level.value}; load {facts.load.load_id}, {facts.load.verdict}",
        f"  digest {contents.digest}",
    ]
    if facts.is_teaching:
        out.append("  A teaching corpus: the release says that it is not for citation.")
    missing = [name for name in ("authors", "license", "doi", "url") if not getattr(facts.about, name)]
    if missing:
        out.append(f"  Not stated, so not in the documents: {', '.join(missing)}. Give them with --about FILE.toml.")
    return [*out, f"Next: {released.folder}/README.md; sha256sum -c CHECKSUMS.sha256; duckdb -init views.sql"]


def released_as_dict(released: Released) -> dict[str, Any]:
    """The same for scripts."""
    facts, contents = released.facts, released.contents
    return {
        "release": str(released.folder),
        "text": facts.level.value,
        "load_id": facts.load.load_id,
        "verdict": facts.load.verdict,
        "version": facts.about.version,
        "teaching": facts.is_teaching,
        "digest": contents.digest,
        "database_digest": contents.database_digest,
        "bytes": released.bytes,
        "rows": {name: contents.rows(name) for name in contents.tables},
    }


def restore_lines(restored: Restored) -> list[str]:
    """What was restored, and what it can be used for."""
    out = [
        f"{restored.database}: {restored.articles:,} articles, {restored.rows:,} rows, equal to what was released;"
        f" {restored.spans:,} spans match their texts",
        f"  digest {restored.digest}",
    ]
    if not restored.read_again:
        out.append(
            "  The schema extraction is left empty, because the release was made with other code or --quick was given:"
            " query and release it as it is; the next qawl build on it reads all articles again."
        )
    return out
