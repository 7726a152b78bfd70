# The verbs of this repository; CI runs the same ones.
.DEFAULT_GOAL := help
SHELL := /bin/sh
BIN := .venv/bin
TYPED := annotator $(wildcard benchmarks) $(wildcard packaging/*/*.py)

.PHONY: help setup run test lint types imports unit bench format translations

help: ## what can be done here
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## make .venv with everything in it; quick when nothing changed
	@sh packaging/setup/setup.sh

run: setup ## open the sample project
	@$(BIN)/annotator demo

test: lint types imports unit ## lint, types, import contract and all tests

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy $(TYPED)

imports: setup
	$(BIN)/lint-imports

unit: setup
	$(BIN)/python -m pytest -n auto

bench: setup ## print the table of figures
	$(BIN)/python -m benchmarks

format: setup ## put the code into its usual form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

translations: setup ## collect the texts of the window and compile their translations
	$(BIN)/python packaging/translations/update.py
