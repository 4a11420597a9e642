"""A page of everything that was read wrongly, each in its context: to be opened from disk and read quickly."""

from collections import defaultdict
from collections.abc import Sequence
from html import escape
from itertools import pairwise
from pathlib import Path

from etl.evaluation.found import Database
from etl.evaluation.gold import Gold
from etl.evaluation.run import Evaluation, check_errors_may_be_read
from etl.evaluation.tally import Miss
from etl.exceptions import QawlError

CONTEXT = 220
"""Characters shown on either side, as far as the paragraph goes."""

_ORDER = (
    "not found", "not annotated", "content", "speaker", "kind", "cue",
    "meeting not found", "meeting not annotated", "participants",
    "link", "name not found", "name not annotated",
)  # fmt: skip

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
  color: #1c1c1c; background: #fdfdfb; }}
nav {{ display: flex; flex-wrap: wrap; gap: .4rem 1rem; }}
h2 {{ position: sticky; top: 0; background: #fdfdfb; border-bottom: 1px solid #bbb; padding: .3rem 0; }}
article {{ margin: 0 0 1.1rem; }}
article p {{ margin: 0; }}
.where {{ color: #666; font-size: .8rem; }}
.text {{ direction: rtl; text-align: right; font-size: 1.15rem; line-height: 1.9; }}
.told {{ font-size: .9rem; }}
.gold {{ text-decoration: underline 3px #1a7f5a; text-underline-offset: .35em; }}
.read {{ background: #fde9b8; }}
.cue {{ outline: 1px dashed #777; }}
bdi {{ font-weight: 600; }}
@media (prefers-color-scheme: dark) {{
  body, h2 {{ color: #e6e6e6; background: #1b1b1b; }}
  .read {{ background: #6b5312; }}
  .gold {{ text-decoration-color: #55d6a4; }}
}}
</style>
</head>
<body>
<h1>{title}</h1>
<p><span class="gold">Underlined</span>: as annotated. <span class="read">Shaded</span>: as read.
<span class="cue">Framed</span>: the cue.</p>
<nav>{contents}</nav>
{sections}
</body>
</html>
"""


class ErrorsPageError(QawlError):
    """The page of errors cannot be written."""

    def __init__(self, path: Path, problem: str) -> None:
        self.path, self.problem = path, problem
        super().__init__(f"{path}: cannot be written ({problem}); name another file.")


def write_errors(path: Path, golds: Sequence[Gold], evaluation: Evaluation, database: Database) -> int:
    """Write the page and return how many errors it shows.

    Raises:
        HeldOutError: One of the articles is held out.
        ErrorsPageError: The file cannot be written.
    """
    check_errors_may_be_read(golds)
    entries: dict[str, list[str]] = defaultdict(list)
    for tally in evaluation.tallies:
        found = database.article(tally.file)
        for miss in tally.misses if found else []:
            entries[miss.what].append(_entry(tally.file, found.body if found else "", miss))
    try:
        path.write_text(_page(entries), encoding="utf-8")
    except OSError as error:
        raise ErrorsPageError(path, error.strerror or str(error)) from error
    return sum(map(len, entries.values()))


def _page(entries: dict[str, list[str]]) -> str:
    kinds = sorted(entries, key=lambda kind: (_ORDER.index(kind) if kind in _ORDER else len(_ORDER), kind))
    number = sum(map(len, entries.values()))
    return _PAGE.format(
        title=f"{number} errors",
        contents="".join(f'<a href="#k{n}">{escape(kind)} {len(entries[kind])}</a>' for n, kind in enumerate(kinds)),
        sections="\n".join(
            f'<h2 id="k{n}">{escape(kind)}: {len(entries[kind])}</h2>\n' + "\n".join(entries[kind])
            for n, kind in enumerate(kinds)
        ),
    )


def _entry(file: str, body: str, miss: Miss) -> str:
    first = min(span.start for span in (miss.gold, miss.found) if span)
    told = [
        f"{side}: <bdi>{escape(value)}</bdi>"
        for side, value in (("annotated", miss.annotated), ("read", miss.read))
        if value
    ]
    return (
        f'<article><p class="where">{escape(file)}, {first}</p>'
        f'<p class="text" lang="ar" dir="rtl">{_marked(body, miss)}</p>'
        f'<p class="told">{"; ".join(told)}</p></article>'
    )


def _marked(body: str, miss: Miss) -> str:
    """The words around the spans, each marked in its own way where they are."""
    sides = (("gold", miss.gold), ("read", miss.found), ("cue", miss.cue))
    spans = [span for _, span in sides if span]
    first, last = min(s.start for s in spans), max(s.end for s in spans)
    start = max(body.rfind("\n", 0, first) + 1, first - CONTEXT)
    line = body.find("\n", last)
    end = min(line if line != -1 else len(body), last + CONTEXT)
    edges = sorted({start, end, *(edge for span in spans for edge in span)})
    out = ["…" if start and body[start - 1] != "\n" else ""]
    for left, right in pairwise(edges):
        names = [name for name, span in sides if span and span.start <= left and right <= span.end]
        words = escape(body[left:right]).replace("\n", "<br>")
        out.append(f'<span class="{" ".join(names)}">{words}</span>' if names else words)
    out.append("…" if end < len(body) and body[end] != "\n" else "")
    return "".join(out)
