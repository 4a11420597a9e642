"""What can stop validation itself; a database that fails it is no error but a verdict."""

from etl.exceptions import QawlError


class ValidationError(QawlError):
    """The validations could not be run to their end."""

    def __init__(self, problem: str) -> None:
        self.problem = problem
        super().__init__(f"The database could not be validated: {problem}; it stays unvalidated.")


class SuiteError(QawlError):
    """An expectation is written wrongly."""

    def __init__(self, check_id: str, problem: str) -> None:
        self.check_id, self.problem = check_id, problem
        super().__init__(f"Expectation {check_id}: {problem}; mend it in validations/.")
