"""Arabic news articles as a relational dataset: who said what, and who met whom."""

from etl.compiled.finder import prefer_compiled

__version__ = "0.1.0"

prefer_compiled()
