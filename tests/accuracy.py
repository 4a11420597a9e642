"""The floors under the accuracy of reading, and the command that raises them: `python -m tests.accuracy`.

Floors stand in `tests/accuracy.json`, one number for each metric and set; `test_ratchet.py` fails where a figure falls
below its floor. The command measures, raises the floors that were surpassed and writes the published figures to
`seeds/accuracy.csv` and into the table of the README. A floor is lowered only with `--lower`, which belongs into a
commit that says why.
"""

import argparse
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from etl.evaluation.accuracy import ACCURACY, Accuracy, published, read_accuracy, write_accuracy
from etl.evaluation.gold import HELD_OUT_FOLDER, read_gold
from etl.evaluation.run import Evaluation, measured, opened, select
from etl.paths import ARTICLES

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ROOT / "tests" / "accuracy.json"
SHARED = ROOT.parent / "shared"

OWN, SEEDS, TUNED, HELD_OUT = "own_corpus", "seeds", "tuned", "held_out"

SLACK = 0.002
"""How far a figure may fall below its floor: two statements in a thousand."""

GUARDED = (
    "statements_strict",
    "who_said_what",
    "kind",
    "cue",
    "speaker_dropped",
    "media",
    "said_on",
    "mentions_linked",
    "one_actor_each",
    "one_entity_each",
    "meetings",
    "participants",
    "confident_statements",
    "confident_statements_right",
)
"""The metrics that have floors."""

Floors = dict[str, dict[str, float]]


def evaluations(shared: Path | None) -> Iterator[tuple[str, Evaluation]]:
    """What reading is worth on our corpus and, where they are at hand, on the annotated real articles."""
    golds = read_gold([ARTICLES])
    with opened(golds, None) as database:
        yield OWN, measured(golds, database)
    if shared is None:
        return
    golds = read_gold([shared / "gold" / "seeds"])
    with opened(golds, None) as database:
        yield SEEDS, measured(golds, database)
    golds = read_gold([shared / "gold" / HELD_OUT_FOLDER])
    with opened(golds, None) as database:
        yield TUNED, measured(select(golds, "without"), database)
        yield HELD_OUT, measured(select(golds, "only"), database)


def guarded(rows: list[Accuracy]) -> dict[str, float]:
    """The figures of one set that have floors."""
    return {row.metric: row.value for row in rows if row.metric in GUARDED}


def read_floors() -> Floors:
    """The floors as they are kept."""
    return json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}


def below(floors: dict[str, float], figures: dict[str, float]) -> dict[str, tuple[float, float]]:
    """The metrics that have fallen through their floors, each with what it is and what it may not fall below."""
    return {
        metric: (figures.get(metric, 0.0), floor)
        for metric, floor in floors.items()
        if figures.get(metric, 0.0) < floor - SLACK
    }


def raised(floors: Floors, figures: Floors, lower: bool) -> Floors:
    """The floors where each figure that surpasses its own has lifted it; with `lower` they are the figures."""
    out = dict(floors)
    for name, values in figures.items():
        known = {} if lower else floors.get(name, {})
        out[name] = {metric: max(value, known.get(metric, 0.0)) for metric, value in values.items()}
    return out


SHOWN = {
    "statements_strict": "what was said (exact characters)",
    "who_said_what": "who said what",
    "mentions_linked": "who is named, linked to the right actor",
    "meetings": "meetings",
    "participants": "participants of meetings found",
}
"""The metrics of the README's table, in the order of its rows."""
COLUMNS = {HELD_OUT: "held out", TUNED: "tuned on", SEEDS: "the first articles", OWN: "our own corpus"}
README = ROOT / "README.md"


def table(rows: list[Accuracy]) -> str:
    """The table of the README: F1 with its interval, by metric and set."""
    by_place = {(row.metric, row.set): row for row in rows}
    heads = [f"{head} ({by_place['who_said_what', name].articles})" for name, head in COLUMNS.items()]
    lines = ["| | " + " | ".join(heads) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    for metric, words in SHOWN.items():
        cells = [by_place[metric, name] for name in COLUMNS]
        lines.append(f"| {words} | " + " | ".join(f"{c.value:.2f} ({c.low:.2f}–{c.high:.2f})" for c in cells) + " |")
    return "\n".join(lines) + "\n"


def publish(rows: list[Accuracy]) -> None:
    """Write the table into the README, where the old one stands."""
    text = README.read_text(encoding="utf-8")
    begin = text.index("| | held out")
    end = text.index("\n\n", begin) + 1
    README.write_text(text[:begin] + table(rows) + text[end:], encoding="utf-8")


def main() -> None:
    """Measure, raise the floors, and write the published figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lower", action="store_true", help="let floors fall to what is measured now")
    lower = parser.parse_args().lower
    rows = {
        name: published(name, evaluation, date.today().isoformat())
        for name, evaluation in evaluations(SHARED if SHARED.is_dir() else None)
    }
    figures = {name: guarded(found) for name, found in rows.items()}
    floors = read_floors()
    for name, values in figures.items():
        for metric, value in values.items():
            floor = floors.get(name, {}).get(metric)
            print(f"{name:12} {metric:28} {value:.3f}" + ("" if floor is None else f"  floor {floor:.3f}"))
    FLOORS.write_text(json.dumps(raised(floors, figures, lower), indent=1) + "\n", encoding="utf-8")
    kept = [row for row in read_accuracy() if row.set not in rows] if ACCURACY.is_file() else []
    write_accuracy([*kept, *(row for found in rows.values() for row in found)])
    publish(read_accuracy())


if __name__ == "__main__":
    main()
