"""What can be wrong with decisions that people wrote: each error names the row and the mend."""

from collections.abc import Sequence

from etl.exceptions import QawlError


class DecisionFileError(QawlError):
    """A file of judgements or corrections cannot be read as one."""

    def __init__(self, place: str, problem: str) -> None:
        self.place, self.problem = place, problem
        super().__init__(f"{place}: {problem}")


class JudgementError(QawlError):
    """Two actors are judged the same, but seeds/ or other judgements keep them apart, or the other way round."""

    def __init__(self, place: str, left: str, right: str) -> None:
        self.place, self.left, self.right = place, left, right
        super().__init__(
            f"{place}: what it says of {left} and {right} contradicts seeds/ or other judgements; withdraw one of them."
        )


class CorrectionError(QawlError):
    """The value that a correction expects is not what the article now gives."""

    def __init__(self, place: str, field: str, expected: str, found: Sequence[str]) -> None:
        self.place, self.field, self.expected, self.found = place, field, expected, tuple(found)
        values = " or ".join(repr(value) for value in found) if found else "no such statement or meeting"
        super().__init__(
            f"{place}: {field} was expected to be {expected!r} but is {values}; mend or withdraw the correction."
        )
