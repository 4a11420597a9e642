"""Fits seeds/confidence.csv: `python -m etl.evaluation.fitting GOLD...`, never on articles that are held out.

The model is the smallest that can be read in a table: signs of a row add to its log-odds (logistic regression with a
ridge). What it would say of articles that it has not seen is told by fitting it on the others.
"""

import argparse
import csv
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from etl.evaluation.calibration import calibration
from etl.evaluation.found import Database
from etl.evaluation.gold import Gold, read_gold
from etl.evaluation.metrics import measure
from etl.evaluation.report import calibration_lines
from etl.evaluation.run import opened, select
from etl.exceptions import QawlError
from etl.extraction.article import Article, read
from etl.extraction.confidence import MENTION, STATEMENT, Signs
from etl.language.loading import load_lexicon
from etl.language.weights import probability
from etl.paths import ARTICLES, SEEDS

TABLE = SEEDS / "confidence.csv"
ORIGIN = "fitted on annotated articles"
RIDGE = 3.0
FOLDS = 10
CAUTION = 0.14
"""Log-odds taken off every row: the rules were written while the annotated articles were read."""
FEWEST = 100
"""Rows below which no table is written."""
_STEPS = 60

_Vector: TypeAlias = npt.NDArray[np.float64]


class FittingError(QawlError):
    """There is too little to fit weights on."""

    def __init__(self, target: str, rows: int) -> None:
        self.target, self.rows = target, rows
        super().__init__(f"{rows} annotated {target}s are too few to fit on; name more gold, or see why none is found.")


class Row(NamedTuple):
    """A row read from an annotated article: the signs it was read under, and whether it is right."""

    file: str
    signs: tuple[str, ...]
    right: bool


def rows_of(golds: Sequence[Gold], database: Database) -> dict[str, list[Row]]:
    """Return the rows of annotated articles, of statements and of mentions."""
    out: dict[str, list[Row]] = defaultdict(list)
    lexicon = load_lexicon()
    for gold in golds:
        found, declared = database.article(gold.file), database.declared(gold.file)
        if found is None or declared is None:
            continue
        tally = measure(gold, found, database.actors)
        reading = read(Article("", found.body, *declared), lexicon)
        signs = Signs(reading.text, reading.parties, reading.mentions, reading.statements)
        at: dict[tuple[int, int, tuple[int, int] | None], int] = {
            (one.statement.start, one.statement.end, one.statement.cue): number
            for number, one in enumerate(reading.statements)
            if one.statement.speaker_type
        }
        for statement, (_, right) in zip(found.statements, tally.statements, strict=True):
            number = at.get((*statement.content, statement.cue))
            if number is not None:
                out[STATEMENT].append(Row(gold.file, tuple(signs.of_statement(number)), right))
        names = {(m.start, m.end): m for m in reading.mentions}
        linked = [m for m in found.mentions if database.actors.is_named(m.actor_id)]
        for mention, (_, right) in zip(linked, tally.mentions, strict=True):
            if mention.span in names:
                out[MENTION].append(Row(gold.file, signs.of_mention(names[mention.span]), right))
    return out


def fit(rows: Sequence[Row], ridge: float = RIDGE) -> dict[str, float]:
    """Return the weight of each sign: those under which the rows are as probable as the ridge lets them be, less caution."""
    signs = sorted({sign for row in rows for sign in row.signs})
    column = {sign: number for number, sign in enumerate(signs)}
    design = np.zeros((len(rows), len(signs)))
    for number, row in enumerate(rows):
        design[number, [column[sign] for sign in row.signs]] = 1
    right = np.array([row.right for row in rows], dtype=np.float64)
    penalty = np.diag([0.01 if sign == "base" else ridge for sign in signs])
    weights: _Vector = np.zeros(len(signs))
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (right - chance) - penalty @ weights
        bend = (design * (chance * (1 - chance))[:, None]).T @ design + penalty
        weights += np.linalg.solve(bend, slope)
    return {sign: round(float(weights[column[sign]]) - CAUTION * (sign == "base"), 2) for sign in signs}


def unseen(rows: Sequence[Row], ridge: float = RIDGE) -> list[tuple[float, bool]]:
    """Return the confidence of each row by weights fitted on other articles, and whether it is right."""
    files = sorted({row.file for row in rows})
    out = []
    for fold in range(FOLDS):
        own = set(files[fold::FOLDS])
        weights = fit([row for row in rows if row.file not in own], ridge)
        out += [(probability(row.signs, weights), row.right) for row in rows if row.file in own]
    return out


def write(weights: dict[str, dict[str, float]], path: Path = TABLE) -> None:
    """Write the table of weights; signs that weigh nothing are left out."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["target", "sign", "weight", "origin"])
        for target, table in weights.items():
            writer.writerows([target, sign, f"{weight:.2f}", ORIGIN] for sign, weight in table.items() if weight)


def main() -> None:
    """Fit the weights on annotated articles, write them, and tell how they fare on articles not seen."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path, default=[ARTICLES], help="files or folders; else our own corpus")
    rows: dict[str, list[Row]] = defaultdict(list)
    for path in parser.parse_args().gold:
        golds = read_gold([path])
        with opened(golds, None) as database:
            for target, found in rows_of(select(golds, "without"), database).items():
                rows[target] += found
    for target, found in rows.items():
        print(
            "\n".join(calibration_lines(f"{target}s, each by weights from other articles", calibration(unseen(found))))
        )
    write({target: fit(found) for target, found in rows.items()})


if __name__ == "__main__":
    main()
