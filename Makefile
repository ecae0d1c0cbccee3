# make briefing    set up if needed, and write the briefing of the inquiry in INQUIRY
# make test        set up if needed, and run every test and notebook
# make lab         open the notebooks in JupyterLab
# make evaluate    measure against the answer keys, where there are any
# make prove       the long proofs: 1,000 kills inside a decision (minutes)
# make fuzz        10,000 mutated files through the readers (minutes)
# make benchmark   tagging, and one theme changed, beside a bare tokeniser on the same words (minutes)
# make test-browser  the notebooks and widgets in a real browser; needs Chromium
# make clean       remove everything that make made

PYTHON  ?= python3
INQUIRY ?= missing-from-care
# The date that the page prints: no program of ours reads the clock.
DATE    ?= $(shell date +%F)
BIN     := .venv/bin
PIP     := $(BIN)/python -m pip install -qq --disable-pip-version-check
PAGE    := build/briefings/$(INQUIRY).html

# By content, not by date: the environment is made again when the lock changes, and the package is installed
# in it again when its own settings do.
MADE    := .venv/made-for-$(shell cksum < requirements.lock | cut -d ' ' -f 1)
STAMP   := .venv/installed-for-$(shell cat requirements.lock pyproject.toml | cksum | cut -d ' ' -f 1)

# One thread for arithmetic: results do not depend on the machine, and tests do not fight for its cores.
ONE_THREAD := OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1 VECLIB_MAXIMUM_THREADS=1

.PHONY: briefing test lab evaluate clean prove fuzz benchmark test-browser setup lock tables
.DELETE_ON_ERROR:

briefing: $(STAMP)
	@$(BIN)/workbench brief evidence/$(INQUIRY) --output $(PAGE) --date $(DATE)

test: $(STAMP)
	@echo "Running the tests and the notebooks"
	@$(ONE_THREAD) $(BIN)/python -m pytest -q --nbval-lax --nbval-current-env --nbval-cell-timeout=120 \
		tests $(wildcard notebooks/*.ipynb)

lab: $(STAMP)
	@echo "Opening JupyterLab; stop it with Ctrl-C"
	@JUPYTER_CONFIG_PATH="$(CURDIR)/notebooks/jupyter:$$JUPYTER_CONFIG_PATH" \
		$(BIN)/jupyter lab --notebook-dir=. notebooks/00-start-here.ipynb

evaluate: $(STAMP)
	@mkdir -p build
	@$(ONE_THREAD) $(BIN)/python -m tests.evaluation

prove: $(STAMP)
	@$(BIN)/python -m tests.crash_decisions 1000

fuzz: $(STAMP)
	@$(BIN)/python -m tests.fuzz 10000

benchmark: $(STAMP)
	@$(ONE_THREAD) $(BIN)/python -m tests.benchmark

test-browser: $(STAMP)
	@$(BIN)/python -m pytest -q tests/browser

setup: $(STAMP)

$(MADE):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "The workbench needs Python 3.11 or later; this is $$($(PYTHON) --version)." \
		       "Try: make PYTHON=python3.12"; exit 1; }
	@echo "Setting up .venv with what requirements.lock names; this takes a minute or two, once"
	@rm -rf .venv
	@$(PYTHON) -m venv .venv
	@$(PIP) --no-deps --require-hashes --only-binary=:all: --requirement requirements.lock
	@$(BIN)/python -m pip check
	@touch $@

$(STAMP): $(MADE)
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

# For those who change what the package needs, or the tables: see CONTRIBUTING.md.
lock:
	@echo "Pinning what pyproject.toml asks for, with hashes"
	@rm -rf build/pip-tools && $(PYTHON) -m venv build/pip-tools
	@build/pip-tools/bin/python -m pip install -qq --disable-pip-version-check pip-tools
	@build/pip-tools/bin/pip-compile --quiet --all-extras --generate-hashes --allow-unsafe --strip-extras \
		--no-annotate --no-header --no-emit-options --no-emit-index-url --no-emit-find-links \
		--no-emit-trusted-host --output-file requirements.lock pyproject.toml

tables: $(STAMP)
	@$(BIN)/python docs/make_tables.py

clean:
	@echo "Removing .venv, build and every cache; evidence and decisions stay"
	@rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
	@rm -rf evidence/*/.cache
	@find workbench tests -name __pycache__ -type d -prune -exec rm -rf {} +
