"""Validations: what a database must hold before anybody reads it.

`run(database)` judges a file; a `Validation` is the same in two steps,
    for a build that starts it while it still loads:

    with Validation(database) as validation:
        ...                                          # validation.start() as soon as something has changed
        verdict = validation.judge(new_file, former_file).verdict
        ...                                          # publish or refuse; the report is written meanwhile

Great Expectations runs the suites in a process of its own. Suites are one module a table; `cross_table`, `extraction`
and `distribution` span tables; limits stand in `thresholds.csv` and `figures.csv` with their reasons.
"""

from validations.gate import Validation, run
from validations.verdict import Finding, Verdict

__all__ = ["Finding", "Validation", "Verdict", "run"]
