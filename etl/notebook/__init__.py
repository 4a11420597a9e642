"""What the notebooks share: a database opened to read, tables right to left, charts with Arabic letters."""

from etl.notebook.dataset import Dataset, find_database
from etl.notebook.tables import table

__all__ = ["Dataset", "find_database", "table"]
