"""Where schema, seeds and notebooks are: at the top of a checkout, beside the code of an installed package."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent

DATA = _CHECKOUT if (_CHECKOUT / "schema.sql").is_file() else _PACKAGE / "data"
"""Folder that holds `schema.sql` and `seeds/`."""

SCHEMA = DATA / "schema.sql"
SEEDS = DATA / "seeds"

ARTICLES = SEEDS / "articles"
"""The corpus that is built where no path is given."""

NOTEBOOKS = DATA / "notebooks"

DATABASE = Path("build/qawl.duckdb")
"""Default of `--database`, seen from the folder the command runs in."""
