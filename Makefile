# Everything that a fresh machine needs is set up on the way; only Python 3.11 or newer and make must be there.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TALK := talks/skyggedanser/talk.yaml

.PHONY: talk test eval check docs pictures gallery comparison clean

## talk: build the real talk and say where the deck is
talk: $(VENV)/.installed
	@$(BIN)/deckgen build $(TALK)

## test: run the tests
test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n auto

## eval: plant errors in figures and in the words beside them, and print which ones are seen
eval: $(VENV)/.installed-dev
	@$(BIN)/python tests/figures/measure.py

## check: lint, format and types
check: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

## docs: write what is made from the code: the schema of the outline, docs/errors.md and docs/outline.md
docs: $(VENV)/.installed
	$(BIN)/deckgen schema > src/deckgen/outline/outline.schema.json
	$(BIN)/python docs/make_errors.py
	$(BIN)/python docs/make_outline.py

## pictures: draw the pictures of docs/outline.md from docs/outline/talk.yaml (needs LibreOffice and poppler-utils)
pictures: $(VENV)/.installed
	$(BIN)/python docs/make_pictures.py

## gallery: draw docs/gallery/: both talks and every layout in every pack (needs LibreOffice and poppler-utils)
gallery: $(VENV)/.installed
	@$(BIN)/python docs/make_gallery.py

## comparison: write docs/compared.md: the real talk beside pandoc's deck of it (needs LibreOffice and poppler-utils)
comparison: $(VENV)/.installed-docs
	@PYTHONPATH=tests $(BIN)/python docs/make_comparison.py

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "deckgen needs Python 3.11 or newer; set PYTHON=python3.11, say")'
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: pyproject.toml $(VENV)/.python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml $(VENV)/.python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-docs: $(VENV)/.installed-dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,docs]'
	@touch $@
