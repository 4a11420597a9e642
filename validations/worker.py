"""The process that validates: reads one request, answers with the verdict, then writes the report.

Started by `validations.gate`, with the database before as its argument. What it is to do comes over standard input, so
that Great Expectations is imported before there is anything to do; when the process that started it is gone, it finds
its input closed and ends.
"""

import gc
import json
import os
import sys
from pathlib import Path


def main() -> None:
    """Serve one request."""
    gc.disable()  # a process of seconds, of which looking for garbage would take a sixth
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # Great Expectations prints; standard output is for the verdict alone.

    from validations.docs import write_docs
    from validations.engine import Engine
    from validations.gate import Request
    from validations.report import write_report
    from validations.suites import suites

    engine = Engine(suites())
    engine.know(Path(sys.argv[1]) if sys.argv[1:] else None)
    line = sys.stdin.readline()
    if not line:
        return
    request = Request(**json.loads(line))
    database, report = Path(request.database), Path(request.report)
    verdict = engine.validate(
        database,
        Path(request.previous) if request.previous else None,
        [Path(path) for path in request.corrections],
        Path(request.part) if request.part else None,
    )
    answers.write(verdict.to_json() + "\n")
    answers.close()
    shown = request.refused_as if verdict.verdict == "failed" else request.kept_as
    write_report(report, verdict, shown)
    write_docs(report.parent / "validation_docs", engine)


if __name__ == "__main__":
    main()
