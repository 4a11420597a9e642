"""Arabic news articles as a relational dataset: who said what, and who met whom."""

__version__ = "0.1.0"
