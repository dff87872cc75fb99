# The two commands everybody needs first: `make demo` and `make test`.
.DEFAULT_GOAL := help
PYTHON := .venv/bin/python
PYTEST := .venv/bin/pytest
JOBS ?= 2

help: ## say what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

demo: ## set everything up, load the demo municipality, start web + worker
	@scripts/setup.sh run
	@scripts/demo.sh

test: setup-test lint ## set up what tests need and pass all tests
	$(PYTEST) -n $(JOBS) --dist loadgroup tests --ignore=tests/journeys
	$(PYTEST) -n $(JOBS) --dist loadfile tests/journeys

lint: setup-test ## style, import order, types, migrations
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/lint-imports
	.venv/bin/mypy
	DEBUG=1 $(PYTHON) manage.py makemigrations --check --dry-run

test-database: setup-test ## only what depends on the database used, its tables made by the migrations
	$(PYTEST) --migrations -n $(JOBS) -m database tests

bench: setup-test ## measure speed, as ratios within one run
	$(PYTEST) tests/benchmarks -p no:cacheprovider -o addopts="" -o python_files="bench_*.py" -s

messages: setup-test ## collect the messages of code and templates into the Russian catalogue
	DEBUG=1 $(PYTHON) manage.py makemessages -l ru --add-location=file --no-wrap -i .venv -i var -i tests
	DEBUG=1 $(PYTHON) manage.py compilemessages -l ru -i .venv

lock: ## pin versions with hashes (needs uv)
	uv pip compile -q --generate-hashes --no-emit-index-url --no-annotate --python-version 3.11 pyproject.toml -o requirements.lock
	uv pip compile -q --generate-hashes --no-emit-index-url --no-annotate --python-version 3.11 --extra dev pyproject.toml -o requirements-dev.lock

setup-test:
	@scripts/setup.sh test

clean-demo: ## forget the demo's database and files
	rm -rf var/demo

.PHONY: help demo test lint test-database bench messages lock setup-test clean-demo
