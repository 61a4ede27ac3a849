# Every target does its own set-up on a fresh machine; `make` alone says what there is.

# How often `make soak` kills a writer, and to how many other values it changes every byte of a
# journal; from 200 on to all.
ROUNDS ?= 200
# What `make bench` measures: program, canonical, journal, engine, opening, growth, audit; all
# where it is empty.
PARTS ?=

.DEFAULT_GOAL := help
.PHONY: setup demo test judges soak docs bench format clean help

setup: ## Install what is missing to build, test and judge
	@.ci/setup build judges

demo: ## Build a release, check and test the five procedures, show one, break one, run three
	@.ci/demo

test: ## Lint, build with warnings as errors, run all tests
	@.ci/test

judges: ## Let tools of others judge the compiler, proofs, journals, exports and reports
	@.ci/judges

soak: ## Kill writers, fail calls, cut the power, change bytes, and hold journals to their promise
	@.ci/soak $(ROUNDS)

docs: ## Build the documentation of the modules into .build/docs
	@.ci/docs

bench: ## Measure speed beside libyaml, SpiffWorkflow and plain C, and hold the floors
	@.ci/bench $(PARTS)

format: ## Lay out the Swift sources
	@.ci/format

clean: ## Remove everything that was built or set up in this folder
	rm -rf .build .venv .venv-bench

help: ## Say what there is
	@sed -n 's/^\([a-z]*\): ## \(.*\)/make \1|\2/p' $(MAKEFILE_LIST) | \
		while IFS='|' read -r name what; do printf '  %-12s %s\n' "$$name" "$$what"; done
