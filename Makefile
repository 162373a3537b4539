# Everything a newcomer needs: `make demo` shows what Hapju does, `make test` checks that it is so.
# Needs make and Python 3.11 or newer; the rest is installed into .venv at the versions, and with
# the hashes, in requirements/. Stamp files in .venv make a second run quick.

PYTHON := python3.13 python3.12 python3.11 python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq install
CODE := src tests benchmarks
# The tests keep all cores busy already; threads of linear algebra on top would only be in the way.
ONE_THREAD := OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1

.DEFAULT_GOAL := help
.PHONY: help demo setup test lint format bench peers docs wheel lock clean

help: ## Print this list
	@echo "Hapju: two drummers play a song together"
	@echo
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/.runtime ## Make a duet and its report, and say where they are
	@$(BIN)/hapju demo

setup: $(VENV)/.development ## Install what developing Hapju needs into .venv

test: lint ## Check everything: style, types, the order of rooms, tests with coverage
	@$(ONE_THREAD) $(BIN)/python -m pytest -n auto --cov --cov-report=term:skip-covered --durations=5

lint: $(VENV)/.development ## Check style, types and the order of rooms
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(VENV)/.development ## Put the code into the common form
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

bench: $(VENV)/.development ## Measure speed and memory against the bars in benchmarks/
	@$(BIN)/python -m benchmarks

peers: $(VENV)/.development ## Install the heavy peers that make bench then measures beside Hapju
	@$(PIP) --require-hashes -r requirements/peers.txt

docs: $(VENV)/.development ## Build the documentation into site/
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict
	@echo "site/index.html"

wheel: $(VENV)/.development ## Build the wheel into dist/
	$(BIN)/python -m pip --quiet wheel --no-build-isolation --no-deps --wheel-dir dist .

lock: ## Renew requirements/ from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --group build -o requirements/runtime.txt $(LOCK)
	uv pip compile pyproject.toml --all-extras --group build --group dev --group bench --group docs \
		-c requirements/runtime.txt -o requirements/development.txt $(LOCK)
	uv pip compile pyproject.toml --group peers -c requirements/development.txt \
		-o requirements/peers.txt $(LOCK)
LOCK := --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-strip-extras --upgrade --quiet

clean: ## Remove everything that make has made
	rm -rf $(VENV) site dist build htmlcov demo .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@for python in $(PYTHON); do \
		if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
			echo "Setting up $(VENV) with `$$python --version` (once, a minute or two)"; \
			$$python -m venv $(VENV) && exit 0; \
			echo "$$python can't make a virtual environment; install its venv package (python3-venv on Debian and Ubuntu), then run make again."; \
			rm -rf $(VENV); exit 1; \
		fi; \
	done; \
	echo "Hapju needs Python 3.11 or newer and found none; install one, or name it: make PYTHON=/path/to/python3."; \
	exit 1

$(VENV)/.runtime: requirements/runtime.txt pyproject.toml | $(BIN)/python
	@$(PIP) --require-hashes -r requirements/runtime.txt
	@$(PIP) --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.development: requirements/development.txt $(VENV)/.runtime
	@$(PIP) --require-hashes -r requirements/development.txt
	@touch $@
