# The verbs of this repository; CI runs the same ones.
.DEFAULT_GOAL := help
SHELL := /bin/sh
BIN := .venv/bin
TYPED := annotator $(wildcard benchmarks) $(wildcard packaging/*.py) $(wildcard packaging/*/*.py)

.PHONY: help setup run test lint types imports unit bench format translations docs bundle package try-package

help: ## what can be done here
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

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

bench: setup ## print the table of figures; ARGS="quotes FOLDER" measures on your own records
	$(BIN)/python -m benchmarks $(ARGS)

format: setup ## put the code into its usual form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

translations: setup ## collect the texts of the window and compile their translations
	$(BIN)/python packaging/translations/update.py

docs: setup ## the documentation as a site, in site
	$(BIN)/mkdocs build --quiet --strict

bundle: setup ## the program with its Python and Qt, as a folder in build/bundle
	$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[package]'
	$(BIN)/python packaging/icons.py build/icons
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath build/bundle --workpath build/pyinstaller packaging/annotator.spec
	$(BIN)/python packaging/licences.py build/bundle/annotator build/licences.txt

package: bundle ## the .deb and the portable archive, in dist
	sh packaging/linux/package.sh
	$(BIN)/python packaging/linux/sizes.py build/bundle/annotator

try-package: ## use the .deb on a bare Debian, as root; BARE=FOLDER keeps that for the next time
	$(BIN)/python packaging/linux/try_package.py $(or $(BARE),build/bare-debian) dist/annotator_*.deb build/pictures
