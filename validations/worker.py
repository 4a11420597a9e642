"""The process that validates: reads what is asked, answers with the verdict, then writes the report.

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
    """Serve the request for a database, and before it the one for its part where there is one."""
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
    for line in sys.stdin:
        request = Request(**json.loads(line))
        file, corrections = Path(request.file), [Path(path) for path in request.corrections]
        previous = Path(request.previous) if request.previous else None
        if not request.is_part:
            break
        engine.validate_part(file, previous, corrections)
    else:
        return
    verdict = engine.validate(file, previous, corrections)
    report = Path(request.report)
    answers.write(verdict.to_json() + "\n")
    answers.close()
    shown = request.refused_as if verdict.verdict == "failed" else request.kept_as
    write_report(report, verdict, shown)
    write_docs(report.parent / "validation_docs", engine)


if __name__ == "__main__":
    main()
    sys.stderr.flush()
    os._exit(0)  # all is written; taking apart what Great Expectations built would take two seconds more
