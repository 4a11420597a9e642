# Each target does all set-up that it needs: a virtual environment, the packages of the lock, then the job.

PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
VENV := .venv
BIN := $(VENV)/bin
DATABASE ?= build/qawl.duckdb
RELEASE ?= build/release

# Without compiled code the processes of a build would compile for longer than a small one takes.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help dataset test check format test-spark lab release accuracy confidence bench compile dictionary lock hooks clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

dataset: $(VENV)/installed ## Build the database from seeds/articles
	$(BIN)/qawl build --database $(DATABASE)

test: compile ## Style, types and every test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder

check: $(VENV)/installed ## Style, types and the quick tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -m "not slow"

format: $(VENV)/installed ## Put the code into its form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

test-spark: .venv-spark/installed ## The tests of the Spark engine, in an environment of their own (needs Java 17 or newer)
	.venv-spark/bin/pytest tests/spark

lab: $(VENV)/installed $(DATABASE) ## Open the notebooks
	QAWL_DATABASE=$(abspath $(DATABASE)) $(BIN)/jupyter lab notebooks --ServerApp.ip=127.0.0.1 \
		$(if $(filter 0,$(shell id -u)),--allow-root)

release: $(VENV)/installed $(DATABASE) ## Write a Parquet release
	$(BIN)/qawl release $(RELEASE) --database $(DATABASE)

accuracy: $(VENV)/installed ## Measure reading; raise the floors in tests/accuracy.json, write seeds/accuracy.csv
	$(BIN)/python -m tests.accuracy

confidence: $(VENV)/installed ## Fit the weights of confidence on annotated articles: our own and, where present, real ones
	$(BIN)/python -m etl.evaluation.fitting seeds/articles $(wildcard ../shared/gold/seeds ../shared/gold/news)

bench: $(VENV)/bench compile ## Measure speed and memory; SIZE=3000 for a quick look
	$(BIN)/python -m tests.bench $(if $(SIZE),--size $(SIZE))

compile: $(VENV)/installed ## Compile what reads Arabic, after an edit of it; the first set-up has done so
	@$(BIN)/python -m etl.compiled

dictionary: $(VENV)/installed ## Write the data dictionary anew from the comments of schema.sql
	$(BIN)/python -m etl.dictionary

lock: $(VENV)/installed ## Choose the newest versions that pyproject.toml allows
	$(LOCK) --extra dev --upgrade --output-file requirements.lock
	$(LOCK) --extra bench --constraint requirements.lock --output-file requirements-bench.lock
	$(LOCK) --extra spark --extra test --constraint requirements.lock --output-file requirements-spark.lock

hooks: $(VENV)/installed ## Run style and types before each commit
	$(BIN)/pre-commit install

clean: ## Remove what was built, the environments aside
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(DATABASE): ; @$(MAKE) dataset

# Versions and hashes for every Python from 3.11 on, without the address of any index.
LOCK = $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate --no-emit-index-url
INSTALL = -m pip install --quiet --disable-pip-version-check --no-deps

# $(call environment,FOLDER,LOCK): the packages of LOCK and this one; left alone while neither changes.
define environment
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; name it: make PYTHON=python3.11" >&2; exit 2; }
	@echo "Setting up $(1) with $(PYTHON): a few minutes, once."
	@$(PYTHON) -m venv $(1)
	@$(1)/bin/python $(INSTALL) --require-hashes -r $(2)
	@$(1)/bin/python $(INSTALL) --no-build-isolation --editable .
endef

$(VENV)/installed: requirements.lock pyproject.toml
	$(call environment,$(VENV),requirements.lock)
	@$(BIN)/python -m etl.compiled
	@touch $@

$(VENV)/bench: requirements-bench.lock $(VENV)/installed
	$(BIN)/python $(INSTALL) --require-hashes -r requirements-bench.lock
	@touch $@

.venv-spark/installed: requirements-spark.lock pyproject.toml
	$(call environment,.venv-spark,requirements-spark.lock)
	@touch $@
