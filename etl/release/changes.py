"""CHANGELOG.md of a release: rows added, removed and changed in each table since the release before."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
from duckdb import DuckDBPyConnection

from etl.release.datapackage import read_manifest
from etl.release.digest import NOT_CONTENT, OF_LOADS
from etl.release.exceptions import NoReleaseError
from etl.release.facts import Contents, Facts
from etl.release.parquet import literal
from etl.release.rights import WITHHELD, Text
from etl.release.shape import Table

NAME = "CHANGELOG.md"

_HEAD = "# Changes\n\nNewest first. Rows are compared by key; what tells of loads only is left out."


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a table."""

    table: str
    before: int
    after: int
    added: int
    removed: int
    changed: int


def render(facts: Facts, contents: Contents, release: Path, previous: Path | None) -> str:
    """The changelog of the release before with what is new on top.

    Raises:
        NoReleaseError: The folder named as the release before is none.
    """
    title = f"## {facts.about.version} ({facts.released_on})"
    if previous is None:
        return "\n".join([_HEAD, "", title, "", "Nothing to compare with: no earlier release was named.", ""])
    manifest = read_manifest(previous)
    try:
        with duckdb.connect(config={"python_enable_replacements": False}) as con:
            section = _section(con, facts, contents, release, previous, manifest)
        earlier = (previous / NAME).read_text(encoding="utf-8").removeprefix(_HEAD).strip("\n")
    except (OSError, UnicodeDecodeError, duckdb.Error, KeyError) as error:
        raise NoReleaseError(
            previous, "is not complete, so nothing can be compared with it; fetch it again."
        ) from error
    return "\n".join([_HEAD, "", title, "", *section, "", earlier, ""])


def _section(
    con: DuckDBPyConnection, facts: Facts, contents: Contents, release: Path, previous: Path, manifest: dict[str, Any]
) -> list[str]:
    before, after = set(manifest["tables"]), set(contents.tables)
    lines = [f"Since load {manifest['load_id']} (digest {manifest['digest'][:12]}):", ""]
    changes, columns = [], []
    for name, table in contents.tables.items():
        if name not in before or name in OF_LOADS:
            continue
        _view(con, "before", previous, manifest["tables"][name]["files"])
        _view(con, "after", release, [file.path for file in contents.files[name]])
        old, new = _columns(con, "before"), _columns(con, "after")
        columns += [f"`{name}.{column}` added" for column in new if column not in old]
        columns += [f"`{name}.{column}` removed" for column in old if column not in new]
        hidden = {*WITHHELD[facts.level].get(name, ()), *WITHHELD[Text(manifest["text"])].get(name, ())}
        changes.append(_change(con, table, [c for c in new if c in old and c not in hidden]))
    lines += ["| table | rows before | rows now | added | removed | changed |", "|---|---:|---:|---:|---:|---:|"]
    lines += [
        f"| {c.table} | {c.before:,} | {c.after:,} | {c.added:,} | {c.removed:,} | {c.changed:,} |" for c in changes
    ]
    notes = [f"Tables added: {_listed(after - before)}."] if after - before else []
    gone = before - after - set(contents.flat)
    notes += [f"Tables removed: {_listed(gone)}."] if gone else []
    notes += [f"Columns: {', '.join(columns)}."] if columns else []
    if manifest["text"] != facts.level.value:
        notes.append(
            f"The release before had the texts at level `{manifest['text']}`, this one has them at"
            f" `{facts.level.value}`; columns withheld from either are not compared."
        )
    notes += _lost_actors(con, contents, release, previous, manifest)
    return [*lines, *[line for note in notes for line in ("", note)]]


def _view(con: DuckDBPyConnection, name: str, folder: Path, paths: Sequence[str]) -> None:
    places = ", ".join(literal(str(folder / path)) for path in paths)
    con.execute(f"CREATE OR REPLACE TEMP VIEW {name} AS FROM read_parquet([{places}])")


def _columns(con: DuckDBPyConnection, view: str) -> list[str]:
    return [column for column, *_ in con.execute(f"DESCRIBE {view}").fetchall()]


def _change(con: DuckDBPyConnection, table: Table, columns: Sequence[str]) -> Change:
    keys = " AND ".join(f"b.{column} = a.{column}" for column in table.key)
    compared = [c for c in columns if c not in table.key and c != NOT_CONTENT.get(table.name)]
    differs = " OR ".join(f"b.{column} IS DISTINCT FROM a.{column}" for column in compared) or "false"
    there = table.key[0]
    (row,) = con.execute(
        f"""
        SELECT count(b.{there}), count(a.{there}), count(*) FILTER (b.{there} IS NULL),
            count(*) FILTER (a.{there} IS NULL),
            count(*) FILTER (b.{there} IS NOT NULL AND a.{there} IS NOT NULL AND ({differs}))
        FROM before b FULL JOIN after a ON {keys}
        """
    ).fetchall()
    return Change(table.name, *row)


def _lost_actors(
    con: DuckDBPyConnection, contents: Contents, release: Path, previous: Path, manifest: dict[str, Any]
) -> list[str]:
    """What became of the actors of the release before: redirected, withdrawn, or, where ids dangle for users, gone."""
    _view(con, "before", previous, manifest["tables"]["actors"]["files"])
    _view(con, "after", release, [file.path for file in contents.files["actors"]])
    _view(con, "redirected", release, [file.path for file in contents.files["actor_redirects"]])
    gone = con.execute(
        """
        SELECT actor_id, r.old_actor_id IS NOT NULL FROM before ANTI JOIN after USING (actor_id)
        LEFT JOIN redirected r ON r.old_actor_id = before.actor_id
        WHERE r.actor_id IS NULL ORDER BY ALL
        """
    ).fetchall()
    if not gone:
        return ["Every actor of the release before is still there or redirected in `actor_redirects`."]
    told = {
        "Actors that were withdrawn, because no such name is read any more": [a for a, known in gone if known],
        "Actors that are gone without a redirect": [a for a, known in gone if not known],
    }
    return [
        f"{what}: {len(actors):,}, such as {', '.join(f'`{actor}`' for actor in actors[:10])}."
        for what, actors in told.items()
        if actors
    ]


def _listed(names: set[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))
