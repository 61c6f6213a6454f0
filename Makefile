# The whole workflow. Each target sets up what it needs first; without make, say `python3 tools/bootstrap.py TARGET`.
PYTHON ?= python3

.PHONY: desk test check bench

desk: ## open the mediator's desk on the sample case, in a browser on this machine
	@$(PYTHON) tools/bootstrap.py desk

test: ## run all tests
	@$(PYTHON) tools/bootstrap.py test

check: ## style, types, documentation
	@$(PYTHON) tools/bootstrap.py check

bench: ## measure; DATA=PATH names a folder of reports for the lines that need one
	@$(PYTHON) tools/bootstrap.py bench $(if $(DATA),--data "$(DATA)")
