# Each target works as the first command after a clone, with Python >= 3.11 and a network.
SHELL := /bin/sh
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$p; break; fi; done)
BIN := .venv/bin
SITE := $(BIN)/.installed-site
DEV := $(BIN)/.installed-dev
ARGS ?=
DATA ?=

# Where this is set, every command would compile the whole program anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup site serve check lint test unit soak html demo goldens evaluate measure forms faults scale pace search screenshots lock all clean

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, or run make PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv .venv

# The lock names everything that is needed (tests/unit/site/test_lock.py): nothing is looked for.
$(SITE): requirements.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): $(SITE) requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -r requirements-dev.txt
	@touch $@

setup: $(DEV) ## the environment for changing the code, with a browser for the tests
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh scripts/get_browser.sh

site: $(SITE) ## annotate seeds/ and build the searchable site into site/
	$(BIN)/python -m build_tools build $(ARGS)

serve: $(SITE) ## live preview: edit an annotation and the open page updates
	$(BIN)/python -m build_tools serve $(ARGS)

check: $(SITE) ## every rule on everything in seeds/
	$(BIN)/python -m build_tools check $(ARGS)

lint: $(DEV) ## style, types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

test: setup lint ## everything that no slow machine can fail; six minutes of CPU
	$(BIN)/python -m pytest -n 2 --dist loadscope -m "not soak and not pace" $(ARGS)

unit: $(DEV) ## the tests that need no browser
	$(BIN)/python -m pytest -m "not soak and not pace and not e2e" $(ARGS)

soak: setup ## the long runs
	EFFORT=20 $(BIN)/python -m pytest tests/properties $(ARGS)
	$(BIN)/python -m pytest -m soak -s $(ARGS)

demo: $(SITE) ## corpus/ as an archive of many articles that can be browsed, in demo/
	$(BIN)/python scripts/make_demo.py $(ARGS)

html: ## every page of site/ through the W3C's checker (needs Java and vnu.jar)
	sh scripts/check_html.sh $(ARGS)

goldens: $(DEV) ## rewrite expected output; review the difference
	UPDATE_GOLDENS=1 $(BIN)/python -m pytest -m "not soak and not pace and not e2e" tests/archives $(ARGS)

evaluate: $(SITE) ## how good the machine drafts are
	$(BIN)/python -m build_tools evaluate $(ARGS)

measure: $(SITE) ## measure on our data and those in DATA=folder, and keep the figures for the methods page
	$(BIN)/python scripts/measure.py $(DATA)

forms: $(SITE) ## the forge's issue forms, from build_tools/ontherecord/issue_forms/fields.py
	$(BIN)/python -m build_tools forms

faults: $(DEV) ## what a build survives: kills, a second build, a full disk, flipped bits (some minutes)
	$(BIN)/python -m ontherecord.benchmarks.faults $(ARGS)

scale: $(SITE) ## what an archive costs as it grows, beside plain Material (an hour; ARGS=--large: several)
	$(BIN)/python -m ontherecord.benchmarks.scale $(ARGS)

pace: setup ## times, held to limits: pages in a slow browser, texts made to take long
	$(BIN)/python -m pytest -m pace tests/pace $(ARGS)

search: $(DEV) ## what search answers beside reading everything, and its bytes, times, memory (needs Node; ARGS=--large)
	$(BIN)/python scripts/measure_search.py $(ARGS)

screenshots: setup site ## the pictures in the README and the guides
	$(BIN)/python scripts/take_screenshots.py

lock: ## pin the requirements anew (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet -o requirements.txt
	uv pip compile pyproject.toml --extra dev -c requirements.txt --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet -o requirements-dev.txt

all: ## what CI runs
	.ci/run

clean: ## remove everything that can be made again
	rm -rf .venv site .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info build
