# Everything a newcomer needs: `make studio` opens the studio, `make test` checks that all is so.
# Needs make and Python 3.11 or newer; the rest is installed into .venv at the versions, and with
# the hashes, in requirements/ and web/package-lock.json. Stamp files make a second run quick.

PYTHON := python3.13 python3.12 python3.11 python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq install
CODE := src tests benchmarks training
# The tests keep all cores busy already; threads of linear algebra on top would only be in the way.
ONE_THREAD := OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1

# The studio's pages are built into the package, by npm with a Node.js of 20.19 or newer: the
# machine's own or, where it has none, one from requirements/node.txt in .venv.
PAGES := src/hapju/studio/pages/index.html
PAGE_SOURCES := $(shell find web/src web/index.html web/*.ts web/*.json src/hapju/locale -type f)
NODE_IS_NEW := npm --version >/dev/null && node -e \
	'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'
NPM := cd web && PATH="$(abspath $(BIN)):$$PATH" npm --no-fund --no-audit --loglevel=error

.DEFAULT_GOAL := help
.PHONY: help studio demo setup test lint format bench bench-live peers pages docs wheel lock clean

help: ## Print this list
	@echo "Hapju: two drummers play a song together"
	@echo
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

studio: $(VENV)/.runtime $(PAGES) ## Open the studio: play together, live, in the browser
	@$(BIN)/hapju studio

demo: $(VENV)/.runtime ## Make a duet and its report, and say where they are
	@$(BIN)/hapju demo

setup: $(VENV)/.development ## Install what developing Hapju needs into .venv

test: lint $(PAGES) ## Check everything: style, types, the order of rooms, tests with coverage
	@$(ONE_THREAD) $(BIN)/python -m pytest -n auto --cov --cov-report=term:skip-covered --durations=5

lint: $(VENV)/.development web/node_modules/.installed ## Check style, types and the order of rooms
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	@$(NPM) run check

pages: $(PAGES) ## Build the studio's pages from web/

format: $(VENV)/.development ## Put the code into the common form
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

bench: $(VENV)/.development ## Measure speed and memory against the bars in benchmarks/
	@$(BIN)/python -m benchmarks

bench-live: $(VENV)/.development ## Measure how many rooms the studio carries
	@$(BIN)/python -m benchmarks.live_load

peers: $(VENV)/.development ## Install the heavy peers that make bench then measures beside Hapju
	@$(PIP) --require-hashes -r requirements/peers.txt

docs: $(VENV)/.development ## Build the documentation into site/
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict
	@echo "site/index.html"

wheel: $(VENV)/.development $(PAGES) ## Build the wheel into dist/
	$(BIN)/python -m pip --quiet wheel --no-build-isolation --no-deps --wheel-dir dist .

lock: ## Renew requirements/ from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --group build -o requirements/runtime.txt $(LOCK)
	uv pip compile pyproject.toml --all-extras --group build --group dev --group bench --group docs \
		-c requirements/runtime.txt -o requirements/development.txt $(LOCK)
	uv pip compile pyproject.toml --group peers -c requirements/development.txt \
		-o requirements/peers.txt $(LOCK)
	uv pip compile --group node -o requirements/node.txt $(LOCK)
LOCK := --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-strip-extras --upgrade --quiet

clean: ## Remove everything that make has made
	rm -rf $(VENV) web/node_modules $(dir $(PAGES)) site dist build htmlcov demo .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis
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

$(VENV)/.node: requirements/node.txt | $(BIN)/python
	@{ $(NODE_IS_NEW); } 2>/dev/null || { \
		echo "Node.js 20.19 or newer isn't here: installing it into $(VENV)"; \
		$(PIP) --require-hashes -r requirements/node.txt; }
	@touch $@

web/node_modules/.installed: web/package-lock.json $(VENV)/.node
	@$(NPM) ci >/dev/null
	@touch $@

$(PAGES): web/node_modules/.installed $(PAGE_SOURCES)
	@$(NPM) run build >/dev/null
	@touch $@

$(VENV)/.development: requirements/development.txt $(VENV)/.runtime
	@$(PIP) --require-hashes -r requirements/development.txt
	@touch $@
