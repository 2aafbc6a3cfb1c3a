# The daily commands. Each sets up what it needs: Python 3.11 or newer, git and make are enough.

PYTHON ?= python3
UV := .tools/bin/uv
READY := .venv/.ready

.PHONY: demo test check bench train format clean

## demo: set up, then the brief of the bundled example
demo: $(READY)
	.venv/bin/onrecord brief examples/pellin-tunnel

## test: set up, then everything that must hold (style, types, layering, quality floors, tests)
test check: $(READY)
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/python corpus/build.py --check
	.venv/bin/python -m benchmarks.gate
	.venv/bin/pytest

## bench: our figures against others', on the development data beside the repository
bench: $(READY)
	$(UV) sync --frozen --quiet --group bench --all-extras
	.venv/bin/python -m benchmarks.attribution
	.venv/bin/python -m benchmarks.speakers
	.venv/bin/python -m benchmarks.corpus
	.venv/bin/python -m benchmarks.actors
	.venv/bin/python -m benchmarks.copies
	.venv/bin/python -m benchmarks.agreement
	.venv/bin/python corpus/variety.py
	.venv/bin/python -m benchmarks.clean

## train: the network that finds statements, from data to src/onrecord/weights (hours; goes on where it stopped)
train:
	training/encoder/train.sh

format: $(READY)
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

$(UV): requirements-uv.txt
	$(PYTHON) -m venv .tools
	.tools/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.txt
	touch $(UV)

$(READY): $(UV) pyproject.toml uv.lock
	$(UV) sync --frozen --quiet --all-extras --python $(PYTHON)
	touch $(READY)

clean:
	rm -rf .venv .tools dist
