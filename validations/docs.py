"""Data Docs of Great Expectations, for those who know them: one page a suite, and an index.

Their pages take styles and scripts from the network; without it they are bare but complete. `report.py` writes the page
that opens anywhere.
"""

import shutil
from pathlib import Path

from validations.engine import Engine
from validations.startup import left_out

with left_out():
    from great_expectations.core.run_identifier import RunIdentifier
    from great_expectations.data_context.types.resource_identifiers import (
        ExpectationSuiteIdentifier,
        ValidationResultIdentifier,
    )

SITE = "validation_docs"


def write_docs(folder: Path, engine: Engine) -> None:
    """Write the site anew from the results of an engine."""
    shutil.rmtree(folder, ignore_errors=True)
    context = engine.context
    context.add_data_docs_site(
        site_name=SITE,
        site_config={
            "class_name": "SiteBuilder",
            "store_backend": {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(folder)},
            "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"},
        },
    )
    run = RunIdentifier(run_name="latest")
    for name, result in engine.results.items():
        identifier = ValidationResultIdentifier(ExpectationSuiteIdentifier(name), run, name)
        context.validation_results_store.set(identifier, result)
    context.build_data_docs(site_names=[SITE])
